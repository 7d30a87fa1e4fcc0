using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Ruil;
using Xunit;

namespace StageSystem.Koppeling.Specs.Ruil;

[Trait("Regel", "PLA-74")]
public class RuilzoekerSpecs
{
    [Fact]
    public void Two_aios_who_want_the_place_of_the_other_swap()
    {
        var voorstel = Ruilzoeker.Los(new() { Aios = [new("B", "Y", ["X"]), new("A", "X", ["Y"])] });
        voorstel.Kringen.ShouldHaveSingleItem().Stappen.ShouldBe([new("A", "X", "Y"), new("B", "Y", "X")]);
    }

    [Fact]
    public void A_ring_of_three_is_found_where_no_two_can_swap()
    {
        var voorstel = Ruilzoeker.Los(new() { Aios = [new("A", "X", ["Y"]), new("B", "Y", ["Z"]), new("C", "Z", ["X"]), new("D", "W", ["X"])] });
        voorstel.Kringen.ShouldHaveSingleItem().Stappen.ShouldBe([new("A", "X", "Y"), new("B", "Y", "Z"), new("C", "Z", "X")]);
    }

    [Fact]
    public void A_wish_for_a_place_that_nobody_holds_is_passed_over_and_the_list_ends_at_the_own_place()
    {
        Ruilzoeker.Los(new() { Aios = [new("A", "X", ["vrij", "Y"]), new("B", "Y", ["X"])] }).Kringen.Count.ShouldBe(1);
        Ruilzoeker.Los(new() { Aios = [new("A", "X", ["X", "Y"]), new("B", "Y", ["X"])] }).Kringen.ShouldBeEmpty();
    }

    [Fact]
    public void Of_those_who_hold_the_same_place_the_smallest_id_is_asked_first()
    {
        var voorstel = Ruilzoeker.Los(new() { Aios = [new("A", "X", ["Y"]), new("C", "Y", ["X"]), new("B", "Y", ["X"])] });
        voorstel.Kringen.ShouldHaveSingleItem().Stappen.Select(s => s.Aios).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void When_the_smallest_id_keeps_the_place_the_next_is_asked()
    {
        var voorstel = Ruilzoeker.Los(new() { Aios = [new("A", "X", ["Y"]), new("B", "Y", []), new("C", "Y", ["X"])] });
        voorstel.Kringen.ShouldHaveSingleItem().Stappen.Select(s => s.Aios).ShouldBe(["A", "C"]);
    }

    [Fact]
    public void An_aios_twice_is_refused() =>
        Should.Throw<OngeldigeOpdracht>(() => Ruilzoeker.Los(new() { Aios = [new("A", "X", []), new("A", "Y", [])] })).Message.ShouldContain("A");

    [Fact]
    public void A_cancelled_calculation_stops() =>
        Should.Throw<OperationCanceledException>(() => Ruilzoeker.Los(new() { Aios = [new("A", "X", [])] }, null, new CancellationToken(true)));

    [Fact]
    public void In_ten_thousand_random_instances_everyone_in_a_ring_does_better_and_nobody_can_gain_without_another_losing()
    {
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 7), lot.Next(1, 6), eenElk: false);
            var na = Na(opdracht, zaad);
            BeterZonderVerlies(opdracht, na).ShouldBeFalse($"zaad {zaad}");
        }
    }

    [Fact]
    public void With_one_place_each_no_coalition_can_do_better_among_themselves()
    {
        for (var zaad = 0; zaad < 3_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 7), 0, eenElk: true);
            var na = Na(opdracht, zaad);
            var n = opdracht.Aios.Count;
            foreach (var groep in Enumerable.Range(1, (1 << n) - 1))
            {
                var leden = Enumerable.Range(0, n).Where(i => (groep >> i & 1) == 1).ToArray();
                // Strong core: nobody in the group worse, someone better, with only the places of the group.
                KanBeter(opdracht, leden, [.. leden.Select(i => opdracht.Aios[i].Heeft)], na).ShouldBeFalse($"zaad {zaad}, groep {groep}");
            }
        }
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        for (var zaad = 0; zaad < 1_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, 40, 15, eenElk: false);
            var anders = opdracht.Aios.ToArray();
            lot.Shuffle(anders);
            JsonSerializer.Serialize(Ruilzoeker.Los(new() { Aios = anders })).ShouldBe(JsonSerializer.Serialize(Ruilzoeker.Los(opdracht)), $"zaad {zaad}");
        }
    }

    private static Ruilopdracht Willekeurig(Random lot, int n, int plaatsen, bool eenElk)
    {
        var alle = Enumerable.Range(0, eenElk ? n : plaatsen).Select(p => $"P{p:D2}").ToArray();
        var heeft = Enumerable.Range(0, n).Select(i => eenElk ? alle[i] : alle[lot.Next(alle.Length)]).ToArray();
        lot.Shuffle(heeft);
        return new()
        {
            Aios = [.. heeft.Select((h, i) =>
            {
                var wensen = alle.Where(_ => lot.Next(3) > 0).ToArray();
                lot.Shuffle(wensen);
                return new RuilAios($"A{i:D2}", h, wensen);
            })],
        };
    }

    /// <summary>Who has what afterwards, having checked the rings: strictly better, each at most once, every place handed on.</summary>
    private static string[] Na(Ruilopdracht opdracht, int zaad)
    {
        var na = opdracht.Aios.Select(a => a.Heeft).ToArray();
        var gezien = new HashSet<string>();
        foreach (var kring in Ruilzoeker.Los(opdracht).Kringen)
        {
            kring.Stappen.Count.ShouldBeGreaterThan(1, $"zaad {zaad}");
            for (var s = 0; s < kring.Stappen.Count; s++)
            {
                var (id, van, naar) = kring.Stappen[s];
                gezien.Add(id).ShouldBeTrue($"zaad {zaad}");
                naar.ShouldBe(kring.Stappen[(s + 1) % kring.Stappen.Count].Van, $"zaad {zaad}");
                var i = Enumerable.Range(0, na.Length).Single(k => opdracht.Aios[k].Id == id);
                van.ShouldBe(opdracht.Aios[i].Heeft, $"zaad {zaad}");
                Waarde(opdracht.Aios[i], naar)!.Value.ShouldBeLessThan(Waarde(opdracht.Aios[i], van)!.Value, $"zaad {zaad}");
                na[i] = naar;
            }
        }

        return na;
    }

    /// <summary>Lower is better; the own place comes after all wishes that stand before it; null: not wanted.</summary>
    private static int? Waarde(RuilAios aios, string plaats)
    {
        var rang = aios.Wensen.ToList().IndexOf(plaats);
        var eigen = aios.Wensen.ToList().IndexOf(aios.Heeft);
        if (eigen < 0) eigen = aios.Wensen.Count;
        return plaats == aios.Heeft ? eigen : rang < 0 || rang > eigen ? null : rang;
    }

    private static bool BeterZonderVerlies(Ruilopdracht opdracht, string[] na) =>
        KanBeter(opdracht, [.. Enumerable.Range(0, na.Length)], [.. opdracht.Aios.Select(a => a.Heeft)], na);

    private static bool KanBeter(Ruilopdracht opdracht, int[] leden, List<string> plaatsen, string[] na, int k = 0, bool beter = false)
    {
        if (k == leden.Length) return beter;
        var a = opdracht.Aios[leden[k]];
        foreach (var p in plaatsen.Distinct().ToArray())
        {
            if (Waarde(a, p) is not { } w || w > Waarde(a, na[leden[k]])) continue;
            plaatsen.Remove(p);
            var kan = KanBeter(opdracht, leden, plaatsen, na, k + 1, beter || w < Waarde(a, na[leden[k]]));
            plaatsen.Add(p);
            if (kan) return true;
        }

        return false;
    }
}
