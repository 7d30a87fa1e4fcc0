using StageSystem.Erkenningen.Etalage;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>Commands on an SLWP that touch the stageplaats too; each is one transaction. Null: the stageplaats is unknown.</summary>
internal static class SlwpOpslag
{
    /// <summary>Stores a version; its persons as a document.</summary>
    internal static async Task<Decision?> DienInAsync(IWerkeenheid werk, string code, Slwpinhoud inhoud, Func<Guid, int, Slwpcontact> contact, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)) is not { } stageplaats) return null;
        var id = Stageleerwerkplan.IdVan(code);
        var nummer = DienSlwpIn.Volgende(await werk.LaadAsync<Stageleerwerkplan>(id));
        var personen = contact(Slwpcontact.IdVan(stageplaats.Gegevens.Stageplaatscode, nummer), nummer);
        var besluit = await werk.DecideAsync<Stageleerwerkplan>(id, plan => DienSlwpIn.Decide(plan, stageplaats, new(inhoud, personen), vandaag));
        if (besluit.Feiten.Count > 0) werk.Bewaar(personen);
        return besluit;
    }

    /// <summary>Authorises a version; the stageplaats takes the new validity over in the same transaction.</summary>
    internal static async Task<Decision?> AutoriseerAsync(IWerkeenheid werk, string code, long? versie, AutoriseerSlwp command, DateOnly vandaag)
    {
        var (id, plaats) = (Stageleerwerkplan.IdVan(code), Stageplaats.IdVan(code));
        if (await werk.LaadAsync<Stageplaats>(plaats) is not { } stageplaats) return null;
        var plan = await werk.LaadAsync<Stageleerwerkplan>(id, versie);
        var stageopleider = await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(command.Opleidernummer));
        var feiten = Autorisatiefeiten.Van(stageplaats, stageopleider, await ContactGewijzigdAsync(werk, plan, command.Nummer), vandaag);

        var besluit = plan is null
            ? AutoriseerSlwp.Decide(null, command, feiten, werk.Parameters, vandaag)
            : await werk.DecideAsync<Stageleerwerkplan>(id, p => AutoriseerSlwp.Decide(p, command, feiten, werk.Parameters, vandaag));
        if (besluit.Events.OfType<SlwpGeautoriseerd>().FirstOrDefault() is { } e)
        {
            await werk.DecideAsync<Stageplaats>(plaats, s => NeemSlwpOver.Decide(s!, new(e.GeautoriseerdOp, e.GeldigTotEnMet, e.Termijnen ?? Slwptermijnen.Regelboek)));
            werk.Bewaar(Zoektekst.Van(stageplaats.Gegevens.Stageplaatscode, plan!.Versie(e.Nummer)!.Inhoud));
        }

        return besluit;
    }

    private static async Task<bool> ContactGewijzigdAsync(IWerkeenheid werk, Stageleerwerkplan? plan, int nummer)
    {
        if (plan?.GeldendNummer is not { } geldend || geldend == nummer) return false;
        var oud = await werk.Lezen.LoadAsync<Slwpcontact>(Slwpcontact.IdVan(plan.Stageplaatscode, geldend));
        var nieuw = await werk.Lezen.LoadAsync<Slwpcontact>(Slwpcontact.IdVan(plan.Stageplaatscode, nummer));
        return oud is null || nieuw is null || nieuw.IsAnders(oud);
    }
}
