using JasperFx.Events.Aggregation;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using JasperFx.Events.Subscriptions;
using Marten.Schema;
using Marten.Subscriptions;

namespace Marten.Events.Projections;

/// <summary>Registered projections and subscriptions, and the daemon's pace.</summary>
public class ProjectionOptions : DaemonSettings
{
    private readonly StoreOptions _options;
    private readonly List<ProjectionBase> _projections = [];
    private readonly List<SubscriptionRegistration> _subscriptions = [];

    internal ProjectionOptions(StoreOptions options) => _options = options;

    /// <summary>What continuous projections pass over.</summary>
    public ErrorHandlingOptions Errors { get; } = new() { SkipApplyErrors = true, SkipSerializationErrors = true, SkipUnknownEvents = true };

    /// <summary>What rebuilds pass over.</summary>
    public ErrorHandlingOptions RebuildErrors { get; } = new();

    internal IReadOnlyList<ProjectionBase> All => _projections;

    internal IReadOnlyList<SubscriptionRegistration> Subscriptions => _subscriptions;

    public void Add<TProjectionType>(ProjectionLifecycle lifecycle, Action<AsyncOptions>? asyncConfiguration = null)
        where TProjectionType : ProjectionBase, IProjectionSource<IDocumentOperations, IQuerySession>, new() =>
        Add((IProjectionSource<IDocumentOperations, IQuerySession>)new TProjectionType(), lifecycle, asyncConfiguration);

    public void Add(IProjection projection, ProjectionLifecycle lifecycle, string? projectionName = null, Action<AsyncOptions>? asyncConfiguration = null)
    {
        ArgumentNullException.ThrowIfNull(projection);
        Register(new ProjectionWrapper(projection, projectionName), lifecycle, asyncConfiguration);
    }

    public void Add(IProjectionSource<IDocumentOperations, IQuerySession> source, ProjectionLifecycle lifecycle, Action<AsyncOptions>? asyncConfiguration = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        Register((ProjectionBase)source, lifecycle, asyncConfiguration);
    }

    public void Register(IProjectionSource<IDocumentOperations, IQuerySession> source, ProjectionLifecycle lifecycle, Action<AsyncOptions>? asyncConfiguration = null) =>
        Add(source, lifecycle, asyncConfiguration);

    public void Subscribe(ISubscription subscription, Action<ISubscriptionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Subscribe(new SubscriptionRegistration(subscription.GetType(), () => new SubscriptionLease(subscription, null), subscription as SubscriptionBase), configure);
    }

    /// <summary>Not supported: the stand-in has no convention methods. Register a SingleStreamProjection.</summary>
    public MartenRegistry.DocumentMappingExpression<T> Snapshot<T>(SnapshotLifecycle lifecycle, Action<AsyncOptions>? asyncConfiguration = null) =>
        throw new NotSupportedException($"Snapshot<{typeof(T).Name}> needs convention methods: add a SingleStreamProjection that overrides Evolve.");

    /// <summary>Not supported: the stand-in has no convention methods. Register a SingleStreamProjection.</summary>
    public MartenRegistry.DocumentMappingExpression<T> LiveStreamAggregation<T>(Action<AsyncOptions>? asyncConfiguration = null) =>
        throw new NotSupportedException($"LiveStreamAggregation<{typeof(T).Name}> needs convention methods: add a SingleStreamProjection that overrides Evolve.");

    internal void Subscribe(SubscriptionRegistration registration, Action<ISubscriptionOptions>? configure)
    {
        configure?.Invoke(registration.Settings);
        if (_subscriptions.Exists(existing => existing.Settings.Name == registration.Settings.Name))
            throw new InvalidOperationException($"There is a subscription '{registration.Settings.Name}' already.");
        _subscriptions.Add(registration);
    }

    private void Register(ProjectionBase projection, ProjectionLifecycle lifecycle, Action<AsyncOptions>? configure)
    {
        switch (projection)
        {
            case IAggregation aggregation:
                aggregation.Validate();
                if (aggregation is IMultiStream { HasGrouping: false })
                    throw new InvalidProjectionException($"{projection.Name}: say with Identity, Identities or CustomGrouping which event goes where.");
                if (lifecycle != ProjectionLifecycle.Live)
                {
                    var mapping = _options.Mappings.For(aggregation.DocumentType);
                    mapping.UseVersion(VersionKind.Projected);
                    if (mapping.IdType != aggregation.IdType)
                        throw new InvalidProjectionException($"{projection.Name}: the identity of {aggregation.DocumentType.Name} is a {mapping.IdType.Name}, not a {aggregation.IdType.Name}.");
                }

                break;
            case IOperationsProjection operations:
                operations.Validate();
                break;
            default:
                throw new NotSupportedException($"A projection of type {projection.GetType().FullName} is not supported.");
        }

        if (_projections.Exists(existing => existing.Name == projection.Name))
            throw new InvalidProjectionException($"There is a projection '{projection.Name}' already.");
        projection.Lifecycle = lifecycle;
        configure?.Invoke(projection.Options);
        foreach (var type in projection.IncludedEventTypes.Where(type => type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }))
            _options.Events.AddEventType(type);
        _projections.Add(projection);
    }
}
