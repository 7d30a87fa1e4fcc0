using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Events.Daemon.Coordination;
using Marten.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

[Collection(PostgresCollection.Name)]
public sealed class SubscriptionSpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task A_page_that_fails_is_rolled_back_and_comes_again_without_a_restart()
    {
        var recorder = new Recorder();
        var failures = 0;
        recorder.Fault = _ => Interlocked.Increment(ref failures) <= 4 ? new InvalidOperationException("the broker is away") : null;
        await using var store = postgres.NewStore(options => options.Projections.Subscribe(recorder, settings => settings.Name = "outbox"));
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await NotesAsync(store, 5);
        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(20));
        recorder.Sequences.ShouldBe([1, 2, 3, 4, 5]);
        failures.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task What_a_subscription_queues_is_saved_with_its_progress_or_not_at_all()
    {
        var schema = PostgresFixture.NewSchema();
        var forwarder = new Forwarder();
        await using var store = postgres.NewStore(options => options.Projections.Subscribe(forwarder), schema);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await NotesAsync(store, 20);
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(20));
        var sent = await store.QuerySession().Query<Received>().ToListAsync();
        sent.Count.ShouldBe(20, "each event once, although every third page failed after its work");
        forwarder.Failed.ShouldBeGreaterThan(0);
        (await postgres.ScalarAsync<long>($"select last_seq_id from {schema}.mt_event_progression where name = 'Forwarder:All'")).ShouldBe(20);
    }

    [Fact]
    public async Task A_reported_failure_moves_progress_to_what_was_processed()
    {
        var reporter = new Reporter();
        await using var store = postgres.NewStore(options => options.Projections.Subscribe(reporter));
        await NotesAsync(store, 10);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(20));
        reporter.Pages[0].Floor.ShouldBe(0);
        reporter.Pages[1].Floor.ShouldBe(4, "the first page got as far as 4");
        reporter.Handled.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        (await store.QuerySession().Query<DeadLetterEvent>().SingleAsync()).EventSequence.ShouldBe(7);
    }

    [Fact]
    public async Task A_filter_a_page_size_and_the_present_as_start_are_kept()
    {
        var schema = PostgresFixture.NewSchema();
        await using (var before = postgres.NewStore(schema: schema)) await NotesAsync(before, 3);
        var (filtered, present) = (new PageRecorder(), new PageRecorder());
        await using var store = postgres.NewStore(options =>
        {
            options.Projections.Subscribe(filtered, settings =>
            {
                settings.Name = "filtered";
                settings.IncludeType<AmountBooked>();
                settings.Options.BatchSize = 2;
            });
            options.Projections.Subscribe(present, settings =>
            {
                settings.Name = "present";
                settings.Options.SubscribeFromPresent();
            });
        }, schema);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        await using (var session = store.LightweightSession())
        {
            session.Events.Append(Guid.NewGuid(), Enumerable.Range(0, 5).SelectMany(i => new object[] { new AmountBooked(i, "a"), new NoteMade("n") }));
            await session.SaveChangesAsync();
        }

        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        filtered.Events.Select(e => e.Sequence).ShouldBe([4, 6, 8, 10, 12]);
        filtered.Sizes.ShouldAllBe(size => size <= 2);
        present.Events.Select(e => e.Sequence).ShouldBe(Enumerable.Range(4, 10).Select(n => (long)n));
        await daemon.RewindSubscriptionAsync("present", CancellationToken.None, 8);
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        present.Events.Skip(10).Select(e => e.Sequence).ShouldBe([9, 10, 11, 12, 13]);
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_stops_only_who_wants_to_stop()
    {
        var schema = PostgresFixture.NewSchema();
        await using (var before = postgres.NewStore(schema: schema)) await NotesAsync(before, 1);
        await postgres.ExecuteAsync($"update {schema}.mt_events set type = 'from_the_future', mt_dotnet_type = 'Nowhere.FromTheFuture, Nowhere'");
        var (filtered, strict) = (new PageRecorder(), new PageRecorder());
        await using var store = postgres.NewStore(options =>
        {
            options.Projections.Errors.SkipUnknownEvents = false;
            options.Projections.Subscribe(filtered, settings =>
            {
                settings.Name = "filtered";
                settings.IncludeType<NoteMade>();
            });
            options.Projections.Subscribe(strict, settings => settings.Name = "strict");
        }, schema);
        await NotesAsync(store, 2);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        var late = await Should.ThrowAsync<TimeoutException>(() => daemon.WaitForNonStaleData(TimeSpan.FromSeconds(2)));
        late.Message.ShouldContain("strict:All");
        late.Message.ShouldNotContain("filtered:All");
        filtered.Events.Count.ShouldBe(2);
        strict.Events.ShouldBeEmpty();
        var unknown = await Should.ThrowAsync<Exceptions.UnknownEventTypeException>(async () => await store.QuerySession().Events.QueryAllRawEvents().ToListAsync());
        unknown.EventTypeName.ShouldBe("from_the_future");
    }

    [Fact]
    public async Task A_host_makes_the_schema_runs_scoped_subscriptions_and_stops()
    {
        var schema = PostgresFixture.NewSchema();
        var builder = Host.CreateApplicationBuilder();
        var log = new SharedLog();
        builder.Services.AddSingleton(log);
        builder.Services.AddMarten(options =>
            {
                options.Connection(postgres.ConnectionString);
                options.DatabaseSchemaName = schema;
                options.Events.UseListenNotifyForEventAppends = true;
            })
            .UseLightweightSessions().ApplyAllDatabaseChangesOnStartup().AddAsyncDaemon(DaemonMode.HotCold)
            .AddSubscriptionWithServices<ScopedForwarder>(ServiceLifetime.Scoped, settings => settings.Name = "scoped");
        builder.Services.ConfigureMarten(options => options.Projections.Add(new LedgerProjection(), ProjectionLifecycle.Inline));
        using var host = builder.Build();
        await host.StartAsync();
        var id = Guid.NewGuid();
        using (var scope = host.Services.CreateScope())
        {
            var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
            session.Events.StartStream<Ledger>(id, new LedgerOpened("Ada", Currency.Euro, default));
            await session.SaveChangesAsync();
            (await scope.ServiceProvider.GetRequiredService<IQuerySession>().LoadAsync<Ledger>(id)).ShouldNotBeNull();
        }

        var daemon = host.Services.GetRequiredService<IProjectionCoordinator>().DaemonForMainDatabase();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        log.Entries.ShouldBe(["ledger_opened"]);
        await host.StopAsync();
        daemon.IsRunning.ShouldBeFalse();
        (await postgres.ScalarAsync<long>("select count(*) from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'")).ShouldBe(0);
    }

    internal static async Task NotesAsync(DocumentStore store, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await using var session = store.LightweightSession();
            session.Events.Append(Guid.NewGuid(), new NoteMade($"{i}"));
            await session.SaveChangesAsync();
        }
    }

    private sealed class Forwarder : SubscriptionBase
    {
        private int _pages;

        internal int Failed { get; private set; }

        public override Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
        {
            foreach (var e in page.Events) operations.Insert(new Received(e.Id, "q"));
            if (++_pages % 3 == 1)
            {
                Failed++;
                throw new InvalidOperationException("after the work, before the commit");
            }

            return Task.FromResult<IChangeListener>(NullChangeListener.Instance);
        }
    }

    private sealed class Reporter : SubscriptionBase
    {
        internal List<(long Floor, long Ceiling)> Pages { get; } = [];

        internal List<long> Handled { get; } = [];

        public override async Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
        {
            Pages.Add((page.SequenceFloor, page.SequenceCeiling));
            foreach (var e in page.Events)
            {
                Handled.Add(e.Sequence);
                if (e.Sequence == 7) await controller.RecordDeadLetterEventAsync(e, new InvalidOperationException("poison"));
                if (e.Sequence == 4 && Pages.Count == 1)
                {
                    await controller.ReportCriticalFailureAsync(new InvalidOperationException("away"), 4);
                    break;
                }
            }

            return NullChangeListener.Instance;
        }
    }

    private sealed class PageRecorder : ISubscription
    {
        internal List<IEvent> Events { get; } = [];

        internal List<int> Sizes { get; } = [];

        public Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
        {
            Events.AddRange(page.Events);
            Sizes.Add(page.Size);
            return Task.FromResult<IChangeListener>(NullChangeListener.Instance);
        }
    }
}

public sealed class SharedLog
{
    public List<string> Entries { get; } = [];
}

/// <summary>Needs services of a scope, the store's session among them.</summary>
public sealed class ScopedForwarder(SharedLog log, IQuerySession session) : ISubscription
{
    public async Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        (await session.Events.FetchStreamStateAsync(page.Events[0].StreamId, cancellationToken)).ShouldNotBeNull();
        log.Entries.AddRange(page.Events.Select(e => e.EventTypeName));
        return NullChangeListener.Instance;
    }
}
