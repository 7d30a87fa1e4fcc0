namespace StageSystem.Koppeling.Stroom;

/// <summary>Solves a transport problem exactly (§7.1.2, §7.1.3, §7.2): integers only, no tolerance, the same answer on every machine.</summary>
public static class Transportoplosser
{
    /// <summary>The optimum with its prices; or the shortage; or the constraints that clash.</summary>
    /// <remarks>
    /// Bounds: with S_k = Σ over the rows of max(1, demand) · (largest − smallest cost of criterion k in the row) and M = 1 + Σ minimum of the columns,
    /// M · Π (S_k + 1) may be at most 2^122, and each criterion summed over all rows must fit 64 bit; up to 2^59 all is calculated in 64 bit.
    /// Three criteria of 400 rows with costs up to 10^9 take 2^116.
    /// </remarks>
    /// <param name="p">The problem.</param>
    /// <param name="voortgang">Told now and then how far it is.</param>
    /// <param name="ct">Ends the calculation with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="OngeldigeOpdracht">The costs together do not fit 128 bit.</exception>
    public static Transportoplossing Los(Transport p, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var gewogen = new Gewogenkosten(p);
        var kern = Kern.Maak(p, gewogen);
        if (kern.Los(voortgang, ct)) return new Transportoplossing(p, gewogen, kern);
        var tekort = Tekortzoeker.Zoek(p, ct);
        return new Transportoplossing(p, gewogen, tekort, tekort is null ? Botsingzoeker.Zoek(p, ct) : []);
    }

    /// <summary>The optimum, or null without looking for the reason: for a search that solves many problems of which most are impossible.</summary>
    internal static Transportoplossing? Probeer(Transport p, CancellationToken ct)
    {
        var gewogen = new Gewogenkosten(p);
        var kern = Kern.Maak(p, gewogen);
        return kern.Los(null, ct) ? new Transportoplossing(p, gewogen, kern) : null;
    }
}
