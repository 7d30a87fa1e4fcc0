namespace StageSystem.Koppeling.Koppelgroepen;

/// <summary>PLA-54, §7.1.1: divides aios and haos over groups.</summary>
/// <remarks>
/// Hard: groups of aios differ at most 1 in size; Σ capacities ≥ aios in every group; per group the part-time aios, and the
/// part-time haos, within 1 of the average (the haos: only where capacities allow that at all). Objective: the weighted sum, over
/// all groups, of |G·x − total| for x = number in the group of part-time aios, of part-time haos (aspect deeltijd), of haos of each
/// practice kind, and of aios of each residence; scaled by the number of groups G so that all is integer. No distance anywhere
/// (PLA-64). The number of haos per group is not an aspect. Ties: the persons one by one, each the smallest group number that still
/// allows the optimum; first the aios by residence, those in part-time first, then by id; then the haos: the larger capacity first,
/// then those who count in more properties (kinds, and part-time), then by their kinds (in order, joined by a space), those in
/// part-time first, then by id. So persons who are alike fill the groups in ascending id.
/// </remarks>
public sealed record Koppelgroepenopdracht : Opdracht
{
    public required int AantalGroepen { get; init; }
    public required IReadOnlyList<GroepsAios> Aios { get; init; }
    public required IReadOnlyList<GroepsHao> Haos { get; init; }

    /// <summary>Weights of the three aspects (parameter, default 1 each), at least 0.</summary>
    public int GewichtDeeltijd { get; init; } = 1;
    public int GewichtPraktijksoort { get; init; } = 1;
    public int GewichtWoonplaats { get; init; } = 1;

    /// <summary>Manual corrections by the teamleider: this person in this group (1-based).</summary>
    public IReadOnlyList<VasteGroep> Vast { get; init; } = [];
}

/// <param name="Woonplaats">Residence or region; empty: not known, not counted.</param>
public sealed record GroepsAios(string Id, bool Deeltijd, string Woonplaats = "");

/// <param name="Praktijksoorten">solo, groep, stad, dorp…: each kind counts apart.</param>
public sealed record GroepsHao(string Id, bool Deeltijd, IReadOnlyList<string> Praktijksoorten, int Capaciteit = 1);

public sealed record VasteGroep(string Id, int Groep, string? Reden = null);

/// <summary>Criterion: somAfwijkingen.</summary>
public sealed record Koppelgroepindeling : Uitkomst
{
    public IReadOnlyList<Koppelgroep> Groepen { get; init; } = [];

    /// <summary>Proven lower bound on the first criterion, and how it was proven.</summary>
    public Groepsbewijs? Certificaat { get; init; }
}

/// <param name="Groep">1-based.</param>
/// <param name="Aios">By ascending id.</param>
/// <param name="Haos">By ascending id.</param>
public sealed record Koppelgroep(int Groep, IReadOnlyList<string> Aios, IReadOnlyList<string> Haos);

/// <param name="Ondergrens">Nobody can do better than this.</param>
/// <param name="Bewijs">In words: how the bound follows.</param>
/// <param name="Doorzocht">False: the bound follows from the totals alone (a total T over G groups costs at least 2·(T mod G)·(G − T mod G), times its weight). True: it follows from pins, or from a completed search, as <paramref name="Bewijs"/> says.</param>
public sealed record Groepsbewijs(long Ondergrens, string Bewijs, bool Doorzocht = false);
