using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Declares the exchanges of what this service publishes and the queues of everyone who reads it, before the first publish; and the error queues of its own.
/// </summary>
/// <remarks>So a message waits in its queue although the reader was never started, also on an empty broker.</remarks>
internal sealed class Topologie(Broker broker, Abonnementen abonnementen, IReadOnlyList<Consumentregistratie> consumenten, string service, ILogger<Topologie> log)
    : IDisposable
{
    private readonly SemaphoreSlim _een = new(1);
    private volatile bool _staat;

    /// <summary>Returns when the topology stands; at once when it was declared and not doubted since.</summary>
    /// <exception cref="Exception">The broker is away or refuses.</exception>
    internal async Task ZekerAsync(CancellationToken ct)
    {
        if (_staat) return;
        await _een.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_staat) return;
            await VerklaarAsync(ct).ConfigureAwait(false);
            _staat = true;
        }
        finally
        {
            _een.Release();
        }
    }

    /// <summary>A publish failed: the broker may have lost what was declared.</summary>
    internal void Betwijfel() => _staat = false;

    public void Dispose() => _een.Dispose();

    private async Task VerklaarAsync(CancellationToken ct)
    {
        await using var verbinding = await broker.VerbindAsync(ct).ConfigureAwait(false);
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: ct).ConfigureAwait(false);
        var queues = 0;
        foreach (var abonnement in abonnementen.VanUitgever(service))
        {
            await ExchangeAsync(kanaal, abonnement.Exchange, ct).ConfigureAwait(false);
            foreach (var queue in abonnement.Queues)
            {
                await QueueAsync(kanaal, queue, ct).ConfigureAwait(false);
                await kanaal.ExchangeBindAsync(queue, abonnement.Exchange, "", cancellationToken: ct).ConfigureAwait(false);
                queues++;
            }
        }

        foreach (var consument in consumenten) await QueueAsync(kanaal, consument.Queue, ct).ConfigureAwait(false);
        log.LogInformation("The exchanges of {Service} stand, with {Queues} queues of their readers.", service, queues);
    }

    private static async Task QueueAsync(IChannel kanaal, string queue, CancellationToken ct)
    {
        var fouten = Wachtrij.Fouten(queue);
        await ExchangeAsync(kanaal, fouten, ct).ConfigureAwait(false);
        await kanaal.QueueDeclareAsync(fouten, durable: true, exclusive: false, autoDelete: false, Wachtrij.Foutargumenten(), cancellationToken: ct).ConfigureAwait(false);
        await kanaal.QueueBindAsync(fouten, fouten, "", cancellationToken: ct).ConfigureAwait(false);
        await ExchangeAsync(kanaal, queue, ct).ConfigureAwait(false);
        await kanaal.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Wachtrij.Argumenten(queue), cancellationToken: ct).ConfigureAwait(false);
        await kanaal.QueueBindAsync(queue, queue, "", cancellationToken: ct).ConfigureAwait(false);
    }

    private static Task ExchangeAsync(IChannel kanaal, string naam, CancellationToken ct) =>
        kanaal.ExchangeDeclareAsync(naam, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
}
