using System.Collections.Immutable;
using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Vakanties;

public class VakantierechtSpecs
{
    private static Vakantiestage Stage(decimal weken, int dagen, int percentage, bool verlengd = false) =>
        new(Dag, Dag.AddDays(dagen - 1), weken, [new(Dag, percentage)], verlengd);

    [Theory, Trait("Regel", "VER-24")]
    [InlineData(100, 228)]
    [InlineData(85, 193.8)]
    public void The_right_of_a_year(int percentage, decimal uren)
    {
        var recht = Vakantierecht.PerJaar(percentage, Amc);
        recht.Uitkomst.ShouldBe(uren);
        recht.Regels.Single().ShouldBe(new("VER-24", null, "vakantie.uren"));
    }

    [Theory, Trait("Regel", "VER-25")]
    [InlineData(13, 91, 100, false, 57)]
    [InlineData(13, 92, 100, false, 57)]
    [InlineData(26, 184, 100, false, 114)]
    [InlineData(6, 42, 100, false, 26.31)]
    [InlineData(13, 92, 85, false, 48.45)]
    [InlineData(26, 215, 85, true, 114.47)]
    public void The_right_of_a_stage(int weken, int dagen, int percentage, bool verlengd, decimal uren) =>
        Vakantierecht.VoorStage(Stage(weken, dagen, percentage, verlengd), Amc).Uitkomst.ShouldBe(uren);

    [Fact, Trait("Regel", "VER-25")]
    public void Six_weeks_are_three_and_a_half_days()
    {
        var uren = Vakantierecht.VoorStage(Stage(6, 42, 100), Amc).Uitkomst;
        Math.Round(uren, 1).ShouldBe(26.3m);
        Math.Round(uren / 7.6m, 2).ShouldBe(3.46m);
    }

    [Fact, Trait("Regel", "VER-25")]
    public void A_change_of_percentage_counts_for_its_days()
    {
        // 45 of 91 days at 100 %, 46 at 50 %: 57 × (4500 + 2300) / 9100.
        Vakantiestage stage = new(Dag, Dag.AddDays(90), 13, [new(Dag, 100), new(Dag.AddDays(45), 50)], false);
        Vakantierecht.VoorStage(stage, Amc).Uitkomst.ShouldBe(42.59m);
    }

    [Theory, Trait("Regel", "VER-25"), Trait("Regel", "VER-28")]
    [InlineData(57.0, 0, true)]
    [InlineData(57.1, 0, false)]
    [InlineData(7.6, 49.4, true)]
    [InlineData(7.7, 49.4, false)]
    [InlineData(114, 0, false)]
    public void A_stage_of_thirteen_weeks_has_57_hours(decimal gevraagd, decimal opgenomen, bool mag)
    {
        var overtreding = Vakantieregels.Recht(gevraagd, opgenomen, 57, 0);
        (overtreding is null).ShouldBe(mag);
        overtreding?.Regel.ShouldBe("VER-25");
        overtreding?.Cijfers["rechtUren"].ShouldBe(57m);
    }

    [Fact, Trait("Regel", "VER-28"), Trait("Regel", "VER-29")]
    public void Three_weeks_fit_with_the_hours_of_the_construction_and_in_a_half_year()
    {
        Vakantieregels.Recht(114, 0, 57, extra: 57).ShouldBeNull();
        Vakantieregels.Recht(114, 0, 114, 0).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-25")]
    public void More_than_a_quarter_of_the_year_in_one_half_of_26_weeks_is_flagged()
    {
        var stage = Stage(26, 184, 100);
        ImmutableDictionary<DateOnly, decimal> Uren(int dagen) => Enumerable.Range(0, dagen).ToImmutableDictionary(i => Dag.AddDays(i), _ => 7.6m);

        Vakantieregels.PerKwartaal(stage, Uren(7), Amc).ShouldBeNull();
        Vakantieregels.PerKwartaal(stage, Uren(8), Amc)!.Tekst.ShouldContain("60,8 uur");
        Vakantieregels.PerKwartaal(Stage(13, 92, 100), Uren(8), Amc).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-24")]
    public void A_day_of_vacation_costs_the_contract_hours_of_that_day()
    {
        Werkpatroon patroon = new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag);
        Vakantierecht.Uren(new(new(2027, 3, 1), new(2027, 3, 7)), patroon).ShouldBe(32.3m);
        Vakantierecht.Uren(new(new(2027, 3, 4), new(2027, 3, 4)), patroon).ShouldBe(0);
    }

    [Theory, Trait("Regel", "VER-30")]
    [InlineData("2027-03-12", "2027-03-16", false)]
    [InlineData("2027-03-15", "2027-03-16", true)]
    public void No_vacation_in_a_blocked_period(string van, string totEnMet, bool mag)
    {
        var overtreding = Vakantieregels.Blokkade(new(D(van), D(totEnMet)), [new(Blokkadesoort.Inwerkperiode, Dag, new(2027, 3, 14))]);
        (overtreding is null).ShouldBe(mag);
        overtreding?.Regel.ShouldBe("VER-30");
        overtreding?.Melding.ShouldContain("inwerkperiode");
    }

    [Fact, Trait("Regel", "VER-27")]
    public void No_vacation_on_days_of_recorded_sickness()
    {
        Periode gevraagd = new(new(2027, 3, 8), new(2027, 3, 12));
        Vakantieregels.Ziekte(gevraagd, [new(new(2027, 3, 12), Periode.Open)], new(2027, 3, 1))!.Regel.ShouldBe("VER-27");
        Vakantieregels.Ziekte(gevraagd, [new(new(2027, 3, 1), new(2027, 3, 8))], new(2027, 3, 1))!.Regel.ShouldBe("VER-27");
        Vakantieregels.Ziekte(gevraagd, [new(new(2027, 3, 1), new(2027, 3, 7))], new(2027, 3, 1)).ShouldBeNull();
    }

    [Theory, Trait("Regel", "VER-27")]
    [InlineData("2027-03-07", true)]
    [InlineData("2027-03-08", false)]
    public void Sickness_without_an_end_refuses_no_days_after_today(string vandaag, bool mag) =>
        (Vakantieregels.Ziekte(new(new(2027, 3, 8), new(2027, 3, 12)), [new(new(2027, 3, 1), Periode.Open)], D(vandaag)) is null).ShouldBe(mag);

    [Theory, Trait("Regel", "VER-47")]
    [InlineData("2027-02-15", false)]
    [InlineData("2027-02-16", true)]
    public void A_request_after_the_roster_was_made_is_flagged(string aangevraagd, bool punt)
    {
        (Vakantieregels.Rooster(D(aangevraagd), new(2027, 2, 15)) is not null).ShouldBe(punt);
        Vakantieregels.Rooster(D(aangevraagd), null).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-26")]
    public void What_is_left_does_not_go_to_the_next_stage()
    {
        Vakantieregels.Over(7.6m, new(2027, 5, 31)).Single().Tekst.ShouldBe(
            "U hebt nog 7,6 uur vakantie in deze stage. Neem die op vóór 01-06-2027: vakantie gaat niet mee naar de volgende stage.");
        Vakantieregels.Over(0, new(2027, 5, 31)).ShouldBeEmpty();
    }
}
