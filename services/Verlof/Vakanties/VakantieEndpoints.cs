using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Vakanties;

/// <summary>Takes requests for vacation and the two answers to them (VER-24…30, VER-44).</summary>
internal static class VakantieEndpoints
{
    private const string Groep = "Vakanties";

    /// <summary>VER-27: who answers; the contactpersoon may not (VER-1).</summary>
    private static readonly string[] Beslissers = [Rollen.Stageopleider, Rollen.Stagesecretariaat];

    [Description("De aanvraag van vakantie.")]
    internal sealed record Aanvraag(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet,
        [property: Description("Uren, alleen voor een deel van één dag; leeg voor alle uren van de dagen."), Range(typeof(decimal), "0", "24")] decimal? Uren = null,
        [property: Description("Eigen kenmerk: dezelfde aanvraag nog eens is één aanvraag.")] Guid? VakantieId = null);

    [Description("De afwijzing.")]
    internal sealed record Afwijzing(
        [property: Description("Waarom. Wordt apart bewaard."), StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een toelichting van 1 tot en met 2000 tekens.")] string Toelichting);

    [Description("Gemiste delen van de STARtclass, in te halen in vakantie-uren.")]
    internal sealed record Inhaal(
        [property: Description("De stage waarvan het vakantierecht minder wordt.")] string Plaatsingscode,
        [property: Description("Dag van de afwezigheid.")] DateOnly Dag,
        [property: Description("Uren die worden ingehaald."), Range(typeof(decimal), "0.5", "60")] decimal Uren,
        [property: Description("De afwezigheid was verwacht.")] bool Verwacht,
        [property: Description("De studiebegeleider gaf vooraf toestemming.")] bool ToestemmingStudiebegeleider = false,
        [property: Description("Eigen kenmerk: hetzelfde nog eens is één keer.")] Guid? InhaalId = null);

    internal static void MapVakanties(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/vakanties", VraagAanAsync)
            .WithName(nameof(VraagVakantieAan)).WithTags(Groep).WithSummary("Vraagt vakantie aan. Stageopleider en instituut geven daarna akkoord.")
            .Rollen(Rollen.Aios, Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/vakanties/{vakantieId:guid}/akkoorden", AkkoordAsync)
            .WithName(nameof(GeefVakantieAkkoord)).WithTags(Groep).WithSummary("Geeft akkoord met een vakantie, als stageopleider of namens het instituut.")
            .Rollen(Beslissers).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/vakanties/{vakantieId:guid}/afwijzing", WijsAfAsync)
            .WithName(nameof(WijsVakantieAf)).WithTags(Groep).WithSummary("Wijst een vakantie af.")
            .Rollen(Beslissers).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/vakanties/{vakantieId:guid}/intrekking", TrekInAsync)
            .WithName(nameof(TrekVakantieIn)).WithTags(Groep).WithSummary("Trekt een vakantie in.")
            .Rollen(Rollen.Aios, Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/startclass-inhaal", InhaalAsync)
            .WithName(nameof(LegStartclassInhaalVast)).WithTags(Groep).WithSummary("Legt vast dat gemiste delen van de STARtclass in vakantie-uren worden ingehaald.")
            .Rollen(Rollen.Stagesecretariaat).VereistIdempotencyKey();
    }

    private static Task<Results<Created<VakantieWeergave>, Ok<VakantieWeergave>, ProblemHttpResult>> VraagAanAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Aanvraag> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var a = invoer.Waarde;
        var command = new VraagVakantieAan(a.VakantieId ?? http.NieuwId(), a.Van, a.TotEnMet, a.Uren, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(nummer, beller, http, (aios, feiten) => VraagVakantieAan.Decide(aios, command, feiten), aios => Toon(aios, command.VakantieId), "De aios", ct);
    }

    private static Task<Results<Ok<VakantieWeergave>, ProblemHttpResult>> AkkoordAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de vakantie.")] Guid vakantieId, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new GeefVakantieAkkoord(vakantieId, Partij(beller), beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(nummer, beller, ifMatch, http, (aios, _) => GeefVakantieAkkoord.Decide(aios, command), aios => Toon(aios, vakantieId), "De vakantie", ct);
    }

    private static Task<Results<Ok<VakantieWeergave>, ProblemHttpResult>> WijsAfAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de vakantie.")] Guid vakantieId, Invoer<Afwijzing> invoer, IfMatch ifMatch, Beller beller,
        AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new WijsVakantieAf(vakantieId, Partij(beller), beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, _) => WijsVakantieAf.Decide(aios, command), aios => Toon(aios, vakantieId), "De vakantie", ct,
            new Besluittoelichting { Id = vakantieId, Tekst = invoer.Waarde.Toelichting });
    }

    private static Task<Results<Ok<VakantieWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de vakantie.")] Guid vakantieId, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekVakantieIn(vakantieId, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(nummer, beller, ifMatch, http, (aios, _) => TrekVakantieIn.Decide(aios, command), aios => Toon(aios, vakantieId), "De vakantie", ct);
    }

    private static Task<Results<Created<InhaalWeergave>, Ok<InhaalWeergave>, ProblemHttpResult>> InhaalAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Inhaal> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var i = invoer.Waarde;
        var command = new LegStartclassInhaalVast(
            i.InhaalId ?? http.NieuwId(), Sleutel.Normaal(i.Plaatsingscode), i.Dag, i.Uren, i.Verwacht, i.ToestemmingStudiebegeleider ? Rollen.Studiebegeleider : null,
            beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, feiten) => LegStartclassInhaalVast.Decide(aios, command, feiten),
            aios => new InhaalWeergave(command.InhaalId, aios.Vakantie.Inhaal[command.InhaalId].Plaatsingscode, aios.Vakantie.Inhaal[command.InhaalId].Uren), "De plaatsing", ct);
    }

    /// <summary>A make-up as a caller sees it.</summary>
    [Description("Uren die voor de STARtclass worden ingehaald.")]
    internal sealed record InhaalWeergave(
        [property: Description("Kenmerk.")] Guid InhaalId, [property: Description("Plaatsingscode.")] string Plaatsingscode, [property: Description("Uren.")] decimal Uren);

    private static string Partij(Beller beller) => beller.Is(Rollen.Stageopleider) ? Vakantiepartij.Stageopleider : Vakantiepartij.Instituut;

    private static VakantieWeergave Toon(Aios aios, Guid vakantieId) => VakantieWeergave.Toon(aios.Vakantie.Vakanties[vakantieId]);
}
