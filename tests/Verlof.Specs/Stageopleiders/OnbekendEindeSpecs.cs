using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>An absence without announced end passes its thresholds on the day itself: day 15 and day 22.</summary>
public class OnbekendEindeSpecs
{
    [Theory, Trait("Regel", "ERK-18")]
    [InlineData(Reden.Vakantie), InlineData(Reden.Ziekte), InlineData(Reden.Zwangerschap), InlineData(Reden.Anders)]
    public void It_waits_for_day_15_and_day_22_whatever_the_reason(Reden reden) =>
        Verloop().Meld(1, reden, "02-11-2026", null).State.OpenTermijnen().ShouldBe(
        [
            new Termijn("drempel14::2026-11-02", Dag("16-11-2026"), "VER-40"),
            new Termijn("drempel21::2026-11-02", Dag("23-11-2026"), "ERK-18"),
        ]);

    [Fact, Trait("Regel", "ERK-18"), Trait("Regel", "VER-40")]
    public void Example_2_sick_from_02_11_2026_is_checked_on_16_11_and_affected_on_23_11_from_02_11()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null);
        verloop.TotDag("15-11-2026").State.Overschrijdingen.ShouldBeEmpty();

        verloop.TotDag("16-11-2026").Gebeurd.Single(f => f.Event is StageopleiderControleDrempelOverschreden).Event.ShouldBe(
            new StageopleiderControleDrempelOverschreden(OverschrijdingId(1), Nr(1), Nummer, null, Dag("02-11-2026"), null, 14, Dag("16-11-2026")));
        verloop.State.Signalen.Values.Single().UiterlijkOp.ShouldBe(Dag("19-11-2026"));

        verloop.TotDag("22-11-2026").Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(0);
        verloop.TotDag("23-11-2026").Gebeurd.Single(f => f.Event is StageopleiderAfwezigheidDrempelOverschreden).Event.ShouldBe(
            new StageopleiderAfwezigheidDrempelOverschreden(OverschrijdingId(2), Nr(1), Nummer, null, Dag("02-11-2026"), null, true, 21, "AMC"));
    }

    public static TheoryData<Reden, int, bool, bool, bool> Dagnummers()
    {
        var data = new TheoryData<Reden, int, bool, bool, bool>();
        foreach (var reden in new[] { Reden.Vakantie, Reden.Ziekte, Reden.Zwangerschap, Reden.Anders })
        {
            foreach (var dag in new[] { 1, 2, 13, 14, 15, 16, 20, 21, 22, 23, 40 })
                data.Add(reden, dag, dag >= 15 && reden is Reden.Ziekte, dag >= 15 && reden is not Reden.Ziekte, dag >= 22);
        }

        return data;
    }

    [Theory, Trait("Regel", "ERK-18"), MemberData(nameof(Dagnummers))]
    public void On_day_n_exactly_the_thresholds_below_n_are_passed(Reden reden, int dag, bool controle, bool signalering, bool twijfel)
    {
        var verloop = Verloop().Meld(1, reden, Peildatum, null).TotDag(Peildatum.AddDays(dag - 1));

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(controle ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidGesignaleerd>().ShouldBe(signalering ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
    }

    [Theory, Trait("Regel", "ERK-18"), Trait("Regel", "OVK-3"), MemberData(nameof(Dagnummers))]
    public void Reported_late_it_has_at_once_what_it_would_have_had_by_then(Reden reden, int dag, bool controle, bool signalering, bool twijfel)
    {
        var verloop = Verloop().Meld(1, reden, Peildatum.AddDays(1 - dag), null);

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(controle ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidGesignaleerd>().ShouldBe(signalering ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void A_deadline_that_comes_days_late_counts_the_day_on_which_it_is_answered()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null);
        var dag15 = verloop.State.OpenTermijnen().Single(t => t.Regel == "VER-40");

        Spec.Given<Stageopleider>([Bekend, .. verloop.Gebeurd.Select(f => f.Event)])
            .When(s => Stageopleider.Verstreken(s!, dag15, Feiten(Dag("30-11-2026"), (1, Reden.Ziekte))))
            .ThenTypes(typeof(StageopleiderControleDrempelOverschreden), typeof(SignaalGeregistreerd), typeof(StageopleiderAfwezigheidDrempelOverschreden));
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void A_deadline_that_no_longer_holds_changes_nothing()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null);
        var termijnen = verloop.State.OpenTermijnen().ToList();
        verloop.KomTerug(1, "09-11-2026");

        foreach (var termijn in termijnen) Stageopleider.Verstreken(verloop.State, termijn, verloop.Feiten with { Vandaag = termijn.Op }).Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "OVK-10")]
    public void The_days_move_with_the_first_day() =>
        Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).StelBij(1, "05-11-2026", null).State.OpenTermijnen().Select(t => t.Op)
            .ShouldBe([Dag("19-11-2026"), Dag("26-11-2026")]);

    [Fact, Trait("Regel", "ERK-18")]
    public void An_announced_part_before_it_counts_in_its_length()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "26-10-2026", "01-11-2026").Meld(2, Reden.Ziekte, "02-11-2026", null);

        verloop.State.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("09-11-2026"), Dag("16-11-2026")]);
        verloop.TotDag("16-11-2026").State.Drempels().ShouldBe(["Controle overal vanaf 26-10-2026 >14", "Twijfel overal vanaf 26-10-2026 >21"]);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void What_is_announced_is_certain_also_when_the_end_is_not_known() =>
        Verloop().Meld(1, Reden.Vakantie, "10-11-2026", "30-11-2026").Meld(2, Reden.Ziekte, "01-12-2026", null).State.Drempels()
            .ShouldBe(["Controle overal vanaf 10-11-2026 >14", "Twijfel overal vanaf 10-11-2026 >21"], "21 announced days and at least one more");

    [Fact, Trait("Regel", "ERK-18")]
    public void In_the_future_it_lasts_one_day_for_certain()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "01-12-2026", null);

        verloop.State.Overschrijdingen.ShouldBeEmpty();
        verloop.State.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("15-12-2026"), Dag("22-12-2026")]);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void An_end_that_becomes_known_has_its_effect_at_once()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null);

        verloop.StelBij(1, "02-11-2026", "30-11-2026").State.Drempels().ShouldBe(["Controle overal 02-11-2026 t/m 30-11-2026 >14", "Twijfel overal 02-11-2026 t/m 30-11-2026 >21"]);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void Once_passed_it_is_not_raised_again_however_long_it_lasts()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).TotDag("01-06-2027");

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(1);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(1);
    }

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("08-03-2027", "22-03-2027", "29-03-2027")]  // the clock goes forward on 28-03-2027
    [InlineData("11-10-2027", "25-10-2027", "01-11-2027")]  // and back on 31-10-2027
    [InlineData("15-02-2028", "29-02-2028", "07-03-2028")]  // day 15 is a leap day
    public void Day_15_and_day_22_begin_at_midnight_in_Amsterdam_whatever_the_clock_does(string van, string dag15, string dag22)
    {
        var verloop = Verloop(Dag(van)).Meld(1, Reden.Anders, van, null);
        verloop.State.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag(dag15), Dag(dag22)]);

        var begin = Kalender.Begin(Dag(dag22));
        verloop.TotDag(Kalender.Dag(begin.AddTicks(-1))).Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(0);
        verloop.TotDag(Kalender.Dag(begin)).Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(1);
    }
}
