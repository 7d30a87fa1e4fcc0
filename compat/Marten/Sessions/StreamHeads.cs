using JasperFx.Events;
using Marten.Events.Projections;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Sessions;

/// <summary>Versions and snapshots of the streams of a save, read after their rows were locked.</summary>
internal sealed class StreamHeads(DocumentSession session)
{
    private readonly Dictionary<object, long> _versions = [];
    private readonly Dictionary<SingleStreamPlan, Dictionary<object, (object Document, long Version)>> _snapshots = [];

    internal long VersionOf(StreamAction stream) => _versions.GetValueOrDefault(stream.StreamId);

    /// <summary>The snapshot with the version that it stands on.</summary>
    internal (object? Document, long Version) SnapshotOf(SingleStreamPlan plan, StreamAction stream) =>
        IsKnown(stream, plan) ? (stream.KnownSnapshots![plan], stream.ExpectedVersionOnServer!.Value)
        : _snapshots.TryGetValue(plan, out var found) && found.TryGetValue(stream.StreamId, out var pair) ? pair
        : (null, 0);

    /// <summary>
    /// One round trip: missing rows are created, all rows locked in order of identity, and only then read, each by a
    /// statement of its own, so that it sees what the earlier holder of the lock has committed.
    /// </summary>
    internal async Task<StreamHeads> LockAsync(NpgsqlConnection connection, List<StreamWork> work, IReadOnlyList<StreamAction> all, bool begin, DateTimeOffset now, CancellationToken ct)
    {
        var sql = session.Owner.EventSql;
        var existing = work.Where(item => item.Stream.ActionType == StreamActionType.Append).ToList();
        var plans = new Dictionary<SingleStreamPlan, List<object>>();
        foreach (var (stream, runners) in existing)
        {
            foreach (var runner in runners)
            {
                // What was fetched for writing is at hand: its version is checked below.
                if (session.Owner.FindPlan(runner) is not { } plan || IsKnown(stream, plan)) continue;
                if (!plans.TryGetValue(plan, out var ids)) plans[plan] = ids = [];
                ids.Add(stream.StreamId);
            }
        }

        await using var batch = new NpgsqlBatch(connection) { Timeout = session.Owner.Options.CommandTimeout };
        if (begin) batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
        // Also those that are only checked, so that all are taken in one order.
        var locked = all.Where(stream => stream.ActionType == StreamActionType.Append).ToList();
        if (locked.Count > 0)
        {
            var creatable = existing.Where(item => item.Stream.ExpectedVersionOnServer is null or 0).Select(item => item.Stream).ToList();
            if (creatable.Count > 0)
            {
                var create = new NpgsqlBatchCommand(sql.CreateMissing);
                create.Parameters.Add(session.StreamIds(creatable));
                create.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. creatable.Select(stream => stream.AggregateTypeName)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
                create.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
                batch.BatchCommands.Add(create);
            }

            foreach (var text in new[] { sql.LockStreams, sql.ReadVersions })
            {
                var command = new NpgsqlBatchCommand(text);
                command.Parameters.Add(session.StreamIds(locked));
                batch.BatchCommands.Add(command);
            }

            foreach (var (plan, ids) in plans)
            {
                var load = new NpgsqlBatchCommand(plan.Mapping!.Sql.LoadMany);
                load.Parameters.Add(DocumentOperation.Ids(plan.Mapping, ids));
                batch.BatchCommands.Add(load);
            }
        }

        if (batch.BatchCommands.Count > 0)
        {
            try
            {
                await ReadAsync(batch, locked.Count > 0, plans.Keys, ct).ConfigureAwait(false);
            }
            catch (PostgresException e)
            {
                throw StoreErrors.Translate(e, null);
            }
        }

        foreach (var (stream, _) in existing)
            if (stream.ExpectedVersionOnServer is { } expected && expected != VersionOf(stream))
                throw new EventStreamUnexpectedMaxEventIdException(stream.StreamId, stream.AggregateType, expected, VersionOf(stream));
        return this;
    }

    private static bool IsKnown(StreamAction stream, SingleStreamPlan plan) =>
        stream is { ActionType: StreamActionType.Append, ExpectedVersionOnServer: not null, KnownSnapshots: { } known } && known.ContainsKey(plan);

    private async Task ReadAsync(NpgsqlBatch batch, bool hasStreams, IEnumerable<SingleStreamPlan> plans, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct).ConfigureAwait(false);
        if (!hasStreams) return;
        await reader.NextResultAsync(ct).ConfigureAwait(false); // past the locked rows
        while (await reader.ReadAsync(ct).ConfigureAwait(false)) _versions[reader.GetValue(0)] = reader.GetInt64(1);
        foreach (var plan in plans)
        {
            await reader.NextResultAsync(ct).ConfigureAwait(false);
            var found = _snapshots[plan] = [];
            while (await reader.ReadAsync(ct).ConfigureAwait(false))
                found[reader.GetValue(0)] = (plan.Mapping!.Read(reader, 1), reader.GetInt64(2));
        }
    }
}
