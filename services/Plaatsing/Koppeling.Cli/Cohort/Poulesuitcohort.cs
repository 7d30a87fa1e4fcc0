using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary>Makes the instance of §7.2 for March to August 2027 from the preferences in the export.</summary>
/// <remarks>
/// The export holds no IOS. Who named a poule takes part; what an aios still needs follows from the poules named: each 13-week poule
/// once, and a clinical poule means six months clinical, in either of the two forms (PLA-39). Who needs one quarter gets it as soon
/// as there is room in the own planning, the other is "geen plaats nodig". Not judged here: ERK-16, which belongs to Erkenning.
/// </remarks>
public static class Poulesuitcohort
{
    /// <summary>The clinical poules of 26 and of 13 weeks.</summary>
    public const string KlinischZes = "SEH-26";

    /// <inheritdoc cref="KlinischZes" />
    public const string KlinischDrie = "KLIN-13";

    /// <summary>PLA-37: preferences per poule.</summary>
    private const int AantalVoorkeuren = 4;

    private static readonly (DateOnly Van, DateOnly TotEnMet)[] Kwartalen =
        [(new(2027, 3, 1), new(2027, 5, 31)), (new(2027, 6, 1), new(2027, 8, 31))];

    /// <param name="zaad">Seed of the lot; the export has none.</param>
    /// <param name="bijzonder">One line for everything that is not simply taken over.</param>
    public static Poulesopdracht Maak(Cohortgegevens cohort, ulong zaad, ICollection<string> bijzonder)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(bijzonder);
        var genoemd = cohort.Voorkeuren.Select(v => v.Poule).ToHashSet(StringComparer.Ordinal);
        if (genoemd.Contains(KlinischZes) || genoemd.Contains(KlinischDrie)) genoemd.UnionWith([KlinischZes, KlinischDrie]);
        var poules = cohort.Plaatsen.Where(p => genoemd.Contains(p.Poule)).GroupBy(p => p.Poule, StringComparer.Ordinal)
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new Poule(p.Key, p.First().Weken)).ToArray();
        var weken = poules.ToDictionary(p => p.Id, p => p.Weken, StringComparer.Ordinal);
        var plaatsen = cohort.Plaatsen.Where(p => genoemd.Contains(p.Poule)).OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        foreach (var p in plaatsen.Where(p => p.Weken != weken[p.Poule]))
            bijzonder.Add($"{p.Id}: {p.Weken} weken in een poule van {weken[p.Poule]} weken; niet gebruikt (PLA-36).");
        plaatsen = [.. plaatsen.Where(p => p.Weken == weken[p.Poule])];

        var aios = new List<PoulesAios>();
        foreach (var groep in cohort.Voorkeuren.GroupBy(v => v.Aios, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            if (Deelnemer(cohort, cohort.Aios.First(a => a.Id == groep.Key), [.. groep], plaatsen, bijzonder) is { } deelnemer) aios.Add(deelnemer);

        return new Poulesopdracht
        {
            Kwartalen = ["2027 maart-mei", "2027 juni-augustus"],
            Poules = poules,
            Plaatsen = [.. plaatsen.Select(p => new Poulesplaats(p.Id, p.Poule, Capaciteit(cohort, p), p.Soort.StartsWith("SEH", StringComparison.Ordinal)))],
            Aios = aios,
            Zaad = zaad,
        };
    }

    private static PoulesAios? Deelnemer(
        Cohortgegevens cohort, Cohortaios aios, Cohortvoorkeur[] voorkeuren, Cohortplaats[] plaatsen, ICollection<string> bijzonder)
    {
        var uitgesloten = plaatsen.Where(p => aios.Deeltijd < p.DeeltijdMinimaal || Vrijgesteld(aios.Vrijstelling, p.Soort)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        bool Kan(string poule) => plaatsen.Any(p => p.Poule == poule && !uitgesloten.Contains(p.Id));
        var genoemd = voorkeuren.Select(v => v.Poule).Distinct().Order(StringComparer.Ordinal).ToArray();
        bool IsKlinisch(string poule) => poule is KlinischZes or KlinischDrie;

        var klinisch = genoemd.Any(IsKlinisch) && (Kan(KlinischZes) || Kan(KlinischDrie)) ? new Klinisch(KlinischZes, KlinischDrie) : null;
        var drie = genoemd.Where(p => !IsKlinisch(p) && Kan(p)).ToArray();
        foreach (var poule in genoemd.Where(p => IsKlinisch(p) ? klinisch is null : !Kan(p)))
            bijzonder.Add($"{aios.Id}: in {poule} mag geen enkele plaats door vrijstelling of deeltijd; die poule telt niet mee (PLA-19).");

        var vrij = Enumerable.Range(0, Kwartalen.Length)
            .Where(q => !cohort.Plaatsingen.Any(p => p.Aios == aios.Id && p.Van <= Kwartalen[q].TotEnMet && Kwartalen[q].Van <= p.TotEnMet)).ToArray();
        var nodig = (klinisch is null ? 0 : 2) + drie.Length;
        if (nodig == 0) return null;
        if (vrij.Length < Kwartalen.Length)
            bijzonder.Add($"{aios.Id}: een lopende plaatsing raakt een kwartaal; dan is er geen nieuwe plaats nodig (PLA-26).");
        if (vrij.Length == 0) return null;
        return new PoulesAios
        {
            Id = aios.Id,
            Kwartalen = [.. vrij.Take(nodig)],
            Poules = drie,
            Klinisch = klinisch,
            Voorkeuren = [.. genoemd.Where(p => IsKlinisch(p) ? klinisch is not null : drie.Contains(p)).Select(p => Voorkeur(aios.Id, p, voorkeuren, plaatsen, bijzonder))],
            Uitgesloten = [.. uitgesloten.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>PLA-36, PLA-37, PLA-42: four different places of the poule (fewer in a small poule) and a rejection that is none of them, or no weight.</summary>
    private static Poulevoorkeur Voorkeur(string aios, string poule, Cohortvoorkeur[] voorkeuren, Cohortplaats[] plaatsen, ICollection<string> bijzonder)
    {
        var hier = voorkeuren.Where(v => v.Poule == poule).ToArray();
        var lijst = hier.Where(v => v.Rang is not null).OrderBy(v => v.Rang).Select(v => v.Plaats).ToArray();
        var afwijzing = hier.FirstOrDefault(v => v.Rang is null)?.Plaats;
        var inPoule = plaatsen.Where(p => p.Poule == poule).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var aantal = inPoule.Count == 1 ? 1 : Math.Min(AantalVoorkeuren, inPoule.Count - 1);
        var geldig = lijst.Length == aantal && lijst.Distinct().Count() == aantal && lijst.All(inPoule.Contains)
            && (afwijzing is null || (inPoule.Contains(afwijzing) && !lijst.Contains(afwijzing)));
        if (!geldig) bijzonder.Add($"{aios}: de voorkeuren in {poule} volgen de instructies niet en wegen niet mee (PLA-42).");
        return new Poulevoorkeur(poule, geldig, geldig ? lijst : [], geldig ? afwijzing : null);
    }

    /// <summary>PLA-19: an exempted field may not be done.</summary>
    private static bool Vrijgesteld(string vrijstelling, string soort) => vrijstelling.ToUpperInvariant() switch
    {
        "SEH" or "INTERNE" or "KINDERGENEESKUNDE" or "GYNAECOLOGIE" =>
            soort.StartsWith("SEH", StringComparison.Ordinal) || soort is "interne geneeskunde" or "kindergeneeskunde" or "gynaecologie",
        "GGZ" => soort.StartsWith("PP", StringComparison.Ordinal),
        "VERPLEEGHUIS" => soort == "CCP verpleeghuis",
        _ => false,
    };

    /// <summary>PLA-2: what is left per quarter: nothing when a stage may not start then (26 weeks start in the first quarter), less what runs on.</summary>
    private static int[] Capaciteit(Cohortgegevens cohort, Cohortplaats plaats) =>
    [
        .. Kwartalen.Select(k =>
        {
            var start = plaats.Weken > 13 ? Kwartalen[0].Van.Month : k.Van.Month;
            var bezet = cohort.Plaatsingen.Count(p => p.Plaats == plaats.Id && p.Van <= k.TotEnMet && k.Van <= p.TotEnMet);
            return plaats.Startmaanden.Contains(start) ? Math.Max(0, plaats.Capaciteit - bezet) : 0;
        }),
    ];
}
