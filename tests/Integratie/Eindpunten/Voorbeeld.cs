using System.Text.Json;
using System.Text.Json.Nodes;
using StageSystem.Integratie.Diensten;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>A good request to one endpoint: its subject exists, its body is well-formed; a rule may still refuse it.</summary>
/// <param name="Pad">Path and query with everything filled in, below <c>/v1</c>.</param>
/// <param name="Als">Who may send it.</param>
/// <param name="Body">The body as an object to serialise; null when there is none.</param>
internal sealed record Voorbeeld(string Pad, Beroep Als, object? Body = null)
{
    /// <summary>Path parameters under which whatever a caller names exists or is made.</summary>
    internal IReadOnlyList<string> Vrij { get; init; } = [];

    /// <summary>The same person at another institute meets the same: what it is about belongs to nobody.</summary>
    internal bool VanIedereen { get; init; }

    /// <summary>Its effect reaches every other test: no accepted extremes.</summary>
    internal bool RaaktAlles { get; init; }

    /// <summary>Content type of a body that is not JSON.</summary>
    internal string? Soort { get; init; }

    internal string Adres => "/v1" + Pad;

    internal JsonNode? Inhoud => Body is null or string ? null : JsonSerializer.SerializeToNode(Body);
}
