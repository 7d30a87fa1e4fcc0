using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Berichten;

/// <summary>Asks the stagesecretariaat to look at the balance of an aios who was re-placed (C-1 row 12).</summary>
public sealed class AiosHerplaatstConsumer(IStreams streams) : BerichtConsumer<AiosHerplaatst>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(AiosHerplaatst bericht, IWerkeenheid werk, CancellationToken ct) =>
        werk.DecideAsync<Aios>(Aios.StreamId(bericht.Aiosnummer), aios => ControleerSaldo.Decide(
            aios, new(bericht.HerplaatsingId, bericht.Aiosnummer, bericht.OudeLaatsteDag, bericht.Van, bericht.Instituut)));
}
