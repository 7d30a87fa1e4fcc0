using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Werktijden;

public class WerkpatroonSpecs
{
    /// <summary>A pattern with this percentage over this many stage days from Monday, and teaching on Friday.</summary>
    private static Werkpatroon Over(int percentage, int stagedagen)
    {
        var instelling = (38m * percentage / 100) - 6.5m;
        var uur = Math.Round(instelling / stagedagen, 2);
        decimal Dag(int nummer) => nummer < stagedagen ? uur : nummer == stagedagen ? instelling - (uur * (stagedagen - 1)) : 0;
        return new(Dag(1), Dag(2), Dag(3), Dag(4), 6.5m, 0, 0, Weekdag.Vrijdag);
    }

    [Theory, Trait("Regel", "VER-7")]
    [InlineData(49, false, 0)]
    [InlineData(50, true, 1)]
    [InlineData(74, true, 1)]
    [InlineData(75, true, 0)]
    [InlineData(100, true, 0)]
    [InlineData(101, false, 0)]
    public void The_minimum_is_fifty_and_below_seventy_five_it_is_flagged(int percentage, bool mag, int punten)
    {
        var oordeel = Werkpatroonregels.Percentage(percentage, Amc);

        (oordeel.Overtreding is null).ShouldBe(mag);
        oordeel.Aandachtspunten.Length.ShouldBe(punten);
        if (!mag) oordeel.Overtreding!.Cijfers["minimum"].ShouldBe(50);
    }

    [Theory, Trait("Regel", "VER-9")]
    [InlineData(50, 3, true)]
    [InlineData(85, 3, true)]
    [InlineData(86, 4, false)]
    [InlineData(89, 4, false)]
    [InlineData(90, 4, false)]
    [InlineData(99, 4, false)]
    [InlineData(100, 4, false)]
    public void The_table_of_spreading(int percentage, int minStagedagen, bool vrijeDag) =>
        Werkpatroonregels.Spreiding(percentage, Amc).ShouldBe((minStagedagen, vrijeDag));

    [Theory, Trait("Regel", "VER-9")]
    [InlineData(85, 3, null)]
    [InlineData(85, 4, null)]
    [InlineData(86, 3, "VER-9")]
    [InlineData(86, 4, null)]
    [InlineData(89, 3, "VER-9")]
    [InlineData(90, 3, "VER-9")]
    [InlineData(90, 4, null)]
    [InlineData(100, 4, null)]
    public void Eighty_five_may_be_spread_over_three_days_and_from_eighty_six_four_are_needed(int percentage, int stagedagen, string? regel) =>
        (Werkpatroonregels.Toets(percentage, Over(percentage, stagedagen), Amc).Overtreding?.Regel).ShouldBe(regel);

    [Fact, Trait("Regel", "VER-9")]
    public void The_example_of_the_rule()
    {
        Werkpatroon maDiWo = new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag);
        Werkpatroonregels.Toets(85, maDiWo, Amc).Overtreding.ShouldBeNull();

        var negentig = Werkpatroonregels.Toets(90, new(9.23m, 9.23m, 9.24m, 0, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding;
        negentig!.Regel.ShouldBe("VER-9");
        (negentig.Cijfers["minStagedagen"], negentig.Cijfers["stagedagen"]).ShouldBe((4, 3));
    }

    [Fact, Trait("Regel", "VER-9")]
    public void Four_stage_days_with_a_structural_free_day_are_refused_from_eighty_six()
    {
        Werkpatroon zaterdag = new(6.545m, 6.545m, 6.545m, 0, 6.5m, 6.545m, 0, Weekdag.Vrijdag);
        Werkpatroonregels.Toets(86, zaterdag, Amc).Overtreding!.Cijfers["vrijeDagen"].ShouldBe(1);
    }

    [Fact, Trait("Regel", "VER-9")]
    public void Full_time_over_three_days_is_flagged_and_not_refused()
    {
        var oordeel = Werkpatroonregels.Toets(100, Over(100, 3), Amc);

        oordeel.Overtreding.ShouldBeNull();
        oordeel.Aandachtspunten.Single().Geadresseerde.ShouldBe(Rollen.Stageopleider);
    }

    [Fact, Trait("Regel", "VER-9"), Trait("Regel", "OVK-13")]
    public void The_choice_for_eighty_six_to_eighty_nine_is_a_parameter()
    {
        var anders = Met(("deeltijd.vierDagenVanaf", "90"), ("deeltijd.vrijeDagMax", "89"));
        Werkpatroonregels.Toets(89, Over(89, 3), anders).Overtreding.ShouldBeNull();
        Werkpatroonregels.Toets(90, Over(90, 3), anders).Overtreding!.Regel.ShouldBe("VER-9");
    }

    [Fact, Trait("Regel", "VER-8")]
    public void Fewer_than_three_days_in_the_instelling_are_refused()
    {
        Werkpatroonregels.Toets(50, Over(50, 3), Amc).Overtreding.ShouldBeNull();
        var twee = Werkpatroonregels.Toets(50, Over(50, 2), Amc).Overtreding!;
        twee.Regel.ShouldBe("VER-8");
        (twee.Cijfers["minStagedagen"], twee.Cijfers["stagedagen"]).ShouldBe((3, 2));
    }

    [Theory, Trait("Regel", "VER-2"), Trait("Regel", "VER-49")]
    [InlineData(7.875, 6.5, null)]
    [InlineData(7.9, 6.5, "VER-2")]
    [InlineData(8.0, 6.0, "VER-2")]
    public void The_hours_of_a_pattern_are_the_contract_hours(decimal perDag, decimal les, string? regel)
    {
        (Werkpatroonregels.Toets(100, new(perDag, perDag, perDag, perDag, les, 0, 0, Weekdag.Vrijdag), Amc).Overtreding?.Regel).ShouldBe(regel);
    }

    [Fact, Trait("Regel", "VER-49")]
    public void A_teaching_day_of_another_length_is_refused() =>
        Werkpatroonregels.Toets(100, new(8, 8, 8, 8, 6, 0, 0, Weekdag.Vrijdag), Amc).Overtreding!.Regel.ShouldBe("VER-2");

    [Theory, Trait("Regel", "VER-49")]
    [InlineData("2027-03-01", "2027-03-08")]
    [InlineData("2027-03-04", "2027-03-08")]
    [InlineData("2027-03-07", "2027-03-08")]
    [InlineData("2027-03-08", "2027-03-15")]
    public void A_new_pattern_starts_on_the_first_Monday_after_the_approval(string goedgekeurd, string ingang) =>
        Werkpatroonregels.Ingang(D(goedgekeurd)).ShouldBe(D(ingang));

    [Theory, Trait("Regel", "VER-46")]
    [InlineData("2027-03-28", true)]
    [InlineData("2027-03-29", false)]
    public void A_change_within_four_weeks_asks_about_childcare(string ingang, bool vraagt) =>
        (Werkpatroonregels.Kinderopvang(new(2027, 3, 1), D(ingang), Amc) is not null).ShouldBe(vraagt);

    [Theory, Trait("Regel", "VER-4"), Trait("Regel", "VER-9")]
    [InlineData(100, 4)]
    [InlineData(86, 4)]
    [InlineData(85, 3)]
    [InlineData(77, 3)]
    [InlineData(50, 3)]
    public void The_usual_pattern_has_the_contract_hours_and_is_allowed(int percentage, int stagedagen)
    {
        var patroon = Werkpatroon.Gewoon(percentage, Amc);

        (patroon.Totaal, patroon.Stagedagen, patroon.Contractdagen).ShouldBe((38m * percentage / 100, stagedagen, stagedagen + 1));
        Werkpatroonregels.Toets(percentage, patroon, Amc).Overtreding.ShouldBeNull();
    }

    [Fact]
    public void Where_there_is_no_teaching_the_week_has_five_stage_days()
    {
        var patroon = Werkpatroon.Gewoon(100, Nspoh);
        (patroon.Stagedagen, patroon.Contractdagen, patroon.Onderwijsdag, patroon.Vrijdag).ShouldBe((5, 5, null, 7.6m));
    }

    [Fact]
    public void A_date_has_the_hours_of_its_day_of_the_week()
    {
        Werkpatroon patroon = new(1, 2, 3, 4, 5, 6, 7);
        Enumerable.Range(0, 7).Select(i => patroon.Uren(new DateOnly(2027, 3, 1).AddDays(i))).ShouldBe([1m, 2, 3, 4, 5, 6, 7]);
        new Werkpatroon(8, 8, 8, 0, 0).IsContractdag(new(2027, 3, 4)).ShouldBeFalse();
    }
}
