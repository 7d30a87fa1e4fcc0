using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

/// <summary>Every set operation is compared with the plainest model there is: a set of days.</summary>
public class PeriodenSpecs
{
    private const int Horizon = 45;
    private static readonly DateOnly Nul = new(2026, 12, 20);

    // Empty, one-day, long and open periods, within a horizon that crosses a year end.
    private static readonly Gen<Periode> EenPeriode =
        from van in Gen.Choose(0, Horizon - 1)
        from dagen in Gen.Choose(-2, 12)
        from open in Gen.Choose(0, 11)
        select new Periode(Nul.AddDays(van), open == 0 ? Periode.Open : Nul.AddDays(van + dagen - 1));

    private static readonly Arbitrary<Periode[]> Lijst =
        Gen.Choose(0, 6).SelectMany(n => EenPeriode.ArrayOf(n)).ToArbitrary();

    private static readonly Arbitrary<Periode> Los = EenPeriode.ToArbitrary();

    [Fact]
    public void The_union_has_the_days_of_all() => Prop.ForAll(Lijst, perioden =>
        Dagen(perioden.Verenigd()).SetEquals(Dagen(perioden))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_left_has_the_days_of_the_first_list_that_the_second_lacks() => Prop.ForAll(Lijst, Lijst, (over, weg) =>
        Dagen(over.Zonder(weg)).SetEquals(Dagen(over).Except(Dagen(weg)))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_intersection_has_the_days_of_both() => Prop.ForAll(Lijst, Lijst, (een, ander) =>
        Dagen(een.Doorsnede(ander)).SetEquals(Dagen(een).Intersect(Dagen(ander)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_covers_a_period_when_it_has_each_of_its_days() => Prop.ForAll(Lijst, Los, (perioden, periode) =>
        perioden.Dekken(periode) == Dagen([periode]).IsSubsetOf(Dagen(perioden))).QuickCheckThrowOnFailure();

    [Fact]
    public void Results_are_ordered_with_a_gap_between_them() => Prop.ForAll(Lijst, Lijst, (een, ander) =>
        IsNet(een.Verenigd()) && IsNet(een.Zonder(ander)) && IsNet(een.Doorsnede(ander))).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_periods_overlap_when_they_share_a_day() => Prop.ForAll(Los, Los, (een, ander) =>
        een.Overlapt(ander) == Dagen([een]).Overlaps(Dagen([ander]))
        && een.Overlapt(ander) == een.Doorsnede(ander) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_counts_its_days() => Prop.ForAll(Los, periode =>
        periode.IsOpen || periode.Dagen == Dagen([periode]).Count).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_knows_its_days() => Prop.ForAll(Los, Gen.Choose(0, Horizon).ToArbitrary(), (periode, dag) =>
        periode.Bevat(Nul.AddDays(dag)) == Dagen([periode]).Contains(dag)).QuickCheckThrowOnFailure();

    [Fact]
    public void Adjoining_days_become_one_period() =>
        new[] { Tussen(1, 5), Tussen(6, 9), Tussen(11, 12) }.Verenigd().ShouldBe([Tussen(1, 9), Tussen(11, 12)]);

    [Fact]
    public void An_open_period_swallows_what_follows() =>
        new[] { Periode.Vanaf(Nul, null), Tussen(3, 4) }.Verenigd().ShouldBe([Periode.Vanaf(Nul, null)]);

    [Fact]
    public void What_is_left_after_an_open_period_has_an_end() =>
        new[] { Periode.Vanaf(Nul, null) }.Zonder([Periode.Vanaf(Nul.AddDays(10), null)]).ShouldBe([Tussen(0, 9)]);

    private static Periode Tussen(int van, int totEnMet) => new(Nul.AddDays(van), Nul.AddDays(totEnMet));

    private static HashSet<int> Dagen(IEnumerable<Periode> perioden) =>
        [.. perioden.SelectMany(p => Enumerable.Range(0, Horizon + 20).Where(dag => Nul.AddDays(dag) >= p.Van && Nul.AddDays(dag) <= p.TotEnMet))];

    private static bool IsNet(IReadOnlyList<Periode> perioden) =>
        perioden.All(p => !p.IsLeeg) && perioden.Zip(perioden.Skip(1)).All(paar => paar.First.TotEnMet.AddDays(1) < paar.Second.Van);
}
