using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>A column of a CSV file: named as the field in JSON, with a dot before each field of a part.</summary>
/// <param name="Naam">Its name in the first row.</param>
/// <param name="Waarde">What an item has in it.</param>
internal sealed record Csvkolom(string Naam, Func<object, object?> Waarde)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Csvkolom>> Bekend = new();

    /// <summary>The columns of these items, in the order of their fields: a part of one item becomes columns of its own, a list stays one cell.</summary>
    internal static IReadOnlyList<Csvkolom> Van(Type type) => Bekend.GetOrAdd(type, static t => [.. Kolommen(t, "", item => item, [])]);

    private static IEnumerable<Csvkolom> Kolommen(Type type, string voor, Func<object, object?> ouder, IReadOnlyList<Type> boven)
    {
        foreach (var veld in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(v => v.GetIndexParameters().Length == 0).OrderBy(v => v.MetadataToken))
        {
            var naam = voor + JsonNamingPolicy.CamelCase.ConvertName(veld.Name);
            object? Lees(object item) => ouder(item) is { } deel ? veld.GetValue(deel) : null;
            if (Csvcel.IsEnkel(veld.PropertyType) || typeof(IEnumerable).IsAssignableFrom(veld.PropertyType) || boven.Contains(veld.PropertyType))
            {
                yield return new(naam, Lees);
                continue;
            }

            foreach (var kolom in Kolommen(Nullable.GetUnderlyingType(veld.PropertyType) ?? veld.PropertyType, naam + ".", Lees, [.. boven, type])) yield return kolom;
        }
    }
}
