namespace JasperFx.Events;

/// <summary>A stream opened for writing: its aggregate, and the events to append.</summary>
public interface IEventStream<out T> where T : notnull
{
    /// <summary>State at <see cref="StartingVersion"/>; null when the stream does not exist.</summary>
    T? Aggregate { get; }

    /// <summary>Version at the fetch; 0 for an unknown stream.</summary>
    long? StartingVersion { get; }

    /// <summary>Version once the appended events are saved.</summary>
    long? CurrentVersion { get; }

    CancellationToken Cancellation { get; }

    Guid Id { get; }

    string? Key { get; }

    IReadOnlyList<IEvent> Events { get; }

    /// <summary>Checks the version at the save also when nothing is appended.</summary>
    bool AlwaysEnforceConsistency { get; set; }

    void AppendOne(object @event);

    void AppendMany(params object[] events);

    void AppendMany(IEnumerable<object> events);

    /// <summary>After a save: lets the same handle append once more.</summary>
    void TryFastForwardVersion();
}
