using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Takes what RGS decided (ERK-6): only RGS decides, the secretariaat records it.</summary>
internal static class LegRgsBesluitVastEndpoint
{
    [Description("Een besluit van RGS over de kandidaat.")]
    internal sealed record RgsBesluit(
        [property: Description("Of de erkenning is verleend.")] bool Verleend,
        [property: Description("Kenmerk van het besluit bij RGS."), StringLength(100, MinimumLength = 1, ErrorMessage = "Geef een kenmerk van 1 tot en met 100 tekens.")]
        string Referentie,
        [property: Description("Dag van het besluit.")] DateOnly Besluitdatum,
        [property: Description("Eerste dag van de erkenning; nodig als die is verleend.")] DateOnly? Van = null,
        [property: Description("Laatste dag; weglaten bij een waarneming tot de terugkeer.")] DateOnly? TotEnMet = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Verleend && Van is null) yield return new("Geef de eerste dag van de erkenning.", [nameof(Van)]);
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
        }
    }

    internal static void MapLegRgsBesluitVast(this IEndpointRouteBuilder v1) => v1
        .MapPost("/waarnemingsprocedures/{id:guid}/rgs-besluiten", HandleAsync)
        .WithName(nameof(LegRgsBesluitVast)).WithTags(WaarnemingsproceduresEndpoints.Groep).WithSummary("Legt het besluit van RGS over de kandidaat vast.")
        .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();

    private static Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Kenmerk van de procedure.")] Guid id, Invoer<RgsBesluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (b, vandaag) = (invoer.Waarde, klok.Vandaag());
        var command = new LegRgsBesluitVast(b.Verleend, b.Referentie, b.Besluitdatum, b.Van, b.TotEnMet);
        return WaarnemingsproceduresEndpoints.VoerUitAsync(
            id, beller, streams, session, http, werk => WaarnemingOpslag.LegRgsBesluitVastAsync(werk, id, ifMatch.Versie, command, vandaag), ct);
    }
}
