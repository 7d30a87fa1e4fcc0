using Aspire.Hosting.ApplicationModel;
using LocalServers;

namespace Aspire.Hosting;

/// <summary>Adds RabbitMQ brokers.</summary>
public static class RabbitMQBuilderExtensions
{
    /// <summary>A RabbitMQ broker, from the machine's own binaries. Its data are temporary unless a folder is bound.</summary>
    /// <param name="password">Generated, and kept in the AppHost's store, when null.</param>
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(
        this IDistributedApplicationBuilder builder, string name,
        IResourceBuilder<ParameterResource>? userName = null, IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        var secret = password?.Resource ?? GeneratedPassword.Create(builder, $"{name}-password");
        var server = new RabbitMQServerResource(name, userName?.Resource, secret);
        var key = $"{name}_check";
        RabbitMQHealthCheck.Add(builder.Services, key, server);
        return builder.AddResource(server)
            .WithAnnotation(new EndpointAnnotation(RabbitMQServerResource.PrimaryEndpointName, "tcp") { Port = port })
            .WithAnnotation(new LaunchAnnotation("RabbitMQ", "rabbitmq-server (local)", (context, ct) => LaunchAsync(server, context, ct)))
            .WithHealthCheck(key);
    }

    /// <summary>Keeps the broker's data in this folder.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithDataBindMount(this IResourceBuilder<RabbitMQServerResource> builder, string source, bool isReadOnly = false)
    {
        if (isReadOnly)
            throw new NotSupportedException("A read-only bind mount is not supported here.");
        return builder.WithAnnotation(
            new DataFolderAnnotation(Path.GetFullPath(Path.Combine(builder.ApplicationBuilder.AppHostDirectory, source))), ResourceAnnotationMutationBehavior.Replace);
    }

    private static async Task<LaunchedResource> LaunchAsync(RabbitMQServerResource server, LaunchContext context, CancellationToken ct)
    {
        var started = await LocalRabbitMq.StartAsync(new LocalRabbitMqOptions
        {
            DataFolder = context.DataFolder,
            UserName = (await server.UserNameReference.GetValueAsync(ct))!,
            Password = (await server.PasswordParameter.GetValueAsync(ct))!,
            Port = server.PrimaryEndpoint.Port,
            Log = line => context.Log(line, false),
        }, ct);
        return new LaunchedResource(started.Process.Id, started.Process.Exited, started.StopAsync);
    }
}
