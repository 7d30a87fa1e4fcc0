using System.Collections.Immutable;

namespace StageSystem.Kern;

/// <summary>State of one event stream: an immutable record with a pure fold.</summary>
public interface IAggregaat<TSelf>
    where TSelf : class, IAggregaat<TSelf>
{
    /// <summary>Id of the stream.</summary>
    Guid Id { get; }

    /// <summary>The state after one more event. Never refuses: the fact has happened. Unknown events leave the state as it is.</summary>
    static abstract TSelf? Fold(TSelf? state, object @event);

    /// <summary>
    /// The deadlines that this state still waits for. They are stored with every change, so that they move with the dates (OVK-10),
    /// and passed to <see cref="Verstreken"/> once each, also after downtime.
    /// </summary>
    IEnumerable<Termijn> OpenTermijnen() => [];

    /// <summary>The open signalen of this stream; an aggregate that raises signalen has a property of this name and folds it with <see cref="Kern.Signalen.Fold"/>.</summary>
    ImmutableDictionary<Guid, OpenSignaal> Signalen => Kern.Signalen.Geen;

    /// <summary>What follows when a deadline has been reached. A deadline that the state no longer waits for changes nothing.</summary>
    /// <param name="state">The state now.</param>
    /// <param name="termijn">The deadline as it was stored.</param>
    /// <param name="vandaag">Today in Amsterdam; on or after the deadline's day.</param>
    static virtual Decision Verstreken(TSelf state, Termijn termijn, DateOnly vandaag) => Decision.NothingNew;
}

/// <summary>A deadline of one stream (regelboek 6.5).</summary>
/// <param name="Soort">What it is, unique within the stream, such as <c>besluit</c> or <c>signaal:{id}</c>.</param>
/// <param name="Op">The day on which it is reached; the watcher acts from 00:00 Amsterdam on that day.</param>
/// <param name="Regel">The rule that sets it.</param>
public sealed record Termijn(string Soort, DateOnly Op, string Regel);
