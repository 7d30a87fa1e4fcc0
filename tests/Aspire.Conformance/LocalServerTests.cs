using System.Diagnostics;
using LocalServers;
using Npgsql;
using Testcontainers.PostgreSql;

namespace Aspire.Conformance;

public sealed class LocalServerTests : IAsyncLifetime
{
    private TemporaryFolder _folder = null!;

    public async Task InitializeAsync() => _folder = await TemporaryFolder.CreateAsync();

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task A_missing_program_is_named_with_the_package_that_brings_it()
    {
        await WithVariableAsync(PostgresBinaries.FolderVariable, "/nowhere", async () =>
            (await Should.ThrowAsync<LocalServerException>(() => LocalPostgres.StartAsync(Options()))).Message.ShouldContain("apt-get install postgresql"));
        await WithVariableAsync(LocalRabbitMq.ScriptVariable, "/nowhere/rabbitmq-server", async () =>
            (await Should.ThrowAsync<LocalServerException>(() => LocalRabbitMq.StartAsync(new LocalRabbitMqOptions { DataFolder = _folder.Path, Password = "x" })))
            .Message.ShouldContain("apt-get install rabbitmq-server"));
    }

    [Fact]
    public async Task Another_password_than_that_of_the_data_is_told()
    {
        await using (await LocalPostgres.StartAsync(Options())) { }

        var e = await Should.ThrowAsync<LocalServerException>(() => LocalPostgres.StartAsync(Options() with { Password = "other" }));

        e.Message.ShouldContain("another password");
        ServersOn(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_that_ended_half_way_does_not_stand_in_the_way_of_the_next()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "cluster.new", "base"));

        await using var server = await LocalPostgres.StartAsync(Options());

        (await ScalarAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_kill_of_the_server_its_busy_sessions_are_ended_and_the_data_are_there()
    {
        var first = await LocalPostgres.StartAsync(Options());
        await ScalarAsync(first, "create table kept as select 42 as answer");
        var busy = BusySessionAsync(first);
        await Apps.UntilAsync(() => (long)ScalarAsync(first, "select count(*) from pg_stat_activity where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()").GetAwaiter().GetResult()! == 1, "the session is busy");

        first.Process.Signal(UnixSignal.Kill);
        (await first.Process.Exited).ShouldBe(137);
        await using var second = await LocalPostgres.StartAsync(Options());

        (await ScalarAsync(second, "select answer from kept")).ShouldBe(42);
        await Should.ThrowAsync<NpgsqlException>(() => busy);
    }

    [Fact]
    public async Task What_an_earlier_start_left_is_ended_by_the_next()
    {
        var left = await LocalPostgres.StartAsync(Options());

        await using var next = await LocalPostgres.StartAsync(Options());

        left.Process.Exited.IsCompleted.ShouldBeTrue();
        (await ScalarAsync(next, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_ledger_ends_what_it_recorded_and_nothing_that_took_its_number_since()
    {
        var ledger = new ProcessLedger(_folder.Path);
        var recorded = Sleeper(ledger);
        var other = Sleeper(null);
        var file = Path.Combine(_folder.Path, "processes", $"{other.Id}");
        await File.WriteAllTextAsync(file, $"{ProcessIdentity.Of(other.Id)! with { StartTicks = 1 }}\n15\nan earlier process\n");

        (await new ProcessLedger(_folder.Path).EndLeftoversAsync()).ShouldBe(["sleeper"]);

        (await recorded.Exited).ShouldBe(128 + 15);
        other.Exited.IsCompleted.ShouldBeFalse();
        File.Exists(file).ShouldBeFalse();
        await other.StopAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_child_that_does_not_stop_is_killed()
    {
        var deaf = ChildProcess.Start(new ChildProcessOptions("deaf", ["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done"])
        {
            WorkingDirectory = "/",
            Output = (line, _) => _ready.TrySetResult(line),
        });
        (await _ready.Task.WaitAsync(Apps.Patience)).ShouldBe("ready");

        (await deaf.StopAsync(TimeSpan.FromMilliseconds(200))).ShouldBe(137);
    }

    private readonly TaskCompletionSource<string> _ready = new();

    [Fact]
    public async Task Data_of_a_process_that_is_gone_are_removed_by_the_next()
    {
        var root = Path.GetDirectoryName(_folder.Path)!;
        var abandoned = Directory.CreateDirectory(Path.Combine(root, "999999-1-1", "server")).Parent!.FullName;

        await using var next = await TemporaryFolder.CreateAsync();

        Directory.Exists(abandoned).ShouldBeFalse();
        Directory.Exists(_folder.Path).ShouldBeTrue();
    }

    [Fact]
    public void A_secret_is_generated_once_and_for_its_owner_only()
    {
        var path = Path.Combine(_folder.Path, "secrets", "one");

        var secret = SecretFile.ReadOrCreate(path);

        secret.Length.ShouldBe(32);
        SecretFile.ReadOrCreate(path).ShouldBe(secret);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_container_of_a_test_keeps_its_data_until_it_is_disposed()
    {
        var container = new PostgreSqlBuilder().WithDatabase("trial").WithUsername("tester").WithPassword("pa'ss word").WithCommand("-c", "synchronous_commit=on").Build();
        Should.Throw<InvalidOperationException>(container.GetConnectionString);
        await container.StartAsync();
        var connectionString = container.GetConnectionString();
        (await ScalarAsync(connectionString, "select current_database() || ' ' || current_user || ' ' || current_setting('fsync') || ' ' || current_setting('synchronous_commit')")).ShouldBe("trial tester off on");
        await ScalarAsync(connectionString, "create table kept as select 1 as a");

        await container.StopAsync();
        await container.StartAsync();
        container.GetConnectionString().ShouldBe(connectionString);
        (await ScalarAsync(connectionString, "select a from kept")).ShouldBe(1);

        await container.DisposeAsync();
        await Should.ThrowAsync<NpgsqlException>(() => ScalarAsync(connectionString, "select 1"));
    }

    [Fact]
    public void Arguments_that_the_stand_in_does_not_know_are_refused()
    {
        Should.Throw<NotSupportedException>(() => new PostgreSqlBuilder().WithCommand("--single")).Message.ShouldContain("--single");
        Should.Throw<ArgumentException>(() => new PostgreSqlBuilder().WithDatabase(""));
    }

    private LocalPostgresOptions Options() => new() { DataFolder = _folder.Path, Password = "secret", Durable = false };

    private static ChildProcess Sleeper(ProcessLedger? ledger) =>
        ChildProcess.Start(new ChildProcessOptions("sleeper", ["sleep", "1000"]) { WorkingDirectory = "/", Ledger = ledger });

    private static Task<object?> ScalarAsync(LocalPostgres server, string sql) => ScalarAsync(server.ConnectionString("postgres"), sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task BusySessionAsync(LocalPostgres server) =>
        await ScalarAsync(server.ConnectionString("postgres") + ";Command Timeout=0", "select count(*) from generate_series(1, 1000000000000)");

    private static async Task WithVariableAsync(string name, string value, Func<Task> action)
    {
        Environment.SetEnvironmentVariable(name, value);
        try
        {
            await action();
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static List<string> ServersOn(string folder) =>
        [.. Process.GetProcesses().Select(process => $"/proc/{process.Id}/cmdline").Where(File.Exists).Select(Read).Where(command => command.Contains(folder, StringComparison.Ordinal))];

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return ""; // Ended meanwhile.
        }
    }
}
