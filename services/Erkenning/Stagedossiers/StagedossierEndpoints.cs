using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>
/// Reading the stagedossier of a stageplaats (ERK-28, matrix 2.2): stagebeheerder the own ones, stageopleider the own reports and letters, secretariaat without
/// stage-evaluaties, scores and klachtbrieven, stagecoördinator and hoofd all.
/// </summary>
internal static class StagedossierEndpoints
{
    internal const string Groep = "Stagedossiers";

    internal static readonly string[] Lezers = [Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Stagesecretariaat, Rollen.Stageopleider];

    [Description("Welke regels.")]
    internal sealed record Filter([property: Description("Alleen regels van deze soort.")] string? Soort = null);

    internal static void MapStagedossiers(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageplaatsen/{code}/dossier", LijstAsync)
            .WithName("LeesStagedossier").WithTags(Groep).WithSummary("Geeft het stagedossier in volgorde van dag, met alles wat u mag lezen.")
            .Rollen(Lezers).LogtInzage("stagedossier");
        v1.MapGet("/stageplaatsen/{code}/dossier/overzicht", OverzichtAsync)
            .WithName("LeesDossieroverzicht").WithTags(Groep).WithSummary("Geeft de bezoeken en de kwaliteitscyclus van een stageplaats.")
            .Rollen(Lezers).LogtInzage("stagedossier");
        v1.MapGet("/stageplaatsen/{code}/dossier/kwaliteit", KwaliteitAsync)
            .WithName("LeesKwaliteitsoordeel").WithTags(Groep).WithSummary("Geeft welke kwaliteitscriteria aandacht vragen, met de uitleg.")
            .Rollen(Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Hoofd).LogtInzage("stagedossier");
        v1.MapDossierstukken();
        v1.MapBezoeken();
    }

    private static async Task<Results<Ok<Pagina<DossierregelWeergave>>, ProblemHttpResult>> LijstAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<Filter> vraag, Blad blad, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        if (await LeesAsync(code, beller, streams, klok, http, ct) is not { } gelezen) return Problemen.Onbekend("De stageplaats");
        var regels = (await StagedossierLezer.LeesAsync(gelezen.Stageplaats, streams, session, ct))
            .Where(r => Dossierinhoud.MagLezen(r, beller.Rol, beller.IsZelf) && (vraag.Waarde.Soort is not { } soort || r.Soort == soort)
                && string.CompareOrdinal(r.Volgorde, blad.Na ?? "") > 0)
            .Take(blad.Aantal + 1).ToList();
        return TypedResults.Ok(blad.Pagina(regels, r => r.Volgorde, DossierregelWeergave.Toon));
    }

    private static async Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> OverzichtAsync(
        [Description("Code van de stageplaats.")] string code, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        await ToonAsync(code, beller, streams, klok, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De stageplaats");

    private static async Task<Results<Ok<KwaliteitsoordeelWeergave>, ProblemHttpResult>> KwaliteitAsync(
        [Description("Code van de stageplaats.")] string code, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http,
        CancellationToken ct) =>
        await LeesAsync(code, beller, streams, klok, http, ct) is { } gelezen
            ? TypedResults.Ok(KwaliteitsoordeelWeergave.Toon(gelezen.Dossier, tabel.Voor(gelezen.Stageplaats.Gegevens.Instituut, klok.Vandaag())))
            : Problemen.Onbekend("De stageplaats");

    /// <summary>How the dossier stands with its ETag, or null when unknown or not the caller's to know of.</summary>
    internal static async Task<DossierstandWeergave?> ToonAsync(
        string code, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        await LeesAsync(code, beller, streams, klok, http, ct) is { } gelezen
            ? DossierstandWeergave.Toon(
                gelezen.Stageplaats, gelezen.Dossier, await StagedossierLezer.AandachtspuntenAsync(gelezen.Stageplaats, streams, klok.Vandaag(), ct),
                nummer => nummer is null || !beller.Is(Rollen.Stageopleider) || beller.IsZelf(nummer), klok.Vandaag())
            : null;

    /// <summary>Regelboek 2.1: a stagebeheerder of the own stageplaatsen only.</summary>
    internal static bool MagErbij(Beller beller, Stageplaats s, DateOnly vandaag) =>
        StageplaatsenEndpoints.MagZien(beller, s) && (!beller.Is(Rollen.Stagebeheerder) || (s.Beheer.Op(vandaag) is { } beheerder && beller.IsZelf(beheerder)));

    /// <summary>Runs a command on the dossier in one transaction and shows how it stands afterwards.</summary>
    /// <param name="versie">Version of the dossier that the caller saw; null for something new.</param>
    /// <param name="voerUit">The command, on the stageplaats as it is.</param>
    /// <param name="kent">Whether the part that the path names is in the dossier; null when it names none.</param>
    internal static async Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> VoerUitAsync(
        string code, long? versie, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, Func<IWerkeenheid, Stageplaats, Task<Decision>> voerUit,
        CancellationToken ct, Func<Stagedossier, bool>? kent = null)
    {
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                // Who may not know of the stageplaats does not hear the version of its dossier either.
                if (await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)) is not { } plaats || !MagErbij(beller, plaats, klok.Vandaag())) return null;
                var dossier = await werk.LaadAsync<Stagedossier>(Stagedossier.IdVan(code));
                if (kent is not null && (dossier is null || !kent(dossier))) return null;
                await werk.LaadAsync<Stagedossier>(Stagedossier.IdVan(code), versie);
                return await voerUit(werk, plaats);
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(code, beller, streams, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend(kent is null ? "De stageplaats" : "De stageplaats of dit onderdeel van het dossier");
    }

    private static async Task<(Stageplaats Stageplaats, Stagedossier? Dossier)?> LeesAsync(
        string code, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct) is not { } plaats || !MagErbij(beller, plaats.State, klok.Vandaag())) return null;
        var dossier = await streams.LeesAsync<Stagedossier>(Stagedossier.IdVan(code), ct);
        http.ZetETag(dossier?.Versie ?? 0);
        return (plaats.State, dossier?.State);
    }
}
