using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Overzichten;
using StageSystem.Verlof.Wissing;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Everything about stageopleiders under /v1; the reading of them.</summary>
internal static class StageopleiderEndpoints
{
    internal const string Groep = "Stageopleiders";

    /// <summary>VER-39 and VER-43: who may report an absence.</summary>
    internal static readonly string[] Melders = [Rollen.Stagesecretariaat, Rollen.Stageopleider, Rollen.Aios, Rollen.Contactpersoon];

    /// <summary>VER-42: who may change one; the stagecoördinator decides when reporters contradict each other (VER-39).</summary>
    internal static readonly string[] Wijzigers = [.. Melders, Rollen.Stagecoordinator];

    private static readonly string[] Medewerkers =
        [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder, Rollen.Studiebegeleider, Rollen.Hoofd, Rollen.Instituutsopleider];

    private static readonly string[] Lezers = [.. Medewerkers, Rollen.Stageopleider, Rollen.Aios, Rollen.Contactpersoon];

    /// <summary>Which stageopleiders are asked for.</summary>
    internal sealed record Filter(
        [property: Description("Alleen stageopleiders die op deze dag afwezig zijn of weg zijn.")] DateOnly? AfwezigOp = null,
        [property: Description("Alleen stageopleiders bij deze instelling.")] string? Instellingscode = null);

    [Description("Op welke dag.")]
    internal sealed record Peildag([property: Description("De dag; zonder dag vandaag.")] DateOnly? Op = null);

    internal static void MapStageopleiders(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageopleiders", LijstAsync)
            .WithName("LeesStageopleiders").WithTags(Groep).WithSummary("Geeft de stageopleiders, op volgorde van opleidernummer.")
            .Rollen(Medewerkers).LogtInzage("stageopleider");
        v1.MapGet("/stageopleiders/{nummer}", EenAsync)
            .WithName("LeesStageopleider").WithTags(Groep).WithSummary("Geeft een stageopleider met afwezigheden, drempels en besluiten.")
            .Rollen(Lezers).LogtInzage("stageopleider");
        v1.MapGet("/stageopleiders/{nummer}/afwezigheden", AfwezighedenAsync)
            .WithName("LeesAfwezigheden").WithTags(Groep).WithSummary("Geeft de afwezigheden van een stageopleider, de laatste eerst.")
            .Rollen(Lezers).LogtInzage("stageopleider");
        v1.MapGet("/stageopleiders/{nummer}/afwezigheden/{afwezigheidId:guid}", AfwezigheidAsync)
            .WithName("LeesAfwezigheid").WithTags(Groep).WithSummary("Geeft één afwezigheid van een stageopleider.")
            .Rollen(Lezers).LogtInzage("stageopleider");
        v1.MapGet("/stageopleiders/{nummer}/vervangingsbesluiten/{besluitId:guid}", BesluitAsync)
            .WithName("LeesVervangingsbesluit").WithTags(Groep).WithSummary("Geeft één besluit over de vervanging van een stageopleider, met de toelichting.")
            .Rollen(Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd).LogtInzage("stageopleider");
        v1.MapGet("/afwezigheidsdrempels", Drempels)
            .WithName("LeesAfwezigheidsdrempels").WithTags(Groep).WithSummary("Geeft de drempels voor afwezigheid die op een dag gelden.")
            .Rollen(Lezers);

        v1.MapAfwezigheden(Medewerkers);
        v1.MapWisReden();
        v1.MapMeldAfwezigheid();
        v1.MapStelAfwezigheidBij();
        v1.MapMeldTerugkeer();
        v1.MapTrekAfwezigheidIn();
        v1.MapBesluitVervanging();
    }

    private static Task<Lijstantwoord<StageopleiderWeergave>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var f = vraag.Waarde;
        var dag = f.AfwezigOp ?? klok.Vandaag();
        var lijst = new Lijstvraag("data ->> 'opleidernummer'").VanInstituten(beller, "data ->> 'instituut'")
            .EnAls(
                f.Instellingscode is { } instelling ? Sleutel.Normaal(instelling) : null,
                "exists (select from jsonb_array_elements(data -> 'werkplekken') w where w ->> 'instellingscode' = ?)")
            .EnAls(
                f.AfwezigOp is not null,
                """
                exists (select from jsonb_each(data -> 'afwezigheden') a where not (a.value ->> 'ingetrokken')::boolean
                and (a.value ->> 'van')::date <= ? and coalesce((a.value ->> 'totEnMet')::date, 'infinity') >= ?)
                """,
                dag, dag);
        return blad.AntwoordAsync(
            lijst.Lezer<Stageopleider>(session, s => beller.MagZien(s), s => s.Opleidernummer),
            s => s.Opleidernummer, s => StageopleiderWeergave.Toon(s, dag, s.Overschrijdingen.Values, beller.MagRedenZien(s), null), ct);
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Opleidernummer.")] string nummer, Vraag<Kijk> vraag, Beller beller, IStreams streams, IQuerySession session, WeegfeitenLezer lezer, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var blik = new Blik(vraag.Waarde.Op, vraag.Waarde.ZoalsBekendOp);
        // Who may see it now decides, also about how it was known then.
        if (await streams.LeesAsync<Stageopleider>(Stageopleider.StreamId(nummer), ct) is not { } nu || !beller.MagZien(nu.State)) return Problemen.Onbekend("De stageopleider");
        if (await blik.BekijkAsync(nu, nu.State.Id, session, http, ct) is not { } stageopleider) return Problemen.Onbekend("De stageopleider");

        var dag = blik.Dag(klok);
        var feiten = await lezer.LeesAsync(session, stageopleider.Id, ct) with { Vandaag = dag };
        var drempels = blik.IsNu ? stageopleider.Overschrijdingen.Values : WeegAfwezigheden.OpDag(stageopleider, feiten);
        return TypedResults.Ok(StageopleiderWeergave.Toon(
            stageopleider, dag, drempels, beller.MagRedenZien(stageopleider), beller.MagRedenZien(stageopleider) ? feiten : null));
    }

    private static async Task<Results<Ok<Pagina<AfwezigheidWeergave>>, ProblemHttpResult>> AfwezighedenAsync(
        [Description("Opleidernummer.")] string nummer, Blad blad, Beller beller, IStreams streams, IQuerySession session, WeegfeitenLezer lezer, HttpContext http,
        CancellationToken ct)
    {
        if (await LeesAsync(nummer, beller, streams, http, ct) is not { } stageopleider) return Problemen.Onbekend("De stageopleider");
        var redenen = await RedenenAsync(stageopleider, beller, session, lezer, ct);
        var volgorde = stageopleider.Afwezigheden.Values.OrderBy(SleutelVan, StringComparer.Ordinal)
            .Where(a => blad.Na is null || string.CompareOrdinal(SleutelVan(a), blad.Na) > 0).Take(blad.Aantal + 1).ToList();
        return TypedResults.Ok(blad.Pagina(volgorde, SleutelVan, a => AfwezigheidWeergave.Toon(a, redenen)));
    }

    private static async Task<Results<Ok<AfwezigheidWeergave>, ProblemHttpResult>> AfwezigheidAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de afwezigheid.")] Guid afwezigheidId, Beller beller, IStreams streams,
        IQuerySession session, WeegfeitenLezer lezer, HttpContext http, CancellationToken ct)
    {
        if (await LeesAsync(nummer, beller, streams, http, ct) is not { } stageopleider) return Problemen.Onbekend("De stageopleider");
        if (!stageopleider.Afwezigheden.TryGetValue(afwezigheidId, out var a)) return Problemen.Onbekend("De afwezigheid");
        return TypedResults.Ok(AfwezigheidWeergave.Toon(a, await RedenenAsync(stageopleider, beller, session, lezer, ct)));
    }

    private static async Task<Results<Ok<VervangingsbesluitWeergave>, ProblemHttpResult>> BesluitAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van het besluit.")] Guid besluitId, Beller beller, IStreams streams,
        IQuerySession session, HttpContext http, CancellationToken ct)
    {
        if (await LeesAsync(nummer, beller, streams, http, ct) is not { } stageopleider) return Problemen.Onbekend("De stageopleider");
        if (!stageopleider.Besluiten.TryGetValue(besluitId, out var besluit)) return Problemen.Onbekend("Het besluit");
        return TypedResults.Ok(VervangingsbesluitWeergave.Toon(besluit) with { Toelichting = (await session.LoadAsync<Besluittoelichting>(besluitId, ct))?.Tekst });
    }

    private static Ok<IReadOnlyList<Drempel>> Drempels(
        Vraag<Peildag> vraag, Beller beller, Afwezigheidsdrempels drempels, TimeProvider klok) =>
        TypedResults.Ok<IReadOnlyList<Drempel>>([.. drempels.Op(beller.Instituut, vraag.Waarde.Op ?? klok.Vandaag()).Rijen]);

    /// <summary>The stageopleider with the ETag of the answer; null when the caller may not know of it.</summary>
    private static async Task<Stageopleider?> LeesAsync(string nummer, Beller beller, IStreams streams, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageopleider>(Stageopleider.StreamId(nummer), ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return null;
        http.ZetETag(gelezen.Versie);
        return gelezen.State;
    }

    /// <summary>The reasons, for those who may know them; null for others.</summary>
    private static async Task<Weegfeiten?> RedenenAsync(
        Stageopleider stageopleider, Beller beller, IQuerySession session, WeegfeitenLezer lezer, CancellationToken ct) =>
        beller.MagRedenZien(stageopleider) ? await lezer.LeesAsync(session, stageopleider.Id, ct) : null;

    /// <summary>The last first; the id makes it unique.</summary>
    private static string SleutelVan(Afwezigheid a) => $"{DateOnly.MaxValue.DayNumber - a.Van.DayNumber:D8}/{a.AfwezigheidId}";
}

/// <summary>Who may know of a stageopleider, and of the reasons of the absences (OVK-11, OVK-12, section 2.2).</summary>
internal static class DossiertoegangEndpoint
{
    private static readonly string[] WetenReden = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd];

    /// <summary>Staff those of their instituut, a stageopleider the own dossier, a contactpersoon those of the own instelling, an aios those of the instituut.</summary>
    public static bool MagZien(this Beller beller, Stageopleider s) => beller.MagZien(s.Instituut) && beller.Rol switch
    {
        Rollen.Stageopleider => beller.IsZelf(s.Opleidernummer),
        Rollen.Contactpersoon => s.Werkplekken.Exists(w => beller.IsZelf(w.Instellingscode)),
        _ => true,
    };

    /// <summary>Stagesecretariaat, stagecoördinator and hoofd, and the stageopleider self.</summary>
    public static bool MagRedenZien(this Beller beller, Stageopleider s) =>
        WetenReden.Contains(beller.Rol) || (beller.Rol == Rollen.Stageopleider && beller.IsZelf(s.Opleidernummer));
}
