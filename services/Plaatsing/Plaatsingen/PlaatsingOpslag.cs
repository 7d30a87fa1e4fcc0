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
        await werk.DecideAsync<Plaatsing>(id, plaatsing => plaatsing is null ? Decision.NothingNew : VerwerkDekking.Decide(plaatsing, kopie, vandaag));
        if (await werk.LaadAsync<Plaatsing>(id) is not { } plaatsing) return;
        if (plaatsing.HerplaatsingId is { } herplaatsingId) await HerplaatsingOpslag.WeegAsync(werk, herplaatsingId, plaatsing, vandaag);
        foreach (var procedure in kopie.Mislukt.Values.OrderBy(p => p.Van).ThenBy(p => p.ProcedureId))
            await HerplaatsingOpslag.StartAsync(werk, kopie, plaatsingscode, procedure, vandaag);
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
