using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StageSystem.ServiceDefaults;

/// <summary>Says in a schema what the reader of a body asks: which fields are required, no others, and the choices of a field.</summary>
internal sealed class Schemabeschrijving : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (Invoertypen.Kent(type))
        {
            schema.AdditionalPropertiesAllowed = false;
            schema.Required = JsonLezer.VormVan(type).Velden.Where(veld => veld.Verplicht).Select(veld => veld.Naam).ToHashSet();
        }

        if (type.IsEnum) schema.Type = JsonSchemaType.String;
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true) is [AllowedValuesAttribute keuze, ..])
            schema.Enum = [.. keuze.Values.Select(waarde => (JsonNode)JsonValue.Create(waarde?.ToString())!)];
        return Task.CompletedTask;
    }
}

/// <summary>The records that callers send, and those within them.</summary>
internal static class Invoertypen
{
    private static readonly ConcurrentDictionary<Type, bool> Bekend = new();

    internal static bool Kent(Type type) => Bekend.ContainsKey(type);

    internal static void Voeg(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Vorm.ItemType(type) is { } item) Voeg(item);
        else if (!JsonWaarde.Kan(type) && Bekend.TryAdd(type, true))
            foreach (var veld in JsonLezer.VormVan(type).Velden) Voeg(veld.Type);
    }
}
