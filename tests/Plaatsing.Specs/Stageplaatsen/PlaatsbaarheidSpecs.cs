using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>ERK-16, condition by condition, both sides of each limit; the stage asked for is 01-03-2027 through 31-05-2027.</summary>
public class PlaatsbaarheidSpecs
{
    private static readonly Periode Stage = new(D("01-03-2027"), D("31-05-2027"));

    [Fact, Trait("Regel", "ERK-16")]
    public void A_place_without_defects_may_receive_a_plaatsing() => Plaatsbaarheid.Toets(Kopie(Altijd()), Stage).ShouldBeEmpty();

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("01-03-2027", "10-03-2027", "1:01-03-2027 5:01-03-2027")]
    [InlineData("01-01-2027", "01-03-2027", "1:01-03-2027 5:01-03-2027")]
    [InlineData("01-01-2027", "28-02-2027", "")]
    [InlineData("02-03-2027", null, "5:02-03-2027")]
    [InlineData("31-05-2027", null, "5:31-05-2027")]
    [InlineData("01-06-2027", null, "")]
    public void Closed_on_the_start_is_1_and_closed_on_any_day_is_5(string van, string? tot, string gebreken) =>
        Toets(Gegevens(gesloten: [new(D(van), DN(tot))])).ShouldBe(gebreken);

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("01-01-2020", null, "")]
    [InlineData("01-03-2027", "31-05-2027", "")]
    [InlineData("02-03-2027", null, "2:01-03-2027")]
    [InlineData("01-01-2020", "30-05-2027", "2:31-05-2027")]
    [InlineData("01-01-2020", "28-02-2027", "2:01-03-2027")]
    public void The_instelling_is_erkend_on_all_days(string van, string? tot, string gebreken) =>
        Toets(Gegevens(instellingErkend: [new(D(van), DN(tot))])).ShouldBe(gebreken);

    [Fact, Trait("Regel", "ERK-16")]
    public void Two_periods_of_erkenning_that_adjoin_are_as_one() =>
        Toets(Gegevens(instellingErkend: [new(D("01-01-2020"), D("15-04-2027")), new(D("16-04-2027"), null)])).ShouldBe("");

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("01-04-2027", "10-04-2027", "3:01-04-2027")]
    [InlineData("01-01-2027", "28-02-2027", "")]
    [InlineData("01-01-2027", "01-03-2027", "3:01-03-2027")]
    [InlineData("31-05-2027", null, "3:31-05-2027")]
    [InlineData("01-06-2027", null, "")]
    public void An_erkende_stageopleider_covers_all_days(string van, string? tot, string gebreken) =>
        Schrijf(Plaatsbaarheid.Toets(Kopie(Afwezig(van, tot)), Stage)).ShouldBe(gebreken);

    [Fact, Trait("Regel", "ERK-16")]
    public void An_unknown_cover_covers_nothing() => Schrijf(Plaatsbaarheid.Toets(Kopie(null), Stage)).ShouldBe("3:01-03-2027");

    [Fact, Trait("Regel", "ERK-16")]
    public void Days_that_the_picture_does_not_reach_are_not_covered()
    {
        Schrijf(Plaatsbaarheid.Toets(Kopie([]), Stage)).ShouldBe("3:01-03-2027");
        Schrijf(Plaatsbaarheid.Toets(Kopie([Gedekt("15-03-2027", null, Vast)]), Stage)).ShouldBe("3:01-03-2027");
        Schrijf(Plaatsbaarheid.Toets(Kopie([Gedekt("01-01-2020", "15-05-2027", Vast)]), Stage)).ShouldBe("3:16-05-2027");
    }

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("01-03-2026", "01-03-2027", "")]
    [InlineData("28-02-2026", "28-02-2027", "4:01-03-2027")]
    [InlineData("02-03-2027", "01-03-2028", "4:01-03-2027")]
    [InlineData("01-03-2027", "28-02-2028", "")]
    public void The_slwp_is_valid_on_the_start_and_may_end_during_the_stage(string van, string tot, string gebreken) =>
        Toets(Gegevens(slwp: [new(D(van), D(tot))])).ShouldBe(gebreken);

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData(1, "6:15-04-2027")]
    [InlineData(2, "")]
    public void There_is_a_place_free_on_all_days(int capaciteit, string gebreken) =>
        Schrijf(Plaatsbaarheid.Toets(Kopie(Altijd(), Gegevens(capaciteit: capaciteit), ("Q", "15-04-2027", "31-08-2027")), Stage)).ShouldBe(gebreken);

    [Fact, Trait("Regel", "ERK-16")]
    public void All_failing_numbers_come_together_with_their_first_day()
    {
        var gegevens = Gegevens(
            instellingErkend: [new(D("01-01-2020"), D("30-04-2027"))], slwp: [], gesloten: [new(D("01-05-2027"), null)]);
        Schrijf(Plaatsbaarheid.Toets(Kopie(Afwezig("01-04-2027", null), gegevens, ("Q", "10-03-2027", "31-08-2027")), Stage))
            .ShouldBe("2:01-05-2027 3:01-04-2027 4:01-03-2027 5:01-05-2027 6:10-03-2027");
    }

    [Fact, Trait("Regel", "ERK-16")]
    public void An_unknown_stageplaats_is_not_active() =>
        Schrijf(Plaatsbaarheid.Toets(Stageplaatskopie.Fold(null, new DekkingOvergenomen(Plaatscode, Altijd(), 1))!, Stage)).ShouldBe("1:01-03-2027");

    [Fact, Trait("Regel", "ERK-16")]
    public void Every_condition_is_described_and_there_are_seven()
    {
        Enumerable.Range(1, 7).Select(Plaatsbaarheid.Omschrijving).Distinct().Count().ShouldBe(7);
        Should.Throw<ArgumentOutOfRangeException>(() => Plaatsbaarheid.Omschrijving(8));
    }

    private static string Toets(Stageplaatsgegevens gegevens) => Schrijf(Plaatsbaarheid.Toets(Kopie(Altijd(), gegevens), Stage));

    private static string Schrijf(Lijst<Gebrek> gebreken) => string.Join(' ', gebreken.Select(g => $"{g.Onder}:{Dag(g.EersteDag)}"));
}
