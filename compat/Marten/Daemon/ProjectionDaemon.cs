using System.Diagnostics;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Marten.Events.Daemon;

/// <summary>
/// Leads, or waits to lead. The leader holds an advisory lock on one connection, on which it also listens for
/// notifications; when that connection is lost it stops, and begins again as a follower.
/// </summary>
internal sealed class ProjectionDaemon : IProjectionDaemon
{
    private static readonly TimeSpan HealthCheck = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TakeOverGrace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(2);

    private readonly DocumentStore _store;
    private readonly ILogger _logger;
    private readonly Progress _progress;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;
    private DaemonRun? _run;

    internal ProjectionDaemon(DocumentStore store, ILogger? logger)
    {
        _store = store;
        _logger = logger ?? store.Loggers.CreateLogger<ProjectionDaemon>();
        _progress = new Progress(store);
    }

    public bool IsRunning => Volatile.Read(ref _run) is not null;

    public async Task StartAllAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_stop is not null) return;
            _stop = new CancellationTokenSource();
            var token = _stop.Token;
            _running = Task.Run(() => RunAsync(token), CancellationToken.None);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task StopAllAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_stop is null) return;
            await _stop.CancelAsync().ConfigureAwait(false);
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
            _stop = null;
        }
        finally
        {
            _gate.Release();
        }
    }

    public Task RebuildProjectionAsync(string projectionName, CancellationToken token) => RebuildAsync(Find(projectionName), token);

    public Task RebuildProjectionAsync<TView>(CancellationToken token) => RebuildAsync(Find(typeof(TView)), token);

    public Task RebuildProjectionAsync(Type projectionType, CancellationToken token) => RebuildAsync(Find(projectionType), token);

    public Task RebuildProjectionAsync(Type projectionType, TimeSpan shardTimeout, CancellationToken token) =>
        WithinAsync(shardTimeout, ct => RebuildProjectionAsync(projectionType, ct), token);

    public Task RebuildProjectionAsync(string projectionName, TimeSpan shardTimeout, CancellationToken token) =>
        WithinAsync(shardTimeout, ct => RebuildProjectionAsync(projectionName, ct), token);

    public Task RebuildProjectionAsync<TView>(TimeSpan shardTimeout, CancellationToken token) =>
        WithinAsync(shardTimeout, ct => RebuildAsync(Find(typeof(TView)), ct), token);

    public async Task WaitForNonStaleData(TimeSpan timeout)
    {
        await _store.Schema.EnsureAsync(CancellationToken.None).ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        var last = await _progress.LastEventAsync(CancellationToken.None).ConfigureAwait(false);
        Volatile.Read(ref _run)?.Feed.Wake();
        IReadOnlyList<string> behind;
        while ((behind = await BehindAsync(last).ConfigureAwait(false)).Count > 0)
        {
            if (clock.Elapsed > timeout) throw new TimeoutException($"Not up to event {last} within {timeout}: {string.Join(", ", behind)}");
            await Task.Delay(IsRunning ? 5 : 50).ConfigureAwait(false);
        }
    }

    public long HighWaterMark() => Volatile.Read(ref _run)?.Feed.Mark ?? 0;

    public async Task RewindSubscriptionAsync(string subscriptionName, CancellationToken token, long? sequenceFloor = 0, DateTimeOffset? timestamp = null)
    {
        var shard = DaemonRun.Shards(_store).FirstOrDefault(candidate => candidate.Name.Name == subscriptionName)
            ?? throw new ArgumentException($"There is no subscription '{subscriptionName}'.", nameof(subscriptionName));
        await _store.Schema.EnsureAsync(token).ConfigureAwait(false);
        await WhileStoppedAsync(shard.Name, async () =>
        {
            var floor = timestamp is { } moment
                ? await _progress.BeforeAsync(moment, token).ConfigureAwait(false) ?? await _progress.LastEventAsync(token).ConfigureAwait(false)
                : sequenceFloor ?? 0;
            await _progress.SetAsync(shard.Name, floor, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    public void Dispose()
    {
        // A container may dispose of it more than once; the gate holds nothing that needs disposal.
        if (_stop is { } stop) stop.Cancel();
    }

    public ValueTask DisposeAsync() => new(StopAllAsync());

    private static async Task WithinAsync(TimeSpan limit, Func<CancellationToken, Task> work, CancellationToken token)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(limit);
        try
        {
            await work(timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new TimeoutException($"Not done within {limit}.");
        }
    }

    private Projections.ProjectionRunner Find(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return _store.Runners.FirstOrDefault(candidate => candidate.Projection.GetType() == type
                || candidate.Aggregation?.DocumentType == type
                || (candidate.Projection is Projections.ProjectionWrapper wrapper && wrapper.Inner.GetType() == type))
            ?? throw new ArgumentException($"No projection is of type {type.FullName} or makes it.", nameof(type));
    }

    private Projections.ProjectionRunner Find(string name) =>
        _store.Runners.FirstOrDefault(runner => runner.Projection.Name == name)
        ?? throw new ArgumentException($"There is no projection '{name}'.", nameof(name));

    private async Task RebuildAsync(Projections.ProjectionRunner runner, CancellationToken token)
    {
        await _store.Schema.EnsureAsync(token).ConfigureAwait(false);
        await WhileStoppedAsync(runner.Shard, () => new ProjectionRebuild(_store, runner, _logger).RunAsync(token)).ConfigureAwait(false);
    }

    private Task WhileStoppedAsync(ShardName shard, Func<Task> work) => Volatile.Read(ref _run) is { } run ? run.WhileStoppedAsync(shard, work) : work();

    private async Task<IReadOnlyList<string>> BehindAsync(long sequence)
    {
        if (Volatile.Read(ref _run) is { } run) return run.Behind(sequence);
        var behind = new List<string>();
        foreach (var shard in DaemonRun.Shards(_store))
            if ((await _progress.FindAsync(shard.Name, CancellationToken.None).ConfigureAwait(false) ?? 0) < sequence) behind.Add(shard.Name.Identity);
        return behind;
    }

    private async Task RunAsync(CancellationToken ct)
    {
        var failures = 0;
        while (!ct.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await LeadAsync(ct).ConfigureAwait(false);
            }
            catch (Exception) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (clock.Elapsed > LongestRetry) failures = 0;
                var pause = TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(failures++, 6)));
                if (pause > LongestRetry) pause = LongestRetry;
                _logger.LogWarning(e, "The daemon lost the database and tries again in {Pause} ms", (int)pause.TotalMilliseconds);
                await Task.Delay(pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LeadAsync(CancellationToken ct)
    {
        await _store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        await using var connection = await _store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
        var competes = _store.Options.Projections.AsyncMode == DaemonMode.HotCold;
        if (competes) await TakeLeadAsync(connection, ct).ConfigureAwait(false);
        await ExecuteAsync(connection, "listen " + AppendSignal.Channel(_store.EventSql.Schema), ct).ConfigureAwait(false);
        var run = new DaemonRun(_store, _logger, ct);
        try
        {
            await run.StartAsync().ConfigureAwait(false);
            Volatile.Write(ref _run, run);
            _store.Appends.Local = run.Feed.Wake;
            _logger.LogInformation("The daemon leads schema {Schema} from event {Mark} on", _store.EventSql.Schema, run.Feed.Mark);
            await WatchAsync(connection, run, ct).ConfigureAwait(false);
        }
        finally
        {
            _store.Appends.Local = null;
            Volatile.Write(ref _run, null);
            await run.StopAsync().ConfigureAwait(false);
            await GiveUpLeadAsync(connection).ConfigureAwait(false);
        }
    }

    private async Task TakeLeadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var key = LockKey();
        // Several looks within the configured time, so that it is the longest and not the average.
        var poll = TimeSpan.FromMilliseconds(Math.Max(20, _store.Options.Projections.LeadershipPollingTime / 4));
        for (var followed = false; ; followed = true)
        {
            await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({key})", connection);
            if ((bool)(await command.ExecuteScalarAsync(ct).ConfigureAwait(false))!)
            {
                // The former leader may have lost its connection with a page in hand: let it notice.
                if (followed) await Task.Delay(TakeOverGrace, ct).ConfigureAwait(false);
                return;
            }

            await Task.Delay(poll, ct).ConfigureAwait(false);
        }
    }

    private static async Task WatchAsync(NpgsqlConnection connection, DaemonRun run, CancellationToken ct)
    {
        while (true)
        {
            if (run.Feeding.IsCompleted) await run.Feeding.ConfigureAwait(false);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var waiting = connection.WaitAsync(HealthCheck, either.Token);
            if (await Task.WhenAny(waiting, run.Feeding).ConfigureAwait(false) == run.Feeding)
            {
                await either.CancelAsync().ConfigureAwait(false);
                await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await run.Feeding.ConfigureAwait(false);
                throw new InvalidOperationException("The feed has ended.");
            }

            if (await waiting.ConfigureAwait(false)) run.Feed.Wake();
            else await ExecuteAsync(connection, "select 1", ct).ConfigureAwait(false);
        }
    }

    /// <summary>The connection goes back to the pool, which would keep lock and listening until its next use.</summary>
    private async Task GiveUpLeadAsync(NpgsqlConnection connection)
    {
        try
        {
            if (connection.FullState == System.Data.ConnectionState.Open)
                await ExecuteAsync(connection, "unlisten *; select pg_advisory_unlock_all()", CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or ObjectDisposedException or TimeoutException)
        {
            _logger.LogDebug(e, "The leader's connection was gone already, and its lock with it");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3 };
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
    }

    private long LockKey() => DocumentStore.LockKey("daemon", _store.EventSql.Schema, _store.Options.Projections.DaemonLockId);
}
