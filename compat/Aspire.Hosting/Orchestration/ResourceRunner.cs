using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts, watches and stops one resource that has a process. It restarts nothing by itself.</summary>
internal sealed class ResourceRunner(
    IResource resource, LaunchAnnotation launch, AppHostStore store, ResourceNotificationService notifications, ResourceLoggerService logs,
    IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, IServiceProvider services, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private int _run;

    internal IResource Resource => resource;

    /// <summary>Begins to start the resource, unless it runs or starts already.</summary>
    internal async Task StartAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (!_work.IsCompleted)
                return;
            _stop.Dispose();
            _stop = new CancellationTokenSource();
            await PublishAsync(snapshot => snapshot with
            {
                State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info),
                StartTimeStamp = null,
                StopTimeStamp = null,
                ExitCode = null,
            });
            _work = RunOnceAsync(++_run, _stop.Token);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops the resource, or its waiting to start, and waits until it has ended.</summary>
    internal async Task StopAsync()
    {
        await _gate.WaitAsync();
        try
        {
            await _stop.CancelAsync();
            await _work;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        _gate.Dispose();
    }

    private async Task RunOnceAsync(int run, CancellationToken ct)
    {
        await Task.Yield();
        LaunchedResource launched;
        try
        {
            await eventing.PublishAsync(new BeforeResourceStartedEvent(resource, services), ct);
            await WaitForOthersAsync(ct);
            launched = await LaunchAsync(run, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await PublishAsync(snapshot => snapshot with { State = new(KnownResourceStates.Exited, null), StopTimeStamp = DateTime.UtcNow });
            return;
        }
        catch (Exception e)
        {
            logs.Write(resource, $"Failed to start: {e.Message}", isError: true);
            logger.LogError("Resource {Name} failed to start: {Message}", resource.Name, e.Message);
            if (e is not (LocalServers.LocalServerException or DistributedApplicationException or NotSupportedException))
                logs.Write(resource, e.ToString(), isError: true);
            await PublishAsync(snapshot => snapshot with { State = new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error), StopTimeStamp = DateTime.UtcNow });
            return;
        }

        await UntilEndedAsync(launched, ct);
    }

    private async Task<LaunchedResource> LaunchAsync(int run, CancellationToken ct)
    {
        await PublishAsync(snapshot => snapshot with { State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info) });
        var environment = await EnvironmentVariables.OfAsync(resource, executionContext, ct);
        var variables = environment.Where(variable => variable.Value is not null).ToDictionary(variable => variable.Name, variable => variable.Value!);
        var context = new LaunchContext(
            store.DataFolderOf(resource), variables, (line, isError) => logs.Write(resource, line, isError), store.Ledger);
        var launched = await launch.Launch(context, ct);
        await PublishAsync(snapshot => Snapshots.Running(resource, snapshot, run) with
        {
            EnvironmentVariables = [.. environment.Where(variable => variable.IsFromSpec)],
            Properties = Snapshots.WithProperty(snapshot.Properties, Snapshots.ProcessIdProperty, launched.ProcessId),
        });
        return launched;
    }

    private async Task UntilEndedAsync(LaunchedResource launched, CancellationToken ct)
    {
        var stopAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (ct.Register(() => stopAsked.TrySetResult()))
            await Task.WhenAny(launched.Exited, stopAsked.Task);
        if (!launched.Exited.IsCompleted)
        {
            await PublishAsync(snapshot => snapshot with { State = new(KnownResourceStates.Stopping, KnownResourceStateStyles.Info) });
            await launched.StopAsync();
        }

        var exitCode = await launched.Exited;
        var asked = ct.IsCancellationRequested;
        logs.Write(resource, $"Ended with exit code {exitCode}{(asked ? ", as asked" : "")}.", isError: !asked && exitCode != 0);
        if (!asked)
            logger.LogWarning("Resource {Name} ended by itself with exit code {ExitCode}", resource.Name, exitCode);
        await PublishAsync(snapshot => snapshot with
        {
            State = exitCode == 0
                ? new(KnownResourceStates.Finished, null)
                : new(KnownResourceStates.Exited, asked ? null : KnownResourceStateStyles.Error),
            ExitCode = exitCode,
            StopTimeStamp = DateTime.UtcNow,
            ReadyHandled = false,
            Properties = Snapshots.WithProperty(snapshot.Properties, Snapshots.ProcessIdProperty, null),
        });
        if (notifications.TryGetCurrentState(resource.Name, out var ended))
            await eventing.PublishAsync(new ResourceStoppedEvent(resource, services, ended), CancellationToken.None);
    }

    private async Task WaitForOthersAsync(CancellationToken ct)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>().ToList();
        if (waits.Count == 0)
            return;
        await PublishAsync(snapshot => snapshot with { State = new(KnownResourceStates.Waiting, null) });
        await Task.WhenAll(waits.Select(wait => WaitForAsync(wait, ct)));
    }

    private async Task WaitForAsync(WaitAnnotation wait, CancellationToken ct)
    {
        var name = wait.Resource.Name;
        var behavior = wait.WaitBehavior ?? notifications.DefaultWaitBehavior;
        switch (wait.WaitType)
        {
            case WaitType.WaitUntilHealthy:
                logs.Write(resource, $"Waiting for resource '{name}' to become healthy.");
                await notifications.WaitForResourceHealthyAsync(name, behavior, ct);
                break;
            case WaitType.WaitUntilStarted:
                logs.Write(resource, $"Waiting for resource '{name}' to start.");
                await notifications.WaitForResourceAsync(name, KnownResourceStates.Running, ct);
                break;
            case WaitType.WaitForCompletion:
                logs.Write(resource, $"Waiting for resource '{name}' to complete.");
                var ended = await notifications.WaitForResourceAsync(name, change => ResourceNotificationService.IsTerminal(change.Snapshot), ct);
                if (ended.Snapshot.State!.Text == KnownResourceStates.FailedToStart || (ended.Snapshot.ExitCode ?? 0) != wait.ExitCode)
                    throw new DistributedApplicationException(
                        $"Resource '{name}' ended in state '{ended.Snapshot.State.Text}'{ResourceNotificationService.ExitCodeOf(ended.Snapshot)}, not with exit code {wait.ExitCode}.");
                break;
            default:
                throw new NotSupportedException($"Wait type {wait.WaitType} is not supported here.");
        }

        logs.Write(resource, $"Finished waiting for resource '{name}'.");
    }

    private Task PublishAsync(Func<CustomResourceSnapshot, CustomResourceSnapshot> change) => notifications.PublishUpdateAsync(resource, change);
}

/// <summary>Steps in the life of a resource.</summary>
internal static class Snapshots
{
    internal const string ProcessIdProperty = "executable.pid";
    internal const string SourceProperty = "resource.source";

    internal static CustomResourceSnapshot Running(IResource resource, CustomResourceSnapshot former, int run) => former with
    {
        State = new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
        StartTimeStamp = DateTime.UtcNow,
        StopTimeStamp = null,
        ExitCode = null,
        ReadyHandled = false,
        Run = run,
        HealthReports = [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(check => new HealthReportSnapshot(check.Key, null, null, null))],
    };

    internal static ImmutableArray<ResourcePropertySnapshot> WithProperty(ImmutableArray<ResourcePropertySnapshot> properties, string name, object? value)
    {
        var others = properties.RemoveAll(property => property.Name == name);
        return value is null ? others : others.Add(new ResourcePropertySnapshot(name, value));
    }
}
