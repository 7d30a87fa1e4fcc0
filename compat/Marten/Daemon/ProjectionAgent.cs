using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Events.Projections;
using Marten.Sessions;
using Microsoft.Extensions.Logging;

namespace Marten.Events.Daemon;

/// <summary>Feeds an asynchronous projection.</summary>
internal sealed class ProjectionAgent(DocumentStore store, EventFeed feed, ProjectionRunner runner, ILogger logger)
    : ShardAgent(store, feed, runner.Shard, runner.Projection, runner.Projection.Options, logger)
{
    private readonly AggregationPage? _aggregation = runner.Aggregation is null ? null : new AggregationPage(runner, runner.Projection.Options.CacheLimitPerTenant);

    protected override async Task<long> HandleAsync(EventRange page, long savedProgress, IReadOnlyList<DeadLetterEvent> deadLetters, CancellationToken ct)
    {
        await using var session = new DocumentSession(Store);
        if (Options.EnableDocumentTrackingByIdentity) session.TrackIdentities();
        if (page.Events.Count > 0)
        {
            if (_aggregation is not null) await _aggregation.ApplyAsync(session, page.Events, ct).ConfigureAwait(false);
            else await ((IOperationsProjection)runner.Projection).ApplyAsync(session, page.Events, ct).ConfigureAwait(false);
        }

        if (deadLetters.Count > 0) session.StoreObjects(deadLetters);
        session.QueueOperation(new ProgressOperation(Store, Name, savedProgress, page.SequenceCeiling));
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
        _aggregation?.Trim();
        return page.SequenceCeiling;
    }

    protected override void Forget() => _aggregation?.Clear();
}

/// <summary>Folds a page of events into the documents of an aggregation.</summary>
internal sealed class AggregationPage(ProjectionRunner runner, int cacheLimit)
{
    private readonly Dictionary<object, Entry> _documents = [];

    internal int Count => _documents.Count;

    internal void Clear() => _documents.Clear();

    /// <summary>Drops the documents when there are more than may be kept.</summary>
    internal void Trim()
    {
        if (_documents.Count > cacheLimit) _documents.Clear();
    }

    /// <summary>Folds, and queues what changed.</summary>
    internal async Task ApplyAsync(DocumentSession session, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        var touched = await FoldAsync(session, events, mayLoad: true, ct).ConfigureAwait(false);
        foreach (var id in touched) Queue(session, id, _documents[id]);
    }

    /// <summary>Folds without queueing anything; answers the identities that were touched.</summary>
    internal async Task<IReadOnlyCollection<object>> FoldAsync(DocumentSession session, IReadOnlyList<IEvent> events, bool mayLoad, CancellationToken ct)
    {
        var aggregation = runner.Aggregation!;
        var slices = aggregation is IMultiStream multi
            ? await multi.SliceAsync(session, events).ConfigureAwait(false)
            : ByStream(events);
        if (slices.Count == 0) return [];
        if (mayLoad)
        {
            var missing = slices.Keys.Where(id => !_documents.ContainsKey(id)).ToList();
            if (missing.Count > 0)
            {
                var loaded = await session.LoadVersionedAsync(runner.Mapping!, missing, ct).ConfigureAwait(false);
                foreach (var (id, found) in loaded) _documents[id] = new Entry { Document = found.Document, Version = found.Version, IsStored = true };
            }
        }

        foreach (var (id, slice) in slices)
        {
            if (!_documents.TryGetValue(id, out var entry)) _documents[id] = entry = new Entry();
            await FoldOneAsync(session, id, entry, slice, ct).ConfigureAwait(false);
        }

        return (IReadOnlyCollection<object>)slices.Keys;
    }

    /// <summary>Queues everything that was folded, and forgets it.</summary>
    internal void Flush(DocumentSession session)
    {
        foreach (var (id, entry) in _documents) Queue(session, id, entry);
        _documents.Clear();
    }

    private async ValueTask FoldOneAsync(DocumentSession session, object id, Entry entry, List<IEvent> slice, CancellationToken ct)
    {
        var events = slice;
        long? version = null;
        if (runner.IsSingleStream)
        {
            // A document that was made inline before has had these events.
            if (entry.Document is not null && slice[0].Version <= entry.Version) events = [.. slice.Where(e => e.Version > entry.Version)];
            if (events.Count == 0) return;
            version = events[^1].Version;
        }

        var result = await runner.Aggregation!.RunAsync(session, entry.Document, id, events, runner.Mapping, version, ct).ConfigureAwait(false);
        if (result.IsDelete) entry.Document = null;
        else if (result.IsStore) entry.Document = result.Document;
        else return;
        entry.Version = version ?? entry.Version + 1;
        entry.IsDirty = true;
    }

    private void Queue(DocumentSession session, object id, Entry entry)
    {
        if (!entry.IsDirty) return;
        entry.IsDirty = false;
        if (entry.Document is { } document)
        {
            session.Queue(OperationKind.Store, runner.Mapping!, id, document, entry.Version);
            entry.IsStored = true;
        }
        else if (entry.IsStored)
        {
            session.Queue(OperationKind.Delete, runner.Mapping!, id, null);
            entry.IsStored = false;
        }
    }

    private static Dictionary<object, List<IEvent>> ByStream(IReadOnlyList<IEvent> events)
    {
        var slices = new Dictionary<object, List<IEvent>>();
        foreach (var e in events)
        {
            object id = e.StreamKey is { } key ? key : e.StreamId;
            if (!slices.TryGetValue(id, out var slice)) slices[id] = slice = [];
            slice.Add(e);
        }

        return slices;
    }

    private sealed class Entry
    {
        internal object? Document { get; set; }

        internal long Version { get; set; }

        internal bool IsDirty { get; set; }

        internal bool IsStored { get; set; }
    }
}
