using System.Diagnostics;
using System.Diagnostics.Metrics;
using JasperFx.OpenTelemetry;

namespace Marten.Services;

/// <summary>What the store tells: activity source "Marten", meter "Marten".</summary>
public class OpenTelemetryOptions
{
    internal static readonly ActivitySource Source = new("Marten");

    /// <summary>Spans around the store's conversations with the database.</summary>
    public TrackLevel TrackConnections { get; set; } = TrackLevel.None;

    public Meter Meter { get; } = new("Marten");

    internal Counter<long>? EventCounter { get; private set; }

    /// <summary>Counts saved events as <c>marten.event.append</c>, by event type.</summary>
    public void TrackEventCounters() =>
        EventCounter ??= Meter.CreateCounter<long>("marten.event.append", "events", "Number of events appended");

    internal Activity? StartConnection() =>
        TrackConnections == TrackLevel.None ? null : Source.StartActivity("marten.connection", ActivityKind.Client);
}
