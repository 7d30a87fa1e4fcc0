namespace StageSystem.Kern;

/// <summary>Days and working days as regelboek 0.3 counts them: Europe/Amsterdam, werkdag = Monday to Friday, minus the loaded feestdagen.</summary>
public static class Kalender
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day in Amsterdam at this moment; a day begins at 00:00 there.</summary>
    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    /// <summary>Today in Amsterdam by this clock.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) => Dag(klok.GetUtcNow());

    /// <summary>The first moment (UTC) of a day in Amsterdam.</summary>
    public static DateTimeOffset Begin(DateOnly dag)
    {
        var lokaal = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(lokaal, Amsterdam.GetUtcOffset(lokaal)).ToUniversalTime();
    }

    /// <summary>Whether it is a werkdag.</summary>
    public static bool IsWerkdag(DateOnly dag, IReadOnlyCollection<DateOnly>? feestdagen = null) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && feestdagen?.Contains(dag) != true;

    /// <summary>The date <paramref name="aantal"/> werkdagen after <paramref name="dag"/>; the day itself does not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static DateOnly PlusWerkdagen(DateOnly dag, int aantal, IReadOnlyCollection<DateOnly>? feestdagen = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aantal);
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (IsWerkdag(dag, feestdagen)) aantal--;
        }

        return dag;
    }
}
