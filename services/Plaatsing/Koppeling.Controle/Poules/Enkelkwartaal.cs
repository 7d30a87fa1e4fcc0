namespace StageSystem.Koppeling.Controle.Poules;

/// <summary>
/// The cheapest plan where the horizon is one quarter: a plan is one start or none, so it is the least of value + price over the starts. National
/// instances have thousands of aios and price lists; this keeps their check to seconds. Whatever does not fit 64 bit is left to <see cref="Planzoeker"/>.
/// </summary>
internal sealed class Enkelkwartaal(Planmodel m)
{
    private const long Grens = 1L << 61;
    private readonly Dictionary<int, (int[] Plaats, long[] Waarde, long Leeg)?> perAios = [];
    private readonly Dictionary<int, long[]?> perLijst = [];
    private Int128 deler;

    /// <summary>For another weighing.</summary>
    public void Vergeet() => perAios.Clear();

    /// <summary>Least value; null: not known here (more quarters, no plan, or large numbers).</summary>
    public Int128? Laagst(int aios, int lijst, Weging weging, Int128 metDeler, Int128[] prijzen)
    {
        if (m.Kwartalen != 1) return null;
        if (deler != metDeler) Vergeet();
        deler = metDeler;
        if (!perLijst.TryGetValue(lijst, out var klein)) perLijst[lijst] = klein = Array.TrueForAll(prijzen, p => p < Grens) ? Array.ConvertAll(prijzen, p => (long)p) : null;
        if (!perAios.TryGetValue(aios, out var starts)) perAios[aios] = starts = Starts(aios, weging);
        if (klein is null || starts is not var (plaats, waarde, leeg)) return null;
        var laagst = leeg;
        for (var k = 0; k < plaats.Length; k++) laagst = Math.Min(laagst, waarde[k] + klein[plaats[k]]);
        return laagst == long.MaxValue ? null : laagst;
    }

    private (int[] Plaats, long[] Waarde, long Leeg)? Starts(int aios, Weging weging)
    {
        var regels = m.Regels[aios];
        var (plaats, waarde) = (new List<int>(), new List<long>());
        foreach (var stap in regels.Stappen[0])
        {
            var prijs = regels.Kosten(Staat.Begin, stap);
            if ((regels.Vast[0] >= 0 && regels.Vast[0] != stap.Plaats) || (weging.Grens is { } grens && prijs.Grootst > grens) || (weging.AfgewezenNul && prijs.Afgewezen)
                || !regels.Mag(Staat.Begin, stap) || !regels.Mageindigen(regels.Na(Staat.Begin, stap))) continue;
            if (Waarde(aios, weging, [stap]) is not { } bedrag) return null;
            plaats.Add(stap.Plaats);
            waarde.Add(bedrag);
        }
        var leeg = long.MaxValue;
        if (regels.Vast[0] < 0 && (!weging.ZonderNul || regels.Teplaatsen == 0) && regels.Mageindigen(Staat.Begin))
        {
            if (Waarde(aios, weging, []) is not { } niets) return null;
            leeg = niets;
        }
        return ([.. plaats], [.. waarde], leeg);
    }

    private long? Waarde(int aios, Weging weging, Stap[] plan)
    {
        var waarde = checked(deler * weging.Waarde(m.Waarden(aios, plan)));
        return waarde < Grens && waarde > -Grens ? (long)waarde : null;
    }
}
