using System.Text;
using Marten.Events;
using Marten.Schema;

namespace Marten.Storage;

/// <summary>SQL that makes one thing, and the key by which the catalogue shows that it is there already.</summary>
internal sealed record SchemaStatement(string Key, string Sql);

/// <summary>The schema, thing by thing. What exists is left alone: even "if not exists" would lock busy tables.</summary>
internal static class SchemaScript
{
    /// <summary>Keys of all that exists in the schemas $1.</summary>
    internal const string Existing = """
        select 'schema:' || nspname from pg_namespace where nspname = any($1)
        union all
        select case c.relkind when 'i' then 'index:' when 'S' then 'sequence:' else 'table:' end || n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind in ('r', 'p', 'i', 'S')
        union all
        select 'column:' || n.nspname || '.' || c.relname || '.' || a.attname
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        union all
        select 'function:' || n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)
        """;

    internal static IEnumerable<SchemaStatement> Events(EventSql sql, EventGraph events)
    {
        var s = sql.Schema;
        yield return new($"schema:{s}", $"create schema if not exists {s};");
        yield return new($"sequence:{s}.mt_events_sequence", $"create sequence {s}.mt_events_sequence;");
        yield return new($"table:{s}.mt_streams", $"""
            create table {s}.mt_streams (
                id {sql.StreamIdType} not null,
                type varchar,
                version bigint,
                timestamp timestamptz not null default now(),
                created timestamptz not null default now(),
                tenant_id varchar default '*DEFAULT*',
                is_archived boolean default false,
                constraint pkey_mt_streams_id primary key (id));
            """);
        yield return new($"table:{s}.mt_events", $"""
            create table {s}.mt_events (
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
            """);
        yield return new($"index:{s}.pk_mt_events_stream_and_version", $"create unique index pk_mt_events_stream_and_version on {s}.mt_events (stream_id, version);");
        yield return new($"table:{s}.mt_event_progression", $"""
            create table {s}.mt_event_progression (
                name varchar not null,
                last_seq_id bigint,
                last_updated timestamptz default transaction_timestamp(),
                constraint pkey_mt_event_progression_name primary key (name));
            """);
        yield return new($"table:{s}.mt_high_water_skips", $"""
            create table {s}.mt_high_water_skips (
                ending_sequence bigint not null,
                starting_sequence bigint not null,
                timestamp timestamptz default now(),
                constraint pkey_mt_high_water_skips_ending_sequence primary key (ending_sequence));
            """);
        foreach (var (column, type) in sql.Optional)
            yield return new($"column:{s}.mt_events.{column}", $"alter table {s}.mt_events add column {column} {type};");
        if (events.EnableUniqueIndexOnEventId)
            yield return new($"index:{s}.idx_mt_events_event_id", $"create unique index idx_mt_events_event_id on {s}.mt_events (id);");
    }

    /// <summary>Conversions that an index may use: dates in ISO form read the same under every setting.</summary>
    internal static IEnumerable<SchemaStatement> Functions(string schema)
    {
        yield return new($"schema:{schema}", $"create schema if not exists {schema};");
        foreach (var (name, type) in new[] { ("timestamp", "timestamp without time zone"), ("timestamptz", "timestamp with time zone"), ("date", "date"), ("time", "time without time zone") })
            yield return new(
                $"function:{schema}.mt_immutable_{name}",
                $"create or replace function {schema}.mt_immutable_{name}(value text) returns {type} language sql immutable as $$ select value::{type} $$;");
    }

    internal static IEnumerable<SchemaStatement> Document(DocumentMapping mapping)
    {
        var sql = mapping.Sql;
        var version = mapping.VersionKind switch
        {
            VersionKind.Guid => "uuid not null default (md5(random()::text || clock_timestamp()::text)::uuid)",
            VersionKind.Revision => "integer not null default 0",
            _ => "bigint not null default 0",
        };
        yield return new($"table:{sql.Table}", $"""
            create table {sql.Table} (
                id {sql.IdPgType} not null,
                data jsonb not null,
                mt_last_modified timestamptz default transaction_timestamp(),
                mt_dotnet_type varchar,
                mt_version {version},
                constraint pkey_{mapping.TableName}_id primary key (id));
            """);
        foreach (var field in mapping.Duplicated) yield return Column(mapping, field);
        foreach (var index in mapping.Indexes)
        {
            var expressions = index.Columns ?? [.. index.Paths.Select(path => $"({sql.Locator("", path)})")];
            var suffix = index.Columns is { } columns
                ? "idx_" + string.Join("_", columns)
                : (index.Unique ? "uidx_" : "idx_") + string.Join("_", index.Paths.Select(DocumentSql.DefaultColumn));
            var name = Shortened(index.Name ?? $"{mapping.TableName}_{suffix}");
            var method = index.Method is null ? "" : $" using {index.Method}";
            var predicate = index.Predicate is null ? "" : $" where {index.Predicate}";
            yield return new(
                $"index:{mapping.Schema}.{name}",
                $"create {(index.Unique ? "unique " : "")}index {name} on {sql.Table}{method} ({string.Join(", ", expressions)}){predicate};");
        }
    }

    private static SchemaStatement Column(DocumentMapping mapping, DuplicatedField field)
    {
        var table = mapping.Sql.Table;
        var text = DocumentSql.JsonPath("data", field.Path, mapping.Options.Serializer, asText: true);
        var value = SqlTypes.FromText(text, Members.TypeOf(field.Path[^1]), mapping.Options.Serializer.EnumStorage, mapping.Schema);
        var sql = new StringBuilder($"alter table {table} add column {field.Column} {field.PgType};").AppendLine()
            .Append($"update {table} set {field.Column} = {value};").AppendLine();
        if (field.NotNull) sql.Append($"alter table {table} alter column {field.Column} set not null;");
        return new($"column:{table}.{field.Column}", sql.ToString());
    }

    /// <summary>PostgreSQL cuts a name at 63 bytes; two long names must not become one.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= 63) return name;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return $"{name[..54]}_{hash}";
    }
}
