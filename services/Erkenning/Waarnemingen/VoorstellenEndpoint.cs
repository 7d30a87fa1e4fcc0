using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Takes a candidate, and the request at RGS for the candidate (ERK-20, ERK-6).</summary>
internal static class VoorstellenEndpoint
{
    [Description("Een kandidaat voor de waarneming of opvolging.")]
    internal sealed record Voorstel(
        [property: Description("Opleidernummer van de kandidaat.")] string Opleidernummer,
        [property: Description("Eerste dag die bij RGS wordt gevraagd; weglaten: zo vroeg als nodig is, niet voor vandaag.")] DateOnly? Ingangsdatum = null,
        [property: Description("Kenmerk van een uitzondering die RGS maakt op de voorwaarden van ERK-1."),
            StringLength(100, ErrorMessage = "Gebruik ten hoogste 100 tekens.")] string? RgsUitzondering = null);

    internal static void MapVoorstellen(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/waarnemingsprocedures/{id:guid}/kandidaten", StelVoorAsync)
            .WithName(nameof(StelKandidaatVoor)).WithTags(WaarnemingsproceduresEndpoints.Groep).WithSummary("Stelt een kandidaat voor.")
            .Rollen(Rollen.Stagecoordinator, Rollen.Contactpersoon, Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/waarnemingsprocedures/{id:guid}/aanvragen", VraagAanAsync)
            .WithName(nameof(VraagWaarnemerAan)).WithTags(WaarnemingsproceduresEndpoints.Groep).WithSummary("Vraagt RGS de kandidaat te erkennen.")
            .Rollen(Rollen.Stagecoordinator, Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
    }

    private static Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> StelVoorAsync(
        [Description("Kenmerk van de procedure.")] Guid id, Invoer<Voorstel> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (voorstel, vandaag) = (invoer.Waarde, klok.Vandaag());
        var command = new StelKandidaatVoor(voorstel.Opleidernummer, voorstel.Ingangsdatum, voorstel.RgsUitzondering);
        return WaarnemingsproceduresEndpoints.VoerUitAsync(
            id, beller, streams, session, http, werk => WaarnemingOpslag.StelKandidaatVoorAsync(werk, id, ifMatch.Versie, command, vandaag), ct);
    }

    private static Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> VraagAanAsync(
        [Description("Kenmerk van de procedure.")] Guid id, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, HttpContext http,
        CancellationToken ct) =>
        WaarnemingsproceduresEndpoints.VoerUitAsync(
            id, beller, streams, session, http, werk => WaarnemingOpslag.VraagAanAsync(werk, id, ifMatch.Versie), ct);
}
