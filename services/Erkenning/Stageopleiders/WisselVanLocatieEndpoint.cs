using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records that a stageopleider moves to another location of the koepel, or that this was withdrawn (ERK-24, C-2 row 2).</summary>
internal static class WisselVanLocatieEndpoint
{
    [Description("De wissel naar een andere locatie van dezelfde koepel.")]
    internal sealed record Wissel(
        [property: Description("Code van de oude locatie.")] string Van,
        [property: Description("Code van de nieuwe locatie.")] string Naar,
        [property: Description("Eerste dag op de nieuwe locatie.")] DateOnly Vanaf,
        [property: Description("Codes van de stageplaatsen op de nieuwe locatie die de stageopleider gaat dekken.")] IReadOnlyList<string>? Stageplaatsen = null);

    internal static void MapWisselVanLocatie(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/stageopleiders/{nummer}/locatiewissels", WisselAsync)
            .WithName(nameof(WisselVanLocatie)).WithTags(StageopleidersEndpoints.Groep).WithSummary("Meldt dat een stageopleider op een andere locatie van de koepel gaat werken.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapDelete("/stageopleiders/{nummer}/locatiewissels/{wisselId:guid}", TrekInAsync)
            .WithName(nameof(TrekWisselIn)).WithTags(StageopleidersEndpoints.Groep).WithSummary("Trekt een gemelde wissel van locatie in.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch();
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> WisselAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Wissel> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var w = invoer.Waarde;
        var command = new WisselVanLocatie(Sleutel.Normaal(w.Van), Sleutel.Normaal(w.Naar), w.Vanaf);
        var besluit = await streams.VoerUitAsync(
            async werk => await IsBekendAsync(werk, beller, nummer, ifMatch) ? await LocatiewisselOpslag.WisselAsync(werk, nummer, command, w.Stageplaatsen ?? [], klok.Vandaag()) : null,
            ct);
        return await AntwoordAsync(besluit, nummer, beller, streams, session, klok, http, ct);
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de wissel.")] Guid wisselId, IfMatch ifMatch, Beller beller, IStreams streams,
        IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync(
            async werk => await IsBekendAsync(werk, beller, nummer, ifMatch)
                && (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)))!.Oorzaken.GetValueOrDefault(wisselId) is { Soort: Uitvalsoort.Locatie }
                ? await LocatiewisselOpslag.TrekInAsync(werk, nummer, wisselId, klok.Vandaag())
                : null,
            ct);
        return await AntwoordAsync(besluit, nummer, beller, streams, session, klok, http, ct, "De wissel van locatie");
    }

    private static async Task<bool> IsBekendAsync(IWerkeenheid werk, Beller beller, string nummer, IfMatch ifMatch)
    {
        var id = Stageopleider.IdVan(nummer);
        if (await werk.LaadAsync<Stageopleider>(id) is not { } stageopleider || !StageopleidersEndpoints.MagZien(beller, stageopleider)) return false;
        await werk.LaadAsync<Stageopleider>(id, ifMatch.Versie);
        return true;
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> AntwoordAsync(
        Decision? besluit, string nummer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct,
        string wat = "De stageopleider")
    {
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await StageopleidersEndpoints.ToonAsync(nummer, beller, streams, session, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend(wat);
    }
}

/// <summary>A move touches the person and the stageplaatsen of both locations; one transaction.</summary>
internal static class LocatiewisselOpslag
{
    internal static async Task<Decision> WisselAsync(
        IWerkeenheid werk, string nummer, WisselVanLocatie command, IReadOnlyList<string> stageplaatsen, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Instelling>(Instelling.IdVan(command.Naar)) is not { } naar) return Registratie.Onbekend("instelling", command.Naar);
        var codes = stageplaatsen.Select(Sleutel.Normaal).Distinct().ToList();
        foreach (var code in codes)
        {
            if (await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)) is not { } plaats || plaats.Gegevens.Instellingscode != command.Naar)
                return Registratie.Onbekend($"stageplaats op locatie {command.Naar}", code);
        }

        var id = Stageopleider.IdVan(nummer);
        var besluit = await werk.DecideAsync<Stageopleider>(id, s => WisselVanLocatie.Decide(s!, command, naar.KoepelOp(command.Vanaf)));
        if (besluit is Decision.Refused) return besluit;

        var (sleutel, wisselId) = (Sleutel.Normaal(nummer), WisselVanLocatie.IdVan(Sleutel.Normaal(nummer), command.Van, command.Vanaf));
        foreach (var code in codes) await KoppelingOpslag.VoegToeAsync(werk, code, sleutel, command.Vanaf, wisselId);
        await DekkingOpslag.HerberekenVanAsync(werk, sleutel, wisselId, vandaag);
        return besluit;
    }

    internal static async Task<Decision> TrekInAsync(IWerkeenheid werk, string nummer, Guid wisselId, DateOnly vandaag)
    {
        var id = Stageopleider.IdVan(nummer);
        var besluit = await werk.DecideAsync<Stageopleider>(id, s => TrekWisselIn.Decide(s!, new(wisselId)));
        if (besluit.Feiten.Count == 0) return besluit;

        foreach (var code in (await werk.LaadAsync<Stageopleider>(id))!.Stageplaatsen)
            await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => VerwijderStageopleider.Decide(s!, new(wisselId)));
        await DekkingOpslag.HerberekenVanAsync(werk, Sleutel.Normaal(nummer), wisselId, vandaag);
        return besluit;
    }
}
