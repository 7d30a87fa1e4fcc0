using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>
/// Reading stageplaatsen: staff those of their institute, a stageopleider those they are linked to, a contactpersoon those of the own instelling, an aios all of the
/// institute without who covers (ERK-14).
/// </summary>
internal static class StageplaatsenEndpoints
{
    internal const string Groep = "Stageplaatsen";

    [Description("Voor welke periode de plaatsbaarheid wordt gegeven; zonder periode voor vandaag.")]
    internal sealed record Vraagperiode(
        [property: Description("Eerste dag van de stage.")] DateOnly? Van = null,
        [property: Description("Laatste dag van de stage.")] DateOnly? TotEnMet = null,
        [property: Description("De dag waarop de stand geldt; zonder dag vandaag.")] DateOnly? Op = null,
        [property: Description("De stageplaats zoals die op dit moment bekend was; zonder moment zoals die nu bekend is.")] DateTimeOffset? ZoalsBekendOp = null)
        : IValidatableObject
    {
        internal Blik Blik => new(Op, ZoalsBekendOp);

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Van is null && TotEnMet is not null) yield return new("Geef ook de eerste dag.", [nameof(Van)]);
            if (TotEnMet is null && Van is not null) yield return new("Geef ook de laatste dag.", [nameof(TotEnMet)]);
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
        }

        internal Periode Of(DateOnly vandaag) => new(Van ?? vandaag, TotEnMet ?? vandaag);
    }

    internal static void MapStageplaatsen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageplaatsen", StageplaatsenLijst.GeefAsync)
            .WithName("LeesStageplaatsen").WithTags(Groep).WithSummary("Geeft de stageplaatsen, op volgorde van code.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet("/stageplaatsen/{code}", EenAsync)
            .WithName("LeesStageplaats").WithTags(Groep)
            .WithSummary("Geeft één stageplaats met dekking, stageleerwerkplan en plaatsbaarheid, vandaag of in de gevraagde periode.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapPlaatsbaarheid();
        v1.MapModelinstructie();
        v1.MapDekking();
        v1.MapBevestigDuo();
        v1.MapStillegging();
    }

    private static async Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<Vraagperiode> periode, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        IQuerySession session, CancellationToken ct)
    {
        var (id, vraag) = (Stageplaats.IdVan(code), periode.Waarde);
        if (await streams.LeesAsync<Stageplaats>(id, ct) is not { } nu || !MagZien(beller, nu.State) || await vraag.Blik.BekijkAsync(nu, id, session, http, ct) is not { } s)
            return Problemen.Onbekend("De stageplaats");
        var dag = vraag.Blik.Dag(klok);
        return TypedResults.Ok(StageplaatsWeergave.Toon(s, vraag.Of(dag), ZietDekking(beller), dag));
    }

    /// <summary>The stageplaats with its ETag, or null when unknown or not the caller's to know of.</summary>
    internal static async Task<StageplaatsWeergave?> ToonAsync(
        string code, Vraagperiode periode, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct) is not { } gelezen || !MagZien(beller, gelezen.State)) return null;
        http.ZetETag(gelezen.Versie);
        return StageplaatsWeergave.Toon(gelezen.State, periode.Of(klok.Vandaag()), ZietDekking(beller), klok.Vandaag());
    }

    /// <summary>OVK-12, regelboek 2.1.</summary>
    internal static bool MagZien(Beller beller, Stageplaats s) => beller.MagZien(s.Gegevens.Instituut) && beller.Rol switch
    {
        Rollen.Stageopleider => s.Koppelingen.Exists(k => beller.IsZelf(k.Opleidernummer)),
        Rollen.Contactpersoon => beller.IsZelf(s.Gegevens.Instellingscode),
        _ => true,
    };

    /// <summary>An aios sees who supervises on the own plaatsing only.</summary>
    internal static bool ZietDekking(Beller beller) => !beller.Is(Rollen.Aios);
}
