using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Termijnen;

/// <summary>Every DEADLINE of the rules about an aios: raised once, moved with the dates, lapsed when met, and after the service was down over the date.</summary>
public class AiostermijnenSpecs
{
    private static readonly DateOnly Begin = new(2027, 2, 1);
    private static readonly DateOnly Einde = new(2027, 8, 31);
    private static readonly DateOnly VierWeken = new(2027, 8, 3);
    private static readonly DateOnly TweeWeken = new(2027, 8, 17);

    /// <summary>One stage with 114 hours of vacation.</summary>
    private static Aios Stage() => Testing.Spec.Given<Aios>(P1).State!;

    /// <summary>One stage with an evening dienst: two hours of compensation and three of excess.</summary>
    private static Aios MetDienst() => Testing.Spec.Given<Aios>(
        P1, new PlaatsingsafsprakenVastgelegd("P1", Dienstregime.Diensten, true, false, false, null, [], [], Door, Moment(Begin)),
        new DienstGeregistreerd(Nr(1), "P1", new(2027, 3, 3), new(18, 0), 5, 3, false, Door, Moment(Begin)), new CompensatieOpgebouwd(Nr(1), "P1", 2)).State!;

    private static Aios Verplaats(Aios aios, DateOnly totEnMet, DateOnly dag, string status = "geplaatst") =>
        aios.Doe(VerwerkPlaatsing.Decide(aios, new(P1 with { TotEnMet = totEnMet, Status = status, PlaatsingVersie = aios.Stages["P1"].Versie + 1 }), Op(dag)));

    private static IEnumerable<string> Open(Aios aios, string regel) => aios.Signalen.Values.Where(s => s.Regel == regel).Select(s => s.Geadresseerde);

    private static DateOnly? Termijn(Aios aios, string soort) => aios.OpenTermijnen().Where(t => t.Soort == soort).Select(t => (DateOnly?)t.Op).SingleOrDefault();

    /// <summary>What a deadline says when the service sees it on a later day.</summary>
    private static Decision Later(Aios aios, string soort, DateOnly dag) => Aios.Verstreken(aios, aios.OpenTermijnen().Single(t => t.Soort == soort), Op(dag));

    /// <summary>All vacation of the stage, in weeks, so that nothing is open.</summary>
    private static Aios NeemVakantie(Aios aios, DateOnly dag)
    {
        var vraag = VraagVakantieAan.Decide(aios, new(Nr(9), new(2027, 8, 9), new(2027, 8, 27), null, Door, Moment(dag)), Op(dag));
        return aios.Doe(vraag);
    }

    [Fact, Trait("Regel", "VER-26")]
    public void Open_vacation_is_told_of_once_four_weeks_before_the_end()
    {
        Stage().Tot(VierWeken.AddDays(-1)).Signalen.ShouldBeEmpty();
        var aios = Stage().Tot(VierWeken);
        Open(aios, "VER-26").ShouldBe([Rollen.Aios]);
        Termijn(aios, "vakantie:P1").ShouldBeNull();
        Open(aios.Tot(VierWeken.AddDays(7)), "VER-26").ShouldBe([Rollen.Aios]);
    }

    [Fact, Trait("Regel", "VER-26"), Trait("Regel", "OVK-10")]
    public void The_reminder_of_vacation_moves_with_the_end_of_the_stage()
    {
        var voor = Verplaats(Stage(), Einde.AddDays(14), Begin);
        Termijn(voor, "vakantie:P1").ShouldBe(VierWeken.AddDays(14));

        var na = Verplaats(Stage().Tot(VierWeken), Einde.AddDays(14), VierWeken.AddDays(1));
        Open(na, "VER-26").ShouldBeEmpty();
        Open(na.Tot(VierWeken.AddDays(14)), "VER-26").ShouldBe([Rollen.Aios]);
        // A stage that lapses leaves nothing to do.
        var weg = Verplaats(Stage().Tot(VierWeken), Einde, VierWeken.AddDays(1), "vervallen");
        (Open(weg, "VER-26").Any(), Termijn(weg, "vakantie:P1")).ShouldBe((false, null));
    }

    [Fact, Trait("Regel", "VER-26")]
    public void The_reminder_of_vacation_lapses_when_all_of_it_is_asked_for()
    {
        var aios = Stage().Tot(VierWeken);
        NeemVakantie(aios, VierWeken).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-26");
        // And when it was asked for before, nobody is told.
        NeemVakantie(Stage(), Begin).Tot(VierWeken).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-26");
    }

    [Theory, Trait("Regel", "VER-26")]
    [InlineData(20, 1)]
    [InlineData(28, 1)]
    [InlineData(29, 0)]
    public void After_downtime_the_reminder_of_vacation_comes_until_the_last_day(int dagenLater, int aantal) =>
        Later(Stage(), "vakantie:P1", VierWeken.AddDays(dagenLater)).Events.OfType<SignaalGeregistreerd>().Count().ShouldBe(aantal);

    [Fact, Trait("Regel", "VER-19")]
    public void Open_compensation_is_told_of_once_at_each_moment()
    {
        Open(MetDienst().Tot(VierWeken.AddDays(-1)), "VER-19").ShouldBeEmpty();
        var aios = MetDienst().Tot(VierWeken);
        Open(aios, "VER-19").ShouldBe([Rollen.Aios, Rollen.Stageopleider], ignoreOrder: true);
        Open(aios.Tot(TweeWeken.AddDays(-1)), "VER-19").Count().ShouldBe(2);
        aios = aios.Tot(TweeWeken);
        Open(aios, "VER-19").ShouldBe([Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat], ignoreOrder: true);
        Open(aios.Tot(Einde), "VER-19").ShouldContain(Rollen.Stagecoordinator);
        aios.Tot(Einde).OpenTermijnen().ShouldNotContain(t => t.Regel == "VER-19");
    }

    [Fact, Trait("Regel", "VER-19"), Trait("Regel", "OVK-10")]
    public void The_reminders_of_compensation_move_with_the_end_of_the_stage()
    {
        var aios = Verplaats(MetDienst().Tot(VierWeken), Einde.AddDays(21), VierWeken.AddDays(1));
        Open(aios, "VER-19").ShouldBeEmpty();
        Termijn(aios, $"compensatie:{Compensatiemoment.VierWeken}:P1").ShouldBe(VierWeken.AddDays(21));
        Termijn(aios, $"compensatie:{Compensatiemoment.Einde}:P1").ShouldBe(Einde.AddDays(21));
        Open(aios.Tot(VierWeken.AddDays(21)), "VER-19").Count().ShouldBe(2);
    }

    [Fact, Trait("Regel", "VER-19")]
    public void The_reminders_of_compensation_lapse_when_the_balance_is_zero()
    {
        var aios = MetDienst().Tot(TweeWeken);
        var deels = aios.Doe(NeemCompensatieOp.Decide(aios, new(Nr(2), TweeWeken, 2, Door, Moment(TweeWeken)), Op(TweeWeken)));
        Open(deels, "VER-19").Count().ShouldBe(3);
        var alles = deels.Doe(NeemCompensatieOp.Decide(deels, new(Nr(3), TweeWeken, 3, Door, Moment(TweeWeken)), Op(TweeWeken)));
        Open(alles, "VER-19").ShouldBeEmpty();
        Open(alles.Tot(Einde), "VER-19").ShouldBeEmpty();

        // The dienst lapses: nothing was built up.
        Open(aios.Doe(LaatDienstVervallen.Decide(aios, new(Nr(1), Door, Moment(TweeWeken)), Op(TweeWeken))), "VER-19").ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-19")]
    public void After_downtime_over_every_moment_each_is_told_of_once()
    {
        var aios = MetDienst();
        foreach (var moment in new[] { Compensatiemoment.VierWeken, Compensatiemoment.TweeWeken, Compensatiemoment.Einde })
            aios = aios.Doe(Later(aios, $"compensatie:{moment}:P1", Einde.AddDays(3)));
        Open(aios, "VER-19").ShouldBe([Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Stagecoordinator], ignoreOrder: true);
        aios.OpenTermijnen().ShouldNotContain(t => t.Regel == "VER-19");
    }

    private static readonly AiosPlaatsingVernomen Zomer = P1 with { Plaatsingscode = "P3", Van = new(2027, 6, 1), TotEnMet = new(2027, 8, 31), NominaleWeken = 13 };

    private static Aios OpEenJuni(DateOnly? van = null) => Testing.Spec.Given<Aios>(Zomer with { Van = van ?? Zomer.Van, TotEnMet = (van ?? Zomer.Van).AddDays(91) }).State!;

    [Fact, Trait("Regel", "VER-29")]
    public void An_aios_who_starts_on_1_June_is_asked_once_on_1_February()
    {
        OpEenJuni().Tot(new(2027, 1, 31)).Signalen.ShouldBeEmpty();
        var aios = OpEenJuni().Tot(new(2027, 2, 1));
        aios.Signalen.Values.ShouldHaveSingleItem().UiterlijkOp.ShouldBe(new(2027, 2, 28));
        Termijn(aios, "zomer:P3").ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-29"), Trait("Regel", "OVK-10")]
    public void The_question_moves_with_the_start_of_the_stage()
    {
        Termijn(OpEenJuni(new(2028, 6, 1)), "zomer:P3").ShouldBe(new(2028, 2, 1));
        var gevraagd = OpEenJuni().Tot(new(2027, 2, 1));
        var verschoven = gevraagd.Doe(VerwerkPlaatsing.Decide(gevraagd, new(Zomer with { Van = new(2027, 6, 8), PlaatsingVersie = 2 }), Op(new(2027, 2, 2))));
        verschoven.Signalen.ShouldBeEmpty();
        Termijn(verschoven, "zomer:P3").ShouldBeNull();
    }

    [Theory, Trait("Regel", "VER-29")]
    [InlineData("2027-02-28", 1)]
    [InlineData("2027-03-01", 0)]
    public void After_downtime_the_question_is_put_through_the_end_of_February(string dag, int aantal) =>
        Later(OpEenJuni(), "zomer:P3", Profielen.D(dag)).Events.OfType<SignaalGeregistreerd>().Count().ShouldBe(aantal);

    private static Aios Ziek(DateOnly van) => Stage().Doe(MeldZiek.Decide(Stage(), new(Nr(5), van, null, 0, Door, Moment(van)), Op(van)));

    [Fact, Trait("Regel", "VER-32")]
    public void While_sick_the_extension_is_told_of_at_the_threshold_after_13_weeks_and_at_the_end_of_the_stage()
    {
        DateOnly van = new(2027, 3, 15);
        var aios = Ziek(van);
        aios.Tot(new(2027, 3, 26)).Verzuim.Perioden.Values.Single().Overschreden.ShouldBeFalse();
        // Day 11 of own contract days.
        var dag11 = aios.Tot(new(2027, 3, 29));
        (dag11.Verzuim.Perioden.Values.Single().Overschreden, dag11.Verzuim.Perioden.Values.Single().Verlenging).ShouldBe((true, null));
        var week13 = aios.Tot(new(2027, 6, 14)).Verzuim.Perioden.Values.Single().Verlenging!;
        (week13.Voorlopig, aios.Tot(new(2027, 6, 13)).Verzuim.Perioden.Values.Single().Verlenging).ShouldBe((true, null));
        aios.Tot(Einde).Verzuim.Perioden.Values.Single().Verlenging!.Dagen.ShouldBeGreaterThan(week13.Dagen);
    }

    [Fact, Trait("Regel", "VER-32"), Trait("Regel", "OVK-10")]
    public void The_days_on_which_sickness_is_weighed_move_with_the_dates_and_lapse_on_recovery()
    {
        DateOnly van = new(2027, 3, 15);
        DateOnly? Weegdag(Aios a) => a.OpenTermijnen().Where(t => t.Regel == "VER-32").Select(t => (DateOnly?)t.Op).SingleOrDefault();
        var aios = Ziek(van);
        Weegdag(aios).ShouldBe(new(2027, 3, 29));
        Weegdag(aios.Doe(CorrigeerZiekmelding.Decide(aios, new(Nr(5), van.AddDays(7), null, 0, Door, Moment(van)), Op(van)))).ShouldBe(new(2027, 4, 5));
        Weegdag(aios.Doe(MeldHerstel.Decide(aios, new(Nr(5), van.AddDays(4), 100, Door, Moment(van.AddDays(4))), Op(van.AddDays(4))))).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-32")]
    public void After_downtime_the_threshold_and_the_provisional_extension_are_told_of_once()
    {
        DateOnly van = new(2027, 3, 15), later = new(2027, 7, 1);
        var aios = Ziek(van);
        var termijn = aios.OpenTermijnen().Single(t => t.Regel == "VER-32");
        var besluit = Aios.Verstreken(aios, termijn, Op(later));
        besluit.Events.OfType<VerzuimdrempelOverschreden>().ShouldHaveSingleItem().Op.ShouldBe(new(2027, 3, 29));
        besluit.Events.OfType<OpleidingsverlengingVastgesteld>().ShouldHaveSingleItem().Voorlopig.ShouldBeTrue();
        aios.Doe(besluit).OpenTermijnen().Single(t => t.Regel == "VER-32").Op.ShouldBe(Einde);
    }
}
