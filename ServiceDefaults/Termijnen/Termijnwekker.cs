using System.Threading.Channels;

namespace StageSystem.ServiceDefaults;

/// <summary>Wakes the watcher of this process: a deadline was stored that is due already, or the clock was moved.</summary>
internal sealed class Termijnwekker
{
    private readonly Channel<bool> _wek = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Wek() => _wek.Writer.TryWrite(true);

    /// <summary>Waits until woken, or until the time has passed.</summary>
    internal async Task WachtAsync(TimeSpan hoogstens, CancellationToken ct)
    {
        using var eind = CancellationTokenSource.CreateLinkedTokenSource(ct);
        eind.CancelAfter(hoogstens);
        try
        {
            await _wek.Reader.ReadAsync(eind.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time has passed: look anyway.
        }
    }
}
