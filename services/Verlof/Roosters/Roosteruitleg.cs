using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Roosters;

/// <summary>What a roster has of hours, against what the contract asks.</summary>
/// <param name="Uren">Hours in the instelling.</param>
/// <param name="Onderwijs">Hours of teaching in that week.</param>
/// <param name="Contract">Contract hours of the week.</param>
public sealed record Roosteruren(decimal Uren, decimal Onderwijs, decimal Contract);

/// <summary>Why a roster is judged as it is: the figures by rule.</summary>
public static class Roosteruitleg
{
    /// <summary>The hours of a week and how each rule looks at them.</summary>
    public static Berekening<Roosteruren> Van(Aios aios, Stage stage, RoosterVastgesteld week, Aiosfeiten feiten)
    {
        var contract = aios.Patronen(feiten).Op(week.Maandag).Totaal;
        var uren = week.Blokken.Sum(b => b.Uren);
        var les = Roosterpunten.MetOnderwijs(aios, week, feiten).Sum(b => b.Uren) - uren;
        var uitleg = new Uitleg().Stap("VER-2", $"Het rooster heeft {uren.Uren()} in de instelling en {les.Uren()} onderwijs; het contract is {contract.Uren()} bij {aios.PercentageOp(week.Maandag)} %.");
        var regime = Compensatiestand.Regime(aios, stage);
        if (regime is Dienstregime.Diensten && uren + les > contract)
            uitleg.Stap("VER-17", $"Dat is {(uren + les - contract).Uren()} boven het contract; leg vast wat echt is gewerkt, dan wordt het in tijd gecompenseerd.");
        Venster(aios, stage, week, feiten, uitleg);
        if (regime is Dienstregime.SehGevaluteerd) Seh(aios, stage, feiten, uitleg);
        if (regime is Dienstregime.SehOngevaluteerd) uitleg.Stap("VER-20", $"Op deze SEH zijn de uren gemiddeld over de stage ten hoogste {contract.Uren()} per week.");
        foreach (var beschermd in aios.Zwangerschap.Beschermd.Where(p => week.Blokken.Any(b => p.Bevat(b.Dag))))
            uitleg.Stap("VER-35", $"T/m {beschermd.TotEnMet.Tekst()} zijn nachtdiensten, meer dan {Werktijdbescherming.MaxUrenPerDag} uur per dag en avonddiensten zonder aangepaste dag afgeraden.");
        foreach (var laatste in aios.Zwangerschap.Bevallingen.Where(b => week.Blokken.Any(x => x.Dag >= b && x.Dag <= Werktijdbescherming.LaatsteBeschermdeDag(b))).Select(Werktijdbescherming.LaatsteBeschermdeDag))
            uitleg.Stap("VER-37", $"T/m {laatste.Tekst()} geen nachtdienst of overwerk zonder instemming van de aios; die is {(aios.Zwangerschap.Instemming ? "" : "niet ")}vastgelegd.");
        return uitleg.Uitkomst(new Roosteruren(uren, les, contract));
    }

    private static void Venster(Aios aios, Stage stage, RoosterVastgesteld week, Aiosfeiten feiten, Uitleg uitleg)
    {
        var buiten = week.Blokken.Count(b => !b.BinnenVenster);
        _ = Roosterpunten.IsSeh(aios, stage, feiten)
            ? uitleg.Stap("VER-3", "Op een SEH geldt het rooster; werk buiten maandag t/m vrijdag 08:00–18:00 hoort erbij.")
            : uitleg.Stap("VER-3", $"{buiten} van {week.Blokken.Count} keer werk ligt buiten maandag t/m vrijdag 08:00–18:00.");
    }

    private static void Seh(Aios aios, Stage stage, Aiosfeiten feiten, Uitleg uitleg)
    {
        var alle = aios.Roosters.Van(stage.Plaatsingscode).SelectMany(w => w.Vastgesteld.Blokken).ToList();
        var grens = feiten.Voor(aios.Instituut, stage.Van).Van(Kern.Parameters.Verlofparameters.SehBuitenKantoorPercentage);
        uitleg.Stap(grens.Volgens, $"In de hele stage liggen {alle.Count(b => !b.BinnenVenster)} van {alle.Count} diensten buiten kantooruren; in vier weken is ten hoogste {grens.Waarde} % gewoon.");
    }
}
