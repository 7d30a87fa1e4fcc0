using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StageSystem.ServiceDefaults;

/// <summary>Says in the trace of a request what it was, by OpenTelemetry's names; the server itself leaves its activity bare.</summary>
internal static class Verzoektrace
{
    internal static async Task VulAsync(HttpContext http, RequestDelegate next)
    {
        if (Activity.Current is not { } activiteit || !activiteit.IsAllDataRequested)
        {
            await next(http);
            return;
        }

        // Asked every few seconds; it would bury everything else.
        if (http.Request.Path.Value is "/health" or "/alive")
        {
            activiteit.IsAllDataRequested = false;
            activiteit.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            Vul(activiteit, http);
        }
    }

    private static void Vul(Activity activiteit, HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activiteit.DisplayName = route is null ? http.Request.Method : $"{http.Request.Method} {route}";
        activiteit.SetTag("http.request.method", http.Request.Method);
        activiteit.SetTag("http.route", route);
        activiteit.SetTag("url.path", Verzoekpad.Van(http));
        activiteit.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError) activiteit.SetStatus(ActivityStatusCode.Error);
    }
}
