using Marten.Events;
using Npgsql;

namespace Marten.Sessions;

/// <summary>Statements that go to the server in one round trip; outside a transaction they are one.</summary>
internal sealed class CommandBatch : IAsyncDisposable
{
    private readonly NpgsqlBatch _batch = new();
    private readonly List<StorageOperation?> _owners = [];

    internal int Count => _owners.Count;

    internal NpgsqlBatchCommand Add(string sql, StorageOperation? owner)
    {
        var command = new NpgsqlBatchCommand(sql);
        _batch.BatchCommands.Add(command);
        _owners.Add(owner);
        return command;
    }

    /// <exception cref="Exceptions.MartenCommandException">The server refused, and no operation knows why.</exception>
    internal async Task ExecuteAsync(NpgsqlConnection connection, int timeout, CancellationToken ct)
    {
        _batch.Connection = connection;
        _batch.Timeout = timeout;
        try
        {
            await using var reader = await _batch.ExecuteReaderAsync(ct).ConfigureAwait(false);
            // Only statements that number events answer a column of that name; checks and the caller's own SQL may
            // answer rows too, which say nothing.
            using var numbering = _owners.Where(owner => owner is { HasRows: true }).GetEnumerator();
            do
            {
                if (reader.FieldCount > 0 && reader.GetName(0) == EventSql.NumberColumn && numbering.MoveNext())
                    await numbering.Current!.ReadAsync(reader, ct).ConfigureAwait(false);
            }
            while (await reader.NextResultAsync(ct).ConfigureAwait(false));
        }
        catch (PostgresException e)
        {
            throw Translate(e);
        }
    }

    public ValueTask DisposeAsync()
    {
        _batch.Dispose();
        return ValueTask.CompletedTask;
    }

    private Exception Translate(PostgresException e)
    {
        var index = e.BatchCommand is NpgsqlBatchCommand failed ? _batch.BatchCommands.IndexOf(failed) : -1;
        if (index >= 0) return StoreErrors.Translate(e, _owners[index]);
        // The driver does not always say which statement failed: the constraint and the text name their table.
        foreach (var owner in _owners.OfType<StorageOperation>().Distinct())
            if (owner.Translate(e) is { } special) return special;
        return StoreErrors.Translate(e, null);
    }
}
