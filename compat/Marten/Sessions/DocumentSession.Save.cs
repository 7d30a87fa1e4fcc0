using JasperFx.Events;
using Marten.Events;
using Marten.Exceptions;
using Marten.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Sessions;

/// <summary>The save.</summary>
internal sealed partial class DocumentSession
{
    private const int DeadlockAttempts = 4;

    public async Task SaveChangesAsync(CancellationToken token = default)
    {
        var streams = _streams.Where(stream => stream.Events.Count > 0 || stream.AlwaysEnforceConsistency).ToList();
        if (streams.Count == 0 && _operations.Count == 0)
        {
            await EndTransactionAsync(token).ConfigureAwait(false);
            return;
        }

        using var activity = Owner.Options.OpenTelemetry.StartConnection();
        await EnsureSchemaAsync(token).ConfigureAwait(false);
        var now = Owner.Now();
        foreach (var stream in streams) Prepare(stream, now);
        UnitOfWork work;
        for (var attempt = 1; ; attempt++)
        {
            work = new UnitOfWork(this, streams, now);
            try
            {
                await work.CommitAsync(token).ConfigureAwait(false);
                break;
            }
            catch (Exception e) when (attempt < DeadlockAttempts && !Database.InTransaction && StoreErrors.IsDeadlock(e))
            {
                // Nothing was saved; the other transaction of the deadlock has gone on.
            }
            catch
            {
                work.Forget();
                throw;
            }
        }

        work.Remember();
        Count(streams);
        _operations.Clear();
        _open.Clear();
        _streams.Clear();
        _streamsById.Clear();
        _tracked?.Clear();
        if (streams.Count > 0) Owner.Appends.Appended();
    }

    /// <summary>Opens a transaction and waits for the stream's row.</summary>
    internal async Task LockStreamAsync(object id, CancellationToken ct)
    {
        await Owner.Schema.EnsureAsync(ct).ConfigureAwait(false);
        var connection = await Database.OpenOwnAsync(ct).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection) { Timeout = Owner.Options.CommandTimeout + 5 };
        if (!Database.InTransaction) batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"set local lock_timeout = '{Owner.Options.CommandTimeout}s'"));
        var locking = new NpgsqlBatchCommand($"select version from {Owner.EventSql.Streams} where id = $1 for update");
        locking.Parameters.Add(StreamId(id));
        batch.BatchCommands.Add(locking);
        try
        {
            await batch.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
            Database.InTransaction = true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled && !ct.IsCancellationRequested)
        {
            await Database.ReleaseAsync().ConfigureAwait(false);
            throw new StreamLockedException(id, e);
        }
    }

    internal NpgsqlParameter StreamIds(IReadOnlyCollection<StreamAction> streams) => StreamIds([.. streams.Select(stream => stream.StreamId)]);

    private async Task EnsureSchemaAsync(CancellationToken ct)
    {
        await Owner.Schema.EnsureAsync(ct).ConfigureAwait(false);
        foreach (var operation in _operations)
        {
            var mapping = operation switch { DocumentOperation document => document.Mapping, SqlOperation sql => sql.Mapping, _ => null };
            if (mapping is not null) await Owner.Schema.EnsureAsync(mapping, ct).ConfigureAwait(false);
        }
    }

    private async Task EndTransactionAsync(CancellationToken ct)
    {
        if (!Database.InTransaction) return;
        await using (var commit = new NpgsqlCommand("commit", await Database.OpenOwnAsync(ct).ConfigureAwait(false)))
            await commit.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        await Database.ReleaseAsync().ConfigureAwait(false);
    }

    /// <summary>Metadata that the caller has set on an event stay; what is missing comes from the session.</summary>
    private void Prepare(StreamAction stream, DateTimeOffset now)
    {
        if (stream.AggregateType is { } aggregate) stream.AggregateTypeName ??= SqlNames.Alias(aggregate.Name);
        stream.Timestamp = now;
        foreach (var e in stream.Events)
        {
            var mapping = Owner.Options.Events.MappingFor(e.EventType);
            if (e.Id == Guid.Empty) e.Id = Guid.CreateVersion7();
            e.EventTypeName = mapping.Alias;
            e.DotNetTypeName = mapping.DotNetTypeName;
            e.Timestamp = e.Timestamp == default ? now : global::Marten.DocumentStore.Microseconds(e.Timestamp);
            e.StreamId = stream.Id;
            e.StreamKey = stream.Key;
            e.AggregateTypeName = stream.AggregateTypeName;
            e.CorrelationId ??= CorrelationId;
            e.CausationId ??= CausationId;
            e.UserName ??= LastModifiedBy;
            if (_headers is null) continue;
            foreach (var (key, value) in _headers)
                if (e.Headers is null || !e.Headers.ContainsKey(key)) e.SetHeader(key, value);
        }
    }

    private void Count(List<StreamAction> streams)
    {
        if (Owner.Options.OpenTelemetry.EventCounter is not { } counter) return;
        foreach (var stream in streams)
            foreach (var e in stream.Events)
                counter.Add(1, new("event_type", e.EventTypeName), new("tenant.id", e.TenantId));
    }
}
