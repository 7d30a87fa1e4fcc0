using JasperFx;
using Marten.Exceptions;
using Marten.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Sessions;

internal enum OperationKind
{
    Store,
    Insert,
    Update,
    UpdateRevision,
    Delete,
}

/// <summary>A statement of the save, and what its failure means.</summary>
internal abstract class StorageOperation
{
    internal abstract void AddTo(CommandBatch batch);

    /// <summary>The store's exception for a refusal by PostgreSQL; null when it is nothing special.</summary>
    internal virtual Exception? Translate(PostgresException e) => null;

    /// <summary>Reads the numbers that the events were given; called only when <see cref="HasRows"/>.</summary>
    internal virtual Task ReadAsync(NpgsqlDataReader reader, CancellationToken ct) => Task.CompletedTask;

    internal virtual bool HasRows => false;

    /// <summary>Goes before everything else, stream rows included.</summary>
    internal virtual bool IsFirst => false;
}

/// <summary>Changes of one kind to documents of one type, in one statement.</summary>
internal sealed class DocumentOperation(OperationKind kind, DocumentMapping mapping) : StorageOperation
{
    private readonly List<Item> _items = [];
    private readonly Dictionary<object, int> _byId = [];

    internal OperationKind Kind { get; } = kind;

    internal DocumentMapping Mapping { get; } = mapping;

    /// <summary>The versions are given; otherwise each is one higher than what is stored.</summary>
    internal bool IsVersioned { get; init; }

    internal IEnumerable<object> Documents => _items.Where(item => item.Document is not null).Select(item => item.Document!);

    internal IEnumerable<object> Identities => _items.Select(item => item.Id);

    /// <summary>A later change of the same document takes the place of the earlier; an insert does not.</summary>
    internal void Add(object id, object? document, long? version = null)
    {
        var item = new Item(id, document, version);
        if (Kind != OperationKind.Insert && _byId.TryGetValue(id, out var index))
        {
            _items[index] = item;
            return;
        }

        _byId[id] = _items.Count;
        _items.Add(item);
    }

    internal override void AddTo(CommandBatch batch)
    {
        // One order of locking for all sessions, so that two that touch the same documents do not deadlock.
        var items = _items.Count == 1 ? _items : [.. _items.OrderBy(item => item.Id)];
        if (Kind == OperationKind.Delete)
        {
            batch.Add(Mapping.Sql.Delete, this).Parameters.Add(Ids(Mapping, [.. Identities]));
            return;
        }

        const int Rows = 2000;
        for (var start = 0; start < items.Count; start += Rows) AddRows(batch, items.GetRange(start, Math.Min(Rows, items.Count - start)));
    }

    internal override Exception? Translate(PostgresException e)
    {
        var id = _items.Count == 1 ? _items[0].Id : string.Join(", ", _items.Take(5).Select(item => item.Id));
        if (e.SqlState == PostgresErrorCodes.UniqueViolation && e.ConstraintName == $"pkey_{Mapping.TableName}_id")
            return new DocumentAlreadyExistsException(e, Mapping.DocumentType, id);
        if (e.SqlState != PostgresErrorCodes.InvalidTextRepresentation) return null;
        if (e.MessageText.Contains("mt_document_missing", StringComparison.Ordinal)) return new NonExistentDocumentException(Mapping.DocumentType, id);
        if (e.MessageText.Contains("mt_revision_conflict", StringComparison.Ordinal)) return new ConcurrencyException(Mapping.DocumentType, id);
        return null;
    }

    internal static NpgsqlParameter Ids(DocumentMapping mapping, IReadOnlyCollection<object> ids)
    {
        object array = mapping.IdType == typeof(Guid) ? ids.Cast<Guid>().ToArray()
            : mapping.IdType == typeof(string) ? ids.Cast<string>().ToArray()
            : mapping.IdType == typeof(int) ? ids.Cast<int>().ToArray()
            : ids.Cast<long>().ToArray();
        return new NpgsqlParameter { Value = array, NpgsqlDbType = NpgsqlDbType.Array | SqlTypes.IdDbType(mapping.IdType) };
    }

    private void AddRows(CommandBatch batch, List<Item> items)
    {
        var sql = Kind switch
        {
            OperationKind.Insert => Mapping.Sql.Insert,
            OperationKind.Update => Mapping.Sql.Update,
            OperationKind.UpdateRevision => Mapping.Sql.UpdateRevision,
            _ => Mapping.VersionKind != VersionKind.Guid && !IsVersioned ? Mapping.Sql.UpsertNext : Mapping.Sql.Upsert,
        };
        var serializer = Mapping.Options.Serializer;
        var data = new byte[items.Count][];
        for (var i = 0; i < data.Length; i++) data[i] = serializer.ToBytes(items[i].Document!);
        var parameters = batch.Add(sql, this).Parameters;
        parameters.Add(Ids(Mapping, [.. items.Select(item => item.Id)]));
        parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = data, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = Mapping.DocumentType.FullName!, NpgsqlDbType = NpgsqlDbType.Varchar });
        foreach (var field in Mapping.Duplicated)
        {
            var values = SqlTypes.NewArray(field.PgType, items.Count);
            for (var i = 0; i < items.Count; i++) values.SetValue(SqlTypes.ToParameter(field.Getter(items[i].Document!), serializer.EnumStorage), i);
            parameters.Add(new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | SqlTypes.DbType(field.PgType) });
        }

        if (Mapping.VersionKind == VersionKind.Revision)
            parameters.Add(new NpgsqlParameter<int?[]> { TypedValue = [.. items.Select(item => (int?)item.Version)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        else if (Mapping.VersionKind == VersionKind.Projected)
            parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. items.Select(item => item.Version)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
    }

    private readonly record struct Item(object Id, object? Document, long? Version);
}

/// <summary>SQL of the caller's own.</summary>
internal sealed class SqlOperation(string sql, IReadOnlyList<NpgsqlParameter> parameters) : StorageOperation
{
    /// <summary>The document type whose table it needs, if any.</summary>
    internal DocumentMapping? Mapping { get; set; }

    internal override void AddTo(CommandBatch batch)
    {
        var command = batch.Add(sql, this);
        foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
    }
}
