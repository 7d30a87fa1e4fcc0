using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using LocalServers;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aspire.Hosting;

/// <summary>Adds PostgreSQL servers and their databases.</summary>
public static class PostgresBuilderExtensions
{
    /// <summary>A PostgreSQL server, from the machine's own binaries. Its data are temporary unless a folder is bound.</summary>
    /// <param name="password">Generated, and kept in the AppHost's store, when null.</param>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder, string name,
        IResourceBuilder<ParameterResource>? userName = null, IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        var secret = password?.Resource ?? GeneratedPassword.Create(builder, $"{name}-password");
        var server = new PostgresServerResource(name, userName?.Resource, secret);
        var key = $"{name}_check";
        PostgresHealthCheck.Add(builder.Services, key, server, "postgres");
        return builder.AddResource(server)
            .WithAnnotation(new EndpointAnnotation(PostgresServerResource.PrimaryEndpointName, "tcp") { Port = port })
            .WithAnnotation(new LaunchAnnotation("PostgreSQL", "postgres (local)", (context, ct) => LaunchAsync(server, context, ct)))
            .WithHealthCheck(key)
            .OnResourceReady(CreateDatabasesAsync)
            .OnResourceStopped(EndDatabasesAsync);
    }

    /// <summary>A database, made when the server is ready unless it is there.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null)
    {
        var database = new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource);
        builder.Resource.AddDatabase(name, database.DatabaseName);
        var key = $"{name}_check";
        PostgresHealthCheck.Add(builder.ApplicationBuilder.Services, key, builder.Resource, database.DatabaseName);
        return builder.ApplicationBuilder.AddResource(database).WithHealthCheck(key);
    }

    /// <summary>Keeps the server's data in this folder.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataBindMount(this IResourceBuilder<PostgresServerResource> builder, string source, bool isReadOnly = false)
    {
        if (isReadOnly)
            throw new NotSupportedException("A read-only bind mount is not supported here.");
        return builder.WithAnnotation(
            new DataFolderAnnotation(Path.GetFullPath(Path.Combine(builder.ApplicationBuilder.AppHostDirectory, source))), ResourceAnnotationMutationBehavior.Replace);
    }

    private static async Task<LaunchedResource> LaunchAsync(PostgresServerResource server, LaunchContext context, CancellationToken ct)
    {
        var started = await LocalPostgres.StartAsync(new LocalPostgresOptions
        {
            DataFolder = context.DataFolder,
            UserName = (await server.UserNameReference.GetValueAsync(ct))!,
            Password = (await server.PasswordParameter.GetValueAsync(ct))!,
            Port = server.PrimaryEndpoint.Port,
            Log = line => context.Log(line, false),
        }, ct);
        return new LaunchedResource(started.Process.Id, started.Process.Exited, started.StopAsync);
    }

    private static async Task CreateDatabasesAsync(PostgresServerResource server, ResourceReadyEvent ready, CancellationToken ct)
    {
        var connectionString = await server.ConnectionStringExpression.GetValueAsync(ct);
        foreach (var name in server.Databases.Values)
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Database=postgres;Pooling=false");
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

        var notifications = ready.Services.GetRequiredService<ResourceNotificationService>();
        foreach (var database in DatabasesOf(server, ready.Services))
            await notifications.PublishUpdateAsync(database, snapshot => Snapshots.Running(database, snapshot, snapshot.Run + 1));
    }

    private static async Task EndDatabasesAsync(PostgresServerResource server, ResourceStoppedEvent stopped, CancellationToken ct)
    {
        var notifications = stopped.Services.GetRequiredService<ResourceNotificationService>();
        foreach (var database in DatabasesOf(server, stopped.Services))
            await notifications.PublishUpdateAsync(database, snapshot => snapshot with { State = stopped.ResourceEvent.Snapshot.State, StopTimeStamp = DateTime.UtcNow });
    }

    private static IEnumerable<PostgresDatabaseResource> DatabasesOf(PostgresServerResource server, IServiceProvider services) =>
        services.GetRequiredService<DistributedApplicationModel>().Resources.OfType<PostgresDatabaseResource>().Where(database => database.Parent == server);
}
