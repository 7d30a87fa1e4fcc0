namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// The drawn lot that decides ties (§7.1.3 step 5, §7.2 objective 6): the same seed and ids give the same order on every machine,
/// whatever the order in which the ids come.
/// SplitMix64 (Steele, Lea &amp; Flood 2014) drives a Fisher–Yates shuffle (Durstenfeld 1964); draws without modulo bias (Lemire 2019).
/// </summary>
public static class Lot
{
    /// <summary>Draws the order: ids sorted ordinally, then shuffled.</summary>
    /// <param name="zaad">Seed, stored with the result.</param>
    /// <param name="ids">Different ids, in any order.</param>
    public static Lotvolgorde Trek(ulong zaad, IEnumerable<string> ids)
    {
        var volgorde = ids.ToArray();
        Array.Sort(volgorde, StringComparer.Ordinal);
        var toestand = zaad;
        for (var laatste = volgorde.Length - 1; laatste > 0; laatste--)
        {
            var gekozen = (int)Onder((ulong)laatste + 1, ref toestand);
            (volgorde[laatste], volgorde[gekozen]) = (volgorde[gekozen], volgorde[laatste]);
        }

        return new Lotvolgorde(zaad, volgorde);
    }

    /// <summary>The next SplitMix64 number; the published first outputs for seed 1234567 are in the tests.</summary>
    internal static ulong Volgende(ref ulong toestand)
    {
        toestand += 0x9E3779B97F4A7C15;
        var z = toestand;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    // A uniform number below the bound: the high half of a product, drawing again in the part that would be favoured.
    private static ulong Onder(ulong grens, ref ulong toestand)
    {
        var drempel = (0 - grens) % grens;
        while (true)
        {
            var hoog = Math.BigMul(Volgende(ref toestand), grens, out var laag);
            if (laag >= drempel) return hoog;
        }
    }
}
