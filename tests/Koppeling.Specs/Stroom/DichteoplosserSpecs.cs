using System.Numerics;
using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "PLA-60")]
public class DichteoplosserSpecs
{
    [Fact]
    public void On_small_tables_the_full_table_equals_brute_force_in_32_and_64_bit()
    {
        var (kan, kanNiet) = (0, 0);
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var w = new Random(zaad);
            var (rijen, kolommen) = (w.Next(1, 7), w.Next(1, 7));
            if (w.Next(2) == 0) kolommen = rijen;
            int[] capaciteit = [.. Enumerable.Range(0, kolommen).Select(_ => zaad % 3 == 0 ? w.Next(1, 4) : 1)];
            var hoog = w.Next(3) switch { 0 => 2, 1 => 6, _ => 1_000_000 };
            var kosten = new long?[rijen, kolommen];
            for (var r = 0; r < rijen; r++)
                for (var c = 0; c < kolommen; c++) kosten[r, c] = w.Next(8) == 0 ? null : w.Next(hoog);
            var beste = Beste(kosten, (int[])capaciteit.Clone(), 0);
            Los<int>(kosten, capaciteit).ShouldBe(beste, $"32 bit, seed {zaad}");
            Los<long>(kosten, capaciteit).ShouldBe(beste, $"64 bit, seed {zaad}");
            if (beste is null) kanNiet++;
            else kan++;
        }

        kan.ShouldBeGreaterThan(4_000);
        kanNiet.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void On_larger_tables_the_prices_prove_the_optimum_and_the_lists_give_the_same()
    {
        var opgelost = 0;
        for (var zaad = 0; zaad < 150; zaad++)
        {
            var w = new Random(zaad);
            var (rijen, kolommen, hoog) = (w.Next(45, 70), w.Next(45, 70), w.Next(4) switch { 0 => 3L, 1 => 100L, 2 => 900_000L, _ => 1L << 48 });
            if (w.Next(2) == 0) kolommen = rijen;
            var geval = new Kleingeval
            {
                Vraag = [.. Enumerable.Range(0, rijen).Select(_ => w.Next(15) == 0 ? 0 : 1)],
                Capaciteit = [.. Enumerable.Range(0, kolommen).Select(_ => zaad % 3 == 0 ? w.Next(1, 4) : 1)],
                Minimum = [.. Enumerable.Range(0, kolommen).Select(_ => zaad % 5 == 0 ? w.Next(2) : 0)],
                Kosten = new long[rijen, kolommen][],
                Vast = new bool[rijen, kolommen],
                Verboden = new bool[rijen, kolommen],
                Genoemd = new bool[rijen, kolommen],
                Standaard = new long[rijen][],
                Criteria = 1,
            };
            if (zaad % 4 == 1) Array.Fill(geval.Vraag, 1);
            for (var r = 0; r < rijen; r++)
            {
                for (var c = 0; c < kolommen; c++)
                {
                    geval.Genoemd[r, c] = w.Next(5) > 0;
                    if (geval.Genoemd[r, c]) geval.Kosten[r, c] = [w.NextInt64(hoog)];
                    geval.Verboden[r, c] = geval.Genoemd[r, c] && w.Next(20) == 0;
                }
            }

            var uit = Transportoplosser.Los(geval.AlsTransport());
            // An empty column for every hundred makes the table too thin, so that the lists solve the same rows and columns.
            var leeg = 4 * kolommen;
            var dun = geval with
            {
                Capaciteit = [.. geval.Capaciteit, .. Enumerable.Repeat(1, leeg)], Minimum = [.. geval.Minimum, .. new int[leeg]],
                Kosten = Breder(geval.Kosten, leeg), Vast = Breder(geval.Vast, leeg), Verboden = Breder(geval.Verboden, leeg), Genoemd = Breder(geval.Genoemd, leeg),
            };
            var lijsten = Transportoplosser.Los(dun.AlsTransport());
            uit.Toestand.ShouldBe(lijsten.Toestand, $"seed {zaad}");
            if (uit.Toestand != Toestand.Opgelost) continue;
            opgelost++;
            uit.Criteria.ShouldBe(lijsten.Criteria, $"seed {zaad}");
            Prijsproef.Controleer(geval, uit, $"seed {zaad}");
            int[] volgorde = [.. Enumerable.Range(0, rijen)];
            uit.KiesVolgens(volgorde).Kolommen.ShouldBe(lijsten.KiesVolgens(volgorde).Kolommen, $"tie-break, seed {zaad}");
        }

        opgelost.ShouldBeGreaterThan(80);
    }

    private static T[,] Breder<T>(T[,] tabel, int erbij)
    {
        var uit = new T[tabel.GetLength(0), tabel.GetLength(1) + erbij];
        for (var r = 0; r < tabel.GetLength(0); r++)
            for (var c = 0; c < tabel.GetLength(1); c++) uit[r, c] = tabel[r, c];
        return uit;
    }

    // Total cost, after checking the prices; null when it cannot be done.
    private static long? Los<T>(long?[,] kosten, int[] capaciteit) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var rijen = kosten.GetLength(0);
        var tabel = new Dichteoplosser<T>(rijen, capaciteit);
        for (var r = 0; r < rijen; r++)
            for (var c = 0; c < capaciteit.Length; c++)
                if (kosten[r, c] is { } k) tabel.Kosten(r)[c] = T.CreateChecked(k);
        if (!tabel.Los(null, CancellationToken.None)) return null;
        var som = 0L;
        for (var r = 0; r < rijen; r++)
        {
            var eigen = kosten[r, tabel.Kolom(r)]!.Value;
            som += eigen;
            for (var c = 0; c < capaciteit.Length; c++)
                if (kosten[r, c] is { } k) (k - Prijs(c)).ShouldBeGreaterThanOrEqualTo(eigen - Prijs(tabel.Kolom(r)));
        }

        for (var c = 0; c < capaciteit.Length; c++)
        {
            Prijs(c).ShouldBeLessThanOrEqualTo(0);
            var bezet = Enumerable.Range(0, rijen).Count(r => tabel.Kolom(r) == c);
            bezet.ShouldBeLessThanOrEqualTo(capaciteit[c]);
            if (bezet < capaciteit[c]) Prijs(c).ShouldBe(0);
        }

        return som;

        long Prijs(int c) => long.CreateChecked(tabel.Prijs(c));
    }

    private static long? Beste(long?[,] kosten, int[] over, int r)
    {
        if (r == kosten.GetLength(0)) return 0;
        long? beste = null;
        for (var c = 0; c < over.Length; c++)
        {
            if (kosten[r, c] is not { } k || over[c] == 0) continue;
            over[c]--;
            if (Beste(kosten, over, r + 1) is { } rest && (beste is null || k + rest < beste)) beste = k + rest;
            over[c]++;
        }

        return beste;
    }
}
