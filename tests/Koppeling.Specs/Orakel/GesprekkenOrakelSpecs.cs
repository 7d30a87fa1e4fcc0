using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using Xunit;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>§7.1.2 from its text: every set of K haos per aios is tried.</summary>
[Trait("Regel", "§7.1.2"), Trait("Regel", "PLA-55")]
public class GesprekkenOrakelSpecs
{
    [Fact]
    public void Ten_thousand_small_instances_equal_every_combination_tried()
    {
        var opgelost = 0;
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 5), lot.Next(1, 5), lot.Next(1, 4));
            var beste = Beste(opdracht);
            var indeling = Gespreksindeler.Los(opdracht);
            (indeling.Toestand == Toestand.Opgelost).ShouldBe(beste is not null, $"zaad {zaad}");
            if (beste is null) continue;
            opgelost++;
            indeling.Criteria.Select(c => c.Waarde).ShouldBe(beste.Value.Criteria, $"zaad {zaad}");
            indeling.Gesprekken.Where(g => g.Haos.Count > 0).Select(g => $"{g.Aios}: {string.Join(' ', g.Haos)}")
                .ShouldBe(beste.Value.Keuze.Select(k => k.Naam), $"zaad {zaad}");
        }

        opgelost.ShouldBeGreaterThan(3_000);
    }

    [FactMetGlpk]
    public void Forty_large_instances_equal_glpk()
    {
        foreach (var groep in Enumerable.Range(0, 40).Chunk(10))
        {
            var glpk = new Glpk();
            var gevallen = groep.Select(zaad => Willekeurig(new Random(1_000 + zaad), 40, 40, 3)).ToArray();
            foreach (var opdracht in gevallen) Voeg(glpk, opdracht);
            var waarden = glpk.Los()!;
            for (var g = 0; g < gevallen.Length; g++)
                Gespreksindeler.Los(gevallen[g]).Criteria.Select(c => c.Waarde).ShouldBe(waarden[g], $"zaad {groep[g]}");
        }
    }

    private static (long[] Criteria, Optie[] Keuze)? Beste(Gespreksopdracht opdracht)
    {
        var k = opdracht.GesprekkenPerAios;
        var haos = opdracht.Haos.Select(h => h.Id).ToList();
        var aios = opdracht.Aios.Where(a => opdracht.EenOpEen.All(e => e.Aios != a.Id)).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a =>
        {
            var kan = Aangeboden(opdracht, a);
            return (IReadOnlyList<Optie>)[.. Volledigzoeken.Deelverzamelingen(kan.Length, k).Select(s => s.Select(i => kan[i]).ToArray()).Select(s => new Optie(
                $"{a.Id}: {string.Join(' ', s)}", [.. s.Select(h => haos.IndexOf(h))], [s.Sum(h => a.Rangen[h]), s.Sum(h => (long)a.Rangen[h] * a.Rangen[h])]))];
        }).ToArray();
        return Volledigzoeken.Los(aios, [.. opdracht.Haos.Select(h => k * (h.Capaciteit - opdracht.EenOpEen.Count(e => e.Plaats == h.Id)))], null, 2);
    }

    private static void Voeg(Glpk glpk, Gespreksopdracht opdracht)
    {
        var x = new List<(string Naam, string Hao, int Rang)>();
        foreach (var a in opdracht.Aios)
        {
            var eigen = Aangeboden(opdracht, a).Select(h => (glpk.Variabele(), h, a.Rangen[h])).ToArray();
            glpk.Beperk(eigen.Select(e => (e.Item1, 1L)), "=", opdracht.GesprekkenPerAios);
            x.AddRange(eigen);
        }

        foreach (var h in opdracht.Haos)
            glpk.Beperk(x.Where(v => v.Hao == h.Id).Select(v => (v.Naam, 1L)), "<=", (long)opdracht.GesprekkenPerAios * h.Capaciteit);
        glpk.Geval(x.ToDictionary(v => v.Naam, v => (long)v.Rang), x.ToDictionary(v => v.Naam, v => (long)v.Rang * v.Rang));
    }

    private static string[] Aangeboden(Gespreksopdracht opdracht, GespreksAios aios) =>
        [.. aios.Rangen.Keys.Where(h => opdracht.Uitgesloten.All(u => u.Aios != aios.Id || u.Plaats != h)).Order(StringComparer.Ordinal)];

    private static Gespreksopdracht Willekeurig(Random lot, int n, int m, int k)
    {
        var klein = n < 10;
        var haos = Enumerable.Range(0, m).Select(j => new Hao($"H{j:D2}", klein && lot.Next(4) == 0 ? lot.Next(0, 3) : 1)).ToArray();
        var aios = Enumerable.Range(0, n).Select(i =>
        {
            var rangen = Enumerable.Range(1, m).ToArray();
            lot.Shuffle(rangen);
            return new GespreksAios($"A{i:D2}", haos.Select((h, j) => (h.Id, rangen[j])).ToDictionary(p => p.Id, p => p.Item2));
        }).ToArray();
        var uitgesloten = aios.SelectMany(a => haos.Select(h => new Paar(a.Id, h.Id))).Where(_ => lot.Next(klein ? 8 : 20) == 0).ToArray();
        var koppel = new Paar(aios[^1].Id, haos[0].Id);
        return new()
        {
            GesprekkenPerAios = Math.Min(k, m),
            Aios = aios,
            Haos = haos,
            Uitgesloten = uitgesloten,

            // A link with a hao that is excluded for this aios is a contradiction, tested elsewhere.
            EenOpEen = klein && lot.Next(5) == 0 && haos[0].Capaciteit > 0 && !uitgesloten.Contains(koppel) ? [koppel] : [],
        };
    }
}
