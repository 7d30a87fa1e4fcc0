using Shouldly;
using StageSystem.Koppeling.Cli.Bench;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "PLA-66")]
public class LandelijkSpecs
{
    [Fact]
    public void A_default_cost_gives_the_same_as_listing_every_pair()
    {
        for (var zaad = 0; zaad < 25; zaad++)
        {
            var w = new Random(zaad);
            var (aios, plaatsen) = (w.Next(60, 160), w.Next(20, 60));
            var kort = Stroominstanties.Landelijk(aios, plaatsen, 8, zaad);
            var (begin, kolom, kosten) = (new int[aios + 1], new List<int>(), new List<long>());
            for (var r = 0; r < aios; r++)
            {
                var genoemd = kort.Opties(r).ToDictionary(o => o.Kolom, o => o.Kosten[0]);
                for (var c = 0; c < plaatsen; c++)
                {
                    kolom.Add(c);
                    kosten.Add(genoemd.GetValueOrDefault(c, 8));
                }

                begin[r + 1] = kolom.Count;
            }

            var lang = new Transport(kort.Vraag, kort.Capaciteit, null, begin, [.. kolom], [[.. kosten]]);
            var (a, b) = (Transportoplosser.Los(kort), Transportoplosser.Los(lang));
            a.Criteria.ShouldBe(b.Criteria, $"seed {zaad}");
            int[] volgorde = [.. Enumerable.Range(0, aios)];
            w.Shuffle(volgorde);
            a = a.KiesVolgens(volgorde);
            b = b.KiesVolgens(volgorde);
            a.Kolommen.ShouldBe(b.Kolommen, $"seed {zaad}");
            (int, int)[] vragen = [.. Enumerable.Range(0, 300).Select(_ => (w.Next(aios), w.Next(plaatsen)))];
            a.Dwing(vragen).Select(o => o!.Verschil[0]).ShouldBe(b.Dwing(vragen).Select(o => o!.Verschil[0]), $"seed {zaad}");
            a.Verruim().Select(o => o.Verschil[0]).ShouldBe(b.Verruim().Select(o => o.Verschil[0]), $"seed {zaad}");
        }
    }

    [Fact]
    public void A_national_round_is_solved_within_its_memory_and_every_price_holds()
    {
        var p = Stroominstanties.Landelijk(5_000, 2_000, 8, 3);
        var voor = GC.GetAllocatedBytesForCurrentThread();
        var uit = Transportoplosser.Los(p).KiesVolgens([.. Enumerable.Range(0, p.Rijen)]);
        (GC.GetAllocatedBytesForCurrentThread() - voor).ShouldBeLessThan(300_000_000);
        var bezet = new int[p.Kolommen];
        for (var r = 0; r < p.Rijen; r++)
        {
            var eigen = uit.Kolommen[r].Single();
            bezet[eigen]++;
            var genoemd = p.Opties(r).ToDictionary(o => o.Kolom, o => o.Kosten[0]);
            for (var c = 0; c < p.Kolommen; c++)
            {
                var gereduceerd = genoemd.GetValueOrDefault(c, 8) - uit.RijPrijs[r] - uit.KolomPrijs[c];
                if (c == eigen ? gereduceerd > 0 : gereduceerd < 0) Assert.Fail($"row {r}, column {c}: {gereduceerd}");
            }
        }

        for (var c = 0; c < p.Kolommen; c++)
        {
            bezet[c].ShouldBeLessThanOrEqualTo(p.Capaciteit[c]);
            if (uit.KolomPrijs[c] != 0) (uit.KolomPrijs[c] < 0 && bezet[c] == p.Capaciteit[c]).ShouldBeTrue($"column {c}");
        }
    }

    [Fact]
    public void A_cancelled_run_stops_at_once()
    {
        var p = Stroominstanties.Landelijk(2_000, 800, 8, 4);
        Should.Throw<OperationCanceledException>(() => Transportoplosser.Los(p, null, new CancellationToken(canceled: true)));
        using var bron = new CancellationTokenSource();
        var gemeld = new List<Voortgang>();
        var meter = new Meter(v =>
        {
            gemeld.Add(v);
            if (v.Gedaan > 0) bron.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => Transportoplosser.Los(p, meter, bron.Token));
        gemeld.Count.ShouldBe(2);
        gemeld[1].Totaal.ShouldBe(2_000);
        var uit = Transportoplosser.Los(p);
        Should.Throw<OperationCanceledException>(() => uit.KiesVolgens([.. Enumerable.Range(0, p.Rijen)], null, bron.Token));
        Should.Throw<OperationCanceledException>(() => uit.Dwing([(0, 0)], bron.Token));
        Should.Throw<OperationCanceledException>(() => Transportoplosser.Los(Stroominstanties.Dicht(60, 100, 1), null, bron.Token));
    }

    private sealed class Meter(Action<Voortgang> melding) : IProgress<Voortgang>
    {
        public void Report(Voortgang value) => melding(value);
    }
}
