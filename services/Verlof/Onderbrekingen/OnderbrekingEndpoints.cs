using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Onderbrekingen;

/// <summary>Takes interruptions of the training (VER-38, VER-48) and the construction around 1 June (VER-29).</summary>
internal static class OnderbrekingEndpoints
{
    private const string Groep = "Onderbrekingen";

    [Description("Een onderbreking van de opleiding.")]
    internal sealed record Nieuw(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet,
        [property: Description("Het is zwangerschapsverlof. Blijft binnen deze dienst.")] bool Zwangerschapsverlof = false,
        [property: Description("Waarom, bij een andere onderbreking. Wordt apart bewaard en gaat niet naar andere diensten."), StringLength(2000, ErrorMessage = "Gebruik hoogstens 2000 tekens.")] string? Reden = null,
        [property: Description("Eigen kenmerk: dezelfde onderbreking nog eens is één onderbreking; met andere data is het een correctie.")] Guid? OnderbrekingId = null);

    [Description("Een onderbreking zoals die is vastgelegd, zonder de reden.")]
    internal sealed record OnderbrekingWeergave(
        [property: Description("Kenmerk van de onderbreking.")] Guid OnderbrekingId,
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet,
        [property: Description("De onderbreking is ingetrokken.")] bool Ingetrokken)
    {
        internal static OnderbrekingWeergave Toon(Onderbreking o) => new(o.OnderbrekingId, o.Van, o.TotEnMet, o.Ingetrokken);
    }

    [Description("De afspraak om vakantie van de ene stage in de volgende op te nemen.")]
    internal sealed record Constructie(
        [property: Description("De stage die op 1 juni begint.")] string LaatstePlaatsingscode,
        [property: Description("Dag waarop het met beide stageopleiders is afgesproken.")] DateOnly AfgesprokenOp,
        [property: Description("Het is gemeld bij het stagesecretariaat.")] bool Gemeld = false,
        [property: Description("Eigen kenmerk: dezelfde afspraak nog eens is één afspraak.")] Guid? ConstructieId = null);

    [Description("De afspraak zoals die is vastgelegd.")]
    internal sealed record ConstructieWeergave(
        [property: Description("Kenmerk.")] Guid ConstructieId,
        [property: Description("De stage die eerder eindigt.")] string EerstePlaatsingscode,
        [property: Description("De nieuwe laatste dag daarvan.")] DateOnly EersteTotEnMet,
        [property: Description("De stage die eerder begint.")] string LaatstePlaatsingscode,
        [property: Description("De nieuwe eerste dag daarvan.")] DateOnly LaatsteVan,
        [property: Description("Vakantie-uren die naar de laatste stage gaan.")] decimal ExtraUren);

    internal static void MapOnderbrekingen(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/onderbrekingen", LegVastAsync)
            .WithName(nameof(LegOnderbrekingVast)).WithTags(Groep).WithSummary("Legt een onderbreking van de opleiding vast, of past de data aan.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/onderbrekingen/{id:guid}/intrekking", TrekInAsync)
            .WithName(nameof(TrekOnderbrekingIn)).WithTags(Groep).WithSummary("Trekt een onderbreking in.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/vakantieconstructies", SpreekAfAsync)
            .WithName(nameof(SpreekConstructieAf)).WithTags("Vakanties").WithSummary("Legt de afspraak rond 1 juni vast: vakantie van de ene stage in de volgende.")
            .Rollen(Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/vakantieconstructies/{id:guid}/intrekking", TrekConstructieAsync)
            .WithName(nameof(TrekConstructieIn)).WithTags("Vakanties").WithSummary("Trekt de afspraak rond 1 juni in.")
            .Rollen(Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
    }

    private static async Task<Results<Created<OnderbrekingWeergave>, Ok<OnderbrekingWeergave>, ProblemHttpResult>> LegVastAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Nieuw> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var n = invoer.Waarde;
        var command = new LegOnderbrekingVast(n.OnderbrekingId ?? http.NieuwId(), n.Van, n.TotEnMet, n.Zwangerschapsverlof, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, null, (aios, feiten) => LegOnderbrekingVast.Decide(aios, command, feiten), ct,
            n.Reden is { } reden ? werk => werk.Bewaar(new Besluittoelichting { Id = command.OnderbrekingId, Tekst = reden }) : null);
        if (uitslag.Probleem("De aios") is { } probleem) return probleem;
        http.ZetETag(uitslag.Nu!.Versie);
        var antwoord = OnderbrekingWeergave.Toon(uitslag.Nu.State.Onderbrekingen.Alle[command.OnderbrekingId]);
        return uitslag.IsNieuw ? TypedResults.Created($"/v1/aios/{uitslag.Nu.State.Aiosnummer}", antwoord) : TypedResults.Ok(antwoord);
    }

    private static Task<Results<Ok<OnderbrekingWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de onderbreking.")] Guid id, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekOnderbrekingIn(id, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, _) => TrekOnderbrekingIn.Decide(aios, command), aios => OnderbrekingWeergave.Toon(aios.Onderbrekingen.Alle[id]), "De onderbreking", ct);
    }

    private static Task<Results<Created<ConstructieWeergave>, Ok<ConstructieWeergave>, ProblemHttpResult>> SpreekAfAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Constructie> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var c = invoer.Waarde;
        var command = new SpreekConstructieAf(
            c.ConstructieId ?? http.NieuwId(), Sleutel.Normaal(c.LaatstePlaatsingscode), c.AfgesprokenOp, c.Gemeld, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, feiten) => SpreekConstructieAf.Decide(aios, command, feiten), aios => Toon(aios.Vakantie.Constructie!), "De plaatsing", ct);
    }

    private static Task<Results<Ok<Ingetrokken>, ProblemHttpResult>> TrekConstructieAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de afspraak.")] Guid id, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekConstructieIn(id, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(nummer, beller, ifMatch, http, (aios, _) => TrekConstructieIn.Decide(aios, command), _ => new Ingetrokken(id), "De afspraak", ct);
    }

    /// <summary>What was withdrawn.</summary>
    [Description("Het kenmerk van wat is ingetrokken.")]
    internal sealed record Ingetrokken([property: Description("Kenmerk.")] Guid Id);

    private static ConstructieWeergave Toon(ConstructieAfgesproken c) =>
        new(c.ConstructieId, c.EerstePlaatsingscode, c.EersteTotEnMet, c.LaatstePlaatsingscode, c.LaatsteVan, c.ExtraUren);
}
