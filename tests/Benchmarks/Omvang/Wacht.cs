namespace StageSystem.Benchmarks.Omvang;

/// <summary>Waits for a condition, with a time-out that says what did not come.</summary>
internal static class Wacht
{
    internal static async Task TotAsync(Func<Task<bool>> voorwaarde, string wat, TimeSpan? geduld = null)
    {
        var uiterlijk = DateTime.UtcNow + (geduld ?? TimeSpan.FromSeconds(90));
        while (!await voorwaarde())
        {
            if (DateTime.UtcNow > uiterlijk) throw new TimeoutException($"It did not happen in time: {wat}.");
            await Task.Delay(10);
        }
    }
}
