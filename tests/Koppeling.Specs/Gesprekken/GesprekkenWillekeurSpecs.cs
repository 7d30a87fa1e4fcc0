using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using Xunit;

namespace StageSystem.Koppeling.Specs.Gesprekken;

public class GesprekkenWillekeurSpecs
{
    [Fact, Trait("Regel", "§7.1.2"), Trait("Regel", "PLA-55")]
    public void Ten_thousand_small_instances_equal_brute_force_in_both_criteria_and_the_fixed_order()
    {
        var opgelost = 0;
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var opdracht = GesprekkenGenerator.Klein(zaad);
            var uitkomst = Gespreksindeler.Los(opdracht);
            var orakel = new GesprekkenOrakel(opdracht);
            if (orakel.Beste is null)
            {
                uitkomst.Toestand.ShouldBe(Toestand.Tekort, $"zaad {zaad}");
                ToontTekort(opdracht, uitkomst.Tekort!, zaad);
                continue;
            }

            opgelost++;
            uitkomst.Toestand.ShouldBe(Toestand.Opgelost, $"zaad {zaad}");
            GespreksindelingSpecs.GrootsteKoppeling(opdracht, uitkomst).ShouldBe(uitkomst.Gesprekken.Count, $"zaad {zaad}");
            uitkomst.Criteria.Select(c => c.Waarde).ShouldBe([orakel.SomRang, orakel.SomKwadraat], $"zaad {zaad}");
            GespreksindelingSpecs.Tekst(uitkomst).ShouldBe(string.Join("; ", orakel.Beste.Select(g => $"{g.Aios} {string.Join(" ", g.Haos)}")), $"zaad {zaad}");
        }

        opgelost.ShouldBeInRange(3_000, 9_000);
    }

    [Fact]
    public void The_order_of_the_file_changes_nothing()
    {
        for (var zaad = 0; zaad < 300; zaad++)
        {
            var opdracht = zaad % 2 == 0 ? GesprekkenGenerator.Klein(zaad) : GesprekkenGenerator.Groep(zaad, 12, 13, 3);
            Json(Gespreksindeler.Los(GesprekkenGenerator.Schud(opdracht, zaad))).ShouldBe(Json(Gespreksindeler.Los(opdracht)), $"zaad {zaad}");
        }
    }

    internal static string Json(Uitkomst uitkomst) => System.Text.Json.JsonSerializer.Serialize(uitkomst);

    // From the instance alone: these aios ask for more than they can get, and without any one of them that is not so.
    private static void ToontTekort(Gespreksopdracht opdracht, Tekort tekort, int zaad)
    {
        var k = opdracht.GesprekkenPerAios;
        int Plaats(Hao h) => k * (h.Capaciteit - opdracht.EenOpEen.Count(p => p.Plaats == h.Id));
        bool Mag(string aios, string hao) => opdracht.Aios.Single(a => a.Id == aios).Rangen.ContainsKey(hao) && opdracht.Uitgesloten.All(u => (u.Aios, u.Plaats) != (aios, hao));
        int Kan(IEnumerable<string> aios) => opdracht.Haos.Sum(h => Math.Min(Plaats(h), aios.Count(a => Mag(a, h.Id))));

        tekort.Gevraagd.ShouldBe(k * tekort.Aios.Count, $"zaad {zaad}");
        tekort.Beschikbaar.ShouldBeLessThan(tekort.Gevraagd, $"zaad {zaad}");
        tekort.Tekst.ShouldNotBeNullOrWhiteSpace();
        var via = opdracht.Haos.Sum(h => tekort.Plaatsen.Contains(h.Id) ? Plaats(h) : tekort.Aios.Count(a => Mag(a, h.Id)));
        tekort.Beschikbaar.ShouldBe(via, $"zaad {zaad}");
        Kan(tekort.Aios).ShouldBeLessThanOrEqualTo(tekort.Beschikbaar, $"zaad {zaad}");
        foreach (var aios in tekort.Aios)
        {
            var zonder = tekort.Aios.Where(a => a != aios).ToArray();
            Kan(zonder).ShouldBeGreaterThanOrEqualTo(k * zonder.Length, $"zaad {zaad}: {aios} kan gemist worden");
        }
    }
}
