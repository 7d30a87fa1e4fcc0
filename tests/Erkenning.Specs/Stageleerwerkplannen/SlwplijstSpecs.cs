using Shouldly;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageplaatsen;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageleerwerkplannen;

/// <summary>ERK-13: the column by which the list of SLWPs is filtered says the same as the status itself, on every day around its borders.</summary>
[Trait("Regel", "ERK-13")]
public class SlwplijstSpecs
{
    [Theory]
    [InlineData("16-04-2026")]
    [InlineData("29-02-2024")]
    [InlineData(null)]
    public void An_slwp_expires_soon_from_the_day_in_the_column_until_its_last_day(string? geautoriseerd)
    {
        var plaats = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(slwp: geautoriseerd)))!;
        var tot = plaats.Gegevens.SlwpGeldigTotEnMet ?? Vandaag;
        for (var dag = tot.AddDays(-70); dag <= tot.AddDays(3); dag = dag.AddDays(1))
        {
            (StageleerwerkplannenLijst.StatusOp(plaats, dag) == Slwpstatus.VerlooptBinnenkort)
                .ShouldBe(plaats.SlwpVerlooptBinnenkortOp <= dag && plaats.Gegevens.SlwpGeldigTotEnMet >= dag, $"{dag}");
        }
    }
}
