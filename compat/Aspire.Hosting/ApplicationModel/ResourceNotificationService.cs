using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Settings of <see cref="ResourceNotificationService"/>.</summary>
public sealed class ResourceNotificationServiceOptions
{
    /// <summary>What waiting does when its resource fails: goes on when there is a dashboard to restart it from, stops when there is none.</summary>
    public WaitBehavior DefaultWaitBehavior { get; set; }
}

/// <summary>Knows the state of every resource, and tells who wants to know of changes.</summary>
public sealed class ResourceNotificationService
{
    private readonly Lock _lock = new();
    private readonly ResourceNotificationServiceOptions _options;
    private readonly Dictionary<IResource, ResourceEvent> _current = [];
    private ImmutableList<Channel<ResourceEvent>> _watchers = [];

    internal ResourceNotificationService(ResourceNotificationServiceOptions options) => _options = options;

    internal WaitBehavior DefaultWaitBehavior => _options.DefaultWaitBehavior;

    /// <summary>Changes the state of a resource and tells the watchers.</summary>
    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (_lock)
        {
            var former = _current.TryGetValue(resource, out var known)
                ? known.Snapshot
                : new CustomResourceSnapshot { ResourceType = resource.GetType().Name, Properties = [], CreationTimeStamp = DateTime.UtcNow };
            var next = new ResourceEvent(resource, known?.ResourceId ?? ResourceIds.Of(resource), stateFactory(former));
            _current[resource] = next;
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(next);
        }

        return Task.CompletedTask;
    }

    /// <summary>The state of every resource as it is, and then every change, in order.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>(new UnboundedChannelOptions { SingleReader = true });
        lock (_lock)
        {
            foreach (var known in _current.Values)
                channel.Writer.TryWrite(known);
            _watchers = _watchers.Add(channel);
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
                yield return change;
        }
        finally
        {
            lock (_lock)
                _watchers = _watchers.Remove(channel);
        }
    }

    /// <param name="resourceId">The id of a resource, or its name.</param>
    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent)
    {
        lock (_lock)
        {
            resourceEvent = _current.Values.FirstOrDefault(known =>
                string.Equals(known.ResourceId, resourceId, StringComparison.OrdinalIgnoreCase)
                || string.Equals(known.Resource.Name, resourceId, StringComparison.OrdinalIgnoreCase));
            return resourceEvent is not null;
        }
    }

    internal IReadOnlyList<ResourceEvent> All()
    {
        lock (_lock)
            return [.. _current.Values];
    }

    /// <summary>Waits until the resource is in the state; null for Running.</summary>
    /// <returns>The state.</returns>
    public Task<string> WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, [targetState ?? KnownResourceStates.Running], cancellationToken);

    /// <summary>Waits until the resource is in one of the states.</summary>
    /// <returns>The state that it is in.</returns>
    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var states = targetStates.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var reached = await WaitForResourceAsync(resourceName, change => change.Snapshot.State is { } state && states.Contains(state.Text), cancellationToken);
        return reached.Snapshot.State!.Text;
    }

    /// <summary>Waits until the predicate holds for the resource.</summary>
    /// <exception cref="OperationCanceledException">Cancelled: a name that no resource has is waited for until then.</exception>
    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        await foreach (var change in WatchAsync(cancellationToken))
        {
            if (string.Equals(change.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(change))
                return change;
        }

        throw new OperationCanceledException($"The operation was cancelled before the resource '{resourceName}' met the condition.", cancellationToken);
    }

    /// <summary>Waits until the resource runs, is healthy and its ready handlers are done.</summary>
    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, DefaultWaitBehavior, cancellationToken);

    /// <inheritdoc cref="WaitForResourceHealthyAsync(string, CancellationToken)"/>
    /// <exception cref="DistributedApplicationException">The resource ended or failed to start, and <paramref name="waitBehavior"/> says to stop then.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var change = await WaitForResourceAsync(
            resourceName,
            change => IsReady(change.Snapshot) || (waitBehavior == WaitBehavior.StopOnResourceUnavailable && IsTerminal(change.Snapshot)),
            cancellationToken);
        return IsReady(change.Snapshot)
            ? change
            : throw new DistributedApplicationException(
                $"Stopped waiting for resource '{resourceName}' to become healthy because it is in state '{change.Snapshot.State!.Text}'{ExitCodeOf(change.Snapshot)}.");
    }

    internal static bool IsReady(CustomResourceSnapshot snapshot) =>
        snapshot.HealthStatus == Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy && snapshot.ReadyHandled;

    internal static bool IsTerminal(CustomResourceSnapshot snapshot) =>
        snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text);

    internal static string ExitCodeOf(CustomResourceSnapshot snapshot) => snapshot.ExitCode is { } code ? $" with exit code {code}" : "";
}

/// <summary>Process resources have an id beside their name, since real ones may run as several replicas.</summary>
internal static class ResourceIds
{
    private static readonly ConditionalWeakTable<IResource, string> Suffixes = [];

    internal static string SuffixOf(IResource resource) =>
        Suffixes.GetValue(resource, _ => System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 8));

    internal static string Of(IResource resource) =>
        resource.Annotations.OfType<LaunchAnnotation>().Any() ? $"{resource.Name}-{SuffixOf(resource)}" : resource.Name;
}
