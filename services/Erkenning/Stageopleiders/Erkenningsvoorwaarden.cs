using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>What ERK-1 tests: facts about one person at one instelling (or its koepel, Q46).</summary>
/// <param name="BigGeregistreerd">Under a: registered in the BIG-register.</param>
/// <param name="InDienstVan">Under b: first day of the employment; null when not employed there.</param>
/// <param name="UrenPerWeek">Under c: contract hours a week there; null when not employed there.</param>
/// <param name="SlwpGeldig">Under d: the days on which an authorised SLWP of the stageplaats is valid; null when there is none.</param>
public sealed record Voorwaardefeiten(bool BigGeregistreerd, DateOnly? InDienstVan, decimal? UrenPerWeek, Periode? SlwpGeldig)
{
    /// <summary>
    /// The facts of a person on a day. The months count at koepel level, and an employment that ended before that day counts no more (ERK-4, ERK-7, Q46); the hours are
    /// those of the instelling itself when the person works there.
    /// </summary>
    /// <param name="stageopleider">The person.</param>
    /// <param name="instellingscode">The instelling.</param>
    /// <param name="koepel">Code of its koepel, or null.</param>
    /// <param name="slwp">The days on which an authorised SLWP of the stageplaats is valid.</param>
    /// <param name="ingangsdatum">First day of the erkenning that is asked for.</param>
    public static Voorwaardefeiten Van(
        Stageopleider stageopleider, string instellingscode, string? koepel, IReadOnlyList<Periode> slwp, DateOnly ingangsdatum)
    {
        var lopend = stageopleider.Aanstellingen
            .FindAll(a => (a.Instellingscode == instellingscode || (koepel is not null && a.Koepel == koepel)) && !(a.LaatsteDag < ingangsdatum));
        var hier = lopend.Find(a => a.Instellingscode == instellingscode) ?? lopend.FirstOrDefault();
        return new(
            stageopleider.BigGeregistreerd, lopend.Count == 0 ? null : lopend.Min(a => a.InDienstVan), hier?.UrenOp(ingangsdatum),
            slwp.Where(p => p.TotEnMet >= ingangsdatum).Select(p => (Periode?)p).FirstOrDefault());
    }
}

/// <summary>A condition of ERK-1 that is not met.</summary>
/// <param name="Onderdeel">The letter in ERK-1: <c>a</c>, <c>b</c>, <c>c</c> or <c>d</c>.</param>
/// <param name="Melding">What is missing, in plain Dutch.</param>
/// <param name="Vroegst">First day on which this condition is met as known now; null when no day is known.</param>
public sealed record FalendeVoorwaarde(string Onderdeel, string Melding, DateOnly? Vroegst);

/// <summary>The four conditions for an erkenning (ERK-1), with their figures.</summary>
public static class Erkenningsvoorwaarden
{
    /// <summary>ERK-7: months of employment before an erkenning; calendar months, clamped.</summary>
    public const int MinimumMaandenInDienst = 6;

    /// <summary>ERK-8: contract hours a week; 16.0 is enough, 15.9 is not.</summary>
    public const decimal MinimumUrenPerWeek = 16.0m;

    /// <summary>ERK-7: the first day on which someone is employed for 6 months. 31-08-2026 gives 28-02-2027.</summary>
    public static DateOnly VroegsteDag(DateOnly inDienstVan) => inDienstVan.AddMonths(MinimumMaandenInDienst);

    /// <summary>ERK-8: whether these contract hours are enough.</summary>
    public static bool HaaltUrennorm(decimal urenPerWeek) => urenPerWeek >= MinimumUrenPerWeek;

    /// <summary>ERK-1: every condition that fails on this day, not just the first.</summary>
    /// <param name="feiten">What is known of the person at the instelling.</param>
    /// <param name="ingangsdatum">First day of the erkenning that is asked for.</param>
    /// <param name="toetsSlwp">False for an erkenning that RGS granted before its stageplaats is known here: then d was RGS's to judge.</param>
    public static IReadOnlyList<FalendeVoorwaarde> Falend(Voorwaardefeiten feiten, DateOnly ingangsdatum, bool toetsSlwp = true)
    {
        var falend = new List<FalendeVoorwaarde>();

        if (!feiten.BigGeregistreerd)
            falend.Add(new("a", "Er is geen BIG-registratie bekend.", null));

        if (feiten.InDienstVan is not { } inDienstVan)
            falend.Add(new("b", "De stageopleider is niet in dienst bij de instelling.", null));
        else if (VroegsteDag(inDienstVan) > ingangsdatum)
            falend.Add(new("b", $"De stageopleider is pas op {VroegsteDag(inDienstVan):dd-MM-yyyy} 6 maanden in dienst.", VroegsteDag(inDienstVan)));

        if (feiten.UrenPerWeek is not { } uren || !HaaltUrennorm(uren))
            falend.Add(new("c", $"De aanstelling is kleiner dan {MinimumUrenPerWeek:0} uur per week.", null));

        if (toetsSlwp && feiten.SlwpGeldig?.Bevat(ingangsdatum) != true)
            falend.Add(new("d", "Op die dag is er geen geldig stageleerwerkplan (SLWP).", feiten.SlwpGeldig is { } slwp && slwp.Van > ingangsdatum ? slwp.Van : null));

        return falend;
    }

    /// <summary>A refusal that names every failing condition and the first possible day, when one is known.</summary>
    /// <param name="regel">ERK-1, or the rule of the one condition that fails.</param>
    /// <param name="falend">At least one condition.</param>
    /// <param name="feiten">The facts that were tested.</param>
    /// <param name="ingangsdatum">The day that was tested.</param>
    public static Regelovertreding Overtreding(
        string regel, IReadOnlyList<FalendeVoorwaarde> falend, Voorwaardefeiten feiten, DateOnly ingangsdatum)
    {
        var cijfers = new List<(string Naam, object Waarde)>
        {
            ("voorwaarden", falend.Select(f => f.Onderdeel).ToArray()),
            ("ingangsdatum", ingangsdatum),
            ("minimumUrenPerWeek", MinimumUrenPerWeek),
            ("minimumMaandenInDienst", MinimumMaandenInDienst),
        };
        if (feiten.InDienstVan is { } inDienst) cijfers.Add(("inDienstVan", inDienst));
        if (feiten.UrenPerWeek is { } uren) cijfers.Add(("urenPerWeek", uren));
        if (falend.All(f => f.Vroegst is not null)) cijfers.Add(("vroegstMogelijk", falend.Max(f => f.Vroegst!.Value)));

        return new(
            regel,
            $"Een erkenning per {ingangsdatum:dd-MM-yyyy} kan niet. {string.Join(" ", falend.Select(f => f.Melding))}",
            [.. cijfers]);
    }
}
