using JasperFx.Events.Daemon;
using Microsoft.Extensions.Logging;

namespace Marten.Events.Daemon;

internal sealed class ProjectionDaemon(DocumentStore store, ILogger? logger) : IProjectionDaemon
{
    public bool IsRunning => store is null && logger is null;
    public Task StartAllAsync() => Task.CompletedTask;
    public Task StopAllAsync() => Task.CompletedTask;
    public Task RebuildProjectionAsync(string projectionName, CancellationToken token) => throw new NotSupportedException();
    public Task RebuildProjectionAsync<TView>(CancellationToken token) => throw new NotSupportedException();
    public Task RebuildProjectionAsync(Type projectionType, CancellationToken token) => throw new NotSupportedException();
    public Task RebuildProjectionAsync(Type projectionType, TimeSpan shardTimeout, CancellationToken token) => throw new NotSupportedException();
    public Task RebuildProjectionAsync(string projectionName, TimeSpan shardTimeout, CancellationToken token) => throw new NotSupportedException();
    public Task RebuildProjectionAsync<TView>(TimeSpan shardTimeout, CancellationToken token) => throw new NotSupportedException();
    public Task WaitForNonStaleData(TimeSpan timeout) => throw new NotSupportedException();
    public long HighWaterMark() => 0;
    public Task RewindSubscriptionAsync(string subscriptionName, CancellationToken token, long? sequenceFloor = 0, DateTimeOffset? timestamp = null) => throw new NotSupportedException();
    public void Dispose() { }
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
