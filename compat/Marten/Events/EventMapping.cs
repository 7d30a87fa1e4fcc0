using JasperFx.Events;
using Marten.Services;
using Marten.Storage;

namespace Marten.Events;

/// <summary>One event type and its stored alias.</summary>
internal abstract class EventMapping
{
    private protected EventMapping(Type type, string? alias)
    {
        Type = type;
        Alias = alias ?? SqlNames.Alias(type.Name);
        DotNetTypeName = $"{type.FullName}, {type.Assembly.GetName().Name}";
    }

    internal Type Type { get; }

    internal string Alias { get; set; }

    internal string DotNetTypeName { get; }

    internal abstract IEvent Wrap(object data);

    internal IEvent Read(ReadOnlySpan<byte> json, MartenSerializer serializer) => Wrap(serializer.FromBytes(json, Type));

    internal static EventMapping For(Type type, string? alias = null) =>
        (EventMapping)Activator.CreateInstance(
            typeof(EventMapping<>).MakeGenericType(type),
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic,
            null, [type, alias], null)!;
}

internal sealed class EventMapping<T> : EventMapping where T : notnull
{
    internal EventMapping(Type type, string? alias) : base(type, alias)
    {
    }

    internal override IEvent Wrap(object data) => new Event<T>((T)data) { EventTypeName = Alias, DotNetTypeName = DotNetTypeName };
}
