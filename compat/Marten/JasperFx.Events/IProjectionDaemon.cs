namespace JasperFx.Events.Daemon;

/// <summary>Runs the asynchronous projections and subscriptions of one database.</summary>
public interface IProjectionDaemon : IDisposable, IAsyncDisposable
{
    bool IsRunning { get; }

    Task StartAllAsync();

    Task StopAllAsync();

    /// <summary>Everything from the first event again, by projection name, document type or projection type.</summary>
    Task RebuildProjectionAsync(string projectionName, CancellationToken token);

    Task RebuildProjectionAsync<TView>(CancellationToken token);

    Task RebuildProjectionAsync(Type projectionType, CancellationToken token);

    Task RebuildProjectionAsync(Type projectionType, TimeSpan shardTimeout, CancellationToken token);

    Task RebuildProjectionAsync(string projectionName, TimeSpan shardTimeout, CancellationToken token);

    Task RebuildProjectionAsync<TView>(TimeSpan shardTimeout, CancellationToken token);

    /// <summary>Waits until every shard has had the events that are committed now.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="timeout"/>.</exception>
    Task WaitForNonStaleData(TimeSpan timeout);

    /// <summary>Sequence number up to which every event is committed or proven never to come.</summary>
    long HighWaterMark();

    /// <summary>Delivers again from after <paramref name="sequenceFloor"/>, or from the first event at <paramref name="timestamp"/>.</summary>
    Task RewindSubscriptionAsync(string subscriptionName, CancellationToken token, long? sequenceFloor = 0, DateTimeOffset? timestamp = null);
}
