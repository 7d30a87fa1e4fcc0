using System.Reflection;
using Shouldly;
using StageSystem.Koppeling.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Worked example D, Appendix D and the rules of §7.2 one by one.</summary>
[Trait("Regel", "§7.2")]
public sealed class PoulesVoorbeeldSpecs
{
    [Fact]
    public void Example_D_places_everyone_at_cost_5_without_a_rejected_place_and_the_lot_decides()
    {
        var gezien = new HashSet<string>();
        for (var zaad = 0ul; zaad < 20; zaad++)
        {
            var uit = Poulesindeler.Los(D(zaad));
            uit.Toestand.ShouldBe(Toestand.Opgelost);
            uit.Criteria.Select(c => (c.Naam, c.Waarde)).ShouldBe([("zonderPlaats", 0), ("afgewezen", 0), ("somKosten", 5), ("grootsteKosten", 2), ("somKwadraten", 9)]);
            uit.Starts.Where(s => s.Aios != "D").Select(s => s.Kosten).Order().ShouldBe([1, 2, 2]);
            var waar = uit.Starts.ToDictionary(s => s.Aios, s => s.Plaats);
            waar["B"].ShouldBe("S3");
            waar["D"].ShouldBe("S4");
            var volgorde = uit.Lot!.Volgorde.ToList();
            waar[volgorde.IndexOf("A") < volgorde.IndexOf("C") ? "A" : "C"].ShouldBe("S1", $"zaad {zaad}");
            gezien.Add(waar["A"]);
        }

        gezien.ShouldBe(["S1", "S2"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("A", "S1")]
    [InlineData("C", "S2")]
    public void In_example_D_the_weight_of_a_motivation_decides_before_the_lot(string wie, string plaatsVanA)
    {
        for (var zaad = 0ul; zaad < 10; zaad++)
        {
            var o = D(zaad);
            var gewogen = o with { Aios = [.. o.Aios.Select(a => a.Id == wie ? a with { Voorkeuren = [a.Voorkeuren[0] with { Weging = new Dictionary<string, int> { ["S1"] = -1 } }] } : a)] };
            var uit = Poulesindeler.Los(gewogen);
            uit.Starts.Single(s => s.Aios == "A").Plaats.ShouldBe(plaatsVanA);
            uit.Criteria.Single(c => c.Naam == "somKosten").Waarde.ShouldBe(4);
        }
    }

    [Fact]
    [Trait("Regel", "PLA-42")]
    public void Preferences_without_a_motivation_count_as_none()
    {
        var o = D(1);
        var ongeldig = o with { Aios = [.. o.Aios.Select(a => a.Id == "A" ? a with { Voorkeuren = [a.Voorkeuren[0] with { Geldig = false }] } : a)] };
        var uit = Poulesindeler.Los(ongeldig);
        uit.Starts.Single(s => s.Aios == "A").ShouldSatisfyAllConditions(s => s.Kosten.ShouldBe(0), s => s.Rang.ShouldBeNull(), s => s.Afgewezen.ShouldBeFalse());
        uit.Starts.Single(s => s.Aios == "C").Plaats.ShouldBe("S1");
        uit.Criteria.Single(c => c.Naam == "somKosten").Waarde.ShouldBe(1 + 2);
    }

    [Fact]
    public void Appendix_D_a_sum_of_64_without_rejection_goes_before_57_with_one()
    {
        var aios = Enumerable.Range(1, 8).Select(i => new PoulesAios
        {
            Id = $"A{i}",
            Kwartalen = [0],
            Poules = ["p"],
            Voorkeuren = [i < 8 ? new Poulevoorkeur("p", true, [$"S{i}"]) : new Poulevoorkeur("p", true, [], "S8")],
            Uitgesloten = [.. Enumerable.Range(1, 8).Where(s => s != i && s != i % 8 + 1).Select(s => $"S{s}")],
        }).ToArray();
        var o = new Poulesopdracht { Kwartalen = ["K1"], Poules = [new("p", 13)], Plaatsen = [.. Enumerable.Range(1, 8).Select(s => new Poulesplaats($"S{s}", "p", [1]))], Aios = aios, Zaad = 1 };
        var uit = Poulesindeler.Los(o);
        uit.Criteria.Select(c => c.Waarde).ShouldBe([0, 0, 64, 8, 8 * 64]);
        var vast = Poulesindeler.Los(o with { Aios = [.. aios.Select(a => a.Id == "A8" ? a with { Vast = [new("S8", 0)] } : a)] });
        vast.Criteria.Select(c => c.Waarde).ShouldBe([0, 1, 57, 50, 7 + 2500]);
    }

    [Fact]
    [Trait("Regel", "PLA-39")]
    public void One_place_of_26_weeks_counts_twice_and_the_other_form_costs_2_once()
    {
        var o = Klinisch(new Klinisch("k6", "k3", 26));
        var uit = Poulesindeler.Los(o);
        uit.Starts.ShouldBe([new Start("A", "Z", 0, 26, 1, 1, false)]);
        uit.Criteria.Select(c => c.Waarde).ShouldBe([0, 0, 2, 1, 2]);
        var drie = Poulesindeler.Los(Klinisch(new Klinisch("k6", "k3", 26), "Z"));
        drie.Starts.Select(s => (s.Plaats, s.Weken)).ShouldBe([("D", 13), ("E", 13)]);
        drie.Criteria.Select(c => c.Waarde).ShouldBe([0, 0, 1 + 2 + 2, 2, 1 + 4 + 4]);
    }

    [Fact]
    [Trait("Regel", "PLA-39")]
    public void With_two_of_13_weeks_SEH_comes_first_where_asked()
    {
        Poulesindeler.Los(Klinisch(new Klinisch("k6", "k3", 13, true))).Starts.Select(s => s.Plaats).ShouldBe(["E", "D"]);
    }

    [Fact]
    [Trait("Regel", "PLA-42")]
    public void When_only_the_other_clinical_poule_is_valid_a_place_costs_8()
    {
        var o = Klinisch(new Klinisch("k6", "k3"));
        var uit = Poulesindeler.Los(o with { Aios = [o.Aios[0] with { Voorkeuren = [o.Aios[0].Voorkeuren[1]], Vast = [new("Z", 0)] }] });
        uit.Starts.Single().Kosten.ShouldBe(8);
    }

    [Fact]
    [Trait("Regel", "PLA-67")]
    public void A_shortage_lists_the_open_slots_the_rest_is_optimal_and_the_text_says_which_places_are_too_few()
    {
        var o = D(3);
        var uit = Poulesindeler.Los(o with { Plaatsen = [.. o.Plaatsen.Take(3)], Aios = [.. o.Aios.Select(a => a with { Voorkeuren = [.. a.Voorkeuren.Select(v => v with { Plaatsen = [.. v.Plaatsen.Where(p => p is "S1" or "S2" or "S3")], Afwijzing = null })] })] });
        uit.Toestand.ShouldBe(Toestand.Tekort);
        uit.ZonderPlaats.Count.ShouldBe(1);
        uit.Starts.Count.ShouldBe(3);
        uit.Tekort!.Gevraagd.ShouldBe(4);
        uit.Tekort.Beschikbaar.ShouldBe(3);
        uit.Tekort.Aios.ShouldBe(["A", "B", "C", "D"]);
        uit.Tekort.Tekst.ShouldContain("4 keer een plaats nodig");
    }

    [Fact]
    [Trait("Regel", "PLA-67")]
    public void A_quarter_in_which_no_place_is_needed_stays_empty()
    {
        var o = Klinisch(new Klinisch("k6", "k3"));
        var uit = Poulesindeler.Los(o with { Aios = [o.Aios[0] with { Kwartalen = [1] }] });
        uit.Starts.ShouldBe([new Start("A", "D", 1, 13, 1, 1, false)]);
        uit.ZonderPlaats.ShouldBeEmpty();
    }

    [Fact]
    public void Pins_that_clash_are_told_each_in_a_sentence()
    {
        var o = Klinisch(new Klinisch("k6", "k3", null, true));
        string[] Zeg(Poulesopdracht x)
        {
            var uit = Poulesindeler.Los(x);
            uit.Toestand.ShouldBe(Toestand.Tegenstrijdig);
            return [.. uit.Tegenstrijdig];
        }

        string[] Vast(params VasteStart[] v) => Zeg(o with { Aios = [o.Aios[0] with { Vast = v }] });
        Vast(new("Z", 0), new("D", 1)).ShouldBe(["A staat vast op Z vanaf K1 en op D vanaf K2: die overlappen elkaar."]);
        Vast(new("D", 0), new("D", 1)).ShouldContain("A staat vast op D vanaf K1 en op D vanaf K2: de twee klinische plaatsen moeten verschillen.");
        Vast(new("D", 0), new("E", 1)).ShouldBe(["A moet eerst SEH doen, maar staat het eerst vast op D, en dat is geen SEH."]);
        Vast(new VasteStart("Z", 1)).ShouldBe(["A staat vast op Z vanaf K2, maar die stage duurt langer dan de kwartalen van deze indeling."]);
        Zeg(o with { Aios = [o.Aios[0] with { Vast = [new("D", 1)], Kwartalen = [0] }] }).ShouldBe(["A staat vast op D vanaf K2, maar heeft in K2 geen plaats nodig."]);
        Zeg(o with { Aios = [o.Aios[0] with { Vast = [new("D", 1)], Uitgesloten = ["D"] }] }).ShouldContain("A staat vast op D vanaf K2, maar D is voor A uitgesloten.");
        Zeg(o with { Aios = [o.Aios[0] with { Vast = [new("D", 1)], Klinisch = null }] }).ShouldContain("A staat vast op D vanaf K2, maar A hoeft niets te doen in poule k3.");
        Zeg(o with { Aios = [o.Aios[0] with { Vast = [new("E", 0)] }, o.Aios[0] with { Id = "B", Vast = [new("E", 0)] }] }).ShouldBe(["Op E is in K1 plaats voor 1, maar er staan er 2 vast: A, B."]);
    }

    [Fact]
    [Trait("Regel", "PLA-68")]
    public void No_record_knows_anything_of_distance_or_travel()
    {
        var namen = new[] { typeof(Poulesopdracht), typeof(Poule), typeof(Poulesplaats), typeof(PoulesAios), typeof(Klinisch), typeof(Poulevoorkeur), typeof(VasteStart), typeof(Poulesparameters), typeof(Poulesindeling), typeof(Start) }
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(p => p.Name).ToArray();
        namen.Length.ShouldBeGreaterThan(30);
        foreach (var woord in new[] { "Reis", "Afstand", "Kilometer", "Adres", "Woon", "Postcode", "Auto", "Regio" })
            namen.ShouldNotContain(n => n.Contains(woord, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_wrong_instance_is_refused_with_its_place()
    {
        var o = Klinisch(new Klinisch("k6", "k3"));
        void Weiger(Poulesopdracht fout, string pad) => Should.Throw<OngeldigeOpdracht>(() => Poulesindeler.Los(fout)).Pad.ShouldBe(pad);
        void Fout(Func<PoulesAios, PoulesAios> wijzig, string pad) => Weiger(o with { Aios = [wijzig(o.Aios[0])] }, $"aios[0].{pad}");
        void Voorkeur(Poulevoorkeur v, string pad) => Fout(a => a with { Voorkeuren = [v] }, $"voorkeuren[0].{pad}");
        Weiger(o with { Kwartalen = [] }, "kwartalen");
        Weiger(o with { Kwartalen = ["K1", "K1"] }, "kwartalen[1]");
        Weiger(o with { Poules = [.. o.Poules, new("x", 20)] }, "poules[2].weken");
        Weiger(o with { Plaatsen = [.. o.Plaatsen, new("X", "?", [1, 1])] }, "plaatsen[3].poule");
        Weiger(o with { Plaatsen = [.. o.Plaatsen, new("X", "k3", [1])] }, "plaatsen[3].capaciteit");
        Weiger(o with { Plaatsen = [.. o.Plaatsen, new("X", "k3", [1, -1])] }, "plaatsen[3].capaciteit[1]");
        Weiger(o with { Aios = [o.Aios[0], o.Aios[0]] }, "aios[1]");
        Fout(a => a with { Kwartalen = [2] }, "kwartalen[0]");
        Fout(a => a with { Kwartalen = [0, 0] }, "kwartalen[1]");
        Fout(a => a with { Poules = ["?"] }, "poules[0]");
        Fout(a => a with { Poules = ["k6"] }, "poules[0]");
        Fout(a => a with { Poules = ["k3"] }, "klinisch.drieMaanden");
        Fout(a => a with { Klinisch = new Klinisch("k3", "k3") }, "klinisch.zesMaanden");
        Fout(a => a with { Klinisch = new Klinisch("k6", "k6") }, "klinisch.drieMaanden");
        Fout(a => a with { Klinisch = new Klinisch("k6", "k3", 12) }, "klinisch.vorm");
        Fout(a => a with { Uitgesloten = ["?"] }, "uitgesloten[0]");
        Fout(a => a with { Vast = [new("?", 0)] }, "vast[0].plaats");
        Fout(a => a with { Vast = [new("D", 2)] }, "vast[0].kwartaal");
        Voorkeur(new("?", true, []), "poule");
        Voorkeur(new("k3", true, ["Z"]), "plaatsen[0]");
        Voorkeur(new("k3", true, ["D", "D"]), "plaatsen[1]");
        Voorkeur(new("k3", true, ["D"], "Z"), "afwijzing");
        Voorkeur(new("k3", true, ["D"], "D"), "afwijzing");
        Voorkeur(new("k3", true, ["D"], null, new Dictionary<string, int> { ["E"] = 1 }), "weging");
        Voorkeur(new("k3", true, ["D"], null, new Dictionary<string, int> { ["D"] = 2 }), "weging.D");
        Weiger(o with { Parameters = new Poulesparameters { KostenAfgewezen = -1 } }, "parameters.kostenAfgewezen");
        Weiger(o with { Parameters = new Poulesparameters { Gewicht26Weken = 0 } }, "parameters.gewicht26Weken");
    }

    [Fact]
    public void A_run_can_be_stopped_and_tells_how_far_it_is()
    {
        using var stop = new CancellationTokenSource();
        var stappen = new List<string>();
        Poulesindeler.Los(D(1), new Melder(v => stappen.Add(v.Stap)));
        stappen.ShouldContain("De loting");
        Should.Throw<OperationCanceledException>(() => Poulesindeler.Los(D(1), new Melder(_ => stop.Cancel()), stop.Token));
    }

    private sealed class Melder(Action<Voortgang> doe) : IProgress<Voortgang>
    {
        public void Report(Voortgang value) => doe(value);
    }

    internal static Poulesopdracht D(ulong zaad)
    {
        PoulesAios Aios(string id, string[] voorkeuren, string? afwijzing) => new() { Id = id, Kwartalen = [0], Poules = ["p"], Voorkeuren = voorkeuren.Length == 0 ? [] : [new("p", true, voorkeuren, afwijzing)] };
        return new Poulesopdracht
        {
            Kwartalen = ["2027K1"],
            Poules = [new("p", 13)],
            Plaatsen = [.. Enumerable.Range(1, 5).Select(n => new Poulesplaats($"S{n}", "p", [1]))],
            Aios = [Aios("A", ["S1", "S2", "S3", "S4"], "S5"), Aios("B", ["S1", "S3", "S2", "S5"], "S4"), Aios("C", ["S1", "S2", "S4", "S3"], "S5"), Aios("D", [], null)],
            Zaad = zaad,
        };
    }

    // One aios, two quarters: 26 weeks in Z, or 13 in D (preference 1) and E (preference 2, SEH).
    private static Poulesopdracht Klinisch(Klinisch klinisch, params string[] uitgesloten) => new()
    {
        Kwartalen = ["K1", "K2"],
        Poules = [new("k6", 26), new("k3", 13)],
        Plaatsen = [new("Z", "k6", [1, 1]), new("D", "k3", [1, 1]), new("E", "k3", [1, 1], true)],
        Aios = [new PoulesAios { Id = "A", Kwartalen = [0, 1], Klinisch = klinisch, Uitgesloten = uitgesloten, Voorkeuren = [new("k6", true, ["Z"]), new("k3", true, ["D", "E"])] }],
        Zaad = 1,
    };
}
