using Shouldly;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Specs.Gesprekken;
using Xunit;

namespace StageSystem.Koppeling.Specs.Indelingen;

public class IndelingWillekeurSpecs
{
    [Fact, Trait("Regel", "§7.1.3"), Trait("Regel", "PLA-60")]
    public void Ten_thousand_small_instances_equal_brute_force_in_all_that_is_stored()
    {
        var (opgelost, tekort, tegenstrijdig) = (0, 0, 0);
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var opdracht = IndelingenGenerator.Klein(zaad);
            var uitkomst = Indeler.Los(opdracht);
            var orakel = new IndelingenOrakel(opdracht);
            if (orakel.Alle.Count == 0)
            {
                var zonderRegels = new IndelingenOrakel(opdracht, metVast: false).Alle.Count > 0;
                if (uitkomst.Toestand == Toestand.Tekort)
                {
                    tekort++;
                    zonderRegels.ShouldBeFalse($"zaad {zaad}");
                    ToontTekort(opdracht, uitkomst.Tekort!, zaad);
                }
                else
                {
                    tegenstrijdig++;
                    uitkomst.Toestand.ShouldBe(Toestand.Tegenstrijdig, $"zaad {zaad}");
                    uitkomst.Tegenstrijdig.ShouldNotBeEmpty($"zaad {zaad}");
                }

                uitkomst.Koppels.ShouldBeEmpty();
                continue;
            }

            opgelost++;
            IsOptimum(opdracht, uitkomst, orakel, $"zaad {zaad}");
        }

        opgelost.ShouldBeGreaterThan(4_000);
        tekort.ShouldBeGreaterThan(500);
        tegenstrijdig.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_order_of_the_file_changes_nothing()
    {
        for (var zaad = 0; zaad < 150; zaad++)
        {
            var opdracht = zaad % 2 == 0 ? IndelingenGenerator.Klein(zaad) : IndelingenGenerator.Groep(zaad, 12, 13, 3);
            opdracht = opdracht with { Stabiliteit = (Stabiliteitsvariant)(zaad % 3) };
            GesprekkenWillekeurSpecs.Json(Indeler.Los(IndelingenGenerator.Schud(opdracht, zaad))).ShouldBe(GesprekkenWillekeurSpecs.Json(Indeler.Los(opdracht)), $"zaad {zaad}");
        }
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void With_the_largest_weights_too_the_answer_is_exact()
    {
        for (var zaad = 0; zaad < 500; zaad++)
        {
            var opdracht = IndelingenGenerator.Klein(zaad) with { GewichtAios = 10_000, GewichtHao = 9_999 - (zaad % 7) };
            var orakel = new IndelingenOrakel(opdracht);
            if (orakel.Alle.Count > 0)
                IsOptimum(opdracht, Indeler.Los(opdracht), orakel, $"zaad {zaad}");
        }
    }

    [Fact, Trait("Regel", "PLA-60")]
    public void A_large_group_is_complete_and_its_criteria_are_those_of_its_pairs()
    {
        var opdracht = IndelingenGenerator.Groep(1, 150, 160, 4);

        var uitkomst = Indeler.Los(opdracht);

        uitkomst.Koppels.Select(k => k.Aios).ShouldBe(opdracht.Aios.Order(StringComparer.Ordinal));
        uitkomst.Koppels.Select(k => k.Hao).ShouldBeUnique();
        IndelingSpecs.Waarden(uitkomst).ShouldBe(IndelingenOrakel.Criteria(opdracht, uitkomst.Koppels.Select(k => KeyValuePair.Create(k.Aios, k.Hao))));
        uitkomst.EenNaBesteTotaal!.Value.ShouldBeGreaterThanOrEqualTo(uitkomst.Criteria[1].Waarde);
    }

    [Fact]
    public void A_cancelled_calculation_stops()
    {
        using var gestopt = new CancellationTokenSource();
        gestopt.Cancel();

        Should.Throw<OperationCanceledException>(() => Indeler.Los(IndelingSpecs.C1 with { Stabiliteit = Stabiliteitsvariant.Variant }, null, gestopt.Token));
    }

    private static void IsOptimum(Indelingsopdracht opdracht, Indeling uitkomst, IndelingenOrakel orakel, string bij)
    {
        uitkomst.Toestand.ShouldBe(Toestand.Opgelost, bij);
        var koppels = uitkomst.Koppels.ToDictionary(k => k.Aios, k => k.Hao);
        koppels.Keys.Order(StringComparer.Ordinal).SequenceEqual(opdracht.Aios.Order(StringComparer.Ordinal)).ShouldBeTrue(bij);
        var beste = orakel.Beste((_, criteria) => criteria);
        koppels.ShouldBe(beste, bij);
        IndelingSpecs.Waarden(uitkomst).ShouldBe(IndelingenOrakel.Criteria(opdracht, beste), bij);
        uitkomst.Lot!.Volgorde.ShouldBe(orakel.Lot, bij);

        long? Laagste(Func<Dictionary<string, string>, bool> welke) => orakel.Alle.Where(x => welke(x.Koppels)).Min(x => (long?)x.Criteria[1]);
        uitkomst.EenNaBesteTotaal.ShouldBe(Laagste(k => !Gelijk(k, beste)), bij);
        foreach (var eigen in uitkomst.PerAios)
        {
            eigen.Score.ShouldBe(opdracht.Gesprekken.SingleOrDefault(g => g.Aios == eigen.Aios && g.Hao == beste[eigen.Aios])?.ScoreAios ?? 2, bij);
            eigen.BesteTotaal.ShouldBe(Laagste(k => opdracht.Gesprekken.Any(g => g.Aios == eigen.Aios && g.Hao == k[eigen.Aios] && g.ScoreAios == 1)), bij);
        }

        uitkomst.BlokkerendeParen.Select(p => (p.Aios, p.Hao)).ShouldBe(IndelingenOrakel.Blokkerend(opdracht, beste), bij);
    }

    private static bool Gelijk(Dictionary<string, string> a, Dictionary<string, string> b) => a.All(k => b[k.Key] == k.Value);

    private static void ToontTekort(Indelingsopdracht opdracht, Tekort tekort, int zaad)
    {
        bool Mag(string a, string h) => opdracht.Verboden.All(p => (p.Aios, p.Plaats) != (a, h)) && (opdracht.Gesprekken.Any(g => g.Aios == a && g.Hao == h) || (opdracht.ZonderGesprekToegestaan && opdracht.Aanbod.Any(x => x.Aios == a && x.Hao == h)));
        tekort.Gevraagd.ShouldBe(tekort.Aios.Count, $"zaad {zaad}");
        tekort.Beschikbaar.ShouldBe(opdracht.Haos.Where(h => tekort.Plaatsen.Contains(h.Id)).Sum(h => h.Capaciteit), $"zaad {zaad}");
        tekort.Beschikbaar.ShouldBeLessThan(tekort.Gevraagd, $"zaad {zaad}");
        opdracht.Haos.Where(h => tekort.Aios.Any(a => Mag(a, h.Id))).Select(h => h.Id).All(tekort.Plaatsen.Contains).ShouldBeTrue($"zaad {zaad}");
        tekort.Tekst.ShouldNotBeNullOrWhiteSpace();
    }
}
