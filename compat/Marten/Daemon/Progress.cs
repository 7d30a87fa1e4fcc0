using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Sessions;
using Npgsql;

namespace Marten.Events.Daemon;

/// <summary>Rows of mt_event_progression.</summary>
internal sealed class Progress(DocumentStore store)
{
    /// <summary>Null when the shard has never run.</summary>
    internal async Task<long?> FindAsync(ShardName shard, CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand($"select last_seq_id from {store.EventSql.Progress} where name = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = shard.Identity });
        return await command.ExecuteScalarAsync(ct).ConfigureAwait(false) as long?;
    }

    /// <summary>Where the shard is; on its first run where its options say that it begins.</summary>
    internal async Task<long> StartAsync(ShardName shard, AsyncOptions options, long mark, CancellationToken ct)
    {
        if (await FindAsync(shard, ct).ConfigureAwait(false) is { } known) return known;
        var floor = options.Floor ?? (options.FromPresent ? mark : options.FromTime is { } moment ? await BeforeAsync(moment, ct).ConfigureAwait(false) ?? mark : 0);
        await using var command = store.DataSource.CreateCommand($"insert into {store.EventSql.Progress} (name, last_seq_id) values ($1, $2) on conflict do nothing");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = shard.Identity });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = floor });
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        return await FindAsync(shard, ct).ConfigureAwait(false) ?? floor;
    }

    internal async Task SetAsync(ShardName shard, long sequence, CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand(
            $"insert into {store.EventSql.Progress} (name, last_seq_id) values ($1, $2) on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = transaction_timestamp()");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = shard.Identity });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sequence });
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The number before the first event at or after that moment; null when there is none.</summary>
    internal async Task<long?> BeforeAsync(DateTimeOffset moment, CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand($"select min(seq_id) - 1 from {store.EventSql.Events} where timestamp >= $1");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() });
        return await command.ExecuteScalarAsync(ct).ConfigureAwait(false) as long?;
    }

    /// <summary>The last event that is committed now; 0 for none.</summary>
    internal async Task<long> LastEventAsync(CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand($"select coalesce(max(seq_id), 0) from {store.EventSql.Events}");
        return (long)(await command.ExecuteScalarAsync(ct).ConfigureAwait(false))!;
    }
}

/// <summary>
/// Moves progress with the save. It is the first statement, so that its row's lock makes two daemons take turns, and
/// it fails unless progress is where this daemon left it.
/// </summary>
internal sealed class ProgressOperation(DocumentStore store, ShardName shard, long from, long to) : StorageOperation
{
    internal override bool IsFirst => true;

    internal override void AddTo(CommandBatch batch)
    {
        var parameters = batch.Add(store.EventSql.LockProgress, this).Parameters;
        parameters.Add(new NpgsqlParameter<string> { TypedValue = shard.Identity });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = to });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = from });
    }

    internal override Exception? Translate(PostgresException e) =>
        e.SqlState == PostgresErrorCodes.InvalidTextRepresentation && e.MessageText.Contains("mt_progress_conflict", StringComparison.Ordinal)
            ? new ProgressionProgressOutOfOrderException(shard)
            : null;
}
