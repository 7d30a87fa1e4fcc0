using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace StageSystem.ServiceDefaults;

/// <summary>What the domain measures of itself.</summary>
public static class Domeinmeters
{
    /// <summary>Name of the meter.</summary>
    public const string Naam = "StageSystem";

    private static readonly Meter Meter = new(Naam);

    /// <summary>Time from the command that began a cascade to a step of it in this service, in seconds.</summary>
    public static Histogram<double> Cascadeduur { get; } =
        Meter.CreateHistogram<double>("stagesystem.cascade.duur", "s", "Time from the command to a step of its cascade in this service.");

    /// <summary>Time that the watcher needed to answer every deadline that was due, in seconds; also when none was.</summary>
    public static Histogram<double> Termijnronde { get; } =
        Meter.CreateHistogram<double>("stagesystem.termijnen.ronde", "s", "Time to answer every deadline that was due.");

    /// <summary>Deadlines that were reached and answered.</summary>
    public static Counter<long> Termijnen { get; } =
        Meter.CreateCounter<long>("stagesystem.termijnen.verstreken", "{termijn}", "Deadlines that were reached and answered.");

    /// <summary>Adds a figure that is counted in the store every so often, such as the open signalen.</summary>
    /// <param name="naam">Name of the metric, such as <c>stagesystem.signalen.open</c>.</param>
    /// <param name="eenheid">Unit, in braces for a count of things: <c>{signaal}</c>.</param>
    /// <param name="omschrijving">What it counts.</param>
    /// <param name="tel">Counts it, in a scope of its own.</param>
    public static IServiceCollection AddPeil(
        this IServiceCollection services, string naam, string eenheid, string omschrijving, Func<IServiceProvider, CancellationToken, Task<long>> tel) =>
        services.AddSingleton(new Peil(naam, eenheid, omschrijving, tel));
}

/// <summary>A figure of the domain that is counted every so often.</summary>
internal sealed record Peil(string Naam, string Eenheid, string Omschrijving, Func<IServiceProvider, CancellationToken, Task<long>> Tel);
