using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

/// <summary>Too large to try everything: the prices prove the optimum, and a forced pair is compared with solving again with that pair pinned.</summary>
[Trait("Regel", "PLA-61")]
public class MiddengrootSpecs
{
    [Fact]
    public void With_minimums_pins_defaults_and_several_columns_a_row_every_optimum_is_proven_and_every_detour_equals_a_forced_resolve()
    {
        var (opgelost, gedwongen, ruimer) = (0, 0, 0);
        for (var zaad = 0; zaad < 250; zaad++)
        {
            var w = new Random(zaad);
            var geval = Maak(w);
            var uit = Transportoplosser.Los(geval.AlsTransport());
            if (uit.Toestand != Toestand.Opgelost) continue;
            opgelost++;
            Prijsproef.Controleer(geval, uit, $"seed {zaad}");
            int[] volgorde = [.. Enumerable.Range(0, geval.Rijen)];
            w.Shuffle(volgorde);
            var gekozen = uit.KiesVolgens(volgorde);
            gekozen.Criteria.ShouldBe(uit.Criteria, $"seed {zaad}");
            Prijsproef.Controleer(geval, gekozen, $"tie-break, seed {zaad}");
            for (var keer = 0; keer < 12; keer++)
            {
                var (r, c) = (w.Next(geval.Rijen), w.Next(geval.Kolommen));
                if (!geval.Genoemd[r, c] || geval.Verboden[r, c]) continue;
                var vast = (bool[,])geval.Vast.Clone();
                vast[r, c] = true;
                var opnieuw = Transportoplosser.Los((geval with { Vast = vast }).AlsTransport());
                var omleiding = gekozen.Dwing(r, c);
                (omleiding is null).ShouldBe(opnieuw.Toestand != Toestand.Opgelost, $"seed {zaad}, row {r}, column {c}");
                if (omleiding is null) continue;
                omleiding.Verschil.ShouldBe(opnieuw.Criteria.Zip(gekozen.Criteria, (a, b) => a - b), $"seed {zaad}, row {r}, column {c}");
                gedwongen++;
            }

            var schaarste = gekozen.Verruim();
            for (var c = 0; c < geval.Kolommen; c += 3)
            {
                int[] capaciteit = [.. geval.Capaciteit];
                capaciteit[c]++;
                var opnieuw = Transportoplosser.Los((geval with { Capaciteit = capaciteit }).AlsTransport());
                schaarste[c].Verschil.ShouldBe(opnieuw.Criteria.Zip(gekozen.Criteria, (a, b) => a - b), $"seed {zaad}, one more in column {c}");
                if (schaarste[c].Verhuizingen.Count > 0) ruimer++;
            }
        }

        opgelost.ShouldBeGreaterThan(100);
        gedwongen.ShouldBeGreaterThan(500);
        ruimer.ShouldBeGreaterThan(100);
    }

    private static Kleingeval Maak(Random w)
    {
        var (rijen, kolommen, criteria, meer) = (w.Next(10, 40), w.Next(6, 25), w.Next(1, 4), w.Next(2) == 0);
        var hoog = w.Next(3) switch { 0 => 3, 1 => 10, _ => 500 };
        long[] Vector() => [.. Enumerable.Range(0, criteria).Select(_ => (long)w.Next(-2, hoog))];
        int[] vraag = [.. Enumerable.Range(0, rijen).Select(_ => w.Next(12) == 0 ? 0 : meer ? w.Next(1, 4) : 1)];
        var gemiddeld = 1 + vraag.Sum() / kolommen;
        var geval = new Kleingeval
        {
            Vraag = vraag,
            Capaciteit = [.. Enumerable.Range(0, kolommen).Select(_ => w.Next(1, 2 * gemiddeld + 1))],
            Minimum = new int[kolommen],
            Kosten = new long[rijen, kolommen][],
            Vast = new bool[rijen, kolommen],
            Verboden = new bool[rijen, kolommen],
            Genoemd = new bool[rijen, kolommen],
            Standaard = new long[rijen][],
            Criteria = criteria,
        };
        var (minima, pins, dichtheid) = (w.Next(2) == 0, w.Next(2) == 0, w.Next(2, 9));
        for (var c = 0; c < kolommen; c++)
            if (minima && w.Next(3) == 0) geval.Minimum[c] = w.Next(0, Math.Min(gemiddeld, geval.Capaciteit[c]) + 1);
        for (var r = 0; r < rijen; r++)
        {
            if (w.Next(3) == 0) geval.Standaard[r] = Vector();
            var vast = 0;
            for (var c = 0; c < kolommen; c++)
            {
                geval.Genoemd[r, c] = w.Next(10) < dichtheid;
                geval.Kosten[r, c] = geval.Genoemd[r, c] ? Vector() : geval.Standaard[r];
                if (!geval.Genoemd[r, c]) continue;
                geval.Verboden[r, c] = w.Next(15) == 0;
                geval.Vast[r, c] = pins && !geval.Verboden[r, c] && vast < geval.Vraag[r] && w.Next(40) == 0;
                if (geval.Vast[r, c]) vast++;
            }
        }

        return geval;
    }
}
