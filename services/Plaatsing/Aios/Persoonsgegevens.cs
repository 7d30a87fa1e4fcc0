namespace StageSystem.Plaatsingen;

/// <summary>Who an aios is: kept apart from the events, so that it can be erased without rewriting them.</summary>
/// <param name="Id">The stream of the aios.</param>
/// <param name="Aiosnummer">Natural key.</param>
/// <param name="Naam">Full name.</param>
/// <param name="BigNummer">Eleven digits.</param>
/// <param name="Woonplaats">Town; null when not known.</param>
public sealed record Persoonsgegevens(Guid Id, string Aiosnummer, string Naam, string BigNummer, string? Woonplaats);
