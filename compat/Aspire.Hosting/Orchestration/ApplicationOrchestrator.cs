using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using LocalServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Orchestration;

/// <summary>Gives every resource its addresses, starts them all at once (each waits for what it must), and stops them in reverse.</summary>
internal sealed class ApplicationOrchestrator(
    DistributedApplicationModel model, AppHostStore store, ResourceNotificationService notifications, ResourceLoggerService logs, HealthMonitor health,
    IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, IServiceProvider services, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger("Aspire.Hosting.DistributedApplication");
    private readonly Dictionary<IResource, ResourceRunner> _runners = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private Task _healthWatch = Task.CompletedTask;
    private Task? _stopped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _logger.LogInformation("Distributed application starting.");
        await store.OpenAsync(cancellationToken);
        logs.WriteTo(Path.Combine(store.Path, "logs"));
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken);
        foreach (var endpoint in model.Resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>()))
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint.UriScheme, endpoint.UriScheme == "tcp" ? "127.0.0.1" : "localhost", endpoint.Port ?? FreePort.Next());
        _healthWatch = health.RunAsync(_stopping.Token);
        foreach (var resource in model.Resources.ToList())
            await CreateAsync(resource, cancellationToken);
        foreach (var runner in _runners.Values.Where(runner => !runner.Resource.Annotations.OfType<ExplicitStartupAnnotation>().Any()))
            await runner.StartAsync();
        await eventing.PublishAsync(new AfterResourcesCreatedEvent(services, model), cancellationToken);
        _logger.LogInformation("Distributed application started. Press Ctrl+C to shut down.");
    }

    /// <summary>Stops everything; a second call waits for the first.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return _stopped ??= StopCoreAsync();
    }

    public void Dispose()
    {
        _stopping.Dispose();
        foreach (var runner in _runners.Values)
            runner.Dispose();
    }

    internal ResourceRunner RunnerOf(IResource resource) => _runners[resource];

    private async Task CreateAsync(IResource resource, CancellationToken ct)
    {
        var launch = resource.Annotations.OfType<LaunchAnnotation>().LastOrDefault();
        if (launch is not null)
        {
            _runners[resource] = new ResourceRunner(resource, launch, store, notifications, logs, eventing, executionContext, services, _logger);
            LifecycleCommands.AddTo(resource, this, notifications);
        }

        await notifications.PublishUpdateAsync(resource, snapshot => snapshot with
        {
            ResourceType = launch?.ResourceType ?? snapshot.ResourceType.Replace("Resource", "", StringComparison.Ordinal),
            State = new(KnownResourceStates.NotStarted, null),
            Urls = [.. resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => new UrlSnapshot(endpoint.Name, endpoint.AllocatedEndpoint!.UriString, !endpoint.IsExternal))],
            Properties = launch is null ? snapshot.Properties : Snapshots.WithProperty(snapshot.Properties, Snapshots.SourceProperty, launch.Source),
        });
        await eventing.PublishAsync(new InitializeResourceEvent(resource, services), ct);
        if (resource.Annotations.OfType<EndpointAnnotation>().Any())
            await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), ct);
        if (resource is IResourceWithConnectionString)
            await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), ct);
        if (resource is ParameterResource parameter)
            await ShowAsync(parameter, ct);
    }

    private async Task ShowAsync(ParameterResource parameter, CancellationToken ct)
    {
        try
        {
            var value = await parameter.GetValueAsync(ct);
            await notifications.PublishUpdateAsync(parameter, snapshot => Snapshots.Running(parameter, snapshot, 1) with
            {
                Properties = [new ResourcePropertySnapshot("Value", value) { IsSensitive = parameter.Secret }],
            });
        }
        catch (MissingParameterValueException e)
        {
            logs.Write(parameter, e.Message, isError: true);
            _logger.LogError("{Message}", e.Message);
            await notifications.PublishUpdateAsync(parameter, snapshot => snapshot with { State = new("ValueMissing", KnownResourceStateStyles.Error) });
        }
    }

    private async Task StopCoreAsync()
    {
        var stops = new Dictionary<IResource, Task>();
        await Task.WhenAll(_runners.Keys.Select(StopAfterThoseThatNeedItAsync));
        await _stopping.CancelAsync();
        await _healthWatch;

        Task StopAfterThoseThatNeedItAsync(IResource resource)
        {
            if (stops.TryGetValue(resource, out var known))
                return known;
            stops[resource] = Task.CompletedTask; // A circle of waits stops too.
            return stops[resource] = StopOneAsync(resource, [.. _runners.Keys.Where(other => Needs(other, resource)).Select(StopAfterThoseThatNeedItAsync)]);
        }

        async Task StopOneAsync(IResource resource, Task[] first)
        {
            await Task.WhenAll(first);
            await _runners[resource].StopAsync();
        }
    }

    private static bool Needs(IResource resource, IResource other) =>
        resource.Annotations.OfType<WaitAnnotation>().Any(wait => wait.Resource == other || (wait.Resource as IResourceWithParent)?.Parent == other);
}

/// <summary>The start, stop and restart commands of every resource that has a process.</summary>
internal static class LifecycleCommands
{
    internal static void AddTo(IResource resource, ApplicationOrchestrator orchestrator, ResourceNotificationService notifications)
    {
        Add(KnownResourceCommands.StartCommand, "Start", CanStart, async ct =>
        {
            await orchestrator.RunnerOf(resource).StartAsync();
            await HasBegunAsync(ct);
        });
        Add(KnownResourceCommands.StopCommand, "Stop", snapshot => !CanStart(snapshot), _ => orchestrator.RunnerOf(resource).StopAsync());
        Add(KnownResourceCommands.RestartCommand, "Restart", _ => true, async ct =>
        {
            await orchestrator.RunnerOf(resource).StopAsync();
            await orchestrator.RunnerOf(resource).StartAsync();
            await HasBegunAsync(ct);
        });

        bool CanStart(CustomResourceSnapshot snapshot) =>
            snapshot.State is not { } state || state.Text == KnownResourceStates.NotStarted || KnownResourceStates.TerminalStates.Contains(state.Text);

        Task HasBegunAsync(CancellationToken ct) => notifications.WaitForResourceAsync(
            resource.Name, [KnownResourceStates.Running, KnownResourceStates.Waiting, .. KnownResourceStates.TerminalStates], ct);

        void Add(string name, string displayName, Func<CustomResourceSnapshot, bool> enabled, Func<CancellationToken, Task> execute) =>
            resource.Annotations.Add(new ResourceCommandAnnotation(
                name, displayName, context => enabled(context.ResourceSnapshot) ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
                async context =>
                {
                    await execute(context.CancellationToken);
                    return notifications.TryGetCurrentState(resource.Name, out var now) && now.Snapshot.State?.Text == KnownResourceStates.FailedToStart
                        ? CommandResults.Failure($"Resource '{resource.Name}' failed to start; its log says why.")
                        : CommandResults.Success();
                },
                null, null, isHighlighted: true));
    }
}
