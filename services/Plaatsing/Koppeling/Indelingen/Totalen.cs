using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>
/// What is stored about somScores alone (§7.1.3): the next best total and what each own 1 would have cost. Forcing one pair into the allocation with the lowest
/// total is one shortest path in its residual graph (<see cref="Transportoplossing.Dwing(int, int)"/>); every other allocation has at least one pair that differs.
/// </summary>
internal sealed class Totalen
{
    private readonly Indelingsmodel model;
    private readonly long[] metPaar;
    private readonly int[] laagste;
    private readonly long totaal;

    public Totalen(Indelingsmodel model, CancellationToken ct)
    {
        this.model = model;
        var oplossing = Transportoplosser.Los(model.MaakSomtransport(), null, ct);
        laagste = Indeler.HaoVan(oplossing);
        totaal = oplossing.Criteria[0];
        var omleidingen = oplossing.Dwing([.. model.Paren.Select(c => (c.Aios, c.Hao))], ct);
        metPaar = [.. omleidingen.Select(o => o is null ? long.MaxValue : totaal + o.Verschil[0])];
    }

    /// <summary>Lowest somScores of all complete allocations other than this one; null: there is none.</summary>
    public long? EenNaBeste(int[] haoVan)
    {
        if (!haoVan.AsSpan().SequenceEqual(laagste))
            return totaal;
        return Laagste(model.Paren.Select((c, p) => c.Hao == haoVan[c.Aios] ? long.MaxValue : metPaar[p]));
    }

    /// <summary>Lowest somScores in which this aios gets a hao that the aios scored 1 (a missing score is no 1); null: not possible.</summary>
    public long? MetEigenEen(int aios) => Laagste(Enumerable.Range(model.Begin[aios], model.Begin[aios + 1] - model.Begin[aios])
        .Where(p => model.Paren[p] is { EigenScore: true, ScoreAios: 1 }).Select(p => metPaar[p]));

    private static long? Laagste(IEnumerable<long> totalen)
    {
        var laagste = totalen.DefaultIfEmpty(long.MaxValue).Min();
        return laagste == long.MaxValue ? null : laagste;
    }
}
