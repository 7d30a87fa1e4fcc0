using System.Text.Json;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>One endpoint as the OpenAPI document of its service lists it.</summary>
internal sealed record Operatie(
    string Naam, HttpMethod Methode, string Pad, IReadOnlyList<string> Padvelden, IReadOnlyList<Vraagveld> Vraagvelden, Schema? Inhoud, bool HeeftSleutel, bool HeeftIfMatch)
{
    internal static IReadOnlyList<Operatie> Lees(JsonElement document) =>
    [
        .. from pad in document.GetProperty("paths").EnumerateObject()
           from operatie in pad.Value.EnumerateObject()
           where operatie.Name is "get" or "post" or "put" or "patch" or "delete"
           select Van(document, pad.Name, operatie.Name, operatie.Value),
    ];

    public override string ToString() => $"{Methode} {Pad}";

    private static Operatie Van(JsonElement document, string pad, string methode, JsonElement operatie)
    {
        var parameters = operatie.TryGetProperty("parameters", out var lijst) ? lijst.EnumerateArray().ToList() : [];
        var soorten = operatie.TryGetProperty("requestBody", out var inhoud) ? inhoud.GetProperty("content").EnumerateObject().ToList() : [];
        var json = soorten.FindIndex(s => s.Name == "application/json");
        return new(
            operatie.GetProperty("operationId").GetString()!, HttpMethod.Parse(methode), "/v1" + pad,
            [.. pad.Split('/').Where(d => d.StartsWith('{')).Select(d => d.Trim('{', '}'))],
            [
                .. parameters.Where(p => Plaats(p) == "query").Select(p => new Vraagveld(
                    Parameternaam(p), p.TryGetProperty("required", out var verplicht) && verplicht.GetBoolean(), new Schema(document, p.GetProperty("schema")))),
            ],
            json < 0 ? null : new Schema(document, soorten[json].Value.GetProperty("schema")),
            parameters.Exists(p => Plaats(p) == "header" && Parameternaam(p) == "Idempotency-Key"), parameters.Exists(p => Plaats(p) == "header" && Parameternaam(p) == "If-Match"));
    }

    private static string Plaats(JsonElement parameter) => parameter.GetProperty("in").GetString()!;

    private static string Parameternaam(JsonElement parameter) => parameter.GetProperty("name").GetString()!;
}

/// <summary>A query parameter.</summary>
internal sealed record Vraagveld(string Naam, bool Verplicht, Schema Schema);

/// <summary>A schema of an OpenAPI document, as far as a body needs it.</summary>
internal sealed class Schema
{
    private readonly JsonElement _document;
    private readonly JsonElement _schema;

    internal Schema(JsonElement document, JsonElement schema) => (_document, _schema) = (document, Opgelost(document, schema));

    /// <summary><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>array</c> or <c>object</c>.</summary>
    internal string Soort => !_schema.TryGetProperty("type", out var type) ? _schema.TryGetProperty("properties", out _) ? "object" : "string"
        : type.ValueKind == JsonValueKind.String ? type.GetString()!
        : type.EnumerateArray().Select(t => t.GetString()!).First(t => t != "null");

    internal string? Formaat => _schema.TryGetProperty("format", out var formaat) ? formaat.GetString() : null;

    internal Schema? Item => _schema.TryGetProperty("items", out var items) ? new(_document, items) : null;

    internal IEnumerable<(string Naam, bool Verplicht, Schema Schema)> Velden()
    {
        if (!_schema.TryGetProperty("properties", out var velden)) yield break;
        var verplicht = _schema.TryGetProperty("required", out var namen) ? namen.EnumerateArray().Select(n => n.GetString()).ToHashSet() : [];
        foreach (var veld in velden.EnumerateObject()) yield return (veld.Name, verplicht.Contains(veld.Name), new(_document, veld.Value));
    }

    private static JsonElement Opgelost(JsonElement document, JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var verwijzing))
                schema = verwijzing.GetString()!.Split('/').Skip(1).Aggregate(document, (plek, deel) => plek.GetProperty(deel));
            else if (schema.TryGetProperty("oneOf", out var keuzes))
                schema = keuzes.EnumerateArray().First(k => !(k.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String && t.GetString() == "null"));
            else return schema;
        }
    }
}
