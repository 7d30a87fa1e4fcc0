using FsCheck;
using FsCheck.Fluent;

namespace StageSystem.Plaatsingen.Specs;

public class ResterendSpecs
{
    private static readonly Arbitrary<(int Weken, int Dagen, int Percentage)> Stage = (
        from weken in Gen.Choose(0, 60)
        from dagen in Gen.Choose(0, 500)
        from percentage in Gen.Choose(1, 100)
        select (weken, dagen, percentage)).ToArbitrary();

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData(13, 35, 100, 56)]
    [InlineData(26, 70, 85, 145)]
    [InlineData(13, 0, 100, 91)]
    [InlineData(13, 91, 100, 0)]
    [InlineData(13, 92, 100, 0)]
    [InlineData(26, 181, 100, 1)]
    [InlineData(6, 20, 75, 36)]
    public void What_remains_is_rounded_up_to_whole_days(int weken, int geldig, int percentage, int dagen) =>
        Resterend.Dagen(Resterend.Rest(Resterend.Nominaal(weken), geldig, percentage), percentage).ShouldBe(dagen);

    [Fact, Trait("Regel", "PLA-86")]
    public void The_second_example_has_seventeen_and_a_half_weeks_left() =>
        Resterend.Weken(Resterend.Rest(Resterend.Nominaal(26), 70, 85)).ShouldBe(17.5m);

    [Theory, Trait("Regel", "VER-12")]
    [InlineData(100, 182, 91)]
    [InlineData(95, 192, 96)]
    [InlineData(90, 203, 102)]
    [InlineData(85, 215, 108)]
    [InlineData(80, 228, 114)]
    [InlineData(75, 243, 122)]
    [InlineData(70, 260, 130)]
    [InlineData(60, 304, 152)]
    [InlineData(50, 364, 182)]
    public void The_table_of_part_time_lengths_holds(int percentage, int dagen26, int dagen13)
    {
        Resterend.Dagen(Resterend.Nominaal(26), percentage).ShouldBe(dagen26);
        Resterend.Dagen(Resterend.Nominaal(13), percentage).ShouldBe(dagen13);
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData(26, 70, 85, 50, 245)]
    [InlineData(26, 70, 85, 100, 123)]
    [InlineData(13, 35, 100, 50, 112)]
    public void What_remains_is_worked_at_the_percentage_of_then(int weken, int geldig, int oud, int nieuw, int dagen) =>
        Resterend.Dagen(Resterend.Rest(Resterend.Nominaal(weken), geldig, oud), nieuw).ShouldBe(dagen);

    [Fact, Trait("Regel", "PLA-86")]
    public void The_rest_is_never_negative_and_never_more_than_the_whole() => Prop.ForAll(Stage, s =>
        Resterend.Rest(Resterend.Nominaal(s.Weken), s.Dagen, s.Percentage) is var rest && rest >= 0 && rest <= Resterend.Nominaal(s.Weken))
        .QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "PLA-86")]
    public void A_day_more_done_never_leaves_more_to_do() => Prop.ForAll(Stage, s =>
        Dagen(s.Weken, s.Dagen + 1, s.Percentage) <= Dagen(s.Weken, s.Dagen, s.Percentage)).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "PLA-86")]
    public void A_higher_percentage_never_takes_longer() => Prop.ForAll(Stage, s =>
        s.Percentage == 100 || Resterend.Dagen(Resterend.Nominaal(s.Weken), s.Percentage + 1) <= Resterend.Dagen(Resterend.Nominaal(s.Weken), s.Percentage))
        .QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "VER-12")]
    public void The_days_are_the_fewest_that_do_the_work() => Prop.ForAll(Stage, s =>
    {
        var werk = Resterend.Nominaal(s.Weken);
        var dagen = Resterend.Dagen(werk, s.Percentage);
        return dagen * s.Percentage >= werk && (dagen == 0 || (dagen - 1) * s.Percentage < werk);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_percentage_outside_1_to_100_is_a_mistake_in_the_program(int percentage) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Resterend.Dagen(100, percentage));

    [Fact]
    public void A_negative_number_is_a_mistake_in_the_program()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Resterend.Rest(-1, 0, 100));
        Should.Throw<ArgumentOutOfRangeException>(() => Resterend.Rest(1, -1, 100));
        Should.Throw<ArgumentOutOfRangeException>(() => Resterend.Dagen(-1, 100));
    }

    private static int Dagen(int weken, int geldig, int percentage) =>
        Resterend.Dagen(Resterend.Rest(Resterend.Nominaal(weken), geldig, percentage), percentage);
}
