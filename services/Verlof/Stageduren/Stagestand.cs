using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Stageduren;

/// <summary>How long one stage lasts by its percentages, and what it is short of (VER-12, VER-13).</summary>
/// <param name="FormeelEinde">Last day by VER-12, when the stage itself makes up for part-time.</param>
/// <param name="TekortVoltijdWeken">Voltijd weeks that the planned period is short of, in hundredths; 0 in a clinical stage, which is extended.</param>
/// <param name="ExtraDagen">Calendar days that the shortfall takes at the last percentage.</param>
public sealed record Stagestand(DateOnly FormeelEinde, decimal TekortVoltijdWeken, int ExtraDagen);

/// <summary>The stages of an aios by their percentages (VER-12…14), and traject A against its minimum (REG-11).</summary>
public static class Stagestanden
{
    /// <summary>The stand of a stage; null when its nominal weeks are no whole number (the rest after a herplaatsing), which the planner plans.</summary>
    public static Berekening<Stagestand>? Van(Aios aios, Stage stage, Aiosfeiten feiten)
    {
        if (stage.NominaleWeken != Math.Truncate(stage.NominaleWeken) || stage.NominaleWeken <= 0) return null;
        var (weken, percentages) = ((int)stage.NominaleWeken, aios.Percentages());
        var uitleg = new Uitleg();
        var parameters = feiten.Voor(aios.Instituut, stage.Van);
        var einde = uitleg.Neem(Stageduur.Einde(stage.Van, weken, percentages, parameters));
        var tekort = feiten.IsKlinisch(stage) || einde <= stage.ZonderVerlenging ? 0 : Tekort.Van(new(stage.Van, stage.ZonderVerlenging), weken, percentages, parameters);
        var percentage = aios.PercentageOp(stage.ZonderVerlenging);
        var stand = new Stagestand(einde, Math.Round(tekort, 2, MidpointRounding.AwayFromZero), (int)Math.Ceiling(Math.Round(tekort * 700 / percentage, 6)));
        if (tekort > 0)
            uitleg.Stap("VER-13", $"T/m {stage.ZonderVerlenging.Tekst()} komt de stage {stand.TekortVoltijdWeken.Tekst()} voltijdweken tekort; bij {percentage} % is dat {stand.ExtraDagen.AantalDagen()}.");
        return uitleg.Uitkomst(stand);
    }

    /// <summary>VER-12, REG-11: the voltijd days of the clinical stages, by stage; days that only restore sickness do not count.</summary>
    public static Berekening<decimal> Klinisch(Aios aios, Aiosfeiten feiten)
    {
        var uitleg = new Uitleg();
        var totaal = 0m;
        foreach (var stage in aios.Stages.Values.Where(s => s.Telt && feiten.IsKlinisch(s)).OrderBy(s => s.Van).ThenBy(s => s.Plaatsingscode, StringComparer.Ordinal))
        {
            var overschot = Math.Max(0, stage.TotEnMet.DayNumber - stage.ZonderVerlenging.DayNumber);
            var klinisch = new KlinischeStage(stage.Periode, aios.Percentages(), overschot, (int)stage.NominaleWeken);
            var dagen = KlinischMinimum.Honderdsten([klinisch], feiten.Voor(aios.Instituut, stage.Van)) / 100m;
            totaal += dagen;
            uitleg.Stap("VER-12", $"Stage {stage.Plaatsingscode}, {stage.Periode}: {dagen.Tekst()} voltijddagen{(overschot > 0 ? $", zonder de {overschot.AantalDagen()} die alleen afwezigheid inhalen" : "")}.");
        }

        return uitleg.Uitkomst(totaal);
    }

    /// <summary>VER-12: the rule that is not met yet, or null when traject A has enough, or there is no such minimum.</summary>
    public static Regelovertreding? KlinischTekort(Aios aios, Aiosfeiten feiten) => KlinischMinimum.Toets(Klinisch(aios, feiten).Uitkomst, feiten.Voor(aios.Instituut, feiten.Vandaag));
}
