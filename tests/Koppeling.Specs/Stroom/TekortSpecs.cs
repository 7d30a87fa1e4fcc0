using System.Numerics;
using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "§7.1.2")]
public class TekortSpecs
{
    [Fact]
    public void A_shortage_is_shown_with_the_fewest_rows_and_then_the_fewest_columns()
    {
        var gezien = 0;
        for (var zaad = 0; zaad < 4_000; zaad++)
        {
            var geval = Kleingeval.Maak(new Random(zaad));
            var uit = Transportoplosser.Los(geval.AlsTransport());
            if (uit.Toestand != Toestand.Tekort) continue;
            gezien++;
            Klopt(geval, uit.Tekort!, $"seed {zaad}");
            var kleinste = (int.MaxValue, int.MaxValue);
            for (var rijen = 1; rijen < 1 << geval.Rijen; rijen++)
            {
                // The fewest columns that give the lowest bound on what these rows can get.
                var (krap, aantal) = Enumerable.Range(0, 1 << geval.Kolommen).Min(k => (Beschikbaar(geval, rijen, k), int.PopCount(k)));
                if (Gevraagd(geval, rijen) <= krap) continue;
                var grootte = (int.PopCount(rijen), aantal);
                if (grootte.CompareTo(kleinste) < 0) kleinste = grootte;
            }

            (uit.Tekort!.Rijen.Count, uit.Tekort.Kolommen.Count).ShouldBe(kleinste, $"seed {zaad}");
        }

        gezien.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void In_a_larger_shortage_no_row_can_be_left_out()
    {
        var (gezien, meer) = (0, 0);
        for (var zaad = 0; zaad < 400; zaad++)
        {
            var geval = Groot(new Random(zaad));
            var uit = Transportoplosser.Los(geval.AlsTransport());
            if (uit.Toestand != Toestand.Tekort) continue;
            gezien++;
            if (uit.Tekort!.Rijen.Any(r => geval.Vraag[r] > 1)) meer++;
            Klopt(geval, uit.Tekort, $"seed {zaad}");
            KanAllen(geval, uit.Tekort.Rijen).ShouldBeFalse($"seed {zaad}");
            foreach (var weg in uit.Tekort.Rijen)
                KanAllen(geval, [.. uit.Tekort.Rijen.Where(r => r != weg)]).ShouldBeTrue($"seed {zaad}, without row {weg}");
        }

        gezien.ShouldBeGreaterThan(100);
        meer.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void One_interview_per_pair_can_be_the_shortage()
    {
        // Regelboek §7.1.2: n = 3, K = 2, c = (2, 1) is infeasible although Σ c_j = n.
        var p = new Transport([2, 2, 2], [4, 2], null, [0, 2, 4, 6], [0, 1, 0, 1, 0, 1], [[1, 2, 1, 2, 1, 2]]);
        var tekort = Transportoplosser.Los(p).Tekort!;
        tekort.Rijen.ShouldBe([0, 1, 2]);
        tekort.Kolommen.ShouldBe([1]);
        (tekort.Gevraagd, tekort.Beschikbaar).ShouldBe((6, 5));
    }

    [Fact]
    [Trait("Regel", "PLA-65")]
    public void Clashing_constraints_are_the_fewest_that_cannot_hold_together()
    {
        var (gezien, soorten) = (0, new HashSet<Beperkingsoort>());
        for (var zaad = 0; zaad < 12_000 && gezien < 150; zaad++)
        {
            var geval = Kleingeval.Maak(new Random(zaad));
            var alle = Beperkingen(geval);
            if (alle.Count > 7) continue;
            var uit = Transportoplosser.Los(geval.AlsTransport());
            if (uit.Toestand != Toestand.Tegenstrijdig) continue;
            gezien++;
            soorten.UnionWith(uit.Tegenstrijdig.Select(b => b.Soort));
            uit.Tegenstrijdig.ShouldBeSubsetOf(alle, $"seed {zaad}");
            Alleen(geval, uit.Tegenstrijdig).Alle().ShouldBeEmpty($"seed {zaad}");
            var kleinste = Enumerable.Range(0, 1 << alle.Count)
                .Where(m => Alleen(geval, [.. alle.Where((_, i) => (m >> i & 1) != 0)]).Alle().Count == 0)
                .Min(m => int.PopCount(m));
            uit.Tegenstrijdig.Count.ShouldBe(kleinste, $"seed {zaad}");
        }

        gezien.ShouldBe(150);
        soorten.Count.ShouldBe(3);
    }

    [Fact]
    [Trait("Regel", "PLA-65")]
    public void Of_many_pins_only_those_that_clash_are_named()
    {
        // 40 rows pinned one to one, and two more pinned to the one place of row 7.
        var kolom = Enumerable.Range(0, 40).Concat([7, 7]).ToArray();
        var p = new Transport(
            [.. Enumerable.Repeat(1, 42)], [.. Enumerable.Repeat(1, 40).Concat([5])], null, [.. Enumerable.Range(0, 42).Select(r => 2 * r), 84],
            [.. kolom.SelectMany(c => new[] { c, 40 })], [new long[84]], vast: [.. kolom.SelectMany(_ => new[] { true, false })]);
        var uit = Transportoplosser.Los(p);
        uit.Toestand.ShouldBe(Toestand.Tegenstrijdig);
        uit.Tegenstrijdig.Count.ShouldBe(2);
        uit.Tegenstrijdig.ShouldAllBe(b => b.Soort == Beperkingsoort.Vast && b.Kolom == 7);
    }

    private static List<Beperking> Beperkingen(Kleingeval geval)
    {
        var alle = new List<Beperking>();
        for (var c = 0; c < geval.Kolommen; c++)
        {
            if (geval.Minimum[c] > 0) alle.Add(new Beperking(Beperkingsoort.Minimum, -1, c));
            for (var r = 0; r < geval.Rijen; r++)
            {
                if (geval.Vast[r, c]) alle.Add(new Beperking(Beperkingsoort.Vast, r, c));
                if (geval.Verboden[r, c]) alle.Add(new Beperking(Beperkingsoort.Verboden, r, c));
            }
        }

        return alle;
    }

    private static Kleingeval Alleen(Kleingeval geval, IReadOnlyList<Beperking> beperkingen)
    {
        var deel = geval with { Minimum = new int[geval.Kolommen], Vast = new bool[geval.Rijen, geval.Kolommen], Verboden = new bool[geval.Rijen, geval.Kolommen] };
        foreach (var b in beperkingen)
        {
            if (b.Soort == Beperkingsoort.Minimum) deel.Minimum[b.Kolom] = geval.Minimum[b.Kolom];
            else (b.Soort == Beperkingsoort.Vast ? deel.Vast : deel.Verboden)[b.Rij, b.Kolom] = true;
        }

        return deel;
    }

    private static void Klopt(Kleingeval geval, Halltekort tekort, string wanneer)
    {
        tekort.Rijen.ToArray().ShouldBe([.. tekort.Rijen.Distinct().Order()], wanneer);
        tekort.Kolommen.ToArray().ShouldBe([.. tekort.Kolommen.Distinct().Order()], wanneer);
        tekort.Gevraagd.ShouldBeGreaterThan(tekort.Beschikbaar, wanneer);
        tekort.Gevraagd.ShouldBe(tekort.Rijen.Sum(r => geval.Vraag[r]), wanneer);
        var buiten = tekort.Rijen.Sum(r => Enumerable.Range(0, geval.Kolommen).Count(c => !tekort.Kolommen.Contains(c) && geval.Toegelaten(r, c)));
        tekort.Beschikbaar.ShouldBe(tekort.Kolommen.Sum(c => geval.Capaciteit[c]) + buiten, wanneer);
    }

    private static int Gevraagd(Kleingeval geval, int rijen) => Enumerable.Range(0, geval.Rijen).Sum(r => (rijen >> r & 1) * geval.Vraag[r]);

    private static int Beschikbaar(Kleingeval geval, int rijen, int kolommen)
    {
        var som = 0;
        for (var c = 0; c < geval.Kolommen; c++)
        {
            if ((kolommen >> c & 1) != 0) som += geval.Capaciteit[c];
            else som += Enumerable.Range(0, geval.Rijen).Count(r => (rijen >> r & 1) != 0 && geval.Toegelaten(r, c));
        }

        return som;
    }

    // Whether these rows alone can all be served: augmenting paths, one unit at a time.
    private static bool KanAllen(Kleingeval geval, IReadOnlyList<int> rijen)
    {
        var gekozen = new bool[geval.Rijen, geval.Kolommen];
        var bezet = new int[geval.Kolommen];
        bool Zoek(int r, BigInteger[] gezien)
        {
            for (var c = 0; c < geval.Kolommen; c++)
            {
                if (gekozen[r, c] || !geval.Toegelaten(r, c) || !(gezien[0] >> c & 1).IsZero) continue;
                gezien[0] |= BigInteger.One << c;
                var vrij = bezet[c] < geval.Capaciteit[c];
                for (var ander = 0; !vrij && ander < geval.Rijen; ander++)
                {
                    if (!gekozen[ander, c] || !Zoek(ander, gezien)) continue;
                    gekozen[ander, c] = false;
                    bezet[c]--;
                    vrij = true;
                }

                if (!vrij) continue;
                gekozen[r, c] = true;
                bezet[c]++;
                return true;
            }

            return false;
        }

        return rijen.All(r => Enumerable.Range(0, geval.Vraag[r]).All(_ => Zoek(r, [BigInteger.Zero])));
    }

    private static Kleingeval Groot(Random w)
    {
        var (rijen, kolommen, meer) = (w.Next(17, 28), w.Next(8, 16), w.Next(2) == 0);
        var geval = new Kleingeval
        {
            Vraag = [.. Enumerable.Range(0, rijen).Select(_ => meer ? w.Next(1, 4) : 1)],
            Capaciteit = [.. Enumerable.Range(0, kolommen).Select(_ => w.Next(1, meer ? 6 : 4))],
            Minimum = new int[kolommen],
            Kosten = new long[rijen, kolommen][],
            Vast = new bool[rijen, kolommen],
            Verboden = new bool[rijen, kolommen],
            Genoemd = new bool[rijen, kolommen],
            Standaard = new long[rijen][],
            Criteria = 1,
        };
        var dichtheid = w.Next(15, 60);
        for (var r = 0; r < rijen; r++)
        {
            if (w.Next(10) == 0) geval.Standaard[r] = [8];
            for (var c = 0; c < kolommen; c++)
            {
                geval.Genoemd[r, c] = w.Next(100) < dichtheid;
                geval.Kosten[r, c] = geval.Genoemd[r, c] ? [w.Next(1, 5)] : geval.Standaard[r];
            }
        }

        return geval;
    }
}
