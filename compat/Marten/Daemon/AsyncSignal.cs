namespace Marten.Events.Daemon;

/// <summary>Wakes everybody who took <see cref="Task"/> before it was set.</summary>
internal sealed class AsyncSignal
{
    private TaskCompletionSource _source = New();

    internal Task Task => Volatile.Read(ref _source).Task;

    internal void Set() => Interlocked.Exchange(ref _source, New()).TrySetResult();

    /// <summary>False when the time is up first.</summary>
    internal static async Task<bool> WaitAsync(Task signal, TimeSpan limit, CancellationToken ct)
    {
        if (signal.IsCompleted) return true;
        try
        {
            await signal.WaitAsync(limit, ct).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
