using JasperFx.Events;
using JasperFx.Events.Aggregation;
using JasperFx.Events.Projections;
using Marten.Events.Projections;
using Marten.Exceptions;
using Marten.Sessions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Marten.Events.Daemon;

/// <summary>
/// Makes a projection again from the first event, in one transaction: until it commits, readers see the documents as
/// they were. The row of its progress is locked first, so that another process's shard waits, finds progress moved,
/// and goes on from there. An inline projection's writers wait for the commit, since what they write rests on what
/// is being made.
/// </summary>
internal sealed class ProjectionRebuild(DocumentStore store, ProjectionRunner runner, ILogger logger)
{
    private const int PageSize = 10_000;
    private const int DocumentsInMemory = 50_000;

    private readonly EventFilter _filter = runner.Filter;
    private readonly AggregationPage? _aggregation = runner.Aggregation is null ? null : new AggregationPage(runner, int.MaxValue);
    private bool _flushed;

    internal async Task RunAsync(CancellationToken ct)
    {
        var feed = new EventFeed(store, logger);
        await feed.LoadMarkAsync(ct).ConfigureAwait(false);
        await new Progress(store).StartAsync(runner.Shard, new AsyncOptions(), 0, ct).ConfigureAwait(false);
        await using var connection = await store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        if (runner.Projection.Lifecycle == ProjectionLifecycle.Inline)
            await ExecuteAsync(connection, $"lock table {store.EventSql.Streams} in share mode", ct).ConfigureAwait(false);
        await using (var locking = new NpgsqlCommand($"select 1 from {store.EventSql.Progress} where name = $1 for update", connection))
        {
            locking.Parameters.Add(new NpgsqlParameter<string> { TypedValue = runner.Shard.Identity });
            await locking.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }

        // An inline projection has nobody to bring what comes later: go to the very end.
        await feed.CatchUpAsync(waitForOpen: runner.Projection.Lifecycle == ProjectionLifecycle.Inline, ct).ConfigureAwait(false);
        var end = feed.Mark;
        await using var session = new DocumentSession(store, connection);
        if (runner.Projection.Options.EnableDocumentTrackingByIdentity) session.TrackIdentities();
        await TeardownAsync(connection, ct).ConfigureAwait(false);
        await ReplayAsync(session, end, ct).ConfigureAwait(false);
        _aggregation?.Flush(session);
        await SaveAsync(session, ct).ConfigureAwait(false);
        await using (var progress = new NpgsqlCommand($"update {store.EventSql.Progress} set last_seq_id = $2, last_updated = transaction_timestamp() where name = $1", connection))
        {
            progress.Parameters.Add(new NpgsqlParameter<string> { TypedValue = runner.Shard.Identity });
            progress.Parameters.Add(new NpgsqlParameter<long> { TypedValue = end });
            await progress.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }

        await transaction.CommitAsync(ct).ConfigureAwait(false);
        store.ClearCaches();
    }

    private async Task TeardownAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!runner.Projection.Options.TeardownDataOnRebuild) return;
        var mappings = runner.Projection.Options.StorageTypes.Select(store.Options.Mappings.For).ToList();
        if (runner.Mapping is { } own) mappings.Add(own);
        foreach (var mapping in mappings)
        {
            await store.Schema.EnsureAsync(mapping, ct).ConfigureAwait(false);
            // Not truncate: its lock would shut readers out.
            await ExecuteAsync(connection, $"delete from {mapping.Sql.Table}", ct).ConfigureAwait(false);
        }
    }

    private async Task ReplayAsync(DocumentSession session, long end, CancellationToken ct)
    {
        var sql = EventPages.Sql(store, _filter, PageSize);
        var next = ReadAsync(sql, 0, end, ct);
        while (true)
        {
            var (events, ceiling) = await next.ConfigureAwait(false);
            // The next page is read while this one is folded.
            if (ceiling < end) next = ReadAsync(sql, ceiling, end, ct);
            if (events.Count > 0) await ApplyAsync(session, events, ct).ConfigureAwait(false);
            if (ceiling >= end) return;
        }
    }

    private async Task ApplyAsync(DocumentSession session, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        if (_aggregation is null)
        {
            await ((IOperationsProjection)runner.Projection).ApplyAsync(session, events, ct).ConfigureAwait(false);
            await SaveAsync(session, ct).ConfigureAwait(false);
            return;
        }

        var mayLoad = _flushed || !runner.Projection.Options.TeardownDataOnRebuild;
        await _aggregation.FoldAsync(session, events, mayLoad, ct).ConfigureAwait(false);
        if (_aggregation.Count <= DocumentsInMemory) return;
        _aggregation.Flush(session);
        await SaveAsync(session, ct).ConfigureAwait(false);
        _flushed = true;
    }

    private static Task SaveAsync(DocumentSession session, CancellationToken ct) => session.SaveChangesAsync(ct);

    private Task<(List<IEvent> Events, long Ceiling)> ReadAsync(string sql, long after, long end, CancellationToken ct) => Task.Run(async () =>
    {
        var rows = new List<StoredEvent>();
        var ceiling = await EventPages.ReadAsync(store, sql, _filter, after, end, PageSize, rows, ct).ConfigureAwait(false);
        var errors = store.Options.Projections.RebuildErrors;
        var events = new List<IEvent>(rows.Count);
        foreach (var row in rows)
        {
            if ((row.IsArchived && !runner.Projection.IncludeArchivedEvents) || !_filter.MayHandle(row.Alias, row.DotNetTypeName)) continue;
            try
            {
                var e = row.ToEvent();
                if (_filter.Handles(e.EventType)) events.Add(e);
            }
            catch (Exception e) when ((e is UnknownEventTypeException && errors.SkipUnknownEvents) || (e is EventDeserializationFailureException && errors.SkipSerializationErrors))
            {
                logger.LogError(e, "The rebuild of {Projection} passes over event {Sequence}", runner.Projection.Name, row.Sequence);
            }
        }

        return (events, ceiling);
    }, ct);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
    }
}
