using System.Numerics;

namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// The weight of each criterion in one combined integer cost: mixed radix, from the real bounds of each criterion.
/// With S_k = Σ over the rows of max(1, demand) · (largest − smallest cost of criterion k in that row), the last weight is 1 and every other
/// w_k = w_{k+1} · (S_{k+1} + 1), so that a step in one criterion outweighs all that the later ones can differ together.
/// The costs may be negative: only differences within a row count.
/// <para>Bounds, with M = 1 + Σ minimum of the columns: M · Π (S_k + 1) ≤ 2^59: 64 bit (<see cref="PastInLong"/>); M · Π (S_k + 1) ≤ 2^122 and Σ w_k · max |cost_k| ≤ 2^124: 128 bit;
/// beyond that, or when a criterion summed over all rows may leave 64 bit, the instance is refused (<see cref="OngeldigeOpdracht"/>).
/// The room that is left holds what the algorithms add: every price and distance is below 3 · M · Π (S_k + 1).</para>
/// </summary>
internal sealed class Gewogenkosten
{
    /// <summary>log2 of the largest M · Π (S_k + 1) for 64-bit calculation.</summary>
    public const int BitsLong = 59;

    /// <summary>log2 of the largest M · Π (S_k + 1) at all.</summary>
    public const int BitsInt128 = 122;

    /// <summary>Weight per criterion, most important first.</summary>
    public Int128[] Gewichten { get; }

    /// <summary>Smallest admissible cost per criterion and row: subtracted before combining.</summary>
    public long[][] Rijbodem { get; }

    /// <summary>Whether 64-bit integers hold every number of the calculation.</summary>
    public bool PastInLong { get; }

    /// <summary>Π (S_k + 1): above every difference in combined cost between two allocations.</summary>
    public Int128 Spreiding { get; }

    /// <summary>Calculates the weights.</summary>
    /// <exception cref="OngeldigeOpdracht">The costs are too large for 128 bit; the sentence names the bound.</exception>
    public Gewogenkosten(Transport p)
    {
        var spreiding = new BigInteger[p.Criteria];
        var grootste = new BigInteger[p.Criteria];
        Rijbodem = new long[p.Criteria][];
        for (var k = 0; k < p.Criteria; k++)
        {
            Rijbodem[k] = new long[p.Rijen];
            BigInteger som = 0, som2 = 0, top = 0;
            for (var r = 0; r < p.Rijen; r++)
            {
                var (laag, hoog) = Grenzen(p, k, r);
                Rijbodem[k][r] = laag;
                var absoluut = BigInteger.Max(BigInteger.Abs(laag), BigInteger.Abs(hoog));
                top = BigInteger.Max(top, absoluut);
                som += ((BigInteger)hoog - laag) * Math.Max(1, p.Vraag[r]);
                som2 += absoluut * p.Vraag[r];
            }

            if (som2 > long.MaxValue)
                throw new OngeldigeOpdracht("kosten", $"de kosten van criterium {k + 1} kunnen samen {som2} worden; de grens is 2^63 − 1 ({long.MaxValue}).");
            spreiding[k] = som;
            grootste[k] = top;
        }

        var gewichten = new BigInteger[p.Criteria];
        BigInteger product = 1, omvang = 0;
        for (var k = p.Criteria - 1; k >= 0; k--)
        {
            gewichten[k] = product;
            omvang += product * grootste[k];
            product *= spreiding[k] + 1;
        }

        var grens = BigInteger.One << BitsInt128;
        var ruim = product * (1 + p.Minimum.Sum(m => (long)m));
        if (ruim > grens || omvang > grens << 2)
        {
            throw new OngeldigeOpdracht(
                "kosten",
                $"de {p.Criteria} criteria passen samen niet in 128 bit: het product van (spreiding + 1) is {ruim} en de grens 2^{BitsInt128} ({grens}). Gebruik kleinere kosten of minder criteria.");
        }

        PastInLong = ruim <= BigInteger.One << BitsLong;
        Spreiding = (Int128)product;
        Gewichten = [.. gewichten.Select(g => (Int128)g)];
    }

    private static (long Laag, long Hoog) Grenzen(Transport p, int k, int r)
    {
        var (laag, hoog) = (long.MaxValue, long.MinValue);
        var kosten = p.Kosten[k];
        for (var i = p.Begin[r]; i < p.Begin[r + 1]; i++)
        {
            if (p.Verboden is not null && p.Verboden[i]) continue;
            laag = Math.Min(laag, kosten[i]);
            hoog = Math.Max(hoog, kosten[i]);
        }

        if (p.Standaard?[r] is { } s && p.Begin[r + 1] - p.Begin[r] < p.Kolommen)
        {
            laag = Math.Min(laag, s[k]);
            hoog = Math.Max(hoog, s[k]);
        }

        return laag > hoog ? (0, 0) : (laag, hoog);
    }
}
