using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>
/// Branch and bound for the best complete allocation with at most b blocking pairs. The relaxation leaves the blocking pairs out: a transport problem. When its
/// allocation has more than b of them, one pair (i, j) is chosen and the search splits in three: i gets j or a hao scored as well; or i gets a worse one and j is full with
/// aios it scored no worse than i; or the pair blocks, which is paid from b. Each part excludes the relaxation's allocation or pays, so the search ends.
/// </summary>
internal sealed class Stabielezoektocht
{
    private readonly Indelingsmodel model;
    private readonly long[] optimum;
    private readonly bool gelijk;
    private readonly int grens;
    private readonly IProgress<Voortgang>? voortgang;
    private readonly CancellationToken ct;
    private readonly long[][] kosten;
    private readonly int[] kolom;
    private readonly int[][] perHao;
    private readonly int[] vraag;
    private readonly int[] capaciteit;
    private int knopen;
    private int[]? gevonden;
    private long[]? waarde;
    private long[]? doel;
    private int meest;
    private int besteAantal = int.MaxValue;

    /// <param name="optimum">Criteria of the default proposal.</param>
    /// <param name="gelijk">All criteria must stay equal to <paramref name="optimum"/>; else only zonderGesprek.</param>
    /// <param name="grens">Most relaxations, over all searches together.</param>
    public Stabielezoektocht(Indelingsmodel model, long[] optimum, bool gelijk, int grens, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        (this.model, this.optimum, this.gelijk, this.grens, this.voortgang, this.ct) = (model, optimum, gelijk, grens, voortgang, ct);
        kosten = [.. Enumerable.Range(0, optimum.Length).Select(k => model.Paren.Select(c => model.Kosten(c)[k]).ToArray())];
        kolom = [.. model.Paren.Select(c => c.Hao)];
        perHao = [.. Enumerable.Range(0, model.Haos.Aantal).Select(h => Enumerable.Range(0, kolom.Length).Where(p => kolom[p] == h).ToArray())];
        vraag = [.. Enumerable.Repeat(1, model.Aios.Aantal)];
        capaciteit = [.. model.Capaciteit.Select(c => Math.Min(c, model.Aios.Aantal))];
    }

    /// <summary>The limit was reached: what was not found is not proven.</summary>
    public bool GrensBereikt => knopen >= grens;

    /// <summary>Relaxations solved so far.</summary>
    public int Knopen => knopen;

    /// <summary>The admissible allocation with the fewest blocking pairs that was met on the way, the best of those; for when the limit is reached.</summary>
    public int[]? Beste { get; private set; }

    /// <summary>The best allocation with at most this many blocking pairs and these pairs fixed; null: none, or none found before the limit.</summary>
    /// <param name="doel">Criteria that it must reach exactly: the first that does is returned; null: the best.</param>
    public int[]? Zoek(int meestBlokkades, IReadOnlyList<(int Aios, int Hao)> vast, long[]? doel)
    {
        (gevonden, waarde, this.doel, meest) = (null, null, doel ?? (gelijk ? optimum : null), meestBlokkades);
        var verboden = new bool[kolom.Length];
        foreach (var (aios, hao) in vast)
            for (var p = model.Begin[aios]; p < model.Begin[aios + 1]; p++)
                verboden[p] |= kolom[p] != hao;
        Splits(verboden, new int[capaciteit.Length], []);
        return gevonden;
    }

    private void Splits(bool[] verboden, int[] minimum, HashSet<(int, int)> betaald)
    {
        if (Klaar() || GrensBereikt)
            return;
        ct.ThrowIfCancellationRequested();
        if (++knopen % 1000 == 0)
            voortgang?.Report(new Voortgang("stabiele variant", knopen, grens));
        var oplossing = Transportoplosser.Probeer(new Transport(vraag, capaciteit, minimum, model.Begin, kolom, kosten, null, verboden), ct);
        if (oplossing is null || TeDuur(oplossing.Criteria))
            return;
        var haoVan = Indeler.HaoVan(oplossing);
        var blokkades = Blokkades.Vind(model, haoVan);
        Onthoud(haoVan, oplossing.Criteria, blokkades.Count);
        if (blokkades.Count <= meest)
        {
            (gevonden, waarde) = (haoVan, oplossing.Criteria);
            return;
        }

        var (aios, hao) = blokkades.Where(b => !betaald.Contains(b)).MinBy(b => Keuzes(b.Aios, b.Hao, verboden));
        var score = model.Cijfers(aios, hao)!.Value;
        var tevredenAios = (bool[])verboden.Clone();
        var tevredenHao = (bool[])verboden.Clone();
        for (var p = 0; p < kolom.Length; p++)
        {
            var c = model.Paren[p];
            if (c.Aios == aios)
            {
                tevredenAios[p] |= c.ScoreAios > score.ScoreAios;
                tevredenHao[p] |= c.ScoreAios <= score.ScoreAios;
            }
            else if (c.Hao == hao)
            {
                tevredenHao[p] |= c.ScoreHao > score.ScoreHao;
            }
        }

        var vol = (int[])minimum.Clone();
        vol[hao] = capaciteit[hao];
        Splits(tevredenAios, minimum, betaald);
        if (capaciteit[hao] == model.Capaciteit[hao])
            Splits(tevredenHao, vol, betaald);
        if (betaald.Count < meest)
            Splits(verboden, minimum, [.. betaald, (aios, hao)]);
    }

    // How many ways out a blocking pair has: the fewer, the smaller the search. Of pairs with as many, the first.
    private int Keuzes(int aios, int hao, bool[] verboden)
    {
        var score = model.Cijfers(aios, hao)!.Value;
        var keuzes = 0;
        for (var p = model.Begin[aios]; p < model.Begin[aios + 1]; p++)
            keuzes += !verboden[p] && model.Paren[p].ScoreAios <= score.ScoreAios ? 1 : 0;
        foreach (var p in perHao[hao])
            keuzes += !verboden[p] && model.Paren[p].Aios != aios && model.Paren[p].ScoreHao <= score.ScoreHao ? 1 : 0;
        return keuzes;
    }

    // Reaching the criteria asked for is enough; they are the lowest there are.
    private bool Klaar() => gevonden is not null && doel is not null;

    private bool TeDuur(long[] criteria)
    {
        if (criteria[0] > optimum[0] || (doel is not null && Vergelijk(criteria, doel) > 0))
            return true;
        return waarde is not null && Vergelijk(criteria, waarde) >= 0;
    }

    private void Onthoud(int[] haoVan, long[] criteria, int aantal)
    {
        if (aantal < besteAantal || (aantal == besteAantal && Vergelijk(criteria, model.Criteria(Beste!)) < 0))
            (Beste, besteAantal) = (haoVan, aantal);
    }

    private static int Vergelijk(long[] links, long[] rechts)
    {
        for (var k = 0; k < links.Length; k++)
            if (links[k] != rechts[k])
                return links[k].CompareTo(rechts[k]);
        return 0;
    }
}
