using Npgsql;

namespace Marten.Exceptions;

/// <summary>Base of the store's own exceptions.</summary>
public class MartenException : Exception
{
    public MartenException(string message) : base(message)
    {
    }

    public MartenException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}

/// <summary>PostgreSQL refused a command.</summary>
public class MartenCommandException(NpgsqlCommand? command, Exception innerException)
    : MartenException("Marten Command Failure: " + innerException.Message, innerException)
{
    public NpgsqlCommand? Command { get; } = command;
}

/// <summary>A stream was started under an identity that is taken.</summary>
public class ExistingStreamIdCollisionException(object id, Type? aggregateType)
    : MartenException($"Stream #{id} already exists in the database")
{
    public object Id { get; } = id;

    public Type? AggregateType { get; } = aggregateType;
}

/// <summary>An optimistic or exclusive append to a stream that does not exist.</summary>
public class NonExistentStreamException(object id)
    : MartenException($"Attempt to append to a nonexistent event stream '{id}'")
{
    public object Id { get; } = id;
}

/// <summary>An update of a document that does not exist.</summary>
public class NonExistentDocumentException(Type docType, object id)
    : MartenException($"Nonexistent document {docType.FullName}: {id}")
{
    public Type DocType { get; } = docType;

    public object Id { get; } = id;
}

/// <summary>Another transaction held the stream for longer than the command time-out.</summary>
public class StreamLockedException(object streamId, Exception? innerException)
    : MartenException($"Stream '{streamId}' may be locked for updates", innerException)
{
    public object StreamId { get; } = streamId;
}

/// <summary>A serializable transaction lost against another.</summary>
public class ConcurrentUpdateException(Exception innerException)
    : MartenException("Write collision detected while commiting the transaction.", innerException);

/// <summary>A stored event's type is not known to this program.</summary>
public class UnknownEventTypeException(string eventTypeName, long sequence = 0)
    : MartenException(
        $"Unknown event type name alias '{eventTypeName}'"
        + (sequence > 0 ? $" at sequence {sequence}" : "")
        + ". You may need to register this event type through StoreOptions.Events.AddEventType(type), or set up a mapping.")
{
    public string EventTypeName { get; } = eventTypeName;

    public long Sequence { get; } = sequence;
}

/// <summary>A stored event's JSON does not fit its type.</summary>
public class EventDeserializationFailureException(long sequence, Exception innerException)
    : MartenException($"Unable to deserialize the event at sequence {sequence}", innerException)
{
    public long Sequence { get; } = sequence;
}

/// <summary>A document type that the store cannot keep.</summary>
public class InvalidDocumentException(string message) : MartenException(message);

/// <summary>A query that the stand-in cannot translate.</summary>
public class BadLinqExpressionException(string message) : MartenException(message);
