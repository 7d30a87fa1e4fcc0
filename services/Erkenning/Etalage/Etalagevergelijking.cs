using StageSystem.Kern;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>One aspect of entries that stand side by side.</summary>
/// <param name="Naam">What it is.</param>
/// <param name="Waarden">The value of each entry, in the order in which they were asked for.</param>
public sealed record Vergelijkingskenmerk(string Naam, IReadOnlyList<string> Waarden)
{
    /// <summary>Whether at least two entries differ in it.</summary>
    public bool Verschilt() => Waarden.Distinct(StringComparer.Ordinal).Skip(1).Any();
}

/// <summary>Entries of the opleidingsetalage side by side (ERK-42).</summary>
public static class Etalagevergelijking
{
    /// <summary>ERK-42: smallest number of entries.</summary>
    public const int MinAantal = 2;

    /// <summary>ERK-42: largest number of entries.</summary>
    public const int MaxAantal = 4;

    /// <summary>ERK-42: at least 2, at most 4 different entries; null when the number is good.</summary>
    public static Regelovertreding? Weigering(int aantal) => aantal is >= MinAantal and <= MaxAantal
        ? null
        : new(
            "ERK-42", $"Kies {MinAantal} tot en met {MaxAantal} verschillende stagemogelijkheden om te vergelijken; u koos er {aantal}.",
            ("aantal", aantal), ("minimum", MinAantal), ("maximum", MaxAantal));

    /// <summary>The aspects in a fixed order, those of the opleidingsplan last (ERK-41).</summary>
    /// <param name="kaarten">The entries, each with the name of its instelling and the version of its opleidingsplan that holds today, or null.</param>
    public static IReadOnlyList<Vergelijkingskenmerk> Kenmerken(IReadOnlyList<(Etalagevermelding Vermelding, string Instelling, int? Opleidingsplan)> kaarten)
    {
        return
        [
            Kenmerk("specialisme", g => g.Specialisme), Kenmerk("regio", g => g.Oor), new("instelling", [.. kaarten.Select(k => k.Instelling)]),
            Kenmerk("periode", g => new Periode(g.Van, g.TotEnMet).ToString()), Kenmerk("capaciteit", g => $"{g.Capaciteit}"), Kenmerk("inhoud", g => g.Inhoud),
            Kenmerk("kwaliteit", g => g.Kwaliteit), Kenmerk("opleidingsklimaat", g => g.Opleidingsklimaat),
            new("lokaal opleidingsplan", [.. kaarten.Select(k => k.Opleidingsplan is { } versie ? $"versie {versie}" : "ontbreekt")]),
        ];

        Vergelijkingskenmerk Kenmerk(string naam, Func<Stagemogelijkheid, string> waarde) => new(naam, [.. kaarten.Select(k => waarde(k.Vermelding.Gegevens))]);
    }
}
