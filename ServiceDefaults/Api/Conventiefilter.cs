using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// What holds for every endpoint under /v1, around its handler: malformed input is answered before it, If-Match is asked for, a problem is
/// completed, and what the caller already has is not sent again.
/// </summary>
internal sealed class Conventiefilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var fouten = context.Arguments.OfType<IHeeftInvoerfouten>().SelectMany(argument => argument.Fouten).ToArray();
        var resultaat = fouten.Length > 0 ? fouten.ToProblem()
            : MistIfMatch(http) ? Problemen.Van(Probleemsoort.IfMatchOntbreekt)
            : await VoerUitAsync(context, next);

        while (resultaat is INestedHttpResult genest) resultaat = genest.Result;
        if (resultaat is ProblemHttpResult probleem)
        {
            probleem.ProblemDetails.Vul(http);
            return probleem;
        }

        return IsGet(http) && Slaagt(resultaat) && ETags.IsBekend(http) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : resultaat;
    }

    /// <summary>Runs the handler; 412 with the current ETag when the version that the caller named is stale.</summary>
    private static async ValueTask<object?> VoerUitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StreamVerouderd verouderd)
        {
            context.HttpContext.ZetETag(verouderd.HuidigeVersie);
            return Problemen.Van(Probleemsoort.Verouderd);
        }
    }

    private static bool MistIfMatch(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<VereistIfMatchMetadata>() is not null && string.IsNullOrWhiteSpace(http.Request.Headers.IfMatch.ToString());

    private static bool IsGet(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private static bool Slaagt(object? resultaat) => resultaat is not IStatusCodeHttpResult { StatusCode: >= 300 };
}
