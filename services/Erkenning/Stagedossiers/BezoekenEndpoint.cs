using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Evaluatiegesprekken and visitaties: held, report sent, signed (BEO-42…44, ERK-28). The result feeds the quality cycle (ERK-39).</summary>
internal static class BezoekenEndpoint
{
    [Description("Een evaluatiegesprek of visitatie die is gehouden.")]
    internal sealed record NieuwBezoek(
        [property: Description("evaluatiegesprek of visitatie; een gecombineerd bezoek is een visitatie."),
            AllowedValues(Bezoeksoort.Evaluatiegesprek, Bezoeksoort.Visitatie, ErrorMessage = "Kies evaluatiegesprek of visitatie.")] string Soort,
        [property: Description("Dag waarop het is gehouden.")] DateOnly GehoudenOp);

    [Description("Het verslag van een bezoek.")]
    internal sealed record NieuwVerslag(
        [property: Description("Nummer van de stageopleider die het verslag krijgt.")] string Opleidernummer,
        [property: Description("Waar het verslag wordt bewaard, zonder namen."), StringLength(200, MinimumLength = 1, ErrorMessage = "Gebruik 1 tot en met 200 tekens.")] string Verwijzing);

    [Description("De handtekening van de stageopleider.")]
    internal sealed record Handtekening(
        [property: Description("geaccordeerd, of voor gezien zonder akkoord."),
            AllowedValues(Bezoekstatus.Geaccordeerd, Bezoekstatus.VoorGezien, ErrorMessage = "Kies geaccordeerd of voor gezien.")] string Wijze,
        [property: Description("Nummer van de stageopleider, als het secretariaat een handtekening op papier vastlegt.")] string? Opleidernummer = null);

    internal static void MapBezoeken(this IEndpointRouteBuilder v1)
    {
        const string pad = "/stageplaatsen/{code}/dossier/bezoeken";
        string[] beheer = [Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Stagesecretariaat];
        v1.MapPost(pad, LegVastAsync).WithName(nameof(LegBezoekVast)).WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Legt een evaluatiegesprek of visitatie vast die is gehouden.").Rollen(beheer).VereistIdempotencyKey();
        v1.MapPost(pad + "/{bezoekId:guid}/verslagen", VerzendAsync).WithName(nameof(VerzendVerslag)).WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Verzendt het verslag van een bezoek naar de stageopleider.").Rollen(beheer).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost(pad + "/{bezoekId:guid}/handtekeningen", TekenAsync).WithName(nameof(TekenVerslag)).WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Tekent het verslag van een bezoek; daarmee staat het in het dossier.")
            .Rollen(Rollen.Stageopleider, Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost(pad + "/{bezoekId:guid}/intrekkingen", TrekInAsync).WithName(nameof(TrekBezoekIn)).WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Trekt een bezoek in dat niet is gehouden.").Rollen(beheer).VereistIfMatch().VereistIdempotencyKey();
    }

    private static Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> LegVastAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<NieuwBezoek> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var command = new LegBezoekVast(http.NieuwId(), invoer.Waarde.Soort, invoer.Waarde.GehoudenOp);
        return StagedossierEndpoints.VoerUitAsync(
            code, versie: null, beller, streams, klok, http, (werk, s) => StagedossierOpslag.LegBezoekVastAsync(werk, s, command, klok.Vandaag()), ct);
    }

    private static Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> VerzendAsync(
        [Description("Code van de stageplaats.")] string code, [Description("Kenmerk van het bezoek.")] Guid bezoekId, Invoer<NieuwVerslag> invoer, IfMatch ifMatch,
        Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new VerzendVerslag(bezoekId, invoer.Waarde.Opleidernummer, invoer.Waarde.Verwijzing);
        return StagedossierEndpoints.VoerUitAsync(
            code, ifMatch.Versie, beller, streams, klok, http, (werk, s) => StagedossierOpslag.VerzendVerslagAsync(werk, s, command, klok.Vandaag()), ct,
            d => d.Bezoek(bezoekId) is not null);
    }

    private static Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> TekenAsync(
        [Description("Code van de stageplaats.")] string code, [Description("Kenmerk van het bezoek.")] Guid bezoekId, Invoer<Handtekening> invoer, IfMatch ifMatch,
        Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var nummer = beller.Is(Rollen.Stageopleider) ? beller.Nummer : invoer.Waarde.Opleidernummer;
        var command = new TekenVerslag(bezoekId, nummer ?? "", invoer.Waarde.Wijze);
        return StagedossierEndpoints.VoerUitAsync(
            code, ifMatch.Versie, beller, streams, klok, http, (werk, s) => StagedossierOpslag.TekenVerslagAsync(werk, s, command, klok.Vandaag()), ct,
            d => d.Bezoek(bezoekId) is not null);
    }

    private static Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Code van de stageplaats.")] string code, [Description("Kenmerk van het bezoek.")] Guid bezoekId, IfMatch ifMatch, Beller beller, IStreams streams,
        TimeProvider klok, HttpContext http, CancellationToken ct) => StagedossierEndpoints.VoerUitAsync(
        code, ifMatch.Versie, beller, streams, klok, http, (werk, s) => StagedossierOpslag.TrekInAsync(werk, s, new(bezoekId), klok.Vandaag()), ct,
            d => d.Bezoek(bezoekId) is not null);
}
