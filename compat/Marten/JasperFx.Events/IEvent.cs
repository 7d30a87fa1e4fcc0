namespace JasperFx.Events;

/// <summary>A stored event with its metadata.</summary>
public interface IEvent
{
    /// <summary>Identity of this event alone.</summary>
    Guid Id { get; set; }

    /// <summary>Place in its stream, from 1.</summary>
    long Version { get; set; }

    /// <summary>Place in the whole store; 0 until it is saved.</summary>
    long Sequence { get; set; }

    /// <summary>The fact itself.</summary>
    object Data { get; }

    Guid StreamId { get; set; }

    string? StreamKey { get; set; }

    /// <summary>Moment of recording, UTC.</summary>
    DateTimeOffset Timestamp { get; set; }

    string TenantId { get; set; }

    Type EventType { get; }

    /// <summary>The stored alias, e.g. <c>order_placed</c>.</summary>
    string EventTypeName { get; set; }

    /// <summary><c>Namespace.Type, Assembly</c>.</summary>
    string DotNetTypeName { get; set; }

    /// <summary>What directly caused this event.</summary>
    string? CausationId { get; set; }

    /// <summary>The root cause.</summary>
    string? CorrelationId { get; set; }

    string? UserName { get; set; }

    string? AggregateTypeName { get; set; }

    Dictionary<string, object>? Headers { get; set; }

    bool IsArchived { get; set; }

    bool IsSkipped { get; set; }

    object? GetHeader(string key);

    void SetHeader(string key, object value);
}

/// <summary>A stored event of a known type.</summary>
public interface IEvent<out T> : IEvent where T : notnull
{
    new T Data { get; }
}
