using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Reading stageopleiders: staff those of their institute, a stageopleider the own dossier, a contactpersoon those of the own instelling.</summary>
internal static class StageopleidersEndpoints
{
    internal const string Groep = "Stageopleiders";

    [Description("Welke stageopleiders.")]
    internal sealed record Filter(
        [property: Description("Alleen stageopleiders van deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen stageopleiders van wie een erkenning vandaag twijfelachtig is."),
            AllowedValues(Erkenningsstatus.Twijfelachtig, null, ErrorMessage = "Kies twijfelachtig, of laat de status weg.")] string? Status = null);

    internal static void MapStageopleiders(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageopleiders", LijstAsync)
            .WithName("LeesStageopleiders").WithTags(Groep).WithSummary("Geeft de stageopleiders met hun erkenningen, op volgorde van nummer.")
            .Rollen(Toegang.Betrokkenen).LogtInzage("stageopleider");
        v1.MapGet("/stageopleiders/{nummer}", EenAsync)
            .WithName("LeesStageopleider").WithTags(Groep).WithSummary("Geeft één stageopleider met erkenningen en afwezigheid.")
            .Rollen(Toegang.Betrokkenen).LogtInzage("stageopleider");
        v1.MapMeldVertrek();
        v1.MapVoorwaarden();
        v1.MapAanvragen();
        v1.MapWisselVanLocatie();
    }

    private static async Task<Ok<Pagina<StageopleiderWeergave>>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (zichtbaar, na, vandaag) = (new List<Stageopleider>(), blad.Na ?? "", klok.Vandaag());
        // Who may see a dossier, and what is doubtful today, is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Stageopleider>(
                "where data ->> 'opleidernummer' > ? order by data ->> 'opleidernummer' limit ?", ct, na, Limieten.MaxAantal + 1);
            zichtbaar.AddRange(rijen.Where(s => MagZien(beller, s) && Past(s, vraag.Waarde, vandaag)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = rijen[^1].Opleidernummer;
        }

        var personen = (await session.LoadManyAsync<Persoonsgegevens>(ct, zichtbaar.Take(blad.Aantal).Select(s => s.Id))).ToDictionary(p => p.Id);
        return TypedResults.Ok(blad.Pagina(
            zichtbaar, s => s.Opleidernummer, s => StageopleiderWeergave.Toon(s, personen.GetValueOrDefault(s.Id), MetBig(beller), vandaag)));
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Opleidernummer.")] string nummer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        await ToonAsync(nummer, beller, streams, session, klok, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De stageopleider");

    /// <summary>The dossier with its ETag, or null when unknown or not the caller's to know of.</summary>
    internal static async Task<StageopleiderWeergave?> ToonAsync(
        string nummer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var id = Stageopleider.IdVan(nummer);
        if (await streams.LeesAsync<Stageopleider>(id, ct) is not { } gelezen || !MagZien(beller, gelezen.State)) return null;
        http.ZetETag(gelezen.Versie);
        return StageopleiderWeergave.Toon(gelezen.State, await session.LoadAsync<Persoonsgegevens>(id, ct), MetBig(beller), klok.Vandaag());
    }

    /// <summary>OVK-12, regelboek 2.1: own institute; a stageopleider only the own dossier, a contactpersoon only the own instelling.</summary>
    internal static bool MagZien(Beller beller, Stageopleider s) => beller.MagZien(s.Instituut) && beller.Rol switch
    {
        Rollen.Stageopleider => beller.IsZelf(s.Opleidernummer),
        Rollen.Contactpersoon => s.Aanstellingen.Exists(a => beller.IsZelf(a.Instellingscode)),
        _ => true,
    };

    private static bool MetBig(Beller beller) => beller.Is(Rollen.Stagesecretariaat);

    private static bool Past(Stageopleider s, Filter filter, DateOnly vandaag) =>
        (filter.Instellingscode is not { } code || s.Aanstellingen.Exists(a => a.Instellingscode == Sleutel.Normaal(code)))
        && (filter.Status is null || StageopleiderWeergave.IsTwijfelachtig(s, vandaag));
}
