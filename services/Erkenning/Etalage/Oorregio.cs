namespace StageSystem.Erkenningen.Etalage;

/// <summary>The eight Onderwijs- en Opleidingsregio's (ERK-42; appendix E).</summary>
public static class Oorregio
{
    public const string Amsterdam = "OOR AMC";
    public const string Vumc = "OOR VUmc";
    public const string Leiden = "OOR Leiden";
    public const string Utrecht = "OOR Utrecht";
    public const string Noordoost = "OOR Noord- en Oost-Nederland";
    public const string Oost = "OOR Oost-Nederland";
    public const string Zuidwest = "OOR Zuidwest-Nederland";
    public const string Zuidoost = "OOR Zuidoost-Nederland";

    /// <summary>What a caller is told who names another.</summary>
    public const string Keuze = "Kies " + Amsterdam + ", " + Vumc + ", " + Leiden + ", " + Utrecht + ", " + Noordoost + ", " + Oost + ", " + Zuidwest + " of " + Zuidoost + ".";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Amsterdam, Vumc, Leiden, Utrecht, Noordoost, Oost, Zuidwest, Zuidoost];
}
