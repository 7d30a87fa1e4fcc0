using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Stageduren;

/// <summary>A clinical stage as it counts for traject A (REG-11).</summary>
/// <param name="Periode">Its formal period, extension included.</param>
/// <param name="Percentages">The percentages during it.</param>
/// <param name="OverschotKalenderdagen">Calendar days that VER-33 added for sickness beyond two weeks: taken off, since the extension only restores them (choice Q75).</param>
/// <param name="NominaleWeken">Nominal weeks, for the tolerance of the rotation calendar (REG-13).</param>
public sealed record KlinischeStage(Periode Periode, IReadOnlyCollection<Percentage> Percentages, int OverschotKalenderdagen, int NominaleWeken);

/// <summary>VER-12: traject A is not closed below 182 voltijd days, counted as in REG-11.</summary>
public static class KlinischMinimum
{
    /// <summary>The voltijd days of traject A, in hundredths so that nothing is rounded.</summary>
    public static int Honderdsten(IEnumerable<KlinischeStage> stages, Parameterstand parameters) => stages.Sum(s => Telt(s, parameters));

    /// <summary>VER-12: refuses to close traject A below the minimum; null when it is met, or where there is no minimum.</summary>
    public static Regelovertreding? Toets(IReadOnlyCollection<KlinischeStage> stages, Parameterstand parameters) => Toets(Honderdsten(stages, parameters) / 100m, parameters);

    /// <inheritdoc cref="Toets(IReadOnlyCollection{KlinischeStage}, Parameterstand)" />
    /// <param name="dagen">The voltijd days of traject A.</param>
    /// <param name="parameters">The minimum.</param>
    public static Regelovertreding? Toets(decimal dagen, Parameterstand parameters)
    {
        if (parameters.Waarde(Verlofparameters.KlinischMinimumDagen) is not { } minimum) return null;
        return dagen >= minimum
            ? null
            : new("VER-12", $"Traject A heeft {dagen.Tekst()} voltijddagen; ten minste {minimum} zijn nodig. Verleng de klinische stage.", ("voltijddagen", dagen), ("minimum", minimum));
    }

    private static int Telt(KlinischeStage stage, Parameterstand parameters)
    {
        var honderdsten = Stageduur.Honderdsten(stage.Periode, stage.Percentages);
        var percentage = honderdsten / Math.Max(1, stage.Periode.Dagen);
        // REG-13: on the rotation calendar a period of up to three days less counts as its nominal weeks.
        var tekort = (stage.NominaleWeken * 7) - stage.Periode.Dagen;
        if (tekort > 0 && tekort <= parameters.Waarde(Verlofparameters.TolerantieDagen)
            && parameters.Waarde(Kalenderparameters.Kwartalen).Einde(stage.Periode.Van, stage.NominaleWeken) == stage.Periode.TotEnMet)
        {
            honderdsten += tekort * percentage;
        }

        return honderdsten - (stage.OverschotKalenderdagen * percentage);
    }
}
