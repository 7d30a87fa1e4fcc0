using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StageSystem.ServiceDefaults;

/// <summary>Activities and figures of the messaging: the trace of a report goes on through outbox and consumers.</summary>
public static class Berichtentelemetrie
{
    /// <summary>Name of the activity source.</summary>
    public const string Naam = "StageSystem.Berichten";

    private static readonly ActivitySource Bron = new(Naam);
    private static readonly Meter Meter = new(Domeinmeters.Naam);

    internal static Counter<long> Gepubliceerd { get; } = Meter.CreateCounter<long>("stage.berichten.gepubliceerd", "{bericht}", "Berichten die de broker heeft bevestigd.");

    internal static Counter<long> Mislukt { get; } = Meter.CreateCounter<long>("stage.berichten.publicatie.mislukt", "{poging}", "Pogingen die de broker niet bevestigde; ze worden herhaald.");

    internal static Activity? Publiceer(Type bericht, string? traceparent) =>
        Start($"{bericht.Name} publish", ActivityKind.Producer, traceparent);

    internal static Activity? Verwerk(Type bericht, string? traceparent) =>
        Start($"{bericht.Name} process", ActivityKind.Consumer, Activity.Current is { } huidig && HoortBij(huidig, traceparent) ? huidig.Id : traceparent);

    private static bool HoortBij(Activity activiteit, string? traceparent) =>
        traceparent is null || (ActivityContext.TryParse(traceparent, null, out var context) && context.TraceId == activiteit.TraceId);

    private static Activity? Start(string naam, ActivityKind soort, string? ouder)
    {
        ActivityContext context = default;
        if (ouder is not null) ActivityContext.TryParse(ouder, null, isRemote: true, out context);
        return Bron.StartActivity(naam, soort, context);
    }
}
