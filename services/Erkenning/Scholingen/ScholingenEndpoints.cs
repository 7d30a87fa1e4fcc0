using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Scholingen;

/// <summary>
/// Onderwijsmiddagen and the training for starters (ERK-25), and the didactic training of a stageopleider (ERK-26): secretariaat and stagecoördinator keep them, a
/// stageopleider enrols. Registration only; nothing here blocks anything.
/// </summary>
internal static class ScholingenEndpoints
{
    private const string Groep = "Scholingen";

    [Description("Een bijeenkomst voor stageopleiders. Deelname is gratis.")]
    internal sealed record NieuweBijeenkomst(
        [property: Description("onderwijsmiddag of starterstraining."),
            AllowedValues(Bijeenkomstsoort.Onderwijsmiddag, Bijeenkomstsoort.Starterstraining, ErrorMessage = "Kies onderwijsmiddag of starterstraining.")] string Soort,
        [property: Description("De dag.")] DateOnly Op,
        [property: Description("Of het samen met de VU is.")] bool MetVu = false);

    [Description("Stageopleiders.")]
    internal sealed record Stageopleiderlijst([property: Description("Nummers van de stageopleiders.")] IReadOnlyList<string> Opleidernummers);

    [Description("Een inschrijving.")]
    internal sealed record Inschrijving(
        [property: Description("Inschrijven of weer uitschrijven.")] bool Ingeschreven = true,
        [property: Description("Nummer van de stageopleider, als het secretariaat inschrijft.")] string? Opleidernummer = null);

    [Description("De didactische scholing van een stageopleider.")]
    internal sealed record Didactiek(
        [property: Description("gevolgd, bezig of geen."),
            AllowedValues(Didactiekstand.Gevolgd, Didactiekstand.Bezig, Didactiekstand.Geen, ErrorMessage = "Kies gevolgd, bezig of geen.")] string Stand,
        [property: Description("Dag vanaf wanneer dit geldt; weglaten voor vandaag.")] DateOnly? Op = null);

    internal static void MapScholingen(this IEndpointRouteBuilder v1)
    {
        const string pad = "/scholingen/{bijeenkomstId:guid}";
        string[] beheer = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator];
        v1.MapGet("/scholingen", LeesAsync).WithName("LeesScholingen").WithTags(Groep).WithSummary("Geeft de bijeenkomsten voor stageopleiders van een kalenderjaar.")
            .Rollen([.. Toegang.Medewerkers, Rollen.Stageopleider]);
        v1.MapPost("/scholingen", PlanAsync).WithName(nameof(PlanBijeenkomst)).WithTags(Groep).WithSummary("Plant een onderwijsmiddag of starterstraining.")
            .Rollen(beheer).VereistIdempotencyKey();
        Operatie(v1.MapPost(pad + "/annuleringen", AnnuleerAsync), "AnnuleerBijeenkomst", "Annuleert een bijeenkomst.", beheer);
        Operatie(v1.MapPost(pad + "/accreditaties", AccreditatieAsync), "VraagAccreditatieAan", "Legt vast dat accreditatie is aangevraagd.", beheer);
        Operatie(v1.MapPost(pad + "/uitnodigingen", NodigUitAsync), "NodigStageopleidersUit", "Legt vast wie per mail zijn uitgenodigd.", beheer);
        Operatie(v1.MapPost(pad + "/inschrijvingen", SchrijfInAsync), "SchrijfStageopleiderIn", "Schrijft een stageopleider in of uit.", [.. beheer, Rollen.Stageopleider]);
        Operatie(v1.MapPost(pad + "/aanwezigen", AanwezigAsync), "LegAanwezigheidVast", "Legt vast wie er waren.", beheer);
        v1.MapPost("/stageopleiders/{nummer}/didactische-scholing", DidactiekAsync).WithName(nameof(LegDidactiekVast)).WithTags(Groep)
            .WithSummary("Legt vast of een stageopleider didactisch geschoold is (ERK-26). Dit blokkeert niets.")
            .Rollen([.. beheer, Rollen.Stagebeheerder, Rollen.Stageopleider]).VereistIdempotencyKey();
    }

    private static void Operatie(RouteHandlerBuilder route, string naam, string samenvatting, string[] rollen) => route
        .WithName(naam).WithTags(Groep).WithSummary(samenvatting).Rollen(rollen).VereistIfMatch().VereistIdempotencyKey();

    [Description("Welk jaar.")]
    internal sealed record Jaarkeuze(
        [property: Description("Kalenderjaar; weglaten voor dit jaar."), Range(1900, 2199, ErrorMessage = "Geef een jaar van 1900 tot en met 2199.")] int? Jaar = null);

    private static async Task<Ok<ScholingsaanbodWeergave>> LeesAsync(
        Vraag<Jaarkeuze> vraag, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        TypedResults.Ok(await ToonAsync(vraag.Waarde.Jaar, beller, streams, tabel, klok, http, ct));

    private static async Task<ScholingsaanbodWeergave> ToonAsync(
        int? jaar, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var gelezen = await streams.LeesAsync<Scholingsaanbod>(Scholingsaanbod.IdVan(beller.Instituut), ct);
        http.ZetETag(gelezen?.Versie ?? 0);
        return ScholingsaanbodWeergave.Toon(
            gelezen?.State, jaar ?? klok.Vandaag().Year, tabel, beller.Instituut, nummer => !beller.Is(Rollen.Stageopleider) || beller.IsZelf(nummer));
    }

    private static async Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> PlanAsync(
        Invoer<NieuweBijeenkomst> invoer, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var n = invoer.Waarde;
        var gepland = new BijeenkomstGepland(http.NieuwId(), beller.Instituut, n.Soort, n.Op, n.MetVu);
        var besluit = await streams.VoerUitAsync(werk => ScholingOpslag.PlanAsync(werk, gepland, klok.Vandaag()), ct);
        return besluit is Decision.Refused(var overtreding) ? overtreding.ToProblem() : TypedResults.Ok(await ToonAsync(n.Op.Year, beller, streams, tabel, klok, http, ct));
    }

    private static Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> AnnuleerAsync(
        [Description("Kenmerk van de bijeenkomst.")] Guid bijeenkomstId, IfMatch ifMatch, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok,
        HttpContext http, CancellationToken ct) => VoerUitAsync(
        bijeenkomstId, ifMatch, beller, streams, tabel, klok, http, s => BeheerBijeenkomst.Annuleer(s, bijeenkomstId), ct);

    private static Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> AccreditatieAsync(
        [Description("Kenmerk van de bijeenkomst.")] Guid bijeenkomstId, IfMatch ifMatch, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok,
        HttpContext http, CancellationToken ct) => VoerUitAsync(
        bijeenkomstId, ifMatch, beller, streams, tabel, klok, http, s => BeheerBijeenkomst.VraagAccreditatieAan(s, bijeenkomstId, klok.Vandaag()), ct);

    private static async Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> NodigUitAsync(
        [Description("Kenmerk van de bijeenkomst.")] Guid bijeenkomstId, Invoer<Stageopleiderlijst> invoer, IfMatch ifMatch, Beller beller, IStreams streams,
        Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        await VoerUitAsync(
            bijeenkomstId, ifMatch, beller, streams, tabel, klok, http,
            s => BeheerBijeenkomst.NodigUit(s, bijeenkomstId, invoer.Waarde.Opleidernummers, klok.Vandaag()), ct, invoer.Waarde.Opleidernummers);

    private static async Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> SchrijfInAsync(
        [Description("Kenmerk van de bijeenkomst.")] Guid bijeenkomstId, Invoer<Inschrijving> invoer, IfMatch ifMatch, Beller beller, IStreams streams,
        Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var nummer = (beller.Is(Rollen.Stageopleider) ? beller.Nummer : invoer.Waarde.Opleidernummer) ?? "";
        return await VoerUitAsync(
            bijeenkomstId, ifMatch, beller, streams, tabel, klok, http, s => BeheerBijeenkomst.SchrijfIn(s, bijeenkomstId, nummer, invoer.Waarde.Ingeschreven), ct, [nummer]);
    }

    private static async Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> AanwezigAsync(
        [Description("Kenmerk van de bijeenkomst.")] Guid bijeenkomstId, Invoer<Stageopleiderlijst> invoer, IfMatch ifMatch, Beller beller, IStreams streams,
        Parametertabel tabel, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        await VoerUitAsync(
            bijeenkomstId, ifMatch, beller, streams, tabel, klok, http,
            s => BeheerBijeenkomst.LegAanwezigheidVast(s, bijeenkomstId, invoer.Waarde.Opleidernummers, klok.Vandaag()), ct, invoer.Waarde.Opleidernummers);

    private static async Task<Results<Ok<DidactiekWeergave>, ProblemHttpResult>> DidactiekAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Didactiek> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if ((beller.Is(Rollen.Stageopleider) && !beller.IsZelf(nummer))
            || await streams.LeesAsync<Stageopleider>(Stageopleider.IdVan(nummer), ct) is not { State: var persoon } || !beller.MagZien(persoon.Instituut))
            return Problemen.Onbekend("De stageopleider");
        var vandaag = klok.Vandaag();
        var command = new LegDidactiekVast(persoon.Opleidernummer, persoon.Instituut, invoer.Waarde.Stand, invoer.Waarde.Op ?? vandaag);
        var uitkomst = await streams.DecideAsync<DidactischeScholing>(
            DidactischeScholing.IdVan(persoon.Opleidernummer), d => LegDidactiekVast.Decide(d, command, vandaag), verwachteVersie: null, ct);
        if (uitkomst.Decision is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        http.ZetETag(uitkomst.Versie);
        return TypedResults.Ok(new DidactiekWeergave(persoon.Opleidernummer, uitkomst.State!.Stand, uitkomst.State.Op));
    }

    private static async Task<Results<Ok<ScholingsaanbodWeergave>, ProblemHttpResult>> VoerUitAsync(
        Guid bijeenkomstId, IfMatch ifMatch, Beller beller, IStreams streams, Parametertabel tabel, TimeProvider klok, HttpContext http,
        Func<Scholingsaanbod, Decision> decide, CancellationToken ct, IReadOnlyList<string>? nummers = null)
    {
        var id = Scholingsaanbod.IdVan(beller.Instituut);
        if (await streams.LeesAsync<Scholingsaanbod>(id, ct) is not { } gelezen || gelezen.State.Bijeenkomst(bijeenkomstId) is not { } bijeenkomst)
            return Problemen.Onbekend("De bijeenkomst");
        var besluit = await streams.VoerUitAsync<Decision>(
            async werk =>
            {
                await werk.LaadAsync<Scholingsaanbod>(id, ifMatch.Versie);
                // OVK-2, OVK-12: each is a stageopleider of the own institute.
                foreach (var nummer in (nummers ?? []).Distinct())
                {
                    if (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)) is not { } s || !beller.MagZien(s.Instituut))
                        return Registratie.Onbekend("stageopleider", Sleutel.Normaal(nummer));
                }

                return await werk.DecideAsync<Scholingsaanbod>(id, s => decide(s!));
            },
            ct);
        return besluit is Decision.Refused(var overtreding)
            ? overtreding.ToProblem()
            : TypedResults.Ok(await ToonAsync(bijeenkomst.Op.Year, beller, streams, tabel, klok, http, ct));
    }
}

/// <summary>The training offer of a year as the API shows it.</summary>
[Description("De bijeenkomsten voor stageopleiders van een kalenderjaar.")]
public sealed record ScholingsaanbodWeergave(
    [property: Description("Het kalenderjaar.")] int Jaar,
    [property: Description("Hoeveel onderwijsmiddagen gepland staan of geweest zijn.")] int Onderwijsmiddagen,
    [property: Description("Hoeveel er op 1 april gepland moeten staan.")] int Minimum,
    [property: Description("De bijeenkomsten, op volgorde van dag.")] IReadOnlyList<BijeenkomstWeergave> Bijeenkomsten)
{
    internal static ScholingsaanbodWeergave Toon(Scholingsaanbod? s, int jaar, Parametertabel tabel, string instituut, Func<string, bool> magZien) => new(
        jaar, s?.Onderwijsmiddagen(jaar) ?? 0, tabel.Op(Erkenningparameters.ScholingOnderwijsmiddagen, instituut, Scholingsaanbod.Peildag(jaar)).Waarde,
        [.. (s?.Bijeenkomsten ?? []).Where(b => b.Op.Year == jaar).OrderBy(b => b.Op).Select(b => BijeenkomstWeergave.Toon(b, magZien))]);
}

/// <summary>A meeting.</summary>
[Description("Een bijeenkomst voor stageopleiders. Een stageopleider ziet van de lijsten alleen zichzelf.")]
public sealed record BijeenkomstWeergave(
    [property: Description("Kenmerk.")] Guid BijeenkomstId,
    [property: Description("onderwijsmiddag of starterstraining.")] string Soort,
    [property: Description("De dag.")] DateOnly Op,
    [property: Description("Of het samen met de VU is.")] bool MetVu,
    [property: Description("Of de bijeenkomst niet doorgaat.")] bool Vervallen,
    [property: Description("Dag waarop accreditatie is aangevraagd.")] DateOnly? AccreditatieAangevraagdOp,
    [property: Description("Wie zijn uitgenodigd.")] IReadOnlyList<string> Uitgenodigd,
    [property: Description("Wie zijn ingeschreven.")] IReadOnlyList<string> Ingeschreven,
    [property: Description("Wie er waren.")] IReadOnlyList<string> Aanwezig)
{
    internal static BijeenkomstWeergave Toon(Bijeenkomst b, Func<string, bool> magZien) => new(
        b.BijeenkomstId, b.Soort, b.Op, b.MetVu, b.Vervallen, b.AccreditatieAangevraagdOp, [.. b.Uitgenodigd.Where(magZien)], [.. b.Ingeschreven.Where(magZien)],
        [.. b.Aanwezig.Where(magZien)]);
}

/// <summary>Didactic training.</summary>
[Description("De didactische scholing van een stageopleider.")]
public sealed record DidactiekWeergave(
    [property: Description("Nummer van de stageopleider.")] string Opleidernummer,
    [property: Description("gevolgd, bezig of geen.")] string Stand,
    [property: Description("Dag vanaf wanneer dit geldt.")] DateOnly Op);
