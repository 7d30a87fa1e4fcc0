using Marten.Events;
using Marten.Linq;
using Marten.Services.BatchQuerying;
using Npgsql;

namespace Marten;

/// <summary>Reads documents and events.</summary>
public interface IQuerySession : IAsyncDisposable, IDisposable
{
    /// <summary>The session's own connection, open from the first use on.</summary>
    NpgsqlConnection Connection { get; }

    /// <summary>The root cause of what is saved here; from the current activity unless set.</summary>
    string? CorrelationId { get; set; }

    /// <summary>What directly causes what is saved here; from the current activity unless set.</summary>
    string? CausationId { get; set; }

    string TenantId { get; }

    IDocumentStore DocumentStore { get; }

    IQueryEventStore Events { get; }

    Task<T?> LoadAsync<T>(Guid id, CancellationToken token = default) where T : notnull;

    Task<T?> LoadAsync<T>(string id, CancellationToken token = default) where T : notnull;

    Task<T?> LoadAsync<T>(int id, CancellationToken token = default) where T : notnull;

    Task<T?> LoadAsync<T>(long id, CancellationToken token = default) where T : notnull;

    /// <summary>The documents that exist, in no particular order.</summary>
    Task<IReadOnlyList<T>> LoadManyAsync<T>(params Guid[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<Guid> ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params Guid[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, IEnumerable<Guid> ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(params string[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params string[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, IEnumerable<string> ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(params int[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params int[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(params long[] ids) where T : notnull;

    Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params long[] ids) where T : notnull;

    IMartenQueryable<T> Query<T>() where T : notnull;

    /// <summary>Several reads in one round trip. The stand-in fetches streams for writing, in a document session.</summary>
    IBatchedQuery CreateBatchQuery();

    /// <summary>
    /// SQL with <c>?</c> for each parameter: from <c>select</c> on as it stands (first column a scalar, or the JSON of
    /// a T), otherwise what follows T's table.
    /// </summary>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, CancellationToken token, params object[] parameters);

    Task<IReadOnlyList<T>> QueryAsync<T>(char placeholder, string sql, CancellationToken token, params object[] parameters);

    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, params object[] parameters);

    Task<IReadOnlyList<T>> QueryAsync<T>(char placeholder, string sql, params object[] parameters);
}
