namespace Marten.Events.Projections;

/// <summary>Recently written aggregates with their stream's version; the least recently used goes first.</summary>
internal sealed class AggregateCache(int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _order = [];

    internal bool TryGet(object id, out long version, out object? aggregate)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(id, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                (version, aggregate) = (node.Value.Version, node.Value.Aggregate);
                return true;
            }
        }

        (version, aggregate) = (0, null);
        return false;
    }

    /// <summary>Keeps the newer of what is there and what comes.</summary>
    internal void Set(object id, long version, object? aggregate)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(id, out var node))
            {
                if (node.Value.Version >= version) return;
                node.Value = new Entry(id, version, aggregate);
                _order.Remove(node);
                _order.AddFirst(node);
                return;
            }

            _entries[id] = _order.AddFirst(new Entry(id, version, aggregate));
            if (_entries.Count <= limit) return;
            _entries.Remove(_order.Last!.Value.Id);
            _order.RemoveLast();
        }
    }

    internal void Evict(object id)
    {
        lock (_gate)
        {
            if (_entries.Remove(id, out var node)) _order.Remove(node);
        }
    }

    internal void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _order.Clear();
        }
    }

    private readonly record struct Entry(object Id, long Version, object? Aggregate);
}
