using Shouldly;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>Unions that grow together or fall apart: exactly once per union and threshold, and identities that stay as long as they can.</summary>
[Trait("Regel", "VER-40")]
public class SamenvoegenSpecs
{
    private static Verloop TweeMetGat() => Verloop()
        .Meld(1, Reden.Vakantie, "01-12-2026", "31-12-2026")   // overschrijding 1 (signalering) and 2 (twijfel)
        .Meld(2, Reden.Vakantie, "11-01-2027", "10-02-2027");  // 3 and 4

    [Fact]
    public void A_report_that_fills_the_hole_makes_one_of_two_and_the_older_identity_stays()
    {
        var verloop = TweeMetGat().Meld(3, Reden.Anders, "01-01-2027", "10-01-2027");

        verloop.State.Overschrijdingen.Keys.ShouldBe([OverschrijdingId(1), OverschrijdingId(2)], ignoreOrder: true);
        verloop.State.Overschrijdingen.Values.ShouldAllBe(o => o.Van == Dag("01-12-2026") && o.TotEnMet == Dag("10-02-2027"));
        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidOverschrijdingBijgesteld>().Single().OverschrijdingId.ShouldBe(OverschrijdingId(2));
        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidDrempelVervallen>().Single().OverschrijdingId.ShouldBe(OverschrijdingId(4));
    }

    [Fact]
    public void The_older_identity_stays_also_when_it_is_the_later_stretch()
    {
        var verloop = Verloop()
            .Meld(2, Reden.Vakantie, "11-01-2027", "10-02-2027").Meld(1, Reden.Vakantie, "01-12-2026", "31-12-2026").Meld(3, Reden.Anders, "01-01-2027", "10-01-2027");

        verloop.State.Overschrijdingen.Keys.ShouldBe([OverschrijdingId(1), OverschrijdingId(2)], ignoreOrder: true);
        verloop.State.Overschrijdingen.Values.ShouldAllBe(o => o.Van == Dag("01-12-2026") && o.TotEnMet == Dag("10-02-2027"));
    }

    [Fact]
    public void The_period_is_extended_before_the_other_lapses_so_that_no_day_is_without()
    {
        var types = TweeMetGat().Meld(3, Reden.Anders, "01-01-2027", "10-01-2027").Laatste.Events.Select(e => e.GetType()).ToList();
        types.IndexOf(typeof(StageopleiderAfwezigheidOverschrijdingBijgesteld)).ShouldBeLessThan(types.IndexOf(typeof(StageopleiderAfwezigheidDrempelVervallen)));
    }

    [Fact]
    public void Two_below_the_threshold_can_be_over_it_together()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "01-12-2026", "10-12-2026").Meld(2, Reden.Vakantie, "13-12-2026", "23-12-2026");
        verloop.State.Overschrijdingen.ShouldBeEmpty("Friday 11-12 was worked");

        verloop.Meld(3, Reden.Ziekte, "11-12-2026", "11-12-2026").State.Drempels()
            .ShouldBe(["Controle overal 01-12-2026 t/m 23-12-2026 >14", "Twijfel overal 01-12-2026 t/m 23-12-2026 >21"]);
    }

    [Fact]
    public void When_the_part_that_held_them_together_is_withdrawn_each_is_judged_by_itself()
    {
        var verloop = TweeMetGat().Meld(3, Reden.Anders, "01-01-2027", "10-01-2027").TrekIn(3);

        verloop.State.Drempels().ShouldBe(
        [
            "Signalering overal 01-12-2026 t/m 31-12-2026 >14", "Signalering overal 11-01-2027 t/m 10-02-2027 >14",
            "Twijfel overal 01-12-2026 t/m 31-12-2026 >21", "Twijfel overal 11-01-2027 t/m 10-02-2027 >21",
        ]);
        verloop.State.Overschrijdingen.ShouldContainKey(OverschrijdingId(2));
        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidDrempelOverschreden>().Single().Van.ShouldBe(Dag("11-01-2027"), "the one that stays is only moved");
    }

    [Fact]
    public void When_only_the_later_part_stays_over_the_threshold_it_keeps_the_identity()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "01-12-2026", "05-12-2026").Meld(2, Reden.Vakantie, "06-12-2026", "12-12-2026").Meld(3, Reden.Vakantie, "13-12-2026", "10-01-2027");
        var was = verloop.State.Overschrijdingen.Keys.ToList();

        verloop.TrekIn(2).State.Drempels().ShouldBe(["Signalering overal 13-12-2026 t/m 10-01-2027 >14", "Twijfel overal 13-12-2026 t/m 10-01-2027 >21"]);
        verloop.State.Overschrijdingen.Keys.ShouldBe(was, ignoreOrder: true);
    }

    [Fact]
    public void Split_below_the_thresholds_nothing_stays()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "01-12-2026", "10-12-2026").Meld(2, Reden.Vakantie, "11-12-2026", "16-12-2026").Meld(3, Reden.Vakantie, "17-12-2026", "30-12-2026");
        verloop.State.Overschrijdingen.Count.ShouldBe(2);

        verloop.TrekIn(2).State.Overschrijdingen.ShouldBeEmpty();
        verloop.State.Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void A_union_that_grows_day_by_day_is_raised_once_and_then_only_moved()
    {
        var verloop = Verloop();
        for (var i = 0; i < 60; i++) verloop.Meld(i + 1, i % 3 == 0 ? Reden.Ziekte : Reden.Anders, Peildatum.AddDays(i), Peildatum.AddDays(i));

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(1);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(1);
        verloop.Aantal<StageopleiderAfwezigheidOverschrijdingBijgesteld>().ShouldBe(60 - 22);
        verloop.Aantal<StageopleiderAfwezigheidDrempelVervallen>().ShouldBe(0);
    }
}
