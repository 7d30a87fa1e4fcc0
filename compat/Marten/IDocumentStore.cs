using JasperFx;
using JasperFx.Events.Daemon;
using Microsoft.Extensions.Logging;

namespace Marten;

/// <summary>A database with documents and events.</summary>
public interface IDocumentStore : IDisposable, IAsyncDisposable
{
    StoreOptions Options { get; }

    IMartenStorage Storage { get; }

    AdvancedOperations Advanced { get; }

    IDocumentSession LightweightSession();

    IQuerySession QuerySession();

    /// <summary>Inserts many documents in one transaction.</summary>
    Task BulkInsertAsync<T>(IReadOnlyCollection<T> documents, int batchSize = 1000, CancellationToken cancellation = default) where T : notnull;

    /// <summary>A daemon that stands still until it is started.</summary>
    ValueTask<IProjectionDaemon> BuildProjectionDaemonAsync(string? tenantIdOrDatabaseIdentifier = null, ILogger? logger = null);
}

/// <summary>The schema of a store.</summary>
public interface IMartenStorage
{
    /// <summary>Creates what is missing, also when several processes do so at once.</summary>
    Task ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate? @override = null);

    /// <summary>The SQL that the stand-in runs.</summary>
    string ToDatabaseScript();
}

/// <summary>Rarely needed operations on a whole store.</summary>
public class AdvancedOperations
{
    internal AdvancedOperations(DocumentStore store) => Clean = new DocumentCleaner(store);

    public IDocumentCleaner Clean { get; }
}

/// <summary>Empties a store: for tests.</summary>
public interface IDocumentCleaner
{
    Task DeleteAllDocumentsAsync(CancellationToken ct = default);

    Task DeleteAllEventDataAsync(CancellationToken ct = default);
}
