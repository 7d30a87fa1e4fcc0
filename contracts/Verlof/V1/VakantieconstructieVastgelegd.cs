namespace StageSystem.Contracts.Verlof.V1;

/// <summary>Two stages of an aios meet on another day, by the construction around 1 June. Published by Verlof; read by Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed: of one <paramref name="ConstructieId"/> the highest <paramref name="Versie"/> holds. Rule VER-29, cascade C-26.</remarks>
/// <param name="ConstructieId">Identity of the construction.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="EerstePlaatsingscode">The stage that ends earlier.</param>
/// <param name="EersteTotEnMet">Its last day, included; null when the construction was withdrawn.</param>
/// <param name="LaatstePlaatsingscode">The stage that starts earlier.</param>
/// <param name="LaatsteVan">Its first day; null when the construction was withdrawn.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record VakantieconstructieVastgelegd(
    Guid ConstructieId, string Aiosnummer, string EerstePlaatsingscode, DateOnly? EersteTotEnMet, string LaatstePlaatsingscode, DateOnly? LaatsteVan,
    string Instituut, long Versie);
