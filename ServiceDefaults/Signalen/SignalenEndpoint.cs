using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
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
        [property: Description("Alleen signalen om deze regel, bijvoorbeeld ERK-20.")] string? Regel = null,
        [property: Description("Alleen signalen die voor deze dag af moeten zijn.")] DateOnly? UiterlijkVoor = null,
        [property: Description("Alleen signalen die in deze cascade ontstonden.")] Guid? CorrelatieId = null);

    private static readonly string[] OpenStatussen = [Signaalstatus.Open, Signaalstatus.InBehandeling];

    internal static void MapSignalen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/signalen", LijstAsync)
            .WithName("LeesSignalen").WithTags("Signalen").WithSummary("Geeft de signalen, eerst wat het eerst af moet zijn.").Rollen(Signaaltoegang.Lezers);
        v1.MapGet("/signalen/{id:guid}", EenAsync)
            .WithName("LeesSignaal").WithTags("Signalen").WithSummary("Geeft één signaal.").Rollen(Signaaltoegang.Lezers);
    }

    private static async Task<Lijstantwoord<Signaalweergave>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, Signaalkringen kringen, IQuerySession session, CancellationToken ct)
    {
        var (filter, eigen) = (vraag.Waarde, await kringen.VanAsync(beller, ct).ConfigureAwait(false));
        var lijst = new Lijstvraag(Sleutelkolom)
            .En("data ->> 'status' = any(?)", filter.Status is { } status ? new[] { status } : OpenStatussen)
            .EnAls(filter.Geadresseerde, "data ->> 'geadresseerde' = ?")
            .EnAls(filter.Onderwerp, "data ->> 'onderwerp' = ?")
            .EnAls(filter.Regel, "data ->> 'regel' = ?")
            .EnAls(filter.UiterlijkVoor?.ToString("O", CultureInfo.InvariantCulture), "data ->> 'uiterlijkOp' < ?")
            .EnAls(filter.CorrelatieId?.ToString(), "data ->> 'correlatieId' = ?");
        // Whose signaal it is, is decided here, not in SQL.
        return await blad.AntwoordAsync(
            lijst.Lezer<SignaalOverzicht>(session, s => Signaaltoegang.MagZien(beller, s, eigen), SleutelVan), SleutelVan, Signaalweergave.Van, ct).ConfigureAwait(false);
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
}
