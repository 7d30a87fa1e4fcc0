using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>An extra pin of §7.2 or §7.3: this aios begins in this place at the beginning of this quarter.</summary>
/// <param name="Kwartaal">0-based, in the horizon.</param>
public sealed record Startpin(string Aios, string Plaats, int Kwartaal);

/// <summary>Places more in one quarter.</summary>
/// <param name="Kwartaal">0-based, in the horizon; a 26-week place needs room in both its quarters.</param>
/// <param name="Meer">How many more, or fewer when negative; a capacity never gets below 0.</param>
public sealed record Kwartaalplaatsen(string Plaats, int Kwartaal, int Meer = 1);

/// <content>The differences of poules (§7.2) and amc (§7.3).</content>
public sealed partial record Variantwijziging
{
    /// <summary>Extra pinned starts (§7.2, §7.3).</summary>
    public IReadOnlyList<Startpin> VasteStarts { get; init; } = [];

    /// <summary>Places more in one quarter (§7.2, §7.3); <see cref="MeerPlaatsen"/> is in every quarter.</summary>
    public IReadOnlyList<Kwartaalplaatsen> MeerInKwartaal { get; init; } = [];

    /// <summary>Other costs and gewicht26Weken, by the name that they have in the parameters of the instance (§7.2, §7.3).</summary>
    public IReadOnlyDictionary<string, int> Parameters { get; init; } = new Dictionary<string, int>();

    private Poulesopdracht PasToe(Poulesopdracht o)
    {
        ControleerStarts([.. o.Aios.Select(a => a.Id)], [.. o.Plaatsen.Select(p => p.Id)], o.Kwartalen.Count);
        return o with
        {
            Zaad = Zaad ?? o.Zaad,
            Plaatsen = [.. o.Plaatsen.Select(p => p with { Capaciteit = MetPlaatsen(p.Id, p.Capaciteit) })],
            Aios = [.. o.Aios.Select(a => a with { Vast = MetStarts(a.Id, a.Vast), Uitgesloten = MetUitgesloten(a.Id, a.Uitgesloten) })],
            Parameters = Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Aggregate(o.Parameters, (p, x) => x.Key switch
            {
                "kostenNietGenoemd" => p with { KostenNietGenoemd = x.Value },
                "kostenAfgewezen" => p with { KostenAfgewezen = x.Value },
                "kostenOngeldig" => p with { KostenOngeldig = x.Value },
                "kostenAndereKlinischeGeldig" => p with { KostenAndereKlinischeGeldig = x.Value },
                "kostenAndereVorm" => p with { KostenAndereVorm = x.Value },
                "gewicht26Weken" => p with { Gewicht26Weken = x.Value },
                _ => throw OnbekendeParameter(x.Key, "kostenNietGenoemd, kostenAfgewezen, kostenOngeldig, kostenAndereKlinischeGeldig, kostenAndereVorm of gewicht26Weken"),
            }),
        };
    }

    private Amcopdracht PasToe(Amcopdracht o)
    {
        ControleerStarts([.. o.Aios.Select(a => a.Id)], [.. o.Plaatsen.Select(p => p.Id)], o.Kwartalen.Count);
        return o with
        {
            Zaad = Zaad ?? o.Zaad,
            Plaatsen = [.. o.Plaatsen.Select(p => p with { Capaciteit = MetPlaatsen(p.Id, p.Capaciteit) })],
            Aios = [.. o.Aios.Select(a => a with { Vast = MetStarts(a.Id, a.Vast), Uitgesloten = MetUitgesloten(a.Id, a.Uitgesloten) })],
            Parameters = Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Aggregate(o.Parameters, (p, x) => x.Key switch
            {
                "kostenSoort" => p with { KostenSoort = x.Value },
                "kostenAdres" => p with { KostenAdres = x.Value },
                "kostenPeriode" => p with { KostenPeriode = x.Value },
                "kostenVolgorde" => p with { KostenVolgorde = x.Value },
                "kortingSterkeArgumentatie" => p with { KortingSterkeArgumentatie = x.Value },
                "gewicht26Weken" => p with { Gewicht26Weken = x.Value },
                _ => throw OnbekendeParameter(x.Key, "kostenSoort, kostenAdres, kostenPeriode, kostenVolgorde, kortingSterkeArgumentatie of gewicht26Weken"),
            }),
        };
    }

    private void ControleerStarts(HashSet<string> aios, HashSet<string> plaatsen, int kwartalen)
    {
        Weiger(GewichtAios, "gewichtAios");
        Weiger(GewichtHao, "gewichtHao");
        Weiger(GesprekkenPerAios, "gesprekkenPerAios");
        Weiger(ZonderGesprekToegestaan, "zonderGesprekToegestaan");
        if (Vast.Count > 0)
            throw new OngeldigeOpdracht($"varianten.{Naam}.vast", "noem hier ook het kwartaal; gebruik vasteStarts.");
        if (MeerPlaatsen.Keys.Where(id => !plaatsen.Contains(id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } onbekend)
            throw Onbekend(onbekend);
        foreach (var s in VasteStarts)
            Bestaat("vasteStarts", s.Aios, s.Plaats, s.Kwartaal);
        foreach (var v in Verboden)
            Bestaat("verboden", v.Aios, v.Plaats, 0);
        foreach (var m in MeerInKwartaal)
            Bestaat("meerInKwartaal", null, m.Plaats, m.Kwartaal);

        void Bestaat(string lid, string? wie, string plaats, int kwartaal)
        {
            var pad = $"varianten.{Naam}.{lid}";
            if (wie is not null && !aios.Contains(wie))
                throw new OngeldigeOpdracht(pad, $"de aios {wie} bestaat niet in deze opdracht.");
            if (!plaatsen.Contains(plaats))
                throw new OngeldigeOpdracht(pad, $"{plaats} bestaat niet in deze opdracht.");
            if (kwartaal < 0 || kwartaal >= kwartalen)
                throw new OngeldigeOpdracht(pad, $"het kwartaal is {kwartaal}; verwacht: een getal van 0 tot en met {kwartalen - 1}.");
        }
    }

    private int[] MetPlaatsen(string plaats, IReadOnlyList<int> capaciteit) =>
    [
        .. capaciteit.Select((c, q) => Math.Max(0, c + MeerPlaatsen.GetValueOrDefault(plaats) + MeerInKwartaal.Where(m => m.Plaats == plaats && m.Kwartaal == q).Sum(m => m.Meer))),
    ];

    private VasteStart[] MetStarts(string aios, IReadOnlyList<VasteStart> vast) =>
        [.. vast, .. VasteStarts.Where(s => s.Aios == aios).Select(s => new VasteStart(s.Plaats, s.Kwartaal))];

    private string[] MetUitgesloten(string aios, IReadOnlyList<string> uitgesloten) =>
        [.. uitgesloten, .. Verboden.Where(v => v.Aios == aios).Select(v => v.Plaats)];

    private OngeldigeOpdracht OnbekendeParameter(string naam, string verwacht) => new($"varianten.{Naam}.parameters.{naam}", $"deze parameter bestaat niet of is geen getal dat hier kan veranderen; verwacht: {verwacht}.");
}
