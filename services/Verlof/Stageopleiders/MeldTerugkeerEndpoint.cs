using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Takes the report that a stageopleider is back (VER-42).</summary>
internal static class MeldTerugkeerEndpoint
{
    [Description("De terugkeer van een stageopleider.")]
    internal sealed record Terugkeer(
        [property: Description("Eerste dag waarop de stageopleider er weer is; de afwezigheid eindigt de dag ervoor.")] DateOnly Op);

    internal static void MapMeldTerugkeer(this IEndpointRouteBuilder v1) => v1
        .MapPost("/stageopleiders/{nummer}/afwezigheden/{afwezigheidId:guid}/terugkeer", HandleAsync)
        .WithName(nameof(MeldTerugkeer)).WithTags(StageopleiderEndpoints.Groep).WithSummary("Meldt dat een stageopleider terug is, of wanneer.")
        .Rollen(StageopleiderEndpoints.Wijzigers).VereistIfMatch().VereistIdempotencyKey();

    private static async Task<Results<Ok<AfwezigheidWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de afwezigheid.")] Guid afwezigheidId, Invoer<Terugkeer> invoer,
        IfMatch ifMatch, Beller beller, StageopleiderOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new MeldTerugkeer(afwezigheidId, invoer.Waarde.Op, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, ifMatch.Versie, (stageopleider, feiten) => MeldTerugkeer.Decide(stageopleider, command, feiten), null, ct);
        if (uitslag.Probleem("De afwezigheid") is { } probleem) return probleem;

        http.ZetETag(uitslag.Nu!.Versie);
        return TypedResults.Ok(AfwezigheidWeergave.Toon(uitslag.Nu.State.Afwezigheden[afwezigheidId], null));
    }
}
