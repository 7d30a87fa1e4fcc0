using System.Collections.Immutable;

namespace StageSystem.Kern.Parameters;

/// <summary>In which quarters an opleidingsinstituut plans (PLA-92, choice Q10).</summary>
public enum Kwartaalkalender
{
    /// <summary>AMC and VUMC: quarters from 1 March, June, September and December, with formal periods of their own (VER-12).</summary>
    Rotatie,

    /// <summary>NSPOH: calendar quarters; a stage lasts as long as its formula says.</summary>
    Kalender,
}

/// <summary>Periods of the rotation calendar.</summary>
public static class Kwartaalkalenders
{
    /// <summary>Weeks of a quarter: "3 maanden" is nominal 13 weeks (regelboek 0.3).</summary>
    public const int WekenPerKwartaal = 13;

    /// <summary>VER-12: the last day of a stage of these weeks that starts on the rotation calendar on this day; null off the calendar.</summary>
    /// <example>26 weeks from 01-03-2027: 31-08-2027. 13 weeks from 01-12-2026: 28-02-2027.</example>
    public static DateOnly? Einde(this Kwartaalkalender kalender, DateOnly van, int nominaleWeken) =>
        kalender is Kwartaalkalender.Rotatie && van.Day == 1 && van.Month % 3 == 0 && nominaleWeken is WekenPerKwartaal or 2 * WekenPerKwartaal
            ? van.AddMonths(nominaleWeken / WekenPerKwartaal * 3).AddDays(-1)
            : null;
}

/// <summary>The parameters of the calendar (regelboek 0.3, PLA-92).</summary>
public static class Kalenderparameters
{
    /// <summary>In which quarters is planned.</summary>
    public static Parameter<Kwartaalkalender> Kwartalen { get; } =
        new("kalender.kwartalen", "PLA-92", Parametersoorten.Keuze, Kwartaalkalender.Rotatie, Kwartaalkalender.Rotatie, Kwartaalkalender.Kalender);

    /// <summary>Public holidays that are no werkdag; none unless loaded.</summary>
    public static Parameter<ImmutableArray<DateOnly>> Feestdagen { get; } = new("kalender.feestdagen", "0.3", Parametersoorten.Dagen, []);

    internal static ImmutableArray<Parameter> Alle { get; } = [Kwartalen, Feestdagen];
}
