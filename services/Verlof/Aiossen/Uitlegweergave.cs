using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Verlof.Aiossen;

/// <summary>A step of a calculation as a caller reads it.</summary>
[Description("Een stap van een berekening.")]
internal sealed record StapWeergave(
    [property: Description("Wat is gedaan, met de cijfers.")] string Tekst,
    [property: Description("De regel uit het regelboek.")] string Regel,
    [property: Description("Eerste dag waarop deze versie van de regel geldt; leeg als die altijd gold.")] DateOnly? GeldigVanaf,
    [property: Description("Waar de regel staat: het regelboek, een parameter of een andere bron.")] string Bron)
{
    /// <summary>Every step of a calculation.</summary>
    internal static IReadOnlyList<StapWeergave> Toon<T>(Berekening<T> berekening) => Toon(berekening.Stappen);

    /// <summary>These steps.</summary>
    internal static IReadOnlyList<StapWeergave> Toon(IEnumerable<Stap> stappen) =>
        [.. stappen.Select(s => new StapWeergave(s.Tekst, s.Volgens.Regel, s.Volgens.GeldigVanaf, s.Volgens.Bron))];
}
