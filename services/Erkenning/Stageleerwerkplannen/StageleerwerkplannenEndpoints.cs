using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>
/// The SLWP of a stageplaats. ERK-14: every aios of the institute reads every SLWP, also of places that take nobody now; no aios changes one.
/// </summary>
internal static class StageleerwerkplannenEndpoints
{
    private const string Groep = "Stageleerwerkplannen";
    private const int MaxTekst = 20000;
    private const string TeLang = "Gebruik hoogstens 20.000 tekens.";

    [Description("Welke versie.")]
    internal sealed record Versiekeuze([property: Description("Nummer van de versie; weglaten voor de geldende."), Range(1, 9999, ErrorMessage = "Geef een nummer vanaf 1.")] int? Versie = null);

    [Description("Diensten: aantal en duur, of geen.")]
    internal sealed record Dienstenopgave(
        [property: Description("Of er geen diensten zijn.")] bool Geen,
        [property: Description("Aantal in 28 dagen."), Range(1, 28, ErrorMessage = "Geef een aantal van 1 tot en met 28.")] int? AantalPerVierWeken = null,
        [property: Description("Duur van een dienst in uren."), Range(0.5, 48.0, ErrorMessage = "Geef een duur van 0,5 tot en met 48 uur.")] double? DuurUren = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Geen && (AantalPerVierWeken ?? DuurUren) is not null) yield return new("Zonder diensten zijn er geen aantal en duur.", [nameof(Geen)]);
            if (!Geen && (AantalPerVierWeken is null || DuurUren is null)) yield return new("Geef het aantal en de duur van de diensten.", [nameof(AantalPerVierWeken)]);
        }

        internal Slwpdiensten Diensten() => new(Geen, AantalPerVierWeken, (decimal?)DuurUren);
    }

    [Description("Een nieuwe versie van het stageleerwerkplan. Verplichte onderdelen mogen nog leeg zijn; ze moeten gevuld zijn bij de autorisatie.")]
    internal sealed record NieuweVersie(
        [property: Description("Omschrijving en leeraanbod, zonder namen."), StringLength(MaxTekst, ErrorMessage = TeLang)] string? Omschrijving = null,
        [property: Description("Contactgegevens van de stageopleider. Wordt apart bewaard.")] string? ContactStageopleider = null,
        [property: Description("Contactgegevens van de contactpersoon of manager. Wordt apart bewaard.")] string? ContactInstelling = null,
        [property: Description("Werktijden, of hoe die worden bepaald.")] string? Werktijden = null,
        [property: Description("Diensten.")] Dienstenopgave? Diensten = null,
        [property: Description("Grenzen aan vakantie bij de start.")] string? Vakantie = null,
        [property: Description("Introductie en inwerkperiode.")] string? Introductie = null,
        [property: Description("Administratieve eisen: VOG, screening, UZI, AGB, registratie en doorlooptijd.")] string? Administratie = null,
        [property: Description("Vaste afwezigheidsdagen van de stageopleider, of dat die er niet zijn.")] string? Afwezigheidsdagen = null,
        [property: Description("Of en hoe deeltijd kan.")] string? Deeltijd = null,
        [property: Description("Wie de dagelijkse begeleiding geeft. Wordt apart bewaard.")] string? Begeleiding = null,
        [property: Description("Hoe de achterwacht is geregeld. Wordt apart bewaard.")] string? Achterwacht = null,
        [property: Description("Wie eindverantwoordelijk is bij acute calamiteiten. Wordt apart bewaard.")] string? Calamiteiten = null,
        [property: Description("Wie een afwezige stageopleider vervangt. Wordt apart bewaard.")] string? Vervanging = null,
        [property: Description("De vaste afwezigheidsdagen van de stageopleider, elk één keer, met wie er dan vervangt (ERK-27).")]
        IReadOnlyList<Afwezigheidsdag>? VasteAfwezigheid = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (VasteAfwezigheid is { } dagen && dagen.DistinctBy(d => d.Weekdag).Count() < dagen.Count)
                yield return new("Noem elke weekdag één keer.", [nameof(VasteAfwezigheid)]);
        }

        internal Slwpinhoud Inhoud() => new(Omschrijving, Werktijden, Diensten?.Diensten(), Vakantie, Introductie, Administratie, Afwezigheidsdagen, Deeltijd)
        {
            VasteAfwezigheid = VasteAfwezigheid is { Count: > 0 } dagen ? string.Join(',', Slwponderdeel.Weekdagen.Where(dag => dagen.Any(d => d.Weekdag == dag))) : null,
        };

        internal Slwpcontact Contact(Guid id, string code, int nummer) =>
            new(id, code, nummer, ContactStageopleider, ContactInstelling, Begeleiding, Achterwacht, Calamiteiten, Vervanging)
            {
                VervangersPerDag = VasteAfwezigheid?.Where(d => !string.IsNullOrWhiteSpace(d.Vervanger)).ToDictionary(d => d.Weekdag, d => d.Vervanger!),
            };
    }

    [Description("Een vaste afwezigheidsdag van de stageopleider.")]
    internal sealed record Afwezigheidsdag(
        [property: Description("De weekdag."),
            AllowedValues("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", ErrorMessage = "Kies een weekdag, zoals maandag.")] string Weekdag,
        [property: Description("Wie er dan vervangt. Wordt apart bewaard.")] string? Vervanger = null);

    [Description("De autorisatie van een versie door een stageopleider.")]
    internal sealed record Autorisatie(
        [property: Description("Nummer van de versie."), Range(1, 9999, ErrorMessage = "Geef een nummer vanaf 1.")] int Versie,
        [property: Description("Dag van de autorisatie: vandaag. Weglaten mag.")] DateOnly? Op = null);

    internal static void MapStageleerwerkplannen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageleerwerkplannen", StageleerwerkplannenLijst.GeefAsync)
            .WithName("LeesStageleerwerkplannen").WithTags(Groep)
            .WithSummary("Geeft het stageleerwerkplan (SLWP) van elke stageplaats, op volgorde van code.").Rollen(Toegang.Betrokkenen);
        v1.MapGet("/stageplaatsen/{code}/slwp", LeesAsync)
            .WithName("LeesSlwp").WithTags(Groep).WithSummary("Geeft het stageleerwerkplan met al zijn versies.").Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapPost("/stageplaatsen/{code}/slwp/versies", DienInAsync)
            .WithName(nameof(DienSlwpIn)).WithTags(Groep).WithSummary("Dient een nieuwe versie van het stageleerwerkplan in.")
            .Rollen(Rollen.Stageopleider, Rollen.Stagesecretariaat).VereistIdempotencyKey();
        v1.MapPost("/stageplaatsen/{code}/slwp/autorisaties", AutoriseerAsync)
            .WithName(nameof(AutoriseerSlwp)).WithTags(Groep).WithSummary("Autoriseert een versie van het stageleerwerkplan voor een jaar.")
            .Rollen(Rollen.Stageopleider).VereistIfMatch().VereistIdempotencyKey();
    }

    private static async Task<Results<Ok<StageleerwerkplanWeergave>, ProblemHttpResult>> LeesAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<Versiekeuze> keuze, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct) =>
        await ToonAsync(code, keuze.Waarde.Versie, beller, streams, session, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend(keuze.Waarde.Versie is null ? "De stageplaats" : "De stageplaats of deze versie");

    private static async Task<Results<Created<StageleerwerkplanWeergave>, ProblemHttpResult>> DienInAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<NieuweVersie> invoer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var sleutel = Sleutel.Normaal(code);
        var nummer = 0;
        var besluit = await streams.VoerUitAsync(
            async werk => await MagErbijAsync(werk, beller, code)
                ? await SlwpOpslag.DienInAsync(
                    werk, code, invoer.Waarde.Inhoud(), (id, volgende) => invoer.Waarde.Contact(id, sleutel, nummer = volgende), klok.Vandaag())
                : null,
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(code, nummer, beller, streams, session, klok, http, ct) is { } weergave
            ? TypedResults.Created($"/v1/stageplaatsen/{sleutel}/slwp?versie={nummer}", weergave)
            : Problemen.Onbekend("De stageplaats");
    }

    private static async Task<Results<Ok<StageleerwerkplanWeergave>, ProblemHttpResult>> AutoriseerAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Autorisatie> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (vandaag, autorisatie) = (klok.Vandaag(), invoer.Waarde);
        var command = new AutoriseerSlwp(autorisatie.Versie, Sleutel.Normaal(beller.Nummer ?? ""), autorisatie.Op ?? vandaag);
        var besluit = await streams.VoerUitAsync(
            async werk => await MagErbijAsync(werk, beller, code) ? await SlwpOpslag.AutoriseerAsync(werk, code, ifMatch.Versie, command, vandaag) : null, ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(code, autorisatie.Versie, beller, streams, session, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De stageplaats");
    }

    /// <summary>Whom the stageplaats is to know of; a stageopleider also when employed at the instelling: a candidate draws up the first version (ERK-13).</summary>
    private static async Task<bool> MagErbijAsync(IWerkeenheid werk, Beller beller, string code) =>
        await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)) is { } plaats
        && MagErbij(beller, plaats, beller.Is(Rollen.Stageopleider) ? await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(beller.Nummer ?? "")) : null);

    private static bool MagErbij(Beller beller, Stageplaats plaats, Stageopleider? zelf) =>
        StageplaatsenEndpoints.MagZien(beller, plaats)
        || (beller.MagZien(plaats.Gegevens.Instituut) && zelf?.AanstellingBij(plaats.Gegevens.Instellingscode, plaats.Gegevens.Koepel) is not null);

    private static async Task<StageleerwerkplanWeergave?> ToonAsync(
        string code, int? nummer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var zelf = beller.Is(Rollen.Stageopleider) ? (await streams.LeesAsync<Stageopleider>(Stageopleider.IdVan(beller.Nummer ?? ""), ct))?.State : null;
        if (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct) is not { } plaats || !MagErbij(beller, plaats.State, zelf)) return null;

        var (g, vandaag) = (plaats.State.Gegevens, klok.Vandaag());
        var geldig = plaats.State.SlwpPerioden().Any(p => p.Bevat(vandaag));
        if (await streams.LeesAsync<Stageleerwerkplan>(Stageleerwerkplan.IdVan(code), ct) is not { } gelezen)
            return nummer is null ? new(g.Stageplaatscode, geldig, g.SlwpGeldigTotEnMet, null, []) : null;

        var plan = gelezen.State;
        if ((nummer is { } gevraagd ? plan.Versie(gevraagd) : plan.Geldend() ?? plan.Versies[^1]) is not { } versie) return null;
        http.ZetETag(gelezen.Versie);
        var contact = await session.LoadAsync<Slwpcontact>(Slwpcontact.IdVan(g.Stageplaatscode, versie.Nummer), ct);
        return new(
            g.Stageplaatscode, geldig, g.SlwpGeldigTotEnMet, SlwpversieWeergave.Toon(plan, versie, contact, vandaag),
            [.. plan.Versies.Select(v => SlwpversieWeergave.Kort(plan, v, vandaag))]);
    }
}
