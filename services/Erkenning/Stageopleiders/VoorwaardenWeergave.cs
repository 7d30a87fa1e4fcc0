using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>All conditions of ERK-1 as the API answers them.</summary>
[Description("Of een erkenning kan, met alle voorwaarden (ERK-1).")]
public sealed record VoorwaardenWeergave(
    [property: Description("De dag die is getoetst.")] DateOnly Ingangsdatum,
    [property: Description("Of aan alle voorwaarden is voldaan.")] bool Voldaan,
    [property: Description("Elke voorwaarde waaraan niet is voldaan.")] IReadOnlyList<VoorwaardeWeergave> Falend,
    [property: Description("De eerste dag waarop het wel kan; leeg als die niet bekend is.")] DateOnly? VroegstMogelijk,
    [property: Description("De uitleg, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static VoorwaardenWeergave Toon(Berekening<Voorwaardenuitkomst> toets, DateOnly ingangsdatum) => new(
        ingangsdatum, toets.Uitkomst.Falend.Count == 0, [.. toets.Uitkomst.Falend.Select(f => new VoorwaardeWeergave(f.Onderdeel, f.Melding, f.Vroegst))],
        toets.Uitkomst.VroegstMogelijk, [.. toets.Stappen.Select(StapWeergave.Toon)]);
}

/// <summary>A condition.</summary>
[Description("Een voorwaarde waaraan niet is voldaan.")]
public sealed record VoorwaardeWeergave(
    [property: Description("De letter in ERK-1.")] string Onderdeel,
    [property: Description("Wat er ontbreekt.")] string Melding,
    [property: Description("De eerste dag waarop er wel aan is voldaan; leeg als die niet bekend is.")] DateOnly? Vroegst);

/// <summary>A step of an explanation.</summary>
[Description("Een stap van een berekening.")]
public sealed record StapWeergave(
    [property: Description("Wat er is gedaan, met de cijfers.")] string Tekst,
    [property: Description("Nummer van de regel.")] string Regel,
    [property: Description("Eerste dag waarop deze versie van de regel geldt; leeg als die altijd gold.")] DateOnly? GeldigVanaf,
    [property: Description("Waar de regel staat: regelboek, of de naam van een parameter.")] string Bron)
{
    internal static StapWeergave Toon(Stap stap) => new(stap.Tekst, stap.Volgens.Regel, stap.Volgens.GeldigVanaf, stap.Volgens.Bron);
}

/// <summary>A request that was made.</summary>
[Description("Een aanvraag, met wat er nog ontbreekt.")]
public sealed record AangevraagdWeergave(
    [property: Description("Kenmerk van de aanvraag.")] Guid AanvraagId,
    [property: Description("De voorwaarden op de gewenste eerste dag. Aanvragen mag ook als er nog iets ontbreekt.")] VoorwaardenWeergave Voorwaarden);
