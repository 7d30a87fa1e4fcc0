using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace StageSystem.ServiceDefaults;

/// <summary>Forgets messages that were worked off so long ago that no copy of them can come any more.</summary>
/// <remarks>
/// A copy can come from three places. From the publisher, who publishes a page again that was not confirmed as a whole: right after it starts again, so later than the
/// first time by as long as it stood still, or, after a restore, by the age of the backup; <see cref="Bewaartijd"/> is longer than a year. From a queue, where it waited
/// behind the first while this service stood still; and from an error queue, from which it is sent again by hand: as long as anything waits in one of them, nothing is
/// forgotten. By the database's own clock, which a demonstration does not move.
/// </remarks>
internal sealed class Inboxopruiming(IDocumentStore store, Foutqueues queues, ILogger<Inboxopruiming> log) : BackgroundService
{
    /// <summary>Longer than a service stands still, and than a backup is kept.</summary>
    internal static readonly TimeSpan Bewaartijd = TimeSpan.FromDays(400);

    private const int Tegelijk = 5000;

    private static readonly TimeSpan Ritme = TimeSpan.FromHours(1);

    /// <summary>Forgets what was stored before this moment, unless a message waits.</summary>
    /// <returns>How many were forgotten.</returns>
    internal async Task<int> RuimOpAsync(DateTimeOffset voor, CancellationToken ct)
    {
        if (await queues.WachtIetsAsync(ct).ConfigureAwait(false)) return 0;
        for (var vergeten = 0; ;)
        {
            await using var session = store.LightweightSession();
            var oud = await session.QueryAsync<Guid>("select id from mt_doc_verwerktbericht where mt_last_modified < ? limit ?", ct, voor, Tegelijk).ConfigureAwait(false);
            session.QueueSqlCommand("delete from mt_doc_verwerktbericht where id = any(?)", oud.ToArray());
            await session.SaveChangesAsync(ct).ConfigureAwait(false);
            vergeten += oud.Count;
            if (oud.Count < Tegelijk) return vergeten;
        }
    }

    /// <summary>The first time an hour after the start: what waited in the queues has been worked off by then.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ritme = new PeriodicTimer(Ritme);
        try
        {
            while (await ritme.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                try
                {
                    await RuimOpAsync(TimeProvider.System.GetUtcNow() - Bewaartijd, stoppingToken).ConfigureAwait(false);
                }
                catch (Exception e) when (Opslagfouten.IsOnbereikbaar(e) || e is BrokerUnreachableException or OperationInterruptedException)
                {
                    // Nothing is lost: the next round forgets what this one could not.
                    log.LogWarning(e, "The inbox could not be cleaned; the next round tries again.");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }
}
