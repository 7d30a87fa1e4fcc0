using StageSystem.Erkenningen.Erkenningsvragen;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Plaatsing.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>Keeps whose plaatsing is where and when: an aios asks about the erkenning of an own one only (ERK-11).</summary>
public sealed class PlaatsingVastgesteldConsumer(IStreams streams) : BerichtConsumer<V1.PlaatsingVastgesteld>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(V1.PlaatsingVastgesteld bericht, IWerkeenheid werk, CancellationToken ct) => werk.DecideAsync<Plaatsingskopie>(
        Plaatsingskopie.IdVan(bericht.Plaatsingscode),
        kopie => NeemPlaatsingOver.Decide(kopie, new(new(
            bericht.Plaatsingscode, bericht.Aiosnummer, bericht.Stageplaatscode, bericht.Van, bericht.TotEnMet, bericht.Status, bericht.Instituut, bericht.Versie))));
}
