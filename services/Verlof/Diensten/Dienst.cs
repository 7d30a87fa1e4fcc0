using StageSystem.Kern;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Diensten;

/// <summary>The two kinds of dienst outside a SEH (VER-16; definitions derived).</summary>
public enum Dienstsoort
{
    /// <summary>Starts on Monday to Friday after the working day; an evening that runs into the night is one dienst.</summary>
    AvondNacht,

    /// <summary>Starts on Saturday or Sunday.</summary>
    Weekend,
}

/// <summary>A dienst of an aios, planned or worked.</summary>
/// <param name="DienstId">Chosen by who registers it.</param>
/// <param name="Dag">Day on which it starts: it counts in the ISO week of this day.</param>
/// <param name="Begin">Start, local time of Amsterdam.</param>
/// <param name="Aanwezig">Hours of presence.</param>
/// <param name="Gewerkt">Hours actually worked; at most those of presence.</param>
/// <param name="DagAangepast">Whether the working hours of the day were adapted to it (VER-35).</param>
public sealed record Dienst(Guid DienstId, DateOnly Dag, TimeOnly Begin, decimal Aanwezig, decimal Gewerkt, bool DagAangepast = false)
{
    /// <summary>VER-16: by the day of the week on which it starts.</summary>
    public Dienstsoort Soort => Dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Dienstsoort.Weekend : Dienstsoort.AvondNacht;

    /// <summary>Whether some of it is night work.</summary>
    public bool IsNacht => new Roosterblok(Dag, Begin, Aanwezig).IsNacht;

    /// <summary>The Monday of the ISO week in which it starts.</summary>
    public DateOnly Week => Isoweek.Maandag(Dag);
}

/// <summary>ISO weeks: Monday to Sunday (choice Q18).</summary>
public static class Isoweek
{
    /// <summary>The Monday on or before a day.</summary>
    public static DateOnly Maandag(DateOnly dag) => dag.AddDays(1 - (int)Werkpatroon.Van(dag.DayOfWeek));

    /// <summary>The week of a day.</summary>
    public static Periode Van(DateOnly dag) => new(Maandag(dag), Maandag(dag).AddDays(6));
}

/// <summary>What kind of stage it is for diensten (VER-16, VER-20, VER-21; choice Q68: clinical stages outside a SEH as traject B). Stored by number: values are only added.</summary>
public enum Dienstregime
{
    /// <summary>Diensten outside a SEH: the limits of VER-16 and the compensation of VER-17 and VER-18.</summary>
    Diensten,

    /// <summary>A SEH whose irregular hours are not in the salary: a roster within the contract hours (VER-20).</summary>
    SehOngevaluteerd,

    /// <summary>A SEH whose irregular hours are in the salary: the roster, with ORT (VER-21).</summary>
    SehGevaluteerd,
}

/// <summary>What was agreed about diensten on a plaatsing.</summary>
/// <param name="Regime">Which rules hold.</param>
/// <param name="InSlwp">Whether the SLWP states number and duration (VER-15).</param>
/// <param name="Afgesproken">Whether aios and stageopleider recorded an agreement at the kennismaking (VER-15).</param>
/// <param name="OrtAkkoord">Whether the instelling confirmed that it takes over ORT for 100 % (VER-22).</param>
public sealed record Dienstafspraak(Dienstregime Regime, bool InSlwp, bool Afgesproken, bool OrtAkkoord);
