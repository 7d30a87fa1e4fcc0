using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>
/// The course of one plaatsing as far as Beoordeling follows it: a copy of the plaatsing, the obligations of BEO-1, who supervises, and how it is tied to the
/// plaatsing before or after it. Any part may become known first (OVK-4).
/// </summary>
/// <param name="Id">Stream id.</param>
/// <param name="Plaatsingscode">Natural key.</param>
/// <param name="Instituut">Opleidingsinstituut (OVK-12).</param>
/// <param name="Stage">The plaatsing, or null while only its place in a herplaatsing or its stageopleider is known.</param>
/// <param name="LaatsteDag">Last day when the stage has ended or was given up; null while it runs or is planned.</param>
/// <param name="Voorganger">The plaatsing whose stage goes on here, or null.</param>
/// <param name="Overdracht">Where the stage goes on, or null.</param>
/// <param name="Verplichtingen">What must be done here; null while that cannot be said, and when the stage goes on elsewhere.</param>
/// <param name="Benoemd">The stageopleider of the whole stage, with the version that named them.</param>
/// <param name="Vervangingen">Who is named for some days, in order of version.</param>
/// <param name="IngetrokkenRechten">Whose portfolio right was withdrawn, and from which day (BEO-3).</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Stageverloop(
    Guid Id,
    string Plaatsingscode,
    string? Instituut,
    StageverloopGestart? Stage,
    DateOnly? LaatsteDag,
    StageverloopVerplaatst? Voorganger,
    OverdrachtGemaakt? Overdracht,
    StageverplichtingenVastgesteld? Verplichtingen,
    StageopleiderBenoemd? Benoemd,
    ImmutableSortedDictionary<long, StageopleiderVervangen> Vervangingen,
    ImmutableHashSet<PortfoliorechtIngetrokken> IngetrokkenRechten,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Stageverloop>
{
    /// <summary>The stream of the plaatsing with this code.</summary>
    public static Guid StreamId(string plaatsingscode) => Sleutel.Id("stageverloop", plaatsingscode);

    /// <inheritdoc />
    public static Stageverloop? Fold(Stageverloop? state, object @event) => @event switch
    {
        StageverloopGestart e => Van(state, e.Plaatsingscode) with { Stage = e, Instituut = e.Instituut },
        StageverloopBijgesteld e => Van(state, e.Plaatsingscode) with
        {
            Stage = new(e.Plaatsingscode, e.Aiosnummer, e.Stageplaatscode, e.Van, e.TotEnMet, e.NominaleWeken, e.Deeltijdpercentage, e.Instituut, e.BronVersie),
            Instituut = e.Instituut,
        },
        StageverloopBevestigd e when state?.Stage is { } stage => state with { Stage = stage with { BronVersie = e.BronVersie } },
        StageverplichtingenVastgesteld e => Van(state, e.Plaatsingscode) with { Verplichtingen = e },
        StageopleiderBenoemd e => Van(state, e.Plaatsingscode) with { Benoemd = e },
        StageopleiderVervangen e => Van(state, e.Plaatsingscode) is var s ? s with { Vervangingen = s.Vervangingen.SetItem(e.BronVersie, e) } : state,
        PortfoliorechtIngetrokken e => Van(state, e.Plaatsingscode) is var s ? s with { IngetrokkenRechten = s.IngetrokkenRechten.Add(e) } : state,
        StageverloopBeeindigd e => Van(state, e.Plaatsingscode) with { LaatsteDag = e.LaatsteDag },
        StageverloopHervat e => Van(state, e.Plaatsingscode) with { LaatsteDag = null },
        OverdrachtGemaakt e => Van(state, e.Plaatsingscode) with { Overdracht = e, Instituut = e.Instituut, Verplichtingen = null },
        StageverloopVerplaatst e => Van(state, e.Plaatsingscode) is var s
            ? s with { Voorganger = e, Verplichtingen = e.NominaleWeken is null ? null : s.Verplichtingen }
            : state,
        _ when state is not null && Kern.Signalen.IsSignaal(@event) => state with { Signalen = Kern.Signalen.Fold(state.Signalen, @event) },
        _ => state,
    };

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Kern.Signalen.Termijnen(Signalen);

    /// <inheritdoc />
    public static Decision Verstreken(Stageverloop state, Termijn termijn, DateOnly vandaag) =>
        Kern.Signalen.IsVan(termijn) ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag) : Decision.NothingNew;

    /// <summary>Whether the plaatsing goes on elsewhere: then its own end is final.</summary>
    [JsonIgnore]
    public bool IsVerplaatst => Overdracht is not null;

    /// <summary>Nominal weeks of the original stage, whose row holds for all parts together (BEO-1); null while not known.</summary>
    [JsonIgnore]
    public decimal? OorspronkelijkeWeken => Voorganger is null ? Stage?.NominaleWeken : Voorganger.NominaleWeken;

    /// <summary>The days of the stage up to and including this plaatsing: as far as they were or will be done; null when the plaatsing is not known.</summary>
    public IReadOnlyList<Stagedeel>? Delen() => Stage is null ? null
        : [.. Voorganger?.EerdereDelen ?? [], .. Eigen is { IsLeeg: false } eigen ? [new Stagedeel(Plaatsingscode, eigen.Van, eigen.TotEnMet)] : (Stagedeel[])[]];

    /// <summary>Who is named on a day, or null.</summary>
    public string? Stageopleider(DateOnly dag) =>
        Vervangingen.Values.LastOrDefault(v => v.Van <= dag && dag <= v.TotEnMet)?.Opleidernummer ?? Benoemd?.Opleidernummer;

    private Periode Eigen => new(Stage!.Van, LaatsteDag is { } laatste && laatste < Stage.TotEnMet ? laatste : Stage.TotEnMet);

    private static Stageverloop Van(Stageverloop? state, string plaatsingscode) => state ?? new(
        StreamId(plaatsingscode), plaatsingscode, null, null, null, null, null, null, null,
        ImmutableSortedDictionary<long, StageopleiderVervangen>.Empty, [], Kern.Signalen.Geen);
}
