using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Records what RGS decided about the erkenning of an instelling or koepel (ERK-6, C-6). Everything there follows by itself.</summary>
internal static class InstellingErkenningEndpoint
{
    private const string LangKenmerk = "Gebruik ten hoogste 100 tekens.";

    [Description("Een besluit van RGS om een instelling te erkennen.")]
    internal sealed record Erkenningsbesluit(
        [property: Description("Eerste dag van de erkenning.")] DateOnly Van,
        [property: Description("Kenmerk van het besluit bij RGS."), StringLength(100, ErrorMessage = LangKenmerk)] string Referentie,
        [property: Description("Dag van het besluit.")] DateOnly Besluitdatum,
        [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet = null);

    [Description("Een besluit van RGS om een erkenning te beëindigen.")]
    internal sealed record Beeindigingsbesluit(
        [property: Description("Eerste dag zonder erkenning.")] DateOnly PerDatum,
        [property: Description("Kenmerk van het besluit bij RGS."), StringLength(100, ErrorMessage = LangKenmerk)] string Referentie,
        [property: Description("Dag van het besluit.")] DateOnly Besluitdatum);

    internal static void MapInstellingErkenning(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/instellingen/{code}/erkenningen", ErkenAsync)
            .WithName(nameof(ErkenInstelling)).WithTags(InstellingenEndpoints.Groep).WithSummary("Legt vast dat RGS de instelling erkent.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/instellingen/{code}/beeindigingen", BeeindigAsync)
            .WithName(nameof(BeeindigErkenning)).WithTags(InstellingenEndpoints.Groep).WithSummary("Legt vast dat RGS de erkenning van de instelling beëindigt.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/koepels/{koepel}/beeindigingen", BeeindigKoepelAsync)
            .WithName("BeeindigKoepelerkenning").WithTags(InstellingenEndpoints.Groep).WithSummary("Legt vast dat RGS een koepelerkenning beëindigt.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIdempotencyKey();
    }

    private static Task<Results<Ok<InstellingWeergave>, ProblemHttpResult>> ErkenAsync(
        [Description("Code van de instelling.")] string code, Invoer<Erkenningsbesluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var b = invoer.Waarde;
        return VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, i => ErkenInstelling.Decide(i, new(b.Van, b.TotEnMet, b.Referentie, b.Besluitdatum), klok.Vandaag()), ct);
    }

    private static Task<Results<Ok<InstellingWeergave>, ProblemHttpResult>> BeeindigAsync(
        [Description("Code van de instelling.")] string code, Invoer<Beeindigingsbesluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var b = invoer.Waarde;
        return VoerUitAsync(
            code, ifMatch, beller, streams, klok, http, i => BeeindigErkenning.Decide(i, new(b.PerDatum, b.Referentie, b.Besluitdatum, null), klok.Vandaag()), ct);
    }

    /// <summary>One decision for every member; a member that joins at the same time is stored under its own stream and keeps what RGS said of it.</summary>
    private static async Task<Results<Ok<Pagina<InstellingWeergave>>, ProblemHttpResult>> BeeindigKoepelAsync(
        [Description("Code van de koepel.")] string koepel, Invoer<Beeindigingsbesluit> invoer, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        var (b, sleutel, vandaag) = (invoer.Waarde, Sleutel.Normaal(koepel), klok.Vandaag());
        var leden = new List<Instelling>();
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                leden.Clear();
                var rijen = await werk.Lezen.QueryAsync<Instelling>(
                    "where data -> 'gegevens' ->> 'koepel' = ? order by data -> 'gegevens' ->> 'instellingscode'", ct, sleutel);
                if (rijen.Count == 0 || !rijen.All(i => beller.MagZien(i.Gegevens.Instituut))) return null;
                foreach (var lid in rijen)
                {
                    var genomen = await werk.DecideAsync<Instelling>(
                        lid.Id, i => BeeindigErkenning.Decide(i!, new(b.PerDatum, b.Referentie, b.Besluitdatum, sleutel), vandaag));
                    if (genomen is Decision.Refused) return genomen;
                    leden.Add((await werk.LaadAsync<Instelling>(lid.Id))!);
                }

                return Decision.NothingNew;
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is null
            ? Problemen.Onbekend("De koepel")
            : TypedResults.Ok(new Pagina<InstellingWeergave>([.. leden.Select(i => InstellingWeergave.Toon(i, vandaag))], null));
    }

    private static async Task<Results<Ok<InstellingWeergave>, ProblemHttpResult>> VoerUitAsync(
        string code, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, Func<Instelling, Decision> decide, CancellationToken ct)
    {
        var id = Instelling.IdVan(code);
        if (await streams.LeesAsync<Instelling>(id, ct) is not { } gezien || !beller.MagZien(gezien.State.Gegevens.Instituut)) return Problemen.Onbekend("De instelling");
        var uitkomst = await streams.DecideAsync<Instelling>(id, i => decide(i!), ifMatch.Versie, ct);
        if (uitkomst.Decision is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        http.ZetETag(uitkomst.Versie);
        return TypedResults.Ok(InstellingWeergave.Toon(uitkomst.State!, klok.Vandaag()));
    }
}
