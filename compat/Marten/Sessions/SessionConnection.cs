using Npgsql;

namespace Marten.Sessions;

/// <summary>
/// Where a session's commands run: on a connection from the pool for each, or, once a transaction or the caller
/// wants it so, on one connection until the session is saved or disposed of.
/// </summary>
internal sealed class SessionConnection(DocumentStore store, NpgsqlConnection? given = null) : IAsyncDisposable
{
    private NpgsqlConnection? _own;

    /// <summary>A transaction is open on the session's own connection.</summary>
    internal bool InTransaction { get; set; }

    /// <summary>Somebody else opened the connection and ends its transaction.</summary>
    internal bool IsGiven => given is not null;

    private NpgsqlConnection? Current => given ?? _own;

    internal NpgsqlConnection OpenOwn()
    {
        if (Current is { } current) return current;
        return _own = store.DataSource.OpenConnection();
    }

    internal async ValueTask<NpgsqlConnection> OpenOwnAsync(CancellationToken ct)
    {
        if (Current is { } current) return current;
        return _own = await store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Gives the connection back to the pool, which rolls back what is open on it.</summary>
    internal async ValueTask ReleaseAsync()
    {
        InTransaction = false;
        if (_own is not { } own) return;
        _own = null;
        await own.DisposeAsync().ConfigureAwait(false);
    }

    internal async Task<T> ReadAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        using var activity = store.Options.OpenTelemetry.StartConnection();
        await using (command.ConfigureAwait(false))
        {
            command.CommandTimeout = store.Options.CommandTimeout;
            if (Current is { } current)
            {
                command.Connection = current;
                await using var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
                return await read(reader, ct).ConfigureAwait(false);
            }

            await using var connection = await store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
            command.Connection = connection;
            await using var pooled = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            return await read(pooled, ct).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => ReleaseAsync();
}
