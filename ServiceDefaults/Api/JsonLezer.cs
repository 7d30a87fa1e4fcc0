using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Reads a JSON value as a record of ours and reports everything that is wrong with it, each with its JSON pointer.
/// </summary>
/// <remarks>The serializer stops at the first error; a caller wants them all at once.</remarks>
internal static class JsonLezer
{
    private static readonly ConcurrentDictionary<Type, Vorm> Vormen = new();

    /// <summary>The value, or null when it has errors.</summary>
    internal static object? Lees(JsonElement element, Type type, List<Invoerfout> fouten)
    {
        var eerder = fouten.Count;
        var waarde = Waarde(element, type, "", null, fouten);
        return fouten.Count == eerder ? waarde : null;
    }

    /// <summary>How a record is read: its primary constructor and what each parameter asks.</summary>
    internal static Vorm VormVan(Type type) => Vormen.GetOrAdd(type, static t => Vorm.Van(t));

    private static object? Waarde(JsonElement element, Type type, string pointer, Veld? veld, List<Invoerfout> fouten)
    {
        var kern = Nullable.GetUnderlyingType(type) ?? type;
        if (JsonWaarde.Kan(kern)) return JsonWaarde.Lees(element, kern, pointer, veld, fouten);
        return Vorm.ItemType(kern) is { } item
            ? Lijst(element, kern, item, pointer, fouten)
            : Record(element, kern, pointer, fouten);
    }

    private static object? Lijst(JsonElement element, Type type, Type item, string pointer, List<Invoerfout> fouten)
    {
        if (element.ValueKind != JsonValueKind.Array) return Fout(fouten, pointer, "Geef een lijst.");
        if (element.GetArrayLength() > Limieten.MaxItems) return Fout(fouten, pointer, $"Geef hoogstens {Limieten.MaxItems} items.");

        var eerder = fouten.Count;
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        var index = 0;
        foreach (var kind in element.EnumerateArray())
        {
            var plek = $"{pointer}/{index++}";
            if (kind.ValueKind == JsonValueKind.Null) Fout(fouten, plek, "Dit item is leeg.");
            else if (Waarde(kind, item, plek, null, fouten) is { } waarde) items.Add(waarde);
        }

        return fouten.Count == eerder ? Vorm.AlsLijst(items, type, item) : null;
    }

    private static object? Record(JsonElement element, Type type, string pointer, List<Invoerfout> fouten)
    {
        if (element.ValueKind != JsonValueKind.Object) return Fout(fouten, pointer, "Geef een JSON-object met velden.");

        var eerder = fouten.Count;
        var vorm = VormVan(type);
        var waarden = new object?[vorm.Velden.Length];
        var gezien = new bool[waarden.Length];
        foreach (var lid in element.EnumerateObject())
        {
            var plek = $"{pointer}/{Ontsnapt(lid.Name)}";
            var index = Array.FindIndex(vorm.Velden, veld => veld.Naam == lid.Name);
            if (index < 0)
            {
                Fout(fouten, plek, $"Dit veld bestaat hier niet. Kies uit: {string.Join(", ", vorm.Velden.Select(veld => veld.Naam))}.");
                continue;
            }

            gezien[index] = true;
            var beschreven = vorm.Velden[index];
            if (lid.Value.ValueKind == JsonValueKind.Null)
            {
                if (!beschreven.MagLeeg) Fout(fouten, plek, "Vul dit veld in; het mag niet leeg zijn.");
                continue;
            }

            waarden[index] = Waarde(lid.Value, beschreven.Type, plek, beschreven, fouten);
        }

        for (var i = 0; i < waarden.Length; i++)
        {
            if (gezien[i]) continue;
            if (vorm.Velden[i].Verplicht) Fout(fouten, $"{pointer}/{vorm.Velden[i].Naam}", "Dit veld ontbreekt.");
            else waarden[i] = vorm.Velden[i].Standaard;
        }

        if (fouten.Count != eerder) return null;
        var record = vorm.Maak(waarden);
        Samenhang(record, pointer, fouten);
        return fouten.Count == eerder ? record : null;
    }

    /// <summary>What the fields say together, such as a last day before the first.</summary>
    private static void Samenhang(object record, string pointer, List<Invoerfout> fouten)
    {
        if (record is not IValidatableObject samenhangend) return;
        foreach (var fout in samenhangend.Validate(new ValidationContext(record)))
        {
            var namen = fout.MemberNames.DefaultIfEmpty("").ToArray();
            foreach (var naam in namen)
                Fout(fouten, naam.Length == 0 ? pointer : $"{pointer}/{JsonNamingPolicy.CamelCase.ConvertName(naam)}", fout.ErrorMessage ?? "Dit klopt niet.");
        }
    }

    private static string Ontsnapt(string naam) =>
        naam.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static object? Fout(List<Invoerfout> fouten, string pointer, string melding)
    {
        fouten.Add(new Invoerfout(pointer, melding));
        return null;
    }
}

/// <summary>One field of a record that callers send.</summary>
/// <param name="Naam">Name in JSON.</param>
/// <param name="Type">Type in the record.</param>
/// <param name="MagLeeg">Whether null is a value.</param>
/// <param name="Verplicht">Whether it must be there.</param>
/// <param name="Standaard">What it is when left out.</param>
/// <param name="Eisen">Its validation attributes.</param>
internal sealed record Veld(string Naam, Type Type, bool MagLeeg, bool Verplicht, object? Standaard, IReadOnlyList<Attribute> Eisen)
{
    internal TEis? Eis<TEis>() where TEis : Attribute => Eisen.OfType<TEis>().FirstOrDefault();
}
