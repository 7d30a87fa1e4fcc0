using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Takes the confirmation of a duo partner (ERK-19).</summary>
internal static class BevestigDuoEndpoint
{
    [Description("De bevestiging van een duo-stageopleider.")]
    internal sealed record Bevestiging(
        [property: Description("Kenmerk van de oorzaak, zoals bij de duo-dekking van de stageplaats staat.")] Guid OorzaakId,
        [property: Description("Nummer van de stageopleider die bevestigt; een stageopleider bevestigt alleen voor zichzelf.")] string Opleidernummer);

    internal static void MapBevestigDuo(this IEndpointRouteBuilder v1) => v1
        .MapPost("/stageplaatsen/{code}/duo-bevestigingen", HandleAsync)
        .WithName(nameof(BevestigDuo)).WithTags(StageplaatsenEndpoints.Groep).WithSummary("Bevestigt dat de duo-stageopleider de stageplaats alleen dekt.")
        .Rollen(Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();

    private static async Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Bevestiging> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (id, bevestiging) = (Stageplaats.IdVan(code), invoer.Waarde);
        if (await streams.LeesAsync<Stageplaats>(id, ct) is not { } gezien || !StageplaatsenEndpoints.MagZien(beller, gezien.State))
            return Problemen.Onbekend("De stageplaats");
        if (beller.Is(Rollen.Stageopleider) && !beller.IsZelf(bevestiging.Opleidernummer))
            return Problemen.GeenToegang("U kunt alleen voor uzelf bevestigen.");

        var uitkomst = await streams.DecideAsync<Stageplaats>(
            id, s => BevestigDuo.Decide(s!, new(bevestiging.OorzaakId, bevestiging.Opleidernummer)), ifMatch.Versie, ct);
        if (uitkomst.Decision is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return TypedResults.Ok((await StageplaatsenEndpoints.ToonAsync(code, new(), beller, streams, klok, http, ct))!);
    }
}
