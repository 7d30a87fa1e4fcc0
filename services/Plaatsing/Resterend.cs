namespace StageSystem.Plaatsingen;

/// <summary>PLA-86 and VER-12: what remains of a stage, in whole numbers.</summary>
/// <remarks>
/// Nominal work is counted in hundredths of a full-time day, so that a percentage never leaves a fraction: 13 weeks are 9,100; a day at 85 % is 85.
/// </remarks>
public static class Resterend
{
    /// <summary>Nominal work of this many full-time weeks, in hundredths of a day.</summary>
    public static int Nominaal(int weken) => checked(weken * 7 * 100);

    /// <summary>PLA-86: nominal work that is left, in hundredths of a full-time day; never negative.</summary>
    /// <param name="nominaal">Nominal work of the stage, in hundredths of a full-time day.</param>
    /// <param name="geldigeDagen">Completed calendar days that count.</param>
    /// <param name="percentage">Percentage at which they were worked, 1–100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a percentage outside 1–100.</exception>
    public static int Rest(int nominaal, int geldigeDagen, int percentage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nominaal);
        ArgumentOutOfRangeException.ThrowIfNegative(geldigeDagen);
        Percentage(percentage);
        return (int)Math.Max(0, nominaal - ((long)geldigeDagen * percentage));
    }

    /// <summary>PLA-86: nominal work that is left after work that was done, both in hundredths of a full-time day; never negative.</summary>
    public static int Rest(int nominaal, int gedaan) => Math.Max(0, nominaal - gedaan);

    /// <summary>VER-12: the last day of what is left, when it goes on from this day; the day before when nothing is left.</summary>
    public static DateOnly Einde(DateOnly vanaf, int rest, int percentage)
    {
        var dagen = Dagen(rest, percentage) - 1;
        return vanaf.DayNumber + dagen > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : vanaf.AddDays(dagen);
    }

    /// <summary>VER-12: calendar days needed for nominal work at a percentage, rounded up to whole days.</summary>
    /// <param name="nominaal">Nominal work, in hundredths of a full-time day.</param>
    /// <param name="percentage">Percentage at which it will be worked, 1–100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a percentage outside 1–100.</exception>
    public static int Dagen(int nominaal, int percentage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nominaal);
        Percentage(percentage);
        return (int)(((long)nominaal + percentage - 1) / percentage);
    }

    /// <summary>Nominal work in weeks, to show: 4 decimals.</summary>
    public static decimal Weken(int nominaal) => Math.Round(nominaal / 700m, 4);

    private static void Percentage(int percentage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percentage, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percentage, 100);
    }
}
