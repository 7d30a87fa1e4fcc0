using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.ServiceDefaults;

namespace StageSystem.Beoordelingen.Berichten;

/// <summary>Moves the stageverloop along with the aios (C-1 step 12).</summary>
/// <remarks>May arrive before either plaatsing is known; what is missing follows with <see cref="PlaatsingVastgesteldConsumer"/>.</remarks>
public sealed class AiosHerplaatstConsumer(IStreams streams) : BerichtConsumer<AiosHerplaatst>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(AiosHerplaatst bericht, IWerkeenheid werk, CancellationToken ct)
    {
        await werk.DecideAsync<Stageverloop>(
            Stageverloop.StreamId(bericht.OudePlaatsingscode),
            state => DraagStageOver.Decide(state, new DraagStageOver(
                bericht.HerplaatsingId, bericht.OudePlaatsingscode, bericht.OudeLaatsteDag, bericht.NieuwePlaatsingscode, bericht.Aiosnummer,
                bericht.Instituut, bericht.Versie)));
        await VoortgezetteStageOpslag.WerkBijAsync(werk, bericht.OudePlaatsingscode);
    }
}
