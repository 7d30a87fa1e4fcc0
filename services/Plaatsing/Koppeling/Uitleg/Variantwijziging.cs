using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>What is different in a variant of an instance; what is not given stays as it is.</summary>
public sealed partial record Variantwijziging
{
    /// <summary>Name in the comparison.</summary>
    public required string Naam { get; init; }

    /// <summary>Other weight of the scores by aios (§7.1.3).</summary>
    public int? GewichtAios { get; init; }

    /// <summary>Other weight of the scores by haos (§7.1.3).</summary>
    public int? GewichtHao { get; init; }

    /// <summary>Other number of interviews per aios (§7.1.2).</summary>
    public int? GesprekkenPerAios { get; init; }

    /// <summary>Whether pairs without interview are admitted (§7.1.3).</summary>
    public bool? ZonderGesprekToegestaan { get; init; }

    /// <summary>Other seed of the lot.</summary>
    public ulong? Zaad { get; init; }

    /// <summary>Extra pins; in a gespreksindeling one-on-one links (PLA-65); in poules and amc <see cref="VasteStarts"/>.</summary>
    public IReadOnlyList<Paar> Vast { get; init; } = [];

    /// <summary>Extra exclusions.</summary>
    public IReadOnlyList<Paar> Verboden { get; init; } = [];

    /// <summary>By id of the place: places more, or fewer when negative.</summary>
    public IReadOnlyDictionary<string, int> MeerPlaatsen { get; init; } = new Dictionary<string, int>();

    /// <summary>The instance with this difference.</summary>
    /// <exception cref="OngeldigeOpdracht">The difference does not belong to this kind of instance, or names an unknown place.</exception>
    public Opdracht PasToe(Opdracht basis) => basis switch
    {
        Gespreksopdracht g => PasToe(g),
        Indelingsopdracht i => PasToe(i),
        Toewijzingsopdracht t => PasToe(t),
        Poulesopdracht p => PasToe(p),
        Amcopdracht a => PasToe(a),
        _ => throw Varianten.Geen(basis),
    };

    private Gespreksopdracht PasToe(Gespreksopdracht g)
    {
        WeigerKwartalen();
        Weiger(GewichtAios, "gewichtAios");
        Weiger(GewichtHao, "gewichtHao");
        Weiger(ZonderGesprekToegestaan, "zonderGesprekToegestaan");
        Weiger(Zaad, "zaad");
        return g with
        {
            GesprekkenPerAios = GesprekkenPerAios ?? g.GesprekkenPerAios,
            EenOpEen = [.. g.EenOpEen, .. Vast],
            Uitgesloten = [.. g.Uitgesloten, .. Verboden],
            Haos = MetPlaatsen(g.Haos),
        };
    }

    private Indelingsopdracht PasToe(Indelingsopdracht i)
    {
        WeigerKwartalen();
        Weiger(GesprekkenPerAios, "gesprekkenPerAios");
        return i with
        {
            GewichtAios = GewichtAios ?? i.GewichtAios,
            GewichtHao = GewichtHao ?? i.GewichtHao,
            ZonderGesprekToegestaan = ZonderGesprekToegestaan ?? i.ZonderGesprekToegestaan,
            Zaad = Zaad ?? i.Zaad,
            Vast = [.. i.Vast, .. Vast],
            Verboden = [.. i.Verboden, .. Verboden],
            Haos = MetPlaatsen(i.Haos),
        };
    }

    private Toewijzingsopdracht PasToe(Toewijzingsopdracht t)
    {
        WeigerKwartalen();
        Weiger(GewichtAios, "gewichtAios");
        Weiger(GewichtHao, "gewichtHao");
        Weiger(GesprekkenPerAios, "gesprekkenPerAios");
        Weiger(ZonderGesprekToegestaan, "zonderGesprekToegestaan");
        var onbekend = MeerPlaatsen.Keys.Where(id => t.Kolommen.All(k => k.Id != id)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (onbekend is not null)
            throw Onbekend(onbekend);
        return t with
        {
            Zaad = Zaad ?? t.Zaad,
            Vast = [.. t.Vast, .. Vast],
            Verboden = [.. t.Verboden, .. Verboden],
            Kolommen = [.. t.Kolommen.Select(k => MeerPlaatsen.TryGetValue(k.Id, out var meer) ? k with { Capaciteit = k.Capaciteit + meer } : k)],
        };
    }

    private Hao[] MetPlaatsen(IReadOnlyList<Hao> haos)
    {
        var onbekend = MeerPlaatsen.Keys.Where(id => haos.All(h => h.Id != id)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (onbekend is not null)
            throw Onbekend(onbekend);
        return [.. haos.Select(h => MeerPlaatsen.TryGetValue(h.Id, out var meer) ? h with { Capaciteit = h.Capaciteit + meer } : h)];
    }

    private OngeldigeOpdracht Onbekend(string plaats) => new($"varianten.{Naam}.meerPlaatsen.{plaats}", $"{plaats} bestaat niet in deze opdracht.");

    private void WeigerKwartalen()
    {
        Weiger(VasteStarts.Count > 0 ? VasteStarts : null, "vasteStarts");
        Weiger(MeerInKwartaal.Count > 0 ? MeerInKwartaal : null, "meerInKwartaal");
        Weiger(Parameters.Count > 0 ? Parameters : null, "parameters");
    }

    private void Weiger(object? waarde, string pad)
    {
        if (waarde is not null)
            throw new OngeldigeOpdracht($"varianten.{Naam}.{pad}", "dit hoort niet bij deze soort opdracht.");
    }
}
