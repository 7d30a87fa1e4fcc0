using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;

namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary>Makes the instances of §7.1 from the export: the composition of the koppelgroepen, and one allocation per koppelgroep.</summary>
public static class Groepenuitcohort
{
    /// <summary>Names of the koppelgroepen; group n of the instance is the n-th.</summary>
    public static IReadOnlyList<string> Namen(Cohortgegevens cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return [.. cohort.Leden.Select(l => l.Groep).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>PLA-54: everyone of the koppelgroepen, to be divided again.</summary>
    public static Koppelgroepenopdracht Samenstelling(Cohortgegevens cohort)
    {
        var aios = cohort.Aios.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var haos = cohort.Haos.ToDictionary(h => h.Id, StringComparer.Ordinal);
        return new Koppelgroepenopdracht
        {
            AantalGroepen = Namen(cohort).Count,
            Aios = [.. cohort.Leden.Where(l => l.IsAios).Select(l => aios[l.Id]).Select(a => new GroepsAios(a.Id, a.Deeltijd < 100, a.Woonplaats))],
            Haos = [.. cohort.Leden.Where(l => !l.IsAios).Select(l => haos[l.Id])
                .Select(h => new GroepsHao(h.Id, h.Deeltijd < 100, h.Praktijksoort.Length > 0 ? [h.Praktijksoort] : []))],
        };
    }

    /// <summary>The groups as they are in the export, as pins.</summary>
    public static IReadOnlyList<VasteGroep> Huidig(Cohortgegevens cohort)
    {
        var namen = Namen(cohort).ToList();
        return [.. cohort.Leden.Select(l => new VasteGroep(l.Id, namen.IndexOf(l.Groep) + 1))];
    }

    /// <summary>PLA-60: one instance per koppelgroep. The export has no ranking: per aios the ranks follow the own scores, equal scores the id of the hao.</summary>
    public static Indelingsopdracht Indeling(Cohortgegevens cohort, string groep, ulong zaad)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        return new Indelingsopdracht
        {
            Aios = [.. cohort.Leden.Where(l => l.Groep == groep && l.IsAios).Select(l => l.Id).Order(StringComparer.Ordinal)],
            Haos = [.. cohort.Leden.Where(l => l.Groep == groep && !l.IsAios).Select(l => l.Id).Order(StringComparer.Ordinal).Select(id => new Hao(id))],
            Gesprekken = [.. cohort.Scores.Where(s => s.Groep == groep).GroupBy(s => s.Aios, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g => g.OrderBy(s => s.ScoreAios).ThenBy(s => s.Hao, StringComparer.Ordinal)
                    .Select((s, i) => new Gesprek(s.Aios, s.Hao, s.ScoreAios, s.ScoreHao, i + 1)))],
            Zaad = zaad,
        };
    }
}
