using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "§7.1.3")]
public class GewogenkostenSpecs
{
    [Fact]
    public void A_combined_cost_of_2_to_the_59_is_the_last_that_is_calculated_in_64_bit()
    {
        new Gewogenkosten(EenRij([0, (1L << 59) - 1])).PastInLong.ShouldBeTrue();
        new Gewogenkosten(EenRij([0, 1L << 59])).PastInLong.ShouldBeFalse();
        new Gewogenkosten(EenRij([-(1L << 58), 1L << 58])).PastInLong.ShouldBeFalse();
        new Gewogenkosten(EenRij([0, (1L << 58) - 1], minimum: 1)).PastInLong.ShouldBeTrue();
        new Gewogenkosten(EenRij([0, 1L << 58], minimum: 1)).PastInLong.ShouldBeFalse();
    }

    [Fact]
    public void Beyond_2_to_the_122_the_instance_is_refused_with_the_bound()
    {
        var hoog = (1L << 61) - 1;
        Transportoplosser.Los(EenRij([hoog, 0], [0, hoog])).Criteria.ShouldBe([0, hoog]);
        var fout = Should.Throw<OngeldigeOpdracht>(() => Transportoplosser.Los(EenRij([hoog, 0], [0, hoog + 1])));
        fout.Pad.ShouldBe("kosten");
        fout.Message.ShouldContain("2^122");
    }

    [Fact]
    public void A_criterion_that_summed_leaves_64_bit_is_refused()
    {
        var p = new Transport([1, 1], [1, 1], null, [0, 1, 2], [0, 1], [[long.MaxValue, 1]]);
        Should.Throw<OngeldigeOpdracht>(() => Transportoplosser.Los(p)).Message.ShouldContain("2^63");
        var q = new Transport([1, 1], [1, 1], null, [0, 1, 2], [0, 1], [[long.MaxValue - 1, 1]]);
        Transportoplosser.Los(q).Criteria.ShouldBe([long.MaxValue]);
    }

    [Fact]
    public void A_cost_that_is_the_same_everywhere_in_a_row_takes_no_room()
    {
        var p = new Transport([1, 1], [1, 1], null, [0, 2, 4], [0, 1, 0, 1], [[-1L << 60, -1L << 60, 1L << 60, 1L << 60], [3, 1, 4, 1]]);
        var gewogen = new Gewogenkosten(p);
        gewogen.Gewichten.ShouldBe([6, 1]);
        gewogen.PastInLong.ShouldBeTrue();
        Transportoplosser.Los(p).Criteria.ShouldBe([0, 4]);
    }

    [Theory]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(59)]
    public void Near_the_bounds_the_optimum_is_still_exact(int bits)
    {
        for (var zaad = 0; zaad < 300; zaad++)
        {
            var w = new Random(zaad);
            var klein = Kleingeval.Maak(w);
            var geval = klein with { Kosten = new long[klein.Rijen, klein.Kolommen][], Standaard = new long[klein.Rijen][], Criteria = 2 };
            long[] Vector() => [w.NextInt64(-(1L << (bits - 1)), 1L << (bits - 1)), w.NextInt64(0, 1L << (bits - 2))];
            for (var r = 0; r < geval.Rijen; r++)
                for (var c = 0; c < geval.Kolommen; c++)
                    if (geval.Genoemd[r, c]) geval.Kosten[r, c] = Vector();
            var alle = geval.Alle();
            Transportoplossing uit;
            try
            {
                uit = Transportoplosser.Los(geval.AlsTransport());
            }
            catch (OngeldigeOpdracht) when (bits == 59)
            {
                continue;
            }

            (uit.Toestand == Toestand.Opgelost).ShouldBe(alle.Count > 0, $"seed {zaad}");
            if (alle.Count == 0) continue;
            uit.Criteria.ShouldBe(alle.Select(a => a.Waarde).Aggregate((a, b) => Kleingeval.Vergelijk(a, b) <= 0 ? a : b), $"seed {zaad}");
            Prijsproef.Controleer(geval, uit, $"seed {zaad}");
        }
    }

    private static Transport EenRij(params long[][] kosten) => new([1], [.. kosten[0].Select(_ => 1)], null, [0, kosten[0].Length], [.. Enumerable.Range(0, kosten[0].Length)], kosten);

    private static Transport EenRij(long[] kosten, int minimum) => new([1], [1, 1], [minimum, 0], [0, 2], [0, 1], [kosten]);
}
