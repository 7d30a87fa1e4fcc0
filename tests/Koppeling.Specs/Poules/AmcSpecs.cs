using Shouldly;
using StageSystem.Koppeling.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>§7.3 against every allocation tried, and its rules one by one.</summary>
[Trait("Regel", "§7.3")]
public sealed class AmcSpecs
{
    [Theory]
    [InlineData(0), InlineData(5_000)]
    public void Ten_thousand_small_instances_equal_every_allocation_tried(int begin)
    {
        var toestanden = new Dictionary<Toestand, int>();
        for (var zaad = begin; zaad < begin + 5_000; zaad++)
        {
            var o = AmcProef.Maak(zaad);
            var uit = Amcindeler.Los(o);
            toestanden[uit.Toestand] = toestanden.GetValueOrDefault(uit.Toestand) + 1;
            Vergelijk(o, uit, $"zaad {zaad}");
        }

        toestanden.GetValueOrDefault(Toestand.Opgelost).ShouldBeGreaterThan(300);
        toestanden.GetValueOrDefault(Toestand.Tekort).ShouldBeGreaterThan(300);
        toestanden.GetValueOrDefault(Toestand.Tegenstrijdig).ShouldBeGreaterThan(10);
        toestanden.ShouldNotContainKey(Toestand.NietBewezen);
    }

    [Fact]
    [Trait("Regel", "PLA-47")]
    public void Region_only_breaks_a_tie_in_cost()
    {
        var o = Opdracht([new("N", "pp", 13, "Noord", [1]), new("Z", "pp", 13, "Zuid", [1])], new AmcAios { Id = "A", Kwartalen = [0], Regio = "Zuid", Verplichtingen = [new("b", 13, ["pp"])] });
        Amcindeler.Los(o).Starts.Single().Plaats.ShouldBe("Z");
        var adres = o with { Aios = [o.Aios[0] with { Verplichtingen = [new("b", 13, ["pp"], VoorkeurPlaatsen: ["N"])] }] };
        var uit = Amcindeler.Los(adres);
        uit.Starts.Single().ShouldBe(new AmcStart("A", "b", "N", 0, 13, 2, true));
        uit.Criteria.Select(c => (c.Naam, c.Waarde)).ShouldBe([("zonderPlaats", 0), ("afgewezen", 0), ("somKosten", 2), ("buitenRegio", 1), ("grootsteKosten", 2), ("somKwadraten", 4)]);
    }

    [Fact]
    [Trait("Regel", "PLA-47")]
    public void After_a_part_time_clinical_stage_address_and_region_weigh_nothing()
    {
        var o = Opdracht([new("N", "pp", 13, "Noord", [1])], new AmcAios { Id = "A", Kwartalen = [0], Regio = "Zuid", NaDeeltijdKlinisch = true, Verplichtingen = [new("b", 13, ["pp"], VoorkeurPlaatsen: ["N", "N"])] });
        Amcindeler.Los(o).Starts.Single().BuitenRegio.ShouldBeFalse();
    }

    [Fact]
    [Trait("Regel", "PLA-21")]
    public void A_part_time_clinical_stage_comes_after_all_others()
    {
        AmcPlaats[] plaatsen = [new("K", "seh", 13, "N", [1, 1], true), new("P", "pp", 13, "N", [1, 1])];
        var aios = new AmcAios { Id = "A", Kwartalen = [0, 1], Deeltijd = true, Verplichtingen = [new("a", 13, ["seh"], VoorkeurKwartalen: [0]), new("b", 13, ["pp"])] };
        Amcindeler.Los(Opdracht(plaatsen, aios)).Starts.Select(s => s.Plaats).ShouldBe(["P", "K"]);
        Amcindeler.Los(Opdracht(plaatsen, aios with { Deeltijd = false })).Starts.Select(s => s.Plaats).ShouldBe(["K", "P"]);
    }

    [Fact]
    [Trait("Regel", "PLA-10")]
    public void The_other_clinical_part_comes_after_seh()
    {
        AmcPlaats[] plaatsen = [new("I", "interne", 13, "N", [1, 1], true), new("S", "seh", 13, "N", [1, 1], true)];
        var aios = new AmcAios { Id = "A", Kwartalen = [0, 1], Verplichtingen = [new("a2", 13, ["seh"]), new("a3", 13, ["interne"], VoorkeurKwartalen: [0], Na: "a2")] };
        Amcindeler.Los(Opdracht(plaatsen, aios)).Starts.Select(s => s.Plaats).ShouldBe(["S", "I"]);
    }

    [Fact]
    [Trait("Regel", "PLA-15")]
    public void A_keuzestage_replaces_at_most_one_of_pp_and_ccp()
    {
        AmcPlaats[] plaatsen = [new("C", "ccp", 13, "N", [1, 1]), new("K", "keuze", 13, "N", [2, 2]), new("P", "pp", 13, "N", [1, 1])];
        var aios = new AmcAios { Id = "A", Kwartalen = [0, 1], Verplichtingen = [new("b1", 13, ["pp", "keuze"], VoorkeurSoorten: ["keuze"]), new("b2", 13, ["ccp", "keuze"], VoorkeurSoorten: ["keuze"])] };
        var uit = Amcindeler.Los(Opdracht(plaatsen, aios));
        uit.Starts.Count(s => s.Plaats == "K").ShouldBe(1);
        uit.Criteria.Single(c => c.Naam == "somKosten").Waarde.ShouldBe(2 + 2 + 6);
    }

    [Fact]
    public void Strong_argumentation_weighs_two_without_any_negative_cost()
    {
        AmcPlaats[] plaatsen = [new("K", "keuze", 13, "N", [1]), new("L", "keuze", 13, "N", [1])];
        AmcAios Aios(string id, bool sterk) => new() { Id = id, Kwartalen = [0], Verplichtingen = [new("k", 13, ["keuze"], VoorkeurPlaatsen: ["K"], SterkeArgumentatie: sterk)] };
        for (var zaad = 0ul; zaad < 8; zaad++)
        {
            var uit = Amcindeler.Los(Opdracht(plaatsen, Aios("A", false), Aios("B", true)) with { Zaad = zaad });
            uit.Starts.Select(s => (s.Aios, s.Plaats, s.Kosten)).ShouldBe([("A", "L", 3), ("B", "K", 0)]);
        }
    }

    [Fact]
    public void A_quarter_with_too_many_clinical_starts_is_told_and_not_forbidden()
    {
        var plaatsen = new[] { new AmcPlaats("K", "seh", 13, "N", [4, 4], true) };
        var aios = Enumerable.Range(1, 4).Select(n => new AmcAios { Id = $"A{n}", Kwartalen = [0], Verplichtingen = [new("a", 13, ["seh"])] }).ToArray();
        var uit = Amcindeler.Los(Opdracht(plaatsen, aios) with { Kwartalen = ["K1", "K2"] });
        uit.Toestand.ShouldBe(Toestand.Opgelost);
        uit.Spreiding.ShouldBe(["In K1 beginnen 4 klinische stages; dat zouden er 1 tot en met 3 moeten zijn om ze over het jaar te spreiden.", "In K2 beginnen 0 klinische stages; dat zouden er 1 tot en met 3 moeten zijn om ze over het jaar te spreiden."]);
    }

    [Fact]
    public void A_wrong_instance_is_refused_with_its_place()
    {
        var o = Opdracht([new("P", "pp", 13, "N", [1])], new AmcAios { Id = "A", Kwartalen = [0], Verplichtingen = [new("b", 13, ["pp"])] });
        void Weiger(Amcopdracht fout, string pad) => Should.Throw<OngeldigeOpdracht>(() => Amcindeler.Los(fout)).Pad.ShouldBe(pad);
        Weiger(o with { Kwartalen = [] }, "kwartalen");
        Weiger(o with { Plaatsen = [.. o.Plaatsen, .. o.Plaatsen] }, "plaatsen[1]");
        Weiger(o with { Plaatsen = [o.Plaatsen[0] with { Weken = 12 }] }, "plaatsen[0].weken");
        Weiger(o with { Plaatsen = [o.Plaatsen[0] with { Capaciteit = [1, 1] }] }, "plaatsen[0].capaciteit");
        void Fout(AmcVerplichting v, string pad) => Weiger(o with { Aios = [o.Aios[0] with { Verplichtingen = [v] }] }, $"aios[0].verplichtingen{pad}");
        Fout(new("b", 10, ["pp"]), "[0].weken");
        Fout(new("b", 13, []), "[0].soorten");
        Fout(new("b", 13, ["pp"], VoorkeurPlaatsen: ["X"]), "[0].voorkeurPlaatsen");
        Fout(new("b", 13, ["pp"], VoorkeurSoorten: ["ccp"]), "[0].voorkeurSoorten");
        Fout(new("b", 13, ["pp"], VoorkeurKwartalen: [1]), "[0].voorkeurKwartalen");
        Fout(new("b", 13, ["pp"], Volgorde: 0), "[0].volgorde");
        Fout(new("b", 13, ["pp"], Na: "x"), "[0].na");
        Fout(new("b", 13, ["pp"], Groep: "A"), "[0].optie");
        Weiger(o with { Aios = [o.Aios[0] with { Uitgesloten = ["X"] }] }, "aios[0].uitgesloten[0]");
        Weiger(o with { Aios = [o.Aios[0] with { Vast = [new("P", 3)] }] }, "aios[0].vast[0].kwartaal");
        Weiger(o with { Parameters = new Amcparameters { KostenSoort = -1 } }, "parameters.kostenSoort");
    }

    internal static void Vergelijk(Amcopdracht o, Amcindeling uit, string wat)
    {
        var lot = Koppeling.Stroom.Lot.Trek(o.Zaad, o.Aios.Select(a => a.Id)).Volgorde;
        var aios = lot.Select(id => (id, AmcPlannen.Van(o, o.Aios.Single(a => a.Id == id)))).ToList();
        var brute = new Planbrute(aios, AmcPlannen.Capaciteit(o));
        if (brute.Los() is not { } beste)
        {
            uit.Toestand.ShouldBe(Toestand.Tegenstrijdig, wat);
            return;
        }

        uit.Toestand.ShouldBe(beste[0] > 0 ? Toestand.Tekort : Toestand.Opgelost, wat);
        uit.Criteria.Select(c => c.Waarde).ShouldBe(beste, wat);
        uit.Starts.Select(s => (s.Aios, s.Verplichting, s.Plaats, s.Kwartaal, s.Kosten)).ShouldBe(brute.Besten!.OrderBy(b => b.Key, StringComparer.Ordinal).SelectMany(b => b.Value.Starts.Select(s => (b.Key, s.Verplichting, s.Plaats, s.Kwartaal, s.Kosten))), wat);
        uit.ZonderPlaats.Count.ShouldBe((int)beste[0], wat);
        var p = o.Parameters;
        long c = p.KostenSoort + p.KostenAdres + p.KostenPeriode + p.KostenVolgorde + p.KortingSterkeArgumentatie;
        new Bewijsnarekening(aios, AmcPlannen.Capaciteit(o), brute.Besten!, uit.Criteria, uit.Certificaat.ShouldNotBeNull(), true, (o.Aios.Sum(a => a.Kwartalen.Count), o.Aios.Count, p.Gewicht26Weken, c, c)).Controleer(wat);
    }

    private static Amcopdracht Opdracht(AmcPlaats[] plaatsen, params AmcAios[] aios) => new()
    {
        Kwartalen = [.. Enumerable.Range(1, plaatsen[0].Capaciteit.Count).Select(q => $"K{q}")],
        Plaatsen = plaatsen,
        Aios = aios,
        Zaad = 7,
    };
}
