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

    /// <summary>Works part-time: clinical stages last (PLA-21); after one, address and region weigh 0 (PLA-47).</summary>
    public bool Deeltijd { get; init; }

    /// <summary>Did a part-time clinical stage before the horizon: address and region weigh 0 for every start (PLA-47).</summary>
    public bool NaDeeltijdKlinisch { get; init; }

    /// <summary>Kinds that may be done more than once (a vrijstelling or keuze as basis, PLA-13); every other kind at most once, so that a keuzestage replaces at most one of PP and CCP (PLA-15).</summary>
    public IReadOnlyList<string> HerhaalbareSoorten { get; init; } = [];
    public IReadOnlyList<string> Uitgesloten { get; init; } = [];
    public IReadOnlyList<VasteStart> Vast { get; init; } = [];
}

/// <summary>One stage still to do, at most once, in a place with <paramref name="Weken"/> of one of the kinds.</summary>
/// <remarks>Cost of a start: <see cref="Amcparameters.KortingSterkeArgumentatie"/> (added to every cost, so that none is negative) + kind not preferred + address not preferred + quarter of start not preferred + order not preferred − the korting, where <paramref name="SterkeArgumentatie"/> and neither kind nor address is charged.</remarks>
/// <param name="Weken">13 or 26.</param>
/// <param name="Soorten">Kinds that fulfil it.</param>
/// <param name="VoorkeurSoorten">Kinds preferred; empty or null: no preference.</param>
/// <param name="VoorkeurPlaatsen">Addresses preferred; empty or null: no preference.</param>
/// <param name="VoorkeurKwartalen">Quarters of start preferred; empty or null: no preference.</param>
/// <param name="Volgorde">Place in the order that the aios prefers: charged unless this is the Volgorde-th start of the aios in the horizon (1 is first); null: no preference.</param>
/// <param name="SterkeArgumentatie">Planner's mark on a keuzestage: −2 for the stage argued for.</param>
/// <param name="Na">Id of the verplichting that must have been started in an earlier quarter of the same plan (PLA-10: SEH before the other clinical part).</param>
/// <param name="Groep">Verplichtingen of one groep are alternatives (PLA-10: 26 weeks or two of 13): all that are started have the same <paramref name="Optie"/>; every optie of a groep has the same total of weeks.</param>
/// <param name="Optie">Name of the alternative within <paramref name="Groep"/>; given exactly when the groep is.</param>
public sealed record AmcVerplichting(string Id, int Weken, IReadOnlyList<string> Soorten, IReadOnlyList<string>? VoorkeurSoorten = null, IReadOnlyList<string>? VoorkeurPlaatsen = null, IReadOnlyList<int>? VoorkeurKwartalen = null, int? Volgorde = null, bool SterkeArgumentatie = false, string? Na = null, string? Groep = null, string? Optie = null);

public sealed record Amcparameters
{
    public int KostenSoort { get; init; } = 6;
    public int KostenAdres { get; init; } = 1;
    public int KostenPeriode { get; init; } = 2;
    public int KostenVolgorde { get; init; } = 1;
    public int KortingSterkeArgumentatie { get; init; } = 2;

    /// <summary>extern.gewicht26weken: how often the cost of a 26-week place counts.</summary>
    public int Gewicht26Weken { get; init; } = 2;

    /// <summary>Part-time clinical stages come last (PLA-21): in a plan of a part-time aios with a start in a clinical place no start in another place comes later, and every verplichting that is not clinical is in the plan (of a groep: those of the optie in the plan; a groep with a verplichting that is not clinical must have an optie in the plan). A verplichting is clinical when there are places for its kinds and weeks and all of them are clinical.</summary>
    public bool DeeltijdKlinischLaatst { get; init; } = true;

    /// <summary>For the starts of a part-time aios after a start in a clinical place address and region weigh 0 (PLA-47).</summary>
    public bool DeeltijdKlinischDempt { get; init; } = true;

    /// <summary>Clinical starts per quarter within this percentage of the mean, rounded outwards; a deviation is shown, not forbidden.</summary>
    public int SpreidingProcent { get; init; } = 20;
}

/// <summary>Criteria: zonderPlaats, afgewezen (0), somKosten, buitenRegio (starts outside the preferred region, 26 weeks once), grootsteKosten, somKwadraten; how they are formed stands at <see cref="Poulesbewijs"/>.</summary>
public sealed record Amcindeling : Uitkomst
{
    public IReadOnlyList<AmcStart> Starts { get; init; } = [];
    public IReadOnlyList<OpenSlot> ZonderPlaats { get; init; } = [];

    /// <summary>Quarters whose number of clinical starts is outside the spread, in plain Dutch.</summary>
    public IReadOnlyList<string> Spreiding { get; init; } = [];
    public Poulesbewijs? Certificaat { get; init; }
}

public sealed record AmcStart(string Aios, string Verplichting, string Plaats, int Kwartaal, int Weken, int Kosten, bool BuitenRegio);
