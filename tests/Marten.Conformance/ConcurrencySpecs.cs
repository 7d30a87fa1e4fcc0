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
}
