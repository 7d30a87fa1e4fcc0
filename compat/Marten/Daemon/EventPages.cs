using Marten.Events.Projections;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Events.Daemon;

/// <summary>Reads pages of settled events from the database, for who is too far behind for the feed.</summary>
internal static class EventPages
{
    internal static string Sql(DocumentStore store, EventFilter filter, int limit) =>
        $"{store.EventSql.SelectEvents} where seq_id > $1 and seq_id <= $2{(filter.Aliases is null ? "" : " and type = any($3)")} order by seq_id limit {limit}";

    /// <summary>Answers up to where the rows are complete.</summary>
    internal static async Task<long> ReadAsync(
        DocumentStore store, string sql, EventFilter filter, long after, long mark, int limit, List<StoredEvent> into, CancellationToken ct)
    {
        await using var command = store.DataSource.CreateCommand(sql);
        command.CommandTimeout = 120;
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = mark });
        if (filter.Aliases is { } aliases) command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = aliases, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        await using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
        while (await reader.ReadAsync(ct).ConfigureAwait(false)) into.Add(StoredEvent.Read(store, reader));
        return into.Count == limit ? into[^1].Sequence : mark;
    }
}
