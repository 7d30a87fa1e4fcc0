using JasperFx;
using JasperFx.Events;
using Marten.Events.Projections;
using Marten.Exceptions;
using Marten.Linq;
using Marten.Sessions;

namespace Marten.Events;

/// <summary>The event side of a session.</summary>
internal sealed class EventOperations(DocumentSession session) : IEventStoreOperations
{
    private EventReader Reader => session.Reader;

    public StreamAction StartStream<TAggregate>(Guid id, params object[] events) where TAggregate : class => Start(id, typeof(TAggregate), events);

    public StreamAction StartStream<TAggregate>(Guid id, IEnumerable<object> events) where TAggregate : class => Start(id, typeof(TAggregate), events);

    public StreamAction StartStream<TAggregate>(string streamKey, params object[] events) where TAggregate : class => Start(streamKey, typeof(TAggregate), events);

    public StreamAction StartStream<TAggregate>(string streamKey, IEnumerable<object> events) where TAggregate : class => Start(streamKey, typeof(TAggregate), events);

    public StreamAction StartStream<TAggregate>(params object[] events) where TAggregate : class => Start(Guid.CreateVersion7(), typeof(TAggregate), events);

    public StreamAction StartStream<TAggregate>(IEnumerable<object> events) where TAggregate : class => Start(Guid.CreateVersion7(), typeof(TAggregate), events);

    public StreamAction StartStream(Type aggregateType, Guid id, params object[] events) => Start(id, aggregateType, events);

    public StreamAction StartStream(Type aggregateType, Guid id, IEnumerable<object> events) => Start(id, aggregateType, events);

    public StreamAction StartStream(Guid id, params object[] events) => Start(id, null, events);

    public StreamAction StartStream(Guid id, IEnumerable<object> events) => Start(id, null, events);

    public StreamAction StartStream(string streamKey, params object[] events) => Start(streamKey, null, events);

    public StreamAction StartStream(string streamKey, IEnumerable<object> events) => Start(streamKey, null, events);

    public StreamAction StartStream(params object[] events) => Start(Guid.CreateVersion7(), null, events);

    public StreamAction StartStream(IEnumerable<object> events) => Start(Guid.CreateVersion7(), null, events);

    public StreamAction Append(Guid stream, params object[] events) => AppendTo(stream, events);

    public StreamAction Append(Guid stream, IEnumerable<object> events) => AppendTo(stream, events);

    public StreamAction Append(string stream, params object[] events) => AppendTo(stream, events);

    public StreamAction Append(string stream, IEnumerable<object> events) => AppendTo(stream, events);

    public StreamAction Append(Guid stream, long expectedVersion, params object[] events) => AppendAt(stream, expectedVersion, events);

    public StreamAction Append(Guid stream, long expectedVersion, IEnumerable<object> events) => AppendAt(stream, expectedVersion, events);

    public StreamAction Append(string stream, long expectedVersion, params object[] events) => AppendAt(stream, expectedVersion, events);

    public StreamAction Append(string stream, long expectedVersion, IEnumerable<object> events) => AppendAt(stream, expectedVersion, events);

    public Task AppendOptimistic(Guid streamId, params object[] events) => OptimisticAsync(streamId, events, default);

    public Task AppendOptimistic(Guid streamId, CancellationToken token, params object[] events) => OptimisticAsync(streamId, events, token);

    public Task AppendOptimistic(string streamKey, params object[] events) => OptimisticAsync(streamKey, events, default);

    public Task AppendOptimistic(string streamKey, CancellationToken token, params object[] events) => OptimisticAsync(streamKey, events, token);

    public Task<IEventStream<T>> FetchForWriting<T>(Guid id, CancellationToken cancellation = default) where T : class => FetchAsync<T>(id, null, cancellation);

    public Task<IEventStream<T>> FetchForWriting<T>(string key, CancellationToken cancellation = default) where T : class => FetchAsync<T>(key, null, cancellation);

    public Task<IEventStream<T>> FetchForWriting<T>(Guid id, long expectedVersion, CancellationToken cancellation = default) where T : class =>
        FetchAsync<T>(id, expectedVersion, cancellation);

    public Task<IEventStream<T>> FetchForWriting<T>(string key, long expectedVersion, CancellationToken cancellation = default) where T : class =>
        FetchAsync<T>(key, expectedVersion, cancellation);

    public Task<IEventStream<T>> FetchForExclusiveWriting<T>(Guid id, CancellationToken cancellation = default) where T : class => ExclusiveAsync<T>(id, cancellation);

    public Task<IEventStream<T>> FetchForExclusiveWriting<T>(string key, CancellationToken cancellation = default) where T : class => ExclusiveAsync<T>(key, cancellation);

    public Task WriteToAggregate<T>(Guid id, Action<IEventStream<T>> writing, CancellationToken cancellation = default) where T : class =>
        WriteAsync(id, null, Wrap(writing), cancellation);

    public Task WriteToAggregate<T>(Guid id, Func<IEventStream<T>, Task> writing, CancellationToken cancellation = default) where T : class =>
        WriteAsync(id, null, writing, cancellation);

    public Task WriteToAggregate<T>(Guid id, int expectedVersion, Action<IEventStream<T>> writing, CancellationToken cancellation = default) where T : class =>
        WriteAsync(id, expectedVersion, Wrap(writing), cancellation);

    public Task WriteToAggregate<T>(Guid id, int expectedVersion, Func<IEventStream<T>, Task> writing, CancellationToken cancellation = default) where T : class =>
        WriteAsync(id, expectedVersion, writing, cancellation);

    public Task WriteToAggregate<T>(string id, Action<IEventStream<T>> writing, CancellationToken cancellation = default) where T : class =>
        WriteAsync(id, null, Wrap(writing), cancellation);

    public Task WriteToAggregate<T>(string id, Func<IEventStream<T>, Task> writing, CancellationToken cancellation = default) where T : class =>
        WriteAsync(id, null, writing, cancellation);

    public IEvent BuildEvent(object data) => session.BuildEvent(data);

    public Task<IReadOnlyList<IEvent>> FetchStreamAsync(Guid streamId, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default) =>
        Reader.FetchStreamAsync(streamId, version, timestamp, fromVersion, token);

    public Task<IReadOnlyList<IEvent>> FetchStreamAsync(string streamKey, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default) =>
        Reader.FetchStreamAsync(streamKey, version, timestamp, fromVersion, token);

    public Task<T?> AggregateStreamAsync<T>(Guid streamId, long version = 0, DateTimeOffset? timestamp = null, T? state = null, long fromVersion = 0, CancellationToken token = default)
        where T : class => Reader.AggregateStreamAsync(streamId, version, timestamp, state, fromVersion, token);

    public Task<T?> AggregateStreamAsync<T>(string streamKey, long version = 0, DateTimeOffset? timestamp = null, T? state = null, long fromVersion = 0, CancellationToken token = default)
        where T : class => Reader.AggregateStreamAsync(streamKey, version, timestamp, state, fromVersion, token);

    public Task<StreamState?> FetchStreamStateAsync(Guid streamId, CancellationToken token = default) => Reader.FetchStreamStateAsync(streamId, token);

    public Task<StreamState?> FetchStreamStateAsync(string streamKey, CancellationToken token = default) => Reader.FetchStreamStateAsync(streamKey, token);

    public Task<IEvent?> LoadAsync(Guid id, CancellationToken token = default) => Reader.LoadAsync(id, token);

    public Task<IEvent<T>?> LoadAsync<T>(Guid id, CancellationToken token = default) where T : class => Reader.LoadAsync<T>(id, token);

    public ValueTask<T?> FetchLatest<T>(Guid id, CancellationToken cancellation = default) where T : class => Reader.FetchLatest<T>(id, cancellation);

    public ValueTask<T?> FetchLatest<T>(string id, CancellationToken cancellation = default) where T : class => Reader.FetchLatest<T>(id, cancellation);

    public IMartenQueryable<IEvent> QueryAllRawEvents() => Reader.QueryAllRawEvents();

    /// <summary>As <see cref="FetchForWriting{T}(Guid, CancellationToken)"/> for each; those that are not cached in one round trip.</summary>
    internal async Task<Dictionary<object, IEventStream<T>>> FetchManyAsync<T>(IReadOnlyCollection<object> ids, CancellationToken ct) where T : class
    {
        var plan = session.Owner.PlanFor(typeof(T));
        var cache = session.Database.InTransaction ? null : plan.Cache;
        var streams = new Dictionary<object, IEventStream<T>>(ids.Count);
        foreach (var id in ids)
            if (cache is not null && cache.TryGet(id, out var version, out var aggregate)) streams[id] = Open<T>(plan, id, version, aggregate, ct);

        var heads = await Reader.HeadsAsync(plan, [.. ids.Where(id => !streams.ContainsKey(id))], ct).ConfigureAwait(false);
        foreach (var (id, (version, aggregate)) in heads)
        {
            if (version > 0) cache?.Set(id, version, aggregate);
            streams[id] = Open<T>(plan, id, version, aggregate, ct);
        }

        return streams;
    }

    private static Func<IEventStream<T>, Task> Wrap<T>(Action<IEventStream<T>> writing) where T : class => stream =>
    {
        writing(stream);
        return Task.CompletedTask;
    };

    private StreamAction Start(object id, Type? aggregate, IEnumerable<object> events)
    {
        if (session.Pending(id) is not null) throw new ExistingStreamIdCollisionException(id, aggregate);
        var action = new StreamAction(id, StreamActionType.Start) { AggregateType = aggregate };
        return Add(action, events);
    }

    private StreamAction AppendTo(object id, IEnumerable<object> events) =>
        Add(session.Pending(id) ?? new StreamAction(id, StreamActionType.Append), events);

    private StreamAction AppendAt(object id, long versionAfter, IEnumerable<object> events)
    {
        var action = AppendTo(id, events);
        if (action.ActionType != StreamActionType.Start) action.ExpectedVersionOnServer = versionAfter - action.Events.Count;
        return action;
    }

    private StreamAction Add(StreamAction action, IEnumerable<object> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var e in events) action.AddEvent(session.BuildEvent(e));
        session.Track(action);
        return action;
    }

    private async Task OptimisticAsync(object id, object[] events, CancellationToken ct)
    {
        var state = id is Guid guid
            ? await Reader.FetchStreamStateAsync(guid, ct).ConfigureAwait(false)
            : await Reader.FetchStreamStateAsync((string)id, ct).ConfigureAwait(false);
        if (state is null) throw new NonExistentStreamException(id);
        AppendTo(id, events).ExpectedVersionOnServer ??= state.Version;
    }

    private async Task<IEventStream<T>> FetchAsync<T>(object id, long? expected, CancellationToken ct) where T : class
    {
        var plan = session.Owner.PlanFor(typeof(T));
        if (plan.Cache is { } cache && !session.Database.InTransaction && cache.TryGet(id, out var version, out var aggregate)
            && (expected is null || expected == version))
            return Open<T>(plan, id, version, aggregate, ct);
        (version, aggregate) = await Reader.HeadAsync(plan, id, ct).ConfigureAwait(false);
        if (expected is { } wanted && wanted != version)
            throw new ConcurrencyException($"Expected version {wanted} of stream '{id}', but it is at {version}", typeof(T), id);
        if (version > 0 && !session.Database.InTransaction) plan.Cache?.Set(id, version, aggregate);
        return Open<T>(plan, id, version, aggregate, ct);
    }

    private async Task<IEventStream<T>> ExclusiveAsync<T>(object id, CancellationToken ct) where T : class
    {
        var plan = session.Owner.PlanFor(typeof(T));
        await session.LockStreamAsync(id, ct).ConfigureAwait(false);
        var (version, aggregate) = await Reader.HeadAsync(plan, id, ct).ConfigureAwait(false);
        return Open<T>(plan, id, version, aggregate, ct);
    }

    private EventStream<T> Open<T>(SingleStreamPlan plan, object id, long version, object? aggregate, CancellationToken ct) where T : class
    {
        var action = session.Pending(id);
        if (action is null)
        {
            action = new StreamAction(id, version == 0 ? StreamActionType.Start : StreamActionType.Append);
            session.Track(action);
        }

        else if (action.Events.Count == 0)
        {
            action.ActionType = version == 0 ? StreamActionType.Start : StreamActionType.Append;
            action.ExpectedVersionOnServer = null;
        }

        action.AggregateType ??= typeof(T);
        if (action.ActionType == StreamActionType.Append) action.ExpectedVersionOnServer ??= version;
        return new EventStream<T>(session, plan, action, version, aggregate, ct);
    }

    private async Task WriteAsync<T>(object id, long? expected, Func<IEventStream<T>, Task> writing, CancellationToken ct) where T : class
    {
        var stream = await FetchAsync<T>(id, expected, ct).ConfigureAwait(false);
        await writing(stream).ConfigureAwait(false);
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
