using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>
/// Showing, changing and withdrawing a stagemogelijkheid in the opleidingsetalage (ERK-42): the instelling itself (contactpersoon, stageopleider who works there) and those
/// who do it for them. What the vakgroep writes is text of the instelling, not of a person.
/// </summary>
internal static class EtalageEndpoints
{
    internal const string Groep = "Opleidingsetalage";

    [Description("Een stagemogelijkheid voor de opleidingsetalage. Schrijf geen namen van personen in de teksten.")]
    internal sealed record Publicatie(
        [property: Description("Code van de instelling."), StringLength(50, ErrorMessage = Etalagetekst.Kort)] string Instellingscode,
        [property: Description("Specialisme."), StringLength(100, ErrorMessage = Etalagetekst.Middel)] string Specialisme,
        [property: Description("Onderwijs- en Opleidingsregio (OOR)."),
            AllowedValues(Oorregio.Amsterdam, Oorregio.Vumc, Oorregio.Leiden, Oorregio.Utrecht, Oorregio.Noordoost, Oorregio.Oost, Oorregio.Zuidwest, Oorregio.Zuidoost,
                ErrorMessage = Oorregio.Keuze)] string Oor,
        [property: Description("Naam van de stagemogelijkheid."), StringLength(200, ErrorMessage = Etalagetekst.Titel)] string Titel,
        [property: Description("Wat aios er leren."), StringLength(5000, ErrorMessage = Etalagetekst.Lang)] string Inhoud,
        [property: Description("De kwaliteit van de opleiding."), StringLength(5000, ErrorMessage = Etalagetekst.Lang)] string Kwaliteit,
        [property: Description("Het opleidingsklimaat."), StringLength(5000, ErrorMessage = Etalagetekst.Lang)] string Opleidingsklimaat,
        [property: Description("Eerste dag waarop de plek beschikbaar is.")] DateOnly Van,
        [property: Description("Laatste dag waarop de plek beschikbaar is.")] DateOnly TotEnMet,
        [property: Description("Hoeveel aios er tegelijk kunnen zijn."), Range(1, 100, ErrorMessage = "Geef een aantal van 1 tot en met 100.")] int Capaciteit,
        [property: Description("Code van de stageplaats waarvan het stageleerwerkplan (SLWP) erbij hoort; weglaten mag.")] string? Stageplaatscode = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Etalagetekst.Volgorde(Van, TotEnMet);

        internal Stagemogelijkheid Gegevens() =>
            new(Specialisme, Oor, Titel, Inhoud, Kwaliteit, Opleidingsklimaat, Van, TotEnMet, Capaciteit, Stageplaatscode is { } code ? Sleutel.Normaal(code) : null);
    }

    [Description("Wat er in een vermelding verandert. Instelling en specialisme blijven gelijk.")]
    internal sealed record Herziening(
        [property: Description("Onderwijs- en Opleidingsregio (OOR)."),
            AllowedValues(Oorregio.Amsterdam, Oorregio.Vumc, Oorregio.Leiden, Oorregio.Utrecht, Oorregio.Noordoost, Oorregio.Oost, Oorregio.Zuidwest, Oorregio.Zuidoost,
                ErrorMessage = Oorregio.Keuze)] string Oor,
        [property: Description("Naam van de stagemogelijkheid."), StringLength(200, ErrorMessage = Etalagetekst.Titel)] string Titel,
        [property: Description("Wat aios er leren."), StringLength(5000, ErrorMessage = Etalagetekst.Lang)] string Inhoud,
        [property: Description("De kwaliteit van de opleiding."), StringLength(5000, ErrorMessage = Etalagetekst.Lang)] string Kwaliteit,
        [property: Description("Het opleidingsklimaat."), StringLength(5000, ErrorMessage = Etalagetekst.Lang)] string Opleidingsklimaat,
        [property: Description("Eerste dag waarop de plek beschikbaar is.")] DateOnly Van,
        [property: Description("Laatste dag waarop de plek beschikbaar is.")] DateOnly TotEnMet,
        [property: Description("Hoeveel aios er tegelijk kunnen zijn."), Range(1, 100, ErrorMessage = "Geef een aantal van 1 tot en met 100.")] int Capaciteit,
        [property: Description("Code van de stageplaats waarvan het stageleerwerkplan (SLWP) erbij hoort; weglaten mag.")] string? Stageplaatscode = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Etalagetekst.Volgorde(Van, TotEnMet);

        internal Stagemogelijkheid Gegevens(string specialisme) =>
            new(specialisme, Oor, Titel, Inhoud, Kwaliteit, Opleidingsklimaat, Van, TotEnMet, Capaciteit, Stageplaatscode is { } code ? Sleutel.Normaal(code) : null);
    }

    private static readonly string[] Beheerders = [Rollen.Contactpersoon, Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Instituutsopleider];

    internal static void MapEtalage(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/etalagevermeldingen", PubliceerAsync)
            .WithName(nameof(PubliceerStagemogelijkheid)).WithTags(Groep).WithSummary("Plaatst een stagemogelijkheid in de opleidingsetalage.")
            .Rollen(Beheerders).VereistIdempotencyKey();
        v1.MapPut("/etalagevermeldingen/{id:guid}", HerzieAsync)
            .WithName(nameof(HerzieStagemogelijkheid)).WithTags(Groep).WithSummary("Wijzigt een stagemogelijkheid in de opleidingsetalage.")
            .Rollen(Beheerders).VereistIfMatch();
        v1.MapPost("/etalagevermeldingen/{id:guid}/intrekkingen", TrekInAsync)
            .WithName(nameof(TrekStagemogelijkheidIn)).WithTags(Groep).WithSummary("Haalt een stagemogelijkheid uit de opleidingsetalage.")
            .Rollen(Beheerders).VereistIfMatch().VereistIdempotencyKey();
        v1.MapZoekEtalage();
    }

    private static async Task<Results<Created<EtalagevermeldingWeergave>, ProblemHttpResult>> PubliceerAsync(
        Invoer<Publicatie> invoer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (id, code, vandaag) = (http.NieuwId(), invoer.Waarde.Instellingscode, klok.Vandaag());
        var besluit = await streams.VoerUitAsync(
            async werk => await InstellingsbeheerOpslag.LaadAsync(werk, beller, code) is { } instelling
                ? await EtalageOpslag.PubliceerAsync(werk, instelling, new(id, invoer.Waarde.Gegevens()), vandaag)
                : null,
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await EtalageLezer.EenAsync(streams, session, id, beller, vandaag, http, ct) is { } weergave
            ? TypedResults.Created($"/v1/etalagevermeldingen/{id}", weergave)
            : Problemen.Onbekend("De instelling");
    }

    private static Task<Results<Ok<EtalagevermeldingWeergave>, ProblemHttpResult>> HerzieAsync(
        [Description("Kenmerk van de vermelding.")] Guid id, Invoer<Herziening> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct) =>
        VoerUitAsync(
            id, ifMatch, beller, streams, session, klok, http,
            (werk, v, instelling) => EtalageOpslag.HerzieAsync(werk, id, instelling, new(invoer.Waarde.Gegevens(v.Gegevens.Specialisme)), klok.Vandaag()), ct);

    private static Task<Results<Ok<EtalagevermeldingWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Kenmerk van de vermelding.")] Guid id, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct) =>
        VoerUitAsync(id, ifMatch, beller, streams, session, klok, http, (werk, v, _) => EtalageOpslag.TrekInAsync(werk, v, klok.Vandaag()), ct);

    private static async Task<Results<Ok<EtalagevermeldingWeergave>, ProblemHttpResult>> VoerUitAsync(
        Guid id, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http,
        Func<IWerkeenheid, Etalagevermelding, Instelling, Task<Decision>> voerUit, CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync(
            async werk =>
            {
                if (await werk.LaadAsync<Etalagevermelding>(id) is not { } vermelding) return null;
                if (await InstellingsbeheerOpslag.LaadAsync(werk, beller, vermelding.Instellingscode) is not { } instelling) return null;
                await werk.LaadAsync<Etalagevermelding>(id, ifMatch.Versie);
                return await voerUit(werk, vermelding, instelling);
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await EtalageLezer.EenAsync(streams, session, id, beller, klok.Vandaag(), http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De vermelding");
    }
}

/// <summary>What is told about the fields of an entry.</summary>
internal static class Etalagetekst
{
    internal const string Kort = "Gebruik hoogstens 50 tekens.";
    internal const string Middel = "Gebruik hoogstens 100 tekens.";
    internal const string Titel = "Gebruik hoogstens 200 tekens.";
    internal const string Lang = "Gebruik hoogstens 5.000 tekens.";

    internal static IEnumerable<ValidationResult> Volgorde(DateOnly van, DateOnly totEnMet)
    {
        if (totEnMet < van) yield return new("De laatste dag ligt voor de eerste.", [nameof(EtalageEndpoints.Publicatie.TotEnMet)]);
    }
}
