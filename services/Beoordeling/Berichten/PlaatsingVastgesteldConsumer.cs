using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.ServiceDefaults;

namespace StageSystem.Beoordelingen.Berichten;

/// <summary>Follows a plaatsing as it stands; when its stage went on elsewhere, what is now known about it goes along.</summary>
public sealed class PlaatsingVastgesteldConsumer(IStreams streams) : BerichtConsumer<PlaatsingVastgesteld>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(PlaatsingVastgesteld bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var stage = new StageverloopGestart(
            bericht.Plaatsingscode, bericht.Aiosnummer, bericht.Stageplaatscode, bericht.Van, bericht.TotEnMet, bericht.NominaleWeken,
            bericht.Deeltijdpercentage, bericht.Instituut, bericht.Versie);
        await werk.DecideAsync<Stageverloop>(
            Stageverloop.StreamId(bericht.Plaatsingscode),
            state => VolgPlaatsing.Decide(state, new VolgPlaatsing(stage, bericht.Status, bericht.Opleidernummer)));
        await VoortgezetteStageOpslag.WerkBijAsync(werk, bericht.Plaatsingscode);
    }
}
