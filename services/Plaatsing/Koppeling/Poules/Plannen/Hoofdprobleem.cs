namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>
/// The restricted master problem: known plans and their shares, with plans added when the prices ask for them (column generation, Dantzig and Wolfe 1960).
/// Every round gives an exact integer bound (Lagrange; Geoffrion 1974): prices from the simplex are rounded to integers over a divisor and weighed exactly.
/// </summary>
internal sealed class Hoofdprobleem
{
    private const long RuimeDeler = 720_720, KrappeDeler = 5_040;

    // An aios without a plan, even for a small part, outweighs every allocation.
    private const int OntbreektGewicht = 64;

    // Prices need not be final before new plans are asked for.
    private const int StappenPerRonde = 150;
    private readonly Planmodel model;
    private readonly int[] maat;
    private readonly int[] rijVan;
    private readonly int eenheden;
    private readonly List<Plan> plannen = [];
    private readonly List<bool> toegelaten = [];
    private readonly List<int>[] kolommenVan;
    private readonly Dictionary<Plan, int> bekend = new(new Plan.Gelijkheid());
    private readonly Simplex lp;
    private readonly Plan[] goedkoopste;
    private readonly Int128[] waarden;
    private readonly CancellationToken ct;

    public Hoofdprobleem(Planmodel model, Stand stand, CancellationToken ct)
    {
        this.model = model;
        this.ct = ct;
        Stand = stand;
        var mee = new List<int>();
        if (!stand.GeenZonder)
            mee.Add(Criteria.Zonder);
        if (!stand.GeenAfgewezen)
            mee.Add(Criteria.Afgewezen);
        mee.Add(Criteria.Som);
        if (model.MetRegio)
            mee.Add(Criteria.Regio);
        mee.Add(Criteria.Kwadraten);
        maat = [.. mee];
        rijVan = Knelpunten();
        var capaciteit = new List<int>();
        for (var u = 0; u < rijVan.Length; u++)
        {
            if (rijVan[u] >= 0)
                capaciteit.Add(model.Capaciteit[u]);
        }

        eenheden = capaciteit.Count;
        lp = new Simplex(model.Aios.Length, [.. capaciteit], maat.Length + 1);
        kolommenVan = new List<int>[model.Aios.Length];
        for (var i = 0; i < kolommenVan.Length; i++)
            kolommenVan[i] = [];
        goedkoopste = new Plan[model.Aios.Length];
        waarden = new Int128[model.Aios.Length];
    }

    public Stand Stand { get; }

    /// <summary>Rounds of pricing done.</summary>
    public long Rondes { get; private set; }

    public long Stappen => lp.Stappen;

    public int Kolommen => plannen.Count;

    /// <summary>The divisor and the width of integer that leave room for all sums under these weights.</summary>
    public (IPrijzer Prijzer, long Deler) MaakPrijzer(Gewichten g)
    {
        foreach (var deler in new[] { RuimeDeler, KrappeDeler })
        {
            if (g.Grootst < (Int128)(long.MaxValue >> 14) / deler)
                return (new Prijzer<long>(model, Stand, g), deler);
        }

        return (new Prijzer<Int128>(model, Stand, g), KrappeDeler);
    }

    /// <summary>Looks again which known plans of this aios remain.</summary>
    public void Herzie(int aios)
    {
        foreach (var k in kolommenVan[aios])
        {
            var mag = Stand.Laat(plannen[k]);
            if (mag == toegelaten[k])
                continue;
            toegelaten[k] = mag;
            lp.Zet(k, Kosten(plannen[k], mag), mag);
        }
    }

    public void HerzieAlles()
    {
        for (var i = 0; i < kolommenVan.Length; i++)
            Herzie(i);
    }

    public void Voeg(Plan plan)
    {
        if (bekend.ContainsKey(plan))
            return;
        bekend[plan] = plannen.Count;
        kolommenVan[plan.Aios].Add(plannen.Count);
        plannen.Add(plan);
        var mag = Stand.Laat(plan);
        toegelaten.Add(mag);
        var rijen = new List<int>(plan.Eenheden.Length + 1) { plan.Aios };
        foreach (var u in plan.Eenheden)
        {
            if (rijVan[u] >= 0)
                rijen.Add(model.Aios.Length + rijVan[u]);
        }

        lp.Voeg([.. rijen], Kosten(plan, mag), mag);
    }

    /// <summary>The bound of this state, with its prices; stops as soon as it exceeds <paramref name="genoeg"/>.</summary>
    /// <param name="genoeg">In the combined cost times the divisor.</param>
    public Grens Begrens(Gewichten g, IPrijzer prijzer, long deler, Int128 genoeg)
    {
        Int128? beste = null;
        Int128[]? besteprijzen = null;
        var lpStappen = StappenPerRonde;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var af = lp.Los(lpStappen, ct);
            Rondes++;
            var prijzen = Prijzen(g, deler, prijzer is Prijzer<long>);
            if (prijzer.Ondergrens(prijzen, deler, goedkoopste, waarden) is not { } grens)
                return new Grens(null, null, deler);
            if (beste is null || grens > beste)
                (beste, besteprijzen) = (grens, prijzen);
            if (beste > genoeg)
                return new Grens(beste, besteprijzen, deler);
            var erbij = plannen.Count;
            foreach (var plan in goedkoopste)
                Voeg(plan);
            if (plannen.Count > erbij)
                lpStappen = StappenPerRonde;
            else if (af)
                return new Grens(beste, besteprijzen, deler);
            else
                lpStappen = int.MaxValue;
        }
    }

    /// <summary>Finds plans to begin with: prices that rise where too many want to be and fall where room is left (subgradient steps, Held and Karp 1971).</summary>
    public void WarmOp(Gewichten g, IPrijzer prijzer, long deler, int rondes)
    {
        var schaal = g.Waarden[Criteria.Som] * deler;
        var duizendsten = new long[model.Capaciteit.Length];
        for (var ronde = 0; ronde < rondes; ronde++)
        {
            var prijzen = Array.ConvertAll(duizendsten, p => p * schaal / 1000);
            if (prijzer.Ondergrens(prijzen, deler, goedkoopste, waarden) is null)
                return;
            var over = new int[duizendsten.Length];
            foreach (var plan in goedkoopste)
            {
                Voeg(plan);
                foreach (var u in plan.Eenheden)
                    over[u]++;
            }

            for (var u = 0; u < over.Length; u++)
            {
                if (rijVan[u] >= 0)
                    duizendsten[u] = Math.Max(0, duizendsten[u] + (over[u] - model.Capaciteit[u]) * 600 / (ronde + 2));
            }
        }
    }

    /// <summary>Per aios without a fixed plan the known plan with the largest share, largest first.</summary>
    public List<Plan> Grootste()
    {
        var uit = new List<(double Deel, Plan Plan)>();
        for (var i = 0; i < kolommenVan.Length; i++)
        {
            if (Stand.Vast[i] is not null)
                continue;
            var beste = (Deel: 1e-6, Plan: (Plan?)null);
            foreach (var k in kolommenVan[i])
            {
                if (toegelaten[k] && lp.Waarde(k) > beste.Deel + 1e-6)
                    beste = (lp.Waarde(k), plannen[k]);
            }

            if (beste.Plan is not null)
                uit.Add((Math.Round(beste.Deel, 4), beste.Plan));
        }

        return [.. uit.OrderByDescending(x => x.Deel).ThenBy(x => x.Plan.Aios).Select(x => x.Plan)];
    }

    /// <summary>The plans with a share, when every aios has one plan wholly; null when some shares are parts.</summary>
    public Plan[]? Geheel()
    {
        var uit = new Plan[model.Aios.Length];
        for (var i = 0; i < uit.Length; i++)
        {
            foreach (var k in kolommenVan[i])
            {
                if (toegelaten[k] && lp.Waarde(k) > 0.99)
                    uit[i] = plannen[k];
            }

            if (uit[i] is null)
                return null;
        }

        return Past(uit) ? uit : null;
    }

    /// <summary>The start with the largest share below 1; null when there is none.</summary>
    public (int Aios, int Plaats, int Kwartaal)? Deels()
    {
        (int, int, int)? beste = null;
        var meeste = 1e-4;
        for (var i = 0; i < kolommenVan.Length; i++)
        {
            var delen = new SortedDictionary<(int Kwartaal, int Plaats), double>();
            foreach (var k in kolommenVan[i])
            {
                var x = toegelaten[k] ? lp.Waarde(k) : 0;
                if (x < 1e-5 || x > 0.999)
                    continue;
                foreach (var s in plannen[k].Starts)
                    delen[(s.Kwartaal, s.Plaats)] = delen.GetValueOrDefault((s.Kwartaal, s.Plaats)) + x;
            }

            foreach (var ((kwartaal, plaats), deel) in delen)
            {
                if (deel < 0.999 && deel > meeste + 1e-6 && Stand.Splitsen[i]?.Exists(s => s.Plaats == plaats && s.Kwartaal == kwartaal) != true)
                {
                    meeste = deel;
                    beste = (i, plaats, kwartaal);
                }
            }
        }

        return beste;
    }

    public bool Past(IEnumerable<Plan> keuze)
    {
        var bezet = new int[model.Capaciteit.Length];
        foreach (var p in keuze)
        {
            foreach (var u in p.Eenheden)
            {
                if (++bezet[u] > model.Capaciteit[u])
                    return false;
            }
        }

        return true;
    }

    private double[] Kosten(Plan plan, bool mag)
    {
        var k = new double[maat.Length + 1];
        k[0] = mag ? 0 : 1;
        for (var n = 0; n < maat.Length; n++)
            k[n + 1] = plan.Waarde(maat[n]);
        return k;
    }

    private Int128[] Prijzen(Gewichten g, long deler, bool smal)
    {
        var uit = new Int128[rijVan.Length];
        Int128 hoogste = (long.MaxValue >> 4) / (model.Kwartalen + 1);
        for (var u = 0; u < uit.Length; u++)
        {
            if (rijVan[u] < 0)
                continue;
            var r = model.Aios.Length + rijVan[u];
            var som = OntbreektGewicht * g.Grootst * Rond(-lp.Duaal(0, r) * deler);
            for (var n = 0; n < maat.Length; n++)
            {
                if (g.Waarden[maat[n]] != 0)
                    som += g.Waarden[maat[n]] * Rond(-lp.Duaal(n + 1, r) * deler);
            }

            uit[u] = som < 0 ? 0 : smal ? Int128.Min(som, hoogste) : som;
        }

        return uit;
    }

    private static long Rond(double waarde) => (long)Math.Round(Math.Clamp(waarde, -1e15, 1e15));

    // Only units that more aios could use than it has places can ever be short.
    private int[] Knelpunten()
    {
        var vraag = new int[model.Capaciteit.Length];
        foreach (var net in model.Netten)
        {
            var gezien = new HashSet<int>();
            foreach (var l in net.Lijsten)
            {
                foreach (var p in l.Plaats)
                {
                    for (var k = 0; k < l.Lengte; k++)
                        gezien.Add(model.Eenheid(p, l.Kwartaal + k));
                }
            }

            foreach (var u in gezien)
                vraag[u]++;
        }

        var uit = new int[vraag.Length];
        var n = 0;
        for (var u = 0; u < uit.Length; u++)
            uit[u] = vraag[u] > model.Capaciteit[u] ? n++ : -1;
        return uit;
    }
}

/// <summary>A proven bound.</summary>
/// <param name="Waarde">Bound times divisor; null: some aios has no plan left, so that there is nothing to bound.</param>
internal sealed record Grens(Int128? Waarde, Int128[]? Prijzen, long Deler);
