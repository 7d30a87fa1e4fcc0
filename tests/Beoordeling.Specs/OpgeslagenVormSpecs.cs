using StageSystem.Testing;
using Xunit;
using static StageSystem.Beoordelingen.Specs.Voorbeeld;

namespace StageSystem.Beoordelingen.Specs;

public class OpgeslagenVormSpecs
{
    public static TheoryData<object> Events =>
    [
        Oud,
        Bijgesteld(Oud),
        new Stageverlopen.StageverloopBevestigd("P1", 3),
        Plicht,
        new Stageverlopen.StageopleiderBenoemd("P1", "O0001", 1),
        new Stageverlopen.StageopleiderVervangen("P1", "O0002", new(2027, 4, 1), new(2027, 4, 30), 4),
        new Stageverlopen.PortfoliorechtIngetrokken("P1", "O0001", new(2027, 4, 1)),
        new Stageverlopen.StageverloopBeeindigd("P1", new(2027, 3, 20)),
        new Stageverlopen.StageverloopHervat("P1"),
        Overgedragen,
        Verplaatst,
    ];

    [Theory, MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_stored_event_keeps_its_shape(object voorbeeld) => OpgeslagenVorm.Bewaakt(voorbeeld);
}
