using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes over what a stageplaats is, and judges its plaatsingen again (OVK-9).</summary>
public sealed class StageplaatsGeregistreerdConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<StageplaatsGeregistreerd>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(StageplaatsGeregistreerd bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var gegevens = new Stageplaatsgegevens(
            bericht.Stageplaatscode, bericht.Instellingscode, bericht.Instituut, bericht.Stagesoort, bericht.Traject, bericht.Poule, bericht.DuurWeken,
            bericht.Capaciteit, bericht.DeeltijdMinimaal, bericht.Startmaanden.NaarLijst(), bericht.Stageopleiders.NaarLijst(),
            Perioden(bericht.InstellingErkend), Perioden(bericht.SlwpGeldig), Perioden(bericht.Gesloten)) { GeenStartNa = bericht.GeenStartNa };
        return PlaatsingOpslag.NeemOverAsync(werk, bericht.Stageplaatscode, kopie => NeemOver.Stageplaats(kopie, gegevens, bericht.Versie), klok.Vandaag());
    }

    private static Lijst<Tijdvak> Perioden(IEnumerable<Geldigheid> perioden) => perioden.Select(p => new Tijdvak(p.Van, p.TotEnMet)).NaarLijst();
}
