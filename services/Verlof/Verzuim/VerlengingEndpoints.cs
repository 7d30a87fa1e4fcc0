using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Where the planner wants an extension.</summary>
public enum Plaatskeuze
{
    /// <summary>On the stageplaats itself.</summary>
    Stageplaats,

    /// <summary>At the end of the training, usually OPH-2.</summary>
    EindeOpleiding,
}

/// <summary>Takes the choice where an extension is done (VER-33), and compares the sources on one case (VER-32, VER-34).</summary>
internal static class VerlengingEndpoints
{
    private const string Groep = "Verlengingen";

    private static readonly string[] Rekenaars = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Aios];

    [Description("Waar de dagen van een verlenging worden ingehaald.")]
    internal sealed record Keuze(
        [property: Description("stageplaats of einde-opleiding.")] Plaatskeuze Plaats,
        [property: Description("Waarom van de gewone plaats wordt afgeweken. Wordt apart bewaard."), StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een reden van 1 tot en met 2000 tekens.")]
        string Reden);

    [Description("Waar de dagen van een verlenging worden ingehaald, en wie daarvoor koos.")]
    internal sealed record KeuzeWeergave(
        [property: Description("Kenmerk van de verlenging.")] Guid VerlengingId,
        [property: Description("De stage waarin de dagen vielen.")] string Plaatsingscode,
        [property: Description("kliniek, stageplaats of einde opleiding.")] string Plaats,
        [property: Description("Dagen van het eigen werkpatroon.")] decimal Dagen,
        [property: Description("Nieuwe laatste dag van de stage; leeg aan het einde van de opleiding.")] DateOnly? NieuwEinde,
        [property: Description("Wie koos; leeg als er niet is gekozen.")] string? Door,
        [property: Description("Moment van de keuze, in UTC; leeg als er niet is gekozen.")] DateTimeOffset? Op,
        [property: Description("De reden; leeg als er niet is gekozen of de reden is gewist.")] string? Reden);

    /// <summary>Of which day the sources are compared.</summary>
    internal sealed record Vergelijkvraag(
        [property: Description("De dag waarop de bronnen gelden; zonder dag vandaag.")] DateOnly? Op = null,
        [property: Description("Eerste dag van de opleiding; opleidingsjaren tellen vanaf die dag. Zonder dag de eerste dag van de eerste stage.")] DateOnly? StartOpleiding = null);

    [Description("Een geval om de bronnen op te vergelijken. Wordt niet bewaard.")]
    internal sealed record Geval(
        [property: Description("Eerste dag van de opleiding; opleidingsjaren tellen vanaf die dag.")] DateOnly StartOpleiding,
        [property: Description("Alle afwezigheid."), MaxLength(100, ErrorMessage = "Geef ten hoogste 100 perioden.")] IReadOnlyList<Afwezigheid> Afwezigheden,
        [property: Description("De dag waarop de bronnen gelden; zonder dag vandaag.")] DateOnly? Op = null,
        [property: Description("Het opleidingsinstituut; zonder waarde het eigen.")] string? Instituut = null,
        [property: Description("Percentage van het dienstverband, als er geen werkpatroon is gegeven."), Range(1, 100)] int Percentage = 100,
        [property: Description("Uren per dag van de week.")] WerkpatroonWeergave? Patroon = null);

    [Description("Een periode van afwezigheid.")]
    internal sealed record Afwezigheid(
        [property: Description("ziekte, zwangerschapsverlof, onderbreking of vakantie.")] Afwezigheidssoort Soort,
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet,
        [property: Description("Percentage van de uren dat is gewerkt."), Range(0, 99)] int GewerktPercentage = 0) : IValidatableObject
    {
        private const int MaxDagen = 1100;

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new("De laatste dag ligt vóór de eerste dag.", [nameof(TotEnMet)]);
            else if (TotEnMet.DayNumber - Van.DayNumber >= MaxDagen) yield return new("Geef een periode van ten hoogste drie jaar.", [nameof(TotEnMet)]);
        }
    }

    internal static void MapVerlengingen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/aios/{nummer}/verlengingen/{verlengingId:guid}/plaatsen/{plaatsingscode}", LeesKeuzeAsync)
            .WithName("LeesVerlengingsplaats").WithTags(Groep).WithSummary("Geeft waar de dagen van een verlenging worden ingehaald, met de reden van een keuze.")
            .Rollen(Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd).LogtInzage("aios");
        v1.MapPut("/aios/{nummer}/verlengingen/{verlengingId:guid}/plaatsen/{plaatsingscode}", KiesAsync)
            .WithName(nameof(KiesVerlengingsplaats)).WithTags(Groep).WithSummary("Kiest waar de dagen van een verlenging in traject B worden ingehaald.")
            .Rollen(Rollen.Stagecoordinator).VereistIfMatch();
        v1.MapGet("/aios/{nummer}/verlengingsbronnen", VergelijkAiosAsync)
            .WithName("VergelijkVerlengingsbronnen").WithTags(Groep).WithSummary("Vergelijkt wat elke bron over de verlenging van een aios zegt, en welke bron geldt.")
            .Rollen(Rekenaars).LogtInzage("aios");
        v1.MapPost("/verlengingsvergelijkingen", Vergelijk)
            .WithName("VergelijkVerlengingsgeval").WithTags(Groep).WithSummary("Vergelijkt wat elke bron over een geval zegt, op een dag en bij een instituut. Er wordt niets bewaard.")
            .Rollen([.. Rekenaars, Rollen.Instituutsopleider]);
    }

    private static async Task<Results<Ok<KeuzeWeergave>, ProblemHttpResult>> LeesKeuzeAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de verlenging.")] Guid verlengingId, [Description("Plaatsingscode.")] string plaatsingscode,
        Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De aios");
        if (Toon(gelezen.State, verlengingId, Sleutel.Normaal(plaatsingscode)) is not { } keuze) return Problemen.Onbekend("De verlenging");
        http.ZetETag(gelezen.Versie);
        var reden = await session.LoadAsync<Besluittoelichting>(KiesVerlengingsplaats.ToelichtingId(verlengingId, keuze.Plaatsingscode), ct);
        return TypedResults.Ok(keuze with { Reden = reden?.Tekst });
    }

    private static Task<Results<Ok<KeuzeWeergave>, ProblemHttpResult>> KiesAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de verlenging.")] Guid verlengingId, [Description("Plaatsingscode.")] string plaatsingscode,
        Invoer<Keuze> invoer, IfMatch ifMatch, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var code = Sleutel.Normaal(plaatsingscode);
        var plaats = invoer.Waarde.Plaats is Plaatskeuze.Stageplaats ? Verlengingsplaats.Stageplaats : Verlengingsplaats.EindeOpleiding;
        var command = new KiesVerlengingsplaats(verlengingId, code, plaats, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, feiten) => KiesVerlengingsplaats.Decide(aios, command, feiten), aios => Toon(aios, verlengingId, code)!, "De verlenging", ct,
            new Besluittoelichting { Id = KiesVerlengingsplaats.ToelichtingId(verlengingId, code), Tekst = invoer.Waarde.Reden });
    }

    private static async Task<Results<Ok<BronvergelijkingWeergave>, ProblemHttpResult>> VergelijkAiosAsync(
        [Description("Aiosnummer.")] string nummer, Vraag<Vergelijkvraag> vraag, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer, CancellationToken ct)
    {
        if (await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De aios");
        var feiten = await lezer.LeesAsync(session, gelezen.State, ct);
        var op = vraag.Waarde.Op ?? feiten.Vandaag;
        return TypedResults.Ok(BronvergelijkingWeergave.Toon(Bronvergelijking.Van(gelezen.State, vraag.Waarde.StartOpleiding, feiten with { Vandaag = op })));
    }

    private static Results<Ok<BronvergelijkingWeergave>, ProblemHttpResult> Vergelijk(Invoer<Geval> invoer, Beller beller, AiosfeitenLezer lezer)
    {
        var g = invoer.Waarde;
        var instituut = g.Instituut ?? beller.Instituut;
        if (!beller.MagZien(instituut)) return Problemen.GeenToegang("Dit is een ander opleidingsinstituut.");
        var parameters = lezer.Parameters(instituut, g.Op);
        var patroon = g.Patroon?.Als() ?? Werktijden.Werkpatroon.Gewoon(g.Percentage, parameters);
        if (patroon.Contractdagen == 0)
        {
            invoer.Fout("/patroon", "Geef ten minste één dag met uren.");
            return invoer.ToProblem();
        }

        return TypedResults.Ok(BronvergelijkingWeergave.Toon(Bronvergelijking.Van(
            [.. g.Afwezigheden.Select(a => new Afwezigheidsdeel(a.Soort, new(a.Van, a.TotEnMet, a.GewerktPercentage)))], g.StartOpleiding,
            new(new Geldendpatroon(DateOnly.MinValue, patroon)), parameters)));
    }

    private static KeuzeWeergave? Toon(Aios aios, Guid verlengingId, string plaatsingscode)
    {
        if (aios.Verzuim.Perioden.GetValueOrDefault(verlengingId)?.Verlenging?.Delen.FirstOrDefault(d => d.Plaatsingscode == plaatsingscode) is not { } deel) return null;
        var keuze = aios.Verzuim.Keuze(verlengingId, plaatsingscode);
        return new(verlengingId, plaatsingscode, deel.Plaats, deel.Dagen, deel.NieuwEinde, keuze?.Door, keuze?.Op, null);
    }
}
