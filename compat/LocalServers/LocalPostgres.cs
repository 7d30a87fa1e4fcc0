using System.Net.Sockets;
using Npgsql;

namespace LocalServers;

/// <summary>What a <see cref="LocalPostgres"/> is started with.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>Holds the cluster and what belongs to it; created when it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The superuser, made with the cluster.</summary>
    public string UserName { get; init; } = "postgres";

    /// <summary>The superuser's password, set with the cluster; every connection needs it.</summary>
    public required string Password { get; init; }

    /// <summary>Port on 127.0.0.1; null takes a free one.</summary>
    public int? Port { get; init; }

    /// <summary>False for data that may be lost with the machine (tests): initdb does not wait for the disk.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Server settings as <c>name=value</c>; later ones win.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Called for every line of the server's log.</summary>
    public Action<string>? Log { get; init; }
}

/// <summary>
/// A PostgreSQL server from the machine's own binaries, on 127.0.0.1 only, with password authentication (scram-sha-256)
/// and its data in a folder of the caller's.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private readonly LocalPostgresOptions _options;

    private LocalPostgres(LocalPostgresOptions options, ChildProcess process, int port)
    {
        _options = options;
        Process = process;
        Port = port;
    }

    public static string Host => "127.0.0.1";

    public int Port { get; }

    public ChildProcess Process { get; }

    public string ConnectionString(string database) => ConnectionString(_options, Port, database);

    /// <summary>Makes the cluster when there is none, ends what an earlier run left on it, starts, and waits until it answers.</summary>
    /// <exception cref="LocalServerException">It does not start; the message says why and what to do.</exception>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, CancellationToken ct = default)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        Directory.CreateDirectory(folder);
        var cluster = Path.Combine(folder, "cluster");
        var bin = PostgresBinaries.Find(cluster);
        var ledger = new ProcessLedger(folder);
        await ledger.EndLeftoversAsync(ct);
        await EndStrayServersAsync(cluster, ct);
        var account = await PostgresAccount.ForAsync(folder, ct);
        if (!File.Exists(Path.Combine(cluster, "PG_VERSION")))
            await InitializeAsync(options, bin, folder, cluster, account, ct);

        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port ?? FreePort.Next();
            var tail = new LogTail();
            var process = ChildProcess.Start(new ChildProcessOptions("PostgreSQL", Command(options, bin, cluster, port))
            {
                WorkingDirectory = "/",
                StopSignal = UnixSignal.Interrupt,
                Account = account,
                Ledger = ledger,
                Output = (line, _) =>
                {
                    tail.Add(line);
                    options.Log?.Invoke(line);
                },
            });
            try
            {
                await WaitUntilItAnswersAsync(options, process, port, tail, ct);
                return new LocalPostgres(options, process, port);
            }
            catch (LocalServerException) when (options.Port is null && attempt < 3 && tail.ToString().Contains("Address already in use", StringComparison.Ordinal))
            {
                // Someone took the free port first: try another.
            }
            catch
            {
                await process.StopAsync(StopPatience);
                throw;
            }
        }
    }

    /// <summary>Makes a database unless it is there.</summary>
    public async Task CreateDatabaseAsync(string name, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
        try
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // It is there.
        }
    }

    /// <summary>Fast shutdown: sessions are ended, data are written; killed when that takes longer than 20 s.</summary>
    /// <returns>The server's exit code.</returns>
    public Task<int> StopAsync() => Process.StopAsync(StopPatience);

    public async ValueTask DisposeAsync() => await StopAsync();

    private static List<string> Command(LocalPostgresOptions options, string bin, string cluster, int port)
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "shared_buffers=128MB",
            "timezone=UTC", "log_timezone=UTC", "logging_collector=off", .. options.Settings,
        ];
        List<string> command = [Path.Combine(bin, "postgres"), "-D", cluster, "-p", $"{port}"];
        foreach (var setting in settings)
            command.AddRange(["-c", setting]);
        return command;
    }

    private static async Task InitializeAsync(
        LocalPostgresOptions options, string bin, string folder, string cluster, PostgresAccount? account, CancellationToken ct)
    {
        // Made beside its place and then moved there, so that a start that is killed half way leaves no half cluster.
        var unfinished = cluster + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        if (Directory.Exists(cluster))
            throw new LocalServerException($"{cluster} exists but holds no PostgreSQL data. Remove it, then start again.");
        var passwordFile = Path.Combine(folder, "initial-password");
        SecretFile.Write(passwordFile, options.Password + "\n");
        try
        {
            if (account?.Owner is { } owner)
                await PostgresAccount.RunAsync(["chown", owner, passwordFile], ct);
            var (exitCode, output) = await PostgresAccount.RunAsync(
            [
                .. account?.Before ?? [], "setpriv", .. account?.Privileges ?? [], "--", Path.Combine(bin, "initdb"), "-D", unfinished,
                "--username", options.UserName, "--pwfile", passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8",
                .. options.Durable ? Array.Empty<string>() : ["--no-sync"],
            ], ct);
            if (exitCode != 0)
                throw new LocalServerException($"initdb could not make a database cluster in {folder}:\n  {output}");
            Directory.Move(unfinished, cluster);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    private static async Task WaitUntilItAnswersAsync(LocalPostgresOptions options, ChildProcess process, int port, LogTail tail, CancellationToken ct)
    {
        var deadline = Environment.TickCount64 + (long)StartPatience.TotalMilliseconds;
        while (true)
        {
            if (process.Exited.IsCompleted)
                throw new LocalServerException($"PostgreSQL ended while it started (exit code {await process.Exited}):\n  {tail}");
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString(options, port, "postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync(ct);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new LocalServerException(
                    $"The data in {options.DataFolder} were made with another password for user {options.UserName}. Use that password, or start with empty data.", e);
            }
            catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
            {
                if (Environment.TickCount64 > deadline)
                    throw new LocalServerException($"PostgreSQL did not answer within {StartPatience.TotalSeconds} s:\n  {tail}", e);
            }

            await Task.WhenAny(process.Exited, Task.Delay(30, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Server processes on this cluster that the ledger does not know: sessions that survived a killed postmaster hold
    /// its shared memory, and a new one refuses to start beside them. They are known by their working directory.
    /// </summary>
    private static async Task EndStrayServersAsync(string cluster, CancellationToken ct)
    {
        var strays = new List<ProcessIdentity>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var id) || ReadLink($"{folder}/cwd") != cluster
                || Path.GetFileName(ReadLink($"{folder}/exe")) != "postgres")
                continue;
            if (ProcessIdentity.Of(id) is { } identity)
                strays.Add(identity);
        }

        foreach (var stray in strays)
        {
            stray.Signal(UnixSignal.Kill);
            while (stray.IsAlive)
                await Task.Delay(20, ct);
        }
    }

    private static string? ReadLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string ConnectionString(LocalPostgresOptions options, int port, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = port,
            Database = database,
            Username = options.UserName,
            Password = options.Password,
        }.ConnectionString;
}
