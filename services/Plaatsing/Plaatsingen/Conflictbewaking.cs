using System.Globalization;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>A plaatsing that moved and another one that cannot both go on as they are.</summary>
/// <param name="AnderePlaatsingscode">The other one.</param>
/// <param name="Soort"><see cref="Aios"/> or <see cref="Stageplaats"/>.</param>
/// <param name="Van">First day that they share.</param>
/// <param name="TotEnMet">Last day that they share, included.</param>
public sealed record Plaatsingconflict(string AnderePlaatsingscode, string Soort, DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>The same aios (PLA-26).</summary>
    public const string Aios = "aios";

    /// <summary>The same stageplaats, which is full (PLA-2).</summary>
    public const string Stageplaats = "stageplaats";
}

/// <summary>PLA-87: keeps one conflict for each next plaatsing that a plaatsing that moved runs into. Neither is changed by it (C-23).</summary>
public static class Conflictbewaking
{
    /// <summary>PLA-77: days before a start after which it changes only by overmacht.</summary>
    public const int GrensDagen = 42;

    /// <summary>C-23 row 4: a conflict that is not resolved this many days before the start of the other one goes to the stagecoördinator.</summary>
    public const int EscalatieDagen = 49;

    /// <summary>PLA-87: which next plaatsingen it runs into now, of the same aios and on the same stageplaats; none for one that is over.</summary>
    public static Lijst<Plaatsingconflict> Van(Plaatsing plaatsing, Aios aios, Stageplaatskopie kopie)
    {
        if (!Plaatsingstatus.IsOpen(plaatsing.Stand.Status)) return [];
        var eigen = plaatsing.Periode();
        var vanAios = aios.Traject.Values.Where(d => d.Plaatsingscode != plaatsing.Code && d.Van > eigen.Van)
            .Select(d => Conflict(d.Plaatsingscode, Plaatsingconflict.Aios, eigen, new(d.Van, d.TotEnMet)));
        var bezet = kopie.Bezetting.Select(b => (Code: b.Key, Dagen: Periode.Vanaf(b.Value.Van, b.Value.TotEnMet))).ToList();
        var vanPlaats = bezet.Where(b => b.Code != plaatsing.Code && b.Dagen.Van > eigen.Van && eigen.Bevat(b.Dagen.Van)
                && bezet.Count(a => a.Dagen.Bevat(b.Dagen.Van)) > kopie.Gegevens?.Capaciteit)
            .Select(b => Conflict(b.Code, Plaatsingconflict.Stageplaats, eigen, b.Dagen));
        return vanAios.Concat(vanPlaats).OfType<Plaatsingconflict>()
            .OrderBy(c => c.Van).ThenBy(c => c.AnderePlaatsingscode, StringComparer.Ordinal).ThenBy(c => c.Soort, StringComparer.Ordinal).NaarLijst();
    }

    /// <summary>PLA-87, C-23: new, changed and resolved conflicts. The planner is told once of each, in time to change the other one before the boundary of PLA-77.</summary>
    public static Decision Decide(Plaatsing plaatsing, Lijst<Plaatsingconflict> nu, DateOnly vandaag)
    {
        var (stand, feiten) = (plaatsing.Stand, new List<Feit>());
        foreach (var conflict in nu.Where(c => !plaatsing.Conflicten.Contains(c)))
        {
            var nieuw = !plaatsing.Conflicten.Any(c => Zelfde(c, conflict));
            feiten.Add(new PlaatsingConflict(plaatsing.Code, conflict.AnderePlaatsingscode, conflict.Soort, conflict.Van, conflict.TotEnMet, stand.Instituut)
                .Volgens("PLA-87", Rollen.Stagesecretariaat));
            if (nieuw) feiten.Add(Signaal(plaatsing, conflict, vandaag));
        }

        foreach (var weg in plaatsing.Conflicten.Where(c => !nu.Any(n => Zelfde(n, c))))
        {
            feiten.Add(new PlaatsingConflictOpgelost(plaatsing.Code, weg.AnderePlaatsingscode, weg.Soort).Volgens("PLA-87", Rollen.Stagesecretariaat));
            feiten.AddRange(Signalen.Vervallen(plaatsing.Signalen, Oorzaak(plaatsing, weg), "De plaatsingen botsen niet meer."));
        }

        return Decision.Accept(feiten);
    }

    /// <summary>PLA-87: a plaatsing that is over runs into nobody any more.</summary>
    internal static IEnumerable<Feit> Voorbij(Plaatsing plaatsing, DateOnly vandaag) =>
        Plaatsingstatus.IsOpen(plaatsing.Stand.Status) ? [] : Decide(plaatsing, [], vandaag).Feiten;

    private static Feit Signaal(Plaatsing plaatsing, Plaatsingconflict conflict, DateOnly vandaag)
    {
        var uiterlijk = conflict.Van.AddDays(-EscalatieDagen - 1);
        var wat = conflict.Soort == Plaatsingconflict.Aios ? "dezelfde aios" : "dezelfde stageplaats, die vol is";
        return Signalen.Registreer(
            "PLA-87", plaatsing.Onderwerp(), Oorzaak(plaatsing, conflict), Rollen.Stagesecretariaat,
            string.Create(CultureInfo.InvariantCulture, $"Plaatsing {plaatsing.Code} duurt nu t/m {plaatsing.Stand.TotEnMet:dd-MM-yyyy} en botst vanaf {conflict.Van:dd-MM-yyyy} met plaatsing {conflict.AnderePlaatsingscode} ({wat}). Verschuif, ruil of kies een andere plaats. Na {conflict.Van.AddDays(-GrensDagen):dd-MM-yyyy} kan dat alleen door overmacht (PLA-78, grond 8)."),
            uiterlijk < vandaag ? vandaag : uiterlijk, plaatsing.Stand.Instituut);
    }

    private static Guid Oorzaak(Plaatsing plaatsing, Plaatsingconflict conflict) => Sleutel.Id("conflict", plaatsing.Code, conflict.AnderePlaatsingscode, conflict.Soort);

    private static bool Zelfde(Plaatsingconflict a, Plaatsingconflict b) => a.AnderePlaatsingscode == b.AnderePlaatsingscode && a.Soort == b.Soort;

    private static Plaatsingconflict? Conflict(string code, string soort, Periode eigen, Periode ander) =>
        eigen.Doorsnede(ander) is { } samen ? new(code, soort, samen.Van, samen.TotEnMet) : null;
}
