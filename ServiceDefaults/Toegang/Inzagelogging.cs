using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace StageSystem.ServiceDefaults;

/// <summary>Logs who views a personal dossier, before it is shown.</summary>
public static class Inzagelogging
{
    /// <summary>Logs each answer of this endpoint as a view of a dossier; the route values say whose.</summary>
    /// <param name="soort">Kind of dossier, such as <c>aios</c>.</param>
    public static TBuilder LogtInzage<TBuilder>(this TBuilder endpoint, string soort)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var resultaat = await next(context);
        var http = context.HttpContext;
        var beller = Beller.Van(http);
        await http.RequestServices.GetRequiredService<IInzagelogboek>().SchrijfAsync(
            new Inzage(
                Guid.CreateVersion7(),
                TimeProvider.System.GetUtcNow(),
                beller.Subject,
                beller.Rol,
                beller.Instituut,
                soort,
                Onderwerp(http),
                http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? http.Request.Path,
                Status(resultaat),
                http.RequestServices.GetRequiredService<Apibeschrijving>().Naam,
                Activity.Current?.TraceId.ToHexString()),
            CancellationToken.None);
        return resultaat;
    });

    private static string Onderwerp(HttpContext http)
    {
        var waarden = http.Request.RouteValues.Values.OfType<string>().Select(Kern.Sleutel.Normaal).ToArray();
        return waarden.Length == 0 ? "lijst" : string.Join('/', waarden);
    }

    private static int Status(object? resultaat)
    {
        while (resultaat is INestedHttpResult genest) resultaat = genest.Result;
        return (resultaat as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
    }
}
