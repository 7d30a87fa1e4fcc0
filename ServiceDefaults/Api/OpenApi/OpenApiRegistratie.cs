using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace StageSystem.ServiceDefaults;

/// <summary>The OpenAPI 3.1 document of a service, at <see cref="Pad"/>.</summary>
internal static class OpenApiRegistratie
{
    internal const string Document = "v1";

    internal const string Pad = "/v1/openapi.json";

    internal static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Document, opties =>
    {
        opties.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        opties.ShouldInclude = operatie => operatie.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true;
        opties.CreateSchemaReferenceId = Naam;
        opties.AddOperationTransformer<Operatiebeschrijving>();
        opties.AddSchemaTransformer<Schemabeschrijving>();
        opties.AddDocumentTransformer<Documentbeschrijving>();
    });

    /// <summary>A body is described by a record inside its endpoint: <c>MeldAfwezigheidEndpoint.Request</c> is shown as <c>MeldAfwezigheidRequest</c>.</summary>
    private static string? Naam(JsonTypeInfo type)
    {
        var naam = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        if (naam is null || type.Type.DeclaringType is not { } omgeving) return naam;
        var voor = omgeving.Name.Split('`')[0];
        return (voor.EndsWith("Endpoint", StringComparison.Ordinal) ? voor[..^"Endpoint".Length] : voor) + naam;
    }
}
