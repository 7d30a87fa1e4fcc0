namespace StageSystem.Koppeling.Stroom;

/// <summary>A plain transport problem: rows (aios) to columns (places), costs in one or more criteria. Absent pairs are not admissible.</summary>
public sealed record Toewijzingsopdracht : Opdracht
{
    public required IReadOnlyList<Rij> Rijen { get; init; }
    public required IReadOnlyList<Kolom> Kolommen { get; init; }

    /// <summary>Names of the criteria, most important first.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = ["kosten"];

    public required IReadOnlyList<Kostenpaar> Paren { get; init; }

    /// <summary>Pairs that must be chosen.</summary>
    public IReadOnlyList<Paar> Vast { get; init; } = [];

    /// <summary>Pairs that may not be chosen.</summary>
    public IReadOnlyList<Paar> Verboden { get; init; } = [];

    /// <summary>Seed of the lot that decides ties: rows in drawn order, each the listed pair that comes first in <see cref="Paren"/>; null: rows in ascending id, columns in ascending id.</summary>
    public ulong? Zaad { get; init; }
}

/// <param name="Aantal">How many different columns the row needs; at least 0.</param>
public sealed record Rij(string Id, int Aantal = 1);

/// <param name="Capaciteit">Most rows that the column takes.</param>
/// <param name="Minimum">Fewest rows that the column must get.</param>
public sealed record Kolom(string Id, int Capaciteit = 1, int Minimum = 0);

/// <param name="Kosten">One integer per criterion, −10^9 to 10^9.</param>
public sealed record Kostenpaar(string Rij, string Kolom, IReadOnlyList<long> Kosten);

/// <summary>The answer: chosen pairs in row order, then ascending column id.</summary>
public sealed record Toewijzing : Uitkomst
{
    public IReadOnlyList<Rijkeuze> Paren { get; init; } = [];
    public Prijzen? Certificaat { get; init; }
}

public sealed record Rijkeuze(string Rij, string Kolom);
