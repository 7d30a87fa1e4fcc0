using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.OpenApi;

namespace StageSystem.ServiceDefaults;

/// <summary>The head of the document: what the API is, where it is, whom to ask, how to sign in; and the shape of a problem.</summary>
internal sealed class Documentbeschrijving(Apibeschrijving api, IConfiguration configuratie) : IOpenApiDocumentTransformer
{
    internal const string Aanmelding = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = api.Titel,
            Version = api.Versie,
            Description = "API van StageSystem. Datums zijn ISO 8601, momenten staan in UTC. Fouten zijn problem details (RFC 9457); "
                + "een weigering noemt in 'regel' de regel uit het regelboek.",
            Contact = new OpenApiContact
            {
                Name = configuratie["Api:Contact:Naam"] ?? "Beheer StageSystem",
                Email = configuratie["Api:Contact:Email"] ?? "beheer@stagesystem.example",
                Url = new Uri(configuratie["Api:Contact:Url"] ?? "https://stagesystem.example/contact"),
            },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };

        // Paths are relative to the server, and the server has the major version in its address.
        document.Servers = [new OpenApiServer { Url = (configuratie["Api:PubliekAdres"]?.TrimEnd('/') ?? "") + "/v1", Description = "Deze dienst." }];
        var paden = new OpenApiPaths();
        foreach (var (pad, item) in document.Paths) paden.Add(pad.StartsWith("/v1/", StringComparison.Ordinal) ? pad[3..] : pad, item);
        document.Paths = paden;

        document.AddComponent<IOpenApiSecurityScheme>(Aanmelding, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "Token van de aanmelddienst, verkregen met een tweede factor (OVK-1).",
        });
        document.AddComponent<IOpenApiSchema>(Probleemschema.Naam, Probleemschema.Maak());
        return Task.CompletedTask;
    }
}
