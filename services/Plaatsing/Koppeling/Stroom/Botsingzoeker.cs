namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// Pins, exclusions and minimums that cannot hold together although all rows could be served without them. Up to <see cref="GrensExact"/>
/// constraints: the fewest that clash; beyond: a set of which none can be left out (QuickXplain, Junker 2004).
/// </summary>
internal static class Botsingzoeker
{
    /// <summary>Most constraints for which every set is tried.</summary>
    public const int GrensExact = 12;

    public static IReadOnlyList<Beperking> Zoek(Transport p, CancellationToken ct)
    {
        var alle = Alle(p);
        var klein = Verklaar(p, [], false, alle, ct);
        if (alle.Count > GrensExact) return klein;

        // Smaller sets, by size, each size in order.
        foreach (var keuze in Enumerable.Range(1, (1 << alle.Count) - 1).Where(m => int.PopCount(m) < klein.Count).OrderBy(m => int.PopCount(m)).ThenBy(m => m))
        {
            ct.ThrowIfCancellationRequested();
            var deel = alle.Where((_, i) => (keuze >> i & 1) != 0).ToList();
            if (!Kan(p, deel)) return deel;
        }

        return klein;
    }

    // The constraints needed, besides the background, for a clash.
    private static List<Beperking> Verklaar(Transport p, List<Beperking> achtergrond, bool nieuw, List<Beperking> rest, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (nieuw && !Kan(p, achtergrond)) return [];
        if (rest.Count == 1) return rest;
        var (voor, na) = (rest[..(rest.Count / 2)], rest[(rest.Count / 2)..]);
        var tweede = Verklaar(p, [.. achtergrond, .. voor], true, na, ct);
        var eerste = Verklaar(p, [.. achtergrond, .. tweede], tweede.Count > 0, voor, ct);
        return [.. eerste, .. tweede];
    }

    private static bool Kan(Transport p, List<Beperking> beperkingen)
    {
        var minimum = new int[p.Kolommen];
        var verboden = new bool[p.Kolom.Length];
        var vast = new bool[p.Kolom.Length];
        foreach (var b in beperkingen)
        {
            if (b.Soort == Beperkingsoort.Minimum) minimum[b.Kolom] = p.Minimum[b.Kolom];
            else (b.Soort == Beperkingsoort.Vast ? vast : verboden)[p.Paar(b.Rij, b.Kolom)] = true;
        }

        var deel = p.Haalbaarheid(minimum, verboden, vast);
        return new Kern<long>(deel, new Gewogenkosten(deel)).Los(null, CancellationToken.None);
    }

    private static List<Beperking> Alle(Transport p)
    {
        var alle = new List<Beperking>();
        for (var r = 0; r < p.Rijen; r++)
        {
            for (var i = p.Begin[r]; i < p.Begin[r + 1]; i++)
            {
                if (p.Vast is not null && p.Vast[i]) alle.Add(new Beperking(Beperkingsoort.Vast, r, p.Kolom[i]));
                if (p.Verboden is not null && p.Verboden[i]) alle.Add(new Beperking(Beperkingsoort.Verboden, r, p.Kolom[i]));
            }
        }

        for (var c = 0; c < p.Kolommen; c++)
            if (p.Minimum[c] > 0) alle.Add(new Beperking(Beperkingsoort.Minimum, -1, c));
        return alle;
    }
}
