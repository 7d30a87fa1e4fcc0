using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Lets plaatsingen follow their stageplaats, in the transaction of whatever changed.</summary>
/// <remarks>
/// No plaatsing can be missed. Which plaatsingen a stageplaats has stands in its own stream (<see cref="StageplaatsBezet"/>), to which a new cover and a new
/// plaatsing both append: of two at the same time the store takes one, and the other is decided again on what the first stored.
/// </remarks>
internal static class PlaatsingOpslag
{
    /// <summary>Takes over what Erkenning told of a stageplaats, and when that is new judges every plaatsing there.</summary>
    internal static async Task NeemOverAsync(IWerkeenheid werk, string stageplaatscode, Func<Stageplaatskopie?, Decision> neemOver, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync(Stageplaatskopie.StreamId(stageplaatscode), neemOver);
        if (besluit.Feiten.Count > 0) await VolgStageplaatsAsync(werk, stageplaatscode, vandaag);
    }

    /// <summary>Judges every plaatsing at this stageplaats.</summary>
    internal static async Task VolgStageplaatsAsync(IWerkeenheid werk, string stageplaatscode, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(stageplaatscode)) is not { } kopie) return;
        foreach (var plaatsingscode in kopie.Bezetting.Keys) await VolgAsync(werk, kopie, plaatsingscode, vandaag);
    }

    /// <summary>Judges one plaatsing: its cover, its open herplaatsing, and whether it needs one.</summary>
    internal static async Task VolgAsync(IWerkeenheid werk, Stageplaatskopie kopie, string plaatsingscode, DateOnly vandaag)
    {
        var id = Plaatsing.StreamId(plaatsingscode);
        if (await werk.LaadAsync<Plaatsing>(id) is not { } bekend) return;
        var aios = await werk.LaadAsync<Aios>(Aios.StreamId(bekend.Stand.Aiosnummer));
        await werk.DecideAsync<Plaatsing>(id, p => VerwerkDekking.Decide(p!, kopie, vandaag, aios?.Verlof.Onderbroken()));
        var plaatsing = (await werk.LaadAsync<Plaatsing>(id))!;
        if (aios is not null) await VerlofOpslag.WeegConflictenAsync(werk, aios, plaatsingscode, vandaag);
        if (plaatsing.HerplaatsingId is { } herplaatsingId) await HerplaatsingOpslag.WeegAsync(werk, herplaatsingId, plaatsing, vandaag);
        foreach (var procedure in kopie.Mislukt.Values.OrderBy(p => p.Van).ThenBy(p => p.ProcedureId))
            await HerplaatsingOpslag.StartAsync(werk, kopie, plaatsingscode, procedure, vandaag);
        await StartHerplaatsingenAsync(werk, plaatsingscode, vandaag);
    }

    /// <summary>PLA-86: starts what was chosen, by a human or because no time was left (C-6 row 2, C-8 rows 6, 7 and 9).</summary>
    internal static async Task StartHerplaatsingenAsync(IWerkeenheid werk, string plaatsingscode, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(plaatsingscode)) is not { } plaatsing
            || await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(plaatsing.Stand.Stageplaatscode)) is not { } kopie) return;
        foreach (var keuze in Vervolgkeuzes.Elders(plaatsing)) await HerplaatsingOpslag.StartAsync(werk, kopie, plaatsingscode, keuze, vandaag);
    }

    /// <summary>Answers a deadline of a plaatsing; when it says that the aios goes on elsewhere, the search starts in the same transaction.</summary>
    internal static async Task<Decision> VerstrekenAsync(IWerkeenheid werk, Plaatsing plaatsing, Termijn termijn, DateOnly vandaag)
    {
        var besluit = Plaatsing.Verstreken(plaatsing, termijn, vandaag);
        if (!besluit.Events.OfType<VervolgGekozen>().Any()) return besluit;
        await werk.DecideAsync<Plaatsing>(plaatsing.Id, _ => besluit);
        await StartHerplaatsingenAsync(werk, plaatsing.Code, vandaag);
        return Decision.NothingNew;
    }

    /// <summary>Records a plaatsing of an existing administration with everything that follows from it.</summary>
    internal static async Task<Decision> RegistreerAsync(IWerkeenheid werk, RegistreerPlaatsing command, DateOnly vandaag)
    {
        var (aiosId, kopieId) = (Aios.StreamId(command.Aiosnummer), Stageplaatskopie.StreamId(command.Stageplaatscode));
        var (aios, kopie) = (await werk.LaadAsync<Aios>(aiosId), await werk.LaadAsync<Stageplaatskopie>(kopieId));
        var besluit = await werk.DecideAsync<Plaatsing>(
            Plaatsing.StreamId(command.Plaatsingscode), plaatsing => RegistreerPlaatsing.Decide(plaatsing, command, aios, kopie));
        if (besluit.Feiten.Count == 0) return besluit;

        var stand = besluit.Events.OfType<PlaatsingGeregistreerd>().Single().Stand;
        await werk.DecideAsync<Aios>(aiosId, a => WijzigTraject.Decide(
            a!, new([new(stand.Plaatsingscode, RegistreerPlaatsing.Deel(stand, kopie!.Gegevens!))], InRegister: true), vandaag));
        await werk.DecideAsync<Stageplaatskopie>(
            kopieId, k => Capaciteit.LegVast(k, stand.Stageplaatscode, stand.Plaatsingscode, new(stand.Van, stand.TotEnMet)));
        await VolgAsync(werk, (await werk.LaadAsync<Stageplaatskopie>(kopieId))!, stand.Plaatsingscode, vandaag);
        return besluit;
    }
}
