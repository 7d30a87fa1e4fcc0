using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Remembers which keys Erkenning knows, so that an import can judge what is unknown (OVK-2).</summary>
internal sealed class LeveringAfgeslotenConsumer(IStreams streams, Importwekker wekker) : BerichtConsumer<LeveringAfgesloten>(streams)
{
    protected override Task VerwerkAsync(LeveringAfgesloten bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var levering = Sleutel.Normaal(bericht.Levering);
        werk.Bewaar(new Leveringsdeel(
            Leveringsdeel.IdVan(levering, bericht.Bestand, bericht.Deel), levering, bericht.Bestand, bericht.Deel, bericht.AantalDelen, bericht.Sleutels));
        wekker.Wek();
        return Task.CompletedTask;
    }
}
