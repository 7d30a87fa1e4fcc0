using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Xml.Linq;

namespace StageSystem.Koppeling.Cli;

/// <summary>Makes the JSON Schema (2020-12) of instances and results from the records, with their doc comments as descriptions.</summary>
internal static class Schemamaker
{
    /// <summary>The two schemas, by name of the file.</summary>
    public static IReadOnlyDictionary<string, Type> Soorten { get; } = new SortedDictionary<string, Type>(StringComparer.Ordinal) { ["opdracht"] = typeof(Opdracht), ["uitkomst"] = typeof(Uitkomst) };

    /// <summary>The schema that is stored with the program.</summary>
    public static string Bewaard(string naam)
    {
        using var stroom = typeof(Schemamaker).Assembly.GetManifestResourceStream($"schema.{naam}.schema.json")!;
        using var lezer = new StreamReader(stroom);
        return lezer.ReadToEnd();
    }

    /// <summary>The schema of the records as they are.</summary>
    /// <param name="documentatie">The XML file with the doc comments of the engine.</param>
    public static string Maak(string naam, XDocument documentatie)
    {
        var leden = documentatie.Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, m => m, StringComparer.Ordinal);
        var opties = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) =>
            {
                if (schema is not JsonObject velden) return schema;
                if (Beschrijving(context, leden) is { Length: > 0 } tekst && !velden.ContainsKey("$ref")) velden.Insert(0, "description", tekst);
                return velden;
            },
        };
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(Json.Opties, Soorten[naam], opties).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"koppeling: {naam}");
        return schema.ToJsonString(new JsonSerializerOptions(Json.Opties)) + "\n";
    }

    private static string? Beschrijving(JsonSchemaExporterContext context, Dictionary<string, XElement> leden)
    {
        if (context.PropertyInfo is { } veld)
        {
            var eigenaar = veld.DeclaringType;
            var naam = char.ToUpperInvariant(veld.Name[0]) + veld.Name[1..];
            return Tekst(leden.GetValueOrDefault($"P:{eigenaar.FullName}.{naam}")?.Element("summary"))
                ?? Tekst(leden.GetValueOrDefault($"T:{eigenaar.FullName}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == naam));
        }
        return Tekst(leden.GetValueOrDefault($"T:{context.TypeInfo.Type.FullName}")?.Element("summary"));
    }

    private static string? Tekst(XElement? element) => element is null ? null
        : string.Join(' ', string.Concat(element.DescendantNodes().Select(n => n switch
        {
            XText t => t.Value,
            XElement { Name.LocalName: "see" or "paramref" } e => (e.Attribute("cref") ?? e.Attribute("name"))!.Value.Split('.')[^1],
            _ => "",
        })).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
