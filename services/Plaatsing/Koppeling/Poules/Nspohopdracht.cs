namespace StageSystem.Koppeling.Poules;

/// <summary>§7.4: what the instituutsopleider sees; the engine supports and never decides (PLA-70).</summary>
public sealed record Nspohopdracht : Opdracht
{
    public required IReadOnlyList<NspohPlaats> Plaatsen { get; init; }
    public required IReadOnlyList<NspohStarter> Starters { get; init; }

    /// <summary>Also make the optional proposal (one preference costs 1, others 5).</summary>
    public bool MetVoorstel { get; init; }
    public required ulong Zaad { get; init; }
}

public sealed record NspohPlaats(string Id, int Capaciteit);

/// <param name="Voorkeur">One preference (PLA-33), or null.</param>
/// <param name="Status">Status of the preference, shown as it is (PLA-34).</param>
/// <param name="Mogelijk">Places where this starter may be placed.</param>
public sealed record NspohStarter(string Id, string? Voorkeur, string Status, IReadOnlyList<string> Mogelijk);

public sealed record Nspohoverzicht : Uitkomst
{
    public IReadOnlyList<NspohRegel> Starters { get; init; } = [];
    public IReadOnlyList<string> Conflicten { get; init; } = [];

    /// <summary>The proposal, when asked for: a draft without any standing.</summary>
    public IReadOnlyList<NspohVoorstel>? Voorstel { get; init; }
    public Prijzen? Certificaat { get; init; }
}

/// <param name="MetZelfdeVoorkeur">Number of starters with this preference, this one included.</param>
public sealed record NspohRegel(string Id, string? Voorkeur, string Status, int MetZelfdeVoorkeur, int? Capaciteit);

public sealed record NspohVoorstel(string Starter, string Plaats, int Kosten);
