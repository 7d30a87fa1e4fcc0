using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Stageduren;

/// <summary>A percentage from a day on.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="Waarde">1–100.</param>
public sealed record Percentage(DateOnly Vanaf, int Waarde);

/// <summary>VER-12: how long a stage lasts by part-time. Integers only: a day at p counts p hundredths of a voltijd day.</summary>
public static class Stageduur
{
    private const int Voltijd = 100;

    /// <summary>VER-12: <c>⌈nominal weeks × 7 × 100 / p⌉</c> days.</summary>
    public static int Dagen(int nominaleWeken, int percentage) => Cijfers.PlafondDeling(nominaleWeken * 7 * Voltijd, percentage);

    /// <summary>VER-12: the last day of a stage at one percentage.</summary>
    public static Berekening<DateOnly> Einde(DateOnly van, int nominaleWeken, int percentage, Parameterstand parameters) =>
        Einde(van, nominaleWeken, [new(van, percentage)], parameters);

    /// <summary>
    /// VER-12: the last day of a stage whose percentage may change on the way: the remaining nominal days are divided by the new percentage. At 100 % a period
    /// of the rotation calendar is itself the formal period; the formula never ends before the calendar.
    /// </summary>
    /// <param name="van">First day.</param>
    /// <param name="nominaleWeken">6, 13 or 26.</param>
    /// <param name="percentages">The percentages, in any order; the last that starts on or before <paramref name="van"/> holds at the start.</param>
    /// <param name="parameters">The calendar of the opleidingsinstituut.</param>
    /// <exception cref="ArgumentException">No percentage holds on the first day.</exception>
    public static Berekening<DateOnly> Einde(DateOnly van, int nominaleWeken, IReadOnlyCollection<Percentage> percentages, Parameterstand parameters)
    {
        var delen = Tijdlijn(van, percentages);
        var nodig = nominaleWeken * 7 * Voltijd;
        var uitleg = new Uitleg().Stap("VER-12", $"De stage is nominaal {nominaleWeken} weken: {nominaleWeken * 7} voltijddagen vanaf {van.Tekst()}.");
        var kalender = parameters.Van(Kalenderparameters.Kwartalen);
        var kalendereinde = kalender.Waarde.Einde(van, nominaleWeken);

        var gedaan = 0;
        var einde = van.AddDays(-1);
        for (var i = 0; i < delen.Length && gedaan < nodig; i++)
        {
            var (vanaf, p) = delen[i];
            var dagen = Cijfers.PlafondDeling(nodig - gedaan, p);
            if (i + 1 < delen.Length && delen[i + 1].Vanaf < vanaf.AddDays(dagen)) dagen = delen[i + 1].Vanaf.DayNumber - vanaf.DayNumber;
            gedaan += dagen * p;
            einde = vanaf.AddDays(dagen - 1);
            uitleg.Stap("VER-12", $"Vanaf {vanaf.Tekst()} bij {p} %: {dagen.AantalDagen()}, t/m {einde.Tekst()}; {(gedaan / (decimal)Voltijd).Tekst()} van {nominaleWeken * 7} voltijddagen gedaan.");
        }

        if (kalendereinde is { } vast && (einde < vast || delen.All(d => d.Waarde == Voltijd || d.Vanaf > vast)))
        {
            einde = vast;
            uitleg.Stap(kalender.Volgens, $"De stage begint op de rotatiekalender; die periode eindigt op {vast.Tekst()}.");
        }

        return uitleg.Uitkomst(einde);
    }

    /// <summary>Voltijd days in a period, in hundredths: Σ days × p.</summary>
    public static int Honderdsten(Periode periode, IReadOnlyCollection<Percentage> percentages)
    {
        var delen = Tijdlijn(periode.Van, percentages);
        return delen.Select((d, i) => d.Waarde * new Periode(d.Vanaf, i + 1 < delen.Length && delen[i + 1].Vanaf <= periode.TotEnMet ? delen[i + 1].Vanaf.AddDays(-1) : periode.TotEnMet).Dagen).Sum();
    }

    /// <summary>The percentages from a day on: the first starts on it, each next one is another percentage.</summary>
    private static ImmutableArray<Percentage> Tijdlijn(DateOnly van, IReadOnlyCollection<Percentage> percentages)
    {
        var op = percentages.OrderBy(p => p.Vanaf).ToList();
        var eerste = op.LastOrDefault(p => p.Vanaf <= van) ?? throw new ArgumentException($"No percentage holds on {van:yyyy-MM-dd}.", nameof(percentages));
        var delen = ImmutableArray.CreateBuilder<Percentage>();
        delen.Add(eerste with { Vanaf = van });
        foreach (var p in op.Where(p => p.Vanaf > van))
        {
            if (delen[^1].Vanaf == p.Vanaf) delen[^1] = p;
            else if (delen[^1].Waarde != p.Waarde) delen.Add(p);
        }

        return delen.ToImmutable();
    }
}
