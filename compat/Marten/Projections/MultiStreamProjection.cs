using JasperFx.Events;
using JasperFx.Events.Aggregation;
using JasperFx.Events.Grouping;

namespace Marten.Events.Projections;

/// <summary>Documents fed by events of many streams: say which event goes to which document, and override Evolve.</summary>
public abstract class MultiStreamProjection<TDoc, TId>
    : JasperFxAggregationProjectionBase<TDoc, TId, IDocumentOperations, IQuerySession>, IMartenRegistrable, IMultiStream
    where TDoc : notnull
    where TId : notnull
{
    private readonly List<Action<IEvent, Grouping>> _sources = [];
    private readonly List<Func<IQuerySession, IReadOnlyList<IEvent>, IEventGrouping<TId>, Task>> _groupers = [];

    /// <summary>The event goes to one document.</summary>
    public void Identity<TEvent>(Func<TEvent, TId> identityFunc) where TEvent : notnull
    {
        ArgumentNullException.ThrowIfNull(identityFunc);
        IncludeEvent<TEvent>();
        _sources.Add((e, grouping) =>
        {
            if (As<TEvent>(e) is { Found: true } match) grouping.AddEvent(identityFunc(match.Value!), e);
        });
    }

    /// <summary>The event goes to any number of documents.</summary>
    public void Identities<TEvent>(Func<TEvent, IReadOnlyList<TId>> identitiesFunc) where TEvent : notnull
    {
        ArgumentNullException.ThrowIfNull(identitiesFunc);
        IncludeEvent<TEvent>();
        _sources.Add((e, grouping) =>
        {
            if (As<TEvent>(e) is not { Found: true } match) return;
            foreach (var id in identitiesFunc(match.Value!)) grouping.AddEvent(id, e);
        });
    }

    /// <summary>Groups a whole page, with the database at hand.</summary>
    public void CustomGrouping(Func<IQuerySession, IReadOnlyList<IEvent>, IEventGrouping<TId>, Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        _groupers.Add(func);
    }

    async ValueTask<IReadOnlyDictionary<object, List<IEvent>>> IMultiStream.SliceAsync(IQuerySession session, IReadOnlyList<IEvent> events)
    {
        var grouping = new Grouping();
        foreach (var e in events)
            foreach (var source in _sources) source(e, grouping);
        foreach (var grouper in _groupers) await grouper(session, events, grouping).ConfigureAwait(false);
        if (_groupers.Count > 0) grouping.RestoreOrder(events);
        return grouping.Slices;
    }

    bool IMultiStream.HasGrouping => _sources.Count + _groupers.Count > 0;

    private static (bool Found, TEvent? Value) As<TEvent>(IEvent e) =>
        e is TEvent whole ? (true, whole) : e.Data is TEvent data ? (true, data) : (false, default);

    private void IncludeEvent<TEvent>()
    {
        var type = typeof(TEvent);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEvent<>)) type = type.GetGenericArguments()[0];
        IncludeType(type);
    }

    private sealed class Grouping : IEventGrouping<TId>
    {
        internal Dictionary<object, List<IEvent>> Slices { get; } = [];

        internal void RestoreOrder(IReadOnlyList<IEvent> events)
        {
            var order = new Dictionary<IEvent, int>(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < events.Count; i++) order[events[i]] = i;
            foreach (var id in Slices.Keys.ToList())
                Slices[id] = [.. Slices[id].Distinct(ReferenceEqualityComparer.Instance).Cast<IEvent>().OrderBy(e => order.GetValueOrDefault(e, int.MaxValue))];
        }

        public void AddEvent(TId id, IEvent @event)
        {
            if (!Slices.TryGetValue(id, out var slice)) Slices[id] = slice = [];
            // One event reaches a document once, also when two sources name it; sources run event by event.
            if (slice.Count == 0 || !ReferenceEquals(slice[^1], @event)) slice.Add(@event);
        }

        public void AddEvents(TId id, IEnumerable<IEvent> events)
        {
            foreach (var e in events) AddEvent(id, e);
        }

        public void AddEvents<TEvent>(Func<TEvent, TId> singleIdSource, IEnumerable<IEvent> events) where TEvent : notnull
        {
            foreach (var e in events)
                if (As<TEvent>(e) is { Found: true } match) AddEvent(singleIdSource(match.Value!), e);
        }

        public void AddEvents<TEvent>(Func<TEvent, IEnumerable<TId>> multipleIdSource, IEnumerable<IEvent> events) where TEvent : notnull
        {
            foreach (var e in events)
                if (As<TEvent>(e) is { Found: true } match)
                    foreach (var id in multipleIdSource(match.Value!)) AddEvent(id, e);
        }
    }
}

/// <summary>A multi-stream projection as the store runs it.</summary>
internal interface IMultiStream : IAggregation
{
    bool HasGrouping { get; }

    /// <summary>Events by document identity, each list in order.</summary>
    ValueTask<IReadOnlyDictionary<object, List<IEvent>>> SliceAsync(IQuerySession session, IReadOnlyList<IEvent> events);
}
