using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>§7.3 from its text: all plans of one aios, in the order in which objective 6 prefers them.</summary>
internal static class AmcOrakel
{
    /// <summary>Criteria: zonderPlaats, afgewezen, somKosten, buitenRegio, grootsteKosten, somKwadraten.</summary>
    public const int Grootste = 4;

    private sealed record Stap(int Kwartaal, AmcPlaats Plaats, AmcVerplichting Verplichting);

    public static int[] Capaciteit(Amcopdracht opdracht) => [.. opdracht.Plaatsen.SelectMany(p => p.Capaciteit)];

    public static Optie[] Plannen(Amcopdracht opdracht, AmcAios aios)
    {
        var gevonden = new List<(Optie Optie, Stap[] Stappen)>();
        Verder(0, []);
        return [.. gevonden.OrderBy(p => p.Optie.Waarde[0]).ThenBy(p => p.Optie.Waarde[2]).ThenBy(p => p.Stappen, Comparer<Stap[]>.Create(Vergelijk)).Select(p => p.Optie)];

        void Verder(int kwartaal, List<Stap> stappen)
        {
            if (kwartaal == opdracht.Kwartalen.Count)
            {
                if (Mag(opdracht, aios, stappen)) gevonden.Add((Maak(opdracht, aios, stappen), [.. stappen]));
                return;
            }

            Verder(kwartaal + 1, stappen);
            foreach (var v in aios.Verplichtingen)
                foreach (var plaats in Plaatsen(opdracht, v))
                {
                    var duur = v.Weken / 13;
                    if (aios.Uitgesloten.Contains(plaats.Id) || !Enumerable.Range(kwartaal, duur).All(q => aios.Kwartalen.Contains(q))) continue;
                    stappen.Add(new(kwartaal, plaats, v));
                    Verder(kwartaal + duur, stappen);
                    stappen.RemoveAt(stappen.Count - 1);
                }
        }
    }

    private static IEnumerable<AmcPlaats> Plaatsen(Amcopdracht opdracht, AmcVerplichting v) =>
        opdracht.Plaatsen.Where(p => p.Weken == v.Weken && v.Soorten.Contains(p.Soort));

    private static bool Mag(Amcopdracht opdracht, AmcAios aios, List<Stap> plan)
    {
        // Pins; each verplichting once; each kind once (PLA-13, PLA-15); one alternative per groep; Na (PLA-10).
        if (!aios.Vast.All(v => plan.Any(s => s.Plaats.Id == v.Plaats && s.Kwartaal == v.Kwartaal))) return false;
        if (plan.DistinctBy(s => s.Verplichting.Id).Count() < plan.Count) return false;
        if (plan.Where(s => !aios.HerhaalbareSoorten.Contains(s.Plaats.Soort)).GroupBy(s => s.Plaats.Soort).Any(g => g.Count() > 1)) return false;
        if (plan.Where(s => s.Verplichting.Groep is not null).GroupBy(s => s.Verplichting.Groep).Any(g => g.Select(s => s.Verplichting.Optie).Distinct().Count() > 1)) return false;
        if (plan.Any(s => s.Verplichting.Na is { } na && !plan.Any(t => t.Verplichting.Id == na && t.Kwartaal < s.Kwartaal))) return false;

        // PLA-21: part-time clinical stages come last.
        if (!aios.Deeltijd || !opdracht.Parameters.DeeltijdKlinischLaatst || !plan.Any(s => s.Plaats.Klinisch)) return true;
        var eerste = plan.First(s => s.Plaats.Klinisch).Kwartaal;
        if (plan.Any(s => !s.Plaats.Klinisch && s.Kwartaal > eerste)) return false;
        foreach (var v in aios.Verplichtingen)
        {
            var plaatsen = Plaatsen(opdracht, v).ToArray();
            if (plaatsen.Length > 0 && plaatsen.All(p => p.Klinisch)) continue;
            var inPlan = plan.Any(s => s.Verplichting.Id == v.Id);
            if (v.Groep is null && !inPlan) return false;
            if (v.Groep is null) continue;
            var optie = plan.FirstOrDefault(s => s.Verplichting.Groep == v.Groep)?.Verplichting.Optie;
            if (optie is null || (optie == v.Optie && !inPlan)) return false;
        }

        return true;
    }

    private static Optie Maak(Amcopdracht opdracht, AmcAios aios, List<Stap> plan)
    {
        var p = opdracht.Parameters;
        var posten = new List<long>();
        var gebruikt = new List<int>();
        var (bezet, buiten, naKlinisch) = (0, 0, false);
        for (var i = 0; i < plan.Count; i++)
        {
            var (kwartaal, plaats, v) = plan[i];
            var gedempt = aios.NaDeeltijdKlinisch || (aios.Deeltijd && p.DeeltijdKlinischDempt && naKlinisch);
            var soort = v.VoorkeurSoorten is { Count: > 0 } s && !s.Contains(plaats.Soort);
            var adres = !gedempt && v.VoorkeurPlaatsen is { Count: > 0 } a && !a.Contains(plaats.Id);
            var kosten = (long)p.KortingSterkeArgumentatie + (soort ? p.KostenSoort : 0) + (adres ? p.KostenAdres : 0)
                + (v.VoorkeurKwartalen is { Count: > 0 } q && !q.Contains(kwartaal) ? p.KostenPeriode : 0)
                + (v.Volgorde is { } n && n != i + 1 ? p.KostenVolgorde : 0)
                - (v.SterkeArgumentatie && !soort && !adres ? p.KortingSterkeArgumentatie : 0);
            posten.AddRange(Enumerable.Repeat(kosten, v.Weken == 26 ? p.Gewicht26Weken : 1));
            gebruikt.AddRange(Enumerable.Range(kwartaal, v.Weken / 13).Select(k => (opdracht.Plaatsen.ToList().IndexOf(plaats) * opdracht.Kwartalen.Count) + k));
            bezet += v.Weken / 13;
            if (!gedempt && aios.Regio is { } regio && regio != plaats.Regio) buiten++;
            naKlinisch |= plaats.Klinisch;
        }

        var teDoen = aios.Verplichtingen.Where(v => v.Groep is null).Sum(v => v.Weken / 13)
            + aios.Verplichtingen.Where(v => v.Groep is not null).GroupBy(v => v.Groep).Sum(g => g.GroupBy(v => v.Optie).First().Sum(v => v.Weken / 13));
        return new Optie(
            string.Join(' ', plan.Select(s => $"{aios.Id}:{s.Verplichting.Id}:{s.Plaats.Id}@{s.Kwartaal}")), [.. gebruikt],
            [Math.Min(aios.Kwartalen.Count, teDoen) - bezet, 0, posten.Sum(), buiten, posten.Count == 0 ? 0 : posten.Max(), posten.Sum(k => k * k)]);
    }

    private static int Vergelijk(Stap[] a, Stap[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var c = a[i].Kwartaal.CompareTo(b[i].Kwartaal);
            if (c == 0) c = string.CompareOrdinal(a[i].Plaats.Id, b[i].Plaats.Id);
            if (c == 0) c = string.CompareOrdinal(a[i].Verplichting.Id, b[i].Verplichting.Id);
            if (c != 0) return c;
        }

        return a.Length.CompareTo(b.Length);
    }
}
