using JasperFx.Events;
using Marten.Events;
using Marten.Exceptions;
using Marten.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Sessions;

/// <summary>Turns refusals into the exceptions that name the stream.</summary>
internal static class StreamErrors
{
    internal static Exception? Translate(PostgresException e, IReadOnlyList<StreamAction> streams)
    {
        if (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            if (e.ConstraintName == "pkey_mt_streams_id")
            {
                var starts = streams.Where(stream => stream.ActionType == StreamActionType.Start).ToList();
                if (starts.Count == 0) return Unexpected(streams);
                return new ExistingStreamIdCollisionException(starts.Count == 1 ? starts[0].StreamId : string.Join(", ", starts.Take(5).Select(stream => stream.StreamId)), starts[0].AggregateType);
            }

            if (e.ConstraintName == "pk_mt_events_stream_and_version") return Unexpected(streams);
        }

        return e.SqlState == PostgresErrorCodes.InvalidTextRepresentation && e.MessageText.Contains(EventSql.VersionConflict, StringComparison.Ordinal)
            ? Unexpected(streams)
            : null;
    }

    private static EventStreamUnexpectedMaxEventIdException Unexpected(IReadOnlyList<StreamAction> streams)
    {
        var guarded = streams.Where(stream => stream.ActionType == StreamActionType.Append).ToList();
        return guarded.Count == 1
            ? new EventStreamUnexpectedMaxEventIdException(guarded[0].StreamId, guarded[0].AggregateType, guarded[0].ExpectedVersionOnServer ?? -1, -1)
            : new EventStreamUnexpectedMaxEventIdException(
                "Unexpected starting version number for one of the event streams " + string.Join(", ", guarded.Take(5).Select(stream => $"'{stream.StreamId}'")));
    }
}

/// <summary>One event on one stream, with at most one snapshot, in one statement.</summary>
internal sealed class AppendOneOperation(DocumentSession session, StreamAction action, string sql, bool start, DocumentMapping? mapping, object? snapshot) : StorageOperation
{
    internal override bool HasRows => true;

    internal override void AddTo(CommandBatch batch)
    {
        var e = action.Events[0];
        var serializer = session.Owner.Options.Serializer;
        var parameters = batch.Add(sql, this).Parameters;
        parameters.Add(session.StreamId(action.StreamId));
        if (start) parameters.Add(EventParameters.Text(action.AggregateTypeName));
        else parameters.Add(new NpgsqlParameter<long> { TypedValue = action.ExpectedVersionOnServer!.Value });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = e.Version });
        EventParameters.AddOne(parameters, e, session);
        if (mapping is null) return;
        parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = serializer.ToBytes(snapshot!), NpgsqlDbType = NpgsqlDbType.Jsonb });
        parameters.Add(EventParameters.Text(mapping.DocumentType.FullName));
        foreach (var field in mapping.Duplicated)
            parameters.Add(new NpgsqlParameter
            {
                Value = SqlTypes.ToParameter(field.Getter(snapshot!), serializer.EnumStorage) ?? DBNull.Value,
                NpgsqlDbType = SqlTypes.DbType(field.PgType),
            });
    }

    internal override Exception? Translate(PostgresException e) => StreamErrors.Translate(e, [action]);

    internal override async Task ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        if (await reader.ReadAsync(ct).ConfigureAwait(false)) action.Events[0].Sequence = reader.GetInt64(0);
    }
}

/// <summary>One event on a stream of any version, without a snapshot.</summary>
internal sealed class AppendBlindOperation(DocumentSession session, StreamAction action) : StorageOperation
{
    internal override bool HasRows => true;

    internal override void AddTo(CommandBatch batch)
    {
        var parameters = batch.Add(session.Owner.AppendBlindSql, this).Parameters;
        parameters.Add(session.StreamId(action.StreamId));
        parameters.Add(EventParameters.Text(action.AggregateTypeName));
        EventParameters.AddOne(parameters, action.Events[0], session);
    }

    internal override Exception? Translate(PostgresException e) => StreamErrors.Translate(e, [action]);

    internal override async Task ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct).ConfigureAwait(false)) return;
        action.Events[0].Sequence = reader.GetInt64(0);
        action.Events[0].Version = action.Version = reader.GetInt64(1);
    }
}

/// <summary>Rows of mt_streams: new ones and moved ones.</summary>
internal sealed class StreamsOperation(DocumentSession session, IReadOnlyList<StreamAction> streams, bool start, DateTimeOffset now) : StorageOperation
{
    internal override void AddTo(CommandBatch batch)
    {
        var sql = session.Owner.EventSql;
        var ids = session.StreamIds(streams);
        var parameters = batch.Add(start ? sql.InsertStreams : sql.UpdateStreams, this).Parameters;
        parameters.Add(ids);
        if (start) parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. streams.Select(stream => stream.AggregateTypeName)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        else parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. streams.Select(stream => stream.Version - stream.Events.Count)] });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. streams.Select(stream => stream.Version)] });
        parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
    }

    internal override Exception? Translate(PostgresException e) => StreamErrors.Translate(e, streams);
}

/// <summary>Takes the rows of several streams in one order, so that sessions that share them take turns and do not deadlock.</summary>
internal sealed class LockStreamsOperation(DocumentSession session, IReadOnlyList<StreamAction> streams) : StorageOperation
{
    internal override void AddTo(CommandBatch batch) => batch.Add(session.Owner.EventSql.LockStreams, this).Parameters.Add(session.StreamIds(streams));
}

/// <summary>Checks streams that nothing is appended to.</summary>
internal sealed class AssertVersionsOperation(DocumentSession session, IReadOnlyList<StreamAction> streams) : StorageOperation
{
    internal override void AddTo(CommandBatch batch)
    {
        var parameters = batch.Add(session.Owner.EventSql.AssertVersions, this).Parameters;
        parameters.Add(session.StreamIds(streams));
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. streams.Select(stream => stream.ExpectedVersionOnServer ?? 0)] });
    }

    internal override Exception? Translate(PostgresException e) => StreamErrors.Translate(e, streams);
}

/// <summary>Rows of mt_events, numbered in the order in which they were appended.</summary>
internal sealed class EventsOperation(DocumentSession session, IReadOnlyList<StreamAction> streams, IReadOnlyList<IEvent> events) : StorageOperation
{
    internal override bool HasRows => true;

    internal override void AddTo(CommandBatch batch)
    {
        var options = session.Owner.Options;
        var sql = session.Owner.EventSql;
        var count = events.Count;
        var parameters = batch.Add(sql.InsertEvents, this).Parameters;
        parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. events.Select(e => e.Id)] });
        parameters.Add(options.Events.StreamIdentity == StreamIdentity.AsGuid
            ? new NpgsqlParameter<Guid[]> { TypedValue = [.. events.Select(e => e.StreamId)] }
            : new NpgsqlParameter<string[]> { TypedValue = [.. events.Select(e => e.StreamKey!)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. events.Select(e => e.Version)] });
        var data = new byte[count][];
        for (var i = 0; i < count; i++) data[i] = options.Serializer.ToBytes(events[i].Data);
        parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = data, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        parameters.Add(Texts(e => e.EventTypeName));
        parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = [.. events.Select(e => e.Timestamp)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz });
        parameters.Add(Texts(e => e.DotNetTypeName));
        if (sql.Metadata.CorrelationIdEnabled) parameters.Add(Texts(e => e.CorrelationId));
        if (sql.Metadata.CausationIdEnabled) parameters.Add(Texts(e => e.CausationId));
        if (sql.Metadata.HeadersEnabled)
            parameters.Add(new NpgsqlParameter<byte[]?[]>
            {
                TypedValue = [.. events.Select(e => e.Headers is { } headers ? options.Serializer.HeadersToBytes(headers) : null)],
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
            });
        if (sql.Metadata.UserNameEnabled) parameters.Add(Texts(e => e.UserName));
    }

    internal override Exception? Translate(PostgresException e) => StreamErrors.Translate(e, streams);

    internal override async Task ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        for (var i = 0; i < events.Count && await reader.ReadAsync(ct).ConfigureAwait(false); i++) events[i].Sequence = reader.GetInt64(0);
    }

    private NpgsqlParameter<string?[]> Texts(Func<IEvent, string?> value) =>
        new() { TypedValue = [.. events.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar };
}

/// <summary>Parameters of single events.</summary>
internal static class EventParameters
{
    internal static NpgsqlParameter Text(string? value) => value is null
        ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar }
        : new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Varchar };

    /// <summary>Timestamp, id, data, alias, .NET type, optional metadata.</summary>
    internal static void AddOne(NpgsqlParameterCollection parameters, IEvent e, DocumentSession session)
    {
        var serializer = session.Owner.Options.Serializer;
        var metadata = session.Owner.EventSql.Metadata;
        parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = e.Timestamp, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = e.Id });
        parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = serializer.ToBytes(e.Data), NpgsqlDbType = NpgsqlDbType.Jsonb });
        parameters.Add(Text(e.EventTypeName));
        parameters.Add(Text(e.DotNetTypeName));
        if (metadata.CorrelationIdEnabled) parameters.Add(Text(e.CorrelationId));
        if (metadata.CausationIdEnabled) parameters.Add(Text(e.CausationId));
        if (metadata.HeadersEnabled)
            parameters.Add(e.Headers is { } headers
                ? new NpgsqlParameter<byte[]> { TypedValue = serializer.HeadersToBytes(headers), NpgsqlDbType = NpgsqlDbType.Jsonb }
                : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb });
        if (metadata.UserNameEnabled) parameters.Add(Text(e.UserName));
    }
}
