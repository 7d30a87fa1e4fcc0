using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes the word of a human that a plaatsing is safe (OVK-8).</summary>
internal static class StelVeiligEndpoint
{
    [Description("Waarom een plaatsing toch veilig is.")]
    internal sealed record Veiligstelling(
        [property: Description("Waarom de plaatsing veilig is. Wordt apart bewaard."),
            StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een reden van 1 tot en met 2000 tekens.")] string Reden,
        [property: Description("Welke oorzaak het betreft; leeg voor alle oorzaken van nu.")] Guid? OorzaakId = null);

    internal static void MapStelVeilig(this IEndpointRouteBuilder v1) => v1
        .MapPost("/plaatsingen/{plaatsingscode}/veiligstellingen", HandleAsync)
        .WithName(nameof(StelVeilig)).WithTags(PlaatsingenEndpoints.Groep).WithSummary("Stelt een plaatsing veilig die in gevaar is.")
        .Rollen(Rollen.Stagecoordinator, Rollen.Hoofd).VereistIdempotencyKey();

    private static Task<Results<Ok<PlaatsingWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de plaatsing.")] string plaatsingscode, Invoer<Veiligstelling> invoer, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var command = new StelVeilig(http.NieuwId(), invoer.Waarde.OorzaakId, invoer.Waarde.Reden, beller.Actor);
        return PlaatsingenEndpoints.VoerUitAsync(
            plaatsingscode, beller, streams, klok.Vandaag(), http, plaatsing => StelVeilig.Decide(plaatsing, command),
            besluit => besluit.Events.OfType<PlaatsingsgevaarAanvaard>().Take(1).Select(e => new Besluittoelichting(e.BesluitId, command.Reden)), ct);
    }
}
