namespace StageSystem.ServiceDefaults;

/// <summary>Waiting times that double up to a limit.</summary>
/// <param name="begin">The first waiting time.</param>
/// <param name="hoogstens">The longest.</param>
internal sealed class Terugval(TimeSpan begin, TimeSpan hoogstens)
{
    private TimeSpan _volgende = begin;

    internal async Task WachtAsync(CancellationToken ct)
    {
        await Task.Delay(_volgende, ct).ConfigureAwait(false);
        _volgende = TimeSpan.FromTicks(Math.Min(_volgende.Ticks * 2, hoogstens.Ticks));
    }
}
