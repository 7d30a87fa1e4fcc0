using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle;

/// <summary>Draws the lot again from its seed: SplitMix64 (Steele, Lea and Flood 2014), Fisher–Yates from the end, bounded by Lemire (2019).</summary>
internal static class Loting
{
    public static int[] Trek(ulong zaad, Idlijst ids)
    {
        var volgorde = ids.Oplopend();
        for (var i = volgorde.Length; i > 1; i--)
        {
            UInt128 product;
            do product = (UInt128)Getal(ref zaad) * (ulong)i;
            while ((ulong)product < (UInt128.One << 64) % (ulong)i);
            var j = (int)(product >> 64);
            (volgorde[i - 1], volgorde[j]) = (volgorde[j], volgorde[i - 1]);
        }
        return volgorde;
    }

    private static ulong Getal(ref ulong toestand)
    {
        var z = toestand += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Compares the lot in the result with the one drawn again; <paramref name="zaad"/> null: no lot may be drawn.</summary>
    public static void Controleer(Knoop uitkomst, ulong? zaad, Idlijst ids, int[] volgorde, Bevindingen b)
    {
        var lot = uitkomst.Mogelijk("lot");
        if (zaad is null)
        {
            if (lot is not null) b.Meld("De uitkomst noemt een loting, maar bij deze opdracht wordt niet geloot.");
            return;
        }
        if (lot is null)
        {
            b.Meld("De loting ontbreekt in de uitkomst.");
            return;
        }
        lot.Ken(b, "zaad", "volgorde");
        if (lot.Veld("zaad").Zaad() != zaad) b.Meld($"De loting noemt zaad {lot.Veld("zaad").Zaad()}, maar de opdracht zegt {zaad}.");
        var gegeven = lot.Veld("volgorde").Teksten();
        if (!gegeven.SequenceEqual(volgorde.Select(i => ids[i]), StringComparer.Ordinal))
            b.Meld($"De volgorde van de loting is niet die van zaad {zaad}: gevonden {Kort(gegeven)}, verwacht {Kort(volgorde.Select(i => ids[i]))}.");
    }

    internal static string Kort(IEnumerable<string> ids)
    {
        var lijst = ids.Take(9).ToArray();
        return lijst.Length == 0 ? "niets" : string.Join(", ", lijst.Take(8)) + (lijst.Length > 8 ? ", …" : "");
    }
}
