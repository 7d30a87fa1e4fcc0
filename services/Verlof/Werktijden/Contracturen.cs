using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Werktijden;

/// <summary>Hours of a working week, pauses excluded (VER-2).</summary>
/// <param name="Totaal">All hours; in a week without teaching all of them are worked in the instelling.</param>
/// <param name="Instelling">In the instelling, in a week with teaching.</param>
/// <param name="Onderwijs">The teaching day; the same at every percentage.</param>
public sealed record Weekuren(decimal Totaal, decimal Instelling, decimal Onderwijs);

/// <summary>VER-2: contract hours at a percentage. 31.5 h in the instelling is the norm for a full-time week (choice Q12).</summary>
public static class Contracturen
{
    /// <summary>VER-2: <c>38 × p/100</c> in total, of which the teaching day stays 6.5 h.</summary>
    public static Berekening<Weekuren> Van(int percentage, Parameterstand parameters)
    {
        var voltijd = parameters.Van(Verlofparameters.UrenVoltijd);
        var onderwijs = parameters.Van(Verlofparameters.UrenOnderwijs);
        var totaal = PerWeek(percentage, parameters);
        var uitleg = new Uitleg().Stap(voltijd.Volgens, $"Voltijd is {voltijd.Waarde.Uren()} per week; {percentage} % daarvan is {totaal.Uren()}.");
        if (onderwijs.Waarde is not { } les) return uitleg.Uitkomst(new Weekuren(totaal, totaal, 0));

        uitleg.Stap(onderwijs.Volgens, $"Daarvan is {les.Uren()} onderwijs; {(totaal - les).Uren()} in de instelling. In een week zonder onderwijs {totaal.Uren()} in de instelling.");
        return uitleg.Uitkomst(new Weekuren(totaal, totaal - les, les));
    }

    /// <summary>VER-2: all hours of a week.</summary>
    public static decimal PerWeek(int percentage, Parameterstand parameters) => parameters.Waarde(Verlofparameters.UrenVoltijd) * percentage / 100;
}
