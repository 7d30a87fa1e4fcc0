using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Aiossen;

/// <summary>An aios as far as leave goes: stages, agreements, sickness, vacation, part-time, diensten.</summary>
/// <param name="Id">Stream id: <c>Sleutel.Id("aios", nummer)</c>.</param>
/// <param name="Aiosnummer">Natural key, normalised.</param>
/// <param name="Instituut">Opleidingsinstituut (OVK-12).</param>
/// <param name="Herplaatsingen">The herplaatsingen heard of.</param>
/// <param name="Signalen">What is open for someone.</param>
public sealed record Aios(
    Guid Id, string Aiosnummer, string Instituut, ImmutableHashSet<Guid> Herplaatsingen, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Aios>
{
    /// <summary>The plaatsingen, by code.</summary>
    public ImmutableDictionary<string, Stage> Stages { get; init; } = ImmutableDictionary<string, Stage>.Empty;

    /// <summary>What was agreed for a plaatsing, by its code.</summary>
    public ImmutableDictionary<string, PlaatsingsafsprakenVastgelegd> Afspraken { get; init; } = ImmutableDictionary<string, PlaatsingsafsprakenVastgelegd>.Empty;

    /// <summary>Sickness and what follows from it.</summary>
    public Verzuimboek Verzuim { get; init; } = new();

    /// <summary>Vacation.</summary>
    public Vakantieboek Vakantie { get; init; } = new();

    /// <summary>Percentages and work patterns.</summary>
    public Deeltijdboek Deeltijd { get; init; } = new();

    /// <summary>Diensten and compensation.</summary>
    public Dienstboek Diensten { get; init; } = new();

    /// <summary>Pregnancy and what belongs to it.</summary>
    public Zwangerschapsboek Zwangerschap { get; init; } = new();

    /// <summary>Interruptions of the training.</summary>
    public Onderbrekingsboek Onderbrekingen { get; init; } = new();

    /// <summary>What the planner chose for the shortfall of a part-time stage, by plaatsing (VER-13, VER-14).</summary>
    public ImmutableDictionary<string, TekortkeuzeVastgelegd> Tekortkeuzes { get; init; } = ImmutableDictionary<string, TekortkeuzeVastgelegd>.Empty;

    /// <summary>The rosters, by week.</summary>
    public Roosterboek Roosters { get; init; } = new();

    /// <summary>The stream of the aios with this number.</summary>
    public static Guid StreamId(string aiosnummer) => Sleutel.Id("aios", aiosnummer);

    /// <inheritdoc />
    public static Aios? Fold(Aios? state, object @event) => (state, @event) switch
    {
        (null, AiosHerplaatsingVernomen e) => new(StreamId(e.Aiosnummer), e.Aiosnummer, e.Instituut, [e.HerplaatsingId], Open.Geen),
        (null, AiosPlaatsingVernomen e) => new Aios(StreamId(e.Aiosnummer), e.Aiosnummer, e.Instituut, [], Open.Geen).Met(e),
        ({ } s, AiosHerplaatsingVernomen e) => s with { Instituut = e.Instituut, Herplaatsingen = s.Herplaatsingen.Add(e.HerplaatsingId) },
        ({ } s, AiosPlaatsingVernomen e) => s.Met(e),
        ({ } s, PlaatsingsafsprakenVastgelegd e) => s with { Afspraken = s.Afspraken.SetItem(e.Plaatsingscode, e) },
        ({ } s, TekortkeuzeVastgelegd e) => s with { Tekortkeuzes = s.Tekortkeuzes.SetItem(e.Plaatsingscode, e) },
        ({ } s, _) when Open.IsSignaal(@event) => s with { Signalen = Open.Fold(s.Signalen, @event) },
        ({ } s, DeeltijdGoedgekeurd e) => s with
        {
            Deeltijd = s.Deeltijd.Fold(e),
            // What Plaatsing tells later goes before.
            Stages = s.Stages.SetItems(s.Stages.Where(p => p.Value.Van >= e.Vanaf).Select(p => KeyValuePair.Create(p.Key, p.Value with { Percentage = e.Percentage }))),
        },
        ({ } s, _) => s with
        {
            Verzuim = s.Verzuim.Fold(@event), Vakantie = s.Vakantie.Fold(@event), Deeltijd = s.Deeltijd.Fold(@event), Diensten = s.Diensten.Fold(@event),
            Zwangerschap = s.Zwangerschap.Fold(@event), Onderbrekingen = s.Onderbrekingen.Fold(@event), Roosters = s.Roosters.Fold(@event),
        },
        _ => state,
    };

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => [.. Verzuim.Termijnen(), .. Vakantiesaldo.Termijnen(this), .. Zomervraag.Termijnen(this), .. Compensatiestand.Termijnen(this), .. Open.Termijnen(Signalen)];

    /// <inheritdoc />
    /// <remarks>Without what Erkenning told of the stageplaatsen; the host passes that, with the overload that takes <see cref="Aiosfeiten"/>.</remarks>
    public static Decision Verstreken(Aios state, Termijn termijn, DateOnly vandaag) => Verstreken(state, termijn, Aiosfeiten.Zonder(vandaag));

    /// <summary>What follows when a deadline has been reached, given the facts beside the stream.</summary>
    public static Decision Verstreken(Aios state, Termijn termijn, Aiosfeiten feiten) =>
        Open.IsVan(termijn) ? Open.Verstreken(state.Signalen, termijn, feiten.Vandaag)
        : Verzuimboek.IsVan(termijn) ? WeegVerzuim.Decide(state, feiten)
        : Vakantiesaldo.IsVan(termijn) ? Vakantiesaldo.Verstreken(state, termijn, feiten)
        : Zomervraag.IsVan(termijn) ? Zomervraag.Verstreken(state, termijn, feiten)
        : Compensatiestand.IsVan(termijn) ? Compensatiestand.Verstreken(state, termijn, feiten)
        : Decision.NothingNew;

    /// <summary>The stage on a day, or null.</summary>
    public Stage? StageOp(DateOnly dag) => Stages.Values.Where(s => s.Telt && s.Periode.Bevat(dag)).OrderBy(s => s.Van).FirstOrDefault();

    /// <summary>The percentages through time: of each stage from its first day, and what was approved on the way (VER-10).</summary>
    internal ImmutableArray<Percentage> Percentages() =>
    [
        .. Stages.Values.Where(s => s.Telt).OrderBy(s => s.Plaatsingscode, StringComparer.Ordinal).Select(s => new Percentage(s.Van, s.Percentage))
            .Concat(Deeltijd.Percentages).OrderBy(p => p.Vanaf),
    ];

    /// <summary>The percentage on a day; full-time when nothing is known.</summary>
    internal int PercentageOp(DateOnly dag) => Percentages() is { IsEmpty: false } alle ? (alle.LastOrDefault(p => p.Vanaf <= dag) ?? alle[0]).Waarde : 100;

    /// <summary>The work patterns through time: what was agreed, as long as it has the contract hours, otherwise the usual one at the percentage (VER-49).</summary>
    internal Patroontijdlijn Patronen(Aiosfeiten feiten)
    {
        var afgesproken = Deeltijd.Afgesproken.ToList();
        var patronen = Percentages().Select(p => p.Vanaf).Where(dag => !afgesproken.Exists(a => a.Vanaf == dag)).Select(dag => new Geldendpatroon(dag, PatroonVan(dag, afgesproken, feiten)))
            .Concat(afgesproken).ToList();
        return patronen.Count > 0 ? new(patronen) : new(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(100, feiten.Voor(Instituut, feiten.Vandaag))));
    }

    private Werkpatroon PatroonVan(DateOnly dag, List<Geldendpatroon> afgesproken, Aiosfeiten feiten)
    {
        var (percentage, parameters) = (PercentageOp(dag), feiten.Voor(Instituut, dag));
        return afgesproken.LastOrDefault(a => a.Vanaf <= dag && a.Patroon.Totaal == Contracturen.PerWeek(percentage, parameters))?.Patroon ?? Werkpatroon.Gewoon(percentage, parameters);
    }

    /// <summary>What the aios is called in a signaal; the stageopleider with it, when it is for that person.</summary>
    internal string Onderwerp(string geadresseerde, Stage? stage = null) =>
        geadresseerde == Rollen.Stageopleider && stage?.Opleidernummer is { } opleider ? $"aios {Aiosnummer} stageopleider {opleider}" : $"aios {Aiosnummer}";

    /// <summary>A point to look at, as a signaal.</summary>
    internal Feit Signaal(Aandachtspunt punt, Guid oorzaakId, Stage? stage = null, DateOnly? uiterlijkOp = null) =>
        Open.Registreer(punt.Regel, Onderwerp(punt.Geadresseerde, stage), oorzaakId, punt.Geadresseerde, punt.Tekst, uiterlijkOp, Instituut);

    /// <summary>The state after these facts.</summary>
    internal Aios Na(IEnumerable<Feit> feiten) => feiten.Aggregate(this, (s, f) => Fold(s, f.Event)!);

    private Aios Met(AiosPlaatsingVernomen e)
    {
        var bekend = Stages.GetValueOrDefault(e.Plaatsingscode);
        // What Verlof asked for itself is no new starting point.
        var zonder = e.ZonderVerlenging is { } gezegd ? gezegd : bekend is not null && Verzuim.Verlengt(e.Plaatsingscode, e.TotEnMet) ? bekend.ZonderVerlenging : e.TotEnMet;
        // A change on the way that was approved here holds from its own day, not from the first.
        var percentage = bekend is not null && Deeltijd.Percentages.Any(p => p.Waarde == e.Percentage && p.Vanaf > e.Van && p.Vanaf <= e.TotEnMet) ? bekend.Percentage : e.Percentage;
        return this with
        {
            Instituut = e.Instituut,
            Stages = Stages.SetItem(e.Plaatsingscode, new(
                e.Plaatsingscode, e.Stageplaatscode, e.Van, e.TotEnMet, zonder, e.NominaleWeken, percentage, e.Status, e.Opleidernummer, e.PlaatsingVersie)),
        };
    }
}
