using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Zwangerschap;

/// <summary>Takes what belongs to a pregnancy: report, adaptation of working hours, birth, consent (VER-35…37, C-11). Dates only.</summary>
internal static class ZwangerschapEndpoints
{
    private const string Groep = "Werktijdbescherming";

    /// <summary>Section 2.2: aios and secretariaat report; the secretariaat keeps the steps.</summary>
    private static readonly string[] Melders = [Rollen.Aios, Rollen.Stagesecretariaat];

    [Description("De melding van een zwangerschap.")]
    internal sealed record Melding(
        [property: Description("Verwachte datum van de bevalling.")] DateOnly VerwachteDatum,
        [property: Description("Eigen kenmerk: dezelfde melding nog eens is één melding; met een andere datum is het een correctie.")] Guid? ZwangerschapId = null);

    [Description("Een stap in de aanpassing van de werktijden.")]
    internal sealed record Stap(
        [property: Description("aanvragen, overleggen, afspreken, niet-mogelijk of naar-sboh.")] Aanpassingsstap Wat,
        [property: Description("Kenmerk van de aanpassing; alleen weg te laten bij aanvragen.")] Guid? AanpassingId = null);

    [Description("De bevalling.")]
    internal sealed record Bevalling(
        [property: Description("De datum.")] DateOnly Datum,
        [property: Description("Eigen kenmerk: dezelfde bevalling nog eens is één keer.")] Guid? BevallingId = null);

    [Description("De instemming van de aios met nachtdienst en overwerk.")]
    internal sealed record Instemming([property: Description("Waar: de aios stemt in; onwaar: de aios trekt dat in.")] bool Geldt);

    [Description("Het kenmerk van wat is vastgelegd.")]
    internal sealed record Antwoord([property: Description("Kenmerk.")] Guid Id, [property: Description("De stand.")] string Status);

    internal static void MapZwangerschap(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/zwangerschapsmeldingen", MeldAsync)
            .WithName(nameof(MeldZwangerschap)).WithTags(Groep).WithSummary("Meldt een zwangerschap, of past de verwachte datum aan.")
            .Rollen(Melders).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/zwangerschapsmeldingen/{id:guid}/intrekking", TrekInAsync)
            .WithName(nameof(TrekZwangerschapsmeldingIn)).WithTags(Groep).WithSummary("Trekt een zwangerschapsmelding in.")
            .Rollen(Melders).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/werktijdaanpassingen", StapAsync)
            .WithName(nameof(PasWerktijdAan)).WithTags(Groep).WithSummary("Legt een stap in de aanpassing van de werktijden vast.")
            .Rollen(Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/bevallingen", BevallingAsync)
            .WithName(nameof(RegistreerBevalling)).WithTags(Groep).WithSummary("Legt een bevalling vast; zes maanden geen nachtdienst en overwerk zonder instemming.")
            .Rollen(Melders).VereistIdempotencyKey();
        v1.MapPut("/aios/{nummer}/instemming", InstemmingAsync)
            .WithName(nameof(LegInstemmingVast)).WithTags(Groep).WithSummary("De aios stemt in met nachtdienst en overwerk, of trekt dat in.")
            .Rollen(Rollen.Aios).VereistIfMatch();
    }

    private static Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> MeldAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Melding> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new MeldZwangerschap(invoer.Waarde.ZwangerschapId ?? http.NieuwId(), invoer.Waarde.VerwachteDatum, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(nummer, beller, http, (aios, feiten) => MeldZwangerschap.Decide(aios, command, feiten), _ => new Antwoord(command.ZwangerschapId, "gemeld"), "De aios", ct);
    }

    private static Task<Results<Ok<Antwoord>, ProblemHttpResult>> TrekInAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de melding.")] Guid id, IfMatch ifMatch, Beller beller, AiosOpslag opslag, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var command = new TrekZwangerschapsmeldingIn(id, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(nummer, beller, ifMatch, http, (aios, feiten) => TrekZwangerschapsmeldingIn.Decide(aios, command, feiten), _ => new Antwoord(id, "ingetrokken"), "De melding", ct);
    }

    private static Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> StapAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Stap> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new PasWerktijdAan(invoer.Waarde.AanpassingId ?? http.NieuwId(), invoer.Waarde.Wat, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, _) => PasWerktijdAan.Decide(aios, command),
            aios => new Antwoord(command.AanpassingId, aios.Zwangerschap.Aanpassingen[command.AanpassingId].Status), "De aios", ct);
    }

    private static Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> BevallingAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Bevalling> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new RegistreerBevalling(invoer.Waarde.BevallingId ?? http.NieuwId(), invoer.Waarde.Datum, beller.Actor, klok.GetUtcNow());
        var laatste = Werktijdbescherming.LaatsteBeschermdeDag(command.Datum);
        return opslag.MaakAsync(
            nummer, beller, http, (aios, feiten) => RegistreerBevalling.Decide(aios, command, feiten), _ => new Antwoord(command.BevallingId, $"geen nachtdienst of overwerk t/m {laatste.Tekst()}"), "De aios", ct);
    }

    private static Task<Results<Ok<Instemming>, ProblemHttpResult>> InstemmingAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Instemming> invoer, IfMatch ifMatch, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new LegInstemmingVast(invoer.Waarde.Geldt, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, feiten) => LegInstemmingVast.Decide(aios, command, feiten), aios => new Instemming(aios.Zwangerschap.Instemming), "De aios", ct);
    }
}
