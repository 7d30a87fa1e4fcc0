using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Specs.Stageopleiders;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs;

/// <summary>Appendix D of the regelboek, the rows of Verlof, by name: what holds at the limit and what just outside.</summary>
public class BijlageDSpecs
{
    private static readonly Patroontijdlijn Voltijd = new(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(100, Amc)));

    private static decimal Werkdagen(int aantal) =>
        Verlenging.Van(new([new(new(2026, 9, 7), Kalender.PlusWerkdagen(new(2026, 9, 7), aantal - 1))]), Periode.Open, Voltijd, [], Amc).Uitkomst.Dagen;

    [Fact, Trait("Regel", "VER-32")]
    public void Aios_sickness_voltijd_10_werkdagen_0_and_11_one_day() => (Werkdagen(10), Werkdagen(11)).ShouldBe((0m, 1m));

    [Fact, Trait("Regel", "VER-34")]
    public void Partial_recovery_1_5_days_is_1_5_and_1_6_is_2() => (Verlenging.Half(150), Verlenging.Half(160)).ShouldBe((1.5m, 2m));

    [Fact, Trait("Regel", "VER-17")]
    public void Excess_hours_with_7_6_h_vacation_30_4_h_worked_is_0_and_33_4_h_is_3()
    {
        Overuren.Van(new(30.4m, 0, 7.6m), 100, Amc).Uitkomst.ShouldBe(0m);
        Overuren.Van(new(33.4m, 0, 7.6m), 100, Amc).Uitkomst.ShouldBe(3m);
    }

    [Fact, Trait("Regel", "VER-9")]
    public void Deeltijd_85_over_3_days_allowed_and_86_refused_as_89_and_90_are()
    {
        Werkpatroonregels.Toets(85, new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding.ShouldBeNull();
        Werkpatroonregels.Toets(86, new(8.72m, 8.73m, 8.73m, 0, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding!.Regel.ShouldBe("VER-9");
        Werkpatroonregels.Toets(89, new(9.1m, 9.11m, 9.11m, 0, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding!.Regel.ShouldBe("VER-9");
        Werkpatroonregels.Toets(90, new(9.2m, 9.2m, 9.3m, 0, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding!.Regel.ShouldBe("VER-9");
    }

    [Fact, Trait("Regel", "VER-7")]
    public void Percentage_50_allowed_with_a_flag_and_49_refused()
    {
        Werkpatroonregels.Percentage(50, Amc).Overtreding.ShouldBeNull();
        Werkpatroonregels.Percentage(50, Amc).Aandachtspunten.ShouldHaveSingleItem();
        Werkpatroonregels.Percentage(49, Amc).Overtreding!.Regel.ShouldBe("VER-7");
    }

    [Fact, Trait("Regel", "VER-25")]
    public void Vacation_per_13_weeks_57_0_h_and_57_1_h_refused()
    {
        var recht = Vakantierecht.VoorStage(new(Dag, new(2027, 5, 31), 13, [new(Dag, 100)], false), Amc).Uitkomst;
        Vakantieregels.Recht(57.0m, 0, recht, 0).ShouldBeNull();
        Vakantieregels.Recht(57.1m, 0, recht, 0)!.Regel.ShouldBe("VER-25");
    }

    [Fact, Trait("Regel", "VER-16")]
    public void Weekenddienst_24_h_and_28_days_apart()
    {
        Dienst Weekend(DateOnly dag, decimal uren) => new(Guid.Empty, dag, new(8, 0), uren, 0);
        // A Sunday: 27 days later is a Saturday.
        DateOnly eerste = new(2027, 3, 7);

        Dienstregels.Limiet(Weekend(eerste, 24), [], Amc).ShouldBeNull();
        Dienstregels.Limiet(Weekend(eerste, 24.5m), [], Amc)!.Regel.ShouldBe("VER-16");
        Dienstregels.Limiet(Weekend(eerste.AddDays(28), 24), [Weekend(eerste, 24)], Amc).ShouldBeNull();
        Dienstregels.Limiet(Weekend(eerste.AddDays(27), 24), [Weekend(eerste, 24)], Amc)!.Regel.ShouldBe("VER-16");
    }

    [Fact, Trait("Regel", "REG-11"), Trait("Regel", "VER-12")]
    public void Clinical_minimum_182_voltijd_days()
    {
        static KlinischeStage Stage(int dagen, int overschot) => new(new(new(2027, 3, 2), new DateOnly(2027, 3, 2).AddDays(dagen - 1)), [new(new(2027, 3, 2), 100)], overschot, 26);

        KlinischMinimum.Toets([Stage(182, 0)], Amc).ShouldBeNull();
        KlinischMinimum.Toets([Stage(203, 21)], Amc).ShouldBeNull();
        KlinischMinimum.Toets([Stage(181, 0)], Amc)!.Regel.ShouldBe("VER-12");
        KlinischMinimum.Toets([Stage(182, 21)], Amc)!.Regel.ShouldBe("VER-12");
    }

    [Fact, Trait("Regel", "VER-16")]
    public void Evening_shift_first_in_ISO_week_and_second_refused()
    {
        Dienst Avond(int dag) => new(Guid.Empty, new(2027, 3, dag), new(18, 0), 4, 4);
        Dienstregels.Limiet(Avond(1), [], Amc).ShouldBeNull();
        Dienstregels.Limiet(Avond(5), [Avond(1)], Amc)!.Regel.ShouldBe("VER-16");
    }

    [Fact, Trait("Regel", "VER-37")]
    public void Birth_10_01_2027_09_07_2027_protected_and_10_07_2027_free()
    {
        Dienst Nacht(int dag) => new(Guid.Empty, new(2027, 7, dag), new(22, 0), 9, 9);
        Werktijdbescherming.NaBevalling(Nacht(9), new(2027, 1, 10), instemming: false)!.Regel.ShouldBe("VER-37");
        Werktijdbescherming.NaBevalling(Nacht(10), new(2027, 1, 10), instemming: false).ShouldBeNull();
    }

    [Theory, Trait("Regel", "ERK-18"), Trait("Regel", "VER-40")]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public void Absence_stageopleider_vacation_21_days_no_effect_and_22_twijfelachtig_from_day_1(int dagen, bool twijfelachtig)
    {
        var na = Voorbeeld.Verloop().Meld(1, Reden.Vakantie, Voorbeeld.Peildatum, Voorbeeld.Peildatum.AddDays(dagen - 1));
        var overschreden = na.Gebeurd.Select(f => f.Event).OfType<StageopleiderAfwezigheidDrempelOverschreden>().ToList();
        overschreden.Count.ShouldBe(twijfelachtig ? 1 : 0);
        overschreden.ShouldAllBe(o => o.Van == Voorbeeld.Peildatum);
    }

    [Theory, Trait("Regel", "ERK-18"), Trait("Regel", "VER-40"), Trait("Regel", "VER-41")]
    [InlineData(14, false, false)]
    [InlineData(15, true, false)]
    [InlineData(21, true, false)]
    [InlineData(22, true, true)]
    public void Absence_stageopleider_sickness_14_days_none_15_check_and_22_twijfelachtig(int dagen, bool controle, bool twijfelachtig)
    {
        var na = Voorbeeld.Verloop().Meld(1, Reden.Ziekte, Voorbeeld.Peildatum, Voorbeeld.Peildatum.AddDays(dagen - 1));
        (na.Aantal<StageopleiderControleDrempelOverschreden>(), na.Aantal<StageopleiderAfwezigheidDrempelOverschreden>()).ShouldBe((controle ? 1 : 0, twijfelachtig ? 1 : 0));
        na.State.Signalen.Values.Any(s => s.Regel == "VER-41").ShouldBe(controle);
    }
}
