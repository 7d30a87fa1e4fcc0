using System.Collections.Concurrent;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Npgsql;

namespace StoreBenchmark;

/// <summary>An earlier transaction stays open, or rolls back, while later ones commit: nothing may be skipped or overtaken.</summary>
internal sealed class GapRounds(string connectionString, Settings settings)
{
    private const int Lanes = 10;

    internal async Task<bool> RunAsync()
    {
        Console.WriteLine($"{settings.Rounds} rounds of an earlier transaction that stays open {settings.Hold:0.#} s and then commits or rolls back, {Lanes} at a time");
        var results = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => LaneAsync(lane, (settings.Rounds + Lanes - 1 - lane) / Lanes)));
        var total = results.Aggregate((a, b) => new Ledger(a.Rounds + b.Rounds, a.Committed + b.Committed, a.Events + b.Events, a.Skipped + b.Skipped, a.OutOfOrder + b.OutOfOrder, a.Twice + b.Twice, a.Early + b.Early, Math.Max(a.Slowest, b.Slowest)));
        Console.WriteLine($"  rounds {total.Rounds} ({total.Committed} committed, {total.Rounds - total.Committed} rolled back), events {total.Events}: "
            + $"skipped {total.Skipped}, out of order {total.OutOfOrder}, twice {total.Twice}, delivered while an earlier one was open {total.Early}; "
            + $"longest from its end to the last delivery {total.Slowest:0} ms");
        Console.WriteLine();
        return total is { Skipped: 0, OutOfOrder: 0, Twice: 0, Early: 0 };
    }

    private async Task<Ledger> LaneAsync(int lane, int rounds)
    {
        var schema = $"gap{lane}";
        var seen = new Seen();
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 12 }.ConnectionString);
            options.DatabaseSchemaName = schema;
            options.Projections.Subscribe(seen, o => o.Name = "seen");
        });
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        var (committed, early, slowest) = (0, 0, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(
                $$"""
                with s as (insert into {{schema}}.mt_streams (id, version) values (gen_random_uuid(), 1) returning id)
                insert into {{schema}}.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
                select nextval('{{schema}}.mt_events_sequence'), gen_random_uuid(), id, 1, '{"amount":1,"account":"held","at":"2026-01-01T00:00:00Z"}', 'booked', now() from s returning seq_id
                """, connection, transaction);
            var open = (long)(await command.ExecuteScalarAsync())!;
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Hold));
            await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            {
                do
                {
                    await using var session = store.LightweightSession();
                    session.Events.Append(Guid.CreateVersion7(), new Booked(1, "a", DateTimeOffset.UnixEpoch));
                    await session.SaveChangesAsync(CancellationToken.None);
                    await Task.Delay(20, CancellationToken.None);
                }
                while (!stop.IsCancellationRequested);
            }));
            early += seen.Sequences.Count(sequence => sequence >= open);
            var commits = (round + lane) % 2 == 0;
            if (commits) await transaction.CommitAsync();
            else await transaction.RollbackAsync();
            if (commits) committed++;
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(30));
            slowest = Math.Max(slowest, clock.Elapsed.TotalMilliseconds);
        }

        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var all = source.CreateCommand($"select seq_id from {schema}.mt_events order by seq_id");
        var stored = new List<long>();
        await using (var reader = await all.ExecuteReaderAsync())
            while (await reader.ReadAsync()) stored.Add(reader.GetInt64(0));
        var handled = seen.Sequences.ToList();
        return new Ledger(
            rounds, committed, stored.Count, stored.Except(handled).Count(), handled.Zip(handled.Skip(1)).Count(pair => pair.First >= pair.Second),
            handled.Count - handled.Distinct().Count(), early, slowest);
    }

    private sealed record Ledger(int Rounds, int Committed, int Events, int Skipped, int OutOfOrder, int Twice, int Early, double Slowest);

    private sealed class Seen : ISubscription
    {
        internal ConcurrentQueue<long> Sequences { get; } = new();

        public Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
        {
            foreach (var e in page.Events) Sequences.Enqueue(e.Sequence);
            return Task.FromResult<IChangeListener>(NullChangeListener.Instance);
        }
    }
}
