using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Npgsql;
using Testcontainers.PostgreSql;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>A PostgreSQL that writes to disk as a real one does, and a RabbitMQ; both on loopback, started here and gone at the end.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly PostgreSqlContainer _postgres = new PostgreSqlBuilder()
        .WithCommand("-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on", "-c", "shared_buffers=256MB", "-c", "max_wal_size=4GB")
        .Build();

    private DistributedApplication? _rabbit;

    internal Uri Broker { get; private set; } = null!;

    internal static async Task<Servers> StartAsync()
    {
        var servers = new Servers();
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddRabbitMQ("rabbitmq");
        servers._rabbit = await builder.BuildAsync();
        await Task.WhenAll(servers._postgres.StartAsync(), servers._rabbit.StartAsync());
        await servers._rabbit.ResourceNotifications.WaitForResourceHealthyAsync("rabbitmq").WaitAsync(TimeSpan.FromMinutes(1));
        servers.Broker = new Uri((await servers._rabbit.GetConnectionStringAsync("rabbitmq"))!);
        return servers;
    }

    /// <summary>A new, empty database.</summary>
    internal async Task<string> DatabaseAsync(string naam)
    {
        await using var bron = NpgsqlDataSource.Create(_postgres.GetConnectionString());
        await using var maak = bron.CreateCommand($"create database {naam}");
        await maak.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_postgres.GetConnectionString()) { Database = naam }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_rabbit is not null) await _rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
