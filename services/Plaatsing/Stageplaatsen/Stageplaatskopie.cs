using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>What Plaatsing knows of one stageplaats: copies of Erkenning's facts, and which plaatsingen take a place when.</summary>
/// <remarks>
/// One stream for both, on purpose: whoever takes a place and whoever takes over a new cover append to the same stream, so the store lets only one of two
/// concurrent transactions through and the other decides again. No plaatsing can slip past a change of cover, and the last place is given once (PLA-2).
/// The copies come in any order; each has a version of its own.
/// </remarks>
/// <param name="Id">Stream id.</param>
/// <param name="Stageplaatscode">Natural key.</param>
/// <param name="Gegevens">What it is; null until Erkenning has said so.</param>
/// <param name="GegevensVersie">Version of <paramref name="Gegevens"/> in Erkenning.</param>
/// <param name="Dekking">The cover; null until Erkenning has said so.</param>
/// <param name="DekkingVersie">Version of <paramref name="Dekking"/> in Erkenning.</param>
/// <param name="Bezetting">Which plaatsing takes a place on which days, by plaatsingscode.</param>
/// <param name="Mislukt">Procedures without result, by id.</param>
public sealed record Stageplaatskopie(
    Guid Id, string Stageplaatscode, Stageplaatsgegevens? Gegevens, long GegevensVersie, Lijst<Dekkingsdeel>? Dekking, long DekkingVersie,
    ImmutableSortedDictionary<string, Tijdvak> Bezetting, ImmutableDictionary<Guid, MislukteProcedure> Mislukt) : IAggregaat<Stageplaatskopie>
{
    /// <summary>Ends of the SLWP that Erkenning told of, by their id.</summary>
    public ImmutableDictionary<Guid, Slwpeinde> Slwpeinden { get; init; } = ImmutableDictionary<Guid, Slwpeinde>.Empty;

    /// <summary>Version of the last revised SLWP that was heard of (C-5).</summary>
    public long SlwpHerzieningVersie { get; init; }

    /// <summary>Holds and ended cooperations, by decision.</summary>
    public ImmutableDictionary<Guid, Stillegging> Stilleggingen { get; init; } = ImmutableDictionary<Guid, Stillegging>.Empty;

    /// <inheritdoc />
    public ImmutableDictionary<Guid, OpenSignaal> Signalen { get; init; } = Kern.Signalen.Geen;

    /// <summary>What signalen about it are called.</summary>
    public string Onderwerp() => $"stageplaats {Stageplaatscode}";

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Kern.Signalen.Termijnen(Signalen);

    /// <inheritdoc />
    public static Decision Verstreken(Stageplaatskopie state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag);

    /// <summary>The stream of this stageplaats in Plaatsing.</summary>
    public static Guid StreamId(string stageplaatscode) => Sleutel.Id("stageplaats", stageplaatscode);

    /// <inheritdoc />
    public static Stageplaatskopie? Fold(Stageplaatskopie? state, object @event) => @event switch
    {
        StageplaatsOvergenomen e => Van(state, e.Gegevens.Stageplaatscode) with { Gegevens = e.Gegevens, GegevensVersie = e.Versie },
        DekkingOvergenomen e => Van(state, e.Stageplaatscode) with { Dekking = e.Delen, DekkingVersie = e.Versie },
        WaarnemingMisluktOvergenomen e => Van(state, e.Stageplaatscode) is var s
            ? s with { Mislukt = s.Mislukt.SetItem(e.ProcedureId, new(e.ProcedureId, e.Van, e.TotEnMet, e.Grond, e.OorzaakId)) }
            : state,
        StageplaatsBezet e => Van(state, e.Stageplaatscode) is var s
            ? s with { Bezetting = s.Bezetting.SetItem(e.Plaatsingscode, new(e.Van, e.TotEnMet)) }
            : state,
        StageplaatsVrijgekomen e when state is not null => state with { Bezetting = state.Bezetting.Remove(e.Plaatsingscode) },
        SlwpEindeOvergenomen e => Van(state, e.Stageplaatscode) is var s
            ? s with { Slwpeinden = s.Slwpeinden.SetItem(e.OorzaakId, new(e.EersteOngeldigeDag, e.RespijtVoorbij)) }
            : state,
        SlwpHerzieningOvergenomen e => Van(state, e.Stageplaatscode) with { SlwpHerzieningVersie = e.Versie },
        StilleggingOvergenomen e => Van(state, e.Stageplaatscode) is var s
            ? s with { Stilleggingen = s.Stilleggingen.SetItem(e.BesluitId, new(e.Soort, e.Vanaf, e.OpgehevenPer)) }
            : state,
        _ when state is not null && Kern.Signalen.IsSignaal(@event) => state with { Signalen = Kern.Signalen.Fold(state.Signalen, @event) },
        _ => state,
    };

    /// <summary>The days within this period on which no erkende stageopleider covers it, with what caused that; none when the cover is not known yet.</summary>
    /// <remarks>Days that the picture does not reach are not covered either; their cause is the stageplaats itself.</remarks>
    public Lijst<OngedekteDagen> OngedektIn(Periode periode)
    {
        if (Dekking is null) return [];
        var gaten = new[] { periode }.Zonder(Dekking.Select(d => Periode.Vanaf(d.Van, d.TotEnMet))).Select(p => (Oorzaak: ZonderOorzaak, Dagen: p));
        var delen = Dekking.Where(d => d.Soort == Dekkingsdeel.Ongedekt)
            .Select(d => (Oorzaak: d.OorzaakId ?? ZonderOorzaak, Dagen: Periode.Vanaf(d.Van, d.TotEnMet).Doorsnede(periode)))
            .Where(d => d.Dagen is not null).Select(d => (d.Oorzaak, Dagen: d.Dagen!.Value));
        return gaten.Concat(delen).GroupBy(d => d.Oorzaak)
            .SelectMany(g => g.Select(d => d.Dagen).Verenigd().Select(p => new OngedekteDagen(g.Key, p.Van, p.TotEnMet)))
            .OrderBy(d => d.Van).ThenBy(d => d.OorzaakId).NaarLijst();
    }

    private Guid ZonderOorzaak => Sleutel.Id("ongedekt", Stageplaatscode);

    private static Stageplaatskopie Van(Stageplaatskopie? state, string code) =>
        state ?? new(
            StreamId(code), Sleutel.Normaal(code), null, 0, null, 0, ImmutableSortedDictionary.Create<string, Tijdvak>(StringComparer.Ordinal),
            ImmutableDictionary<Guid, MislukteProcedure>.Empty);
}

/// <summary>A procedure for a waarnemer that had no result.</summary>
/// <param name="ProcedureId">The procedure, or the decision.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="Grond">Why.</param>
/// <param name="OorzaakId">What started it.</param>
public sealed record MislukteProcedure(Guid ProcedureId, DateOnly Van, DateOnly? TotEnMet, string Grond, Guid OorzaakId)
{
    /// <summary>The stagecoördinator chose this; the stageplaats may still be covered.</summary>
    public const string EldersPlaatsen = "elders plaatsen";
}

/// <summary>Days without cover, by one cause.</summary>
/// <param name="OorzaakId">What caused it.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
public sealed record OngedekteDagen(Guid OorzaakId, DateOnly Van, DateOnly TotEnMet);

/// <summary>An end of the SLWP that Erkenning told of.</summary>
/// <param name="EersteOngeldigeDag">First day without a valid SLWP.</param>
/// <param name="RespijtVoorbij">Whether the grace for stages that run was over before a new authorisation.</param>
public sealed record Slwpeinde(DateOnly EersteOngeldigeDag, bool RespijtVoorbij);

/// <summary>A hold, or an ended cooperation.</summary>
/// <param name="Soort"><see cref="Beperking.OnHold"/> or <see cref="Beperking.Samenwerking"/>.</param>
/// <param name="Vanaf">First day; null while only the end of the hold is known.</param>
/// <param name="OpgehevenPer">First day that is not on hold; null while it lasts.</param>
public sealed record Stillegging(string Soort, DateOnly? Vanaf, DateOnly? OpgehevenPer);
