using JasperFx.Events;
using Marten.Schema;

namespace Marten.Events;

/// <summary>The SQL of the event store, composed once per store.</summary>
internal sealed class EventSql
{
    internal const string VersionConflict = "mt_version_conflict";

    /// <summary>First column of every answer that numbers events.</summary>
    internal const string NumberColumn = "mt_seq";

    internal EventSql(EventGraph events)
    {
        Schema = events.DatabaseSchemaName;
        Events = Schema + ".mt_events";
        Streams = Schema + ".mt_streams";
        Progress = Schema + ".mt_event_progression";
        Sequence = Schema + ".mt_events_sequence";
        Metadata = events.MetadataConfig;
        StreamIdType = events.StreamIdentity == StreamIdentity.AsGuid ? "uuid" : "varchar";

        var optional = new List<(string Column, string Type)>();
        if (Metadata.CorrelationIdEnabled) optional.Add(("correlation_id", "varchar"));
        if (Metadata.CausationIdEnabled) optional.Add(("causation_id", "varchar"));
        if (Metadata.HeadersEnabled) optional.Add(("headers", "jsonb"));
        if (Metadata.UserNameEnabled) optional.Add(("user_name", "varchar"));
        Optional = optional;
        var names = string.Concat(optional.Select(column => ", " + column.Column));
        ReadColumns = $"seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, is_archived{names}";
        SelectEvents = $"select {ReadColumns} from {Events}";
        WriteColumns = $"seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type{names}";

        var arrays = string.Join(", ", new[] { "uuid", StreamIdType, "bigint", "jsonb", "varchar", "timestamptz", "varchar" }
            .Concat(optional.Select(column => column.Type)).Select((type, index) => $"${index + 1}::{type}[]"));
        InsertEvents = $"insert into {Events} ({WriteColumns}) select nextval('{Sequence}'), e.* from unnest({arrays}) as e returning seq_id as {NumberColumn}";
        InsertStreams = $"insert into {Streams} (id, type, version, timestamp, created) select s.id, s.type, s.version, $4, $4 "
            + $"from unnest($1::{StreamIdType}[], $2::varchar[], $3::bigint[]) as s(id, type, version)";
        LockStreams = $"select id from {Streams} where id = any($1) order by id for update";
        CreateMissing = $"insert into {Streams} (id, type, version, timestamp, created) select s.id, s.type, 0, $3, $3 "
            + $"from unnest($1::{StreamIdType}[], $2::varchar[]) as s(id, type) order by s.id on conflict (id) do nothing";
        ReadVersions = $"select id, version from {Streams} where id = any($1)";
        UpdateStreams = $"with u as (update {Streams} s set version = x.new, timestamp = $4 from unnest($1::{StreamIdType}[], $2::bigint[], $3::bigint[]) "
            + $"as x(id, old, new) where s.id = x.id and s.version = x.old returning s.id) " + DocumentSql.Check("u", "cardinality($1)", VersionConflict);
        AssertVersions = $"with u as (select 1 from {Streams} s join unnest($1::{StreamIdType}[], $2::bigint[]) as x(id, version) on s.id = x.id and s.version = x.version "
            + "order by s.id for update of s) " + DocumentSql.Check("u", "cardinality($1)", VersionConflict);
        StreamState = $"select version, type, timestamp, created, is_archived from {Streams} where id = $1";
        LockProgress = $"with u as (update {Progress} set last_seq_id = $2, last_updated = transaction_timestamp() where name = $1 and last_seq_id = $3 returning 1) "
            + DocumentSql.Check("u", "1", "mt_progress_conflict");
    }

    internal string Schema { get; }

    internal string Events { get; }

    internal string Streams { get; }

    internal string Progress { get; }

    internal string Sequence { get; }

    internal MetadataConfig Metadata { get; }

    internal string StreamIdType { get; }

    internal IReadOnlyList<(string Column, string Type)> Optional { get; }

    internal string ReadColumns { get; }

    internal string WriteColumns { get; }

    internal string SelectEvents { get; }

    /// <summary>Arrays: ids, streams, versions, data, aliases, timestamps, .NET types, optional metadata. Numbers come in that order.</summary>
    internal string InsertEvents { get; }

    internal string InsertStreams { get; }

    internal string LockStreams { get; }

    internal string CreateMissing { get; }

    internal string ReadVersions { get; }

    internal string UpdateStreams { get; }

    /// <summary>$1 streams, $2 versions: fails unless each is at its version.</summary>
    internal string AssertVersions { get; }

    internal string StreamState { get; }

    /// <summary>$1 name, $2 new, $3 old: fails unless progress is where this daemon left it.</summary>
    internal string LockProgress { get; }

    /// <summary>
    /// One event on one stream in one statement, with its snapshot when <paramref name="document"/> is given.
    /// $1 stream, $2 version before, $3 version after, $4 timestamp, $5 event id, $6 data, $7 alias, $8 .NET type,
    /// optional metadata; for the snapshot its data, .NET type, and duplicated fields. The stream row is taken
    /// before the sequence number: the rows of e and d come out of s.
    /// </summary>
    internal string AppendOne(bool start, DocumentMapping? document)
    {
        var parameter = 8;
        var optional = string.Concat(Optional.Select(column => $", ${++parameter}::{column.Type}"));
        var stream = start
            ? $"insert into {Streams} (id, type, version, timestamp, created) values ($1, $2, $3, $4, $4) returning id"
            : $"update {Streams} set version = $3, timestamp = $4 where id = $1 and version = $2 returning id";
        var sql = $"with s as ({stream}), e as (insert into {Events} ({WriteColumns}) "
            + $"select nextval('{Sequence}'), $5, s.id, $3, $6, $7, $4, $8{optional} from s returning seq_id)";
        if (document is not null)
        {
            var duplicates = string.Concat(document.Duplicated.Select(field => ", " + field.Column));
            var values = $"${++parameter}::jsonb, ${++parameter}::varchar"
                + string.Concat(document.Duplicated.Select(field => $", ${++parameter}::{field.PgType}"));
            sql += $", d as (insert into {document.Sql.Table} (id, data, mt_dotnet_type{duplicates}, mt_version) select s.id, {values}, $3 from s "
                + "on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type, mt_version = excluded.mt_version, "
                + "mt_last_modified = transaction_timestamp()"
                + string.Concat(document.Duplicated.Select(field => $", {field.Column} = excluded.{field.Column}")) + ")";
        }

        return sql + $" select coalesce((select seq_id from e), (select '{VersionConflict}' || count(*)::text from s)::bigint) as {NumberColumn}";
    }

    /// <summary>One event on a stream of any version, created when missing. Parameters as <see cref="AppendOne"/>, $2 alias of the aggregate. Answers sequence and version.</summary>
    internal string AppendBlind()
    {
        var parameter = 7;
        var optional = string.Concat(Optional.Select(column => $", ${++parameter}::{column.Type}"));
        return $"with s as (insert into {Streams} as t (id, type, version, timestamp, created) values ($1, $2, 1, $3, $3) "
            + "on conflict (id) do update set version = t.version + 1, timestamp = excluded.timestamp returning id, version) "
            + $"insert into {Events} ({WriteColumns}) select nextval('{Sequence}'), $4, s.id, s.version, $5, $6, $3, $7{optional} from s returning seq_id as {NumberColumn}, version";
    }

    /// <summary>The head of a stream with its snapshot, as one row.</summary>
    internal string HeadWithSnapshot(DocumentMapping document) =>
        $"select s.version, d.data, d.mt_version from {Streams} s left join {document.Sql.Table} d on d.id = s.id where s.id = $1";

    /// <summary>As <see cref="HeadWithSnapshot"/>, of many streams, with their identities.</summary>
    internal string HeadsWithSnapshots(DocumentMapping document) =>
        $"select s.id, s.version, d.data, d.mt_version from {Streams} s left join {document.Sql.Table} d on d.id = s.id where s.id = any($1)";
}
