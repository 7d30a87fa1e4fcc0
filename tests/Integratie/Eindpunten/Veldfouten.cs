using System.Text.Json.Nodes;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>A field of a body: its JSON pointer and what it is.</summary>
internal sealed record Veldplek(string Pointer, bool Verplicht, bool Bovenin, Schema Schema);

/// <summary>Makes bodies with faults from a good one. Each fault has the pointers that the answer must name.</summary>
internal static class Veldfouten
{
    internal static readonly string[] OnmogelijkeDagen = ["2027-02-30", "0001-01-01", "9999-12-31"];
    internal static readonly string[] OnmogelijkeMomenten = ["2027-02-30T08:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"];

    /// <summary>Every field of the body, also within parts and in the first item of lists; of optional parts only what the good body has.</summary>
    internal static IReadOnlyList<Veldplek> Velden(Schema schema, JsonNode goed, string pointer = "") =>
    [
        .. schema.Velden().SelectMany(veld =>
        {
            var plek = $"{pointer}/{veld.Naam}";
            var eigen = new Veldplek(plek, veld.Verplicht, pointer.Length == 0, veld.Schema);
            return (goed as JsonObject)?[veld.Naam] switch
            {
                JsonObject deel => Velden(veld.Schema, deel, plek).Prepend(eigen),
                JsonArray { Count: > 0 } lijst when lijst[0] is JsonObject eerste => Velden(veld.Schema.Item!, eerste, plek + "/0").Prepend(eigen),
                _ => [eigen],
            };
        }),
    ];

    internal static JsonNode Met(JsonNode goed, string pointer, JsonNode? waarde) => Wijzig(goed, pointer, (ouder, naam) => ouder[naam] = waarde?.DeepClone());

    internal static JsonNode Zonder(JsonNode goed, string pointer) => Wijzig(goed, pointer, (ouder, naam) => ouder.Remove(naam));

    internal static bool Heeft(JsonNode goed, string pointer)
    {
        var delen = pointer.Split('/').Skip(1).ToList();
        JsonNode? plek = goed;
        foreach (var deel in delen) plek = plek is JsonArray rij ? rij[int.Parse(deel, System.Globalization.CultureInfo.InvariantCulture)] : (plek as JsonObject)?[deel];
        return plek is not null;
    }

    /// <summary>A value that this field never takes.</summary>
    internal static JsonNode VerkeerdeSoort(Schema schema) => schema.Soort switch
    {
        "string" => JsonValue.Create(12345),
        "boolean" => JsonValue.Create("ja"),
        "array" => new JsonObject(),
        _ => JsonValue.Create("tekst"),
    };

    /// <summary>Values at and beyond every limit, as raw JSON; whatever is made of them, it is no 500.</summary>
    internal static IEnumerable<string> Uitersten(Schema schema) => (schema.Soort, schema.Formaat) switch
    {
        ("string", "date") => ["\"1900-01-01\"", "\"2199-12-31\"", "\"\"", "\"0001-01-01\"", "\"9999-12-31\"", "null"],
        ("string", "date-time") => ["\"1900-01-01T00:00:00Z\"", "\"2199-12-31T23:59:59+14:00\"", "\"\"", "null"],
        ("string", "uuid") => ["\"00000000-0000-0000-0000-000000000000\"", $"\"{Guid.NewGuid()}\"", "\"\"", "null"],
        ("string", _) => ["\"\"", "\"  \"", "\"\\u0000\"", "\"\\ud800\"", "\"é🏥' ; -- %_\\\\ <b>\"", $"\"{new string('x', 100_000)}\"", $"\"{new string('y', 1999)}\"", "null"],
        ("integer", _) => ["0", "-1", $"{int.MaxValue}", $"{int.MinValue}", "99999999999999999999", "1e400", "1.5", "null"],
        ("number", _) => ["0", "-1", "1e308", "-1e308", "1e400", "1e-300", "79228162514264337593543950335", "0.1234567890123456789", "null"],
        ("array", _) => ["[]", "[null]", "[[]]", "[{}]", "[\"\"]", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 1001))}]", "null"],
        ("object", _) => ["{}", "[]", "null"],
        _ => ["null", "0", "\"\""],
    };

    private static JsonNode Wijzig(JsonNode goed, string pointer, Action<JsonObject, string> wijzig)
    {
        var kopie = goed.DeepClone();
        var delen = pointer.Split('/').Skip(1).ToList();
        var plek = kopie;
        foreach (var deel in delen.SkipLast(1)) plek = plek is JsonArray rij ? rij[int.Parse(deel, System.Globalization.CultureInfo.InvariantCulture)]! : plek[deel]!;
        wijzig((JsonObject)plek, delen[^1]);
        return kopie;
    }
}
