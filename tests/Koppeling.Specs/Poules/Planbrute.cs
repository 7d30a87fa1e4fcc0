using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>A plan as the rules tell it, without anything of the engine.</summary>
internal sealed record Bruteplan(IReadOnlyList<Brutestart> Starts, IReadOnlyList<int> Items, int Zonder, int Afgewezen, int Regio)
{
    public long Som => Items.Sum(i => (long)i);
    public long Kwadraten => Items.Sum(i => (long)i * i);
    public int Grootste => Items.DefaultIfEmpty(0).Max();

    public static int EigenVolgorde(Bruteplan a, Bruteplan b)
    {
        var v = a.Zonder.CompareTo(b.Zonder);
        if (v == 0)
            v = a.Som.CompareTo(b.Som);
        for (var k = 0; v == 0 && k < Math.Min(a.Starts.Count, b.Starts.Count); k++)
        {
            v = a.Starts[k].Kwartaal.CompareTo(b.Starts[k].Kwartaal);
            if (v == 0)
                v = string.CompareOrdinal(a.Starts[k].Plaats, b.Starts[k].Plaats);
            if (v == 0)
                v = string.CompareOrdinal(a.Starts[k].Verplichting, b.Starts[k].Verplichting);
        }

        return v;
    }
}

internal sealed record Brutestart(string Plaats, int Kwartaal, int Weken, int Kosten, string Verplichting = "")
{
    public IEnumerable<string> Bezet => Weken == 13 ? [$"{Plaats}@{Kwartaal}"] : [$"{Plaats}@{Kwartaal}", $"{Plaats}@{Kwartaal + 1}"];
}

/// <summary>Every allocation tried, aios in the order of the lot and plans in their own order, so that the first of the best is the one of the lot.</summary>
internal sealed class Planbrute(IReadOnlyList<(string Aios, List<Bruteplan> Plannen)> aios, IReadOnlyDictionary<string, int> capaciteit)
{
    private readonly Dictionary<string, int> vrij = new(capaciteit);
    private readonly Bruteplan[] keuze = new Bruteplan[aios.Count];
    private long[]? beste;

    public Dictionary<string, Bruteplan>? Besten { get; private set; }

    public long[]? Los()
    {
        foreach (var (_, plannen) in aios)
            plannen.Sort(Bruteplan.EigenVolgorde);
        Kies(0, new long[6]);
        return beste;
    }

    private void Kies(int n, long[] stand)
    {
        // Everything but the largest cost only grows; equal in the levels before it is not yet worse.
        if (beste is not null && Meer(stand))
            return;
        if (n == aios.Count)
        {
            beste = [.. stand];
            Besten = Enumerable.Range(0, n).ToDictionary(i => aios[i].Aios, i => keuze[i]);
            return;
        }

        foreach (var p in aios[n].Plannen)
        {
            var bezet = p.Starts.SelectMany(s => s.Bezet).ToArray();
            if (bezet.Any(b => vrij.GetValueOrDefault(b) <= 0))
                continue;
            foreach (var b in bezet)
                vrij[b]--;
            keuze[n] = p;
            Kies(n + 1, [stand[0] + p.Zonder, stand[1] + p.Afgewezen, stand[2] + p.Som, stand[3] + p.Regio, Math.Max(stand[4], p.Grootste), stand[5] + p.Kwadraten]);
            foreach (var b in bezet)
                vrij[b]++;
        }
    }

    private bool Meer(long[] stand)
    {
        for (var k = 0; k < 6; k++)
        {
            if (stand[k] != beste![k])
                return stand[k] > beste[k];
        }

        return true;
    }
}
