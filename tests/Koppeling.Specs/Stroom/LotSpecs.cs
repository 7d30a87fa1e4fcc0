using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "§7.1.3")]
public class LotSpecs
{
    [Fact]
    public void The_generator_gives_the_published_numbers_of_SplitMix64()
    {
        var toestand = 1234567UL;
        ulong[] getrokken = [Lot.Volgende(ref toestand), Lot.Volgende(ref toestand), Lot.Volgende(ref toestand), Lot.Volgende(ref toestand), Lot.Volgende(ref toestand)];
        getrokken.ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL]);
    }

    [Fact]
    public void The_same_seed_and_ids_give_the_same_order_in_whatever_order_the_ids_come()
    {
        string[] ids = ["a10", "a2", "B", "a1", "ä", "Z"];
        var lot = Lot.Trek(42, ids);
        lot.Zaad.ShouldBe(42UL);
        lot.Volgorde.Order(StringComparer.Ordinal).ShouldBe(ids.Order(StringComparer.Ordinal));
        foreach (var omgekeerd in new[] { ids.Reverse(), ids.Order(StringComparer.Ordinal), ids.OrderDescending(StringComparer.Ordinal) })
            Lot.Trek(42, omgekeerd).Volgorde.ShouldBe(lot.Volgorde);
        Lot.Trek(43, ids).Volgorde.ShouldNotBe(lot.Volgorde);
    }

    [Fact]
    public void Every_order_is_drawn_about_equally_often()
    {
        var keer = new Dictionary<string, int>();
        for (var zaad = 0UL; zaad < 24_000; zaad++)
        {
            var volgorde = string.Concat(Lot.Trek(zaad, ["a", "b", "c", "d"]).Volgorde);
            keer[volgorde] = keer.GetValueOrDefault(volgorde) + 1;
        }

        // 24 orders, 1,000 each expected; the chi-square bound with 23 degrees of freedom is passed once in a million (seeds are fixed: never).
        keer.Count.ShouldBe(24);
        keer.Values.Sum(n => (n - 1000.0) * (n - 1000.0) / 1000).ShouldBeLessThan(73);
    }
}
