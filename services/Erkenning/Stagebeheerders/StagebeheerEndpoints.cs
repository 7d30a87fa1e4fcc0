using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>The division of stageplaatsen over stagebeheerders (ERK-29, C-34): stagecoördinator and hoofd divide, staff read, a stagebeheerder the own load only.</summary>
internal static class StagebeheerEndpoints
{
    private const string Groep = "Stagebeheerders";

    [Description("Een stagebeheerder voor een stageplaats.")]
    internal sealed record Toewijzing(
        [property: Description("Code van de stagebeheerder."), StringLength(20, MinimumLength = 1, ErrorMessage = "Gebruik 1 tot en met 20 tekens."),
            RegularExpression(@"\S+", ErrorMessage = "Gebruik geen spaties.")] string Stagebeheerder,
        [property: Description("Eerste dag; weglaten voor vandaag.")] DateOnly? Vanaf = null);

    [Description("Het einde van stagebeheer.")]
    internal sealed record Einde([property: Description("Laatste dag.")] DateOnly LaatsteDag);

    internal static void MapStagebeheer(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stagebeheerders", LijstAsync)
            .WithName("LeesStagebeheerders").WithTags(Groep).WithSummary("Geeft de stagebeheerders met hun stageplaatsen en werklast.").Rollen(Toegang.Medewerkers);
        v1.MapGet("/stagebeheerders/{stagebeheerder}", EenAsync)
            .WithName("LeesStagebeheerder").WithTags(Groep).WithSummary("Geeft één stagebeheerder.").Rollen(Toegang.Medewerkers);
        Operatie(v1.MapPost("/stagebeheerders/{stagebeheerder}/vertrek", VertrekAsync), "MeldVertrekStagebeheerder", "Meldt dat een stagebeheerder stopt, bij alle stageplaatsen.");
        Operatie(v1.MapPost("/stageplaatsen/{code}/stagebeheerders", WijsToeAsync), nameof(WijsStagebeheerderToe), "Wijst een stagebeheerder toe aan een stageplaats die er geen heeft.");
        Operatie(v1.MapPost("/stageplaatsen/{code}/stagebeheerders/wisselingen", WisselAsync), "WisselStagebeheerder", "Wisselt de stagebeheerder van een stageplaats.");
        Operatie(v1.MapPost("/stageplaatsen/{code}/stagebeheerders/beeindigingen", BeeindigAsync), nameof(BeeindigStagebeheer), "Beëindigt het stagebeheer van een stageplaats, zonder opvolger.");
    }

    private static void Operatie(RouteHandlerBuilder route, string naam, string samenvatting) => route
        .WithName(naam).WithTags(Groep).WithSummary(samenvatting).Rollen(Rollen.Stagecoordinator, Rollen.Hoofd).VereistIfMatch().VereistIdempotencyKey();

    /// <summary>The stageplaatsen that a stagebeheerder manages today: what is the caller's own.</summary>
    internal static async Task<IEnumerable<string>> EigenStageplaatsenAsync(Beller beller, IStreams streams, DateOnly vandaag, CancellationToken ct)
    {
        var codes = new List<string>();
        foreach (var instituut in beller.Instituten)
        {
            if (beller.Nummer is { } nummer && await streams.LeesAsync<Stagebeheerder>(Stagebeheerder.IdVan(instituut, nummer), ct) is { } gelezen)
                codes.AddRange(gelezen.State.Stageplaatsen(vandaag));
        }

        return codes;
    }

    private static async Task<Ok<Pagina<StagebeheerderWeergave>>> LijstAsync(
        Blad blad, Beller beller, IQuerySession session, Parametertabel tabel, TimeProvider klok, CancellationToken ct)
    {
        var (zichtbaar, na, vandaag) = (new List<Stagebeheerder>(), blad.Na ?? "", klok.Vandaag());
        // Who may see a stagebeheerder is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Stagebeheerder>($"where {Sleutelkolom} > ? order by {Sleutelkolom} limit ?", ct, na, Limieten.MaxAantal + 1);
            zichtbaar.AddRange(rijen.Where(b => MagZien(beller, b)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = SleutelVan(rijen[^1]);
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, SleutelVan, b => StagebeheerderWeergave.Toon(b, tabel, vandaag)));
    }

    private static async Task<Results<Ok<StagebeheerderWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de stagebeheerder.")] string stagebeheerder, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http,
        CancellationToken ct) =>
        await ToonAsync(stagebeheerder, beller, streams, tabel, klok, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De stagebeheerder");

    private static async Task<StagebeheerderWeergave?> ToonAsync(
        string code, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Stagebeheerder>(Stagebeheerder.IdVan(beller.Instituut, code), ct) is not { } gelezen || !MagZien(beller, gelezen.State)) return null;
        http.ZetETag(gelezen.Versie);
        return StagebeheerderWeergave.Toon(gelezen.State, tabel, klok.Vandaag());
    }

    private static async Task<Results<Ok<StagebeheerderWeergave>, ProblemHttpResult>> VertrekAsync(
        [Description("Code van de stagebeheerder.")] string stagebeheerder, Invoer<Einde> invoer, IfMatch ifMatch, Beller beller, IStreams streams, Parametertabel tabel,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var id = Stagebeheerder.IdVan(beller.Instituut, stagebeheerder);
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<Stagebeheerder>(id) is not { } b || !MagZien(beller, b)) return null;
                await werk.LaadAsync<Stagebeheerder>(id, ifMatch.Versie);
                return await StagebeheerOpslag.VertrekAsync(werk, b, invoer.Waarde.LaatsteDag, klok.Vandaag());
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(stagebeheerder, beller, streams, tabel, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De stagebeheerder");
    }

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> WijsToeAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Toewijzing> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct) => ZetAsync(code, invoer.Waarde, isWissel: false, ifMatch, beller, streams, klok, http, ct);

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> WisselAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Toewijzing> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct) => ZetAsync(code, invoer.Waarde, isWissel: true, ifMatch, beller, streams, klok, http, ct);

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> ZetAsync(
        string code, Toewijzing toewijzing, bool isWissel, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var command = new WijsStagebeheerderToe(toewijzing.Stagebeheerder, toewijzing.Vanaf ?? vandaag, isWissel);
        return StilleggingEndpoint.VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, Guid.Empty, null, werk => StagebeheerOpslag.WijsToeAsync(werk, code, command, vandaag), ct);
    }

    private static Task<Results<Ok<StageplaatsWeergave>, ProblemHttpResult>> BeeindigAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Einde> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct) => StilleggingEndpoint.VoerUitAsync(
        code, ifMatch, beller, streams, klok, http, Guid.Empty, null,
        werk => StagebeheerOpslag.BeeindigAsync(werk, code, new(invoer.Waarde.LaatsteDag), klok.Vandaag()), ct);

    private const string Sleutelkolom = "(data ->> 'code' || '/' || id::text)";

    private static string SleutelVan(Stagebeheerder b) => $"{b.Code}/{b.Id}";

    private static bool MagZien(Beller beller, Stagebeheerder b) => beller.MagZien(b.Instituut) && (!beller.Is(Rollen.Stagebeheerder) || beller.IsZelf(b.Code));
}

/// <summary>A stagebeheerder as the API shows it.</summary>
[Description("Een stagebeheerder met de werklast.")]
public sealed record StagebeheerderWeergave(
    [property: Description("Code.")] string Code,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Aantal stageplaatsen vandaag.")] int Aantal,
    [property: Description("Het minste aantal volgens de norm; leeg zonder norm.")] int? Minimum,
    [property: Description("Het grootste aantal volgens de norm; leeg zonder norm.")] int? Maximum,
    [property: Description("te veel, te weinig of passend. Alleen ter informatie.")] string Oordeel,
    [property: Description("De stageplaatsen vandaag.")] IReadOnlyList<string> Stageplaatsen)
{
    internal static StagebeheerderWeergave Toon(Stagebeheerder b, Parametertabel tabel, DateOnly vandaag)
    {
        var (plaatsen, norm) = (b.Stageplaatsen(vandaag), Werklastnorm.Van(tabel.Voor(b.Instituut, vandaag)));
        return new(b.Code, b.Instituut, plaatsen.Count, norm.Minimum, norm.Maximum, norm.Oordeel(plaatsen.Count), plaatsen);
    }
}
