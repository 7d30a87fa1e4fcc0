using StageSystem.Koppeling.Indelingen;

namespace StageSystem.Koppeling.Specs.Indelingen;

/// <summary>Every complete allocation of a small instance of §7.1.3, one by one, judged from the instance alone.</summary>
internal sealed class IndelingenOrakel
{
    private readonly Indelingsopdracht opdracht;
    private readonly string[] aios;

    public IndelingenOrakel(Indelingsopdracht opdracht, bool metVast = true)
    {
        this.opdracht = opdracht;
        Lot = Koppeling.Stroom.Lot.Trek(opdracht.Zaad, opdracht.Aios).Volgorde;
        aios = [.. opdracht.Aios.Order(StringComparer.Ordinal)];
        Zoek(0, [], metVast);
    }

    /// <summary>Every complete allocation (aios → hao) with its five criteria.</summary>
    public List<(Dictionary<string, string> Koppels, long[] Criteria)> Alle { get; } = [];

    /// <summary>The five criteria, recomputed.</summary>
    public static long[] Criteria(Indelingsopdracht opdracht, IEnumerable<KeyValuePair<string, string>> koppels)
    {
        var som = new long[5];
        foreach (var (a, h) in koppels)
        {
            var gesprek = opdracht.Gesprekken.FirstOrDefault(g => g.Aios == a && g.Hao == h);
            var (sa, sh) = (gesprek?.ScoreAios ?? 2, gesprek?.ScoreHao ?? 2);
            long gewogen = opdracht.GewichtAios * sa + opdracht.GewichtHao * sh;
            som[0] += gesprek is null ? 1 : 0;
            som[1] += gewogen;
            som[2] += new[] { sa, sh }.Count(s => s == 3);
            som[3] += gewogen * gewogen;
            som[4] += Rang(opdracht, a, h);
        }

        return som;
    }

    /// <summary>Blocking pairs by the words of §7.1.3.</summary>
    public static List<(string Aios, string Hao)> Blokkerend(Indelingsopdracht opdracht, Dictionary<string, string> koppels)
    {
        int Aios(string a, string h) => opdracht.Gesprekken.SingleOrDefault(g => g.Aios == a && g.Hao == h)?.ScoreAios ?? 2;
        int Hao(string a, string h) => opdracht.Gesprekken.SingleOrDefault(g => g.Aios == a && g.Hao == h)?.ScoreHao ?? 2;
        bool HaoLiever(string a, string h)
        {
            var eigen = koppels.Where(k => k.Value == h).Select(k => Hao(k.Key, h)).ToArray();
            return eigen.Length < opdracht.Haos.Single(x => x.Id == h).Capaciteit || (eigen.Length > 0 && Hao(a, h) < eigen.Max());
        }

        return [.. opdracht.Gesprekken
            .Where(g => koppels[g.Aios] != g.Hao && Aios(g.Aios, g.Hao) < Aios(g.Aios, koppels[g.Aios]) && HaoLiever(g.Aios, g.Hao))
            .Select(g => (g.Aios, g.Hao)).OrderBy(p => p.Aios, StringComparer.Ordinal).ThenBy(p => p.Hao, StringComparer.Ordinal)];
    }

    /// <summary>The first by the value, then by the lot (own rank, then hao id).</summary>
    public Dictionary<string, string> Beste(Func<Dictionary<string, string>, long[], long[]> waarde) =>
        Alle.Select(x => (x.Koppels, Waarde: waarde(x.Koppels, x.Criteria))).Aggregate((a, b) => Eerder(b, a) ? b : a).Koppels;

    private bool Eerder((Dictionary<string, string> Koppels, long[] Waarde) links, (Dictionary<string, string> Koppels, long[] Waarde) rechts)
    {
        var verschil = Vergelijk(links.Waarde, rechts.Waarde);
        if (verschil != 0)
            return verschil < 0;
        foreach (var a in Lot)
        {
            var (l, r) = (links.Koppels[a], rechts.Koppels[a]);
            if (l != r)
                return Rang(opdracht, a, l) != Rang(opdracht, a, r) ? Rang(opdracht, a, l) < Rang(opdracht, a, r) : string.CompareOrdinal(l, r) < 0;
        }

        return false;
    }

    /// <summary>The lot order in use; drawn from the seed of the instance.</summary>
    public IReadOnlyList<string> Lot { get; }

    public static int Vergelijk(long[] a, long[] b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(c => c != 0);

    private static int Rang(Indelingsopdracht opdracht, string a, string h) =>
        opdracht.Gesprekken.SingleOrDefault(g => g.Aios == a && g.Hao == h)?.Rang ?? opdracht.Aanbod.Single(x => x.Aios == a && x.Hao == h).Rang;

    private void Zoek(int i, Dictionary<string, string> nu, bool metVast)
    {
        if (i == aios.Length)
        {
            Alle.Add((new(nu), Criteria(opdracht, nu)));
            return;
        }

        foreach (var h in opdracht.Haos)
        {
            var a = aios[i];
            var mag = opdracht.Gesprekken.Any(g => g.Aios == a && g.Hao == h.Id) || (opdracht.ZonderGesprekToegestaan && opdracht.Aanbod.Any(x => x.Aios == a && x.Hao == h.Id));
            var regel = opdracht.Verboden.All(p => p.Aios != a || p.Plaats != h.Id) && (!metVast || opdracht.Vast.All(p => p.Aios != a || p.Plaats == h.Id));
            if (!mag || !regel || nu.Values.Count(x => x == h.Id) >= h.Capaciteit)
                continue;
            nu[a] = h.Id;
            Zoek(i + 1, nu, metVast);
            nu.Remove(a);
        }
    }
}
