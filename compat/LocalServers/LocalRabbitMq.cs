using System.Net.Sockets;

namespace LocalServers;

/// <summary>What a <see cref="LocalRabbitMq"/> is started with.</summary>
public sealed record LocalRabbitMqOptions
{
    /// <summary>Holds the node's database, configuration and Erlang cookie; created when it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The administrator, made with the node's database.</summary>
    public string UserName { get; init; } = "guest";

    public required string Password { get; init; }

    /// <summary>Port on 127.0.0.1; null takes a free one.</summary>
    public int? Port { get; init; }

    /// <summary>Called for every line of the node's log.</summary>
    public Action<string>? Log { get; init; }
}

/// <summary>
/// A RabbitMQ node from the machine's own binaries, on 127.0.0.1 only, with a port mapper (epmd) of its own and its data
/// in a folder of the caller's. No plugins.
/// </summary>
public sealed class LocalRabbitMq : IAsyncDisposable
{
    /// <summary>Names another rabbitmq-server script.</summary>
    internal const string ScriptVariable = "LOCALSERVERS_RABBITMQ_SERVER";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);
    private readonly ChildProcess _portMapper;

    private LocalRabbitMq(ChildProcess portMapper, ChildProcess node, int port)
    {
        _portMapper = portMapper;
        Process = node;
        Port = port;
        _ = EndPortMapperWithNodeAsync();
    }

    public static string Host => "127.0.0.1";

    public int Port { get; }

    public ChildProcess Process { get; }

    /// <summary>Ends what an earlier run left on this data, starts the node, and waits until it takes connections.</summary>
    /// <exception cref="LocalServerException">It does not start; the message says why and what to do.</exception>
    public static async Task<LocalRabbitMq> StartAsync(LocalRabbitMqOptions options, CancellationToken ct = default)
    {
        var script = FindScript();
        var portMapperProgram = FindPortMapper();
        var folder = Path.GetFullPath(options.DataFolder);
        Directory.CreateDirectory(folder);
        var ledger = new ProcessLedger(folder);
        await ledger.EndLeftoversAsync(ct);

        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port ?? FreePort.Next();
            var tail = new LogTail();
            void Log(string line, bool isError)
            {
                tail.Add(line);
                options.Log?.Invoke(line);
            }

            var mapperPort = FreePort.Next();
            var environment = WriteConfiguration(options, folder, port, mapperPort);
            var portMapper = ChildProcess.Start(new ChildProcessOptions("epmd", [portMapperProgram, "-port", $"{mapperPort}", "-address", "127.0.0.1"])
            {
                WorkingDirectory = folder,
                Environment = environment,
                Output = Log,
                Ledger = ledger,
            });
            ChildProcess? node = null;
            try
            {
                await WaitForPortAsync(mapperPort, portMapper, "epmd", TimeSpan.FromSeconds(10), tail, ct);
                node = ChildProcess.Start(new ChildProcessOptions("RabbitMQ", [script])
                {
                    WorkingDirectory = folder,
                    Environment = environment,
                    Output = Log,
                    Ledger = ledger,
                });
                await WaitForPortAsync(port, node, "RabbitMQ", StartPatience, tail, ct);
                return new LocalRabbitMq(portMapper, node, port);
            }
            catch (Exception e)
            {
                if (node is not null)
                    await node.StopAsync(StopPatience);
                await portMapper.StopAsync(StopPatience);
                if (e is LocalServerException && options.Port is null && attempt < 3 && tail.ToString().Contains("eaddrinuse", StringComparison.Ordinal))
                    continue;
                throw;
            }
        }
    }

    /// <summary>Stops the node (killed when that takes longer than 30 s), then its port mapper.</summary>
    /// <returns>The node's exit code.</returns>
    public async Task<int> StopAsync()
    {
        var exitCode = await Process.StopAsync(StopPatience);
        await _portMapper.StopAsync(StopPatience);
        return exitCode;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task EndPortMapperWithNodeAsync()
    {
        await Process.Exited;
        await _portMapper.StopAsync(StopPatience);
    }

    private static Dictionary<string, string> WriteConfiguration(LocalRabbitMqOptions options, string folder, int port, int mapperPort)
    {
        var configuration = Path.Combine(folder, "rabbitmq.conf");
        SecretFile.Write(configuration, $"""
            listeners.tcp.1 = 127.0.0.1:{port}
            default_user = {options.UserName}
            default_pass = {options.Password}
            disk_free_limit.absolute = 50MB
            vm_memory_high_watermark.absolute = 1GB
            log.file = false
            log.console = true
            log.console.level = info

            """);
        var plugins = Path.Combine(folder, "enabled_plugins");
        File.WriteAllText(plugins, "[].\n");
        var home = Path.Combine(folder, "home");
        Directory.CreateDirectory(home);
        return new Dictionary<string, string>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/sbin:/usr/bin:/sbin:/bin",
            ["LANG"] = "C.UTF-8",
            ["HOME"] = home,

            // Makes the script become the node instead of its parent, so that signals reach the node itself.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
            ["RABBITMQ_NODENAME"] = "broker@localhost",
            ["RABBITMQ_NODE_PORT"] = $"{port}",
            ["RABBITMQ_DIST_PORT"] = $"{FreePort.Next()}",
            ["ERL_EPMD_PORT"] = $"{mapperPort}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "database"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = plugins,
            ["RABBITMQ_CONFIG_FILE"] = configuration,
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false",
        };
    }

    private static async Task WaitForPortAsync(int port, ChildProcess process, string name, TimeSpan patience, LogTail tail, CancellationToken ct)
    {
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            if (process.Exited.IsCompleted)
                throw new LocalServerException($"{name} ended while it started (exit code {await process.Exited}):\n  {tail}");
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(Host, port, ct);
                return;
            }
            catch (SocketException e)
            {
                if (Environment.TickCount64 > deadline)
                    throw new LocalServerException($"{name} did not take connections within {patience.TotalSeconds} s:\n  {tail}", e);
            }

            await Task.WhenAny(process.Exited, Task.Delay(30, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    private static string FindScript()
    {
        // Not the wrapper in /usr/sbin: that one insists on being root and then becomes another user.
        var script = Environment.GetEnvironmentVariable(ScriptVariable) ?? "/usr/lib/rabbitmq/bin/rabbitmq-server";
        return File.Exists(script)
            ? script
            : throw new LocalServerException($"RabbitMQ is not installed: {script} is not there. Install the package rabbitmq-server (apt-get install rabbitmq-server).");
    }

    private static string FindPortMapper() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin").Split(':').Append("/usr/bin")
            .Select(folder => Path.Combine(folder, "epmd")).FirstOrDefault(File.Exists)
        ?? throw new LocalServerException("Erlang's port mapper epmd is not installed. Install the package erlang-base (apt-get install rabbitmq-server brings it).");
}
