namespace JasperFx.Events;

/// <summary>Events to be appended to one stream at the next save.</summary>
public class StreamAction
{
    private readonly List<IEvent> _events = [];

    internal StreamAction(object streamId, StreamActionType actionType)
    {
        StreamId = streamId;
        ActionType = actionType;
        if (streamId is Guid guid) Id = guid;
        else Key = (string)streamId;
    }

    /// <summary>Guid or string: the stream's identity as the store keeps it.</summary>
    internal object StreamId { get; }

    public Guid Id { get; }

    public string? Key { get; }

    public StreamActionType ActionType { get; internal set; }

    public Type? AggregateType { get; set; }

    public string? AggregateTypeName { get; internal set; }

    public string TenantId { get; } = "*DEFAULT*";

    public IReadOnlyList<IEvent> Events => _events;

    /// <summary>Version that the stream must have before this append; null when it does not matter.</summary>
    public long? ExpectedVersionOnServer { get; set; }

    /// <summary>Version of the stream after the append; known once saved.</summary>
    public long Version { get; set; }

    /// <summary>Checks the version at the save also when nothing is appended.</summary>
    public bool AlwaysEnforceConsistency { get; set; }

    public DateTimeOffset? Timestamp { get; internal set; }

    /// <summary>Snapshots that the session has read at the expected version, by projection.</summary>
    internal Dictionary<object, object?>? KnownSnapshots { get; set; }

    /// <summary>After a save: empty again, at the version that was saved.</summary>
    internal void FastForward()
    {
        _events.Clear();
        ActionType = StreamActionType.Append;
        ExpectedVersionOnServer = Version;
    }

    public StreamAction AddEvent(IEvent @event)
    {
        _events.Add(@event);
        return this;
    }

    public StreamAction AddEvents(IReadOnlyList<IEvent> events)
    {
        _events.AddRange(events);
        return this;
    }
}
