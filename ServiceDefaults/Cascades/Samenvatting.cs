using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>The part of an event that everyone who sees the cascade may see: ids, codes, dates and numbers; never free text, names or reasons.</summary>
internal static class Samenvatting
{
    /// <summary>Texts are shown only when their name says that they are a code; everything else is free text until shown otherwise.</summary>
    private static readonly string[] Codes =
        ["nummer", "nummers", "code", "codes", "soort", "status", "instituut", "geadresseerde", "onderwerp", "grond", "uitkomst", "regel", "levering"];

    private static readonly string[] Nooit = ["big", "bsn", "naam", "reden", "tekst", "toelichting", "motivering"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Velden = new();

    internal static IReadOnlyDictionary<string, object?> Van(object @event) =>
        Velden.GetOrAdd(@event.GetType(), type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsToonbaar)])
            .Select(veld => (veld.Name, Waarde: veld.GetValue(@event)))
            .Where(veld => veld.Waarde is not null)
            .ToDictionary(veld => JsonNamingPolicy.CamelCase.ConvertName(veld.Name), veld => veld.Waarde, StringComparer.Ordinal);

    private static bool IsToonbaar(PropertyInfo veld)
    {
        if (veld.GetIndexParameters().Length > 0 || Nooit.Any(woord => veld.Name.Contains(woord, StringComparison.OrdinalIgnoreCase))) return false;
        var type = Nullable.GetUnderlyingType(veld.PropertyType) ?? veld.PropertyType;
        return type.IsEnum
            || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(bool)
            || type == typeof(int) || type == typeof(long) || type == typeof(decimal)
            || ((type == typeof(string) || type.IsAssignableTo(typeof(IEnumerable<string>)))
                && Codes.Any(einde => veld.Name.EndsWith(einde, StringComparison.OrdinalIgnoreCase)));
    }
}
