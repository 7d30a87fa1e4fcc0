using System.Globalization;
using System.Net.Http.Json;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Aspire.Conformance;

/// <summary>The AppHost of the conformance tests, started once.</summary>
public sealed class WholeApplication : IAsyncLifetime
{
    public DistributedApplication App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Conformance_AppHost>();
        App = await builder.StartedAsync("second-one");
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    internal async Task<Dictionary<string, string?>> EnvironmentOfAsync(string name)
    {
        using var client = App.CreateHttpClient(name);
        return (await client.GetFromJsonAsync<Dictionary<string, string?>>("/environment"))!;
    }
}

public sealed class WholeApplicationTests(WholeApplication whole) : IClassFixture<WholeApplication>
{
    private readonly DistributedApplication _app = whole.App;

    [Fact]
    public async Task A_database_is_injected_as_connection_string_and_properties()
    {
        var environment = await whole.EnvironmentOfAsync("first");
        var server = new NpgsqlConnectionStringBuilder(await _app.GetConnectionStringAsync("postgres"));

        environment["ConnectionStrings__ordersdb"].ShouldBe(await _app.GetConnectionStringAsync("ordersdb"));
        environment["ORDERSDB_HOST"].ShouldBe("127.0.0.1");
        environment["ORDERSDB_PORT"].ShouldBe(server.Port.ToString(CultureInfo.InvariantCulture));
        environment["ORDERSDB_USERNAME"].ShouldBe("postgres");
        environment["ORDERSDB_PASSWORD"].ShouldBe(server.Password);
        environment["ORDERSDB_DATABASENAME"].ShouldBe("orders");
        environment["ORDERSDB_URI"].ShouldBe($"postgresql://postgres:{server.Password}@127.0.0.1:{server.Port}/orders");
        environment["ORDERSDB_JDBCCONNECTIONSTRING"].ShouldBe($"jdbc:postgresql://127.0.0.1:{server.Port}/orders");
    }

    [Fact]
    public async Task A_connection_name_replaces_the_name_of_the_resource()
    {
        var environment = await whole.EnvironmentOfAsync("first");

        environment["ConnectionStrings__broker"].ShouldBe(await _app.GetConnectionStringAsync("rabbit"));
        environment["BROKER_URI"].ShouldBe(environment["ConnectionStrings__broker"]);
        environment.ShouldNotContainKey("ConnectionStrings__rabbit");
    }

    [Fact]
    public async Task A_project_is_injected_by_each_of_its_endpoints()
    {
        var environment = await whole.EnvironmentOfAsync("second-one");
        var address = _app.GetEndpoint("first").ToString().TrimEnd('/');

        environment["services__first__http__0"].ShouldBe(address);
        environment["FIRST_HTTP"].ShouldBe(address);
        environment["ASPNETCORE_URLS"].ShouldBe(_app.GetEndpoint("second-one").ToString().TrimEnd('/'));
        environment["OTEL_SERVICE_NAME"].ShouldBe("second-one");
        environment["OTEL_RESOURCE_ATTRIBUTES"].ShouldStartWith("service.instance.id=");
    }

    [Fact]
    public async Task Values_and_parameters_are_injected_and_the_rest_is_inherited()
    {
        var environment = await whole.EnvironmentOfAsync("first");

        environment["GREETING"].ShouldBe("hello");
        environment["API_KEY_OF_SUPPLIER"].ShouldBe("very secret");
        environment["PATH"].ShouldBe(Environment.GetEnvironmentVariable("PATH"));
        environment.ShouldNotContainKey("DOTNET_ENVIRONMENT");
        environment.ShouldNotContainKey("ASPNETCORE_ENVIRONMENT");
    }

    [Fact]
    public async Task The_working_directory_is_the_project_folder()
    {
        using var client = _app.CreateHttpClient("first");

        (await client.GetStringAsync("/folder")).ShouldBe(Path.GetDirectoryName(new Projects.Aspire_Conformance_Sample().ProjectPath));
    }

    [Fact]
    public void What_waits_starts_after_what_it_waits_for()
    {
        var (rabbit, database, first, second) = (_app.StateOf("rabbit"), _app.StateOf("ordersdb"), _app.StateOf("first"), _app.StateOf("second-one"));

        first.StartTimeStamp!.Value.ShouldBeGreaterThan(rabbit.StartTimeStamp!.Value);
        first.StartTimeStamp.Value.ShouldBeGreaterThan(database.StartTimeStamp!.Value);
        second.StartTimeStamp!.Value.ShouldBeGreaterThan(first.StartTimeStamp.Value);
    }

    [Fact]
    public async Task The_database_is_there_and_its_password_is_asked_for()
    {
        var connectionString = await _app.GetConnectionStringAsync("ordersdb");
        await using var source = NpgsqlDataSource.Create(connectionString!);
        await using var command = source.CreateCommand("select current_database()");
        (await command.ExecuteScalarAsync()).ShouldBe("orders");

        await using var stranger = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Password = "wrong" }.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(async () => await stranger.OpenConnectionAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task The_broker_takes_messages_and_asks_for_the_password()
    {
        var address = new Uri((await _app.GetConnectionStringAsync("rabbit"))!);
        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var queue = await channel.QueueDeclareAsync("orders", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await channel.BasicPublishAsync("", queue.QueueName, new byte[] { 1 });
        await Apps.UntilAsync(() => channel.BasicGetAsync("orders", autoAck: true).GetAwaiter().GetResult() is not null, "the message arrives");

        var stranger = new ConnectionFactory { Uri = new UriBuilder(address) { Password = "wrong" }.Uri };
        (await Should.ThrowAsync<BrokerUnreachableException>(() => stranger.CreateConnectionAsync())).InnerException.ShouldBeOfType<AuthenticationFailureException>();
    }

    [Fact]
    public async Task Nothing_listens_outside_the_loopback_addresses()
    {
        var ports = new[] { "postgres", "rabbit", "first", "second-one" }.Select(name => _app.GetEndpoint(name).Port.ToString("X4", CultureInfo.InvariantCulture)).ToList();
        var listeners = (await File.ReadAllLinesAsync("/proc/net/tcp")).Concat(await File.ReadAllLinesAsync("/proc/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(fields => fields.Length > 3 && fields[3] == "0A")
            .Select(fields => fields[1].Split(':')).Where(address => ports.Contains(address[1])).ToList();

        listeners.Count.ShouldBeGreaterThanOrEqualTo(4);
        listeners.ShouldAllBe(address => address[0] == "0100007F" || address[0] == "00000000000000000000000001000000");
    }

    [Fact]
    public void PostgreSQL_does_not_run_as_root_outside_a_user_namespace()
    {
        var status = File.ReadAllLines($"/proc/{_app.ProcessOf("postgres")}/status");
        var user = status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        var ownNamespace = File.ReadAllText($"/proc/{_app.ProcessOf("postgres")}/uid_map") != File.ReadAllText("/proc/self/uid_map");

        (user != "0" || ownNamespace).ShouldBeTrue();
    }

    [Fact]
    public void A_resource_that_is_not_there_is_named()
    {
        Should.Throw<ArgumentException>(() => _app.GetEndpoint("third")).Message.ShouldContain("'third'");
        Should.Throw<ArgumentException>(() => _app.GetEndpoint("first", "https")).Message.ShouldContain("'https'");
        Should.Throw<ArgumentException>(() => _app.GetConnectionStringAsync("first").AsTask().GetAwaiter().GetResult()).Message.ShouldContain("'first'");
    }

    [Fact]
    public async Task A_killed_broker_is_shown_as_ended_and_comes_back_with_its_messages_by_its_restart_command()
    {
        var address = (await _app.GetConnectionStringAsync("rabbit"))!;
        await WithChannelAsync(address, channel =>
            channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }));

        // The broker writes a new queue's definition to disk a moment after it answers; a clean stop does so for certain.
        (await _app.ResourceCommands.ExecuteCommandAsync("rabbit", KnownResourceCommands.RestartCommand)).Success.ShouldBeTrue();
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("rabbit", WaitBehavior.WaitOnResourceUnavailable, Apps.InTime);
        await WithChannelAsync(address, async channel => await channel.BasicPublishAsync("", "kept", mandatory: true, new byte[] { 7 }));

        System.Diagnostics.Process.GetProcessById(_app.ProcessOf("rabbit")).Kill();
        await _app.ResourceNotifications.WaitForResourceAsync("rabbit", KnownResourceStates.Exited, Apps.InTime);
        _app.StateOf("rabbit").ExitCode.ShouldBe(137);
        (await _app.ResourceCommands.ExecuteCommandAsync("rabbit", KnownResourceCommands.StartCommand)).Success.ShouldBeTrue();
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("rabbit", WaitBehavior.WaitOnResourceUnavailable, Apps.InTime);

        (await _app.GetConnectionStringAsync("rabbit")).ShouldBe(address);
        await WithChannelAsync(address, async channel =>
        {
            BasicGetResult? message = null;
            await Apps.UntilAsync(() => (message = channel.BasicGetAsync("kept", autoAck: true).GetAwaiter().GetResult()) is not null, "the message is there");
            message!.Body.ToArray().ShouldBe([7]);
        });
    }

    [Fact]
    public async Task A_killed_database_server_takes_its_databases_along_and_brings_them_back()
    {
        var connectionString = (await _app.GetConnectionStringAsync("ordersdb"))!;
        await ExecuteAsync(connectionString, "create table kept as select 42 as answer");

        System.Diagnostics.Process.GetProcessById(_app.ProcessOf("postgres")).Kill();
        await _app.ResourceNotifications.WaitForResourceAsync("ordersdb", KnownResourceStates.Exited, Apps.InTime);
        (await _app.ResourceCommands.ExecuteCommandAsync("postgres", KnownResourceCommands.StartCommand)).Success.ShouldBeTrue();
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("ordersdb", WaitBehavior.WaitOnResourceUnavailable, Apps.InTime);

        (await _app.GetConnectionStringAsync("ordersdb")).ShouldBe(connectionString);
        (await ExecuteAsync(connectionString, "select answer from kept")).ShouldBe(42);
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>A publish on the channel returns when the broker has confirmed it.</summary>
    private static async Task WithChannelAsync(string address, Func<IChannel, Task> action)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await action(channel);
    }
}
