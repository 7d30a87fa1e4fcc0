using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Recomputes the coverage of stageplaatsen and lets their waarneemprocedures follow, in the transaction of whatever changed.</summary>
/// <remarks>
/// No stageplaats can be missed. The links stand on the stream of the person (<see cref="StageplaatsGekoppeld"/>), which the change appends to, and every stageopleider
/// of a stageplaats is loaded here with a version check. So of a registration and an absence at the same time, or of the absences of both partners, one is decided
/// again on what the other stored.
/// </remarks>
internal static class DekkingOpslag
{
    /// <summary>Recomputes every stageplaats of this stageopleider.</summary>
    /// <param name="werk">The transaction.</param>
    /// <param name="opleidernummer">Whose erkenning, absence or replacement changed.</param>
    /// <param name="oorzaakId">What changed it.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    internal static async Task HerberekenVanAsync(IWerkeenheid werk, string opleidernummer, Guid oorzaakId, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(opleidernummer)) is not { } stageopleider) return;
        DateOnly? weg = stageopleider.Oorzaken.GetValueOrDefault(oorzaakId) is { KeertTerug: false, Vervallen: false, Van: { } van } ? van : null;
        await LaadAsync(werk, stageopleider.Stageplaatsen, oorzaakId);
        if (weg is not null && stageopleider.Stageplaatsen.Count > 1) await werk.LaadAsync<Stageleerwerkplan>(stageopleider.Stageplaatsen.Select(Stageleerwerkplan.IdVan));
        foreach (var code in stageopleider.Stageplaatsen.Order(StringComparer.Ordinal))
        {
            await HerberekenAsync(werk, code, oorzaakId, vandaag);
            if (weg is { } eersteDag) await VraagNieuweAutorisatieAsync(werk, code, stageopleider.Opleidernummer, eersteDag.AddDays(-1), vandaag);
        }
    }

    /// <summary>Loads ahead what the recomputation of these stageplaatsen reads: an instelling has thousands of them, and one by one each takes its round trips.</summary>
    internal static async Task LaadAsync(IWerkeenheid werk, IReadOnlyCollection<string> stageplaatscodes, Guid oorzaakId)
    {
        if (stageplaatscodes.Count < 2) return;
        var plaatsen = stageplaatscodes.Select(Stageplaats.IdVan).ToList();
        await werk.LaadAsync<Stageplaats>(plaatsen);
        var (opleiders, procedures) = (new HashSet<Guid>(), stageplaatscodes.Select(code => Waarnemingsprocedure.IdVan(code, oorzaakId)).ToHashSet());
        foreach (var id in plaatsen)
        {
            if (await werk.LaadAsync<Stageplaats>(id) is not { } stageplaats) continue;
            opleiders.UnionWith(stageplaats.Opleidernummers().Select(Stageopleider.IdVan));
            procedures.UnionWith(stageplaats.Procedurenummers());
        }

        await werk.LaadAsync<Stageopleider>(opleiders);
        await werk.LaadAsync<Waarnemingsprocedure>(procedures);
    }

    /// <summary>C-2 row 6: when the one who authorised the SLWP leaves.</summary>
    private static async Task VraagNieuweAutorisatieAsync(IWerkeenheid werk, string code, string opleidernummer, DateOnly laatsteDag, DateOnly vandaag)
    {
        if ((await werk.LaadAsync<Stageleerwerkplan>(Stageleerwerkplan.IdVan(code)))?.Geldend() is { GeautoriseerdDoor: { } door } && door == opleidernummer)
            await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => VraagNieuweAutorisatie.Decide(s!, new(opleidernummer, laatsteDag), werk.Parameters, vandaag));
    }

    /// <summary>Recomputes one stageplaats.</summary>
    internal static async Task HerberekenAsync(IWerkeenheid werk, string stageplaatscode, Guid oorzaakId, DateOnly vandaag)
    {
        var id = Stageplaats.IdVan(stageplaatscode);
        if (await werk.LaadAsync<Stageplaats>(id) is not { } stageplaats) return;
        var bijdragen = await BijdragenAsync(werk, stageplaats);

        await werk.DecideAsync<Stageplaats>(id, s => HerberekenDekking.Decide(s!, new(oorzaakId), bijdragen, werk.Parameters, vandaag));
        await VolgProceduresAsync(werk, (await werk.LaadAsync<Stageplaats>(id))!, bijdragen, vandaag);
    }

    private static async Task<Dictionary<string, Dekkingsbijdrage>> BijdragenAsync(IWerkeenheid werk, Stageplaats stageplaats)
    {
        var bijdragen = new Dictionary<string, Dekkingsbijdrage>();
        foreach (var nummer in stageplaats.Opleidernummers())
        {
            if (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)) is { } opleider)
                bijdragen[nummer] = Dekkingsbijdrage.Van(
                    opleider, stageplaats.Gegevens.Instellingscode, stageplaats.Gegevens.Koepel, stageplaats.Gegevens.KoepelTotEnMet);
        }

        return bijdragen;
    }

    private static async Task VolgProceduresAsync(
        IWerkeenheid werk, Stageplaats stageplaats, Dictionary<string, Dekkingsbijdrage> bijdragen, DateOnly vandaag)
    {
        var gevolgd = new HashSet<Guid>();
        foreach (var behoefte in Behoefte.Bepaal(stageplaats, bijdragen))
        {
            var keuze = Procedurekeuze.Bepaal(stageplaats, behoefte, gevolgd);
            var bestaand = await werk.LaadAsync<Waarnemingsprocedure>(keuze.ProcedureId);
            var nodig = behoefte;
            if (bestaand is not null && VolgBehoefte.IsNieuweRonde(bestaand, behoefte, vandaag))
            {
                keuze = keuze.Volgende(stageplaats, behoefte);
                nodig = VolgBehoefte.NaWaarneming(bestaand, behoefte);
            }

            gevolgd.Add(keuze.ProcedureId);
            await VolgAsync(werk, stageplaats, keuze.ProcedureId, nodig, bijdragen, vandaag);
            if (await werk.LaadAsync<Waarnemingsprocedure>(keuze.ProcedureId) is not null)
                await werk.DecideAsync<Stageplaats>(stageplaats.Id, s => VerbindProcedure.Decide(s!, new(behoefte.OorzaakId, keuze.ProcedureId, keuze.Ronde)));
        }

        foreach (var procedureId in stageplaats.Procedurenummers().Where(gevolgd.Add).ToList())
            await VolgAsync(werk, stageplaats, procedureId, behoefte: null, bijdragen, vandaag);
    }

    private static async Task VolgAsync(
        IWerkeenheid werk, Stageplaats stageplaats, Guid procedureId, Behoefte? behoefte, Dictionary<string, Dekkingsbijdrage> bijdragen, DateOnly vandaag) =>
        await werk.DecideAsync<Waarnemingsprocedure>(procedureId, procedure =>
        {
            var weg = bijdragen.GetValueOrDefault(procedure?.Vervangt ?? behoefte?.Opleidernummer ?? "")?.Weg() ?? [];
            return VolgBehoefte.Decide(procedure, new(procedureId, stageplaats.Gegevens, behoefte, weg), werk.Parameters, vandaag);
        });
}
