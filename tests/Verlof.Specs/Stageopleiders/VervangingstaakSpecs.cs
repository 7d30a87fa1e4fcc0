using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>The task at 14 days of sickness: due in 3 werkdagen, every week again, three outcomes.</summary>
[Trait("Regel", "VER-41")]
public class VervangingstaakSpecs
{
    /// <summary>Sick from Monday 02-11-2026: the task comes on Monday 16-11.</summary>
    private static Verloop Dag15() => Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).TotDag("16-11-2026");

    private static IEnumerable<SignaalGeregistreerd> Taken(Verloop verloop) =>
        verloop.Gebeurd.Select(f => f.Event).OfType<SignaalGeregistreerd>().Where(s => s.Regel == "VER-41");

    [Theory]
    [InlineData("02-11-2026", "05-11-2026")]  // raised on a Monday: Thursday
    [InlineData("04-11-2026", "09-11-2026")]  // Wednesday: Monday
    [InlineData("06-11-2026", "11-11-2026")]  // Friday: Wednesday
    [InlineData("07-11-2026", "11-11-2026")]  // Saturday: Wednesday
    [InlineData("08-11-2026", "11-11-2026")]  // Sunday: Wednesday
    public void It_is_due_within_3_werkdagen(string vandaag, string uiterlijk) =>
        Taken(Verloop(Dag(vandaag)).Meld(1, Reden.Ziekte, "20-11-2026", "10-12-2026")).Single().UiterlijkOp.ShouldBe(Dag(uiterlijk));

    [Fact, Trait("Regel", "OVK-7")]
    public void Not_answered_in_time_it_goes_to_the_hoofd()
    {
        var verloop = Dag15().TotDag("19-11-2026");
        verloop.State.Signalen.Values.Single().Geadresseerde.ShouldBe(Rollen.Stagecoordinator);

        verloop.TotDag("20-11-2026").State.Signalen.Values.Single().Geadresseerde.ShouldBe(Rollen.Hoofd);
    }

    [Fact]
    public void Every_week_while_sick_it_is_put_forward_again()
    {
        var verloop = Dag15();
        verloop.State.OpenTermijnen().ShouldContain(new Termijn($"controle:{OverschrijdingId(1):N}", Dag("23-11-2026"), "VER-41"));

        verloop.TotDag("14-12-2026").Gebeurd.Select(f => f.Event).OfType<StageopleiderControleHerhaald>().Select(e => e.Op)
            .ShouldBe([Dag("23-11-2026"), Dag("30-11-2026"), Dag("07-12-2026"), Dag("14-12-2026")]);
        Taken(verloop).Count().ShouldBe(1, "the first task is still open, at the hoofd: the repetition reminds");
    }

    [Fact]
    public void A_repetition_after_a_closed_task_is_a_new_task()
    {
        var verloop = Dag15();
        var taak = verloop.State.Signalen.Values.Single();
        verloop.Doe(Signalen.HandelAf(verloop.State.Signalen, taak.SignaalId, "stagecoordinator", "Gebeld, nog niets bekend."));

        verloop.TotDag("23-11-2026");
        Taken(verloop).Select(t => t.UiterlijkOp).ShouldBe([Dag("19-11-2026"), Dag("26-11-2026")]);
        verloop.State.Signalen.Count.ShouldBe(1);
    }

    [Fact]
    public void An_absence_that_is_still_to_come_repeats_from_a_week_after_its_first_day() =>
        Verloop().Meld(1, Reden.Ziekte, "19-11-2026", "23-12-2026").State.OpenTermijnen().Single(t => t.Regel == "VER-41").Op.ShouldBe(Dag("26-11-2026"));

    [Fact]
    public void It_is_not_repeated_after_the_last_day_and_lapses_then()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", "25-11-2026").TotDag("25-11-2026");
        verloop.State.Signalen.Count.ShouldBe(1);

        verloop.TotDag("26-11-2026").State.Signalen.ShouldBeEmpty();
        verloop.Aantal<StageopleiderControleHerhaald>().ShouldBe(3, "09-11, 16-11 and 23-11");
        verloop.TotDag("01-06-2027").Aantal<StageopleiderControleHerhaald>().ShouldBe(3);
    }

    [Theory]
    [InlineData(Vervangingsuitkomst.Waarneming), InlineData(Vervangingsuitkomst.EldersPlaatsen)]
    public void A_final_decision_tells_the_others_closes_the_task_and_stops_the_repetition(string uitkomst)
    {
        var verloop = Dag15().Besluit(7, uitkomst);

        verloop.Laatste.Feiten[0].ShouldBe(new StageopleiderVervangingBesloten(
            Nr(7), OverschrijdingId(1), Nummer, null, uitkomst, Dag("02-11-2026"), null, "AMC", Nu)
            .Volgens("VER-41", Rollen.Stagesecretariaat, Rollen.Stagebeheerder));
        verloop.Laatste.Events.Skip(1).ShouldHaveSingleItem().ShouldBeOfType<SignaalAfgehandeld>();
        verloop.TotDag("01-03-2027").Aantal<StageopleiderControleHerhaald>().ShouldBe(0);
        verloop.State.Signalen.ShouldBeEmpty();
    }

    [Fact]
    public void It_says_nothing_about_the_reason()
    {
        var vanZiekte = Dag15().Besluit(7, Vervangingsuitkomst.Waarneming).Laatste.Events.First();
        var vanAnders = Verloop().Meld(1, Reden.Anders, "02-11-2026", null).TotDag("16-11-2026").Besluit(7, Vervangingsuitkomst.Waarneming).Laatste.Events.First();
        vanZiekte.ShouldBe(vanAnders);
    }

    [Theory]
    [InlineData("16-11-2026", false)]  // today
    [InlineData("17-11-2026", true)]
    [InlineData("22-11-2026", true)]
    [InlineData("23-11-2026", true)]   // 7 days
    [InlineData("24-11-2026", false)]  // 8 days
    [InlineData("01-11-2026", false)]
    public void It_can_be_put_off_for_7_days_at_most(string tot, bool mag)
    {
        var verloop = Dag15().Besluit(7, Vervangingsuitkomst.Aanhouden, tot);
        if (!mag)
        {
            var overtreding = verloop.Laatste.ShouldBeOfType<Decision.Refused>().Overtreding;
            overtreding.Regel.ShouldBe("VER-41");
            overtreding.Cijfers["maxDagen"].ShouldBe(7);
            overtreding.Cijfers["uiterlijk"].ShouldBe(Dag("23-11-2026"));
            return;
        }

        verloop.Laatste.Events.First().ShouldBe(new StageopleiderVervangingAangehouden(Nr(7), OverschrijdingId(1), Dag(tot), Nu));
        verloop.State.Signalen.ShouldBeEmpty();
        verloop.TotDag(tot).State.Signalen.Values.Single().UiterlijkOp.ShouldBe(Kalender.PlusWerkdagen(Dag(tot), 3));
    }

    [Fact]
    public void Without_an_absence_over_14_days_there_is_nothing_to_decide()
    {
        var overtreding = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", "15-11-2026").Besluit(7, Vervangingsuitkomst.Waarneming).Laatste
            .ShouldBeOfType<Decision.Refused>().Overtreding;
        overtreding.Regel.ShouldBe("VER-41");
        overtreding.Cijfers["drempelDagen"].ShouldBe(14);
    }

    [Fact]
    public void After_the_last_day_there_is_nobody_to_replace()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", "25-11-2026").TotDag("26-11-2026");
        verloop.Besluit(7, Vervangingsuitkomst.Waarneming).Laatste.ShouldBeOfType<Decision.Refused>();
        verloop.Besluit(7, Vervangingsuitkomst.Waarneming, overschrijding: OverschrijdingId(1)).Laatste.ShouldBeOfType<Decision.Refused>()
            .Overtreding.Cijfers["totEnMet"].ShouldBe(Dag("25-11-2026"));
    }

    [Fact]
    public void With_two_absences_over_it_the_decision_names_which()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", "25-11-2026").Meld(2, Reden.Vakantie, "14-12-2026", "10-01-2027");
        verloop.Besluit(7, Vervangingsuitkomst.Waarneming).Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Cijfers["aantal"].ShouldBe(2);

        var tweede = verloop.State.Overschrijdingen.Values.Single(o => o.Soort is Drempelsoort.Signalering);
        verloop.Besluit(7, Vervangingsuitkomst.EldersPlaatsen, overschrijding: tweede.OverschrijdingId).Laatste.Events.OfType<StageopleiderVervangingBesloten>()
            .Single().Van.ShouldBe(Dag("14-12-2026"));
        verloop.State.Signalen.Values.Single().OorzaakId.ShouldBe(OverschrijdingId(1), "the task about the other stays");
    }

    [Fact]
    public void Named_by_the_threshold_of_21_days_it_is_the_same_absence()
    {
        var verloop = Dag15().TotDag("23-11-2026");
        var twijfel = verloop.State.Overschrijdingen.Values.Single(o => o.Soort is Drempelsoort.Twijfel);

        verloop.Besluit(7, Vervangingsuitkomst.Waarneming, overschrijding: twijfel.OverschrijdingId).State.Signalen.ShouldBeEmpty();
        verloop.State.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact]
    public void At_the_information_for_another_reason_the_same_can_be_decided()
    {
        var verloop = Verloop().Meld(1, Reden.Zwangerschap, "13-11-2026", "24-12-2026").Besluit(7, Vervangingsuitkomst.Waarneming);
        verloop.Laatste.Events.Select(e => e.GetType()).ShouldBe([typeof(StageopleiderVervangingBesloten), typeof(SignaalAfgehandeld)]);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_decision_again_adds_nothing()
    {
        var verloop = Dag15().Besluit(7, Vervangingsuitkomst.Waarneming);
        verloop.Besluit(7, Vervangingsuitkomst.Waarneming).Laatste.Events.ShouldBeEmpty();
        verloop.Besluit(8, Vervangingsuitkomst.Waarneming).Laatste.Events.ShouldBeEmpty("it is what already is");
        verloop.Besluit(7, Vervangingsuitkomst.EldersPlaatsen).Laatste.ShouldBeOfType<Decision.Refused>();
    }

    [Fact]
    public void The_stagecoordinator_may_come_back_on_it_but_not_to_wait()
    {
        var verloop = Dag15().Besluit(7, Vervangingsuitkomst.Waarneming);
        verloop.Besluit(8, Vervangingsuitkomst.Aanhouden, "20-11-2026").Laatste.ShouldBeOfType<Decision.Refused>();
        verloop.Besluit(9, Vervangingsuitkomst.EldersPlaatsen).Laatste.Events.OfType<StageopleiderVervangingBesloten>().Single().Uitkomst.ShouldBe("elders plaatsen");
    }

    [Fact]
    public void After_waiting_a_decision_can_be_taken_before_the_day()
    {
        var verloop = Dag15().Besluit(7, Vervangingsuitkomst.Aanhouden, "23-11-2026").Besluit(8, Vervangingsuitkomst.Waarneming);
        verloop.Laatste.Events.OfType<StageopleiderVervangingBesloten>().ShouldHaveSingleItem();
        verloop.TotDag("01-12-2026").Aantal<StageopleiderControleHerhaald>().ShouldBe(0);
    }

    [Fact]
    public void A_deadline_that_was_overtaken_changes_nothing()
    {
        var verloop = Dag15();
        var herhaling = verloop.State.OpenTermijnen().Single(t => t.Regel == "VER-41");
        Spec.Given<Stageopleider>([Bekend, .. verloop.Besluit(7, Vervangingsuitkomst.Waarneming).Gebeurd.Select(f => f.Event)])
            .When(s => Stageopleider.Verstreken(s!, herhaling, Feiten(Dag("23-11-2026"), (1, Reden.Ziekte)))).ThenNothing();
    }
}
