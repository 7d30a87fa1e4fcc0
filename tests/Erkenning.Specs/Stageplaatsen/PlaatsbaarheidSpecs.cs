using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

[Trait("Regel", "ERK-16")]
public class PlaatsbaarheidSpecs
{
    private static readonly Plaatsbaarheidsfeiten Goed = new(
        [], [P("01-01-2020", "31-12-2029")], [P("01-01-2022", "31-12-2029")], [P("16-04-2026", "15-04-2027")], []);

    private static readonly Periode Stage = P("01-03-2027", "30-05-2027");

    private static IReadOnlyList<(int, DateOnly)> Toets(Plaatsbaarheidsfeiten feiten, Periode? periode = null, DateOnly? vandaag = null) =>
        [.. Plaatsbaarheid.Toets(feiten, periode ?? Stage, vandaag ?? Vandaag).Select(b => (b.Nummer, b.EersteDag))];

    [Fact]
    public void With_everything_in_order_it_is_placeable() => Toets(Goed).ShouldBeEmpty();

    [Theory]
    [InlineData("01-01-2027", "28-02-2027", false)]
    [InlineData("01-01-2027", "01-03-2027", true)]
    [InlineData("01-03-2027", "01-03-2027", true)]
    [InlineData("02-03-2027", "30-05-2027", false)]
    public void Number_1_the_state_is_judged_on_the_start_date(string van, string tot, bool faalt) =>
        Toets(Goed with { Gesloten = [P(van, tot)] }).ShouldBe(faalt ? [(1, Dag("01-03-2027"))] : []);

    [Theory]
    [InlineData("01-03-2027", "30-05-2027", null)]
    [InlineData("01-03-2027", "29-05-2027", "30-05-2027")]
    [InlineData("02-03-2027", "30-05-2027", "01-03-2027")]
    [InlineData("01-01-2020", "31-03-2027", "01-04-2027")]
    public void Number_2_the_instelling_is_erkend_on_all_days(string van, string tot, string? eerste) =>
        Toets(Goed with { InstellingErkend = [P(van, tot)] }).ShouldBe(eerste is null ? [] : [(2, Dag(eerste))]);

    [Theory]
    [InlineData("01-03-2027", "30-05-2027", null)]
    [InlineData("01-03-2027", "29-05-2027", "30-05-2027")]
    [InlineData("02-03-2027", "30-05-2027", "01-03-2027")]
    public void Number_3_covered_on_all_days(string van, string tot, string? eerste) =>
        Toets(Goed with { Gedekt = [P(van, tot)] }).ShouldBe(eerste is null ? [] : [(3, Dag(eerste))]);

    [Fact]
    public void Number_3_a_gap_in_the_middle_is_found() =>
        Toets(Goed with { Gedekt = [P("01-01-2022", "10-04-2027"), P("12-04-2027", "31-12-2029")] }).ShouldBe([(3, Dag("11-04-2027"))]);

    [Theory]
    [InlineData("01-03-2026", "28-02-2027", true)]
    [InlineData("02-03-2026", "01-03-2027", false)]
    [InlineData("01-03-2027", "29-02-2028", false)]
    [InlineData("02-03-2027", "01-03-2028", true)]
    public void Number_4_the_slwp_is_valid_on_the_start_date_and_may_end_during_the_stage(string van, string tot, bool faalt) =>
        Toets(Goed with { SlwpGeldig = [P(van, tot)] }).ShouldBe(faalt ? [(4, Dag("01-03-2027"))] : []);

    [Fact]
    public void Number_4_without_an_slwp_it_fails() => Toets(Goed with { SlwpGeldig = [] }).ShouldBe([(4, Dag("01-03-2027"))]);

    [Theory]
    [InlineData("15-04-2027", false)]
    [InlineData("16-04-2027", true)]
    public void Number_4_a_renewal_that_is_overdue_today_fails_for_a_start_in_the_past_too(string vandaag, bool faalt) =>
        Toets(Goed, vandaag: Dag(vandaag)).ShouldBe(faalt ? [(4, Dag("01-03-2027"))] : []);

    [Theory]
    [InlineData("01-01-2027", "28-02-2027", null)]
    [InlineData("01-01-2027", "01-03-2027", "01-03-2027")]
    [InlineData("30-05-2027", "30-05-2027", "30-05-2027")]
    [InlineData("31-05-2027", "30-06-2027", null)]
    public void Number_5_not_on_hold_on_any_day(string van, string tot, string? eerste) =>
        Toets(Goed with { OnHold = [P(van, tot)] }).ShouldBe(eerste is null ? [] : [(5, Dag(eerste))]);

    [Fact]
    public void Every_failing_number_is_listed_with_its_own_first_day() =>
        Toets(new([P("01-03-2027", "02-03-2027")], [P("01-01-2020", "31-03-2027")], [], [], [P("10-05-2027", null)])).ShouldBe(
            [(1, Dag("01-03-2027")), (2, Dag("01-04-2027")), (3, Dag("01-03-2027")), (4, Dag("01-03-2027")), (5, Dag("10-05-2027"))]);

    [Fact]
    public void The_facts_come_from_the_stageplaats()
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        s = HerberekenDekking.Decide(s, new(Oorzaak), Bijdragen(Bijdrage("A", [Uit("01-04-2027", "30-04-2027")])), Parametertabel.Regelboek, Vandaag).Events
            .Aggregate((Stageplaats?)s, Stageplaats.Fold)!;

        Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(s), Stage, Vandaag).Select(b => (b.Nummer, b.EersteDag)).ShouldBe([(3, Dag("01-04-2027"))]);
        Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(s), P("01-01-2027", "31-03-2027"), Vandaag).ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData(21)]
    [InlineData(1)]
    public void An_absence_up_to_the_threshold_is_allowed(int dagen)
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        var afwezig = new Periode(Dag("01-04-2027"), Dag("01-04-2027").AddDays(dagen - 1));
        s = HerberekenDekking.Decide(s, new(Oorzaak), Bijdragen(Bijdrage("A", afwezig: [afwezig])), Parametertabel.Regelboek, Vandaag).Events.Aggregate((Stageplaats?)s, Stageplaats.Fold)!;

        Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(s), Stage, Vandaag).ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData("01-02-2027", "31-01-2028")]
    [InlineData("29-02-2028", "27-02-2029")]
    [InlineData("28-02-2027", "27-02-2028")]
    [InlineData("01-03-2027", "29-02-2028")]
    [InlineData("16-04-2026", "15-04-2027")]
    [InlineData("31-12-2026", "30-12-2027")]
    public void An_slwp_is_valid_for_one_year(string geautoriseerd, string geldigTotEnMet) =>
        Slwp.GeldigTotEnMet(Dag(geautoriseerd), Parametertabel.Regelboek, "AMC").ShouldBe(Dag(geldigTotEnMet));

    [Theory, Trait("Regel", "ERK-15")]
    [InlineData("15-04-2027", "actief")]
    [InlineData("16-04-2027", "twijfelachtig")]
    [InlineData("15-04-2026", "twijfelachtig")]
    [InlineData("16-04-2026", "actief")]
    public void Without_a_valid_slwp_the_stageplaats_is_doubtful(string dag, string status)
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        s = HerberekenDekking.Decide(s, new(Oorzaak), Bijdragen(Bijdrage("A")), Parametertabel.Regelboek, Vandaag).Events.Aggregate((Stageplaats?)s, Stageplaats.Fold)!;

        s.StatusOp(Dag(dag)).ShouldBe(status);
    }
}
