using Shouldly;
using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Beoordelingen.Specs.Voorbeeld;

namespace StageSystem.Beoordelingen.Specs;

public class VolgPlaatsingSpecs
{
    [Fact, Trait("Regel", "BEO-1")]
    public void A_plaatsing_starts_a_stageverloop_with_its_obligations() =>
        Spec.Given<Stageverloop>()
            .When(s => VolgPlaatsing.Decide(s, new(Oud, "geplaatst", "O0001")))
            .ThenFeiten(
                Oud.Volgens("BEO-1", Rollen.Aios, Rollen.Studiebegeleider),
                new StageopleiderBenoemd("P1", "O0001", 1).Volgens("BEO-16", Rollen.Stageopleider),
                Plicht.Volgens("BEO-1", Rollen.Aios, Rollen.Stageopleider));

    [Fact, Trait("Regel", "BEO-1")]
    public void Without_a_stageopleider_nobody_is_named() =>
        Spec.Given<Stageverloop>()
            .When(s => VolgPlaatsing.Decide(s, new(Oud, "geplaatst", null)))
            .Then(Oud, Plicht).State!.Stageopleider(Oud.Van).ShouldBeNull();

    [Fact, Trait("Regel", "OVK-10")]
    public void Moved_dates_move_the_obligations()
    {
        var later = Oud with { Van = new(2027, 3, 8), TotEnMet = new(2027, 6, 6), BronVersie = 2 };

        var na = Spec.Given<Stageverloop>(Oud, Plicht)
            .When(s => VolgPlaatsing.Decide(s, new(later, "geplaatst", null)))
            .Then(Bijgesteld(later), Verplichtingen.Bereken("P1", 13, new Stagedagen([new("P1", later.Van, later.TotEnMet)])));

        na.State!.Verplichtingen!.TussentijdsGesprekVanaf.ShouldBe(new DateOnly(2027, 4, 5));
    }

    [Fact, Trait("Regel", "BEO-1")]
    public void An_extension_keeps_the_row_and_adds_a_KPB()
    {
        var langer = Oud with { TotEnMet = new(2027, 6, 30), BronVersie = 2 };

        var na = Spec.Given<Stageverloop>(Oud, Plicht).When(s => VolgPlaatsing.Decide(s, new(langer, "lopend", null)))
            .ThenTypes(typeof(StageverloopBijgesteld), typeof(StageverplichtingenVastgesteld));

        (na.State!.Verplichtingen!.Rij, na.State.Verplichtingen.KpbMinimum).ShouldBe((13, 4));
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void An_older_version_changes_nothing() =>
        Spec.Given<Stageverloop>(Oud with { BronVersie = 3 }, Plicht)
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { TotEnMet = new(2027, 7, 1), BronVersie = 2 }, "vervallen", null)))
            .ThenNothing();

    [Fact, Trait("Regel", "OVK-4")]
    public void A_later_version_that_says_the_same_is_remembered_so_that_an_older_one_cannot_undo_it() =>
        Spec.Given<Stageverloop>(Oud, Plicht)
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { BronVersie = 3 }, "geplaatst", null)))
            .Then(new StageverloopBevestigd("P1", 3))
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { TotEnMet = new(2027, 7, 1), BronVersie = 2 }, "geplaatst", null)))
            .ThenNothing();

    [Theory]
    [InlineData("voortijdig beeindigd", "2027-05-30")]
    [InlineData("afgerond", "2027-05-30")]
    [InlineData("vervallen", "2027-02-28")]
    public void A_plaatsing_that_ended_ends_the_stageverloop(string status, string laatsteDag) =>
        Spec.Given<Stageverloop>(Oud, Plicht)
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { BronVersie = 2 }, status, null)))
            .Then(new StageverloopBevestigd("P1", 2), new StageverloopBeeindigd("P1", DateOnly.ParseExact(laatsteDag, "yyyy-MM-dd")));

    [Fact]
    public void A_stage_that_ended_early_is_assessed_by_its_new_last_day()
    {
        var korter = Oud with { TotEnMet = new(2027, 4, 30), BronVersie = 2 };
        Spec.Given<Stageverloop>(Oud, Plicht).When(s => VolgPlaatsing.Decide(s, new(korter, "voortijdig beeindigd", null)))
            .ThenTypes(typeof(StageverloopBijgesteld), typeof(StageverloopBeeindigd), typeof(StageverplichtingenVastgesteld))
            .State!.Verplichtingen!.StagebeoordelingUiterlijkOp.ShouldBe(new DateOnly(2027, 4, 30));
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void An_ending_can_be_corrected() =>
        Spec.Given<Stageverloop>(Oud, Plicht, new StageverloopBeeindigd("P1", new(2027, 2, 28)))
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { BronVersie = 3 }, "geplaatst", null)))
            .Then(new StageverloopBevestigd("P1", 3), new StageverloopHervat("P1"));

    [Fact]
    public void A_stage_that_went_on_elsewhere_does_not_come_back() =>
        Spec.Given<Stageverloop>(Oud, Plicht, new StageverloopBeeindigd("P1", new(2027, 3, 20)), Overgedragen)
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { BronVersie = 3 }, "lopend", null)))
            .Then(new StageverloopBevestigd("P1", 3));

    [Fact, Trait("Regel", "OVK-4")]
    public void Who_was_named_first_is_the_stageopleider_of_the_stage_whatever_arrives_first() =>
        Spec.Given<Stageverloop>(Oud with { BronVersie = 5 }, new StageopleiderBenoemd("P1", "O0002", 5), Plicht)
            .When(s => VolgPlaatsing.Decide(s, new(Oud, "geplaatst", "O0001")))
            .Then(new StageopleiderBenoemd("P1", "O0001", 1))
            .When(s => VolgPlaatsing.Decide(s, new(Oud with { BronVersie = 4 }, "geplaatst", "O0003")))
            .ThenNothing();

    private static readonly StageverloopGestart Klinisch = new("P1", "A0001", "S0001", new(2027, 3, 1), new(2027, 8, 29), 26, 100, "AMC", BronVersie: 1);

    [Fact, Trait("Regel", "BEO-8"), Trait("Regel", "OVK-10")]
    public void The_example_of_C_10_moves_the_stagebeoordeling_to_19_09_2027_and_six_KPBs_stay_enough()
    {
        var na = Gestart(Klinisch).When(s => VolgPlaatsing.Decide(s, new(Klinisch with { TotEnMet = new(2027, 9, 19), BronVersie = 2 }, "lopend", null)));
        na.Decision.Feiten[0].ShouldSatisfyAllConditions(f => f.Regel.ShouldBe("OVK-10"), f => f.Aan.ShouldBe([Rollen.Aios, Rollen.Stageopleider]));
        na.Decision.Events.OfType<StageverplichtingenVastgesteld>().Single().ShouldSatisfyAllConditions(
            v => v.Rij.ShouldBe(26), v => v.KpbMinimum.ShouldBe(6), v => v.StagebeoordelingUiterlijkOp.ShouldBe(new DateOnly(2027, 9, 19)));
    }

    [Theory, Trait("Regel", "BEO-8")]
    [InlineData("2027-09-29", 6)]
    [InlineData("2027-09-30", 7)]
    public void A_seventh_whole_month_asks_for_a_seventh_KPB(string totEnMet, int kpb) =>
        Gestart(Klinisch).When(s => VolgPlaatsing.Decide(s, new(Klinisch with { TotEnMet = DateOnly.Parse(totEnMet, System.Globalization.CultureInfo.InvariantCulture), BronVersie = 2 }, "lopend", null)))
            .Decision.Events.OfType<StageverplichtingenVastgesteld>().Single().KpbMinimum.ShouldBe(kpb);

    [Fact, Trait("Regel", "OVK-14"), Trait("Regel", "OVK-10")]
    public void A_withdrawn_extension_gives_the_obligations_back_as_they_were()
    {
        var verlengd = Gestart(Klinisch).And([.. VolgPlaatsing.Decide(Gestart(Klinisch).State, new(Klinisch with { TotEnMet = new(2027, 9, 19), BronVersie = 2 }, "lopend", null)).Events]);
        verlengd.And([.. VolgPlaatsing.Decide(verlengd.State, new(Klinisch with { BronVersie = 3 }, "lopend", null)).Events]).State!.Verplichtingen
            .ShouldBe(Gestart(Klinisch).State!.Verplichtingen);
    }

    [Fact, Trait("Regel", "BEO-1")]
    public void Another_percentage_recalculates_the_obligations_on_the_new_end_and_keeps_the_row()
    {
        // VER-12: 26 weeks at 85 % from 01-03-2027 are 215 days, through 01-10-2027.
        var na = Gestart(Klinisch).When(s => VolgPlaatsing.Decide(s, new(Klinisch with { TotEnMet = new(2027, 10, 1), Deeltijdpercentage = 85, BronVersie = 2 }, "geplaatst", null)));
        na.Decision.Events.OfType<StageverplichtingenVastgesteld>().Single().ShouldSatisfyAllConditions(
            v => v.Rij.ShouldBe(26), v => v.KpbMinimum.ShouldBe(7), v => v.StagebeoordelingUiterlijkOp.ShouldBe(new DateOnly(2027, 10, 1)));
    }

    [Fact, Trait("Regel", "OVK-10")]
    public void The_construction_around_1_June_moves_the_deadlines_of_both_stages_and_keeps_their_weeks()
    {
        var eerste = new StageverloopGestart("P1", "A0001", "S0001", new(2027, 3, 1), new(2027, 5, 31), 13, 100, "AMC", BronVersie: 1);
        var laatste = new StageverloopGestart("P2", "A0001", "S0002", new(2027, 6, 1), new(2027, 8, 31), 13, 100, "AMC", BronVersie: 1);
        Verplicht(eerste, eerste with { TotEnMet = new(2027, 5, 19), BronVersie = 2 }).ShouldSatisfyAllConditions(
            v => v.Rij.ShouldBe(13), v => v.KpbMinimum.ShouldBe(3), v => v.StagebeoordelingUiterlijkOp.ShouldBe(new DateOnly(2027, 5, 19)));
        Verplicht(laatste, laatste with { Van = new(2027, 5, 20), BronVersie = 2 }).ShouldSatisfyAllConditions(
            v => v.IopUiterlijkOp.ShouldBe(new DateOnly(2027, 6, 3)), v => v.TussentijdsGesprekVanaf.ShouldBe(new DateOnly(2027, 6, 17)));

        static StageverplichtingenVastgesteld Verplicht(StageverloopGestart voor, StageverloopGestart na) =>
            VolgPlaatsing.Decide(Gestart(voor).State, new(na, "geplaatst", null)).Events.OfType<StageverplichtingenVastgesteld>().Single();
    }

    private static Gegeven<Stageverloop> Gestart(StageverloopGestart stage) =>
        Spec.Given<Stageverloop>([.. VolgPlaatsing.Decide(null, new(stage, "geplaatst", null)).Events]);
}
