using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Employment of a stageopleider at one instelling.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null.</param>
/// <param name="InDienstVan">First day of the employment (ERK-7).</param>
/// <param name="UrenPerWeek">Contract hours a week there (ERK-8).</param>
/// <param name="Specialisme">Specialism.</param>
public sealed record Aanstelling(string Instellingscode, string? Koepel, DateOnly InDienstVan, decimal UrenPerWeek, string Specialisme);

/// <summary>An absence as Verlof told it last.</summary>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Ingetrokken">It never was.</param>
/// <param name="Versie">Version in Verlof with which it was told.</param>
public sealed record Afwezigheid(string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool Ingetrokken, long Versie);

/// <summary>Why a stageopleider covers nothing for some days: an exceeded threshold or a departure, as told last.</summary>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Van">First day; null when it lapsed before it was heard of.</param>
/// <param name="TotEnMet">Last day, included; null when not known or without return.</param>
/// <param name="KeertTerug">False for a departure (ERK-23).</param>
/// <param name="Vervallen">It no longer holds.</param>
/// <param name="Versie">Version in Verlof with which it was told; 0 for a departure that Erkenning recorded itself.</param>
public sealed record Uitvaloorzaak(string? Instellingscode, DateOnly? Van, DateOnly? TotEnMet, bool KeertTerug, bool Vervallen, long Versie)
{
    /// <summary>The days, or null when it holds on none.</summary>
    public Periode? Dagen() => Vervallen || Van is not { } van ? null : Periode.Vanaf(van, TotEnMet);
}

/// <summary>The stagecoördinator's choice for an absent stageopleider, as told by Verlof.</summary>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Uitkomst"><c>waarneming</c> or <c>elders plaatsen</c>.</param>
/// <param name="Van">First day of the absence.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Versie">Version in Verlof; of two decisions on one absence the later holds.</param>
public sealed record Vervangingsbesluit(string? Instellingscode, string Uitkomst, DateOnly Van, DateOnly? TotEnMet, long Versie);

/// <summary>An open request at RGS (ERK-6).</summary>
/// <param name="Instellingscode">For which instelling.</param>
/// <param name="Soort">See <see cref="Erkenningssoort"/>.</param>
/// <param name="ProcedureId">The procedure that asked, or null.</param>
public sealed record Erkenningsaanvraag(string Instellingscode, string Soort, Guid? ProcedureId);

/// <summary>A stageopleider: where employed, where erkend, when absent, and which stageplaatsen name the person. No personal data.</summary>
/// <param name="Id">Stream id: kind <c>stageopleider</c> and the number.</param>
/// <param name="Opleidernummer">Natural key.</param>
/// <param name="Instituut">The one opleidingsinstituut (ERK-5).</param>
/// <param name="BigGeregistreerd">ERK-1 under a.</param>
/// <param name="Aanstellingen">In the order of registration.</param>
/// <param name="Erkenningen">By erkenning.</param>
/// <param name="Afwezigheden">By absence; withdrawn ones stay, for their version.</param>
/// <param name="Oorzaken">By exceeded threshold or departure; lapsed ones stay, for their version.</param>
/// <param name="Vervangingen">By decision.</param>
/// <param name="Aanvragen">Open requests at RGS.</param>
/// <param name="Stageplaatsen">Every stageplaats that names this person, as stageopleider, duo partner or waarnemer.</param>
/// <param name="Signalen">Open signalen about the person.</param>
public sealed record Stageopleider(
    Guid Id, string Opleidernummer, string Instituut, bool BigGeregistreerd,
    ImmutableList<Aanstelling> Aanstellingen,
    ImmutableSortedDictionary<Guid, Erkenning> Erkenningen,
    ImmutableSortedDictionary<Guid, Afwezigheid> Afwezigheden,
    ImmutableSortedDictionary<Guid, Uitvaloorzaak> Oorzaken,
    ImmutableSortedDictionary<Guid, Vervangingsbesluit> Vervangingen,
    ImmutableSortedDictionary<Guid, Erkenningsaanvraag> Aanvragen,
    ImmutableList<string> Stageplaatsen,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Stageopleider>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "stageopleider";

    /// <summary>The stream of the stageopleider with this number.</summary>
    public static Guid IdVan(string opleidernummer) => Sleutel.Id(Soortnaam, opleidernummer);

    /// <summary>The employment at this instelling, or else at another one of the same koepel (ERK-4); null when there is none.</summary>
    public Aanstelling? AanstellingBij(string instellingscode, string? koepel) =>
        Aanstellingen.Find(a => a.Instellingscode == instellingscode)
        ?? (koepel is null ? null : Aanstellingen.Find(a => a.Koepel == koepel));

    /// <summary>Whether an absence told for one instelling (null: all) counts at another: the same one, or one of its koepel (VER-40).</summary>
    public bool Betreft(string? verteldVoor, string instellingscode, string? koepel) =>
        verteldVoor is null || verteldVoor == instellingscode || (koepel is not null && KoepelVan(verteldVoor) == koepel);

    /// <summary>Whether an erkenning counts at this instelling: it is of that instelling, or of one in the same koepel (ERK-3, ERK-4).</summary>
    public bool GeldtBij(Erkenning erkenning, string instellingscode, string? koepel) =>
        erkenning.Instellingscode == instellingscode || (koepel is not null && KoepelVan(erkenning.Instellingscode) == koepel);

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() =>
        Erkenningen.Values.SelectMany(e => e.Twijfels)
            .Where(t => t.Value is { Hersteld: false, TotEnMet: not null })
            .Select(t => new Termijn($"terugkeer:{t.Key:N}", t.Value.TotEnMet!.Value.AddDays(1), "ERK-22"))
            .Distinct()
            .Concat(Kern.Signalen.Termijnen(Signalen));

    /// <inheritdoc />
    public static Decision Verstreken(Stageopleider state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Decision.Accept(Erkenningsgevolgen.Bepaal(state, vandaag));

    /// <inheritdoc />
    public static Stageopleider? Fold(Stageopleider? state, object @event) => (state, @event) switch
    {
        (null, StageopleiderGeregistreerd e) => new(
            IdVan(e.Opleidernummer), e.Opleidernummer, e.Instituut, e.BigGeregistreerd, [], ImmutableSortedDictionary<Guid, Erkenning>.Empty,
            ImmutableSortedDictionary<Guid, Afwezigheid>.Empty, ImmutableSortedDictionary<Guid, Uitvaloorzaak>.Empty,
            ImmutableSortedDictionary<Guid, Vervangingsbesluit>.Empty, ImmutableSortedDictionary<Guid, Erkenningsaanvraag>.Empty, [],
            Kern.Signalen.Geen),
        ({ } s, AanstellingGeregistreerd e) => s with
        {
            Aanstellingen = s.Aanstellingen.Add(new(e.Instellingscode, e.Koepel, e.InDienstVan, e.UrenPerWeek, e.Specialisme)),
        },
        ({ } s, ErkenningAangevraagd e) => s with { Aanvragen = s.Aanvragen.SetItem(e.AanvraagId, new(e.Instellingscode, e.Soort, e.ProcedureId)) },
        ({ } s, ErkenningAfgewezen e) => s with { Aanvragen = s.Aanvragen.Remove(e.AanvraagId) },
        ({ } s, ErkenningVerleend e) => s with
        {
            Erkenningen = s.Erkenningen.SetItem(e.ErkenningId, new(
                e.ErkenningId, e.Instellingscode, e.Soort, e.Van, e.TotEnMet, null, null, ImmutableSortedDictionary<Guid, Twijfel>.Empty)),
            Aanvragen = e.AanvraagId is { } aanvraag ? s.Aanvragen.Remove(aanvraag) : s.Aanvragen,
        },
        ({ } s, StageopleiderAfwezigheidOvergenomen e) => s with
        {
            Afwezigheden = s.Afwezigheden.SetItem(e.AfwezigheidId, new(e.Instellingscode, e.Van, e.TotEnMet, e.Ingetrokken, e.VerlofVersie)),
        },
        ({ } s, StageopleiderOverschrijdingOvergenomen e) => s with
        {
            Oorzaken = s.Oorzaken.SetItem(e.OverschrijdingId, new(e.Instellingscode, e.Van, e.TotEnMet, e.KeertTerug, e.Vervallen, e.VerlofVersie)),
        },
        ({ } s, StageopleiderVervangingOvergenomen e) => s with
        {
            Vervangingen = s.Vervangingen.SetItem(e.BesluitId, new(e.Instellingscode, e.Uitkomst, e.Van, e.TotEnMet, e.VerlofVersie)),
        },
        ({ } s, StageopleiderVertrokken e) => s with
        {
            Oorzaken = s.Oorzaken.SetItem(e.VertrekId, new(
                e.Instellingscode, e.LaatsteDag.AddDays(1), null, KeertTerug: false, Vervallen: false, s.VersieVan(e.VertrekId))),
        },
        ({ } s, StageopleiderVertrekIngetrokken e) when s.Oorzaken.TryGetValue(e.VertrekId, out var oorzaak) => s with
        {
            Oorzaken = s.Oorzaken.SetItem(e.VertrekId, oorzaak with { Vervallen = true }),
        },
        ({ } s, ErkenningTwijfelachtigGeworden e) => s.MetTwijfel(e.ErkenningId, e.OorzaakId, new(e.Van, e.TotEnMet, Hersteld: false)),
        ({ } s, ErkenningTwijfelBijgesteld e) => s.MetTwijfel(e.ErkenningId, e.OorzaakId, new(e.Van, e.TotEnMet, Hersteld: false)),
        ({ } s, ErkenningHersteld e) => s.Met(e.ErkenningId, erkenning => Hersteld(erkenning, e)),
        ({ } s, ErkenningBeeindigd e) => s.Met(
            e.ErkenningId, erkenning => erkenning with
            {
                LaatsteDag = e.LaatsteDag, BeeindigdDoor = e.OorzaakId, Twijfels = erkenning.Twijfels.Remove(e.OorzaakId),
            }),
        ({ } s, StageplaatsGekoppeld e) when !s.Stageplaatsen.Contains(e.Stageplaatscode) => s with
        {
            Stageplaatsen = s.Stageplaatsen.Add(e.Stageplaatscode),
        },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    /// <summary>Version with which a cause was told last; 0 when it was not told.</summary>
    internal long VersieVan(Guid oorzaakId) => Oorzaken.TryGetValue(oorzaakId, out var oorzaak) ? oorzaak.Versie : 0;

    /// <summary>The koepel of an instelling where the person is employed, or null.</summary>
    public string? KoepelVan(string instellingscode) => Aanstellingen.Find(a => a.Instellingscode == instellingscode)?.Koepel;

    private Stageopleider Met(Guid erkenningId, Func<Erkenning, Erkenning> wijzig) =>
        Erkenningen.TryGetValue(erkenningId, out var erkenning) ? this with { Erkenningen = Erkenningen.SetItem(erkenningId, wijzig(erkenning)) } : this;

    private Stageopleider MetTwijfel(Guid erkenningId, Guid oorzaakId, Twijfel twijfel) =>
        Met(erkenningId, erkenning => erkenning with { Twijfels = erkenning.Twijfels.SetItem(oorzaakId, twijfel) });

    private static Erkenning Hersteld(Erkenning erkenning, ErkenningHersteld e)
    {
        if (erkenning.BeeindigdDoor == e.OorzaakId) erkenning = erkenning with { LaatsteDag = null, BeeindigdDoor = null };
        if (!erkenning.Twijfels.TryGetValue(e.OorzaakId, out var twijfel)) return erkenning;
        return erkenning with
        {
            Twijfels = e.Vanaf <= twijfel.Van
                ? erkenning.Twijfels.Remove(e.OorzaakId)
                : erkenning.Twijfels.SetItem(e.OorzaakId, twijfel with { TotEnMet = e.Vanaf.AddDays(-1), Hersteld = true }),
        };
    }
}
