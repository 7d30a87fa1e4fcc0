using JasperFx.Events;
using Marten.Events.Projections;
using Marten.Linq;
using Marten.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Events;

/// <summary>Reads streams, and folds them.</summary>
internal sealed class EventReader(QuerySession session) : IQueryEventStore
{
    private DocumentStore Store => session.Owner;

    public Task<IReadOnlyList<IEvent>> FetchStreamAsync(Guid streamId, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default) =>
        StreamAsync(streamId, version, timestamp, fromVersion, token);

    public Task<IReadOnlyList<IEvent>> FetchStreamAsync(string streamKey, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default) =>
        StreamAsync(streamKey, version, timestamp, fromVersion, token);

    public Task<T?> AggregateStreamAsync<T>(Guid streamId, long version = 0, DateTimeOffset? timestamp = null, T? state = null, long fromVersion = 0, CancellationToken token = default)
        where T : class => AggregateAsync(streamId, version, timestamp, state, fromVersion, token);

    public Task<T?> AggregateStreamAsync<T>(string streamKey, long version = 0, DateTimeOffset? timestamp = null, T? state = null, long fromVersion = 0, CancellationToken token = default)
        where T : class => AggregateAsync(streamKey, version, timestamp, state, fromVersion, token);

    public Task<StreamState?> FetchStreamStateAsync(Guid streamId, CancellationToken token = default) => StateAsync(streamId, token);

    public Task<StreamState?> FetchStreamStateAsync(string streamKey, CancellationToken token = default) => StateAsync(streamKey, token);

    public async Task<IEvent?> LoadAsync(Guid id, CancellationToken token = default)
    {
        var command = new NpgsqlCommand(Store.EventSql.SelectEvents + " where id = $1 limit 1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        var found = await EventsAsync(command, token).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0].ToEvent();
    }

    public async Task<IEvent<T>?> LoadAsync<T>(Guid id, CancellationToken token = default) where T : class =>
        await LoadAsync(id, token).ConfigureAwait(false) as IEvent<T>;

    public async ValueTask<T?> FetchLatest<T>(Guid id, CancellationToken cancellation = default) where T : class =>
        (T?)(await HeadAsync(Store.PlanFor(typeof(T)), id, cancellation).ConfigureAwait(false)).Aggregate;

    public async ValueTask<T?> FetchLatest<T>(string id, CancellationToken cancellation = default) where T : class =>
        (T?)(await HeadAsync(Store.PlanFor(typeof(T)), id, cancellation).ConfigureAwait(false)).Aggregate;

    public IMartenQueryable<IEvent> QueryAllRawEvents() => new MartenQueryable<IEvent>(new MartenQueryProvider(new EventSource(session)));

    /// <summary>A stream's version with its aggregate at that version: one round trip when the snapshot is inline.</summary>
    internal async Task<(long Version, object? Aggregate)> HeadAsync(SingleStreamPlan plan, object id, CancellationToken ct)
    {
        await Store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        if (!plan.IsInline)
        {
            var events = await StreamAsync(id, 0, null, 0, ct).ConfigureAwait(false);
            var folded = await FoldAsync(plan, id, null, events, ct).ConfigureAwait(false);
            return (events.Count == 0 ? 0 : events[^1].Version, folded);
        }

        var command = new NpgsqlCommand(plan.HeadSql);
        command.Parameters.Add(session.StreamId(id));
        var (version, snapshot, snapshotVersion) = await session.Database.ReadAsync<(long, object?, long)>(command, async (reader, token) =>
        {
            if (!await reader.ReadAsync(token).ConfigureAwait(false)) return (0, null, 0);
            return reader.IsDBNull(1)
                ? (reader.GetInt64(0), null, 0)
                : (reader.GetInt64(0), plan.Mapping!.Read(reader, 1), reader.GetInt64(2));
        }, ct).ConfigureAwait(false);
        return (version, await CatchUpAsync(plan, id, version, snapshot, snapshotVersion, ct).ConfigureAwait(false));
    }

    /// <summary>As <see cref="HeadAsync"/>, of many streams: one round trip when the snapshot is inline. One that does not exist is at version 0.</summary>
    internal async Task<Dictionary<object, (long Version, object? Aggregate)>> HeadsAsync(SingleStreamPlan plan, IReadOnlyCollection<object> ids, CancellationToken ct)
    {
        var heads = new Dictionary<object, (long Version, object? Aggregate)>(ids.Count);
        if (ids.Count == 0) return heads;
        if (!plan.IsInline)
        {
            foreach (var id in ids) heads[id] = await HeadAsync(plan, id, ct).ConfigureAwait(false);
            return heads;
        }

        await Store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        var command = new NpgsqlCommand(plan.HeadsSql);
        command.Parameters.Add(session.StreamIds(ids));
        var rows = await session.Database.ReadAsync(command, async (reader, token) =>
        {
            var read = new List<(object Id, long Version, object? Snapshot, long SnapshotVersion)>(ids.Count);
            while (await reader.ReadAsync(token).ConfigureAwait(false))
            {
                var id = reader.GetValue(0);
                read.Add(reader.IsDBNull(2)
                    ? (id, reader.GetInt64(1), null, 0)
                    : (id, reader.GetInt64(1), plan.Mapping!.Read(reader, 2), reader.GetInt64(3)));
            }

            return read;
        }, ct).ConfigureAwait(false);
        foreach (var (id, version, snapshot, snapshotVersion) in rows)
            heads[id] = (version, await CatchUpAsync(plan, id, version, snapshot, snapshotVersion, ct).ConfigureAwait(false));
        foreach (var id in ids) heads.TryAdd(id, (0, null));
        return heads;
    }

    /// <summary>
    /// Folds what the snapshot has not seen: events from before the projection was registered, or of types that it
    /// does not include.
    /// </summary>
    internal async Task<object?> CatchUpAsync(SingleStreamPlan plan, object id, long version, object? snapshot, long snapshotVersion, CancellationToken ct)
    {
        if (version == snapshotVersion) return snapshot;
        var missed = await StreamAsync(id, version, null, snapshotVersion + 1, ct).ConfigureAwait(false);
        return await FoldAsync(plan, id, snapshot, missed, ct).ConfigureAwait(false);
    }

    internal async ValueTask<object?> FoldAsync(SingleStreamPlan plan, object id, object? state, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        var relevant = Relevant(plan.Runner, events);
        if (relevant.Count == 0) return state;
        var result = await plan.Aggregation.RunAsync(session, state, id, relevant, plan.Mapping, relevant[^1].Version, ct).ConfigureAwait(false);
        return result.IsDelete ? null : result.Document;
    }

    internal static IReadOnlyList<IEvent> Relevant(ProjectionRunner runner, IReadOnlyList<IEvent> events)
    {
        foreach (var e in events)
            if (!runner.Filter.Handles(e.EventType)) return [.. events.Where(candidate => runner.Filter.Handles(candidate.EventType))];
        return events;
    }

    internal async Task<IReadOnlyList<IEvent>> StreamAsync(object id, long version, DateTimeOffset? timestamp, long fromVersion, CancellationToken ct)
    {
        await Store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        var command = new NpgsqlCommand();
        command.Parameters.Add(session.StreamId(id));
        var where = " where stream_id = $1";
        if (version > 0) where += $" and version <= {Add(command, version)}";
        if (fromVersion > 0) where += $" and version >= {Add(command, fromVersion)}";
        if (timestamp is { } moment)
        {
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
            where += $" and timestamp <= ${command.Parameters.Count}";
        }

        command.CommandText = $"{Store.EventSql.SelectEvents}{where} order by version";
        var rows = await EventsAsync(command, ct).ConfigureAwait(false);
        var events = new IEvent[rows.Count];
        for (var i = 0; i < events.Length; i++) events[i] = rows[i].ToEvent();
        return events;
    }

    internal Task<List<StoredEvent>> EventsAsync(NpgsqlCommand command, CancellationToken ct) => session.Database.ReadAsync(command, async (reader, token) =>
    {
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(token).ConfigureAwait(false)) events.Add(StoredEvent.Read(Store, reader));
        return events;
    }, ct);

    private static string Add(NpgsqlCommand command, long value)
    {
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        return $"${command.Parameters.Count}";
    }

    private async Task<T?> AggregateAsync<T>(object id, long version, DateTimeOffset? timestamp, T? state, long fromVersion, CancellationToken ct) where T : class
    {
        var plan = Store.PlanFor(typeof(T));
        var events = await StreamAsync(id, version, timestamp, fromVersion, ct).ConfigureAwait(false);
        return (T?)await FoldAsync(plan, id, state, events, ct).ConfigureAwait(false);
    }

    private async Task<StreamState?> StateAsync(object id, CancellationToken ct)
    {
        await Store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        var command = new NpgsqlCommand(Store.EventSql.StreamState);
        command.Parameters.Add(session.StreamId(id));
        return await session.Database.ReadAsync(command, async (reader, token) => !await reader.ReadAsync(token).ConfigureAwait(false)
            ? null
            : new StreamState
            {
                Id = id is Guid guid ? guid : Guid.Empty,
                Key = id as string,
                Version = reader.GetInt64(0),
                AggregateType = reader.IsDBNull(1) ? null : Store.AggregateType(reader.GetString(1)),
                LastTimestamp = reader.GetFieldValue<DateTimeOffset>(2),
                Created = reader.GetFieldValue<DateTimeOffset>(3),
                IsArchived = !reader.IsDBNull(4) && reader.GetBoolean(4),
            }, ct).ConfigureAwait(false);
    }
}
