using System.Collections.Immutable;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Kwaliteit;

/// <summary>The 18 quality criteria of externe stages (ERK-38; 001 IX bijlage 1), by number from 1.</summary>
public static class Kwaliteitscriteria
{
    /// <summary>ERK-12: the criterion about the SLWP.</summary>
    public const int Slwp = 1;

    /// <summary>In order of number: 1–7 organisatie, 8–10 opleidingsklimaat, 11–18 begeleiding.</summary>
    public static ImmutableArray<string> Namen { get; } =
    [
        "SLWP is duidelijk, actueel en klopt met de praktijk", "gelegenheid voor kennismaking en introductie", "goede werkomgeving en randvoorwaarden", "inwerkperiode",
        "cao SBOH is bekend en leidend in het rooster", "patiëntveiligheid bij acute calamiteiten en een eindverantwoordelijke arts", "begeleiding altijd gewaarborgd",
        "genoeg gelegenheid om als zelfstandig arts te werken", "afdeling of team draagt bij aan het leren", "opbouwende, veilige sfeer",
        "uitdrukkelijk gericht op de opleiding tot huisarts", "persoonlijke leerdoelen zijn leidend", "bereikbare begeleiding, regelmatige observatie en feedback",
        "leergesprekken en KPB's", "onderbouwde stagebeoordeling", "gebruik van het e-portfolio", "stageopleider heeft en onderhoudt didactische bekwaamheid",
        "stageopleider staat open voor beoordeling bij evaluaties en bezoeken",
    ];

    /// <summary>Number and name of a criterion, as texts for users name it.</summary>
    public static string Naam(int nummer) => $"{nummer} ({Namen[nummer - 1]})";

    /// <summary>Whether there is a criterion with this number.</summary>
    public static bool Bestaat(int nummer) => nummer >= 1 && nummer <= Namen.Length;
}

/// <summary>By what the scores are judged (ERK-38; the documents give no thresholds, so each is a parameter).</summary>
/// <param name="Evaluaties">Number of evaluations over which is averaged (parameter <c>kwaliteit.evaluaties</c>).</param>
/// <param name="Gemiddelde">An average below this is flagged (parameter <c>kwaliteit.gemiddelde</c>).</param>
/// <param name="Directe">Criteria of which one score is enough (parameter <c>kwaliteit.directeCriteria</c>).</param>
/// <param name="DirecteScore">The score that is enough (parameter <c>kwaliteit.directeScore</c>).</param>
/// <param name="SlwpLaag">ERK-12: a score of criterion 1 up to this is low (parameter <c>kwaliteit.slwpLaag</c>).</param>
public sealed record Kwaliteitsnorm(
    Geldend<int> Evaluaties, Geldend<decimal> Gemiddelde, Geldend<ImmutableArray<int>> Directe, Geldend<int> DirecteScore, Geldend<int> SlwpLaag)
{
    /// <summary>As it holds on this day.</summary>
    public static Kwaliteitsnorm Van(Parameterstand stand) => new(
        stand.Van(Erkenningparameters.KwaliteitEvaluaties), stand.Van(Erkenningparameters.KwaliteitGemiddelde), stand.Van(Erkenningparameters.KwaliteitDirecteCriteria),
        stand.Van(Erkenningparameters.KwaliteitDirecteScore), stand.Van(Erkenningparameters.KwaliteitSlwpLaag));
}
