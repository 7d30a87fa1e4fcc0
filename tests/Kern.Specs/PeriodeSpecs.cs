using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

public class PeriodeSpecs
{
    private static readonly Periode Maart = new(new(2027, 3, 1), new(2027, 3, 31));

    [Fact]
    public void Both_ends_count()
    {
        Maart.Dagen.ShouldBe(31);
        Maart.Bevat(new(2027, 3, 1)).ShouldBeTrue();
        Maart.Bevat(new(2027, 3, 31)).ShouldBeTrue();
        Maart.Bevat(new(2027, 2, 28)).ShouldBeFalse();
        Maart.Bevat(new(2027, 4, 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2028-02-28", "2028-03-01", 3)]
    [InlineData("2027-02-28", "2027-03-01", 2)]
    [InlineData("2026-12-31", "2027-01-01", 2)]
    public void Leap_days_and_year_ends_count_as_days(string van, string totEnMet, int dagen) =>
        new Periode(Dag(van), Dag(totEnMet)).Dagen.ShouldBe(dagen);

    [Fact]
    public void One_shared_day_is_overlap_and_adjoining_is_not()
    {
        Maart.Overlapt(new(new(2027, 3, 31), new(2027, 4, 30))).ShouldBeTrue();
        Maart.Overlapt(new(new(2027, 4, 1), new(2027, 4, 30))).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_period_has_no_days_and_overlaps_nothing()
    {
        var leeg = new Periode(new(2027, 3, 10), new(2027, 3, 5));
        leeg.IsLeeg.ShouldBeTrue();
        leeg.Dagen.ShouldBe(0);
        leeg.Overlapt(Maart).ShouldBeFalse();
        Maart.Overlapt(leeg).ShouldBeFalse();
        Maart.Doorsnede(leeg).ShouldBeNull();
    }

    [Fact]
    public void Without_a_known_end_it_is_open()
    {
        var open = Periode.Vanaf(new(2027, 3, 1), null);
        open.IsOpen.ShouldBeTrue();
        open.Einde.ShouldBeNull();
        Maart.IsOpen.ShouldBeFalse();
        Maart.Einde.ShouldBe(new DateOnly(2027, 3, 31));
        open.Doorsnede(Maart).ShouldBe(Maart);
    }

    [Fact]
    public void It_is_written_as_the_administration_writes_it()
    {
        Maart.ToString().ShouldBe("01-03-2027 t/m 31-03-2027");
        Periode.Vanaf(new(2027, 3, 1), null).ToString().ShouldBe("vanaf 01-03-2027");
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
