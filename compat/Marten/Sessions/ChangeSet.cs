using JasperFx.Events;

namespace Marten.Sessions;

/// <summary>What a save does, or has done.</summary>
internal sealed class ChangeSet(IReadOnlyList<DocumentOperation> operations, IReadOnlyList<StreamAction> streams) : IChangeSet
{
    public IEnumerable<object> Updated =>
        operations.Where(operation => operation.Kind is OperationKind.Store or OperationKind.Update or OperationKind.UpdateRevision).SelectMany(operation => operation.Documents);

    public IEnumerable<object> Inserted => operations.Where(operation => operation.Kind == OperationKind.Insert).SelectMany(operation => operation.Documents);

    /// <summary>Identities.</summary>
    public IEnumerable<object> Deleted => operations.Where(operation => operation.Kind == OperationKind.Delete).SelectMany(operation => operation.Identities);

    public IEnumerable<IEvent> GetEvents() => streams.SelectMany(stream => stream.Events);
}
