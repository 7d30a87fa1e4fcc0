using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "PLA-60")]
public class TransportoplosserSpecs
{
    private const int Gevallen = 10_000;

    [Fact]
    public void Ten_thousand_small_instances_equal_brute_force_in_every_criterion_with_prices_that_prove_it()
    {
        var (opgelost, tekort, botsing, gelijk) = (0, 0, 0, 0);
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var w = new Random(zaad);
            var geval = Kleingeval.Maak(w);
            var alle = geval.Alle();
            var uit = Transportoplosser.Los(geval.AlsTransport());
            if (alle.Count == 0)
            {
                uit.Toestand.ShouldNotBe(Toestand.Opgelost, $"seed {zaad}");
                if (uit.Toestand == Toestand.Tekort) tekort++;
                else botsing++;
                continue;
            }

            opgelost++;
            var beste = alle.Select(a => a.Waarde).Aggregate((a, b) => Kleingeval.Vergelijk(a, b) <= 0 ? a : b);
            uit.Toestand.ShouldBe(Toestand.Opgelost, $"seed {zaad}");
            uit.Criteria.ShouldBe(beste, $"seed {zaad}");
            Prijsproef.Controleer(geval, uit, $"seed {zaad}");

            var optima = alle.Where(a => a.Waarde.AsSpan().SequenceEqual(beste)).Select(a => a.Keuze).ToList();
            if (optima.Count > 1) gelijk++;
            var volgorde = Enumerable.Range(0, geval.Rijen).ToArray();
            w.Shuffle(volgorde);
            var voorkeur = volgorde.Select(_ => { var v = Enumerable.Range(0, geval.Kolommen).ToArray(); w.Shuffle(v); return v; }).ToArray();
            var gekozen = uit.KiesVolgens(volgorde, r => voorkeur[r]);
            gekozen.Kolommen.Select(Masker).ShouldBe(Kleingeval.Kies(optima, volgorde, r => voorkeur[r]), $"tie-break, seed {zaad}");
            Prijsproef.Controleer(geval, gekozen, $"tie-break, seed {zaad}");
            gekozen.Criteria.ShouldBe(beste, $"tie-break, seed {zaad}");
        }

        opgelost.ShouldBeGreaterThan(Gevallen / 4);
        gelijk.ShouldBeGreaterThan(Gevallen / 20);
        tekort.ShouldBeGreaterThan(Gevallen / 20);
        botsing.ShouldBeGreaterThan(Gevallen / 50);
    }

    [Fact]
    public void Forcing_a_pair_or_adding_a_place_equals_solving_again()
    {
        var (gedwongen, onmogelijk, ruimer) = (0, 0, 0);
        for (var zaad = 0; zaad < 1_500; zaad++)
        {
            var geval = Kleingeval.Maak(new Random(zaad));
            var uit = Transportoplosser.Los(geval.AlsTransport());
            if (uit.Toestand != Toestand.Opgelost) continue;
            var alle = geval.Alle();
            uit = uit.KiesVolgens([.. Enumerable.Range(0, geval.Rijen)]);
            var vragen = new List<(int, int)>();
            for (var r = 0; r < geval.Rijen; r++)
            {
                for (var c = 0; c < geval.Kolommen; c++)
                {
                    vragen.Add((r, c));
                    var met = alle.Where(a => (a.Keuze[r] >> c & 1) != 0).ToList();
                    var omleiding = uit.Dwing(r, c);
                    if (met.Count == 0)
                    {
                        omleiding.ShouldBeNull($"seed {zaad}, row {r}, column {c}");
                        onmogelijk++;
                        continue;
                    }

                    var beste = met.Select(a => a.Waarde).Aggregate((a, b) => Kleingeval.Vergelijk(a, b) <= 0 ? a : b);
                    omleiding.ShouldNotBeNull($"seed {zaad}, row {r}, column {c}");
                    omleiding.Verschil.ShouldBe(beste.Zip(uit.Criteria, (a, b) => a - b), $"seed {zaad}, row {r}, column {c}");
                    var na = Verhuis(uit, omleiding);
                    na[r].ShouldContain(c, $"seed {zaad}, row {r}, column {c}");
                    alle.ShouldContain(a => a.Keuze.SequenceEqual(na.Select(k => Masker(k))), $"moves, seed {zaad}, row {r}, column {c}");
                    gedwongen++;
                }
            }

            uit.Dwing(vragen).Select(o => o is null ? null : string.Join(',', o.Verschil))
                .ShouldBe(vragen.Select(vraag => uit.Dwing(vraag.Item1, vraag.Item2) is { } o ? string.Join(',', o.Verschil) : null), $"batch, seed {zaad}");
            var samen = uit.Verruim();
            for (var c = 0; c < geval.Kolommen; c++)
            {
                var capaciteit = (int[])geval.Capaciteit.Clone();
                capaciteit[c]++;
                var ruim = geval with { Capaciteit = capaciteit };
                var opnieuw = Transportoplosser.Los(ruim.AlsTransport());
                var omleiding = uit.Verruim(c);
                omleiding.Verschil.ShouldBe(opnieuw.Criteria.Zip(uit.Criteria, (a, b) => a - b), $"seed {zaad}, one more in column {c}");
                samen[c].Verschil.ShouldBe(omleiding.Verschil);
                ruim.Waarde([.. Verhuis(uit, omleiding).Select(k => Masker(k))]).ShouldBe(opnieuw.Criteria, $"moves, seed {zaad}, column {c}");
                if (omleiding.Verhuizingen.Count > 0) ruimer++;
            }
        }

        gedwongen.ShouldBeGreaterThan(2_000);
        onmogelijk.ShouldBeGreaterThan(1_000);
        ruimer.ShouldBeGreaterThan(100);
    }

    private static List<int>[] Verhuis(Transportoplossing uit, Omleiding omleiding)
    {
        var na = uit.Kolommen.Select(k => k.ToList()).ToArray();
        foreach (var stap in omleiding.Verhuizingen)
        {
            na[stap.Rij].Remove(stap.Van).ShouldBeTrue();
            na[stap.Rij].Add(stap.Naar);
        }

        return na;
    }

    private static uint Masker(IEnumerable<int> kolommen) => kolommen.Aggregate(0u, (m, c) => m | 1u << c);
}
