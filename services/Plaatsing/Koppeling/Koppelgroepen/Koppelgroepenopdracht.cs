namespace StageSystem.Koppeling.Koppelgroepen;

/// <summary>PLA-54, §7.1.1: divides aios and haos over groups.</summary>
public sealed record Koppelgroepenopdracht : Opdracht
{
    public required int AantalGroepen { get; init; }
    public required IReadOnlyList<GroepsAios> Aios { get; init; }
    public required IReadOnlyList<GroepsHao> Haos { get; init; }

    /// <summary>Weights of the three aspects (parameter, default 1 each).</summary>
    public int GewichtDeeltijd { get; init; } = 1;
    public int GewichtPraktijksoort { get; init; } = 1;
    public int GewichtWoonplaats { get; init; } = 1;

    /// <summary>Manual corrections by the teamleider: this person in this group (1-based).</summary>
    public IReadOnlyList<VasteGroep> Vast { get; init; } = [];
}

/// <param name="Woonplaats">Residence or region; may be empty.</param>
public sealed record GroepsAios(string Id, bool Deeltijd, string Woonplaats = "");

/// <param name="Praktijksoorten">solo, groep, stad, dorp…: each kind counts apart.</param>
public sealed record GroepsHao(string Id, bool Deeltijd, IReadOnlyList<string> Praktijksoorten, int Capaciteit = 1);

public sealed record VasteGroep(string Id, int Groep, string? Reden = null);

public sealed record Koppelgroepindeling : Uitkomst
{
    public IReadOnlyList<Koppelgroep> Groepen { get; init; } = [];

    /// <summary>Proven lower bound on the first criterion, and how it was proven.</summary>
    public Groepsbewijs? Certificaat { get; init; }
}

/// <param name="Groep">1-based.</param>
public sealed record Koppelgroep(int Groep, IReadOnlyList<string> Aios, IReadOnlyList<string> Haos);

/// <param name="Ondergrens">Nobody can do better than this.</param>
/// <param name="Bewijs">In words: how the bound follows.</param>
public sealed record Groepsbewijs(long Ondergrens, string Bewijs);
