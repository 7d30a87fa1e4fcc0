using System.Collections.Immutable;

namespace StageSystem.Kern.Parameters;

/// <summary>The parameters of Erkenning (Appendix B). The thresholds of an absence are those of Verlof.</summary>
public static class Erkenningparameters
{
    /// <summary>ERK-20: werkdagen for the decision whether a waarnemer is possible.</summary>
    public static Parameter<int> WaarnemingBesluitWerkdagen { get; } = new("waarneming.besluitWerkdagen", "ERK-20", Parametersoorten.Getal, 5);

    /// <summary>ERK-20: days after which a procedure without result has failed.</summary>
    public static Parameter<int> WaarnemingMaxDagen { get; } = new("waarneming.maxDagen", "ERK-20", Parametersoorten.Getal, 21);

    /// <summary>ERK-13: years for which an authorised SLWP is valid.</summary>
    public static Parameter<int> SlwpGeldigheidJaren { get; } = new("slwp.geldigheidJaren", "ERK-13", Parametersoorten.Getal, 1);

    /// <summary>ERK-13: weeks before expiry at which the stageopleiders are reminded.</summary>
    public static Parameter<ImmutableArray<int>> SlwpHerinneringWeken { get; } = new("slwp.herinneringWeken", "ERK-13", Parametersoorten.Getallen, [8, 2]);

    /// <summary>C-4: days that a running stage gets after the SLWP expired.</summary>
    public static Parameter<int> SlwpLopendeStageRespijtDagen { get; } = new("slwp.lopendeStageRespijtDagen", "ERK-13", Parametersoorten.Getal, 28);

    /// <summary>C-2 row 6: weeks in which the other stageopleider authorises the SLWP of one who leaves.</summary>
    public static Parameter<int> SlwpOvernameWeken { get; } = new("slwp.overnameWeken", "ERK-13", Parametersoorten.Getal, 4);

    /// <summary>ERK-19: werkdagen in which a duo partner confirms.</summary>
    public static Parameter<int> DuoBevestigenWerkdagen { get; } = new("duo.bevestigenWerkdagen", "ERK-19", Parametersoorten.Getal, 5);

    /// <summary>ERK-33: werkdagen in which a registered stageplaats is shown.</summary>
    public static Parameter<int> AanmeldingTonenWerkdagen { get; } = new("aanmelding.tonenWerkdagen", "ERK-33", Parametersoorten.Getal, 5);

    /// <summary>BEO-42: years between two evaluatiegesprekken.</summary>
    public static Parameter<int> EvaluatiegesprekJaren { get; } = new("evaluatiegesprek.jaren", "BEO-42", Parametersoorten.Getal, 2);

    /// <summary>BEO-44: years between two visitaties.</summary>
    public static Parameter<int> VisitatieJaren { get; } = new("visitatie.jaren", "BEO-44", Parametersoorten.Getal, 5);

    /// <summary>ERK-39: whether an overdue visitatie blocks new plaatsingen.</summary>
    public static Parameter<bool> VisitatieBlokkeert { get; } = new("visitatie.blokkeert", "ERK-39", Parametersoorten.JaNee, false);

    /// <summary>ERK-29: smallest number of stageplaatsen of a stagebeheerder; null where there is no norm.</summary>
    public static Parameter<int?> StagebeheerderMin { get; } = new("stagebeheerder.min", "ERK-29", Parametersoorten.GetalOfGeen, 4, 4, null);

    /// <summary>ERK-29: largest number of stageplaatsen of a stagebeheerder; null where there is no norm.</summary>
    public static Parameter<int?> StagebeheerderMax { get; } = new("stagebeheerder.max", "ERK-29", Parametersoorten.GetalOfGeen, 8, 8, null);

    /// <summary>ERK-35: days for the answer to an aanvraag eigen stageplaats; null where the procedure does not exist.</summary>
    public static Parameter<int?> EigenStageplaatsDagen { get; } = new("eigenStageplaats.dagen", "ERK-35", Parametersoorten.GetalOfGeen, null, null, 28);

    /// <summary>ERK-35: days after the form of an eigen stageplaats on which the instituutsopleider is reminded.</summary>
    public static Parameter<int> EigenStageplaatsHerinneringDagen { get; } = new("eigenStageplaats.herinneringDagen", "ERK-35", Parametersoorten.Getal, 21);

    /// <summary>ERK-41: days within which a missing lokaal opleidingsplan is expected, from the day on which the etalage first refers to it.</summary>
    public static Parameter<int> OpleidingsplanDagen { get; } = new("opleidingsplan.dagen", "ERK-41", Parametersoorten.Getal, 56);

    /// <summary>ERK-41: days before the last one on which is reminded of it.</summary>
    public static Parameter<int> OpleidingsplanHerinneringDagen { get; } = new("opleidingsplan.herinneringDagen", "ERK-41", Parametersoorten.Getal, 14);

    /// <summary>ERK-38: the highest score of a quality criterion; the lowest is 1.</summary>
    public static Parameter<int> KwaliteitSchaal { get; } = new("kwaliteit.schaal", "ERK-38", Parametersoorten.Getal, 5);

    /// <summary>ERK-38: number of evaluations over which a criterion is averaged.</summary>
    public static Parameter<int> KwaliteitEvaluaties { get; } = new("kwaliteit.evaluaties", "ERK-38", Parametersoorten.Getal, 3);

    /// <summary>ERK-38: an average below this is flagged.</summary>
    public static Parameter<decimal> KwaliteitGemiddelde { get; } = new("kwaliteit.gemiddelde", "ERK-38", Parametersoorten.Decimaal, 3m);

    /// <summary>ERK-38: criteria of which one low score is flagged.</summary>
    public static Parameter<ImmutableArray<int>> KwaliteitDirecteCriteria { get; } = new("kwaliteit.directeCriteria", "ERK-38", Parametersoorten.Getallen, [6, 7, 10]);

    /// <summary>ERK-38: the score that is flagged at once on those criteria, and any below it.</summary>
    public static Parameter<int> KwaliteitDirecteScore { get; } = new("kwaliteit.directeScore", "ERK-38", Parametersoorten.Getal, 1);

    /// <summary>ERK-12: a score of the criterion about the SLWP up to this is low.</summary>
    public static Parameter<int> KwaliteitSlwpLaag { get; } = new("kwaliteit.slwpLaag", "ERK-12", Parametersoorten.Getal, 2);

    /// <summary>ERK-25: onderwijsmiddagen that are to be scheduled for the calendar year by 1 April.</summary>
    public static Parameter<int> ScholingOnderwijsmiddagen { get; } = new("scholing.onderwijsmiddagen", "ERK-25", Parametersoorten.Getal, 3);

    internal static ImmutableArray<Parameter> Alle { get; } =
    [
        WaarnemingBesluitWerkdagen, WaarnemingMaxDagen, SlwpGeldigheidJaren, SlwpHerinneringWeken, SlwpLopendeStageRespijtDagen, EvaluatiegesprekJaren,
        VisitatieJaren, VisitatieBlokkeert, StagebeheerderMin, StagebeheerderMax, EigenStageplaatsDagen, EigenStageplaatsHerinneringDagen, SlwpOvernameWeken,
        DuoBevestigenWerkdagen, AanmeldingTonenWerkdagen, OpleidingsplanDagen, OpleidingsplanHerinneringDagen,
        KwaliteitSchaal, KwaliteitEvaluaties, KwaliteitGemiddelde, KwaliteitDirecteCriteria, KwaliteitDirecteScore, KwaliteitSlwpLaag, ScholingOnderwijsmiddagen,
    ];
}
