using StageSystem.Koppeling.Gesprekken;

namespace StageSystem.Koppeling.Specs.Gesprekken;

/// <summary>Random instances of §7.1.2 from a seed.</summary>
internal static class GesprekkenGenerator
{
    /// <summary>At most 4 aios and 5 haos, with exclusions, one-on-one links, larger haos and aios without a ranking.</summary>
    public static Gespreksopdracht Klein(int zaad)
    {
        var toeval = new Random(zaad);
        var haos = Enumerable.Range(8, toeval.Next(2, 6)).Select(i => new Hao($"H{i}", toeval.Next(10) < 7 ? 1 : toeval.Next(0, 4))).ToArray();
        var aios = Enumerable.Range(9, toeval.Next(1, 5)).Select(i => MaakAios($"A{i}", [.. haos.Where(_ => toeval.Next(10) > 0).Select(h => h.Id)], toeval)).ToArray();
        var paren = aios.SelectMany(a => haos.Select(h => new Paar(a.Id, h.Id))).ToArray();
        var link = toeval.Next(5) == 0 ? haos.Where(h => h.Capaciteit > 0).Select(h => new Paar(aios[0].Id, h.Id)).Take(1).ToArray() : [];
        return new Gespreksopdracht
        {
            GesprekkenPerAios = toeval.Next(1, 4),
            Aios = aios,
            Haos = haos,
            EenOpEen = link,
            Uitgesloten = [.. paren.Where(p => toeval.Next(12) == 0 && !link.Contains(p))],
        };
    }

    /// <summary>A feasible kind of group: every aios ranks all haos, preferences alike.</summary>
    public static Gespreksopdracht Groep(int zaad, int aantalAios, int aantalHaos, int k)
    {
        var toeval = new Random(zaad);
        var haos = Enumerable.Range(1, aantalHaos).Select(i => new Hao($"H{i:00}")).ToArray();
        var geliefd = haos.ToDictionary(h => h.Id, _ => toeval.NextDouble());
        return new Gespreksopdracht
        {
            GesprekkenPerAios = k,
            Haos = haos,
            Aios = [.. Enumerable.Range(1, aantalAios).Select(i => new GespreksAios($"A{i:00}",
                haos.OrderBy(h => geliefd[h.Id] + toeval.NextDouble()).Select((h, r) => (h.Id, r + 1)).ToDictionary()))],
        };
    }

    /// <summary>The same instance with everything in another order in the file.</summary>
    public static Gespreksopdracht Schud(Gespreksopdracht opdracht, int zaad)
    {
        var toeval = new Random(zaad);
        return opdracht with
        {
            Aios = [.. opdracht.Aios.Select(a => a with { Rangen = a.Rangen.OrderBy(_ => toeval.Next()).ToDictionary() }).OrderBy(_ => toeval.Next())],
            Haos = [.. opdracht.Haos.OrderBy(_ => toeval.Next())],
            Uitgesloten = [.. opdracht.Uitgesloten.OrderBy(_ => toeval.Next())],
            EenOpEen = [.. opdracht.EenOpEen.OrderBy(_ => toeval.Next())],
        };
    }

    private static GespreksAios MaakAios(string id, string[] haos, Random toeval)
    {
        if (haos.Length > 0 && toeval.Next(8) == 0)
            return new GespreksAios(id, haos.ToDictionary(h => h, _ => (haos.Length + 1 + 1) / 2 > haos.Length ? haos.Length : (haos.Length + 2) / 2));
        return new GespreksAios(id, haos.OrderBy(_ => toeval.Next()).Select((h, r) => (h, r + 1)).ToDictionary());
    }
}
