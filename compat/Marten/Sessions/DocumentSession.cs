using System.Linq.Expressions;
using JasperFx.Events;
using Marten.Events;
using Marten.Linq;
using Marten.Schema;
using Marten.Services.BatchQuerying;
using Npgsql;

namespace Marten.Sessions;

/// <summary>A unit of work.</summary>
internal sealed partial class DocumentSession : QuerySession, IDocumentSession
{
    private readonly List<StorageOperation> _operations = [];
    private readonly Dictionary<DocumentMapping, DocumentOperation> _open = [];
    private readonly List<StreamAction> _streams = [];
    private readonly Dictionary<object, StreamAction> _streamsById = [];
    private readonly EventOperations _events;
    private Dictionary<string, object>? _headers;
    private Dictionary<(Type, object), object?>? _tracked;

    internal DocumentSession(DocumentStore store, NpgsqlConnection? connection = null) : base(store, connection) => _events = new EventOperations(this);

    public new IEventStoreOperations Events => _events;

    public string? LastModifiedBy { get; set; }

    private protected override IQueryEventStore EventStore => _events;

    internal IReadOnlyList<StorageOperation> Operations => _operations;

    internal IReadOnlyList<StreamAction> Streams => _streams;

    /// <summary>A load sees what the session has stored or deleted and not saved yet.</summary>
    internal void TrackIdentities() => _tracked ??= [];

    public void SetHeader(string key, object value) => (_headers ??= [])[key] = value;

    public object? GetHeader(string key) => _headers is not null && _headers.TryGetValue(key, out var value) ? value : null;

    public void Store<T>(params T[] entities) where T : notnull => Queue(OperationKind.Store, entities);

    public void Store<T>(IEnumerable<T> entities) where T : notnull => Queue(OperationKind.Store, entities);

    public void StoreObjects(IEnumerable<object> documents) => Queue(OperationKind.Store, documents);

    public void Insert<T>(params T[] entities) where T : notnull => Queue(OperationKind.Insert, entities);

    public void Insert<T>(IEnumerable<T> entities) where T : notnull => Queue(OperationKind.Insert, entities);

    public void Update<T>(params T[] entities) where T : notnull => Queue(OperationKind.Update, entities);

    public void Update<T>(IEnumerable<T> entities) where T : notnull => Queue(OperationKind.Update, entities);

    public void UpdateRevision<T>(T entity, long revision) where T : notnull
    {
        var mapping = MappingOf(entity);
        if (mapping.VersionKind == VersionKind.Guid)
            throw new InvalidOperationException($"{mapping.DocumentType.Name} has no numeric revisions: configure UseNumericRevisions.");
        mapping.SetVersion?.Invoke(entity, revision);
        Queue(OperationKind.UpdateRevision, mapping, mapping.IdOf(entity), entity, revision);
    }

    public void Delete<T>(T entity) where T : notnull
    {
        var mapping = MappingOf(entity);
        Queue(OperationKind.Delete, mapping, mapping.IdOf(entity), null);
    }

    public void Delete<T>(Guid id) where T : notnull => QueueDelete<T>(id);

    public void Delete<T>(string id) where T : notnull => QueueDelete<T>(id);

    public void Delete<T>(int id) where T : notnull => QueueDelete<T>(id);

    public void Delete<T>(long id) where T : notnull => QueueDelete<T>(id);

    public void DeleteWhere<T>(Expression<Func<T, bool>> expression) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(expression);
        var mapping = Owner.Options.Mappings.For(typeof(T));
        var source = new DocumentSource(this, mapping);
        var parameters = new List<NpgsqlParameter>();
        var where = new WhereTranslator(source, parameters).Translate(expression);
        QueueSql(new SqlOperation($"delete from {mapping.Sql.Table} as d where {where}", parameters), mapping);
    }

    public void QueueSqlCommand(string sql, params object[] parameterValues) => QueueSqlCommand('?', sql, parameterValues);

    public void QueueSqlCommand(char placeholder, string sql, params object[] parameterValues)
    {
        ArgumentNullException.ThrowIfNull(sql);
        using var command = SqlCommand(placeholder, sql, parameterValues);
        QueueSql(new SqlOperation(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(parameter => parameter.Clone())]), null);
    }

    public override IBatchedQuery CreateBatchQuery() => new BatchedQuery(this);

    /// <summary>Wraps data as an event; what is an event already stays as it is.</summary>
    internal IEvent BuildEvent(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data is IEvent ready) return ready;
        return Owner.Options.Events.MappingFor(data.GetType()).Wrap(data);
    }

    internal void Track(StreamAction action)
    {
        if (_streamsById.TryAdd(action.StreamId, action)) _streams.Add(action);
    }

    internal StreamAction? Pending(object streamId) => _streamsById.GetValueOrDefault(streamId);

    internal void Queue(OperationKind kind, DocumentMapping mapping, object id, object? document, long? version = null)
    {
        // Changes of one kind to one type become one statement, as long as no other kind of change to it comes between.
        if (!_open.TryGetValue(mapping, out var operation) || operation.Kind != kind || operation.IsVersioned != version.HasValue)
        {
            operation = new DocumentOperation(kind, mapping) { IsVersioned = version.HasValue };
            _operations.Add(operation);
            _open[mapping] = operation;
        }

        operation.Add(id, document, version);
        if (_tracked is not null) _tracked[(mapping.DocumentType, id)] = document;
    }

    internal void QueueOperation(StorageOperation operation) => _operations.Add(operation);

    /// <summary>What the next save will do.</summary>
    internal IChangeSet Changes() => new ChangeSet([.. _operations.OfType<DocumentOperation>()], [.. _streams]);

    internal override async Task<T?> LoadOneAsync<T>(object id, CancellationToken ct) where T : default =>
        _tracked is not null && _tracked.TryGetValue((typeof(T), id), out var tracked) ? (T?)tracked : await base.LoadOneAsync<T>(id, ct).ConfigureAwait(false);

    private protected override async Task<IReadOnlyList<T>> LoadAllAsync<T, TId>(TId[] ids, CancellationToken ct)
    {
        var loaded = await base.LoadAllAsync<T, TId>(ids, ct).ConfigureAwait(false);
        if (_tracked is null) return loaded;
        var mapping = Owner.Options.Mappings.For(typeof(T));
        var result = loaded.Where(document => !_tracked.ContainsKey((typeof(T), mapping.IdOf(document!)))).ToList();
        foreach (var id in ids.Distinct())
            if (_tracked.TryGetValue((typeof(T), id), out var tracked) && tracked is not null) result.Add((T)tracked);
        return result;
    }

    private void Queue<T>(OperationKind kind, IEnumerable<T> entities) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(entities);
        foreach (var entity in entities)
        {
            if (entity is System.Collections.IEnumerable and not string && !Members.HasId(entity.GetType()))
                throw new ArgumentException($"A {entity.GetType().Name} is no document: pass its elements.", nameof(entities));
            var mapping = MappingOf(entity);
            Queue(kind, mapping, mapping.IdOf(entity), entity);
        }
    }

    private DocumentMapping MappingOf(object entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Owner.Options.Mappings.For(entity.GetType());
    }

    private void QueueDelete<T>(object id)
    {
        var mapping = Owner.Options.Mappings.For(typeof(T));
        if (mapping.IdType != id.GetType()) throw new ArgumentException($"The identity of {typeof(T).Name} is a {mapping.IdType.Name}.", nameof(id));
        Queue(OperationKind.Delete, mapping, id, null);
    }

    private void QueueSql(SqlOperation operation, DocumentMapping? mapping)
    {
        operation.Mapping = mapping;
        _operations.Add(operation);
        // It may touch any table: later changes come after it.
        _open.Clear();
    }
}
