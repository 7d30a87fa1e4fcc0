using Microsoft.AspNetCore.Http;

namespace StageSystem.ServiceDefaults;

/// <summary>Refuses addresses that no resource has: with a slash at the end (404, no redirect), or with characters that cannot be stored (400).</summary>
internal static class Padcontrole
{
    internal static Task ControleerAsync(HttpContext http, RequestDelegate next)
    {
        var pad = http.Request.Path.Value ?? "/";
        if (pad.Length > 1 && pad.EndsWith('/')) return Problemen.SchrijfAsync(http, Probleemsoort.Onbekend, "Een adres eindigt niet op een schuine streep.");
        return pad.Any(char.IsControl) || http.Request.Query.Any(paar => HeeftNul(paar.Key) || paar.Value.Any(HeeftNul))
            ? Problemen.SchrijfAsync(http, Probleemsoort.NietVerwerkt, "Het adres bevat tekens die hier niet kunnen.")
            : next(http);
    }

    private static bool HeeftNul(string? tekst) => tekst?.Contains('\0') == true;
}
