using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>A departure has no threshold: the erkenning ends from its first day (ERK-23).</summary>
[Trait("Regel", "ERK-18")]
public class VertrekSpecs
{
    [Theory]
    [InlineData("01-03-2026"), InlineData("01-11-2026"), InlineData("02-11-2026"), InlineData("03-11-2026"), InlineData("01-09-2027")]
    public void It_is_raised_at_once_whenever_it_is(string van)
    {
        var verloop = Verloop().Meld(1, Reden.Vertrek, van, null);

        verloop.Gebeurd.Single(f => f.Event is StageopleiderAfwezigheidDrempelOverschreden).Event.ShouldBe(
            new StageopleiderAfwezigheidDrempelOverschreden(OverschrijdingId(2), Nr(1), Nummer, null, Dag(van), null, false, 0, "AMC"));
        verloop.State.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-40")]
    public void The_stagecoordinator_hears_of_it_as_information_not_as_the_task_for_sickness()
    {
        var verloop = Verloop().Meld(1, Reden.Vertrek, "05-11-2026", null);

        verloop.State.Drempels().ShouldBe(["Signalering overal vanaf 05-11-2026 >0", "Vertrek overal vanaf 05-11-2026 >0"]);
        verloop.State.Signalen.Values.Single().ShouldSatisfyAllConditions(
            s => s.Regel.ShouldBe("VER-40"), s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.UiterlijkOp.ShouldBeNull());
    }

    [Fact]
    public void From_one_instelling_it_ends_the_erkenning_there_only_also_within_a_koepel() =>
        Verloop().Meld(1, Reden.Vertrek, "05-11-2026", null, "I003").State.Drempels()
            .ShouldBe(["Signalering I003 vanaf 05-11-2026 >0", "Vertrek I003 vanaf 05-11-2026 >0"]);

    [Fact]
    public void Cohort_an_absence_after_a_departure_changes_nothing()
    {
        var verloop = Verloop().NeemOver(Reden.Vertrek, "05-11-2026", null);
        var ervoor = verloop.State.Drempels();

        verloop.NeemOver(Reden.Vakantie, "25-11-2026", "08-12-2026").Laatste.Events.Select(e => e.GetType())
            .ShouldBe([typeof(StageopleiderAfwezigGemeld), typeof(StageopleiderAfwezigheidVastgelegd)]);
        verloop.State.Drempels().ShouldBe(ervoor);
    }

    [Theory]
    [InlineData("06-11-2026", "20-12-2026"), InlineData("06-11-2026", null), InlineData("01-03-2027", "01-06-2027")]
    public void Not_even_a_long_one_reported_before_or_after_it(string van, string? totEnMet)
    {
        string[] alleenVertrek = ["Signalering overal vanaf 05-11-2026 >0", "Vertrek overal vanaf 05-11-2026 >0"];
        Verloop().NeemOver(Reden.Vertrek, "05-11-2026", null).NeemOver(Reden.Ziekte, van, totEnMet).State.Drempels().ShouldBe(alleenVertrek);
        Verloop().NeemOver(Reden.Ziekte, van, totEnMet).NeemOver(Reden.Vertrek, "05-11-2026", null).State.Drempels().ShouldBe(alleenVertrek);
    }

    [Theory]
    [InlineData("22-10-2026", "04-11-2026", false, false)]  // 14 days until it
    [InlineData("21-10-2026", "04-11-2026", true, false)]   // 15
    [InlineData("15-10-2026", "04-11-2026", true, false)]   // 21
    [InlineData("14-10-2026", "04-11-2026", true, true)]    // 22
    [InlineData("22-10-2026", null, false, false)]          // without end: until it
    [InlineData("14-10-2026", null, true, true)]
    [InlineData("22-10-2026", "31-12-2026", false, false)]  // beyond it: until it
    [InlineData("14-10-2026", "31-12-2026", true, true)]
    public void The_days_before_it_count_by_themselves_and_stop_at_it(string van, string? totEnMet, bool signalering, bool twijfel)
    {
        var verloop = Verloop().NeemOver(Reden.Vertrek, "05-11-2026", null).NeemOver(Reden.Anders, van, totEnMet);

        string[] ervoor = [.. signalering ? [$"Signalering overal {van} t/m 04-11-2026 >14"] : Array.Empty<string>(), .. twijfel ? [$"Twijfel overal {van} t/m 04-11-2026 >21"] : Array.Empty<string>()];
        verloop.State.Drempels().Where(d => !d.EndsWith(">0", StringComparison.Ordinal)).ShouldBe(ervoor);
        verloop.State.Drempels().ShouldContain("Vertrek overal vanaf 05-11-2026 >0");
    }

    [Fact, Trait("Regel", "VER-42")]
    public void Withdrawn_it_takes_its_thresholds_and_the_information_along()
    {
        var verloop = Verloop().Meld(1, Reden.Vertrek, "05-11-2026", null).TrekIn(1);

        verloop.State.Overschrijdingen.ShouldBeEmpty();
        verloop.State.Signalen.ShouldBeEmpty();
        verloop.Aantal<StageopleiderAfwezigheidDrempelVervallen>().ShouldBe(1);
    }

    [Fact, Trait("Regel", "VER-42")]
    public void Sickness_that_turns_out_to_be_a_departure_ends_the_erkenning_before_the_doubt_is_taken_away()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "05-11-2026", "31-12-2026").StelBij(1, "05-11-2026", null, Reden.Vertrek);

        verloop.State.Drempels().ShouldBe(["Signalering overal vanaf 05-11-2026 >0", "Vertrek overal vanaf 05-11-2026 >0"]);
        var na = verloop.Laatste.Events.Select(e => e.GetType()).ToList();
        na.IndexOf(typeof(StageopleiderAfwezigheidDrempelOverschreden)).ShouldBeLessThan(na.IndexOf(typeof(StageopleiderAfwezigheidDrempelVervallen)));
    }

    [Fact, Trait("Regel", "VER-42")]
    public void A_departure_that_is_put_off_keeps_its_identity()
    {
        var verloop = Verloop().Meld(1, Reden.Vertrek, "05-11-2026", null).StelBij(1, "01-01-2027", null);

        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidOverschrijdingBijgesteld>().Single()
            .ShouldBe(new(OverschrijdingId(2), Nummer, null, Dag("01-01-2027"), null, false, 0, "AMC"));
        verloop.Aantal<StageopleiderAfwezigheidDrempelVervallen>().ShouldBe(0);
    }

    [Fact, Trait("Regel", "VER-42")]
    public void Nobody_returns_from_it() =>
        Verloop().Meld(1, Reden.Vertrek, "05-11-2026", null).KomTerug(1, "10-11-2026").Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-42");
}
