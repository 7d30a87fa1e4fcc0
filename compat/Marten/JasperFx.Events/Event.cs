namespace JasperFx.Events;

/// <summary>An event that wraps <paramref name="data"/>.</summary>
public class Event<T>(T data) : IEvent<T> where T : notnull
{
    public T Data { get; } = data;

    object IEvent.Data => Data;

    public Guid Id { get; set; }

    public long Version { get; set; }

    public long Sequence { get; set; }

    public Guid StreamId { get; set; }

    public string? StreamKey { get; set; }

    public DateTimeOffset Timestamp { get; set; }

    public string TenantId { get; set; } = "*DEFAULT*";

    public Type EventType => typeof(T);

    public string EventTypeName { get; set; } = "";

    public string DotNetTypeName { get; set; } = "";

    public string? CausationId { get; set; }

    public string? CorrelationId { get; set; }

    public string? UserName { get; set; }

    public string? AggregateTypeName { get; set; }

    public Dictionary<string, object>? Headers { get; set; }

    public bool IsArchived { get; set; }

    public bool IsSkipped { get; set; }

    public object? GetHeader(string key) =>
        Headers is not null && Headers.TryGetValue(key, out var value) ? value : null;

    public void SetHeader(string key, object value) => (Headers ??= [])[key] = value;
}

/// <summary>Builds events outside a session.</summary>
public static class Event
{
    public static IEvent<T> For<T>(T data) where T : notnull => new Event<T>(data);

    public static IEvent AtTimestamp(this IEvent e, DateTimeOffset timestamp)
    {
        e.Timestamp = timestamp;
        return e;
    }

    public static IEvent WithHeader(this IEvent e, string key, object value)
    {
        e.SetHeader(key, value);
        return e;
    }
}
