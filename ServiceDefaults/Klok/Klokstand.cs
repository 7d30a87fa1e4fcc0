namespace StageSystem.ServiceDefaults;

/// <summary>How the clock of a demonstration stands, for every replica and after a restart.</summary>
/// <param name="Id">Always <see cref="Enige"/>.</param>
/// <param name="Verschuiving">Offset to system time.</param>
public sealed record Klokstand(string Id, TimeSpan Verschuiving)
{
    /// <summary>There is one.</summary>
    public const string Enige = "klok";
}
