using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Verzuim;

/// <summary>A stage in which days may fall (VER-33).</summary>
/// <param name="Plaatsingscode">Natural key of the plaatsing.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Formal last day without this extension, included.</param>
/// <param name="Klinisch">Traject A, a keuzestage in it included: the extension is done in the clinic.</param>
/// <param name="Gekozen">The planner chose to do the extension on this stageplaats, though it is no clinical stage.</param>
public sealed record Verzuimstage(string Plaatsingscode, DateOnly Van, DateOnly TotEnMet, bool Klinisch, bool Gekozen = false)
{
    /// <summary>Its days.</summary>
    public Periode Periode => new(Van, TotEnMet);
}

/// <summary>Where an extension is done (VER-33).</summary>
public static class Verlengingsplaats
{
    /// <summary>In the clinic: the formal end of that plaatsing moves.</summary>
    public const string Kliniek = "kliniek";

    /// <summary>On the stageplaats of traject B itself, because the planner chose so: the formal end of that plaatsing moves.</summary>
    public const string Stageplaats = "stageplaats";

    /// <summary>At the end of the training, usually OPH-2.</summary>
    public const string EindeOpleiding = "einde opleiding";
}

/// <summary>The part of an extension that belongs to one stage.</summary>
/// <param name="Plaatsingscode">The stage in which the days beyond two weeks fell; null outside every stage.</param>
/// <param name="Plaats">Value of <see cref="Verlengingsplaats"/>.</param>
/// <param name="Dagen">Own contract days, in halves.</param>
/// <param name="HeleDagen">The same, up to whole days: what is added.</param>
/// <param name="Kalenderdagen">Calendar days that the end of the plaatsing moves; 0 at the end of the training.</param>
/// <param name="NieuwEinde">New formal last day of the plaatsing; null at the end of the training.</param>
public sealed record Verlengingsdeel(string? Plaatsingscode, string Plaats, decimal Dagen, int HeleDagen, int Kalenderdagen, DateOnly? NieuwEinde);

/// <summary>What one contiguous period of sickness adds to the training (VER-32).</summary>
/// <param name="Van">First day of the period.</param>
/// <param name="TotEnMet">Last day that was counted.</param>
/// <param name="Gemist">Own contract days missed, up to half days.</param>
/// <param name="Drempel">Own contract days that do not extend: two weeks of the first day's pattern.</param>
/// <param name="Dagen">Own contract days that extend the training.</param>
/// <param name="DrempelOp">First own contract day beyond the threshold; null when it is not passed.</param>
/// <param name="Delen">Where they are added, by stage.</param>
public sealed record Verzuimverlenging(
    DateOnly Van, DateOnly TotEnMet, decimal Gemist, int Drempel, decimal Dagen, DateOnly? DrempelOp, ImmutableArray<Verlengingsdeel> Delen);

/// <summary>VER-32, VER-33 and VER-34: when the training is extended by sickness, by how much and where.</summary>
public static class Verlenging
{
    /// <summary>A week divides evenly over 1 to 7 days.</summary>
    private const int Weekdelen = 420;

    /// <summary>VER-32: the days of one contiguous period beyond two own weeks extend the training.</summary>
    /// <param name="periode">The contiguous period.</param>
    /// <param name="tot">Last day that counts: today while the aios is still sick.</param>
    /// <param name="patronen">The own contract days.</param>
    /// <param name="stages">The stages of the aios; they do not overlap (PLA-26).</param>
    /// <param name="parameters">The threshold of the first day of the period.</param>
    public static Berekening<Verzuimverlenging> Van(
        Verzuimperiode periode, DateOnly tot, Patroontijdlijn patronen, IReadOnlyCollection<Verzuimstage> stages, Parameterstand parameters)
    {
        var (van, einde) = (periode.Periode.Van, periode.Periode.TotEnMet < tot ? periode.Periode.TotEnMet : tot);
        var perWeek = patronen.Op(van).Contractdagen;
        var weken = parameters.Van(Verlofparameters.VerzuimDrempelWeken);
        var drempel = weken.Waarde * perWeek;

        var (gemist, boven, weekdelen, drempelOp) = (0, 0, 0, (DateOnly?)null);
        var perStage = new SortedDictionary<(DateOnly, string?), int>();
        var anderPatroon = false;
        for (var dag = van; dag <= einde; dag = dag.AddDays(1))
        {
            if (!patronen.IsContractdag(dag) || periode.Gemist(dag) is not (> 0 and var deel)) continue;
            // A day is a part of the own week, so that two weeks stay two weeks when the pattern changes on the way.
            var perDag = Weekdelen / patronen.Op(dag).Contractdagen;
            anderPatroon |= perDag != Weekdelen / perWeek;
            gemist += deel;
            weekdelen += deel * perDag;
            var over = Math.Min(deel, Cijfers.PlafondDeling(Math.Max(0, weekdelen - (weken.Waarde * 100 * Weekdelen)), perDag));
            if (over == 0) continue;
            drempelOp ??= dag;
            boven += over;
            var sleutel = Stage(stages, dag) is { } stage ? (stage.Van, stage.Plaatsingscode) : (DateOnly.MaxValue, (string?)null);
            perStage[sleutel] = perStage.GetValueOrDefault(sleutel) + over;
        }

        var (totaal, extra) = (Half(gemist), Half(boven));
        var uitleg = new Uitleg()
            .Stap("VER-32", $"Van {van.Tekst()} t/m {einde.Tekst()} zijn {totaal.AantalDagen()} van het eigen werkpatroon gemist.")
            .Stap(weken.Volgens, $"{weken.Waarde} weken van {perWeek} dagen, samen {drempel.AantalDagen()}, verlengen de opleiding niet.");
        if (gemist % 100 != 0)
            uitleg.Stap("VER-34", $"Gedeeltelijk gewerkte dagen tellen voor de niet gewerkte uren: {(gemist / 100m).Tekst()}, naar boven afgerond op halve dagen {totaal.Tekst()}.");
        if (anderPatroon)
            uitleg.Stap("VER-49", "Het werkpatroon veranderde in deze periode: elke dag telt als deel van de eigen week van die dag.");
        uitleg.Stap("VER-32", extra == 0 ? "De opleiding wordt niet verlengd."
            : anderPatroon ? $"De opleiding wordt verlengd met {extra.AantalDagen()}."
            : $"De opleiding wordt verlengd met {totaal.Tekst()} − {drempel} = {extra.AantalDagen()}.");

        var delen = Verdeel(perStage, extra).Select(d => Deel(d.Plaatsingscode, d.Dagen, patronen, stages, uitleg)).ToImmutableArray();
        return uitleg.Uitkomst(new Verzuimverlenging(van, einde, totaal, drempel, extra, drempelOp, delen));
    }

    /// <summary>VER-33: the end of a plaatsing moved by own contract days: <c>7 × (e div d)</c> days, then the rest day by day.</summary>
    /// <param name="einde">Formal last day.</param>
    /// <param name="dagen">Own contract days to add.</param>
    /// <param name="patronen">The own contract days.</param>
    public static DateOnly NieuwEinde(DateOnly einde, int dagen, Patroontijdlijn patronen)
    {
        var perWeek = patronen.Op(einde).Contractdagen;
        var nieuw = einde.AddDays(7 * (dagen / perWeek));
        for (var rest = dagen % perWeek; rest > 0;)
        {
            nieuw = nieuw.AddDays(1);
            if (patronen.IsContractdag(nieuw)) rest--;
        }

        return nieuw;
    }

    /// <summary>VER-34: hundredths of days up to half days, so that absence is never counted too low (choice Q73).</summary>
    public static decimal Half(int honderdsten) => Cijfers.PlafondDeling(honderdsten, 50) / 2m;

    private static Verzuimstage? Stage(IEnumerable<Verzuimstage> stages, DateOnly dag) => stages.FirstOrDefault(s => s.Periode.Bevat(dag));

    /// <summary>The rounding belongs to the last stage: the parts add up to the whole.</summary>
    private static IEnumerable<(string? Plaatsingscode, decimal Dagen)> Verdeel(SortedDictionary<(DateOnly, string?), int> perStage, decimal extra)
    {
        var over = extra;
        var rest = perStage.Count;
        foreach (var ((_, code), honderdsten) in perStage)
        {
            var dagen = --rest == 0 ? over : Math.Min(over, Half(honderdsten));
            over -= dagen;
            if (dagen > 0) yield return (code, dagen);
        }
    }

    private static Verlengingsdeel Deel(string? code, decimal dagen, Patroontijdlijn patronen, IReadOnlyCollection<Verzuimstage> stages, Uitleg uitleg)
    {
        var heel = (int)Math.Ceiling(dagen);
        var stage = stages.FirstOrDefault(s => s.Plaatsingscode == code);
        if (stage is null or { Klinisch: false, Gekozen: false })
        {
            uitleg.Stap("VER-33", $"{dagen.AantalDagen()} {(stage is null ? "buiten een stage" : $"in stage {code}")}: gewoonlijk aan het einde van de opleiding (OPH-2).");
            return new(code, Verlengingsplaats.EindeOpleiding, dagen, heel, 0, null);
        }

        var nieuw = NieuwEinde(stage.TotEnMet, heel, patronen);
        uitleg.Stap("VER-33", stage.Klinisch
            ? $"{dagen.AantalDagen()} in de klinische stage {code}: die moeten ook in de kliniek. Het einde gaat van {stage.TotEnMet.Tekst()} naar {nieuw.Tekst()}."
            : $"{dagen.AantalDagen()} in stage {code}: de planner koos voor dezelfde stageplaats. Het einde gaat van {stage.TotEnMet.Tekst()} naar {nieuw.Tekst()}.");
        return new(code, stage.Klinisch ? Verlengingsplaats.Kliniek : Verlengingsplaats.Stageplaats, dagen, heel, nieuw.DayNumber - stage.TotEnMet.DayNumber, nieuw);
    }
}
