using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Specs.Gesprekken;

namespace StageSystem.Koppeling.Specs.Indelingen;

/// <summary>Random instances of §7.1.3 from a seed.</summary>
internal static class IndelingenGenerator
{
    /// <summary>At most 5 aios and 6 haos: missing scores and interviews, larger haos, pins, exclusions, other weights.</summary>
    public static Indelingsopdracht Klein(int zaad)
    {
        var toeval = new Random(zaad);
        var haos = Enumerable.Range(8, toeval.Next(2, 7)).Select(i => new Hao($"H{i}", toeval.Next(10) < 7 ? 1 : toeval.Next(0, 4))).ToArray();
        var aios = Enumerable.Range(9, toeval.Next(1, 6)).Select(i => $"A{i}").ToArray();
        var kans = toeval.Next(4, 10);
        var hoogste = toeval.Next(2, 4);
        int? Score() => toeval.Next(12) == 0 ? null : toeval.Next(1, hoogste + 1);
        var paren = aios.SelectMany(a => haos.Select((h, i) => new Gesprek(a, h.Id, Score(), Score(), toeval.Next(1, haos.Length + 1)))).ToArray();
        var gesprekken = paren.Where(_ => toeval.Next(10) < kans).ToArray();
        return new Indelingsopdracht
        {
            Aios = aios,
            Haos = haos,
            Gesprekken = gesprekken,
            Aanbod = [.. paren.Except(gesprekken).Where(_ => toeval.Next(3) > 0).Select(g => new Aangeboden(g.Aios, g.Hao, g.Rang))],
            ZonderGesprekToegestaan = toeval.Next(3) == 0,
            Vast = [.. gesprekken.Where(_ => toeval.Next(30) == 0).Select(g => new Paar(g.Aios, g.Hao))],
            Verboden = [.. gesprekken.Where(_ => toeval.Next(15) == 0).Select(g => new Paar(g.Aios, g.Hao))],
            GewichtAios = toeval.Next(5) == 0 ? toeval.Next(0, 4) : 1,
            GewichtHao = toeval.Next(5) == 0 ? toeval.Next(1, 4) : 1,
            Zaad = (ulong)toeval.NextInt64(),
        };
    }

    /// <summary>A koppelgroep as it comes out of the gespreksindeling, every interview scored by both: at most one 3 each, at least one 1 (PLA-57).</summary>
    public static Indelingsopdracht Groep(int zaad, int aantalAios, int aantalHaos, int k)
    {
        var gesprekken = GesprekkenGenerator.Groep(zaad, aantalAios, aantalHaos, k);
        var indeling = Gespreksindeler.Los(gesprekken);
        var toeval = new Random(zaad);
        var paren = indeling.Gesprekken.SelectMany(g => g.Haos.Select(h => (g.Aios, Hao: h))).ToArray();
        var aios = paren.GroupBy(p => p.Aios).SelectMany(g => Scores(g.Count(), toeval).Zip(g, (s, p) => (Paar: p, Score: s))).ToDictionary(x => x.Paar, x => x.Score);
        var hao = paren.GroupBy(p => p.Hao).SelectMany(g => Scores(g.Count(), toeval).Zip(g, (s, p) => (Paar: p, Score: s))).ToDictionary(x => x.Paar, x => x.Score);
        return new Indelingsopdracht
        {
            Aios = [.. gesprekken.Aios.Select(a => a.Id)],
            Haos = gesprekken.Haos,
            Gesprekken = [.. paren.Select(p => new Gesprek(p.Aios, p.Hao, aios[p], hao[p], gesprekken.Aios.Single(a => a.Id == p.Aios).Rangen[p.Hao]))],
            Zaad = (ulong)zaad,
        };
    }

    /// <summary>Few interviews, and one complete allocation hidden in them in which all scored each other 3: everyone placed and no blocking pair seldom go together.</summary>
    public static Indelingsopdracht Gedwongen(int zaad, int aantal, int gesprekken)
    {
        var toeval = new Random(zaad);
        return new Indelingsopdracht
        {
            Aios = [.. Enumerable.Range(10, aantal).Select(i => $"A{i}")],
            Haos = [.. Enumerable.Range(10, aantal).Select(i => new Hao($"H{i}"))],
            Gesprekken = [.. Enumerable.Range(10, aantal).SelectMany(i => Enumerable.Range(10, aantal).Where(j => i == j || toeval.Next(aantal) < gesprekken)
                .Select(j => new Gesprek($"A{i}", $"H{j}", i == j ? 3 : toeval.Next(1, 4), i == j ? 3 : toeval.Next(1, 4), toeval.Next(1, aantal + 1))))],
            Zaad = (ulong)zaad,
        };
    }

    /// <summary>The same instance with everything in another order in the file.</summary>
    public static Indelingsopdracht Schud(Indelingsopdracht opdracht, int zaad)
    {
        var toeval = new Random(zaad);
        return opdracht with
        {
            Aios = [.. opdracht.Aios.OrderBy(_ => toeval.Next())],
            Haos = [.. opdracht.Haos.OrderBy(_ => toeval.Next())],
            Gesprekken = [.. opdracht.Gesprekken.OrderBy(_ => toeval.Next())],
            Aanbod = [.. opdracht.Aanbod.OrderBy(_ => toeval.Next())],
            Vast = [.. opdracht.Vast.OrderBy(_ => toeval.Next())],
            Verboden = [.. opdracht.Verboden.OrderBy(_ => toeval.Next())],
        };
    }

    private static int[] Scores(int aantal, Random toeval)
    {
        var scores = Enumerable.Range(0, aantal).Select(i => i == 0 ? 1 : i == 1 && toeval.Next(2) == 0 ? 3 : toeval.Next(1, 3)).ToArray();
        toeval.Shuffle(scores);
        return scores;
    }
}
