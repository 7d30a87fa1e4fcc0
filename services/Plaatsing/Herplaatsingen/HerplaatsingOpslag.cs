using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Carries out what belongs to a herplaatsing over several streams, in one transaction.</summary>
internal static class HerplaatsingOpslag
{
    /// <summary>Weighs an open herplaatsing against the cover of its plaatsing (ERK-22).</summary>
    internal static async Task WeegAsync(IWerkeenheid werk, Guid herplaatsingId, Plaatsing plaatsing, DateOnly vandaag)
    {
        await werk.DecideAsync<Herplaatsing>(
            herplaatsingId, h => h is null ? Decision.NothingNew : WeegHerplaatsing.Decide(h, plaatsing, vandaag));
        await VergeetGeslotenAsync(werk, herplaatsingId);
    }

    /// <summary>Starts a herplaatsing when this procedure asks for one, once (PLA-86).</summary>
    internal static async Task StartAsync(IWerkeenheid werk, Stageplaatskopie kopie, string plaatsingscode, MislukteProcedure procedure, DateOnly vandaag)
    {
        var plaatsing = (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(plaatsingscode)))!;
        if (!StartHerplaatsing.IsNodig(plaatsing, procedure, vandaag)) return;
        var id = Herplaatsing.StreamId(plaatsingscode, procedure.ProcedureId);
        if (await werk.LaadAsync<Herplaatsing>(id) is not null) return;

        var kandidaten = await KandidatenAsync(werk, kopie, plaatsing, StartHerplaatsing.Ingangsdatum(plaatsing, procedure, vandaag));
        await werk.DecideAsync<Herplaatsing>(id, h => StartHerplaatsing.Decide(h, new(procedure), plaatsing, kandidaten, vandaag));
        await werk.DecideAsync<Plaatsing>(plaatsing.Id, p => StartHerplaatsing.Onthoud(p!, id));
    }

    /// <summary>Every place of the instituut, judged. As known now: the chosen one is judged again with its version checked.</summary>
    internal static async Task<IReadOnlyList<Kandidaat>> KandidatenAsync(IQuerySession lezen, Plaatsing plaatsing, Aios aios, Stageplaatskopie huidig, DateOnly ingang)
    {
        var plaatsen = await lezen.Query<Stageplaatskopie>().ToListAsync();
        return huidig.Gegevens is not { } gegevens ? []
            : Kandidaten.Rangschik(Plaatsingsvraag.Van(plaatsing, aios, gegevens, ingang), plaatsen.Where(p => p.Gegevens?.Instituut == plaatsing.Stand.Instituut));
    }

    /// <summary>Carries out the choice of a place: the old plaatsing ends, the new one begins, both stageplaatsen and the traject follow (C-1 rows 10 and 12).</summary>
    /// <returns>Null when there is no such herplaatsing.</returns>
    internal static async Task<Decision?> BesluitAsync(IWerkeenheid werk, Guid id, BesluitHerplaatsing command, string? reden, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Herplaatsing>(id) is not { } herplaatsing) return null;
        var oud = (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(herplaatsing.Plaatsingscode)))!;
        var aios = (await werk.LaadAsync<Aios>(Aios.StreamId(herplaatsing.Aiosnummer)))!;
        var huidig = (await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(herplaatsing.Stageplaatscode)))!;
        var doel = await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(command.Stageplaatscode));
        var facts = new BesluitHerplaatsing.Facts(oud, aios, huidig.Gegevens!, doel, await VrijeCodeAsync(werk, oud.Code));
        var besluit = await werk.DecideAsync<Herplaatsing>(id, h => BesluitHerplaatsing.Decide(h!, command, facts, vandaag));
        if (besluit.Events.OfType<AiosHerplaatst>().SingleOrDefault() is not { } herplaatst) return besluit;

        await werk.DecideAsync<Plaatsing>(oud.Id, p => BeeindigDoorHerplaatsing.Decide(p!, new(id, herplaatst.OudeLaatsteDag), vandaag));
        oud = (await werk.LaadAsync<Plaatsing>(oud.Id))!;
        var vervallen = oud.Stand.Status == Plaatsingstatus.Vervallen;
        await werk.DecideAsync<Stageplaatskopie>(huidig.Id, k => vervallen
            ? Capaciteit.GeefVrij(k, oud.Code)
            : Capaciteit.LegVast(k, huidig.Stageplaatscode, oud.Code, oud.Periode()));

        var nieuwId = Plaatsing.StreamId(herplaatst.NieuwePlaatsingscode);
        await werk.DecideAsync<Plaatsing>(nieuwId, p => BesluitHerplaatsing.Vervolg(p, herplaatst));
        var nieuw = (await werk.LaadAsync<Plaatsing>(nieuwId))!;
        await werk.DecideAsync<Stageplaatskopie>(doel!.Id, k => Capaciteit.Bezet(k, doel.Stageplaatscode, nieuw.Code, nieuw.Periode()));
        await werk.DecideAsync<Aios>(aios.Id, a => WijzigTraject.Decide(a!, new(
            [
                new(oud.Code, vervallen ? null : RegistreerPlaatsing.Deel(oud.Stand, huidig.Gegevens!)),
                new(nieuw.Code, RegistreerPlaatsing.Deel(nieuw.Stand, doel.Gegevens!)),
            ], InRegister: false), vandaag));
        await PlaatsingOpslag.VolgAsync(werk, (await werk.LaadAsync<Stageplaatskopie>(doel.Id))!, nieuw.Code, vandaag);
        await VerlofOpslag.WeegConflictenAsync(werk, aios.Nummer, vandaag);
        if (!string.IsNullOrWhiteSpace(reden)) werk.Bewaar(new Besluittoelichting(id, reden));
        return besluit;
    }

    /// <summary>Carries out a decision that closes the herplaatsing without a new place.</summary>
    /// <returns>Null when there is no such herplaatsing.</returns>
    internal static async Task<Decision?> SluitAsync(IWerkeenheid werk, Guid id, Func<Herplaatsing, Decision> decide, string reden)
    {
        if (await werk.LaadAsync<Herplaatsing>(id) is null) return null;
        var besluit = await werk.DecideAsync<Herplaatsing>(id, h => decide(h!));
        if (besluit.Feiten.Count == 0) return besluit;
        await VergeetGeslotenAsync(werk, id);
        werk.Bewaar(new Besluittoelichting(id, reden));
        return besluit;
    }

    private static async Task<IReadOnlyList<Kandidaat>> KandidatenAsync(IWerkeenheid werk, Stageplaatskopie huidig, Plaatsing plaatsing, DateOnly ingang) =>
        await werk.LaadAsync<Aios>(Aios.StreamId(plaatsing.Stand.Aiosnummer)) is { } aios
            ? await KandidatenAsync(werk.Lezen, plaatsing, aios, huidig, ingang)
            : [];

    private static async Task VergeetGeslotenAsync(IWerkeenheid werk, Guid herplaatsingId)
    {
        if (await werk.LaadAsync<Herplaatsing>(herplaatsingId) is { IsOpen: false } gesloten)
            await werk.DecideAsync<Plaatsing>(Plaatsing.StreamId(gesloten.Plaatsingscode), p => StartHerplaatsing.Vergeet(p!, herplaatsingId));
    }

    private static async Task<string> VrijeCodeAsync(IWerkeenheid werk, string code)
    {
        for (var poging = 1; ; poging++)
        {
            var nieuw = BesluitHerplaatsing.NieuweCode(code, poging);
            if (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(nieuw)) is null) return nieuw;
        }
    }
}
