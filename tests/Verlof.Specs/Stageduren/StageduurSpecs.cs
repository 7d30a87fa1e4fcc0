using Shouldly;
using StageSystem.Verlof.Stageduren;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Stageduren;

[Trait("Regel", "VER-12")]
public class StageduurSpecs
{
    [Theory]
    [InlineData(100, 182, 91)]
    [InlineData(95, 192, 96)]
    [InlineData(90, 203, 102)]
    [InlineData(85, 215, 108)]
    [InlineData(80, 228, 114)]
    [InlineData(75, 243, 122)]
    [InlineData(70, 260, 130)]
    [InlineData(60, 304, 152)]
    [InlineData(50, 364, 182)]
    public void The_whole_table(int percentage, int dagen26, int dagen13)
    {
        Stageduur.Dagen(26, percentage).ShouldBe(dagen26);
        Stageduur.Dagen(13, percentage).ShouldBe(dagen13);
    }

    [Theory]
    [InlineData("NSPOH", 100, 26, "2027-08-29")]
    [InlineData("NSPOH", 100, 13, "2027-05-30")]
    [InlineData("AMC", 100, 26, "2027-08-31")]
    [InlineData("VUMC", 100, 13, "2027-05-31")]
    [InlineData("AMC", 85, 26, "2027-10-01")]
    [InlineData("NSPOH", 85, 26, "2027-10-01")]
    [InlineData("AMC", 85, 13, "2027-06-16")]
    [InlineData("AMC", 99, 13, "2027-05-31")]
    [InlineData("AMC", 100, 6, "2027-04-11")]
    public void The_formal_end_of_a_stage_from_1_March_2027(string instituut, int percentage, int weken, string einde) =>
        Stageduur.Einde(Dag, weken, percentage, Amc with { Instituut = instituut }).Uitkomst.ShouldBe(D(einde));

    [Fact]
    public void Off_the_calendar_the_formula_holds() =>
        Stageduur.Einde(new(2027, 3, 2), 26, 100, Amc).Uitkomst.ShouldBe(new(2027, 8, 30));

    [Theory]
    [InlineData("2026-09-01", "2027-02-28")]
    [InlineData("2027-09-01", "2028-02-29")]
    public void A_half_year_of_the_calendar_that_is_shorter_than_the_formula_counts_whole(string van, string einde) =>
        Stageduur.Einde(D(van), 26, 100, Amc).Uitkomst.ShouldBe(D(einde));

    [Fact]
    public void A_change_on_the_way_divides_what_remains()
    {
        // 26 weeks at 85 %, after 70 days 50 %: 18200 − 5950 = 12250 hundredths; ⌈12250 / 50⌉ = 245 days.
        var einde = Stageduur.Einde(Dag, 26, [new(Dag, 85), new(Dag.AddDays(70), 50)], Amc);
        einde.Uitkomst.ShouldBe(Dag.AddDays(70 + 245 - 1));
        einde.Stappen.Select(s => s.Tekst).ShouldContain("Vanaf 01-03-2027 bij 85 %: 70 dagen, t/m 09-05-2027; 59,5 van 182 voltijddagen gedaan.");

        // PLA-86: what remains after 70 days at 85 % is 145 days.
        Stageduur.Einde(Dag, 26, 85, Amc).Uitkomst.ShouldBe(Dag.AddDays(70 + 145 - 1));
    }

    [Fact]
    public void A_change_after_the_end_changes_nothing_and_one_before_the_start_holds_from_the_start()
    {
        Stageduur.Einde(Dag, 13, [new(Dag, 100), new(new(2027, 6, 1), 50)], Amc).Uitkomst.ShouldBe(new(2027, 5, 31));
        Stageduur.Einde(Dag, 13, [new(new(2026, 1, 1), 100), new(new(2027, 1, 1), 85)], Amc).Uitkomst.ShouldBe(new(2027, 6, 16));
        Should.Throw<ArgumentException>(() => Stageduur.Einde(Dag, 13, [new(Dag.AddDays(1), 85)], Amc));
    }

    [Fact]
    public void The_end_of_the_calendar_period_is_never_passed_over()
    {
        // Full-time through 20 May, then 99 %: the formula ends on 30 May, the calendar on 31 May.
        Stageduur.Einde(Dag, 13, [new(Dag, 100), new(new(2027, 5, 20), 99)], Amc).Uitkomst.ShouldBe(new(2027, 5, 31));
    }

    [Fact]
    public void The_explanation_names_the_calendar() =>
        Stageduur.Einde(Dag, 26, 100, Amc).Regels.Select(r => r.Regel).ShouldBe(["VER-12", "PLA-92"]);

    [Theory, Trait("Regel", "VER-13")]
    [InlineData(13, 85, 1.95, 17)]
    [InlineData(13, 100, 0, 0)]
    [InlineData(26, 50, 13, 182)]
    [InlineData(6, 90, 0.6, 5)]
    public void What_a_part_time_stage_of_traject_B_is_short_of(int weken, int percentage, decimal tekort, int dagen)
    {
        foreach (var plek in new[] { Verlengingsplek.Stageplaats, Verlengingsplek.Oph2 })
            Tekort.Van(weken, percentage, plek).Uitkomst.ShouldBe(new Deeltijdtekort(tekort, dagen));
        Tekort.Van(weken, percentage, Verlengingsplek.Niet).Uitkomst.ShouldBe(new Deeltijdtekort(tekort, 0));
        (Stageduur.Dagen(weken, percentage) - (weken * 7)).ShouldBe(dagen);
    }

    [Fact, Trait("Regel", "VER-13")]
    public void The_explanation_tells_where() =>
        Tekort.Van(13, 85, Verlengingsplek.Stageplaats).Stappen[1].Tekst.ShouldBe("Op dezelfde stageplaats: 108 dagen in plaats van 91, dus 17 dagen meer.");

    [Fact, Trait("Regel", "VER-14")]
    public void Only_traject_B_may_stay_shorter_and_with_a_reason()
    {
        Tekort.Verkort("A", "praktische redenen").Overtreding!.Regel.ShouldBe("VER-14");
        Tekort.Verkort("B", " ").Overtreding!.Regel.ShouldBe("VER-14");
        Tekort.Verkort("B", "praktische redenen").Overtreding.ShouldBeNull();
        Tekort.Verkort("B", "praktische redenen").Aandachtspunten.Single().Tekst.ShouldContain("stageopleider");
    }
}
