using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Aspire.Hosting;

/// <summary>Healthy when the broker takes a connection; one connection is kept open between checks.</summary>
internal sealed class RabbitMQHealthCheck(RabbitMQServerResource server) : IHealthCheck, IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private IConnection? _connection;

    internal static void Add(IServiceCollection services, string key, RabbitMQServerResource server)
    {
        services.AddKeyedSingleton(key, (_, _) => new RabbitMQHealthCheck(server));
        services.AddHealthChecks().Add(new HealthCheckRegistration(key, provider => provider.GetRequiredKeyedService<RabbitMQHealthCheck>(key), null, null, Timeout));
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_connection is { IsOpen: true })
            return HealthCheckResult.Healthy();
        await DisposeAsync();
        try
        {
            var factory = new ConnectionFactory
            {
                Uri = new Uri((await server.ConnectionStringExpression.GetValueAsync(cancellationToken))!),
                AutomaticRecoveryEnabled = false,
                ClientProvidedName = "health check of the AppHost",
            };
            _connection = await factory.CreateConnectionAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (BrokerUnreachableException e)
        {
            return HealthCheckResult.Unhealthy((e.InnerException ?? e).Message, e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
    }
}
