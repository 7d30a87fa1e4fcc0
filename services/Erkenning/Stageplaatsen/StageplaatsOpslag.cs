using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Stores a stageplaats with its links and what follows, in one transaction.</summary>
internal static class StageplaatsOpslag
{
    /// <summary>
    /// Registers it, ties it to each of its stageopleiders and starts the waarneemprocedures that their absences ask for. The streams of the stageopleiders are appended
    /// to, so that an absence at the same time is decided again.
    /// </summary>
    /// <returns>The decision on the stageplaats.</returns>
    internal static async Task<Decision> RegistreerAsync(IWerkeenheid werk, RegistreerStageplaats command, DateOnly vandaag)
    {
        var instelling = await werk.LaadAsync<Instelling>(Instelling.IdVan(command.Instellingscode));
        var opleiders = new Dictionary<string, Stageopleider>();
        foreach (var nummer in command.Opleidernummers())
        {
            if (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)) is { } opleider) opleiders.Add(nummer, opleider);
        }

        var code = Sleutel.Normaal(command.Stageplaatscode);
        var besluit = await werk.DecideAsync<Stageplaats>(
            Stageplaats.IdVan(code), s => RegistreerStageplaats.Decide(s, command, instelling, opleiders, werk.Parameters, vandaag));
        if (besluit.Feiten.Count == 0) return besluit;

        foreach (var nummer in opleiders.Keys)
            await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => KoppelStageplaats.Decide(s!, new(code)));
        await ScholingOpslag.OpenAsync(werk, instelling!.Gegevens.Instituut, vandaag);
        if (command.Stagebeheerder is { } beheerder)
            await StagebeheerOpslag.NeemAsync(werk, new(Sleutel.Normaal(beheerder), instelling.Gegevens.Instituut, code, null), vandaag);
        await DekkingOpslag.HerberekenAsync(werk, code, Stageplaats.IdVan(code), vandaag);
        return besluit;
    }
}
