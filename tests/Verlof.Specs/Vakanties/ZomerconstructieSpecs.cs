using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Vakanties;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Vakanties;

[Trait("Regel", "VER-29")]
public class ZomerconstructieSpecs
{
    private static readonly DateOnly Juni = new(2027, 6, 1);
    private static readonly DateOnly Februari = new(2027, 2, 28);

    [Fact]
    public void The_worked_example_of_1_June_2027()
    {
        var constructie = Zomerconstructie.Van(Juni, Amc);

        constructie.Uitkomst.ShouldBe(new Constructie(Juni, new(2027, 5, 19), new(2027, 5, 20), HalveDag: true, 15));
        constructie.Stappen[0].Tekst.ShouldBe("7,5 werkdagen vóór 01-06-2027 is 20-05-2027, in de middag.");
        Juni.DayOfWeek.ShouldBe(DayOfWeek.Tuesday);
        constructie.Uitkomst.LaatsteVan.DayOfWeek.ShouldBe(DayOfWeek.Thursday);
    }

    [Fact, Trait("Regel", "0.3")]
    public void Loaded_public_holidays_are_no_werkdagen() =>
        Zomerconstructie.Van(Juni, Met(("kalender.feestdagen", "2027-05-27"))).Uitkomst.LaatsteVan.ShouldBe(new(2027, 5, 19));

    [Fact]
    public void It_is_allowed_when_agreed_in_February_and_reported_and_without_vacation_before() =>
        Zomerconstructie.Toets(Juni, 0, gemeld: true, Februari, Amc).ShouldBe(Zomerconstructie.Toets(Juni, 0, true, new(2026, 12, 1), Amc));

    [Fact]
    public void Vacation_in_the_penultimate_stage_refuses_it()
    {
        var overtreding = Zomerconstructie.Toets(Juni, 3.8m, true, Februari, Amc).Overtreding!;
        (overtreding.Regel, overtreding.Cijfers["vakantieUren"]).ShouldBe(("VER-29", (object)3.8m));
    }

    [Fact]
    public void Without_a_report_to_the_secretariaat_it_is_refused() =>
        Zomerconstructie.Toets(Juni, 0, gemeld: false, Februari, Amc).Overtreding!.Melding.ShouldContain("stagesecretariaat");

    [Fact]
    public void Another_start_date_is_refused_unless_the_parameter_says_so()
    {
        Zomerconstructie.Toets(new(2027, 9, 1), 0, true, Februari, Amc).Overtreding!.Melding.ShouldContain("01-06");
        Zomerconstructie.Toets(new(2027, 9, 1), 0, true, Februari, Met(("vakantie.constructieDatum", "09-01"))).Overtreding.ShouldBeNull();
        Zomerconstructie.Toets(Juni, 0, true, Februari, Nspoh).Overtreding!.Regel.ShouldBe("VER-29");
    }

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    public void After_the_end_of_February_the_stagecoordinator_approves(string afgesproken, bool punt)
    {
        var oordeel = Zomerconstructie.Toets(Juni, 0, true, D(afgesproken), Amc);
        oordeel.Overtreding.ShouldBeNull();
        oordeel.Aandachtspunten.Any(p => p.Geadresseerde == Rollen.Stagecoordinator).ShouldBe(punt);
    }

    [Fact]
    public void The_aios_is_asked_on_1_February_and_a_leap_year_has_a_day_more()
    {
        Zomerconstructie.Vraagdag(Juni).ShouldBe(new(2027, 2, 1));
        Zomerconstructie.Uiterlijk(new(2028, 6, 1)).ShouldBe(new(2028, 2, 29));
    }
}
