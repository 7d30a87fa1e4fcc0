using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StageSystem.ServiceDefaults;

/// <summary>MassTransit on RabbitMQ as every service uses it.</summary>
internal static class Busregistratie
{
    /// <summary>Messages that the broker hands out ahead, per queue.</summary>
    private const int Vooruit = 32;

    /// <summary>Messages of one queue that are worked on at the same time.</summary>
    private const int Tegelijk = 8;

    private static readonly TimeSpan[] Herhalingen = [.. new[] { 50, 250, 1000, 3000 }.Select(ms => TimeSpan.FromMilliseconds(ms))];

    internal static void AddBerichten(this IServiceCollection services, StageServiceBuilder service, Uri adres)
    {
        var broker = new Broker(adres, service.Naam);
        services.AddSingleton(broker);
        services.AddSingleton(service.Abonnementen);
        services.AddSingleton(provider => new Topologie(
            broker, service.Abonnementen, service.Consumenten, service.Naam, provider.GetRequiredService<ILogger<Topologie>>()));
        services.AddHostedService<Topologiedienst>();
        services.Configure<MassTransitHostOptions>(opties =>
        {
            opties.WaitUntilStarted = false;
            opties.StopTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddMassTransit(bus =>
        {
            foreach (var consument in service.Consumenten) bus.AddConsumer(consument.Consument);
            bus.ConfigureHealthCheckOptions(opties =>
            {
                opties.Name = "bus";
                opties.MinimalFailureStatus = HealthStatus.Degraded;
            });
            bus.UsingRabbitMq((context, rabbit) => Stel(context, rabbit, service, broker));
        });
    }

    private static void Stel(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbit, StageServiceBuilder service, Broker broker)
    {
        var adres = broker.Adres;
        var stopt = context.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var gebruiker = adres.UserInfo.Split(':', 2);
        rabbit.Host(
            adres.Host,
            broker.Poort,
            adres.AbsolutePath is "/" or "" ? "/" : Uri.UnescapeDataString(adres.AbsolutePath[1..]),
            service.Naam,
            host =>
            {
                host.Username(gebruiker[0].Length > 0 ? Uri.UnescapeDataString(gebruiker[0]) : "guest");
                host.Password(gebruiker.Length > 1 ? Uri.UnescapeDataString(gebruiker[1]) : "guest");
                host.OnRefreshConnectionFactory = _ => broker.WachtTotBereikbaarAsync(stopt);
            });
        rabbit.MessageTopology.SetEntityNameFormatter(new VolledigeNaam());
        rabbit.SendTopology.ConfigureErrorSettings = fouten =>
        {
            foreach (var argument in Wachtrij.Argumenten("").Keys) fouten.SetQueueArgument(argument, (object?)null);
            foreach (var (naam, waarde) in Wachtrij.Foutargumenten()) fouten.SetQueueArgument(naam, waarde);
        };
        foreach (var consument in service.Consumenten) rabbit.ReceiveEndpoint(consument.Queue, queue => Stel(context, queue, consument));
    }

    private static void Stel(IBusRegistrationContext context, IRabbitMqReceiveEndpointConfigurator queue, Consumentregistratie consument)
    {
        foreach (var (naam, waarde) in Wachtrij.Argumenten(consument.Queue)) queue.SetQueueArgument(naam, waarde);
        queue.PrefetchCount = Vooruit;
        queue.ConcurrentMessageLimit = Tegelijk;
        queue.PublishFaults = false;
        // What no consumer here can read (an unknown version, say) goes to the error queue with its reason, not aside.
        queue.ThrowOnSkippedMessages();
        // The store away: nothing here can be done without it, and it is not the message's fault.
        queue.UseMessageRetry(r =>
        {
            r.Handle<Exception>(Opslagfouten.IsOnbereikbaar);
            r.Exponential(200, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(100));
        });
        queue.UseMessageRetry(r =>
        {
            r.Ignore<Exception>(Opslagfouten.IsOnbereikbaar);
            r.Intervals(Herhalingen);
        });
        queue.ConfigureConsumer(context, consument.Consument);
    }

    /// <summary>The exchange of a contract is its full type name.</summary>
    private sealed class VolledigeNaam : IEntityNameFormatter
    {
        public string FormatEntityName<T>() => typeof(T).FullName!;
    }
}
