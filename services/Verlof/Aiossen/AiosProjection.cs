using System.Collections.Immutable;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Wissing;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Aiossen;

/// <summary>The snapshot of an aios.</summary>
public sealed class AiosProjection : AggregaatProjection<Aios>
{
    /// <summary>Includes every event of the stream.</summary>
    public AiosProjection()
    {
        foreach (var type in Events) IncludeType(type);
    }

    /// <summary>The events of the stream, signalen apart.</summary>
    public static ImmutableArray<Type> Events { get; } =
    [
        typeof(AiosHerplaatsingVernomen),
        typeof(AiosPlaatsingVernomen),
        typeof(PlaatsingsafsprakenVastgelegd),
        typeof(TekortkeuzeVastgelegd),
        typeof(AiosgegevensGewist),
        .. Verzuimboek.Events,
        .. Vakantieboek.Events,
        .. Deeltijdboek.Events,
        .. Dienstboek.Events,
        .. Zwangerschapsboek.Events,
        .. Onderbrekingsboek.Events,
        .. Roosterboek.Events,
    ];
}
