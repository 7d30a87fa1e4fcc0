using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
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
        [property: Description("Laatste dag van de stage.")] DateOnly TotEnMet,
        [property: Description("De dag waarop wordt geoordeeld; zonder dag vandaag.")] DateOnly? Op = null,
        [property: Description("De stageplaats zoals die op dit moment bekend was; zonder moment zoals die nu bekend is.")] DateTimeOffset? ZoalsBekendOp = null)
        : IValidatableObject
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
        IQuerySession session, CancellationToken ct)
    {
        var (id, v) = (Stageplaats.IdVan(code), vraag.Waarde);
        var blik = new Blik(v.Op, v.ZoalsBekendOp);
        if (await streams.LeesAsync<Stageplaats>(id, ct) is not { } nu || !StageplaatsenEndpoints.MagZien(beller, nu.State)
            || await blik.BekijkAsync(nu, id, session, http, ct) is not { } s)
        {
            return Problemen.Onbekend("De stageplaats");
        }

        return TypedResults.Ok(PlaatsbaarheidWeergave.Toon(s, new(v.Van, v.TotEnMet), blik.Dag(klok)));
    }
}
