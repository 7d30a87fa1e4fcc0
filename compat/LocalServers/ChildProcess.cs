using System.Collections.Concurrent;
using System.Diagnostics;

namespace LocalServers;

/// <summary>How a <see cref="ChildProcess"/> is started.</summary>
/// <param name="Name">Shown in messages and in the ledger.</param>
/// <param name="Command">Program and arguments.</param>
public sealed record ChildProcessOptions(string Name, IReadOnlyList<string> Command)
{
    public required string WorkingDirectory { get; init; }

    /// <summary>The whole environment; null inherits ours.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Called for every line of output; the second argument says whether it came from standard error.</summary>
    public Action<string, bool>? Output { get; init; }

    /// <summary>Asks the process to stop; the kernel sends it too when we die.</summary>
    public UnixSignal StopSignal { get; init; } = UnixSignal.Terminate;

    /// <summary>Options for setpriv or a whole wrapping command, put before <see cref="Command"/>.</summary>
    internal PostgresAccount? Account { get; init; }

    public ProcessLedger? Ledger { get; init; }
}

/// <summary>
/// A process of ours: in a session of its own (so that Ctrl-C in a terminal reaches only us), asked to stop by the
/// kernel when we die, recorded in the ledger for as long as it runs.
/// </summary>
public sealed class ChildProcess
{
    private readonly Process _process;
    private readonly ChildProcessOptions _options;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ProcessIdentity? _identity;

    private ChildProcess(Process process, ChildProcessOptions options)
    {
        _process = process;
        _options = options;
        StartedAt = DateTimeOffset.UtcNow;
        _identity = ProcessIdentity.Of(process.Id);
        if (_identity is not null)
            options.Ledger?.Add(_identity, options.Name, options.StopSignal);
        _ = WatchAsync();
    }

    public int Id => _process.Id;

    public DateTimeOffset StartedAt { get; }

    /// <summary>The exit code, 128 + signal number for one that was killed; completes when its output has been read.</summary>
    public Task<int> Exited => _exited.Task;

    /// <exception cref="LocalServerException">The program is not there.</exception>
    public static ChildProcess Start(ChildProcessOptions options)
    {
        var start = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in Wrap(options))
            start.ArgumentList.Add(argument);
        if (options.Environment is not null)
        {
            start.Environment.Clear();
            foreach (var (name, value) in options.Environment)
                start.Environment[name] = value;
        }

        try
        {
            var process = StarterThread.Run(() => Process.Start(start)!);
            process.StandardInput.Close();
            return new ChildProcess(process, options);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new LocalServerException($"{options.Name} cannot be started: {e.Message} (setsid and setpriv come with the package util-linux).", e);
        }
    }

    /// <summary>Sends a signal to the process; false when it has ended.</summary>
    public bool Signal(UnixSignal signal) => _identity?.Signal(signal) ?? false;

    /// <summary>Asks the process to stop, kills it after <paramref name="patience"/>, and waits until it is gone.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync(TimeSpan patience)
    {
        Signal(_options.StopSignal);
        try
        {
            return await Exited.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            Signal(UnixSignal.Kill);
            return await Exited;
        }
    }

    private static IEnumerable<string> Wrap(ChildProcessOptions options)
    {
        var signal = options.StopSignal == UnixSignal.Interrupt ? "INT" : "TERM";
        return [.. options.Account?.Before ?? [], "setpriv", .. options.Account?.Privileges ?? [], "--pdeathsig", signal, "--", .. options.Command];
    }

    private async Task WatchAsync()
    {
        var reading = Task.WhenAll(ReadAsync(_process.StandardOutput, false), ReadAsync(_process.StandardError, true));
        await WaitForExitAsync();
        _options.Ledger?.Remove(_process.Id);

        // Something that the process started may hold its output open: what it wrote itself is there within a moment.
        await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(500)));
        _exited.TrySetResult(_process.ExitCode);
    }

    // Process.WaitForExitAsync also waits for the end of the output, which a grandchild may hold open.
    private Task WaitForExitAsync()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.Exited += (_, _) => gone.TrySetResult();
        _process.EnableRaisingEvents = true;
        if (_process.HasExited)
            gone.TrySetResult();
        return gone.Task;
    }

    private async Task ReadAsync(StreamReader reader, bool isError)
    {
        while (await reader.ReadLineAsync() is { } line)
            _options.Output?.Invoke(line, isError);
    }

    /// <summary>
    /// The kernel sends the parent-death signal when the <em>thread</em> that started the child ends, so children are
    /// started from one thread that lives as long as we do.
    /// </summary>
    private static class StarterThread
    {
        private static readonly BlockingCollection<Action> Work = Start();

        internal static T Run<T>(Func<T> action)
        {
            var result = new TaskCompletionSource<T>();
            Work.Add(() =>
            {
                try
                {
                    result.SetResult(action());
                }
                catch (Exception e)
                {
                    result.SetException(e);
                }
            });
            return result.Task.GetAwaiter().GetResult();
        }

        private static BlockingCollection<Action> Start()
        {
            var work = new BlockingCollection<Action>();
            new Thread(() =>
            {
                foreach (var action in work.GetConsumingEnumerable())
                    action();
            })
            { IsBackground = true, Name = "child process starter" }.Start();
            return work;
        }
    }
}
