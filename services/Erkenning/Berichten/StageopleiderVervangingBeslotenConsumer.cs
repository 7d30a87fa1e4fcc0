using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>VER-41: the stagecoördinator chose a waarneming (ERK-20) or to place the aios elsewhere (PLA-86), where nobody else covers.</summary>
public sealed class StageopleiderVervangingBeslotenConsumer(IStreams streams, TimeProvider klok)
    : BerichtConsumer<V1.StageopleiderVervangingBesloten>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(V1.StageopleiderVervangingBesloten bericht, IWerkeenheid werk, CancellationToken ct) =>
        StageopleiderOpslag.BeslisAsync(
            werk, bericht.Opleidernummer, bericht.BesluitId,
            s => NeemVervangingOver.Decide(s, new(bericht.BesluitId, bericht.Instellingscode, bericht.Uitkomst, bericht.Van, bericht.TotEnMet, bericht.Versie)),
            klok.Vandaag());
}
