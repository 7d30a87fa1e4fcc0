using Microsoft.AspNetCore.Http;

namespace StageSystem.ServiceDefaults;

/// <summary>Puts the version of the API and the security headers of the API Design Rules on every answer, errors included.</summary>
internal sealed class Antwoordheaders(RequestDelegate next, Apibeschrijving api)
{
    /// <summary>The policy of an answer that is data: nothing may load, frame or run it.</summary>
    private const string Gegevens = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>The policy of the API page: its own scripts and styles, and requests to its own service.</summary>
    private const string Pagina = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static staat =>
        {
            var (http, api) = ((HttpContext, Apibeschrijving))staat;
            var headers = http.Response.Headers;
            headers["API-Version"] = api.Versie;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = Apipagina.IsPagina(http.Request) ? Pagina : Gegevens;
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        }, (http, api));
        return next(http);
    }
}
