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

    [Description("Welke stageplaatsen.")]
    internal sealed record Filter(
        [property: Description("Alleen stageplaatsen van deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen stageplaatsen in deze poule.")] string? Poule = null,
        [property: Description("Alleen stageplaatsen met deze status vandaag."),
            AllowedValues(
                Stageplaatsstatus.Actief, Stageplaatsstatus.Twijfelachtig, Stageplaatsstatus.Aangemeld, Stageplaatsstatus.Getoond, Stageplaatsstatus.Goedgekeurd,
                Stageplaatsstatus.Afgewezen, Stageplaatsstatus.OnHold, Stageplaatsstatus.Beeindigd, Stageplaatsstatus.Ingetrokken, null,
                ErrorMessage = "Kies actief, twijfelachtig, aangemeld, getoond, goedgekeurd, afgewezen, on hold, beëindigd of ingetrokken.")] string? Status = null);

    [Description("Voor welke periode de plaatsbaarheid wordt gegeven; zonder periode voor vandaag.")]
    internal sealed record Vraagperiode(
        [property: Description("Eerste dag van de stage.")] DateOnly? Van = null,
        [property: Description("Laatste dag van de stage.")] DateOnly? TotEnMet = null) : IValidatableObject
    {
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
        v1.MapGet("/stageplaatsen", LijstAsync)
            .WithName("LeesStageplaatsen").WithTags(Groep).WithSummary("Geeft de stageplaatsen, op volgorde van code.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet("/stageplaatsen/{code}", EenAsync)
            .WithName("LeesStageplaats").WithTags(Groep)
            .WithSummary("Geeft één stageplaats met dekking, stageleerwerkplan en plaatsbaarheid, vandaag of in de gevraagde periode.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapPlaatsbaarheid();
        v1.MapModelinstructie();
        v1.MapBevestigDuo();
        v1.MapStillegging();
    }

    private static async Task<Ok<Pagina<StageplaatsRegel>>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (zichtbaar, na, vandaag) = (new List<Stageplaats>(), blad.Na ?? "", klok.Vandaag());
        // Who may see a stageplaats, and its status today, is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Stageplaats>(
                "where data -> 'gegevens' ->> 'stageplaatscode' > ? order by data -> 'gegevens' ->> 'stageplaatscode' limit ?", ct, na, Limieten.MaxAantal + 1);
            zichtbaar.AddRange(rijen.Where(s => MagZien(beller, s) && Past(s, vraag.Waarde, vandaag)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = rijen[^1].Gegevens.Stageplaatscode;
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, s => s.Gegevens.Stageplaatscode, s => StageplaatsRegel.Toon(s, ZietDekking(beller), vandaag)));
    }

    private static async Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<Vraagperiode> periode, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct) =>
        await ToonAsync(code, periode.Waarde, beller, streams, klok, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De stageplaats");

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
    private static bool ZietDekking(Beller beller) => !beller.Is(Rollen.Aios);

    private static bool Past(Stageplaats s, Filter filter, DateOnly vandaag) =>
        (filter.Instellingscode is not { } code || s.Gegevens.Instellingscode == Sleutel.Normaal(code))
        && (filter.Poule is not { } poule || s.Gegevens.Poule.Equals(poule.Trim(), StringComparison.OrdinalIgnoreCase))
        && (filter.Status is not { } status || s.StatusOp(vandaag) == status);
}
