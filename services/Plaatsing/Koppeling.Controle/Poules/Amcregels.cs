using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Poules;

/// <summary>§7.3 for one aios: verplichtingen with their preferences (PLA-10, 13, 15, 21, 47).</summary>
internal sealed class Amcregels : Planregels
{
    internal sealed record Verplichting(string Id, int Duur, int[] Soorten, int[] Voorkeursoorten, int[] Voorkeurplaatsen, int[] Voorkeurkwartalen, int? Volgorde, bool Sterk, int Na, string? Groep, string? Optie, bool Klinisch);

    public required Verplichting[] Verplichtingen { get; init; }
    public required int[] SoortVan { get; init; }
    public required bool[] IsKlinisch { get; init; }
    public required bool[] BuitenRegio { get; init; }
    public required ulong Herhaalbaar { get; init; }
    public required bool AltijdGedempt { get; init; }
    public required bool DemptNaKlinisch { get; init; }
    public required bool KlinischLaatst { get; init; }
    public required (long Soort, long Adres, long Periode, long Volgorde, long Korting, int Gewicht26) Tarief { get; init; }

    public override bool Mag(Staat staat, Stap stap)
    {
        var v = Verplichtingen[stap.Taak];
        if ((staat.Gedaan >> stap.Taak & 1) != 0 || (staat.Soorten >> SoortVan[stap.Plaats] & 1) != 0) return false;
        if (v.Na >= 0 && (staat.Gedaan >> v.Na & 1) == 0) return false;
        if (KlinischLaatst && staat.Klinisch > 0 && !IsKlinisch[stap.Plaats]) return false;
        if (v.Groep is null) return true;
        for (var t = 0; t < Verplichtingen.Length; t++)
            if ((staat.Gedaan >> t & 1) != 0 && Verplichtingen[t].Groep == v.Groep && Verplichtingen[t].Optie != v.Optie) return false;
        return true;
    }

    public override Staat Na(Staat staat, Stap stap) => new(staat.Gedaan | 1UL << stap.Taak, staat.Soorten | (1UL << SoortVan[stap.Plaats] & ~Herhaalbaar),
        staat.Klinisch + (IsKlinisch[stap.Plaats] ? 1 : 0), -1, staat.Aantal + 1);

    public override Prijs Kosten(Staat staat, Stap stap)
    {
        var v = Verplichtingen[stap.Taak];
        var gedempt = AltijdGedempt || (DemptNaKlinisch && staat.Klinisch > 0);
        var soort = v.Voorkeursoorten.Length > 0 && !v.Voorkeursoorten.Contains(SoortVan[stap.Plaats]);
        var adres = !gedempt && v.Voorkeurplaatsen.Length > 0 && !v.Voorkeurplaatsen.Contains(stap.Plaats);
        var kosten = Tarief.Korting + (soort ? Tarief.Soort : 0) + (adres ? Tarief.Adres : 0);
        if (v.Voorkeurkwartalen.Length > 0 && !v.Voorkeurkwartalen.Contains(stap.Kwartaal)) kosten += Tarief.Periode;
        if (v.Volgorde is { } volgorde && volgorde != staat.Aantal + 1) kosten += Tarief.Volgorde;
        if (v.Sterk && !soort && !adres) kosten -= Tarief.Korting;
        return new(kosten, stap.Duur == 2 ? Tarief.Gewicht26 : 1, -1, false, !gedempt && BuitenRegio[stap.Plaats]);
    }

    public override bool Mageindigen(Staat staat)
    {
        if (!KlinischLaatst || staat.Klinisch == 0) return true;
        for (var t = 0; t < Verplichtingen.Length; t++)
        {
            var v = Verplichtingen[t];
            if (v.Klinisch || (staat.Gedaan >> t & 1) != 0) continue;
            if (v.Groep is null) return false;
            var optie = Verplichtingen.Where((ander, i) => ander.Groep == v.Groep && (staat.Gedaan >> i & 1) != 0).Select(ander => ander.Optie).FirstOrDefault();
            if (optie is null || optie == v.Optie) return false;
        }
        return true;
    }

    public override int Variant(Staat staat) => staat.Aantal * 2 + (staat.Klinisch > 0 ? 1 : 0);

    public override Staat[] Varianten => [.. Enumerable.Range(0, 2 * (Kwartalen.Length + 1)).Select(v => new Staat(0, 0, v % 2, -1, v / 2))];

    public static Planmodel Lees(Knoop o)
    {
        var kwartalen = o.Veld("kwartalen").Lijst().Count();
        var (plaatsen, aios, soorten) = (new Idlijst("plaats"), new Idlijst("aios"), new Dictionary<string, int>(StringComparer.Ordinal));
        int Soort(Knoop k) => soorten.TryGetValue(k.Tekst(), out var s) ? s : soorten.Count < 64 ? soorten[k.Tekst()] = soorten.Count : throw k.Fout("is meer dan de 64e soort");
        var (soortVan, duur, regio, klinisch, capaciteit) = (new List<int>(), new List<int>(), new List<string>(), new List<bool>(), new List<int[]>());
        foreach (var plaats in o.Veld("plaatsen").Lijst())
        {
            plaatsen.Voegtoe(plaats.Veld("id"));
            soortVan.Add(Soort(plaats.Veld("soort")));
            duur.Add(Poulesregels.Weken(plaats.Veld("weken")) / 13);
            regio.Add(plaats.Veld("regio").Tekst());
            klinisch.Add(plaats.Waarheid("klinisch"));
            capaciteit.Add(Poulesregels.Capaciteiten(plaats.Veld("capaciteit"), kwartalen));
        }
        var p = o.Mogelijk("parameters");
        int Parameter(string naam, int anders) => p?.Geheel(naam, anders, 0) ?? anders;
        var tarief = (Soort: (long)Parameter("kostenSoort", 6), Adres: (long)Parameter("kostenAdres", 1), Periode: (long)Parameter("kostenPeriode", 2),
            Volgorde: (long)Parameter("kostenVolgorde", 1), Korting: (long)Parameter("kortingSterkeArgumentatie", 2), Gewicht26: Parameter("gewicht26Weken", 2));
        var (laatst, dempt) = (p?.Waarheid("deeltijdKlinischLaatst", true) ?? true, p?.Waarheid("deeltijdKlinischDempt", true) ?? true);

        var knopen = o.Veld("aios").Lijst().ToArray();
        foreach (var een in knopen) aios.Voegtoe(een.Veld("id"));
        var taken = new List<string[]>();
        Planregels Regels(Knoop een)
        {
            var namen = new Idlijst("verplichting");
            var lijst = een.Veld("verplichtingen").Lijst().ToArray();
            if (lijst.Length > 60) throw een.Fout("heeft meer dan 60 verplichtingen");
            foreach (var v in lijst) namen.Voegtoe(v.Veld("id"));
            taken.Add([.. namen.Ids]);
            Verplichting[] verplichtingen = [.. lijst.Select(v =>
            {
                var (weken, kan) = (Poulesregels.Weken(v.Veld("weken")) / 13, v.Veld("soorten").Lijst().Select(Soort).ToArray());
                var geschikt = Enumerable.Range(0, plaatsen.Aantal).Where(plaats => duur[plaats] == weken && kan.Contains(soortVan[plaats])).ToArray();
                return new Verplichting(v.Veld("id").Tekst(), weken, kan, [.. v.Lijst("voorkeurSoorten").Select(Soort)], [.. v.Lijst("voorkeurPlaatsen").Select(plaats => plaatsen.Zoek(plaats))],
                    [.. v.Lijst("voorkeurKwartalen").Select(q => q.Geheel())], v.Mogelijk("volgorde")?.Geheel(), v.Waarheid("sterkeArgumentatie"),
                    v.Mogelijk("na") is { } na ? namen.Zoek(na) : -1, v.Tekst("groep"), v.Tekst("optie"), geschikt.Length > 0 && geschikt.All(plaats => klinisch[plaats]));
            })];
            var wil = Poulesregels.Vragen(een, kwartalen);
            var uitgesloten = een.Lijst("uitgesloten").Select(u => plaatsen.Zoek(u)).ToHashSet();
            var eigenRegio = een.Tekst("regio");
            var deeltijd = een.Waarheid("deeltijd");
            var teDoen = verplichtingen.Where(v => v.Groep is null).Sum(v => v.Duur)
                + verplichtingen.Where(v => v.Groep is not null).GroupBy(v => v.Groep).Sum(groep => groep.Where(v => v.Optie == groep.First().Optie).Sum(v => v.Duur));
            return new Amcregels
            {
                Kwartalen = wil,
                Teplaatsen = Math.Min(wil.Count(w => w), teDoen),
                Stappen = [.. Enumerable.Range(0, kwartalen).Select(q => verplichtingen.SelectMany((v, taak) => Enumerable.Range(0, plaatsen.Aantal)
                    .Where(plaats => duur[plaats] == v.Duur && v.Soorten.Contains(soortVan[plaats]) && !uitgesloten.Contains(plaats))
                    .Select(plaats => new Stap(plaats, q, v.Duur, taak, (taak * 64 + soortVan[plaats]) * 2 + (klinisch[plaats] ? 1 : 0))))
                    .Where(s => Poulesregels.Past(wil, capaciteit[s.Plaats], s)).ToArray())],
                Vast = Poulesregels.Pins(een, plaatsen, kwartalen),
                Verplichtingen = verplichtingen,
                SoortVan = [.. soortVan],
                IsKlinisch = [.. klinisch],
                BuitenRegio = [.. regio.Select(r => eigenRegio is not null && r != eigenRegio)],
                Herhaalbaar = een.Lijst("herhaalbareSoorten").Aggregate(0UL, (masker, s) => masker | 1UL << Soort(s)),
                AltijdGedempt = een.Waarheid("naDeeltijdKlinisch"),
                DemptNaKlinisch = dempt && deeltijd,
                KlinischLaatst = laatst && deeltijd,
                Tarief = tarief,
            };
        }
        Planregels[] regels = [.. knopen.Select(Regels)];
        var grootst = tarief.Soort + tarief.Adres + tarief.Periode + tarief.Volgorde + tarief.Korting;
        return new Planmodel
        {
            Aios = aios,
            Plaatsen = plaatsen,
            Kwartalen = kwartalen,
            Capaciteit = [.. capaciteit],
            Regels = regels,
            Taken = [.. taken],
            MetRegio = true,
            Gewicht26 = tarief.Gewicht26,
            GrootsteItem = grootst,
            GrootsteItemMetAfwijzing = grootst,
        };
    }
}
