using System.Diagnostics;
using System.Text;
using Marten.Events;
using Marten.Linq;
using Marten.Schema;
using Marten.Services.BatchQuerying;
using Npgsql;
using NpgsqlTypes;

namespace Marten.Sessions;

/// <summary>Reads; everything that writes is in <see cref="DocumentSession"/>.</summary>
internal class QuerySession : IQuerySession
{
    internal QuerySession(DocumentStore store, NpgsqlConnection? connection = null)
    {
        Owner = store;
        Database = new SessionConnection(store, connection);
        Reader = new EventReader(this);
        if (Activity.Current is { } activity)
        {
            CorrelationId = activity.RootId;
            CausationId = activity.ParentId;
        }
    }

    public NpgsqlConnection Connection => Database.OpenOwn();

    public string? CorrelationId { get; set; }

    public string? CausationId { get; set; }

    public string TenantId => "*DEFAULT*";

    public IDocumentStore DocumentStore => Owner;

    public IQueryEventStore Events => EventStore;

    internal DocumentStore Owner { get; }

    internal SessionConnection Database { get; }

    internal EventReader Reader { get; }

    private protected virtual IQueryEventStore EventStore => Reader;

    public Task<T?> LoadAsync<T>(Guid id, CancellationToken token = default) where T : notnull => LoadOneAsync<T>(id, token);

    public Task<T?> LoadAsync<T>(string id, CancellationToken token = default) where T : notnull => LoadOneAsync<T>(id, token);

    public Task<T?> LoadAsync<T>(int id, CancellationToken token = default) where T : notnull => LoadOneAsync<T>(id, token);

    public Task<T?> LoadAsync<T>(long id, CancellationToken token = default) where T : notnull => LoadOneAsync<T>(id, token);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(params Guid[] ids) where T : notnull => LoadAllAsync<T, Guid>(ids, default);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<Guid> ids) where T : notnull => LoadAllAsync<T, Guid>([.. ids], default);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params Guid[] ids) where T : notnull => LoadAllAsync<T, Guid>(ids, token);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, IEnumerable<Guid> ids) where T : notnull => LoadAllAsync<T, Guid>([.. ids], token);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(params string[] ids) where T : notnull => LoadAllAsync<T, string>(ids, default);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids) where T : notnull => LoadAllAsync<T, string>([.. ids], default);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params string[] ids) where T : notnull => LoadAllAsync<T, string>(ids, token);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, IEnumerable<string> ids) where T : notnull => LoadAllAsync<T, string>([.. ids], token);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(params int[] ids) where T : notnull => LoadAllAsync<T, int>(ids, default);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params int[] ids) where T : notnull => LoadAllAsync<T, int>(ids, token);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(params long[] ids) where T : notnull => LoadAllAsync<T, long>(ids, default);

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(CancellationToken token, params long[] ids) where T : notnull => LoadAllAsync<T, long>(ids, token);

    public IMartenQueryable<T> Query<T>() where T : notnull =>
        new MartenQueryable<T>(new MartenQueryProvider(new DocumentSource(this, Owner.Options.Mappings.For(typeof(T)))));

    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, CancellationToken token, params object[] parameters) => QueryAsync<T>('?', sql, token, parameters);

    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, params object[] parameters) => QueryAsync<T>('?', sql, default, parameters);

    public Task<IReadOnlyList<T>> QueryAsync<T>(char placeholder, string sql, params object[] parameters) => QueryAsync<T>(placeholder, sql, default, parameters);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(char placeholder, string sql, CancellationToken token, params object[] parameters)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var start = sql.AsSpan().TrimStart();
        var complete = start.StartsWith("select", StringComparison.OrdinalIgnoreCase) || start.StartsWith("with", StringComparison.OrdinalIgnoreCase);
        var scalar = SqlTypes.PgType(typeof(T), Owner.Options.Serializer.EnumStorage) is not null;
        DocumentMapping? mapping = null;
        if (!complete)
        {
            mapping = Owner.Options.Mappings.For(typeof(T));
            await Owner.Schema.EnsureAsync(mapping, token).ConfigureAwait(false);
            sql = $"select d.data, d.mt_version from {mapping.Sql.Table} as d {sql}";
        }
        else
        {
            await Owner.Schema.EnsureAsync(token).ConfigureAwait(false);
        }

        return await Database.ReadAsync(SqlCommand(placeholder, sql, parameters), async (reader, ct) =>
        {
            var results = new List<T>();
            while (await reader.ReadAsync(ct).ConfigureAwait(false))
            {
                if (mapping is not null) results.Add((T)mapping.Read(reader, 0));
                else if (scalar) results.Add(reader.IsDBNull(0) ? default! : reader.GetFieldValue<T>(0));
                else results.Add((T)Owner.Options.Serializer.FromBytes(reader.GetFieldValue<byte[]>(0), typeof(T)));
            }

            return (IReadOnlyList<T>)results;
        }, token).ConfigureAwait(false);
    }

    public void Dispose()
    {
        var release = DisposeAsync();
        if (!release.IsCompletedSuccessfully) release.AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>SQL with positional parameters in place of the placeholder; text between quotes is left alone.</summary>
    internal static NpgsqlCommand SqlCommand(char placeholder, string sql, IReadOnlyList<object?> parameters)
    {
        var command = new NpgsqlCommand();
        command.CommandText = Numbered(placeholder, sql, parameters, command.Parameters);
        return command;
    }

    internal static string Numbered(char placeholder, string sql, IReadOnlyList<object?> values, NpgsqlParameterCollection parameters)
    {
        var text = new StringBuilder(sql.Length + 8);
        var quoted = false;
        var used = 0;
        foreach (var c in sql)
        {
            if (c == '\'') quoted = !quoted;
            if (c != placeholder || quoted)
            {
                text.Append(c);
                continue;
            }

            if (used == values.Count) throw new ArgumentException($"The SQL has more placeholders '{placeholder}' than the {values.Count} parameters given.", nameof(values));
            parameters.Add(Parameter(values[used++]));
            text.Append('$').Append(used);
        }

        return used == values.Count
            ? text.ToString()
            : throw new ArgumentException($"The SQL has {used} placeholders '{placeholder}' for {values.Count} parameters.", nameof(values));
    }

    internal static NpgsqlParameter Parameter(object? value) => value switch
    {
        NpgsqlParameter parameter => parameter,
        null => new NpgsqlParameter { Value = DBNull.Value },
        DateTimeOffset moment => new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() },
        _ => new NpgsqlParameter { Value = value },
    };

    internal NpgsqlParameter StreamId(object id) => Owner.Options.Events.StreamIdentity == JasperFx.Events.StreamIdentity.AsGuid
        ? new NpgsqlParameter<Guid> { TypedValue = id is Guid guid ? guid : throw WrongIdentity(id), NpgsqlDbType = NpgsqlDbType.Uuid }
        : new NpgsqlParameter<string> { TypedValue = id is string key ? key : throw WrongIdentity(id), NpgsqlDbType = NpgsqlDbType.Varchar };

    internal NpgsqlParameter StreamIds(IReadOnlyCollection<object> ids) => Owner.Options.Events.StreamIdentity == JasperFx.Events.StreamIdentity.AsGuid
        ? new NpgsqlParameter<Guid[]> { TypedValue = [.. ids.Select(id => id is Guid guid ? guid : throw WrongIdentity(id))] }
        : new NpgsqlParameter<string[]> { TypedValue = [.. ids.Select(id => id is string key ? key : throw WrongIdentity(id))], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar };

    public virtual IBatchedQuery CreateBatchQuery() => throw new NotSupportedException("CreateBatchQuery is supported on a document session: streams are fetched for writing.");

    /// <summary>By identity; null when there is none.</summary>
    internal virtual async Task<T?> LoadOneAsync<T>(object id, CancellationToken ct)
    {
        var mapping = Owner.Options.Mappings.For(typeof(T));
        CheckId(mapping, id.GetType());
        await Owner.Schema.EnsureAsync(mapping, ct).ConfigureAwait(false);
        var command = new NpgsqlCommand(mapping.Sql.LoadOne);
        command.Parameters.Add(new NpgsqlParameter { Value = id, NpgsqlDbType = SqlTypes.IdDbType(mapping.IdType) });
        return (T?)await Database.ReadAsync(
            command, async (reader, token) => await reader.ReadAsync(token).ConfigureAwait(false) ? mapping.Read(reader, 0) : null, ct).ConfigureAwait(false);
    }

    /// <summary>Documents with their versions, by identity.</summary>
    internal async Task<Dictionary<object, (object Document, long Version)>> LoadVersionedAsync(DocumentMapping mapping, IReadOnlyCollection<object> ids, CancellationToken ct)
    {
        await Owner.Schema.EnsureAsync(mapping, ct).ConfigureAwait(false);
        var command = new NpgsqlCommand(mapping.Sql.LoadMany);
        command.Parameters.Add(DocumentOperation.Ids(mapping, ids));
        return await Database.ReadAsync(command, async (reader, token) =>
        {
            var found = new Dictionary<object, (object, long)>();
            while (await reader.ReadAsync(token).ConfigureAwait(false))
            {
                var version = mapping.VersionKind switch { VersionKind.Guid => 0, VersionKind.Revision => reader.GetInt32(2), _ => reader.GetInt64(2) };
                found[reader.GetValue(0)] = (mapping.Read(reader, 1), version);
            }

            return found;
        }, ct).ConfigureAwait(false);
    }

    private protected virtual async Task<IReadOnlyList<T>> LoadAllAsync<T, TId>(TId[] ids, CancellationToken ct) where TId : notnull
    {
        var mapping = Owner.Options.Mappings.For(typeof(T));
        CheckId(mapping, typeof(TId));
        if (ids.Length == 0) return [];
        var found = await LoadVersionedAsync(mapping, [.. ids.Cast<object>()], ct).ConfigureAwait(false);
        return [.. found.Values.Select(pair => (T)pair.Document)];
    }

    private static void CheckId(DocumentMapping mapping, Type idType)
    {
        if (mapping.IdType != idType)
            throw new ArgumentException($"The identity of {mapping.DocumentType.Name} is a {mapping.IdType.Name}, not a {idType.Name}.", nameof(idType));
    }

    private static ArgumentException WrongIdentity(object id) => new($"Streams of this store are not named by a {id.GetType().Name}.", nameof(id));
}
