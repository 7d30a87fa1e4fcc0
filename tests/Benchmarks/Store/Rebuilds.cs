using System.Diagnostics;
using JasperFx.Events.Projections;
using Marten;

namespace StoreBenchmark;

/// <summary>Bulk appends, and a rebuild of a multi-stream overview of 5,000 documents.</summary>
internal sealed class Rebuilds(string connectionString, Settings settings)
{
    private const int Documents = 5000;

    internal async Task<bool> RunAsync()
    {
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.DatabaseSchemaName = "rebuild";
            options.Projections.Add(new AccountTotalProjection(), ProjectionLifecycle.Async);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var clock = Stopwatch.StartNew();
        for (var first = 0; first < settings.RebuildEvents; first += 10_000)
        {
            await using var session = store.LightweightSession();
            for (var number = first; number < Math.Min(first + 10_000, settings.RebuildEvents); number += 5)
                session.Events.StartStream(Guid.CreateVersion7(), Enumerable.Range(number, 5).Select(n => (object)new Booked(1, $"account{n * 7919L % Documents}", DateTimeOffset.UnixEpoch)));
            await session.SaveChangesAsync();
        }

        var append = settings.RebuildEvents / clock.Elapsed.TotalSeconds;
        var rates = new List<double>();
        await using var daemon = await store.BuildProjectionDaemonAsync();
        for (var run = 0; run < 3; run++)
        {
            clock.Restart();
            await daemon.RebuildProjectionAsync<AccountTotal>(TimeSpan.FromMinutes(2), CancellationToken.None);
            rates.Add(settings.RebuildEvents / clock.Elapsed.TotalSeconds);
        }

        var totals = await store.QuerySession().Query<AccountTotal>().ToListAsync();
        var right = totals.Sum(total => total.Bookings) == settings.RebuildEvents && totals.Count == Math.Min(Documents, settings.RebuildEvents);
        Console.WriteLine($"Bulk append of {settings.RebuildEvents:N0} events in sessions of 10,000: {append:N0} events/s");
        Console.WriteLine($"Rebuild into {totals.Count:N0} documents, three runs: {string.Join(" / ", rates.Select(rate => $"{rate:N0}"))} events/s; {(right ? "complete" : "NOT COMPLETE")}");
        Console.WriteLine($"Largest working set so far: {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MiB");
        Console.WriteLine();
        return right;
    }
}
