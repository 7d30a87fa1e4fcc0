using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Diensten;

/// <summary>What was worked in one ISO week (VER-17).</summary>
/// <param name="Regulier">Regular hours worked, teaching included.</param>
/// <param name="Diensten">Hours actually worked in diensten that start in the week.</param>
/// <param name="Verlof">Hours of leave, sickness and compensation taken: they count as contract hours fulfilled (choice Q72).</param>
public sealed record Gewerkteweek(decimal Regulier, decimal Diensten, decimal Verlof)
{
    /// <summary>All hours that count.</summary>
    public decimal Totaal => Regulier + Diensten + Verlof;
}

/// <summary>VER-17: hours above the contract in an ISO week are compensated in time in the current stage.</summary>
public static class Overuren
{
    /// <summary>VER-17: <c>max(0, Σ worked − 38 × p/100)</c>.</summary>
    public static Berekening<decimal> Van(Gewerkteweek week, int percentage, Parameterstand parameters)
    {
        var contract = Contracturen.PerWeek(percentage, parameters);
        var over = Math.Max(0, week.Totaal - contract);
        return new Uitleg()
            .Stap("VER-17", $"Gewerkt: {week.Regulier.Uren()} gewoon, {week.Diensten.Uren()} in diensten; {week.Verlof.Uren()} verlof, ziekte of compensatie telt mee. Samen {week.Totaal.Uren()}.")
            .Stap(parameters.Van(Verlofparameters.UrenVoltijd).Volgens, $"Het contract is {contract.Uren()} per week ({percentage} %); {over.Uren()} daarboven wordt in tijd gecompenseerd.")
            .Uitkomst(over);
    }

    /// <summary>VER-17: leave hours count at most up to the contract hours of that day.</summary>
    /// <param name="dag">The day.</param>
    /// <param name="uren">Hours of leave, sickness or compensation on it.</param>
    /// <param name="patroon">The work pattern of that day.</param>
    public static decimal TeltMee(DateOnly dag, decimal uren, Werkpatroon patroon) => Math.Min(uren, patroon.Uren(dag));
}
