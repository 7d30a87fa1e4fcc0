using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.ServiceDefaults;

namespace StageSystem.Beoordelingen.Berichten;

/// <summary>Notes who supervises on which days.</summary>
public sealed class StageopleiderOpPlaatsingVervangenConsumer(IStreams streams) : BerichtConsumer<StageopleiderOpPlaatsingVervangen>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(StageopleiderOpPlaatsingVervangen bericht, IWerkeenheid werk, CancellationToken ct) =>
        werk.DecideAsync<Stageverloop>(
            Stageverloop.StreamId(bericht.Plaatsingscode),
            state => VervangStageopleider.Decide(state, new VervangStageopleider(
                new StageopleiderVervangen(bericht.Plaatsingscode, bericht.Opleidernummer, bericht.Van, bericht.TotEnMet, bericht.Versie))));
}
