using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>All plans of an aios of §7.3, written from the rules alone: every set of starts with what they fulfil is made and then judged.</summary>
internal static class AmcPlannen
{
    private sealed record Stap(AmcPlaats Plaats, AmcVerplichting Verplichting, int Kwartaal);

    public static List<Bruteplan> Van(Amcopdracht o, AmcAios a)
    {
        var uit = new List<Bruteplan>();
        Bouw(o, a, 0, [], uit);
        return uit;
    }

    public static Dictionary<string, int> Capaciteit(Amcopdracht o) =>
        o.Plaatsen.SelectMany(p => p.Capaciteit.Select((c, q) => ($"{p.Id}@{q}", c))).ToDictionary(x => x.Item1, x => x.c);

    private static void Bouw(Amcopdracht o, AmcAios a, int q, List<Stap> starts, List<Bruteplan> uit)
    {
        if (q >= o.Kwartalen.Count)
        {
            if (Mag(o, a, starts))
                uit.Add(Maak(o, a, starts));
            return;
        }

        Bouw(o, a, q + 1, starts, uit);
        foreach (var p in o.Plaatsen)
        {
            foreach (var v in a.Verplichtingen.Where(v => v.Weken == p.Weken && v.Soorten.Contains(p.Soort) && starts.TrueForAll(s => s.Verplichting.Id != v.Id)))
            {
                var lengte = p.Weken / 13;
                if (q + lengte > o.Kwartalen.Count || Enumerable.Range(q, lengte).Any(k => !a.Kwartalen.Contains(k) || p.Capaciteit[k] == 0))
                    continue;
                starts.Add(new Stap(p, v, q));
                Bouw(o, a, q + lengte, starts, uit);
                starts.RemoveAt(starts.Count - 1);
            }
        }
    }

    private static bool Mag(Amcopdracht o, AmcAios a, List<Stap> starts)
    {
        if (a.Vast.Any(v => !starts.Exists(s => s.Plaats.Id == v.Plaats && s.Kwartaal == v.Kwartaal)) || starts.Exists(s => a.Uitgesloten.Contains(s.Plaats.Id)))
            return false;
        if (starts.GroupBy(s => s.Plaats.Soort).Any(g => g.Count() > 1 && !a.HerhaalbareSoorten.Contains(g.Key)))
            return false;
        if (starts.Where(s => s.Verplichting.Groep is not null).GroupBy(s => s.Verplichting.Groep).Any(g => g.Select(s => s.Verplichting.Optie).Distinct().Count() > 1))
            return false;
        if (starts.Exists(s => s.Verplichting.Na is { } na && !starts.Exists(x => x.Verplichting.Id == na && x.Kwartaal < s.Kwartaal)))
            return false;
        var eersteKlinisch = starts.FindIndex(s => s.Plaats.Klinisch);
        if (!a.Deeltijd || !o.Parameters.DeeltijdKlinischLaatst || eersteKlinisch < 0)
            return true;
        if (starts.Skip(eersteKlinisch).Any(s => !s.Plaats.Klinisch))
            return false;
        bool Klinisch(AmcVerplichting v) => o.Plaatsen.Any(p => p.Weken == v.Weken && v.Soorten.Contains(p.Soort)) && o.Plaatsen.Where(p => p.Weken == v.Weken && v.Soorten.Contains(p.Soort)).All(p => p.Klinisch);
        return a.Verplichtingen.Where(v => !Klinisch(v)).All(v => starts.Exists(s => s.Verplichting.Id == v.Id)
            || (v.Groep is not null && starts.Exists(s => s.Verplichting.Groep == v.Groep && s.Verplichting.Optie != v.Optie)));
    }

    private static Bruteplan Maak(Amcopdracht o, AmcAios a, List<Stap> starts)
    {
        var p = o.Parameters;
        var items = new List<int>();
        var rij = new List<Brutestart>();
        var regio = 0;
        for (var n = 0; n < starts.Count; n++)
        {
            var (plaats, v, q) = starts[n];
            var gedempt = a.NaDeeltijdKlinisch || (a.Deeltijd && p.DeeltijdKlinischDempt && starts.Take(n).Any(s => s.Plaats.Klinisch));
            var soort = v.VoorkeurSoorten is { Count: > 0 } && !v.VoorkeurSoorten.Contains(plaats.Soort);
            var adres = !gedempt && v.VoorkeurPlaatsen is { Count: > 0 } && !v.VoorkeurPlaatsen.Contains(plaats.Id);
            var kosten = p.KortingSterkeArgumentatie + (soort ? p.KostenSoort : 0) + (adres ? p.KostenAdres : 0)
                + (v.VoorkeurKwartalen is { Count: > 0 } && !v.VoorkeurKwartalen.Contains(q) ? p.KostenPeriode : 0)
                + (v.Volgorde is { } volgorde && volgorde != n + 1 ? p.KostenVolgorde : 0)
                - (v.SterkeArgumentatie && !soort && !adres ? p.KortingSterkeArgumentatie : 0);
            items.AddRange(Enumerable.Repeat(kosten, v.Weken == 26 ? p.Gewicht26Weken : 1));
            rij.Add(new Brutestart(plaats.Id, q, v.Weken, kosten, v.Id));
            regio += !gedempt && a.Regio is not null && a.Regio != plaats.Regio ? 1 : 0;
        }

        var over = a.Verplichtingen.Where(v => v.Groep is null).Sum(v => v.Weken / 13) + a.Verplichtingen.Where(v => v.Groep is not null).GroupBy(v => v.Groep).Sum(g => g.GroupBy(v => v.Optie).First().Sum(v => v.Weken / 13));
        return new Bruteplan(rij, items, Math.Min(a.Kwartalen.Count, over) - starts.Sum(s => s.Verplichting.Weken / 13), 0, regio);
    }
}
