using System.Diagnostics.CodeAnalysis;
using JasperFx.Events.Projections;
using Microsoft.Extensions.Logging;

namespace Marten.Events.Daemon;

/// <summary>One period of leading: the feed, and a shard for every asynchronous projection and subscription.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A rebuild may still wait at the gate when the run ends; neither field holds anything that needs disposal.")]
internal sealed class DaemonRun
{
    private readonly DocumentStore _store;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, (ShardAgent Agent, Task Task, CancellationTokenSource Stop)> _running = [];
    private Task _feeding = Task.CompletedTask;

    internal DaemonRun(DocumentStore store, ILogger logger, CancellationToken ct)
    {
        _store = store;
        _logger = logger;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Feed = new EventFeed(store, logger);
    }

    internal EventFeed Feed { get; }

    /// <summary>Ends when the feed does, which is when the database is away.</summary>
    internal Task Feeding => _feeding;

    internal async Task StartAsync()
    {
        await Feed.LoadMarkAsync(_stop.Token).ConfigureAwait(false);
        // A first run that begins at the present needs to know where that is.
        await Feed.CatchUpAsync(waitForOpen: false, _stop.Token).ConfigureAwait(false);
        _feeding = Task.Run(() => Feed.RunAsync(_stop.Token), CancellationToken.None);
        foreach (var shard in Shards(_store)) Start(shard);
    }

    internal async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            var tasks = _running.Values.Select(running => running.Task).Append(_feeding).ToList();
            var drained = Task.WhenAll(tasks);
            await Task.WhenAny(drained, Task.Delay(_store.Options.Projections.StopAndDrainTimeout)).ConfigureAwait(false);
            if (!drained.IsCompleted) _logger.LogWarning("Some shards were still at a page when the daemon stopped");
            _running.Clear();
        }
        finally
        {
            _gate.Release();
        }

        try
        {
            await Feed.SaveMarkAsync(force: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or ObjectDisposedException)
        {
            _logger.LogDebug(e, "The high water mark was not saved; the next start finds it again");
        }
    }

    /// <summary>Runs <paramref name="work"/> while that shard stands still, and lets it read its progress afresh.</summary>
    internal async Task WhileStoppedAsync(ShardName shard, Func<Task> work)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_running.Remove(shard.Identity, out var running))
            {
                await running.Stop.CancelAsync().ConfigureAwait(false);
                await running.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                running.Stop.Dispose();
            }

            try
            {
                await work().ConfigureAwait(false);
            }
            finally
            {
                if (!_stop.IsCancellationRequested && Shards(_store).FirstOrDefault(candidate => candidate.Name.Equals(shard)) is { } again) Start(again);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The shards that have not got to <paramref name="sequence"/>.</summary>
    internal IReadOnlyList<string> Behind(long sequence)
    {
        if (Feed.Mark < sequence) return [EventFeed.MarkName];
        var agents = _running.Values.Select(running => running.Agent).ToList();
        return [.. agents.Where(agent => agent.Position < sequence).Select(agent => agent.Name.Identity)];
    }

    internal static IEnumerable<ShardDefinition> Shards(DocumentStore store)
    {
        foreach (var runner in store.Runners.Where(runner => runner.Projection.Lifecycle == ProjectionLifecycle.Async))
            yield return new ShardDefinition(runner.Shard, (feed, logger) => new ProjectionAgent(store, feed, runner, logger));
        foreach (var subscription in store.Options.Projections.Subscriptions)
            yield return new ShardDefinition(
                new ShardName(subscription.Settings.Name, ShardName.All, subscription.Settings.Version),
                (feed, logger) => new SubscriptionAgent(store, feed, subscription, logger));
    }

    private void Start(ShardDefinition shard)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var agent = shard.Create(Feed, _logger);
        _running[shard.Name.Identity] = (agent, Task.Run(() => agent.RunAsync(stop.Token), CancellationToken.None), stop);
    }
}

/// <summary>A shard that can be started.</summary>
internal sealed record ShardDefinition(ShardName Name, Func<EventFeed, ILogger, ShardAgent> Create);
