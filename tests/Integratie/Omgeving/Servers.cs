using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Npgsql;
using RabbitMQ.Client;
using Testcontainers.PostgreSql;

namespace StageSystem.Integratie;

/// <summary>A real PostgreSQL and a real RabbitMQ, started once for all tests of this project; each test has databases and queues of its own.</summary>
public sealed class Servers : IAsyncLifetime
{
    public const string Naam = "servers";

    private readonly PostgreSqlContainer _postgres = new PostgreSqlBuilder().Build();
    private DistributedApplication? _rabbit;
    private int _databases;

    /// <summary>The broker of all tests that do not stop it.</summary>
    public Uri Broker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var rabbit = StartBrokerAsync();
        await _postgres.StartAsync();
        Broker = await rabbit;
    }

    public async Task DisposeAsync()
    {
        if (_rabbit is not null) await _rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private async Task<Uri> StartBrokerAsync()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddRabbitMQ("rabbitmq");
        _rabbit = await builder.BuildAsync();
        await _rabbit.StartAsync();
        await _rabbit.ResourceNotifications.WaitForResourceHealthyAsync("rabbitmq").WaitAsync(TimeSpan.FromMinutes(2));
        return new Uri((await _rabbit.GetConnectionStringAsync("rabbitmq"))!);
    }

    /// <summary>A new, empty database.</summary>
    public async Task<string> NieuweDatabaseAsync()
    {
        var naam = $"proef_{Interlocked.Increment(ref _databases)}";
        // Not from a pool: its connections do not outlive a server that was stopped.
        await using var verbinding = new NpgsqlConnection(_postgres.GetConnectionString() + ";Pooling=false");
        await verbinding.OpenAsync();
        await using var maak = new NpgsqlCommand($"create database {naam}", verbinding);
        await maak.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_postgres.GetConnectionString()) { Database = naam }.ConnectionString;
    }

    /// <summary>Stops the database server; it comes back on the same data and port when the result is disposed.</summary>
    public async Task<IAsyncDisposable> ZonderDatabaseAsync()
    {
        await _postgres.StopAsync();
        return new Terug(_postgres);
    }

    /// <summary>A connection to the broker, to look at it from outside.</summary>
    public Task<IConnection> VerbindAsync() => new ConnectionFactory { Uri = Broker }.CreateConnectionAsync();

    private sealed class Terug(PostgreSqlContainer postgres) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await postgres.StartAsync();
    }
}

[CollectionDefinition(Servers.Naam)]
public sealed class ServersCollection : ICollectionFixture<Servers>;
