using System.Diagnostics;
using LocalServers;
using Npgsql;

namespace Aspire.Conformance;

/// <summary>An AppHost as a process of its own, killed.</summary>
public sealed class LeftoversTests : IAsyncLifetime
{
    private TemporaryFolder _folder = null!;

    public async Task InitializeAsync() => _folder = await TemporaryFolder.CreateAsync();

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task After_a_kill_of_the_AppHost_nothing_stays_and_the_next_one_has_the_data()
    {
        int[] processes;
        using (var killed = await RunningAppHost.StartAsync(_folder.Path))
        {
            await killed.ExecuteAsync("create table kept as select 42 as answer");
            processes = killed.Processes();
            processes.Length.ShouldBeGreaterThanOrEqualTo(3); // PostgreSQL and two services
            killed.Process.Kill();
            await killed.Process.WaitForExitAsync(Apps.InTime);
        }

        using var next = await RunningAppHost.StartAsync(_folder.Path);
        processes.ShouldAllBe(process => !Apps.Runs(process));
        (await next.ExecuteAsync("select answer from kept")).ShouldBe(42);
        await next.StopAsync();
    }

    [Fact]
    public async Task A_second_AppHost_on_the_same_store_is_refused()
    {
        using var first = await RunningAppHost.StartAsync(_folder.Path);
        using var second = RunningAppHost.Launch(_folder.Path);

        await second.Process.WaitForExitAsync(Apps.InTime);
        second.Process.ExitCode.ShouldNotBe(0);
        second.Output.ShouldContain("Another AppHost runs on the data in");
        (await first.ExecuteAsync("select 1")).ShouldBe(1);
        await first.StopAsync();
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_cleanly_with_all_that_it_started()
    {
        using var host = await RunningAppHost.StartAsync(_folder.Path);
        var processes = host.Processes();

        await host.StopAsync();

        host.Process.ExitCode.ShouldBe(0);
        processes.ShouldAllBe(process => !Apps.Runs(process));
        Directory.GetFiles(Path.Combine(_folder.Path, "store", "processes")).ShouldBeEmpty();
        host.Output.ShouldContain("Login to the dashboard at http://localhost:");
    }
}

internal sealed class RunningAppHost : IDisposable
{
    private readonly string _folder;
    private readonly List<string> _lines = [];

    private RunningAppHost(string folder, Process process)
    {
        _folder = folder;
        Process = process;
        Process.OutputDataReceived += (_, line) => Add(line.Data);
        Process.ErrorDataReceived += (_, line) => Add(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    internal Process Process { get; }

    internal string Output
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    internal static RunningAppHost Launch(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Projects.Aspire_Conformance_AppHost).Assembly.Location, "Broker=no", $"Data={folder}/postgres", $"Aspire:Store:Path={folder}/store"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new RunningAppHost(folder, Process.Start(start)!);
    }

    internal static async Task<RunningAppHost> StartAsync(string folder)
    {
        // The last line that the last service writes at start comes when everything that it waits for is healthy.
        var log = Path.Combine(folder, "store", "logs", "second-one.log");
        if (File.Exists(log))
            File.Delete(log);
        var host = Launch(folder);
        await Apps.UntilAsync(() => host.Process.HasExited || (File.Exists(log) && File.ReadAllText(log).Contains("Application started", StringComparison.Ordinal)), "the services run");
        host.Process.HasExited.ShouldBeFalse(host.Output);
        return host;
    }

    internal int[] Processes() =>
        [.. Directory.GetDirectories(_folder, "processes", SearchOption.AllDirectories).SelectMany(Directory.GetFiles).Select(file => int.Parse(Path.GetFileName(file), System.Globalization.CultureInfo.InvariantCulture))];

    internal async Task<object?> ExecuteAsync(string sql)
    {
        var command = await File.ReadAllTextAsync($"/proc/{Processes().First(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("/postgres\0", StringComparison.Ordinal))}/cmdline");
        var arguments = command.Split('\0').ToList();
        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(arguments[arguments.IndexOf("-p") + 1], System.Globalization.CultureInfo.InvariantCulture),
            Username = "postgres",
            Password = await File.ReadAllTextAsync(Path.Combine(_folder, "store", "secrets", "postgres-password")),
            Database = "orders",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(connectionString.ConnectionString);
        await connection.OpenAsync();
        await using var query = new NpgsqlCommand(sql, connection);
        return await query.ExecuteScalarAsync();
    }

    internal async Task StopAsync()
    {
        ProcessIdentity.Of(Process.Id)!.Signal(UnixSignal.Terminate);
        await Process.WaitForExitAsync(Apps.InTime);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
    }
}
