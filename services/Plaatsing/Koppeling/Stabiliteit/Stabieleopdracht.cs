namespace StageSystem.Koppeling.Stabiliteit;

/// <summary>Hospital–residents with strict orders (Gale and Shapley 1962), for comparison only: the regelboek does not ask for stability (Q81).</summary>
/// <remarks>Lists may be incomplete. A pair is acceptable only when each names the other: a place that does not name an aios refuses this aios, and the reverse.</remarks>
public sealed record Stabieleopdracht : Opdracht
{
    public required IReadOnlyList<StabieleAios> Aios { get; init; }
    public required IReadOnlyList<StabielePlaats> Plaatsen { get; init; }

    /// <summary>"aios": best for every aios; "plaats": best for every place.</summary>
    public string OptimaalVoor { get; init; } = "aios";
}

/// <param name="Voorkeuren">Acceptable places, best first, each once.</param>
public sealed record StabieleAios(string Id, IReadOnlyList<string> Voorkeuren);

/// <param name="Capaciteit">Most aios that the place takes; at least 0.</param>
/// <param name="Voorkeuren">Acceptable aios, best first, each once.</param>
public sealed record StabielePlaats(string Id, int Capaciteit, IReadOnlyList<string> Voorkeuren);

/// <summary>Criteria, for the comparison only (a stable allocation does not minimise them): zonderPlaats, somRang (rank in the own list of the aios, over the pairs).</summary>
public sealed record Stabieleindeling : Uitkomst
{
    /// <summary>By ascending aios id.</summary>
    public IReadOnlyList<Paar> Paren { get; init; } = [];

    /// <summary>By ascending id. The same aios in every stable allocation (Roth 1986).</summary>
    public IReadOnlyList<string> ZonderPlaats { get; init; } = [];
}
