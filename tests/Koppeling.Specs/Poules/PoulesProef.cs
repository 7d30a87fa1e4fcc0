using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Small random instances of §7.2 from a seed: clinical in both forms, SEH first, pins, exclusions, invalid preferences, shortage.</summary>
internal static class PoulesProef
{
    public static Poulesopdracht Maak(int zaad)
    {
        var r = new Random(zaad);
        var kwartalen = r.Next(1, 4);
        var poules = new List<Poule> { new("pp", 13) };
        if (r.Next(2) == 0)
            poules.Add(new("ccp", 13));
        var klinisch = kwartalen > 1 && r.Next(3) > 0;
        if (klinisch)
        {
            poules.Add(new("k6", 26));
            poules.Add(new("k3", 13));
        }

        var plaatsen = new List<Poulesplaats>();
        for (var n = r.Next(2, 6); n > 0; n--)
        {
            var poule = poules[n <= poules.Count ? n - 1 : r.Next(poules.Count)];
            plaatsen.Add(new Poulesplaats($"S{n}", poule.Id, [.. Enumerable.Range(0, kwartalen).Select(_ => r.Next(8) == 0 ? 0 : r.Next(1, 3))], poule.Id == "k3" && r.Next(2) == 0));
        }

        var aios = Enumerable.Range(0, r.Next(2, 5)).Select(n => Aios(r, $"A{n}", kwartalen, poules, plaatsen, klinisch)).ToList();
        return new Poulesopdracht
        {
            Kwartalen = [.. Enumerable.Range(1, kwartalen).Select(q => $"K{q}")],
            Poules = poules,
            Plaatsen = plaatsen,
            Aios = aios,
            Zaad = (ulong)r.Next(1000),
            Parameters = new Poulesparameters { Gewicht26Weken = r.Next(10) == 0 ? 1 : 2, TweePlaatsenVerschillen = r.Next(5) > 0, KostenNietGenoemd = r.Next(5) == 0 ? 3 : 8 },
        };
    }

    private static PoulesAios Aios(Random r, string id, int kwartalen, List<Poule> poules, List<Poulesplaats> plaatsen, bool klinisch)
    {
        var metKlinisch = klinisch && r.Next(3) > 0;
        var eigen = poules.Where(p => p.Weken == 13 && (p.Id != "k3" || (!metKlinisch && r.Next(4) == 0)) && r.Next(4) > 0).Select(p => p.Id).ToList();
        var nodig = Enumerable.Range(0, kwartalen).Where(_ => r.Next(8) > 0).ToList();
        var voorkeuren = new List<Poulevoorkeur>();
        foreach (var p in poules.Where(_ => r.Next(6) > 0))
        {
            var door = plaatsen.Where(s => s.Poule == p.Id).Select(s => s.Id).OrderBy(_ => r.Next()).ToList();
            var aantal = r.Next(door.Count + 1);
            var gekozen = door.Take(aantal).ToList();
            voorkeuren.Add(new Poulevoorkeur(p.Id, r.Next(6) > 0, gekozen, aantal < door.Count && r.Next(2) == 0 ? door[aantal] : null, r.Next(3) == 0 ? gekozen.ToDictionary(g => g, _ => r.Next(-1, 2)) : null));
        }

        var mogelijk = plaatsen.Where(s => eigen.Contains(s.Poule) || (metKlinisch && s.Poule is "k6" or "k3")).ToList();
        return new PoulesAios
        {
            Id = id,
            Kwartalen = nodig,
            Poules = eigen,
            Klinisch = metKlinisch ? new Klinisch("k6", "k3", r.Next(3) switch { 0 => null, 1 => 13, _ => 26 }, r.Next(3) == 0) : null,
            Voorkeuren = voorkeuren,
            Uitgesloten = [.. plaatsen.Where(_ => r.Next(12) == 0).Select(s => s.Id)],
            Vast = mogelijk.Count > 0 && nodig.Count > 0 && r.Next(12) == 0 ? [new VasteStart(mogelijk[r.Next(mogelijk.Count)].Id, nodig[r.Next(nodig.Count)])] : [],
        };
    }
}
