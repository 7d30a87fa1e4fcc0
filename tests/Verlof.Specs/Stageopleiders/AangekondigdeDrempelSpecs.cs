using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>An absence of which the end is announced has its effect at the moment of reporting.</summary>
public class AangekondigdeDrempelSpecs
{
    public static TheoryData<Reden, int, bool, bool, bool> Figuren()
    {
        var data = new TheoryData<Reden, int, bool, bool, bool>();
        foreach (var reden in new[] { Reden.Vakantie, Reden.Ziekte, Reden.Zwangerschap, Reden.Anders })
        {
            foreach (var dagen in new[] { 1, 2, 7, 13, 14, 15, 16, 20, 21, 22, 23, 28, 35, 42, 100, 366 })
                data.Add(reden, dagen, dagen > 14 && reden is Reden.Ziekte, dagen > 14 && reden is not Reden.Ziekte, dagen > 21);
        }

        return data;
    }

    [Theory, Trait("Regel", "ERK-18"), Trait("Regel", "VER-40"), MemberData(nameof(Figuren))]
    public void Each_threshold_is_passed_by_one_day_more(Reden reden, int dagen, bool controle, bool signalering, bool twijfel)
    {
        var van = new DateOnly(2026, 12, 1);
        var verloop = Verloop().Meld(1, reden, van, van.AddDays(dagen - 1));

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(controle ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidGesignaleerd>().ShouldBe(signalering ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
        verloop.State.OpenTermijnen().ShouldNotContain(t => t.Regel == "ERK-18" || t.Regel == "VER-40", "an announced end leaves no day to wait for");
    }

    [Theory, Trait("Regel", "ERK-18"), Trait("Regel", "OVK-3"), MemberData(nameof(Figuren))]
    public void In_the_past_the_same_thresholds_are_passed_but_nobody_gets_a_task(Reden reden, int dagen, bool controle, bool signalering, bool twijfel)
    {
        var tot = Peildatum.AddDays(-1);
        var verloop = Verloop().Meld(1, reden, tot.AddDays(1 - dagen), tot);

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(controle ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidGesignaleerd>().ShouldBe(signalering ? 1 : 0);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
        verloop.State.Signalen.ShouldBeEmpty();
        verloop.State.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void Example_1_vacation_of_21_days_is_not_affected() =>
        Verloop().Meld(1, Reden.Vakantie, "01-07-2026", "21-07-2026").Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(0);

    [Fact, Trait("Regel", "ERK-18")]
    public void Example_1_vacation_of_22_days_is_affected_from_the_first_day_at_the_moment_of_reporting() =>
        Verloop(new(2026, 5, 1)).Meld(1, Reden.Vakantie, "01-07-2026", "22-07-2026").Gebeurd
            .Single(f => f.Event is StageopleiderAfwezigheidDrempelOverschreden)
            .ShouldBe(new StageopleiderAfwezigheidDrempelOverschreden(
                OverschrijdingId(2), Nr(1), Nummer, null, Dag("01-07-2026"), Dag("22-07-2026"), true, 21, "AMC").Volgens("ERK-18"));

    [Fact, Trait("Regel", "ERK-18")]
    public void Example_3_vacation_followed_by_sickness_is_one_union_of_25_days()
    {
        var verloop = Verloop(new(2026, 7, 1)).Meld(1, Reden.Vakantie, "01-07-2026", "14-07-2026").Meld(2, Reden.Ziekte, "15-07-2026", "25-07-2026");

        verloop.State.Drempels().ShouldBe(["Controle overal 01-07-2026 t/m 25-07-2026 >14", "Twijfel overal 01-07-2026 t/m 25-07-2026 >21"]);
        verloop.Aantal<StageopleiderAfwezigheidGesignaleerd>().ShouldBe(0, "14 days alone pass nothing");
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void The_strictest_reason_in_the_union_counts_wherever_it_stands()
    {
        Verloop().Meld(1, Reden.Ziekte, "01-12-2026", "01-12-2026").Meld(2, Reden.Vakantie, "02-12-2026", "15-12-2026").State.Drempels()
            .ShouldBe(["Controle overal 01-12-2026 t/m 15-12-2026 >14"]);
        Verloop().Meld(1, Reden.Zwangerschap, "01-12-2026", "14-12-2026").Meld(2, Reden.Ziekte, "15-12-2026", "15-12-2026").State.Drempels()
            .ShouldBe(["Controle overal 01-12-2026 t/m 15-12-2026 >14"]);
        Verloop().Meld(1, Reden.Zwangerschap, "01-12-2026", "14-12-2026").Meld(2, Reden.Anders, "15-12-2026", "15-12-2026").State.Drempels()
            .ShouldBe(["Signalering overal 01-12-2026 t/m 15-12-2026 >14"]);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void Sickness_that_joins_an_information_turns_it_into_a_task()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "01-12-2026", "16-12-2026").Meld(2, Reden.Ziekte, "17-12-2026", "18-12-2026");

        verloop.State.Drempels().ShouldBe(["Controle overal 01-12-2026 t/m 18-12-2026 >14"]);
        verloop.Aantal<StageopleiderSignaleringVervallen>().ShouldBe(1);
        verloop.State.Signalen.Values.Single().Regel.ShouldBe("VER-41");
    }

    [Fact, Trait("Regel", "VER-41"), Trait("Regel", "VER-40")]
    public void The_check_is_a_task_for_the_stagecoordinator_within_3_werkdagen_and_tells_the_stagebeheerder()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "11-11-2026", "08-12-2026");

        var controle = verloop.Gebeurd.Single(f => f.Event is StageopleiderControleDrempelOverschreden);
        controle.ShouldBe(new StageopleiderControleDrempelOverschreden(
            OverschrijdingId(1), Nr(1), Nummer, null, Dag("11-11-2026"), Dag("08-12-2026"), 14, Peildatum).Volgens("VER-40", Rollen.Stagecoordinator, Rollen.Stagebeheerder));
        var taak = (SignaalGeregistreerd)verloop.Gebeurd.Single(f => f.Event is SignaalGeregistreerd).Event;
        (taak.Regel, taak.Geadresseerde, taak.UiterlijkOp, taak.OorzaakId, taak.Onderwerp)
            .ShouldBe(("VER-41", Rollen.Stagecoordinator, Dag("05-11-2026"), OverschrijdingId(1), "stageopleider O0047"));
        taak.Tekst.ShouldContain("11-11-2026 t/m 08-12-2026");
    }

    [Fact, Trait("Regel", "VER-40")]
    public void Another_reason_is_information_without_due_date_for_three_roles()
    {
        var verloop = Verloop().Meld(1, Reden.Zwangerschap, "13-11-2026", "28-11-2026");

        verloop.Gebeurd.Single(f => f.Event is StageopleiderAfwezigheidGesignaleerd).Aan
            .ShouldBe([Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder]);
        var informatie = verloop.State.Signalen.Values.Single();
        (informatie.Regel, informatie.Geadresseerde, informatie.UiterlijkOp).ShouldBe(("VER-40", Rollen.Stagecoordinator, null));
    }

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("10-02-2028", 21, "01-03-2028", false)]  // through a leap day
    [InlineData("10-02-2028", 22, "02-03-2028", true)]
    [InlineData("10-02-2027", 21, "02-03-2027", false)]  // the year before has none
    [InlineData("10-02-2027", 22, "03-03-2027", true)]
    [InlineData("15-03-2027", 21, "04-04-2027", false)]  // through the night that the clock goes forward
    [InlineData("15-03-2027", 22, "05-04-2027", true)]
    [InlineData("11-10-2027", 21, "31-10-2027", false)]  // through the night that the clock goes back
    [InlineData("11-10-2027", 22, "01-11-2027", true)]
    [InlineData("20-12-2027", 21, "09-01-2028", false)]  // through new year
    [InlineData("20-12-2027", 22, "10-01-2028", true)]
    public void Calendar_days_are_counted_whatever_the_calendar_does(string van, int dagen, string totEnMet, bool twijfel)
    {
        Dag(van).AddDays(dagen - 1).ShouldBe(Dag(totEnMet));
        Verloop().Meld(1, Reden.Vakantie, van, totEnMet).Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
    }
}
