using System.Diagnostics;
using System.Diagnostics.Metrics;
using JasperFx.OpenTelemetry;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

[Collection(PostgresCollection.Name)]
public sealed class TelemetrySpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task Saved_events_are_counted_by_type_and_connections_are_spans_when_asked_for()
    {
        await using var store = postgres.NewStore(options =>
        {
            options.OpenTelemetry.TrackConnections = TrackLevel.Normal;
            options.OpenTelemetry.TrackEventCounters();
        });
        var counted = new Dictionary<string, long>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, store.Options.OpenTelemetry.Meter)) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (instrument.Name != "marten.event.append") return;
            foreach (var (key, tag) in tags)
                if (key == "event_type") counted[(string)tag!] = counted.GetValueOrDefault((string)tag!) + value;
        });
        meters.Start();
        using var root = new Activity("test").Start();
        var spans = new List<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Marten",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.TraceId == root.TraceId) spans.Add(activity.OperationName);
            },
        };
        ActivitySource.AddActivityListener(activities);
        await using var session = store.LightweightSession();
        session.Events.Append(Guid.NewGuid(), new NoteMade("a"), new NoteMade("b"), new AmountBooked(1, "x"));
        await session.SaveChangesAsync();
        store.Options.OpenTelemetry.Meter.Name.ShouldBe("Marten");
        counted.ShouldBe(new Dictionary<string, long> { ["note_made"] = 2, ["amount_booked"] = 1 }, ignoreOrder: true);
        spans.ShouldContain("marten.connection");
        (await session.Events.QueryAllRawEvents().FirstAsync()).CorrelationId.ShouldBe(root.RootId);
    }
}
