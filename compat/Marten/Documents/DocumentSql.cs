using System.Reflection;
using Marten.Storage;

namespace Marten.Schema;

/// <summary>The SQL of one document type, composed once.</summary>
internal sealed class DocumentSql
{
    private readonly DocumentMapping _mapping;

    internal DocumentSql(DocumentMapping mapping)
    {
        _mapping = mapping;
        Table = $"{mapping.Schema}.{mapping.TableName}";
        IdPgType = SqlTypes.PgType(mapping.IdType, mapping.Options.Serializer.EnumStorage)!;
        var duplicates = string.Concat(mapping.Duplicated.Select(field => ", " + field.Column));
        var columns = $"id, data, mt_dotnet_type{duplicates}, mt_version";
        var newVersion = mapping.VersionKind == VersionKind.Guid ? "gen_random_uuid()" : "coalesce(v.mt_version, 1)";
        var versionCast = mapping.VersionKind switch { VersionKind.Guid => null, VersionKind.Revision => "integer", _ => "bigint" };
        // $1 ids, $2 data, $3 type, $4.. duplicated fields, last: versions (null: next revision)
        var types = new List<string> { IdPgType + "[]", "jsonb[]" };
        types.AddRange(mapping.Duplicated.Select(field => field.PgType + "[]"));
        if (versionCast is not null) types.Add(versionCast + "[]");
        var unnest = string.Join(", ", types.Select((type, index) => $"${(index < 2 ? index + 1 : index + 2)}::{type}"));
        var alias = $"id, data{duplicates}" + (versionCast is null ? "" : ", mt_version");
        var select = $"select v.id, v.data, $3::varchar{string.Concat(mapping.Duplicated.Select(field => ", v." + field.Column))}, {newVersion} from unnest({unnest}) as v({alias})";
        var set = $"data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type, mt_last_modified = transaction_timestamp()"
            + string.Concat(mapping.Duplicated.Select(field => $", {field.Column} = excluded.{field.Column}"));
        var setVersion = mapping.VersionKind == VersionKind.Guid ? "mt_version = excluded.mt_version" : null;

        Insert = $"insert into {Table} ({columns}) {select}";
        Upsert = $"insert into {Table} as d ({columns}) {select} on conflict (id) do update set {set}, {setVersion ?? "mt_version = excluded.mt_version"}";
        UpsertNext = $"insert into {Table} as d ({columns}) {select} on conflict (id) do update set {set}, {setVersion ?? "mt_version = d.mt_version + 1"}";
        var assign = $"data = v.data, mt_dotnet_type = $3::varchar, mt_last_modified = transaction_timestamp()"
            + string.Concat(mapping.Duplicated.Select(field => $", {field.Column} = v.{field.Column}"));
        var nextVersion = mapping.VersionKind == VersionKind.Guid ? "gen_random_uuid()" : "d.mt_version + 1";
        var fromV = $"from unnest({unnest}) as v({alias}) where d.id = v.id";
        Update = $"with u as (update {Table} d set {assign}, mt_version = {nextVersion} {fromV} returning d.id) {Check("u", "cardinality($1)", "mt_document_missing")}";
        UpdateRevision = $"with v as (select * from unnest({unnest}) as v({alias})), u as (insert into {Table} as d ({columns}) "
            + $"select v.id, v.data, $3::varchar{string.Concat(mapping.Duplicated.Select(field => ", v." + field.Column))}, v.mt_version from v "
            + $"on conflict (id) do update set {set}, mt_version = excluded.mt_version where d.mt_version < excluded.mt_version returning d.id) {Check("u", "cardinality($1)", "mt_revision_conflict")}";
        Delete = $"delete from {Table} where id = any($1)";
        LoadOne = $"select data, mt_version from {Table} where id = $1";
        LoadMany = $"select d.id, d.data, d.mt_version from {Table} d where d.id = any($1)";
    }

    internal string Table { get; }

    internal string IdPgType { get; }

    internal string Insert { get; }

    /// <summary>Version as given.</summary>
    internal string Upsert { get; }

    /// <summary>Version one higher than what is stored.</summary>
    internal string UpsertNext { get; }

    internal string Update { get; }

    internal string UpdateRevision { get; }

    internal string Delete { get; }

    internal string LoadOne { get; }

    internal string LoadMany { get; }

    /// <summary>
    /// Raises an error, with <paramref name="failure"/> in its text, unless the CTE has so many rows: the one way
    /// to roll back a pipelined batch from plain SQL. The cast is of a subquery so that the planner cannot fold it.
    /// </summary>
    internal static string Check(string cte, string expected, string failure) =>
        $"select case when (select count(*) from {cte}) = {expected} then 1 else (select '{failure}' || count(*)::text from {cte})::int end";

    /// <summary>SQL that reads a member from the row of alias <paramref name="d"/>, as its own type.</summary>
    internal string Locator(string d, IReadOnlyList<MemberInfo> path, bool asText = false)
    {
        if (path.Count == 1 && path[0].Name == _mapping.IdMember.Name && path[0].DeclaringType!.IsAssignableFrom(_mapping.IdMember.DeclaringType!))
            return Prefix(d, "id");
        var duplicated = _mapping.Duplicated.Find(field => field.Path.Length == path.Count
            && field.Path.Zip(path).All(pair => pair.First.Name == pair.Second.Name));
        if (duplicated is not null) return Prefix(d, duplicated.Column);
        var text = JsonPath(Prefix(d, "data"), path, _mapping.Options.Serializer, asText: true);
        return asText ? text : SqlTypes.FromText(text, Members.TypeOf(path[^1]), _mapping.Options.Serializer.EnumStorage, _mapping.Schema);
    }

    internal static string JsonPath(string root, IReadOnlyList<MemberInfo> path, Services.MartenSerializer serializer, bool asText)
    {
        var sql = root;
        for (var i = 0; i < path.Count; i++)
        {
            var arrow = asText && i == path.Count - 1 ? "->>" : "->";
            sql = $"{sql} {arrow} '{serializer.MemberName(path[i]).Replace("'", "''", StringComparison.Ordinal)}'";
        }

        return path.Count == 0 ? sql : $"({sql})";
    }

    internal static string DefaultColumn(IReadOnlyList<MemberInfo> path) =>
        SqlNames.Checked(string.Join("_", path.Select(member => SqlNames.Alias(member.Name))));

    private static string Prefix(string d, string column) => d.Length == 0 ? column : $"{d}.{column}";
}
