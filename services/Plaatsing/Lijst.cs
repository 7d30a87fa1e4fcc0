using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageSystem.Plaatsingen;

/// <summary>An immutable list that is equal to another with the same elements in the same order, so that events and states with lists compare by content.</summary>
/// <remarks>Stored as a plain JSON array.</remarks>
[CollectionBuilder(typeof(Lijst), nameof(Lijst.Van))]
[JsonConverter(typeof(LijstConverterFactory))]
public sealed class Lijst<T> : IReadOnlyList<T>, IEquatable<Lijst<T>>
{
    private readonly ImmutableArray<T> _elementen;

    internal Lijst(ImmutableArray<T> elementen) => _elementen = elementen;

    /// <inheritdoc />
    public int Count => _elementen.Length;

    /// <inheritdoc />
    public T this[int index] => _elementen[index];

    /// <inheritdoc />
    public bool Equals(Lijst<T>? other) => other is not null && _elementen.SequenceEqual(other._elementen);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Lijst<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in _elementen) hash.Add(element);
        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_elementen).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public override string ToString() => $"[{string.Join(", ", _elementen)}]";
}

/// <summary>Makes lists.</summary>
public static class Lijst
{
    /// <summary>A list of these elements; what a collection expression calls.</summary>
    public static Lijst<T> Van<T>(ReadOnlySpan<T> elementen) => new([.. elementen]);

    /// <summary>A list of these elements.</summary>
    public static Lijst<T> NaarLijst<T>(this IEnumerable<T> elementen) => new([.. elementen]);
}

/// <summary>A <see cref="Lijst{T}"/> as a JSON array.</summary>
internal sealed class LijstConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Lijst<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(LijstConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class LijstConverter<T> : JsonConverter<Lijst<T>>
    {
        public override Lijst<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new([.. JsonSerializer.Deserialize<List<T>>(ref reader, options)!]);

        public override void Write(Utf8JsonWriter writer, Lijst<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var element in value) JsonSerializer.Serialize(writer, element, options);
            writer.WriteEndArray();
        }
    }
}
