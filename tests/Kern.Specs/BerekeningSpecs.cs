using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

public class BerekeningSpecs
{
    private static readonly Regelversie Nieuw = new("VER-24", new(2027, 1, 1), "vakantie.uren");

    private static Berekening<decimal> Recht(int percentage) => new Uitleg()
        .Stap(Nieuw, "Het recht is 228 uur per jaar.")
        .Stap("VER-24", $"Bij {percentage} %: {(228m * percentage / 100).Uren()}.")
        .Uitkomst(228m * percentage / 100);

    [Fact, Trait("Regel", "OVK-13")]
    public void A_result_names_each_rule_in_the_version_that_was_used()
    {
        var recht = Recht(85);

        recht.Uitkomst.ShouldBe(193.8m);
        recht.Stappen.Select(s => s.Tekst).ShouldBe(["Het recht is 228 uur per jaar.", "Bij 85 %: 193,8 uur."]);
        recht.Regels.ShouldBe([Nieuw, new("VER-24")]);
    }

    [Fact]
    public void The_steps_of_a_part_are_steps_of_the_whole()
    {
        var uitleg = new Uitleg().Stap("VER-25", "Een stage van 13 weken geeft een kwart.");
        var kwartaal = uitleg.Neem(Recht(100)) / 4;

        uitleg.Uitkomst(kwartaal).Uitkomst.ShouldBe(57m);
        uitleg.Uitkomst(kwartaal).Stappen.Length.ShouldBe(3);
        uitleg.Uitkomst(kwartaal).Regels.Select(r => r.Regel).ShouldBe(["VER-25", "VER-24", "VER-24"]);
    }

    [Fact]
    public void The_same_result_by_the_same_steps_is_equal()
    {
        Recht(85).ShouldBe(Recht(85));
        Recht(85).GetHashCode().ShouldBe(Recht(85).GetHashCode());
        Recht(85).ShouldNotBe(Recht(80));
        Recht(85).ShouldNotBe(new Uitleg().Stap("VER-24", "Iets anders.").Uitkomst(193.8m));
    }

    [Theory]
    [InlineData("57", "57 uur")]
    [InlineData("48.45", "48,45 uur")]
    [InlineData("7.50", "7,5 uur")]
    [InlineData("0", "0 uur")]
    [InlineData("1234.5", "1234,5 uur")]
    public void Hours_are_written_with_a_comma(string uren, string tekst) =>
        decimal.Parse(uren, System.Globalization.CultureInfo.InvariantCulture).Uren().ShouldBe(tekst);

    [Fact]
    public void One_day_is_singular()
    {
        1.AantalDagen().ShouldBe("1 dag");
        4.AantalDagen().ShouldBe("4 dagen");
        7.5m.AantalDagen().ShouldBe("7,5 dagen");
        new DateOnly(2027, 3, 1).Tekst().ShouldBe("01-03-2027");
    }

    [Theory, Trait("Regel", "0.3")]
    [InlineData(18200, 85, 215)]
    [InlineData(18200, 100, 182)]
    [InlineData(18200, 50, 364)]
    [InlineData(0, 7, 0)]
    [InlineData(1, 7, 1)]
    [InlineData(int.MaxValue, 2, 1073741824)]
    public void Division_goes_up_to_whole_numbers(int deeltal, int deler, int uitkomst) => Cijfers.PlafondDeling(deeltal, deler).ShouldBe(uitkomst);

    [Fact]
    public void Division_takes_no_negative_and_no_zero()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Cijfers.PlafondDeling(-1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => Cijfers.PlafondDeling(5, 0));
    }
}
