using System.Diagnostics;

namespace StageSystem.Integratie;

/// <summary>Waits for a condition, with a time-out that says what did not come.</summary>
internal static class Wacht
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    internal static async Task TotAsync(Func<Task<bool>> voorwaarde, string wat, TimeSpan? geduld = null)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await voorwaarde())
        {
            if (Stopwatch.GetElapsedTime(begin) > (geduld ?? Geduld)) throw new TimeoutException($"It did not happen in time: {wat}.");
            await Task.Delay(10);
        }
    }

    internal static Task TotAsync(Func<bool> voorwaarde, string wat, TimeSpan? geduld = null) => TotAsync(() => Task.FromResult(voorwaarde()), wat, geduld);
}
