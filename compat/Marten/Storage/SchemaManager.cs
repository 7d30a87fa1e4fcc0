using System.Collections.Concurrent;
using JasperFx;
using Marten.Schema;
using Npgsql;

namespace Marten.Storage;

/// <summary>Makes the schema, once per store and once per document type that comes up later.</summary>
internal sealed class SchemaManager(DocumentStore store) : IMartenStorage, IDisposable
{
    private readonly ConcurrentDictionary<Type, bool> _documents = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _ready;

    /// <summary>Everything that was configured.</summary>
    internal ValueTask EnsureAsync(CancellationToken ct) => _ready ? ValueTask.CompletedTask : new(ApplyAsync(store.Options.AutoCreateSchemaObjects, ct));

    internal ValueTask EnsureAsync(DocumentMapping mapping, CancellationToken ct) =>
        _ready && _documents.ContainsKey(mapping.DocumentType) ? ValueTask.CompletedTask : new(EnsureDocumentAsync(mapping, ct));

    public Task ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate? @override = null) =>
        ApplyAsync(@override ?? AutoCreate.CreateOrUpdate, CancellationToken.None, again: true);

    public string ToDatabaseScript() => Script([.. store.Options.Mappings.All]);

    public void Dispose() => _gate.Dispose();

    private async Task EnsureDocumentAsync(DocumentMapping mapping, CancellationToken ct)
    {
        await EnsureAsync(ct).ConfigureAwait(false);
        if (_documents.ContainsKey(mapping.DocumentType)) return;
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_documents.ContainsKey(mapping.DocumentType)) return;
            if (store.Options.AutoCreateSchemaObjects != AutoCreate.None) await RunAsync(SchemaScript.Document(mapping), ct).ConfigureAwait(false);
            _documents[mapping.DocumentType] = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ApplyAsync(AutoCreate mode, CancellationToken ct, bool again = false)
    {
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_ready && !again) return;
            var mappings = store.Options.Mappings.All.ToList();
            if (mode != AutoCreate.None) await RunAsync(Script(mappings), ct).ConfigureAwait(false);
            foreach (var mapping in mappings) _documents[mapping.DocumentType] = true;
            _ready = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private string Script(IReadOnlyCollection<DocumentMapping> mappings) =>
        SchemaScript.Functions(store.Options.DatabaseSchemaName)
        + SchemaScript.Events(store.EventSql, store.Options.Events)
        + string.Concat(mappings.OrderBy(mapping => mapping.TableName, StringComparer.Ordinal).Select(SchemaScript.Document));

    private async Task RunAsync(string script, CancellationToken ct)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        // Several processes start at once: one makes the schema, the others then find it.
        await using var command = new NpgsqlCommand($"set local client_min_messages = warning; select pg_advisory_xact_lock({DocumentStore.LockKey("schema", store.Options.DatabaseSchemaName)}); " + script, connection, transaction);
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        await transaction.CommitAsync(ct).ConfigureAwait(false);
    }
}
