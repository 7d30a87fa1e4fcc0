using JasperFx.Events;
using Marten.Exceptions;
using Marten.Services;
using Npgsql;

namespace Marten.Events;

/// <summary>A row of mt_events; its data are read when somebody asks.</summary>
internal sealed class StoredEvent
{
    private readonly EventGraph _graph;
    private readonly MartenSerializer _serializer;
    private readonly byte[] _data;
    private readonly byte[]? _headers;
    private IEvent? _event;

    private StoredEvent(EventGraph graph, MartenSerializer serializer, EventSql sql, NpgsqlDataReader reader)
    {
        _graph = graph;
        _serializer = serializer;
        Sequence = reader.GetInt64(0);
        Id = reader.GetGuid(1);
        StreamId = graph.StreamIdentity == StreamIdentity.AsGuid ? reader.GetGuid(2) : reader.GetString(2);
        Version = reader.GetInt64(3);
        _data = reader.GetFieldValue<byte[]>(4);
        Alias = reader.GetString(5);
        Timestamp = reader.GetFieldValue<DateTimeOffset>(6);
        DotNetTypeName = reader.IsDBNull(7) ? null : reader.GetString(7);
        IsArchived = !reader.IsDBNull(8) && reader.GetBoolean(8);
        var column = 9;
        if (sql.Metadata.CorrelationIdEnabled) CorrelationId = Text(reader, column++);
        if (sql.Metadata.CausationIdEnabled) CausationId = Text(reader, column++);
        if (sql.Metadata.HeadersEnabled) _headers = reader.IsDBNull(column++) ? null : reader.GetFieldValue<byte[]>(column - 1);
        if (sql.Metadata.UserNameEnabled) UserName = Text(reader, column);
    }

    internal long Sequence { get; }

    internal Guid Id { get; }

    internal object StreamId { get; }

    internal long Version { get; }

    internal string Alias { get; }

    internal string? DotNetTypeName { get; }

    internal DateTimeOffset Timestamp { get; }

    internal bool IsArchived { get; }

    internal int Size => _data.Length;

    private string? CorrelationId { get; }

    private string? CausationId { get; }

    private string? UserName { get; }

    internal static StoredEvent Read(DocumentStore store, NpgsqlDataReader reader) =>
        new(store.Options.Events, store.Options.Serializer, store.EventSql, reader);

    /// <exception cref="UnknownEventTypeException">No type belongs to the alias.</exception>
    /// <exception cref="EventDeserializationFailureException">The JSON does not fit.</exception>
    internal IEvent ToEvent() => Volatile.Read(ref _event) ?? Materialize();

    private IEvent Materialize()
    {
        var mapping = _graph.Find(Alias, DotNetTypeName) ?? throw new UnknownEventTypeException(Alias, Sequence);
        IEvent e;
        try
        {
            e = mapping.Read(_data, _serializer);
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            throw new EventDeserializationFailureException(Sequence, failure);
        }

        e.Id = Id;
        e.Sequence = Sequence;
        e.Version = Version;
        if (StreamId is Guid guid) e.StreamId = guid;
        else e.StreamKey = (string)StreamId;
        e.Timestamp = Timestamp;
        e.IsArchived = IsArchived;
        e.CorrelationId = CorrelationId;
        e.CausationId = CausationId;
        e.UserName = UserName;
        if (_headers is not null) e.Headers = MartenSerializer.ReadHeaders(_headers);
        Volatile.Write(ref _event, e);
        return e;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
