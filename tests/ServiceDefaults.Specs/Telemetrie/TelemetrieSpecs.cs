using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Trace;
using StageSystem.ServiceDefaults.Specs.Api;

namespace StageSystem.ServiceDefaults.Specs.Telemetrie;

public sealed class TelemetrieSpecs
{
    [Fact]
    public async Task A_command_is_traced_under_its_correlation_and_health_is_not_traced()
    {
        var activiteiten = new ConcurrentQueue<Activity>();
        await using (var dienst = await Proefdienst.StartAsync(builder => builder.Services.ConfigureOpenTelemetryTracerProvider(
            traces => traces.AddProcessor(new SimpleActivityExportProcessor(new Verzamelaar(activiteiten))))))
        {
            using var gezond = await dienst.GetAsync("/health", token: "");
            using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/v1/weigeringen") { Content = new StringContent("{}") };
            using var antwoord = await dienst.StuurAsync(verzoek, null, ("Idempotency-Key", "t"));
            var correlatie = Guid.Parse(antwoord.Headers.GetValues("Correlation-Id").Single());

            SpinWait.SpinUntil(() => activiteiten.Any(a => a.GetTagItem("stagesystem.correlatie") is not null), TimeSpan.FromSeconds(10)).ShouldBeTrue();
            var activiteit = activiteiten.Single(a => (string?)a.GetTagItem("stagesystem.correlatie") == correlatie.ToString());
            activiteit.TraceId.ToHexString().ShouldBe(correlatie.ToString("N"));
            activiteit.DisplayName.ShouldBe("POST /v1/weigeringen");
            activiteit.GetTagItem("http.response.status_code").ShouldBe(422);
        }

        // Services of other tests in this process are seen as well; what is left out of a trace has no address.
        activiteiten.Where(a => a.Kind == ActivityKind.Server).ShouldAllBe(a => a.GetTagItem("url.path") is string);
    }

    [Theory, Trait("Regel", "OVK-11")]
    [InlineData("/v1/dingen/A0001", "/v1/dingen/{nummer}")]
    [InlineData("/v1/fouten/onbekend", "/v1/fouten/{soort}")]
    [InlineData("/v1/dingen", "/v1/dingen")]
    public async Task A_trace_names_the_route_and_not_the_person_in_the_address(string adres, string pad)
    {
        var activiteiten = new ConcurrentQueue<Activity>();
        await using var dienst = await Proefdienst.StartAsync(builder => builder.Services.ConfigureOpenTelemetryTracerProvider(
            traces => traces.AddProcessor(new SimpleActivityExportProcessor(new Verzamelaar(activiteiten)))));
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, adres);
        using var antwoord = await dienst.StuurAsync(verzoek, null);

        SpinWait.SpinUntil(() => Paden().Contains(pad), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        if (adres != pad) Paden().ShouldNotContain(adres);

        IEnumerable<object?> Paden() => activiteiten.Where(a => a.Kind == ActivityKind.Server).Select(a => a.GetTagItem("url.path"));
    }

    [Fact]
    public async Task A_figure_of_the_domain_is_counted_and_shown_and_hidden_when_it_cannot_be_counted()
    {
        using var services = new ServiceCollection().AddMetrics()
            .AddPeil("proef.open", "{ding}", "Open things.", (_, _) => Volatile.Read(ref _weg) ? throw new IOException() : Task.FromResult(7L))
            .BuildServiceProvider();
        using var peilingen = new Peilingen(
            services.GetServices<Peil>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMeterFactory>(),
            NullLogger<Peilingen>.Instance, TimeSpan.FromMilliseconds(5));
        await peilingen.StartAsync(default);

        SpinWait.SpinUntil(() => Lees() is [7L], TimeSpan.FromSeconds(10)).ShouldBeTrue();
        Volatile.Write(ref _weg, true);
        SpinWait.SpinUntil(() => Lees() is [], TimeSpan.FromSeconds(10)).ShouldBeTrue();
        Volatile.Write(ref _weg, false);
        SpinWait.SpinUntil(() => Lees() is [7L], TimeSpan.FromSeconds(10)).ShouldBeTrue();

        await peilingen.StopAsync(default);
    }

    private bool _weg;

    private static List<long> Lees()
    {
        var gelezen = new List<long>();
        using var luisteraar = new MeterListener
        {
            InstrumentPublished = (instrument, zelf) =>
            {
                if (instrument.Meter.Name == Domeinmeters.Naam && instrument.Name == "proef.open") zelf.EnableMeasurementEvents(instrument);
            },
        };
        luisteraar.SetMeasurementEventCallback<long>((_, waarde, _, _) => gelezen.Add(waarde));
        luisteraar.Start();
        luisteraar.RecordObservableInstruments();
        return gelezen;
    }

    private sealed class Verzamelaar(ConcurrentQueue<Activity> activiteiten) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var activiteit in batch) activiteiten.Enqueue(activiteit);
            return ExportResult.Success;
        }
    }
}
