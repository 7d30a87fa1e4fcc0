using JasperFx.Events.Aggregation;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Marten.Schema;

namespace Marten.Events.Projections;

/// <summary>A registered projection with what the store needs to run it.</summary>
internal sealed class ProjectionRunner
{
    internal ProjectionRunner(ProjectionBase projection, DocumentStore store)
    {
        Projection = projection;
        Filter = new EventFilter(projection, store.Options.Events);
        Aggregation = projection as IAggregation;
        if (Aggregation is not null && projection.Lifecycle != ProjectionLifecycle.Live) Mapping = store.Options.Mappings.For(Aggregation.DocumentType);
        Shard = new ShardName(projection.Name, ShardName.All, projection.Version);
    }

    internal ProjectionBase Projection { get; }

    internal EventFilter Filter { get; }

    internal IAggregation? Aggregation { get; }

    internal bool IsSingleStream => Projection is ISingleStream;

    /// <summary>Null for live aggregations and for projections without a document of their own.</summary>
    internal DocumentMapping? Mapping { get; }

    internal ShardName Shard { get; }
}

/// <summary>How one aggregate type is fetched.</summary>
internal sealed class SingleStreamPlan
{
    internal SingleStreamPlan(ProjectionRunner runner, DocumentStore store)
    {
        Runner = runner;
        Aggregation = runner.Aggregation!;
        IsInline = runner.Projection.Lifecycle == ProjectionLifecycle.Inline;
        Mapping = runner.Mapping;
        if (IsInline)
        {
            HeadSql = store.EventSql.HeadWithSnapshot(Mapping!);
            HeadsSql = store.EventSql.HeadsWithSnapshots(Mapping!);
            StartOne = store.EventSql.AppendOne(start: true, Mapping);
            AppendOne = store.EventSql.AppendOne(start: false, Mapping);
            if (store.Options.Events.CachedAggregates.TryGetValue(Aggregation.DocumentType, out var limit)) Cache = new AggregateCache(limit);
        }
    }

    internal ProjectionRunner Runner { get; }

    internal IAggregation Aggregation { get; }

    /// <summary>Null for a live aggregation.</summary>
    internal DocumentMapping? Mapping { get; }

    internal bool IsInline { get; }

    internal string HeadSql { get; } = "";

    internal string HeadsSql { get; } = "";

    internal string StartOne { get; } = "";

    internal string AppendOne { get; } = "";

    internal AggregateCache? Cache { get; }
}
