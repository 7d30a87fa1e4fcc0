using JasperFx.Events.Daemon;
using JasperFx.Events.Subscriptions;
using Marten.Events.Daemon.Coordination;
using Marten.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Marten;

/// <summary>Registers a store with a host's services.</summary>
public static class MartenServiceCollectionExtensions
{
    public static MartenConfigurationExpression AddMarten(this IServiceCollection services, string connectionString) =>
        services.AddMarten(options => options.Connection(connectionString));

    public static MartenConfigurationExpression AddMarten(this IServiceCollection services, StoreOptions options) => services.AddMarten(_ => options);

    public static MartenConfigurationExpression AddMarten(this IServiceCollection services, Action<StoreOptions> configure) =>
        services.AddMarten(_ =>
        {
            var options = new StoreOptions();
            configure(options);
            return options;
        });

    public static MartenConfigurationExpression AddMarten(this IServiceCollection services, Func<IServiceProvider, StoreOptions> optionSource)
    {
        var registration = new StoreRegistration();
        services.AddSingleton(registration);
        services.AddSingleton<IDocumentStore>(provider =>
        {
            var options = optionSource(provider);
            foreach (var configure in provider.GetServices<IConfigureMarten>()) configure.Configure(provider, options);
            foreach (var (subscription, settings) in registration.Subscriptions(provider)) options.Projections.Subscribe(subscription, settings);
            if (registration.DaemonMode is { } mode) options.Projections.AsyncMode = mode;
            return new DocumentStore(
                options, registration.UseDataSource ? provider.GetRequiredService<NpgsqlDataSource>() : null, provider.GetService<ILoggerFactory>());
        });
        services.AddScoped<IDocumentSession>(provider => provider.GetRequiredService<IDocumentStore>().LightweightSession());
        services.AddScoped<IQuerySession>(provider => provider.GetRequiredService<IDocumentStore>().QuerySession());
        services.AddSingleton<ProjectionCoordinator>();
        services.AddSingleton<IProjectionCoordinator>(provider => provider.GetRequiredService<ProjectionCoordinator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreActivator>());
        return new MartenConfigurationExpression(services, registration);
    }

    /// <summary>Adds to the options of a store that is registered elsewhere.</summary>
    public static IServiceCollection ConfigureMarten(this IServiceCollection services, Action<StoreOptions> configure) =>
        services.ConfigureMarten((_, options) => configure(options));

    public static IServiceCollection ConfigureMarten(this IServiceCollection services, Action<IServiceProvider, StoreOptions> configure) =>
        services.AddSingleton<IConfigureMarten>(new ConfigureMarten(configure));

    /// <summary>Further settings of a registered store.</summary>
    public class MartenConfigurationExpression
    {
        private readonly StoreRegistration _registration;

        internal MartenConfigurationExpression(IServiceCollection services, StoreRegistration registration) => (Services, _registration) = (services, registration);

        public IServiceCollection Services { get; }

        /// <summary>The only kind of session that the stand-in has.</summary>
        public MartenConfigurationExpression UseLightweightSessions() => this;

        public MartenConfigurationExpression ApplyAllDatabaseChangesOnStartup()
        {
            _registration.ApplyOnStartup = true;
            return this;
        }

        public MartenConfigurationExpression AddAsyncDaemon(DaemonMode mode)
        {
            if (mode == DaemonMode.ExternallyManaged) throw new NotSupportedException("DaemonMode.ExternallyManaged is not supported.");
            _registration.DaemonMode = mode;
            return this;
        }

        public MartenConfigurationExpression AddSubscriptionWithServices<T>(ServiceLifetime lifetime, Action<ISubscriptionOptions>? configure = null) where T : class, ISubscription
        {
            if (lifetime == ServiceLifetime.Singleton) Services.TryAddSingleton<T>();
            else Services.TryAddScoped<T>();
            _registration.Add<T>(lifetime, configure);
            return this;
        }

        /// <summary>The <see cref="NpgsqlDataSource"/> among the services is the store's.</summary>
        public MartenConfigurationExpression UseNpgsqlDataSource(object? serviceKey = null)
        {
            if (serviceKey is not null) throw new NotSupportedException("UseNpgsqlDataSource with a service key is not supported.");
            _registration.UseDataSource = true;
            return this;
        }
    }
}

/// <summary>Adds to the options of a registered store.</summary>
public interface IConfigureMarten
{
    void Configure(IServiceProvider services, StoreOptions options);
}

internal sealed class ConfigureMarten(Action<IServiceProvider, StoreOptions> configure) : IConfigureMarten
{
    public void Configure(IServiceProvider services, StoreOptions options) => configure(services, options);
}

/// <summary>What was asked for at registration, for when the store is made.</summary>
internal sealed class StoreRegistration
{
    private readonly List<Func<IServiceProvider, (SubscriptionRegistration, Action<ISubscriptionOptions>?)>> _subscriptions = [];

    internal bool ApplyOnStartup { get; set; }

    internal bool UseDataSource { get; set; }

    internal DaemonMode? DaemonMode { get; set; }

    internal void Add<T>(ServiceLifetime lifetime, Action<ISubscriptionOptions>? configure) where T : class, ISubscription => _subscriptions.Add(provider =>
    {
        // A subscription may need a session, and so the store that is being made: it is resolved when it first runs.
        // One that carries its settings has to be there for them; it is made without services where it can be.
        Func<SubscriptionLease> open = lifetime == ServiceLifetime.Singleton
            ? () => new SubscriptionLease(provider.GetRequiredService<T>(), null)
            : () =>
            {
                var scope = provider.CreateAsyncScope();
                return new SubscriptionLease(scope.ServiceProvider.GetRequiredService<T>(), scope);
            };
        SubscriptionBase? carrier = null;
        if (typeof(SubscriptionBase).IsAssignableFrom(typeof(T)))
        {
            using var scope = provider.CreateScope();
            carrier = scope.ServiceProvider.GetRequiredService<T>() as SubscriptionBase;
        }

        return (new SubscriptionRegistration(typeof(T), open, carrier), configure);
    });

    internal IEnumerable<(SubscriptionRegistration Subscription, Action<ISubscriptionOptions>? Configure)> Subscriptions(IServiceProvider provider) =>
        _subscriptions.Select(subscription => subscription(provider));
}

/// <summary>Makes the schema and starts the daemon with the host, and stops it first of all.</summary>
internal sealed class StoreActivator(IDocumentStore store, StoreRegistration registration, ProjectionCoordinator coordinator) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (registration.ApplyOnStartup) await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync().ConfigureAwait(false);
        if (store.Options.Projections.AsyncMode is DaemonMode.Solo or DaemonMode.HotCold) await coordinator.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => coordinator.StopAsync(cancellationToken);
}
