using Shouldly;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs;

public class OpgeslagenVormSpecs
{
    private static readonly DateOnly Van = new(2026, 11, 2);
    private static readonly DateOnly Tot = new(2026, 12, 6);

    private static readonly object[] Voorbeelden =
    [
        Bekend,
        new StageopleiderAfwezigGemeld(Nr(1), "I001", Van, null, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidBijgesteld(Nr(1), Van, Tot, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidIngetrokken(Nr(1), Secretariaat, Nu),
        new StageopleiderTeruggekeerd(Nr(1), Nummer, Tot, "AMC", Secretariaat, Nu),
        new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van, Tot, false, "AMC", 14, 21),
        new StageopleiderControleDrempelOverschreden(Nr(2), Nr(1), Nummer, "I001", Van, Tot, 14, Van),
        new StageopleiderControleHerhaald(Nr(2), Van),
        new StageopleiderAfwezigheidGesignaleerd(Nr(2), Nr(1), Nummer, "I001", Van, Tot, 14, Van),
        new StageopleiderSignaleringBijgesteld(Nr(2), Van, Tot, 14),
        new StageopleiderSignaleringVervallen(Nr(2)),
        new StageopleiderAfwezigheidDrempelOverschreden(Nr(3), Nr(1), Nummer, "I001", Van, Tot, true, 21, "AMC"),
        new StageopleiderAfwezigheidOverschrijdingBijgesteld(Nr(3), Nummer, "I001", Van, Tot, true, 21, "AMC"),
        new StageopleiderAfwezigheidDrempelVervallen(Nr(3), Nummer, "AMC"),
        new StageopleiderVervangingBesloten(Nr(4), Nr(2), Nummer, "I001", Vervangingsuitkomst.Waarneming, Van, Tot, "AMC", Nu),
        new StageopleiderVervangingAangehouden(Nr(4), Nr(2), Tot, Nu),
        new AiosHerplaatsingVernomen(Nr(5), "A0001", Tot, Tot.AddDays(1), "AMC"),
    ];

    public static TheoryData<object> Events => [.. Voorbeelden];

    [Theory, MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_stored_event_keeps_its_shape(object voorbeeld) => OpgeslagenVorm.Bewaakt(voorbeeld);

    [Fact]
    public void Every_event_of_the_streams_has_one() =>
        Voorbeelden.Select(e => e.GetType()).ShouldBe([.. StageopleiderProjection.Events, typeof(AiosHerplaatsingVernomen)], ignoreOrder: true);

    [Fact, Trait("Regel", "OVK-11")]
    public void No_event_has_a_place_for_a_reason() =>
        Voorbeelden.Select(e => e.GetType()).Where(type => type.GetProperties().Any(p => p.Name.Contains("Reden", StringComparison.Ordinal) || p.PropertyType == typeof(Reden)))
            .ShouldBeEmpty();
}
