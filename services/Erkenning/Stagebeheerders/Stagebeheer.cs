using System.Collections.Immutable;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>Days on which someone is the stagebeheerder of a stageplaats.</summary>
/// <param name="Stagebeheerder">Code.</param>
/// <param name="Van">First day; null when the administration does not know it.</param>
/// <param name="TotEnMet">Last day, included; null while it goes on.</param>
public sealed record Beheerperiode(string Stagebeheerder, DateOnly? Van, DateOnly? TotEnMet)
{
    /// <summary>The days.</summary>
    public Periode Dagen() => Periode.Vanaf(Van ?? DateOnly.MinValue, TotEnMet);
}

/// <summary>Who the stagebeheerder of a stageplaats is and was; never two on one day (ERK-29).</summary>
/// <param name="Perioden">In order of assignment.</param>
/// <param name="ZonderSinds">First day without one when the stageplaats came in without; null otherwise.</param>
/// <param name="Overgedragen">The first day without of which the signalen went to the stagecoördinator; null when none did.</param>
/// <param name="Gemeld">The first days without of which the signaal after 7 days was raised.</param>
/// <param name="Verplaatst">The signalen that went to the stagecoördinator and return to a new stagebeheerder.</param>
public sealed record Stagebeheer(
    ImmutableList<Beheerperiode> Perioden, DateOnly? ZonderSinds, DateOnly? Overgedragen, ImmutableSortedSet<DateOnly> Gemeld, ImmutableSortedSet<Guid> Verplaatst)
{
    /// <summary>ERK-29: days without a stagebeheerder after which the signaal comes.</summary>
    public const int MaxDagenZonder = 7;

    /// <summary>Nothing is known.</summary>
    public static Stagebeheer Geen { get; } = new([], null, null, [], []);

    /// <summary>The stagebeheerder with whom a stageplaats came into the administration.</summary>
    public static Stagebeheer Van(string? stagebeheerder) =>
        stagebeheerder is null ? Geen : Geen with { Perioden = [new(Sleutel.Normaal(stagebeheerder), null, null)] };

    /// <summary>The stagebeheerder on this day, or null.</summary>
    public string? Op(DateOnly dag) => Perioden.Find(p => p.Dagen().Bevat(dag))?.Stagebeheerder;

    /// <summary>Those who are stagebeheerder on this day or later.</summary>
    public IReadOnlyList<Beheerperiode> Vanaf(DateOnly dag) => [.. Perioden.Where(p => !(p.TotEnMet < dag))];

    /// <summary>The last stretch of days without; null when there is none.</summary>
    public Periode? LaatsteZonder()
    {
        var eerste = ZonderSinds ?? (Perioden.Count == 0 ? null : Perioden.Min(p => p.Dagen().Van));
        return eerste is not { } van ? null
            : new[] { Periode.Vanaf(van, null) }.Zonder(Perioden.Select(p => p.Dagen())) is [.., var laatste] ? laatste
            : null;
    }

    /// <summary>What the signaal about this stretch belongs to.</summary>
    public static Guid OorzaakVan(string stageplaatscode, DateOnly vanaf) => Sleutel.Id("zonder-stagebeheerder", stageplaatscode, $"{vanaf:O}");

    /// <summary>After one more event of the stageplaats; other events leave it as it is.</summary>
    public static Stagebeheer Fold(Stagebeheer s, object @event) => @event switch
    {
        StageplaatsZonderStagebeheerder e => s with { ZonderSinds = e.Vanaf },
        StagebeheerderToegewezen e => s with { Perioden = s.Perioden.Add(new(e.Stagebeheerder, e.Vanaf, null)), Verplaatst = [] },
        StagebeheerderVertrokken e => s with
        {
            Perioden = [.. s.Perioden.Select(p => p.Stagebeheerder == e.Stagebeheerder && p.Dagen().Bevat(e.LaatsteDag) ? p with { TotEnMet = e.LaatsteDag } : p)],
        },
        StagebeheerOvergedragen e => s with { Overgedragen = e.Vanaf, Verplaatst = [.. e.SignaalIds] },
        StagebeheerderOntbreekt e => s with { Gemeld = s.Gemeld.Add(e.Vanaf) },
        _ => s,
    };
}

/// <summary>What follows while a stageplaats has no stagebeheerder (ERK-29, C-34 row 1).</summary>
public static class Stagebeheerverloop
{
    private const string Overdracht = "stagebeheer-overdracht";
    private const string Ontbreekt = "stagebeheerder-ontbreekt";

    /// <summary>The first day without, for the signalen; 8 days from it, for the signaal. None for a stageplaats that has ended.</summary>
    public static IEnumerable<Termijn> Termijnen(Stageplaats s)
    {
        if (s.Beheer.LaatsteZonder() is not { } zonder || s.IsGeeindigdOp(zonder.Van)) yield break;
        if (s.Beheer.Overgedragen != zonder.Van) yield return new(Overdracht, zonder.Van, "C-34");
        if (zonder.Dagen > Stagebeheer.MaxDagenZonder && !s.Beheer.Gemeld.Contains(zonder.Van))
            yield return new(Ontbreekt, zonder.Van.AddDays(Stagebeheer.MaxDagenZonder), "ERK-29");
    }

    /// <summary>Whether this deadline is one of these.</summary>
    public static bool IsVan(Termijn termijn) => termijn.Soort is Overdracht or Ontbreekt;

    /// <summary>
    /// Everything that is due today and was not told. ERK-29: without a stagebeheerder since 02-11-2026, the signaal comes on 09-11-2026, the eighth day. C-34: open
    /// signalen of the stagebeheerder go to the stagecoördinator on the first day. When someone has come meanwhile there is a fact, and no signaal.
    /// </summary>
    public static Decision Verstreken(Stageplaats s, DateOnly vandaag)
    {
        var verstreken = Termijnen(s).Where(t => t.Op <= vandaag).Select(t => t.Soort).ToList();
        if (verstreken.Count == 0 || s.Beheer.LaatsteZonder() is not { } zonder) return Decision.NothingNew;
        var (g, nuZonder) = (s.Gegevens, s.Beheer.Op(vandaag) is null);
        var feiten = new List<Feit>();
        if (verstreken.Contains(Overdracht))
        {
            var gaan = nuZonder ? Signalen.DraagOver(s.Signalen, Rollen.Stagebeheerder, Rollen.Stagecoordinator) : [];
            feiten.Add(new StagebeheerOvergedragen(
                g.Stageplaatscode, g.Instituut, zonder.Van, [.. gaan.Select(f => ((SignaalOvergedragen)f.Event).SignaalId)]).Volgens("C-34", Rollen.Stagecoordinator));
            feiten.AddRange(gaan);
        }

        if (verstreken.Contains(Ontbreekt))
        {
            feiten.Add(new StagebeheerderOntbreekt(g.Stageplaatscode, g.Instituut, zonder.Van).Volgens("ERK-29", Rollen.Stagecoordinator));
            if (nuZonder)
            {
                feiten.Add(Signalen.Registreer(
                    "ERK-29", s.Onderwerp(), Stagebeheer.OorzaakVan(g.Stageplaatscode, zonder.Van), Rollen.Stagecoordinator,
                    $"Stageplaats {g.Stageplaatscode} heeft sinds {zonder.Van.Tekst()} geen stagebeheerder, langer dan {Stagebeheer.MaxDagenZonder} dagen. Wijs er een toe.",
                    uiterlijkOp: null, g.Instituut));
            }
        }

        return Decision.Accept(feiten);
    }
}
