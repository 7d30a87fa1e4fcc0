using JasperFx.Events;
using Marten.Linq;

namespace Marten.Events;

/// <summary>Reads events.</summary>
public interface IQueryEventStore
{
    /// <summary>Events of a stream in order; empty for an unknown stream.</summary>
    Task<IReadOnlyList<IEvent>> FetchStreamAsync(Guid streamId, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default);

    Task<IReadOnlyList<IEvent>> FetchStreamAsync(string streamKey, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default);

    /// <summary>Folds the events themselves, up to a version or moment when given.</summary>
    Task<T?> AggregateStreamAsync<T>(Guid streamId, long version = 0, DateTimeOffset? timestamp = null, T? state = null, long fromVersion = 0, CancellationToken token = default) where T : class;

    Task<T?> AggregateStreamAsync<T>(string streamKey, long version = 0, DateTimeOffset? timestamp = null, T? state = null, long fromVersion = 0, CancellationToken token = default) where T : class;

    Task<StreamState?> FetchStreamStateAsync(Guid streamId, CancellationToken token = default);

    Task<StreamState?> FetchStreamStateAsync(string streamKey, CancellationToken token = default);

    Task<IEvent?> LoadAsync(Guid id, CancellationToken token = default);

    Task<IEvent<T>?> LoadAsync<T>(Guid id, CancellationToken token = default) where T : class;

    /// <summary>The aggregate as it is now, by the cheapest way: snapshot, or fold.</summary>
    ValueTask<T?> FetchLatest<T>(Guid id, CancellationToken cancellation = default) where T : class;

    ValueTask<T?> FetchLatest<T>(string id, CancellationToken cancellation = default) where T : class;

    IMartenQueryable<IEvent> QueryAllRawEvents();
}
