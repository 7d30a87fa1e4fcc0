using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Everything about plaatsingen under /v1; the reading of them: staff those of their instituut, an aios and a stageopleider their own.</summary>
internal static class PlaatsingenEndpoints
{
    internal const string Groep = "Plaatsingen";

    private static readonly string[] Lezers =
    [
        Rollen.Aios, Rollen.Stageopleider, Rollen.Studiebegeleider, Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd,
        Rollen.Instituutsopleider,
    ];

    /// <summary>Which plaatsingen are asked for.</summary>
    internal sealed record Filter(
        [property: Description("Alleen plaatsingen op deze stageplaats.")] string? Stageplaatscode = null,
        [property: Description("Alleen plaatsingen van deze aios.")] string? Aiosnummer = null,
        [property: Description("Alleen plaatsingen met deze status."),
            AllowedValues(
                null, Plaatsingstatus.Voorlopig, Plaatsingstatus.OnderVoorbehoud, Plaatsingstatus.Geplaatst, Plaatsingstatus.Lopend, Plaatsingstatus.Afgerond,
                Plaatsingstatus.VoortijdigBeeindigd, Plaatsingstatus.Vervallen,
                ErrorMessage = "Kies een status die bestaat, zoals geplaatst, lopend of afgerond.")]
        string? Status = null,
        [property: Description("true: alleen plaatsingen die in gevaar zijn; false: alleen de andere.")] bool? InGevaar = null);

    internal static void MapPlaatsingen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/plaatsingen", LijstAsync)
            .WithName("LeesPlaatsingen").WithTags(Groep).WithSummary("Geeft de plaatsingen, op volgorde van plaatsingscode.")
            .Rollen(Lezers).LogtInzage("plaatsing");
        v1.MapGet("/plaatsingen/{plaatsingscode}", EenAsync)
            .WithName("LeesPlaatsing").WithTags(Groep).WithSummary("Geeft één plaatsing.")
            .Rollen(Lezers).LogtInzage("plaatsing");
        v1.MapStelVeilig();
        v1.MapBesluitGeldigheid();
        v1.MapKiesVervolg();
    }

    /// <summary>OVK-12, section 2.1: whose plaatsing it may be.</summary>
    internal static bool MagZien(this Beller beller, Plaatsing p) => beller.MagZien(p.Stand.Instituut) && beller.Rol switch
    {
        Rollen.Aios => beller.IsZelf(p.Stand.Aiosnummer),
        Rollen.Stageopleider => p.Benoemingen.Any(b => beller.IsZelf(b.Opleidernummer)),
        _ => true,
    };

    private static async Task<Ok<Pagina<PlaatsingWeergave>>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var filter = vraag.Waarde;
        var (waar, waarden) = ("data ->> 'code' > ?", new List<object> { blad.Na ?? "" });
        if (filter.Stageplaatscode is { } plaats) Voeg("data -> 'stand' ->> 'stageplaatscode' = ?", Sleutel.Normaal(plaats));
        if (filter.Aiosnummer is { } aios) Voeg("data -> 'stand' ->> 'aiosnummer' = ?", Sleutel.Normaal(aios));
        if (filter.Status is { } status) Voeg("data -> 'stand' ->> 'status' = ?", status);
        if (filter.InGevaar is { } inGevaar) Voeg("(data ->> 'inGevaar')::boolean = ?", inGevaar);

        var zichtbaar = new List<Plaatsing>();
        // Who may see a plaatsing is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Plaatsing>($"where {waar} order by data ->> 'code' limit ?", ct, [.. waarden, Limieten.MaxAantal + 1]);
            zichtbaar.AddRange(rijen.Where(p => beller.MagZien(p)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            waarden[0] = rijen[^1].Code;
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, p => p.Code, p => PlaatsingWeergave.Toon(p, klok.Vandaag(), beller.Rol)));

        void Voeg(string deel, object waarde)
        {
            waar += " and " + deel;
            waarden.Add(waarde);
        }
    }

    private static async Task<Results<Ok<PlaatsingWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de plaatsing.")] string plaatsingscode, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Plaatsing>(Plaatsing.StreamId(plaatsingscode), ct) is not { } gelezen || !beller.MagZien(gelezen.State))
            return Problemen.Onbekend("De plaatsing");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(PlaatsingWeergave.Toon(gelezen.State, klok.Vandaag(), beller.Rol));
    }

    /// <summary>Decides about a plaatsing that the caller may see, keeps the text apart, and answers with the plaatsing as it is then.</summary>
    internal static async Task<Results<Ok<PlaatsingWeergave>, ProblemHttpResult>> VoerUitAsync(
        string plaatsingscode, Beller beller, IStreams streams, DateOnly vandaag, HttpContext http, Func<Plaatsing, Decision> decide,
        Func<Decision, IEnumerable<Besluittoelichting>> toelichtingen, CancellationToken ct, Func<IWerkeenheid, DateOnly, Task>? daarna = null)
    {
        var id = Plaatsing.StreamId(plaatsingscode);
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<Plaatsing>(id) is not { } plaatsing || !beller.MagZien(plaatsing)) return null;
                var genomen = await werk.DecideAsync<Plaatsing>(id, p => decide(p!));
                foreach (var toelichting in toelichtingen(genomen)) werk.Bewaar(toelichting);
                if (daarna is not null && genomen.Feiten.Count > 0) await daarna(werk, vandaag);
                return genomen;
            },
            ct);
        if (besluit is null || await streams.LeesAsync<Plaatsing>(id, ct) is not { } na) return Problemen.Onbekend("De plaatsing");
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        http.ZetETag(na.Versie);
        return TypedResults.Ok(PlaatsingWeergave.Toon(na.State, vandaag, beller.Rol));
    }
}
