using System.Globalization;

namespace LocalServers;

/// <summary>
/// A folder for data that live as long as this process at most. Its name holds the process, so that a later process
/// removes what a killed one left.
/// </summary>
public sealed class TemporaryFolder : IAsyncDisposable
{
    /// <summary>Names the folder in which temporary folders are made; without it the system's temporary folder is used.</summary>
    public const string RootVariable = "LOCALSERVERS_TEMP";

    private static int _count;

    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    public static async Task<TemporaryFolder> CreateAsync(CancellationToken ct = default)
    {
        var root = Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } named
            ? System.IO.Path.GetFullPath(named)
            : System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"localservers-{Native.EffectiveUserId()}");
        Directory.CreateDirectory(root);
        await RemoveAbandonedAsync(root, ct);
        var self = ProcessIdentity.Of(Environment.ProcessId)!;
        var path = System.IO.Path.Combine(root, $"{self.Id}-{self.StartTicks}-{Interlocked.Increment(ref _count)}");
        Directory.CreateDirectory(path);
        return new TemporaryFolder(path);
    }

    public ValueTask DisposeAsync()
    {
        Remove(Path);
        return ValueTask.CompletedTask;
    }

    private static async Task RemoveAbandonedAsync(string root, CancellationToken ct)
    {
        foreach (var folder in Directory.EnumerateDirectories(root))
        {
            var parts = System.IO.Path.GetFileName(folder).Split('-');
            if (parts.Length != 3
                || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
                || ProcessIdentity.Of(id)?.StartTicks == ticks)
                continue;
            try
            {
                foreach (var ledger in Directory.EnumerateDirectories(folder, "processes", SearchOption.AllDirectories))
                    await new ProcessLedger(System.IO.Path.GetDirectoryName(ledger)!).EndLeftoversAsync(ct);
                Remove(folder);
            }
            catch (IOException)
            {
                // Another process is removing it too.
            }
        }
    }

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
    }
}
