using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Takes reports of sickness and recovery, corrections and withdrawals (VER-31, C-10, C-12). No field for what it is: an unknown field is refused.</summary>
internal static class ZiekmeldingEndpoints
{
    private const string Groep = "Ziekmeldingen";

    [Description("De melding: alleen data en het deel van de uren dat nog is gewerkt.")]
    internal sealed record Melding(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Verwachte laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet = null,
        [property: Description("Percentage van de uren dat nog wordt gewerkt."), Range(0, 99)] int GewerktPercentage = 0,
        [property: Description("Eigen kenmerk van de melder: dezelfde melding nog eens is één melding.")] Guid? ZiekmeldingId = null);

    [Description("De melding zoals die wordt.")]
    internal sealed record Correctie(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet = null,
        [property: Description("Percentage van de uren dat werd gewerkt."), Range(0, 99)] int GewerktPercentage = 0);

    [Description("De werkhervatting.")]
    internal sealed record Herstel(
        [property: Description("Eerste dag waarop de aios weer werkt.")] DateOnly Op,
        [property: Description("Percentage van de uren dat de aios weer werkt; 100 is volledig."), Range(1, 100)] int GewerktPercentage = 100);

    internal static void MapZiekmeldingen(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/ziekmeldingen", MeldAsync)
            .WithName(nameof(MeldZiek)).WithTags(Groep).WithSummary("Meldt dat een aios ziek is. Alleen data; geen medische gegevens.")
            .Rollen(AiostoegangEndpoint.Melders).VereistIdempotencyKey();
        v1.MapPut("/aios/{nummer}/ziekmeldingen/{ziekmeldingId:guid}", CorrigeerAsync)
            .WithName(nameof(CorrigeerZiekmelding)).WithTags(Groep).WithSummary("Past de data van een ziekmelding aan.")
            .Rollen(AiostoegangEndpoint.Melders).VereistIfMatch();
        v1.MapPost("/aios/{nummer}/ziekmeldingen/{ziekmeldingId:guid}/herstel", HerstelAsync)
            .WithName(nameof(MeldHerstel)).WithTags(Groep).WithSummary("Meldt dat een aios weer werkt, helemaal of voor een deel.")
            .Rollen(AiostoegangEndpoint.Melders).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/ziekmeldingen/{ziekmeldingId:guid}/intrekking", TrekInAsync)
            .WithName(nameof(TrekZiekmeldingIn)).WithTags(Groep).WithSummary("Trekt een ziekmelding in.")
            .Rollen(AiostoegangEndpoint.Melders).VereistIfMatch().VereistIdempotencyKey();
    }

    private static async Task<Results<Created<ZiekmeldingWeergave>, Ok<ZiekmeldingWeergave>, ProblemHttpResult>> MeldAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Melding> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var melding = invoer.Waarde;
        var command = new MeldZiek(melding.ZiekmeldingId ?? http.NieuwId(), melding.Van, melding.TotEnMet, melding.GewerktPercentage, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(nummer, beller, null, (aios, feiten) => MeldZiek.Decide(aios, command, feiten), ct);
        if (uitslag.Probleem("De aios") is { } probleem) return probleem;

        var antwoord = Antwoord(uitslag, command.ZiekmeldingId, http);
        return uitslag.IsNieuw
            ? TypedResults.Created($"/v1/aios/{uitslag.Nu!.State.Aiosnummer}", antwoord)
            : TypedResults.Ok(antwoord);
    }

    private static async Task<Results<Ok<ZiekmeldingWeergave>, ProblemHttpResult>> CorrigeerAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de melding.")] Guid ziekmeldingId, Invoer<Correctie> invoer, IfMatch ifMatch,
        Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (van, totEnMet, percentage) = invoer.Waarde;
        var command = new CorrigeerZiekmelding(ziekmeldingId, van, totEnMet, percentage, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(nummer, beller, ifMatch.Versie, (aios, feiten) => CorrigeerZiekmelding.Decide(aios, command, feiten), ct);
        return uitslag.Probleem("De melding") is { } probleem ? probleem : TypedResults.Ok(Antwoord(uitslag, ziekmeldingId, http));
    }

    private static async Task<Results<Ok<ZiekmeldingWeergave>, ProblemHttpResult>> HerstelAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de melding.")] Guid ziekmeldingId, Invoer<Herstel> invoer, IfMatch ifMatch,
        Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new MeldHerstel(ziekmeldingId, invoer.Waarde.Op, invoer.Waarde.GewerktPercentage, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(nummer, beller, ifMatch.Versie, (aios, feiten) => MeldHerstel.Decide(aios, command, feiten), ct);
        return uitslag.Probleem("De melding") is { } probleem ? probleem : TypedResults.Ok(Antwoord(uitslag, ziekmeldingId, http));
    }

    private static async Task<Results<Ok<ZiekmeldingWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de melding.")] Guid ziekmeldingId, IfMatch ifMatch,
        Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekZiekmeldingIn(ziekmeldingId, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(nummer, beller, ifMatch.Versie, (aios, feiten) => TrekZiekmeldingIn.Decide(aios, command, feiten), ct);
        return uitslag.Probleem("De melding") is { } probleem ? probleem : TypedResults.Ok(Antwoord(uitslag, ziekmeldingId, http));
    }

    private static ZiekmeldingWeergave Antwoord(AiosOpslag.Uitslag uitslag, Guid ziekmeldingId, HttpContext http)
    {
        http.ZetETag(uitslag.Nu!.Versie);
        return ZiekmeldingWeergave.Toon(uitslag.Nu.State.Verzuim.Meldingen[ziekmeldingId]);
    }
}
