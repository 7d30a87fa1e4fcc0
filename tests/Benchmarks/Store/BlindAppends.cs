using JasperFx.Events.Projections;
using Marten;

namespace StoreBenchmark;

/// <summary>Many sessions append to one stream without looking: the inline snapshot must have every event.</summary>
internal sealed class BlindAppends(string connectionString)
{
    internal async Task<bool> RunAsync()
    {
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.DatabaseSchemaName = "blind";
            options.Projections.Add(new LedgerProjection(), ProjectionLifecycle.Inline);
        });
        var id = Guid.CreateVersion7();
        await using (var session = store.LightweightSession())
        {
            session.Events.StartStream<Ledger>(id, new Opened("owner", new DateOnly(2026, 11, 2)));
            await session.SaveChangesAsync();
        }

        var failed = 0;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            for (var i = 0; i < 20; i++)
            {
                await using var session = store.LightweightSession();
                session.Events.Append(id, new Booked(1, "a", DateTimeOffset.UnixEpoch));
                try
                {
                    await session.SaveChangesAsync();
                }
                catch (JasperFx.ConcurrencyException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        }));
        await using var query = store.QuerySession();
        var snapshot = (await query.LoadAsync<Ledger>(id))!.Bookings;
        var live = (await query.Events.AggregateStreamAsync<Ledger>(id))!.Bookings;
        var exact = snapshot == live && snapshot + failed == 640;
        Console.WriteLine($"32 blind appenders to one stream, 640 appends: {640 - failed} succeeded, snapshot {snapshot}, stream {live}: {(exact ? "exact" : "NOT EXACT")}");
        return exact;
    }
}
