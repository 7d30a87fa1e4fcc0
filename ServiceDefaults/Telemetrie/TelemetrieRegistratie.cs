using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace StageSystem.ServiceDefaults;

/// <summary>Traces, metrics and logs of a service; sent to a collector when OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
public static class TelemetrieRegistratie
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Bronnamen = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "MassTransit", "Marten", "StageSystem.*"];

    private static readonly string[] Meternamen =
        ["Microsoft.AspNetCore.*", "System.Net.Http", "System.Runtime", "Npgsql", "MassTransit", "Marten", Domeinmeters.Naam];

    /// <summary>Registers telemetry.</summary>
    /// <param name="naam">Name of the service in lower case.</param>
    public static IHostApplicationBuilder AddTelemetrie(this IHostApplicationBuilder builder, string naam)
    {
        builder.Logging.Configure(opties => opties.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.IncludeScopes = true;
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
        });

        var telemetrie = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                naam, serviceNamespace: "stagesystem", serviceVersion: Versie(), serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}"))
            .WithTracing(traces => traces.AddSource(Bronnamen))
            .WithMetrics(metrics => metrics.AddMeter(Meternamen))
            .WithLogging(configureBuilder: null, logs =>
            {
                logs.IncludeScopes = true;
                logs.IncludeFormattedMessage = true;
            });
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Collector])) telemetrie.UseOtlpExporter();

        builder.Services.AddHostedService<Peilingen>();
        builder.Services.AddHealthChecks().AddCheck("self", () => Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Healthy(), ["live"]);
        return builder;
    }

    private static string Versie() =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
