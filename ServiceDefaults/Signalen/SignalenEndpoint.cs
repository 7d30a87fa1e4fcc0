using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace StageSystem.ServiceDefaults;

/// <summary>The signalen of this service: the tasks and information on the boards.</summary>
internal static class SignalenEndpoint
{
    internal sealed record Filter(
        [property: Description("Alleen signalen met deze status. Zonder status: open en in behandeling."), AllowedValues(Signaalstatus.Open, Signaalstatus.InBehandeling, Signaalstatus.Afgehandeld, Signaalstatus.Vervallen, null, ErrorMessage = "Kies open, in behandeling, afgehandeld of vervallen.")]
        string? Status = null,
        [property: Description("Alleen signalen voor deze rol.")] string? Geadresseerde = null,
        [property: Description("Alleen signalen die precies hierover gaan, bijvoorbeeld stageplaats S0012.")] string? Onderwerp = null,
        [property: Description("Alleen signalen die in deze cascade ontstonden.")] Guid? CorrelatieId = null);

    internal static void MapSignalen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/signalen", LijstAsync)
            .WithName("LeesSignalen").WithTags("Signalen").WithSummary("Geeft de signalen, eerst wat het eerst af moet zijn.").Rollen(Signaaltoegang.Lezers);
        v1.MapGet("/signalen/{id:guid}", EenAsync)
            .WithName("LeesSignaal").WithTags("Signalen").WithSummary("Geeft één signaal.").Rollen(Signaaltoegang.Lezers);
    }

    private static async Task<Ok<Pagina<Signaalweergave>>> LijstAsync(Vraag<Filter> vraag, Blad blad, Beller beller, Signaalkringen kringen, IQuerySession session, CancellationToken ct)
    {
        var (waar, waarden) = Voorwaarden(vraag.Waarde);
        var eigen = await kringen.VanAsync(beller, ct).ConfigureAwait(false);
        var zichtbaar = new List<SignaalOverzicht>();
        // Who may see a signaal is decided here, not in SQL: read on until the page is full.
        for (var na = blad.Na ?? ""; zichtbaar.Count <= blad.Aantal;)
        {
            var rijen = await session.QueryAsync<SignaalOverzicht>(
                $"where {waar} and {Sleutelkolom} > ? order by {Sleutelkolom} limit ?", ct, [.. waarden, na, Limieten.MaxAantal + 1]).ConfigureAwait(false);
            zichtbaar.AddRange(rijen.Where(s => Signaaltoegang.MagZien(beller, s, eigen)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = SleutelVan(rijen[^1]);
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, SleutelVan, Signaalweergave.Van));
    }

    private static async Task<Results<Ok<Signaalweergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van het signaal.")] Guid id, Beller beller, Signaalkringen kringen, IQuerySession session, HttpContext http, CancellationToken ct)
    {
        if (await session.LoadAsync<SignaalOverzicht>(id, ct).ConfigureAwait(false) is not { } signaal
            || !Signaaltoegang.MagZien(beller, signaal, await kringen.VanAsync(beller, ct).ConfigureAwait(false)))
            return Problemen.Onbekend("Het signaal");
        http.ZetETag(signaal.Versie);
        return TypedResults.Ok(Signaalweergave.Van(signaal));
    }

    /// <summary>Due date first, those without one last; the id makes it unique.</summary>
    private const string Sleutelkolom = "(coalesce(data ->> 'uiterlijkOp', '9999-12-31') || '/' || id::text)";

    private static string SleutelVan(SignaalOverzicht s) => $"{s.UiterlijkOp ?? DateOnly.MaxValue:yyyy-MM-dd}/{s.Id}";

    private static (string Waar, List<object> Waarden) Voorwaarden(Filter filter)
    {
        var (delen, waarden) = (new List<string>(), new List<object>());
        if (filter.Status is { } status) Voeg("data ->> 'status' = ?", status);
        else delen.Add($"data ->> 'status' in ('{Signaalstatus.Open}', '{Signaalstatus.InBehandeling}')");
        if (filter.Geadresseerde is { } rol) Voeg("data ->> 'geadresseerde' = ?", rol);
        if (filter.Onderwerp is { } onderwerp) Voeg("data ->> 'onderwerp' = ?", onderwerp);
        if (filter.CorrelatieId is { } correlatie) Voeg("data ->> 'correlatieId' = ?", correlatie.ToString());
        return (string.Join(" and ", delen), waarden);

        void Voeg(string deel, object waarde)
        {
            delen.Add(deel);
            waarden.Add(waarde);
        }
    }
}
