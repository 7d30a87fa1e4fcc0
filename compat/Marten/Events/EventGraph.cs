using System.Collections.Concurrent;
using JasperFx.Events;
using Marten.Storage;

namespace Marten.Events;

/// <summary>Settings of the event store.</summary>
public interface IEventStoreOptions
{
    StreamIdentity StreamIdentity { get; set; }

    EventAppendMode AppendMode { get; set; }

    MetadataConfig MetadataConfig { get; }

    TimeProvider TimeProvider { get; set; }

    string DatabaseSchemaName { get; set; }

    bool UseListenNotifyForEventAppends { get; set; }

    bool EnableUniqueIndexOnEventId { get; set; }

    IEventStoreOptions AddEventType<TEvent>();

    void AddEventTypes(IEnumerable<Type> types);

    void MapEventType<TEvent>(string eventTypeName) where TEvent : class;

    /// <summary>
    /// Keeps recently written aggregates in memory, so that FetchForWriting takes no round trip. The save still checks
    /// the version in the database. A decision that appends nothing may therefore rest on a state that another
    /// process has moved on. The documents must be immutable.
    /// </summary>
    void CacheAggregatesForWriting<T>(int sizeLimit = 1000) where T : class;
}

/// <summary>The event store's settings and its event types.</summary>
public class EventGraph : IEventStoreOptions
{
    private readonly StoreOptions _options;
    private readonly ConcurrentDictionary<Type, EventMapping> _byType = new();
    private readonly ConcurrentDictionary<string, EventMapping> _byAlias = new();
    private string? _schema;

    internal EventGraph(StoreOptions options) => _options = options;

    public StreamIdentity StreamIdentity { get; set; } = StreamIdentity.AsGuid;

    public EventAppendMode AppendMode { get; set; } = EventAppendMode.QuickWithServerTimestamps;

    public MetadataConfig MetadataConfig { get; } = new();

    /// <summary>Gives events their timestamp.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    public string DatabaseSchemaName
    {
        get => _schema ?? _options.DatabaseSchemaName;
        set => _schema = SqlNames.Checked(value);
    }

    /// <summary>Wakes the daemon of another process at each save, instead of letting it poll.</summary>
    public bool UseListenNotifyForEventAppends { get; set; }

    public bool EnableUniqueIndexOnEventId { get; set; }

    /// <summary>Accepted for source compatibility; the stand-in reads a snapshot only when it is not at hand.</summary>
    public bool UseIdentityMapForAggregates { get; set; } = true;

    internal Dictionary<Type, int> CachedAggregates { get; } = [];

    public IEventStoreOptions AddEventType<TEvent>()
    {
        MappingFor(typeof(TEvent));
        return this;
    }

    public void AddEventType(Type type) => MappingFor(type);

    public void AddEventTypes(IEnumerable<Type> types)
    {
        foreach (var type in types) MappingFor(type);
    }

    public void MapEventType<TEvent>(string eventTypeName) where TEvent : class => MapEventType(typeof(TEvent), eventTypeName);

    public void MapEventType(Type eventType, string eventTypeName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventTypeName);
        if (_byType.TryGetValue(eventType, out var existing)) _byAlias.TryRemove(existing.Alias, out _);
        var mapping = EventMapping.For(eventType, eventTypeName);
        _byType[eventType] = mapping;
        Register(mapping);
    }

    public void CacheAggregatesForWriting<T>(int sizeLimit = 1000) where T : class => CachedAggregates[typeof(T)] = sizeLimit;

    internal EventMapping MappingFor(Type type)
    {
        if (_byType.TryGetValue(type, out var known)) return known;
        var mapping = _byType.GetOrAdd(type, static t => EventMapping.For(t));
        Register(mapping);
        return mapping;
    }

    /// <summary>Null when no loaded type belongs to the alias.</summary>
    internal EventMapping? Find(string alias, string? dotNetTypeName)
    {
        if (_byAlias.TryGetValue(alias, out var mapping)) return mapping;
        if (dotNetTypeName is null || Type.GetType(dotNetTypeName, throwOnError: false) is not { } type) return null;
        // A type that is configured under another alias may have been stored under this one earlier.
        if (!_byType.ContainsKey(type)) return MappingFor(type) is { } found && found.Alias == alias ? found : _byAlias.GetOrAdd(alias, EventMapping.For(type, alias));
        return _byAlias.GetOrAdd(alias, EventMapping.For(type, alias));
    }

    private void Register(EventMapping mapping)
    {
        var winner = _byAlias.GetOrAdd(mapping.Alias, mapping);
        if (winner.Type != mapping.Type)
            throw new InvalidOperationException(
                $"Event types {winner.Type.FullName} and {mapping.Type.FullName} have the same alias '{mapping.Alias}': give one its own with MapEventType.");
    }
}
