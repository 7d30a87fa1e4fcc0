using System.Collections.Concurrent;
using JasperFx.Events.Projections;

namespace Marten.Events.Projections;

/// <summary>Which event types a projection or subscription wants; none named is all.</summary>
internal sealed class EventFilter
{
    private readonly List<Type> _types;
    private readonly EventGraph _events;
    private readonly ConcurrentDictionary<Type, bool> _handles = new();

    internal EventFilter(EventFilterable filterable, EventGraph events)
    {
        _types = filterable.IncludedEventTypes;
        _events = events;
        Aliases = _types.Count > 0 && _types.All(type => type is { IsAbstract: false, IsInterface: false, IsSealed: true })
            ? [.. _types.Select(type => events.MappingFor(type).Alias)]
            : null;
        AliasSet = Aliases?.ToHashSet();
    }

    /// <summary>Stored aliases to read; null when the types are open and every event has to be looked at.</summary>
    internal string[]? Aliases { get; }

    internal HashSet<string>? AliasSet { get; }

    internal bool Handles(Type eventType) =>
        _types.Count == 0 || _handles.GetOrAdd(eventType, static (type, types) => types.Any(wanted => wanted.IsAssignableFrom(type)), _types);

    /// <summary>Whether an event stored under that alias may be wanted, without reading it.</summary>
    internal bool MayHandle(string alias, string? dotNetType)
    {
        if (_types.Count == 0) return true;
        if (AliasSet is not null) return AliasSet.Contains(alias);
        return _events.Find(alias, dotNetType) is not { } mapping || Handles(mapping.Type);
    }
}
