using Microsoft.OpenApi;

namespace StageSystem.ServiceDefaults;

/// <summary>The shape of problem details in the OpenAPI document.</summary>
internal static class Probleemschema
{
    internal const string Naam = "Probleem";

    internal static OpenApiSchema Maak() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Wat er mis is (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Tekst("Soort probleem; het adres leidt naar een pagina met uitleg.", "uri-reference"),
            ["title"] = Tekst("Korte naam van het probleem."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "HTTP-status." },
            ["detail"] = Tekst("Uitleg bij dit geval: wat er mis is en wat u kunt doen."),
            ["instance"] = Tekst("Het adres waar het gebeurde.", "uri-reference"),
            ["traceId"] = Tekst("Kenmerk waarmee dit verzoek is terug te vinden."),
            ["regel"] = Tekst("Nummer van de regel die het verbiedt, zoals ERK-18; alleen bij een weigering."),
            ["cijfers"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "De waarden en datums die de doorslag gaven; alleen bij een weigering." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Alle fouten in de invoer.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "pointer", "melding" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["pointer"] = Tekst("JSON-pointer naar het veld."),
                        ["melding"] = Tekst("Wat er mis is met dit veld."),
                        ["plaats"] = Tekst("'query' of 'header' als het veld niet in de inhoud staat."),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Tekst(string uitleg, string? vorm = null) => new() { Type = JsonSchemaType.String, Description = uitleg, Format = vorm };
}
