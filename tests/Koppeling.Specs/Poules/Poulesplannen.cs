using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>All plans of an aios of §7.2, written from the rules alone: every set of starts is made and then judged.</summary>
internal static class Poulesplannen
{
    public static List<Bruteplan> Van(Poulesopdracht o, PoulesAios a)
    {
        var uit = new List<Bruteplan>();
        Bouw(o, a, 0, [], uit);
        return uit;
    }

    public static Dictionary<string, int> Capaciteit(Poulesopdracht o) =>
        o.Plaatsen.SelectMany(p => p.Capaciteit.Select((c, q) => ($"{p.Id}@{q}", c))).ToDictionary(x => x.Item1, x => x.c);

    private static void Bouw(Poulesopdracht o, PoulesAios a, int q, List<Poulesplaats> starts, List<Bruteplan> uit, List<int>? wanneer = null)
    {
        wanneer ??= [];
        if (q >= o.Kwartalen.Count)
        {
            if (Mag(o, a, starts, wanneer))
                uit.Add(Maak(o, a, starts, wanneer));
            return;
        }

        Bouw(o, a, q + 1, starts, uit, wanneer);
        foreach (var p in o.Plaatsen)
        {
            var lengte = o.Poules.Single(x => x.Id == p.Poule).Weken / 13;
            if (q + lengte > o.Kwartalen.Count || Enumerable.Range(q, lengte).Any(k => !a.Kwartalen.Contains(k) || p.Capaciteit[k] == 0))
                continue;
            starts.Add(p);
            wanneer.Add(q);
            Bouw(o, a, q + lengte, starts, uit, wanneer);
            starts.RemoveAt(starts.Count - 1);
            wanneer.RemoveAt(wanneer.Count - 1);
        }
    }

    private static bool Mag(Poulesopdracht o, PoulesAios a, List<Poulesplaats> starts, List<int> wanneer)
    {
        foreach (var v in a.Vast)
        {
            if (!Enumerable.Range(0, starts.Count).Any(n => starts[n].Id == v.Plaats && wanneer[n] == v.Kwartaal))
                return false;
        }

        if (starts.Any(p => a.Uitgesloten.Contains(p.Id)))
            return false;
        var k = a.Klinisch;
        if (starts.Any(p => !a.Poules.Contains(p.Poule) && p.Poule != k?.ZesMaanden && p.Poule != k?.DrieMaanden))
            return false;
        if (starts.Where(p => a.Poules.Contains(p.Poule)).GroupBy(p => p.Poule).Any(g => g.Count() > 1))
            return false;
        if (k is null)
            return true;
        var zes = starts.Count(p => p.Poule == k.ZesMaanden);
        var drie = starts.Where(p => p.Poule == k.DrieMaanden).ToArray();
        if (zes > 1 || drie.Length > 2 || (zes > 0 && drie.Length > 0))
            return false;
        if (o.Parameters.TweePlaatsenVerschillen && drie.Length == 2 && drie[0].Id == drie[1].Id)
            return false;
        return drie.Length == 0 || !k.SehEerst || drie[0].Seh;
    }

    private static Bruteplan Maak(Poulesopdracht o, PoulesAios a, List<Poulesplaats> starts, List<int> wanneer)
    {
        var items = new List<int>();
        var rij = new List<Brutestart>();
        var afgewezen = 0;
        var kwartalen = 0;
        for (var n = 0; n < starts.Count; n++)
        {
            var weken = o.Poules.Single(x => x.Id == starts[n].Poule).Weken;
            var kosten = Kosten(o, a, starts[n]);
            kwartalen += weken / 13;
            afgewezen += a.Voorkeuren.Any(v => v.Geldig && v.Poule == starts[n].Poule && v.Afwijzing == starts[n].Id) ? 1 : 0;
            items.AddRange(Enumerable.Repeat(kosten, weken == 26 ? o.Parameters.Gewicht26Weken : 1));
            rij.Add(new Brutestart(starts[n].Id, wanneer[n], weken, kosten));
        }

        if (a.Klinisch is { Vorm: { } vorm } k && starts.Any(p => p.Poule == (vorm == 26 ? k.DrieMaanden : k.ZesMaanden)))
            items.Add(o.Parameters.KostenAndereVorm);
        return new Bruteplan(rij, items, Math.Min(a.Kwartalen.Count, a.Poules.Count + (a.Klinisch is null ? 0 : 2)) - kwartalen, afgewezen, 0);
    }

    private static int Kosten(Poulesopdracht o, PoulesAios a, Poulesplaats p)
    {
        bool Geldig(string poule) => a.Voorkeuren.Any(v => v.Poule == poule && v.Geldig);
        if (!Geldig(p.Poule))
        {
            var andere = a.Klinisch is { } k ? p.Poule == k.ZesMaanden ? k.DrieMaanden : p.Poule == k.DrieMaanden ? k.ZesMaanden : null : null;
            return andere is not null && Geldig(andere) ? o.Parameters.KostenAndereKlinischeGeldig : o.Parameters.KostenOngeldig;
        }

        var v = a.Voorkeuren.Single(x => x.Poule == p.Poule);
        var rang = v.Plaatsen.ToList().IndexOf(p.Id);
        if (rang >= 0)
            return rang + 1 + (v.Weging is not null && v.Weging.TryGetValue(p.Id, out var w) ? w : 0);
        return v.Afwijzing == p.Id ? o.Parameters.KostenAfgewezen : o.Parameters.KostenNietGenoemd;
    }
}
