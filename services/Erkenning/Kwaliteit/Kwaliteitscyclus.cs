using System.Collections.Immutable;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Kwaliteit;

/// <summary>Kinds of visit (BEO-42, BEO-44).</summary>
public static class Bezoeksoort
{
    /// <summary>Between stageopleider and stagebeheerder, every two years.</summary>
    public const string Evaluatiegesprek = "evaluatiegesprek";

    /// <summary>Official, every five years; counts as an evaluatiegesprek too.</summary>
    public const string Visitatie = "visitatie";

    /// <summary>The rule that sets its day.</summary>
    public static string Regel(string soort) => soort == Visitatie ? "BEO-44" : "BEO-42";
}

/// <summary>A visit that counts.</summary>
/// <param name="BezoekId">The visit in the stagedossier.</param>
/// <param name="Soort">See <see cref="Bezoeksoort"/>.</param>
/// <param name="Op">Day on which it was held.</param>
public sealed record Kwaliteitsbezoek(Guid BezoekId, string Soort, DateOnly Op);

/// <summary>The next visit of a kind, and what was told about it.</summary>
/// <param name="UiterlijkOp">Day on which it is due.</param>
/// <param name="Gemeld">Whether the due day was told.</param>
/// <param name="TeLaat">Whether the flag <c>kwaliteitscyclus te laat</c> is on.</param>
/// <param name="Blokkeert">Visitatie: whether it closes the stageplaats for later starts; null until that was judged.</param>
public sealed record Kwaliteitstermijn(DateOnly UiterlijkOp, bool Gemeld, bool TeLaat, bool? Blokkeert)
{
    /// <summary>ERK-39, Appendix D: days after the due day on which it is overdue (4 weeks).</summary>
    public const int TeLaatDagen = 28;

    /// <summary>The same when the day is the same: what was told stays told.</summary>
    public static Kwaliteitstermijn? Na(Kwaliteitstermijn? bekend, DateOnly? uiterlijkOp) =>
        uiterlijkOp is not { } op ? null : bekend?.UiterlijkOp == op ? bekend : new(op, Gemeld: false, TeLaat: false, Blokkeert: null);
}

/// <summary>The quality cycle of a stageplaats (ERK-39, C-7).</summary>
/// <param name="ActiefVanaf">First active day as recorded; null before.</param>
/// <param name="Bezoeken">The visits that count, in order of recording.</param>
/// <param name="Evaluatiegesprek">The next one; null when nothing counts it.</param>
/// <param name="Visitatie">The next one; null when nothing counts it.</param>
public sealed record Kwaliteitscyclus(
    DateOnly? ActiefVanaf, ImmutableList<Kwaliteitsbezoek> Bezoeken, Kwaliteitstermijn? Evaluatiegesprek, Kwaliteitstermijn? Visitatie)
{
    /// <summary>Nothing is known.</summary>
    public static Kwaliteitscyclus Geen { get; } = new(null, [], null, null);

    /// <summary>ERK-39: the flag <c>kwaliteitscyclus te laat</c>.</summary>
    public bool IsTeLaat() => Evaluatiegesprek?.TeLaat == true || Visitatie?.TeLaat == true;

    /// <summary>ERK-39, C-7 row 4: the last day on which a stage may start; null when nothing is blocked.</summary>
    public DateOnly? GeenStartNa() => Visitatie is { Blokkeert: true, UiterlijkOp: var dag } ? dag : null;

    /// <summary>The next one of this kind.</summary>
    public Kwaliteitstermijn? Van(string soort) => soort == Bezoeksoort.Visitatie ? Visitatie : Evaluatiegesprek;

    /// <summary>
    /// BEO-42, BEO-44: the days on which the next ones are due. Evaluatiegesprek on 10-09-2025: due 10-09-2027. Combined visit on 03-05-2027: evaluatiegesprek
    /// 03-05-2029, visitatie 03-05-2032. On 29 February the anniversary is 28 February in other years (regelboek 0.3). Never visited: from the first active day.
    /// </summary>
    /// <param name="actiefVanaf">First active day; null when there was none.</param>
    /// <param name="bezoeken">The visits that count.</param>
    /// <param name="tabel">Parameters <c>evaluatiegesprek.jaren</c> and <c>visitatie.jaren</c>: those of the day from which is counted (OVK-13).</param>
    /// <param name="instituut">Opleidingsinstituut.</param>
    public static (DateOnly? Evaluatiegesprek, DateOnly? Visitatie) Bepaal(
        DateOnly? actiefVanaf, IReadOnlyCollection<Kwaliteitsbezoek> bezoeken, Parametertabel tabel, string instituut)
    {
        var visitaties = bezoeken.Where(b => b.Soort == Bezoeksoort.Visitatie).ToList();
        return (
            Na(Laatste(bezoeken) ?? actiefVanaf, Erkenningparameters.EvaluatiegesprekJaren), Na(Laatste(visitaties) ?? actiefVanaf, Erkenningparameters.VisitatieJaren));

        static DateOnly? Laatste(IReadOnlyCollection<Kwaliteitsbezoek> van) => van.Count == 0 ? null : van.Max(b => b.Op);
        DateOnly? Na(DateOnly? dag, Parameter<int> jaren) => dag is { } van ? van.AddYears(tabel.Op(jaren, instituut, van).Waarde) : null;
    }

    /// <summary>
    /// BEO-42, OVK-3: the first day on which the stageplaats is active as known now: erkende instelling, cover and SLWP together, or the approval of ERK-34, and not closed
    /// by a decision. Null when there is none.
    /// </summary>
    public static DateOnly? EersteActieveDag(Stageplaats s)
    {
        var feiten = Plaatsbaarheidsfeiten.Van(s);
        var open = feiten.InstellingErkend.Zonder(feiten.Gesloten);
        var actief = s.Toestanden.Exists(t => t.Toestand == Stageplaatsstatus.Goedgekeurd) ? open : open.Doorsnede(feiten.Gedekt).Doorsnede(feiten.SlwpGeldig);
        return actief is [var eerste, ..] ? eerste.Van : null;
    }

    /// <summary>After one more event of the stageplaats; other events leave it as it is.</summary>
    public static Kwaliteitscyclus Fold(Kwaliteitscyclus s, object @event) => @event switch
    {
        KwaliteitscyclusGestart e => s.Met(e.EvaluatiegesprekUiterlijkOp, e.VisitatieUiterlijkOp) with { ActiefVanaf = e.ActiefVanaf },
        KwaliteitscyclusVernieuwd e => s.Met(e.EvaluatiegesprekUiterlijkOp, e.VisitatieUiterlijkOp) with { Bezoeken = s.Bezoeken.Add(new(e.BezoekId, e.Soort, e.Op)) },
        KwaliteitsbezoekVervallen e => s.Met(e.EvaluatiegesprekUiterlijkOp, e.VisitatieUiterlijkOp) with { Bezoeken = s.Bezoeken.RemoveAll(b => b.BezoekId == e.BezoekId) },
        KwaliteitsbezoekAanDeBeurt e => s.Met(e.Soort, t => t with { Gemeld = true }),
        KwaliteitscyclusTeLaat e => s.Met(e.Soort, t => t with { Gemeld = true, TeLaat = true }),
        VisitatieblokkadeBeoordeeld e => s.Met(Bezoeksoort.Visitatie, t => t with { Blokkeert = e.Blokkeert }),
        _ => s,
    };

    private Kwaliteitscyclus Met(DateOnly? gesprek, DateOnly? visitatie) =>
        this with { Evaluatiegesprek = Kwaliteitstermijn.Na(Evaluatiegesprek, gesprek), Visitatie = Kwaliteitstermijn.Na(Visitatie, visitatie) };

    private Kwaliteitscyclus Met(string soort, Func<Kwaliteitstermijn, Kwaliteitstermijn> wijzig) =>
        Van(soort) is not { } termijn ? this
        : soort == Bezoeksoort.Visitatie ? this with { Visitatie = wijzig(termijn) } : this with { Evaluatiegesprek = wijzig(termijn) };
}
