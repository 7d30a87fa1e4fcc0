using System.Globalization;

namespace LocalServers;

/// <summary>
/// Which processes were started on a data folder, one small file each. A process whose starter was killed is found by
/// the next start, checked against what it was, and ended.
/// </summary>
public sealed class ProcessLedger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _folder;

    /// <param name="dataFolder">The data folder; the ledger is its subfolder <c>processes</c>.</param>
    public ProcessLedger(string dataFolder)
    {
        _folder = Path.Combine(dataFolder, "processes");
        Directory.CreateDirectory(_folder);
    }

    internal void Add(ProcessIdentity identity, string name, UnixSignal stopSignal) =>
        File.WriteAllText(PathOf(identity.Id), $"{identity}\n{(int)stopSignal}\n{name}\n");

    internal void Remove(int id) => File.Delete(PathOf(id));

    /// <summary>Ends what an earlier run left behind: asks, waits at most ten seconds, then kills.</summary>
    /// <returns>The names of the processes that were ended.</returns>
    public async Task<IReadOnlyList<string>> EndLeftoversAsync(CancellationToken ct = default)
    {
        var leftovers = new List<(string File, string Name, ProcessIdentity Identity, UnixSignal Signal)>();
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            var lines = await File.ReadAllLinesAsync(file, ct);
            if (lines.Length >= 3 && ProcessIdentity.Parse(lines[0]) is { } identity && identity.IsAlive
                && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var signal))
                leftovers.Add((file, lines[2], identity, (UnixSignal)signal));
            else
                File.Delete(file);
        }

        foreach (var leftover in leftovers)
            leftover.Identity.Signal(leftover.Signal);
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        foreach (var leftover in leftovers)
        {
            while (leftover.Identity.IsAlive)
            {
                if (Environment.TickCount64 > deadline && !leftover.Identity.Signal(UnixSignal.Kill) && leftover.Identity.IsAlive)
                    throw new LocalServerException(
                        $"{leftover.Name} (process {leftover.Identity.Id}) is left from an earlier run and may not be ended by this user. End it, then start again.");
                await Task.Delay(20, ct);
            }

            File.Delete(leftover.File);
        }

        return [.. leftovers.Select(leftover => leftover.Name)];
    }

    private string PathOf(int id) => Path.Combine(_folder, id.ToString(CultureInfo.InvariantCulture));
}
