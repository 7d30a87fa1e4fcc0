using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Cli.Gen;

/// <summary>Preference-shaped instances of §7.2 from a seed: a few places are popular, capacities fit.</summary>
public static class Poulesgenerator
{
    /// <summary>Institute-shaped: per quarter one place per aios; clinical as one place of 26 weeks or two of 13.</summary>
    /// <param name="aios">Number of aios.</param>
    /// <param name="plaatsen">Number of places over all poules.</param>
    /// <param name="kwartalen">Quarters of the horizon.</param>
    /// <param name="voorkeuren">Preferences per poule.</param>
    /// <param name="klinisch">Per hundred, how many aios still have clinical to do (needs two quarters).</param>
    /// <param name="zaad">Seed; the same numbers give the same instance everywhere.</param>
    public static Poulesopdracht Instituut(int aios, int plaatsen, int kwartalen, int voorkeuren, int klinisch, ulong zaad)
    {
        var trek = new Trekking(zaad);
        string[] soorten = ["pp", "ccp", "keuze1", "keuze2", "keuze3", "keuze4"];
        var metKlinisch = klinisch > 0 && kwartalen >= 2;
        List<Poule> poules = [.. soorten.Take(kwartalen).Select(s => new Poule(s, 13))];
        if (metKlinisch)
        {
            poules.Add(new Poule("klinisch6", 26));
            poules.Add(new Poule("klinisch3", 13));
        }

        // Room for everyone in every poule and quarter, with a tenth to spare.
        var ruimte = Math.Max(1, (aios * 11 + plaatsen * 10 - 1) / (plaatsen * 10)) + 1;
        var rij = new List<Poulesplaats>();
        for (var n = 0; n < plaatsen; n++)
        {
            var poule = poules[n % poules.Count];
            rij.Add(new Poulesplaats($"S{n + 1:D4}", poule.Id, [.. Enumerable.Range(0, kwartalen).Select(_ => trek.Onder(ruimte) + 1)], poule.Id == "klinisch3" && trek.Onder(2) == 0));
        }

        for (var k = 0; k < kwartalen; k++)
        {
            while (rij.Sum(s => s.Capaciteit[k]) * 10 < aios * 11)
            {
                var n = trek.Onder(rij.Count);
                var meer = rij[n].Capaciteit.ToArray();
                meer[k]++;
                rij[n] = rij[n] with { Capaciteit = meer };
            }
        }

        var wie = new List<PoulesAios>();
        for (var n = 0; n < aios; n++)
        {
            var heeftKlinisch = metKlinisch && trek.Onder(100) < klinisch;
            var eigen = Schud(trek, soorten.Take(kwartalen)).Take(kwartalen - (heeftKlinisch ? 2 : 0)).ToList();
            var vorm = trek.Onder(3);
            var lijst = eigen.Concat(heeftKlinisch ? ["klinisch6", "klinisch3"] : []).Select(p => Voorkeur(trek, p, [.. rij.Where(s => s.Poule == p).Select(s => s.Id)], voorkeuren)).ToList();
            wie.Add(new PoulesAios
            {
                Id = $"A{n + 1:D4}",
                Kwartalen = [.. Enumerable.Range(0, kwartalen)],
                Poules = eigen,
                Klinisch = heeftKlinisch ? new Klinisch("klinisch6", "klinisch3", vorm == 0 ? null : vorm == 1 ? 13 : 26, trek.Onder(4) == 0) : null,
                Voorkeuren = lijst,
            });
        }

        return new Poulesopdracht { Kwartalen = [.. Enumerable.Range(1, kwartalen).Select(k => $"K{k}")], Poules = poules, Plaatsen = rij, Aios = wie, Zaad = zaad };
    }

    /// <summary>National-shaped: one quarter, one poule, one place per aios.</summary>
    public static Poulesopdracht Landelijk(int aios, int plaatsen, int voorkeuren, ulong zaad) => Instituut(aios, plaatsen, 1, voorkeuren, 0, zaad);

    private static Poulevoorkeur Voorkeur(Trekking trek, string poule, List<string> plaatsen, int aantal)
    {
        // Popular places: the square of a uniform draw favours the front of the list.
        var gekozen = new List<string>();
        while (gekozen.Count < Math.Min(aantal, plaatsen.Count))
        {
            var een = trek.Onder(plaatsen.Count);
            var plaats = plaatsen[(int)((long)een * trek.Onder(plaatsen.Count) / plaatsen.Count)];
            if (!gekozen.Contains(plaats))
                gekozen.Add(plaats);
            else if (gekozen.Count >= plaatsen.Count / 2)
                gekozen.Add(plaatsen.First(p => !gekozen.Contains(p)));
        }

        var geldig = trek.Onder(20) > 0;
        var rest = plaatsen.Count > gekozen.Count && trek.Onder(2) == 0 ? plaatsen.Where(p => !gekozen.Contains(p)).ElementAt(trek.Onder(plaatsen.Count - gekozen.Count)) : null;
        var weging = trek.Onder(10) == 0 ? new Dictionary<string, int> { [gekozen[0]] = trek.Onder(3) - 1 } : null;
        return new Poulevoorkeur(poule, geldig, gekozen, rest, weging);
    }

    private static List<string> Schud(Trekking trek, IEnumerable<string> namen)
    {
        var rij = namen.ToList();
        for (var n = rij.Count - 1; n > 0; n--)
        {
            var k = trek.Onder(n + 1);
            (rij[n], rij[k]) = (rij[k], rij[n]);
        }

        return rij;
    }

    // SplitMix64 (Steele, Lea & Flood 2014).
    private sealed class Trekking(ulong zaad)
    {
        private ulong stand = zaad;

        public int Onder(int grens)
        {
            stand += 0x9E3779B97F4A7C15;
            var z = stand;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)Math.BigMul(z ^ (z >> 31), (ulong)grens, out _);
        }
    }
}
