using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Employment of a stageopleider at one instelling.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null.</param>
/// <param name="InDienstVan">First day of the employment (ERK-7).</param>
/// <param name="UrenPerWeek">Contract hours a week there (ERK-8).</param>
/// <param name="Specialisme">Specialism.</param>
public sealed record Aanstelling(string Instellingscode, string? Koepel, DateOnly InDienstVan, decimal UrenPerWeek, string Specialisme)
{
    /// <summary>Changes of the contract hours, effective-dated (OVK-3); the last one recorded for a day holds.</summary>
    public ImmutableList<Urenwijziging> Wijzigingen { get; init; } = [];

    /// <summary>Last day of the employment; null when it has no end.</summary>
    public DateOnly? LaatsteDag { get; init; }

    /// <summary>The contract hours a week on this day.</summary>
    public decimal UrenOp(DateOnly dag) => Wijzigingen.Where(w => w.Vanaf <= dag).OrderBy(w => w.Vanaf).LastOrDefault()?.UrenPerWeek ?? UrenPerWeek;
}

/// <summary>Other contract hours from a day on.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="UrenPerWeek">Contract hours a week.</param>
public sealed record Urenwijziging(DateOnly Vanaf, decimal UrenPerWeek);

/// <summary>An absence as Verlof told it last.</summary>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Ingetrokken">It never was.</param>
/// <param name="Versie">Version in Verlof with which it was told.</param>
public sealed record Afwezigheid(string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool Ingetrokken, long Versie);

/// <summary>Kinds of cause other than an absence or a departure, which have none.</summary>
public static class Uitvalsoort
{
    /// <summary>Fewer contract hours than the norm (ERK-8).</summary>
    public const string Uren = "uren";

    /// <summary>The BIG-registratie ended (ERK-32).</summary>
    public const string Big = "big";

    /// <summary>The employment ended (ERK-32).</summary>
    public const string Dienstverband = "dienstverband";

    /// <summary>The instelling lost its erkenning (ERK-32, C-6).</summary>
    public const string Instelling = "instelling";

    /// <summary>Works at another location of the koepel (ERK-24); the erkenning stays.</summary>
    public const string Locatie = "locatie";

    /// <summary>Put on hold after a klacht (ERK-30); the erkenning stays.</summary>
    public const string OnHold = "on hold";

    /// <summary>The cooperation with the person ended (ERK-31); the erkenning stays until RGS confirms.</summary>
    public const string Samenwerking = "samenwerking";

    /// <summary>RGS ended the erkenning on request (ERK-31).</summary>
    public const string Rgs = "rgs";
}

/// <summary>Why a stageopleider covers nothing for some days: an exceeded threshold or a departure, as told last.</summary>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Van">First day; null when it lapsed before it was heard of.</param>
/// <param name="TotEnMet">Last day, included; null when not known or without return.</param>
/// <param name="KeertTerug">False for a departure (ERK-23).</param>
/// <param name="Vervallen">It no longer holds.</param>
/// <param name="Versie">Version in Verlof with which it was told; 0 for a departure that Erkenning recorded itself.</param>
public sealed record Uitvaloorzaak(string? Instellingscode, DateOnly? Van, DateOnly? TotEnMet, bool KeertTerug, bool Vervallen, long Versie)
{
    /// <summary>See <see cref="Uitvalsoort"/>; null for an absence or a departure.</summary>
    public string? Soort { get; init; }

    /// <summary>The threshold with which an absence was judged, in calendar days (OVK-13); null for other causes.</summary>
    public int? DrempelDagen { get; init; }

    /// <summary>Whether it says something about the erkenning itself, not just about who covers.</summary>
    public bool RaaktErkenning() => Soort is not (Uitvalsoort.Locatie or Uitvalsoort.OnHold or Uitvalsoort.Samenwerking);

    /// <summary>Whether it is about this one location, also within a koepel.</summary>
    public bool IsAlleenLocatie() => Soort is Uitvalsoort.Locatie or Uitvalsoort.Instelling or Uitvalsoort.Samenwerking;

    /// <summary>Whether it is a departure that was reported as such (ERK-23).</summary>
    public bool IsVertrek() => Soort is null && !KeertTerug;

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
public sealed record Erkenningsaanvraag(string Instellingscode, string Soort, Guid? ProcedureId)
{
    /// <summary>The stageplaats that the request is about, or null.</summary>
    public string? Stageplaatscode { get; init; }

    /// <summary>First day that was asked for; null for a request of before this was kept.</summary>
    public DateOnly? GewensteIngangsdatum { get; init; }

    /// <summary>Specialism; null for a request of before this was kept.</summary>
    public string? Specialisme { get; init; }
}

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

    /// <summary>Day on which the name and the number of the person were deleted on request; null when they were not.</summary>
    public DateOnly? PersoonGewistOp { get; init; }

    /// <summary>Subject of its signalen; the number makes them the person's to see (OVK-11).</summary>
    public string Onderwerp() => $"stageopleider {Opleidernummer}";

    /// <summary>The employment at this instelling, or else at another one of the same koepel (ERK-4); null when there is none.</summary>
    public Aanstelling? AanstellingBij(string instellingscode, string? koepel) =>
        Aanstellingen.Find(a => a.Instellingscode == instellingscode)
        ?? (koepel is null ? null : Aanstellingen.Find(a => a.Koepel == koepel));

    /// <summary>Whether an absence told for one instelling (null: all) counts at another: the same one, or one of its koepel (VER-40).</summary>
    public bool Betreft(string? verteldVoor, string instellingscode, string? koepel) =>
        verteldVoor is null || verteldVoor == instellingscode || (koepel is not null && KoepelVan(verteldVoor) == koepel);

    /// <summary>Whether a cause counts at this instelling: as <see cref="Betreft"/>, but what is about one location stays there.</summary>
    public bool Raakt(Uitvaloorzaak oorzaak, string instellingscode, string? koepel) => oorzaak.IsAlleenLocatie()
        ? oorzaak.Instellingscode == instellingscode
        : Betreft(oorzaak.Instellingscode, instellingscode, koepel);

    /// <summary>
    /// The days that RGS granted, without those after an interruption that ended it: when the cause is over, a new erkenning counts, not the old one (C-3 row 1).
    /// </summary>
    public Periode Telt(Erkenning erkenning) =>
        erkenning.BeeindigdDoor is { } door && Oorzaken.TryGetValue(door, out var oorzaak) && oorzaak.TotEnMet is { } tot
        && erkenning.Verleend().Doorsnede(new(DateOnly.MinValue, tot)) is { } telt
            ? telt
            : erkenning.Verleend();

    /// <summary>Whether an erkenning counts at this instelling: it is of that instelling, or of one in the same koepel (ERK-3, ERK-4).</summary>
    public bool GeldtBij(Erkenning erkenning, string instellingscode, string? koepel) =>
        erkenning.Instellingscode == instellingscode || (koepel is not null && KoepelVan(erkenning.Instellingscode) == koepel);

    /// <summary>For the list, a column beside the snapshot: the instellingen of employment, each between commas.</summary>
    [JsonIgnore]
    public string Instellingscodes => string.Concat(Aanstellingen.Select(a => Tussen(a.Instellingscode)));

    /// <summary>For the list: the specialisms, each between commas and in upper case.</summary>
    [JsonIgnore]
    public string Specialismen => string.Concat(Aanstellingen.Select(a => Tussen(Sleutel.Normaal(a.Specialisme))).Distinct());

    /// <summary>For the list: whether a stageplaats names the person.</summary>
    [JsonIgnore]
    public bool HeeftStageplaats => Stageplaatsen.Count > 0;

    /// <summary>For the list: the first day on which RGS lets an erkenning end; the last day that there is when there is none.</summary>
    [JsonIgnore]
    public DateOnly ErkenningEindigtOp => Erkenningen.Values.Select(e => e.TotEnMet ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    /// <summary>For the list: the first day on which an erkenning is doubtful; the last day that there is when there is none.</summary>
    [JsonIgnore]
    public DateOnly TwijfelVan => Twijfels().Select(t => t.Van).DefaultIfEmpty(DateOnly.MaxValue).Min();

    /// <summary>For the list: the last day on which an erkenning is doubtful; the first day that there is when there is none.</summary>
    [JsonIgnore]
    public DateOnly TwijfelTotEnMet => Twijfels().Select(t => t.TotEnMet).DefaultIfEmpty(DateOnly.MinValue).Max();

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
        ({ } s, ErkenningAangevraagd e) => s with { Aanvragen = s.Aanvragen.SetItem(e.AanvraagId, new(e.Instellingscode, e.Soort, e.ProcedureId)
        {
            Stageplaatscode = e.Stageplaatscode, GewensteIngangsdatum = e.GewensteIngangsdatum, Specialisme = e.Specialisme,
        }) },
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
            Oorzaken = s.Oorzaken.SetItem(e.OverschrijdingId, new(e.Instellingscode, e.Van, e.TotEnMet, e.KeertTerug, e.Vervallen, e.VerlofVersie)
            {
                DrempelDagen = e.KeertTerug ? e.DrempelDagen : null,
            }),
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
        ({ } s, Wissen.PersoonsgegevensGewist e) => s with { PersoonGewistOp = e.Op },
        ({ } s, AanstellingUrenGewijzigd e) => s.MetAanstelling(e.Instellingscode, a => a with { Wijzigingen = a.Wijzigingen.Add(new(e.Vanaf, e.UrenPerWeek)) }),
        ({ } s, AanstellingOnderNormGekomen e) => s.MetOorzaak(
            e.OorzaakId, new(e.Instellingscode, e.Van, e.TotEnMet, KeertTerug: true, Vervallen: false, 0) { Soort = Uitvalsoort.Uren }),
        ({ } s, AanstellingWeerBovenNorm e) => s.Vervalt(e.OorzaakId),
        ({ } s, AanstellingBeeindigd e) => s.MetAanstelling(e.Instellingscode, a => a with { LaatsteDag = e.LaatsteDag }).MetOorzaak(
            e.OorzaakId, new(e.Instellingscode, e.LaatsteDag.AddDays(1), null, KeertTerug: false, Vervallen: false, 0) { Soort = Uitvalsoort.Dienstverband }),
        ({ } s, BigRegistratieBeeindigd e) => (s with { BigGeregistreerd = false }).MetOorzaak(
            e.OorzaakId, new(null, e.Vanaf, null, KeertTerug: false, Vervallen: false, 0) { Soort = Uitvalsoort.Big }),
        ({ } s, BigRegistratieGecorrigeerd e) => (s with { BigGeregistreerd = true }).Vervalt(e.OorzaakId),
        ({ } s, BigRegistratieHervat e) => s with
        {
            BigGeregistreerd = true,
            Oorzaken = s.Oorzaken.Select(o => o.Value is { Soort: Uitvalsoort.Big, TotEnMet: null, Vervallen: false }
                ? KeyValuePair.Create(o.Key, o.Value with { TotEnMet = e.Vanaf.AddDays(-1) })
                : o).ToImmutableSortedDictionary(),
        },
        ({ } s, InstellingErkenningOvergenomen e) => s.MetOorzaak(
            e.OorzaakId, new(e.Instellingscode, e.Vanaf, null, KeertTerug: false, e.Vervallen, 0) { Soort = Uitvalsoort.Instelling }),
        ({ } s, StageopleiderGewisseldVanLocatie e) => s.MetWissel(e),
        ({ } s, LocatiewisselIngetrokken e) => s.Vervalt(e.WisselId),
        ({ } s, StageopleiderOnHoldGezet e) => s.MetOorzaak(
            e.BesluitId, new(e.Instellingscode, e.Vanaf, null, KeertTerug: true, Vervallen: false, 0) { Soort = Uitvalsoort.OnHold }),
        ({ } s, StageopleiderOnHoldOpgeheven e) when s.Oorzaken.TryGetValue(e.BesluitId, out var onHold) =>
            s.MetOorzaak(e.BesluitId, onHold with { TotEnMet = e.LaatsteDag }),
        ({ } s, SamenwerkingMetStageopleiderBeeindigd e) => s.MetOorzaak(
            e.BesluitId, new(e.Instellingscode, e.Vanaf, null, KeertTerug: false, Vervallen: false, 0) { Soort = Uitvalsoort.Samenwerking }),
        ({ } s, ErkenningBeeindigingVerzocht e) => s.Met(e.ErkenningId, erkenning => erkenning with { BeeindigingVerzocht = e.PerDatum }),
        ({ } s, ErkenningBeeindigingBeslist e) => s.MetBeeindigingsbesluit(e),
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

    /// <summary>A value as it stands among others in one column.</summary>
    internal static string Tussen(string waarde) => $",{waarde},";

    private IEnumerable<Periode> Twijfels() => Erkenningen.Values.SelectMany(e => e.Twijfels.Values).Select(t => t.Dagen());

    private Stageopleider MetOorzaak(Guid oorzaakId, Uitvaloorzaak oorzaak) => this with { Oorzaken = Oorzaken.SetItem(oorzaakId, oorzaak) };

    private Stageopleider Vervalt(Guid oorzaakId) =>
        Oorzaken.TryGetValue(oorzaakId, out var oorzaak) ? MetOorzaak(oorzaakId, oorzaak with { Vervallen = true }) : this;

    private Stageopleider MetAanstelling(string instellingscode, Func<Aanstelling, Aanstelling> wijzig) =>
        this with { Aanstellingen = [.. Aanstellingen.Select(a => a.Instellingscode == instellingscode ? wijzig(a) : a)] };

    /// <summary>The old location is left, and a location that was left before is come back to; the employment counts at the new one too (ERK-4).</summary>
    private Stageopleider MetWissel(StageopleiderGewisseldVanLocatie e)
    {
        var oud = Aanstellingen.Find(a => a.Instellingscode == e.Van);
        var terug = Oorzaken.Select(o => o.Value is { Soort: Uitvalsoort.Locatie, TotEnMet: null, Vervallen: false } && o.Value.Instellingscode == e.Naar
            ? KeyValuePair.Create(o.Key, o.Value with { TotEnMet = e.Vanaf.AddDays(-1) })
            : o).ToImmutableSortedDictionary();
        return this with
        {
            Aanstellingen = oud is null || Aanstellingen.Exists(a => a.Instellingscode == e.Naar) ? Aanstellingen : Aanstellingen.Add(oud with { Instellingscode = e.Naar }),
            Oorzaken = terug.SetItem(e.WisselId, new(e.Van, e.Vanaf, null, KeertTerug: false, Vervallen: false, 0) { Soort = Uitvalsoort.Locatie }),
        };
    }

    private Stageopleider MetBeeindigingsbesluit(ErkenningBeeindigingBeslist e)
    {
        if (!Erkenningen.TryGetValue(e.ErkenningId, out var erkenning)) return this;
        var na = this with { Erkenningen = Erkenningen.SetItem(e.ErkenningId, erkenning with { BeeindigingVerzocht = null }) };
        return e.PerDatum is { } per && erkenning.LaatsteDag is null
            ? na.MetOorzaak(e.BesluitId, new(erkenning.Instellingscode, per, null, KeertTerug: false, Vervallen: false, 0) { Soort = Uitvalsoort.Rgs })
            : na;
    }

    private Stageopleider Met(Guid erkenningId, Func<Erkenning, Erkenning> wijzig) =>
        Erkenningen.TryGetValue(erkenningId, out var erkenning) ? this with { Erkenningen = Erkenningen.SetItem(erkenningId, wijzig(erkenning)) } : this;

    private Stageopleider MetTwijfel(Guid erkenningId, Guid oorzaakId, Twijfel twijfel) =>
        Met(erkenningId, erkenning => erkenning with { Twijfels = erkenning.Twijfels.SetItem(oorzaakId, twijfel) });

    private static Erkenning Hersteld(Erkenning erkenning, ErkenningHersteld e)
    {
        if (erkenning.BeeindigdDoor == e.OorzaakId) erkenning = erkenning with { LaatsteDag = null, BeeindigdDoor = null, BeeindigingVerzocht = null };
        if (!erkenning.Twijfels.TryGetValue(e.OorzaakId, out var twijfel)) return erkenning;
        return erkenning with
        {
            Twijfels = e.Vanaf <= twijfel.Van
                ? erkenning.Twijfels.Remove(e.OorzaakId)
                : erkenning.Twijfels.SetItem(e.OorzaakId, twijfel with { TotEnMet = e.Vanaf.AddDays(-1), Hersteld = true }),
        };
    }
}
