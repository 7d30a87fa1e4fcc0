using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Takes the withdrawal of an absence (VER-42). Its reason is erased with it: there is nothing left to explain.</summary>
internal static class TrekAfwezigheidInEndpoint
{
    internal static void MapTrekAfwezigheidIn(this IEndpointRouteBuilder v1) => v1
        .MapPost("/stageopleiders/{nummer}/afwezigheden/{afwezigheidId:guid}/intrekking", HandleAsync)
        .WithName(nameof(TrekAfwezigheidIn)).WithTags(StageopleiderEndpoints.Groep).WithSummary("Trekt een afwezigheid in: die is er nooit geweest.")
        .Rollen(StageopleiderEndpoints.Wijzigers).VereistIfMatch().VereistIdempotencyKey();

    private static async Task<Results<Ok<AfwezigheidWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de afwezigheid.")] Guid afwezigheidId, IfMatch ifMatch, Beller beller,
        StageopleiderOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekAfwezigheidIn(afwezigheidId, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, ifMatch.Versie,
            (stageopleider, feiten) => TrekAfwezigheidIn.Decide(stageopleider, command, feiten),
            (werk, _, _) => werk.Verwijder<Afwezigheidsreden>(afwezigheidId),
            ct);
        if (uitslag.Probleem("De afwezigheid") is { } probleem) return probleem;

        http.ZetETag(uitslag.Nu!.Versie);
        return TypedResults.Ok(AfwezigheidWeergave.Toon(uitslag.Nu.State.Afwezigheden[afwezigheidId], null));
    }
}
