using System.Linq.Expressions;
using Marten.Events;

namespace Marten;

/// <summary>Reads, and queues changes for the next save.</summary>
public interface IDocumentOperations : IQuerySession
{
    new IEventStoreOperations Events { get; }

    /// <summary>Inserts or overwrites.</summary>
    void Store<T>(params T[] entities) where T : notnull;

    void Store<T>(IEnumerable<T> entities) where T : notnull;

    void StoreObjects(IEnumerable<object> documents);

    /// <summary>Inserts; the save throws <see cref="JasperFx.DocumentAlreadyExistsException"/> when the identity is taken.</summary>
    void Insert<T>(params T[] entities) where T : notnull;

    void Insert<T>(IEnumerable<T> entities) where T : notnull;

    /// <summary>Overwrites; the save throws <see cref="Exceptions.NonExistentDocumentException"/> when there is nothing to overwrite.</summary>
    void Update<T>(params T[] entities) where T : notnull;

    void Update<T>(IEnumerable<T> entities) where T : notnull;

    /// <summary>Stores with that revision; the save throws <see cref="JasperFx.ConcurrencyException"/> unless it is higher than the stored one.</summary>
    void UpdateRevision<T>(T entity, long revision) where T : notnull;

    void Delete<T>(T entity) where T : notnull;

    void Delete<T>(Guid id) where T : notnull;

    void Delete<T>(string id) where T : notnull;

    void Delete<T>(int id) where T : notnull;

    void Delete<T>(long id) where T : notnull;

    void DeleteWhere<T>(Expression<Func<T, bool>> expression) where T : notnull;

    /// <summary>Runs SQL with the save; <c>?</c> stands for each parameter.</summary>
    void QueueSqlCommand(string sql, params object[] parameterValues);

    void QueueSqlCommand(char placeholder, string sql, params object[] parameterValues);
}

/// <summary>A unit of work: everything queued is saved in one transaction, or nothing is.</summary>
public interface IDocumentSession : IDocumentOperations
{
    string? LastModifiedBy { get; set; }

    /// <summary>A header for every event saved here that has none of that name.</summary>
    void SetHeader(string key, object value);

    object? GetHeader(string key);

    void SaveChanges() => throw new NotSupportedException("SaveChanges is not supported: use SaveChangesAsync.");

    Task SaveChangesAsync(CancellationToken token = default);
}
