using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>One aios at one stageplaats for one period.</summary>
/// <param name="Id">Stream id.</param>
/// <param name="Code">Natural key.</param>
/// <param name="Geregistreerd">The plaatsing as it was registered: the same row again is nothing new, whatever happened since.</param>
/// <param name="AdministratieStatus">Its status in that row.</param>
/// <param name="Stand">The plaatsing as it stands.</param>
/// <param name="Ongedekt">Its days without cover, past and to come.</param>
/// <param name="Benoemingen">Who is named on which days, in order of date, without overlap.</param>
/// <param name="Gevaren">What threatens it, by cause (OVK-8).</param>
/// <param name="Aanvaard">Threats that a human accepted.</param>
/// <param name="Geldigheid">Cases on whether elapsed days count, open and decided (REG-18).</param>
/// <param name="Gebreken">For a planned stage: conditions of ERK-16 that are not met; null when not judged yet.</param>
/// <param name="StartTegengehouden">Whether the check at the start failed (PLA-84).</param>
/// <param name="HerplaatsingId">The open herplaatsing; null when none is.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Plaatsing(
    Guid Id, string Code, Plaatsingstand Geregistreerd, string AdministratieStatus, Plaatsingstand Stand, Lijst<OngedekteDagen> Ongedekt,
    Lijst<Benoeming> Benoemingen, Lijst<Gevaar> Gevaren, Lijst<AanvaardGevaar> Aanvaard, Lijst<Geldigheidszaak> Geldigheid, Lijst<Gebrek>? Gebreken,
    bool StartTegengehouden, Guid? HerplaatsingId, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Plaatsing>
{
    /// <summary>What its stageplaats stands in the way of, past and to come.</summary>
    public Lijst<Beperking> Beperkingen { get; init; } = [];

    /// <summary>Choices about going on elsewhere, asked and made.</summary>
    public Lijst<Vervolgkeuze> Keuzes { get; init; } = [];

    /// <summary>Percentages that began on the way; before the first one that of the registration holds.</summary>
    public Lijst<Percentagewissel> Percentages { get; init; } = [];

    /// <summary>Version in Verlof of the last percentage that was taken over.</summary>
    public long DeeltijdVersie { get; init; }

    /// <summary>The request that changed the percentage last; null when none did.</summary>
    public Guid? DeeltijdAanvraagId { get; init; }

    /// <summary>The days before the construction around 1 June; null when there was none.</summary>
    public Verschuiving? VoorConstructie { get; init; }

    /// <summary>The days before a shortfall was made up on the stageplaats; null when none was.</summary>
    public Verschuiving? VoorTekort { get; init; }

    /// <summary>Whether its dates changed since it was registered: only then conflicts are looked for (PLA-87).</summary>
    public bool DatumsGewijzigd { get; init; }

    /// <summary>Plaatsingen that it runs into (PLA-87).</summary>
    public Lijst<Plaatsingconflict> Conflicten { get; init; } = [];

    internal const string TermijnStart = "start";
    internal const string TermijnEinde = "einde";

    /// <summary>The stream of this plaatsing.</summary>
    public static Guid StreamId(string plaatsingscode) => Sleutel.Id("plaatsing", plaatsingscode);

    /// <summary>First through last day.</summary>
    public Periode Periode() => new(Stand.Van, Stand.TotEnMet);

    /// <summary>Whether something threatens it (OVK-8).</summary>
    public bool InGevaar => Gevaren.Count > 0;

    /// <summary>What signalen about it are called; no names.</summary>
    public string Onderwerp() => $"plaatsing {Code}";

    /// <summary>Who is named on this day; null when nobody is.</summary>
    public string? BenoemdOp(DateOnly dag) => Benoemingen.FirstOrDefault(b => b.Van <= dag && dag <= b.TotEnMet)?.Opleidernummer;

    /// <summary>The stand to tell others on this day, with another status when one is given.</summary>
    public Plaatsingstand StandOp(DateOnly vandaag, string? status = null) => Stand with
    {
        Status = status ?? Stand.Status,
        Opleidernummer = BenoemdOp(vandaag < Stand.Van ? Stand.Van : vandaag > Stand.TotEnMet ? Stand.TotEnMet : vandaag),
    };

    /// <summary>VER-33: the last day without the extensions that Verlof asked for.</summary>
    internal DateOnly EindeZonderVerlenging => Stand.ZonderVerlenging ?? Stand.TotEnMet;

    /// <summary>The percentage at which is worked on this day (VER-12).</summary>
    public int PercentageOp(DateOnly dag) => Percentages.LastOrDefault(p => p.Vanaf <= dag)?.Percentage ?? Geregistreerd.Deeltijdpercentage;

    /// <summary>PLA-86: the completed days before this day that count: without the days that are uncovered or disputed, unless they were decided to count.</summary>
    public int GeldigeDagen(DateOnly tot) => Geldig(tot).Sum(p => p.Dagen);

    /// <summary>PLA-86, VER-12: the nominal work that those days are, in hundredths of a full-time day, each at the percentage of that day.</summary>
    public int Gedaan(DateOnly tot)
    {
        var grenzen = Percentages.Select(p => p.Vanaf).Prepend(DateOnly.MinValue).ToList();
        return Geldig(tot).Sum(dagen => grenzen.Select((van, i) => dagen.Doorsnede(new(van, i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : DateOnly.MaxValue)))
            .OfType<Periode>().Sum(deel => deel.Dagen * PercentageOp(deel.Van)));
    }

    private IReadOnlyList<Periode> Geldig(DateOnly tot)
    {
        if (tot <= Stand.Van || StartTegengehouden) return [];
        var laatste = tot.AddDays(-1) < Stand.TotEnMet ? tot.AddDays(-1) : Stand.TotEnMet;
        var tellen = Geldigheid.Where(z => z.Uitkomst == Geldigheidszaak.Geldig).Select(z => new Periode(z.Van, z.TotEnMet)).ToList();
        var tellenNiet = BetwisteDagen().Zonder(tellen)
            .Concat(Geldigheid.Where(z => z.Uitkomst == Geldigheidszaak.NietGeldig).Select(z => new Periode(z.Van, z.TotEnMet)))
            .Concat(Beperkingen.Where(b => b.Soort == Beperking.Onderbreking).Select(b => b.Dagen));
        return new[] { new Periode(Stand.Van, laatste) }.Zonder(tellenNiet);
    }

    /// <summary>REG-18: days that may not count, past and to come: without cover, without an erkende instelling, or without SLWP when the grace was over.</summary>
    internal IReadOnlyList<Periode> BetwisteDagen() =>
        Ongedekt.Select(o => new Periode(o.Van, o.TotEnMet)).Concat(Beperkingen.Where(b => b.Betwist).Select(b => b.Dagen)).Verenigd();

    /// <inheritdoc />
    public static Plaatsing? Fold(Plaatsing? state, object @event) => (state, @event) switch
    {
        (null, PlaatsingGeregistreerd e) => new(
            StreamId(e.Stand.Plaatsingscode), e.Stand.Plaatsingscode, e.Stand, e.AdministratieStatus, e.Stand, [], [], [], [], [], null, false, null,
            Kern.Signalen.Geen),
        (null, _) => null,
        ({ } s, OngedekteDagenVastgesteld e) => s with { Ongedekt = e.Dagen },
        ({ } s, StageopleiderOpPlaatsingBenoemd e) => s with { Benoemingen = Benoeming.Met(s.Benoemingen, new(e.Van, e.TotEnMet, e.Opleidernummer)), Stand = e.Stand },
        ({ } s, StageopleiderOpPlaatsingVervangen e) => s with { Benoemingen = Benoeming.Met(s.Benoemingen, new(e.Van, e.TotEnMet, e.Opleidernummer)) },
        ({ } s, PlaatsingInGevaar e) => s with { Gevaren = Zonder(s.Gevaren, e.OorzaakId).Append(new(e.OorzaakId, e.Soort, e.Van, e.TotEnMet)).NaarLijst() },
        ({ } s, PlaatsingsgevaarBijgesteld e) => s with
        {
            Gevaren = s.Gevaren.Select(g => g.OorzaakId == e.OorzaakId ? g with { Van = e.Van, TotEnMet = e.TotEnMet } : g).NaarLijst(),
        },
        ({ } s, PlaatsingsgevaarGeweken e) => s with { Gevaren = Zonder(s.Gevaren, e.OorzaakId).NaarLijst() },
        ({ } s, PlaatsingsgevaarAanvaard e) => s with { Aanvaard = s.Aanvaard.Append(new(e.OorzaakId, e.Van, e.TotEnMet)).NaarLijst() },
        ({ } s, PlaatsingVeiliggesteld e) => s with { Gevaren = Zonder(s.Gevaren, e.OorzaakId).NaarLijst() },
        ({ } s, StageGeldigheidInGeding e) => s with
        {
            Geldigheid = s.Geldigheid.Where(z => z.ZaakId != e.ZaakId).Append(new(e.ZaakId, e.Van, e.TotEnMet, null)).OrderBy(z => z.Van).NaarLijst(),
        },
        ({ } s, StageGeldigheidGedingVervallen e) => s with { Geldigheid = s.Geldigheid.Where(z => z.ZaakId != e.ZaakId).NaarLijst() },
        ({ } s, StageGeldigheidBesloten e) => s with
        {
            Geldigheid = s.Geldigheid.Select(z => z.ZaakId == e.ZaakId ? new(e.ZaakId, e.Van, e.TotEnMet, e.Uitkomst) : z).NaarLijst(),
        },
        ({ } s, PlaatsbaarheidBeoordeeld e) => s with { Gebreken = e.Gebreken },
        ({ } s, PlaatsingStartTegengehouden) => s with { StartTegengehouden = true },
        ({ } s, PlaatsingGestart e) => s with { Stand = e.Stand, StartTegengehouden = false },
        ({ } s, PlaatsingAfgerond e) => s with { Stand = e.Stand, Gevaren = [] },
        ({ } s, PlaatsingVoortijdigBeeindigd e) => s with { Stand = e.Stand, Gevaren = [] },
        ({ } s, PlaatsingVervallen e) => s with { Stand = e.Stand, Gevaren = [] },
        ({ } s, PlaatsingVerlengd e) => s with { Stand = e.Stand, DatumsGewijzigd = true },
        ({ } s, PlaatsingVerkort e) => s with { Stand = e.Stand, DatumsGewijzigd = true },
        ({ } s, PlaatsingHerzien e) => s with
        {
            Stand = e.Stand,
            DatumsGewijzigd = s.DatumsGewijzigd || (e.Stand.Van, e.Stand.TotEnMet) != (e.VorigeVan, e.VorigeTotEnMet),
            Percentages = e.PercentageVanaf is { } vanaf
                ? s.Percentages.Where(p => p.Vanaf < vanaf).Append(new(vanaf, e.Stand.Deeltijdpercentage)).NaarLijst()
                : s.Percentages,
            DeeltijdVersie = e.VerlofVersie ?? s.DeeltijdVersie,
            DeeltijdAanvraagId = e.Grond == PlaatsingHerzien.Deeltijd ? e.OorzaakId : s.DeeltijdAanvraagId,
            VoorTekort = e.Grond == PlaatsingHerzien.Tekort ? s.VoorTekort ?? new(e.OorzaakId, e.VorigeVan, s.EindeZonderVerlenging) : s.VoorTekort,
            VoorConstructie = e.Grond != PlaatsingHerzien.Constructie || s.VoorConstructie?.OorzaakId == e.OorzaakId
                ? s.VoorConstructie : new(e.OorzaakId, e.VorigeVan, e.VorigeTotEnMet),
        },
        ({ } s, PlaatsingConflict e) => s with
        {
            Conflicten = s.Conflicten.Where(c => (c.AnderePlaatsingscode, c.Soort) != (e.AnderePlaatsingscode, e.Soort))
                .Append(new(e.AnderePlaatsingscode, e.Soort, e.Van, e.TotEnMet)).NaarLijst(),
        },
        ({ } s, PlaatsingConflictOpgelost e) => s with { Conflicten = s.Conflicten.Where(c => (c.AnderePlaatsingscode, c.Soort) != (e.AnderePlaatsingscode, e.Soort)).NaarLijst() },
        ({ } s, BeperkingenVastgesteld e) => s with { Beperkingen = e.Beperkingen },
        ({ } s, VervolgkeuzeGevraagd e) => s with { Keuzes = Met(s.Keuzes, new(e.OorzaakId, e.Soort, e.Van, null)) },
        ({ } s, VervolgGekozen e) => s with { Keuzes = Met(s.Keuzes, new(e.OorzaakId, e.Soort, e.Van, e.Keuze)) },
        ({ } s, VervolgkeuzeVervallen e) => s with { Keuzes = s.Keuzes.Where(k => k.OorzaakId != e.OorzaakId).NaarLijst() },
        ({ } s, PlaatsingInHerplaatsingGenomen e) => s with { HerplaatsingId = e.HerplaatsingId },
        ({ } s, PlaatsingUitHerplaatsingGenomen e) => s.HerplaatsingId == e.HerplaatsingId ? s with { HerplaatsingId = null } : s,
        ({ } s, _) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
    };

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen()
    {
        if (Plaatsingstatus.IsGepland(Stand.Status) && !StartTegengehouden) yield return new(TermijnStart, Stand.Van, "PLA-84");
        if (Stand.Status == Plaatsingstatus.Lopend) yield return new(TermijnEinde, Stand.TotEnMet.AddDays(1), "PLA-84");
        foreach (var gevaar in Gevaren.Where(g => g.Soort != Gevaar.Start && g.TotEnMet < Stand.TotEnMet))
            yield return new($"gevaar:{gevaar.OorzaakId:N}", gevaar.TotEnMet.AddDays(1), "OVK-8");
        if (Geldigheidsbewaking.VolgendeDag(this) is { } dag) yield return new($"geldigheid:{dag:yyyyMMdd}", dag.AddDays(1), "REG-18");
        foreach (var termijn in Vervolgkeuzes.Termijnen(this).Concat(Kern.Signalen.Termijnen(Signalen))) yield return termijn;
    }

    /// <inheritdoc />
    public static Decision Verstreken(Plaatsing state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : new Opbouw<Plaatsing>(state)
            .Stap(p => StartEnEinde.Feiten(p, vandaag))
            .Stap(p => Gevaarbewaking.Feiten(p, vandaag))
            .Stap(p => Geldigheidsbewaking.Feiten(p, vandaag))
            .Stap(p => Vervolgkeuzes.Feiten(p, vandaag))
            .Stap(p => Conflictbewaking.Voorbij(p, vandaag))
            .Besluit();

    private static Lijst<Vervolgkeuze> Met(Lijst<Vervolgkeuze> keuzes, Vervolgkeuze keuze) => keuzes.Where(k => k.OorzaakId != keuze.OorzaakId).Append(keuze).NaarLijst();

    private static IEnumerable<Gevaar> Zonder(Lijst<Gevaar> gevaren, Guid oorzaakId) => gevaren.Where(g => g.OorzaakId != oorzaakId);
}

/// <summary>Who is named on these days.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
public sealed record Benoeming(DateOnly Van, DateOnly TotEnMet, string Opleidernummer)
{
    /// <summary>The list after one more naming, which replaces what was there for its days.</summary>
    internal static Lijst<Benoeming> Met(Lijst<Benoeming> benoemingen, Benoeming nieuw) =>
        benoemingen.Append(nieuw).Select(b => b.Opleidernummer).Distinct()
            .SelectMany(nummer =>
            {
                var dagen = benoemingen.Where(b => b.Opleidernummer == nummer).Select(b => new Periode(b.Van, b.TotEnMet));
                var nieuweDagen = new[] { new Periode(nieuw.Van, nieuw.TotEnMet) };
                return (nummer == nieuw.Opleidernummer ? dagen.Concat(nieuweDagen).Verenigd() : dagen.Zonder(nieuweDagen))
                    .Select(p => new Benoeming(p.Van, p.TotEnMet, nummer));
            })
            .OrderBy(b => b.Van).NaarLijst();
}

/// <summary>Something that threatens the plaatsing.</summary>
/// <param name="OorzaakId">What.</param>
/// <param name="Soort"><see cref="Dekking"/>, <see cref="Start"/>, or a kind of <see cref="Beperking"/>.</param>
/// <param name="Van">First threatened day.</param>
/// <param name="TotEnMet">Last threatened day, included.</param>
public sealed record Gevaar(Guid OorzaakId, string Soort, DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>Days without cover.</summary>
    public const string Dekking = "dekking";

    /// <summary>The check at the start failed.</summary>
    public const string Start = "start";
}

/// <summary>A threat that a human accepted for these days.</summary>
/// <param name="OorzaakId">The cause.</param>
/// <param name="Van">First accepted day.</param>
/// <param name="TotEnMet">Last accepted day, included.</param>
public sealed record AanvaardGevaar(Guid OorzaakId, DateOnly Van, DateOnly TotEnMet);

/// <summary>A case on whether elapsed uncovered days count (REG-18).</summary>
/// <param name="ZaakId">Identity.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Uitkomst"><see cref="Geldig"/>, <see cref="NietGeldig"/>, or null while open.</param>
public sealed record Geldigheidszaak(Guid ZaakId, DateOnly Van, DateOnly TotEnMet, string? Uitkomst)
{
    /// <summary>The days count.</summary>
    public const string Geldig = "geldig";

    /// <summary>The days do not count.</summary>
    public const string NietGeldig = "niet geldig";
}

/// <summary>Another percentage from a day on.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="Percentage">1–100.</param>
public sealed record Percentagewissel(DateOnly Vanaf, int Percentage);

/// <summary>The days of a plaatsing before something moved it.</summary>
/// <param name="OorzaakId">What moved it.</param>
/// <param name="Van">First day before.</param>
/// <param name="TotEnMet">Last day before, included.</param>
public sealed record Verschuiving(Guid OorzaakId, DateOnly Van, DateOnly TotEnMet);
