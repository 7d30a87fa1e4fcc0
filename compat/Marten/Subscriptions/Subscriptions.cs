using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using JasperFx.Events.Subscriptions;

namespace Marten
{
    /// <summary>What a session has saved.</summary>
    public interface IChangeSet
    {
        IEnumerable<object> Updated { get; }

        IEnumerable<object> Inserted { get; }

        IEnumerable<object> Deleted { get; }

        IEnumerable<JasperFx.Events.IEvent> GetEvents();
    }

    /// <summary>Called around the commit of a page.</summary>
    public interface IChangeListener
    {
        Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token);

        Task BeforeCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token);
    }

    /// <summary>Does nothing.</summary>
    public sealed class NullChangeListener : IChangeListener
    {
        public static readonly NullChangeListener Instance = new();

        private NullChangeListener()
        {
        }

        public Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token) => Task.CompletedTask;

        public Task BeforeCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token) => Task.CompletedTask;
    }
}

namespace Marten.Subscriptions
{
    /// <summary>Receives every committed event at least once, in order of sequence, in pages.</summary>
    public interface ISubscription
    {
        /// <summary>
        /// Handles a page. What is queued on <paramref name="operations"/> is saved in one transaction with the
        /// progress. An exception rolls the page back; it comes again after a pause.
        /// </summary>
        Task<IChangeListener> ProcessEventsAsync(
            EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken);
    }

    /// <summary>A subscription that carries its own settings.</summary>
    public abstract class SubscriptionBase : EventFilterable, ISubscription, ISubscriptionOptions
    {
        protected SubscriptionBase() => Name = GetType().Name;

        public string Name { get; set; }

        public uint Version { get; set; } = 1;

        public AsyncOptions Options { get; } = new();

        public abstract Task<IChangeListener> ProcessEventsAsync(
            EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken);
    }

    /// <summary>Settings of a subscription that has none of its own.</summary>
    internal sealed class SubscriptionSettings : EventFilterable, ISubscriptionOptions
    {
        public required string Name { get; set; }

        public uint Version { get; set; } = 1;

        public AsyncOptions Options { get; } = new();
    }

    /// <summary>A subscription for one page, with the scope that it came from.</summary>
    internal sealed record SubscriptionLease(ISubscription Subscription, IAsyncDisposable? Scope) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Scope?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>A registered subscription.</summary>
    internal sealed class SubscriptionRegistration(Type type, Func<SubscriptionLease> open, SubscriptionBase? carrier)
    {
        internal Type Type { get; } = type;

        internal Func<SubscriptionLease> Open { get; } = open;

        internal ISubscriptionOptions Settings { get; } = (ISubscriptionOptions?)carrier ?? new SubscriptionSettings { Name = type.Name };
    }
}
