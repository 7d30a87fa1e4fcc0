using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Deeltijden;

/// <summary>Takes requests for another percentage, the three agreements, and other days (VER-4, VER-7…13, VER-49, C-13).</summary>
internal static class DeeltijdEndpoints
{
    private const string Groep = "Deeltijd";

    [Description("De aanvraag, zoals op het SBOH-formulier aanpassing arbeidsduur.")]
    internal sealed record Aanvraag(
        [property: Description("Percentage van een voltijdaanstelling."), Range(1, 100)] int Percentage,
        [property: Description("Eerste dag.")] DateOnly Vanaf,
        [property: Description("Uren per dag van de week.")] WerkpatroonWeergave Patroon,
        [property: Description("Eigen kenmerk: dezelfde aanvraag nog eens is één aanvraag.")] Guid? AanvraagId = null);

    [Description("Een akkoord.")]
    internal sealed record Akkoord(
        [property: Description("Namens wie: stageopleider, instelling of instituut."), AllowedValues(Deeltijdpartij.Stageopleider, Deeltijdpartij.Instelling, Deeltijdpartij.Instituut, ErrorMessage = "Kies stageopleider, instelling of instituut.")]
        string Partij);

    [Description("De afwijzing.")]
    internal sealed record Afwijzing(
        [property: Description("Waarom. Wordt apart bewaard."), StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een toelichting van 1 tot en met 2000 tekens.")] string Toelichting);

    [Description("Andere dagen bij hetzelfde percentage.")]
    internal sealed record Patroonwijziging(
        [property: Description("Uren per dag van de week.")] WerkpatroonWeergave Patroon,
        [property: Description("Eigen kenmerk: hetzelfde nog eens is één keer.")] Guid? PatroonId = null);

    internal static void MapDeeltijd(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/deeltijdaanvragen", VraagAanAsync)
            .WithName(nameof(VraagDeeltijdAan)).WithTags(Groep).WithSummary("Vraagt een ander percentage aan.")
            .Rollen(Rollen.Aios, Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/deeltijdaanvragen/{aanvraagId:guid}/akkoorden", AkkoordAsync)
            .WithName(nameof(GeefDeeltijdAkkoord)).WithTags(Groep).WithSummary("Geeft akkoord met een ander percentage, namens stageopleider, instelling of instituut.")
            .Rollen(Rollen.Stageopleider, Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/deeltijdaanvragen/{aanvraagId:guid}/goedkeuring", KeurGoedAsync)
            .WithName(nameof(KeurDeeltijdGoed)).WithTags(Groep).WithSummary("Legt vast dat SBOH het percentage goedkeurde.")
            .Rollen(Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/deeltijdaanvragen/{aanvraagId:guid}/afwijzing", WijsAfAsync)
            .WithName(nameof(WijsDeeltijdAf)).WithTags(Groep).WithSummary("Wijst een ander percentage af.")
            .Rollen(Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/deeltijdaanvragen/{aanvraagId:guid}/intrekking", TrekInAsync)
            .WithName(nameof(TrekDeeltijdaanvraagIn)).WithTags(Groep).WithSummary("Trekt een aanvraag voor een ander percentage in.")
            .Rollen(Rollen.Aios, Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/werkpatronen", PatroonAsync)
            .WithName(nameof(StelWerkpatroonVast)).WithTags(Groep).WithSummary("Stelt andere werkdagen vast bij hetzelfde percentage; de stageopleider beslist.")
            .Rollen(Rollen.Stageopleider).VereistIdempotencyKey();
    }

    private static Task<Results<Created<DeeltijdWeergave>, Ok<DeeltijdWeergave>, ProblemHttpResult>> VraagAanAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Aanvraag> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var a = invoer.Waarde;
        var command = new VraagDeeltijdAan(a.AanvraagId ?? http.NieuwId(), a.Percentage, a.Patroon.Als(), a.Vanaf, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, feiten) => VraagDeeltijdAan.Decide(aios, command, feiten), aios => Toon(aios, command.AanvraagId, klok), "De aios", ct);
    }

    private static async Task<Results<Ok<DeeltijdWeergave>, ProblemHttpResult>> AkkoordAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de aanvraag.")] Guid aanvraagId, Invoer<Akkoord> invoer, IfMatch ifMatch, Beller beller,
        AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var partij = invoer.Waarde.Partij;
        // VER-10: the stageopleider answers for the instelling too; the secretariaat for the instituut alone.
        var command = new GeefDeeltijdAkkoord(aanvraagId, partij, beller.Actor, klok.GetUtcNow());
        var namensInstituut = partij == Deeltijdpartij.Instituut;
        return await opslag.WijzigAsync(
            nummer, beller, ifMatch, http,
            (aios, _) => namensInstituut == beller.Is(Rollen.Stagesecretariaat)
                ? GeefDeeltijdAkkoord.Decide(aios, command)
                : new Regelovertreding("VER-10", $"Het akkoord namens {partij} geeft {(namensInstituut ? "het stagesecretariaat" : "de stageopleider")}.", ("partij", partij)),
            aios => Toon(aios, aanvraagId, klok), "De aanvraag", ct);
    }

    private static Task<Results<Ok<DeeltijdWeergave>, ProblemHttpResult>> KeurGoedAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de aanvraag.")] Guid aanvraagId, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new KeurDeeltijdGoed(aanvraagId, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, feiten) => KeurDeeltijdGoed.Decide(aios, command, feiten), aios => Toon(aios, aanvraagId, klok), "De aanvraag", ct);
    }

    private static Task<Results<Ok<DeeltijdWeergave>, ProblemHttpResult>> WijsAfAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de aanvraag.")] Guid aanvraagId, Invoer<Afwijzing> invoer, IfMatch ifMatch, Beller beller,
        AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new WijsDeeltijdAf(aanvraagId, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, _) => WijsDeeltijdAf.Decide(aios, command), aios => Toon(aios, aanvraagId, klok), "De aanvraag", ct,
            new Besluittoelichting { Id = aanvraagId, Tekst = invoer.Waarde.Toelichting });
    }

    private static Task<Results<Ok<DeeltijdWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de aanvraag.")] Guid aanvraagId, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekDeeltijdaanvraagIn(aanvraagId, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, _) => TrekDeeltijdaanvraagIn.Decide(aios, command), aios => Toon(aios, aanvraagId, klok), "De aanvraag", ct);
    }

    private static Task<Results<Created<WerkpatroonVastgesteldWeergave>, Ok<WerkpatroonVastgesteldWeergave>, ProblemHttpResult>> PatroonAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Patroonwijziging> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new StelWerkpatroonVast(invoer.Waarde.PatroonId ?? http.NieuwId(), invoer.Waarde.Patroon.Als(), beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, feiten) => StelWerkpatroonVast.Decide(aios, command, feiten),
            // The same days under another id changed nothing: they hold already.
            aios => new WerkpatroonVastgesteldWeergave(WerkpatroonWeergave.Toon(command.Patroon), aios.Deeltijd.Patronen.GetValueOrDefault(command.PatroonId)?.Vanaf), "De aios", ct);
    }

    /// <summary>A work pattern that was fixed.</summary>
    [Description("Een werkpatroon en de dag waarop het ingaat.")]
    internal sealed record WerkpatroonVastgesteldWeergave(
        [property: Description("Uren per dag van de week.")] WerkpatroonWeergave Patroon,
        [property: Description("Eerste dag; leeg als het al gold.")] DateOnly? Vanaf);

    private static DeeltijdWeergave Toon(Aios aios, Guid aanvraagId, TimeProvider klok) => DeeltijdWeergave.Toon(aios.Deeltijd.Aanvragen[aanvraagId], klok.Vandaag());
}
