using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>
/// The complete allocation with the lowest sum of one cost, found from a given one by exchanging along negative rings (Klein 1967), and what any other
/// choice costs: the shortest way round (Bellman 1958, Ford 1956). One place per row.
/// </summary>
internal sealed class Laagstesom
{
    private const long Ver = long.MaxValue / 4;
    private readonly Transportmodel m;
    private readonly long[] kosten;
    private readonly int[] gekozen;
    private readonly int[] bezet;
    private readonly Dictionary<int, long[]> afstanden = [];

    public Laagstesom(Transportmodel m, long[] kosten, int[] begin)
    {
        (this.m, this.kosten) = (m, kosten);
        gekozen = [.. begin];
        bezet = new int[m.Kolommen.Aantal];
        foreach (var p in gekozen) bezet[m.Kolom[p]]++;
        while (Verbeter())
        {
        }
        Totaal = gekozen.Sum(p => kosten[p]);
    }

    public long Totaal { get; }

    /// <summary>Lowest sum of all complete allocations but this one, which has the lowest sum itself; null: there is none.</summary>
    public long? EenNaBeste(int[] deze)
    {
        // The lowest found may be another one with the same sum.
        if (!deze.AsSpan().SequenceEqual(gekozen)) return Totaal;
        var beste = Enumerable.Range(0, gekozen.Length).Select(r => MetEen(r, p => p != gekozen[r]) ?? Ver).DefaultIfEmpty(Ver).Min();
        return beste >= Ver ? null : beste;
    }

    /// <summary>Lowest sum when this row gets one of these pairs; null: impossible.</summary>
    public long? MetEen(int rij, Func<int, bool> bedoeld)
    {
        var beste = Ver;
        for (var p = m.Begin[rij]; p < m.Begin[rij + 1]; p++)
        {
            if (!bedoeld(p)) continue;
            if (p == gekozen[rij]) beste = Math.Min(beste, Totaal);
            else if (m.Vrij(rij, p) && Naar(m.Kolom[gekozen[rij]])[m.Kolom[p]] is var weg && weg < Ver)
                beste = Math.Min(beste, Totaal + kosten[p] - kosten[gekozen[rij]] + weg);
        }
        return beste >= Ver ? null : beste;
    }

    /// <summary>Cost of making room in each column by moving others, the last of whom takes the place that becomes free in this column.</summary>
    private long[] Naar(int doel)
    {
        if (afstanden.TryGetValue(doel, out var afstand)) return afstand;
        afstand = new long[m.Kolommen.Aantal + 1];
        Array.Fill(afstand, Ver);
        afstand[doel] = 0;
        for (var ronde = 0; ronde <= afstand.Length && Ronde(afstand, null); ronde++)
        {
        }
        return afstanden[doel] = afstand;
    }

    /// <summary>One round of Bellman–Ford over all moves; the last node stands for room that is left.</summary>
    private bool Ronde(long[] afstand, (int Rij, int Volgende)[]? spoor)
    {
        var (beter, leeg) = (false, afstand.Length - 1);
        void Stap(int van, int naar, long prijs, int rij)
        {
            if (afstand[naar] >= Ver || afstand[naar] + prijs >= afstand[van]) return;
            afstand[van] = afstand[naar] + prijs;
            if (spoor is not null) spoor[van] = (rij, naar);
            beter = true;
        }
        for (var r = 0; r < gekozen.Length; r++)
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
                if (p != gekozen[r] && m.Vrij(r, p)) Stap(m.Kolom[gekozen[r]], m.Kolom[p], kosten[p] - kosten[gekozen[r]], r);
        for (var k = 0; k < leeg; k++)
        {
            if (bezet[k] < m.Capaciteit[k]) Stap(k, leeg, 0, -1);
            if (bezet[k] > 0) Stap(leeg, k, 0, -1);
        }
        return beter;
    }

    private bool Verbeter()
    {
        var afstand = new long[m.Kolommen.Aantal + 1];
        var spoor = new (int Rij, int Volgende)[afstand.Length];
        Array.Fill(spoor, (-1, -1));
        for (var ronde = 0; ronde <= afstand.Length; ronde++)
            if (!Ronde(afstand, spoor)) return false;
        // Still better after so many rounds: somewhere the trail runs round.
        var gezien = new int[afstand.Length];
        for (var begin = 0; begin < gezien.Length; begin++)
        {
            var k = begin;
            while (k >= 0 && gezien[k] == 0)
            {
                gezien[k] = begin + 1;
                k = spoor[k].Volgende;
            }
            if (k < 0 || gezien[k] != begin + 1) continue;
            var ring = k;
            do
            {
                var (rij, volgende) = spoor[k];
                if (rij >= 0)
                {
                    bezet[k]--;
                    bezet[volgende]++;
                    gekozen[rij] = m.Paar(rij, volgende);
                }
                k = volgende;
            }
            while (k != ring);
            return true;
        }
        return false;
    }
}
