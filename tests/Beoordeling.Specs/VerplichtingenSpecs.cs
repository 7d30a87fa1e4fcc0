using Shouldly;
using StageSystem.Beoordelingen.Stageverlopen;
using Xunit;

namespace StageSystem.Beoordelingen.Specs;

public class VerplichtingenSpecs
{
    private static readonly DateOnly Start = new(2027, 3, 1);

    [Fact, Trait("Regel", "BEO-5")]
    public void Thirteen_weeks_have_a_conversation_after_four_weeks() =>
        Van(13, Start, new(2027, 5, 30)).ShouldBe(new StageverplichtingenVastgesteld(
            "P1", Rij: 13, IopUiterlijkOp: new(2027, 3, 15), TussentijdsGesprekVanaf: new(2027, 3, 29), TussentijdsGesprekUiterlijkOp: new(2027, 4, 5),
            CombelHalverwege: "vrij", KpbMinimum: 3, StagebeoordelingVanaf: new(2027, 5, 9), StagebeoordelingUiterlijkOp: new(2027, 5, 30)));

    [Fact, Trait("Regel", "BEO-5")]
    public void Twenty_six_weeks_have_one_after_six_to_eight_weeks() =>
        Van(26, Start, new(2027, 8, 31)).ShouldBe(new StageverplichtingenVastgesteld(
            "P1", Rij: 26, IopUiterlijkOp: new(2027, 3, 15), TussentijdsGesprekVanaf: new(2027, 4, 12), TussentijdsGesprekUiterlijkOp: new(2027, 4, 26),
            CombelHalverwege: "verplicht", KpbMinimum: 6, StagebeoordelingVanaf: new(2027, 8, 10), StagebeoordelingUiterlijkOp: new(2027, 8, 31)));

    [Fact, Trait("Regel", "BEO-1")]
    public void Six_weeks_have_no_conversation_halfway_and_no_monthly_KPB() =>
        Van(6, Start, new(2027, 4, 11)).ShouldBe(new StageverplichtingenVastgesteld(
            "P1", Rij: 6, IopUiterlijkOp: new(2027, 3, 15), TussentijdsGesprekVanaf: null, TussentijdsGesprekUiterlijkOp: null,
            CombelHalverwege: "niet", KpbMinimum: 0, StagebeoordelingVanaf: new(2027, 3, 21), StagebeoordelingUiterlijkOp: new(2027, 4, 11)));

    [Theory, Trait("Regel", "BEO-8")]
    [InlineData(26, "2027-10-01", 7)]   // 85 %: seven complete months
    [InlineData(26, "2027-08-31", 6)]
    [InlineData(26, "2027-09-29", 6)]
    [InlineData(26, "2027-09-30", 7)]
    [InlineData(26, "2027-07-31", 6)]   // never below the row
    [InlineData(13, "2027-05-30", 3)]
    [InlineData(13, "2027-06-16", 3)]   // 85 %, 108 days
    [InlineData(13, "2027-06-30", 4)]
    [InlineData(6, "2027-04-11", 0)]
    public void The_smallest_number_of_KPBs_grows_with_whole_months(int weken, string totEnMet, int minimum) =>
        Van(weken, Start, Dag(totEnMet)).KpbMinimum.ShouldBe(minimum);

    [Theory, Trait("Regel", "BEO-1")]
    [InlineData("5.9", 6)]
    [InlineData("12.9", 6)]
    [InlineData("13", 13)]
    [InlineData("25.9", 13)]
    [InlineData("26", 26)]
    public void A_duration_has_the_row_of_the_longest_that_it_reaches(string weken, int rij) =>
        Verplichtingen.Rij(decimal.Parse(weken, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(rij);

    [Fact, Trait("Regel", "BEO-9")]
    public void A_month_of_the_stage_begins_on_the_day_of_its_start_and_the_last_ends_with_the_stage()
    {
        var stage = new Stagedagen([new("P1", Start, new(2027, 5, 30))]);
        stage.Maand(1).ShouldBe(new(new(2027, 3, 1), new(2027, 3, 31)));
        stage.Maand(2).ShouldBe(new(new(2027, 4, 1), new(2027, 4, 30)));
        stage.Maand(3).ShouldBe(new(new(2027, 5, 1), new(2027, 5, 30)));
    }

    [Fact, Trait("Regel", "BEO-9")]
    public void Months_from_the_31st_are_clamped()
    {
        var stage = new Stagedagen([new("P1", new(2027, 8, 31), new(2027, 11, 28))]);
        stage.Maand(1).ShouldBe(new(new(2027, 8, 31), new(2027, 9, 29)));
        stage.Maand(2).ShouldBe(new(new(2027, 9, 30), new(2027, 10, 30)));
        stage.Maand(3).ShouldBe(new(new(2027, 10, 31), new(2027, 11, 28)));
        stage.HeleMaanden.ShouldBe(2);
    }

    [Fact, Trait("Regel", "BEO-1")]
    public void After_a_herplaatsing_dates_count_on_in_the_days_of_both_parts()
    {
        // 20 days, then three weeks without a stage, then 71 days: 13 weeks in all.
        var stage = new Stagedagen([new("P1", Start, new(2027, 3, 20)), new("P2", new(2027, 4, 12), new(2027, 6, 21))]);
        stage.Aantal.ShouldBe(91);

        var plicht = Verplichtingen.Bereken("P2", 13, stage);

        plicht.IopUiterlijkOp.ShouldBe(new DateOnly(2027, 3, 15));                  // day 15 lay in the first part
        plicht.TussentijdsGesprekVanaf.ShouldBe(new DateOnly(2027, 4, 20));         // day 29 is the ninth of the second
        plicht.TussentijdsGesprekUiterlijkOp.ShouldBe(new DateOnly(2027, 4, 27));
        plicht.KpbMinimum.ShouldBe(3);
        plicht.StagebeoordelingUiterlijkOp.ShouldBe(new DateOnly(2027, 6, 21));
    }

    private static StageverplichtingenVastgesteld Van(decimal weken, DateOnly van, DateOnly totEnMet) =>
        Verplichtingen.Bereken("P1", weken, new Stagedagen([new("P1", van, totEnMet)]));

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
