using JasperFx.Events.Projections;
using Npgsql;
using Testcontainers.PostgreSql;
using Xunit;

namespace Marten.Conformance;

/// <summary>One server for all tests; each store has a schema of its own.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly PostgreSqlContainer _server = new PostgreSqlBuilder().WithCommand("-c", "max_connections=300").Build();
    private static int _schemas;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        ConnectionString = new NpgsqlConnectionStringBuilder(_server.GetConnectionString()) { MaxPoolSize = 60 }.ConnectionString;
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    public static string NewSchema() => $"t{Interlocked.Increment(ref _schemas)}";

    /// <summary>A store with the ledger's inline snapshot unless told otherwise.</summary>
    public DocumentStore NewStore(Action<StoreOptions>? configure = null, string? schema = null, ProjectionLifecycle ledger = ProjectionLifecycle.Inline) =>
        DocumentStore.For(options =>
        {
            options.Connection(ConnectionString);
            options.DatabaseSchemaName = schema ?? NewSchema();
            options.UseSystemTextJsonForSerialization(Weasel.Core.EnumStorage.AsString, Weasel.Core.Casing.CamelCase);
            options.Events.MetadataConfig.EnableAll();
            options.Projections.Add(new LedgerProjection(), ledger);
            configure?.Invoke(options);
        });

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}

[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "postgres";
}
