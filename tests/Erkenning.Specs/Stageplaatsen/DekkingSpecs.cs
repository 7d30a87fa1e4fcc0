using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

[Trait("Regel", "ERK-17")]
public class DekkingSpecs
{
    private static readonly Koppeling[] Duo = [Vast("A"), Vast("B")];
    private static readonly Koppeling[] Alleen = [Vast("A")];

    [Fact]
    public void The_example_A_away_over_the_threshold_and_B_present()
    {
        var bijdragen = Bijdragen(Bijdrage("A", [Uit("01-07-2027", "31-07-2027")]), Bijdrage("B"));

        Dekking.Bepaal(Duo, bijdragen).ShouldBe(
        [
            D("01-01-2022", "30-06-2027", "duo", null, "A", "B"),
            D("01-07-2027", "31-07-2027", "enkel", Oorzaak, "B"),
            D("01-08-2027", "31-12-2029", "duo", null, "A", "B"),
            D("01-01-2030", null, "ongedekt"),
        ]);
        Dekking.ZonderAanwezige(Duo, bijdragen).ShouldBeEmpty();
    }

    [Fact]
    public void The_example_B_also_away_for_five_days_below_the_threshold_is_covered_but_without_anyone_present()
    {
        var bijdragen = Bijdragen(Bijdrage("A", [Uit("01-07-2027", "31-07-2027")]), Bijdrage("B", afwezig: [P("12-07-2027", "16-07-2027")]));

        Dekking.Bepaal(Duo, bijdragen).ShouldContain(D("01-07-2027", "31-07-2027", "enkel", Oorzaak, "B"));
        Dekking.ZonderAanwezige(Duo, bijdragen).ShouldBe([new(Dag("12-07-2027"), Dag("16-07-2027"))]);
    }

    [Theory]
    [InlineData("30-06-2027", "duo")]
    [InlineData("01-07-2027", "enkel")]
    [InlineData("31-07-2027", "enkel")]
    [InlineData("01-08-2027", "duo")]
    [InlineData("01-01-2022", "duo")]
    [InlineData("31-12-2029", "duo")]
    [InlineData("01-01-2030", "ongedekt")]
    public void The_days_at_the_edges(string dag, string soort) =>
        Dekking.Bepaal(Duo, Bijdragen(Bijdrage("A", [Uit("01-07-2027", "31-07-2027")]), Bijdrage("B")))
            .Single(p => p.Dagen().Bevat(Dag(dag))).Soort.ShouldBe(soort);

    [Fact]
    public void A_sole_stageopleider_with_unknown_end_leaves_it_uncovered_from_the_first_day() =>
        Dekking.Bepaal(Alleen, Bijdragen(Bijdrage("A", [Uit("02-11-2026")]))).ShouldBe(
        [
            D("01-01-2022", "01-11-2026", "enkel", null, "A"),
            D("02-11-2026", "31-12-2029", "ongedekt", Oorzaak),
            D("01-01-2030", null, "ongedekt"),
        ]);

    [Fact]
    public void A_sole_stageopleider_away_below_the_threshold_changes_nothing_at_all()
    {
        var bijdragen = Bijdragen(Bijdrage("A", afwezig: [P("02-11-2026", "22-11-2026")]));

        Dekking.Bepaal(Alleen, bijdragen).ShouldBe(Dekking.Bepaal(Alleen, Bijdragen(Bijdrage("A"))));
        Dekking.ZonderAanwezige(Alleen, bijdragen).ShouldBeEmpty();
    }

    [Fact]
    public void Both_partners_away_below_the_threshold_is_covered_without_anyone_present_on_the_common_days() =>
        Dekking.ZonderAanwezige(Duo, Bijdragen(Bijdrage("A", afwezig: [P("01-07-2027", "10-07-2027")]), Bijdrage("B", afwezig: [P("08-07-2027", "20-07-2027")])))
            .ShouldBe([new(Dag("08-07-2027"), Dag("10-07-2027"))]);

    [Fact]
    public void Two_causes_that_overlap_differently_leave_uncovered_only_the_common_days()
    {
        var bijdragen = Bijdragen(
            Bijdrage("A", [Uit("01-11-2026", "15-12-2026")]), Bijdrage("B", [Uit("20-11-2026", "31-12-2026", Oorzaak2)]));

        Dekking.Bepaal(Duo, bijdragen).ShouldBe(
        [
            D("01-01-2022", "31-10-2026", "duo", null, "A", "B"),
            D("01-11-2026", "19-11-2026", "enkel", Oorzaak, "B"),
            D("20-11-2026", "15-12-2026", "ongedekt", Oorzaak2),
            D("16-12-2026", "31-12-2026", "enkel", Oorzaak2, "A"),
            D("01-01-2027", "31-12-2029", "duo", null, "A", "B"),
            D("01-01-2030", null, "ongedekt"),
        ]);
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_counts_from_through()
    {
        var bijdragen = Bijdragen(Bijdrage("A", [Uit("02-11-2026")]), Bijdrage("W"));

        Dekking.Bepaal([Vast("A"), Waarnemer("W", "01-12-2026", "31-01-2027")], bijdragen).ShouldBe(
        [
            D("01-01-2022", "01-11-2026", "enkel", null, "A"),
            D("02-11-2026", "30-11-2026", "ongedekt", Oorzaak),
            D("01-12-2026", "31-01-2027", "enkel", Oorzaak, "W"),
            D("01-02-2027", "31-12-2029", "ongedekt", Oorzaak),
            D("01-01-2030", null, "ongedekt"),
        ]);
    }

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("20-12-2026", "enkel", "W")]
    [InlineData("21-12-2026", "enkel", "A")]
    public void A_waarnemer_without_stated_end_stops_on_the_return(string dag, string soort, string wie)
    {
        var dekking = Dekking.Bepaal(
            [Vast("A"), Waarnemer("W", "01-12-2026", null)], Bijdragen(Bijdrage("A", [Uit("02-11-2026", "20-12-2026")]), Bijdrage("W")));

        var periode = dekking.Single(p => p.Dagen().Bevat(Dag(dag)));
        periode.Soort.ShouldBe(soort);
        periode.Opleidernummers.ShouldBe([wie]);
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_who_is_over_the_threshold_too_covers_nothing() =>
        Dekking.Bepaal(
                [Vast("A"), Waarnemer("W", "01-12-2026", "31-03-2027")],
                Bijdragen(Bijdrage("A", [Uit("02-11-2026")]), Bijdrage("W", [Uit("01-01-2027", "31-01-2027", Oorzaak2)])))
            .Where(p => p.Opleidernummers.Contains("W")).Select(p => (p.Van, p.TotEnMet))
            .ShouldBe([(Dag("01-12-2026"), Dag("31-12-2026")), (Dag("01-02-2027"), Dag("31-03-2027"))]);

    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "A")]
    public void The_one_named_on_plaatsingen_stands_first_and_a_waarnemer_last(string eerste, string tweede) =>
        Dekking.Bepaal([Waarnemer("W", "01-01-2027", "31-01-2027"), Vast(eerste), Vast(tweede)], Bijdragen(Bijdrage("A"), Bijdrage("B"), Bijdrage("W")))
            .Single(p => p.Dagen().Bevat(Dag("15-01-2027"))).Opleidernummers.ShouldBe([eerste, tweede, "W"]);

    [Fact, Trait("Regel", "ERK-23")]
    public void Who_leaves_covers_nothing_from_the_day_after_the_last() =>
        Dekking.Bepaal(Duo, Bijdragen(Bijdrage("A", [Uit("01-12-2026", keertTerug: false)]), Bijdrage("B")))
            .ShouldContain(D("01-12-2026", "31-12-2029", "enkel", Oorzaak, "B"));

    [Fact]
    public void Different_days_of_erkenning_are_each_counted() =>
        Dekking.Bepaal(Duo, Bijdragen(Bijdrage("A", erkend: [P("01-01-2025", "31-12-2026")]), Bijdrage("B", erkend: [P("01-07-2025", "30-06-2027")]))).ShouldBe(
        [
            D("01-01-2025", "30-06-2025", "enkel", null, "A"),
            D("01-07-2025", "31-12-2026", "duo", null, "A", "B"),
            D("01-01-2027", "30-06-2027", "enkel", null, "B"),
            D("01-07-2027", null, "ongedekt"),
        ]);

    [Fact]
    public void Days_before_an_erkenning_with_a_gap_after_it_are_uncovered_without_cause() =>
        Dekking.Bepaal(Alleen, Bijdragen(Bijdrage("A", erkend: [P("01-01-2025", "31-01-2025"), P("01-03-2025", null)]))).ShouldBe(
        [
            D("01-01-2025", "31-01-2025", "enkel", null, "A"),
            D("01-02-2025", "28-02-2025", "ongedekt"),
            D("01-03-2025", null, "enkel", null, "A"),
        ]);

    [Fact]
    public void Nobody_linked_or_nobody_known_is_never_covered()
    {
        Dekking.Bepaal([], Bijdragen(Bijdrage("A"))).ShouldBeEmpty();
        Dekking.Bepaal(Duo, Bijdragen()).ShouldBeEmpty();
        Dekking.Bepaal(Alleen, Bijdragen(Bijdrage("A", erkend: []))).ShouldBeEmpty();
    }

    [Fact]
    public void Away_from_the_first_day_of_the_erkenning_it_begins_uncovered() =>
        Dekking.Bepaal(Alleen, Bijdragen(Bijdrage("A", [Uit("01-12-2021", "31-01-2022")])))[0].ShouldBe(D("01-01-2022", "31-01-2022", "ongedekt", Oorzaak));

    [Fact]
    public void A_link_counts_only_on_its_own_days() =>
        Dekking.Bepaal([new("A", Koppelrol.Stageopleider, Dag("01-06-2026"), Dag("30-06-2026"), null, null)], Bijdragen(Bijdrage("A"))).ShouldBe(
            [D("01-06-2026", "30-06-2026", "enkel", null, "A"), D("01-07-2026", null, "ongedekt")]);
}
