using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes over how a stageplaats is covered, and decides for each of its plaatsingen what follows: C-1 rows 6a, 7, 8, 11 and 13, in one transaction.</summary>
public sealed class DekkingVastgesteldConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<DekkingVastgesteld>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(DekkingVastgesteld bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var delen = bericht.Perioden.Select(p => new Dekkingsdeel(p.Van, p.TotEnMet, p.Soort, p.Opleidernummers.NaarLijst(), p.OorzaakId)).NaarLijst();
        return PlaatsingOpslag.NeemOverAsync(werk, bericht.Stageplaatscode, kopie => NeemOver.Dekking(kopie, bericht.Stageplaatscode, delen, bericht.Versie), klok.Vandaag());
    }
}
