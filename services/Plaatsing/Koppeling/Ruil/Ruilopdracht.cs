namespace StageSystem.Koppeling.Ruil;

/// <summary>PLA-74: swap cycles over a given allocation (top trading cycles, Shapley and Scarf 1974), one slot per aios.</summary>
public sealed record Ruilopdracht : Opdracht
{
    public required IReadOnlyList<RuilAios> Aios { get; init; }
}

/// <param name="Heeft">The place held now.</param>
/// <param name="Wensen">Places that this aios would rather have, best first; only places where the aios may be (ERK-16, vrijstelling, percentage…).</param>
public sealed record RuilAios(string Id, string Heeft, IReadOnlyList<string> Wensen);

public sealed record Ruilvoorstel : Uitkomst
{
    public IReadOnlyList<Ruilkring> Kringen { get; init; } = [];
}

/// <summary>Everyone in the ring gets the place of the next; all must agree.</summary>
public sealed record Ruilkring(IReadOnlyList<Ruilstap> Stappen);

public sealed record Ruilstap(string Aios, string Van, string Naar);
