using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes the choice of the stagecoördinator about a stage whose stageplaats is on hold or ended (C-8).</summary>
internal static class KiesVervolgEndpoint
{
    [Description("De keuze wat er gebeurt met een stage op een stageplaats die on hold staat of niet meer meedoet.")]
    internal sealed record Vervolgbesluit(
        [property: Description("Waarover de keuze gaat: het kenmerk uit het overzicht van keuzes van de plaatsing.")] Guid OorzaakId,
        [property: Description("voortzetten of elders plaatsen."),
            AllowedValues(Vervolgkeuze.Voortzetten, Vervolgkeuze.EldersPlaatsen, ErrorMessage = "Kies voortzetten of elders plaatsen.")] string Keuze,
        [property: Description("Waarom, en bij voortzetten onder welke voorwaarden. Wordt apart bewaard."),
            StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een reden van 1 tot en met 2000 tekens.")] string Reden);

    internal static void MapKiesVervolg(this IEndpointRouteBuilder v1) => v1
        .MapPost("/plaatsingen/{plaatsingscode}/vervolgkeuzes", HandleAsync)
        .WithName(nameof(KiesVervolg)).WithTags(PlaatsingenEndpoints.Groep)
        .WithSummary("Kiest of een stage doorgaat op een stageplaats die on hold staat of niet meer meedoet, of elders.")
        .Rollen(Rollen.Stagecoordinator).VereistIdempotencyKey();

    private static Task<Results<Ok<PlaatsingWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de plaatsing.")] string plaatsingscode, Invoer<Vervolgbesluit> invoer, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var command = new KiesVervolg(invoer.Waarde.OorzaakId, invoer.Waarde.Keuze, invoer.Waarde.Reden, beller.Actor);
        return PlaatsingenEndpoints.VoerUitAsync(
            plaatsingscode, beller, streams, klok.Vandaag(), http, plaatsing => KiesVervolg.Decide(plaatsing, command),
            besluit => besluit.Events.OfType<VervolgGekozen>().Select(e => new Besluittoelichting(Sleutel.Id("vervolgkeuze", plaatsingscode, $"{e.OorzaakId:N}"), command.Reden)),
            ct, (werk, vandaag) => PlaatsingOpslag.StartHerplaatsingenAsync(werk, plaatsingscode, vandaag));
    }
}
