using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Answers whether a stage may come in a period, with every number of ERK-16 that fails and its first day.</summary>
internal static class PlaatsbaarheidEndpoint
{
    [Description("De stage waar het om gaat.")]
    internal sealed record Stageperiode(
        [property: Description("Eerste dag van de stage.")] DateOnly Van,
        [property: Description("Laatste dag van de stage.")] DateOnly TotEnMet) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
        }
    }

    internal static void MapPlaatsbaarheid(this IEndpointRouteBuilder v1) => v1
        .MapGet("/stageplaatsen/{code}/plaatsbaarheid", HandleAsync)
        .WithName("LeesPlaatsbaarheid").WithTags(StageplaatsenEndpoints.Groep)
        .WithSummary("Geeft of een stage in deze periode kan, met alles wat het tegenhoudt (ERK-16).")
        .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);

    private static async Task<Results<Ok<PlaatsbaarheidWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<Stageperiode> vraag, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct) is not { } gelezen || !StageplaatsenEndpoints.MagZien(beller, gelezen.State))
            return Problemen.Onbekend("De stageplaats");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(PlaatsbaarheidWeergave.Toon(gelezen.State, new(vraag.Waarde.Van, vraag.Waarde.TotEnMet), klok.Vandaag()));
    }
}
