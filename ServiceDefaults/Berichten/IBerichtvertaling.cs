using JasperFx.Events;

namespace StageSystem.ServiceDefaults;

/// <summary>What a stored event says to other services: a pure translation to contracts.</summary>
/// <remarks>
/// The outbox publishes the contracts in the order of the store, with the event's id as message id. Publishing is repeated after a crash, so the same
/// event must always give the same contracts in the same order: everything they need is in the event, its stream version and its metadata.
/// </remarks>
public interface IBerichtvertaling
{
    /// <summary>The contracts of this event; empty when it is nobody else's business.</summary>
    IEnumerable<object> Vertaal(IEvent e);
}
