using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StageSystem.ServiceDefaults;

/// <summary>Forgets requests with an Idempotency-Key after two days; callers are promised at least 24 hours.</summary>
internal sealed class Idempotentieopruiming(IIdempotentieregister register, ILogger<Idempotentieopruiming> logger) : BackgroundService
{
    internal static readonly TimeSpan Bewaartijd = TimeSpan.FromHours(48);

    private static readonly TimeSpan Ritme = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ritme = new PeriodicTimer(Ritme);
        try
        {
            while (await ritme.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await register.RuimOpAsync((TimeProvider.System.GetUtcNow() - Bewaartijd).ToUnixTimeSeconds(), stoppingToken);
                }
                catch (Exception ex) when (Opslagfouten.IsOnbereikbaar(ex))
                {
                    // Nothing is lost: the next round forgets what this one could not.
                    logger.LogWarning(ex, "Idempotency records could not be cleaned; the next round tries again.");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }
}
