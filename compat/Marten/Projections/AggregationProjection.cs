using System.Reflection;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Marten.Schema;

namespace JasperFx.Events.Aggregation;

/// <summary>Folds events into documents: override one of Evolve, EvolveAsync and DetermineAction.</summary>
public abstract class JasperFxAggregationProjectionBase<TDoc, TId, TOperations, TQuerySession>
    : ProjectionBase, IProjectionSource<TOperations, TQuerySession>, IAggregationSteps<TDoc, TQuerySession>, IAggregation
    where TDoc : notnull
    where TId : notnull
    where TQuerySession : class
{
    private static readonly string[] Overridable = [nameof(Evolve), nameof(EvolveAsync), nameof(DetermineAction)];
    private static readonly string[] Conventions = ["Apply", "Create", "ShouldDelete"];

    private readonly HashSet<Type> _deleteTypes = [];
    private readonly bool _evolves;
    private readonly bool _evolvesAsync;
    private readonly bool _determines;

    protected JasperFxAggregationProjectionBase()
    {
        Name = GetType().Name;
        _evolves = Overrides(nameof(Evolve));
        _evolvesAsync = Overrides(nameof(EvolveAsync));
        _determines = Overrides(nameof(DetermineAction));
    }

    Type IAggregation.DocumentType => typeof(TDoc);

    Type IAggregation.IdType => typeof(TId);

    /// <summary>The document after one event; null when there is none (any more).</summary>
    public virtual TDoc? Evolve(TDoc? snapshot, TId id, IEvent e) =>
        throw new NotSupportedException($"{GetType().Name}: override Evolve.");

    /// <summary>As <see cref="Evolve"/>, with the database at hand.</summary>
    public virtual ValueTask<TDoc?> EvolveAsync(TDoc? snapshot, TId id, TQuerySession session, IEvent e, CancellationToken cancellation) =>
        new(Evolve(snapshot, id, e));

    /// <summary>The document after a run of events, and what to do with it.</summary>
    public virtual (TDoc?, ActionType) DetermineAction(TDoc? snapshot, TId identity, IReadOnlyList<IEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var existed = snapshot is not null;
        foreach (var e in events) snapshot = Step(snapshot, identity, e);
        return (snapshot, snapshot is not null ? ActionType.Store : existed ? ActionType.Delete : ActionType.Nothing);
    }

    /// <summary>Last touch after a run of events.</summary>
    public virtual TDoc ApplyMetadata(TDoc snapshot, IEvent lastEvent) => snapshot;

    /// <summary>In the constructor: that event deletes the document.</summary>
    public IAggregationSteps<TDoc, TQuerySession> DeleteEvent<TEvent>() where TEvent : class
    {
        _deleteTypes.Add(typeof(TEvent));
        return this;
    }

    void IAggregation.Validate()
    {
        if (Overridable.Any(Overrides))
        {
            if (IncludedEventTypes.Count > 0) foreach (var type in _deleteTypes) IncludeType(type);
            return;
        }

        var convention = GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .FirstOrDefault(method => Conventions.Contains(method.Name) && method.DeclaringType != typeof(object));
        throw convention is not null
            ? new NotSupportedException($"{GetType().FullName}: convention methods such as {convention.Name} are not supported; override Evolve.")
            : new InvalidProjectionException($"{GetType().FullName} has nothing to do: override Evolve.");
    }

    async ValueTask<AggregateResult> IAggregation.RunAsync(
        IQuerySession session, object? snapshot, object id, IReadOnlyList<IEvent> events, DocumentMapping? mapping, long? version, CancellationToken cancellation)
    {
        var (document, action) = await DetermineAsync((TQuerySession)session, (TDoc?)snapshot, (TId)id, events, cancellation).ConfigureAwait(false);
        if (document is null || action is ActionType.Nothing or ActionType.Delete or ActionType.HardDelete) return new AggregateResult(document, action);
        mapping?.EnsureId(document, id);
        if (version is { } number) mapping?.SetVersion?.Invoke(document, number);
        return new AggregateResult(ApplyMetadata(document, events[^1]), action);
    }

    private protected bool Overrides(string method) =>
        GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Any(candidate => candidate.Name == method && candidate.IsVirtual
                && candidate.GetBaseDefinition().DeclaringType is { IsGenericType: true } declaring
                && declaring.GetGenericTypeDefinition() == typeof(JasperFxAggregationProjectionBase<,,,>)
                && candidate.DeclaringType != declaring);

    private async ValueTask<(TDoc? Document, ActionType Action)> DetermineAsync(
        TQuerySession session, TDoc? snapshot, TId id, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (_determines)
        {
            try
            {
                return DetermineAction(snapshot, id, events);
            }
            catch (Exception e) when (events.Count == 1 && !ProjectionErrors.IsSurroundings(e))
            {
                throw new ApplyEventException(events[0], e);
            }
        }

        var existed = snapshot is not null;
        foreach (var e in events)
        {
            try
            {
                snapshot = _evolvesAsync
                    ? _deleteTypes.Contains(e.EventType) ? default : await EvolveAsync(snapshot, id, session, e, cancellation).ConfigureAwait(false)
                    : Step(snapshot, id, e);
            }
            catch (Exception failure) when (!ProjectionErrors.IsSurroundings(failure))
            {
                throw new ApplyEventException(e, failure);
            }
        }

        return (snapshot, snapshot is not null ? ActionType.Store : existed ? ActionType.Delete : ActionType.Nothing);
    }

    private TDoc? Step(TDoc? snapshot, TId id, IEvent e) => _deleteTypes.Contains(e.EventType) ? default : Evolve(snapshot, id, e);
}

/// <summary>What a run of events made of a document.</summary>
internal readonly record struct AggregateResult(object? Document, ActionType Action)
{
    internal bool IsDelete => Action is ActionType.Delete or ActionType.HardDelete;

    internal bool IsStore => Document is not null && Action is ActionType.Store or ActionType.UnDeleteAndStore;
}

/// <summary>An aggregation as the store runs it.</summary>
internal interface IAggregation
{
    Type DocumentType { get; }

    Type IdType { get; }

    void Validate();

    ValueTask<AggregateResult> RunAsync(
        IQuerySession session, object? snapshot, object id, IReadOnlyList<IEvent> events, DocumentMapping? mapping, long? version, CancellationToken cancellation);
}
