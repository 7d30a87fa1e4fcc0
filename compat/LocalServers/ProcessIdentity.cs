using System.Globalization;

namespace LocalServers;

/// <summary>
/// A process that cannot be mistaken for a later one with the same id: its id, its start time in clock ticks since
/// boot, and the boot itself.
/// </summary>
/// <param name="Id">Process id.</param>
/// <param name="StartTicks">Field 22 of <c>/proc/ID/stat</c>.</param>
/// <param name="Boot">The machine's boot id.</param>
public sealed record ProcessIdentity(int Id, long StartTicks, string Boot)
{
    private static readonly Lazy<string> CurrentBoot = new(() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim());

    /// <summary>The process that runs under this id now, or null when there is none (a zombie counts as none).</summary>
    public static ProcessIdentity? Of(int id)
    {
        string stat;
        try
        {
            stat = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            return null;
        }

        // The name, in brackets, may itself hold spaces and brackets: the fields proper follow the last bracket.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        if (fields[0] is "Z" or "X")
            return null;
        return new ProcessIdentity(id, long.Parse(fields[19], CultureInfo.InvariantCulture), CurrentBoot.Value);
    }

    /// <summary>Whether this very process still runs.</summary>
    public bool IsAlive => Of(Id) == this;

    /// <summary>Sends a signal, but only to this very process.</summary>
    /// <returns>False when it no longer runs or may not be signalled.</returns>
    public bool Signal(UnixSignal signal) => IsAlive && Native.Kill(Id, (int)signal) == 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {StartTicks} {Boot}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static ProcessIdentity? Parse(string text)
    {
        var parts = text.Split(' ', 3);
        return parts.Length == 3
               && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
               && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new ProcessIdentity(id, ticks, parts[2])
            : null;
    }
}
