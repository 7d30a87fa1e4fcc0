using JasperFx.Events;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

/// <summary>Sessions that share several streams and documents.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ConcurrencySpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task Sessions_over_the_same_streams_in_any_order_do_not_stall_and_lose_nothing()
    {
        await using var store = postgres.NewStore(options => options.Events.CacheAggregatesForWriting<Ledger>());
        var ids = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToArray();
        await using (var session = store.LightweightSession())
        {
            foreach (var id in ids) session.Events.StartStream<Ledger>(id, new LedgerOpened("x", Currency.Euro, default));
            await session.SaveChangesAsync();
        }

        var booked = 0;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                var chosen = ids.OrderBy(_ => Guid.NewGuid()).Take(3).ToArray();
                await using var session = store.LightweightSession();
                session.Store(Contact.New("x") with { Id = ids[i % 4] });
                var checkedOnly = await session.Events.FetchForWriting<Ledger>(chosen[0]);
                checkedOnly.AlwaysEnforceConsistency = true;
                foreach (var id in chosen[1..])
                {
                    if (i % 3 == 0) session.Events.Append(id, new AmountBooked(1, "a"));
                    else (await session.Events.FetchForWriting<Ledger>(id)).AppendOne(new AmountBooked(1, "a"));
                }

                try
                {
                    await session.SaveChangesAsync();
                    Interlocked.Add(ref booked, 2);
                }
                catch (EventStreamUnexpectedMaxEventIdException)
                {
                    // Another was first; nothing of this session is saved.
                }
            }
        }));
        booked.ShouldBeGreaterThan(0);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "no deadlock had to be waited out again and again");
        (await store.QuerySession().LoadManyAsync<Ledger>(ids)).Sum(ledger => ledger.Bookings).ShouldBe(booked);
    }

    [Fact]
    public async Task A_decision_that_appends_nothing_can_still_insist_on_its_version()
    {
        var schema = PostgresFixture.NewSchema();
        await using var here = postgres.NewStore(options => options.Events.CacheAggregatesForWriting<Ledger>(), schema);
        await using var there = postgres.NewStore(schema: schema);
        var id = Guid.NewGuid();
        await using (var session = here.LightweightSession())
        {
            session.Events.StartStream<Ledger>(id, new LedgerOpened("x", Currency.Euro, default));
            await session.SaveChangesAsync();
        }

        await using (var session = there.LightweightSession())
        {
            session.Events.Append(id, new AmountBooked(1, "a"));
            await session.SaveChangesAsync();
        }

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await using var session = here.LightweightSession();
            var stream = await session.Events.FetchForWriting<Ledger>(id);
            stream.AlwaysEnforceConsistency = true;
            stream.Aggregate!.Bookings.ShouldBe(attempt - 1);
            if (attempt == 1) await Should.ThrowAsync<EventStreamUnexpectedMaxEventIdException>(() => session.SaveChangesAsync());
            else await session.SaveChangesAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Streams_that_are_fetched_in_a_batch_are_as_those_that_are_fetched_one_by_one(bool cached)
    {
        await using var store = postgres.NewStore(options =>
        {
            if (cached) options.Events.CacheAggregatesForWriting<Ledger>(2);
        });
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToArray();
        await using (var session = store.LightweightSession())
        {
            foreach (var id in ids[..4]) session.Events.StartStream<Ledger>(id, new LedgerOpened("x", Currency.Euro, default), new AmountBooked(1, "a"));
            // Of a type that the snapshot does not include: version and snapshot differ.
            session.Events.Append(ids[1], new NoteMade("n"));
            await session.SaveChangesAsync();
        }

        await using var writing = store.LightweightSession();
        var batch = writing.CreateBatchQuery();
        var asked = ids.Select(id => batch.Events.FetchForWriting<Ledger>(id)).ToArray();
        asked.ShouldAllBe(task => !task.IsCompleted, "nothing is read before Execute");
        await batch.Execute();
        var streams = await Task.WhenAll(asked);
        streams.Select(stream => stream.Id).ShouldBe(ids);
        streams.Select(stream => stream.StartingVersion).ShouldBe([2, 3, 2, 2, 0]);
        streams.Select(stream => stream.Aggregate?.Bookings).ShouldBe([1, 1, 1, 1, null]);

        streams[0].AppendOne(new AmountBooked(1, "b"));
        streams[1].AppendOne(new AmountBooked(2, "b"));
        streams[4].AppendOne(new LedgerOpened("new", Currency.Euro, default));
        await writing.SaveChangesAsync();
        await using var reading = store.QuerySession();
        (await reading.LoadManyAsync<Ledger>(ids)).ToDictionary(ledger => ledger.Id, ledger => ledger.Total).ShouldBe(
            new Dictionary<Guid, decimal> { [ids[0]] = 2, [ids[1]] = 3, [ids[2]] = 1, [ids[3]] = 1, [ids[4]] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Each_stream_of_a_batch_is_checked_also_when_nothing_is_appended_to_it()
    {
        await using var store = postgres.NewStore();
        var ids = Enumerable.Range(0, 3).Select(_ => Guid.NewGuid()).ToArray();
        await using (var session = store.LightweightSession())
        {
            foreach (var id in ids) session.Events.StartStream<Ledger>(id, new LedgerOpened("x", Currency.Euro, default));
            await session.SaveChangesAsync();
        }

        foreach (var moved in new[] { 0, 2 })
        {
            await using var session = store.LightweightSession();
            var batch = session.CreateBatchQuery();
            var asked = ids.Select(id => batch.Events.FetchForWriting<Ledger>(id)).ToArray();
            await batch.Execute();
            foreach (var stream in await Task.WhenAll(asked)) stream.AlwaysEnforceConsistency = true;
            (await asked[1]).AppendOne(new AmountBooked(1, "a"));

            await using (var other = store.LightweightSession())
            {
                other.Events.Append(ids[moved], new AmountBooked(1, "a"));
                await other.SaveChangesAsync();
            }

            await Should.ThrowAsync<EventStreamUnexpectedMaxEventIdException>(() => session.SaveChangesAsync());
        }

        await using var reading = store.QuerySession();
        (await reading.LoadAsync<Ledger>(ids[1]))!.Bookings.ShouldBe(0, "nothing of a refused session is stored");
    }

    [Fact]
    public async Task A_session_that_writes_another_inline_projection_too_does_not_read_again_what_it_fetched_and_still_notices_a_change()
    {
        await using var store = postgres.NewStore(options => options.Projections.Add(new AccountTotalProjection(), JasperFx.Events.Projections.ProjectionLifecycle.Inline));
        var id = Guid.NewGuid();
        await using (var session = store.LightweightSession())
        {
            session.Events.StartStream<Ledger>(id, new LedgerOpened("x", Currency.Euro, default), new AmountBooked(1, "a"));
            await session.SaveChangesAsync();
        }

        await using var stale = store.LightweightSession();
        var first = await stale.Events.FetchForWriting<Ledger>(id);
        first.AppendOne(new AmountBooked(5, "a"));
        await using (var session = store.LightweightSession())
        {
            var stream = await session.Events.FetchForWriting<Ledger>(id);
            stream.AppendOne(new AmountBooked(2, "a"));
            await session.SaveChangesAsync();
        }

        await Should.ThrowAsync<EventStreamUnexpectedMaxEventIdException>(() => stale.SaveChangesAsync());
        await using var reading = store.QuerySession();
        (await reading.LoadAsync<Ledger>(id))!.Total.ShouldBe(3);
        (await reading.LoadAsync<AccountTotal>("a"))!.Total.ShouldBe(3);
    }
}
