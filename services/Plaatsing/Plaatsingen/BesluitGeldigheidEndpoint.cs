using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes the decision of the hoofd on whether days count (REG-18).</summary>
internal static class BesluitGeldigheidEndpoint
{
    [Description("Het besluit of dagen zonder erkende stageopleider meetellen.")]
    internal sealed record Geldigheidsbesluit(
        [property: Description("geldig of niet geldig."),
            AllowedValues(Geldigheidszaak.Geldig, Geldigheidszaak.NietGeldig, ErrorMessage = "Kies geldig of niet geldig.")] string Uitkomst,
        [property: Description("Waarom. Wordt apart bewaard."),
            StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een reden van 1 tot en met 2000 tekens.")] string Reden,
        [property: Description("De zaak waarover het gaat; leeg voor alle open zaken van de plaatsing.")] Guid? ZaakId = null);

    internal static void MapBesluitGeldigheid(this IEndpointRouteBuilder v1) => v1
        .MapPost("/plaatsingen/{plaatsingscode}/geldigheidsbesluiten", HandleAsync)
        .WithName(nameof(BesluitGeldigheid)).WithTags(PlaatsingenEndpoints.Groep)
        .WithSummary("Besluit of dagen van een stage zonder erkende stageopleider meetellen.")
        .Rollen(Rollen.Hoofd).VereistIdempotencyKey();

    private static Task<Results<Ok<PlaatsingWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de plaatsing.")] string plaatsingscode, Invoer<Geldigheidsbesluit> invoer, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var command = new BesluitGeldigheid(invoer.Waarde.ZaakId, invoer.Waarde.Uitkomst, invoer.Waarde.Reden, beller.Actor);
        return PlaatsingenEndpoints.VoerUitAsync(
            plaatsingscode, beller, streams, klok.Vandaag(), http, plaatsing => BesluitGeldigheid.Decide(plaatsing, command),
            besluit => besluit.Events.OfType<StageGeldigheidBesloten>().Select(e => new Besluittoelichting(e.ZaakId, command.Reden)), ct);
    }
}
