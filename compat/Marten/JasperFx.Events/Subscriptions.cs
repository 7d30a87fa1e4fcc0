using JasperFx.Events.Projections;

namespace JasperFx.Events.Projections
{
    /// <summary>Which events a projection or subscription receives.</summary>
    public interface IEventFilterable
    {
        bool IncludeArchivedEvents { get; set; }

        void IncludeType<T>();

        void IncludeType(Type type);

        /// <summary>Not supported by the stand-in.</summary>
        void FilterIncomingEventsOnStreamType(Type streamType);
    }

    /// <summary>Base of what can filter events by type.</summary>
    public abstract class EventFilterable : IEventFilterable
    {
        internal List<Type> IncludedEventTypes { get; } = [];

        public bool IncludeArchivedEvents { get; set; }

        public void IncludeType<T>() => IncludeType(typeof(T));

        public void IncludeType(Type type)
        {
            ArgumentNullException.ThrowIfNull(type);
            if (!IncludedEventTypes.Contains(type)) IncludedEventTypes.Add(type);
        }

        public void FilterIncomingEventsOnStreamType(Type streamType) =>
            throw new NotSupportedException("FilterIncomingEventsOnStreamType is not supported: use IncludeType.");
    }

    /// <summary>A page of events, in order of sequence.</summary>
    public class EventRange(ShardName shardName, long floor, long ceiling)
    {
        public ShardName ShardName { get; } = shardName;

        /// <summary>Last sequence before the page.</summary>
        public long SequenceFloor { get; } = floor;

        /// <summary>Progress once the page is done.</summary>
        public long SequenceCeiling { get; internal set; } = ceiling;

        public List<IEvent> Events { get; internal set; } = [];

        public int Size => Events.Count;
    }
}

namespace JasperFx.Events.Subscriptions
{
    /// <summary>How one subscription is fed.</summary>
    public interface ISubscriptionOptions : IEventFilterable
    {
        string Name { get; set; }

        uint Version { get; set; }

        AsyncOptions Options { get; }
    }
}

namespace JasperFx.Events.Daemon
{
    /// <summary>What a subscription can tell the daemon about the page in hand.</summary>
    public interface ISubscriptionController
    {
        ShardExecutionMode Mode { get; }

        ShardName Name { get; }

        AsyncOptions Options { get; }

        /// <summary>Gives up on one event: it is stored as a dead letter with the page.</summary>
        Task RecordDeadLetterEventAsync(IEvent @event, Exception ex);

        /// <summary>The page failed: progress stays, and it comes again after a pause.</summary>
        Task ReportCriticalFailureAsync(Exception ex);

        /// <summary>The page failed after <paramref name="lastProcessed"/>: progress moves there, the rest comes again after a pause.</summary>
        Task ReportCriticalFailureAsync(Exception ex, long lastProcessed);

        /// <summary>Progress moves to <paramref name="processedCeiling"/> with this page.</summary>
        ValueTask MarkSuccessAsync(long processedCeiling);
    }
}
