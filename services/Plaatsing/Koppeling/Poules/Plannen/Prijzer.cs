using System.Numerics;

namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>What pricing needs of either width of integer.</summary>
internal interface IPrijzer
{
    /// <summary>The lower bound (times the divisor) that the prices prove, with the cheapest plan of every aios; null: some aios has no plan left.</summary>
    /// <param name="prijzen">Price per unit, at least 0, in the combined cost times the divisor.</param>
    /// <param name="deler">The divisor.</param>
    /// <param name="plannen">Gets the cheapest plan of every aios.</param>
    /// <param name="waarden">Gets their values (cost times divisor plus prices).</param>
    Int128? Ondergrens(Int128[] prijzen, long deler, Plan[] plannen, Int128[] waarden);

    /// <summary>Value of the cheapest plan of one aios; null: none left.</summary>
    Int128? Goedkoopste(int aios, Int128[] prijzen, long deler, out Plan? plan);
}

/// <summary>Exact integer pricing: the cheapest plan that remains for an aios when every unit of capacity has a price (dynamic programming over the net).</summary>
internal sealed class Prijzer<T> : IPrijzer
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly T Oneindig = T.MaxValue >> 2;
    private readonly Planmodel model;
    private readonly Stand stand;
    private readonly T gewichtZonder;
    private readonly T[][][] basis;
    private readonly T[] prijs;
    private readonly int[] besteKeuze, tweedeKeuze, pijlKeuze, pijl;
    private readonly T[] besteWaarde, tweedeWaarde, waarde;
    private Int128[]? geladen;

    public Prijzer(Planmodel model, Stand stand, Gewichten gewichten)
    {
        this.model = model;
        this.stand = stand;
        gewichtZonder = T.CreateChecked(gewichten.Waarden[Criteria.Zonder]);
        basis = new T[model.Netten.Length][][];
        int lijsten = 0, knopen = 0;
        for (var i = 0; i < basis.Length; i++)
        {
            var net = model.Netten[i];
            lijsten = Math.Max(lijsten, net.Lijsten.Length);
            knopen = Math.Max(knopen, net.Tijd.Length);
            basis[i] = [.. net.Lijsten.Select(l => Kosten(l, stand, gewichten))];
        }

        prijs = new T[model.Capaciteit.Length];
        besteKeuze = new int[lijsten];
        tweedeKeuze = new int[lijsten];
        besteWaarde = new T[lijsten];
        tweedeWaarde = new T[lijsten];
        waarde = new T[knopen];
        pijl = new int[knopen];
        pijlKeuze = new int[knopen];
    }

    public Int128? Ondergrens(Int128[] prijzen, long deler, Plan[] plannen, Int128[] waarden)
    {
        Int128 som = 0;
        geladen = null;
        for (var i = 0; i < model.Netten.Length; i++)
        {
            if (Goedkoopste(i, prijzen, deler, out var plan) is not { } v)
                return null;
            plannen[i] = plan!;
            waarden[i] = v;
            som += v;
        }

        for (var u = 0; u < prijzen.Length; u++)
            som -= prijzen[u] * model.Capaciteit[u];
        return som;
    }

    public Int128? Goedkoopste(int aios, Int128[] prijzen, long deler, out Plan? plan)
    {
        if (!ReferenceEquals(geladen, prijzen))
        {
            for (var u = 0; u < prijs.Length; u++)
                prijs[u] = T.CreateChecked(prijzen[u]);
            geladen = prijzen;
        }

        if (stand.Vast[aios] is { } vast)
        {
            plan = vast;
            return WaardeVan(vast, deler);
        }

        var d = T.CreateChecked(deler);
        WeegLijsten(aios, d);
        WeegKnopen(aios, d);
        plan = null;
        if (waarde[0] >= Oneindig)
            return null;
        if (stand.Voor is { } voor && voor.Aios == aios)
            return new Eerdere(this, aios, d, voor).Zoek(out plan);
        plan = Loop(aios);
        return Int128.CreateChecked(waarde[0]);
    }

    private static T[] Kosten(Keuzelijst l, Stand stand, Gewichten g)
    {
        var uit = new T[l.Plaats.Length];
        for (var e = 0; e < uit.Length; e++)
        {
            uit[e] = l.Grootste(e) > stand.Grens || (stand.GeenAfgewezen && l.Afgewezen[e])
                ? Oneindig
                : T.CreateChecked(g.Waarden[Criteria.Som] * l.Som(e) + g.Waarden[Criteria.Kwadraten] * l.Kwadraten(e)
                    + (l.Afgewezen[e] ? g.Waarden[Criteria.Afgewezen] : 0) + (l.BuitenRegio[e] ? g.Waarden[Criteria.Regio] : 0));
        }

        return uit;
    }

    private Int128? WaardeVan(Plan plan, long deler)
    {
        var d = T.CreateChecked(deler);
        var v = gewichtZonder * T.CreateChecked(plan.Zonder) * d;
        foreach (var s in plan.Starts)
        {
            var k = Keuzewaarde(plan.Aios, model.Netten[plan.Aios].Lijsten[s.Lijst], s.Lijst, s.Keuze, d);
            if (k >= Oneindig)
                return null;
            v += k;
        }

        return Int128.CreateChecked(v);
    }

    private T Keuzewaarde(int aios, Keuzelijst l, int lijst, int keuze, T deler)
    {
        var b = basis[aios][lijst][keuze];
        if (b >= Oneindig)
            return b;
        var u = model.Eenheid(l.Plaats[keuze], l.Kwartaal);
        b = b * deler + prijs[u];
        return l.Lengte == 2 ? b + prijs[u + 1] : b;
    }

    private void WeegLijsten(int aios, T deler)
    {
        var lijsten = model.Netten[aios].Lijsten;
        var splitsen = stand.Splitsen[aios];
        for (var n = 0; n < lijsten.Length; n++)
        {
            var l = lijsten[n];
            T een = Oneindig, twee = Oneindig;
            int keuzeEen = -1, keuzeTwee = -1;
            for (var e = 0; e < l.Plaats.Length; e++)
            {
                var v = Keuzewaarde(aios, l, n, e, deler);
                if (v >= twee || (splitsen is not null && !Mag(splitsen, l, e)))
                    continue;
                if (v < een)
                {
                    (twee, keuzeTwee) = (een, keuzeEen);
                    (een, keuzeEen) = (v, e);
                }
                else
                {
                    (twee, keuzeTwee) = (v, e);
                }
            }

            besteWaarde[n] = een;
            besteKeuze[n] = keuzeEen;
            tweedeWaarde[n] = twee;
            tweedeKeuze[n] = keuzeTwee;
        }
    }

    private static bool Mag(List<Spleet> splitsen, Keuzelijst l, int keuze)
    {
        foreach (var s in splitsen)
        {
            if (s.Wel)
            {
                if (l.Kwartaal <= s.Kwartaal && s.Kwartaal < l.Kwartaal + l.Lengte && (l.Kwartaal != s.Kwartaal || l.Plaats[keuze] != s.Plaats))
                    return false;
            }
            else if (l.Kwartaal == s.Kwartaal && l.Plaats[keuze] == s.Plaats)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MagLeeg(List<Spleet>? splitsen, int kwartaal)
    {
        if (splitsen is null)
            return true;
        foreach (var s in splitsen)
        {
            if (s.Wel && s.Kwartaal == kwartaal)
                return false;
        }

        return true;
    }

    private void WeegKnopen(int aios, T deler)
    {
        var net = model.Netten[aios];
        for (var n = net.Tijd.Length - 1; n >= 0; n--)
        {
            if (net.Zonder[n] >= 0)
            {
                waarde[n] = stand.GeenZonder && net.Zonder[n] > 0 ? Oneindig : gewichtZonder * T.CreateChecked(net.Zonder[n]) * deler;
                continue;
            }

            var beste = Oneindig;
            int besteStap = -1, keuze = -1;
            for (var p = net.Begin[n]; p < net.Begin[n + 1]; p++)
            {
                var stap = net.Pijlen[p];
                var rest = waarde[stap.Naar];
                if (rest >= beste)
                    continue;
                var (v, k) = Stapwaarde(aios, net, net.Tijd[n], stap, deler);
                if (v >= Oneindig || v + rest >= beste)
                    continue;
                (beste, besteStap, keuze) = (v + rest, p, k);
            }

            waarde[n] = beste;
            pijl[n] = besteStap;
            pijlKeuze[n] = keuze;
        }
    }

    private (T Waarde, int Keuze) Stapwaarde(int aios, Plannet net, int tijd, Pijl stap, T deler)
    {
        if (stap.Lijst < 0)
            return (MagLeeg(stand.Splitsen[aios], tijd) ? T.Zero : Oneindig, -1);
        var lijst = net.Lijsten[stap.Lijst];
        if (stap.Keuze >= 0)
        {
            return stand.Splitsen[aios] is { } splitsen && !Mag(splitsen, lijst, stap.Keuze)
                ? (Oneindig, -1)
                : (Keuzewaarde(aios, lijst, stap.Lijst, stap.Keuze, deler), stap.Keuze);
        }

        var k = besteKeuze[stap.Lijst];
        return k >= 0 && lijst.Plaats[k] == stap.Buiten
            ? (tweedeWaarde[stap.Lijst], tweedeKeuze[stap.Lijst])
            : (besteWaarde[stap.Lijst], k);
    }

    private Plan Loop(int aios)
    {
        var net = model.Netten[aios];
        var starts = new List<Planstart>(4);
        var n = 0;
        while (net.Zonder[n] < 0)
        {
            var stap = net.Pijlen[pijl[n]];
            if (stap.Lijst >= 0)
                starts.Add(Start(net, stap.Lijst, pijlKeuze[n]));
            n = stap.Naar;
        }

        return new Plan(model, aios, [.. starts], net.Zonder[n]);
    }

    private static Planstart Start(Plannet net, int lijst, int keuze)
    {
        var l = net.Lijsten[lijst];
        return new Planstart(l.Plaats[keuze], l.Kwartaal, l.Lengte, l.Verplichting, lijst, keuze);
    }

    /// <summary>The cheapest plan strictly before another in the own order: depth first, best step first, cut by the exact value without that condition and by the own cost.</summary>
    private sealed class Eerdere(Prijzer<T> p, int aios, T deler, Plan voor)
    {
        private readonly Plannet net = p.model.Netten[aios];
        private readonly long[] eigen = new long[p.model.Netten[aios].Tijd.Length];
        private readonly long grens = Eigen(voor.Zonder, voor.Som);
        private readonly List<Planstart> pad = [];
        private T beste = Oneindig;
        private Planstart[]? besteStarts;
        private int besteZonder;

        public Int128? Zoek(out Plan? plan)
        {
            WeegEigen();
            Daal(0, 0, 0, T.Zero);
            plan = besteStarts is null ? null : new Plan(p.model, aios, besteStarts, besteZonder);
            return besteStarts is null ? null : Int128.CreateChecked(beste);
        }

        private static long Eigen(int zonder, long som) => zonder * (1L << 40) + som;

        // Least own cost from every node to the end, over the choices that remain.
        private void WeegEigen()
        {
            for (var n = net.Tijd.Length - 1; n >= 0; n--)
            {
                if (net.Zonder[n] >= 0)
                {
                    eigen[n] = p.waarde[n] >= Oneindig ? long.MaxValue / 4 : Eigen(net.Zonder[n], 0);
                    continue;
                }

                eigen[n] = long.MaxValue / 4;
                for (var a = net.Begin[n]; a < net.Begin[n + 1]; a++)
                {
                    var stap = net.Pijlen[a];
                    var laagste = stap.Lijst < 0 ? 0L : long.MaxValue / 4;
                    foreach (var keuze in Keuzen(stap))
                        laagste = Math.Min(laagste, net.Lijsten[stap.Lijst].Som(keuze));
                    eigen[n] = Math.Min(eigen[n], laagste + eigen[stap.Naar]);
                }
            }
        }

        private IEnumerable<int> Keuzen(Pijl stap)
        {
            if (stap.Lijst < 0)
                yield break;
            var l = net.Lijsten[stap.Lijst];
            for (var e = stap.Keuze >= 0 ? stap.Keuze : 0; e < (stap.Keuze >= 0 ? stap.Keuze + 1 : l.Plaats.Length); e++)
            {
                if (l.Plaats[e] != stap.Buiten && p.basis[aios][stap.Lijst][e] < Oneindig && (p.stand.Splitsen[aios] is not { } splitsen || Mag(splitsen, l, e)))
                    yield return e;
            }
        }

        // vergelijk: how the path so far compares with the same number of starts of the other plan.
        private void Daal(int n, long kosten, int vergelijk, T waarde)
        {
            if (net.Zonder[n] >= 0)
            {
                var totaal = waarde + p.waarde[n];
                var som = kosten + Eigen(net.Zonder[n], 0);
                if (p.waarde[n] < Oneindig && totaal < beste && (som < grens || (som == grens && vergelijk < 0)))
                {
                    beste = totaal;
                    besteStarts = [.. pad];
                    besteZonder = net.Zonder[n];
                }

                return;
            }

            var takken = new List<(T Ondergrens, T Waarde, int Pijl, int Keuze)>();
            for (var a = net.Begin[n]; a < net.Begin[n + 1]; a++)
            {
                var stap = net.Pijlen[a];
                var rest = p.waarde[stap.Naar];
                if (rest >= Oneindig)
                    continue;
                if (stap.Lijst < 0)
                {
                    if (MagLeeg(p.stand.Splitsen[aios], net.Tijd[n]))
                        takken.Add((waarde + rest, waarde, a, -1));
                    continue;
                }

                foreach (var keuze in Keuzen(stap))
                {
                    var v = waarde + p.Keuzewaarde(aios, net.Lijsten[stap.Lijst], stap.Lijst, keuze, deler);
                    takken.Add((v + rest, v, a, keuze));
                }
            }

            takken.Sort((x, y) => x.Ondergrens != y.Ondergrens ? x.Ondergrens.CompareTo(y.Ondergrens) : x.Pijl != y.Pijl ? x.Pijl.CompareTo(y.Pijl) : x.Keuze.CompareTo(y.Keuze));
            foreach (var tak in takken)
            {
                if (tak.Ondergrens >= beste)
                    return;
                var stap = net.Pijlen[tak.Pijl];
                if (stap.Lijst < 0)
                {
                    if (Kan(kosten, stap.Naar, vergelijk))
                        Daal(stap.Naar, kosten, vergelijk, tak.Waarde);
                    continue;
                }

                var start = Start(net, stap.Lijst, tak.Keuze);
                var som = kosten + net.Lijsten[stap.Lijst].Som(tak.Keuze);
                var v = vergelijk != 0 ? vergelijk : pad.Count < voor.Starts.Length ? Plan.VergelijkStart(start, voor.Starts[pad.Count]) : 1;
                if (!Kan(som, stap.Naar, v))
                    continue;
                pad.Add(start);
                Daal(stap.Naar, som, v, tak.Waarde);
                pad.RemoveAt(pad.Count - 1);
            }
        }

        private bool Kan(long kosten, int naar, int vergelijk)
        {
            var minst = kosten + eigen[naar];
            return minst < grens || (minst == grens && vergelijk <= 0);
        }
    }
}
