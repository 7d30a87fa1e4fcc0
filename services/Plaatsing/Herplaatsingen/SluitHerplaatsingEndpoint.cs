using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Closes a herplaatsing without a new place: none was found (PLA-86), or none is needed (C-1 row 10).</summary>
internal static class SluitHerplaatsingEndpoint
{
    [Description("Waarom een herplaatsing zonder nieuwe plaats eindigt.")]
    internal sealed record Afsluiting(
        [property: Description("Waarom. Wordt apart bewaard."),
            StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een reden van 1 tot en met 2000 tekens.")] string Reden);

    internal static void MapSluitHerplaatsing(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/herplaatsingen/{herplaatsingId:guid}/mislukking", MisluktAsync)
            .WithName(nameof(MisluktHerplaatsing)).WithTags(HerplaatsingenEndpoints.Groep).WithSummary("Legt vast dat er geen andere plaats is gevonden.")
            .Rollen(Rollen.Stagecoordinator, Rollen.Instituutsopleider).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/herplaatsingen/{herplaatsingId:guid}/intrekking", TrekInAsync)
            .WithName(nameof(TrekHerplaatsingIn)).WithTags(HerplaatsingenEndpoints.Groep)
            .WithSummary("Trekt een herplaatsing in: de aios blijft waar deze is.")
            .Rollen(Rollen.Stagecoordinator, Rollen.Instituutsopleider).VereistIfMatch().VereistIdempotencyKey();
    }

    private static Task<Results<Ok<HerplaatsingWeergave>, ProblemHttpResult>> MisluktAsync(
        [Description("Kenmerk van de herplaatsing.")] Guid herplaatsingId, Invoer<Afsluiting> invoer, IfMatch ifMatch, Beller beller, IStreams streams,
        IQuerySession session, HttpContext http, CancellationToken ct) => SluitAsync(
        herplaatsingId, ifMatch, beller, streams, session, http, invoer.Waarde.Reden, h => MisluktHerplaatsing.Decide(h, new(invoer.Waarde.Reden, beller.Actor)), ct);

    private static Task<Results<Ok<HerplaatsingWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Kenmerk van de herplaatsing.")] Guid herplaatsingId, Invoer<Afsluiting> invoer, IfMatch ifMatch, Beller beller, IStreams streams,
        IQuerySession session, HttpContext http, CancellationToken ct) => SluitAsync(
        herplaatsingId, ifMatch, beller, streams, session, http, invoer.Waarde.Reden, h => TrekHerplaatsingIn.Decide(h, new(invoer.Waarde.Reden, beller.Actor)), ct);

    private static async Task<Results<Ok<HerplaatsingWeergave>, ProblemHttpResult>> SluitAsync(
        Guid id, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, HttpContext http, string reden, Func<Herplaatsing, Decision> decide,
        CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk => await werk.LaadAsync<Herplaatsing>(id, ifMatch.Versie) is { } h && beller.MagZien(h)
                ? await HerplaatsingOpslag.SluitAsync(werk, id, decide, reden)
                : null,
            ct);
        return besluit switch
        {
            null => Problemen.Onbekend("De herplaatsing"),
            Decision.Refused(var overtreding) => overtreding.ToProblem(),
            _ => await HerplaatsingenEndpoints.ToonAsync(id, beller, streams, session, http, ct),
        };
    }
}
