using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using MassTransit;
using Microsoft.Extensions.Logging;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// The event store as outbox: reads committed events in order and publishes their contracts; the checkpoint moves when the broker has confirmed all of a page.
/// </summary>
/// <remarks>
/// A crash anywhere repeats a publish and never loses one. While the broker is away the page waits here, for ever, with back-off; commands go on being
/// accepted, and the backlog drains by itself.
/// </remarks>
internal sealed class Outbox(IBus bus, IBerichtvertaling vertaling, Abonnementen abonnementen, Topologie topologie, ILogger<Outbox> log) : ISubscription
{
    /// <summary>Name of its progress in the store.</summary>
    internal const string Naam = "outbox";

    /// <summary>Messages that wait for their confirms together.</summary>
    private const int Partij = 64;

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);

    private readonly HashSet<Type> _gelezen = [.. abonnementen.Lijst.Where(a => a.Lezers.Length > 0).Select(a => a.Bericht)];

    public async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        foreach (var partij in page.Events.SelectMany(Berichten).Chunk(Partij)) await PubliceerAsync(partij, cancellationToken).ConfigureAwait(false);
        return NullChangeListener.Instance;
    }

    private IEnumerable<Bericht> Berichten(IEvent e)
    {
        var contracten = vertaling.Vertaal(e).ToList();
        return contracten.Select((contract, nummer) => new Bericht(contract, contracten.Count == 1 ? e.Id : IdVan(e.Id, contract, nummer), e));
    }

    /// <summary>Follows from the event, so that a repeat has the same ids.</summary>
    private static Guid IdVan(Guid eventId, object contract, int nummer) => Sleutel.Uuid5($"bericht:{eventId:N}:{contract.GetType().FullName}:{nummer}");

    private async Task PubliceerAsync(IReadOnlyList<Bericht> partij, CancellationToken ct)
    {
        var terugval = new Terugval(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(2));
        for (var open = partij; open.Count > 0;)
        {
            ct.ThrowIfCancellationRequested();
            open = await PogingAsync(open, ct).ConfigureAwait(false);
            if (open.Count == 0) return;
            topologie.Betwijfel();
            await terugval.WachtAsync(ct).ConfigureAwait(false);
        }
    }

    /// <returns>The messages that the broker did not confirm.</returns>
    private async Task<IReadOnlyList<Bericht>> PogingAsync(IReadOnlyList<Bericht> partij, CancellationToken ct)
    {
        using var klaar = CancellationTokenSource.CreateLinkedTokenSource(ct);
        klaar.CancelAfter(Geduld);
        try
        {
            await topologie.ZekerAsync(klaar.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("{Aantal} messages wait for the broker: {Reden}", partij.Count, e.Message);
            return partij;
        }

        var pogingen = partij.Select(bericht => (bericht, Taak: PubliceerAsync(bericht, klaar.Token))).ToList();
        await Task.WhenAll(pogingen.Select(p => p.Taak)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var open = pogingen.Where(p => !p.Taak.IsCompletedSuccessfully).ToList();
        Berichtentelemetrie.Gepubliceerd.Add(pogingen.Count - open.Count);
        if (open.Count == 0) return [];
        Berichtentelemetrie.Mislukt.Add(open.Count);
        log.LogWarning("The broker did not confirm {Aantal} of {Totaal} messages: {Reden}", open.Count, pogingen.Count, open[0].Taak.Exception?.GetBaseException().Message ?? "no answer in time");
        return [.. open.Select(p => p.bericht)];
    }

    private async Task PubliceerAsync(Bericht bericht, CancellationToken ct)
    {
        var e = bericht.Bron;
        var type = bericht.Contract.GetType();
        var traceparent = e.Kopregel(Kopregels.Traceparent);
        using var activiteit = Berichtentelemetrie.Publiceer(type, traceparent);
        await bus.Publish(
            bericht.Contract,
            type,
            Pipe.Execute<PublishContext>(context =>
            {
                context.MessageId = bericht.Id;
                context.CorrelationId = e.Correlatie();
                // A message that someone must read and that reaches no queue is not published: the topology is declared again and it is repeated.
                context.Mandatory = _gelezen.Contains(type);
                context.Headers.Set(Kopregels.Oorzaak, e.Id.ToString());
                context.Headers.Set(Kopregels.Actor, e.UserName);
                context.Headers.Set(Kopregels.Regel, e.Kopregel(Kopregels.Regel));
                context.Headers.Set(Kopregels.Begonnen, e.Kopregel(Kopregels.Begonnen));
                context.Headers.Set(Kopregels.Traceparent, activiteit?.Id ?? traceparent);
            }),
            ct).ConfigureAwait(false);
    }

    private sealed record Bericht(object Contract, Guid Id, IEvent Bron);
}
