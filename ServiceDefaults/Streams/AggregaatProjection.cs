using JasperFx.Events;
using Marten.Events.Aggregation;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>The snapshot of an aggregate: its own fold, run by the store. The constructor of the derived class names the events.</summary>
/// <example>
/// <code>
/// public sealed class StageopleiderProjection : AggregaatProjection&lt;Stageopleider&gt;
/// {
///     public StageopleiderProjection()
///     {
///         IncludeType&lt;StageopleiderBekendGeworden&gt;();
///     }
/// }
/// </code>
/// </example>
public abstract class AggregaatProjection<T> : SingleStreamProjection<T, Guid>
    where T : class, IAggregaat<T>
{
    /// <summary>Includes the events of signalen, which any stream may hold.</summary>
    protected AggregaatProjection()
    {
        IncludeType<SignaalGeregistreerd>();
        IncludeType<SignaalInBehandelingGenomen>();
        IncludeType<SignaalAfgehandeld>();
        IncludeType<SignaalVervallen>();
        IncludeType<SignaalGeescaleerd>();
        IncludeType<SignaalOvergedragen>();
    }

    /// <inheritdoc />
    public override T? Evolve(T? snapshot, Guid id, IEvent e) => T.Fold(snapshot, e.Data);
}
