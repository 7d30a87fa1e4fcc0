using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The SLWP of a stageplaats expired: planned stages there cannot start (C-4 row 3).</summary>
public sealed class SlwpVerlopenConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<SlwpVerlopen>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(SlwpVerlopen bericht, IWerkeenheid werk, CancellationToken ct) => PlaatsingOpslag.NeemOverAsync(
        werk, bericht.Stageplaatscode,
        kopie => NeemOver.Slwpeinde(kopie, bericht.Stageplaatscode, bericht.EersteOngeldigeDag, respijtVoorbij: false, bericht.OorzaakId), klok.Vandaag());
}

/// <summary>The SLWP was not authorised again within the grace: days of stages that run may not count (C-4 row 4).</summary>
public sealed class SlwpRespijtVerstrekenConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<SlwpRespijtVerstreken>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(SlwpRespijtVerstreken bericht, IWerkeenheid werk, CancellationToken ct) => PlaatsingOpslag.NeemOverAsync(
        werk, bericht.Stageplaatscode,
        kopie => NeemOver.Slwpeinde(kopie, bericht.Stageplaatscode, bericht.EersteOngeldigeDag, respijtVoorbij: true, bericht.OorzaakId), klok.Vandaag());
}

/// <summary>The SLWP was revised: when contact persons changed, every aios who is or comes there gets a new plaatsingsbericht (C-5 row 3).</summary>
public sealed class SlwpHerzienConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<SlwpHerzien>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(SlwpHerzien bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var id = Stageplaatskopie.StreamId(bericht.Stageplaatscode);
        var besluit = await werk.DecideAsync<Stageplaatskopie>(
            id, kopie => NeemOver.Slwpherziening(kopie, bericht.Stageplaatscode, bericht.Nummer, bericht.Onderdelen.NaarLijst(), bericht.Versie));
        if (besluit.Events.OfType<SlwpHerzieningOvergenomen>().SingleOrDefault() is not { } herziening) return;
        var vandaag = klok.Vandaag();
        foreach (var plaatsingscode in (await werk.LaadAsync<Stageplaatskopie>(id))!.Bezetting.Keys)
        {
            await werk.DecideAsync<Plaatsing>(
                Plaatsing.StreamId(plaatsingscode), p => p is null ? Decision.NothingNew : VernieuwPlaatsingsbericht.Decide(p, new(herziening.Nummer, herziening.Onderdelen), vandaag));
        }
    }
}
