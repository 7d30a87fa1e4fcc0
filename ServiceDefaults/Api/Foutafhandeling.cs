using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace StageSystem.ServiceDefaults;

/// <summary>Turns what no handler answered into problem details; nothing of ours is shown but the trace id.</summary>
internal sealed class Foutafhandeling(ILogger<Foutafhandeling> logger) : IExceptionHandler
{
    private const int OpnieuwNaSeconden = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var probleem = Probleem(httpContext, exception);
        if (probleem.Status >= 500) logger.LogError(exception, "{Method} {Path} failed with {Status}", httpContext.Request.Method, Verzoekpad.Van(httpContext), probleem.Status);
        await Problemen.SchrijfAsync(httpContext, probleem);
        return true;
    }

    private static ProblemDetails Probleem(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } fout when Parameterfout.Lees(fout) is { } invoerfout:
                return new[] { invoerfout }.ToProblem().ProblemDetails;

            case BadHttpRequestException fout:
                return Problemen.Maak(Probleemsoort.VanStatus(fout.StatusCode));
        }

        // Conflicts are decided again before they come here; that they still do means that it is very busy on this stream.
        if (!Opslagfouten.IsOnbereikbaar(exception) && !Botsing.Is(exception)) return Problemen.Maak(Probleemsoort.Storing);
        http.Response.Headers.RetryAfter = OpnieuwNaSeconden.ToString(CultureInfo.InvariantCulture);
        return Problemen.Maak(Probleemsoort.TijdelijkWeg);
    }
}
