using JasperFx.Events;
using Marten.Events;
using Marten.Events.Projections;
using Marten.Schema;
using Npgsql;

namespace Marten.Sessions;

/// <summary>
/// One attempt to save a session. When versions and snapshots are known already, everything goes to the server in
/// one round trip; otherwise the streams are locked first, then read, folded and written in the same transaction.
/// </summary>
internal sealed class UnitOfWork(DocumentSession session, IReadOnlyList<StreamAction> streams, DateTimeOffset now)
{
    private const int RowsPerStatement = 2000;

    private readonly DocumentStore _store = session.Owner;
    private readonly List<(SingleStreamPlan Plan, object Id, long Version, object? Aggregate)> _written = [];

    internal async Task CommitAsync(CancellationToken ct)
    {
        var appending = streams.Where(stream => stream.Events.Count > 0).ToList();
        var work = appending.ConvertAll(stream => new StreamWork(stream, Relevant(stream)));
        if (!session.Database.InTransaction && !session.Database.IsGiven && work.TrueForAll(IsKnown)) await PipelineAsync(work, ct).ConfigureAwait(false);
        else if (work.Count == 1 && streams.Count == 1 && CanAppendBlind(work[0])) await SendAsync([new AppendBlindOperation(session, work[0].Stream), .. session.Operations], ct).ConfigureAwait(false);
        else await TransactAsync(work, ct).ConfigureAwait(false);
    }

    /// <summary>After the commit: the aggregates as they are now.</summary>
    internal void Remember()
    {
        foreach (var (plan, id, version, aggregate) in _written) plan.Cache?.Set(id, version, aggregate);
    }

    /// <summary>After a failure: what the cache held may be what was stale.</summary>
    internal void Forget()
    {
        foreach (var stream in streams)
            foreach (var runner in _store.Inline)
                if (_store.FindPlan(runner)?.Cache is { } cache) cache.Evict(stream.StreamId);
    }

    private static bool IsNew(StreamAction stream) => stream.ActionType == StreamActionType.Start || stream.ExpectedVersionOnServer == 0;

    private List<ProjectionRunner> Relevant(StreamAction stream)
    {
        var relevant = new List<ProjectionRunner>();
        foreach (var runner in _store.Inline)
        {
            foreach (var e in stream.Events)
            {
                if (!runner.Filter.Handles(e.EventType)) continue;
                relevant.Add(runner);
                break;
            }
        }

        return relevant;
    }

    private bool IsKnown(StreamWork work)
    {
        var stream = work.Stream;
        if (!IsNew(stream) && stream.ExpectedVersionOnServer is null) return false;
        foreach (var runner in work.Runners)
        {
            if (!runner.IsSingleStream || _store.FindPlan(runner) is not { } plan) return false;
            if (!IsNew(stream) && (stream.KnownSnapshots is null || !stream.KnownSnapshots.ContainsKey(plan))) return false;
        }

        return true;
    }

    private bool CanAppendBlind(StreamWork work) =>
        !session.Database.InTransaction && !session.Database.IsGiven && work.Runners.Count == 0
        && work.Stream is { ActionType: StreamActionType.Append, ExpectedVersionOnServer: null, Events.Count: 1 };

    private async Task PipelineAsync(List<StreamWork> work, CancellationToken ct)
    {
        var snapshots = new SnapshotWrites();
        foreach (var (stream, runners) in work)
        {
            Number(stream, IsNew(stream) ? 0 : stream.ExpectedVersionOnServer!.Value);
            foreach (var runner in runners)
            {
                var plan = _store.FindPlan(runner)!;
                var known = IsNew(stream) ? null : stream.KnownSnapshots![plan];
                await FoldAsync(plan, stream, known, snapshots, ct).ConfigureAwait(false);
            }
        }

        if (work.Count == 1 && work[0].Stream.Events.Count == 1 && streams.Count == 1 && snapshots.IsSingleStoreOrNone)
        {
            var stream = work[0].Stream;
            var (plan, document) = snapshots.Single;
            var start = IsNew(stream);
            var sql = plan is null ? (start ? _store.StartOneSql : _store.AppendOneSql) : start ? plan.StartOne : plan.AppendOne;
            await SendAsync([new AppendOneOperation(session, stream, sql, start, plan?.Mapping, document), .. session.Operations], ct).ConfigureAwait(false);
            return;
        }

        await SendAsync([.. Locks(), .. Assertions(), .. StreamRows(work, IsNew), .. session.Operations, .. snapshots.Operations(), .. EventRows(work)], ct).ConfigureAwait(false);
    }

    private async Task TransactAsync(List<StreamWork> work, CancellationToken ct)
    {
        var connection = await session.Database.OpenOwnAsync(ct).ConfigureAwait(false);
        var finished = false;
        try
        {
            var opened = session.Database.InTransaction || session.Database.IsGiven;
            var heads = await new StreamHeads(session).LockAsync(connection, work, streams, begin: !opened, now, ct).ConfigureAwait(false);
            if (!session.Database.IsGiven) session.Database.InTransaction = true;
            var snapshots = new SnapshotWrites();
            foreach (var (stream, _) in work) Number(stream, heads.VersionOf(stream));
            foreach (var (stream, runners) in work)
            {
                foreach (var runner in runners.Where(runner => runner.IsSingleStream))
                {
                    var plan = _store.FindPlan(runner) ?? throw new NotSupportedException($"Two inline projections make {runner.Aggregation!.DocumentType.Name}: '{runner.Projection.Name}' is one.");
                    var before = heads.VersionOf(stream);
                    var (document, version) = heads.SnapshotOf(plan, stream);
                    document = await session.Reader.CatchUpAsync(plan, stream.StreamId, before, document, version, ct).ConfigureAwait(false);
                    await FoldAsync(plan, stream, document, snapshots, ct).ConfigureAwait(false);
                }
            }

            await using var projecting = new DocumentSession(_store, connection);
            await ProjectOthersAsync(work, projecting, ct).ConfigureAwait(false);
            await using var batch = new CommandBatch();
            List<StorageOperation> operations =
            [
                .. Assertions(), .. StreamRows(work, stream => stream.ActionType == StreamActionType.Start),
                .. session.Operations, .. snapshots.Operations(), .. projecting.Operations, .. EventRows(work),
            ];
            AddAll(operations, batch);
            if (!session.Database.IsGiven) batch.Add("commit", null);
            await batch.ExecuteAsync(connection, _store.Options.CommandTimeout, ct).ConfigureAwait(false);
            finished = true;
        }
        finally
        {
            // Also after a failure: giving the connection back rolls back.
            await session.Database.ReleaseAsync().ConfigureAwait(false);
            if (!finished) _written.Clear();
        }
    }

    private async Task SendAsync(IReadOnlyList<StorageOperation> operations, CancellationToken ct)
    {
        await using var batch = new CommandBatch();
        AddAll(operations, batch);
        await using var connection = await _store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
        await batch.ExecuteAsync(connection, _store.Options.CommandTimeout, ct).ConfigureAwait(false);
    }

    /// <summary>Progress, then stream rows, then the rest: every session takes its locks in that order.</summary>
    private static void AddAll(IReadOnlyList<StorageOperation> operations, CommandBatch batch)
    {
        foreach (var operation in operations)
            if (operation.IsFirst) operation.AddTo(batch);
        foreach (var operation in operations)
            if (!operation.IsFirst) operation.AddTo(batch);
    }

    private static void Number(StreamAction stream, long before)
    {
        stream.Version = before + stream.Events.Count;
        for (var i = 0; i < stream.Events.Count; i++) stream.Events[i].Version = before + i + 1;
    }

    private async ValueTask FoldAsync(SingleStreamPlan plan, StreamAction stream, object? known, SnapshotWrites snapshots, CancellationToken ct)
    {
        var events = EventReader.Relevant(plan.Runner, stream.Events);
        var result = await plan.Aggregation.RunAsync(session, known, stream.StreamId, events, plan.Mapping, stream.Version, ct).ConfigureAwait(false);
        if (result.IsStore) snapshots.Store(plan, stream.StreamId, result.Document!, stream.Version);
        else if (result.IsDelete) snapshots.Delete(plan, stream.StreamId);
        _written.Add((plan, stream.StreamId, stream.Version, result.IsDelete ? null : result.Document));
    }

    private async Task ProjectOthersAsync(List<StreamWork> work, DocumentSession projecting, CancellationToken ct)
    {
        foreach (var runner in _store.Inline.Where(runner => !runner.IsSingleStream))
        {
            var events = work.SelectMany(item => item.Stream.Events).Where(e => runner.Filter.Handles(e.EventType)).ToList();
            if (events.Count == 0) continue;
            if (runner.Projection is IMultiStream multi) await MultiStreamPage.ProjectInlineAsync(projecting, runner, multi, events, ct).ConfigureAwait(false);
            else await ((IOperationsProjection)runner.Projection).ApplyAsync(projecting, events, ct).ConfigureAwait(false);
        }

        if (projecting.Streams.Count > 0) throw new NotSupportedException("An inline projection may not append events.");
    }

    private IEnumerable<StorageOperation> StreamRows(List<StreamWork> work, Func<StreamAction, bool> isNew)
    {
        foreach (var group in work.Select(item => item.Stream).GroupBy(isNew).OrderByDescending(group => group.Key))
            foreach (var chunk in group.OrderBy(stream => stream.StreamId).Chunk(RowsPerStatement))
                yield return new StreamsOperation(session, chunk, group.Key, now);
    }

    private IEnumerable<StorageOperation> EventRows(List<StreamWork> work)
    {
        var all = work.ConvertAll(item => item.Stream);
        return all.SelectMany(stream => stream.Events).Chunk(RowsPerStatement).Select(chunk => new EventsOperation(session, all, chunk));
    }

    private IEnumerable<StorageOperation> Locks()
    {
        var existing = streams.Where(stream => !IsNew(stream)).ToList();
        return existing.Count > 1 ? [new LockStreamsOperation(session, existing)] : [];
    }

    private IEnumerable<StorageOperation> Assertions() =>
        streams.Where(stream => stream is { Events.Count: 0, AlwaysEnforceConsistency: true, ExpectedVersionOnServer: > 0 })
            .Chunk(RowsPerStatement).Select(chunk => new AssertVersionsOperation(session, chunk));

    /// <summary>The snapshots of one save, by table.</summary>
    private sealed class SnapshotWrites
    {
        private readonly Dictionary<(SingleStreamPlan Plan, OperationKind Kind), DocumentOperation> _operations = [];
        private (SingleStreamPlan?, object?) _single;
        private int _count;

        internal bool IsSingleStoreOrNone => _count == 0 || (_count == 1 && _single.Item1 is not null);

        internal (SingleStreamPlan? Plan, object? Document) Single => _single;

        internal void Store(SingleStreamPlan plan, object id, object document, long version)
        {
            _count++;
            _single = (plan, document);
            Of(plan, OperationKind.Store).Add(id, document, version);
        }

        internal void Delete(SingleStreamPlan plan, object id)
        {
            _count++;
            Of(plan, OperationKind.Delete).Add(id, null);
        }

        internal Dictionary<(SingleStreamPlan Plan, OperationKind Kind), DocumentOperation>.ValueCollection Operations() => _operations.Values;

        private DocumentOperation Of(SingleStreamPlan plan, OperationKind kind)
        {
            if (!_operations.TryGetValue((plan, kind), out var operation))
                _operations[(plan, kind)] = operation = new DocumentOperation(kind, plan.Mapping!) { IsVersioned = true };
            return operation;
        }
    }
}

/// <summary>A stream to append to, with the inline projections that its events concern.</summary>
internal sealed record StreamWork(StreamAction Stream, List<ProjectionRunner> Runners);
