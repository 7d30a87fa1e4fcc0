namespace StageSystem.ServiceDefaults;

/// <summary>What the API of one service is called.</summary>
/// <param name="Naam">Name of the service in lower case.</param>
/// <param name="Versie">Semantic version of the API: in <c>info.version</c> and in the header API-Version of every answer.</param>
public sealed record Apibeschrijving(string Naam, string Versie)
{
    /// <summary>Title of the API page; Dutch.</summary>
    public string Titel => $"StageSystem: {char.ToUpperInvariant(Naam[0])}{Naam[1..]}";
}
