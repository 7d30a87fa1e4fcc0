using LocalServers;

namespace Testcontainers.PostgreSql;

/// <summary>
/// A PostgreSQL server for a test: the installed server on a free port of 127.0.0.1 with data in a temporary folder,
/// both gone after <see cref="DisposeAsync"/>.
/// </summary>
public sealed class PostgreSqlContainer : IAsyncDisposable
{
    private readonly PostgreSqlConfiguration _configuration;
    private TemporaryFolder? _folder;
    private LocalPostgres? _server;
    private int? _port;

    internal PostgreSqlContainer(PostgreSqlConfiguration configuration) => _configuration = configuration;

    /// <summary>Starts the server and waits until it answers; after <see cref="StopAsync"/> on the same data and port.</summary>
    public async Task StartAsync(CancellationToken ct = default)
    {
        if (_server is not null)
            return;
        _folder ??= await TemporaryFolder.CreateAsync(ct);
        var server = await LocalPostgres.StartAsync(_configuration.OptionsFor(_folder.Path) with { Port = _port }, ct);
        try
        {
            await server.CreateDatabaseAsync(_configuration.Database, ct);
        }
        catch
        {
            await server.StopAsync();
            throw;
        }

        _server = server;
        _port = server.Port;
    }

    public async Task StopAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        if (_server is null)
            return;
        await _server.StopAsync();
        _server = null;
    }

    /// <exception cref="InvalidOperationException">The server is not started.</exception>
    public string GetConnectionString() =>
        _server?.ConnectionString(_configuration.Database) ?? throw new InvalidOperationException("The container has not been started.");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_folder is not null)
            await _folder.DisposeAsync();
        _folder = null;
    }
}
