using JasperFx.Events.Daemon;
using Npgsql;
using Shouldly;
using Testcontainers.PostgreSql;
using Xunit;

namespace Marten.Conformance;

/// <summary>One leader; fail-over; the server going away.</summary>
[Collection(PostgresCollection.Name)]
public sealed class LeaderSpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task Two_daemons_handle_each_event_once_and_the_second_takes_over_when_the_first_loses_its_connection()
    {
        var schema = PostgresFixture.NewSchema();
        var log = new HandledLog();
        await using var one = NewStore(schema, new Watcher("one", log));
        await using var two = NewStore(schema, new Watcher("two", log));
        await using var first = await one.BuildProjectionDaemonAsync();
        await using var second = await two.BuildProjectionDaemonAsync();
        await first.StartAllAsync();
        await Until(() => first.IsRunning, 5);
        await second.StartAllAsync();
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(one, stop.Token);
        for (var failover = 0; failover < 3; failover++)
        {
            await Task.Delay(400);
            var before = log.Leader;
            await postgres.ExecuteAsync($"""
                select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted
                and classid::bigint << 32 | objid::bigint = {DocumentStore.LockKey("daemon", schema, 4444)}
                """);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await Until(() => log.Leader != before || clock.Elapsed > TimeSpan.FromSeconds(3), 10);
        }

        await stop.CancelAsync();
        await writing;
        await (first.IsRunning ? first : second).WaitForNonStaleData(TimeSpan.FromSeconds(15));
        var count = (int)await postgres.ScalarAsync<long>($"select count(*) from {schema}.mt_events");
        log.AtOnce.ShouldBe(0, "never two at the same time");
        log.Handled.Distinct().Count().ShouldBe(count, "none skipped");
        FirstTimes(log.Handled).ShouldBe([.. FirstTimes(log.Handled).Order()], "in order");
    }

    [Fact]
    public async Task A_leader_that_stops_is_followed_within_the_polling_time()
    {
        var schema = PostgresFixture.NewSchema();
        var log = new HandledLog();
        await using var one = NewStore(schema, new Watcher("one", log));
        await using var two = NewStore(schema, new Watcher("two", log));
        await using var first = await one.BuildProjectionDaemonAsync();
        await using var second = await two.BuildProjectionDaemonAsync();
        await first.StartAllAsync();
        await Until(() => first.IsRunning, 5);
        await second.StartAllAsync();
        await SubscriptionSpecs.NotesAsync(two, 3);
        await second.WaitForNonStaleData(TimeSpan.FromSeconds(5));
        second.IsRunning.ShouldBeFalse();
        await first.StopAllAsync();
        await SubscriptionSpecs.NotesAsync(one, 3);
        await Until(() => second.IsRunning, 5);
        await second.WaitForNonStaleData(TimeSpan.FromSeconds(5));
        log.Handled.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_killed_connection_in_the_middle_of_a_save_leaves_nothing_half()
    {
        var schema = PostgresFixture.NewSchema();
        await using var store = postgres.NewStore(schema: schema);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var killed = 0;
        for (var i = 0; i < 10; i++)
        {
            await using var session = store.LightweightSession();
            session.Store(Contact.New("half"));
            session.QueueSqlCommand("select pg_sleep(0.2), 'half' as marker");
            session.Events.StartStream<Ledger>(Guid.NewGuid(), new LedgerOpened("half", Currency.Euro, default), new AmountBooked(1, "a"));
            var saving = session.SaveChangesAsync();
            await Task.Delay(40 + (i * 5));
            await postgres.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where query like '%half%' and pid <> pg_backend_pid()");
            if (await Record.ExceptionAsync(() => saving) is not null) killed++;
        }

        killed.ShouldBeGreaterThan(5);
        await using var query = store.QuerySession();
        var contacts = await query.Query<Contact>().CountAsync();
        contacts.ShouldBe(10 - killed);
        (await query.Query<Ledger>().CountAsync()).ShouldBe(contacts);
        (await query.Events.QueryAllRawEvents().CountAsync()).ShouldBe(2 * contacts);
    }

    [Fact]
    public async Task A_daemon_survives_a_restart_of_the_server()
    {
        await using var server = new PostgreSqlBuilder().Build();
        await server.StartAsync();
        var connectionString = server.GetConnectionString();
        var recorder = new Recorder();
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.Projections.AsyncMode = DaemonMode.HotCold;
            options.Projections.Subscribe(recorder, settings => settings.Name = "recorder");
        });
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        for (var round = 0; round < 2; round++)
        {
            await SubscriptionSpecs.NotesAsync(store, 4);
            await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
            await server.StopAsync();
            await Until(() => !daemon.IsRunning, 10);
            await server.StartAsync();
            await Until(() => daemon.IsRunning, 10);
            NpgsqlConnection.ClearAllPools();
        }

        await SubscriptionSpecs.NotesAsync(store, 4);
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        FirstTimes(recorder.Sequences).Count.ShouldBe(12);
    }

    private static List<long> FirstTimes(IEnumerable<long> handled) => [.. handled.Distinct()];

    internal static async Task Until(Func<bool> condition, int seconds)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(seconds), "it took too long");
            await Task.Delay(10);
        }
    }

    private static async Task WriteAsync(DocumentStore store, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await SubscriptionSpecs.NotesAsync(store, 1);
    }

    private DocumentStore NewStore(string schema, Watcher watcher) => postgres.NewStore(options =>
    {
        options.Projections.AsyncMode = DaemonMode.HotCold;
        options.Projections.LeadershipPollingTime = 2000;
        options.Events.UseListenNotifyForEventAppends = true;
        options.Projections.Subscribe(watcher, settings =>
        {
            settings.Name = "watched";
            settings.Options.BatchSize = 10;
        });
    }, schema);
}
