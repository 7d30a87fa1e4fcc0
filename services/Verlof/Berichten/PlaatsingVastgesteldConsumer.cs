using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Berichten;

/// <summary>Learns where and when an aios is placed; the deadlines of leave move with it (OVK-2, OVK-10).</summary>
public sealed class PlaatsingVastgesteldConsumer(IStreams streams, AiosfeitenLezer lezer) : BerichtConsumer<PlaatsingVastgesteld>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(PlaatsingVastgesteld bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var id = Aios.StreamId(bericht.Aiosnummer);
        var vernomen = new AiosPlaatsingVernomen(
            Sleutel.Normaal(bericht.Plaatsingscode), Sleutel.Normaal(bericht.Aiosnummer), Sleutel.Normaal(bericht.Stageplaatscode), bericht.Van, bericht.TotEnMet,
            bericht.NominaleWeken, bericht.Deeltijdpercentage, bericht.Status, bericht.Opleidernummer, bericht.Instituut, bericht.Versie,
            bericht.ZonderVerlenging);
        var feiten = await lezer.LeesAsync(werk.Lezen, await werk.LaadAsync<Aios>(id), vernomen.Stageplaatscode, ct);
        await werk.DecideAsync<Aios>(id, aios => VerwerkPlaatsing.Decide(aios, new(vernomen), feiten));
    }
}
