using StageSystem.Koppeling.Gesprekken;

namespace StageSystem.Koppeling.Specs.Gesprekken;

/// <summary>Every possible gespreksindeling, one by one: the fixed order of §7.1.2 is the order of enumeration, so the first best one is the answer.</summary>
internal sealed class GesprekkenOrakel
{
    private readonly Gespreksopdracht opdracht;
    private readonly (string Aios, string Hao)? verplicht;
    private readonly string[] aios;
    private readonly Dictionary<string, int> over;
    private readonly List<(string Aios, string[] Haos)> nu = [];

    /// <param name="verplicht">A pair that must be among the interviews.</param>
    public GesprekkenOrakel(Gespreksopdracht opdracht, (string Aios, string Hao)? verplicht = null)
    {
        this.opdracht = opdracht;
        this.verplicht = verplicht;
        aios = [.. opdracht.Aios.Select(a => a.Id).Where(id => opdracht.EenOpEen.All(p => p.Aios != id)).Order(StringComparer.Ordinal)];
        over = opdracht.Haos.ToDictionary(h => h.Id, h => opdracht.GesprekkenPerAios * (h.Capaciteit - opdracht.EenOpEen.Count(p => p.Plaats == h.Id)));
        Zoek(0, 0, 0);
    }

    /// <summary>The best one, null when there is none.</summary>
    public IReadOnlyList<(string Aios, string[] Haos)>? Beste { get; private set; }

    /// <summary>How many have the same two criteria as the best.</summary>
    public int AantalOptima { get; private set; }

    public long SomRang { get; private set; } = long.MaxValue;
    public long SomKwadraat { get; private set; } = long.MaxValue;

    private void Zoek(int i, long som, long kwadraat)
    {
        if (i == aios.Length)
        {
            if (Beste is not null && som == SomRang && kwadraat == SomKwadraat)
                AantalOptima++;
            if (Beste is null || som < SomRang || (som == SomRang && kwadraat < SomKwadraat))
                (Beste, SomRang, SomKwadraat, AantalOptima) = ([.. nu], som, kwadraat, 1);
            return;
        }

        var rangen = opdracht.Aios.Single(a => a.Id == aios[i]).Rangen;
        var mag = rangen.Keys.Where(h => opdracht.Uitgesloten.All(u => (u.Aios, u.Plaats) != (aios[i], h))).Order(StringComparer.Ordinal).ToArray();
        foreach (var keuze in Deelverzamelingen(mag, opdracht.GesprekkenPerAios, 0))
        {
            if (keuze.Any(h => over[h] == 0) || (verplicht?.Aios == aios[i] && !keuze.Contains(verplicht.Value.Hao)))
                continue;
            foreach (var h in keuze)
                over[h]--;
            nu.Add((aios[i], keuze));
            Zoek(i + 1, som + keuze.Sum(h => (long)rangen[h]), kwadraat + keuze.Sum(h => (long)rangen[h] * rangen[h]));
            nu.RemoveAt(nu.Count - 1);
            foreach (var h in keuze)
                over[h]++;
        }
    }

    private static IEnumerable<string[]> Deelverzamelingen(string[] uit, int aantal, int vanaf)
    {
        if (aantal == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = vanaf; i <= uit.Length - aantal; i++)
            foreach (var rest in Deelverzamelingen(uit, aantal - 1, i + 1))
                yield return [uit[i], .. rest];
    }
}
