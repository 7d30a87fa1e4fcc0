namespace StageSystem.Koppeling.Gesprekken;

/// <summary>PLA-55, §7.1.2: which aios talks to which hao.</summary>
public sealed record Gespreksopdracht : Opdracht
{
    /// <summary>K: interviews per aios (parameter, default 3, Q25).</summary>
    public int GesprekkenPerAios { get; init; } = 3;

    public required IReadOnlyList<GespreksAios> Aios { get; init; }
    public required IReadOnlyList<Hao> Haos { get; init; }

    /// <summary>Pairs that are not offered (not available, excluded by the teamleider, earlier conflict).</summary>
    public IReadOnlyList<Paar> Uitgesloten { get; init; } = [];

    /// <summary>One-on-one links (PLA-65): removed beforehand; the aios has no interviews and the hao one place less.</summary>
    public IReadOnlyList<Paar> EenOpEen { get; init; } = [];
}

/// <param name="Rangen">Rank per hao offered to this aios: 1 is first; each rank once, 1..number of haos offered.</param>
public sealed record GespreksAios(string Id, IReadOnlyDictionary<string, int> Rangen);

/// <param name="Capaciteit">Aios at a time, whole stage long.</param>
public sealed record Hao(string Id, int Capaciteit = 1);

/// <summary>Criteria: somRang, somRangKwadraat. Ties: aios by ascending id, each the smallest set of hao ids.</summary>
public sealed record Gespreksindeling : Uitkomst
{
    /// <summary>Per aios (ascending id) the haos (ascending id); one-on-one links are not among them.</summary>
    public IReadOnlyList<AiosGesprekken> Gesprekken { get; init; } = [];
    public Prijzen? Certificaat { get; init; }
}

public sealed record AiosGesprekken(string Aios, IReadOnlyList<string> Haos);
