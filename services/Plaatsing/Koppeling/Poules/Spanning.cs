using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules;

/// <summary>Tight choices (reduced cost 0) around a chosen allocation: what an aios could have chosen earlier, and which columns would then have to give way.</summary>
internal sealed class Spanning
{
    private readonly Enkelkeuzen keuzen;
    private readonly Stand stand;
    private readonly Gewichten gewichten;
    private readonly Int128[] prijzen;
    private readonly int[] kolomVan;
    private readonly List<int>[] opKolom;
    private readonly Dictionary<Int128, int[]> perPrijs;
    private readonly Int128[] rijwaarde;
    private readonly int[] bezet;
    private readonly bool[] vast;
    private readonly List<int>[] strakOp;
    private readonly Dictionary<Int128, List<int>> standaardOp = [];
    private int vrager;
    private readonly List<int> begin = [];

    public Spanning(Enkelkeuzen keuzen, Stand stand, Gewichten gewichten, Int128[] prijzen, Transportoplossing gekozen)
    {
        (this.keuzen, this.stand, this.gewichten, this.prijzen) = (keuzen, stand, gewichten, prijzen);
        kolomVan = [.. gekozen.Kolommen.Select(k => k[0])];
        opKolom = new List<int>[keuzen.Kolommen + 1];
        for (var c = 0; c < opKolom.Length; c++)
            opKolom[c] = [];
        for (var r = 0; r < kolomVan.Length; r++)
            opKolom[kolomVan[r]].Add(r);
        perPrijs = Enumerable.Range(0, keuzen.Kolommen).Where(c => keuzen.Capaciteit(c) > 0).GroupBy(c => prijzen[c]).ToDictionary(x => x.Key, x => x.ToArray());
        rijwaarde = [.. Enumerable.Range(0, kolomVan.Length).Select(r => Waarde(r, kolomVan[r]))];
        bezet = [.. opKolom.Select(r => r.Count)];
        vast = new bool[kolomVan.Length];
        strakOp = new List<int>[keuzen.Kolommen];
        for (var c = 0; c < strakOp.Length; c++)
            strakOp[c] = [];
        for (var r = 0; r < kolomVan.Length; r++)
        {
            var (lijst, standaard) = keuzen.Van(r);
            foreach (var k in lijst)
            {
                if (Strak(r, k))
                    strakOp[k.Kolom].Add(r);
            }

            if (standaard is not { } d || d > stand.Grens)
                continue;
            if (!standaardOp.TryGetValue(rijwaarde[r] - Standaardkosten(d), out var rij))
                standaardOp[rijwaarde[r] - Standaardkosten(d)] = rij = [];
            rij.Add(r);
        }
    }

    /// <summary>Whether the row has a choice before its own, and whether any of those is tight.</summary>
    public (bool Eerder, bool Strak) Eerder(int rij)
    {
        begin.Clear();
        vrager = rij;
        var eigen = kolomVan[rij];
        var eerder = false;
        var eigenSom = eigen == keuzen.Zonder ? int.MaxValue : keuzen.Keuze(rij, eigen).Som;
        var (lijst, standaard) = keuzen.Van(rij);
        foreach (var k in lijst)
        {
            if (Enkelkeuzen.Mag(stand, k) && (k.Som < eigenSom || (k.Som == eigenSom && k.Kolom < eigen)))
            {
                eerder = true;
                if (Strak(rij, k))
                    begin.Add(k.Kolom);
            }
        }

        if (standaard is { } d && d <= stand.Grens && d <= eigenSom)
        {
            var genoemd = lijst.Select(k => k.Kolom).ToHashSet();
            var tot = d < eigenSom ? keuzen.Kolommen : eigen;
            for (var c = 0; !eerder && c < tot; c++)
                eerder = keuzen.Capaciteit(c) > 0 && !genoemd.Contains(c);
            if (perPrijs.TryGetValue(rijwaarde[rij] - Standaardkosten(d), out var gelijk))
                begin.AddRange(gelijk.Where(c => c < tot && !genoemd.Contains(c)));
        }

        return (eerder, begin.Count > 0);
    }

    /// <summary>Why the tight earlier choices of the last row asked for do not fit, as columns with a step in price.</summary>
    /// <returns>Columns that would have to give way without any room at the end (step +1); or, when there is room, the columns from which the place left behind could be filled, all of which must stay full themselves (step −1). Ascending.</returns>
    public (List<int> Kolommen, int Stap) Bereik() => Vooruit() is { } vooruit ? (vooruit, 1) : (Achteruit(), -1);

    // All columns that give way, one after another; null when that ends at room.
    private List<int>? Vooruit()
    {
        var gezien = new bool[keuzen.Kolommen + 1];
        var rij = new Queue<int>();
        var gedaan = new HashSet<Int128>();
        void Zet(int c)
        {
            if (gezien[c])
                return;
            gezien[c] = true;
            rij.Enqueue(c);
        }

        foreach (var c in begin)
            Zet(c);
        while (rij.TryDequeue(out var c))
        {
            if (bezet[c] < keuzen.Capaciteit(c))
                return null;
            foreach (var r in opKolom[c])
            {
                if (!stand.GeenZonder && !keuzen.Vast(r) && rijwaarde[r] == gewichten.Waarden[Criteria.Zonder])
                    return null;
                var (lijst, standaard) = keuzen.Van(r);
                foreach (var k in lijst)
                {
                    if (!gezien[k.Kolom] && Strak(r, k))
                        Zet(k.Kolom);
                }

                if (standaard is not { } d || d > stand.Grens || !perPrijs.TryGetValue(rijwaarde[r] - Standaardkosten(d), out var gelijk))
                    continue;
                if (gedaan.Contains(rijwaarde[r] - Standaardkosten(d)))
                    continue;
                var genoemd = lijst.Select(k => k.Kolom).ToHashSet();
                var alles = true;
                foreach (var x in gelijk)
                {
                    if (genoemd.Contains(x))
                        alles &= gezien[x];
                    else
                        Zet(x);
                }

                if (alles)
                    gedaan.Add(rijwaarde[r] - Standaardkosten(d));
            }
        }

        return [.. Enumerable.Range(0, keuzen.Kolommen).Where(c => gezien[c])];
    }

    // All columns from which, one after another, someone could move into the column of the row.
    private List<int> Achteruit()
    {
        var gezien = new bool[keuzen.Kolommen + 1];
        var rij = new Queue<int>();
        void Zet(int r)
        {
            if (vast[r] || gezien[kolomVan[r]])
                return;
            gezien[kolomVan[r]] = true;
            rij.Enqueue(kolomVan[r]);
        }

        Zet(vrager);
        while (rij.TryDequeue(out var c))
        {
            foreach (var r in strakOp[c])
                Zet(r);
            if (!standaardOp.TryGetValue(prijzen[c], out var gelijk))
                continue;
            foreach (var r in gelijk)
            {
                if (!vast[r] && !gezien[kolomVan[r]] && !Array.Exists(keuzen.Van(r).Lijst, k => k.Kolom == c))
                    Zet(r);
            }
        }

        return [.. Enumerable.Range(0, keuzen.Kolommen).Where(c => gezien[c])];
    }

    /// <summary>From now on the row stays where it is.</summary>
    public void Vast(int rij)
    {
        vast[rij] = true;
        opKolom[kolomVan[rij]].Remove(rij);
    }

    private bool Strak(int rij, Enkelkeuze k) => Enkelkeuzen.Mag(stand, k) && Enkelkeuzen.Kosten(gewichten, k) + prijzen[k.Kolom] == rijwaarde[rij];

    private Int128 Standaardkosten(int d) => Enkelkeuzen.Kosten(gewichten, new Enkelkeuze(0, d, -1, false, true));

    private Int128 Waarde(int rij, int kolom) => kolom == keuzen.Zonder
        ? gewichten.Waarden[Criteria.Zonder]
        : Enkelkeuzen.Kosten(gewichten, keuzen.Keuze(rij, kolom)) + prijzen[kolom];
}
