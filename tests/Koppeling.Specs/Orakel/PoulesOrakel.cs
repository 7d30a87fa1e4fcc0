using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>§7.2 from its text: all plans of one aios, in the order in which objective 6 prefers them.</summary>
internal static class PoulesOrakel
{
    /// <summary>Criteria: zonderPlaats, afgewezen, somKosten, grootsteKosten, somKwadraten.</summary>
    public const int Grootste = 3;

    /// <summary>Resource of a place in a quarter.</summary>
    public static int Bron(Poulesopdracht opdracht, int plaats, int kwartaal) => (plaats * opdracht.Kwartalen.Count) + kwartaal;

    public static int[] Capaciteit(Poulesopdracht opdracht) => [.. opdracht.Plaatsen.SelectMany(p => p.Capaciteit)];

    public static Optie[] Plannen(Poulesopdracht opdracht, PoulesAios aios)
    {
        var gevonden = new List<(Optie Optie, (int Kwartaal, string Plaats)[] Starts)>();
        Verder(0, []);
        return [.. gevonden.Where(p => aios.Vast.All(v => p.Starts.Contains((v.Kwartaal, v.Plaats))))
            .OrderBy(p => p.Optie.Waarde[0]).ThenBy(p => p.Optie.Waarde[2])
            .ThenBy(p => p.Starts, Comparer<(int, string)[]>.Create(Vergelijk)).Select(p => p.Optie)];

        // Quarter by quarter: nothing, or a start in any place that is allowed there.
        void Verder(int kwartaal, List<(int Kwartaal, string Plaats)> starts)
        {
            if (kwartaal == opdracht.Kwartalen.Count)
            {
                if (Mag(opdracht, aios, starts)) gevonden.Add((Maak(opdracht, aios, starts), [.. starts]));
                return;
            }

            Verder(kwartaal + 1, starts);
            foreach (var plaats in opdracht.Plaatsen)
            {
                var duur = Duur(opdracht, plaats);
                if (aios.Uitgesloten.Contains(plaats.Id) || !Enumerable.Range(kwartaal, duur).All(q => aios.Kwartalen.Contains(q))) continue;
                starts.Add((kwartaal, plaats.Id));
                Verder(kwartaal + duur, starts);
                starts.RemoveAt(starts.Count - 1);
            }
        }
    }

    /// <summary>Cost of one quarter in a place.</summary>
    public static int Kosten(Poulesopdracht opdracht, PoulesAios aios, Poulesplaats plaats)
    {
        var p = opdracht.Parameters;
        var voorkeur = Voorkeur(aios, plaats.Poule);
        if (voorkeur is null)
        {
            var andere = aios.Klinisch is { } k ? plaats.Poule == k.ZesMaanden ? k.DrieMaanden : plaats.Poule == k.DrieMaanden ? k.ZesMaanden : null : null;
            return andere is not null && Voorkeur(aios, andere) is not null ? p.KostenAndereKlinischeGeldig : p.KostenOngeldig;
        }

        if (voorkeur.Afwijzing == plaats.Id) return p.KostenAfgewezen;
        var rang = voorkeur.Plaatsen.ToList().IndexOf(plaats.Id);
        return rang < 0 ? p.KostenNietGenoemd : rang + 1 + (voorkeur.Weging is { } w && w.TryGetValue(plaats.Id, out var weging) ? weging : 0);
    }

    public static bool Afgewezen(PoulesAios aios, Poulesplaats plaats) => Voorkeur(aios, plaats.Poule)?.Afwijzing == plaats.Id;

    public static int Duur(Poulesopdracht opdracht, Poulesplaats plaats) => opdracht.Poules.Single(p => p.Id == plaats.Poule).Weken / 13;

    /// <summary>Quarters that an aios should be served in: no more than there are stages left.</summary>
    public static int Nodig(PoulesAios aios) => Math.Min(aios.Kwartalen.Count, aios.Poules.Count + (aios.Klinisch is null ? 0 : 2));

    private static Poulevoorkeur? Voorkeur(PoulesAios aios, string poule) => aios.Voorkeuren.FirstOrDefault(v => v.Poule == poule && v.Geldig);

    private static bool Mag(Poulesopdracht opdracht, PoulesAios aios, List<(int Kwartaal, string Plaats)> starts)
    {
        var waar = starts.Select(s => opdracht.Plaatsen.Single(p => p.Id == s.Plaats)).ToList();
        var drie = waar.FindAll(p => p.Poule == aios.Klinisch?.DrieMaanden);
        var zes = waar.Count(p => p.Poule == aios.Klinisch?.ZesMaanden);
        var rest = waar.FindAll(p => p.Poule != aios.Klinisch?.DrieMaanden && p.Poule != aios.Klinisch?.ZesMaanden);
        return rest.All(p => aios.Poules.Contains(p.Poule)) && rest.DistinctBy(p => p.Poule).Count() == rest.Count
            && zes <= 1 && drie.Count <= 2 && (zes == 0 || drie.Count == 0)
            && (drie.Count < 2 || drie[0].Id != drie[1].Id || !opdracht.Parameters.TweePlaatsenVerschillen)
            && (drie.Count == 0 || !aios.Klinisch!.SehEerst || drie[0].Seh);
    }

    private static Optie Maak(Poulesopdracht opdracht, PoulesAios aios, List<(int Kwartaal, string Plaats)> starts)
    {
        var posten = new List<long>();
        var gebruikt = new List<int>();
        var (bezet, afgewezen, andereVorm) = (0, 0, false);
        foreach (var (kwartaal, id) in starts)
        {
            var plaats = opdracht.Plaatsen.Single(p => p.Id == id);
            var duur = Duur(opdracht, plaats);
            posten.AddRange(Enumerable.Repeat((long)Kosten(opdracht, aios, plaats), duur == 2 ? opdracht.Parameters.Gewicht26Weken : 1));
            gebruikt.AddRange(Enumerable.Range(kwartaal, duur).Select(q => Bron(opdracht, opdracht.Plaatsen.ToList().IndexOf(plaats), q)));
            bezet += duur;
            if (Afgewezen(aios, plaats)) afgewezen++;
            andereVorm |= aios.Klinisch is { Vorm: { } vorm } k && ((plaats.Poule == k.ZesMaanden && vorm != 26) || (plaats.Poule == k.DrieMaanden && vorm != 13));
        }

        if (andereVorm) posten.Add(opdracht.Parameters.KostenAndereVorm);
        return new Optie(
            string.Join(' ', starts.Select(s => $"{aios.Id}:{s.Plaats}@{s.Kwartaal}")), [.. gebruikt],
            [Nodig(aios) - bezet, afgewezen, posten.Sum(), posten.Count == 0 ? 0 : posten.Max(), posten.Sum(p => p * p)]);
    }

    private static int Vergelijk((int Kwartaal, string Plaats)[] a, (int Kwartaal, string Plaats)[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var c = a[i].Kwartaal.CompareTo(b[i].Kwartaal);
            if (c == 0) c = string.CompareOrdinal(a[i].Plaats, b[i].Plaats);
            if (c != 0) return c;
        }

        return a.Length.CompareTo(b.Length);
    }
}
