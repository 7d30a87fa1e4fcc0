using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Marks a POST that changes something: it happens once for each Idempotency-Key.</summary>
internal sealed class VereistIdempotencyKeyMetadata;

/// <summary>Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07).</summary>
public static class Idempotentie
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>
    /// Asks for an Idempotency-Key: without one the answer is 400; a repeat gets the first answer again, 409 while that is still being made,
    /// 422 when its content differs.
    /// </summary>
    public static TBuilder VereistIdempotencyKey<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new VereistIdempotencyKeyMetadata());

    /// <summary>
    /// An id for what this request creates. It follows from the caller and the Idempotency-Key, so that a repeat after a crash names the
    /// same thing and the decision sees that nothing is new (OVK-4).
    /// </summary>
    public static Guid NieuwId(this HttpContext http) =>
        http.Items[typeof(Idempotentie)] is Guid verzoek ? Sleutel.Uuid5($"nieuw:{verzoek}") : Guid.CreateVersion7();
}
