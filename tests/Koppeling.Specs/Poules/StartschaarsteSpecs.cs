using Shouldly;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Scarcity per place and quarter of §7.2 and §7.3 against every allocation with one place more tried.</summary>
public sealed class StartschaarsteSpecs
{
    [Theory]
    [Trait("Regel", "§7.2")]
    [Trait("Regel", "§7.3")]
    [InlineData("poules", 50_000, false), InlineData("poules", 60_000, true), InlineData("amc", 50_000, false)]
    public void Scarcity_of_every_place_of_fifty_instances_equals_every_allocation_tried(string soort, int begin, bool enkel)
    {
        var gezien = new Dictionary<string, int>();
        for (var (zaad, gedaan) = (begin, 0); gedaan < 50; zaad++)
        {
            Opdracht o = soort == "poules" ? PoulesProef.Maak(zaad) : AmcProef.Maak(zaad);
            if ((enkel && ((Poulesopdracht)o).Kwartalen.Count > 1) || Startbrute.Los(o) is not { } nu)
                continue;
            gedaan++;
            var gemeten = o is Poulesopdracht p ? Plaatsschaarste.Meet(p) : Plaatsschaarste.Meet((Amcopdracht)o);
            var vragen = Startbrute.Plaatsen(o).OrderBy(x => x.Id, StringComparer.Ordinal)
                .SelectMany(x => x.Capaciteit.Select((_, q) => (x.Id, Kwartaal: q, Lengte: x.Weken / 13)).Where(v => v.Kwartaal + v.Lengte <= x.Capaciteit.Count)).ToArray();
            gemeten.Select(s => (s.Plaats, s.Kwartaal!.Value)).ShouldBe(vragen.Select(v => (v.Id, v.Kwartaal)), $"zaad {zaad}");
            foreach (var (s, v) in gemeten.Zip(vragen))
            {
                var wat = $"zaad {zaad}, {s.Plaats} in {s.Kwartaal}";
                var dan = Startbrute.Los(Startbrute.Meer(o, v.Id, [.. Enumerable.Range(v.Kwartaal, v.Lengte)])).ShouldNotBeNull(wat);
                var verschil = dan.Waarden.Zip(nu.Waarden, (a, b) => a - b).ToArray();
                s.Verschil.Select(c => c.Waarde).ShouldBe(verschil, wat);
                s.Bezet.ShouldBe(nu.Plannen.Values.Sum(x => x.Starts.Count(y => y.Bezet.Contains($"{v.Id}@{v.Kwartaal}"))), wat);
                var eerste = s.Verschil.FirstOrDefault(c => c.Waarde != 0);
                s.Tekst.ShouldContain(eerste is null ? "geen verschil" : $"{eerste.Naam} {-eerste.Waarde} lager", Case.Sensitive, wat);
                gezien[eerste?.Naam ?? "geen"] = gezien.GetValueOrDefault(eerste?.Naam ?? "geen") + 1;
            }
        }

        foreach (var naam in new[] { "geen", "zonderPlaats", "somKosten" })
            gezien.GetValueOrDefault(naam).ShouldBeGreaterThan(2, naam);
    }

    [Fact]
    [Trait("Regel", "§7.2")]
    public void A_place_that_lowers_only_the_largest_cost_or_the_squares_is_found_among_single_slots()
    {
        var gezien = new HashSet<string>();
        for (var zaad = 0; zaad < 400; zaad++)
        {
            var o = Gelijken(zaad);
            var nu = Startbrute.Los(o)!.Value;
            foreach (var s in Plaatsschaarste.Meet(o))
            {
                var dan = Startbrute.Los(Startbrute.Meer(o, s.Plaats, 0))!.Value;
                s.Verschil.Select(c => c.Waarde).ShouldBe(dan.Waarden.Zip(nu.Waarden, (a, b) => a - b), $"zaad {zaad}, {s.Plaats}");
                gezien.Add(s.Verschil.FirstOrDefault(c => c.Waarde != 0)?.Naam ?? "geen");
            }
        }

        gezien.ShouldBe(["geen", "somKosten", "grootsteKosten", "somKwadraten"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Regel", "§7.2")]
    public void In_example_D_one_place_more_at_S1_saves_one_point()
    {
        var d = PoulesVoorbeeldSpecs.D(1);
        var gemeten = Plaatsschaarste.Meet(d);
        gemeten.Single(s => s.Plaats == "S1").ShouldSatisfyAllConditions(
            s => (s.Capaciteit, s.Bezet).ShouldBe((1, 1)),
            s => s.Tekst.ShouldBe("Met één plaats meer bij S1 in 2027K1 wordt somKosten 1 lager; wat daarvóór telt, blijft gelijk."));
        gemeten.Single(s => s.Plaats == "S5").Tekst.ShouldBe("Eén plaats meer bij S5 in 2027K1 maakt voor de groep geen verschil.");
        Plaatsschaarste.Meet(d, ["S2"]).Select(s => s.Plaats).ShouldBe(["S2"]);
        Should.Throw<OngeldigeOpdracht>(() => Plaatsschaarste.Meet(d, ["S9"])).Pad.ShouldBe("plaatsen");
    }

    [Fact]
    [Trait("Regel", "§7.3")]
    public void Of_a_large_coupled_instance_only_places_that_are_asked_are_measured()
    {
        var o = new Amcopdracht
        {
            Kwartalen = ["K1", "K2"],
            Zaad = 1,
            Plaatsen = [.. Enumerable.Range(0, Plaatsschaarste.MeesteOplossingen).Select(n => new AmcPlaats($"S{n}", n == 0 ? "pp" : "ccp", 13, "N", [1, 1]))],
            Aios = [new() { Id = "A", Kwartalen = [0], Verplichtingen = [new("b", 13, ["pp"])] }, new() { Id = "B", Kwartalen = [0], Verplichtingen = [new("b", 13, ["pp"])] }],
        };
        Should.Throw<OngeldigeOpdracht>(() => Plaatsschaarste.Meet(o)).Message.ShouldContain("400 berekeningen");
        Plaatsschaarste.Meet(o, ["S0"]).Select(s => s.Verschil[0].Waarde).ShouldBe([-1, 0]);
    }

    // One quarter, one poule, everyone has a place; weights make many equal sums.
    private static Poulesopdracht Gelijken(int zaad)
    {
        var r = new Random(zaad);
        var plaatsen = Enumerable.Range(1, 5).Select(n => new Poulesplaats($"S{n}", "pp", [1])).ToArray();
        return new Poulesopdracht
        {
            Kwartalen = ["K1"],
            Poules = [new("pp", 13)],
            Plaatsen = plaatsen,
            Zaad = (ulong)zaad,
            Parameters = new Poulesparameters { KostenNietGenoemd = 5 },
            Aios = [.. Enumerable.Range(0, 4).Select(n =>
            {
                var lijst = plaatsen.Select(p => p.Id).OrderBy(_ => r.Next()).Take(4).ToArray();
                return new PoulesAios { Id = $"A{n}", Kwartalen = [0], Poules = ["pp"], Voorkeuren = [new("pp", true, lijst, null, lijst.ToDictionary(p => p, _ => r.Next(-1, 2)))] };
            })],
        };
    }
}
