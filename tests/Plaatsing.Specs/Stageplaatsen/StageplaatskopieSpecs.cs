using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

public class StageplaatskopieSpecs
{
    [Fact, Trait("Regel", "OVK-4")]
    public void The_highest_version_holds_whatever_the_order()
    {
        var (oud, nieuw) = (Gegevens(capaciteit: 1), Gegevens(capaciteit: 2));
        Spec.Given<Stageplaatskopie>().When(k => NeemOver.Stageplaats(k, oud, 3)).Then(new StageplaatsOvergenomen(oud, 3))
            .When(k => NeemOver.Stageplaats(k, nieuw, 5)).Then(new StageplaatsOvergenomen(nieuw, 5))
            .When(k => NeemOver.Stageplaats(k, oud, 4)).ThenNothing()
            .State!.Gegevens!.Capaciteit.ShouldBe(2);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void Cover_and_data_have_versions_of_their_own_and_come_in_either_order() =>
        Spec.Given<Stageplaatskopie>()
            .When(k => NeemOver.Dekking(k, " s0001 ", Altijd(), 7)).Then(new DekkingOvergenomen(Plaatscode, Altijd(), 7))
            .When(k => NeemOver.Stageplaats(k, Gegevens(), 2)).Then(new StageplaatsOvergenomen(Gegevens(), 2))
            .When(k => NeemOver.Dekking(k, Plaatscode, [], 6)).ThenNothing()
            .State!.ShouldSatisfyAllConditions(
                k => k.Dekking.ShouldBe(Altijd()), k => k.DekkingVersie.ShouldBe(7), k => k.GegevensVersie.ShouldBe(2),
                k => k.Id.ShouldBe(Stageplaatskopie.StreamId(Plaatscode)));

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_cover_with_a_higher_version_is_stored_so_that_an_older_one_stays_out() =>
        Spec.Given<Stageplaatskopie>(new DekkingOvergenomen(Plaatscode, Altijd(), 3))
            .When(k => NeemOver.Dekking(k, Plaatscode, Altijd(), 5)).Then(new DekkingOvergenomen(Plaatscode, Altijd(), 5))
            .When(k => NeemOver.Dekking(k, Plaatscode, Afwezig("02-11-2026", null), 4)).ThenNothing();

    [Fact, Trait("Regel", "ERK-20")]
    public void A_procedure_without_result_is_kept_once() =>
        Spec.Given<Stageplaatskopie>().When(k => NeemOver.Mislukt(k, Plaatscode, Mislukt()))
            .Then(new WaarnemingMisluktOvergenomen(Plaatscode, Procedure, D("02-11-2026"), null, "geen waarnemer", Oorzaak))
            .State!.Mislukt[Procedure].ShouldBe(Mislukt());

    [Fact, Trait("Regel", "ERK-17")]
    public void Uncovered_days_are_joined_by_cause_and_cut_to_the_period()
    {
        var kopie = Kopie(
        [
            Gedekt("01-01-2020", "31-10-2026", Vast), Ongedekt("01-11-2026", "10-11-2026"), Ongedekt("11-11-2026", "20-11-2026"),
            Gedekt("21-11-2026", "25-11-2026", Partner), Ongedekt("26-11-2026", null, AndereOorzaak),
        ]);
        kopie.OngedektIn(new(D("05-11-2026"), D("30-11-2026"))).ShouldBe(
        [
            new OngedekteDagen(Oorzaak, D("05-11-2026"), D("20-11-2026")), new OngedekteDagen(AndereOorzaak, D("26-11-2026"), D("30-11-2026")),
        ]);
    }

    [Fact, Trait("Regel", "ERK-17")]
    public void Days_outside_the_picture_have_the_stageplaats_itself_as_cause()
    {
        var zonder = Sleutel.Id("ongedekt", Plaatscode);
        Kopie([Gedekt("10-11-2026", "20-11-2026", Vast), Ongedekt("21-11-2026", "25-11-2026") with { OorzaakId = null }])
            .OngedektIn(new(D("01-11-2026"), D("30-11-2026"))).ShouldBe(
            [
                new OngedekteDagen(zonder, D("01-11-2026"), D("09-11-2026")), new OngedekteDagen(zonder, D("21-11-2026"), D("30-11-2026")),
            ]);
    }

    [Fact]
    public void An_unknown_cover_says_nothing_about_any_day() => Kopie(null).OngedektIn(new(D("01-11-2026"), D("30-11-2026"))).ShouldBeEmpty();
}
