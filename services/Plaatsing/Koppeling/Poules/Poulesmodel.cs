using StageSystem.Koppeling.Poules.Plannen;

namespace StageSystem.Koppeling.Poules;

/// <summary>§7.2 as a <see cref="Planmodel"/>: per aios the poules still to do and the two forms of clinical (PLA-36, PLA-39), with the costs of the preferences (PLA-37, PLA-42).</summary>
internal sealed class Poulesmodel
{
    private readonly Poulesopdracht opdracht;
    private readonly Dictionary<string, int[]> plaatsenVan;
    private readonly Poulesplaats[] plaatsen;

    /// <param name="opdracht">Checked before by <see cref="Poulescontrole"/>.</param>
    public Poulesmodel(Poulesopdracht opdracht)
    {
        this.opdracht = opdracht;
        plaatsen = [.. opdracht.Plaatsen.OrderBy(p => p.Id, StringComparer.Ordinal)];
        Aios = [.. opdracht.Aios.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => a with { Poules = [.. a.Poules.Order(StringComparer.Ordinal)] })];
        PlaatsIds = [.. plaatsen.Select(p => p.Id)];
        plaatsenVan = Enumerable.Range(0, plaatsen.Length).GroupBy(p => plaatsen[p].Poule, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        Capaciteit = [.. plaatsen.SelectMany(p => p.Capaciteit)];
    }

    public PoulesAios[] Aios { get; }
    public string[] PlaatsIds { get; }
    public int[] Capaciteit { get; }
    public int Kwartalen => opdracht.Kwartalen.Count;

    public Poulesplaats Plaats(int index) => plaatsen[index];

    public int Index(string plaats) => Array.BinarySearch(PlaatsIds, plaats, StringComparer.Ordinal);

    public int[] VanPoule(string poule) => plaatsenVan.GetValueOrDefault(poule, []);

    /// <summary>Bounds for the weights; see <see cref="Doelbewijs"/>.</summary>
    public Maten Maten()
    {
        var p = opdracht.Parameters;
        long item = new[] { p.KostenNietGenoemd, p.KostenOngeldig, p.KostenAndereKlinischeGeldig, p.KostenAndereVorm, 1 + opdracht.Aios.SelectMany(a => a.Voorkeuren).Select(v => v.Plaatsen.Count).DefaultIfEmpty(0).Max() }.Max();
        return new Maten(opdracht.Aios.Sum(a => (long)a.Kwartalen.Count), opdracht.Aios.Count, p.Gewicht26Weken, item, Math.Max(item, p.KostenAfgewezen));
    }

    public Planmodel Bouw() => new()
    {
        Aios = [.. Aios.Select(a => a.Id)],
        Plaatsen = PlaatsIds,
        Kwartalen = Kwartalen,
        Capaciteit = Capaciteit,
        Netten = [.. Aios.Select(Net)],
        MetRegio = false,
        Maten = Maten(),
    };

    /// <summary>What is left to do, in quarters.</summary>
    public static int Over(PoulesAios aios) => aios.Poules.Count + (aios.Klinisch is null ? 0 : 2);

    private Plannet Net(PoulesAios aios)
    {
        var bouwer = new Netregels(this, aios, new Aioskosten(opdracht.Parameters, aios));
        return Plannet.Bouw(Kwartalen, new Staat(0, 0, -1), bouwer.Stappen, s => Zonder(aios, s), bouwer.Lijsten);
    }

    private static int Zonder(PoulesAios aios, Staat s) =>
        Math.Min(aios.Kwartalen.Count, Over(aios)) - System.Numerics.BitOperations.PopCount(s.Gedaan) - s.Klinisch;

    /// <param name="Gedaan">Poules done, as bits.</param>
    /// <param name="Klinisch">Clinical quarters done: 0, 1 or 2.</param>
    /// <param name="Eerste">Place of the first of two clinical starts, while the second is to be another; −1: does not matter.</param>
    private readonly record struct Staat(uint Gedaan, int Klinisch, int Eerste);

    private sealed class Netregels(Poulesmodel model, PoulesAios aios, Aioskosten kosten)
    {
        private readonly bool[] nodig = [.. Enumerable.Range(0, model.Kwartalen).Select(aios.Kwartalen.Contains)];
        private readonly int[] vast = Vastgezet(model, aios);
        private readonly HashSet<string> uitgesloten = new(aios.Uitgesloten, StringComparer.Ordinal);
        private readonly Dictionary<(string Poule, int Kwartaal, bool Eerste), int> bekend = [];

        public List<Keuzelijst> Lijsten { get; } = [];

        public IEnumerable<(Staat Naar, int Lengte, int Lijst, int Keuze, int Buiten)> Stappen(int t, Staat s)
        {
            if (vast[t] < 0)
                yield return (s, 1, -1, -1, -1);
            if (!nodig[t])
                yield break;
            for (var j = 0; j < aios.Poules.Count; j++)
            {
                if ((s.Gedaan & (1u << j)) == 0 && Lijst(aios.Poules[j], t, 1, false) is >= 0 and var l)
                    yield return (s with { Gedaan = s.Gedaan | (1u << j) }, 1, l, -1, -1);
            }

            if (aios.Klinisch is not { } klinisch)
                yield break;
            if (s.Klinisch == 0)
            {
                if (t + 1 < model.Kwartalen && nodig[t + 1] && vast[t + 1] < 0 && Lijst(klinisch.ZesMaanden, t, 2, true) is >= 0 and var zes)
                    yield return (s with { Klinisch = 2 }, 2, zes, -1, -1);
                if (Lijst(klinisch.DrieMaanden, t, 1, true) is >= 0 and var drie)
                {
                    for (var e = 0; e < Lijsten[drie].Plaats.Length; e++)
                    {
                        var plaats = Lijsten[drie].Plaats[e];
                        if (!klinisch.SehEerst || model.Plaats(plaats).Seh)
                            yield return (new Staat(s.Gedaan, 1, kosten.Parameters.TweePlaatsenVerschillen ? plaats : -1), 1, drie, e, -1);
                    }
                }
            }
            else if (s.Klinisch == 1 && Lijst(klinisch.DrieMaanden, t, 1, false) is >= 0 and var tweede)
            {
                yield return (new Staat(s.Gedaan, 2, -1), 1, tweede, -1, s.Eerste);
            }
        }

        private static int[] Vastgezet(Poulesmodel model, PoulesAios aios)
        {
            var uit = new int[model.Kwartalen];
            Array.Fill(uit, -1);
            foreach (var v in aios.Vast)
                uit[v.Kwartaal] = model.Index(v.Plaats);
            return uit;
        }

        // Index of the list of a poule in a quarter; −1 when it has no place at all.
        private int Lijst(string poule, int t, int lengte, bool eerste)
        {
            if (bekend.TryGetValue((poule, t, eerste), out var nummer))
                return nummer;
            var plaatsen = model.VanPoule(poule).Where(p => Mag(p, t, lengte)).ToArray();
            if (plaatsen.Length == 0)
                return bekend[(poule, t, eerste)] = -1;
            var perPlaats = plaatsen.Select(p => kosten.Van(poule, model.PlaatsIds[p])).ToArray();
            Lijsten.Add(new Keuzelijst
            {
                Kwartaal = t,
                Lengte = lengte,
                Gewicht = lengte == 2 ? kosten.Parameters.Gewicht26Weken : 1,
                Extra = eerste && kosten.AndereVorm(poule) ? kosten.Parameters.KostenAndereVorm : -1,
                Plaats = plaatsen,
                Kosten = [.. perPlaats.Select(k => k.Kosten)],
                Afgewezen = [.. perPlaats.Select(k => k.Afgewezen)],
                BuitenRegio = new bool[plaatsen.Length],
            });
            return bekend[(poule, t, eerste)] = Lijsten.Count - 1;
        }

        private bool Mag(int plaats, int t, int lengte)
        {
            if (uitgesloten.Contains(model.PlaatsIds[plaats]) || (vast[t] >= 0 && vast[t] != plaats))
                return false;
            for (var k = 0; k < lengte; k++)
            {
                if (model.Capaciteit[plaats * model.Kwartalen + t + k] == 0)
                    return false;
            }

            return true;
        }
    }
}

/// <summary>The costs of one aios (§7.2, PLA-37, PLA-42, weging). No member knows about distance or travel (PLA-68).</summary>
internal sealed class Aioskosten
{
    private readonly PoulesAios aios;
    private readonly Dictionary<string, (Poulevoorkeur Voorkeur, Dictionary<string, int> Rang)> geldig = new(StringComparer.Ordinal);

    public Aioskosten(Poulesparameters parameters, PoulesAios aios)
    {
        Parameters = parameters;
        this.aios = aios;
        foreach (var v in aios.Voorkeuren.Where(v => v.Geldig))
        {
            var rang = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var r = 0; r < v.Plaatsen.Count; r++)
                rang[v.Plaatsen[r]] = r + 1;
            geldig[v.Poule] = (v, rang);
        }
    }

    public Poulesparameters Parameters { get; }

    /// <summary>Whether a start in this clinical poule is the form that the aios did not prefer.</summary>
    public bool AndereVorm(string poule) => aios.Klinisch is { Vorm: { } vorm } k && vorm != (poule == k.ZesMaanden ? 26 : 13);

    /// <summary>Valid preferences of this aios in a poule; null: none (PLA-42).</summary>
    public Poulevoorkeur? Geldig(string poule) => geldig.TryGetValue(poule, out var v) ? v.Voorkeur : null;

    /// <summary>Cost of a place for everything that is not preferred or rejected in this poule.</summary>
    public int Standaard(string poule)
    {
        if (geldig.ContainsKey(poule))
            return Parameters.KostenNietGenoemd;
        return aios.Klinisch is { } k && ((poule == k.ZesMaanden && geldig.ContainsKey(k.DrieMaanden)) || (poule == k.DrieMaanden && geldig.ContainsKey(k.ZesMaanden)))
            ? Parameters.KostenAndereKlinischeGeldig
            : Parameters.KostenOngeldig;
    }

    /// <summary>Cost per quarter, preference (1 is first; null: none) and whether the place was rejected.</summary>
    public (int Kosten, int? Rang, bool Afgewezen) Van(string poule, string plaats)
    {
        if (!geldig.TryGetValue(poule, out var v))
            return (Standaard(poule), null, false);
        if (v.Rang.TryGetValue(plaats, out var rang))
            return (rang + (v.Voorkeur.Weging?.GetValueOrDefault(plaats) ?? 0), rang, false);
        return v.Voorkeur.Afwijzing == plaats ? (Parameters.KostenAfgewezen, null, true) : (Parameters.KostenNietGenoemd, null, false);
    }
}
