using JasperFx.Events;

namespace Marten.Events;

/// <summary>Reads events, and queues appends for the next save.</summary>
public interface IEventStoreOperations : IQueryEventStore
{
    StreamAction StartStream<TAggregate>(Guid id, params object[] events) where TAggregate : class;

    StreamAction StartStream<TAggregate>(Guid id, IEnumerable<object> events) where TAggregate : class;

    StreamAction StartStream<TAggregate>(string streamKey, params object[] events) where TAggregate : class;

    StreamAction StartStream<TAggregate>(string streamKey, IEnumerable<object> events) where TAggregate : class;

    StreamAction StartStream<TAggregate>(params object[] events) where TAggregate : class;

    StreamAction StartStream<TAggregate>(IEnumerable<object> events) where TAggregate : class;

    StreamAction StartStream(Type aggregateType, Guid id, params object[] events);

    StreamAction StartStream(Type aggregateType, Guid id, IEnumerable<object> events);

    StreamAction StartStream(Guid id, params object[] events);

    StreamAction StartStream(Guid id, IEnumerable<object> events);

    StreamAction StartStream(string streamKey, params object[] events);

    StreamAction StartStream(string streamKey, IEnumerable<object> events);

    StreamAction StartStream(params object[] events);

    StreamAction StartStream(IEnumerable<object> events);

    StreamAction Append(Guid stream, params object[] events);

    StreamAction Append(Guid stream, IEnumerable<object> events);

    StreamAction Append(string stream, params object[] events);

    StreamAction Append(string stream, IEnumerable<object> events);

    /// <param name="expectedVersion">Version of the stream after this append.</param>
    StreamAction Append(Guid stream, long expectedVersion, params object[] events);

    StreamAction Append(Guid stream, long expectedVersion, IEnumerable<object> events);

    StreamAction Append(string stream, long expectedVersion, params object[] events);

    StreamAction Append(string stream, long expectedVersion, IEnumerable<object> events);

    /// <summary>Appends at the version that the stream has now.</summary>
    /// <exception cref="Exceptions.NonExistentStreamException">There is no such stream.</exception>
    Task AppendOptimistic(Guid streamId, params object[] events);

    Task AppendOptimistic(Guid streamId, CancellationToken token, params object[] events);

    Task AppendOptimistic(string streamKey, params object[] events);

    Task AppendOptimistic(string streamKey, CancellationToken token, params object[] events);

    /// <summary>The aggregate now; the save checks that the stream has not moved since.</summary>
    Task<IEventStream<T>> FetchForWriting<T>(Guid id, CancellationToken cancellation = default) where T : class;

    Task<IEventStream<T>> FetchForWriting<T>(string key, CancellationToken cancellation = default) where T : class;

    /// <param name="expectedVersion">Version that the stream must have now.</param>
    /// <exception cref="JasperFx.ConcurrencyException">It has another.</exception>
    Task<IEventStream<T>> FetchForWriting<T>(Guid id, long expectedVersion, CancellationToken cancellation = default) where T : class;

    Task<IEventStream<T>> FetchForWriting<T>(string key, long expectedVersion, CancellationToken cancellation = default) where T : class;

    /// <summary>Holds the stream until the session is saved or disposed of.</summary>
    /// <exception cref="Exceptions.StreamLockedException">Another held it for longer than the command time-out.</exception>
    Task<IEventStream<T>> FetchForExclusiveWriting<T>(Guid id, CancellationToken cancellation = default) where T : class;

    Task<IEventStream<T>> FetchForExclusiveWriting<T>(string key, CancellationToken cancellation = default) where T : class;

    /// <summary>Fetches, runs and saves.</summary>
    Task WriteToAggregate<T>(Guid id, Action<IEventStream<T>> writing, CancellationToken cancellation = default) where T : class;

    Task WriteToAggregate<T>(Guid id, Func<IEventStream<T>, Task> writing, CancellationToken cancellation = default) where T : class;

    Task WriteToAggregate<T>(Guid id, int expectedVersion, Action<IEventStream<T>> writing, CancellationToken cancellation = default) where T : class;

    Task WriteToAggregate<T>(Guid id, int expectedVersion, Func<IEventStream<T>, Task> writing, CancellationToken cancellation = default) where T : class;

    Task WriteToAggregate<T>(string id, Action<IEventStream<T>> writing, CancellationToken cancellation = default) where T : class;

    Task WriteToAggregate<T>(string id, Func<IEventStream<T>, Task> writing, CancellationToken cancellation = default) where T : class;

    /// <summary>Wraps <paramref name="data"/>, so that headers, correlation or identity can be set on it before it is appended.</summary>
    IEvent BuildEvent(object data);
}
