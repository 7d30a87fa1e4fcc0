using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Takes the decisions of stagecoördinator and hoofd to put a stageplaats on hold or to end the cooperation (ERK-30, ERK-31).</summary>
internal static class StilleggingEndpoint
{
    private const string Tekstlengte = "Schrijf een tekst van 1 tot en met 4000 tekens.";

    [Description("Zet de stageplaats, of alleen een stageopleider, on hold.")]
    internal sealed record OnHoldbesluit(
        [property: Description("Wat er moet verbeteren. Wordt apart bewaard.")] IReadOnlyList<string> Verbeterpunten,
        [property: Description("Dag waarop de verbetering wordt beoordeeld; na vandaag.")] DateOnly? Evaluatiedatum = null,
        [property: Description("Nummer van de stageopleider, als alleen die on hold gaat.")] string? Opleidernummer = null);

    [Description("De uitkomst van de evaluatie.")]
    internal sealed record Evaluatie(
        [property: Description("Of de verbetering is bevestigd.")] bool Verbeterd,
        [property: Description("Toelichting. Wordt apart bewaard."), StringLength(4000, MinimumLength = 1, ErrorMessage = Tekstlengte)] string Toelichting,
        [property: Description("Zonder verbetering: de nieuwe evaluatiedatum.")] DateOnly? NieuweEvaluatiedatum = null);

    [Description("Een voorstel om de samenwerking te beëindigen.")]
    internal sealed record Voorstel(
        [property: Description("stageopleider, instelling of beide."),
            AllowedValues(Samenwerkingskeuze.Stageopleider, Samenwerkingskeuze.Instelling, Samenwerkingskeuze.Beide, ErrorMessage = "Kies stageopleider, instelling of beide.")]
        string Met,
        [property: Description("Schriftelijke toelichting. Wordt apart bewaard."), StringLength(4000, MinimumLength = 1, ErrorMessage = Tekstlengte)] string Toelichting,
        [property: Description("Nummer van de stageopleider; niet nodig als alleen de instelling wordt gekozen.")] string? Opleidernummer = null,
        [property: Description("Of de stageplaats doorgaat onder een andere stageopleider.")] bool BlijftActief = false);

    [Description("Het antwoord op het voorstel, door de ander van stagecoördinator en hoofd.")]
    internal sealed record Bevestiging([property: Description("Of de samenwerking eindigt.")] bool Akkoord);

    internal static void MapStillegging(this IEndpointRouteBuilder v1)
    {
        Operatie(v1.MapPost("/stageplaatsen/{code}/on-hold", OnHoldAsync), nameof(ZetOnHold), "Zet de stageplaats of een stageopleider on hold.");
        Operatie(v1.MapPost("/stageplaatsen/{code}/on-hold/evaluaties", EvaluatieAsync), nameof(BeoordeelOnHold), "Legt de uitkomst van de evaluatie vast.");
        Operatie(v1.MapPost("/stageplaatsen/{code}/beeindigingen", StelVoorAsync), nameof(StelBeeindigingVoor), "Stelt voor de samenwerking te beëindigen.");
        Operatie(v1.MapPost("/stageplaatsen/{code}/beeindigingen/bevestigingen", BevestigAsync), nameof(BevestigBeeindiging), "Bevestigt het voorstel, of wijst het af.");
    }

    private static void Operatie(RouteHandlerBuilder route, string naam, string samenvatting) => route
        .WithName(naam).WithTags(StageplaatsenEndpoints.Groep).WithSummary(samenvatting)
        .Rollen(Rollen.Stagecoordinator, Rollen.Hoofd).VereistIfMatch().VereistIdempotencyKey();

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> OnHoldAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<OnHoldbesluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (b, vandaag, id) = (invoer.Waarde, klok.Vandaag(), http.NieuwId());
        var punten = b.Verbeterpunten.Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
        return VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, id, string.Join("\n", punten),
            werk => StilleggingOpslag.ZetOnHoldAsync(werk, code, new(id, b.Evaluatiedatum, punten.Count, b.Opleidernummer, beller.Rol), vandaag), ct);
    }

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> EvaluatieAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Evaluatie> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (e, vandaag) = (invoer.Waarde, klok.Vandaag());
        return VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, http.NieuwId(), e.Toelichting,
            werk => StilleggingOpslag.BeoordeelAsync(werk, code, new(e.Verbeterd, e.NieuweEvaluatiedatum, beller.Rol), vandaag), ct);
    }

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> StelVoorAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Voorstel> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (v, vandaag, id) = (invoer.Waarde, klok.Vandaag(), http.NieuwId());
        var command = new StelBeeindigingVoor(id, v.Met, v.Opleidernummer, v.BlijftActief, v.Toelichting, beller.Rol, beller.Actor);
        return VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, id, v.Toelichting,
            werk => werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => StelBeeindigingVoor.Decide(s!, command, vandaag)), ct);
    }

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> BevestigAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Bevestiging> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        return VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, Guid.Empty, null,
            werk => StilleggingOpslag.BevestigAsync(werk, code, new(invoer.Waarde.Akkoord, beller.Rol, beller.Actor), vandaag), ct);
    }

    /// <summary>Runs a command on a stageplaats in one transaction and shows the stageplaats afterwards.</summary>
    internal static async Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> VoerUitAsync(
        string code, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, Guid besluitId, string? toelichting,
        Func<IWerkeenheid, Task<Decision>> voerUit, CancellationToken ct)
    {
        var id = Stageplaats.IdVan(code);
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<Stageplaats>(id) is not { } plaats || !StageplaatsenEndpoints.MagZien(beller, plaats)) return null;
                await werk.LaadAsync<Stageplaats>(id, ifMatch.Versie);
                var genomen = await voerUit(werk);
                if (genomen.Feiten.Count > 0 && toelichting is not null) werk.Bewaar(new Besluittoelichting(besluitId, besluitId, toelichting));
                return genomen;
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await StageplaatsenEndpoints.ToonAsync(code, new(), beller, streams, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De stageplaats");
    }
}

/// <summary>A decision on a stageplaats that touches its stageopleider and instelling too; each is one transaction.</summary>
internal static class StilleggingOpslag
{
    internal static async Task<Decision> ZetOnHoldAsync(IWerkeenheid werk, string code, ZetOnHold command, DateOnly vandaag)
    {
        var id = Stageplaats.IdVan(code);
        var besluit = await werk.DecideAsync<Stageplaats>(id, s => ZetOnHold.Decide(s!, command, vandaag));
        if (besluit.Events.OfType<StageplaatsOnHoldGezet>().SingleOrDefault() is not { } gezet) return besluit;

        if (gezet.Opleidernummer is { } nummer)
        {
            var instelling = (await werk.LaadAsync<Stageplaats>(id))!.Gegevens.Instellingscode;
            await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => ZetStageopleiderOnHold.Decide(s!, new(gezet.BesluitId, instelling, vandaag)));
            await DekkingOpslag.HerberekenVanAsync(werk, nummer, gezet.BesluitId, vandaag);
        }
        else
        {
            await DekkingOpslag.HerberekenAsync(werk, code, gezet.BesluitId, vandaag);
        }

        return besluit;
    }

    internal static async Task<Decision> BeoordeelAsync(IWerkeenheid werk, string code, BeoordeelOnHold command, DateOnly vandaag)
    {
        var id = Stageplaats.IdVan(code);
        var onHold = (await werk.LaadAsync<Stageplaats>(id))!.OnHold;
        var besluit = await werk.DecideAsync<Stageplaats>(id, s => BeoordeelOnHold.Decide(s!, command, vandaag));
        if (!besluit.Events.OfType<StageplaatsOnHoldOpgeheven>().Any() || onHold is null) return besluit;

        if (onHold.Opleidernummer is { } nummer)
        {
            await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => HefOnHoldOp.Decide(s!, new(onHold.BesluitId, vandaag.AddDays(-1))));
            await DekkingOpslag.HerberekenVanAsync(werk, nummer, onHold.BesluitId, vandaag);
        }
        else
        {
            await DekkingOpslag.HerberekenAsync(werk, code, onHold.BesluitId, vandaag);
        }

        return besluit;
    }

    internal static async Task<Decision> BevestigAsync(IWerkeenheid werk, string code, BevestigBeeindiging command, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => BevestigBeeindiging.Decide(s!, command, vandaag));
        if (besluit.Events.OfType<SamenwerkingBeeindigd>().SingleOrDefault() is not { } einde) return besluit;

        if (einde.Opleidernummer is { } nummer)
        {
            await werk.DecideAsync<Stageopleider>(
                Stageopleider.IdVan(nummer), s => VerzoekBeeindiging.Decide(s!, new(einde.BesluitId, einde.Instellingscode, einde.Vanaf)));
            await DekkingOpslag.HerberekenVanAsync(werk, nummer, einde.BesluitId, vandaag);
        }

        if (einde.Met != Samenwerkingskeuze.Stageopleider)
        {
            await werk.DecideAsync<Instelling>(
                Instelling.IdVan(einde.Instellingscode), i => VerzoekInstellingBeeindiging.Decide(i!, new(einde.BesluitId, einde.Vanaf)));
        }

        await DekkingOpslag.HerberekenAsync(werk, code, einde.BesluitId, vandaag);
        return besluit;
    }
}
