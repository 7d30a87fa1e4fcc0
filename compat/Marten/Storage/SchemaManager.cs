using System.Collections.Concurrent;
using JasperFx;
using Marten.Schema;
using Npgsql;

namespace Marten.Storage;

/// <summary>Makes the schema, once per store and once per document type that comes up later.</summary>
internal sealed class SchemaManager(DocumentStore store) : IMartenStorage, IDisposable
{
    /// <summary>Seconds: another process may be filling a new column.</summary>
    private const int Patience = 300;

    private readonly ConcurrentDictionary<Type, bool> _documents = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _ready;

    /// <summary>Everything that was configured.</summary>
    internal ValueTask EnsureAsync(CancellationToken ct) => _ready ? ValueTask.CompletedTask : new(ApplyAsync(store.Options.AutoCreateSchemaObjects, ct));

    internal ValueTask EnsureAsync(DocumentMapping mapping, CancellationToken ct) =>
        _ready && _documents.ContainsKey(mapping.DocumentType) ? ValueTask.CompletedTask : new(EnsureDocumentAsync(mapping, ct));

    public Task ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate? @override = null) =>
        ApplyAsync(@override ?? AutoCreate.CreateOrUpdate, CancellationToken.None, again: true);

    public string ToDatabaseScript() => string.Join(Environment.NewLine, Everything([.. store.Options.Mappings.All]).Select(statement => statement.Sql));

    public void Dispose() => _gate.Dispose();

    private async Task EnsureDocumentAsync(DocumentMapping mapping, CancellationToken ct)
    {
        await EnsureAsync(ct).ConfigureAwait(false);
        if (_documents.ContainsKey(mapping.DocumentType)) return;
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_documents.ContainsKey(mapping.DocumentType)) return;
            if (store.Options.AutoCreateSchemaObjects != AutoCreate.None) await RunAsync([.. SchemaScript.Document(mapping)], ct).ConfigureAwait(false);
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
            if (mode != AutoCreate.None) await RunAsync([.. Everything(mappings)], ct).ConfigureAwait(false);
            foreach (var mapping in mappings) _documents[mapping.DocumentType] = true;
            _ready = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private IEnumerable<SchemaStatement> Everything(IReadOnlyCollection<DocumentMapping> mappings) =>
    [
        .. SchemaScript.Functions(store.Options.DatabaseSchemaName),
        .. SchemaScript.Events(store.EventSql, store.Options.Events),
        .. mappings.OrderBy(mapping => mapping.TableName, StringComparer.Ordinal).SelectMany(SchemaScript.Document),
    ];

    private async Task RunAsync(IReadOnlyCollection<SchemaStatement> wanted, CancellationToken ct)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
        if (await MissingAsync(connection, wanted, ct).ConfigureAwait(false) is { Count: 0 }) return;
        await using var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        // Several processes start at once: one makes the schema, the others then find it.
        await using (var locking = new NpgsqlCommand($"select pg_advisory_xact_lock({DocumentStore.LockKey("schema", store.Options.DatabaseSchemaName)})", connection))
        {
            locking.CommandTimeout = Patience;
            await locking.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }

        var missing = await MissingAsync(connection, wanted, ct).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            await using var command = new NpgsqlCommand(string.Join(Environment.NewLine, missing.Select(statement => statement.Sql)), connection);
            command.CommandTimeout = Patience;
            await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }

        await transaction.CommitAsync(ct).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SchemaStatement>> MissingAsync(NpgsqlConnection connection, IReadOnlyCollection<SchemaStatement> wanted, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(SchemaScript.Existing, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [store.Options.DatabaseSchemaName, store.EventSql.Schema] });
        await using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
        var existing = new HashSet<string>();
        while (await reader.ReadAsync(ct).ConfigureAwait(false)) existing.Add(reader.GetString(0));
        return [.. wanted.Where(statement => !existing.Contains(statement.Key))];
    }
}
