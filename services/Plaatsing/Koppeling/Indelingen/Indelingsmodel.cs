using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>A pair with the numbers that count in §7.1.3 (missing scores already 2).</summary>
internal readonly record struct Paarcijfers(int Aios, int Hao, int ScoreAios, int ScoreHao, int Rang, bool ZonderGesprek, bool ScoreOntbrak, bool EigenScore);

/// <summary>§7.1.3 as numbers: aios and haos in ascending id, every interview, the admissible pairs per aios, pins and exclusions.</summary>
internal sealed class Indelingsmodel
{
    private readonly int gewichtAios;
    private readonly int gewichtHao;
    private readonly Dictionary<(int, int), Paarcijfers> cijfers = [];

    /// <exception cref="OngeldigeOpdracht">Unknown or double id, score outside 1–3, rank below 1, double interview, weight out of range.</exception>
    public Indelingsmodel(Indelingsopdracht opdracht)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        Aios = new Deelnemers(opdracht.Aios, "aios");
        (Haos, Capaciteit) = Deelnemers.VanHaos(opdracht.Haos);
        gewichtAios = Gewicht(opdracht.GewichtAios, "gewichtAios");
        gewichtHao = Gewicht(opdracht.GewichtHao, "gewichtHao");
        if (gewichtAios + gewichtHao == 0)
            throw new OngeldigeOpdracht("gewichtAios", "beide gewichten zijn 0; verwacht minstens één gewicht boven 0.");
        LeesGesprekken(opdracht.Gesprekken);
        LeesAanbod(opdracht.Aanbod);
        ZonderGesprekToegestaan = opdracht.ZonderGesprekToegestaan;
        Vast = LeesParen(opdracht.Vast, "vast");
        Verboden = LeesParen(opdracht.Verboden, "verboden");
        Gesprekken = Sorteer(cijfers.Values.Where(c => !c.ZonderGesprek));
        Lot = Stroom.Lot.Trek(opdracht.Zaad, opdracht.Aios);
        LotRijen = [.. Lot.Volgorde.Select(id => Aios.Van(id, "aios", "aios"))];
        Paren = MaakParen();
        Begin = Telling(Paren);
    }

    /// <summary>Largest weight of a score; the squares of all pairs of an institute then stay far within 128 bits.</summary>
    public const int GrootsteGewicht = 10_000;

    public Deelnemers Aios { get; }
    public Deelnemers Haos { get; }
    public int[] Capaciteit { get; }
    public bool ZonderGesprekToegestaan { get; }

    /// <summary>Pins and exclusions (aios, hao), ascending.</summary>
    public (int Aios, int Hao)[] Vast { get; }
    public (int Aios, int Hao)[] Verboden { get; }

    /// <summary>Every interview held, also where excluded or pinned otherwise: what a blocking pair can be.</summary>
    public Paarcijfers[] Gesprekken { get; }

    public Lotvolgorde Lot { get; }

    /// <summary>Row numbers in the order of the lot.</summary>
    public int[] LotRijen { get; }

    /// <summary>Pairs that may be chosen, pins and exclusions taken into account (a pinned aios has one), by aios, then hao; those of aios i are Begin[i] up to Begin[i + 1].</summary>
    public int[] Begin { get; }
    public Paarcijfers[] Paren { get; }

    /// <summary>Numbers of a pair with an interview or an offered place; null: neither.</summary>
    public Paarcijfers? Cijfers(int aios, int hao) => cijfers.TryGetValue((aios, hao), out var c) ? c : null;

    /// <summary>Whether the pair may be chosen by its nature (interview, or admitted without); pins and exclusions apart.</summary>
    public bool Toelaatbaar(Paarcijfers c) => !c.ZonderGesprek || ZonderGesprekToegestaan;

    /// <summary>Every pair of this aios that may be chosen by its nature, pins and exclusions apart.</summary>
    public IEnumerable<Paarcijfers> Toegelaten(int aios) => cijfers.Values.Where(c => c.Aios == aios && Toelaatbaar(c));

    /// <summary>Weighted sum of the scores: criterion 1.</summary>
    public long Som(Paarcijfers c) => (long)gewichtAios * c.ScoreAios + (long)gewichtHao * c.ScoreHao;

    /// <summary>zonderGesprek, somScores, aantalDrieen, somKwadraten, somRang of one pair.</summary>
    public long[] Kosten(Paarcijfers c) =>
        [c.ZonderGesprek ? 1 : 0, Som(c), (c.ScoreAios == 3 ? 1 : 0) + (c.ScoreHao == 3 ? 1 : 0), Som(c) * Som(c), c.Rang];

    /// <summary>Criteria of a whole allocation (aios → hao), recomputed from its pairs.</summary>
    public long[] Criteria(int[] haoVan)
    {
        var som = new long[Indeler.Criteria.Count];
        for (var i = 0; i < haoVan.Length; i++)
        {
            var kosten = Kosten(cijfers[(i, haoVan[i])]);
            for (var k = 0; k < som.Length; k++)
                som[k] += kosten[k];
        }

        return som;
    }

    /// <summary>The transport problem with all criteria: every admissible pair, pins and exclusions as such.</summary>
    public Transport MaakTransport(int[]? capaciteit = null) => MaakTransport(capaciteit ?? Capaciteit, ZonderGesprekToegestaan);

    /// <summary>The same as if pairs without interview were admitted: whether that would help.</summary>
    public Transport MaakRuimerTransport() => MaakTransport(Capaciteit, ookZonderGesprek: true);

    /// <summary>The same with somScores alone.</summary>
    public Transport MaakSomtransport() => MaakTransport(Capaciteit, Begin, Paren, [[.. Paren.Select(Som)]], null, null);

    private Transport MaakTransport(int[] capaciteit, bool ookZonderGesprek)
    {
        var alle = Sorteer(cijfers.Values.Where(c => ookZonderGesprek || !c.ZonderGesprek));
        var kosten = new long[Indeler.Criteria.Count][];
        for (var k = 0; k < kosten.Length; k++)
            kosten[k] = new long[alle.Length];
        for (var p = 0; p < alle.Length; p++)
        {
            var vector = Kosten(alle[p]);
            for (var k = 0; k < kosten.Length; k++)
                kosten[k][p] = vector[k];
        }

        return MaakTransport(capaciteit, Telling(alle), alle, kosten, Merk(alle, Verboden), Merk(alle, Vast));
    }

    private Transport MaakTransport(int[] capaciteit, int[] begin, Paarcijfers[] paren, long[][] kosten, bool[]? verboden, bool[]? vast)
    {
        var vraag = new int[Aios.Aantal];
        Array.Fill(vraag, 1);
        return new Transport(vraag, [.. capaciteit.Select(c => Math.Min(c, Aios.Aantal))], null, begin, [.. paren.Select(c => c.Hao)], kosten, null, verboden, vast);
    }

    private static bool[]? Merk(Paarcijfers[] paren, (int Aios, int Hao)[] gemerkt) =>
        gemerkt.Length == 0 ? null : [.. paren.Select(c => gemerkt.Contains((c.Aios, c.Hao)))];

    private Paarcijfers[] MaakParen()
    {
        var vast = Vast.ToLookup(p => p.Aios, p => p.Hao);
        var verboden = Verboden.ToHashSet();
        return Sorteer(cijfers.Values.Where(c => Toelaatbaar(c) && !verboden.Contains((c.Aios, c.Hao)) && vast[c.Aios].All(h => h == c.Hao)));
    }

    private static Paarcijfers[] Sorteer(IEnumerable<Paarcijfers> paren) => [.. paren.OrderBy(c => c.Aios).ThenBy(c => c.Hao)];

    private int[] Telling(Paarcijfers[] paren)
    {
        var begin = new int[Aios.Aantal + 1];
        foreach (var c in paren)
            begin[c.Aios + 1]++;
        for (var i = 0; i < Aios.Aantal; i++)
            begin[i + 1] += begin[i];
        return begin;
    }

    /// <summary>Step 5: own rank, then hao id.</summary>
    public IEnumerable<int> Voorkeur(int aios) =>
        Paren[Begin[aios]..Begin[aios + 1]].OrderBy(c => c.Rang).ThenBy(c => c.Hao).Select(c => c.Hao);

    private static int Gewicht(int gewicht, string pad) => gewicht is >= 0 and <= GrootsteGewicht
        ? gewicht
        : throw new OngeldigeOpdracht(pad, $"{gewicht} kan niet; verwacht een gewicht van 0 tot en met {GrootsteGewicht}.");

    private void LeesGesprekken(IReadOnlyList<Gesprek> gesprekken)
    {
        for (var i = 0; i < gesprekken.Count; i++)
        {
            var (g, pad) = (gesprekken[i], $"gesprekken[{i}]");
            var (aios, hao) = (Aios.Van(g.Aios, $"{pad}.aios", "aios"), Haos.Van(g.Hao, $"{pad}.hao", "hao"));
            ControleerScore(g.ScoreAios, $"{pad}.scoreAios");
            ControleerScore(g.ScoreHao, $"{pad}.scoreHao");
            ControleerRang(g.Rang, $"{pad}.rang");
            var c = new Paarcijfers(aios, hao, g.ScoreAios ?? OntbrekendeScore, g.ScoreHao ?? OntbrekendeScore, g.Rang,
                ZonderGesprek: false, ScoreOntbrak: g.ScoreAios is null || g.ScoreHao is null, EigenScore: g.ScoreAios is not null);
            if (!cijfers.TryAdd((aios, hao), c))
                throw new OngeldigeOpdracht(pad, $"het gesprek van {g.Aios} met {g.Hao} staat er twee keer; elk paar mag één keer.");
        }
    }

    private void LeesAanbod(IReadOnlyList<Aangeboden> aanbod)
    {
        for (var i = 0; i < aanbod.Count; i++)
        {
            var (a, pad) = (aanbod[i], $"aanbod[{i}]");
            var (aios, hao) = (Aios.Van(a.Aios, $"{pad}.aios", "aios"), Haos.Van(a.Hao, $"{pad}.hao", "hao"));
            ControleerRang(a.Rang, $"{pad}.rang");
            var c = new Paarcijfers(aios, hao, OntbrekendeScore, OntbrekendeScore, a.Rang, ZonderGesprek: true, ScoreOntbrak: true, EigenScore: false);
            if (!cijfers.TryAdd((aios, hao), c))
                throw new OngeldigeOpdracht(pad, $"{a.Aios} en {a.Hao} staan er al, als gesprek of als aanbod; elk paar mag één keer.");
        }
    }

    private (int, int)[] LeesParen(IReadOnlyList<Paar> paren, string pad) =>
        [.. paren.Select((p, i) => (Aios.Van(p.Aios, $"{pad}[{i}].aios", "aios"), Haos.Van(p.Plaats, $"{pad}[{i}].plaats", "hao"))).Distinct().Order()];

    private static void ControleerScore(int? score, string pad)
    {
        if (score is < 1 or > 3)
            throw new OngeldigeOpdracht(pad, $"{score} is geen score; verwacht 1, 2 of 3, of niets als de score ontbreekt.");
    }

    private static void ControleerRang(int rang, string pad)
    {
        if (rang is < 1 or > GrootsteRang)
            throw new OngeldigeOpdracht(pad, $"{rang} is geen rang; verwacht 1 tot en met {GrootsteRang}.");
    }

    /// <summary>PLA-57, Q26: a missing score counts as 2.</summary>
    public const int OntbrekendeScore = 2;

    private const int GrootsteRang = 1_000_000;
}
