using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Kwaliteit;

/// <summary>What the calendar does with the quality cycle of a stageplaats (ERK-39, C-7).</summary>
public static class Kwaliteitsverloop
{
    private const string Start = "kwaliteitscyclus-start";
    private const string Blokkade = "visitatie-blokkade";
    private const string AanDeBeurt = "-aan-de-beurt";
    private const string TeLaat = "-te-laat";
    private static readonly string[] Soorten = [Bezoeksoort.Evaluatiegesprek, Bezoeksoort.Visitatie];

    /// <summary>What the signalen about one due day belong to: a visit makes them lapse.</summary>
    public static Guid OorzaakVan(string stageplaatscode, string soort, DateOnly uiterlijkOp) => Sleutel.Id("kwaliteitscyclus", stageplaatscode, soort, $"{uiterlijkOp:O}");

    /// <summary>
    /// The first active day, as long as the cycle does not count from it; then of each kind the due day and the day 4 weeks later, and of a visitatie the day after the
    /// due day, for the block. None for a stageplaats that has ended by then.
    /// </summary>
    public static IEnumerable<Termijn> Termijnen(Stageplaats s) => Alle(s).Where(t => !s.IsGeeindigdOp(t.Op));

    /// <summary>Whether this deadline is one of these.</summary>
    public static bool IsVan(Termijn termijn) =>
        termijn.Soort is Start or Blokkade || Soorten.Any(soort => termijn.Soort == soort + AanDeBeurt || termijn.Soort == soort + TeLaat);

    /// <summary>
    /// Everything that is due today and was not told. ERK-39, BEO-42, BEO-44, Appendix D: on the due day itself the stagebeheerder is told, 4 weeks later the flag
    /// <c>kwaliteitscyclus te laat</c> with signalen to stagebeheerder and stagecoördinator, and for a visitatie to the hoofd. After downtime only what is most.
    /// C-7 row 4: on the day after a missed visitatie the parameter <c>visitatie.blokkeert</c> says whether later starts are refused; 4 weeks later once more.
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="tabel">Parameters.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Verstreken(Stageplaats s, Parametertabel tabel, DateOnly vandaag)
    {
        var (g, verstreken) = (s.Gegevens, Termijnen(s).Where(t => t.Op <= vandaag).Select(t => t.Soort).ToHashSet());
        if (verstreken.Contains(Start)) return Begin(s, tabel);

        var feiten = new List<Feit>();
        foreach (var soort in Soorten)
        {
            if (verstreken.Contains(soort + TeLaat)) feiten.AddRange(IsTeLaat(s, soort, vandaag));
            else if (verstreken.Contains(soort + AanDeBeurt)) feiten.AddRange(IsAanDeBeurt(s, soort, vandaag));
        }

        var opnieuw = verstreken.Contains(Bezoeksoort.Visitatie + TeLaat) && s.Kwaliteit.Visitatie is { Blokkeert: false };
        if ((verstreken.Contains(Blokkade) || opnieuw) && s.Kwaliteit.Visitatie is { } visitatie)
        {
            var blokkeert = tabel.Op(Erkenningparameters.VisitatieBlokkeert, g.Instituut, vandaag).Waarde;
            if (!opnieuw || blokkeert)
            {
                feiten.Add(new VisitatieblokkadeBeoordeeld(g.Stageplaatscode, g.Instituut, visitatie.UiterlijkOp, blokkeert)
                    .Volgens("ERK-39", blokkeert ? [Rollen.Stagecoordinator] : []));
                if (blokkeert) feiten.Add(Bijgewerkt(s, visitatie.UiterlijkOp));
            }
        }

        return Decision.Accept(feiten);
    }

    /// <summary>A visit that was held, or turned out not to be, with what follows: signalen about days that no longer hold lapse, and a block is lifted.</summary>
    internal static Decision Met(Stageplaats s, Feit feit)
    {
        var na = Stageplaats.Fold(s, feit.Event)!;
        var feiten = new List<Feit> { feit };
        foreach (var soort in Soorten)
        {
            if (s.Kwaliteit.Van(soort) is { } oud && na.Kwaliteit.Van(soort)?.UiterlijkOp != oud.UiterlijkOp)
            {
                feiten.AddRange(Signalen.Vervallen(
                    s.Signalen, OorzaakVan(s.Gegevens.Stageplaatscode, soort, oud.UiterlijkOp), $"De dag waarop {Naam(soort)} aan de beurt is, is veranderd."));
            }
        }

        if (s.Gegevens.GeenStartNa != na.Kwaliteit.GeenStartNa()) feiten.Add(Bijgewerkt(s, na.Kwaliteit.GeenStartNa()));
        return Decision.Accept(feiten);
    }

    /// <summary>
    /// ERK-39: a stageplaats that comes into the administration takes the last visits that its instelling names with it, and its cycle begins at once when it is active
    /// already. A day in the future is no visit that was held.
    /// </summary>
    /// <param name="s">The stageplaats as it is after its registration.</param>
    /// <param name="instelling">Its instelling.</param>
    /// <param name="tabel">Parameters.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    internal static IReadOnlyList<Feit> BijRegistratie(Stageplaats s, InstellingGeregistreerd instelling, Parametertabel tabel, DateOnly vandaag)
    {
        var feiten = new List<Feit>();
        foreach (var (soort, op) in new[] { (Bezoeksoort.Visitatie, instelling.LaatsteVisitatie), (Bezoeksoort.Evaluatiegesprek, instelling.LaatsteEvaluatiegesprek) })
        {
            if (op is { } dag && dag <= vandaag)
                Voeg(NeemBezoekOver.Decide(s, new(Sleutel.Id("bezoek-uit-administratie", s.Gegevens.Stageplaatscode, soort), soort, dag), tabel));
        }

        if (Termijnen(s).Any(t => t.Soort == Start && t.Op <= vandaag)) Voeg(Begin(s, tabel));
        return feiten;

        void Voeg(Decision besluit)
        {
            feiten.AddRange(besluit.Feiten);
            s = besluit.Events.Aggregate(s, (na, e) => Stageplaats.Fold(na, e)!);
        }
    }

    private static IEnumerable<Termijn> Alle(Stageplaats s)
    {
        if (!s.IsGeeindigdOp(DateOnly.MaxValue) && Kwaliteitscyclus.EersteActieveDag(s) is { } actief && actief != s.Kwaliteit.ActiefVanaf)
            yield return new(Start, actief, "ERK-39");
        foreach (var soort in Soorten)
        {
            if (s.Kwaliteit.Van(soort) is not { } termijn) continue;
            if (!termijn.Gemeld) yield return new(soort + AanDeBeurt, termijn.UiterlijkOp, Bezoeksoort.Regel(soort));
            if (soort == Bezoeksoort.Visitatie && termijn.Blokkeert is null) yield return new(Blokkade, termijn.UiterlijkOp.AddDays(1), "ERK-39");
            if (!termijn.TeLaat) yield return new(soort + TeLaat, termijn.UiterlijkOp.AddDays(Kwaliteitstermijn.TeLaatDagen), "ERK-39");
        }
    }

    private static Decision Begin(Stageplaats s, Parametertabel tabel)
    {
        var g = s.Gegevens;
        var actief = Kwaliteitscyclus.EersteActieveDag(s)!.Value;
        var (gesprek, visitatie) = Kwaliteitscyclus.Bepaal(actief, s.Kwaliteit.Bezoeken, tabel, g.Instituut);
        return Met(s, new KwaliteitscyclusGestart(g.Stageplaatscode, g.Instituut, actief, gesprek!.Value, visitatie!.Value).Volgens("ERK-39"));
    }

    private static IEnumerable<Feit> IsAanDeBeurt(Stageplaats s, string soort, DateOnly vandaag)
    {
        var (g, dag) = (s.Gegevens, s.Kwaliteit.Van(soort)!.UiterlijkOp);
        yield return new KwaliteitsbezoekAanDeBeurt(g.Stageplaatscode, g.Instituut, soort, dag).Volgens(Bezoeksoort.Regel(soort), s.Beheerrol(vandaag));
        yield return Signalen.Registreer(
            Bezoeksoort.Regel(soort), s.Onderwerp(), OorzaakVan(g.Stageplaatscode, soort, dag), s.Beheerrol(vandaag),
            $"Stageplaats {g.Stageplaatscode}: {Naam(soort)} is aan de beurt op {dag.Tekst()}. Plan het bezoek en leg het daarna vast.", uiterlijkOp: null, g.Instituut);
    }

    private static IEnumerable<Feit> IsTeLaat(Stageplaats s, string soort, DateOnly vandaag)
    {
        var (g, dag) = (s.Gegevens, s.Kwaliteit.Van(soort)!.UiterlijkOp);
        string[] rollen = soort == Bezoeksoort.Visitatie
            ? [s.Beheerrol(vandaag), Rollen.Stagecoordinator, Rollen.Hoofd]
            : [s.Beheerrol(vandaag), Rollen.Stagecoordinator];
        var oorzaak = OorzaakVan(g.Stageplaatscode, soort, dag);
        foreach (var feit in Signalen.Vervallen(s.Signalen, oorzaak, "Er is een nieuw bericht.")) yield return feit;
        yield return new KwaliteitscyclusTeLaat(g.Stageplaatscode, g.Instituut, soort, dag).Volgens("ERK-39", [.. rollen.Distinct()]);
        foreach (var rol in rollen.Distinct())
        {
            yield return Signalen.Registreer(
                "ERK-39", s.Onderwerp(), oorzaak, rol,
                $"Stageplaats {g.Stageplaatscode}: {Naam(soort)} had uiterlijk op {dag.Tekst()} gehouden moeten zijn. De kwaliteitscyclus is te laat.", uiterlijkOp: null,
                g.Instituut);
        }
    }

    private static Feit Bijgewerkt(Stageplaats s, DateOnly? geenStartNa) =>
        new StageplaatsgegevensBijgewerkt(s.Gegevens with { GeenStartNa = geenStartNa }).Volgens("ERK-39", Rollen.Stagecoordinator);

    private static string Naam(string soort) => soort == Bezoeksoort.Visitatie ? "de visitatie" : "het evaluatiegesprek";
}

/// <summary>Takes over that a visit was held.</summary>
/// <param name="BezoekId">The visit in the stagedossier.</param>
/// <param name="Soort">See <see cref="Bezoeksoort"/>.</param>
/// <param name="Op">Day on which it was held.</param>
public sealed record NeemBezoekOver(Guid BezoekId, string Soort, DateOnly Op)
{
    /// <summary>BEO-42, BEO-44: a visitatie resets both counters, an evaluatiegesprek its own. One that was held before another changes nothing about the days.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The visit.</param>
    /// <param name="tabel">Parameters.</param>
    public static Decision Decide(Stageplaats s, NeemBezoekOver command, Parametertabel tabel)
    {
        if (s.Kwaliteit.Bezoeken.Exists(b => b.BezoekId == command.BezoekId)) return Decision.NothingNew;
        var (g, bezoek) = (s.Gegevens, new Kwaliteitsbezoek(command.BezoekId, command.Soort, command.Op));
        var (gesprek, visitatie) = Kwaliteitscyclus.Bepaal(s.Kwaliteit.ActiefVanaf, s.Kwaliteit.Bezoeken.Add(bezoek), tabel, g.Instituut);
        return Kwaliteitsverloop.Met(
            s, new KwaliteitscyclusVernieuwd(g.Stageplaatscode, g.Instituut, command.BezoekId, command.Soort, command.Op, gesprek!.Value, visitatie)
                .Volgens(Bezoeksoort.Regel(command.Soort), Rollen.Stagecoordinator));
    }
}

/// <summary>Takes over that a visit was recorded by mistake.</summary>
/// <param name="BezoekId">The visit in the stagedossier.</param>
public sealed record LaatBezoekVervallen(Guid BezoekId)
{
    /// <summary>OVK-14, C-7: the days are as they would have been without it; what was told about them then is told again when they are past.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The visit.</param>
    /// <param name="tabel">Parameters.</param>
    public static Decision Decide(Stageplaats s, LaatBezoekVervallen command, Parametertabel tabel)
    {
        if (!s.Kwaliteit.Bezoeken.Exists(b => b.BezoekId == command.BezoekId)) return Decision.NothingNew;
        var g = s.Gegevens;
        var (gesprek, visitatie) = Kwaliteitscyclus.Bepaal(
            s.Kwaliteit.ActiefVanaf, s.Kwaliteit.Bezoeken.RemoveAll(b => b.BezoekId == command.BezoekId), tabel, g.Instituut);
        return Kwaliteitsverloop.Met(
            s, new KwaliteitsbezoekVervallen(g.Stageplaatscode, g.Instituut, command.BezoekId, gesprek, visitatie).Volgens("OVK-14", Rollen.Stagecoordinator));
    }
}
