namespace StageSystem.Koppeling.Poules;

/// <summary>§7.3: AMC allocation; the model of <see cref="Poulesopdracht"/> with its own costs and one criterion more.</summary>
public sealed record Amcopdracht : Opdracht
{
    public required IReadOnlyList<string> Kwartalen { get; init; }
    public required IReadOnlyList<AmcPlaats> Plaatsen { get; init; }
    public required IReadOnlyList<AmcAios> Aios { get; init; }
    public required ulong Zaad { get; init; }
    public Amcparameters Parameters { get; init; } = new();
}

/// <param name="Soort">Stage kind (klinisch, PP, CCP, keuze, …).</param>
/// <param name="Weken">13 or 26.</param>
/// <param name="Capaciteit">Places left per quarter of the horizon.</param>
public sealed record AmcPlaats(string Id, string Soort, int Weken, string Regio, IReadOnlyList<int> Capaciteit, bool Klinisch = false);

public sealed record AmcAios
{
    public required string Id { get; init; }
    public required IReadOnlyList<int> Kwartalen { get; init; }

    /// <summary>What is still to be done, already less vrijstelling (PLA-10, 13, 15, 19).</summary>
    public required IReadOnlyList<AmcVerplichting> Verplichtingen { get; init; }

    /// <summary>Preferred region; null: none (PLA-47).</summary>
    public string? Regio { get; init; }

    /// <summary>Works part-time: clinical stages last (PLA-21); after one, address and region weigh 0.</summary>
    public bool Deeltijd { get; init; }
    public IReadOnlyList<string> Uitgesloten { get; init; } = [];
    public IReadOnlyList<VasteStart> Vast { get; init; } = [];
}

/// <summary>One stage still to do: one of the kinds, with its preferences.</summary>
/// <param name="Soorten">Kinds that fulfil it.</param>
/// <param name="VoorkeurSoorten">Kinds preferred; empty: no preference.</param>
/// <param name="VoorkeurPlaatsen">Addresses preferred; empty: no preference.</param>
/// <param name="VoorkeurKwartalen">Quarters of start preferred; empty: no preference.</param>
/// <param name="Volgorde">Place in the order that the aios prefers (1 is first); null: no preference.</param>
/// <param name="SterkeArgumentatie">Planner's mark on a keuzestage: −2.</param>
public sealed record AmcVerplichting(string Id, int Weken, IReadOnlyList<string> Soorten, IReadOnlyList<string>? VoorkeurSoorten = null, IReadOnlyList<string>? VoorkeurPlaatsen = null, IReadOnlyList<int>? VoorkeurKwartalen = null, int? Volgorde = null, bool SterkeArgumentatie = false);

public sealed record Amcparameters
{
    public int KostenSoort { get; init; } = 6;
    public int KostenAdres { get; init; } = 1;
    public int KostenPeriode { get; init; } = 2;
    public int KostenVolgorde { get; init; } = 1;
    public int KortingSterkeArgumentatie { get; init; } = 2;

    /// <summary>Part-time clinical stages come last (PLA-21).</summary>
    public bool DeeltijdKlinischLaatst { get; init; } = true;

    /// <summary>Clinical starts per quarter within this percentage of the mean, rounded outwards; a deviation is shown, not forbidden.</summary>
    public int SpreidingProcent { get; init; } = 20;
}

/// <summary>Criteria: zonderPlaats, afgewezen (0), somKosten, buitenRegio, grootsteKosten, somKwadraten.</summary>
public sealed record Amcindeling : Uitkomst
{
    public IReadOnlyList<AmcStart> Starts { get; init; } = [];
    public IReadOnlyList<OpenSlot> ZonderPlaats { get; init; } = [];

    /// <summary>Quarters whose number of clinical starts is outside the spread, in plain Dutch.</summary>
    public IReadOnlyList<string> Spreiding { get; init; } = [];
    public Poulesbewijs? Certificaat { get; init; }
}

public sealed record AmcStart(string Aios, string Verplichting, string Plaats, int Kwartaal, int Weken, int Kosten, bool BuitenRegio);
