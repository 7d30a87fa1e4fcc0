using System.Diagnostics;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;

namespace StoreBenchmark;

/// <summary>Appends of one event per transaction with stream version and snapshot row, by the store and without it.</summary>
internal sealed class AppendRates(string connectionString, Settings settings)
{
    private const string Schema = "append";
    private const int StreamsPerWriter = 50;
    private const int Turns = 3;

    internal async Task RunAsync()
    {
        Console.WriteLine($"Appends per second: one event a transaction, with stream version and snapshot row ({settings.Seconds:0.#} s each in {Turns} turns, fsync on)");
        Console.WriteLine($"{"writers",8}{"bare before",13}{"bare after",12}{"store: cached",15}{"ratio",7}{"store: fetched",16}{"ratio",7}{"store: start",14}{"ratio",7}{"pgbench",10}{"cached/pgbench",16}");
        foreach (var writers in new[] { 1, 8, 32 })
        {
            await PrepareAsync();
            var (before, cached, fetched, started, after, pgbench) = (0.0, 0.0, 0.0, 0.0, 0.0, (double?)0.0);
            // In turns: what else the machine does falls on all of them.
            for (var turn = 0; turn < Turns; turn++)
            {
                before += await BareAsync(writers) / Turns;
                cached += await StoreAsync(writers, cached: true) / Turns;
                fetched += await StoreAsync(writers, cached: false) / Turns;
                started += await StartAsync(writers) / Turns;
                after += await BareAsync(writers) / Turns;
                pgbench += await Pgbench.RunAsync(connectionString, Schema, writers, settings.Seconds / Turns) / Turns;
            }

            var bare = (before + after) / 2;
            Console.WriteLine(
                $"{writers,8}{before,13:0}{after,12:0}{cached,15:0}{cached / bare,7:P0}{fetched,16:0}{fetched / bare,7:P0}{started,14:0}{started / bare,7:P0}"
                + (pgbench is { } rate ? $"{rate,10:0}{cached / rate,16:P0}" : $"{"-",10}"));
        }

        Console.WriteLine("  bare: Npgsql alone, one auto-prepared statement on a connection of its own; cached: FetchForWriting with CacheAggregatesForWriting,");
        Console.WriteLine("  AppendOne, SaveChangesAsync (one round trip); fetched: the same without the cache (two); start: StartStream of one event.");
        Console.WriteLine();
    }

    private DocumentStore NewStore(bool cached) => DocumentStore.For(options =>
    {
        options.Connection(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 40 }.ConnectionString);
        options.DatabaseSchemaName = Schema;
        options.Projections.Add(new LedgerProjection(), ProjectionLifecycle.Inline);
        if (cached) options.Events.CacheAggregatesForWriting<Ledger>(5000);
    });

    private async Task PrepareAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var drop = new NpgsqlCommand($"drop schema if exists {Schema} cascade; checkpoint", connection)) await drop.ExecuteNonQueryAsync();
        await using var store = NewStore(cached: false);
        await using var session = store.LightweightSession();
        for (var number = 0; number < 32 * StreamsPerWriter; number++)
            session.Events.StartStream<Ledger>(StreamId(number), new Opened("owner", new DateOnly(2026, 11, 2)), NewBooking(number));
        await session.SaveChangesAsync();
        await using var analyze = new NpgsqlCommand($"analyze {Schema}.mt_streams; analyze {Schema}.mt_events; analyze {Schema}.mt_doc_ledger", connection);
        await analyze.ExecuteNonQueryAsync();
    }

    private static Guid StreamId(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private static Booked NewBooking(int number) => new(number % 100, $"account{number % 10}", DateTimeOffset.UnixEpoch);

    private async Task<double> BareAsync(int writers)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, MaxPoolSize = 40 };
        await using var source = NpgsqlDataSource.Create(builder);
        var sql = $$"""
            with s as (update {{Schema}}.mt_streams set version = version + 1, timestamp = $2 where id = $1 returning id, version),
            e as (insert into {{Schema}}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
              select nextval('{{Schema}}.mt_events_sequence'), $3, id, version, $4, 'booked', $2, 'StoreBenchmark.Booked, StoreBenchmark' from s returning seq_id),
            d as (insert into {{Schema}}.mt_doc_ledger (id, data, mt_dotnet_type, mt_version) select id, $5, 'StoreBenchmark.Ledger', version from s
              on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type, mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp())
            select seq_id from e
            """;
        var data = """{"amount": 7, "account": "account7", "at": "1970-01-01T00:00:00+00:00"}"""u8.ToArray();
        var snapshot = """{"id": "00000000-0000-0000-0000-000000000001", "owner": "owner", "on": "2026-11-02", "total": 123, "bookings": 12, "lastAccount": "account7"}"""u8.ToArray();
        return await MeasureAsync(writers, async (writer, running, done) =>
        {
            await using var connection = await source.OpenConnectionAsync();
            for (var i = 0; running(); i++)
            {
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = StreamId((writer * StreamsPerWriter) + (i % StreamsPerWriter)) });
                command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = DateTimeOffset.UtcNow });
                command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
                command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = data, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
                command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = snapshot, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
                await command.ExecuteScalarAsync();
                done();
            }
        });
    }

    private async Task<double> StoreAsync(int writers, bool cached)
    {
        await using var store = NewStore(cached);
        return await MeasureAsync(writers, async (writer, running, done) =>
        {
            for (var i = 0; running(); i++)
            {
                await using var session = store.LightweightSession();
                var stream = await session.Events.FetchForWriting<Ledger>(StreamId((writer * StreamsPerWriter) + (i % StreamsPerWriter)));
                stream.AppendOne(NewBooking(i));
                await session.SaveChangesAsync();
                done();
            }
        });
    }

    private async Task<double> StartAsync(int writers)
    {
        await using var store = NewStore(cached: false);
        return await MeasureAsync(writers, async (_, running, done) =>
        {
            while (running())
            {
                await using var session = store.LightweightSession();
                session.Events.StartStream<Ledger>(Guid.CreateVersion7(), new Opened("owner", new DateOnly(2026, 11, 2)));
                await session.SaveChangesAsync();
                done();
            }
        });
    }

    private async Task<double> MeasureAsync(int writers, Func<int, Func<bool>, Action, Task> write)
    {
        long done = 0;
        var running = true;
        var tasks = Enumerable.Range(0, writers).Select(writer => Task.Run(() => write(writer, () => Volatile.Read(ref running), () => Interlocked.Increment(ref done)))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(0.5)); // warm: compiled, connected, prepared
        var start = Interlocked.Read(ref done);
        var clock = Stopwatch.StartNew();
        await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(settings.Seconds / Turns)), Task.WhenAll(tasks));
        var rate = (Interlocked.Read(ref done) - start) / clock.Elapsed.TotalSeconds;
        Volatile.Write(ref running, false);
        await Task.WhenAll(tasks);
        return rate;
    }
}
