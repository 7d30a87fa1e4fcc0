namespace StageSystem.Demo;

/// <summary>What each of the three cascades must give by regelboek C-1: these events, in these numbers, by these rules.</summary>
internal static class Verwachtingen
{
    /// <summary>C-1 rows 1, 2, 4, 5, 6c and 7: no cover.</summary>
    internal static Verwachting Ongedekt(Rolbezetting rol) => new([]);

    /// <summary>C-1 rows 9 and 10: no waarnemer possible.</summary>
    internal static Verwachting Mislukt(Rolbezetting rol) => new([]);

    /// <summary>C-1 rows 10 and 12: the stagecoördinator chose a candidate.</summary>
    internal static Verwachting Herplaatst { get; } = new([]);

    /// <summary>C-1 rows 1, 3, 4, 5 and 6a: the duo partner covers.</summary>
    internal static Verwachting Duo(Rolbezetting rol) => new([]);

    /// <summary>C-1 rows 1 and 2: at the limit nothing follows outside Verlof; Erkenning notes the period (ERK-17, ERK-20).</summary>
    internal static Verwachting OnderDeDrempel(Rolbezetting rol) => new([]);
}
