using System.Linq.Expressions;
using System.Reflection;
using JasperFx;
using Marten.Exceptions;
using Marten.Services;
using Marten.Storage;
using Npgsql;

namespace Marten.Schema;

/// <summary>What mt_version of a document table counts.</summary>
internal enum VersionKind
{
    /// <summary>A fresh uuid each time.</summary>
    Guid,

    /// <summary>Revision, integer.</summary>
    Revision,

    /// <summary>Stream version or revision, bigint: documents of projections.</summary>
    Projected,
}

/// <summary>How one document type is kept.</summary>
internal sealed class DocumentMapping
{
    private readonly StoreOptions _options;
    private readonly Action<object, object>? _setId;
    private MemberInfo _idMember;
    private Func<object, object?> _getId;
    private string? _alias;
    private VersionKind _versionKind;
    private DocumentSql? _sql;

    internal DocumentMapping(Type type, StoreOptions options)
    {
        DocumentType = type;
        _options = options;
        _idMember = FindIdMember(type)
            ?? throw new InvalidDocumentException($"Could not determine an 'id/Id' field or property for requested document type {type.FullName}");
        _getId = Members.Getter(_idMember);
        _setId = Members.Setter(_idMember);
        CheckIdType();
        var version = type.GetProperty("Version", BindingFlags.Public | BindingFlags.Instance);
        if (version is not null && (version.PropertyType == typeof(int) || version.PropertyType == typeof(long)))
            SetVersion = Members.VersionSetter(version);
        if (typeof(IRevisioned).IsAssignableFrom(type)) _versionKind = VersionKind.Revision;
        if (typeof(ILongVersioned).IsAssignableFrom(type)) _versionKind = VersionKind.Projected;
    }

    internal Type DocumentType { get; }

    internal Type IdType => Members.TypeOf(_idMember);

    internal MemberInfo IdMember => _idMember;

    internal string Alias => _alias ??= DefaultAlias(DocumentType);

    internal string Schema => _options.DatabaseSchemaName;

    internal string TableName => "mt_doc_" + Alias;

    internal VersionKind VersionKind => _versionKind;

    internal List<DuplicatedField> Duplicated { get; } = [];

    internal List<IndexDefinition> Indexes { get; } = [];

    /// <summary>Sets the member Version, when the document has one that can be set.</summary>
    internal Action<object, long>? SetVersion { get; }

    internal DocumentSql Sql => _sql ??= new DocumentSql(this);

    internal StoreOptions Options => _options;

    internal void UseAlias(string alias) => _alias = SqlNames.Checked(alias);

    internal void UseVersion(VersionKind kind) => _versionKind = kind;

    internal void UseIdMember(MemberInfo member)
    {
        _idMember = member;
        _getId = Members.Getter(member);
        CheckIdType();
    }

    /// <summary>The document's identity; a Guid that is empty is filled in.</summary>
    internal object IdOf(object document)
    {
        var id = _getId(document);
        switch (id)
        {
            case Guid guid when guid == Guid.Empty && _setId is not null:
                id = Guid.CreateVersion7();
                _setId(document, id);
                return id;
            case null or "":
                throw new InvalidDocumentException($"The id of a {DocumentType.FullName} is empty.");
            case 0 or 0L:
                throw new NotSupportedException($"Numeric identities are not generated: give the {DocumentType.Name} an id.");
            default:
                return id;
        }
    }

    /// <summary>Gives a document of a projection its identity when it has none yet.</summary>
    internal void EnsureId(object document, object id)
    {
        if (_setId is null || Equals(_getId(document), id)) return;
        _setId(document, id);
    }

    /// <summary>The document whose data and mt_version stand in <paramref name="column"/> and the next.</summary>
    internal object Read(NpgsqlDataReader reader, int column)
    {
        var document = _options.Serializer.FromBytes(reader.GetFieldValue<byte[]>(column), DocumentType);
        if (_versionKind != VersionKind.Guid && SetVersion is { } set)
            set(document, _versionKind == VersionKind.Revision ? reader.GetInt32(column + 1) : reader.GetInt64(column + 1));
        return document;
    }

    private static MemberInfo? FindIdMember(Type type)
    {
        var candidates = type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is PropertyInfo or FieldInfo).ToList();
        return candidates.Find(member => member.IsDefined(typeof(IdentityAttribute)))
            ?? candidates.Find(member => member.Name == "Id")
            ?? candidates.Find(member => member.Name is "id" or "ID");
    }

    private static string DefaultAlias(Type type)
    {
#pragma warning disable CA1308 // the stored form is lower case
        var name = type.Name.ToLowerInvariant();
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick > 0)
            name = name[..tick] + "_of_" + string.Join("_", type.GetGenericArguments().Select(argument => argument.Name.ToLowerInvariant()));
        return type.IsNested ? $"{type.DeclaringType!.Name.ToLowerInvariant()}_{name}" : name;
#pragma warning restore CA1308
    }

    private void CheckIdType()
    {
        if (IdType != typeof(Guid) && IdType != typeof(string) && IdType != typeof(int) && IdType != typeof(long))
            throw new NotSupportedException($"{DocumentType.FullName}: an identity of type {IdType.Name} is not supported.");
    }
}

/// <summary>A member that is also a column.</summary>
internal sealed record DuplicatedField(MemberInfo[] Path, string Column, string? ConfiguredPgType, bool NotNull, StoreOptions Options)
{
    internal string PgType => ConfiguredPgType ?? SqlTypes.PgType(Members.TypeOf(Path[^1]), Options.Serializer.EnumStorage)
        ?? throw new NotSupportedException($"Duplicate: {Path[^1].Name} is no scalar.");

    internal Func<object, object?> Getter { get; } = Members.PathGetter(Path);
}

/// <summary>An index on a document table: a list of SQL expressions.</summary>
internal sealed record IndexDefinition(string? Name, IReadOnlyList<MemberInfo[]> Paths, bool Unique, IReadOnlyList<string>? Columns = null)
{
    internal string? Configured { get; set; } = Name;

    internal string? Predicate { get; set; }

    /// <summary>Access method; null for PostgreSQL's own choice.</summary>
    internal string? Method { get; init; }
}

/// <summary>Compiled access to members.</summary>
internal static class Members
{
    internal static bool HasId(Type type) => type.GetProperty("Id") is not null;

    internal static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    internal static Func<object, object?> Getter(MemberInfo member)
    {
        var target = Expression.Parameter(typeof(object));
        var access = Expression.MakeMemberAccess(Expression.Convert(target, member.DeclaringType!), member);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(access, typeof(object)), target).Compile();
    }

    internal static Func<object, object?> PathGetter(MemberInfo[] path)
    {
        var getters = path.Select(Getter).ToArray();
        return target =>
        {
            object? current = target;
            foreach (var getter in getters)
            {
                if (current is null) return null;
                current = getter(current);
            }

            return current;
        };
    }

    /// <summary>Null when the member cannot be set. An init accessor can.</summary>
    internal static Action<object, object>? Setter(MemberInfo member) => member switch
    {
        PropertyInfo { SetMethod: not null } property => property.SetValue,
        FieldInfo { IsInitOnly: false } field => field.SetValue,
        _ => null,
    };

    internal static Action<object, long>? VersionSetter(PropertyInfo property)
    {
        if (property.SetMethod is null) return null;
        return property.PropertyType == typeof(int)
            ? (document, version) => property.SetValue(document, (int)version)
            : (document, version) => property.SetValue(document, version);
    }

    /// <summary>The members of <c>x => x.A.B</c>.</summary>
    internal static MemberInfo[] Path(LambdaExpression expression)
    {
        var path = new List<MemberInfo>();
        var body = expression.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert) body = convert.Operand;
        while (body is MemberExpression member)
        {
            if (!(member.Member.Name == "Value" && Nullable.GetUnderlyingType(member.Expression!.Type) is not null)) path.Insert(0, member.Member);
            body = member.Expression!;
        }

        return body is ParameterExpression && path.Count > 0
            ? [.. path]
            : throw new BadLinqExpressionException($"'{expression}' is not a member of the document.");
    }
}
