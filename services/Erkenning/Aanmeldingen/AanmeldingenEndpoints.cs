using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>Stageplaatsen that instellingen register themselves (NSPOH): registering, showing, approving, and the stage-intentieverklaring (ERK-33, ERK-34).</summary>
internal static class AanmeldingenEndpoints
{
    internal const string Groep = "Aanmeldingen";

    [Description("Het aanmeldformulier. Wat u invult, wordt zo gepubliceerd; contactgegevens niet.")]
    internal sealed record Formulier(
        [property: Description("Naam van de instelling.")] string Instelling,
        [property: Description("Adres van de stage.")] string Adres,
        [property: Description("Profielen waarvoor de stageplaats is.")] IReadOnlyList<string> Profielen,
        [property: Description("Soort stage.")] string Stagesoort,
        [property: Description("Eerste dag waarop de plaats beschikbaar is.")] DateOnly Van,
        [property: Description("Aantal plaatsen."), Range(1, 50, ErrorMessage = "Geef een aantal van 1 tot en met 50.")] int AantalPlaatsen,
        [property: Description("Of er diensten zijn.")] bool Diensten,
        [property: Description("Contactgegevens. Worden apart bewaard.")] string? Contact,
        [property: Description("Of u ermee instemt dat het formulier wordt gepubliceerd zoals het is ingevuld.")] bool Toestemming,
        [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet = null,
        [property: Description("Stagebegeleider. Wordt apart bewaard.")] string? Stagebegeleider = null,
        [property: Description("Extra wensen.")] string? Wensen = null);

    [Description("Onder welke code de stageplaats wordt getoond.")]
    internal sealed record Publicatie(
        [property: Description("Code van de stageplaats.")] string Stageplaatscode,
        [property: Description("Code van de instelling in de administratie.")] string Instellingscode,
        [property: Description("Duur bij voltijd, in weken: 6, 13 of 26.")] int DuurWeken);

    [Description("Het besluit van de instituutsopleider.")]
    internal sealed record Besluit([property: Description("Of de stageplaats wordt goedgekeurd.")] bool Goedgekeurd);

    [Description("Welke aanmeldingen.")]
    internal sealed record Filter(
        [property: Description("Alleen aanmeldingen met deze status."),
            AllowedValues(Stageplaatsstatus.Aangemeld, Stageplaatsstatus.Getoond, Stageplaatsstatus.Goedgekeurd, Stageplaatsstatus.Afgewezen, null,
                ErrorMessage = "Kies aangemeld, getoond, goedgekeurd of afgewezen.")] string? Status = null,
        [property: Description("Alleen deze soort stage.")] string? Stagesoort = null,
        [property: Description("Alleen aanmeldingen die voor deze dag getoond moeten zijn, en dat nog niet zijn.")] DateOnly? TonenVoor = null,
        [property: Description("Tekst in de naam van de instelling, het adres of de code van de stageplaats.")] string? Zoek = null);

    internal static void MapAanmeldingen(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aanmeldingen", MeldAanAsync)
            .WithName(nameof(MeldStageplaatsAan)).WithTags(Groep).WithSummary("Meldt een stageplaats aan.")
            .Rollen(Rollen.Contactpersoon, Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapGet("/aanmeldingen", LijstAsync)
            .WithName("LeesAanmeldingen").WithTags(Groep).WithSummary("Geeft de aangemelde stageplaatsen.").Rollen(Toegang.Medewerkers);
        v1.MapGet("/aanmeldingen/{id:guid}", EenAsync)
            .WithName("LeesAanmelding").WithTags(Groep).WithSummary("Geeft één aangemelde stageplaats.").Rollen(Toegang.Medewerkers);
        v1.MapPost("/aanmeldingen/{id:guid}/publicaties", ToonAsync)
            .WithName(nameof(ToonStageplaats)).WithTags(Groep).WithSummary("Toont een aangemelde stageplaats aan aios.")
            .Rollen(Rollen.Stagesecretariaat).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aanmeldingen/{id:guid}/besluiten", BeslisAsync)
            .WithName(nameof(BesluitOverAanmelding)).WithTags(Groep).WithSummary("Keurt een aangemelde stageplaats goed of wijst die af.")
            .Rollen(Rollen.Instituutsopleider).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aanmeldingen/{id:guid}/intentieverklaringen", VerzendAsync)
            .WithName(nameof(VerzendIntentieverklaring)).WithTags(Groep).WithSummary("Stuurt de stage-intentieverklaring; één keer per instelling.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Instituutsopleider).VereistIfMatch().VereistIdempotencyKey();
    }

    private static async Task<Results<Created<AanmeldingWeergave>, ProblemHttpResult>> MeldAanAsync(
        Invoer<Formulier> invoer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (f, id) = (invoer.Waarde, http.NieuwId());
        var command = new MeldStageplaatsAan(
            id, beller.Instituut,
            new(f.Instelling, f.Adres, [.. f.Profielen.Select(p => p.Trim().ToLowerInvariant())], f.Stagesoort, f.Van, f.TotEnMet, f.AantalPlaatsen, f.Diensten, f.Wensen),
            f.Contact is not null, f.Toestemming);
        var besluit = await streams.VoerUitAsync(
            async werk =>
            {
                var genomen = await werk.DecideAsync<Aanmelding>(id, a => MeldStageplaatsAan.Decide(a, command, werk.Parameters, klok.Vandaag()));
                if (genomen.Feiten.Count > 0) werk.Bewaar(new Aanmeldingscontact(id, f.Contact!, f.Stagebegeleider));
                return genomen;
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return TypedResults.Created($"/v1/aanmeldingen/{id}", (await WeergaveAsync(id, beller, streams, session, http, ct))!);
    }

    private static Task<Lijstantwoord<AanmeldingWeergave>> LijstAsync(Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var filter = vraag.Waarde;
        var lijst = new Lijstvraag(Sleutelkolom).VanInstituten(beller, "data ->> 'instituut'")
            .EnAls(filter.Status, "data ->> 'status' = ?")
            .EnAls(filter.Stagesoort?.Trim(), "upper(data -> 'formulier' ->> 'stagesoort') = upper(?)")
            .EnAls(filter.TonenVoor?.ToString("O", CultureInfo.InvariantCulture), $"data ->> 'tonenUiterlijkOp' < ? and data ->> 'status' = '{Stageplaatsstatus.Aangemeld}'")
            .Zoekt(filter.Zoek, "data -> 'formulier' ->> 'instelling'", "data -> 'formulier' ->> 'adres'", "data ->> 'stageplaatscode'");
        return blad.AntwoordAsync(lijst.Lezer<Aanmelding>(session), SleutelVan, a => AanmeldingWeergave.Toon(a, contact: null), ct);
    }

    private static async Task<Results<Ok<AanmeldingWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van de aanmelding.")] Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct) =>
        await WeergaveAsync(id, beller, streams, session, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De aanmelding");

    private static Task<Results<Ok<AanmeldingWeergave>, ProblemHttpResult>> ToonAsync(
        [Description("Kenmerk van de aanmelding.")] Guid id, Invoer<Publicatie> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var p = invoer.Waarde;
        return VoerUitAsync(
            id, ifMatch, beller, streams, session, http,
            (werk, _) => AanmeldingOpslag.ToonAsync(werk, id, new(Sleutel.Normaal(p.Stageplaatscode), p.DuurWeken), p.Instellingscode, klok.Vandaag()), ct);
    }

    private static Task<Results<Ok<AanmeldingWeergave>, ProblemHttpResult>> BeslisAsync(
        [Description("Kenmerk van de aanmelding.")] Guid id, Invoer<Besluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct) =>
        VoerUitAsync(
            id, ifMatch, beller, streams, session, http,
            (werk, _) => AanmeldingOpslag.BeslisAsync(werk, id, new(invoer.Waarde.Goedgekeurd, beller.Rol), klok.Vandaag()), ct);

    private static Task<Results<Ok<AanmeldingWeergave>, ProblemHttpResult>> VerzendAsync(
        [Description("Kenmerk van de aanmelding.")] Guid id, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct) =>
        VoerUitAsync(id, ifMatch, beller, streams, session, http, (werk, aanmelding) => AanmeldingOpslag.VerzendAsync(werk, aanmelding, klok.Vandaag()), ct);

    private static async Task<Results<Ok<AanmeldingWeergave>, ProblemHttpResult>> VoerUitAsync(
        Guid id, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, HttpContext http, Func<IWerkeenheid, Aanmelding, Task<Decision>> voerUit,
        CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<Aanmelding>(id) is not { } aanmelding || !beller.MagZien(aanmelding.Instituut)) return null;
                await werk.LaadAsync<Aanmelding>(id, ifMatch.Versie);
                return await voerUit(werk, aanmelding);
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await WeergaveAsync(id, beller, streams, session, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De aanmelding");
    }

    private static async Task<AanmeldingWeergave?> WeergaveAsync(
        Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Aanmelding>(id, ct) is not { } gelezen || !beller.MagZien(gelezen.State.Instituut)) return null;
        http.ZetETag(gelezen.Versie);
        return AanmeldingWeergave.Toon(gelezen.State, await session.LoadAsync<Aanmeldingscontact>(id, ct));
    }

    private const string Sleutelkolom = "(data ->> 'ontvangenOp' || '/' || id::text)";

    private static string SleutelVan(Aanmelding a) => $"{a.OntvangenOp:yyyy-MM-dd}/{a.Id}";
}

/// <summary>A registered stageplaats as the API shows it.</summary>
[Description("Een aangemelde stageplaats.")]
public sealed record AanmeldingWeergave(
    [property: Description("Kenmerk.")] Guid AanmeldingId,
    [property: Description("aangemeld, getoond, goedgekeurd of afgewezen.")] string Status,
    [property: Description("Naam van de instelling.")] string Instelling,
    [property: Description("Adres van de stage.")] string Adres,
    [property: Description("Profielen.")] IReadOnlyList<string> Profielen,
    [property: Description("Soort stage.")] string Stagesoort,
    [property: Description("Eerste dag waarop de plaats beschikbaar is.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet,
    [property: Description("Aantal plaatsen.")] int AantalPlaatsen,
    [property: Description("Of er diensten zijn.")] bool Diensten,
    [property: Description("Extra wensen.")] string? Wensen,
    [property: Description("Dag van ontvangst.")] DateOnly OntvangenOp,
    [property: Description("Laatste dag om de plaats te tonen.")] DateOnly TonenUiterlijkOp,
    [property: Description("Code van de stageplaats, als die wordt getoond.")] string? Stageplaatscode,
    [property: Description("Contactgegevens; alleen bij één aanmelding.")] string? Contact,
    [property: Description("Stagebegeleider; alleen bij één aanmelding.")] string? Stagebegeleider,
    [property: Description("Stagekaders en documenten die erbij horen (ERK-36).")] IReadOnlyList<string> Documenten,
    [property: Description("Mededeling over accreditatiepunten (ERK-46).")] string Accreditatie)
{
    internal static AanmeldingWeergave Toon(Aanmelding a, Aanmeldingscontact? contact) => new(
        a.Id, a.Status, a.Formulier.Instelling, a.Formulier.Adres, a.Formulier.Profielen, a.Formulier.Stagesoort, a.Formulier.Van, a.Formulier.TotEnMet,
        a.Formulier.AantalPlaatsen, a.Formulier.Diensten, a.Formulier.Wensen, a.OntvangenOp, a.TonenUiterlijkOp, a.Stageplaatscode, contact?.Contact,
        contact?.Stagebegeleider, Stagekaders.Stagekaderkeuze.Voor(a.Formulier.Stagesoort), Aanmeldingen.Accreditatie.Mededeling(a.Instituut));
}
