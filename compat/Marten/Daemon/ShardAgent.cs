using System.Diagnostics;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Events.Projections;
using Marten.Exceptions;
using Marten.Sessions;
using Microsoft.Extensions.Logging;

namespace Marten.Events.Daemon;

/// <summary>
/// Feeds one projection or subscription: page after page, each saved in one transaction with the progress. A failure
/// leaves progress where it was; after a growing pause the page comes again.
/// </summary>
internal abstract class ShardAgent
{
    private static readonly TimeSpan IdleSave = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    private readonly EventFeed _feed;
    private readonly EventFilter _filter;
    private readonly DaemonMetrics _metrics;
    private readonly Progress _progress;
    private readonly string _readSql;
    private readonly HashSet<long> _passedOver = [];
    private long _position;
    private long _saved;

    protected ShardAgent(DocumentStore store, EventFeed feed, ShardName name, EventFilterable filterable, AsyncOptions options, ILogger logger)
    {
        Store = store;
        _feed = feed;
        Name = name;
        Options = options;
        Logger = logger;
        _filter = new EventFilter(filterable, store.Options.Events);
        _metrics = new DaemonMetrics(store, name);
        _progress = new Progress(store);
        IncludesArchived = filterable.IncludeArchivedEvents;
        _readSql = EventPages.Sql(store, _filter, options.BatchSize);
    }

    internal ShardName Name { get; }

    internal AsyncOptions Options { get; }

    /// <summary>Everything up to here is done.</summary>
    internal long Position => Volatile.Read(ref _position);

    protected DocumentStore Store { get; }

    protected ILogger Logger { get; }

    private bool IncludesArchived { get; }

    internal async Task RunAsync(CancellationToken ct)
    {
        var failures = 0;
        var started = false;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!started)
                {
                    _saved = await _progress.StartAsync(Name, Options, _feed.Mark, ct).ConfigureAwait(false);
                    Volatile.Write(ref _position, _saved);
                    Forget();
                    started = true;
                }

                await StepAsync(ct).ConfigureAwait(false);
                failures = 0;
            }
            catch (Exception) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (ProgressionProgressOutOfOrderException e)
            {
                // Rewound or rebuilt by somebody else, or a commit of ours whose answer was lost.
                Logger.LogInformation("{Shard} reads its progress again: {Reason}", Name, e.Message);
                started = false;
            }
            catch (Exception e)
            {
                started = false;
                var pause = Pause(++failures);
                Logger.LogError(e, "{Shard} failed after {Position} and tries again in {Pause} ms", Name, Position, (int)pause.TotalMilliseconds);
                await Task.Delay(pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Handles a page and saves it; answers the progress that it saved.</summary>
    protected abstract Task<long> HandleAsync(EventRange page, long savedProgress, IReadOnlyList<DeadLetterEvent> deadLetters, CancellationToken ct);

    /// <summary>Drops what is remembered between pages.</summary>
    protected virtual void Forget()
    {
    }

    private TimeSpan Pause(int failures)
    {
        var longest = Store.Options.Projections.AgentPauseTime * 5;
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 10));
        return pause < longest ? pause : longest;
    }

    private async Task StepAsync(CancellationToken ct)
    {
        if (!await _feed.WaitBeyondAsync(Position, _saved < Position ? IdleSave : Timeout.InfiniteTimeSpan, ct).ConfigureAwait(false))
        {
            // Quiet: say that what was read and not wanted is behind us.
            await SaveIdleAsync(ct).ConfigureAwait(false);
            return;
        }

        var page = await ReadAsync(ct).ConfigureAwait(false);
        var letters = new List<DeadLetterEvent>();
        while (true)
        {
            if (page.Events.Count == 0 && letters.Count == 0)
            {
                Volatile.Write(ref _position, page.SequenceCeiling);
                if (page.SequenceCeiling - _saved > 10 * Options.BatchSize) await SaveIdleAsync(ct).ConfigureAwait(false);
                return;
            }

            try
            {
                var count = page.Events.Count;
                using var activity = _metrics.StartPage();
                var reached = await HandleAsync(page, _saved, letters, ct).ConfigureAwait(false);
                _saved = reached;
                Volatile.Write(ref _position, reached);
                _passedOver.Clear();
                _metrics.Done(count, Math.Max(0, _feed.Mark - reached));
                return;
            }
            catch (ApplyEventException e) when (Store.Options.Projections.Errors.SkipApplyErrors && page.Events.Remove(e.Event))
            {
                Forget();
                _metrics.PassedOver();
                Logger.LogError(e.InnerException, "{Shard} passes over event {Sequence}: it becomes a dead letter", Name, e.Event.Sequence);
                letters.Add(DeadLetter(e.Event, e.InnerException ?? e));
            }
        }
    }

    protected DeadLetterEvent DeadLetter(IEvent e, Exception failure) => new()
    {
        Id = Guid.CreateVersion7(),
        ProjectionName = Name.Name,
        ShardName = Name.ShardKey,
        Timestamp = Store.Now(),
        EventSequence = e.Sequence,
        ExceptionMessage = failure.Message,
        ExceptionType = failure.GetType().FullName ?? "",
        TenantId = e.TenantId,
    };

    private async Task<EventRange> ReadAsync(CancellationToken ct)
    {
        var rows = new List<StoredEvent>();
        if (!_feed.TryRead(Position, Options.BatchSize, rows, out var ceiling))
            ceiling = await EventPages.ReadAsync(Store, _readSql, _filter, Position, _feed.Mark, Options.BatchSize, rows, ct).ConfigureAwait(false);
        return new EventRange(Name, Position, ceiling) { Events = Materialize(rows) };
    }

    private List<IEvent> Materialize(List<StoredEvent> rows)
    {
        var errors = Store.Options.Projections.Errors;
        var events = new List<IEvent>(rows.Count);
        foreach (var row in rows)
        {
            if (row.IsArchived && !IncludesArchived) continue;
            if (!_filter.MayHandle(row.Alias, row.DotNetTypeName)) continue;
            try
            {
                var e = row.ToEvent();
                if (_filter.Handles(e.EventType)) events.Add(e);
            }
            catch (Exception e) when ((e is UnknownEventTypeException && errors.SkipUnknownEvents) || (e is EventDeserializationFailureException && errors.SkipSerializationErrors))
            {
                if (!_passedOver.Add(row.Sequence)) continue;
                _metrics.PassedOver();
                Logger.LogError(e, "{Shard} passes over event {Sequence}", Name, row.Sequence);
            }
        }

        return events;
    }

    private async Task SaveIdleAsync(CancellationToken ct)
    {
        await using var batch = new CommandBatch();
        var to = Position;
        new ProgressOperation(Store, Name, _saved, to).AddTo(batch);
        await using var connection = await Store.DataSource.OpenConnectionAsync(ct).ConfigureAwait(false);
        await batch.ExecuteAsync(connection, Store.Options.CommandTimeout, ct).ConfigureAwait(false);
        _saved = to;
    }
}
