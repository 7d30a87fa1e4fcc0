using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>Commands on a registration that touch the stageplaats and the intentieverklaring too; each is one transaction.</summary>
internal static class AanmeldingOpslag
{
    internal static async Task<Decision> ToonAsync(IWerkeenheid werk, Guid id, ToonStageplaats command, string instellingscode, DateOnly vandaag)
    {
        var instelling = await werk.LaadAsync<Instelling>(Instelling.IdVan(instellingscode));
        var plaats = Stageplaats.IdVan(command.Stageplaatscode);
        var bestaat = await werk.LaadAsync<Stageplaats>(plaats) is not null;
        var besluit = await werk.DecideAsync<Aanmelding>(id, a => ToonStageplaats.Decide(a!, command, instelling, bestaat, vandaag));
        if (besluit.Feiten.Count == 0 || await werk.LaadAsync<Aanmelding>(id) is not { Formulier: var f }) return besluit;

        await werk.DecideAsync<Stageplaats>(plaats, s => NeemAanmeldingOp.Decide(
            s, new(command.Stageplaatscode, f.Stagesoort, command.DuurWeken, f.AantalPlaatsen, f.Diensten, id), instelling!, vandaag));
        return besluit;
    }

    /// <summary>ERK-34: with the approval the stageplaats takes stages, and the instelling gets its stage-intentieverklaring, once.</summary>
    internal static async Task<Decision> BeslisAsync(IWerkeenheid werk, Guid id, BesluitOverAanmelding command, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Aanmelding>(id, a => BesluitOverAanmelding.Decide(a!, command, vandaag));
        if (besluit.Feiten.Count == 0 || await werk.LaadAsync<Aanmelding>(id) is not { } aanmelding) return besluit;

        if (aanmelding.Stageplaatscode is { } code)
            await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => WijzigToestand.Decide(s!, new(aanmelding.Status, id), vandaag));
        if (command.Goedgekeurd) await VerzendAsync(werk, aanmelding, vandaag);
        return besluit;
    }

    internal static Task<Decision> VerzendAsync(IWerkeenheid werk, Aanmelding aanmelding, DateOnly vandaag) => VerzendAsync(
        werk, new VerzendIntentieverklaring(
            aanmelding.Instituut, Sleutel.Normaal(aanmelding.Instellingscode ?? aanmelding.Formulier.Instelling), aanmelding.Id,
            aanmelding.Status == Stageplaatsstatus.Goedgekeurd),
        vandaag);

    internal static Task<Decision> VerzendAsync(IWerkeenheid werk, VerzendIntentieverklaring command, DateOnly vandaag) => werk.DecideAsync<Intentieverklaring>(
        Intentieverklaring.IdVan(command.Instituut, command.Instelling), v => VerzendIntentieverklaring.Decide(v, command, vandaag));
}
