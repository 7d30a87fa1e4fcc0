using Shouldly;
using StageSystem.Verlof.Specs.Stageopleiders;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Termijnen;

/// <summary>Every DEADLINE of the rules about a stageopleider: raised once, moved with the dates, lapsed, and after the service was down over the date.</summary>
public class StageopleidertermijnenSpecs
{
    private static Verloop Ziek() => Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null);

    private static IEnumerable<DateOnly?> Taken(Verloop v) => v.State.Signalen.Values.Where(s => s.Regel == "VER-41").Select(s => s.UiterlijkOp);

    [Fact, Trait("Regel", "VER-40"), Trait("Regel", "ERK-18")]
    public void Day_15_and_day_22_are_passed_once()
    {
        Ziek().TotDag("15-11-2026").Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(0);
        Ziek().TotDag("16-11-2026").Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(1);
        Ziek().TotDag("22-11-2026").Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(0);
        var na = Ziek().TotDag("23-12-2026");
        (na.Aantal<StageopleiderControleDrempelOverschreden>(), na.Aantal<StageopleiderAfwezigheidDrempelOverschreden>()).ShouldBe((1, 1));
    }

    [Fact, Trait("Regel", "VER-40"), Trait("Regel", "OVK-10")]
    public void The_days_move_with_the_first_day_and_lapse_with_the_return()
    {
        Ziek().StelBij(1, "05-11-2026", null).State.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("19-11-2026"), Dag("26-11-2026")]);
        Ziek().TotDag("10-11-2026").KomTerug(1, "10-11-2026").State.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-40"), Trait("Regel", "ERK-18")]
    public void After_downtime_over_both_days_both_are_passed_once()
    {
        var v = Ziek();
        var termijn = v.State.OpenTermijnen().First();
        var besluit = Stageopleider.Verstreken(v.State, termijn, v.Feiten with { Vandaag = Dag("10-12-2026") });
        besluit.Events.OfType<StageopleiderControleDrempelOverschreden>().ShouldHaveSingleItem();
        besluit.Events.OfType<StageopleiderAfwezigheidDrempelOverschreden>().ShouldHaveSingleItem().Van.ShouldBe(Dag("02-11-2026"));
        v.Doe(besluit).State.OpenTermijnen().ShouldNotContain(t => t.Regel == "VER-40" || t.Regel == "ERK-18");
    }

    [Fact, Trait("Regel", "VER-41")]
    public void The_task_is_due_in_three_werkdagen_and_comes_back_every_week()
    {
        Taken(Ziek().TotDag("16-11-2026")).ShouldBe([Dag("19-11-2026")]);
        Ziek().TotDag("22-11-2026").Aantal<StageopleiderControleHerhaald>().ShouldBe(0);
        Ziek().TotDag("23-11-2026").Aantal<StageopleiderControleHerhaald>().ShouldBe(1);
        Ziek().TotDag("30-11-2026").Aantal<StageopleiderControleHerhaald>().ShouldBe(2);
    }

    [Fact, Trait("Regel", "VER-41"), Trait("Regel", "OVK-10")]
    public void The_repetition_moves_to_the_day_that_was_chosen_and_lapses_by_a_decision_or_a_return()
    {
        DateOnly? Herhaling(Verloop v) => v.State.OpenTermijnen().Where(t => t.Regel == "VER-41").Select(t => (DateOnly?)t.Op).SingleOrDefault();
        Herhaling(Ziek().TotDag("16-11-2026")).ShouldBe(Dag("23-11-2026"));
        Herhaling(Ziek().TotDag("16-11-2026").Besluit(7, Vervangingsuitkomst.Aanhouden, "20-11-2026")).ShouldBe(Dag("20-11-2026"));
        var besloten = Ziek().TotDag("16-11-2026").Besluit(7, Vervangingsuitkomst.Waarneming);
        (Herhaling(besloten), Taken(besloten).Any()).ShouldBe((null, false));
        var terug = Ziek().TotDag("17-11-2026").KomTerug(1, "17-11-2026").TotDag("18-11-2026");
        (Herhaling(terug), Taken(terug).Any()).ShouldBe((null, false));
    }

    [Fact, Trait("Regel", "VER-41")]
    public void After_downtime_over_several_weeks_it_is_put_forward_once()
    {
        var v = Ziek().TotDag("16-11-2026");
        var herhaling = v.State.OpenTermijnen().Single(t => t.Regel == "VER-41");
        var besluit = Stageopleider.Verstreken(v.State, herhaling, v.Feiten with { Vandaag = Dag("14-12-2026") });
        besluit.Events.OfType<StageopleiderControleHerhaald>().ShouldHaveSingleItem();
        v.Doe(besluit).State.OpenTermijnen().Single(t => t.Regel == "VER-41").Op.ShouldBe(Dag("21-12-2026"));
    }
}
