namespace JasperFx.Events.Daemon;

/// <summary>Pace of the daemon.</summary>
public class DaemonSettings
{
    public DaemonMode AsyncMode { get; set; } = DaemonMode.Disabled;

    /// <summary>Longest wait for new events shortly after some came, when no notification does.</summary>
    public TimeSpan FastPollingTime { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest wait for new events when it is quiet.</summary>
    public TimeSpan SlowPollingTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Accepted for source compatibility: the stand-in passes a gap on proof, never on time.</summary>
    public TimeSpan StaleSequenceThreshold { get; set; } = TimeSpan.FromSeconds(3);

    public TimeSpan HealthCheckPollingTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After this long a transaction that holds up delivery is logged.</summary>
    public TimeSpan HighWaterStalenessThreshold { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause of a shard after a failure: the longest of its growing back-off is five times this.</summary>
    public TimeSpan AgentPauseTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a stop waits for pages in hand.</summary>
    public TimeSpan StopAndDrainTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time in milliseconds before a follower sees that the leader is gone.</summary>
    public int LeadershipPollingTime { get; set; } = 5000;

    /// <summary>Key of the leader's advisory lock, combined with the schema.</summary>
    public int DaemonLockId { get; set; } = 4444;

    public int MaxConcurrentEventLoadsPerDatabase { get; set; } = 4;

    public int MaxConcurrentBatchWritesPerDatabase { get; set; } = 4;

    public int? MaxConcurrentRebuildsPerDatabase { get; set; }
}
