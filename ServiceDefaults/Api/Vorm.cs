using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>How a record is made from what a caller sends: its primary constructor and its fields.</summary>
internal sealed record Vorm(ConstructorInfo Maker, Veld[] Velden)
{
    internal object Maak(object?[] waarden) => Maker.Invoke(BindingFlags.DoNotWrapExceptions, null, waarden, null);

    /// <exception cref="NotSupportedException">The type has no public constructor with its fields.</exception>
    internal static Vorm Van(Type type)
    {
        var maker = type.GetConstructors().MaxBy(c => c.GetParameters().Length)
            ?? throw new NotSupportedException($"{type} has no public constructor: describe a body with a record.");
        var nullability = new NullabilityInfoContext();
        return new Vorm(maker, [.. maker.GetParameters().Select(parameter => VeldVan(type, parameter, nullability))]);
    }

    /// <summary>The type of the items when it is a list that can be read; else null.</summary>
    internal static Type? ItemType(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();
        return type.IsGenericType && type.GetInterfaces().Append(type).Any(i => i == typeof(IEnumerable))
            && type.GetGenericArguments() is [var item] && (type.IsInterface || type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            ? item
            : null;
    }

    /// <summary>The items as the list type that the record asks.</summary>
    internal static object AlsLijst(IList items, Type type, Type item)
    {
        var rij = Array.CreateInstance(item, items.Count);
        items.CopyTo(rij, 0);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod(nameof(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray))!
                .MakeGenericMethod(item).Invoke(null, [rij])!
            : rij;
    }

    private static Veld VeldVan(Type type, ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var magLeeg = parameter.ParameterType.IsValueType
            ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            : nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        var eigenschap = type.GetProperty(parameter.Name!);
        return new Veld(
            JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!),
            parameter.ParameterType,
            magLeeg,
            Verplicht: !magLeeg && !parameter.HasDefaultValue,
            // A default of a value type is reflected as null.
            parameter.HasDefaultValue
                ? parameter.DefaultValue ?? (parameter.ParameterType.IsValueType && !magLeeg ? Activator.CreateInstance(parameter.ParameterType) : null)
                : null,
            [.. parameter.GetCustomAttributes(), .. eigenschap?.GetCustomAttributes() ?? []]);
    }
}
