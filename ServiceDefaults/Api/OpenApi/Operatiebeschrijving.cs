using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Describes what the conventions add to each operation: headers, query parameters, the roles that may call it, and every problem that it
/// can answer with.
/// </summary>
internal sealed class Operatiebeschrijving : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isCommand = !HttpMethods.IsGet(context.Description.HttpMethod ?? "GET");
        var sleutel = metadata.OfType<VereistIdempotencyKeyMetadata>().Any();
        var ifMatch = metadata.OfType<VereistIfMatchMetadata>().Any();

        operation.Parameters ??= [];
        if (sleutel) operation.Parameters.Add(Header(Idempotentie.Header, "Eigen unieke waarde voor dit verzoek; bij herhaling met dezelfde waarde gebeurt het maar één keer.", verplicht: true));
        if (ifMatch) operation.Parameters.Add(Header(HeaderNames.IfMatch, "De ETag van de gegevens die u wijzigt, zoals \"5\".", verplicht: true));
        if (isCommand) operation.Parameters.Add(Header(Correlatie.Header, "Eigen kenmerk (UUID) voor alles wat uit dit verzoek volgt; zonder kiest de dienst er een.", vorm: "uuid"));
        else operation.Parameters.Add(Header(HeaderNames.IfNoneMatch, "De ETag die u al heeft; is er niets veranderd, dan volgt 304 zonder inhoud."));
        if (metadata.OfType<BladMetadata>().Any()) Blader(operation.Parameters);
        foreach (var vraag in metadata.OfType<VraagMetadata>()) await VraagAsync(operation.Parameters, vraag.Type, context, cancellationToken);

        Antwoorden(operation, isCommand);
        if (metadata.OfType<CsvMetadata>().Any()) OokAlsCsv(operation);
        var rollen = metadata.OfType<RollenMetadata>().SelectMany(m => m.Rollen).Distinct().ToArray();
        if (rollen.Length > 0) operation.Description = $"{operation.Description} Rollen: {string.Join(", ", rollen)}.".TrimStart();
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Documentbeschrijving.Aanmelding, context.Document)] = [] }];

        if (!metadata.OfType<ITagsMetadata>().Any())
            operation.Tags = new HashSet<OpenApiTagReference> { new(Onderwerp(context.Description.RelativePath), context.Document) };

        foreach (var status in Problemen(context, metadata, operation, sleutel, ifMatch, isCommand))
            operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = Probleem(status, context.Document);
    }

    /// <summary>The resource that an address is about: its first segment after the version.</summary>
    private static string Onderwerp(string? pad) => pad?.Split('/').ElementAtOrDefault(1) ?? "";

    private static IEnumerable<int> Problemen(
        OpenApiOperationTransformerContext context, IList<object> metadata, OpenApiOperation operation, bool sleutel, bool ifMatch, bool isCommand)
    {
        var heeftInhoud = metadata.OfType<IAcceptsMetadata>().Any();
        if (heeftInhoud || sleutel || ifMatch || operation.Parameters?.Count > 0) yield return 400;
        yield return 401;
        yield return 403;
        if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) == true) yield return 404;
        if (sleutel) yield return 409;
        if (ifMatch) yield return 412;
        if (heeftInhoud) yield return 413;
        if (heeftInhoud) yield return 415;
        if (isCommand) yield return 422;
        if (ifMatch) yield return 428;
        yield return 503;
    }

    private static OpenApiResponse Probleem(int status, OpenApiDocument? document) => new()
    {
        Description = status switch
        {
            400 => Probleemsoort.OngeldigeInvoer.Titel + ".",
            422 => "Een regel staat dit niet toe, of de Idempotency-Key is al gebruikt.",
            _ => Probleemsoort.VanStatus(status).Titel + ".",
        },
        Headers = Kopregels(status is 409 or 503 ? HeaderNames.RetryAfter : null, status == 412 ? HeaderNames.ETag : null),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Probleemschema.Naam, document) },
        },
    };

    private static void Antwoorden(OpenApiOperation operation, bool isCommand)
    {
        operation.Responses ??= [];
        foreach (var (code, antwoord) in operation.Responses)
        {
            if (antwoord is not OpenApiResponse eigen || code is not ['2', ..]) continue;
            eigen.Description = code switch
            {
                "201" => "Gemaakt.",
                "202" => "Aangenomen; het wordt verwerkt.",
                "204" => "Gelukt; er is geen inhoud.",
                _ => "Gelukt.",
            };
            eigen.Headers = Kopregels(code == "201" ? HeaderNames.Location : null, isCommand ? Correlatie.Header : HeaderNames.ETag);
        }
    }

    private static void OokAlsCsv(OpenApiOperation operation)
    {
        operation.Description = $"{operation.Description} Met Accept: text/csv krijgt u de hele lijst als CSV-bestand, met dezelfde filters.".TrimStart();
        if (operation.Responses?.GetValueOrDefault("200")?.Content is { } inhoud)
        {
            inhoud["text/csv"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "UTF-8 met BOM, ; tussen de velden, CRLF. De eerste rij heeft de namen van de velden in JSON, met een punt voor een veld van een onderdeel.",
                },
            };
        }
    }

    private static Dictionary<string, IOpenApiHeader> Kopregels(params string?[] namen) =>
        namen.OfType<string>().Prepend("API-Version").ToDictionary(naam => naam, naam => (IOpenApiHeader)new OpenApiHeader
        {
            Description = naam switch
            {
                "API-Version" => "Versie van de API.",
                "Location" => "Adres van wat gemaakt is.",
                "ETag" => "Versie van de gegevens, voor If-Match en If-None-Match.",
                "Retry-After" => "Aantal seconden om te wachten.",
                _ => "Kenmerk van alles wat uit dit verzoek volgt.",
            },
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static void Blader(IList<IOpenApiParameter> parameters)
    {
        parameters.Add(Query("cursor", "De waarde van 'volgende' uit het vorige antwoord; zonder begint de lijst vooraan.", false, new OpenApiSchema { Type = JsonSchemaType.String }));
        parameters.Add(Query("aantal", $"Hoeveel items het antwoord hoogstens heeft, tot {Limieten.MaxAantal}.", false, new OpenApiSchema
        {
            Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Limieten.MaxAantal.ToString(CultureInfo.InvariantCulture), Default = Blad.Standaard,
        }));
    }

    private static async Task VraagAsync(IList<IOpenApiParameter> parameters, Type type, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var veld in JsonLezer.VormVan(type).Velden)
        {
            var schema = await context.GetOrCreateSchemaAsync(Nullable.GetUnderlyingType(veld.Type) ?? veld.Type, cancellationToken: ct);
            parameters.Add(Query(veld.Naam, veld.Eis<DescriptionAttribute>()?.Description ?? "", veld.Verplicht, schema));
        }
    }

    private static OpenApiParameter Query(string naam, string uitleg, bool verplicht, IOpenApiSchema schema) =>
        new() { Name = naam, In = ParameterLocation.Query, Description = uitleg, Required = verplicht, Schema = schema };

    private static OpenApiParameter Header(string naam, string uitleg, bool verplicht = false, string? vorm = null) =>
        new() { Name = naam, In = ParameterLocation.Header, Description = uitleg, Required = verplicht, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = vorm } };
}
