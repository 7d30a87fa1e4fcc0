namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>
/// Name and BIG-nummer of a person, beside the events: deleting this document forgets the person and leaves every stream readable.
/// </summary>
/// <param name="Id">Stream id of the stageopleider or huisartsopleider.</param>
/// <param name="Nummer">Natural key.</param>
/// <param name="Naam">Full name.</param>
/// <param name="BigNummer">BIG-registratienummer, eleven digits, or null.</param>
public sealed record Persoonsgegevens(Guid Id, string Nummer, string Naam, string? BigNummer);
