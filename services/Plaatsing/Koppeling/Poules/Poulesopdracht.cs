namespace StageSystem.Koppeling.Poules;

/// <summary>§7.2: external stages in poules over the quarters of the horizon.</summary>
public sealed record Poulesopdracht : Opdracht
{
    /// <summary>The quarters of the horizon, consecutive, named as you like (e.g. "2027K1"); the first is the one being allocated.</summary>
    public required IReadOnlyList<string> Kwartalen { get; init; }

    public required IReadOnlyList<Poule> Poules { get; init; }
    public required IReadOnlyList<Poulesplaats> Plaatsen { get; init; }
    public required IReadOnlyList<PoulesAios> Aios { get; init; }

    /// <summary>Seed of the lot (objective 6).</summary>
    public required ulong Zaad { get; init; }

    public Poulesparameters Parameters { get; init; } = new();
}

/// <param name="Weken">13 or 26; a 26-week place occupies the quarter of its start and the next.</param>
public sealed record Poule(string Id, int Weken);

/// <param name="Capaciteit">Places left per quarter of the horizon (PLA-2), already less what others occupy.</param>
/// <param name="Seh">Whether a stage here is an SEH stage (for "SEH first").</param>
public sealed record Poulesplaats(string Id, string Poule, IReadOnlyList<int> Capaciteit, bool Seh = false);

public sealed record PoulesAios
{
    public required string Id { get; init; }

    /// <summary>Indexes (0-based) of the quarters in which this aios needs a place; the others are "geen plaats nodig" or blocked (PLA-67, PLA-26).</summary>
    public required IReadOnlyList<int> Kwartalen { get; init; }

    /// <summary>The 13-week poules that the IOS requires, each at most once (the clinical 3-month poule is not among them while <see cref="Klinisch"/> is given).</summary>
    public IReadOnlyList<string> Poules { get; init; } = [];

    /// <summary>Six months clinical still to do: one 26-week place or two of 13 (PLA-39); null: none.</summary>
    public Klinisch? Klinisch { get; init; }

    /// <summary>What was submitted per poule; a poule that is absent counts as not valid (PLA-42).</summary>
    public IReadOnlyList<Poulevoorkeur> Voorkeuren { get; init; } = [];

    /// <summary>Places where this aios may not be (ERK-16, vrijstelling, percentage or days, REG-15).</summary>
    public IReadOnlyList<string> Uitgesloten { get; init; } = [];

    /// <summary>Starts that the planner pinned.</summary>
    public IReadOnlyList<VasteStart> Vast { get; init; } = [];
}

/// <param name="ZesMaanden">Poule of 26 weeks.</param>
/// <param name="DrieMaanden">Poule of 13 weeks, used twice.</param>
/// <param name="Vorm">Preferred number of weeks of each part: 26 or 13; null: no preference.</param>
/// <param name="SehEerst">With two of 13 weeks, the first must be an SEH place.</param>
public sealed record Klinisch(string ZesMaanden, string DrieMaanden, int? Vorm = null, bool SehEerst = false);

/// <param name="Geldig">Follows the instructions (PLA-42).</param>
/// <param name="Plaatsen">Preference 1, 2, 3, 4 in this order.</param>
/// <param name="Afwijzing">The rejected place, or null.</param>
/// <param name="Weging">Per preferred place −1, 0 or +1 by the assistent-teamleider; −1 favours.</param>
public sealed record Poulevoorkeur(string Poule, bool Geldig, IReadOnlyList<string> Plaatsen, string? Afwijzing = null, IReadOnlyDictionary<string, int>? Weging = null);

public sealed record VasteStart(string Plaats, int Kwartaal);

/// <summary>Parameters of §7.2 with the defaults of the regelboek.</summary>
public sealed record Poulesparameters
{
    public int KostenNietGenoemd { get; init; } = 8;
    public int KostenAfgewezen { get; init; } = 50;

    /// <summary>Aios without valid preferences in the poule (PLA-42).</summary>
    public int KostenOngeldig { get; init; }

    /// <summary>Of the two clinical poules only the other one is valid.</summary>
    public int KostenAndereKlinischeGeldig { get; init; } = 8;

    /// <summary>Clinical form other than preferred: once, an item of its own.</summary>
    public int KostenAndereVorm { get; init; } = 2;

    /// <summary>extern.gewicht26weken: how often the cost of a 26-week place counts.</summary>
    public int Gewicht26Weken { get; init; } = 2;

    /// <summary>klinisch.tweePlaatsenVerschillen.</summary>
    public bool TweePlaatsenVerschillen { get; init; } = true;
}

/// <summary>Criteria: zonderPlaats, afgewezen, somKosten, grootsteKosten, somKwadraten; how they are formed stands at <see cref="Poulesbewijs"/>.</summary>
public sealed record Poulesindeling : Uitkomst
{
    /// <summary>By ascending aios id, then quarter.</summary>
    public IReadOnlyList<Start> Starts { get; init; } = [];

    /// <summary>Slots without a place (objective 1), by ascending aios id, then quarter; never silently: also when the rest is optimal. Where an aios has more quarters than stages left, the earliest free ones are listed.</summary>
    public IReadOnlyList<OpenSlot> ZonderPlaats { get; init; } = [];

    public Poulesbewijs? Certificaat { get; init; }
}

/// <param name="Rang">Preference 1–4; null: not mentioned, rejected or no valid preferences.</param>
/// <param name="Kosten">Cost per quarter of this start.</param>
public sealed record Start(string Aios, string Plaats, int Kwartaal, int Weken, int Kosten, int? Rang, bool Afgewezen);

public sealed record OpenSlot(string Aios, int Kwartaal);
