using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle;

/// <summary>A square assignment problem in one of the plain formats, as an instance for <see cref="Controleur"/>.</summary>
/// <param name="Ids">Ids of the rows, and of the columns, in ordinally ascending order.</param>
/// <param name="Begin">Where the pairs of each row begin.</param>
/// <param name="Kolom">Column of each pair, ascending in each row.</param>
/// <param name="Kosten">Cost of each pair.</param>
public sealed record Matrix(IReadOnlyList<string> Ids, int[] Begin, int[] Kolom, long[] Kosten)
{
    /// <summary>Checks a result of kind <c>toewijzing</c> of this matrix.</summary>
    /// <param name="uitkomst">Result: JSON in UTF-8.</param>
    public Controleuitslag Controleer(ReadOnlyMemory<byte> uitkomst) => Controleur.Bewaak(b =>
    {
        using var json = Knoop.Ontleed(uitkomst, "uitkomst");
        var u = new Knoop(json.RootElement, null, "uitkomst");
        if (u.Veld("soort").Tekst() != "toewijzing") throw u.Veld("soort").Fout($"is '{u.Veld("soort").Tekst()}', maar moet 'toewijzing' zijn");
        var (rijen, kolommen) = (new Idlijst("rij", Ids), new Idlijst("kolom", Ids));
        var n = Ids.Count;
        var een = new int[n];
        Array.Fill(een, 1);
        var model = new Transportmodel
        {
            Rijen = rijen,
            Vraag = een,
            Kolommen = kolommen,
            Capaciteit = een,
            Minimum = new int[n],
            Criteria = ["kosten"],
            Begin = Begin,
            Kolom = Kolom,
            Kosten = [Kosten],
            Vast = new bool[Kolom.Length],
            Verboden = new bool[Kolom.Length],
            Rijvolgorde = [.. Enumerable.Range(0, n)],
            Beurt = [.. Kolom.Select(k => (long)k)],
        };
        Soorten.Toewijzingcontrole.Controleer(model, [], null, u, b);
    });
}
