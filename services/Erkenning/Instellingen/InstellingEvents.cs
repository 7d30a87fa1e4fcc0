namespace StageSystem.Erkenningen.Instellingen;

/// <summary>An instelling came into the administration, with its erkenning as RGS decided it. Not an erkenning of its stageopleiders.</summary>
/// <param name="Instellingscode">Natural key.</param>
/// <param name="Naam">Name of the instelling; not of a person.</param>
/// <param name="Soort">Kind: ziekenhuis, ggz, verpleeghuis, universitair.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null (ERK-4).</param>
/// <param name="Plaats">Town.</param>
/// <param name="Regio">Region.</param>
/// <param name="ErkendVan">First day of the erkenning.</param>
/// <param name="ErkendTotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="LaatsteVisitatie">Day of the last visitatie (ERK-39), or null.</param>
/// <param name="LaatsteEvaluatiegesprek">Day of the last evaluatiegesprek (ERK-39), or null.</param>
public sealed record InstellingGeregistreerd(
    string Instellingscode, string Naam, string Soort, string? Koepel, string Plaats, string Regio, DateOnly ErkendVan, DateOnly? ErkendTotEnMet,
    string Instituut, DateOnly? LaatsteVisitatie, DateOnly? LaatsteEvaluatiegesprek);
