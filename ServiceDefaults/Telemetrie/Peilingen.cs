using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StageSystem.ServiceDefaults;

/// <summary>Counts the figures of the domain in the background, so that reading a metric never waits for the store.</summary>
internal sealed class Peilingen : BackgroundService
{
    private readonly ConcurrentDictionary<string, long> _standen = new();
    private readonly Peil[] _peilen;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<Peilingen> _logger;
    private readonly TimeSpan _ritme;

    public Peilingen(IEnumerable<Peil> peilen, IServiceScopeFactory scopes, IMeterFactory meters, ILogger<Peilingen> logger)
        : this(peilen, scopes, meters, logger, TimeSpan.FromSeconds(15))
    {
    }

    internal Peilingen(IEnumerable<Peil> peilen, IServiceScopeFactory scopes, IMeterFactory meters, ILogger<Peilingen> logger, TimeSpan ritme)
    {
        (_peilen, _scopes, _logger, _ritme) = ([.. peilen], scopes, logger, ritme);
        var meter = meters.Create(Domeinmeters.Naam);
        foreach (var peil in _peilen)
            meter.CreateObservableGauge(peil.Naam, () => Stand(peil.Naam), peil.Eenheid, peil.Omschrijving);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_peilen.Length == 0) return;
        using var ritme = new PeriodicTimer(_ritme);
        try
        {
            do
            {
                foreach (var peil in _peilen) await PeilAsync(peil, stoppingToken);
            }
            while (await ritme.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task PeilAsync(Peil peil, CancellationToken ct)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            _standen[peil.Naam] = await peil.Tel(scope.ServiceProvider, ct);
        }
        catch (Exception ex) when (!ct.IsCancellationRequested)
        {
            // An old figure would look true: none is shown until it can be counted again.
            _standen.TryRemove(peil.Naam, out _);
            _logger.LogWarning(ex, "{Metric} could not be counted; the next round tries again.", peil.Naam);
        }
    }

    private IEnumerable<Measurement<long>> Stand(string naam) => _standen.TryGetValue(naam, out var stand) ? [new(stand)] : [];
}
