using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StageSystem.ServiceDefaults;

/// <summary>The address of a request as traces and logs may keep it.</summary>
internal static class Verzoekpad
{
    /// <summary>
    /// OVK-11: the route where there are keys in it. An address that names a person and what was reported, such as a pregnancy, would tell both to whoever reads
    /// traces; which request it was follows from its correlation.
    /// </summary>
    internal static string Van(HttpContext http) =>
        (http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint) is RouteEndpoint { RoutePattern: { Parameters.Count: > 0, RawText: { } route } }
            ? $"/{route.TrimStart('/')}"
            : http.Request.Path.Value ?? "/";
}
