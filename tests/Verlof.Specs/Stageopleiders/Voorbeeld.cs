using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>One stageopleider, employed at I001 and at two instellingen of koepel K01, and short ways to report about her.</summary>
internal static class Voorbeeld
{
    public const string Nummer = "O0047";
    public const string Secretariaat = "stagesecretariaat:s1";
    public const string Aios = "aios:a1";

    public static readonly DateOnly Peildatum = new(2026, 11, 2);
    public static readonly DateTimeOffset Nu = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Id = Stageopleider.StreamId(Nummer);

    public static readonly StageopleiderBekendGeworden Bekend = new(
        Id, Nummer, "AMC", [new Werkplek("I001", null), new Werkplek("I003", "K01"), new Werkplek("I004", "K01")], 1);

    public static Stageopleider Leeg => Spec.Given<Stageopleider>(Bekend).State!;

    /// <summary>A fixed id by number.</summary>
    public static Guid Nr(int n) => new(n, 0, 0, new byte[8]);

    public static Guid OverschrijdingId(int volgnummer) => Sleutel.Uuid5($"overschrijding:{Id}:{volgnummer}");

    public static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "dd-MM-yyyy");

    public static DateOnly? Einde(string? dag) => dag is null ? null : Dag(dag);

    public static MeldAfwezigheid Melding(int nr, Reden reden, DateOnly van, DateOnly? totEnMet, string? instelling = null, string melder = Secretariaat) =>
        new(Nr(nr), instelling, reden, van, totEnMet, melder, Nu);

    public static Weegfeiten Feiten(DateOnly vandaag, params (int Nr, Reden Reden)[] redenen) =>
        redenen.Aggregate(Weegfeiten.ZonderRedenen(vandaag), (feiten, r) => feiten.Met(Nr(r.Nr), r.Reden));

    public static Verloop Verloop(DateOnly? vandaag = null) => new(Leeg, vandaag ?? Peildatum);

    /// <summary>A threshold without its ids, to compare histories.</summary>
    public static string[] Drempels(this Stageopleider s) =>
        [.. s.Overschrijdingen.Values.Select(o => $"{o.Soort} {o.Instellingscode ?? "overal"} {Periode.Vanaf(o.Van, o.TotEnMet)} >{o.DrempelDagen}").Order(StringComparer.Ordinal)];
}

/// <summary>A history told step by step: each step decides, stores, and remembers the reasons as the document store would.</summary>
internal sealed class Verloop(Stageopleider state, DateOnly vandaag)
{
    private ImmutableDictionary<Guid, BekendeReden> _redenen = ImmutableDictionary<Guid, BekendeReden>.Empty;

    public Stageopleider State { get; private set; } = state;

    public DateOnly Vandaag { get; private set; } = vandaag;

    public Afwezigheidsdrempels Tabellen { get; init; } = Afwezigheidsdrempels.Regelboek;

    /// <summary>What the last step decided.</summary>
    public Decision Laatste { get; private set; } = Decision.NothingNew;

    public Weegfeiten Feiten => new(_redenen, Tabellen, Vandaag);

    public Verloop Meld(int nr, Reden reden, string van, string? totEnMet, string? instelling = null, string melder = Voorbeeld.Secretariaat) =>
        Meld(nr, reden, Voorbeeld.Dag(van), Voorbeeld.Einde(totEnMet), instelling, melder);

    public Verloop Meld(int nr, Reden reden, DateOnly van, DateOnly? totEnMet, string? instelling = null, string melder = Voorbeeld.Secretariaat)
    {
        Doe(MeldAfwezigheid.Decide(State, Voorbeeld.Melding(nr, reden, van, totEnMet, instelling, melder), Feiten));
        return Onthoud(Voorbeeld.Nr(nr), reden);
    }

    /// <summary>A row of history, which may overlap.</summary>
    public Verloop NeemOver(Reden reden, string van, string? totEnMet)
    {
        var command = new RegistreerAfwezigheid(reden, Voorbeeld.Dag(van), Voorbeeld.Einde(totEnMet), Voorbeeld.Secretariaat, Voorbeeld.Peildatum);
        Doe(RegistreerAfwezigheid.Decide(State, command, Feiten));
        return Onthoud(RegistreerAfwezigheid.Id(Voorbeeld.Nummer, command.Van), reden);
    }

    public Verloop StelBij(int nr, string van, string? totEnMet, Reden? reden = null, string melder = Voorbeeld.Secretariaat)
    {
        Doe(StelAfwezigheidBij.Decide(
            State, new(Voorbeeld.Nr(nr), reden, Voorbeeld.Dag(van), Voorbeeld.Einde(totEnMet), melder, Voorbeeld.Nu), Feiten)!);
        return reden is { } nieuw ? Onthoud(Voorbeeld.Nr(nr), nieuw) : this;
    }

    public Verloop TrekIn(int nr) => Doe(TrekAfwezigheidIn.Decide(State, new(Voorbeeld.Nr(nr), Voorbeeld.Secretariaat, Voorbeeld.Nu), Feiten)!);

    public Verloop KomTerug(int nr, string op) =>
        Doe(MeldTerugkeer.Decide(State, new(Voorbeeld.Nr(nr), Voorbeeld.Dag(op), Voorbeeld.Secretariaat, Voorbeeld.Nu), Feiten)!);

    public Verloop Besluit(int nr, string uitkomst, string? aanhoudenTot = null, Guid? overschrijding = null) =>
        Doe(BesluitVervanging.Decide(
            State, new(Voorbeeld.Nr(nr), overschrijding, uitkomst, Voorbeeld.Einde(aanhoudenTot), "stagecoordinator:c1", Voorbeeld.Nu), Vandaag));

    /// <summary>The days go by: each deadline that is reached is answered on its own day, as the watcher does.</summary>
    public Verloop TotDag(string dag) => TotDag(Voorbeeld.Dag(dag));

    /// <inheritdoc cref="TotDag(string)" />
    public Verloop TotDag(DateOnly tot)
    {
        while (State.OpenTermijnen().Where(t => t.Op <= tot).OrderBy(t => t.Op).ThenBy(t => t.Soort).FirstOrDefault() is { } termijn)
        {
            Vandaag = termijn.Op > Vandaag ? termijn.Op : Vandaag;
            var decision = Stageopleider.Verstreken(State, termijn, Feiten);
            Doe(decision);
            if (State.OpenTermijnen().Contains(termijn)) throw new InvalidOperationException($"{termijn} stays open after it was answered.");
        }

        Vandaag = tot;
        return this;
    }

    /// <summary>The reason of an absence is erased.</summary>
    public Verloop WisReden(int nr)
    {
        _redenen = _redenen.Remove(Voorbeeld.Nr(nr));
        return this;
    }

    public Verloop Doe(Decision decision)
    {
        Laatste = decision;
        State = decision.Events.Aggregate(State, (s, e) => Stageopleider.Fold(s, e)!);
        Gebeurd.AddRange(decision.Feiten);
        return this;
    }

    /// <summary>Everything that was stored.</summary>
    public List<Feit> Gebeurd { get; } = [];

    public int Aantal<TEvent>() => Gebeurd.Count(f => f.Event is TEvent);

    public Verloop Onthoud(Guid id, Reden reden)
    {
        if (Laatste is Decision.Accepted) _redenen = Feiten.Met(id, reden).Redenen;
        return this;
    }
}
