using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Koppelgroepen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Koppelgroepen;

[Trait("Regel", "PLA-54")]
public class GroepsindelerSpecs
{
    [Fact, Trait("Regel", "PLA-64")]
    public void Part_time_residence_and_practice_kind_are_spread_and_ties_go_to_the_smallest_group()
    {
        var indeling = Groepsindeler.Los(new()
        {
            AantalGroepen = 2,
            Aios = [new("A1", true, "Hoorn"), new("A2", true, "Alkmaar"), new("A3", false, "Hoorn"), new("A4", false, "Alkmaar")],
            Haos = [new("H1", false, ["solo"]), new("H2", false, ["solo"]), new("H3", true, ["groep"]), new("H4", true, ["groep"])],
        });

        indeling.Criteria.ShouldBe([new("somAfwijkingen", 0)]);
        indeling.Groepen[0].Aios.ShouldBe(["A2", "A3"]);
        indeling.Groepen[1].Aios.ShouldBe(["A1", "A4"]);
        indeling.Groepen[0].Haos.ShouldBe(["H1", "H3"]);
        indeling.Groepen[1].Haos.ShouldBe(["H2", "H4"]);
        indeling.Certificaat!.Ondergrens.ShouldBe(0);
        indeling.Certificaat.Doorzocht.ShouldBeFalse();
    }

    [Fact]
    public void Fewer_places_than_aios_is_a_shortage_that_is_said() =>
        Groepsindeler.Los(new() { AantalGroepen = 1, Aios = [new("B", false), new("A", false)], Haos = [new("H", false, [])] })
            .ShouldSatisfyAllConditions(
                i => i.Toestand.ShouldBe(Toestand.Tekort),
                i => i.Tekort!.Aios.ShouldBe(["A", "B"]),
                i => (i.Tekort!.Gevraagd, i.Tekort.Beschikbaar).ShouldBe((2, 1)),
                i => i.Groepen.ShouldBeEmpty());

    [Fact]
    public void Capacities_that_cannot_be_spread_over_the_groups_are_said() =>
        Groepsindeler.Los(new() { AantalGroepen = 2, Aios = [new("A", false), new("B", false)], Haos = [new("H", false, [], 2)] })
            .Tegenstrijdig.ShouldHaveSingleItem().ShouldContain("elke groep genoeg plaatsen");

    [Fact]
    public void Pins_that_make_an_even_spread_of_part_time_aios_impossible_are_named_with_the_rule_and_no_others()
    {
        var indeling = Groepsindeler.Los(new()
        {
            AantalGroepen = 2,
            Aios = [new("A1", true), new("A2", true), new("A3", true), new("A4", true), new("A5", false), new("A6", false), new("A7", false), new("A8", false)],
            Haos = [.. Enumerable.Range(1, 8).Select(i => new GroepsHao($"H{i}", false, []))],
            Vast = [new("A5", 2), new("A1", 1), new("A2", 1), new("A3", 1), new("A4", 1)],
        });

        indeling.Toestand.ShouldBe(Toestand.Tegenstrijdig);
        indeling.Tegenstrijdig.Count.ShouldBe(5);
        foreach (var i in Enumerable.Range(1, 4)) indeling.Tegenstrijdig.ShouldContain($"A{i} staat vast in groep 1.");
        indeling.Tegenstrijdig[4].ShouldContain("aios in deeltijd");
    }

    [Fact]
    public void One_person_pinned_in_two_groups_clashes_with_itself() =>
        Groepsindeler.Los(new() { AantalGroepen = 2, Aios = [new("A", false), new("B", false)], Haos = [new("H", false, []), new("I", false, [])], Vast = [new("A", 1), new("A", 2)] })
            .Tegenstrijdig.ShouldBe(["A staat vast in meer dan één groep: 1 en 2."]);

    [Fact]
    public void Where_capacities_forbid_an_even_spread_of_part_time_haos_the_bound_is_dropped_and_that_is_said()
    {
        var indeling = Groepsindeler.Los(new()
        {
            AantalGroepen = 2,
            Aios = [.. Enumerable.Range(0, 10).Select(i => new GroepsAios($"A{i}", false))],
            Haos = [new("H0", true, [], 5), .. Enumerable.Range(1, 5).Select(i => new GroepsHao($"H{i}", true, []))],
        });

        indeling.Toestand.ShouldBe(Toestand.Opgelost);
        indeling.Groepen.Select(g => g.Haos.Count).ShouldBe([1, 5]);
        indeling.Criteria[0].Waarde.ShouldBe(8);
        indeling.Certificaat!.Bewijs.ShouldContain("die grens geldt hier niet");
        indeling.Certificaat.Doorzocht.ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_an_instance_is_refused()
    {
        Koppelgroepenopdracht goed = new() { AantalGroepen = 1, Aios = [new("A", false)], Haos = [new("H", false, [])] };
        foreach (var (fout, tekst) in ((Koppelgroepenopdracht, string)[])
        [
            (goed with { AantalGroepen = 0 }, "aantalGroepen"),
            (goed with { Haos = [new("A", false, [])] }, "twee keer"),
            (goed with { Haos = [new("H", false, [], -1)] }, "haos[0].capaciteit"),
            (goed with { Vast = [new("B", 1)] }, "vast[0].id: B bestaat niet"),
            (goed with { Vast = [new("A", 2)] }, "1 tot en met 1"),
            (goed with { GewichtWoonplaats = -1 }, "gewichtWoonplaats"),
        ])
            Should.Throw<OngeldigeOpdracht>(() => Groepsindeler.Los(fout)).Message.ShouldContain(tekst);
    }

    [Fact]
    public void A_cancelled_calculation_stops() =>
        Should.Throw<OperationCanceledException>(() => Groepsindeler.Los(Moeilijk(), null, new CancellationToken(true)));

    [Fact, Trait("Regel", "§7.1.1")]
    public void Ten_thousand_random_small_instances_equal_brute_force_in_value_and_in_who_is_where()
    {
        var (opgelost, anders) = (0, 0);
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var opdracht = Klein(new Random(zaad));
            var indeling = Groepsindeler.Los(opdracht);
            var beste = Groepenorakel.Los(opdracht, deeltijdHaos: true);
            if (beste is null && Groepenorakel.Los(opdracht with { Vast = [] }, deeltijdHaos: true) is null) beste = Groepenorakel.Los(opdracht, deeltijdHaos: false);
            if (beste is null)
            {
                anders++;
                indeling.Toestand.ShouldNotBe(Toestand.Opgelost, $"zaad {zaad}");
                (indeling.Tekort is not null || indeling.Tegenstrijdig.Count > 0).ShouldBeTrue($"zaad {zaad}");
                continue;
            }

            opgelost++;
            indeling.Toestand.ShouldBe(Toestand.Opgelost, $"zaad {zaad}: {string.Join(' ', indeling.Tegenstrijdig)}");
            indeling.Criteria[0].Waarde.ShouldBe(beste.Value.Waarde, $"zaad {zaad}");
            indeling.Certificaat!.Ondergrens.ShouldBe(beste.Value.Waarde, $"zaad {zaad}");
            var groep = indeling.Groepen.SelectMany(g => g.Aios.Concat(g.Haos).Select(id => (id, g.Groep))).ToDictionary(x => x.id, x => x.Groep);
            Groepenorakel.Aios(opdracht).Select(a => a.Id).Concat(Groepenorakel.Haos(opdracht).Select(h => h.Id))
                .Select(id => groep[id]).ShouldBe(beste.Value.Groepen, $"zaad {zaad}");
        }

        opgelost.ShouldBeGreaterThan(5_000);
        anders.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Forty_aios_and_forty_haos_in_four_groups_are_divided()
    {
        for (var zaad = 0; zaad < 40; zaad++)
        {
            var opdracht = Jaar(new Random(zaad), zaad % 4 == 3 ? 34 : 40, 40, 4);
            if (zaad % 4 == 3) opdracht = opdracht with { Haos = [.. opdracht.Haos.Select((h, i) => h with { Capaciteit = i % 5 == 0 ? 2 : 1 })] };
            Groepsindeler.Los(opdracht).Toestand.ShouldBe(Toestand.Opgelost, $"zaad {zaad}");
        }
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        for (var zaad = 0; zaad < 100; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Jaar(lot, 24, 25, 3);
            var (aios, haos) = (opdracht.Aios.ToArray(), opdracht.Haos.ToArray());
            lot.Shuffle(aios);
            lot.Shuffle(haos);
            JsonSerializer.Serialize(Groepsindeler.Los(opdracht with { Aios = aios, Haos = haos }))
                .ShouldBe(JsonSerializer.Serialize(Groepsindeler.Los(opdracht)), $"zaad {zaad}");
        }
    }

    internal static Koppelgroepenopdracht Jaar(Random lot, int n, int m, int groepen)
    {
        string[] woonplaatsen = ["Amsterdam", "Haarlem", "Alkmaar", "Hoorn", "Almere", "Lelystad", "Zaandam", "Purmerend", "Beverwijk", "Hoofddorp", "Amstelveen", "Den Helder"];
        return new()
        {
            AantalGroepen = groepen,
            Aios = [.. Enumerable.Range(0, n).Select(i => new GroepsAios($"A{i:D3}", lot.Next(10) < 4, woonplaatsen[(int)(woonplaatsen.Length * lot.NextDouble() * lot.NextDouble())]))],
            Haos = [.. Enumerable.Range(0, m).Select(i => new GroepsHao(
                $"H{i:D3}", lot.Next(10) < 4, [lot.Next(2) == 0 ? "stad" : "dorp", ((string[])["solo", "duo", "groep"])[lot.Next(3)]]))],
        };
    }

    private static Koppelgroepenopdracht Moeilijk() => Jaar(new Random(3), 60, 60, 7);

    private static Koppelgroepenopdracht Klein(Random lot)
    {
        var groepen = lot.Next(1, 4);
        var (n, m) = groepen == 3 ? (lot.Next(0, 5), lot.Next(0, 4)) : (lot.Next(0, 6), lot.Next(0, 5));
        string[] soorten = ["solo", "groep", "stad"];
        var aios = Enumerable.Range(0, n).Select(i => new GroepsAios($"A{i}", lot.Next(2) == 0, ((string[])["", "X", "Y"])[lot.Next(3)])).ToArray();
        var haos = Enumerable.Range(0, m).Select(i => new GroepsHao($"H{i}", lot.Next(2) == 0, [.. soorten.Where(_ => lot.Next(2) == 0)], lot.Next(5) == 0 ? lot.Next(4) : 1)).ToArray();
        if (haos.Sum(h => h.Capaciteit) < n && m > 0 && lot.Next(4) > 0) haos[0] = haos[0] with { Capaciteit = n };
        var ids = aios.Select(a => a.Id).Concat(haos.Select(h => h.Id)).ToArray();
        return new()
        {
            AantalGroepen = groepen,
            Aios = aios,
            Haos = haos,
            GewichtDeeltijd = lot.Next(0, 4),
            GewichtPraktijksoort = lot.Next(0, 4),
            GewichtWoonplaats = lot.Next(0, 4),
            Vast = ids.Length == 0 || lot.Next(3) > 0 ? [] : [.. Enumerable.Range(0, lot.Next(1, 4)).Select(_ => new VasteGroep(ids[lot.Next(ids.Length)], lot.Next(1, groepen + 1))).DistinctBy(v => v.Id)],
        };
    }
}
