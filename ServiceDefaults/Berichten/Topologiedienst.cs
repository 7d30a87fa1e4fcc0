using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StageSystem.ServiceDefaults;

/// <summary>Declares the topology as soon as the broker is there; the service itself does not wait for it.</summary>
internal sealed class Topologiedienst(Topologie topologie, ILogger<Topologiedienst> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var terugval = new Terugval(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await topologie.ZekerAsync(stoppingToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The broker is not there yet: {Reden}", e.Message);
                await terugval.WachtAsync(stoppingToken).ConfigureAwait(false);
            }
        }
    }
}
