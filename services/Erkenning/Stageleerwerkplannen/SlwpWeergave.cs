using System.ComponentModel;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>The SLWP as the API shows it.</summary>
[Description("Het stageleerwerkplan (SLWP) van een stageplaats.")]
public sealed record StageleerwerkplanWeergave(
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Of er vandaag een geldig stageleerwerkplan is.")] bool Geldig,
    [property: Description("Laatste dag van de laatste autorisatie; leeg als er nooit een was.")] DateOnly? GeldigTotEnMet,
    [property: Description("De getoonde versie: de gevraagde, anders de geldende, anders de nieuwste.")] SlwpversieWeergave? Versie,
    [property: Description("Alle versies, de oudste eerst.")] IReadOnlyList<SlwpversieRegel> Versies);

/// <summary>A version in the list.</summary>
[Description("Een versie van het stageleerwerkplan in het kort.")]
public sealed record SlwpversieRegel(
    [property: Description("Nummer van de versie.")] int Nummer,
    [property: Description("concept, geautoriseerd, verloopt binnenkort, verlopen of vervangen.")] string Status,
    [property: Description("Dag van indienen.")] DateOnly IngediendOp,
    [property: Description("Dag van de laatste autorisatie.")] DateOnly? GeautoriseerdOp,
    [property: Description("Laatste dag waarop die geldig is.")] DateOnly? GeldigTotEnMet,
    [property: Description("Nummer van de stageopleider die autoriseerde.")] string? GeautoriseerdDoor,
    [property: Description("Verplichte onderdelen die nog leeg zijn (ERK-12).")] IReadOnlyList<string> Ontbreekt,
    [property: Description("Onderdelen over begeleiding die nog leeg zijn; alleen ter informatie (ERK-27).")] IReadOnlyList<string> BegeleidingOntbreekt);

/// <summary>A version in full.</summary>
[Description("Een versie van het stageleerwerkplan.")]
public sealed record SlwpversieWeergave(
    [property: Description("De versie in het kort.")] SlwpversieRegel Regel,
    [property: Description("Omschrijving en leeraanbod.")] string? Omschrijving,
    [property: Description("Contactgegevens van de stageopleider.")] string? ContactStageopleider,
    [property: Description("Contactgegevens van de contactpersoon of manager.")] string? ContactInstelling,
    [property: Description("Werktijden.")] string? Werktijden,
    [property: Description("Diensten.")] SlwpdienstenWeergave? Diensten,
    [property: Description("Vakantie bij de start.")] string? Vakantie,
    [property: Description("Introductie en inwerkperiode.")] string? Introductie,
    [property: Description("Administratieve eisen.")] string? Administratie,
    [property: Description("Vaste afwezigheidsdagen van de stageopleider.")] string? Afwezigheidsdagen,
    [property: Description("Mogelijkheid van deeltijd.")] string? Deeltijd,
    [property: Description("Wie de dagelijkse begeleiding geeft.")] string? Begeleiding,
    [property: Description("Hoe de achterwacht is geregeld.")] string? Achterwacht,
    [property: Description("Wie eindverantwoordelijk is bij acute calamiteiten.")] string? Calamiteiten,
    [property: Description("Wie een afwezige stageopleider vervangt.")] string? Vervanging,
    [property: Description("De vaste afwezigheidsdagen van de stageopleider, met wie er dan vervangt.")] IReadOnlyList<AfwezigheidsdagWeergave> VasteAfwezigheid)
{
    internal static SlwpversieWeergave Toon(Stageleerwerkplan plan, Slwpversie versie, Slwpcontact? contact, DateOnly vandaag) => new(
        Kort(plan, versie, vandaag), versie.Inhoud.Omschrijving, contact?.Stageopleider, contact?.Instelling, versie.Inhoud.Werktijden,
        versie.Inhoud.Diensten is { } d ? new(d.Geen, d.AantalPerVierWeken, d.DuurUren) : null, versie.Inhoud.Vakantie, versie.Inhoud.Introductie,
        versie.Inhoud.Administratie, versie.Inhoud.Afwezigheidsdagen, versie.Inhoud.Deeltijd, contact?.Begeleiding, contact?.Achterwacht, contact?.Calamiteiten,
        contact?.Vervanging,
        [.. versie.Inhoud.Afwezigheidsweekdagen().Select(dag => new AfwezigheidsdagWeergave(dag, contact?.VervangersPerDag?.GetValueOrDefault(dag)))]);

    internal static SlwpversieRegel Kort(Stageleerwerkplan plan, Slwpversie v, DateOnly vandaag) => new(
        v.Nummer, plan.StatusOp(v, vandaag), v.IngediendOp, v.GeautoriseerdOp, v.GeldigTotEnMet, v.GeautoriseerdDoor, Slwponderdeel.Ontbreekt(v.Inhoud, v.Ingevuld),
        Slwponderdeel.BegeleidingOntbreekt(v.Inhoud, v.Ingevuld));
}

/// <summary>A structural absence day.</summary>
[Description("Een vaste afwezigheidsdag van de stageopleider.")]
public sealed record AfwezigheidsdagWeergave(
    [property: Description("De weekdag.")] string Weekdag,
    [property: Description("Wie er dan vervangt; leeg als er niemand is genoemd.")] string? Vervanger);

/// <summary>Diensten.</summary>
[Description("Diensten: aantal en duur, of geen.")]
public sealed record SlwpdienstenWeergave(
    [property: Description("Of er geen diensten zijn.")] bool Geen,
    [property: Description("Aantal in 28 dagen.")] int? AantalPerVierWeken,
    [property: Description("Duur van een dienst in uren.")] decimal? DuurUren);
