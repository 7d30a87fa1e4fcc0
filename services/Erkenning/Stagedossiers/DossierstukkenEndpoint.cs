using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Adds letters and scores to the dossier; nothing in it can be deleted (ERK-28, ERK-38).</summary>
internal static class DossierstukkenEndpoint
{
    [Description("Een stuk voor het dossier: alleen de verwijzing, niet de tekst.")]
    internal sealed record NieuwStuk(
        [property: Description("klachtbrief, correspondentie of bezoekverslag."),
            AllowedValues(Dossiersoort.Klachtbrief, Dossiersoort.Correspondentie, Dossiersoort.Bezoekverslag, ErrorMessage = "Kies klachtbrief, correspondentie of bezoekverslag.")]
        string Soort,
        [property: Description("Dag van de brief.")] DateOnly Op,
        [property: Description("Waar het wordt bewaard, zonder namen."), StringLength(200, MinimumLength = 1, ErrorMessage = "Gebruik 1 tot en met 200 tekens.")] string Verwijzing,
        [property: Description("De rollen die de brief kregen.")] IReadOnlyList<string> Geadresseerden,
        [property: Description("Versie van de inhoud."), StringLength(50, ErrorMessage = "Gebruik hoogstens 50 tekens.")] string? Versie = null,
        [property: Description("Nummer van de stageopleider over wie het gaat; weglaten als het over de stageplaats gaat.")] string? Opleidernummer = null,
        [property: Description("Bij een verslag: kenmerk van het bezoek.")] Guid? BezoekId = null,
        [property: Description("Kenmerk van het stuk dat dit verbetert.")] Guid? Vervangt = null);

    [Description("Een score.")]
    internal sealed record Score(
        [property: Description("Nummer van het criterium, 1 tot en met 18.")] int Criterium,
        [property: Description("De score; weglaten voor n.v.t.")] int? Waarde = null);

    [Description("De scores van de 18 kwaliteitscriteria.")]
    internal sealed record Scoring(
        [property: Description("stage-evaluatie, evaluatiegesprek of visitatie."),
            AllowedValues(
                Dossiersoort.Stageevaluatie, Bezoeksoort.Evaluatiegesprek, Bezoeksoort.Visitatie, ErrorMessage = "Kies stage-evaluatie, evaluatiegesprek of visitatie.")]
        string Bron,
        [property: Description("Kenmerk van de stage-evaluatie of het bezoek.")] Guid BronId,
        [property: Description("Dag van de evaluatie of het bezoek.")] DateOnly Op,
        [property: Description("Elk criterium één keer.")] IReadOnlyList<Score> Scores);

    internal static void MapDossierstukken(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/stageplaatsen/{code}/dossier/stukken", VoegToeAsync).WithName(nameof(VoegStukToe)).WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Neemt een klachtbrief of brief op in de index van het dossier.")
            .Rollen(Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapDelete("/stageplaatsen/{code}/dossier/stukken/{stukId:guid}", VerwijderAsync).WithName("WeigerVerwijdering").WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Weigert: wat in het dossier staat, wordt nooit verwijderd (ERK-28).")
            .Rollen(Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Stagesecretariaat).VereistIfMatch();
        v1.MapPost("/stageplaatsen/{code}/dossier/scores", ScoorAsync).WithName(nameof(ScoorCriteria)).WithTags(StagedossierEndpoints.Groep)
            .WithSummary("Legt de scores van de 18 kwaliteitscriteria vast van een stage-evaluatie of bezoek.")
            .Rollen(Rollen.Stagebeheerder, Rollen.Stagecoordinator).VereistIdempotencyKey();
    }

    private static async Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> VoegToeAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<NieuwStuk> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var (n, id) = (invoer.Waarde, http.NieuwId());
        for (var i = 0; i < n.Geadresseerden.Count; i++)
        {
            if (!Rollen.Alle.Contains(n.Geadresseerden[i])) invoer.Fout($"/geadresseerden/{i}", $"Kies een van: {string.Join(", ", Rollen.Alle)}.");
        }

        if (n.Geadresseerden.Any(rol => !Rollen.Alle.Contains(rol))) return invoer.ToProblem();
        return await StagedossierEndpoints.VoerUitAsync(
            code, versie: null, beller, streams, klok, http,
            (werk, s) => StagedossierOpslag.VoegStukToeAsync(
                werk, s,
                new(
                    new(
                        id, s.Gegevens.Stageplaatscode, s.Gegevens.Instituut, n.Soort, n.Op, n.Verwijzing, n.Versie, n.Geadresseerden,
                        n.Opleidernummer is { } nummer ? Sleutel.Normaal(nummer) : null, n.Vervangt),
                    n.BezoekId, beller.Rol),
                klok.Vandaag()), ct);
    }

    private static Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> VerwijderAsync(
        [Description("Code van de stageplaats.")] string code, [Description("Kenmerk van het stuk.")] Guid stukId, IfMatch ifMatch, Beller beller, IStreams streams,
        TimeProvider klok, HttpContext http, CancellationToken ct) => StagedossierEndpoints.VoerUitAsync(
        code, ifMatch.Versie, beller, streams, klok, http, (_, _) => Task.FromResult<Decision>(VoegStukToe.WeigerVerwijdering(stukId)), ct,
        d => d.Stukken.Contains(stukId));

    private static Task<Results<Ok<DossierstandWeergave>, ProblemHttpResult>> ScoorAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Scoring> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var s = invoer.Waarde;
        var command = new ScoorCriteria(http.NieuwId(), s.Bron, s.BronId, s.Op, [.. s.Scores.Select(x => new Criteriumscore(x.Criterium, x.Waarde))]);
        return StagedossierEndpoints.VoerUitAsync(
            code, versie: null, beller, streams, klok, http, (werk, plaats) => StagedossierOpslag.ScoorAsync(werk, plaats, command, klok.Vandaag()), ct);
    }
}
