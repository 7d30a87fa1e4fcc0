using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>Keeps every absence of a stageopleider, whatever its length: presence (ERK-17), candidates (ERK-20) and waarnemers depend on it.</summary>
public sealed class StageopleiderAfwezigheidVastgelegdConsumer(IStreams streams, TimeProvider klok)
    : BerichtConsumer<V1.StageopleiderAfwezigheidVastgelegd>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(V1.StageopleiderAfwezigheidVastgelegd bericht, IWerkeenheid werk, CancellationToken ct) =>
        StageopleiderOpslag.NeemAfwezigheidOverAsync(
            werk, bericht.Opleidernummer,
            new(bericht.AfwezigheidId, bericht.Instellingscode, bericht.Van, bericht.TotEnMet, bericht.Ingetrokken, bericht.Versie), klok.Vandaag());
}
