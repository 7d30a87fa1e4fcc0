using Marten;
using StageSystem.Contracts.Erkenning.V1;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Berichten;

/// <summary>Learns what a stageplaats is: clinical or not decides where an extension is done (VER-33, OVK-2).</summary>
public sealed class StageplaatsGeregistreerdConsumer(IStreams streams) : BerichtConsumer<StageplaatsGeregistreerd>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(StageplaatsGeregistreerd bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var kopie = Stageplaatskopie.Van(bericht);
        if (await werk.Lezen.LoadAsync<Stageplaatskopie>(kopie.Id, ct) is { } bekend && bekend.Versie >= kopie.Versie && bekend.Instellingscode is not null) return;
        werk.Bewaar(kopie);
    }
}
