using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>VER-41: the stagecoördinator chose a waarneming (ERK-20) or to place the aios elsewhere (PLA-86), where nobody else covers.</summary>
public sealed class StageopleiderVervangingBeslotenConsumer(IStreams streams, TimeProvider klok)
    : BerichtConsumer<V1.StageopleiderVervangingBesloten>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(V1.StageopleiderVervangingBesloten bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var besluit = await werk.DecideAsync<Stageopleider>(
            Stageopleider.IdVan(bericht.Opleidernummer),
            s => NeemVervangingOver.Decide(Bekend.Stageopleider(s, bericht.Opleidernummer), new(
                bericht.BesluitId, bericht.Instellingscode, bericht.Uitkomst, bericht.Van, bericht.TotEnMet, bericht.Versie)));
        if (besluit.Feiten.Count > 0) await DekkingOpslag.HerberekenVanAsync(werk, bericht.Opleidernummer, bericht.BesluitId, klok.Vandaag());
    }
}
