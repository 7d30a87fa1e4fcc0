using Shouldly;
using StageSystem.Koppeling.Indelingen;
using Xunit;
using Xunit.Abstractions;

namespace StageSystem.Koppeling.Specs.Indelingen;

public class StabieleVariantSpecs(ITestOutputHelper uitvoer)
{
    [Fact, Trait("Regel", "§7.1.3"), Trait("Regel", "Q81")]
    public void Example_C3_has_a_second_proposal_without_blocking_pair_beside_the_default_one()
    {
        var uitkomst = Indeler.Los(IndelingSpecs.C3 with { Stabiliteit = Stabiliteitsvariant.Variant });

        IndelingSpecs.Tekst(uitkomst).ShouldBe("A1-H2 A2-H1");
        IndelingSpecs.Tekst(uitkomst.Variant!).ShouldBe("A1-H1 A2-H2");
        IndelingSpecs.Waarden(uitkomst.Variant!)[..4].ShouldBe([0, 6, 0, 20]);
        uitkomst.Variant!.BlokkerendeParen.ShouldBeEmpty();
        uitkomst.Variant.BlokkerendMinstens.ShouldBe(0);
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void Example_C3_has_no_equal_optimum_with_fewer_blocking_pairs()
    {
        var uitkomst = Indeler.Los(IndelingSpecs.C3 with { Stabiliteit = Stabiliteitsvariant.GelijkOptimum });

        IndelingSpecs.Tekst(uitkomst.Variant!).ShouldBe("A1-H2 A2-H1");
        uitkomst.Variant!.BlokkerendMinstens.ShouldBe(1);
    }

    [Fact, Trait("Regel", "Q81")]
    public void The_default_is_a_report_without_a_second_proposal()
    {
        Indeler.Los(IndelingSpecs.C3).Variant.ShouldBeNull();
    }

    [Fact, Trait("Regel", "kwaliteit A.4.3")]
    public void Of_two_equal_optima_the_second_proposal_is_the_stable_one()
    {
        var opdracht = Enumerable.Range(0, 2_000).Select(z => IndelingenGenerator.Klein(z) with { Stabiliteit = Stabiliteitsvariant.GelijkOptimum })
            .First(o => Indeler.Los(o) is { Variant.BlokkerendeParen.Count: 0, BlokkerendeParen.Count: > 0 });

        var uitkomst = Indeler.Los(opdracht);

        IndelingSpecs.Waarden(uitkomst.Variant!).ShouldBe(IndelingSpecs.Waarden(uitkomst));
        uitkomst.Variant!.BlokkerendeParen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void Ten_thousand_small_instances_equal_brute_force_the_lot_included()
    {
        var (metBlokkade, anders) = (0, 0);
        for (var zaad = 20_000; zaad < 30_000; zaad++)
        {
            var soort = zaad % 2 == 0 ? Stabiliteitsvariant.Variant : Stabiliteitsvariant.GelijkOptimum;
            var opdracht = IndelingenGenerator.Klein(zaad) with { Stabiliteit = soort };
            var orakel = new IndelingenOrakel(opdracht);
            if (orakel.Alle.Count == 0)
                continue;
            var uitkomst = Indeler.Los(opdracht);
            var variant = uitkomst.Variant!;
            var beste = orakel.Beste((koppels, c) =>
            {
                var blokkades = IndelingenOrakel.Blokkerend(opdracht, koppels).Count;
                return soort == Stabiliteitsvariant.Variant ? [c[0], blokkades, .. c[1..]] : [.. c, blokkades];
            });
            variant.Toestand.ShouldBe(Toestand.Opgelost, $"zaad {zaad}");
            variant.Koppels.ToDictionary(k => k.Aios, k => k.Hao).ShouldBe(beste, $"zaad {zaad}");
            variant.BlokkerendMinstens.ShouldBe(variant.BlokkerendeParen.Count, $"zaad {zaad}");
            metBlokkade += variant.BlokkerendeParen.Count > 0 ? 1 : 0;
            anders += variant.BlokkerendeParen.Count < uitkomst.BlokkerendeParen.Count ? 1 : 0;
        }

        metBlokkade.ShouldBeGreaterThan(200);
        anders.ShouldBeGreaterThan(200);
    }

    [Theory]
    [InlineData(12, 12, 3)]
    [InlineData(20, 20, 3)]
    [InlineData(20, 24, 3)]
    [InlineData(20, 20, 20)]
    [InlineData(40, 44, 3)]
    public void A_koppelgroep_of_twenty_is_proven_within_the_limit_of_nodes(int aios, int haos, int k) =>
        IsBewezen($"{aios} × {haos}, K = {k}", zaad => IndelingenGenerator.Groep(zaad, aios, haos, k));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void So_is_one_of_twenty_in_which_placing_everyone_forces_many_blocking_pairs(int gesprekken) =>
        IsBewezen($"gedwongen, {gesprekken}", zaad => IndelingenGenerator.Gedwongen(zaad, 20, gesprekken));

    private void IsBewezen(string wat, Func<int, Indelingsopdracht> maak)
    {
        var meeste = 0;
        for (var zaad = 0; zaad < 20; zaad++)
        {
            foreach (var soort in new[] { Stabiliteitsvariant.Variant, Stabiliteitsvariant.GelijkOptimum })
            {
                var uitkomst = Indeler.Los(maak(zaad) with { Stabiliteit = soort });
                uitkomst.Variant!.Toestand.ShouldBe(Toestand.Opgelost, $"zaad {zaad}, {soort}");
                uitkomst.Variant.BlokkerendeParen.Count.ShouldBeLessThanOrEqualTo(uitkomst.BlokkerendeParen.Count);
                meeste = Math.Max(meeste, uitkomst.Variant.BlokkerendeParen.Count);
            }
        }

        uitvoer.WriteLine($"{wat}: hoogstens {meeste} blokkerende paren");
    }

    [Fact]
    public void At_the_limit_the_best_found_is_given_and_said_not_to_be_proven()
    {
        var opdracht = Enumerable.Range(0, 100).Select(z => IndelingenGenerator.Groep(z, 20, 20, 3)).First(o => Indeler.Los(o).BlokkerendeParen.Count > 1);
        var model = new Indelingsmodel(opdracht);
        var optimum = Indeler.HaoVan(Indeler.LosModel(model, null, default, out _)!);

        var variant = Stabielevariant.Zoek(model, optimum, Stabiliteitsvariant.Variant, 2, null, default);

        variant.Toestand.ShouldBe(Toestand.NietBewezen);
        variant.Koppels.Count.ShouldBe(20);
        variant.BlokkerendMinstens!.Value.ShouldBeLessThanOrEqualTo(variant.BlokkerendeParen.Count);
    }
}
