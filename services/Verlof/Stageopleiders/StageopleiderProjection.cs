using System.Collections.Immutable;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Wissing;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>The snapshot of a stageopleider.</summary>
public sealed class StageopleiderProjection : AggregaatProjection<Stageopleider>
{
    /// <summary>Includes every event of the stream.</summary>
    public StageopleiderProjection()
    {
        foreach (var type in Events) IncludeType(type);
    }

    /// <summary>The events of the stream, signalen apart.</summary>
    public static ImmutableArray<Type> Events { get; } =
    [
        typeof(StageopleiderBekendGeworden),
        typeof(StageopleiderAfwezigGemeld),
        typeof(StageopleiderAfwezigheidBijgesteld),
        typeof(StageopleiderAfwezigheidIngetrokken),
        typeof(StageopleiderTeruggekeerd),
        typeof(StageopleiderAfwezigheidVastgelegd),
        typeof(StageopleiderControleDrempelOverschreden),
        typeof(StageopleiderControleHerhaald),
        typeof(StageopleiderAfwezigheidGesignaleerd),
        typeof(StageopleiderSignaleringBijgesteld),
        typeof(StageopleiderSignaleringVervallen),
        typeof(StageopleiderAfwezigheidDrempelOverschreden),
        typeof(StageopleiderAfwezigheidOverschrijdingBijgesteld),
        typeof(StageopleiderAfwezigheidDrempelVervallen),
        typeof(StageopleiderVervangingBesloten),
        typeof(StageopleiderVervangingAangehouden),
        typeof(AfwezigheidsredenGewist),
        typeof(StageopleidergegevensGewist),
    ];
}
