using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>A reason why a stageplaats may not receive a plaatsing (ERK-16).</summary>
/// <param name="Nummer">The number in ERK-16, 1–5.</param>
/// <param name="EersteDag">First day of the asked period on which it fails.</param>
/// <param name="Melding">What is wrong, in plain Dutch.</param>
public sealed record Belemmering(int Nummer, DateOnly EersteDag, string Melding);

/// <summary>What ERK-16 (1)–(5) tests.</summary>
/// <param name="Gesloten">Days on which the state is not <c>actief</c> or <c>goedgekeurd</c> (1).</param>
/// <param name="InstellingErkend">Days on which the instelling is erkend (2).</param>
/// <param name="Gedekt">Days on which an erkende stageopleider covers, absences below their threshold included (3).</param>
/// <param name="SlwpGeldig">Days on which an authorised SLWP is or was valid (4).</param>
/// <param name="OnHold">Days on hold, or after the end of the cooperation (5).</param>
public sealed record Plaatsbaarheidsfeiten(
    IReadOnlyList<Periode> Gesloten, IReadOnlyList<Periode> InstellingErkend, IReadOnlyList<Periode> Gedekt, IReadOnlyList<Periode> SlwpGeldig,
    IReadOnlyList<Periode> OnHold)
{
    /// <summary>
    /// ERK-16, exception (Q85): no SLWP and no stageopleider in the sense of ERK-1 is named; the approval of ERK-34 takes the place of (3) and (4).
    /// </summary>
    public bool AndereGoedkeuring { get; init; }

    /// <summary>ERK-39: the last day on which a stage may start while an overdue visitatie blocks; null when none does.</summary>
    public DateOnly? GeenStartNa { get; init; }

    /// <summary>The facts of a stageplaats as known now.</summary>
    public static Plaatsbaarheidsfeiten Van(Stageplaats stageplaats) => new(
        Toestanden.Dagen(stageplaats.Toestanden, t => !Toestanden.NeemtStages(t)),
        [.. stageplaats.Gegevens.InstellingErkend.Select(t => Periode.Vanaf(t.Van, t.TotEnMet))],
        [.. stageplaats.Dekkingsperioden.Where(p => p.Soort != Dekkingssoort.Ongedekt).Select(p => p.Dagen())],
        stageplaats.SlwpPerioden(),
        Toestanden.Dagen(stageplaats.Toestanden, Toestanden.IsStilgelegd))
    {
        GeenStartNa = stageplaats.Kwaliteit.GeenStartNa(),
        AndereGoedkeuring = stageplaats.Koppelingen.Count == 0 && stageplaats.SlwpPerioden().Count == 0
            && stageplaats.Toestanden.Exists(t => t.Toestand == Stageplaatsstatus.Goedgekeurd),
    };
}

/// <summary>Whether a stageplaats may receive a plaatsing, as known now (ERK-16). Capacity and kind of stage, (6) and (7), are for Plaatsing.</summary>
public static class Plaatsbaarheid
{
    /// <summary>ERK-16: every number that fails, with its first failing day; empty when the stageplaats is placeable.</summary>
    /// <param name="feiten">What is known.</param>
    /// <param name="periode">The days that are asked for.</param>
    /// <param name="vandaag">Today in Amsterdam: an SLWP whose renewal is overdue closes starts in the past too (4).</param>
    public static IReadOnlyList<Belemmering> Toets(Plaatsbaarheidsfeiten feiten, Periode periode, DateOnly vandaag)
    {
        var uitkomst = new List<Belemmering>();
        var start = new Periode(periode.Van, periode.Van);

        if (Eerste([start], feiten.Gesloten) is { } gesloten)
            uitkomst.Add(new(1, gesloten, "De stageplaats is op de startdatum niet actief."));
        if (periode.Van > feiten.GeenStartNa)
            uitkomst.Add(new(1, periode.Van, $"De visitatie had uiterlijk op {feiten.GeenStartNa:dd-MM-yyyy} gehouden moeten zijn; tot dat is gebeurd kan hier geen stage beginnen (ERK-39)."));
        if (EersteBuiten(periode, feiten.InstellingErkend) is { } nietErkend)
            uitkomst.Add(new(2, nietErkend, $"De instelling is niet op alle dagen erkend; de eerste dag zonder erkenning is {nietErkend:dd-MM-yyyy}."));
        if (!feiten.AndereGoedkeuring)
        {
            if (EersteBuiten(periode, feiten.Gedekt) is { } ongedekt)
                uitkomst.Add(new(3, ongedekt, $"Er is niet op alle dagen een erkende stageopleider; de eerste dag zonder is {ongedekt:dd-MM-yyyy}."));
            if (Slwpmelding(feiten.SlwpGeldig, periode.Van, vandaag) is { } slwp) uitkomst.Add(new(4, periode.Van, slwp));
        }

        if (Eerste([periode], feiten.OnHold) is { } onHold)
            uitkomst.Add(new(5, onHold, $"De stageplaats staat vanaf {onHold:dd-MM-yyyy} on hold, of de samenwerking is dan beëindigd."));

        return uitkomst;
    }

    private static string? Slwpmelding(IReadOnlyList<Periode> geldig, DateOnly start, DateOnly vandaag)
    {
        if (geldig.Count == 0) return "Er is geen geautoriseerd stageleerwerkplan (SLWP).";
        var tot = geldig.Max(p => p.TotEnMet);
        if (!geldig.Any(p => p.Bevat(start))) return $"Het stageleerwerkplan (SLWP) is op de startdatum niet geldig; het is geldig t/m {tot:dd-MM-yyyy}.";
        return tot < vandaag ? $"Het stageleerwerkplan (SLWP) had uiterlijk op {tot:dd-MM-yyyy} opnieuw geautoriseerd moeten zijn." : null;
    }

    private static DateOnly? EersteBuiten(Periode periode, IEnumerable<Periode> goed) =>
        new[] { periode }.Zonder(goed).Select(p => (DateOnly?)p.Van).FirstOrDefault();

    private static DateOnly? Eerste(IEnumerable<Periode> perioden, IEnumerable<Periode> slecht) =>
        perioden.Doorsnede(slecht).Select(p => (DateOnly?)p.Van).FirstOrDefault();
}
