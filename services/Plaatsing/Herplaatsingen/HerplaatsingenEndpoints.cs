using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Everything about herplaatsingen under /v1; the reading of them, by staff of the instituut and the aios concerned.</summary>
internal static class HerplaatsingenEndpoints
{
    internal const string Groep = "Herplaatsingen";

    private static readonly string[] Medewerkers =
        [Rollen.Studiebegeleider, Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd, Rollen.Instituutsopleider];

    /// <summary>Which herplaatsingen are asked for.</summary>
    internal sealed record Filter(
        [property: Description("Alleen herplaatsingen met deze status."),
            AllowedValues(
                null, Herplaatsingstatus.Gestart, Herplaatsingstatus.Herplaatst, Herplaatsingstatus.Mislukt, Herplaatsingstatus.Ingetrokken,
                ErrorMessage = "Kies gestart, herplaatst, mislukt of ingetrokken.")]
        string? Status = null,
        [property: Description("Alleen herplaatsingen van deze plaatsing.")] string? Plaatsingscode = null);

    /// <summary>For which day places are judged.</summary>
    internal sealed record Kandidaatvraag(
        [property: Description("De dag waarop de aios op de nieuwe plaats begint; leeg voor de eerste werkdag die kan.")] DateOnly? Ingangsdatum = null);

    internal static void MapHerplaatsingen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/herplaatsingen", LijstAsync)
            .WithName("LeesHerplaatsingen").WithTags(Groep).WithSummary("Geeft de herplaatsingen met hun kandidaten.")
            .Rollen([Rollen.Aios, .. Medewerkers]).LogtInzage("herplaatsing");
        v1.MapGet("/herplaatsingen/{herplaatsingId:guid}", EenAsync)
            .WithName("LeesHerplaatsing").WithTags(Groep).WithSummary("Geeft één herplaatsing met haar kandidaten.")
            .Rollen([Rollen.Aios, .. Medewerkers]).LogtInzage("herplaatsing");
        v1.MapGet("/herplaatsingen/{herplaatsingId:guid}/kandidaten", KandidatenAsync)
            .WithName("LeesKandidaten").WithTags(Groep)
            .WithSummary("Beoordeelt alle stageplaatsen opnieuw: welke mogen, waarom, wat ertegen pleit, en welke niet mogen.")
            .Rollen(Medewerkers).LogtInzage("herplaatsing");
        v1.MapBesluitHerplaatsing();
        v1.MapSluitHerplaatsing();
    }

    /// <summary>OVK-12, section 2.1: whose herplaatsing it may be.</summary>
    internal static bool MagZien(this Beller beller, Herplaatsing h) =>
        beller.MagZien(h.Instituut) && (beller.Rol != Rollen.Aios || beller.IsZelf(h.Aiosnummer));

    /// <summary>The herplaatsing as it is now, with its ETag; 404 for whom it is not.</summary>
    internal static async Task<Results<Ok<HerplaatsingWeergave>, ProblemHttpResult>> ToonAsync(
        Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Herplaatsing>(id, ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De herplaatsing");
        http.ZetETag(gelezen.Versie);
        var toelichting = beller.Rol == Rollen.Aios ? null : await session.LoadAsync<Besluittoelichting>(id, ct);
        return TypedResults.Ok(HerplaatsingWeergave.Toon(gelezen.State, toelichting));
    }

    private static async Task<Ok<Pagina<HerplaatsingWeergave>>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var (waar, waarden) = ("id::text > ?", new List<object> { blad.Na ?? "" });
        if (vraag.Waarde.Status is { } status) Voeg("data ->> 'status' = ?", status);
        if (vraag.Waarde.Plaatsingscode is { } plaatsing) Voeg("data ->> 'plaatsingscode' = ?", Sleutel.Normaal(plaatsing));

        var zichtbaar = new List<Herplaatsing>();
        // Who may see a herplaatsing is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Herplaatsing>($"where {waar} order by id::text limit ?", ct, [.. waarden, Limieten.MaxAantal + 1]);
            zichtbaar.AddRange(rijen.Where(h => beller.MagZien(h)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            waarden[0] = rijen[^1].Id.ToString();
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, h => h.Id.ToString(), h => HerplaatsingWeergave.Toon(h, null)));

        void Voeg(string deel, object waarde)
        {
            waar += " and " + deel;
            waarden.Add(waarde);
        }
    }

    private static Task<Results<Ok<HerplaatsingWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van de herplaatsing.")] Guid herplaatsingId, Beller beller, IStreams streams, IQuerySession session, HttpContext http,
        CancellationToken ct) => ToonAsync(herplaatsingId, beller, streams, session, http, ct);

    private static async Task<Results<Ok<IReadOnlyList<KandidaatWeergave>>, ProblemHttpResult>> KandidatenAsync(
        [Description("Kenmerk van de herplaatsing.")] Guid herplaatsingId, Vraag<Kandidaatvraag> vraag, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, CancellationToken ct)
    {
        if (await streams.LeesAsync<Herplaatsing>(herplaatsingId, ct) is not { State: var h } || !beller.MagZien(h)) return Problemen.Onbekend("De herplaatsing");
        var eerste = Kalender.PlusWerkdagen(klok.Vandaag(), 1);
        var ingang = vraag.Waarde.Ingangsdatum ?? (h.Ingangsdatum > eerste ? h.Ingangsdatum : eerste);
        var plaatsing = await session.LoadAsync<Plaatsing>(Plaatsing.StreamId(h.Plaatsingscode), ct);
        var aios = await session.LoadAsync<Aios>(Aios.StreamId(h.Aiosnummer), ct);
        var huidig = await session.LoadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(h.Stageplaatscode), ct);
        return TypedResults.Ok(KandidaatWeergave.Toon(await HerplaatsingOpslag.KandidatenAsync(session, plaatsing!, aios!, huidig!, ingang)));
    }
}
