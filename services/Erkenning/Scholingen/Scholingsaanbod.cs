using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Scholingen;

/// <summary>Kinds of meeting (ERK-25). Q47: the training for starters is not one of the three onderwijsmiddagen.</summary>
public static class Bijeenkomstsoort
{
    public const string Onderwijsmiddag = "onderwijsmiddag";
    public const string Starterstraining = "starterstraining";
}

/// <summary>A meeting for stageopleiders.</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Soort">See <see cref="Bijeenkomstsoort"/>.</param>
/// <param name="Op">Day.</param>
/// <param name="MetVu">Whether it is together with VU.</param>
/// <param name="Vervallen">Whether it does not go on.</param>
/// <param name="AccreditatieAangevraagdOp">Day on which accreditation was requested; null before.</param>
/// <param name="Uitgenodigd">Who were invited.</param>
/// <param name="Ingeschreven">Who are enrolled.</param>
/// <param name="Aanwezig">Who were there.</param>
public sealed record Bijeenkomst(
    Guid BijeenkomstId, string Soort, DateOnly Op, bool MetVu, bool Vervallen, DateOnly? AccreditatieAangevraagdOp, ImmutableSortedSet<string> Uitgenodigd,
    ImmutableSortedSet<string> Ingeschreven, ImmutableSortedSet<string> Aanwezig);

/// <summary>The training offer of one opleidingsinstituut for its stageopleiders, all years (ERK-25). Information only: it blocks nothing.</summary>
/// <param name="Id">Stream id: kind <c>scholingsaanbod</c> and the opleidingsinstituut.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="VolgendJaar">The calendar year that is judged next, on 1 April.</param>
/// <param name="Bijeenkomsten">In order of planning.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Scholingsaanbod(
    Guid Id, string Instituut, int VolgendJaar, ImmutableList<Bijeenkomst> Bijeenkomsten, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Scholingsaanbod>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "scholingsaanbod";

    private const string Beoordeling = "scholing-beoordeling";

    /// <summary>The stream of this opleidingsinstituut.</summary>
    public static Guid IdVan(string instituut) => Sleutel.Id(Soortnaam, instituut);

    /// <summary>ERK-25: the day on which the offer of a year is judged.</summary>
    public static DateOnly Peildag(int jaar) => new(jaar, 4, 1);

    /// <summary>What the signaal about one year belongs to.</summary>
    public Guid OorzaakVan(int jaar) => Sleutel.Id("scholing-tekort", Instituut, $"{jaar}");

    /// <summary>The onderwijsmiddagen of a calendar year that go on or went on.</summary>
    public int Onderwijsmiddagen(int jaar) => Bijeenkomsten.Count(b => b is { Soort: Bijeenkomstsoort.Onderwijsmiddag, Vervallen: false } && b.Op.Year == jaar);

    /// <summary>This meeting, or null.</summary>
    public Bijeenkomst? Bijeenkomst(Guid id) => Bijeenkomsten.Find(b => b.BijeenkomstId == id);

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Kern.Signalen.Termijnen(Signalen).Append(new(Beoordeling, Peildag(VolgendJaar), "ERK-25"));

    /// <inheritdoc />
    public static Decision Verstreken(Scholingsaanbod state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : BeoordeelScholingsaanbod.Decide(state, Parametertabel.Regelboek, vandaag);

    /// <inheritdoc />
    public static Scholingsaanbod? Fold(Scholingsaanbod? state, object @event) => (state, @event) switch
    {
        (null, ScholingsaanbodGeopend e) => new(IdVan(e.Instituut), e.Instituut, e.VanafJaar, [], Kern.Signalen.Geen),
        ({ } s, BijeenkomstGepland e) => s with { Bijeenkomsten = s.Bijeenkomsten.Add(new(e.BijeenkomstId, e.Soort, e.Op, e.MetVu, false, null, [], [], [])) },
        ({ } s, BijeenkomstVervallen e) => s.Met(e.BijeenkomstId, b => b with { Vervallen = true }),
        ({ } s, AccreditatieAangevraagd e) => s.Met(e.BijeenkomstId, b => b with { AccreditatieAangevraagdOp = e.Op }),
        ({ } s, StageopleidersUitgenodigd e) => s.Met(e.BijeenkomstId, b => b with { Uitgenodigd = b.Uitgenodigd.Union(e.Opleidernummers) }),
        ({ } s, StageopleiderIngeschreven e) => s.Met(
            e.BijeenkomstId, b => b with { Ingeschreven = e.Ingeschreven ? b.Ingeschreven.Add(e.Opleidernummer) : b.Ingeschreven.Remove(e.Opleidernummer) }),
        ({ } s, AanwezigheidVastgelegd e) => s.Met(e.BijeenkomstId, b => b with { Aanwezig = [.. e.Opleidernummers] }),
        ({ } s, ScholingsaanbodBeoordeeld e) => s with { VolgendJaar = e.Jaar + 1 },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    private Scholingsaanbod Met(Guid id, Func<Bijeenkomst, Bijeenkomst> wijzig) =>
        this with { Bijeenkomsten = [.. Bijeenkomsten.Select(b => b.BijeenkomstId == id ? wijzig(b) : b)] };
}

/// <summary>Begins to watch the training offer of an opleidingsinstituut.</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record OpenScholingsaanbod(string Instituut)
{
    /// <summary>ERK-25: once; from the first 1 April that is not past, so that nobody is told about a day before the system was there.</summary>
    /// <param name="s">As known, or null.</param>
    /// <param name="command">The opleidingsinstituut.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Scholingsaanbod? s, OpenScholingsaanbod command, DateOnly vandaag) => s is not null
        ? Decision.NothingNew
        : new ScholingsaanbodGeopend(command.Instituut, vandaag > Scholingsaanbod.Peildag(vandaag.Year) ? vandaag.Year + 1 : vandaag.Year).Volgens("ERK-25");
}

/// <summary>Judges whether enough is scheduled for the year.</summary>
public static class BeoordeelScholingsaanbod
{
    /// <summary>
    /// ERK-25: on 1 April, fewer than three onderwijsmiddagen for that calendar year (parameter <c>scholing.onderwijsmiddagen</c>): a signaal to the stagesecretariaat. Past
    /// years get the fact alone: nothing can be scheduled in them. It blocks nothing.
    /// </summary>
    /// <param name="s">The offer.</param>
    /// <param name="tabel">Parameters.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Scholingsaanbod s, Parametertabel tabel, DateOnly vandaag)
    {
        var jaar = s.VolgendJaar;
        if (vandaag < Scholingsaanbod.Peildag(jaar)) return Decision.NothingNew;
        var (gepland, minimum) = (s.Onderwijsmiddagen(jaar), tabel.Op(Erkenningparameters.ScholingOnderwijsmiddagen, s.Instituut, Scholingsaanbod.Peildag(jaar)).Waarde);
        var beoordeeld = new ScholingsaanbodBeoordeeld(s.Instituut, jaar, gepland, minimum).Volgens("ERK-25");
        return gepland >= minimum || vandaag.Year > jaar
            ? beoordeeld
            : Decision.Accept(beoordeeld, Signalen.Registreer(
                "ERK-25", $"scholing {jaar}", s.OorzaakVan(jaar), Rollen.Stagesecretariaat,
                $"Voor {jaar} staan {gepland} van de {minimum} onderwijsmiddagen voor stageopleiders gepland. Plan er meer.", new DateOnly(jaar, 12, 31), s.Instituut));
    }
}
