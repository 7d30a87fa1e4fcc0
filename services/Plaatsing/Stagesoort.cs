namespace StageSystem.Plaatsingen;

/// <summary>What the types of stage have to do with each other: fields, and what a vrijstelling excludes.</summary>
/// <remarks>Types come as the administration writes them (<c>SEH kort</c>, <c>CCP verpleeghuis</c>, <c>keuze neurologie</c>); compared without case.</remarks>
public static class Stagesoort
{
    /// <summary>PLA-14: a research stage needs its own approval and is never a stand-in for another keuzestage.</summary>
    public const string Onderzoek = "keuze wetenschappelijk onderzoek";

    private static readonly string[] Klinisch = ["SEH", "interne geneeskunde", "kindergeneeskunde", "gynaecologie"];

    /// <summary>The vrijstellingen that exist (PLA-19), as the administration writes them.</summary>
    public static Lijst<string> Vrijstellingen { get; } = ["SEH", "interne", "kindergeneeskunde", "gynaecologie", "GGZ", "verpleeghuis"];

    /// <summary>The field of a type: <c>SEH kort</c> is SEH, <c>PP crisisdienst</c> is PP; other types are a field of their own.</summary>
    public static string Veld(string stagesoort) =>
        Is(stagesoort, "SEH kort") ? "SEH"
        : Begint(stagesoort, "PP ") ? "PP"
        : Begint(stagesoort, "CCP ") ? "CCP"
        : stagesoort.Trim();

    /// <summary>Whether the one can go on as the other: same type, same field, or the same poule (PLA-86). Research only as research (PLA-17).</summary>
    public static bool Past(string stagesoort, string poule, string anderSoort, string anderePoule) =>
        Is(stagesoort, anderSoort)
        || (!Is(stagesoort, Onderzoek) && !Is(anderSoort, Onderzoek) && (Is(Veld(stagesoort), Veld(anderSoort)) || Is(poule, anderePoule)));

    /// <summary>PLA-19: the vrijstelling that excludes this type, or null when none does.</summary>
    /// <remarks>
    /// One of SEH, interne, kindergeneeskunde, gynaecologie excludes all four; GGZ excludes every PP stage; verpleeghuis the CCP stage in that field.
    /// </remarks>
    public static string? UitgeslotenDoor(IEnumerable<string> vrijstellingen, string stagesoort) => vrijstellingen.FirstOrDefault(v =>
        Is(v, "GGZ") ? Is(Veld(stagesoort), "PP")
        : Is(v, "verpleeghuis") ? Is(stagesoort, "CCP verpleeghuis")
        : Klinisch.Any(k => Is(k, Veld(stagesoort))));

    /// <summary>Whether this is a vrijstelling that exists.</summary>
    public static bool IsVrijstelling(string tekst) => Vrijstellingen.Any(v => Is(v, tekst));

    private static bool Is(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool Begint(string tekst, string begin) => tekst.TrimStart().StartsWith(begin, StringComparison.OrdinalIgnoreCase);
}
