using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Commands on a procedure that touch the person and the stageplaats too; each is one transaction. Null: the procedure is unknown.</summary>
internal static class WaarnemingOpslag
{
    internal static async Task<Decision?> StelKandidaatVoorAsync(IWerkeenheid werk, Guid id, long? versie, StelKandidaatVoor command, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Waarnemingsprocedure>(id, versie) is not { } procedure) return null;
        var feiten = await FeitenAsync(werk, procedure, Sleutel.Normaal(command.Opleidernummer), command.IngangOp(procedure, vandaag));
        return await werk.DecideAsync<Waarnemingsprocedure>(id, p => StelKandidaatVoor.Decide(p!, command, feiten, vandaag));
    }

    internal static async Task<Decision?> VraagAanAsync(IWerkeenheid werk, Guid id, long? versie)
    {
        if (await werk.LaadAsync<Waarnemingsprocedure>(id, versie) is not { } procedure) return null;
        var feiten = await FeitenAsync(werk, procedure, procedure.Kandidaat?.Opleidernummer, procedure.Kandidaat?.Ingangsdatum ?? procedure.Van);
        var besluit = VraagWaarnemerAan.Decide(procedure, feiten);
        if (besluit.Feiten.Count == 0 || procedure.Kandidaat is not { } kandidaat) return besluit;

        // The register first: a second open request for this person is refused, and then nothing at all is stored (ERK-6).
        var aanvraag = await werk.DecideAsync<Stageopleider>(
            Stageopleider.IdVan(kandidaat.Opleidernummer),
            s => VraagErkenningAan.Decide(s!, new(
                VraagWaarnemerAan.AanvraagIdVan(procedure), procedure.Instellingscode, procedure.Soort, kandidaat.Ingangsdatum, procedure.Id)));
        return aanvraag is Decision.Refused ? aanvraag : await werk.DecideAsync<Waarnemingsprocedure>(id, p => VraagWaarnemerAan.Decide(p!, feiten));
    }

    internal static async Task<Decision?> LegRgsBesluitVastAsync(IWerkeenheid werk, Guid id, long? versie, LegRgsBesluitVast command, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Waarnemingsprocedure>(id, versie) is not { } procedure) return null;
        var feiten = await FeitenAsync(werk, procedure, procedure.Kandidaat?.Opleidernummer, command.Van ?? command.Besluitdatum);
        var besluit = await werk.DecideAsync<Waarnemingsprocedure>(id, p => LegRgsBesluitVast.Decide(p!, command, feiten, vandaag));
        if (besluit.Feiten.Count == 0 || procedure is not { AanvraagId: { } aanvraagId, Kandidaat.Opleidernummer: { } nummer }) return besluit;

        await werk.DecideAsync<Stageopleider>(
            Stageopleider.IdVan(nummer),
            s => VerwerkRgsBesluit.Decide(
                s!,
                new(
                    aanvraagId, command.Verleend, procedure.Instellingscode, procedure.Soort, id, command.Referentie, command.Besluitdatum,
                    command.Van ?? command.Besluitdatum, command.TotEnMet),
                vandaag));
        if (command is { Verleend: true, Van: { } van }) await KoppelAsync(werk, procedure, nummer, van, command.TotEnMet, vandaag);
        return besluit;
    }

    internal static async Task<Decision?> BeeindigAsync(IWerkeenheid werk, Guid id, long? versie, BeeindigWaarneming command, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Waarnemingsprocedure>(id, versie) is not { } procedure) return null;
        var besluit = await werk.DecideAsync<Waarnemingsprocedure>(id, p => BeeindigWaarneming.Decide(p!, command));
        if (besluit.Feiten.Count == 0) return besluit;

        await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(procedure.Stageplaatscode), s => OntkoppelStageopleider.Decide(s!, new(id, command.LaatsteDag)));
        await DekkingOpslag.HerberekenAsync(werk, procedure.Stageplaatscode, id, vandaag);
        return besluit;
    }

    private static async Task KoppelAsync(IWerkeenheid werk, Waarnemingsprocedure procedure, string nummer, DateOnly van, DateOnly? totEnMet, DateOnly vandaag)
    {
        var koppeling = procedure.Soort == Erkenningssoort.Waarnemend
            ? new Koppeling(nummer, Koppelrol.Waarnemer, van, totEnMet, procedure.Id, procedure.Vervangt)
            : new Koppeling(nummer, Koppelrol.Stageopleider, van, null, procedure.Id, procedure.Vervangt);
        await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(procedure.Stageplaatscode), s => KoppelStageopleider.Decide(s!, new(koppeling)));
        await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => KoppelStageplaats.Decide(s!, new(procedure.Stageplaatscode)));
        await DekkingOpslag.HerberekenAsync(werk, procedure.Stageplaatscode, procedure.Id, vandaag);
    }

    private static async Task<Kandidaatfeiten?> FeitenAsync(IWerkeenheid werk, Waarnemingsprocedure procedure, string? opleidernummer, DateOnly ingangsdatum) =>
        opleidernummer is not null
        && await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(opleidernummer)) is { } stageopleider
        && await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(procedure.Stageplaatscode)) is { } stageplaats
            ? Kandidaatfeiten.Van(stageopleider, stageplaats, ingangsdatum)
            : null;
}
