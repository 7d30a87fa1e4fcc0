using System.Collections.Frozen;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Events;
using Marten.Events.Aggregation;
using Marten.Events.Daemon;
using Marten.Events.Projections;
using Marten.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Marten;

/// <summary>A database with documents and events.</summary>
public sealed class DocumentStore : IDocumentStore
{
    private readonly bool _ownsDataSource;
    private readonly FrozenDictionary<Type, SingleStreamPlan> _plans;

    internal DocumentStore(StoreOptions options, NpgsqlDataSource? shared = null, ILoggerFactory? loggers = null)
    {
        Options = options;
        Loggers = loggers ?? NullLoggerFactory.Instance;
        DataSource = shared ?? options.DataSource ?? BuildDataSource(options.ConnectionString);
        _ownsDataSource = shared is null && options.DataSource is null;
        options.Mappings.For(typeof(DeadLetterEvent));
        EventSql = new EventSql(options.Events);
        StartOneSql = EventSql.AppendOne(start: true, null);
        AppendOneSql = EventSql.AppendOne(start: false, null);
        AppendBlindSql = EventSql.AppendBlind();
        Schema = new SchemaManager(this);
        Advanced = new AdvancedOperations(this);
        Appends = new AppendSignal(this);
        var runners = options.Projections.All.Select(projection => new ProjectionRunner(projection, this)).ToList();
        Inline = [.. runners.Where(runner => runner.Projection.Lifecycle == ProjectionLifecycle.Inline)];
        Runners = runners;
        _plans = runners.Where(runner => runner.Projection is ISingleStream).Select(runner => new SingleStreamPlan(runner, this))
            .GroupBy(plan => plan.Aggregation.DocumentType)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(plan => plan.Runner.Projection.Lifecycle).First());
    }

    public StoreOptions Options { get; }

    public IMartenStorage Storage => Schema;

    public AdvancedOperations Advanced { get; }

    internal SchemaManager Schema { get; }

    internal EventSql EventSql { get; }

    internal string StartOneSql { get; }

    internal string AppendOneSql { get; }

    internal string AppendBlindSql { get; }

    internal NpgsqlDataSource DataSource { get; }

    internal ILoggerFactory Loggers { get; }

    internal AppendSignal Appends { get; }

    internal IReadOnlyList<ProjectionRunner> Runners { get; }

    internal IReadOnlyList<ProjectionRunner> Inline { get; }

    public static DocumentStore For(Action<StoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new StoreOptions();
        configure(options);
        return new DocumentStore(options);
    }

    public static DocumentStore For(string connectionString) => For(options => options.Connection(connectionString));

    public IDocumentSession LightweightSession() => new Sessions.DocumentSession(this);

    public IQuerySession QuerySession() => new Sessions.QuerySession(this);

    public async Task BulkInsertAsync<T>(IReadOnlyCollection<T> documents, int batchSize = 1000, CancellationToken cancellation = default) where T : notnull
    {
        await using var session = LightweightSession();
        session.Insert<T>(documents);
        await session.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IProjectionDaemon> BuildProjectionDaemonAsync(string? tenantIdOrDatabaseIdentifier = null, ILogger? logger = null)
    {
        await Schema.EnsureAsync(CancellationToken.None).ConfigureAwait(false);
        return new ProjectionDaemon(this, logger ?? Loggers.CreateLogger<ProjectionDaemon>());
    }

    public void Dispose()
    {
        Appends.Dispose();
        Schema.Dispose();
        if (_ownsDataSource) DataSource.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Appends.DisposeAsync().ConfigureAwait(false);
        Schema.Dispose();
        if (_ownsDataSource) await DataSource.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>How aggregates of that type are read and written.</summary>
    /// <exception cref="InvalidProjectionException">No SingleStreamProjection makes them.</exception>
    internal SingleStreamPlan PlanFor(Type aggregate) => _plans.TryGetValue(aggregate, out var plan)
        ? plan
        : throw new InvalidProjectionException($"No SingleStreamProjection of {aggregate.FullName} is registered.");

    internal SingleStreamPlan? FindPlan(ProjectionRunner runner) =>
        runner.Aggregation is { } aggregation && _plans.TryGetValue(aggregation.DocumentType, out var plan) && plan.Runner == runner ? plan : null;

    /// <summary>The aggregate type of that stored alias; null when none is registered.</summary>
    internal Type? AggregateType(string alias) => _plans.Keys.FirstOrDefault(type => SqlNames.Alias(type.Name) == alias);

    internal void ClearCaches()
    {
        foreach (var plan in _plans.Values) plan.Cache?.Clear();
    }

    internal async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Now by the store's clock, as exact as the database keeps it.</summary>
    internal DateTimeOffset Now() => Microseconds(Options.Events.TimeProvider.GetUtcNow());

    /// <summary>What is saved must be what is read back: PostgreSQL keeps microseconds.</summary>
    internal static DateTimeOffset Microseconds(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>A key for an advisory lock that is this store's alone within its database.</summary>
    internal static long LockKey(string purpose, string schema, long seed = 0)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"marten/{purpose}/{schema}/{seed}"));
        return BitConverter.ToInt64(hash);
    }

    private static NpgsqlDataSource BuildDataSource(string? connectionString)
    {
        if (connectionString is null) throw new InvalidOperationException("No connection: call StoreOptions.Connection, or UseNpgsqlDataSource.");
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 200;
            builder.AutoPrepareMinUsages = 2;
        }

        // Nothing here leaves settings, locks or cursors behind on a connection, so there is nothing to reset at each
        // use. A transaction that was left open is rolled back all the same.
        builder.NoResetOnClose = true;

        return NpgsqlDataSource.Create(builder);
    }
}
