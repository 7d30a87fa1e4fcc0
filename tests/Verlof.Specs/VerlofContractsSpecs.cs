using Shouldly;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Berichten;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Verlof.Specs;

/// <summary>What leaves Verlof: period, threshold and consequence; never what tells the reason.</summary>
[Trait("Regel", "OVK-11")]
public class VerlofContractsSpecs
{
    private static readonly DateOnly Van = new(2026, 11, 2);
    private static readonly DateOnly Tot = new(2026, 12, 6);

    public static TheoryData<object, object> Vertalingen => new()
    {
        {
            new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van, Tot, true, "AMC", 14, 21),
            new V1.StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van, Tot, true, "AMC", 7)
        },
        {
            new StageopleiderAfwezigheidDrempelOverschreden(Nr(2), Nr(1), Nummer, null, Van, Tot, true, 21, "AMC"),
            new V1.StageopleiderAfwezigheidDrempelOverschreden(Nr(2), Nummer, null, Van, Tot, true, 21, "AMC", 7)
        },
        {
            new StageopleiderAfwezigheidOverschrijdingBijgesteld(Nr(2), Nummer, null, Van, null, false, 0, "AMC"),
            new V1.StageopleiderAfwezigheidDrempelOverschreden(Nr(2), Nummer, null, Van, null, false, 0, "AMC", 7)
        },
        { new StageopleiderAfwezigheidDrempelVervallen(Nr(2), Nummer, "AMC"), new V1.StageopleiderAfwezigheidDrempelVervallen(Nr(2), Nummer, "AMC", 7) },
        {
            new StageopleiderVervangingBesloten(Nr(4), Nr(2), Nummer, "I001", "waarneming", Van, Tot, "AMC", Nu),
            new V1.StageopleiderVervangingBesloten(Nr(4), Nummer, "I001", "waarneming", Van, Tot, "AMC", 7)
        },
        { new StageopleiderTeruggekeerd(Nr(1), Nummer, Tot, "AMC", Secretariaat, Nu), new V1.StageopleiderTeruggekeerd(Nr(1), Nummer, Tot, "AMC", 7) },
    };

    [Theory, MemberData(nameof(Vertalingen), DisableDiscoveryEnumeration = true)]
    public void Period_and_consequence_leave_with_the_version_of_the_stream(object opgeslagen, object contract) =>
        VerlofContracts.Vertaal(opgeslagen, 7).ShouldBe(contract);

    public static TheoryData<object> Intern =>
    [
        Bekend,
        new StageopleiderAfwezigGemeld(Nr(1), null, Van, null, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidBijgesteld(Nr(1), Van, Tot, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidIngetrokken(Nr(1), Secretariaat, Nu),
        new StageopleiderControleDrempelOverschreden(Nr(2), Nr(1), Nummer, null, Van, Tot, 14, Van),
        new StageopleiderControleHerhaald(Nr(2), Van),
        new StageopleiderAfwezigheidGesignaleerd(Nr(2), Nr(1), Nummer, null, Van, Tot, 14, Van),
        new StageopleiderSignaleringBijgesteld(Nr(2), Van, Tot, 14),
        new StageopleiderSignaleringVervallen(Nr(2)),
        new StageopleiderVervangingAangehouden(Nr(4), Nr(2), Tot, Nu),
        new AiosHerplaatsingVernomen(Nr(5), "A0001", Tot, Tot.AddDays(1), "AMC"),
    ];

    [Theory, MemberData(nameof(Intern), DisableDiscoveryEnumeration = true)]
    public void The_rest_stays_here(object opgeslagen) => VerlofContracts.Vertaal(opgeslagen, 7).ShouldBeNull();
}
