using System.Text.Json.Serialization;
using StageSystem.Kern;

namespace StageSystem.Verlof.Werktijden;

/// <summary>Hours on a roster, in local time of Amsterdam.</summary>
/// <param name="Dag">Day on which it starts.</param>
/// <param name="Begin">Start.</param>
/// <param name="Uren">Length in hours; it may run past midnight.</param>
public sealed record Roosterblok(DateOnly Dag, TimeOnly Begin, decimal Uren)
{
    /// <summary>Hours after 00:00 of <see cref="Dag"/> at which it starts.</summary>
    [JsonIgnore]
    public decimal Vanaf => Begin.Ticks / (decimal)TimeSpan.TicksPerHour;

    /// <summary>Hours after 00:00 of <see cref="Dag"/> at which it ends; over 24 on the next day.</summary>
    [JsonIgnore]
    public decimal Tot => Vanaf + Uren;

    /// <summary>Whether some of it lies between 00:00 and 06:00: night work as the Arbeidstijdenwet means it.</summary>
    [JsonIgnore]
    public bool IsNacht => Vanaf < 6 || Tot > 24;

    /// <summary>Whether some of it lies after 18:00, and none of it is night work.</summary>
    [JsonIgnore]
    public bool IsAvond => !IsNacht && Tot > Werkvenster.Einde;

    /// <summary>VER-3: Monday to Friday 08:00–18:00, ends included.</summary>
    [JsonIgnore]
    public bool BinnenVenster => Kalender.IsWerkdag(Dag) && Vanaf >= Werkvenster.Begin && Tot <= Werkvenster.Einde;
}

/// <summary>VER-3: daily working hours lie Monday to Friday 08:00–18:00; other hours are diensten or shifts of a SEH.</summary>
public static class Werkvenster
{
    /// <summary>First hour.</summary>
    public const int Begin = 8;

    /// <summary>Last hour.</summary>
    public const int Einde = 18;

    /// <summary>VER-3: a schedule outside the window in a stage that is no SEH is flagged, once, with the first day.</summary>
    public static Aandachtspunt? Toets(IEnumerable<Roosterblok> rooster, bool isSeh)
    {
        var buiten = isSeh ? [] : rooster.Where(b => !b.BinnenVenster).OrderBy(b => b.Dag).ToList();
        return buiten.Count == 0
            ? null
            : new("VER-3", $"Het rooster heeft {buiten.Count} keer werk buiten maandag t/m vrijdag 08:00–18:00, het eerst op {buiten[0].Dag.Tekst()}. Leg die uren vast als dienst of pas het rooster aan.",
                Rollen.Stageopleider);
    }
}
