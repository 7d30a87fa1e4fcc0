using System.Numerics;

namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// The rows and columns that show a shortage (Hall 1935; for demand above 1 the minimum cut of Ford &amp; Fulkerson 1956), pins and minimums left
/// aside. The columns are those with less capacity than these rows could use, so that the bound is the most that the rows can really get.
/// Up to <see cref="GrensExact"/> rows: as few rows as possible, then as few columns, then the first rows. Beyond: a set of which no row can be
/// left out.
/// </summary>
internal static class Tekortzoeker
{
    /// <summary>Most rows for which every set of rows is tried.</summary>
    public const int GrensExact = 16;

    public static Halltekort? Zoek(Transport p, CancellationToken ct)
    {
        var kaal = p.Haalbaarheid(new int[p.Kolommen], p.Verboden, vast: null);
        var kern = new Kern<long>(kaal, new Gewogenkosten(kaal));
        kern.Begin();
        int[]? rijen = null;
        for (var r = 0; r < p.Rijen; r++)
        {
            if ((r & 31) == 0) ct.ThrowIfCancellationRequested();
            if (kern.VulRij(r)) continue;
            var geraakt = kern.GeraakteRijen();
            if (rijen is null || geraakt.Length < rijen.Length) rijen = geraakt;
        }

        if (rijen is null) return null;
        return p.Rijen <= GrensExact ? Kleinste(p) : Maak(p, Dun(p, kaal, rijen, ct));
    }

    // Leaves out rows as long as a shortage remains. A row without which there is none stays needed in every smaller set.
    private static int[] Dun(Transport p, Transport kaal, int[] rijen, CancellationToken ct)
    {
        var over = rijen.Order().ToList();
        if (over.Sum(r => (long)p.Vraag[r]) - Maak(p, [.. over]).Beschikbaar == 1 && over.All(r => p.Vraag[r] == 1)) return [.. over];
        var kern = new Kern<long>(kaal, new Gewogenkosten(kaal));
        foreach (var r in over) kern.VulRij(r);
        for (var i = 0; i < over.Count;)
        {
            ct.ThrowIfCancellationRequested();
            var weg = over[i];
            kern.MaakLeeg(weg);
            int[]? kleiner = null;
            foreach (var r in over)
            {
                if (r == weg || kern.Ontbreekt(r) == 0 || kern.VulRij(r)) continue;
                kleiner = kern.GeraakteRijen();
                break;
            }

            if (kleiner is null)
            {
                kern.VulRij(weg);
                i++;
                continue;
            }

            var houd = kleiner.ToHashSet();
            foreach (var r in over.Where(r => !houd.Contains(r))) kern.MaakLeeg(r);
            i = over[..i].Count(houd.Contains);
            over.RemoveAll(r => !houd.Contains(r));
        }

        return [.. over];
    }

    private static Halltekort Kleinste(Transport p)
    {
        var toegelaten = new uint[p.Kolommen];
        for (var c = 0; c < p.Kolommen; c++)
            for (var r = 0; r < p.Rijen; r++)
                if (p.Toegelaten(r, c)) toegelaten[c] |= 1u << r;
        var beste = (Rijen: int.MaxValue, Kolommen: int.MaxValue, Verzameling: 0u);
        for (var rijen = 1u; rijen < 1u << p.Rijen; rijen++)
        {
            var aantal = BitOperations.PopCount(rijen);
            if (aantal > beste.Rijen) continue;
            var over = 0L;
            for (var r = 0; r < p.Rijen; r++)
                if ((rijen >> r & 1) != 0) over += p.Vraag[r];
            var kolommen = 0;
            for (var c = 0; c < p.Kolommen; c++)
            {
                var graad = BitOperations.PopCount(toegelaten[c] & rijen);
                over -= Math.Min(graad, p.Capaciteit[c]);
                if (p.Capaciteit[c] < graad) kolommen++;
            }

            if (over <= 0) continue;
            if ((aantal, kolommen).CompareTo((beste.Rijen, beste.Kolommen)) < 0
                || ((aantal, kolommen) == (beste.Rijen, beste.Kolommen) && Eerder(rijen, beste.Verzameling)))
                beste = (aantal, kolommen, rijen);
        }

        return Maak(p, [.. Enumerable.Range(0, p.Rijen).Where(r => (beste.Verzameling >> r & 1) != 0)]);
    }

    // Of two sets of equal size: the one with the first row that the other lacks.
    private static bool Eerder(uint a, uint b) => (a & ~b) != 0 && BitOperations.TrailingZeroCount(a & ~b) < BitOperations.TrailingZeroCount(b & ~a);

    private static Halltekort Maak(Transport p, int[] rijen)
    {
        var graad = new int[p.Kolommen];
        foreach (var r in rijen)
        {
            if (p.Standaard?[r] is not null)
                for (var c = 0; c < graad.Length; c++) graad[c]++;
            for (var i = p.Begin[r]; i < p.Begin[r + 1]; i++)
            {
                if (p.Standaard?[r] is not null) graad[p.Kolom[i]]--;
                if (p.Verboden is null || !p.Verboden[i]) graad[p.Kolom[i]]++;
            }
        }

        var kolommen = Enumerable.Range(0, graad.Length).Where(c => p.Capaciteit[c] < graad[c]).ToArray();
        var gevraagd = rijen.Sum(r => p.Vraag[r]);
        return new Halltekort(rijen, kolommen, gevraagd, Enumerable.Range(0, graad.Length).Sum(c => Math.Min(graad[c], p.Capaciteit[c])));
    }
}
