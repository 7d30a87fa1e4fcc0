using StageSystem.Koppeling.Gesprekken;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>PLA-60, §7.1.3: the definitive allocation from two-sided scores.</summary>
public sealed record Indelingsopdracht : Opdracht
{
    public required IReadOnlyList<string> Aios { get; init; }
    public required IReadOnlyList<Hao> Haos { get; init; }

    /// <summary>Interviews held, with their scores and the original rank.</summary>
    public required IReadOnlyList<Gesprek> Gesprekken { get; init; }

    /// <summary>Places offered to an aios without an interview: admitted only when <see cref="ZonderGesprekToegestaan"/>.</summary>
    public IReadOnlyList<Aangeboden> Aanbod { get; init; } = [];

    /// <summary>The teamleider agrees to pairs without interview (§7.1.3); their number is then minimised before everything else.</summary>
    public bool ZonderGesprekToegestaan { get; init; }

    public IReadOnlyList<Paar> Vast { get; init; } = [];
    public IReadOnlyList<Paar> Verboden { get; init; } = [];

    /// <summary>Weight of the scores of aios and hao (parameter, 1:1): criterion 1 is the weighted sum, criterion 3 its square.</summary>
    public int GewichtAios { get; init; } = 1;
    public int GewichtHao { get; init; } = 1;

    /// <summary>Seed of the lot (step 5).</summary>
    public required ulong Zaad { get; init; }

    /// <summary>Which second proposal is made beside the default one.</summary>
    public Stabiliteitsvariant Stabiliteit { get; init; }
}

/// <param name="ScoreAios">1, 2 or 3 (PLA-57); null: missing, counts as 2 and is flagged.</param>
/// <param name="ScoreHao">The same, by the hao.</param>
/// <param name="Rang">Original rank r of this hao for this aios, at least 1.</param>
public sealed record Gesprek(string Aios, string Hao, int? ScoreAios, int? ScoreHao, int Rang);

public sealed record Aangeboden(string Aios, string Hao, int Rang);

/// <summary>Criteria: zonderGesprek, somScores, aantalDrieen, somKwadraten, somRang.</summary>
public sealed record Indeling : Uitkomst
{
    /// <summary>Chosen pairs, by ascending aios id.</summary>
    public IReadOnlyList<Koppel> Koppels { get; init; } = [];

    /// <summary>Lowest somScores among all other complete allocations, whatever their other criteria (Δ against the optimum may be 0, and below 0 when they have more pairs without interview); null when there is no other.</summary>
    public long? EenNaBesteTotaal { get; init; }

    public IReadOnlyList<EigenEen> PerAios { get; init; } = [];
    public IReadOnlyList<BlokkerendPaar> BlokkerendeParen { get; init; } = [];

    /// <summary>The second proposal, when asked for: the same five criteria; <see cref="Toestand.NietBewezen"/> when the search reached its limit.</summary>
    public Indeling? Variant { get; init; }

    /// <summary>Only in a second proposal: proven that none of the kind asked for has fewer blocking pairs than this.</summary>
    public int? BlokkerendMinstens { get; init; }
    public Prijzen? Certificaat { get; init; }
}

/// <param name="ZonderGesprek">Admitted without an interview: marked.</param>
/// <param name="ScoreOntbrak">A missing score was counted as 2: marked.</param>
public sealed record Koppel(string Aios, string Hao, int ScoreAios, int ScoreHao, int Rang, bool ZonderGesprek, bool ScoreOntbrak);

/// <param name="Score">The score that this aios gave to the own result.</param>
/// <param name="BesteTotaal">Best somScores when this aios gets a hao that this aios scored 1; null: not possible.</param>
public sealed record EigenEen(string Aios, int Score, long? BesteTotaal);

/// <summary>§7.1.3: both scored the other strictly better than the own result (the hao: than its worst; a place left counts as preferring).</summary>
public sealed record BlokkerendPaar(string Aios, string Hao);

/// <summary>Parameter koppel.stabiliteit.</summary>
public enum Stabiliteitsvariant
{
    /// <summary>Report only (default, Q81).</summary>
    Verslag,

    /// <summary>Second proposal: fewest blocking pairs before criterion 1 (§7.1.3).</summary>
    Variant,

    /// <summary>Second proposal: fewest blocking pairs among the allocations with the same criteria as the optimum.</summary>
    GelijkOptimum,
}
