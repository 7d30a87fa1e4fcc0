namespace StageSystem.Koppeling.Ruil;

/// <summary>PLA-74: swap cycles over a given allocation (top trading cycles, Shapley and Scarf 1974), one slot per aios.</summary>
/// <remarks>What may not be swapped (a huisartsstage, a plaatsing that is in gevaar or geplaatst, a place in another open swap) does not come in.</remarks>
public sealed record Ruilopdracht : Opdracht
{
    public required IReadOnlyList<RuilAios> Aios { get; init; }
}

/// <param name="Heeft">The place held now. Several aios may hold the same place, each a part of its capacity.</param>
/// <param name="Wensen">Places that this aios would rather have, best first; only places where the aios may be (ERK-16, vrijstelling, percentage…). The list ends at the own place, if that is named; a place that nobody holds cannot be had by swapping.</param>
public sealed record RuilAios(string Id, string Heeft, IReadOnlyList<string> Wensen);

public sealed record Ruilvoorstel : Uitkomst
{
    /// <summary>By the smallest id in each ring; nobody is in two. Who is in none keeps the own place.</summary>
    public IReadOnlyList<Ruilkring> Kringen { get; init; } = [];
}

/// <summary>Everyone in the ring gets the place of the next, the last that of the first; all must agree. The smallest id is first.</summary>
public sealed record Ruilkring(IReadOnlyList<Ruilstap> Stappen);

public sealed record Ruilstap(string Aios, string Van, string Naar);
