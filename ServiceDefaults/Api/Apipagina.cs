using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StageSystem.ServiceDefaults;

/// <summary>What a browser can open without signing in: the API page and the pages that explain the problems.</summary>
internal static class Apipagina
{
    private const string Pad = "api";

    internal static bool IsPagina(HttpRequest verzoek) =>
        verzoek.Path.StartsWithSegments("/" + Pad) || verzoek.Path.StartsWithSegments(Probleemsoort.Pad);

    internal static void UseApipagina(this IApplicationBuilder app, Apibeschrijving api) => app.UseSwaggerUI(opties =>
    {
        opties.RoutePrefix = Pad;
        opties.DocumentTitle = api.Titel;
        opties.SwaggerEndpoint(OpenApiRegistratie.Pad, api.Titel);
        opties.ConfigObject.AdditionalItems["tryItOutEnabled"] = true;
    });

    internal static void MapPaginas(this IEndpointRouteBuilder app, Apibeschrijving api)
    {
        app.MapGet("/", () => Results.Redirect($"/{Pad}/index.html")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Probleemsoort.Pad, () => Html("Problemen", Lijst())).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Probleemsoort.Pad + "/{soort}", (string soort) =>
                Probleemsoort.Alle.FirstOrDefault(probleem => probleem.Naam == soort) is { } gevonden
                    ? Html(gevonden.Titel, $"<p>HTTP-status {gevonden.Status}</p><p>{WebUtility.HtmlEncode(gevonden.Uitleg)}</p>")
                    : Problemen.Onbekend("Dit soort probleem"))
            .AddEndpointFilter<Conventiefilter>().AllowAnonymous().ExcludeFromDescription();

        IResult Html(string titel, string inhoud) => Results.Content(
            $"""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(titel)} - {WebUtility.HtmlEncode(api.Titel)}</title></head>
            <body><main><h1>{WebUtility.HtmlEncode(titel)}</h1>{inhoud}</main></body>
            </html>
            """, "text/html; charset=utf-8");
    }

    private static string Lijst()
    {
        var html = new StringBuilder("<ul>");
        foreach (var probleem in Probleemsoort.Alle)
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<li>{probleem.Status}: <a href=\"{probleem.Type}\">{WebUtility.HtmlEncode(probleem.Titel)}</a></li>");
        return html.Append("</ul>").ToString();
    }
}
