using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Vakanties;

/// <summary>A stage as it counts for vacation.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Formal last day, included.</param>
/// <param name="NominaleWeken">Nominal weeks.</param>
/// <param name="Percentages">The percentages during it.</param>
/// <param name="Verlengd">Whether the stage was extended (VER-12, VER-13(a), VER-33): the right then grows with the time.</param>
public sealed record Vakantiestage(DateOnly Van, DateOnly TotEnMet, decimal NominaleWeken, ImmutableArray<Percentage> Percentages, bool Verlengd)
{
    /// <summary>Its days.</summary>
    public Periode Periode => new(Van, TotEnMet);
}

/// <summary>How much vacation there is (VER-24, VER-25). Hours in exact decimals; a right is rounded to hundredths at the end.</summary>
public static class Vakantierecht
{
    private const int WekenPerJaar = 52;

    /// <summary>VER-24: 228 h a year at 100 %.</summary>
    public static Berekening<decimal> PerJaar(int percentage, Parameterstand parameters)
    {
        var jaar = parameters.Van(Verlofparameters.VakantieUren);
        var uren = jaar.Waarde * percentage / 100;
        return new Uitleg().Stap(jaar.Volgens, $"Voltijd is {jaar.Waarde.Uren()} vakantie per jaar (30 dagen); {percentage} % daarvan is {uren.Uren()}.").Uitkomst(uren);
    }

    /// <summary>VER-25: <c>228 × p/100 × weeks / 52</c>; weeks = the nominal weeks, or formal days ÷ 7 for a stage that is extended.</summary>
    public static Berekening<decimal> VoorStage(Vakantiestage stage, Parameterstand parameters)
    {
        var jaar = parameters.Van(Verlofparameters.VakantieUren);
        var honderdsten = Stageduur.Honderdsten(stage.Periode, stage.Percentages);
        var dagen = stage.Periode.Dagen;
        // Nothing is divided before the end: 228 × (Σ p × days / days) × days/7 / 52.
        var recht = stage.Verlengd
            ? jaar.Waarde * honderdsten / (100m * 7 * WekenPerJaar)
            : jaar.Waarde * stage.NominaleWeken * honderdsten / (100m * dagen * WekenPerJaar);
        var uren = Math.Round(recht, 2, MidpointRounding.AwayFromZero);
        var percentage = Math.Round(honderdsten / (decimal)dagen, 2);
        return new Uitleg()
            .Stap(jaar.Volgens, $"Voltijd is {jaar.Waarde.Uren()} vakantie per jaar van {WekenPerJaar} weken.")
            .Stap("VER-25", stage.Verlengd
                ? $"De stage is verlengd tot {dagen} dagen ({Math.Round(dagen / 7m, 2).Tekst()} weken); het recht groeit mee: bij {percentage.Tekst()} % is dat {uren.Uren()}."
                : $"De stage duurt nominaal {stage.NominaleWeken.Tekst()} weken; bij {percentage.Tekst()} % is dat {uren.Uren()}.")
            .Uitkomst(uren);
    }

    /// <summary>Vacation hours of a period: the contract hours of each day (regelboek 0.3).</summary>
    public static decimal Uren(Periode periode, Werkpatroon patroon)
    {
        var uren = 0m;
        for (var dag = periode.Van; dag <= periode.TotEnMet; dag = dag.AddDays(1)) uren += patroon.Uren(dag);
        return uren;
    }
}
