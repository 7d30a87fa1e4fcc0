using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageduren;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Deeltijden;

/// <summary>VER-13 on the rotation calendar: a quarter of 90, 91 or 92 days is 13 weeks (REG-13).</summary>
[Trait("Regel", "VER-13")]
public class TekortSpecs
{
    [Theory]
    [InlineData("2027-03-01", "2027-05-31", 92)]
    [InlineData("2027-09-01", "2027-11-30", 91)]
    [InlineData("2026-12-01", "2027-02-28", 90)]
    public void Thirteen_weeks_at_85_are_1_95_voltijd_weeks_short(string van, string totEnMet, int dagen)
    {
        Periode periode = new(D(van), D(totEnMet));
        periode.Dagen.ShouldBe(dagen);
        Math.Round(Tekort.Van(periode, 13, [new(D(van), 85)], Amc), 10).ShouldBe(1.95m);
        Tekort.Van(periode, 13, [new(D(van), 100)], Amc).ShouldBe(0);
    }

    [Fact]
    public void A_stage_that_lasts_108_days_at_85_is_not_short() =>
        Tekort.Van(new(Dag, Dag.AddDays(107)), 13, [new(Dag, 85)], Amc).ShouldBe(0);

    [Fact]
    public void Half_of_the_quarter_at_50_is_a_quarter_short() =>
        Math.Round(Tekort.Van(new(Dag, Dag.AddDays(91)), 13, [new(Dag, 100), new(Dag.AddDays(46), 50)], Amc), 10).ShouldBe(3.25m);

    [Fact]
    public void A_period_without_days_is_not_judged() => Tekort.Van(new(Dag, Dag.AddDays(-1)), 13, [new(Dag, 85)], Amc).ShouldBe(0);
}
