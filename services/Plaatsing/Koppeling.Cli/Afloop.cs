namespace StageSystem.Koppeling.Cli;

/// <summary>Exit codes of the program.</summary>
public static class Afloop
{
    /// <summary>Done; a result that was checked was accepted.</summary>
    public const int Goed = 0;

    /// <summary>Wrong input or usage: nothing was calculated.</summary>
    public const int Invoerfout = 1;

    /// <summary>A shortage, a contradiction, or a result that the checker rejects.</summary>
    public const int Afgewezen = 2;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Afgebroken = 130;
}
