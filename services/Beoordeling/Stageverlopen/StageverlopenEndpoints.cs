using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>Reading the courses of stages: staff those of their instituut, an aios and a stageopleider their own.</summary>
internal static class StageverlopenEndpoints
{
    private static readonly string[] Lezers =
    [
        Rollen.Aios, Rollen.Stageopleider, Rollen.Studiebegeleider, Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd,
        Rollen.Instituutsopleider,
    ];

    /// <summary>Which stageverlopen are asked for.</summary>
    internal sealed record Filter(
        [property: Description("Alleen stages van deze aios.")] string? Aiosnummer = null,
        [property: Description("Alleen stages op deze stageplaats.")] string? Stageplaatscode = null);

    internal static void MapStageverlopen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageverlopen", LijstAsync)
            .WithName("LeesStageverlopen").WithTags("Stageverlopen").WithSummary("Geeft de stages met hun verplichtingen, op volgorde van plaatsingscode.")
            .Rollen(Lezers).LogtInzage("stageverloop");
        v1.MapGet("/stageverlopen/{plaatsingscode}", EenAsync)
            .WithName("LeesStageverloop").WithTags("Stageverlopen").WithSummary("Geeft het verloop van één stage.")
            .Rollen(Lezers).LogtInzage("stageverloop");
    }

    private static async Task<Ok<Pagina<StageverloopWeergave>>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (waar, waarden) = ("data -> 'stage' ->> 'plaatsingscode' > ?", new List<object> { blad.Na ?? "" });
        if (vraag.Waarde.Aiosnummer is { } aios) Voeg("data -> 'stage' ->> 'aiosnummer' = ?", Sleutel.Normaal(aios));
        if (vraag.Waarde.Stageplaatscode is { } plaats) Voeg("data -> 'stage' ->> 'stageplaatscode' = ?", Sleutel.Normaal(plaats));

        var zichtbaar = new List<Stageverloop>();
        // Who may see a stageverloop is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Stageverloop>(
                $"where {waar} order by data -> 'stage' ->> 'plaatsingscode' limit ?", ct, [.. waarden, Limieten.MaxAantal + 1]);
            zichtbaar.AddRange(rijen.Where(s => MagZien(beller, s)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            waarden[0] = rijen[^1].Plaatsingscode;
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, s => s.Plaatsingscode, s => StageverloopWeergave.Toon(s, klok.Vandaag())));

        void Voeg(string deel, object waarde)
        {
            waar += " and " + deel;
            waarden.Add(waarde);
        }
    }

    private static async Task<Results<Ok<StageverloopWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de plaatsing.")] string plaatsingscode, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageverloop>(Stageverloop.StreamId(plaatsingscode), ct) is not { State: { Stage: not null } stageverloop } gelezen
            || !MagZien(beller, stageverloop))
            return Problemen.Onbekend("De stage");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(StageverloopWeergave.Toon(stageverloop, klok.Vandaag()));
    }

    private static bool MagZien(Beller beller, Stageverloop s) => s.Stage is { } stage && beller.MagZien(stage.Instituut) && beller.Rol switch
    {
        Rollen.Aios => beller.IsZelf(stage.Aiosnummer),
        Rollen.Stageopleider => s.Benoemd is { } benoemd && beller.IsZelf(benoemd.Opleidernummer) || s.Vervangingen.Values.Any(v => beller.IsZelf(v.Opleidernummer)),
        _ => true,
    };
}
