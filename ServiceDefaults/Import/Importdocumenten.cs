using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>A file that was sent. How far it has been worked off stands in its <see cref="Importblok"/>s.</summary>
/// <param name="Id">Id of the import; also the correlation of its facts when it belongs to no delivery.</param>
/// <param name="Bestand">Kind of file, such as <c>stageopleiders.csv</c>.</param>
/// <param name="Levering">The delivery to which it belongs; null when it is judged at once.</param>
/// <param name="Actor">Who sent it, <c>rol:subject</c>.</param>
/// <param name="Instituten">Of which institutes the sender may bring in rows (OVK-12).</param>
/// <param name="OntvangenOp">Moment of receipt, UTC; the order within a kind of file.</param>
/// <param name="Delen">Number of <see cref="Importdeel"/>s that hold the file until it has been worked off.</param>
public sealed record Importopdracht(
    Guid Id, string Bestand, string? Levering, string Actor, IReadOnlyList<string> Instituten, DateTimeOffset OntvangenOp, int Delen)
{
    /// <summary>Whether every row has been judged.</summary>
    public bool Verwerkt { get; init; }

    /// <summary>The root cause of what it brings in.</summary>
    internal Guid CorrelatieId => Levering is null ? Id : Leveringsstand.IdVan(Levering);
}

/// <summary>A part of a file as it was sent; gone once the file has been worked off.</summary>
public sealed record Importdeel(Guid Id, byte[] Inhoud)
{
    internal static Guid IdVan(Guid importId, int nummer) => Sleutel.Uuid5($"importdeel:{importId:N}:{nummer}");
}

/// <summary>
/// The outcome of a run of rows, stored in the transaction that took them over: what has a block is done, also after a crash, and nobody does it again.
/// </summary>
/// <param name="Id">Follows from import and number: a second worker that does the same rows cannot save.</param>
/// <param name="ImportId">The import.</param>
/// <param name="Nummer">From 1, without gaps.</param>
/// <param name="Rijen">Rows in it.</param>
/// <param name="Nieuw">Rows that brought something new.</param>
/// <param name="Ongewijzigd">Rows that said what was known.</param>
/// <param name="Geweigerd">Rows that were not taken over.</param>
/// <param name="Fouten">What was wrong with those; in order of row.</param>
public sealed record Importblok(Guid Id, Guid ImportId, int Nummer, int Rijen, int Nieuw, int Ongewijzigd, int Geweigerd, IReadOnlyList<Rijfout> Fouten)
{
    internal static Guid IdVan(Guid importId, int nummer) => Sleutel.Uuid5($"importblok:{importId:N}:{nummer}");
}

/// <summary>A row that was taken over: the same row again changes nothing, another content is a conflict, whatever happened to the facts since.</summary>
/// <remarks>
/// Not the content, but a salted fingerprint of every column: enough to name the columns that differ. To be deleted with the personal data of the row.
/// </remarks>
/// <param name="Id">Follows from the kind of file and the natural key.</param>
/// <param name="Zout">Random.</param>
/// <param name="Afdruk">Fingerprints of the columns, in the order in which the kind of file names them.</param>
public sealed record Importrij(Guid Id, string Zout, string Afdruk)
{
    internal static Guid IdVan(string bestand, IEnumerable<string> sleutel) => Sleutel.Id("importrij " + bestand, sleutel);
}

/// <summary>A delivery: files that belong together and are judged once it is closed, whatever the order in which they were sent.</summary>
/// <param name="Id">Follows from its name, the same in every service; the correlation of all that it brings in.</param>
/// <param name="Naam">Name, chosen by the sender.</param>
/// <param name="Status"><c>open</c>, <c>afgesloten</c> (no more files) or <c>verwerkt</c> (every row judged, and told to other services).</param>
/// <param name="Actor">Who closed it.</param>
public sealed record Leveringsstand(Guid Id, string Naam, string Status, string? Actor)
{
    internal const string Open = "open";
    internal const string Afgesloten = "afgesloten";
    internal const string Verwerkt = "verwerkt";

    internal static Guid IdVan(string naam) => Sleutel.Id("levering", naam);
}

/// <summary>A part of the keys that another service knows after a delivery (<c>Erkenning.V1.LeveringAfgesloten</c>).</summary>
public sealed record Leveringsdeel(Guid Id, string Levering, string Bestand, int Deel, int AantalDelen, IReadOnlyList<string> Sleutels)
{
    internal static Guid IdVan(string levering, string bestand, int deel) => Sleutel.Id("leveringsdeel", levering, bestand, deel.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
