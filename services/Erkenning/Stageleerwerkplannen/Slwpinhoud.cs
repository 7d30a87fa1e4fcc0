using System.Text.Json.Serialization;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>Diensten as the SLWP describes them: number and duration, or an explicit none (ERK-12, VER-15).</summary>
/// <param name="Geen">There are no diensten.</param>
/// <param name="AantalPerVierWeken">Number in 28 days; null when there are none.</param>
/// <param name="DuurUren">Duration of one, in hours; null when there are none.</param>
public sealed record Slwpdiensten(bool Geen, int? AantalPerVierWeken, decimal? DuurUren)
{
    /// <summary>Whether it says something: none, or both number and duration.</summary>
    public bool IsIngevuld() => Geen ? AantalPerVierWeken is null && DuurUren is null : AantalPerVierWeken > 0 && DuurUren > 0;
}

/// <summary>
/// The text of one version of the SLWP, without persons: who they are stands in <see cref="Slwpcontact"/>. A section that is null or empty is not filled.
/// </summary>
/// <param name="Omschrijving">Description and learning offer of the stage.</param>
/// <param name="Werktijden">Actual working hours, or how they are set.</param>
/// <param name="Diensten">Diensten.</param>
/// <param name="Vakantie">Limits to vacation at the start (inwerkperiode, STARtclass).</param>
/// <param name="Introductie">Introduction and inwerkperiode.</param>
/// <param name="Administratie">Administrative requirements: VOG, screening, UZI, AGB, registration, lead time.</param>
/// <param name="Afwezigheidsdagen">Structural absence days of the stageopleider, or that there are none.</param>
/// <param name="Deeltijd">Whether and how deeltijd is possible.</param>
public sealed record Slwpinhoud(
    string? Omschrijving, string? Werktijden, Slwpdiensten? Diensten, string? Vakantie, string? Introductie, string? Administratie, string? Afwezigheidsdagen,
    string? Deeltijd)
{
    /// <summary>Weekdays on which the stageopleider is structurally absent, in order of the week with commas between (ERK-27); null when not said by day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VasteAfwezigheid { get; init; }

    /// <summary>Those days, each apart.</summary>
    public IReadOnlyList<string> Afwezigheidsweekdagen() => VasteAfwezigheid?.Split(',') ?? [];
}

/// <summary>The sections of the SLWP, as refusals and messages name them.</summary>
public static class Slwponderdeel
{
    public const string Omschrijving = "omschrijving en leeraanbod";
    public const string ContactStageopleider = "contactgegevens van de stageopleider";
    public const string ContactInstelling = "contactgegevens van de contactpersoon of manager";
    public const string Werktijden = "werktijden";
    public const string Diensten = "diensten";
    public const string Vakantie = "vakantie bij de start";
    public const string Introductie = "introductie en inwerkperiode";
    public const string Administratie = "administratieve eisen";
    public const string Afwezigheidsdagen = "vaste afwezigheidsdagen van de stageopleider";
    public const string Deeltijd = "mogelijkheid van deeltijd";

    /// <summary>ERK-27: who supervises day to day; need not be the stageopleider.</summary>
    public const string Begeleiding = "dagelijkse begeleiding";

    /// <summary>ERK-27: how the achterwacht is arranged.</summary>
    public const string Achterwacht = "achterwacht";

    /// <summary>ERK-27: who is end-responsible for acute calamities.</summary>
    public const string Calamiteiten = "eindverantwoordelijke bij acute calamiteiten";

    /// <summary>ERK-27: who replaces an absent stageopleider, by name for structural absence.</summary>
    public const string Vervanging = "vervanging van een afwezige stageopleider";

    /// <summary>The weekdays, in order.</summary>
    public static IReadOnlyList<string> Weekdagen { get; } = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

    /// <summary>ERK-27: the named replacement on a weekday on which the stageopleider is structurally absent.</summary>
    public static string VervangingOp(string weekdag) => $"vervanging op {weekdag}";

    /// <summary>What stands in <see cref="Slwpcontact"/>, not in an event.</summary>
    public static IReadOnlyList<string> Personen { get; } = [ContactStageopleider, ContactInstelling, Begeleiding, Achterwacht, Calamiteiten, Vervanging];

    /// <summary>ERK-12: the mandatory sections that are empty, in the order of the rule.</summary>
    /// <param name="inhoud">The text.</param>
    /// <param name="ingevuld">Which of <see cref="Personen"/> are filled.</param>
    public static IReadOnlyList<string> Ontbreekt(Slwpinhoud inhoud, IReadOnlyCollection<string> ingevuld)
    {
        (string Naam, bool Gevuld)[] verplicht =
        [
            (Omschrijving, Gevuld(inhoud.Omschrijving)), (ContactStageopleider, ingevuld.Contains(ContactStageopleider)),
            (ContactInstelling, ingevuld.Contains(ContactInstelling)), (Werktijden, Gevuld(inhoud.Werktijden)),
            (Diensten, inhoud.Diensten?.IsIngevuld() == true), (Vakantie, Gevuld(inhoud.Vakantie)), (Introductie, Gevuld(inhoud.Introductie)),
            (Administratie, Gevuld(inhoud.Administratie)), (Afwezigheidsdagen, Gevuld(inhoud.Afwezigheidsdagen)), (Deeltijd, Gevuld(inhoud.Deeltijd)),
        ];
        return [.. verplicht.Where(v => !v.Gevuld).Select(v => v.Naam)];
    }

    /// <summary>ERK-27, information only: items on supervision that are not filled, and structural absence days without a named replacement.</summary>
    /// <param name="inhoud">The text.</param>
    /// <param name="ingevuld">Which sections on persons are filled.</param>
    public static IReadOnlyList<string> BegeleidingOntbreekt(Slwpinhoud inhoud, IReadOnlyCollection<string> ingevuld) =>
        [.. new[] { Begeleiding, Achterwacht, Calamiteiten, Vervanging }.Concat(inhoud.Afwezigheidsweekdagen().Select(VervangingOp)).Where(naam => !ingevuld.Contains(naam))];

    /// <summary>C-5: the sections that others must hear of when they change.</summary>
    /// <param name="oud">The version that was authorised last.</param>
    /// <param name="nieuw">The version that is authorised now.</param>
    /// <param name="contactGewijzigd">Whether the contact persons differ.</param>
    public static IReadOnlyList<string> Gewijzigd(Slwpinhoud oud, Slwpinhoud nieuw, bool contactGewijzigd)
    {
        (string Naam, bool Anders)[] delen =
        [
            (Diensten, oud.Diensten != nieuw.Diensten), (Vakantie, oud.Vakantie != nieuw.Vakantie), (Werktijden, oud.Werktijden != nieuw.Werktijden),
            (ContactInstelling, contactGewijzigd),
        ];
        return [.. delen.Where(d => d.Anders).Select(d => d.Naam)];
    }

    private static bool Gevuld(string? tekst) => !string.IsNullOrWhiteSpace(tekst);
}

/// <summary>The persons of one version of the SLWP, beside the events: deleting this document forgets them and leaves every stream readable.</summary>
/// <param name="Id">See <see cref="IdVan"/>.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Nummer">The version.</param>
/// <param name="Stageopleider">Contact data of the stageopleider.</param>
/// <param name="Instelling">Contact data of the contactpersoon or manager.</param>
/// <param name="Begeleiding">Who supervises day to day.</param>
/// <param name="Achterwacht">How the achterwacht is arranged.</param>
/// <param name="Calamiteiten">Who is end-responsible for acute calamities.</param>
/// <param name="Vervanging">Who replaces an absent stageopleider.</param>
public sealed record Slwpcontact(
    Guid Id, string Stageplaatscode, int Nummer, string? Stageopleider, string? Instelling, string? Begeleiding, string? Achterwacht, string? Calamiteiten,
    string? Vervanging)
{
    /// <summary>Who replaces the stageopleider on a weekday of structural absence, by weekday; null when nobody is named by day.</summary>
    public IReadOnlyDictionary<string, string>? VervangersPerDag { get; init; }

    /// <summary>Identity of the persons of this version.</summary>
    public static Guid IdVan(string stageplaatscode, int nummer) => Kern.Sleutel.Id("slwp-contact", stageplaatscode, $"{nummer}");

    /// <summary>Which of <see cref="Slwponderdeel.Personen"/> are filled, and on which weekdays a replacement is named.</summary>
    public IReadOnlyList<string> Ingevuld() =>
        [.. Slwponderdeel.Personen.Zip([Stageopleider, Instelling, Begeleiding, Achterwacht, Calamiteiten, Vervanging])
            .Where(v => !string.IsNullOrWhiteSpace(v.Second)).Select(v => v.First)
            .Concat(Slwponderdeel.Weekdagen.Where(dag => !string.IsNullOrWhiteSpace(VervangersPerDag?.GetValueOrDefault(dag))).Select(Slwponderdeel.VervangingOp))];

    /// <summary>C-5 row 3: whether whom an aios turns to is someone else.</summary>
    public bool IsAnders(Slwpcontact ander) => (Stageopleider, Instelling) != (ander.Stageopleider, ander.Instelling);
}
