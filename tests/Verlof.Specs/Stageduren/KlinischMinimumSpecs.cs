using Shouldly;
using StageSystem.Verlof.Stageduren;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Stageduren;

[Trait("Regel", "VER-12"), Trait("Regel", "REG-11")]
public class KlinischMinimumSpecs
{
    private static KlinischeStage Stage(DateOnly van, int dagen, int overschot = 0, int percentage = 100) =>
        new(new(van, van.AddDays(dagen - 1)), [new(van, percentage)], overschot, 26);

    private static readonly DateOnly Vrij = new(2027, 3, 2);

    [Theory]
    [InlineData(182, 0, 100, true)]
    [InlineData(181, 0, 100, false)]
    [InlineData(203, 21, 100, true)]
    [InlineData(182, 21, 100, false)]
    [InlineData(215, 0, 85, true)]
    [InlineData(214, 0, 85, false)]
    public void Traject_A_needs_182_voltijd_days_without_the_excess_of_sickness(int dagen, int overschot, int percentage, bool genoeg)
    {
        var overtreding = KlinischMinimum.Toets([Stage(Vrij, dagen, overschot, percentage)], Amc);

        (overtreding is null).ShouldBe(genoeg);
        overtreding?.Cijfers["minimum"].ShouldBe(182);
    }

    [Fact]
    public void The_worked_example_161_without_the_extension_and_182_with_it()
    {
        KlinischMinimum.Honderdsten([Stage(Vrij, 182, 21)], Amc).ShouldBe(16100);
        KlinischMinimum.Honderdsten([Stage(Vrij, 182 + 21, 21)], Amc).ShouldBe(18200);
    }

    [Fact, Trait("Regel", "REG-13")]
    public void A_half_year_of_the_rotation_calendar_counts_as_its_weeks()
    {
        KlinischMinimum.Toets([Stage(new(2026, 9, 1), 181)], Amc).ShouldBeNull();
        KlinischMinimum.Toets([Stage(new(2026, 9, 1), 180)], Amc).ShouldNotBeNull();
        KlinischMinimum.Toets([Stage(new(2026, 9, 1), 181, overschot: 1)], Amc).ShouldNotBeNull();
    }

    [Fact]
    public void Two_quarters_add_up()
    {
        KlinischeStage herfst = new(new(new(2026, 9, 1), new(2026, 11, 30)), [new(new(2026, 9, 1), 100)], 0, 13),
            winter = new(new(new(2026, 12, 1), new(2027, 2, 28)), [new(new(2026, 12, 1), 100)], 0, 13);
        KlinischMinimum.Honderdsten([herfst, winter], Amc).ShouldBe(18200);
    }

    [Fact]
    public void Where_there_is_no_clinical_minimum_nothing_is_refused() => KlinischMinimum.Toets([Stage(Vrij, 1)], Nspoh).ShouldBeNull();
}
