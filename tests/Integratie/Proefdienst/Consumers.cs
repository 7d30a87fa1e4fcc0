namespace StageSystem.Integratie;

/// <summary>Keeps the highest version.</summary>
public sealed class KopieConsumer(IStreams streams) : BerichtConsumer<V1.TellerGewijzigd>(streams)
{
    protected override Task VerwerkAsync(V1.TellerGewijzigd bericht, IWerkeenheid werk, CancellationToken ct) =>
        werk.DecideAsync<Kopie>(Kopie.IdVan(bericht.TellerId), kopie => Kopie.Werkbij(kopie, bericht));
}

/// <summary>Counts each message that it takes in, whatever it says; so effects that come twice are seen.</summary>
public sealed class TelConsumer(IStreams streams, Storing storing) : BerichtConsumer<V1.TellerGewijzigd>(streams)
{
    protected override async Task VerwerkAsync(V1.TellerGewijzigd bericht, IWerkeenheid werk, CancellationToken ct)
    {
        await storing.VoorAsync(bericht, ct);
        await werk.DecideAsync<Kopie>(Kopie.IdVan(bericht.TellerId), _ => Kopie.Tel(bericht));
    }
}

/// <summary>What goes wrong in a consumer, set by the test.</summary>
public sealed class Storing
{
    private int _begonnen;

    /// <summary>Values that cannot be processed.</summary>
    public HashSet<int> Gif { get; } = [];

    /// <summary>Values that are never answered, as by a process that hangs.</summary>
    public HashSet<int> Hangt { get; } = [];

    /// <summary>How often the consumer began.</summary>
    public int Begonnen => Volatile.Read(ref _begonnen);

    internal async Task VoorAsync(V1.TellerGewijzigd bericht, CancellationToken ct)
    {
        Interlocked.Increment(ref _begonnen);
        if (Gif.Contains(bericht.Waarde)) throw new InvalidOperationException("Dit bericht is giftig.");
        if (Hangt.Contains(bericht.Waarde)) await Task.Delay(Timeout.InfiniteTimeSpan, ct);
    }
}
