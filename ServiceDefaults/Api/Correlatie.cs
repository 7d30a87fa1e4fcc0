using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Gives each command over HTTP its correlation id, which goes along with everything that follows from it, and answers it in the header
/// <see cref="Header"/>.
/// </summary>
internal static class Correlatie
{
    /// <summary>The header, in both directions.</summary>
    internal const string Header = "Correlation-Id";

    internal static async Task BeginAsync(HttpContext http, RequestDelegate next)
    {
        var id = VanVerzoek(http.Request);
        Activity.Current?.SetTag("stagesystem.correlatie", id.ToString());
        if (IsCommand(http.Request)) http.Response.Headers[Header] = id.ToString();

        var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("StageSystem.Verzoek");
        using (logger.BeginScope(new KeyValuePair<string, object>[] { new("CorrelatieId", id) }))
        using (Herkomst.Zet(new Herkomst(id, id, Beller.Van(http).Actor, Bronnen.Api)))
            await next(http);
    }

    /// <summary>
    /// The correlation of a request: the caller's own when it sends a valid one; else the id of the trace when the trace begins here,
    /// so that a cascade and its trace are found by one id; else a new one, since a caller's trace may hold several commands.
    /// </summary>
    private static Guid VanVerzoek(HttpRequest verzoek)
    {
        if (Guid.TryParse(verzoek.Headers[Header].ToString(), out var meegegeven) && meegegeven != Guid.Empty) return meegegeven;
        return Activity.Current is { IdFormat: ActivityIdFormat.W3C, ParentId: null } activiteit
            ? Guid.ParseExact(activiteit.TraceId.ToHexString(), "N")
            : Guid.CreateVersion7();
    }

    private static bool IsCommand(HttpRequest verzoek) =>
        !HttpMethods.IsGet(verzoek.Method) && !HttpMethods.IsHead(verzoek.Method) && !HttpMethods.IsOptions(verzoek.Method);
}
