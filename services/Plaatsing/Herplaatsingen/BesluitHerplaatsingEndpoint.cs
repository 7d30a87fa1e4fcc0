using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes the choice of a new place (PLA-86).</summary>
internal static class BesluitHerplaatsingEndpoint
{
    [Description("De keuze van een andere plaats voor de rest van een stage.")]
    internal sealed record Herplaatsingsbesluit(
        [property: Description("De gekozen stageplaats.")] string Stageplaatscode,
        [property: Description("Eerste dag op de nieuwe stageplaats; vandaag of later.")] DateOnly Ingangsdatum,
        [property: Description("Waarom deze plaats. Wordt apart bewaard."),
            StringLength(2000, ErrorMessage = "Schrijf een reden van ten hoogste 2000 tekens.")] string? Reden = null);

    internal static void MapBesluitHerplaatsing(this IEndpointRouteBuilder v1) => v1
        .MapPost("/herplaatsingen/{herplaatsingId:guid}/besluiten", HandleAsync)
        .WithName(nameof(BesluitHerplaatsing)).WithTags(HerplaatsingenEndpoints.Groep).WithSummary("Kiest waar de aios met de stage verder gaat.")
        .Rollen(Rollen.Stagecoordinator, Rollen.Instituutsopleider).VereistIdempotencyKey();

    private static async Task<Results<Ok<HerplaatsingWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Kenmerk van de herplaatsing.")] Guid herplaatsingId, Invoer<Herplaatsingsbesluit> invoer, Beller beller, IStreams streams,
        IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new BesluitHerplaatsing(invoer.Waarde.Stageplaatscode, invoer.Waarde.Ingangsdatum, beller.Actor);
        if (await streams.LeesAsync<Herplaatsing>(herplaatsingId, ct) is not { State: var h } || !beller.MagZien(h)) return Problemen.Onbekend("De herplaatsing");
        var besluit = await streams.VoerUitAsync(
            werk => HerplaatsingOpslag.BesluitAsync(werk, herplaatsingId, command, invoer.Waarde.Reden, klok.Vandaag()), ct);
        return besluit is Decision.Refused(var overtreding)
            ? overtreding.ToProblem()
            : await HerplaatsingenEndpoints.ToonAsync(herplaatsingId, beller, streams, session, http, ct);
    }
}
