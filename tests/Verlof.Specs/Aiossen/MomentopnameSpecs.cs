using System.Text.Json;
using Shouldly;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Aiossen;

/// <summary>The snapshot is stored as JSON: nothing of the state may be lost in it.</summary>
public class MomentopnameSpecs
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public void The_state_reads_back_what_it_wrote()
    {
        DateOnly van = new(2027, 3, 15);
        var aios = Gegeven().State!.Doe(MeldZiek.Decide(Gegeven().State!, new(Nr(1), van, null, 0, Door, Moment(van)), Op(van))).Tot(new(2027, 7, 1));

        var geschreven = JsonSerializer.Serialize(aios, Json);
        var terug = JsonSerializer.Deserialize<Aios>(geschreven, Json)!;

        JsonSerializer.Serialize(terug, Json).ShouldBe(geschreven);
        terug.OpenTermijnen().ShouldBe(aios.OpenTermijnen());
        WeegVerzuim.Decide(terug, Op(new(2027, 7, 1))).ShouldBe(WeegVerzuim.Decide(aios, Op(new(2027, 7, 1))));
    }

    [Fact]
    public void A_snapshot_from_before_a_part_existed_reads_with_that_part_empty()
    {
        var oud = JsonSerializer.Deserialize<Aios>($$$"""{"id":"{{{Nr(1)}}}","aiosnummer":"A0001","instituut":"AMC","herplaatsingen":[],"signalen":{}}""", Json)!;
        (oud.Stages.Count, oud.Verzuim.Meldingen.Count, oud.Afspraken.Count).ShouldBe((0, 0, 0));
    }
}
