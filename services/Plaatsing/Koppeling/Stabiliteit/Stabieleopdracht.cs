namespace StageSystem.Koppeling.Stabiliteit;

/// <summary>Hospital–residents with strict orders (Gale and Shapley 1962), for comparison only: the regelboek does not ask for stability (Q81).</summary>
public sealed record Stabieleopdracht : Opdracht
{
    public required IReadOnlyList<StabieleAios> Aios { get; init; }
    public required IReadOnlyList<StabielePlaats> Plaatsen { get; init; }

    /// <summary>"aios": best for every aios; "plaats": best for every place.</summary>
    public string OptimaalVoor { get; init; } = "aios";
}

public sealed record StabieleAios(string Id, IReadOnlyList<string> Voorkeuren);
public sealed record StabielePlaats(string Id, int Capaciteit, IReadOnlyList<string> Voorkeuren);

public sealed record Stabieleindeling : Uitkomst
{
    public IReadOnlyList<Paar> Paren { get; init; } = [];
    public IReadOnlyList<string> ZonderPlaats { get; init; } = [];
}
