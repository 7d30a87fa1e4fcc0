namespace JasperFx.Events;

/// <summary>Whether streams are named by a Guid or by a string.</summary>
public enum StreamIdentity
{
    AsGuid,
    AsString,
}

/// <summary>How the real package appends. The stand-in has one way, exact in every mode.</summary>
public enum EventAppendMode
{
    Rich,
    Quick,
    QuickWithServerTimestamps,
}

/// <summary>Whether a stream must be new.</summary>
public enum StreamActionType
{
    Start,
    Append,
}

/// <summary>Head of a stream.</summary>
public class StreamState
{
    public Guid Id { get; set; }

    public string? Key { get; set; }

    /// <summary>Number of events.</summary>
    public long Version { get; set; }

    public Type? AggregateType { get; set; }

    public DateTimeOffset LastTimestamp { get; set; }

    public DateTimeOffset Created { get; set; }

    public bool IsArchived { get; set; }
}

/// <summary>Thrown at the save when a stream has another version than the writer expected.</summary>
public class EventStreamUnexpectedMaxEventIdException : ConcurrencyException
{
    public EventStreamUnexpectedMaxEventIdException(object id, Type? aggregateType, long expected, long actual)
        : base($"Unexpected starting version number for event stream '{id}', expected {expected} but was {actual}", aggregateType, id)
    {
    }

    public EventStreamUnexpectedMaxEventIdException(string message) : base(message)
    {
    }
}
