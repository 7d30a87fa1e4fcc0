using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;

namespace StageSystem.Koppeling.Cli.Gen;

/// <summary>Instances of §7.1.</summary>
internal static class Huisartsgenerator
{
    private static readonly string[] Praktijksoorten = ["solo", "groep", "stad", "dorp"];
    private static readonly string[] Woonplaatsen = ["Amsterdam", "Haarlem", "Alkmaar", "Almere", "Hoorn"];

    public static Koppelgroepenopdracht Koppelgroepen(Trekker t, int aios, int haos)
    {
        var (capaciteit, _) = Generator.Ruimte(t, aios, haos);
        return new Koppelgroepenopdracht
        {
            AantalGroepen = Math.Max(1, aios / 12),
            Aios = [.. Generator.Ids("A", aios).Select(id => new GroepsAios(id, t.Kans(30), t.Uit(Woonplaatsen)))],
            Haos = [.. Generator.Ids("H", haos).Select((id, h) => new GroepsHao(id, t.Kans(40), [t.Uit(Praktijksoorten[..2]), t.Uit(Praktijksoorten[2..])], capaciteit[h]))],
        };
    }

    public static Gespreksopdracht Gesprekken(Trekker t, int aios, int haos)
    {
        var ids = Generator.Ids("H", haos);
        var populair = new Populariteit(haos, t);
        var (capaciteit, _) = Generator.Ruimte(t, aios, haos);
        return new Gespreksopdracht
        {
            GesprekkenPerAios = Math.Min(3, haos),
            Haos = [.. ids.Select((id, h) => new Hao(id, capaciteit[h]))],
            Aios = [.. Generator.Ids("A", aios).Select(id => new GespreksAios(id, populair.Trek(haos).Select((h, r) => (Id: ids[h], Rang: r + 1)).OrderBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id, r => r.Rang)))],
        };
    }

    public static Indelingsopdracht Indeling(Trekker t, ulong zaad, int aios, int haos)
    {
        var (namen, ids) = (Generator.Ids("A", aios), Generator.Ids("H", haos));
        var (capaciteit, _) = Generator.Ruimte(t, aios, haos);
        var stoelen = capaciteit.SelectMany((c, h) => Enumerable.Repeat(h, c)).ToArray();
        var volgorde = t.Volgorde(stoelen.Length);
        // Three rounds over the same seats: the first alone gives everyone a place.
        var paren = new SortedDictionary<(int Aios, int Hao), int>();
        for (var ronde = 0; ronde < 3; ronde++)
            for (var a = 0; a < aios; a++) paren.TryAdd((a, stoelen[volgorde[(a + ronde) % stoelen.Length]]), 1 + t.Onder(haos));
        var scoresAios = Scores(t, paren.Keys.GroupBy(p => p.Aios));
        var scoresHao = Scores(t, paren.Keys.GroupBy(p => p.Hao));
        return new Indelingsopdracht
        {
            Aios = namen,
            Haos = [.. ids.Select((id, h) => new Hao(id, capaciteit[h]))],
            Gesprekken = [.. paren.Select(p => new Gesprek(namen[p.Key.Aios], ids[p.Key.Hao], scoresAios[p.Key], scoresHao[p.Key], p.Value))],
            Zaad = zaad,
        };
    }

    /// <summary>PLA-57, per scorer: at least one 1, at most one 3.</summary>
    private static Dictionary<(int Aios, int Hao), int> Scores(Trekker t, IEnumerable<IEnumerable<(int Aios, int Hao)>> perScorer)
    {
        var scores = new Dictionary<(int Aios, int Hao), int>();
        foreach (var paren in perScorer.Select(p => p.ToArray()))
        {
            var (beste, slechtste) = (t.Onder(paren.Length), t.Onder(2 * paren.Length));
            for (var i = 0; i < paren.Length; i++) scores.Add(paren[i], i == beste ? 1 : i == slechtste ? 3 : 1 + t.Onder(2));
        }
        return scores;
    }
}
