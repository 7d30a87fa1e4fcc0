namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>How long an authorised stageleerwerkplan (SLWP) is valid.</summary>
public static class Slwp
{
    /// <summary>ERK-13: years of validity (parameter <c>slwp.geldigheidJaren</c>).</summary>
    public const int GeldigheidJaren = 1;

    /// <summary>ERK-13: the last valid day. Authorised 01-02-2027: 31-01-2028; authorised 29-02-2028: 27-02-2029.</summary>
    public static DateOnly GeldigTotEnMet(DateOnly geautoriseerdOp) => geautoriseerdOp.AddYears(GeldigheidJaren).AddDays(-1);
}
