using JasperFx.Events;
using Marten.Events;
using Marten.Sessions;

namespace Marten.Services.BatchQuerying;

/// <summary>Fetches the streams of one aggregate type with one statement, whatever their number.</summary>
internal sealed class BatchedQuery(DocumentSession session) : IBatchedQuery, IBatchEvents
{
    private readonly Dictionary<Type, IFetch> _fetches = [];

    public IBatchEvents Events => this;

    public Task<IEventStream<T>> FetchForWriting<T>(Guid id) where T : class => Add<T>(id);

    public Task<IEventStream<T>> FetchForWriting<T>(string key) where T : class => Add<T>(key);

    public async Task Execute(CancellationToken token = default)
    {
        var fetches = _fetches.Values.ToList();
        _fetches.Clear();
        foreach (var fetch in fetches) await fetch.RunAsync(session, token).ConfigureAwait(false);
    }

    private Task<IEventStream<T>> Add<T>(object id) where T : class
    {
        if (!_fetches.TryGetValue(typeof(T), out var fetch)) _fetches[typeof(T)] = fetch = new Fetch<T>();
        return ((Fetch<T>)fetch).Add(id);
    }

    private interface IFetch
    {
        Task RunAsync(DocumentSession session, CancellationToken ct);
    }

    private sealed class Fetch<T> : IFetch where T : class
    {
        private readonly Dictionary<object, TaskCompletionSource<IEventStream<T>>> _asked = [];

        internal Task<IEventStream<T>> Add(object id)
        {
            if (!_asked.TryGetValue(id, out var asked)) _asked[id] = asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return asked.Task;
        }

        public async Task RunAsync(DocumentSession session, CancellationToken ct)
        {
            try
            {
                foreach (var (id, stream) in await ((EventOperations)session.Events).FetchManyAsync<T>([.. _asked.Keys], ct).ConfigureAwait(false)) _asked[id].SetResult(stream);
            }
            catch (Exception e)
            {
                foreach (var asked in _asked.Values) asked.TrySetException(e);
                throw;
            }
        }
    }
}
