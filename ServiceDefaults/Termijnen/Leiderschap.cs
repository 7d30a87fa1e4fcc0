using Npgsql;

namespace StageSystem.ServiceDefaults;

/// <summary>One leader per database: a session-level advisory lock, that the database releases when the leader's connection ends.</summary>
internal sealed class Leiderschap(NpgsqlDataSource database, int sleutel) : IAsyncDisposable
{
    private NpgsqlConnection? _verbinding;

    /// <summary>Whether this process leads now; tries to when nobody does. Asks the database each time, so a lost connection is noticed.</summary>
    internal async Task<bool> LeidtAsync(CancellationToken ct)
    {
        try
        {
            if (_verbinding is not null)
            {
                await using var vraag = new NpgsqlCommand("select 1", _verbinding);
                await vraag.ExecuteScalarAsync(ct).ConfigureAwait(false);
                return true;
            }

            var verbinding = await database.OpenConnectionAsync(ct).ConfigureAwait(false);
            await using var poging = new NpgsqlCommand("select pg_try_advisory_lock($1)", verbinding) { Parameters = { new() { Value = (long)sleutel } } };
            if (await poging.ExecuteScalarAsync(ct).ConfigureAwait(false) is true)
            {
                _verbinding = verbinding;
                return true;
            }

            await verbinding.DisposeAsync().ConfigureAwait(false);
            return false;
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_verbinding is not { } verbinding) return;
        _verbinding = null;
        try
        {
            // The pool keeps the connection open: the lock must be given back, or nobody leads.
            await using var los = new NpgsqlCommand("select pg_advisory_unlock_all()", verbinding);
            await los.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(verbinding);
        }

        await verbinding.DisposeAsync().ConfigureAwait(false);
    }
}
