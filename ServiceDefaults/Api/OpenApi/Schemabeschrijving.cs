using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StageSystem.ServiceDefaults;

/// <summary>Says in a schema what the reader of a body asks: no other fields, and the choices of a field.</summary>
internal sealed class Schemabeschrijving : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.ParameterDescription is not null && context.JsonPropertyInfo is null && schema.Type?.HasFlag(JsonSchemaType.Object) == true)
            schema.AdditionalPropertiesAllowed = false;

        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true) is [AllowedValuesAttribute keuze, ..])
            schema.Enum = [.. keuze.Values.Select(waarde => (JsonNode)JsonValue.Create(waarde?.ToString())!)];
        return Task.CompletedTask;
    }
}
