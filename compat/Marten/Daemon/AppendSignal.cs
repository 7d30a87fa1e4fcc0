using Microsoft.Extensions.Logging;
using Npgsql;

namespace Marten.Events.Daemon;

/// <summary>
/// Tells the daemon that something was saved: the one in this store at once, the leader in another process by a
/// notification after the commit. One notification is under way at most; what is saved meanwhile shares the next.
/// It is sent outside the saving transaction because PostgreSQL lets only one notifying transaction commit at a time.
/// When one is lost, the daemon's polling finds the events.
/// </summary>
internal sealed class AppendSignal : IDisposable, IAsyncDisposable
{
    private readonly DocumentStore _store;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _pending = new(0, 1);
    private readonly Lock _gate = new();
    private Action? _local;
    private Task? _sending;

    internal AppendSignal(DocumentStore store) => _store = store;

    internal static string Channel(string schema) => "mt_events_appended_" + schema;

    /// <summary>The daemon of this store while it leads; null when another process does, or none.</summary>
    internal Action? Local
    {
        get => Volatile.Read(ref _local);
        set => Volatile.Write(ref _local, value);
    }

    internal void Appended()
    {
        if (Local is { } local)
        {
            local();
            return;
        }

        if (!_store.Options.Events.UseListenNotifyForEventAppends) return;
        lock (_gate)
        {
            if (_stop.IsCancellationRequested) return;
            _sending ??= Task.Run(SendAsync);
            if (_pending.CurrentCount == 0) _pending.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate) _stop.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_sending is { } sending) await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAsync()
    {
        var sql = $"notify {Channel(_store.EventSql.Schema)}";
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _pending.WaitAsync(_stop.Token).ConfigureAwait(false);
                await using var command = _store.DataSource.CreateCommand(sql);
                await command.ExecuteNonQueryAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or ObjectDisposedException or OperationCanceledException)
            {
                _store.Loggers.CreateLogger<AppendSignal>().LogDebug(e, "The daemon could not be notified; it polls");
            }
        }
    }
}
