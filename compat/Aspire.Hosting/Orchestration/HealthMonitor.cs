using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Orchestration;

/// <summary>Asks the health checks of every running resource, and tells when one is ready for the first time since its start.</summary>
internal sealed class HealthMonitor(
    ResourceNotificationService notifications, ResourceLoggerService logs, HealthCheckService checks, IDistributedApplicationEventing eventing,
    IServiceProvider services, ILogger<HealthMonitor> logger)
{
    private const string ReadyReport = "ready_handlers";
    private static readonly TimeSpan WhenHealthy = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhenNot = TimeSpan.FromMilliseconds(250);

    /// <summary>Until cancelled.</summary>
    internal async Task RunAsync(CancellationToken ct)
    {
        var watched = new Dictionary<IResource, (int Run, CancellationTokenSource Stop)>();
        try
        {
            await foreach (var change in notifications.WatchAsync(ct))
            {
                var running = change.Snapshot.State?.Text == KnownResourceStates.Running;
                if (watched.TryGetValue(change.Resource, out var known) && (!running || known.Run != change.Snapshot.Run))
                {
                    await known.Stop.CancelAsync();
                    watched.Remove(change.Resource);
                }

                if (running && !watched.ContainsKey(change.Resource))
                {
                    var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
                    watched[change.Resource] = (change.Snapshot.Run, stop);
                    _ = WatchAsync(change.Resource, change.Snapshot.Run, stop.Token);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task WatchAsync(IResource resource, int run, CancellationToken ct)
    {
        try
        {
            var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(check => check.Key).ToHashSet();
            var ready = false;
            while (true)
            {
                var reports = keys.Count == 0 ? [] : await CheckAsync(keys, ct);
                var healthy = reports.All(report => report.Status == HealthStatus.Healthy);
                await PublishAsync(resource, run, reports, ready, ct);
                if (healthy && !ready)
                {
                    ready = await HandleReadyAsync(resource, reports, run, ct);
                    if (!ready)
                        return;
                }

                if (ready && keys.Count == 0)
                    return;
                await Task.Delay(healthy ? WhenHealthy : WhenNot, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The resource has ended.
        }
        catch (Exception e)
        {
            logger.LogError(e, "Watching the health of {Name} failed", resource.Name);
        }
    }

    private async Task<bool> HandleReadyAsync(IResource resource, ImmutableArray<HealthReportSnapshot> reports, int run, CancellationToken ct)
    {
        try
        {
            await eventing.PublishAsync(new ResourceReadyEvent(resource, services), ct);
            await PublishAsync(resource, run, reports, true, ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logs.Write(resource, $"Handling that the resource is ready failed: {e}", isError: true);
            logger.LogError("Handling that {Name} is ready failed: {Message}", resource.Name, e.Message);
            await PublishAsync(resource, run, reports.Add(new HealthReportSnapshot(ReadyReport, HealthStatus.Unhealthy, e.Message, e.ToString())), false, ct);
            return false;
        }
    }

    private async Task<ImmutableArray<HealthReportSnapshot>> CheckAsync(HashSet<string> keys, CancellationToken ct)
    {
        var report = await checks.CheckHealthAsync(check => keys.Contains(check.Name), ct);
        var now = DateTime.UtcNow;
        return
        [
            .. keys.Select(key => report.Entries.TryGetValue(key, out var entry)
                ? new HealthReportSnapshot(key, entry.Status, entry.Description ?? entry.Exception?.Message, entry.Exception?.ToString()) { LastRunAt = now }
                : new HealthReportSnapshot(key, HealthStatus.Unhealthy, $"No health check '{key}' is registered.", null) { LastRunAt = now }),
        ];
    }

    private Task PublishAsync(IResource resource, int run, ImmutableArray<HealthReportSnapshot> reports, bool ready, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return notifications.PublishUpdateAsync(resource, snapshot => snapshot.Run == run && snapshot.State?.Text == KnownResourceStates.Running
            ? snapshot with { HealthReports = reports, ReadyHandled = ready }
            : snapshot);
    }
}
