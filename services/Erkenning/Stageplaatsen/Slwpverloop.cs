using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>What was told about the end of one authorisation of the SLWP.</summary>
/// <param name="GeldigTotEnMet">Its last valid day; null when nothing was told yet.</param>
/// <param name="Herinnerd">The reminders that were sent, in weeks before the first invalid day.</param>
/// <param name="Verlopen">Whether the end was told.</param>
/// <param name="RespijtVerstreken">Whether the end of the grace was told.</param>
public sealed record Slwpbewaking(DateOnly? GeldigTotEnMet, ImmutableSortedSet<int> Herinnerd, bool Verlopen, bool RespijtVerstreken)
{
    /// <summary>Nothing was told.</summary>
    public static Slwpbewaking Geen { get; } = new(null, [], Verlopen: false, RespijtVerstreken: false);

    /// <summary>What was told about the authorisation that ends on this day; a new authorisation starts from nothing.</summary>
    public Slwpbewaking Over(DateOnly geldigTotEnMet) => GeldigTotEnMet == geldigTotEnMet ? this : Geen with { GeldigTotEnMet = geldigTotEnMet };
}

/// <summary>The end of the SLWP of a stageplaats: reminders, expiry, end of the grace (ERK-13, ERK-15, C-4).</summary>
public static class Slwpverloop
{
    private const string Geautoriseerd = "Het stageleerwerkplan (SLWP) is opnieuw geautoriseerd.";
    private static readonly string[] Soorten = ["slwp-herinnering", "slwp-verlopen", "slwp-respijt"];

    /// <summary>What the signalen about one authorisation belong to: a new authorisation makes them lapse (OVK-7).</summary>
    public static Guid OorzaakVan(string stageplaatscode, DateOnly geldigTotEnMet) => Sleutel.Id("slwp-einde", stageplaatscode, $"{geldigTotEnMet:O}");

    /// <summary>The deadlines that are still ahead or were not met; none for a stageplaats that has ended.</summary>
    public static IEnumerable<Termijn> Termijnen(Stageplaats s)
    {
        if (s.Gegevens.SlwpGeldigTotEnMet is not { } tot) yield break;
        var (bewaking, einde) = (s.Slwpbewaking.Over(tot), Slwp.EersteOngeldigeDag(tot));
        if (s.IsGeeindigdOp(einde)) yield break;
        if (!bewaking.Verlopen)
        {
            foreach (var weken in s.Slwptermijnen().HerinneringWeken.Where(w => !bewaking.Herinnerd.Contains(w)))
                yield return new($"slwp-herinnering-{weken}", Slwp.HerinneringOp(tot, weken), "ERK-13");
            yield return new("slwp-verlopen", einde, "ERK-15");
        }

        if (!bewaking.RespijtVerstreken && !s.IsGeeindigdOp(s.Slwptermijnen().RespijtVoorbijOp(tot))) yield return new("slwp-respijt", s.Slwptermijnen().RespijtVoorbijOp(tot), "ERK-15");
    }

    /// <summary>Whether this deadline is one of these.</summary>
    public static bool IsVan(Termijn termijn) => Soorten.Any(soort => termijn.Soort.StartsWith(soort, StringComparison.Ordinal));

    /// <summary>
    /// Everything about the end of the SLWP that is due today and was not told: a reminder as long as the SLWP is valid, then the end, then the end of the grace.
    /// Also after the service was down over those days; a reminder of an SLWP that has ended meanwhile is not sent any more.
    /// </summary>
    public static Decision Verstreken(Stageplaats s, DateOnly vandaag)
    {
        if (s.Gegevens.SlwpGeldigTotEnMet is not { } tot) return Decision.NothingNew;
        var verstreken = Termijnen(s).Where(t => t.Op <= vandaag).Select(t => t.Soort).ToHashSet();
        var feiten = new List<Feit>();

        if (vandaag <= tot) feiten.AddRange(Herinneringen(s, tot, [.. s.Slwptermijnen().HerinneringWeken.Where(w => verstreken.Contains($"slwp-herinnering-{w}"))], vandaag));

        if (verstreken.Contains("slwp-verlopen")) feiten.AddRange(Verlopen(s, tot, vandaag));
        if (verstreken.Contains("slwp-respijt")) feiten.AddRange(RespijtVoorbij(s, tot));
        return Decision.Accept(feiten);
    }

    /// <summary>A new authorisation answers every signaal about the former one (OVK-7).</summary>
    public static IEnumerable<Feit> Opgelost(Stageplaats s) => s.Gegevens.SlwpGeldigTotEnMet is { } tot
        ? Herinneringsignalen(s, tot, Geautoriseerd).Concat(Signalen.Vervallen(s.Signalen, OorzaakVan(s.Gegevens.Stageplaatscode, tot), Geautoriseerd))
            .Concat(Signalen.Vervallen(s.Signalen, VraagNieuweAutorisatie.OorzaakVan(s.Gegevens.Stageplaatscode), Geautoriseerd))
        : [];

    /// <summary>Each reminder is a fact of its own; of several on one day only the last asks, and it takes the place of an earlier one.</summary>
    private static IEnumerable<Feit> Herinneringen(Stageplaats s, DateOnly tot, IReadOnlyList<int> weken, DateOnly vandaag)
    {
        if (weken.Count == 0) yield break;
        var g = s.Gegevens;
        foreach (var aantal in weken)
        {
            yield return new SlwpVerlooptBinnenkort(g.Stageplaatscode, g.Instituut, tot, aantal, OorzaakVan(g.Stageplaatscode, tot))
                .Volgens("ERK-13", Rollen.Stageopleider, Rollen.Stagebeheerder);
        }

        foreach (var vervallen in Herinneringsignalen(s, tot, "Er is een nieuwe herinnering.")) yield return vervallen;
        var oorzaak = Herinneringsoorzaak(s, tot, weken.Min());
        foreach (var nummer in s.Verantwoordelijken(vandaag))
        {
            yield return Signalen.Registreer(
                "ERK-13", s.DuoOnderwerp(nummer), oorzaak, Rollen.Stageopleider,
                $"Stageopleider {nummer}: het stageleerwerkplan (SLWP) van stageplaats {g.Stageplaatscode} is geldig t/m {tot:dd-MM-yyyy}. Autoriseer het opnieuw.",
                tot, g.Instituut);
        }

        yield return Signalen.Registreer(
            "ERK-13", s.Onderwerp(), oorzaak, s.Beheerrol(vandaag),
            $"Het stageleerwerkplan (SLWP) van stageplaats {g.Stageplaatscode} is geldig t/m {tot:dd-MM-yyyy}. Vraag de stageopleider het opnieuw te autoriseren.",
            tot, g.Instituut);
    }

    private static IEnumerable<Feit> Verlopen(Stageplaats s, DateOnly tot, DateOnly vandaag)
    {
        var (g, einde) = (s.Gegevens, Slwp.EersteOngeldigeDag(tot));
        var oorzaak = OorzaakVan(g.Stageplaatscode, tot);
        foreach (var vervallen in Herinneringsignalen(s, tot, "Het stageleerwerkplan (SLWP) is inmiddels verlopen.")) yield return vervallen;

        yield return new SlwpVerlopen(g.Stageplaatscode, g.Instituut, einde, s.Slwptermijnen().RespijtDagen, oorzaak)
            .Volgens("ERK-15", Rollen.Stageopleider, Rollen.Stagebeheerder, Rollen.Stagesecretariaat);
        var uiterlijk = s.Slwptermijnen().RespijtVoorbijOp(tot).AddDays(-1);
        foreach (var nummer in s.Verantwoordelijken(vandaag))
        {
            yield return Signalen.Registreer(
                "ERK-15", s.DuoOnderwerp(nummer), oorzaak, Rollen.Stageopleider,
                $"Stageopleider {nummer}: het stageleerwerkplan (SLWP) van stageplaats {g.Stageplaatscode} is sinds {einde:dd-MM-yyyy} niet meer geldig. "
                + $"Autoriseer het uiterlijk op {uiterlijk:dd-MM-yyyy}.",
                uiterlijk, g.Instituut);
        }

        foreach (var rol in new[] { s.Beheerrol(vandaag), Rollen.Stagesecretariaat })
        {
            yield return Signalen.Registreer(
                "ERK-15", s.Onderwerp(), oorzaak, rol,
                $"Stageplaats {g.Stageplaatscode} heeft sinds {einde:dd-MM-yyyy} geen geldig stageleerwerkplan (SLWP). Er kan geen nieuwe stage beginnen.",
                uiterlijk, g.Instituut);
        }
    }

    private static IEnumerable<Feit> RespijtVoorbij(Stageplaats s, DateOnly tot)
    {
        var (g, einde) = (s.Gegevens, Slwp.EersteOngeldigeDag(tot));
        var oorzaak = OorzaakVan(g.Stageplaatscode, tot);
        yield return new SlwpRespijtVerstreken(g.Stageplaatscode, g.Instituut, einde, oorzaak).Volgens("ERK-15", Rollen.Stagecoordinator);
        yield return Signalen.Registreer(
            "ERK-15", s.Onderwerp(), oorzaak, Rollen.Stagecoordinator,
            $"Stageplaats {g.Stageplaatscode} heeft al {s.Slwptermijnen().RespijtDagen} dagen geen geldig stageleerwerkplan (SLWP). Overweeg de stageplaats on hold te zetten "
            + "of RGS te vragen; dat besluit neemt u zelf.",
            uiterlijkOp: null, g.Instituut);
    }

    private static IEnumerable<Feit> Herinneringsignalen(Stageplaats s, DateOnly tot, string reden) =>
        s.Slwptermijnen().HerinneringWeken.SelectMany(weken => Signalen.Vervallen(s.Signalen, Herinneringsoorzaak(s, tot, weken), reden));

    private static Guid Herinneringsoorzaak(Stageplaats s, DateOnly tot, int weken) =>
        Sleutel.Id("slwp-herinnering", s.Gegevens.Stageplaatscode, $"{tot:O}", $"{weken}");
}
