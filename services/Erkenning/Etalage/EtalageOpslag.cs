using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Opleidingsplannen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>Commands on an entry that touch the opleidingsplan and the words to search by too; each is one transaction.</summary>
internal static class EtalageOpslag
{
    /// <summary>Publishes; the instelling is read with a version check, so that a change of its erkenning at the same time is decided on.</summary>
    internal static async Task<Decision> PubliceerAsync(IWerkeenheid werk, Instelling instelling, PubliceerStagemogelijkheid command, DateOnly vandaag)
    {
        var (id, s) = (command.VermeldingId, command.Gegevens);
        var stageplaats = await StageplaatsAsync(werk, s);
        var besluit = await werk.DecideAsync<Etalagevermelding>(id, v => PubliceerStagemogelijkheid.Decide(v, command, instelling, stageplaats, vandaag));
        if (besluit.Feiten.Count == 0) return besluit;
        werk.Bewaar(Zoektekst.Van(id, s));
        var stand = werk.Parameters.Voor(instelling.Gegevens.Instituut, vandaag);
        var verbind = new VerbindVermelding(
            id, s.Specialisme, stand.Waarde(Erkenningparameters.OpleidingsplanDagen), stand.Waarde(Erkenningparameters.OpleidingsplanHerinneringDagen));
        await werk.DecideAsync<LokaalOpleidingsplan>(
            LokaalOpleidingsplan.IdVan(instelling.Gegevens.Instellingscode, s.Specialisme), p => VerbindVermelding.Decide(p, verbind, instelling, vandaag));
        return besluit;
    }

    internal static async Task<Decision> HerzieAsync(IWerkeenheid werk, Guid id, Instelling instelling, HerzieStagemogelijkheid command, DateOnly vandaag)
    {
        var stageplaats = await StageplaatsAsync(werk, command.Gegevens);
        var besluit = await werk.DecideAsync<Etalagevermelding>(id, v => HerzieStagemogelijkheid.Decide(v!, command, instelling, stageplaats, vandaag));
        if (besluit.Feiten.Count > 0 && await werk.LaadAsync<Etalagevermelding>(id) is { } vermelding) werk.Bewaar(Zoektekst.Van(id, vermelding.Gegevens));
        return besluit;
    }

    internal static async Task<Decision> TrekInAsync(IWerkeenheid werk, Etalagevermelding vermelding, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Etalagevermelding>(vermelding.Id, v => TrekStagemogelijkheidIn.Decide(v!, vandaag));
        if (besluit.Feiten.Count == 0) return besluit;
        werk.Verwijder<Zoektekst>(vermelding.Id);
        await werk.DecideAsync<LokaalOpleidingsplan>(vermelding.OpleidingsplanId(), p => MaakVermeldingLos.Decide(p, new(vermelding.Id)));
        return besluit;
    }

    /// <summary>ERK-42: every entry that is shown of this instelling follows its erkenning.</summary>
    internal static async Task VolgErkenningAsync(IWerkeenheid werk, Instelling instelling, CancellationToken ct)
    {
        var vermeldingen = await werk.Lezen.QueryAsync<Etalagevermelding>(
            "where data ->> 'instellingscode' = ? and data ->> 'ingetrokkenOp' is null order by id", ct, instelling.Gegevens.Instellingscode);
        foreach (var vermelding in vermeldingen)
            await werk.DecideAsync<Etalagevermelding>(vermelding.Id, v => VolgErkenningVanInstelling.Decide(v!, instelling));
    }

    private static async Task<Stageplaats?> StageplaatsAsync(IWerkeenheid werk, Stagemogelijkheid s) =>
        s.Stageplaatscode is { } code ? await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)) : null;
}
