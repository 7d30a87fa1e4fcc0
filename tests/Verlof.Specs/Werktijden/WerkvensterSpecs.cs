using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Werktijden;

public class WerkvensterSpecs
{
    private static Roosterblok Blok(string dag, int uur, int minuut, decimal uren) => new(D(dag), new(uur, minuut), uren);

    [Theory, Trait("Regel", "VER-3")]
    [InlineData("2027-03-01", 8, 0, 10, true)]
    [InlineData("2027-03-01", 7, 59, 8, false)]
    [InlineData("2027-03-01", 9, 0, 9.5, false)]
    [InlineData("2027-03-05", 10, 0, 8, true)]
    [InlineData("2027-03-06", 10, 0, 4, false)]
    public void The_working_day_lies_between_eight_and_six_on_werkdagen(string dag, int uur, int minuut, decimal uren, bool binnen)
    {
        Blok(dag, uur, minuut, uren).BinnenVenster.ShouldBe(binnen);
        (Werkvenster.Toets([Blok(dag, uur, minuut, uren)], isSeh: false) is null).ShouldBe(binnen);
        Werkvenster.Toets([Blok(dag, uur, minuut, uren)], isSeh: true).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-3")]
    public void The_flag_counts_and_names_the_first_day()
    {
        var punt = Werkvenster.Toets([Blok("2027-03-06", 9, 0, 4), Blok("2027-03-02", 17, 0, 4), Blok("2027-03-01", 9, 0, 8)], isSeh: false)!;

        punt.Tekst.ShouldContain("2 keer");
        punt.Tekst.ShouldContain("02-03-2027");
        punt.Geadresseerde.ShouldBe(Rollen.Stageopleider);
    }

    [Theory, Trait("Regel", "VER-6")]
    [InlineData(6, 1)]
    [InlineData(7, 0)]
    [InlineData(9, 0)]
    [InlineData(11, 0)]
    [InlineData(12, 1)]
    public void Seven_to_eleven_teaching_days_in_thirteen_weeks_are_usual(int aantal, int punten)
    {
        Periode stage = new(new(2027, 3, 1), new(2027, 5, 31));
        var dagen = Enumerable.Range(0, aantal).Select(week => new DateOnly(2027, 3, 5).AddDays(7 * week)).ToList();

        Onderwijsdagen.Toets(dagen, stage, Amc).Count().ShouldBe(punten);
    }

    [Fact, Trait("Regel", "VER-6")]
    public void A_half_year_is_judged_by_quarter_and_a_short_stage_is_not_judged()
    {
        Onderwijsdagen.Toets([], new(new(2027, 3, 1), new(2027, 8, 31)), Amc).Count().ShouldBe(2);
        Onderwijsdagen.Toets([], new(new(2026, 12, 1), new(2027, 2, 28)), Amc).Count().ShouldBe(1);
        Onderwijsdagen.Toets([], new(new(2027, 3, 1), new(2027, 4, 11)), Amc).ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-6")]
    public void No_dienst_on_a_teaching_day()
    {
        DateOnly[] lessen = [new(2027, 3, 5)];
        Onderwijsdagen.Vrij(new(2027, 3, 5), lessen)!.Regel.ShouldBe("VER-6");
        Onderwijsdagen.Vrij(new(2027, 3, 4), lessen).ShouldBeNull();
    }
}
