using System.Text;
using Marten.Events;
using Marten.Schema;

namespace Marten.Storage;

/// <summary>The schema as SQL that may be run any number of times.</summary>
internal static class SchemaScript
{
    internal static string Events(EventSql sql, EventGraph events)
    {
        var s = sql.Schema;
        var text = new StringBuilder();
        text.AppendLine($"""
            create schema if not exists {s};
            create sequence if not exists {s}.mt_events_sequence;
            create table if not exists {s}.mt_streams (
                id {sql.StreamIdType} not null,
                type varchar,
                version bigint,
                timestamp timestamptz not null default now(),
                created timestamptz not null default now(),
                tenant_id varchar default '*DEFAULT*',
                is_archived boolean default false,
                constraint pkey_mt_streams_id primary key (id));
            create table if not exists {s}.mt_events (
                seq_id bigint not null,
                id uuid not null,
                stream_id {sql.StreamIdType},
                version bigint not null,
                data jsonb not null,
                bdata bytea,
                type varchar(500) not null,
                timestamp timestamptz not null default now(),
                tenant_id varchar default '*DEFAULT*',
                mt_dotnet_type varchar,
                is_archived boolean default false,
                constraint pkey_mt_events_seq_id primary key (seq_id),
                constraint fkey_mt_events_stream_id foreign key (stream_id) references {s}.mt_streams (id) on delete cascade);
            create unique index if not exists pk_mt_events_stream_and_version on {s}.mt_events (stream_id, version);
            create table if not exists {s}.mt_event_progression (
                name varchar not null,
                last_seq_id bigint,
                last_updated timestamptz default transaction_timestamp(),
                constraint pkey_mt_event_progression_name primary key (name));
            create table if not exists {s}.mt_high_water_skips (
                ending_sequence bigint not null,
                starting_sequence bigint not null,
                timestamp timestamptz default now(),
                constraint pkey_mt_high_water_skips_ending_sequence primary key (ending_sequence));
            """);
        foreach (var (column, type) in sql.Optional)
            text.AppendLine($"alter table {s}.mt_events add column if not exists {column} {type};");
        if (events.EnableUniqueIndexOnEventId)
            text.AppendLine($"create unique index if not exists idx_mt_events_event_id on {s}.mt_events (id);");
        return text.ToString();
    }

    /// <summary>Conversions that an index may use: dates in ISO form read the same under every setting.</summary>
    internal static string Functions(string schema)
    {
        var text = new StringBuilder($"create schema if not exists {schema};").AppendLine();
        foreach (var (name, type) in new[] { ("timestamp", "timestamp without time zone"), ("timestamptz", "timestamp with time zone"), ("date", "date"), ("time", "time without time zone") })
            text.AppendLine($"create or replace function {schema}.mt_immutable_{name}(value text) returns {type} language sql immutable as $$ select value::{type} $$;");
        return text.ToString();
    }

    internal static string Document(DocumentMapping mapping)
    {
        var sql = mapping.Sql;
        var version = mapping.VersionKind switch
        {
            VersionKind.Guid => "uuid not null default (md5(random()::text || clock_timestamp()::text)::uuid)",
            VersionKind.Revision => "integer not null default 0",
            _ => "bigint not null default 0",
        };
        var text = new StringBuilder();
        text.AppendLine($"""
            create table if not exists {sql.Table} (
                id {sql.IdPgType} not null,
                data jsonb not null,
                mt_last_modified timestamptz default transaction_timestamp(),
                mt_dotnet_type varchar,
                mt_version {version},
                constraint pkey_{mapping.TableName}_id primary key (id));
            """);
        foreach (var field in mapping.Duplicated)
        {
            text.AppendLine($"alter table {sql.Table} add column if not exists {field.Column} {field.PgType};");
            var path = DocumentSql.JsonPath("data", field.Path, mapping.Options.Serializer, asText: true);
            var value = SqlTypes.FromText(path, Members.TypeOf(field.Path[^1]), mapping.Options.Serializer.EnumStorage, mapping.Schema);
            text.AppendLine($"update {sql.Table} set {field.Column} = {value} where {field.Column} is null and {path} is not null;");
            if (field.NotNull) text.AppendLine($"alter table {sql.Table} alter column {field.Column} set not null;");
        }

        foreach (var index in mapping.Indexes)
        {
            var expressions = index.Columns ?? [.. index.Paths.Select(path => $"({sql.Locator("", path)})")];
            var suffix = index.Columns is { } columns
                ? "idx_" + string.Join("_", columns)
                : (index.Unique ? "uidx_" : "idx_") + string.Join("_", index.Paths.Select(DocumentSql.DefaultColumn));
            var name = Shortened(index.Name ?? $"{mapping.TableName}_{suffix}");
            var predicate = index.Predicate is null ? "" : $" where {index.Predicate}";
            text.AppendLine($"create {(index.Unique ? "unique " : "")}index if not exists {name} on {sql.Table} ({string.Join(", ", expressions)}){predicate};");
        }

        return text.ToString();
    }

    /// <summary>PostgreSQL cuts a name at 63 bytes; two long names must not become one.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= 63) return name;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return $"{name[..54]}_{hash}";
    }
}
