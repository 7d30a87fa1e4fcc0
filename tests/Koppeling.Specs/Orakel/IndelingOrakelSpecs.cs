using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>§7.1.3 from its text: every hao for every aios is tried, in the order of the lot.</summary>
[Trait("Regel", "§7.1.3"), Trait("Regel", "PLA-60")]
public class IndelingOrakelSpecs
{
    [Fact]
    public void Ten_thousand_small_instances_equal_every_combination_tried()
    {
        var opgelost = 0;
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 6), lot.Next(1, 6), 0.75);
            var volgorde = Lot.Trek(opdracht.Zaad, opdracht.Aios).Volgorde;
            var beste = Volledigzoeken.Los([.. volgorde.Select(a => Opties(opdracht, a))], [.. opdracht.Haos.Select(h => h.Capaciteit)], null, 5);
            var indeling = Indeler.Los(opdracht);
            (indeling.Toestand == Toestand.Opgelost).ShouldBe(beste is not null, $"zaad {zaad}");
            if (beste is null) continue;
            opgelost++;
            indeling.Criteria.Select(c => c.Waarde).ShouldBe(beste.Value.Criteria, $"zaad {zaad}");
            indeling.Koppels.Select(k => $"{k.Aios}-{k.Hao}").ShouldBe(beste.Value.Keuze.Select(k => k.Naam).Order(StringComparer.Ordinal), $"zaad {zaad}");
        }

        opgelost.ShouldBeGreaterThan(3_000);
    }

    [FactMetGlpk]
    public void Sixty_large_instances_equal_glpk()
    {
        foreach (var groep in Enumerable.Range(0, 60).Chunk(12))
        {
            var glpk = new Glpk();
            var gevallen = groep.Select(zaad => Willekeurig(new Random(2_000 + zaad), 40, 40, 0.3)).ToArray();
            foreach (var opdracht in gevallen) Voeg(glpk, opdracht);
            var waarden = glpk.Los()!;
            for (var g = 0; g < gevallen.Length; g++)
                Indeler.Los(gevallen[g]).Criteria.Select(c => c.Waarde).ShouldBe(waarden[g], $"zaad {groep[g]}");
        }
    }

    private static void Voeg(Glpk glpk, Indelingsopdracht opdracht)
    {
        var x = new List<(string Naam, Optie Optie)>();
        foreach (var a in opdracht.Aios)
        {
            var eigen = Opties(opdracht, a).Select(o => (glpk.Variabele(), o)).ToArray();
            glpk.Beperk(eigen.Select(e => (e.Item1, 1L)), "=", 1);
            x.AddRange(eigen);
        }

        for (var h = 0; h < opdracht.Haos.Count; h++)
            glpk.Beperk(x.Where(v => v.Optie.Gebruikt[0] == h).Select(v => (v.Naam, 1L)), "<=", opdracht.Haos[h].Capaciteit);
        glpk.Geval([.. Enumerable.Range(0, 5).Select(c => x.ToDictionary(v => v.Naam, v => v.Optie.Waarde[c]))]);
    }

    /// <summary>By own rank, then hao id. Values: without interview, Σ scores, 3s, squares, rank.</summary>
    private static Optie[] Opties(Indelingsopdracht opdracht, string aios)
    {
        var (wA, wH) = (opdracht.GewichtAios, opdracht.GewichtHao);
        var met = opdracht.Gesprekken.Where(g => g.Aios == aios).Select(g =>
        {
            long a = g.ScoreAios ?? 2, h = g.ScoreHao ?? 2;
            var som = (wA * a) + (wH * h);
            return (g.Hao, g.Rang, Waarde: (long[])[0, som, (a == 3 ? 1 : 0) + (h == 3 ? 1 : 0), som * som, g.Rang]);
        });
        var zonder = opdracht.Aanbod.Where(p => opdracht.ZonderGesprekToegestaan && p.Aios == aios).Select(p =>
        {
            long som = 2 * (wA + wH);
            return (p.Hao, p.Rang, Waarde: (long[])[1, som, 0, som * som, p.Rang]);
        });
        var vast = opdracht.Vast.Where(v => v.Aios == aios).Select(v => v.Plaats).ToArray();
        var haos = opdracht.Haos.Select(h => h.Id).ToList();
        return [.. met.Concat(zonder)
            .Where(o => vast.All(v => v == o.Hao) && !opdracht.Verboden.Any(v => v.Aios == aios && v.Plaats == o.Hao))
            .OrderBy(o => o.Rang).ThenBy(o => o.Hao, StringComparer.Ordinal)
            .Select(o => new Optie($"{aios}-{o.Hao}", [haos.IndexOf(o.Hao)], o.Waarde))];
    }

    private static Indelingsopdracht Willekeurig(Random lot, int n, int m, double dichtheid)
    {
        var klein = n < 10;
        var haos = Enumerable.Range(0, m).Select(j => new Hao($"H{j:D2}", klein && lot.Next(4) == 0 ? lot.Next(0, 4) : 1)).ToArray();
        var gesprekken = new List<Gesprek>();
        var aanbod = new List<Aangeboden>();
        int? Score() => lot.Next(12) == 0 ? null : lot.Next(1, 4);
        for (var i = 0; i < n; i++)
        {
            var rangen = Enumerable.Range(1, m).ToArray();
            lot.Shuffle(rangen);
            for (var j = 0; j < m; j++)
            {
                // In the large instances the diagonal keeps a complete allocation possible.
                if (lot.NextDouble() < dichtheid || (!klein && i == j)) gesprekken.Add(new($"A{i:D2}", haos[j].Id, Score(), Score(), rangen[j]));
                else if (lot.Next(2) == 0) aanbod.Add(new($"A{i:D2}", haos[j].Id, rangen[j]));
            }
        }

        Paar Paar() => new($"A{lot.Next(n):D2}", haos[lot.Next(m)].Id);
        return new()
        {
            Aios = [.. Enumerable.Range(0, n).Select(i => $"A{i:D2}")],
            Haos = haos,
            Gesprekken = gesprekken,
            Aanbod = aanbod,
            ZonderGesprekToegestaan = lot.Next(2) == 0,
            Vast = klein && lot.Next(4) == 0 ? [Paar()] : [],
            Verboden = klein && lot.Next(3) == 0 ? [Paar()] : [],
            GewichtAios = lot.Next(4) == 0 ? 2 : 1,
            GewichtHao = lot.Next(4) == 0 ? 3 : 1,
            Zaad = (ulong)lot.NextInt64(),
        };
    }
}
