namespace StoreBenchmark;

/// <summary>What the command line asks for.</summary>
internal sealed record Settings(double Seconds, int Rounds, double Hold, double DelaySeconds, int RebuildEvents, HashSet<string> Parts)
{
    internal const string Help = """
        usage: dotnet run -c Release --project tests/Benchmarks/Store -- [options] [parts]
          parts: append delay rebuild gaps blind (default: all)
          --seconds N   length of each append measurement (default 4)
          --rounds N    rounds with an open or rolled back transaction (default 50)
          --hold N      seconds that each of them stays open (default 5)
          --delay N     seconds of 200 events/s for the delay (default 10)
          --events N    events to rebuild from (default 200000)
          --quick       all of it in about half a minute
        """;

    internal static Settings? Parse(string[] arguments)
    {
        var settings = new Settings(4, 50, 5, 10, 200_000, []);
        for (var i = 0; i < arguments.Length; i++)
        {
            double Number() => double.Parse(arguments[++i]);
            switch (arguments[i])
            {
                case "--seconds": settings = settings with { Seconds = Number() }; break;
                case "--rounds": settings = settings with { Rounds = (int)Number() }; break;
                case "--hold": settings = settings with { Hold = Number() }; break;
                case "--delay": settings = settings with { DelaySeconds = Number() }; break;
                case "--events": settings = settings with { RebuildEvents = (int)Number() }; break;
                case "--quick": settings = settings with { Seconds = 1, Rounds = 20, Hold = 0.5, DelaySeconds = 3, RebuildEvents = 50_000 }; break;
                case "append" or "delay" or "rebuild" or "gaps" or "blind": settings.Parts.Add(arguments[i]); break;
                default: return null;
            }
        }

        return settings;
    }

    internal bool Wants(string part) => Parts.Count == 0 || Parts.Contains(part);
}
