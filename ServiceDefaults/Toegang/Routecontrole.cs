using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace StageSystem.ServiceDefaults;

/// <summary>Stops the start of a service that has a route for which nobody said who may call it.</summary>
internal sealed class Routecontrole(EndpointDataSource routes) : IHostedLifecycleService
{
    /// <exception cref="InvalidOperationException">A route names no roles and is not open to all on purpose.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var zonder = ZonderToegang(routes.Endpoints).Select(route => route.DisplayName).ToArray();
        return zonder.Length == 0
            ? Task.CompletedTask
            : throw new InvalidOperationException($"These routes name no roles; add .Rollen(…): {string.Join("; ", zonder)}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<RouteEndpoint> ZonderToegang(IEnumerable<Microsoft.AspNetCore.Http.Endpoint> endpoints) => endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<RollenMetadata>() is null && route.Metadata.GetMetadata<IAllowAnonymous>() is null);
}
