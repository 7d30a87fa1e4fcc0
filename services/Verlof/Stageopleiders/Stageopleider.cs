using System.Collections.Immutable;
using StageSystem.Kern;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>A stageopleider as far as absence goes: where employed, which absences, which thresholds they exceed.</summary>
/// <param name="Id">Stream id: <c>Sleutel.Id("stageopleider", nummer)</c>, the same in every service.</param>
/// <param name="Opleidernummer">Natural key, normalised.</param>
/// <param name="Instituut">Opleidingsinstituut (OVK-12).</param>
/// <param name="Werkplekken">Where the person is employed.</param>
/// <param name="ErkenningVersie">Version of the copy from Erkenning.</param>
/// <param name="Afwezigheden">Every absence ever reported, withdrawn ones too.</param>
/// <param name="Overschrijdingen">The thresholds exceeded now.</param>
/// <param name="AantalOverschrijdingen">How many were ever raised.</param>
/// <param name="Besluiten">Decisions of the stagecoördinator.</param>
/// <param name="Signalen">What is open for someone.</param>
public sealed record Stageopleider(
    Guid Id,
    string Opleidernummer,
    string Instituut,
    ImmutableList<Werkplek> Werkplekken,
    long ErkenningVersie,
    ImmutableDictionary<Guid, Afwezigheid> Afwezigheden,
    ImmutableDictionary<Guid, Overschrijding> Overschrijdingen,
    int AantalOverschrijdingen,
    ImmutableDictionary<Guid, Vervangingsbesluit> Besluiten,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Stageopleider>
{
    /// <summary>The stream of the stageopleider with this number.</summary>
    public static Guid StreamId(string opleidernummer) => Sleutel.Id("stageopleider", opleidernummer);

    /// <inheritdoc />
    public static Stageopleider? Fold(Stageopleider? state, object @event) => (state, @event) switch
    {
        (null, StageopleiderBekendGeworden e) => new(
            e.StageopleiderId, e.Opleidernummer, e.Instituut, [.. e.Werkplekken], e.ErkenningVersie,
            ImmutableDictionary<Guid, Afwezigheid>.Empty, ImmutableDictionary<Guid, Overschrijding>.Empty, 0,
            ImmutableDictionary<Guid, Vervangingsbesluit>.Empty, Open.Geen),
        ({ } s, StageopleiderBekendGeworden e) => s with { Instituut = e.Instituut, Werkplekken = [.. e.Werkplekken], ErkenningVersie = e.ErkenningVersie },
        ({ } s, StageopleiderVervangingBesloten e) => s.MetBesluit(new(e.BesluitId, e.OverschrijdingId, e.Uitkomst, null, e.BeslotenOp), herhaalOp: null),
        ({ } s, StageopleiderVervangingAangehouden e) =>
            s.MetBesluit(new(e.BesluitId, e.OverschrijdingId, Vervangingsuitkomst.Aanhouden, e.Tot, e.BeslotenOp), herhaalOp: e.Tot),
        ({ } s, _) when Open.IsSignaal(@event) => s with { Signalen = Open.Fold(s.Signalen, @event) },
        ({ } s, _) => (s with { Afwezigheden = FoldAfwezigheden(s.Afwezigheden, @event) }).FoldOverschrijding(@event),
        _ => state,
    };

    /// <inheritdoc />
    /// <remarks>
    /// For each union whose end is not known, the days on which it passes the thresholds that it has not passed yet (ERK-18: day 15 and day 22);
    /// the weekly repetition of VER-41; the day after the last, when an open task about it lapses; and the due dates of signalen.
    /// </remarks>
    public IEnumerable<Termijn> OpenTermijnen() =>
    [
        .. Afwezigheidstermijnen.Drempels(this),
        .. Afwezigheidstermijnen.Herhalingen(this),
        .. Afwezigheidstermijnen.Aflopen(this),
        .. Open.Termijnen(Signalen),
    ];

    /// <inheritdoc />
    /// <remarks>
    /// Without the reasons, so that every absence counts as <see cref="Reden.Anders"/>; the host passes them, with the overload that takes
    /// <see cref="Weegfeiten"/>.
    /// </remarks>
    public static Decision Verstreken(Stageopleider state, Termijn termijn, DateOnly vandaag) =>
        Verstreken(state, termijn, Weegfeiten.ZonderRedenen(vandaag));

    /// <summary>What follows when a deadline has been reached, given the reasons of the absences (VER-40, VER-41, OVK-7).</summary>
    public static Decision Verstreken(Stageopleider state, Termijn termijn, Weegfeiten feiten) =>
        Open.IsVan(termijn) ? Open.Verstreken(state.Signalen, termijn, feiten.Vandaag)
        : Afwezigheidstermijnen.IsHerhaling(termijn, out var overschrijdingId) ? HerhaalControle.Decide(state, overschrijdingId, feiten.Vandaag)
        : Afwezigheidstermijnen.IsAfloop(termijn) ? WeegAfwezigheden.LaatAflopen(state, feiten.Vandaag)
        : WeegAfwezigheden.Decide(state, feiten);

    /// <summary>The absences that count: not withdrawn.</summary>
    internal IEnumerable<Afwezigheid> Geldige => Afwezigheden.Values.Where(a => !a.Ingetrokken);

    private Stageopleider MetBesluit(Vervangingsbesluit besluit, DateOnly? herhaalOp) => this with
    {
        Besluiten = Besluiten.SetItem(besluit.BesluitId, besluit),
        Overschrijdingen = Overschrijdingen.TryGetValue(besluit.OverschrijdingId, out var o)
            ? Overschrijdingen.SetItem(o.OverschrijdingId, o with { Besluit = besluit.Uitkomst, HerhaalOp = o.Soort is Drempelsoort.Controle ? herhaalOp : null })
            : Overschrijdingen,
    };

    private static ImmutableDictionary<Guid, Afwezigheid> FoldAfwezigheden(ImmutableDictionary<Guid, Afwezigheid> alle, object @event) => @event switch
    {
        StageopleiderAfwezigGemeld e => alle.SetItem(e.AfwezigheidId, new(
            e.AfwezigheidId, e.Instellingscode, e.Van, e.TotEnMet, e.KeertTerug, Ingetrokken: false, TeruggekeerdOp: null, e.Melder,
            new(e.Instellingscode, e.Van, e.TotEnMet, e.KeertTerug, e.GemeldOp), 0, 0)),
        StageopleiderAfwezigheidBijgesteld e when alle.TryGetValue(e.AfwezigheidId, out var a) => alle.SetItem(
            a.AfwezigheidId, a with { Van = e.Van, TotEnMet = e.TotEnMet, KeertTerug = e.KeertTerug, Melder = e.Melder, TeruggekeerdOp = null }),
        StageopleiderTeruggekeerd e when alle.TryGetValue(e.AfwezigheidId, out var a) =>
            alle.SetItem(a.AfwezigheidId, a with { TotEnMet = e.Op.AddDays(-1), TeruggekeerdOp = e.Op }),
        StageopleiderAfwezigheidIngetrokken e when alle.TryGetValue(e.AfwezigheidId, out var a) =>
            alle.SetItem(a.AfwezigheidId, a with { Ingetrokken = true }),
        StageopleiderAfwezigheidVastgelegd e when alle.TryGetValue(e.AfwezigheidId, out var a) =>
            alle.SetItem(a.AfwezigheidId, a with { ControleNaDagen = e.ControleNaDagen, TwijfelachtigNaDagen = e.TwijfelachtigNaDagen }),
        _ => alle,
    };

    private Stageopleider FoldOverschrijding(object @event) => @event switch
    {
        StageopleiderControleDrempelOverschreden e => MetNieuwe(new(
            e.OverschrijdingId, Drempelsoort.Controle, e.AfwezigheidId, e.Instellingscode, e.Van, e.TotEnMet, e.DrempelDagen, 0,
            HerhaalControle.Eerste(e.Op, e.Van), null)),
        StageopleiderAfwezigheidGesignaleerd e => MetNieuwe(new(
            e.OverschrijdingId, Drempelsoort.Signalering, e.AfwezigheidId, e.Instellingscode, e.Van, e.TotEnMet, e.DrempelDagen, 0, null, null)),
        StageopleiderAfwezigheidDrempelOverschreden e => MetNieuwe(new(
            e.OverschrijdingId, e.KeertTerug ? Drempelsoort.Twijfel : Drempelsoort.Vertrek, e.AfwezigheidId, e.Instellingscode, e.Van, e.TotEnMet,
            e.DrempelDagen, 0, null, null)),
        StageopleiderSignaleringBijgesteld e => MetPeriode(e.OverschrijdingId, e.Van, e.TotEnMet, e.DrempelDagen),
        StageopleiderAfwezigheidOverschrijdingBijgesteld e => MetPeriode(e.OverschrijdingId, e.Van, e.TotEnMet, e.DrempelDagen),
        StageopleiderSignaleringVervallen e => this with { Overschrijdingen = Overschrijdingen.Remove(e.OverschrijdingId) },
        StageopleiderAfwezigheidDrempelVervallen e => this with { Overschrijdingen = Overschrijdingen.Remove(e.OverschrijdingId) },
        StageopleiderControleHerhaald e when Overschrijdingen.TryGetValue(e.OverschrijdingId, out var o) =>
            this with { Overschrijdingen = Overschrijdingen.SetItem(o.OverschrijdingId, o with { HerhaalOp = HerhaalControle.Volgende(e.Op) }) },
        _ => this,
    };

    private Stageopleider MetNieuwe(Overschrijding nieuw) => this with
    {
        Overschrijdingen = Overschrijdingen.SetItem(nieuw.OverschrijdingId, nieuw with { Volgnummer = AantalOverschrijdingen + 1 }),
        AantalOverschrijdingen = AantalOverschrijdingen + 1,
    };

    private Stageopleider MetPeriode(Guid id, DateOnly van, DateOnly? totEnMet, int drempelDagen) =>
        Overschrijdingen.TryGetValue(id, out var o)
            ? this with { Overschrijdingen = Overschrijdingen.SetItem(id, o with { Van = van, TotEnMet = totEnMet, DrempelDagen = drempelDagen }) }
            : this;
}
