using JasperFx.Events.Aggregation;
using JasperFx.Events.Projections;
using Marten.Events.Projections;

namespace Marten.Events.Aggregation;

/// <summary>One document a stream, under the stream's identity: override Evolve.</summary>
public abstract class SingleStreamProjection<TDoc, TId>
    : JasperFxAggregationProjectionBase<TDoc, TId, IDocumentOperations, IQuerySession>, IMartenRegistrable, ISingleStream
    where TDoc : notnull
    where TId : notnull;

/// <summary>A single stream projection as the store runs it.</summary>
internal interface ISingleStream : IAggregation;
