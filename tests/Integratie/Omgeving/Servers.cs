using LocalServers;
using Npgsql;
using RabbitMQ.Client;
using Testcontainers.PostgreSql;

namespace StageSystem.Integratie;

/// <summary>A real PostgreSQL and a real RabbitMQ, started once for all tests of this project; each test has databases and queues of its own.</summary>
public sealed class Servers : IAsyncLifetime
{
    public const string Naam = "servers";

    private readonly PostgreSqlContainer _postgres = new PostgreSqlBuilder().Build();
    private TemporaryFolder? _map;
    private LocalRabbitMq? _rabbit;
    private int _databases;

    /// <summary>The broker of all tests that do not stop it.</summary>
    public Uri Broker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _map = await TemporaryFolder.CreateAsync();
        var rabbit = LocalRabbitMq.StartAsync(new LocalRabbitMqOptions { DataFolder = _map.Path, UserName = "proef", Password = "proef" });
        await _postgres.StartAsync();
        _rabbit = await rabbit;
        Broker = new Uri($"amqp://proef:proef@127.0.0.1:{_rabbit.Port}");
    }

    public async Task DisposeAsync()
    {
        if (_rabbit is not null) await _rabbit.DisposeAsync();
        if (_map is not null) await _map.DisposeAsync();
        await _postgres.DisposeAsync();
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
