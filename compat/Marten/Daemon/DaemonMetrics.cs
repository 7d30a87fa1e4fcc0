using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using JasperFx.Events.Projections;
using Marten.Services;

namespace Marten.Events.Daemon;

/// <summary>What the daemon tells, under the real package's names.</summary>
internal sealed class DaemonMetrics
{
    private static readonly ConcurrentDictionary<Meter, Counter<long>> SkippedCounters = new();

    private readonly string _prefix;
    private readonly Counter<long> _processed;
    private readonly Histogram<long> _gap;
    private readonly Counter<long> _skipped;

    internal DaemonMetrics(DocumentStore store, ShardName shard)
    {
#pragma warning disable CA1308 // the published names are lower case
        _prefix = $"marten.{shard.Name.ToLowerInvariant()}.{shard.ShardKey.ToLowerInvariant()}";
#pragma warning restore CA1308
        var meter = store.Options.OpenTelemetry.Meter;
        _processed = meter.CreateCounter<long>(_prefix + ".processed");
        _gap = meter.CreateHistogram<long>(_prefix + ".gap");
        _skipped = meter.CreateCounter<long>(_prefix + ".skipped");
    }

    internal static void Skipped(DocumentStore store, long numbers) =>
        SkippedCounters.GetOrAdd(store.Options.OpenTelemetry.Meter, static meter => meter.CreateCounter<long>("marten.daemon.skipping")).Add(numbers);

    internal Activity? StartPage() => OpenTelemetryOptions.Source.StartActivity(_prefix + ".page.execution");

    internal void Done(int events, long behind)
    {
        if (events > 0) _processed.Add(events);
        _gap.Record(behind);
    }

    internal void PassedOver() => _skipped.Add(1);
}
