using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

namespace Marten.Events.Projections;

/// <summary>Turns events into operations one by one: override ApplyAsync.</summary>
public abstract class EventProjection : ProjectionBase, IProjectionSource<IDocumentOperations, IQuerySession>, IMartenRegistrable, IOperationsProjection
{
    private static readonly string[] Conventions = ["Project", "Create", "Transform"];

    protected EventProjection() => Name = GetType().Name;

    /// <summary>Queues the operations that follow from one event.</summary>
    public virtual ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation) =>
        throw new NotSupportedException($"{GetType().Name}: override ApplyAsync.");

    async Task IOperationsProjection.ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var e in events)
        {
            try
            {
                await ApplyAsync(operations, e, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (!ProjectionErrors.IsSurroundings(failure))
            {
                throw new ApplyEventException(e, failure);
            }
        }
    }

    void IOperationsProjection.Validate()
    {
        var method = GetType().GetMethod(nameof(ApplyAsync), [typeof(IDocumentOperations), typeof(IEvent), typeof(CancellationToken)]);
        if (method!.DeclaringType != typeof(EventProjection)) return;
        var convention = GetType().GetMethods().FirstOrDefault(candidate => Conventions.Contains(candidate.Name));
        throw convention is not null
            ? new NotSupportedException($"{GetType().FullName}: convention methods such as {convention.Name} are not supported; override ApplyAsync.")
            : new InvalidProjectionException($"{GetType().FullName} has nothing to do: override ApplyAsync.");
    }
}

/// <summary>A projection that queues operations.</summary>
internal interface IOperationsProjection
{
    Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation);

    void Validate();
}

/// <summary>Gives an <see cref="IProjection"/> a name and settings.</summary>
internal sealed class ProjectionWrapper : ProjectionBase, IOperationsProjection
{
    internal ProjectionWrapper(IProjection projection, string? name)
    {
        Inner = projection;
        Name = name ?? projection.GetType().Name;
    }

    internal IProjection Inner { get; }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        Inner.ApplyAsync(operations, events, cancellation);

    void IOperationsProjection.Validate()
    {
    }
}
