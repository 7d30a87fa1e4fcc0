using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli.Invoer;

/// <summary>What a file holds: an instance of one of the kinds, or a cost matrix in a plain format.</summary>
/// <param name="Opdracht">The instance; null for a plain format.</param>
/// <param name="Matrix">The matrix; null for JSON.</param>
internal sealed record Gelezen(Bestand Bestand, Opdracht? Opdracht, Kostenmatrix? Matrix)
{
    /// <summary>The same file with another instance in it.</summary>
    public Gelezen Met(Opdracht opdracht) => new(Bestand.Van(Bestand.Naam, Json.Schrijf(opdracht)), opdracht, null);

    /// <summary>The instance; of a matrix the kind <c>toewijzing</c>.</summary>
    public Opdracht AlsOpdracht() => Opdracht ?? new Toewijzingsopdracht
    {
        Rijen = [.. Enumerable.Range(0, Matrix!.N).Select(i => new Rij(Matrix.Id(i)))],
        Kolommen = [.. Enumerable.Range(0, Matrix.N).Select(i => new Kolom(Matrix.Id(i)))],
        Paren = [.. Enumerable.Range(0, Matrix.N).SelectMany(i => Enumerable.Range(Matrix.Begin[i], Matrix.Begin[i + 1] - Matrix.Begin[i])
            .Select(p => new Kostenpaar(Matrix.Id(i), Matrix.Id(Matrix.Kolom[p]), [Matrix.Kosten[p]])))],
    };
}

/// <summary>Reads instances in JSON, dense and sparse, recognised by content or named.</summary>
internal static class Invoerlezer
{
    /// <param name="formaat">json, dense or sparse; null: recognised by content.</param>
    /// <exception cref="Invoerfout">Wrong input.</exception>
    public static Gelezen Lees(string pad, string? formaat = null) => Lees(Bestand.Lees(pad), formaat);

    public static Gelezen Lees(Bestand bestand, string? formaat = null)
    {
        var eerste = bestand.Inhoud.Span[bestand.Inhoud.Span.IndexOfAnyExcept(" \t\r\n"u8)];
        formaat ??= eerste switch
        {
            (byte)'{' or (byte)'[' or (byte)'"' => "json",
            >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' => Kostenmatrix.IsDicht(bestand) ? "dense" : "sparse",
            _ => throw bestand.Fout(bestand.Inhoud.Span.IndexOfAnyExcept(" \t\r\n"u8), "dit bestand is geen opdracht; verwacht: JSON (begint met '{') of een kostenmatrix (begint met n)."),
        };
        return formaat switch
        {
            "json" => new(bestand, Jsonkeuring.Lees<Opdracht>(bestand), null),
            "dense" => new(bestand, null, Kostenmatrix.LeesDicht(bestand)),
            "sparse" => new(bestand, null, Kostenmatrix.LeesIjl(bestand)),
            _ => throw new Invoerfout($"--formaat {formaat} is onbekend; verwacht: json, dense of sparse."),
        };
    }
}
