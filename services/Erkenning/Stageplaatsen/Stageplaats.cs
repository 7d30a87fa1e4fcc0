using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>States of a stageplaats (regelboek 4.1). <c>twijfelachtig</c> is computed from cover and SLWP, the others are decided.</summary>
public static class Stageplaatsstatus
{
    public const string Actief = "actief";
    public const string Twijfelachtig = "twijfelachtig";

    /// <summary>NSPOH: registered by the instelling, not yet shown (ERK-33).</summary>
    public const string Aangemeld = "aangemeld";

    /// <summary>NSPOH: shown to aios, not yet approved (ERK-34).</summary>
    public const string Getoond = "getoond";

    /// <summary>NSPOH: approved by the instituutsopleider (ERK-34).</summary>
    public const string Goedgekeurd = "goedgekeurd";
    public const string Afgewezen = "afgewezen";

    /// <summary>Temporarily stopped (ERK-30).</summary>
    public const string OnHold = "on hold";

    /// <summary>The cooperation has ended (ERK-31).</summary>
    public const string Beeindigd = "beëindigd";

    /// <summary>Withdrawn by the instelling.</summary>
    public const string Ingetrokken = "ingetrokken";
}

/// <summary>That one stageopleider covers alone for one cause (ERK-19).</summary>
/// <param name="OorzaakId">The exceeded threshold or the departure.</param>
/// <param name="Opleidernummer">Who covers.</param>
/// <param name="Dagen">The days that were told.</param>
/// <param name="BevestigingGevraagd">Whether the partner was asked to confirm.</param>
/// <param name="Bevestigd">Whether the partner confirmed.</param>
public sealed record DuoDekking(Guid OorzaakId, string Opleidernummer, ImmutableList<Tijdvak> Dagen, bool BevestigingGevraagd, bool Bevestigd);

/// <summary>The latest procedure for a cause.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Ronde">1 for the first.</param>
public sealed record Procedureverwijzing(Guid ProcedureId, int Ronde);

/// <summary>A stageplaats: what it is, who are linked to it and how it is covered.</summary>
/// <param name="Id">Stream id: kind <c>stageplaats</c> and the code.</param>
/// <param name="Gegevens">What it is.</param>
/// <param name="Koppelingen">Who are linked, the one named on plaatsingen first.</param>
/// <param name="Dekkingsperioden">How it is covered, as recorded last.</param>
/// <param name="DuoDekkingen">Where one covers alone for another.</param>
/// <param name="ZonderAanwezige">Covered days without anyone present.</param>
/// <param name="Procedures">The latest waarneemprocedure by cause.</param>
/// <param name="Hervat">First covered days after uncovered ones that were told already.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Stageplaats(
    Guid Id, Stageplaatsgegevens Gegevens, ImmutableList<Koppeling> Koppelingen, ImmutableList<Dekkingsperiode> Dekkingsperioden,
    ImmutableList<DuoDekking> DuoDekkingen, ImmutableList<Tijdvak> ZonderAanwezige, ImmutableSortedDictionary<Guid, Procedureverwijzing> Procedures,
    ImmutableSortedSet<DateOnly> Hervat, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Stageplaats>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "stageplaats";

    /// <summary>What was told about the end of the SLWP.</summary>
    public Slwpbewaking Slwpbewaking { get; init; } = Slwpbewaking.Geen;

    /// <summary>The states that were decided, effective-dated, in the order of the decisions.</summary>
    public ImmutableList<Toestandswissel> Toestanden { get; init; } = [];

    /// <summary>The hold that has not been lifted, or null (ERK-30).</summary>
    public OnHold? OnHold { get; init; }

    /// <summary>The proposal to end the cooperation that is not decided, or null (ERK-31).</summary>
    public Beeindigingsvoorstel? Voorstel { get; init; }

    /// <summary>When the next evaluatiegesprek and visitatie are due, and what was told about them (ERK-39).</summary>
    public Kwaliteitscyclus Kwaliteit { get; init; } = Kwaliteitscyclus.Geen;

    /// <summary>Who the stagebeheerder is and was (ERK-29); as the administration knew it until something else happened.</summary>
    public Stagebeheer Beheer
    {
        get => field ?? Stagebeheer.Van(Gegevens.Stagebeheerder);
        init;
    }

    /// <summary>The stream of the stageplaats with this code.</summary>
    public static Guid IdVan(string stageplaatscode) => Sleutel.Id(Soortnaam, stageplaatscode);

    /// <summary>Subject of its signalen.</summary>
    public string Onderwerp() => $"stageplaats {Gegevens.Stageplaatscode}";

    /// <summary>Subject of the request to a duo partner; the number makes it theirs to see (OVK-11).</summary>
    public string DuoOnderwerp(string opleidernummer) => $"{Onderwerp()} stageopleider {opleidernummer}";

    /// <summary>Everyone whose state decides on the coverage, each once.</summary>
    public IReadOnlyList<string> Opleidernummers() => Koppelingen.Select(k => k.Opleidernummer).Distinct().ToList();

    /// <summary>Every procedure that matters here: the latest by cause, and those that led to a link.</summary>
    public IReadOnlyList<Guid> Procedurenummers() =>
        Procedures.Values.Select(p => p.ProcedureId).Concat(Koppelingen.Where(k => k.Vervangt is not null).Select(k => k.ProcedureId).OfType<Guid>()).Distinct().ToList();

    /// <summary>How this day is covered; null before anyone ever was linked and erkend.</summary>
    public Dekkingsperiode? DekkingOp(DateOnly dag) => Dekkingsperioden.Find(p => p.Dagen().Bevat(dag));

    /// <summary>The days on which the last authorised SLWP is valid (ERK-13); null when there is none.</summary>
    public Periode? SlwpGeldig() =>
        Gegevens is { SlwpGeautoriseerdOp: { } van, SlwpGeldigTotEnMet: { } totEnMet } ? new Periode(van, totEnMet) : null;

    /// <summary>The days on which any authorised SLWP is or was valid.</summary>
    public IReadOnlyList<Periode> SlwpPerioden() => Gegevens.SlwpPerioden is { } perioden
        ? Perioden(perioden).Verenigd()
        : SlwpGeldig() is { } enige ? [enige] : [];

    /// <summary>When the end of the last SLWP is announced.</summary>
    public Slwptermijnen Slwptermijnen() => Gegevens.Slwptermijnen ?? Stageplaatsen.Slwptermijnen.Regelboek;

    /// <summary>The state by decision on this day.</summary>
    public string ToestandOp(DateOnly dag) => Stageplaatsen.Toestanden.Op(Toestanden, dag);

    /// <summary>Whether no stage comes here any more on this day (ERK-31).</summary>
    public bool IsGeeindigdOp(DateOnly dag) => Stageplaatsen.Toestanden.IsGeeindigd(ToestandOp(dag));

    /// <summary>What is decided on this day; when that is <c>actief</c>, <c>twijfelachtig</c> on a day without cover, without a valid SLWP or without an erkende instelling (ERK-2, ERK-15, ERK-18).</summary>
    public string StatusOp(DateOnly dag) => ToestandOp(dag) is var toestand && toestand != Stageplaatsstatus.Actief ? toestand
        : DekkingOp(dag) is { Soort: not Dekkingssoort.Ongedekt } && SlwpPerioden().Any(p => p.Bevat(dag))
            && Perioden(Gegevens.InstellingErkend).Any(p => p.Bevat(dag)) ? Stageplaatsstatus.Actief
        : Stageplaatsstatus.Twijfelachtig;

    /// <summary>The days on which <see cref="StatusOp"/> is <c>actief</c>, as known now.</summary>
    public IReadOnlyList<Periode> ActieveDagen() =>
        InGebruik()
            .Doorsnede(Dekkingsperioden.Where(p => p.Soort != Dekkingssoort.Ongedekt).Select(p => p.Dagen()))
            .Doorsnede(SlwpPerioden())
            .Doorsnede(Perioden(Gegevens.InstellingErkend));

    /// <summary>For the list by status (<see cref="StatusLijst"/>): the first of <see cref="ActieveDagen"/>; the last day that there is when there are none.</summary>
    [JsonIgnore]
    public DateOnly ActiefVan => ActieveDagen() is [var eerste, ..] ? eerste.Van : DateOnly.MaxValue;

    /// <summary>For the list by status: the last of <see cref="ActieveDagen"/>; the first day that there is when there are none.</summary>
    [JsonIgnore]
    public DateOnly ActiefTotEnMet => ActieveDagen() is [.., var laatste] ? laatste.TotEnMet : DateOnly.MinValue;

    /// <summary>For the list by status: whether days between those two are not actief.</summary>
    [JsonIgnore]
    public bool ActiefOnderbroken => ActieveDagen().Count > 1;

    /// <summary>For the list by status: the last day on which nothing else than <c>actief</c> was decided.</summary>
    [JsonIgnore]
    public DateOnly InGebruikTotEnMet => InGebruik() is [.., var laatste] ? laatste.TotEnMet : DateOnly.MinValue;

    /// <summary>For the list by status: every state that was ever decided, between commas.</summary>
    [JsonIgnore]
    public string Besloten => string.Join(',', Toestanden.Select(t => t.Toestand).Distinct().Order(StringComparer.Ordinal));

    /// <summary>For the list: everyone who is linked, each between commas.</summary>
    [JsonIgnore]
    public string Gekoppelden => string.Concat(Koppelingen.Select(k => Stageopleiders.Stageopleider.Tussen(k.Opleidernummer)).Distinct());

    /// <summary>For the list: the first day on which the last authorised SLWP expires soon (ERK-13); the last day that there is when there is none.</summary>
    [JsonIgnore]
    public DateOnly SlwpVerlooptBinnenkortOp =>
        Gegevens.SlwpGeldigTotEnMet is { } tot && Slwptermijnen().HerinneringWeken is [var eerste, ..] ? Slwp.HerinneringOp(tot, eerste) : DateOnly.MaxValue;

    /// <summary>The stageopleiders who cover on this day or later: those who answer for the SLWP (ERK-13). Nobody covers any more: all who are linked.</summary>
    public IReadOnlyList<string> Verantwoordelijken(DateOnly vandaag)
    {
        var vast = Koppelingen.Where(k => k.Rol == Koppelrol.Stageopleider && !(k.TotEnMet < vandaag)).Select(k => k.Opleidernummer).Distinct().ToList();
        var dekkend = Dekkingsperioden.Where(p => !(p.TotEnMet < vandaag)).SelectMany(p => p.Opleidernummers).ToHashSet();
        return vast.Exists(dekkend.Contains) ? [.. vast.Where(dekkend.Contains)] : vast;
    }

    /// <summary>Who answers for the stageplaats at the institute on this day: the stagebeheerder, and the stagecoördinator while there is none (C-34).</summary>
    public string Beheerrol(DateOnly dag) => Beheer.Op(dag) is null ? Rollen.Stagecoordinator : Rollen.Stagebeheerder;

    /// <summary>ERK-9, information only: fewer than two erkende stageopleiders cover on this day.</summary>
    public bool DuoStageopleiderOntbreekt(DateOnly dag) => DekkingOp(dag)?.Soort != Dekkingssoort.Duo;

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() =>
        Hervattingen().Select(h => new Termijn($"weer-gedekt:{h.Van:yyyyMMdd}", h.Van, "ERK-17"))
            .Concat(Slwpverloop.Termijnen(this))
            .Concat(Onholdverloop.Termijnen(this))
            .Concat(Stagebeheerverloop.Termijnen(this))
            .Concat(Kwaliteitsverloop.Termijnen(this))
            .Concat(Kern.Signalen.Termijnen(Signalen));

    /// <inheritdoc />
    public static Decision Verstreken(Stageplaats state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Slwpverloop.IsVan(termijn) ? Slwpverloop.Verstreken(state, vandaag)
        : Kwaliteitsverloop.IsVan(termijn) ? Kwaliteitsverloop.Verstreken(state, Parametertabel.Regelboek, vandaag)
        : Stagebeheerverloop.IsVan(termijn) ? Stagebeheerverloop.Verstreken(state, vandaag)
        : termijn.Soort == Onholdverloop.Soort ? Onholdverloop.Verstreken(state, vandaag)
        : Decision.Accept(state.Hervattingen().Where(h => h.Van <= vandaag)
            .Select(h => h.Volgens("ERK-17", Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator)).ToList());

    /// <inheritdoc />
    public static Stageplaats? Fold(Stageplaats? state, object @event) => (state, @event) switch
    {
        (null, StageplaatsGeregistreerd e) => new(
            IdVan(e.Gegevens.Stageplaatscode), e.Gegevens,
            [.. e.Gegevens.Stageopleiders.Select(nummer => new Koppeling(nummer, Koppelrol.Stageopleider, null, null, null, null))],
            [], [], [], ImmutableSortedDictionary<Guid, Procedureverwijzing>.Empty, [], Kern.Signalen.Geen),
        ({ } s, StageplaatsgegevensBijgewerkt e) => s with { Gegevens = e.Gegevens },
        ({ } s, StageopleiderGekoppeld e) => s with
        {
            Koppelingen = s.Koppelingen.Add(new(e.Opleidernummer, e.Rol, e.Van, e.TotEnMet, e.ProcedureId, e.Vervangt)),
        },
        ({ } s, StageopleiderToegevoegd e) => s with
        {
            Koppelingen = s.Koppelingen.Add(new(e.Opleidernummer, Koppelrol.Stageopleider, e.Vanaf, null, e.OorzaakId, null)),
        },
        ({ } s, StageopleiderVerwijderd e) => s with { Koppelingen = s.Koppelingen.RemoveAll(k => k.ProcedureId == e.OorzaakId) },
        ({ } s, StageopleiderOntkoppeld e) => s with
        {
            Koppelingen = [.. s.Koppelingen.Select(k => k.ProcedureId == e.ProcedureId ? k with { TotEnMet = e.LaatsteDag } : k)],
        },
        ({ } s, DekkingVastgesteld e) => s.MetDekking([.. e.Perioden]),
        ({ } s, StageplaatsGedektDoorDuo e) => s with { DuoDekkingen = s.MetDuo(e) },
        ({ } s, StageplaatsWeerGedekt e) => s with { Hervat = s.Hervat.Add(e.Van) },
        ({ } s, DuoDekkingBevestigd e) => s with
        {
            DuoDekkingen = [.. s.DuoDekkingen.Select(d => Is(d, e.OorzaakId, e.Opleidernummer) ? d with { Bevestigd = true } : d)],
        },
        ({ } s, AanwezigheidOntbreekt e) => s with { ZonderAanwezige = [.. e.Perioden] },
        ({ } s, SlwpVerlooptBinnenkort e) => s.MetSlwp(e.GeldigTotEnMet, b => b with { Herinnerd = b.Herinnerd.Add(e.Weken) }),
        ({ } s, SlwpVerlopen e) => s.MetSlwp(e.EersteOngeldigeDag.AddDays(-1), b => b with { Verlopen = true }),
        ({ } s, SlwpRespijtVerstreken e) => s.MetSlwp(e.EersteOngeldigeDag.AddDays(-1), b => b with { RespijtVerstreken = true }),
        ({ } s, StageplaatsOnHoldGezet e) => s.MetOnHold(
            e.StageplaatsOnHold, e.Vanaf, Stageplaatsstatus.OnHold,
            new(e.BesluitId, e.Vanaf, e.Evaluatiedatum, e.Opleidernummer, e.StageplaatsOnHold, Gesignaleerd: 0)),
        ({ OnHold: { } onHold } s, StageplaatsOnHoldVerlengd e) => s with { OnHold = onHold with { Evaluatiedatum = e.Evaluatiedatum, Gesignaleerd = 0 } },
        ({ OnHold: { } onHold } s, OnHoldEvaluatieOpen e) => s with { OnHold = onHold with { Gesignaleerd = e.Nummer } },
        ({ OnHold: { } onHold } s, StageplaatsOnHoldOpgeheven e) => s.MetOnHold(onHold.StageplaatsOnHold, e.Vanaf, s.ToestandOp(onHold.Vanaf.AddDays(-1)), null),
        ({ } s, SamenwerkingBeeindigingVoorgesteld e) => s with { Voorstel = new(e.BesluitId, e.Met, e.Opleidernummer, e.BlijftActief, e.Rol, e.Door) },
        ({ } s, SamenwerkingBeeindigingIngetrokken) => s with { Voorstel = null },
        ({ } s, SamenwerkingBeeindigd e) => e.BlijftActief
            ? s with { Voorstel = null }
            : s.MetOnHold(true, e.Vanaf, Stageplaatsstatus.Beeindigd, null) with { Voorstel = null },
        ({ } s, StageplaatsToestandGewijzigd e) => s with { Toestanden = s.Toestanden.Add(new(e.Vanaf, e.Toestand)) },
        ({ } s, WaarnemingsprocedureVerbonden e) => s with { Procedures = s.Procedures.SetItem(e.OorzaakId, new(e.ProcedureId, e.Ronde)) },
        ({ } s, StageplaatsZonderStagebeheerder or StagebeheerderToegewezen or StagebeheerderVertrokken or StagebeheerOvergedragen or StagebeheerderOntbreekt) =>
            s with { Beheer = Stagebeheer.Fold(s.Beheer, @event) },
        ({ } s, KwaliteitscyclusGestart or KwaliteitscyclusVernieuwd or KwaliteitsbezoekVervallen or KwaliteitsbezoekAanDeBeurt or KwaliteitscyclusTeLaat
            or VisitatieblokkadeBeoordeeld) => s with { Kwaliteit = Kwaliteitscyclus.Fold(s.Kwaliteit, @event) },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    /// <summary>Whether this is the cover by this person for this cause.</summary>
    internal static bool Is(DuoDekking duo, Guid oorzaakId, string opleidernummer) =>
        duo.OorzaakId == oorzaakId && duo.Opleidernummer == opleidernummer;

    private IReadOnlyList<Periode> InGebruik() =>
        new[] { new Periode(DateOnly.MinValue, Periode.Open) }.Zonder(Stageplaatsen.Toestanden.Dagen(Toestanden, t => t != Stageplaatsstatus.Actief));

    /// <summary>Covered days that come after uncovered ones and have not been told.</summary>
    private IEnumerable<StageplaatsWeerGedekt> Hervattingen() =>
        Dekkingsperioden.Zip(Dekkingsperioden.Skip(1))
            .Where(paar => paar.First.IsUitgevallen() && paar.Second.Soort != Dekkingssoort.Ongedekt && !Hervat.Contains(paar.Second.Van))
            .Select(paar => new StageplaatsWeerGedekt(
                Gegevens.Stageplaatscode, Gegevens.Instituut, paar.Second.Van, paar.Second.TotEnMet, paar.Second.Opleidernummers[0],
                paar.First.OorzaakId!.Value));

    private Stageplaats MetDekking(ImmutableList<Dekkingsperiode> perioden)
    {
        var hervattingen = perioden.Where(p => p is { TotEnMet: not null } && p.IsUitgevallen()).Select(p => p.TotEnMet!.Value.AddDays(1));
        return this with
        {
            Dekkingsperioden = perioden,
            Hervat = Hervat.Intersect(hervattingen),
            DuoDekkingen =
            [
                .. DuoDekkingen
                    .Select(duo => duo with
                    {
                        Dagen = Tijdvakken(Perioden(duo.Dagen).Doorsnede(
                            perioden.Where(p => p.OorzaakId == duo.OorzaakId && p.Opleidernummers.SequenceEqual([duo.Opleidernummer])).Select(p => p.Dagen()))),
                    })
                    .Where(duo => duo.Dagen.Count > 0),
            ],
        };
    }

    private Stageplaats MetOnHold(bool geheel, DateOnly vanaf, string toestand, OnHold? onHold) => this with
    {
        OnHold = onHold, Toestanden = geheel ? Toestanden.Add(new(vanaf, toestand)) : Toestanden,
    };

    private Stageplaats MetSlwp(DateOnly geldigTotEnMet, Func<Slwpbewaking, Slwpbewaking> wijzig) =>
        this with { Slwpbewaking = wijzig(Slwpbewaking.Over(geldigTotEnMet)) };

    private ImmutableList<DuoDekking> MetDuo(StageplaatsGedektDoorDuo e)
    {
        var bekend = DuoDekkingen.Find(d => Is(d, e.OorzaakId, e.Opleidernummer));
        var nieuw = bekend ?? new(e.OorzaakId, e.Opleidernummer, [], BevestigingGevraagd: false, Bevestigd: false);
        nieuw = nieuw with
        {
            Dagen = Tijdvakken(Perioden(nieuw.Dagen).Append(Periode.Vanaf(e.Van, e.TotEnMet)).Verenigd()),
            BevestigingGevraagd = nieuw.BevestigingGevraagd || e.BevestigenUiterlijkOp is not null,
        };
        return bekend is null ? DuoDekkingen.Add(nieuw) : DuoDekkingen.Replace(bekend, nieuw);
    }

    private static IEnumerable<Periode> Perioden(IEnumerable<Tijdvak> tijdvakken) => tijdvakken.Select(t => Periode.Vanaf(t.Van, t.TotEnMet));

    private static ImmutableList<Tijdvak> Tijdvakken(IEnumerable<Periode> perioden) => [.. perioden.Select(p => new Tijdvak(p.Van, p.Einde))];
}
