using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

[Collection(PostgresCollection.Name)]
public sealed class AppendSpecs(PostgresFixture postgres)
{
    private static readonly LedgerOpened Opened = new("Ada", Currency.Guilder, new DateOnly(2026, 11, 2));

    [Fact]
    public async Task A_started_stream_has_its_events_its_head_and_its_snapshot()
    {
        await using var store = postgres.NewStore();
        var id = Guid.NewGuid();
        await using (var session = store.LightweightSession())
        {
            var action = session.Events.StartStream<Ledger>(id, Opened, new AmountBooked(10.5m, "a"), new AmountBooked(2, "b"));
            await session.SaveChangesAsync();
            action.Version.ShouldBe(3);
            action.Events.Select(e => e.Version).ShouldBe([1, 2, 3]);
            action.Events.Select(e => e.Sequence).ShouldBe([1, 2, 3]);
        }

        await using var query = store.QuerySession();
        var events = await query.Events.FetchStreamAsync(id);
        events.Select(e => e.Data).ShouldBe([Opened, new AmountBooked(10.5m, "a"), new AmountBooked(2, "b")]);
        events[0].EventTypeName.ShouldBe("ledger_opened");
        var state = await query.Events.FetchStreamStateAsync(id);
        state!.Version.ShouldBe(3);
        state.AggregateType.ShouldBe(typeof(Ledger));
        var snapshot = await query.LoadAsync<Ledger>(id);
        snapshot.ShouldNotBeNull().Total.ShouldBe(12.5m);
        snapshot.ByAccount["a"].ShouldBe(10.5m);
        snapshot.Accounts.ShouldBe(["a", "b"]);
        snapshot.OpenedOn.ShouldBe(new DateOnly(2026, 11, 2));
        var live = await query.Events.AggregateStreamAsync<Ledger>(id);
        live!.Accounts.ShouldBe(snapshot.Accounts);
        (await query.Events.AggregateStreamAsync<Ledger>(id, version: 2))!.Total.ShouldBe(10.5m);
        (await query.Events.FetchLatest<Ledger>(id))!.Total.ShouldBe(12.5m);
    }

    [Fact]
    public async Task Starting_a_stream_that_exists_is_a_collision()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var session = store.LightweightSession();
        session.Events.StartStream<Ledger>(id, Opened);
        var e = await Should.ThrowAsync<ExistingStreamIdCollisionException>(() => session.SaveChangesAsync());
        e.Id.ShouldBe(id);
        (await store.QuerySession().Events.FetchStreamAsync(id)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, typeof(EventStreamUnexpectedMaxEventIdException))]
    [InlineData(3, typeof(EventStreamUnexpectedMaxEventIdException))]
    public async Task An_expected_version_is_the_version_after_the_append(long expected, Type? refusal)
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var session = store.LightweightSession();
        session.Events.Append(id, expected, new AmountBooked(1, "a"));
        if (refusal is null) await session.SaveChangesAsync();
        else (await Should.ThrowAsync<ConcurrencyException>(() => session.SaveChangesAsync())).ShouldBeOfType(refusal);
        (await store.QuerySession().LoadAsync<Ledger>(id))!.Bookings.ShouldBe(refusal is null ? 1 : 0);
    }

    [Fact]
    public async Task Of_two_that_fetched_for_writing_the_second_is_refused_and_leaves_nothing()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var first = store.LightweightSession();
        await using var second = store.LightweightSession();
        var one = await first.Events.FetchForWriting<Ledger>(id);
        var two = await second.Events.FetchForWriting<Ledger>(id);
        one.StartingVersion.ShouldBe(1);
        one.AppendOne(new AmountBooked(1, "a"));
        one.CurrentVersion.ShouldBe(2);
        two.AppendMany(new AmountBooked(5, "b"), new AmountBooked(6, "b"));
        second.Store(Contact.New("never"));
        await first.SaveChangesAsync();
        await Should.ThrowAsync<EventStreamUnexpectedMaxEventIdException>(() => second.SaveChangesAsync());
        await using var query = store.QuerySession();
        (await query.Events.FetchStreamAsync(id)).Count.ShouldBe(2);
        (await query.LoadAsync<Ledger>(id))!.Total.ShouldBe(1);
        (await query.Query<Contact>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Fetching_for_writing_at_a_version_that_it_has_not_is_refused_at_the_fetch()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var session = store.LightweightSession();
        (await session.Events.FetchForWriting<Ledger>(id, 1)).Aggregate.ShouldNotBeNull();
        var e = await Should.ThrowAsync<ConcurrencyException>(() => session.Events.FetchForWriting<Ledger>(id, 2));
        e.ShouldBeOfType<ConcurrencyException>();
    }

    [Fact]
    public async Task An_unknown_stream_is_fetched_as_nothing_and_created_by_the_append()
    {
        await using var store = postgres.NewStore();
        var id = Guid.NewGuid();
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForWriting<Ledger>(id);
        stream.Aggregate.ShouldBeNull();
        stream.StartingVersion.ShouldBe(0);
        stream.AppendOne(Opened);
        await session.SaveChangesAsync();
        (await store.QuerySession().LoadAsync<Ledger>(id))!.Owner.ShouldBe("Ada");
        (await store.QuerySession().Events.FetchStreamStateAsync(Guid.NewGuid())).ShouldBeNull();
        (await store.QuerySession().Events.FetchStreamAsync(Guid.NewGuid())).ShouldBeEmpty();
        await Should.ThrowAsync<NonExistentStreamException>(() => session.Events.AppendOptimistic(Guid.NewGuid(), new NoteMade("x")));
    }

    [Fact]
    public async Task A_blind_append_creates_a_stream_and_its_snapshot()
    {
        await using var store = postgres.NewStore();
        var (id, notes) = (Guid.NewGuid(), Guid.NewGuid());
        await using var session = store.LightweightSession();
        session.Events.Append(id, Opened);
        session.Events.Append(id, new AmountBooked(4, "a"));
        await session.SaveChangesAsync();
        session.Events.Append(id, new AmountBooked(6, "a"));
        await session.SaveChangesAsync();
        session.Events.Append(notes, new NoteMade("one"));
        await session.SaveChangesAsync();
        session.Events.Append(notes, new NoteMade("two"));
        await session.SaveChangesAsync();
        await using var query = store.QuerySession();
        (await query.LoadAsync<Ledger>(id))!.Total.ShouldBe(10);
        (await query.Events.FetchStreamAsync(notes)).Select(e => e.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Several_streams_and_documents_are_saved_together_or_not_at_all()
    {
        await using var store = postgres.NewStore();
        var (known, fresh) = (await StartAsync(store), Guid.NewGuid());
        await using (var session = store.LightweightSession())
        {
            var stream = await session.Events.FetchForWriting<Ledger>(known);
            stream.AppendOne(new AmountBooked(1, "a"));
            session.Events.StartStream<Ledger>(fresh, Opened, new AmountBooked(7, "b"));
            session.Insert(new Received(Guid.NewGuid(), "q"));
            await session.SaveChangesAsync();
        }

        await using (var session = store.LightweightSession())
        {
            var stream = await session.Events.FetchForWriting<Ledger>(known);
            stream.AppendOne(new AmountBooked(100, "a"));
            session.Events.StartStream<Ledger>(fresh, Opened);
            session.Insert(new Received(Guid.NewGuid(), "q"));
            await Should.ThrowAsync<ExistingStreamIdCollisionException>(() => session.SaveChangesAsync());
        }

        await using var query = store.QuerySession();
        (await query.LoadAsync<Ledger>(known))!.Total.ShouldBe(1);
        (await query.LoadAsync<Ledger>(fresh))!.Total.ShouldBe(7);
        (await query.Query<Received>().CountAsync()).ShouldBe(1);
        (await query.Events.QueryAllRawEvents().CountAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task A_deleting_event_deletes_the_snapshot_and_fetching_finds_nothing()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var session = store.LightweightSession();
        (await session.Events.FetchForWriting<Ledger>(id)).AppendOne(new LedgerErased());
        await session.SaveChangesAsync();
        (await session.LoadAsync<Ledger>(id)).ShouldBeNull();
        var stream = await session.Events.FetchForWriting<Ledger>(id);
        stream.Aggregate.ShouldBeNull();
        stream.StartingVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Events_that_the_snapshot_does_not_include_do_not_make_it_stale()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var session = store.LightweightSession();
        session.Events.Append(id, new NoteMade("beside the point"));
        await session.SaveChangesAsync();
        var stream = await session.Events.FetchForWriting<Ledger>(id);
        stream.StartingVersion.ShouldBe(2);
        stream.AppendOne(new AmountBooked(3, "a"));
        await session.SaveChangesAsync();
        (await session.LoadAsync<Ledger>(id))!.Total.ShouldBe(3);
    }

    [Fact]
    public async Task An_exclusive_fetch_holds_the_stream_and_the_next_one_gives_up_at_the_time_out()
    {
        await using var store = postgres.NewStore(options => options.CommandTimeout = 1);
        var id = await StartAsync(store);
        await using (var holder = store.LightweightSession())
        {
            var stream = await holder.Events.FetchForExclusiveWriting<Ledger>(id);
            stream.AppendOne(new AmountBooked(1, "a"));
            await using var other = store.LightweightSession();
            await Should.ThrowAsync<StreamLockedException>(() => other.Events.FetchForExclusiveWriting<Ledger>(id));
            await holder.SaveChangesAsync();
        }

        await using var next = store.LightweightSession();
        (await next.Events.FetchForExclusiveWriting<Ledger>(id)).Aggregate!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_save_that_fails_after_locking_leaves_no_transaction_open_and_no_lock()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        for (var i = 0; i < 3; i++)
        {
            await using var session = store.LightweightSession();
            session.QueueSqlCommand("select 1/?", 0);
            session.Events.Append(id, new AmountBooked(1, "a"));
            await Should.ThrowAsync<MartenCommandException>(() => session.SaveChangesAsync());
        }

        await using (var fetching = store.LightweightSession()) await fetching.Events.FetchForExclusiveWriting<Ledger>(id);
        await using var next = store.LightweightSession();
        next.Events.Append(id, new AmountBooked(1, "a"));
        await next.SaveChangesAsync().WaitAsync(TimeSpan.FromSeconds(5));
        (await next.LoadAsync<Ledger>(id))!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task WriteToAggregate_fetches_runs_and_saves()
    {
        await using var store = postgres.NewStore();
        var id = await StartAsync(store);
        await using var session = store.LightweightSession();
        await session.Events.WriteToAggregate<Ledger>(id, stream => stream.AppendOne(new AmountBooked(2, "a")));
        await session.Events.WriteToAggregate<Ledger>(id, 2, stream => stream.AppendOne(new AmountBooked(2, "a")));
        await Should.ThrowAsync<ConcurrencyException>(() => session.Events.WriteToAggregate<Ledger>(id, 2, stream => stream.AppendOne(new AmountBooked(2, "a"))));
        (await store.QuerySession().LoadAsync<Ledger>(id))!.Total.ShouldBe(4);
    }

    [Fact]
    public async Task Metadata_come_from_the_session_unless_the_event_has_its_own()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(12345678));
        await using var store = postgres.NewStore(options => options.Events.TimeProvider = clock);
        var (id, own) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var session = store.LightweightSession())
        {
            session.CorrelationId = "root";
            session.CausationId = "cause";
            session.LastModifiedBy = "secretaris";
            session.SetHeader("regel", "ERK-1");
            session.SetHeader("rij", 12);
            var special = session.Events.BuildEvent(new AmountBooked(1, "a"));
            special.Id = own;
            special.CorrelationId = "other";
            special.SetHeader("regel", "ERK-16");
            session.Events.StartStream<Ledger>(id, Opened, special);
            await session.SaveChangesAsync();
        }

        await using var query = store.QuerySession();
        var events = await query.Events.FetchStreamAsync(id);
        events[0].CorrelationId.ShouldBe("root");
        events[0].CausationId.ShouldBe("cause");
        events[0].UserName.ShouldBe("secretaris");
        events[0].GetHeader("regel").ShouldBe("ERK-1");
        events[0].GetHeader("rij").ShouldBe(12L);
        events[0].Timestamp.ShouldBe(new DateTimeOffset(2026, 11, 2, 8, 0, 1, TimeSpan.Zero).AddTicks(2345670));
        events[0].Timestamp.Offset.ShouldBe(TimeSpan.Zero);
        events[1].Id.ShouldBe(own);
        events[1].CorrelationId.ShouldBe("other");
        events[1].GetHeader("regel").ShouldBe("ERK-16");
        events[1].GetHeader("rij").ShouldBe(12L);
        (await query.Events.LoadAsync<AmountBooked>(own))!.Data.Account.ShouldBe("a");
        (await query.Events.LoadAsync(Guid.NewGuid())).ShouldBeNull();
    }

    private static async Task<Guid> StartAsync(DocumentStore store)
    {
        var id = Guid.NewGuid();
        await using var session = store.LightweightSession();
        session.Events.StartStream<Ledger>(id, Opened);
        await session.SaveChangesAsync();
        return id;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
