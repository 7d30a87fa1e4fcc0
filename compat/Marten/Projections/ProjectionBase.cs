using JasperFx.Events;
using JasperFx.Events.Projections;

namespace JasperFx.Events.Projections
{
    /// <summary>What all projections have in common.</summary>
    public abstract class ProjectionBase : EventFilterable
    {
        /// <summary>Name of its progress; the projection's type name unless set.</summary>
        public virtual string Name { get; set; } = "";

        /// <summary>From 2 on it is part of the name of the progress.</summary>
        public uint Version { get; set; } = 1;

        public AsyncOptions Options { get; } = new();

        public ProjectionLifecycle Lifecycle { get; set; } = ProjectionLifecycle.Async;
    }

    /// <summary>A projection that a store can run.</summary>
    public interface IProjectionSource<TOperations, TQuerySession>
    {
        string Name { get; set; }

        uint Version { get; set; }

        AsyncOptions Options { get; }

        ProjectionLifecycle Lifecycle { get; set; }
    }
}

namespace JasperFx.Events.Grouping
{
    /// <summary>Collects which events go to which document.</summary>
    public interface IEventGrouping<in TId>
    {
        void AddEvent(TId id, IEvent @event);

        void AddEvents(TId id, IEnumerable<IEvent> events);

        void AddEvents<TEvent>(Func<TEvent, TId> singleIdSource, IEnumerable<IEvent> events) where TEvent : notnull;

        void AddEvents<TEvent>(Func<TEvent, IEnumerable<TId>> multipleIdSource, IEnumerable<IEvent> events) where TEvent : notnull;
    }
}

namespace JasperFx.Events.Aggregation
{
    /// <summary>The steps of an aggregation that are not in its override.</summary>
    public interface IAggregationSteps<TDoc, TQuerySession>
    {
        /// <summary>That event deletes the document.</summary>
        IAggregationSteps<TDoc, TQuerySession> DeleteEvent<TEvent>() where TEvent : class;
    }
}

namespace Marten.Events.Projections
{
    /// <summary>Marks what can be registered with services.</summary>
    public interface IMartenRegistrable;

    /// <summary>The lowest level: events in, operations out.</summary>
    public interface IProjection
    {
        Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation);
    }
}
