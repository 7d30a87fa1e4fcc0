using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Whether an erkenning can begin on a day.</summary>
/// <param name="Falend">Every condition of ERK-1 that fails; empty when it can.</param>
/// <param name="VroegstMogelijk">First day on which all conditions are met as known now; null when no such day is known.</param>
public sealed record Voorwaardenuitkomst(IReadOnlyList<FalendeVoorwaarde> Falend, DateOnly? VroegstMogelijk);

/// <summary>The four conditions of ERK-1, answered at once and explained.</summary>
public static class Voorwaardentoets
{
    /// <summary>
    /// ERK-1, ERK-7, ERK-8, ERK-13: each condition with its figures. Employed since 15-09-2026 for 24 hours, BIG in order, SLWP authorised 01-02-2027: possible from
    /// 15-03-2027.
    /// </summary>
    /// <param name="feiten">What is known.</param>
    /// <param name="ingangsdatum">First day that is asked for.</param>
    public static Berekening<Voorwaardenuitkomst> Bepaal(Voorwaardefeiten feiten, DateOnly ingangsdatum)
    {
        var falend = Erkenningsvoorwaarden.Falend(feiten, ingangsdatum);
        var uitleg = new Uitleg()
            .Stap("ERK-1", feiten.BigGeregistreerd ? "a. Ingeschreven in het BIG-register: ja." : "a. Ingeschreven in het BIG-register: nee.")
            .Stap("ERK-7", feiten.InDienstVan is { } van
                ? $"b. In dienst sinds {van.Tekst()}; plus {Erkenningsvoorwaarden.MinimumMaandenInDienst} maanden is {Erkenningsvoorwaarden.VroegsteDag(van).Tekst()}."
                : "b. Niet in dienst bij de instelling.")
            .Stap("ERK-8", feiten.UrenPerWeek is { } uren
                ? $"c. {uren.Uren()} per week; nodig is {Erkenningsvoorwaarden.MinimumUrenPerWeek.Uren()}."
                : "c. Geen contracturen bij de instelling.")
            .Stap("ERK-13", feiten.SlwpGeldig is { } slwp ? $"d. Stageleerwerkplan (SLWP) geldig {slwp}." : "d. Geen geautoriseerd stageleerwerkplan (SLWP).");

        var vroegst = Vroegst(feiten, ingangsdatum);
        uitleg.Stap("ERK-1", falend.Count == 0
            ? $"Een erkenning per {ingangsdatum.Tekst()} kan."
            : vroegst is { } dag ? $"Een erkenning per {ingangsdatum.Tekst()} kan niet; wel vanaf {dag.Tekst()}." : $"Een erkenning per {ingangsdatum.Tekst()} kan niet.");
        return uitleg.Uitkomst(new Voorwaardenuitkomst(falend, vroegst));
    }

    /// <summary>The first day from which nothing fails any more: the latest of the days on which a condition is met, when that day fails on nothing else.</summary>
    private static DateOnly? Vroegst(Voorwaardefeiten feiten, DateOnly ingangsdatum)
    {
        if (feiten is not { BigGeregistreerd: true, InDienstVan: { } van, UrenPerWeek: { } uren, SlwpGeldig: { } slwp } || !Erkenningsvoorwaarden.HaaltUrennorm(uren))
            return null;
        var vroegst = new[] { Erkenningsvoorwaarden.VroegsteDag(van), slwp.Van }.Max();
        if (vroegst < ingangsdatum) vroegst = ingangsdatum;
        return Erkenningsvoorwaarden.Falend(feiten, vroegst).Count == 0 ? vroegst : null;
    }
}
