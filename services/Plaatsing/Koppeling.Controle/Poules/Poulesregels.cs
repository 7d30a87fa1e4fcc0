using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Poules;

/// <summary>§7.2 for one aios: each required poule at most once; clinical one of 26 weeks or two of 13, never both.</summary>
internal sealed class Poulesregels : Planregels
{
    private const int Zes = -6;
    private const int Drie = -3;

    /// <summary>Per task: number of a required poule, or clinical.</summary>
    public required int[] Soort { get; init; }
    public required bool[] Seh { get; init; }
    public required bool SehEerst { get; init; }
    public required bool Verschillen { get; init; }
    public required int? Vorm { get; init; }
    public required long KostenVorm { get; init; }
    public required int Gewicht26 { get; init; }

    /// <summary>Cost, rank and rejection per place.</summary>
    public required Dictionary<int, (long Kosten, int? Rang, bool Afgewezen)> Plaatskosten { get; init; }

    public override bool Mag(Staat staat, Stap stap) => Soort[stap.Taak] switch
    {
        Zes => staat.Klinisch == 0,
        Drie => staat.Klinisch == 0
            ? !SehEerst || Seh[stap.Plaats]
            : staat.Klinisch == 1 && (staat.Gedaan >> stap.Taak & 1) != 0 && (!Verschillen || staat.Plaats != stap.Plaats),
        _ => (staat.Gedaan >> stap.Taak & 1) == 0,
    };

    public override Staat Na(Staat staat, Stap stap)
    {
        var klinisch = Soort[stap.Taak] is Zes or Drie;
        return new(staat.Gedaan | 1UL << stap.Taak, 0, staat.Klinisch + (klinisch ? 1 : 0), klinisch && staat.Klinisch == 0 ? stap.Plaats : staat.Plaats, staat.Aantal + 1);
    }

    public override Prijs Kosten(Staat staat, Stap stap)
    {
        var (kosten, _, afgewezen) = Plaatskosten[stap.Plaats];
        var andereVorm = staat.Klinisch == 0 && Soort[stap.Taak] is Zes or Drie && Vorm is { } vorm && vorm != (Soort[stap.Taak] == Zes ? 26 : 13);
        return new(kosten, stap.Duur == 2 ? Gewicht26 : 1, andereVorm && staat.Klinisch == 0 ? KostenVorm : -1, afgewezen, false);
    }

    public override int Variant(Staat staat) => staat.Klinisch == 0 ? 0 : 1;

    public override Staat[] Varianten => [Staat.Begin, Staat.Begin with { Klinisch = 1 }];

    public override int PerKlasse(int klasse) => 2;

    public static Planmodel Lees(Knoop o)
    {
        var kwartalen = o.Veld("kwartalen").Lijst().Count();
        var (poules, plaatsen, aios) = (new Idlijst("poule"), new Idlijst("plaats"), new Idlijst("aios"));
        var weken = o.Veld("poules").Lijst().Select(p =>
        {
            poules.Voegtoe(p.Veld("id"));
            return Weken(p.Veld("weken"));
        }).ToArray();
        var (pouleVan, capaciteit, seh) = (new List<int>(), new List<int[]>(), new List<bool>());
        foreach (var plaats in o.Veld("plaatsen").Lijst())
        {
            plaatsen.Voegtoe(plaats.Veld("id"));
            pouleVan.Add(poules.Zoek(plaats.Veld("poule")));
            capaciteit.Add(Capaciteiten(plaats.Veld("capaciteit"), kwartalen));
            seh.Add(plaats.Waarheid("seh"));
        }
        var p = o.Mogelijk("parameters");
        int Parameter(string naam, int anders) => p?.Geheel(naam, anders, 0) ?? anders;
        var (nietGenoemd, afgewezen, ongeldig, andere, vorm, gewicht) = (Parameter("kostenNietGenoemd", 8), Parameter("kostenAfgewezen", 50), Parameter("kostenOngeldig", 0),
            Parameter("kostenAndereKlinischeGeldig", 8), Parameter("kostenAndereVorm", 2), Parameter("gewicht26Weken", 2));
        var verschillen = p?.Waarheid("tweePlaatsenVerschillen", true) ?? true;
        var langste = 0;

        var knopen = o.Veld("aios").Lijst().ToArray();
        foreach (var een in knopen) aios.Voegtoe(een.Veld("id"));
        var taken = new List<string[]>();
        Planregels Regels(Knoop een)
        {
            var nodig = een.Lijst("poules").Select(poule => poules.Zoek(poule)).Distinct().ToList();
            var klinisch = een.Mogelijk("klinisch");
            var (zes, drie) = (klinisch is null ? -1 : poules.Zoek(klinisch.Veld("zesMaanden")), klinisch is null ? -1 : poules.Zoek(klinisch.Veld("drieMaanden")));
            nodig.RemoveAll(n => n == zes || n == drie);
            int[] taakpoules = klinisch is null ? [.. nodig] : [.. nodig, zes, drie];
            if (taakpoules.Length > 60) throw een.Fout("heeft meer dan 60 poules");
            int[] soort = klinisch is null ? [.. nodig] : [.. nodig, Zes, Drie];
            taken.Add([.. taakpoules.Select(t => poules[t])]);

            var voorkeuren = new Dictionary<int, Knoop>();
            foreach (var v in een.Lijst("voorkeuren"))
                if (!voorkeuren.TryAdd(poules.Zoek(v.Veld("poule")), v)) throw v.Fout("is een tweede voorkeur voor dezelfde poule");
            bool Geldig(int poule) => voorkeuren.TryGetValue(poule, out var v) && v.Veld("geldig").Waarheid();
            var kosten = new Dictionary<int, (long, int?, bool)>();
            foreach (var poule in taakpoules)
            {
                var ander = poule == zes ? drie : poule == drie ? zes : -1;
                var standaard = Geldig(poule) ? nietGenoemd : ander >= 0 && Geldig(ander) ? andere : ongeldig;
                for (var plaats = 0; plaats < plaatsen.Aantal; plaats++)
                    if (pouleVan[plaats] == poule) kosten[plaats] = (standaard, null, false);
                if (!Geldig(poule)) continue;
                var v = voorkeuren[poule];
                if (v.Mogelijk("afwijzing") is { } nee) kosten[plaatsen.Zoek(nee)] = (afgewezen, null, true);
                var rang = 0;
                foreach (var plaats in v.Veld("plaatsen").Lijst())
                {
                    rang++;
                    var weging = v.Mogelijk("weging")?.Mogelijk(plaats.Tekst())?.Geheel(-1, 1) ?? 0;
                    kosten[plaatsen.Zoek(plaats)] = (rang + weging, rang, false);
                }
                langste = Math.Max(langste, rang);
            }
            var wil = Vragen(een, kwartalen);
            var uitgesloten = een.Lijst("uitgesloten").Select(u => plaatsen.Zoek(u)).ToHashSet();
            var stappen = Enumerable.Range(0, kwartalen).Select(q => taakpoules.SelectMany((poule, taak) => Enumerable.Range(0, plaatsen.Aantal)
                .Where(plaats => pouleVan[plaats] == poule && !uitgesloten.Contains(plaats))
                .Select(plaats => new Stap(plaats, q, weken[poule] / 13, taak, soort[taak] == Drie && seh[plaats] ? taakpoules.Length : taak)))
                .Where(s => Past(wil, capaciteit[s.Plaats], s)).ToArray()).ToArray();
            return new Poulesregels
            {
                Kwartalen = wil,
                Teplaatsen = Math.Min(wil.Count(w => w), nodig.Count + (klinisch is null ? 0 : 2)),
                Stappen = stappen,
                Vast = Pins(een, plaatsen, kwartalen),
                Soort = soort,
                Seh = [.. seh],
                SehEerst = klinisch?.Waarheid("sehEerst") ?? false,
                Verschillen = verschillen,
                Vorm = klinisch?.Mogelijk("vorm")?.Geheel(),
                KostenVorm = vorm,
                Gewicht26 = gewicht,
                Plaatskosten = kosten,
            };
        }
        Planregels[] regels = [.. knopen.Select(Regels)];
        long grootst = new[] { nietGenoemd, ongeldig, andere, vorm, langste + 1 }.Max();
        return new Planmodel
        {
            Aios = aios,
            Plaatsen = plaatsen,
            Kwartalen = kwartalen,
            Capaciteit = [.. capaciteit],
            Regels = regels,
            Taken = [.. taken],
            MetRegio = false,
            Gewicht26 = gewicht,
            GrootsteItem = grootst,
            GrootsteItemMetAfwijzing = Math.Max(grootst, afgewezen),
        };
    }

    internal static int Weken(Knoop knoop)
    {
        var weken = knoop.Geheel();
        return weken is 13 or 26 ? weken : throw knoop.Fout($"is {weken}, maar moet 13 of 26 zijn");
    }

    internal static int[] Capaciteiten(Knoop knoop, int kwartalen)
    {
        int[] lijst = [.. knoop.Lijst().Select(c => c.Geheel(0))];
        return lijst.Length == kwartalen ? lijst : throw knoop.Fout($"heeft {lijst.Length} getallen voor {kwartalen} kwartalen");
    }

    internal static bool[] Vragen(Knoop aios, int kwartalen)
    {
        var wil = new bool[kwartalen];
        foreach (var q in aios.Veld("kwartalen").Lijst()) wil[q.Geheel(0, kwartalen - 1)] = true;
        return wil;
    }

    /// <summary>Whether the start lies in quarters that the aios needs, and the place takes anyone then.</summary>
    internal static bool Past(bool[] wil, int[] capaciteit, Stap stap)
    {
        for (var q = stap.Kwartaal; q < stap.Kwartaal + stap.Duur; q++)
            if (q >= wil.Length || !wil[q] || capaciteit[q] == 0) return false;
        return true;
    }

    internal static int[] Pins(Knoop aios, Idlijst plaatsen, int kwartalen)
    {
        var vast = new int[kwartalen];
        Array.Fill(vast, -1);
        foreach (var pin in aios.Lijst("vast"))
        {
            ref var plek = ref vast[pin.Veld("kwartaal").Geheel(0, kwartalen - 1)];
            var plaats = plaatsen.Zoek(pin.Veld("plaats"));
            plek = plek < 0 || plek == plaats ? plaats : int.MaxValue;
        }
        return vast;
    }
}
