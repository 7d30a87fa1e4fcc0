using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>The plain transport problem from its definition: every set of columns for every row is tried.</summary>
[Trait("Regel", "§7")]
public class ToewijzingOrakelSpecs
{
    [Fact]
    public void Ten_thousand_small_instances_equal_every_combination_tried()
    {
        var opgelost = 0;
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 6), lot.Next(1, 6));
            var volgorde = opdracht.Zaad is { } z ? Lot.Trek(z, opdracht.Rijen.Select(r => r.Id)).Volgorde : [.. opdracht.Rijen.Select(r => r.Id).Order(StringComparer.Ordinal)];
            var beste = Volledigzoeken.Los(
                [.. volgorde.Select(r => Opties(opdracht, opdracht.Rijen.Single(x => x.Id == r)))],
                [.. opdracht.Kolommen.Select(k => k.Capaciteit)], [.. opdracht.Kolommen.Select(k => k.Minimum)], opdracht.Criteria.Count);
            var toewijzing = Toewijzer.Los(opdracht);
            (toewijzing.Toestand == Toestand.Opgelost).ShouldBe(beste is not null, $"zaad {zaad}");
            if (beste is null) continue;
            opgelost++;
            toewijzing.Criteria.Select(c => c.Waarde).ShouldBe(beste.Value.Criteria, $"zaad {zaad}");
            toewijzing.Paren.Select(p => $"{p.Rij}-{p.Kolom}").Order(StringComparer.Ordinal)
                .ShouldBe(beste.Value.Keuze.SelectMany(k => k.Naam.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal), $"zaad {zaad}");
        }

        opgelost.ShouldBeGreaterThan(2_000);
    }

    [FactMetGlpk]
    public void Sixty_large_instances_with_capacities_equal_glpk()
    {
        foreach (var groep in Enumerable.Range(0, 60).Chunk(12))
        {
            var glpk = new Glpk();
            var gevallen = groep.Select(zaad => Groot(new Random(3_000 + zaad))).ToArray();
            foreach (var opdracht in gevallen) Voeg(glpk, opdracht);
            var waarden = glpk.Los()!;
            for (var g = 0; g < gevallen.Length; g++)
                Toewijzer.Los(gevallen[g]).Criteria.Select(c => c.Waarde).ShouldBe(waarden[g], $"zaad {groep[g]}");
        }
    }

    private static void Voeg(Glpk glpk, Toewijzingsopdracht opdracht)
    {
        var x = opdracht.Paren.Select(p => (Naam: glpk.Variabele(), Paar: p)).ToArray();
        foreach (var r in opdracht.Rijen) glpk.Beperk(x.Where(v => v.Paar.Rij == r.Id).Select(v => (v.Naam, 1L)), "=", r.Aantal);
        foreach (var k in opdracht.Kolommen)
        {
            glpk.Beperk(x.Where(v => v.Paar.Kolom == k.Id).Select(v => (v.Naam, 1L)), "<=", k.Capaciteit);
            if (k.Minimum > 0) glpk.Beperk(x.Where(v => v.Paar.Kolom == k.Id).Select(v => (v.Naam, 1L)), ">=", k.Minimum);
        }

        glpk.Geval([.. Enumerable.Range(0, opdracht.Criteria.Count).Select(c => x.ToDictionary(v => v.Naam, v => v.Paar.Kosten[c]))]);
    }

    /// <summary>With a lot: in the order of the listed pairs, else by column id; sets compared from the first preference on.</summary>
    private static Optie[] Opties(Toewijzingsopdracht opdracht, Rij rij)
    {
        var kolommen = opdracht.Kolommen.Select(k => k.Id).ToList();
        var vast = opdracht.Vast.Where(v => v.Aios == rij.Id).Select(v => v.Plaats).ToArray();
        var paren = opdracht.Paren.Where(p => p.Rij == rij.Id && !opdracht.Verboden.Any(v => v.Aios == p.Rij && v.Plaats == p.Kolom)).ToArray();
        if (opdracht.Zaad is null) paren = [.. paren.OrderBy(p => p.Kolom, StringComparer.Ordinal)];
        return [.. Volledigzoeken.Deelverzamelingen(paren.Length, rij.Aantal).Select(s => s.Select(i => paren[i]).ToArray())
            .Where(s => vast.All(v => s.Any(p => p.Kolom == v)))
            .Select(s => new Optie(
                string.Join(' ', s.Select(p => $"{p.Rij}-{p.Kolom}")), [.. s.Select(p => kolommen.IndexOf(p.Kolom))],
                [.. Enumerable.Range(0, opdracht.Criteria.Count).Select(c => s.Sum(p => p.Kosten[c]))]))];
    }

    private static Toewijzingsopdracht Willekeurig(Random lot, int n, int m)
    {
        var criteria = lot.Next(1, 4);
        var paren = Enumerable.Range(0, n).SelectMany(i => Enumerable.Range(0, m).Select(j => (i, j))).Where(_ => lot.Next(4) > 0)
            .Select(p => new Kostenpaar($"R{p.i}", $"K{p.j}", [.. Enumerable.Range(0, criteria).Select(_ => (long)lot.Next(-3, 4))])).ToArray();
        lot.Shuffle(paren);
        Paar Paar() => new($"R{lot.Next(n)}", $"K{lot.Next(m)}");
        return new()
        {
            Rijen = [.. Enumerable.Range(0, n).Select(i => new Rij($"R{i}", lot.Next(5) == 0 ? lot.Next(0, 3) : 1))],
            Kolommen = [.. Enumerable.Range(0, m).Select(j => new Kolom($"K{j}", lot.Next(0, 4), lot.Next(6) == 0 ? 1 : 0))],
            Criteria = [.. Enumerable.Range(1, criteria).Select(c => $"c{c}")],
            Paren = paren,
            Vast = lot.Next(5) == 0 && paren.Length > 0 && paren[0] is var p ? [new(p.Rij, p.Kolom)] : [],
            Verboden = lot.Next(3) == 0 ? [Paar(), Paar()] : [],
            Zaad = lot.Next(2) == 0 ? (ulong)lot.NextInt64() : null,
        };
    }

    /// <summary>60 rows, 60 columns with capacities 1–3 and a few minima; row i can always go to column i.</summary>
    private static Toewijzingsopdracht Groot(Random lot) => new()
    {
        Rijen = [.. Enumerable.Range(0, 60).Select(i => new Rij($"R{i:D2}"))],
        Kolommen = [.. Enumerable.Range(0, 60).Select(j => new Kolom($"K{j:D2}", lot.Next(1, 4), lot.Next(6) == 0 ? 1 : 0))],
        Criteria = ["eerste", "tweede"],
        Paren = [.. Enumerable.Range(0, 60).SelectMany(i => Enumerable.Range(0, 60).Where(j => i == j || lot.Next(4) == 0)
            .Select(j => new Kostenpaar($"R{i:D2}", $"K{j:D2}", [lot.Next(0, 8), lot.Next(-20, 20)])))],
    };
}
