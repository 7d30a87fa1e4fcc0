using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Sessions;
using Marten.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Marten.Events.Daemon;

/// <summary>Feeds a subscription.</summary>
internal sealed class SubscriptionAgent(DocumentStore store, EventFeed feed, SubscriptionRegistration registration, ILogger logger)
    : ShardAgent(
        store, feed, new ShardName(registration.Settings.Name, ShardName.All, registration.Settings.Version),
        (EventFilterable)registration.Settings, registration.Settings.Options, logger)
{
    protected override async Task<long> HandleAsync(EventRange page, long savedProgress, IReadOnlyList<DeadLetterEvent> deadLetters, CancellationToken ct)
    {
        await using var lease = registration.Open();
        await using var session = new DocumentSession(Store);
        var controller = new Controller(this, session, page.SequenceCeiling);
        var listener = await lease.Subscription.ProcessEventsAsync(page, controller, session, ct).ConfigureAwait(false);
        if (deadLetters.Count > 0) session.StoreObjects(deadLetters);
        var reached = Math.Clamp(controller.Reached, page.SequenceFloor, page.SequenceCeiling);
        var stays = reached == page.SequenceFloor && controller.Failure is not null;
        if (!stays)
        {
            session.QueueOperation(new ProgressOperation(Store, Name, savedProgress, reached));
            if (listener is not null) await listener.BeforeCommitAsync(session, session.Changes(), ct).ConfigureAwait(false);
            var changes = session.Changes();
            await session.SaveChangesAsync(ct).ConfigureAwait(false);
            if (listener is not null) await listener.AfterCommitAsync(session, changes, ct).ConfigureAwait(false);
        }

        // What succeeded is saved; the rest comes again after the pause that this leads to.
        return controller.Failure is { } failure ? throw new SubscriptionFailureException(Name, failure) : reached;
    }

    private sealed class Controller(SubscriptionAgent agent, DocumentSession session, long ceiling) : ISubscriptionController
    {
        public ShardExecutionMode Mode => ShardExecutionMode.Continuous;

        public ShardName Name => agent.Name;

        public AsyncOptions Options => agent.Options;

        internal long Reached { get; private set; } = ceiling;

        internal Exception? Failure { get; private set; }

        public Task RecordDeadLetterEventAsync(IEvent @event, Exception ex)
        {
            ArgumentNullException.ThrowIfNull(@event);
            ArgumentNullException.ThrowIfNull(ex);
            session.Store(agent.DeadLetter(@event, ex));
            return Task.CompletedTask;
        }

        public Task ReportCriticalFailureAsync(Exception ex) => ReportCriticalFailureAsync(ex, long.MinValue);

        public Task ReportCriticalFailureAsync(Exception ex, long lastProcessed)
        {
            Failure = ex;
            Reached = lastProcessed;
            return Task.CompletedTask;
        }

        public ValueTask MarkSuccessAsync(long processedCeiling)
        {
            Reached = processedCeiling;
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>A subscription reported that it cannot go on for now.</summary>
internal sealed class SubscriptionFailureException(ShardName shard, Exception innerException)
    : Exception($"Subscription '{shard}' reported a failure: {innerException.Message}", innerException);
