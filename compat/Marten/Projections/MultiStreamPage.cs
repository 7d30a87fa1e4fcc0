using JasperFx.Events;
using Marten.Sessions;
using Npgsql;

namespace Marten.Events.Projections;

/// <summary>Runs a multi-stream projection inside the transaction of an append.</summary>
internal static class MultiStreamPage
{
    /// <summary>
    /// Documents of many streams are written by many sessions, so each is taken with an advisory lock, in one order,
    /// before it is read.
    /// </summary>
    internal static async Task ProjectInlineAsync(DocumentSession session, ProjectionRunner runner, IMultiStream projection, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        var slices = await projection.SliceAsync(session, events).ConfigureAwait(false);
        if (slices.Count == 0) return;
        var mapping = runner.Mapping!;
        var keys = slices.Keys.Select(id => DocumentStore.LockKey(mapping.Sql.Table, id.ToString()!)).Distinct().Order().ToArray();
        var locks = new NpgsqlCommand("select count(pg_advisory_xact_lock(k)) from unnest($1) with ordinality as l(k, n)");
        locks.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = keys });
        await session.Database.ReadAsync(locks, static (_, _) => Task.FromResult(0), ct).ConfigureAwait(false);
        var documents = await session.LoadVersionedAsync(mapping, [.. slices.Keys], ct).ConfigureAwait(false);
        foreach (var (id, slice) in slices)
        {
            var before = documents.TryGetValue(id, out var found) ? found.Document : null;
            var result = await projection.RunAsync(session, before, id, slice, mapping, null, ct).ConfigureAwait(false);
            if (result.IsStore) session.Queue(OperationKind.Store, mapping, id, result.Document);
            else if (result.IsDelete) session.Queue(OperationKind.Delete, mapping, id, null);
        }
    }
}
