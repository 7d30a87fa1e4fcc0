using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Subscriptions;

namespace Marten.Conformance;

/// <summary>What two daemons together have handled.</summary>
public sealed class HandledLog
{
    private readonly List<long> _handled = [];
    private int _inside;

    public string Leader { get; private set; } = "";

    public int AtOnce { get; private set; }

    public List<long> Handled
    {
        get
        {
            lock (_handled) return [.. _handled];
        }
    }

    public void Enter()
    {
        if (Interlocked.Increment(ref _inside) > 1) AtOnce++;
    }

    public void Leave(string who, IEnumerable<long> sequences)
    {
        Leader = who;
        lock (_handled) _handled.AddRange(sequences);
        Interlocked.Decrement(ref _inside);
    }
}

/// <summary>Takes a moment for each page, and notes who handles it.</summary>
public sealed class Watcher(string who, HandledLog log) : ISubscription
{
    public async Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        log.Enter();
        try
        {
            await Task.Delay(3, cancellationToken);
        }
        finally
        {
            log.Leave(who, cancellationToken.IsCancellationRequested ? [] : page.Events.Select(e => e.Sequence));
        }

        return NullChangeListener.Instance;
    }
}
