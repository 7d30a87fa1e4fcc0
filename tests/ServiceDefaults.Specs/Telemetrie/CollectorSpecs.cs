using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using StageSystem.ServiceDefaults.Specs.Api;

namespace StageSystem.ServiceDefaults.Specs.Telemetrie;

public sealed class CollectorSpecs
{
    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_collector_that_is_named()
    {
        var ontvangen = new ConcurrentDictionary<string, int>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/v1/{soort}", async (string soort, Microsoft.AspNetCore.Http.HttpRequest verzoek) =>
        {
            using var inhoud = new MemoryStream();
            await verzoek.Body.CopyToAsync(inhoud);
            ontvangen.AddOrUpdate(soort, (int)inhoud.Length, (_, eerder) => eerder + (int)inhoud.Length);
        });
        await collector.StartAsync();

        await using (var dienst = await Proefdienst.StartAsync(instellingen: new Dictionary<string, string?>
        {
            ["Toegang:Ontwikkelsleutel"] = Proefdienst.Sleutel,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }))
        {
            using var antwoord = await dienst.GetAsync("/v1/fouten/overig");
        }

        // All that was kept is sent when the service stops.
        ontvangen.Keys.Order(StringComparer.Ordinal).ShouldBe(["logs", "metrics", "traces"]);
        ontvangen.Values.ShouldAllBe(bytes => bytes > 0);
    }
}
