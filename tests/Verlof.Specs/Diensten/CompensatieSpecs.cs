using Shouldly;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Diensten;

public class CompensatieSpecs
{
    private static Dienst Avond(decimal gewerkt) => new(Guid.Empty, new(2027, 3, 3), new(18, 0), 5, gewerkt);

    private static Dienst Weekend(decimal aanwezig, decimal gewerkt) => new(Guid.Empty, new(2027, 3, 6), new(8, 0), aanwezig, gewerkt);

    [Theory, Trait("Regel", "VER-17")]
    [InlineData(38.0, 3.0, 0.0, 3.0)]
    [InlineData(30.4, 3.0, 7.6, 3.0)]
    [InlineData(30.4, 0.0, 7.6, 0.0)]
    [InlineData(33.4, 0.0, 7.6, 3.0)]
    [InlineData(38.0, 0.0, 0.0, 0.0)]
    [InlineData(20.0, 3.0, 0.0, 0.0)]
    public void Hours_above_the_contract_of_the_week_are_excess(decimal regulier, decimal diensten, decimal verlof, decimal over) =>
        Overuren.Van(new(regulier, diensten, verlof), 100, Amc).Uitkomst.ShouldBe(over);

    [Fact, Trait("Regel", "VER-17")]
    public void The_contract_is_that_of_the_own_percentage() => Overuren.Van(new(32.3m, 3, 0), 85, Amc).Uitkomst.ShouldBe(3m);

    [Theory, Trait("Regel", "VER-17")]
    [InlineData(7.6, 7.6)]
    [InlineData(10, 7.87)]
    public void Leave_counts_at_most_the_contract_hours_of_the_day(decimal uren, decimal telt) =>
        Overuren.TeltMee(new(2027, 3, 1), uren, Werkpatroon.Gewoon(100, Amc)).ShouldBe(telt);

    [Fact, Trait("Regel", "VER-18")]
    public void An_evening_gives_two_hours_and_its_excess_comes_on_top()
    {
        var week = Compensatie.Week([Avond(3)], new(38, 3, 0), Dienstregime.Diensten, 100, Amc);
        week.Uitkomst.ShouldBe((2m, 3m));
        (week.Uitkomst.Dienst + week.Uitkomst.Overuren).ShouldBe(5m);
    }

    [Fact, Trait("Regel", "VER-18")]
    public void A_weekenddienst_of_24_hours_gives_four_hours_and_its_excess_comes_on_top()
    {
        var week = Compensatie.Week([Weekend(24, 9)], new(38, 9, 0), Dienstregime.Diensten, 100, Amc);
        week.Uitkomst.ShouldBe((4m, 9m));
        (week.Uitkomst.Dienst + week.Uitkomst.Overuren).ShouldBe(13m);
    }

    [Theory, Trait("Regel", "VER-18")]
    [InlineData(12.0, 2.0)]
    [InlineData(24.0, 4.0)]
    [InlineData(1.0, 0.17)]
    [InlineData(6.0, 1.0)]
    public void A_weekenddienst_gives_ten_minutes_for_an_hour_of_presence(decimal aanwezig, decimal uren) =>
        Compensatie.Voor(Weekend(aanwezig, 0), Dienstregime.Diensten, Amc).Uitkomst.ShouldBe(uren);

    [Theory, Trait("Regel", "VER-18"), Trait("Regel", "OVK-13")]
    [InlineData(3.0, 0.0, 3.0)]
    [InlineData(1.0, 2.0, 0.0)]
    public void Without_adding_up_the_larger_counts(decimal gewerkt, decimal dienst, decimal over) =>
        Compensatie.Week([Avond(gewerkt)], new(38, gewerkt, 0), Dienstregime.Diensten, 100, Met(("compensatie.cumulatief", "false"))).Uitkomst.ShouldBe((dienst, over));

    [Theory]
    [InlineData(Dienstregime.SehGevaluteerd), Trait("Regel", "VER-21")]
    [InlineData(Dienstregime.SehOngevaluteerd), Trait("Regel", "VER-20")]
    public void A_shift_on_a_SEH_gives_no_compensation_of_its_own(Dienstregime regime)
    {
        Compensatie.Voor(Avond(3), regime, Amc).Uitkomst.ShouldBe(0m);
        Compensatie.Week([Avond(3)], new(38, 3, 0), regime, 100, Amc).Uitkomst.ShouldBe((0m, 0m));
    }

    [Fact, Trait("Regel", "VER-22")]
    public void Under_ORT_there_is_no_compensation_in_time() =>
        Compensatie.Voor(Avond(3), Dienstregime.Diensten, Nspoh).Stappen.Single().Volgens.Regel.ShouldBe("VER-22");

    [Theory, Trait("Regel", "VER-19")]
    [InlineData("2027-05-31", 5.0, 5.0, null)]
    [InlineData("2027-05-31", 5.1, 5.0, "VER-19")]
    [InlineData("2027-06-01", 1.0, 5.0, "VER-19")]
    [InlineData("2027-02-28", 1.0, 5.0, "VER-19")]
    public void Compensation_is_taken_within_the_stage_and_within_the_balance(string dag, decimal uren, decimal saldo, string? regel)
    {
        var overtreding = Compensatie.Boeking(D(dag), uren, new(new(2027, 3, 1), new(2027, 5, 31)), saldo);
        overtreding?.Regel.ShouldBe(regel);
        (overtreding is null).ShouldBe(regel is null);
    }

    [Theory, Trait("Regel", "VER-19")]
    [InlineData("2027-03-03", "2027-03-02", true)]
    [InlineData("2027-03-03", "2027-03-01", false)]
    [InlineData("2027-03-08", "2027-03-05", true)]
    [InlineData("2027-03-06", "2027-03-05", true)]
    [InlineData("2027-03-03", "2027-03-04", true)]
    public void On_the_working_day_before_a_dienst_its_compensation_counts_in_advance(string dienst, string boekdag, bool telt) =>
        Compensatie.TeltOp(new(Guid.Empty, D(dienst), new(18, 0), 4, 0), D(boekdag)).ShouldBe(telt);

    [Fact, Trait("Regel", "VER-19")]
    public void A_negative_balance_is_flagged()
    {
        new Compensatiesaldo(2, 3, 6).Open.ShouldBe(-1);
        Compensatie.Negatief(-1).Single().Regel.ShouldBe("VER-19");
        Compensatie.Negatief(0).ShouldBeEmpty();
    }
}
