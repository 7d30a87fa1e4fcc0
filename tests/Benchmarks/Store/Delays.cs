using System.Collections.Concurrent;
using System.Diagnostics;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;

namespace StoreBenchmark;

/// <summary>Time from the call of the save until the subscription has the event, at 200 events a second.</summary>
internal sealed class Delays(string connectionString, Settings settings)
{
    internal async Task RunAsync()
    {
        Console.WriteLine($"Delay from save to subscription at 200 events/s for {settings.DelaySeconds:0.#} s, in ms (the save itself included)");
        Console.WriteLine($"{"daemon",22}{"p50",9}{"p95",9}{"p99",9}{"max",9}");
        await MeasureAsync("same process", "delay_near", near: true);
        await MeasureAsync("other process (NOTIFY)", "delay_far", near: false);
        Console.WriteLine();
    }

    private async Task MeasureAsync(string name, string schema, bool near)
    {
        var arrivals = new Arrivals();
        await using var reading = NewStore(schema, arrivals);
        // A store of its own knows nothing of the daemon, as in another process.
        await using var other = near ? null : NewStore(schema, null);
        var writing = other ?? reading;
        await using var daemon = await reading.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await PaceAsync(writing, 1, new ConcurrentDictionary<Guid, long>());
        var saved = new ConcurrentDictionary<Guid, long>();
        await PaceAsync(writing, settings.DelaySeconds, saved);
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(30));
        var delays = saved.Select(pair => Stopwatch.GetElapsedTime(pair.Value, arrivals.At[pair.Key]).TotalMilliseconds).Order().ToList();
        double At(double part) => delays[Math.Min(delays.Count - 1, (int)(delays.Count * part))];
        Console.WriteLine($"{name,22}{At(0.5),9:0.00}{At(0.95),9:0.00}{At(0.99),9:0.00}{delays[^1],9:0.00}");
    }

    private static async Task PaceAsync(DocumentStore store, double seconds, ConcurrentDictionary<Guid, long> saved)
    {
        var clock = Stopwatch.StartNew();
        var tasks = new List<Task>();
        for (var number = 0; clock.Elapsed.TotalSeconds < seconds; number++)
        {
            var due = TimeSpan.FromSeconds(number / 200.0) - clock.Elapsed;
            if (due > TimeSpan.Zero) await Task.Delay(due);
            tasks.Add(SaveAsync(store, saved));
        }

        await Task.WhenAll(tasks);
    }

    private static async Task SaveAsync(DocumentStore store, ConcurrentDictionary<Guid, long> saved)
    {
        await using var session = store.LightweightSession();
        var e = session.Events.BuildEvent(new Booked(1, "a", DateTimeOffset.UnixEpoch));
        e.Id = Guid.CreateVersion7();
        session.Events.Append(Guid.CreateVersion7(), e);
        saved[e.Id] = Stopwatch.GetTimestamp();
        await session.SaveChangesAsync();
    }

    private DocumentStore NewStore(string schema, ISubscription? subscription) => DocumentStore.For(options =>
    {
        options.Connection(connectionString);
        options.DatabaseSchemaName = schema;
        options.Events.UseListenNotifyForEventAppends = true;
        if (subscription is not null) options.Projections.Subscribe(subscription, o => o.Name = "arrivals");
    });

    private sealed class Arrivals : ISubscription
    {
        internal ConcurrentDictionary<Guid, long> At { get; } = new();

        public Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
        {
            foreach (var e in page.Events) At.TryAdd(e.Id, Stopwatch.GetTimestamp());
            return Task.FromResult<IChangeListener>(NullChangeListener.Instance);
        }
    }
}
