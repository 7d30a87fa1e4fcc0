using Shouldly;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Explanations of §7.2 against solving again with the preference pinned.</summary>
[Trait("Regel", "§7.2")]
public sealed class PoulesUitlegSpecs
{
    [Fact]
    public void Every_higher_preference_of_fifty_instances_costs_what_a_forced_solution_costs()
    {
        var gezien = new Dictionary<Besluit, int>();
        for (var (zaad, gedaan) = (20_000, 0); gedaan < 50; zaad++)
        {
            var o = PoulesProef.Maak(zaad);
            var nu = Poulesindeler.Los(o);
            if (nu.Toestand is not (Toestand.Opgelost or Toestand.Tekort))
                continue;
            var uitleg = Poulesuitleg.Maak(o, Lezer.Beoordelaar);
            if (uitleg.All(u => u.HogereVoorkeuren.Count == 0))
                continue;
            gedaan++;
            uitleg.Select(u => u.Aios).ShouldBe(o.Aios.Select(a => a.Id).Order(StringComparer.Ordinal));
            foreach (var (u, h) in uitleg.SelectMany(u => u.HogereVoorkeuren.Select(h => (u, h))))
            {
                var wat = $"zaad {zaad}, {u.Aios}, {h.Plaats}";
                gezien[h.Besluit] = gezien.GetValueOrDefault(h.Besluit) + 1;
                var beste = Gedwongen(o, u.Aios, h.Plaats);
                if (beste is null)
                {
                    h.Besluit.ShouldBe(Besluit.Onmogelijk, wat);
                    continue;
                }

                var eerste = Enumerable.Range(0, beste.Length).FirstOrDefault(k => beste[k] != nu.Criteria[k].Waarde, -1);
                h.Besluit.ShouldBe(eerste < 0 ? Besluit.Loting : Besluit.Groep, wat);
                h.Beslissend.ShouldBe(eerste < 0 ? null : nu.Criteria[eerste].Naam, wat);
                for (var k = 0; k <= (eerste < 0 ? beste.Length - 1 : eerste); k++)
                    h.Verschil[k].Waarde.ShouldBe(beste[k] - nu.Criteria[k].Waarde, wat);
                h.Verplaatsingen[0].Aios.ShouldBe(u.Aios, wat);
            }
        }

        gezien.GetValueOrDefault(Besluit.Groep).ShouldBeGreaterThan(4);
        gezien.GetValueOrDefault(Besluit.Onmogelijk).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void In_example_D_the_one_who_lost_the_lot_is_told_so()
    {
        var o = PoulesVoorbeeldSpecs.D(1);
        var eerste = Poulesindeler.Los(o).Lot!.Volgorde.First(a => a is "A" or "C");
        var verliezer = eerste == "A" ? "C" : "A";
        var uitleg = Poulesuitleg.Maak(o, Lezer.Aios);
        var h = uitleg.Single(u => u.Aios == verliezer).HogereVoorkeuren.Single();
        h.Besluit.ShouldBe(Besluit.Loting);
        h.Tekst.ShouldBe($"Bij S1 was één plaats; die ging naar {eerste}. Had jij S1 gekregen, dan was de groep precies even goed uit en moest {eerste} naar S2. Toen besliste de loting: {eerste} was eerder aan de beurt dan jij.");
        uitleg.Single(u => u.Aios == "B").HogereVoorkeuren.Single().ShouldSatisfyAllConditions(
            b => b.Plaats.ShouldBe("S1"),
            b => b.Beslissend.ShouldBe("somKosten"),
            b => b.Verschil.Single(c => c.Naam == "somKosten").Waarde.ShouldBe(1));
        uitleg.Single(u => u.Aios == "D").Tekst.ShouldBe("Je hebt S4 gekregen vanaf 2027K1.");
    }

    [Fact]
    public void At_a_shortage_nobody_is_told_that_everyone_would_have_a_place()
    {
        // Three aios, two places: one of them stays without, whoever gets S1.
        static PoulesAios Aios(string id, params string[] voorkeuren) =>
            new() { Id = id, Kwartalen = [0], Poules = ["PP"], Voorkeuren = [new Poulevoorkeur("PP", true, voorkeuren)], Uitgesloten = id == "C" ? ["S2"] : [] };
        var o = new Poulesopdracht
        {
            Kwartalen = ["2027K1"],
            Poules = [new Poule("PP", 13)],
            Plaatsen = [new Poulesplaats("S1", "PP", [1]), new Poulesplaats("S2", "PP", [1])],
            Aios = [Aios("A", "S1"), Aios("B", "S1", "S2"), Aios("C", "S1")],
            Zaad = 1,
        };

        var h = Poulesuitleg.Maak(o, Lezer.Aios).Single(u => u.Aios == "B").HogereVoorkeuren.Single();

        Poulesindeler.Los(o).Criteria[0].ShouldBe(new Criterium("zonderPlaats", 1));
        (h.Plaats, h.Beslissend).ShouldBe(("S1", "somKosten"));
        h.Tekst.ShouldNotContain("iedereen");
        h.Tekst.ShouldContain("kregen evenveel aios een plaats, maar was de groep zes punten slechter uit");
    }

    private static long[]? Gedwongen(Poulesopdracht o, string aios, string plaats)
    {
        long[]? beste = null;
        foreach (var q in o.Aios.Single(a => a.Id == aios).Kwartalen)
        {
            var gedwongen = o with { Aios = [.. o.Aios.Select(a => a.Id == aios ? a with { Vast = [.. a.Vast, new VasteStart(plaats, q)] } : a)] };
            var plannen = gedwongen.Aios.Select(a => (a.Id, Poulesplannen.Van(gedwongen, a))).ToList();
            if (new Planbrute(plannen, Poulesplannen.Capaciteit(o)).Los() is not { } v)
                continue;
            long[] waarden = [v[0], v[1], v[2], v[4], v[5]];
            if (beste is null || waarden.Zip(beste).Select(x => x.First.CompareTo(x.Second)).FirstOrDefault(x => x != 0) < 0)
                beste = waarden;
        }

        return beste;
    }
}
