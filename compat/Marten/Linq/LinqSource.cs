using System.Linq.Expressions;
using System.Reflection;
using JasperFx.Events;
using Marten.Events;
using Marten.Exceptions;
using Marten.Schema;
using Marten.Services;
using Marten.Sessions;
using Npgsql;

namespace Marten.Linq;

/// <summary>A table that can be queried.</summary>
internal abstract class LinqSource(QuerySession session)
{
    internal QuerySession Session { get; } = session;

    internal MartenSerializer Serializer => Session.Owner.Options.Serializer;

    internal string Schema => Session.Owner.Options.DatabaseSchemaName;

    internal abstract string From { get; }

    internal abstract string Columns { get; }

    internal abstract ValueTask PrepareAsync(CancellationToken ct);

    internal abstract object Read(NpgsqlDataReader reader);

    /// <summary>SQL of a member of the row, typed.</summary>
    internal abstract string Locate(IReadOnlyList<MemberInfo> path);

    /// <summary>SQL of a member of the row, as jsonb.</summary>
    internal abstract string LocateJson(IReadOnlyList<MemberInfo> path);
}

/// <summary>A document table.</summary>
internal sealed class DocumentSource(QuerySession session, DocumentMapping mapping) : LinqSource(session)
{
    internal override string From => $"{mapping.Sql.Table} as d";

    internal override string Columns => "d.data, d.mt_version";

    internal override ValueTask PrepareAsync(CancellationToken ct) => Session.Owner.Schema.EnsureAsync(mapping, ct);

    internal override object Read(NpgsqlDataReader reader) => mapping.Read(reader, 0);

    internal override string Locate(IReadOnlyList<MemberInfo> path) => mapping.Sql.Locator("d", path);

    internal override string LocateJson(IReadOnlyList<MemberInfo> path) => DocumentSql.JsonPath("d.data", path, Serializer, asText: false);
}

/// <summary>mt_events.</summary>
internal sealed class EventSource(QuerySession session) : LinqSource(session)
{
    internal override string From => $"{Session.Owner.EventSql.Events} as d";

    internal override string Columns => Session.Owner.EventSql.ReadColumns;

    internal override ValueTask PrepareAsync(CancellationToken ct) => Session.Owner.Schema.EnsureAsync(ct);

    internal override object Read(NpgsqlDataReader reader) => StoredEvent.Read(Session.Owner, reader).ToEvent();

    internal override string Locate(IReadOnlyList<MemberInfo> path)
    {
        var metadata = Session.Owner.EventSql.Metadata;
        return path.Count == 1 ? path[0].Name switch
        {
            nameof(IEvent.Id) => "d.id",
            nameof(IEvent.Sequence) => "d.seq_id",
            nameof(IEvent.Version) => "d.version",
            nameof(IEvent.StreamId) or nameof(IEvent.StreamKey) => "d.stream_id",
            nameof(IEvent.Timestamp) => "d.timestamp",
            nameof(IEvent.EventTypeName) => "d.type",
            nameof(IEvent.DotNetTypeName) => "d.mt_dotnet_type",
            nameof(IEvent.TenantId) => "d.tenant_id",
            nameof(IEvent.IsArchived) => "d.is_archived",
            nameof(IEvent.CorrelationId) when metadata.CorrelationIdEnabled => "d.correlation_id",
            nameof(IEvent.CausationId) when metadata.CausationIdEnabled => "d.causation_id",
            nameof(IEvent.UserName) when metadata.UserNameEnabled => "d.user_name",
            _ => throw Unsupported(path),
        } : throw Unsupported(path);
    }

    internal override string LocateJson(IReadOnlyList<MemberInfo> path) => throw Unsupported(path);

    private static BadLinqExpressionException Unsupported(IReadOnlyList<MemberInfo> path) =>
        new($"Events cannot be queried by {string.Join('.', path.Select(member => member.Name))}.");
}

/// <summary>The elements of a JSON array, for a predicate on them.</summary>
internal sealed class ElementSource(LinqSource parent, string alias) : LinqSource(parent.Session)
{
    internal override string From => throw new NotSupportedException("Elements are not queried on their own.");

    internal override string Columns => From;

    internal override ValueTask PrepareAsync(CancellationToken ct) => ValueTask.CompletedTask;

    internal override object Read(NpgsqlDataReader reader) => throw new NotSupportedException("Elements are not read on their own.");

    internal override string Locate(IReadOnlyList<MemberInfo> path) => SqlTypes.FromText(
        DocumentSql.JsonPath($"{alias}.value", path, Serializer, asText: true), Members.TypeOf(path[^1]), Serializer.EnumStorage, Schema);

    internal override string LocateJson(IReadOnlyList<MemberInfo> path) => DocumentSql.JsonPath($"{alias}.value", path, Serializer, asText: false);

    /// <summary>The element itself, when it is a scalar.</summary>
    internal string Self(Type type) => SqlTypes.FromText($"({alias}.value #>> '{{}}')", type, Serializer.EnumStorage, Schema);
}
