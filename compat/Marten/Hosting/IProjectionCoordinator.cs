using JasperFx.Events.Daemon;
using Microsoft.Extensions.Hosting;

namespace Marten.Events.Daemon.Coordination;

/// <summary>The daemon of a host.</summary>
public interface IProjectionCoordinator : IHostedService
{
    IProjectionDaemon DaemonForMainDatabase();

    ValueTask<IReadOnlyList<IProjectionDaemon>> AllDaemonsAsync();

    /// <summary>Stops the daemon; a host that leads lets another take over.</summary>
    Task PauseAsync();

    Task ResumeAsync();
}

internal sealed class ProjectionCoordinator(IDocumentStore store) : IProjectionCoordinator, IAsyncDisposable, IDisposable
{
    private readonly Lazy<ProjectionDaemon> _daemon = new(() => new ProjectionDaemon((DocumentStore)store, null));

    public IProjectionDaemon DaemonForMainDatabase() => _daemon.Value;

    public ValueTask<IReadOnlyList<IProjectionDaemon>> AllDaemonsAsync() => new([_daemon.Value]);

    public Task StartAsync(CancellationToken cancellationToken) => _daemon.Value.StartAllAsync();

    public Task StopAsync(CancellationToken cancellationToken) => _daemon.IsValueCreated ? _daemon.Value.StopAllAsync() : Task.CompletedTask;

    public Task PauseAsync() => StopAsync(CancellationToken.None);

    public Task ResumeAsync() => StartAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _daemon.IsValueCreated ? _daemon.Value.DisposeAsync() : ValueTask.CompletedTask;

    public void Dispose()
    {
        if (_daemon.IsValueCreated) _daemon.Value.Dispose();
    }
}
