using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Days of a plaatsing that something stands in the way of, other than missing cover: the SLWP, a hold, an ended cooperation or erkenning, an interruption, a percentage.</summary>
/// <param name="OorzaakId">What: the end of an authorisation, a decision, or the end of an erkenning.</param>
/// <param name="Soort">One of the constants.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
public sealed record Beperking(Guid OorzaakId, string Soort, DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>The SLWP has expired and the stage has yet to start (C-4 row 3).</summary>
    public const string SlwpStart = "slwp bij de start";

    /// <summary>The SLWP was not authorised again before the grace was over (C-4 row 4): these days may not count.</summary>
    public const string Slwp = "slwp";

    /// <summary>The stageplaats is on hold (ERK-30).</summary>
    public const string OnHold = "on hold";

    /// <summary>The cooperation at the stageplaats has ended (ERK-31).</summary>
    public const string Samenwerking = "samenwerking beeindigd";

    /// <summary>The instelling is not erkend (C-6).</summary>
    public const string Instelling = "erkenning instelling";

    /// <summary>The training is interrupted (VER-48); never why.</summary>
    public const string Onderbreking = "onderbreking";

    /// <summary>The stageplaats does not accept the new percentage (C-13 row 5).</summary>
    public const string Deeltijd = "deeltijd";

    /// <summary>A visitatie that was not held in time closes the stageplaats for later starts (ERK-39, C-7 row 4).</summary>
    public const string Visitatie = "visitatie";

    /// <summary>Its days.</summary>
    internal Periode Dagen => new(Van, TotEnMet);

    /// <summary>OVK-8: whether it puts a plaatsing of this status in gevaar. Of a stage that runs, a hold or an ended cooperation leaves the choice to a human.</summary>
    internal bool Bedreigt(string status) => Soort switch
    {
        SlwpStart or OnHold or Samenwerking or Deeltijd or Visitatie => Plaatsingstatus.IsGepland(status),
        Instelling or Onderbreking => Plaatsingstatus.IsOpen(status),
        _ => false,
    };

    /// <summary>C-4, C-7: what the institute is to mend first; the aios is not told.</summary>
    internal static bool BlijftBinnen(string soort) => soort is SlwpStart or Visitatie;

    /// <summary>REG-18: whether elapsed days may not count.</summary>
    internal bool Betwist => Soort is Slwp or Instelling;

    /// <summary>OVK-6: whether somebody, or the time that is left, decides about going on elsewhere.</summary>
    internal static bool VraagtKeuze(string soort) => soort is OnHold or Samenwerking or Instelling;

    /// <summary>The rule that a choice follows from.</summary>
    internal static string Regel(string soort) => soort switch
    {
        OnHold => "ERK-30",
        Samenwerking => "ERK-31",
        _ => "PLA-86",
    };
}
