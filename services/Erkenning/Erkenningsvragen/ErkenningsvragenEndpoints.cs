using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Erkenningsvragen;

/// <summary>Lets an aios have the erkenning of an own plaatsing checked, shows the stagesecretariaat who asked (ERK-11), and checks it for staff (ERK-10).</summary>
internal static class ErkenningsvragenEndpoints
{
    private const string Groep = "Erkenningsvragen";

    [Description("De plaatsing waar de vraag over gaat.")]
    internal sealed record NieuweVraag([property: Description("Code van de eigen plaatsing.")] string Plaatsingscode);

    internal static void MapErkenningsvragen(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/erkenningsvragen", StelAsync)
            .WithName(nameof(StelErkenningsvraag)).WithTags(Groep)
            .WithSummary("Geeft of de stageopleider en de instelling van een eigen plaatsing erkend zijn. Het stagesecretariaat ziet de vraag.")
            .Rollen(Rollen.Aios).VereistIdempotencyKey();
        v1.MapGet("/erkenningsvragen", LijstAsync)
            .WithName("LeesErkenningsvragen").WithTags(Groep).WithSummary("Geeft de vragen van aios over erkenningen.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).LogtInzage("erkenningsvraag");
        v1.MapGet("/stageplaatsen/{code}/erkenning", CheckAsync)
            .WithName("LeesErkenningscheck").WithTags(StageplaatsenEndpoints.Groep)
            .WithSummary("Geeft per periode wie er wordt genoemd en of die en de instelling erkend zijn; en of een plaatsingsbericht kan.")
            .Rollen(Toegang.Medewerkers);
    }

    private static async Task<Results<Created<ErkenningsantwoordWeergave>, ProblemHttpResult>> StelAsync(
        Invoer<NieuweVraag> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new StelErkenningsvraag(http.NieuwId(), Sleutel.Normaal(beller.Nummer ?? ""));
        ErkenningsantwoordWeergave? antwoord = null;
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<Plaatsingskopie>(Plaatsingskopie.IdVan(invoer.Waarde.Plaatsingscode)) is not { Gegevens: var plaatsing }
                    || await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(plaatsing.Stageplaatscode)) is not { } plaats)
                {
                    return null;
                }

                var opleiders = new Dictionary<string, Stageopleider>();
                foreach (var nummer in plaats.Opleidernummers())
                {
                    if (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)) is { } opleider) opleiders[nummer] = opleider;
                }

                var stukken = Erkenningscheck.Bepaal(plaats, opleiders, new(plaatsing.Van, plaatsing.TotEnMet));
                antwoord = ErkenningsantwoordWeergave.Toon(plaats, stukken);
                return await werk.DecideAsync<Erkenningsvraag>(command.VraagId, v => StelErkenningsvraag.Decide(v, command, plaatsing, stukken, klok.Vandaag()));
            },
            ct);
        // Whose plaatsing it is, is not told to another (OVK-12).
        return besluit is null or Decision.Refused || antwoord is null
            ? Problemen.Onbekend("De plaatsing")
            : TypedResults.Created($"/v1/erkenningsvragen/{command.VraagId}", antwoord);
    }

    private static Task<Lijstantwoord<ErkenningsvraagWeergave>> LijstAsync(Blad blad, Beller beller, IQuerySession session, CancellationToken ct) =>
        blad.AntwoordAsync(
            new Lijstvraag(Sleutelkolom).VanInstituten(beller, "data -> 'gegevens' ->> 'instituut'").Lezer<Erkenningsvraag>(session), SleutelVan,
            v => ErkenningsvraagWeergave.Toon(v.Gegevens), ct);

    private static async Task<Results<Ok<ErkenningsantwoordWeergave>, ProblemHttpResult>> CheckAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<PlaatsbaarheidEndpoint.Stageperiode> vraag, Beller beller, IStreams streams, HttpContext http,
        CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct) is not { } plaats || !StageplaatsenEndpoints.MagZien(beller, plaats.State))
            return Problemen.Onbekend("De stageplaats");
        var opleiders = new Dictionary<string, Stageopleider>();
        foreach (var nummer in plaats.State.Opleidernummers())
        {
            if (await streams.LeesAsync<Stageopleider>(Stageopleider.IdVan(nummer), ct) is { } opleider) opleiders[nummer] = opleider.State;
        }

        http.ZetETag(plaats.Versie);
        return TypedResults.Ok(ErkenningsantwoordWeergave.Toon(
            plaats.State, Erkenningscheck.Bepaal(plaats.State, opleiders, new(vraag.Waarde.Van, vraag.Waarde.TotEnMet))));
    }

    private const string Sleutelkolom = "(data -> 'gegevens' ->> 'gesteldOp' || '/' || id::text)";

    private static string SleutelVan(Erkenningsvraag v) => $"{v.Gegevens.GesteldOp:yyyy-MM-dd}/{v.Id}";
}

/// <summary>The erkenning at a stageplaats in a period.</summary>
[Description("Of een stage onder erkenning valt, per periode. Redenen van afwezigheid staan hier nooit.")]
public sealed record ErkenningsantwoordWeergave(
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Of de stageopleider en de instelling op alle dagen erkend zijn.")] bool Erkend,
    [property: Description("Waarom een plaatsingsbericht nu niet kan (ERK-10); leeg als het kan.")] string? Melding,
    [property: Description("De perioden.")] IReadOnlyList<ErkenningsstukWeergave> Perioden)
{
    internal static ErkenningsantwoordWeergave Toon(Stageplaats s, IReadOnlyList<Erkenningsstuk> stukken) => new(
        s.Gegevens.Stageplaatscode, stukken.All(p => p.IsErkend()), Erkenningscheck.Weigering(s, stukken)?.Melding,
        [.. stukken.Select(p => new ErkenningsstukWeergave(p.Van, p.TotEnMet, p.Opleidernummer, p.Status, p.InstellingErkend))]);
}

/// <summary>A stretch of days.</summary>
[Description("Dagen waarop de erkenning gelijk is.")]
public sealed record ErkenningsstukWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Nummer van de genoemde stageopleider; leeg als er niemand is.")] string? Opleidernummer,
    [property: Description("Status van de erkenning: verleend, twijfelachtig, beeindigd, aangevraagd of geen stageopleider.")] string Status,
    [property: Description("Of de instelling erkend is.")] bool InstellingErkend);

/// <summary>A question.</summary>
[Description("Een vraag van een aios over een erkenning.")]
public sealed record ErkenningsvraagWeergave(
    [property: Description("Kenmerk van de vraag.")] Guid VraagId,
    [property: Description("Code van de plaatsing.")] string Plaatsingscode,
    [property: Description("Nummer van de aios.")] string Aiosnummer,
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Dag van de vraag.")] DateOnly GesteldOp,
    [property: Description("Eerste dag die niet erkend is; leeg als alle dagen erkend zijn.")] DateOnly? EersteDagNietErkend)
{
    internal static ErkenningsvraagWeergave Toon(ErkenningsvraagGesteld v) => new(
        v.VraagId, v.Plaatsingscode, v.Aiosnummer, v.Stageplaatscode, v.GesteldOp, v.EersteDagNietErkend);
}
