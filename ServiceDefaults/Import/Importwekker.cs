using System.Threading.Channels;

namespace StageSystem.ServiceDefaults;

/// <summary>Wakes the import worker of this process: a file came in, a delivery was closed, or another service told which keys it knows.</summary>
internal sealed class Importwekker
{
    private readonly Channel<bool> _wek = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Wek() => _wek.Writer.TryWrite(true);

    /// <summary>Waits until woken, or until the time has passed: another replica may have taken the file in.</summary>
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
