using System.Collections.Concurrent;
using Marten.Schema;

namespace Marten.Storage;

/// <summary>All document types of a store, known at configuration or met later.</summary>
internal sealed class DocumentMappings(StoreOptions options)
{
    private readonly ConcurrentDictionary<Type, DocumentMapping> _mappings = new();

    internal IEnumerable<DocumentMapping> All => _mappings.Values;

    internal DocumentMapping For(Type type) => _mappings.GetOrAdd(type, static (t, o) => new DocumentMapping(t, o), options);
}
