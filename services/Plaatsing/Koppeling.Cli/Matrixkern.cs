using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli;

/// <summary>Solves and checks a cost matrix without making an instance of it: a dense matrix of 800 × 800 has 640,000 pairs.</summary>
internal static class Matrixkern
{
    public static Toewijzing Los(Kostenmatrix matrix, IProgress<Voortgang>? voortgang, CancellationToken stop)
    {
        var een = new int[matrix.N];
        Array.Fill(een, 1);
        string[] ids = [.. Enumerable.Range(0, matrix.N).Select(matrix.Id)];
        var oplossing = Transportoplosser.Los(new Transport(een, een, null, matrix.Begin, matrix.Kolom, [matrix.Kosten]), voortgang, stop);
        if (oplossing.Tekort is { } tekort)
        {
            string[] rijen = [.. tekort.Rijen.Select(r => ids[r])], kolommen = [.. tekort.Kolommen.Select(k => ids[k])];
            return new Toewijzing
            {
                Toestand = Toestand.Tekort,
                Tekort = new(rijen, kolommen, tekort.Gevraagd, tekort.Beschikbaar,
                    $"De rijen {Kort(rijen)} vragen samen {tekort.Gevraagd} kolommen, maar kunnen alleen naar {(kolommen.Length == 0 ? "geen enkele kolom" : Kort(kolommen))}: samen {tekort.Beschikbaar}."),
            };
        }
        oplossing = oplossing.KiesVolgens([.. Enumerable.Range(0, matrix.N)], null, stop);
        return new Toewijzing
        {
            Toestand = Toestand.Opgelost,
            Criteria = [new("kosten", oplossing.Criteria[0])],
            Paren = [.. ids.Select((id, r) => new Rijkeuze(id, ids[oplossing.Kolommen[r][0]]))],
            Certificaat = new([.. oplossing.Gewichten.Select(Tekst)], Prijzen(ids, oplossing.RijPrijs), Prijzen(ids, oplossing.KolomPrijs)),
        };
    }

    public static Controleuitslag Controleer(Kostenmatrix matrix, ReadOnlyMemory<byte> uitkomst) =>
        new Matrix([.. Enumerable.Range(0, matrix.N).Select(matrix.Id)], matrix.Begin, matrix.Kolom, matrix.Kosten).Controleer(uitkomst);

    private static SortedDictionary<string, string> Prijzen(string[] ids, Int128[] prijzen) => new(ids.Zip(prijzen.Select(Tekst)).ToDictionary(), StringComparer.Ordinal);

    private static string Tekst(Int128 getal) => getal.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Kort(string[] ids) => string.Join(", ", ids.Take(8)) + (ids.Length > 8 ? $" en {ids.Length - 8} andere" : "");
}
