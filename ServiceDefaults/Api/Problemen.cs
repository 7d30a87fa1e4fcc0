using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Problem details (RFC 9457) of every answer that is not a success, in one shape.</summary>
public static class Problemen
{
    /// <summary>422: refused by a rule, with its number, a Dutch sentence and the figures that decided (OVK-5).</summary>
    public static ProblemHttpResult ToProblem(this Regelovertreding overtreding)
    {
        var probleem = Maak(Probleemsoort.Regelovertreding, overtreding.Melding);
        probleem.Extensions["regel"] = overtreding.Regel;
        probleem.Extensions["cijfers"] = overtreding.Cijfers;
        return TypedResults.Problem(probleem);
    }

    /// <summary>400: malformed; every field that is wrong.</summary>
    public static ProblemHttpResult ToProblem(this IReadOnlyCollection<Invoerfout> fouten)
    {
        var probleem = Maak(Probleemsoort.OngeldigeInvoer, fouten.Count == 1 ? fouten.First().Melding : $"Er zijn {fouten.Count} fouten in de invoer.");
        probleem.Extensions["errors"] = fouten;
        return TypedResults.Problem(probleem);
    }

    /// <summary>404: unknown, or not the caller's to know of (OVK-12): both read the same.</summary>
    /// <param name="wat">What was asked for, with its article: <c>De stageopleider</c>.</param>
    public static ProblemHttpResult Onbekend(string wat) => Van(Probleemsoort.Onbekend, $"{wat} is niet gevonden.");

    /// <summary>403: the role may come here, but not do this, for example with the dossier of someone else.</summary>
    public static ProblemHttpResult GeenToegang(string uitleg) => Van(Probleemsoort.GeenToegang, uitleg);

    /// <summary>Any kind, with an explanation of this occurrence.</summary>
    public static ProblemHttpResult Van(Probleemsoort soort, string? uitleg = null) => TypedResults.Problem(Maak(soort, uitleg));

    internal static ProblemDetails Maak(Probleemsoort soort, string? uitleg = null) => new()
    {
        Type = soort.Type,
        Title = soort.Titel,
        Status = soort.Status,
        Detail = uitleg ?? soort.Uitleg,
    };

    /// <summary>Adds what only the request knows: where it happened, and the id under which the traces are found.</summary>
    internal static ProblemDetails Vul(this ProblemDetails probleem, HttpContext http)
    {
        probleem.Instance ??= http.Request.PathBase + http.Request.Path;
        probleem.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        return probleem;
    }

    /// <summary>Writes a problem as the whole answer, whatever the caller accepts.</summary>
    internal static Task SchrijfAsync(HttpContext http, ProblemDetails probleem)
    {
        http.Response.StatusCode = probleem.Status ?? StatusCodes.Status500InternalServerError;
        return http.Response.WriteAsJsonAsync(probleem.Vul(http), options: null, contentType: "application/problem+json");
    }

    internal static Task SchrijfAsync(HttpContext http, Probleemsoort soort, string? uitleg = null) => SchrijfAsync(http, Maak(soort, uitleg));
}
