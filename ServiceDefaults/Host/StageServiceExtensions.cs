using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using StageSystem.Kern.Parameters;
using Weasel.Core;

namespace StageSystem.ServiceDefaults;

/// <summary>The host that every service shares: telemetry, access, API conventions, event store, messaging, deadlines, signalen, cascades and clock.</summary>
public static class StageServiceExtensions
{
    /// <summary>Statements that each connection prepares by itself; without it a save costs up to twice as much.</summary>
    private const int VoorbereideOpdrachten = 60;

    /// <summary>Connections of one service; four services share one server.</summary>
    private const int Verbindingen = 24;

    private static readonly TimeSpan Uitlooptijd = TimeSpan.FromSeconds(25);

    /// <summary>Registers a service. Reads <c>ConnectionStrings:{naam}</c> (PostgreSQL) and <c>ConnectionStrings:rabbitmq</c> (amqp URI).</summary>
    /// <param name="naam">Name of the service in lower case.</param>
    /// <param name="configure">What this service adds.</param>
    /// <exception cref="InvalidOperationException">A connection string is missing.</exception>
    public static WebApplicationBuilder AddStageService(this WebApplicationBuilder builder, string naam, Action<StageServiceBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var parameters = new Parametertabel(builder.Configuration.GetSection("Parameters").Get<Parameterwijziging[]>() ?? []);
        builder.Services.AddSingleton(parameters);
        var service = new StageServiceBuilder(naam, builder.Services, parameters);
        configure(service);

        builder.AddApiConventies(naam);
        builder.AddToegang();
        builder.AddTelemetrie(naam);
        builder.Services.Configure<HostOptions>(opties => opties.ShutdownTimeout = Uitlooptijd);
        builder.Services.AddGezondheid();
        builder.Services.AddOpslag(service, ConnectionString(builder.Configuration, naam));
        builder.Services.AddBerichten(service, new Uri(ConnectionString(builder.Configuration, "rabbitmq")));
        return builder;
    }

    /// <summary>Maps the service's endpoints under <c>/v1</c> beside those that every service has.</summary>
    public static WebApplication MapStageService(this WebApplication app, Action<RouteGroupBuilder> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        app.UseApiConventies();
        var v1 = app.MapApi();
        v1.MapCascades();
        v1.MapSignalen();
        v1.MapHandelSignaalAf();
        v1.MapFouten();
        v1.MapKlok();
        endpoints(v1);
        return app;
    }

    private static string ConnectionString(IConfiguration configuratie, string naam) =>
        configuratie.GetConnectionString(naam) is { Length: > 0 } waarde
            ? waarde
            : throw new InvalidOperationException($"Set ConnectionStrings:{naam}.");

    private static void AddOpslag(this IServiceCollection services, StageServiceBuilder service, string connectionString)
    {
        var klok = new VerschuifbareKlok();
        services.AddSingleton(klok);
        services.AddSingleton<TimeProvider>(klok);
        services.AddSingleton(_ => NpgsqlDataSource.Create(Aangevuld(connectionString, service.Naam)));
        services.AddSingleton(service.Aggregaten);
        services.AddSingleton(service.Consumenten as IReadOnlyList<Consumentregistratie>);
        services.AddSingleton<Termijnwekker>();
        services.AddSingleton<Klokbeheer>();
        services.AddSingleton<IStreams, Streams>();
        services.AddSingleton<Signaalkringen>();
        services.AddSingleton<Signaalbesluiten>();
        services.AddSingleton<Foutqueues>();

        var marten = services.AddMarten(provider => Opties(service, provider.GetRequiredService<NpgsqlDataSource>(), klok))
            .UseLightweightSessions()
            .ApplyAllDatabaseChangesOnStartup();
        services.AddHostedService(provider => provider.GetRequiredService<Klokbeheer>());
        if (service.HeeftBerichten)
        {
            services.AddSingleton<Outbox>();
            marten.AddSubscriptionWithServices<Outbox>(ServiceLifetime.Singleton, opties => opties.Name = Outbox.Naam);
        }

        marten.AddAsyncDaemon(DaemonMode.HotCold);
        services.AddHostedService<Termijnwachter>();
        services.AddSingleton<Inboxopruiming>();
        services.AddHostedService(provider => provider.GetRequiredService<Inboxopruiming>());
        services.AddPeil("stagesystem.signalen.open", "{signaal}", "Signalen that ask for attention.", async (provider, ct) =>
            (await provider.GetRequiredService<IQuerySession>().QueryAsync<long>(
                "select count(*) from mt_doc_signaaloverzicht where data ->> 'status' in (?, ?)", ct, Signaalstatus.Open, Signaalstatus.InBehandeling).ConfigureAwait(false))[0]);
    }

    private static StoreOptions Opties(StageServiceBuilder service, NpgsqlDataSource database, TimeProvider klok)
    {
        var opts = new StoreOptions();
        opts.Connection(database);
        opts.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        opts.Events.StreamIdentity = StreamIdentity.AsGuid;
        opts.Events.AppendMode = EventAppendMode.Quick;
        opts.Events.TimeProvider = klok;
        opts.Events.UseListenNotifyForEventAppends = true;
        opts.Events.MetadataConfig.EnableAll();
        // An event that cannot be read or applied stops what follows it, visibly; passed over, a message would be lost without a word.
        opts.Projections.Errors.SkipApplyErrors = false;
        opts.Projections.Errors.SkipSerializationErrors = false;
        opts.Projections.Errors.SkipUnknownEvents = false;
        opts.OpenTelemetry.TrackEventCounters();

        // By day and then id, as the watcher reads them: thousands may be due on one day.
        opts.Schema.For<OpenTermijn>().Duplicate(t => t.Op, pgType: "date", notNull: true).Index([t => t.Op, t => t.Id]);
        opts.Schema.For<VerwerktBericht>().IndexLastModified();
        opts.Schema.For<Klokstand>();
        opts.Schema.For<SignaalOverzicht>().Index(s => s.Status).Index(s => s.CorrelatieId);
        opts.Schema.For<Cascadestap>().Duplicate(s => s.CorrelatieId, pgType: "uuid", notNull: true).Duplicate(s => s.Volgnummer, pgType: "bigint", notNull: true);
        opts.Projections.Add(new SignaalOverzichtProjection(service.Vertrouwelijkheid), ProjectionLifecycle.Inline);
        opts.Projections.Add(new CascadestapProjection(service.Vertrouwelijkheid), ProjectionLifecycle.Async, nameof(CascadestapProjection));
        foreach (var opslag in service.Opslag) opslag(opts);
        return opts;
    }

    private static string Aangevuld(string connectionString, string naam)
    {
        var delen = new NpgsqlConnectionStringBuilder(connectionString);
        if (!delen.ContainsKey("Max Auto Prepare")) delen.MaxAutoPrepare = VoorbereideOpdrachten;
        if (!delen.ContainsKey("Maximum Pool Size")) delen.MaxPoolSize = Verbindingen;
        if (!delen.ContainsKey("Application Name")) delen.ApplicationName = naam;
        return delen.ConnectionString;
    }
}
