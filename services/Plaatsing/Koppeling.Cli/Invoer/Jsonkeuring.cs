using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StageSystem.Koppeling.Cli.Invoer;

/// <summary>
/// Walks a JSON file along the type that it should hold, and says of the first fault where it is, what was found and what was expected.
/// What passes can be read by <see cref="JsonSerializer"/> without an error.
/// </summary>
internal ref struct Jsonkeuring
{
    private readonly Bestand bestand;
    private Utf8JsonReader lezer;

    private Jsonkeuring(Bestand bestand)
    {
        this.bestand = bestand;
        lezer = new Utf8JsonReader(bestand.Inhoud.Span, new JsonReaderOptions { MaxDepth = Json.Diepst });
    }

    /// <summary>Reads a value of a kind, checked.</summary>
    /// <exception cref="Invoerfout">The first fault.</exception>
    public static T Lees<T>(Bestand bestand)
    {
        var keuring = new Jsonkeuring(bestand);
        keuring.Volgende();
        keuring.Waarde(typeof(T), "", false);
        keuring.Einde();
        try
        {
            return JsonSerializer.Deserialize<T>(bestand.Inhoud.Span, Json.Opties)!;
        }
        catch (JsonException fout)
        {
            throw new Invoerfout($"{bestand.Naam}, regel {fout.LineNumber + 1}: {fout.Path} kan niet gelezen worden.");
        }
    }

    private void Volgende()
    {
        try
        {
            if (!lezer.Read()) throw bestand.Fout(bestand.Inhoud.Length, "het bestand houdt hier op; verwacht: meer JSON.");
        }
        catch (JsonException fout)
        {
            throw Syntaxfout(fout);
        }
    }

    private void Einde()
    {
        try
        {
            if (lezer.Read()) throw bestand.Fout(lezer.TokenStartIndex, "na het einde van de JSON staat nog tekst; verwacht: niets meer.");
        }
        catch (JsonException fout)
        {
            throw Syntaxfout(fout, "na het einde van de JSON staat nog tekst; verwacht: niets meer.");
        }
    }

    private readonly Invoerfout Syntaxfout(JsonException fout, string? melding = null)
    {
        var inhoud = bestand.Inhoud.Span;
        var plek = 0L;
        for (var regel = fout.LineNumber ?? 0; regel > 0; regel--) plek += inhoud[(int)plek..].IndexOf((byte)'\n') + 1;
        plek = Math.Min(plek + (fout.BytePositionInLine ?? 0), inhoud.Length);
        if (plek >= inhoud.Length) return bestand.Fout(plek, "het bestand houdt hier op, midden in de JSON; verwacht: de rest, met alle sluithaken.");
        return bestand.Fout(plek, melding ?? $"{Teken(inhoud[(int)plek..])} kan hier niet staan; verwacht: geldige JSON (let op komma's, aanhalingstekens en haken).");
    }

    private static string Teken(ReadOnlySpan<byte> rest)
    {
        Rune.DecodeFromUtf8(rest, out var teken, out _);
        return Rune.IsControl(teken) ? $"teken U+{teken.Value:X4}" : $"'{teken}'";
    }

    private readonly Invoerfout Fout(string pad, string verwacht) =>
        bestand.Fout(lezer.TokenStartIndex, $"{(pad.Length == 0 ? "hier" : $"bij '{pad}'")} staat {Gevonden()}; verwacht: {verwacht}.");

    private readonly string Gevonden() => lezer.TokenType switch
    {
        JsonTokenType.StartObject => "een object {…}",
        JsonTokenType.StartArray => "een lijst […]",
        JsonTokenType.String => $"de tekst {Kort()}",
        JsonTokenType.Number => $"het getal {Kort()}",
        JsonTokenType.Null => "null",
        _ => Kort(),
    };

    private readonly string Kort()
    {
        var tekst = Encoding.UTF8.GetString(lezer.ValueSpan);
        if (tekst.Length > 40) tekst = tekst[..40] + "…";
        return lezer.TokenType == JsonTokenType.String ? $"\"{tekst}\"" : tekst;
    }

    private void Waarde(Type type, string pad, bool magLeeg)
    {
        if (Nullable.GetUnderlyingType(type) is { } binnen) (type, magLeeg) = (binnen, true);
        if (lezer.TokenType == JsonTokenType.Null && magLeeg) return;
        if (type == typeof(string)) Eis(JsonTokenType.String, pad, "tekst tussen aanhalingstekens");
        else if (type == typeof(int)) Getal(pad, lezer.TokenType == JsonTokenType.Number && lezer.TryGetInt32(out _), $"een geheel getal van {int.MinValue} tot en met {int.MaxValue}");
        else if (type == typeof(long)) Getal(pad, lezer.TokenType == JsonTokenType.Number && lezer.TryGetInt64(out _), $"een geheel getal van {long.MinValue} tot en met {long.MaxValue}");
        else if (type == typeof(ulong)) Getal(pad, lezer.TokenType == JsonTokenType.Number && lezer.TryGetUInt64(out _), $"een geheel getal van 0 tot en met {ulong.MaxValue}");
        else if (type == typeof(bool)) Getal(pad, lezer.TokenType is JsonTokenType.True or JsonTokenType.False, "true of false");
        else if (type.IsEnum) Keuze(type, pad);
        else if (Waardetype(type) is { } waarde) Woordenboek(waarde, pad);
        else if (type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType) Lijst(type.GetGenericArguments()[0], pad);
        else Object(type, pad);
    }

    private static Type? Waardetype(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? type.GetGenericArguments()[1] : null;

    private readonly void Eis(JsonTokenType soort, string pad, string verwacht)
    {
        if (lezer.TokenType != soort) throw Fout(pad, verwacht);
        if (soort != JsonTokenType.String) return;
        try
        {
            _ = lezer.GetString();
        }
        catch (InvalidOperationException)
        {
            throw Fout(pad, "tekst met geldige tekens (geen half teken \\uD800–\\uDFFF)");
        }
    }

    private readonly void Getal(string pad, bool goed, string verwacht)
    {
        if (!goed) throw Fout(pad, verwacht);
    }

    private readonly void Keuze(Type type, string pad)
    {
        var namen = Enum.GetValues(type).Cast<object>().Select(waarde => JsonSerializer.Serialize(waarde, type, Json.Opties)).ToArray();
        if (lezer.TokenType != JsonTokenType.String || !namen.Contains($"\"{Encoding.UTF8.GetString(lezer.ValueSpan)}\"")) throw Fout(pad, string.Join(" of ", namen));
    }

    private void Lijst(Type element, string pad)
    {
        Eis(JsonTokenType.StartArray, pad, "een lijst […]");
        for (var i = 0; ; i++)
        {
            Volgende();
            if (lezer.TokenType == JsonTokenType.EndArray) return;
            Waarde(element, $"{pad}[{i}]", false);
        }
    }

    private void Woordenboek(Type waarde, string pad)
    {
        Eis(JsonTokenType.StartObject, pad, "een object {…}");
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            Volgende();
            if (lezer.TokenType == JsonTokenType.EndObject) return;
            var naam = Naam(pad);
            if (!gezien.Add(naam)) throw bestand.Fout(lezer.TokenStartIndex, $"'{naam}' staat twee keer in '{pad}'; verwacht: elke naam één keer.");
            Volgende();
            Waarde(waarde, Veld(pad, naam), false);
        }
    }

    private readonly string Naam(string pad)
    {
        try
        {
            return lezer.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw bestand.Fout(lezer.TokenStartIndex, $"bij '{pad}' staat een naam met een half teken; verwacht: geldige tekens.");
        }
    }

    private static string Veld(string pad, string naam) => pad.Length == 0 ? naam : $"{pad}.{naam}";

    private void Object(Type type, string pad)
    {
        if (lezer.TokenType != JsonTokenType.StartObject) throw Fout(pad, "een object {…}");
        var begin = lezer.TokenStartIndex;
        var info = Json.Opties.GetTypeInfo(type);
        var soortveld = info.PolymorphismOptions is { } vormen ? vormen.TypeDiscriminatorPropertyName : null;
        if (soortveld is not null) info = Json.Opties.GetTypeInfo(Soort(info.PolymorphismOptions!));
        var velden = info.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            Volgende();
            if (lezer.TokenType == JsonTokenType.EndObject) break;
            var naam = Naam(pad);
            if (!gezien.Add(naam)) throw bestand.Fout(lezer.TokenStartIndex, $"'{Veld(pad, naam)}' staat er twee keer; verwacht: elk veld één keer.");
            if (naam == soortveld)
            {
                Volgende();
                continue;
            }
            if (!velden.TryGetValue(naam, out var veld))
                throw bestand.Fout(lezer.TokenStartIndex, $"het veld '{Veld(pad, naam)}' is onbekend; verwacht: {string.Join(", ", velden.Keys.Except(gezien))}.");
            Volgende();
            Waarde(veld.PropertyType, Veld(pad, naam), veld.IsSetNullable && !veld.PropertyType.IsValueType);
        }
        foreach (var veld in info.Properties)
            if (Verplicht(veld) && !gezien.Contains(veld.Name))
                throw bestand.Fout(begin, $"{(pad.Length == 0 ? "de opdracht of uitkomst" : $"'{pad}'")} mist het veld '{veld.Name}'; dat is verplicht.");
    }

    internal static bool Verplicht(JsonPropertyInfo veld) => veld.IsRequired || veld.AssociatedParameter is { HasDefaultValue: false };

    /// <summary>Looks ahead for the kind, which may stand anywhere in the object.</summary>
    private readonly Type Soort(JsonPolymorphismOptions vormen)
    {
        var soorten = string.Join(", ", vormen.DerivedTypes.Select(d => $"\"{d.TypeDiscriminator}\""));
        var vooruit = this;
        var begin = lezer.TokenStartIndex;
        vooruit.Volgende();
        while (vooruit.lezer.TokenType == JsonTokenType.PropertyName)
        {
            var isSoort = vooruit.lezer.ValueTextEquals(vormen.TypeDiscriminatorPropertyName);
            vooruit.Volgende();
            if (isSoort)
            {
                if (vooruit.lezer.TokenType != JsonTokenType.String) throw vooruit.Fout(vormen.TypeDiscriminatorPropertyName, soorten);
                var naam = Encoding.UTF8.GetString(vooruit.lezer.ValueSpan);
                return vormen.DerivedTypes.FirstOrDefault(d => d.TypeDiscriminator is string s && s == naam).DerivedType
                    ?? throw vooruit.Fout(vormen.TypeDiscriminatorPropertyName, soorten);
            }
            try
            {
                vooruit.lezer.Skip();
            }
            catch (JsonException fout)
            {
                throw Syntaxfout(fout);
            }
            vooruit.Volgende();
        }
        throw bestand.Fout(begin, $"het veld '{vormen.TypeDiscriminatorPropertyName}' ontbreekt; verwacht: {soorten}.");
    }
}
