using System.Text.Json.Serialization;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Werktijden;

/// <summary>A day of the week; stored by its ISO number.</summary>
public enum Weekdag
{
    Maandag = 1,
    Dinsdag,
    Woensdag,
    Donderdag,
    Vrijdag,
    Zaterdag,
    Zondag,
}

/// <summary>Which hours an aios works on which day of the week, teaching included (VER-2, VER-9, VER-49). A day with hours is an own contract day.</summary>
/// <param name="Onderwijsdag">The teaching day; null where there is none.</param>
public sealed record Werkpatroon(
    decimal Maandag, decimal Dinsdag, decimal Woensdag, decimal Donderdag, decimal Vrijdag, decimal Zaterdag = 0, decimal Zondag = 0,
    Weekdag? Onderwijsdag = null)
{
    private static readonly Weekdag[] Week =
        [Weekdag.Maandag, Weekdag.Dinsdag, Weekdag.Woensdag, Weekdag.Donderdag, Weekdag.Vrijdag, Weekdag.Zaterdag, Weekdag.Zondag];

    /// <summary>Contract hours of the week.</summary>
    [JsonIgnore]
    public decimal Totaal => Maandag + Dinsdag + Woensdag + Donderdag + Vrijdag + Zaterdag + Zondag;

    /// <summary>Own contract days per week, the teaching day included.</summary>
    [JsonIgnore]
    public int Contractdagen => Week.Count(d => Uren(d) > 0);

    /// <summary>Days per week in the instelling: the teaching day does not count (VER-8).</summary>
    [JsonIgnore]
    public int Stagedagen => Week.Count(d => Uren(d) > 0 && d != Onderwijsdag);

    /// <summary>Structural free days: Monday to Friday without hours (VER-9).</summary>
    [JsonIgnore]
    public int VrijeDagen => Week.Count(d => d <= Weekdag.Vrijdag && d != Onderwijsdag && Uren(d) <= 0);

    /// <summary>Contract hours of a day of the week.</summary>
    public decimal Uren(Weekdag dag) => dag switch
    {
        Weekdag.Maandag => Maandag,
        Weekdag.Dinsdag => Dinsdag,
        Weekdag.Woensdag => Woensdag,
        Weekdag.Donderdag => Donderdag,
        Weekdag.Vrijdag => Vrijdag,
        Weekdag.Zaterdag => Zaterdag,
        _ => Zondag,
    };

    /// <summary>Contract hours of a date.</summary>
    public decimal Uren(DateOnly dag) => Uren(Van(dag.DayOfWeek));

    /// <summary>Whether the date is an own contract day.</summary>
    public bool IsContractdag(DateOnly dag) => Uren(dag) > 0;

    /// <summary>
    /// The pattern when none was agreed: Monday to Thursday and the teaching day, from 85 % down Monday to Wednesday and the teaching day (the example of
    /// VER-9). The hours are spread evenly, in hundredths; what does not divide goes to the last stage day.
    /// </summary>
    public static Werkpatroon Gewoon(int percentage, Parameterstand parameters)
    {
        var uren = Contracturen.Van(percentage, parameters).Uitkomst;
        var les = uren.Onderwijs > 0 ? Van(parameters.Waarde(Verlofparameters.OnderwijsDag)) : (Weekdag?)null;
        var stagedagen = Week.Where(d => d <= Weekdag.Vrijdag && d != les)
            .Take(percentage <= parameters.Waarde(Verlofparameters.DeeltijdVrijeDagMax) ? 3 : les is null ? 5 : 4).ToList();
        var perDag = Math.Round(uren.Instelling / stagedagen.Count, 2, MidpointRounding.ToZero);

        decimal Op(Weekdag dag) =>
            dag == les ? uren.Onderwijs
            : !stagedagen.Contains(dag) ? 0
            : dag == stagedagen[^1] ? uren.Instelling - (perDag * (stagedagen.Count - 1))
            : perDag;
        return new(Op(Weekdag.Maandag), Op(Weekdag.Dinsdag), Op(Weekdag.Woensdag), Op(Weekdag.Donderdag), Op(Weekdag.Vrijdag), 0, 0, les);
    }

    /// <summary>The day of the week as the regelboek counts: Monday first.</summary>
    public static Weekdag Van(DayOfWeek dag) => dag is DayOfWeek.Sunday ? Weekdag.Zondag : (Weekdag)(int)dag;
}
