using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>When the end of an SLWP is announced and how long its end is not questioned, as judged at its authorisation (OVK-13).</summary>
/// <param name="HerinneringWeken">ERK-13: weeks before the first invalid day on which the stageopleiders are reminded (parameter <c>slwp.herinneringWeken</c>).</param>
/// <param name="RespijtDagen">C-4: calendar days from the first invalid day in which a running stage is not questioned (parameter <c>slwp.lopendeStageRespijtDagen</c>).</param>
public sealed record Slwptermijnen(IReadOnlyList<int> HerinneringWeken, int RespijtDagen)
{
    /// <summary>Those of the regelboek: 8 and 2 weeks, 28 days.</summary>
    public static Slwptermijnen Regelboek { get; } = Van(Parametertabel.Regelboek.Voor("", DateOnly.MinValue));

    /// <summary>Those of a day.</summary>
    public static Slwptermijnen Van(Parameterstand parameters) => new(
        [.. parameters.Waarde(Erkenningparameters.SlwpHerinneringWeken).Where(w => w > 0).Distinct().OrderDescending()],
        parameters.Waarde(Erkenningparameters.SlwpLopendeStageRespijtDagen));

    /// <summary>C-4 rows 4 and 5: the day on which the grace is over: 28 days after the first invalid day.</summary>
    public DateOnly RespijtVoorbijOp(DateOnly geldigTotEnMet) => Slwp.EersteOngeldigeDag(geldigTotEnMet).AddDays(RespijtDagen);

    /// <inheritdoc />
    public bool Equals(Slwptermijnen? other) => other is not null && RespijtDagen == other.RespijtDagen && HerinneringWeken.SequenceEqual(other.HerinneringWeken);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(RespijtDagen, HerinneringWeken.Count);
}

/// <summary>How long an authorised stageleerwerkplan (SLWP) is valid, and when its end is announced.</summary>
public static class Slwp
{
    /// <summary>
    /// ERK-13: the last valid day. Authorised 01-02-2027: 31-01-2028; authorised 29-02-2028: 27-02-2029. OVK-13: by the value of the day of the authorisation
    /// (parameter <c>slwp.geldigheidJaren</c>).
    /// </summary>
    public static DateOnly GeldigTotEnMet(DateOnly geautoriseerdOp, Parametertabel tabel, string instituut) =>
        geautoriseerdOp.AddYears(tabel.Op(Erkenningparameters.SlwpGeldigheidJaren, instituut, geautoriseerdOp).Waarde).AddDays(-1);

    /// <summary>ERK-13: the first day without a valid SLWP; reminders are counted back from it, the grace of C-4 forward.</summary>
    public static DateOnly EersteOngeldigeDag(DateOnly geldigTotEnMet) => geldigTotEnMet.AddDays(1);

    /// <summary>ERK-13: the day of the reminder, so many weeks before the first invalid day.</summary>
    public static DateOnly HerinneringOp(DateOnly geldigTotEnMet, int weken) => EersteOngeldigeDag(geldigTotEnMet).AddDays(-7 * weken);
}
