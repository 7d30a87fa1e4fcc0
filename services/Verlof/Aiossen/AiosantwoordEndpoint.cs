using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Aiossen;

/// <summary>The two answers to a command about an aios: something was made, or something changed.</summary>
internal static class AiosantwoordEndpoint
{
    /// <summary>201 with what was made, or 200 when it was there already.</summary>
    internal static async Task<Results<Created<T>, Ok<T>, ProblemHttpResult>> MaakAsync<T>(
        this AiosOpslag opslag, string nummer, Beller beller, HttpContext http, Func<Aios, Aiosfeiten, Decision?> besluit, Func<Aios, T> toon, string wat, CancellationToken ct)
    {
        var uitslag = await opslag.VoerUitAsync(nummer, beller, null, besluit, ct);
        if (uitslag.Probleem(wat) is { } probleem) return probleem;
        http.ZetETag(uitslag.Nu!.Versie);
        return uitslag.IsNieuw
            ? TypedResults.Created($"/v1/aios/{uitslag.Nu.State.Aiosnummer}", toon(uitslag.Nu.State))
            : TypedResults.Ok(toon(uitslag.Nu.State));
    }

    /// <summary>200 with what it became.</summary>
    /// <param name="toelichting">Why, kept apart from the events (OVK-11); null when there is nothing to keep.</param>
    internal static async Task<Results<Ok<T>, ProblemHttpResult>> WijzigAsync<T>(
        this AiosOpslag opslag, string nummer, Beller beller, IfMatch ifMatch, HttpContext http, Func<Aios, Aiosfeiten, Decision?> besluit, Func<Aios, T> toon, string wat,
        CancellationToken ct, Besluittoelichting? toelichting = null)
    {
        var uitslag = await opslag.VoerUitAsync(nummer, beller, ifMatch.Versie, besluit, ct, toelichting is null ? null : werk => werk.Bewaar(toelichting));
        if (uitslag.Probleem(wat) is { } probleem) return probleem;
        http.ZetETag(uitslag.Nu!.Versie);
        return TypedResults.Ok(toon(uitslag.Nu.State));
    }
}
