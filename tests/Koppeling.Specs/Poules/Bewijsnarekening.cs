using Shouldly;
using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Recomputes every bound of a proof from all plans, as <see cref="Poulesbewijs"/> tells.</summary>
internal sealed class Bewijsnarekening(IReadOnlyList<(string Aios, List<Bruteplan> Plannen)> aios, IReadOnlyDictionary<string, int> capaciteit, IReadOnlyDictionary<string, Bruteplan> gekozen, IReadOnlyList<Criterium> criteria, Poulesbewijs bewijs, bool metRegio, (long N, long A, long G, long C, long CAfgewezen) maten)
{
    public void Controleer(string wat)
    {
        bewijs.Kloof.ShouldBe("0", wat);
        var doelen = bewijs.Doelen.ToLookup(d => d.Doel);
        doelen["criteria123"].Count().ShouldBe(1, wat);
        doelen["kwadraten"].Count().ShouldBe(1, wat);
        doelen["drempel"].Count().ShouldBe(Waarde("grootsteKosten") > 0 ? 1 : 0, wat);
        foreach (var d in bewijs.Doelen)
            Doel(d, $"{wat}, {d.Doel} {d.Aios}");
        var kwadraten = doelen["kwadraten"].Single();
        for (var k = 0; k < aios.Count; k++)
        {
            if (doelen["lot"].Any(d => d.Aios == aios[k].Aios))
                continue;
            Over(aios[k].Plannen, kwadraten, []).ShouldAllBe(p => Bruteplan.EigenVolgorde(gekozen[aios[k].Aios], p) <= 0, $"{wat}, geen lotbewijs voor {aios[k].Aios}");
        }
    }

    private long Waarde(string naam) => criteria.Single(c => c.Naam == naam).Waarde;

    private void Doel(Doelbewijs d, string wat)
    {
        var grootste = (int)Waarde("grootsteKosten");
        d.Grens.ShouldBe(d.Doel switch { "criteria123" => null, "drempel" => grootste - 1, _ => grootste }, wat);
        var w = d.Gewichten.Select(g => Int128.Parse(g, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        w.Length.ShouldBe(criteria.Count, wat);
        var c = Math.Min(d.Grens ?? long.MaxValue, w[1] == 0 ? maten.C : maten.CAfgewezen);
        var items = maten.G * maten.N + maten.A;
        Int128[] bereik = metRegio ? [maten.N, maten.N, c * items, maten.N, 0, c * c * items] : [maten.N, maten.N, c * items, 0, c * c * items];
        Int128 later = 0;
        for (var k = w.Length - 1; k >= 0; k--)
        {
            if (w[k] != 0)
                w[k].ShouldBeGreaterThan(later, wat);
            later += w[k] * bereik[k];
        }

        w[^2].ShouldBe(0, wat);
        if (w[0] == 0)
            Waarde("zonderPlaats").ShouldBe(0, wat);
        if (w[1] == 0)
            Waarde("afgewezen").ShouldBe(0, wat);
        w[2].ShouldBeGreaterThan(0, wat);
        (w[^1] == 0).ShouldBe(d.Doel is "criteria123" or "drempel", wat);
        var v = Enumerable.Range(0, w.Length).Aggregate((Int128)0, (som, k) => som + w[k] * criteria[k].Waarde);
        Knoop(d, w, d.Boom, [], d.Doel is "criteria123" or "kwadraten" ? v - 1 : v, wat);
    }

    private void Knoop(Doelbewijs d, Int128[] w, Bewijsknoop k, List<(Splitsing S, bool Wel)> pad, Int128 meerDan, string wat)
    {
        if (k.Splits is { } s)
        {
            Knoop(d, w, k.Wel!, [.. pad, (s, true)], meerDan, wat);
            Knoop(d, w, k.Niet!, [.. pad, (s, false)], meerDan, wat);
            return;
        }

        var lijst = k.Lijst is { } n ? bewijs.Lijsten[n] : new Prijslijst(1, new Dictionary<string, string>());
        while (lijst.Basis is { } basis)
        {
            bewijs.Lijsten[basis].Deler.ShouldBe(lijst.Deler, wat);
            lijst = new Prijslijst(lijst.Deler, bewijs.Lijsten[basis].Prijzen.Where(p => !lijst.Prijzen.ContainsKey(p.Key)).Concat(lijst.Prijzen).ToDictionary(p => p.Key, p => p.Value), bewijs.Lijsten[basis].Basis);
        }

        var prijs = lijst.Prijzen.ToDictionary(p => p.Key, p => Int128.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture));
        prijs.Values.ShouldAllBe(p => p >= 0, wat);
        Int128 grens = 0;
        foreach (var (u, p) in prijs)
            grens -= p * capaciteit[u];
        var voor = true;
        foreach (var (naam, plannen) in aios)
        {
            var over = Over(plannen, d, [.. pad.Where(x => x.S.Aios == naam)]);
            if (d.Doel == "lot" && naam == d.Aios)
            {
                voor = false;
                over = [.. over.Where(p => Bruteplan.EigenVolgorde(p, gekozen[naam]) < 0)];
            }
            else if (d.Doel == "lot" && voor)
            {
                over = [.. over.Where(p => Bruteplan.EigenVolgorde(p, gekozen[naam]) == 0)];
            }

            if (over.Count == 0)
                return;
            grens += over.Min(p => lijst.Deler * Gewogen(w, p) + p.Starts.SelectMany(x => x.Bezet).Aggregate((Int128)0, (som, b) => som + prijs.GetValueOrDefault(b)));
        }

        k.Lijst.ShouldNotBeNull(wat);
        grens.ShouldBeGreaterThan(lijst.Deler * meerDan, wat);
    }

    private static List<Bruteplan> Over(List<Bruteplan> plannen, Doelbewijs d, List<(Splitsing S, bool Wel)> pad) =>
        [.. plannen.Where(p => p.Grootste <= (d.Grens ?? int.MaxValue) && (d.Gewichten[0] != "0" || p.Zonder == 0) && (d.Gewichten[1] != "0" || p.Afgewezen == 0)
            && pad.TrueForAll(x => p.Starts.Any(s => s.Plaats == x.S.Plaats && s.Kwartaal == x.S.Kwartaal) == x.Wel))];

    private Int128 Gewogen(Int128[] w, Bruteplan p) =>
        w[0] * p.Zonder + w[1] * p.Afgewezen + w[2] * p.Som + (metRegio ? w[3] * p.Regio : 0) + w[^1] * p.Kwadraten;
}
