using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

/// <summary>What one service adds to the shared host: its streams, read models, messages and consumers.</summary>
public sealed class StageServiceBuilder
{
    internal StageServiceBuilder(string naam, IServiceCollection services, Parametertabel parameters)
    {
        Naam = naam;
        Services = services;
        Parameters = parameters;
    }

    /// <summary>Name in lower case: database, first part of the queue names, and name in telemetry.</summary>
    public string Naam { get; }

    /// <summary>The service's own registrations.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The parameters of Appendix B: the regelboek's, changed by the section <c>Parameters</c> of the configuration.</summary>
    public Parametertabel Parameters { get; }

    internal List<Action<StoreOptions>> Opslag { get; } = [];

    internal Aggregaten Aggregaten { get; } = new();

    internal Vertrouwelijkheid Vertrouwelijkheid { get; } = new();

    internal List<Consumentregistratie> Consumenten { get; } = [];

    internal bool HeeftBerichten { get; private set; }

    /// <summary>Who reads which contract; tests give their own.</summary>
    internal Abonnementen Abonnementen { get; set; } = Abonnementen.Alle;

    /// <summary>More settings of the store: documents, indexes.</summary>
    public StageServiceBuilder Marten(Action<StoreOptions> configure)
    {
        Opslag.Add(configure);
        return this;
    }

    /// <summary>An aggregate with its inline snapshot. Its deadlines and signalen are handled from here on.</summary>
    /// <param name="termijnbesluit">Answers its deadlines when that needs facts beside the state; null: the aggregate itself does.</param>
    /// <param name="beslistUitState">Whether that answer reads nothing but the state and the parameters: then many streams answer in one transaction.</param>
    public StageServiceBuilder Aggregaat<T, TProjection>(Termijnbesluit<T>? termijnbesluit = null, bool beslistUitState = false)
        where T : class, IAggregaat<T>
        where TProjection : AggregaatProjection<T>, new()
    {
        Aggregaten.Voeg(new AggregaatSoort<T>(termijnbesluit, beslistUitState));
        Opslag.Add(opts =>
        {
            opts.Projections.Add(new TProjection(), ProjectionLifecycle.Inline);
            opts.Events.CacheAggregatesForWriting<T>();
        });
        return this;
    }

    /// <summary>A read model made by a projection over streams or documents.</summary>
    public StageServiceBuilder Overzicht(IProjectionSource<IDocumentOperations, IQuerySession> projection, ProjectionLifecycle lifecycle)
    {
        Opslag.Add(opts => opts.Projections.Add(projection, lifecycle));
        return this;
    }

    /// <summary>The translation of stored events to contracts; switches the outbox on.</summary>
    public StageServiceBuilder Berichten<TVertaling>()
        where TVertaling : class, IBerichtvertaling
    {
        Services.AddSingleton<IBerichtvertaling, TVertaling>();
        HeeftBerichten = true;
        return this;
    }

    /// <summary>A consumer; its queue is <c>service-message</c> in kebab-case.</summary>
    public StageServiceBuilder Consumer<TConsumer>()
        where TConsumer : class, IConsumer
    {
        Consumenten.Add(Consumentregistratie.Van<TConsumer>(Naam));
        return this;
    }

    /// <summary>Someone in this role sees the signalen about the own things only, not those of the whole institute (regelboek 2.1).</summary>
    /// <param name="rol">The role.</param>
    /// <param name="lees">Reads the keys of what is the caller's own.</param>
    public StageServiceBuilder EigenSignalen(string rol, Eigendommen lees)
    {
        Services.AddSingleton(new Signaalkring(rol, lees));
        return this;
    }

    /// <summary>Steps of this event are shown in a cascade only to those who may know the reason of an absence (OVK-11).</summary>
    /// <param name="wanneer">Only the events for which this holds; null for all.</param>
    public StageServiceBuilder Vertrouwelijk<TEvent>(Func<TEvent, bool>? wanneer = null)
        where TEvent : class
    {
        Vertrouwelijkheid.Voeg(wanneer);
        return this;
    }
}
