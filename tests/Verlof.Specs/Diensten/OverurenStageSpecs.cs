using Shouldly;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Diensten;

/// <summary>VER-17: in which weeks hours are excess, and in which stage they are compensated.</summary>
[Trait("Regel", "VER-17")]
public class OverurenStageSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 3, 1);

    /// <summary>P1 ends on Tuesday 31-08-2027, P2 starts on Wednesday 01-09-2027: both in the week of Monday 30-08-2027.</summary>
    private static Aios Aios(params object[] events) => Gegeven(
    [
        .. new[] { "P1", "P2" }.Select(p => new PlaatsingsafsprakenVastgelegd(p, Dienstregime.Diensten, true, false, false, null, [], [], Door, Moment(Vandaag))), .. events,
    ]).State!;

    private static DienstGeregistreerd Dienst(int id, string plaatsing, string dag, decimal gewerkt) => new(Nr(id), plaatsing, D(dag), new(18, 0), 12, gewerkt, false, Door, Moment(Vandaag));

    private static decimal Overuren(Aios aios, string plaatsing, string dag) => Compensatiestand.Op(aios, aios.Stages[plaatsing], D(dag), Op(D(dag))).Uitkomst.Overuren;

    [Fact]
    public void More_than_the_contract_in_a_week_without_a_dienst_is_excess_as_well()
    {
        var aios = Aios(new WeekurenVastgelegd(new(2027, 3, 8), 41, 0, Door, Moment(Vandaag)));
        Overuren(aios, "P1", "2027-03-13").ShouldBe(0);
        Overuren(aios, "P1", "2027-03-14").ShouldBe(3);
        Overuren(aios, "P2", "2027-09-05").ShouldBe(0);
    }

    [Fact]
    public void The_last_week_is_over_when_the_stage_is()
    {
        var aios = Aios(Dienst(1, "P1", "2027-08-30", 3));
        Overuren(aios, "P1", "2027-08-30").ShouldBe(0);
        Overuren(aios, "P1", "2027-08-31").ShouldBe(3);
    }

    [Fact]
    public void A_week_of_two_stages_counts_once_in_the_stage_of_its_last_dienst()
    {
        var aios = Aios(Dienst(1, "P1", "2027-08-30", 3), Dienst(2, "P2", "2027-09-04", 9));
        Overuren(aios, "P1", "2027-09-05").ShouldBe(0);
        Overuren(aios, "P2", "2027-09-05").ShouldBe(12);
        Compensatiestand.Op(aios, aios.Stages["P1"], new(2027, 9, 5), Op(new(2027, 9, 5))).Uitkomst.Dienst.ShouldBe(2);
    }
}
