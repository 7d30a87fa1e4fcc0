using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Reading procedures: staff those of their institute, a contactpersoon those of the own instelling.</summary>
internal static class WaarnemingsproceduresEndpoints
{
    internal const string Groep = "Waarnemingsprocedures";

    internal static readonly string[] Lezers = [.. Toegang.Medewerkers, Rollen.Contactpersoon];

    [Description("Welke procedures.")]
    internal sealed record Filter(
        [property: Description("Alleen procedures van deze stageplaats.")] string? Stageplaatscode = null,
        [property: Description("Alleen procedures met deze status."),
            AllowedValues(
                Procedurestatus.Gestart, Procedurestatus.Kandidaat, Procedurestatus.Aangevraagd, Procedurestatus.Erkend, Procedurestatus.Mislukt,
                Procedurestatus.Geannuleerd, null, ErrorMessage = "Kies gestart, kandidaat, aangevraagd, erkend, mislukt of geannuleerd.")] string? Status = null);

    internal static void MapWaarnemingsprocedures(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/waarnemingsprocedures", LijstAsync)
            .WithName("LeesWaarnemingsprocedures").WithTags(Groep).WithSummary("Geeft de waarneemprocedures, op volgorde van stageplaats.").Rollen(Lezers);
        v1.MapGet("/waarnemingsprocedures/{id:guid}", EenAsync)
            .WithName("LeesWaarnemingsprocedure").WithTags(Groep).WithSummary("Geeft één waarneemprocedure.").Rollen(Lezers);
        v1.MapBeslisOverWaarnemer();
        v1.MapVoorstellen();
        v1.MapLegRgsBesluitVast();
    }

    private static async Task<Ok<Pagina<WaarnemingsprocedureWeergave>>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var (zichtbaar, na) = (new List<Waarnemingsprocedure>(), blad.Na ?? "");
        // Who may see a procedure is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Waarnemingsprocedure>($"where {Sleutelkolom} > ? order by {Sleutelkolom} limit ?", ct, na, Limieten.MaxAantal + 1);
            zichtbaar.AddRange(rijen.Where(p => MagZien(beller, p) && Past(p, vraag.Waarde)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = SleutelVan(rijen[^1]);
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, SleutelVan, p => WaarnemingsprocedureWeergave.Toon(p, toelichting: null)));
    }

    private static async Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van de procedure.")] Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct) =>
        await ToonAsync(id, beller, streams, session, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De procedure");

    /// <summary>The procedure with its ETag, or null when unknown or not the caller's to know of.</summary>
    internal static async Task<WaarnemingsprocedureWeergave?> ToonAsync(
        Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Waarnemingsprocedure>(id, ct) is not { } gelezen || !MagZien(beller, gelezen.State)) return null;
        var toelichting = beller.Is(Rollen.Stagecoordinator, Rollen.Hoofd) ? await session.LoadAsync<Besluittoelichting>(id, ct) : null;
        http.ZetETag(gelezen.Versie);
        return WaarnemingsprocedureWeergave.Toon(gelezen.State, toelichting?.Tekst);
    }

    /// <summary>Runs a command on a procedure in one transaction and shows the procedure afterwards.</summary>
    /// <param name="voerUit">The command, with the version that the caller saw; null when the procedure is unknown.</param>
    internal static async Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> VoerUitAsync(
        Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, Func<IWerkeenheid, Task<Decision?>> voerUit, CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync(
            // Who may not know of the procedure does not hear its version either.
            async werk => await werk.LaadAsync<Waarnemingsprocedure>(id) is { } procedure && MagZien(beller, procedure) ? await voerUit(werk) : null, ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(id, beller, streams, session, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De procedure");
    }

    private const string Sleutelkolom = "(data ->> 'stageplaatscode' || '/' || id::text)";

    private static string SleutelVan(Waarnemingsprocedure p) => $"{p.Stageplaatscode}/{p.Id}";

    private static bool MagZien(Beller beller, Waarnemingsprocedure p) =>
        beller.MagZien(p.Instituut) && (!beller.Is(Rollen.Contactpersoon) || beller.IsZelf(p.Instellingscode));

    private static bool Past(Waarnemingsprocedure p, Filter filter) =>
        (filter.Stageplaatscode is not { } code || p.Stageplaatscode == Sleutel.Normaal(code)) && (filter.Status is not { } status || p.Status == status);
}
