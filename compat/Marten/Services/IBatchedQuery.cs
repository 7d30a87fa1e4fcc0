using JasperFx.Events;

namespace Marten.Services.BatchQuerying;

/// <summary>Reads that go to the server together: each answers its task once <see cref="Execute"/> has run.</summary>
public interface IBatchedQuery
{
    IBatchEvents Events { get; }

    /// <summary>Carries out everything that was asked for.</summary>
    Task Execute(CancellationToken token = default);
}

/// <summary>The event side of a batch.</summary>
public interface IBatchEvents
{
    /// <summary>As <c>FetchForWriting</c> of the session.</summary>
    Task<IEventStream<T>> FetchForWriting<T>(Guid id) where T : class;

    Task<IEventStream<T>> FetchForWriting<T>(string key) where T : class;
}
