using System.Text.Json.Serialization;

namespace StageSystem.ServiceDefaults;

// CA1720: it is a JSON pointer, and RFC 9457 calls the member so.
#pragma warning disable CA1720

/// <summary>One thing that is wrong with what the caller sent.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the field, such as <c>/totEnMet</c>; empty for the whole body; the name of a query parameter or header as <c>/naam</c>.</param>
/// <param name="Melding">What is wrong and what is expected; plain Dutch.</param>
public sealed record Invoerfout(string Pointer, string Melding)
{
    /// <summary><c>query</c> or <c>header</c>; null for the body.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Plaats { get; init; }

    internal static Invoerfout InQuery(string naam, string melding) => new("/" + naam, melding) { Plaats = "query" };

    internal static Invoerfout InHeader(string naam, string melding) => new("/" + naam, melding) { Plaats = "header" };
}

/// <summary>Something bound from the request that may be malformed; the API answers 400 with all of them before the handler runs.</summary>
internal interface IHeeftInvoerfouten
{
    IReadOnlyList<Invoerfout> Fouten { get; }
}
