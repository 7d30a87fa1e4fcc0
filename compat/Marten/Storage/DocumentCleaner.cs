using Npgsql;

namespace Marten;

internal sealed class DocumentCleaner(DocumentStore store) : IDocumentCleaner
{
    public async Task DeleteAllDocumentsAsync(CancellationToken ct = default)
    {
        await store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        var tables = store.Options.Mappings.All.Select(mapping => mapping.Sql.Table).ToList();
        if (tables.Count > 0) await store.ExecuteAsync("truncate " + string.Join(", ", tables), ct).ConfigureAwait(false);
        store.ClearCaches();
    }

    public async Task DeleteAllEventDataAsync(CancellationToken ct = default)
    {
        await store.Schema.EnsureAsync(ct).ConfigureAwait(false);
        var sql = store.EventSql;
        await store.ExecuteAsync(
            $"truncate {sql.Events}, {sql.Streams}, {sql.Progress}, {sql.Schema}.mt_high_water_skips cascade; alter sequence {sql.Sequence} restart", ct).ConfigureAwait(false);
        store.ClearCaches();
    }
}
