using System.Net.Http.Headers;
using Marten;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StageSystem.Integratie;

/// <summary>A small service on the real host, in this process, with a database of its own.</summary>
internal sealed class Proefdienst : IAsyncDisposable
{
    private const string Sleutel = "alleen-voor-de-proeven-van-dit-project-0123456789";

    private readonly WebApplication _app;
    private bool _gestopt;

    private Proefdienst(WebApplication app) => _app = app;

    internal IServiceProvider Services => _app.Services;

    internal IStreams Streams => Services.GetRequiredService<IStreams>();

    internal IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    internal IBus Bus => Services.GetRequiredService<IBus>();

    internal Storing Storing => Services.GetRequiredService<Storing>();

    /// <summary>Starts a service. The same database again is a restart, or a second replica.</summary>
    internal static async Task<Proefdienst> StartAsync(
        string naam, string database, Uri broker, Abonnementen abonnementen, Action<StageServiceBuilder> configure, params (string Naam, string Waarde)[] instellingen)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        // One for all hosts, disposed by none: MassTransit keeps the first that it sees for the whole process.
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(
            instellingen.Select(i => KeyValuePair.Create(i.Naam, (string?)i.Waarde)))
        {
            [$"ConnectionStrings:{naam}"] = database,
            ["ConnectionStrings:rabbitmq"] = broker.ToString(),
            ["Toegang:Ontwikkelsleutel"] = Sleutel,
        });
        builder.Services.AddSingleton<Storing>();
        builder.AddStageService(naam, service =>
        {
            service.Abonnementen = abonnementen;
            configure(service);
        });
        var app = builder.Build();
        app.MapStageService(_ => { });
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Waits until its consumers read: only then is what the test itself publishes sure to arrive.</summary>
    internal async Task<Proefdienst> LeestAsync()
    {
        await Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(20));
        return this;
    }

    /// <summary>A client in a role.</summary>
    internal HttpClient Client(string rol, string instituut = "IJ", string? nummer = null)
    {
        var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new Ontwikkeltokens(Sleutel).Maak(rol, instituut, nummer));
        return client;
    }

    internal async Task<T?> LaadAsync<T>(Guid id)
        where T : class
    {
        await using var session = Store.QuerySession();
        return await session.LoadAsync<T>(id);
    }

    internal async Task StopAsync()
    {
        if (_gestopt) return;
        _gestopt = true;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
