namespace StageSystem.Koppeling.Indelingen;

/// <summary>
/// The residual graph of an allocation with the lowest somScores, drawn together to its haos: from h to j it costs least(c_ij − c_ih) over the aios i at h;
/// a hao with a place left leads at cost 0 to every hao with someone. All shortest ways (Floyd 1962; Warshall 1962) then answer at once what any change costs:
/// forcing a pair is one shortest way around it, the next best allocation is the shortest ring (Ahuja, Magnanti &amp; Orlin 1993, §9).
/// </summary>
internal sealed class Totaalgraaf
{
    private const long Geen = long.MaxValue / 4;
    private readonly Indelingsmodel model;
    private readonly int[] haoVan;
    private readonly long[,] afstand;

    /// <param name="haoVan">Aios → hao, an allocation with the lowest somScores of all.</param>
    public Totaalgraaf(Indelingsmodel model, int[] haoVan, CancellationToken ct)
    {
        this.model = model;
        this.haoVan = haoVan;
        var haos = model.Haos.Aantal;
        var put = haos;
        afstand = new long[haos + 1, haos + 1];
        for (var a = 0; a <= haos; a++)
            for (var b = 0; b <= haos; b++)
                afstand[a, b] = a == b ? 0 : Geen;
        var bezet = new int[haos];
        for (var i = 0; i < haoVan.Length; i++)
        {
            bezet[haoVan[i]]++;
            Totaal += model.Som(Eigen(i));
            foreach (var c in Paren(i))
                afstand[haoVan[i], c.Hao] = Math.Min(afstand[haoVan[i], c.Hao], model.Som(c) - model.Som(Eigen(i)));
        }

        for (var h = 0; h < haos; h++)
        {
            if (bezet[h] < model.Capaciteit[h])
                afstand[h, put] = 0;
            if (bezet[h] > 0)
                afstand[put, h] = 0;
        }

        KortsteWegen(haos + 1, ct);
    }

    /// <summary>somScores of the allocation.</summary>
    public long Totaal { get; }

    /// <summary>Lowest somScores of all other complete allocations; null: there is none.</summary>
    public long? EenNaBeste()
    {
        var beste = Geen;
        for (var i = 0; i < haoVan.Length; i++)
            foreach (var c in Paren(i))
                if (c.Hao != haoVan[i])
                    beste = Math.Min(beste, Meer(i, c));
        return beste < Geen / 2 ? Totaal + beste : null;
    }

    /// <summary>Lowest somScores in which this aios gets a hao that the aios scored 1 (a missing score is no 1); null: not possible.</summary>
    public long? MetEigenEen(int aios)
    {
        var beste = Geen;
        foreach (var c in Paren(aios))
            if (c is { EigenScore: true, ScoreAios: 1 })
                beste = Math.Min(beste, Meer(aios, c));
        return beste < Geen / 2 ? Totaal + beste : null;
    }

    private long Meer(int aios, Paarcijfers c) =>
        c.Hao == haoVan[aios] ? 0 : model.Som(c) - model.Som(Eigen(aios)) + afstand[c.Hao, haoVan[aios]];

    private Paarcijfers Eigen(int aios) => model.Cijfers(aios, haoVan[aios])!.Value;

    private ReadOnlySpan<Paarcijfers> Paren(int aios) => model.Paren.AsSpan(model.Begin[aios], model.Begin[aios + 1] - model.Begin[aios]);

    private void KortsteWegen(int knopen, CancellationToken ct)
    {
        for (var via = 0; via < knopen; via++)
        {
            ct.ThrowIfCancellationRequested();
            for (var a = 0; a < knopen; a++)
            {
                var eerste = afstand[a, via];
                if (eerste >= Geen)
                    continue;
                for (var b = 0; b < knopen; b++)
                    if (afstand[via, b] < Geen)
                        afstand[a, b] = Math.Min(afstand[a, b], eerste + afstand[via, b]);
            }
        }
    }
}
