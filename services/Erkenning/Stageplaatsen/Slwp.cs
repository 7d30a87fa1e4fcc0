namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>How long an authorised stageleerwerkplan (SLWP) is valid, and when its end is announced.</summary>
public static class Slwp
{
    /// <summary>ERK-13: years of validity (parameter <c>slwp.geldigheidJaren</c>).</summary>
    public const int GeldigheidJaren = 1;

    /// <summary>C-4: calendar days after the last valid day in which a running stage is not questioned (parameter <c>slwp.lopendeStageRespijtDagen</c>).</summary>
    public const int RespijtDagen = 28;

    /// <summary>ERK-13: weeks before the first invalid day on which the stageopleiders are reminded (parameter <c>slwp.herinneringWeken</c>).</summary>
    public static IReadOnlyList<int> HerinneringWeken { get; } = [8, 2];

    /// <summary>ERK-13: the last valid day. Authorised 01-02-2027: 31-01-2028; authorised 29-02-2028: 27-02-2029.</summary>
    public static DateOnly GeldigTotEnMet(DateOnly geautoriseerdOp) => geautoriseerdOp.AddYears(GeldigheidJaren).AddDays(-1);

    /// <summary>ERK-13: the first day without a valid SLWP; reminders are counted back from it, the grace of C-4 forward.</summary>
    public static DateOnly EersteOngeldigeDag(DateOnly geldigTotEnMet) => geldigTotEnMet.AddDays(1);

    /// <summary>ERK-13: the day of the reminder, so many weeks before the first invalid day.</summary>
    public static DateOnly HerinneringOp(DateOnly geldigTotEnMet, int weken) => EersteOngeldigeDag(geldigTotEnMet).AddDays(-7 * weken);

    /// <summary>C-4 rows 4 and 5: the day on which the grace is over: 28 days after the first invalid day.</summary>
    public static DateOnly RespijtVoorbijOp(DateOnly geldigTotEnMet) => EersteOngeldigeDag(geldigTotEnMet).AddDays(RespijtDagen);
}
