using System.Text.Json.Serialization;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>Why this aios got this place (or these), and for every higher preference why not. Equal to a forced re-solve, preference by preference.</summary>
/// <remarks>
/// Made for one <see cref="Lezer"/>. The version for the aios holds no scores, ranks or remarks of others (PLA-37, PLA-59, PLA-62): who is where, and totals of the group.
/// </remarks>
/// <param name="Aios">Whom it is about.</param>
/// <param name="Gekregen">The places (haos, interviews, starts) that this aios got, in the order of the result; empty when there is none.</param>
/// <param name="HogereVoorkeuren">What the aios would rather have had, best first.</param>
/// <param name="Tekst">The whole in plain Dutch: first what was got, then one to three sentences per preference.</param>
public sealed record AiosUitleg(string Aios, IReadOnlyList<Gekregen> Gekregen, IReadOnlyList<HogereVoorkeur> HogereVoorkeuren, string Tekst);

/// <summary>For whom an explanation is written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Lezer>))]
public enum Lezer
{
    /// <summary>The aios: who is where, and totals of the group.</summary>
    [JsonStringEnumMemberName("aios")] Aios,

    /// <summary>Teamleider and assistent-teamleider (PLA-61): also scores and ranks of those who move.</summary>
    [JsonStringEnumMemberName("beoordelaar")] Beoordelaar,
}

/// <param name="Rang">Own rank of this place, 1 is first; null: none.</param>
/// <param name="Score">Own score (PLA-57), or own cost; null: none.</param>
/// <param name="Kwartaal">Quarter of the start (§7.2, 0-based); null where there are no quarters.</param>
public sealed record Gekregen(string Plaats, int? Rang = null, long? Score = null, int? Kwartaal = null);

/// <summary>A place that the aios preferred to (one of) the own.</summary>
public sealed record HogereVoorkeur
{
    /// <summary>Id of the place.</summary>
    public required string Plaats { get; init; }

    /// <summary>Own rank; null: none.</summary>
    public int? Rang { get; init; }

    /// <summary>Own score or own cost; null: none.</summary>
    public long? Score { get; init; }

    /// <summary>Quarter (§7.2, 0-based); null where there are no quarters.</summary>
    public int? Kwartaal { get; init; }

    /// <summary>What decided against it.</summary>
    public required Besluit Besluit { get; init; }

    /// <summary>How many aios (or interviews) the place can take.</summary>
    public required int Capaciteit { get; init; }

    /// <summary>Who is there now.</summary>
    public IReadOnlyList<Bezetter> Bezetting { get; init; } = [];

    /// <summary>New value minus present value of every criterion, in the order of the objective; empty when <see cref="Besluit"/> is <see cref="Besluit.Onmogelijk"/>.</summary>
    public IReadOnlyList<Criterium> Verschil { get; init; } = [];

    /// <summary>Name of the first criterion that becomes worse; null when all stay equal or it is impossible.</summary>
    public string? Beslissend { get; init; }

    /// <summary>Who moves where when this aios gets this place, the aios included (first): one best way.</summary>
    public IReadOnlyList<Verplaatsing> Verplaatsingen { get; init; } = [];

    /// <summary>One to three sentences of plain Dutch.</summary>
    public required string Tekst { get; init; }
}

/// <summary>What decided against a preference.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Besluit>))]
public enum Besluit
{
    /// <summary>The group as a whole would be worse off (or, without a proof, nothing better was found).</summary>
    [JsonStringEnumMemberName("groep")] Groep,

    /// <summary>Equal in every criterion: the drawn lot decided.</summary>
    [JsonStringEnumMemberName("loting")] Loting,

    /// <summary>Equal in every criterion: the fixed order of ids decided (§7.1.2).</summary>
    [JsonStringEnumMemberName("vasteVolgorde")] VasteVolgorde,

    /// <summary>Not possible: not admissible, pinned, or others would be left without a place.</summary>
    [JsonStringEnumMemberName("onmogelijk")] Onmogelijk,
}

/// <summary>Who is in a place.</summary>
/// <param name="ScoreAios">Score by this aios; only for <see cref="Lezer.Beoordelaar"/>.</param>
/// <param name="ScorePlaats">Score by the hao; only for <see cref="Lezer.Beoordelaar"/>.</param>
/// <param name="Rang">Rank by this aios; only for <see cref="Lezer.Beoordelaar"/>.</param>
public sealed record Bezetter(string Aios, int? ScoreAios = null, int? ScorePlaats = null, int? Rang = null);

/// <param name="Van">Place that the aios leaves; null: had none.</param>
/// <param name="Naar">Place that the aios gets; null: none.</param>
/// <param name="Kwartaal">Quarter (§7.2, 0-based); null where there are no quarters.</param>
public sealed record Verplaatsing(string Aios, string? Van, string? Naar, int? Kwartaal = null);
