using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Marten.Events.Daemon;

/// <summary>
/// Finds the mark up to which every event is committed or proven never to come, and keeps the latest events for the
/// shards.
/// </summary>
/// <remarks>
/// A missing number below a visible event was given out by nextval to a transaction that has not committed, or never
/// will. nextval takes a lock on the sequence before it takes the number, and PostgreSQL keeps that lock until the
/// transaction has ended, and lets go of it only after a commit is visible. So: when a number is missing, read who holds
/// the lock; when each of them has gone, read the events again. What is missing then belongs to a transaction that
/// was rolled back. Time plays no part in it, and writers do nothing for it.
/// </remarks>
internal sealed class EventFeed(DocumentStore store, ILogger logger)
{
    internal const string MarkName = "HighWaterMark";

    private const int PageSize = 500;
    private const int BufferedEvents = 4000;
    private const int BufferedBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan MarkInterval = TimeSpan.FromMilliseconds(500);

    private readonly AsyncSignal _woken = new();
    private readonly AsyncSignal _advanced = new();
    private readonly Lock _gate = new();
    private readonly List<StoredEvent> _buffer = [];
    private readonly string _readSql = $"{store.EventSql.SelectEvents} where seq_id > $1 order by seq_id limit {PageSize}";
    private readonly string _holdersSql = $"""
        select virtualtransaction, pid from pg_locks
        where locktype = 'relation' and granted and mode = 'RowExclusiveLock' and relation = '{store.EventSql.Sequence}'::regclass
          and database = (select oid from pg_database where datname = current_database())
        """;

    private long _bufferBytes;
    private long _bufferFloor;
    private long _mark;
    private long _savedMark;
    private long _savedAt;
    private Gap? _gap;

    /// <summary>Last settled sequence number.</summary>
    internal long Mark => Volatile.Read(ref _mark);

    internal void Wake() => _woken.Set();

    internal async Task LoadMarkAsync(CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand($"select last_seq_id from {store.EventSql.Progress} where name = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = MarkName });
        _savedMark = _mark = _bufferFloor = await command.ExecuteScalarAsync(ct).ConfigureAwait(false) as long? ?? 0;
    }

    /// <summary>Moves the mark as far as it can be moved now, or waits for open transactions too.</summary>
    internal async Task CatchUpAsync(bool waitForOpen, CancellationToken ct)
    {
        while (true)
        {
            var outcome = await AdvanceAsync(ct).ConfigureAwait(false);
            if (outcome == Outcome.Empty || (outcome == Outcome.Blocked && !waitForOpen)) return;
            if (outcome == Outcome.Blocked) await Task.Delay(5, ct).ConfigureAwait(false);
        }
    }

    internal async Task RunAsync(CancellationToken ct)
    {
        var settings = store.Options.Projections;
        var idle = Stopwatch.StartNew();
        var blockedWait = 1;
        while (!ct.IsCancellationRequested)
        {
            var woken = _woken.Task;
            var before = Mark;
            var outcome = await AdvanceAsync(ct).ConfigureAwait(false);
            if (Mark > before) idle.Restart();
            await SaveMarkAsync(force: false, ct).ConfigureAwait(false);
            if (outcome == Outcome.More) continue;
            if (outcome == Outcome.Blocked)
            {
                blockedWait = Mark > before ? 1 : Math.Min(blockedWait * 2, 25);
                await Task.WhenAny(woken, Task.Delay(blockedWait, ct)).ConfigureAwait(false);
                continue;
            }

            blockedWait = 1;
            var wait = idle.Elapsed < TimeSpan.FromSeconds(5) ? settings.FastPollingTime : settings.SlowPollingTime;
            if (await AsyncSignal.WaitAsync(woken, wait, ct).ConfigureAwait(false)) continue;
            await SaveMarkAsync(force: true, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the mark is beyond <paramref name="position"/>; false when the time is up first.</summary>
    internal async ValueTask<bool> WaitBeyondAsync(long position, TimeSpan limit, CancellationToken ct)
    {
        while (true)
        {
            var advanced = _advanced.Task;
            if (Mark > position) return true;
            if (!await AsyncSignal.WaitAsync(advanced, limit, ct).ConfigureAwait(false)) return Mark > position;
        }
    }

    /// <summary>Events after <paramref name="position"/>, when they are all still at hand.</summary>
    internal bool TryRead(long position, int limit, List<StoredEvent> into, out long ceiling)
    {
        lock (_gate)
        {
            ceiling = _mark;
            if (position < _bufferFloor) return false;
            var index = FirstAfter(position);
            var count = Math.Min(limit, _buffer.Count - index);
            into.AddRange(_buffer.GetRange(index, count));
            if (index + count < _buffer.Count) ceiling = into[^1].Sequence;
            return true;
        }
    }

    /// <summary>Says where this process has got to, for whoever starts next.</summary>
    internal async Task SaveMarkAsync(bool force, CancellationToken ct)
    {
        var mark = Mark;
        if (mark == _savedMark || (!force && Stopwatch.GetElapsedTime(_savedAt) < MarkInterval)) return;
        await using var command = store.DataSource.CreateCommand(
            $"insert into {store.EventSql.Progress} as p (name, last_seq_id) values ($1, $2) on conflict (name) do update "
            + "set last_seq_id = greatest(p.last_seq_id, excluded.last_seq_id), last_updated = transaction_timestamp()");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = MarkName });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = mark });
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        _savedMark = mark;
        _savedAt = Stopwatch.GetTimestamp();
    }

    private async Task<Outcome> AdvanceAsync(CancellationToken ct)
    {
        // Before the read below: what is committed by whoever had gone by now, that read sees.
        var proven = _gap is not null ? await ProvenAsync(_gap, ct).ConfigureAwait(false) : 0;
        var rows = await ReadAsync(_mark, ct).ConfigureAwait(false);
        if (rows.Count == 0) return Outcome.Empty;

        var mark = _mark;
        var accepted = 0;
        var blockedAt = 0L;
        List<(long Start, long End)>? dead = null;
        foreach (var row in rows)
        {
            if (row.Sequence > mark + 1)
            {
                blockedAt = row.Sequence - 1;
                if (blockedAt > proven) break;
                (dead ??= []).Add((mark + 1, row.Sequence - 1));
            }

            mark = row.Sequence;
            accepted++;
        }

        if (dead is not null) await RecordDeadAsync(dead, ct).ConfigureAwait(false);
        if (proven > 0) _gap = null;
        if (accepted > 0) Accept(rows, accepted, mark);
        if (accepted == rows.Count)
        {
            _gap = null;
            return rows.Count == PageSize ? Outcome.More : Outcome.Empty;
        }

        if (_gap is null || blockedAt > _gap.UpTo)
        {
            // After the read that missed the number: whoever was given it holds the lock now, or has gone.
            _gap = new Gap(rows[^1].Sequence, await HoldersAsync(ct).ConfigureAwait(false));
            if (_gap.Holders.Count == 0) return Outcome.More;
        }

        return Outcome.Blocked;
    }

    /// <summary>The number up to which all that is missing is dead; 0 while somebody may still commit.</summary>
    private async Task<long> ProvenAsync(Gap gap, CancellationToken ct)
    {
        if (gap.Holders.Count > 0)
        {
            var now = await HoldersAsync(ct).ConfigureAwait(false);
            foreach (var holder in gap.Holders.Keys.Where(holder => !now.ContainsKey(holder)).ToList()) gap.Holders.Remove(holder);
        }

        if (gap.Holders.Count == 0) return gap.UpTo;
        if (gap.Clock.Elapsed > store.Options.Projections.HighWaterStalenessThreshold)
        {
            gap.Clock.Restart();
            logger.LogWarning(
                "Events after {Mark} wait for transactions that are still open, of the backends {Pids}", Mark, string.Join(", ", gap.Holders.Values));
        }

        return 0;
    }

    private async Task<List<StoredEvent>> ReadAsync(long after, CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand(_readSql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        await using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
        var rows = new List<StoredEvent>();
        while (await reader.ReadAsync(ct).ConfigureAwait(false)) rows.Add(StoredEvent.Read(store, reader));
        return rows;
    }

    private async Task<Dictionary<string, int>> HoldersAsync(CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand(_holdersSql);
        await using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
        var holders = new Dictionary<string, int>();
        while (await reader.ReadAsync(ct).ConfigureAwait(false)) holders[reader.GetString(0)] = reader.IsDBNull(1) ? 0 : reader.GetInt32(1);
        return holders;
    }

    private async Task RecordDeadAsync(List<(long Start, long End)> dead, CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand(
            $"insert into {store.EventSql.Schema}.mt_high_water_skips (ending_sequence, starting_sequence) select * from unnest($1, $2) on conflict do nothing");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. dead.Select(range => range.End)] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. dead.Select(range => range.Start)] });
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        DaemonMetrics.Skipped(store, dead.Sum(range => range.End - range.Start + 1));
    }

    private void Accept(List<StoredEvent> rows, int count, long mark)
    {
        lock (_gate)
        {
            for (var i = 0; i < count; i++)
            {
                _buffer.Add(rows[i]);
                _bufferBytes += rows[i].Size;
            }

            if (_buffer.Count > BufferedEvents || _bufferBytes > BufferedBytes)
            {
                var keep = _bufferBytes > BufferedBytes ? count : Math.Max(count, BufferedEvents / 2);
                var drop = _buffer.Count - Math.Min(keep, _buffer.Count - 1);
                _bufferFloor = _buffer[drop - 1].Sequence;
                _buffer.RemoveRange(0, drop);
                _bufferBytes = _buffer.Sum(row => (long)row.Size);
            }

            Volatile.Write(ref _mark, mark);
        }

        _advanced.Set();
    }

    private int FirstAfter(long position)
    {
        int low = 0, high = _buffer.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_buffer[middle].Sequence <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private enum Outcome
    {
        /// <summary>Nothing more is visible.</summary>
        Empty,

        /// <summary>There may be more: read on at once.</summary>
        More,

        /// <summary>A number is missing whose transaction may still commit.</summary>
        Blocked,
    }

    /// <summary>Missing numbers up to <paramref name="UpTo"/>, and the transactions that may still bring them.</summary>
    private sealed record Gap(long UpTo, Dictionary<string, int> Holders)
    {
        internal Stopwatch Clock { get; } = Stopwatch.StartNew();
    }
}
