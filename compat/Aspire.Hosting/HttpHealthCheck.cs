using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Healthy when a GET of an endpoint answers with the status that is expected.</summary>
internal sealed class HttpHealthCheck(IHttpClientFactory clients, EndpointReference endpoint, string path, int statusCode) : IHealthCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    internal static void Add(IServiceCollection services, string key, EndpointReference endpoint, string path, int statusCode)
    {
        services.AddHttpClient(key).RemoveAllLoggers();
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, provider => new HttpHealthCheck(provider.GetRequiredService<IHttpClientFactory>(), endpoint, path, statusCode), null, null, Timeout));
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var address = new Uri(new Uri(endpoint.Url), path);
        try
        {
            using var client = clients.CreateClient(context.Registration.Name);
            using var answer = await client.GetAsync(address, cancellationToken);
            return (int)answer.StatusCode == statusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{address} answered {(int)answer.StatusCode}, not {statusCode}.");
        }
        catch (HttpRequestException e)
        {
            return HealthCheckResult.Unhealthy($"{address} does not answer: {e.Message}", e);
        }
    }
}
