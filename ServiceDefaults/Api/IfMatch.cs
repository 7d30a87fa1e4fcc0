using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.Net.Http.Headers;

namespace StageSystem.ServiceDefaults;

/// <summary>The version of a resource that the caller has seen, from the header If-Match. Bound from the request.</summary>
/// <param name="Versie">Stream version; null when the header is absent or <c>*</c>; -1 for an ETag that no version of ours has.</param>
public sealed record IfMatch(long? Versie) : IHeeftInvoerfouten
{
    private const long NooitVanOns = -1;

    /// <inheritdoc />
    public IReadOnlyList<Invoerfout> Fouten { get; private init; } = [];

    /// <summary>Reads the header: one strong ETag, or <c>*</c>.</summary>
    public static ValueTask<IfMatch?> BindAsync(HttpContext http, ParameterInfo parameter) => ValueTask.FromResult<IfMatch?>(Lees(http.Request));

    private static IfMatch Lees(HttpRequest verzoek)
    {
        var kop = verzoek.Headers.IfMatch;
        if (kop.Count == 0 || string.IsNullOrWhiteSpace(kop.ToString())) return new IfMatch((long?)null);
        if (!EntityTagHeaderValue.TryParseList(kop, out var tags) || tags is not [var tag])
            return new IfMatch((long?)null) { Fouten = [Invoerfout.InHeader(HeaderNames.IfMatch, "Geef één ETag tussen dubbele aanhalingstekens, zoals \"5\".")] };
        if (tag.Equals(EntityTagHeaderValue.Any)) return new IfMatch((long?)null);
        return new IfMatch(!tag.IsWeak && long.TryParse(tag.Tag.AsSpan(1, tag.Tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var versie)
            ? versie
            : NooitVanOns);
    }
}

/// <summary>Marks an endpoint that changes what exists: without If-Match it answers 428.</summary>
internal sealed class VereistIfMatchMetadata;

/// <summary>ETags: strong, the stream version.</summary>
public static class ETags
{
    /// <summary>Asks for If-Match: on every PUT, PATCH and DELETE, and on a POST that is an operation on an existing resource.</summary>
    public static TBuilder VereistIfMatch<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new VereistIfMatchMetadata());

    /// <summary>Sets the ETag of the answer; a GET whose If-None-Match names it is answered 304 without a body.</summary>
    /// <param name="versie">Stream version.</param>
    public static void ZetETag(this HttpContext http, long versie) => http.Response.Headers.ETag = Van(versie);

    /// <summary>The ETag of a stream version.</summary>
    public static string Van(long versie) => string.Create(CultureInfo.InvariantCulture, $"\"{versie}\"");

    /// <summary>Whether the caller already has what the answer's ETag names (weak comparison, RFC 9110 13.1.2).</summary>
    internal static bool IsBekend(HttpContext http)
    {
        var etag = http.Response.Headers.ETag.ToString();
        if (etag.Length == 0 || !EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var bekend)) return false;
        var huidig = new EntityTagHeaderValue(etag);
        return bekend.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(huidig, useStrongComparison: false));
    }
}
