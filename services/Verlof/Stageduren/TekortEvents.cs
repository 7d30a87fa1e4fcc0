namespace StageSystem.Verlof.Stageduren;

/// <summary>The planner chose how the shortfall of a part-time stage of traject B is made up, or that it is not (VER-13, VER-14). Why is kept apart.</summary>
/// <param name="Plaatsingscode">The stage.</param>
/// <param name="Plek">Value of <see cref="Tekortplek"/>.</param>
/// <param name="TekortVoltijdWeken">Shortfall as it was then (OVK-13).</param>
/// <param name="ExtraDagen">Calendar days that the stage or OPH-2 gets longer; 0 when it is not made up.</param>
/// <param name="NieuwEinde">Formal last day of the stage when it is made up there; null otherwise.</param>
public sealed record TekortkeuzeVastgelegd(
    string Aiosnummer, string Plaatsingscode, string Plek, decimal TekortVoltijdWeken, int ExtraDagen, DateOnly? NieuwEinde, string Instituut, string Door, DateTimeOffset Op);

/// <summary>Where a shortfall goes, as it is stored and published (VER-13, VER-14).</summary>
public static class Tekortplek
{
    /// <summary>The second training period in general practice gets longer.</summary>
    public const string Oph2 = "oph2";

    /// <summary>The stage itself lasts longer.</summary>
    public const string Stageplaats = "stageplaats";

    /// <summary>It is not made up.</summary>
    public const string Niet = "niet";

    /// <summary>The word of a choice.</summary>
    public static string Van(Verlengingsplek plek) => plek switch
    {
        Verlengingsplek.Stageplaats => Stageplaats,
        Verlengingsplek.Niet => Niet,
        _ => Oph2,
    };
}
