namespace StageSystem.Plaatsingen;

/// <summary>The status of a plaatsing (regelboek 4.2), the same words in events, contracts and API.</summary>
public static class Plaatsingstatus
{
    /// <summary>A proposal.</summary>
    public const string Voorlopig = "voorlopig geplaatst";

    /// <summary>Allocated; the instituut may still change it.</summary>
    public const string OnderVoorbehoud = "onder voorbehoud geplaatst";

    /// <summary>Definitive.</summary>
    public const string Geplaatst = "geplaatst";

    /// <summary>The stage has started.</summary>
    public const string Lopend = "lopend";

    /// <summary>Ended on its last day.</summary>
    public const string Afgerond = "afgerond";

    /// <summary>Ended before its last day.</summary>
    public const string VoortijdigBeeindigd = "voortijdig beeindigd";

    /// <summary>Never ran.</summary>
    public const string Vervallen = "vervallen";

    /// <summary>Every status.</summary>
    public static Lijst<string> Alle { get; } =
        [Voorlopig, OnderVoorbehoud, Geplaatst, Lopend, Afgerond, VoortijdigBeeindigd, Vervallen];

    /// <summary>Whether the stage has yet to start.</summary>
    public static bool IsGepland(string status) => status is Voorlopig or OnderVoorbehoud or Geplaatst;

    /// <summary>Whether something can still threaten it: it runs or is planned (C-1 row 7).</summary>
    public static bool IsOpen(string status) => IsGepland(status) || status == Lopend;
}
