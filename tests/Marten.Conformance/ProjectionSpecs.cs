using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Marten.Events.Projections;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

[Collection(PostgresCollection.Name)]
public sealed class ProjectionSpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task The_inline_snapshot_is_exact_under_32_blind_appenders()
    {
        await using var store = postgres.NewStore();
        var id = await OpenAsync(store);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async writer =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var session = store.LightweightSession();
                session.Events.Append(id, new AmountBooked(1, $"a{writer % 4}"));
                await session.SaveChangesAsync();
            }
        }));
        await using var query = store.QuerySession();
        (await query.LoadAsync<Ledger>(id))!.Bookings.ShouldBe(160);
        (await query.Events.AggregateStreamAsync<Ledger>(id))!.Total.ShouldBe(160);
        (await query.Events.FetchStreamStateAsync(id))!.Version.ShouldBe(161);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_inline_snapshot_is_exact_under_32_fetchers_that_try_again(bool cached)
    {
        await using var store = postgres.NewStore(options =>
        {
            if (cached) options.Events.CacheAggregatesForWriting<Ledger>();
        });
        var id = await OpenAsync(store);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            while (true)
            {
                await using var session = store.LightweightSession();
                var stream = await session.Events.FetchForWriting<Ledger>(id);
                stream.AppendOne(new AmountBooked(1, "a"));
                try
                {
                    await session.SaveChangesAsync();
                    return;
                }
                catch (JasperFx.ConcurrencyException)
                {
                    // The other was first: once more on what is there now.
                }
            }
        }));
        (await store.QuerySession().LoadAsync<Ledger>(id))!.Total.ShouldBe(32);
    }

    [Fact]
    public async Task A_cached_aggregate_that_another_process_moved_on_is_refused_once_and_then_read_again()
    {
        var schema = PostgresFixture.NewSchema();
        await using var here = postgres.NewStore(options => options.Events.CacheAggregatesForWriting<Ledger>(), schema);
        await using var there = postgres.NewStore(schema: schema);
        var id = await OpenAsync(here);
        await BookAsync(here, id);
        await BookAsync(there, id);
        await Should.ThrowAsync<EventStreamUnexpectedMaxEventIdException>(() => BookAsync(here, id));
        await BookAsync(here, id);
        (await there.QuerySession().LoadAsync<Ledger>(id))!.Total.ShouldBe(3);
    }

    [Fact]
    public async Task An_asynchronous_multi_stream_projection_and_its_rebuild_are_equal_also_while_others_write()
    {
        await using var store = postgres.NewStore(options =>
        {
            options.Projections.Add(new AccountTotalProjection(), ProjectionLifecycle.Async, o => o.BatchSize = 50);
            options.Projections.Errors.SkipApplyErrors = false;
        });
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        using var stop = new CancellationTokenSource();
        await OpenAsync(store);
        await using (var session = store.LightweightSession())
        {
            session.Events.Append(Guid.NewGuid(), new AmountBooked(1, "a0"));
            await session.SaveChangesAsync();
        }

        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await using var session = store.LightweightSession();
                session.Events.Append(Guid.NewGuid(), new AmountBooked(i, $"a{i % 7}"), new NoteMade("x"), new AmountBooked(1, $"a{i % 3}"));
                await session.SaveChangesAsync(CancellationToken.None);
            }
        });
        for (var i = 0; i < 3; i++)
        {
            await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
            await daemon.RebuildProjectionAsync<AccountTotal>(CancellationToken.None);
            (await store.QuerySession().Query<AccountTotal>().AnyAsync()).ShouldBeTrue("readers never find it empty");
        }

        await stop.CancelAsync();
        await writing;
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        var live = await store.QuerySession().Query<AccountTotal>().OrderBy(total => total.Id).ToListAsync();
        await daemon.RebuildProjectionAsync("AccountTotalProjection", CancellationToken.None);
        (await store.QuerySession().Query<AccountTotal>().OrderBy(total => total.Id).ToListAsync()).ShouldBe(live);
        var events = await store.QuerySession().Events.QueryAllRawEvents().Where(e => e.EventTypeName == "amount_booked").ToListAsync();
        live.Sum(total => total.Total).ShouldBe(events.Sum(e => ((AmountBooked)e.Data).Amount));
        live.Sum(total => total.Bookings).ShouldBe(events.Count);
    }

    [Fact]
    public async Task An_inline_projection_that_comes_later_catches_up_and_can_be_rebuilt()
    {
        var schema = PostgresFixture.NewSchema();
        var id = Guid.NewGuid();
        await using (var before = postgres.NewStore(schema: schema, ledger: ProjectionLifecycle.Live))
        {
            await using var session = before.LightweightSession();
            session.Events.StartStream<Ledger>(id, new LedgerOpened("Ada", Currency.Euro, default), new AmountBooked(5, "a"));
            await session.SaveChangesAsync();
            (await session.Events.FetchForWriting<Ledger>(id)).Aggregate!.Total.ShouldBe(5);
        }

        await using var store = postgres.NewStore(options => options.Projections.Add(new AccountTotalProjection(), ProjectionLifecycle.Inline), schema);
        await using (var session = store.LightweightSession())
        {
            (await session.LoadAsync<Ledger>(id)).ShouldBeNull();
            var stream = await session.Events.FetchForWriting<Ledger>(id);
            stream.Aggregate!.Total.ShouldBe(5);
            stream.AppendOne(new AmountBooked(2, "a"));
            await session.SaveChangesAsync();
            (await session.LoadAsync<Ledger>(id))!.Total.ShouldBe(7);
            (await session.LoadAsync<AccountTotal>("a"))!.Total.ShouldBe(2);
        }

        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<AccountTotal>(CancellationToken.None);
        (await store.QuerySession().LoadAsync<AccountTotal>("a"))!.Total.ShouldBe(7);
        await daemon.RebuildProjectionAsync<LedgerProjection>(CancellationToken.None);
        (await store.QuerySession().LoadAsync<Ledger>(id))!.Total.ShouldBe(7);
    }

    [Fact]
    public async Task An_inline_multi_stream_projection_loses_no_update_when_many_write_at_once()
    {
        await using var store = postgres.NewStore(options => options.Projections.Add(new AccountTotalProjection(), ProjectionLifecycle.Inline));
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async writer =>
        {
            await using var session = store.LightweightSession();
            session.Events.StartStream(Guid.NewGuid(), new AmountBooked(1, "a"), new AmountBooked(1, writer % 2 == 0 ? "b" : "c"));
            session.Events.StartStream(Guid.NewGuid(), new AmountBooked(1, writer % 2 == 0 ? "c" : "b"));
            await session.SaveChangesAsync();
        }));
        var totals = await store.QuerySession().Query<AccountTotal>().ToListAsync();
        totals.ToDictionary(total => total.Id, total => total.Bookings).ShouldBe(new Dictionary<string, int> { ["a"] = 24, ["b"] = 24, ["c"] = 24 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Event_projections_grouping_and_raw_projections_run_asynchronously()
    {
        await using var store = postgres.NewStore(options =>
        {
            options.Projections.Add(new NoteProjection(), ProjectionLifecycle.Async, o => o.EnableDocumentTrackingByIdentity = true);
            options.Projections.Add(new OwnerTotalProjection(), ProjectionLifecycle.Async);
            options.Projections.Add(new CountingProjection(), ProjectionLifecycle.Async, "counting");
        });
        await using var daemon = await store.BuildProjectionDaemonAsync();
        var (ada, bob) = (await OpenAsync(store, "Ada"), await OpenAsync(store, "Bob"));
        await using (var session = store.LightweightSession())
        {
            session.Events.Append(ada, new AmountBooked(3, "x"), new NoteMade("one"), new NoteMade("two"));
            session.Events.Append(bob, new AmountBooked(4, "x"));
            await session.SaveChangesAsync();
        }

        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        await using var query = store.QuerySession();
        (await query.LoadAsync<Counter>("notes"))!.Count.ShouldBe(2, "the second note saw the first within one page");
        (await query.LoadAsync<OwnerTotal>("Ada"))!.Total.ShouldBe(3);
        (await query.LoadAsync<OwnerTotal>("Bob"))!.Total.ShouldBe(4);
        (await query.Query<Received>().CountAsync(received => received.Queue == "counting")).ShouldBe(6);
        await daemon.RebuildProjectionAsync<NoteProjection>(CancellationToken.None);
        (await query.LoadAsync<Counter>("notes"))!.Count.ShouldBe(2, "a rebuild starts from nothing");
    }

    [Fact]
    public async Task An_event_that_a_projection_cannot_take_becomes_a_dead_letter_and_the_rest_goes_on()
    {
        await using var store = postgres.NewStore(options => options.Projections.Add(new BrittleProjection(), ProjectionLifecycle.Async));
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await using (var session = store.LightweightSession())
        {
            session.Events.StartStream(Guid.NewGuid(), new AmountBooked(1, "a"), new AmountBooked(-1, "a"), new AmountBooked(2, "a"));
            await session.SaveChangesAsync();
        }

        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        (await store.QuerySession().LoadAsync<AccountTotal>("a"))!.Total.ShouldBe(3);
        var letter = await store.QuerySession().Query<DeadLetterEvent>().SingleAsync();
        letter.EventSequence.ShouldBe(2);
        letter.ProjectionName.ShouldBe("BrittleProjection");
    }

    [Fact]
    public void Convention_methods_are_refused_at_registration()
    {
        Should.Throw<NotSupportedException>(() => DocumentStore.For(options => options.Projections.Add(new ConventionProjection(), ProjectionLifecycle.Inline)))
            .Message.ShouldContain("override Evolve");
        Should.Throw<NotSupportedException>(() => DocumentStore.For(options => options.Projections.Snapshot<Ledger>(SnapshotLifecycle.Inline)));
        Should.Throw<InvalidProjectionException>(() => DocumentStore.For(options => options.Projections.Add(new EmptyProjection(), ProjectionLifecycle.Inline)));
    }

    private static async Task<Guid> OpenAsync(DocumentStore store, string owner = "Ada")
    {
        var id = Guid.NewGuid();
        await using var session = store.LightweightSession();
        session.Events.StartStream<Ledger>(id, new LedgerOpened(owner, Currency.Euro, default));
        await session.SaveChangesAsync();
        return id;
    }

    private static async Task BookAsync(DocumentStore store, Guid id)
    {
        await using var session = store.LightweightSession();
        (await session.Events.FetchForWriting<Ledger>(id)).AppendOne(new AmountBooked(1, "a"));
        await session.SaveChangesAsync();
    }

    private sealed class NoteProjection : EventProjection
    {
        public NoteProjection()
        {
            IncludeType<NoteMade>();
            Options.DeleteViewTypeOnTeardown<Counter>();
        }

        public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
        {
            var counter = await operations.LoadAsync<Counter>("notes", cancellation) ?? new Counter { Id = "notes" };
            operations.Store(new Counter { Id = "notes", Count = counter.Count + 1 });
        }
    }

    public sealed record OwnerTotal(string Id, decimal Total);

    private sealed class OwnerTotalProjection : MultiStreamProjection<OwnerTotal, string>
    {
        public OwnerTotalProjection()
        {
            IncludeType<AmountBooked>();
            CustomGrouping(static async (session, events, grouping) =>
            {
                var ledgers = await session.LoadManyAsync<Ledger>(events.Select(e => e.StreamId).Distinct().ToArray());
                foreach (var e in events) grouping.AddEvent(ledgers.First(ledger => ledger.Id == e.StreamId).Owner, e);
            });
        }

        public override OwnerTotal? Evolve(OwnerTotal? snapshot, string id, IEvent e) => new(id, (snapshot?.Total ?? 0) + ((AmountBooked)e.Data).Amount);
    }

    private sealed class CountingProjection : IProjection
    {
        public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
        {
            operations.Insert(events.Select(e => new Received(e.Id, "counting")));
            return Task.CompletedTask;
        }
    }

    private sealed class BrittleProjection : MultiStreamProjection<AccountTotal, string>
    {
        public BrittleProjection() => Identity<AmountBooked>(e => e.Account);

        public override AccountTotal? Evolve(AccountTotal? snapshot, string id, IEvent e) => e.Data is AmountBooked { Amount: > 0 } booked
            ? new AccountTotal(id, (snapshot?.Total ?? 0) + booked.Amount, 0, 0)
            : throw new InvalidOperationException("cannot take it");
    }

    private sealed class ConventionProjection : SingleStreamProjection<Ledger, Guid>
    {
        public static Ledger Create(LedgerOpened e) => Ledger.Fold(null, Guid.Empty, e)!;
    }

    private sealed class EmptyProjection : SingleStreamProjection<Ledger, Guid>;
}
