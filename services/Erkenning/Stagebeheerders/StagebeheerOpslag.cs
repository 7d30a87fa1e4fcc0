using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>Keeps a stageplaats and the load of its stagebeheerder together, in one transaction: the streams of both are appended to.</summary>
internal static class StagebeheerOpslag
{
    /// <summary>Assigns or changes; the load of both is judged by the norm of the first day.</summary>
    internal static async Task<Decision> WijsToeAsync(IWerkeenheid werk, string code, WijsStagebeheerderToe command, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => WijsStagebeheerderToe.Decide(s!, command, vandaag));
        await VolgAsync(werk, besluit, vandaag);
        return besluit;
    }

    /// <summary>Ends it for one stageplaats.</summary>
    internal static async Task<Decision> BeeindigAsync(IWerkeenheid werk, string code, BeeindigStagebeheer command, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => BeeindigStagebeheer.Decide(s!, command, vandaag));
        await VolgAsync(werk, besluit, vandaag);
        return besluit;
    }

    /// <summary>C-34 row 1: someone leaves altogether; every stageplaats that is managed after the last day has nobody then.</summary>
    internal static async Task<Decision> VertrekAsync(IWerkeenheid werk, Stagebeheerder b, DateOnly laatsteDag, DateOnly vandaag)
    {
        var feiten = new List<Feit>();
        var weigering = b.Beheer.Find(x => x.Van > laatsteDag);
        if (weigering is not null)
        {
            return new Regelovertreding(
                "ERK-29", $"Stagebeheerder {b.Code} begint pas op {weigering.Van!.Value.Tekst()} bij stageplaats {weigering.Stageplaatscode}. Kies een latere laatste dag.",
                ("van", weigering.Van.Value), ("laatsteDag", laatsteDag));
        }

        foreach (var code in b.Beheer.Where(x => x.Dagen().Bevat(laatsteDag) && x.TotEnMet != laatsteDag).Select(x => x.Stageplaatscode).Order(StringComparer.Ordinal))
        {
            var besluit = await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => BeeindigStagebeheer.Decide(s!, new(laatsteDag), vandaag));
            feiten.AddRange(besluit.Feiten);
            feiten.AddRange((await werk.DecideAsync<Stagebeheerder>(b.Id, x => GeefBeheerAf.Decide(x!, new(code, laatsteDag), Werklastnorm.Geen, vandaag))).Feiten);
        }

        return Decision.Accept(feiten);
    }

    /// <summary>The load follows what was decided on the stageplaats.</summary>
    private static async Task VolgAsync(IWerkeenheid werk, Decision besluit, DateOnly vandaag)
    {
        foreach (var weg in besluit.Events.OfType<StagebeheerderVertrokken>())
        {
            var norm = Werklastnorm.Van(werk.Parameters.Voor(weg.Instituut, weg.LaatsteDag.AddDays(1)));
            await werk.DecideAsync<Stagebeheerder>(
                Stagebeheerder.IdVan(weg.Instituut, weg.Stagebeheerder),
                b => b is null ? Decision.NothingNew : GeefBeheerAf.Decide(b, new(weg.Stageplaatscode, weg.LaatsteDag), norm, vandaag));
        }

        foreach (var komt in besluit.Events.OfType<StagebeheerderToegewezen>())
            await NeemAsync(werk, new(komt.Stagebeheerder, komt.Instituut, komt.Stageplaatscode, komt.Vanaf), vandaag);
    }

    /// <summary>A stageplaats comes to a stagebeheerder, also with the administration (its day is not known then).</summary>
    internal static Task<Decision> NeemAsync(IWerkeenheid werk, NeemInBeheer command, DateOnly vandaag) => werk.DecideAsync<Stagebeheerder>(
        Stagebeheerder.IdVan(command.Instituut, command.Stagebeheerder),
        b => NeemInBeheer.Decide(b, command, Werklastnorm.Van(werk.Parameters.Voor(command.Instituut, command.Vanaf ?? vandaag)), vandaag));
}
