using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Why the stagecoördinator decided so: a document of its own, since free text may say more than others may know (OVK-6, OVK-11).</summary>
/// <param name="Id">The procedure.</param>
/// <param name="BesluitId">The decision that it explains.</param>
/// <param name="Tekst">The reason as it was written.</param>
public sealed record Besluittoelichting(Guid Id, Guid BesluitId, string Tekst);

/// <summary>Takes the decisions of the stagecoördinator about a procedure (ERK-20, ERK-22).</summary>
internal static class BeslisOverWaarnemerEndpoint
{
    [Description("Het besluit van de stagecoördinator.")]
    internal sealed record Besluit(
        [property: Description("Of een waarnemer of nieuwe stageopleider mogelijk is. Bij nee mislukt de procedure en volgt herplaatsing.")] bool WaarnemerMogelijk,
        [property: Description("Waarom zo is besloten. Wordt apart bewaard."),
            StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een reden van 1 tot en met 2000 tekens.")] string Reden);

    [Description("Het einde van een waarneming.")]
    internal sealed record Einde([property: Description("Laatste dag van de waarneming.")] DateOnly LaatsteDag);

    internal static void MapBeslisOverWaarnemer(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/waarnemingsprocedures/{id:guid}/besluiten", BeslisAsync)
            .WithName(nameof(BeslisOverWaarnemer)).WithTags(WaarnemingsproceduresEndpoints.Groep).WithSummary("Besluit of een waarnemer mogelijk is.")
            .Rollen(Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/waarnemingsprocedures/{id:guid}/beeindigingen", BeeindigAsync)
            .WithName(nameof(BeeindigWaarneming)).WithTags(WaarnemingsproceduresEndpoints.Groep).WithSummary("Beëindigt een waarneming eerder dan was bepaald.")
            .Rollen(Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
    }

    private static Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> BeslisAsync(
        [Description("Kenmerk van de procedure.")] Guid id, Invoer<Besluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (besluit, vandaag) = (invoer.Waarde, klok.Vandaag());
        var command = new BeslisOverWaarnemer(http.NieuwId(), besluit.WaarnemerMogelijk, beller.Rol);
        return WaarnemingsproceduresEndpoints.VoerUitAsync(
            id, beller, streams, session, http,
            async werk =>
            {
                if (await werk.LaadAsync<Waarnemingsprocedure>(id, ifMatch.Versie) is null) return null;
                var genomen = await werk.DecideAsync<Waarnemingsprocedure>(id, p => BeslisOverWaarnemer.Decide(p!, command, vandaag));
                if (genomen.Feiten.Count > 0) werk.Bewaar(new Besluittoelichting(id, command.BesluitId, besluit.Reden));
                return genomen;
            },
            ct);
    }

    private static Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> BeeindigAsync(
        [Description("Kenmerk van de procedure.")] Guid id, Invoer<Einde> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct) =>
        WaarnemingsproceduresEndpoints.VoerUitAsync(
            id, beller, streams, session, http,
            werk => WaarnemingOpslag.BeeindigAsync(werk, id, ifMatch.Versie, new(invoer.Waarde.LaatsteDag, beller.Rol), klok.Vandaag()), ct);
}
