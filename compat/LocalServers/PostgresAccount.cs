using System.Diagnostics;

namespace LocalServers;

/// <summary>
/// As whom PostgreSQL runs. It refuses to run as root; an ordinary user runs it as himself. Root starts it as the
/// user postgres; where that user cannot reach the data folder (a clone below a folder of mode 0700) it gets the
/// capability to pass, or else stays root outside and another user inside a user namespace.
/// </summary>
/// <param name="Before">A command that wraps the server.</param>
/// <param name="Privileges">Options for setpriv.</param>
/// <param name="Owner">Who must own the data folder; null leaves it as it is.</param>
internal sealed record PostgresAccount(IReadOnlyList<string> Before, IReadOnlyList<string> Privileges, string? Owner)
{
    private static readonly string[] AsPostgres = ["--reuid", "postgres", "--regid", "postgres", "--clear-groups"];

    private static readonly PostgresAccount[] WaysForRoot =
    [
        new([], AsPostgres, "postgres:postgres"),
        new([], [.. AsPostgres, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"], "postgres:postgres"),
        new(["unshare", "--user", "--map-user=1000", "--map-group=1000"], [], "root:root"),
    ];

    /// <summary>Finds a way that works for this folder, and hands the folder to the user that will use it.</summary>
    /// <exception cref="LocalServerException">None works; the message says what each of them answered.</exception>
    internal static async Task<PostgresAccount?> ForAsync(string folder, CancellationToken ct)
    {
        if (!Native.IsRoot)
            return null;
        var answers = new List<string>();
        foreach (var way in WaysForRoot)
        {
            var owned = await RunAsync(["chown", "-R", way.Owner!, folder], ct);
            if (owned.ExitCode != 0)
            {
                answers.Add(owned.Output);
                continue;
            }

            var probe = Path.Combine(folder, ".probe");
            var tried = await RunAsync(
                [.. way.Before, "setpriv", .. way.Privileges, "--", "sh", "-c", "touch \"$1\" && rm \"$1\"", "sh", probe], ct);
            if (tried.ExitCode == 0)
                return way;
            answers.Add($"{string.Join(' ', [.. way.Before, "setpriv", .. way.Privileges])}: {tried.Output}");
        }

        throw new LocalServerException(
            $"PostgreSQL does not run as root, and no other user can use the folder {folder}. Put the clone where the user postgres may go, or run as an ordinary user. Tried:\n  "
            + string.Join("\n  ", answers));
    }

    internal static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return (process.ExitCode, $"{await output}{await errors}".Trim());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (127, $"{command[0]}: {e.Message}");
        }
    }
}
