using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>PLA-87 and C-23: an extended stage that meets the next one, of the same aios or on the same stageplaats.</summary>
public class ConflictbewakingSpecs
{
    private static readonly DateOnly Vandaag = D("03-05-2027");

    private static Gegeven<Plaatsing> Verlengd => Plaatsing("01-03-2027", "29-08-2027").Na([new(Plaatsingscode, 15, 15, 21, D("19-09-2027"))]);

    private static Plaatsingen.Aios Aios(string volgende = "01-09-2027") => Voorbeeld.Aios(traject: [Deel(van: "01-03-2027", tot: "19-09-2027"), Deel("P0002", volgende, "30-11-2027", "S0002")]);

    private static Stageplaatskopie Plaats(int capaciteit = 1) =>
        Kopie(Altijd(), Gegevens(capaciteit: capaciteit), (Plaatsingscode, "01-03-2027", "19-09-2027"), ("P0009", "01-09-2027", "28-02-2028"));

    [Fact, Trait("Regel", "PLA-87")]
    public void The_example_of_C_10_meets_the_next_stage_of_the_aios_and_the_next_aios_on_the_place() =>
        Conflictbewaking.Van(Verlengd.State!, Aios(), Plaats()).ShouldBe(
        [
            new("P0002", Plaatsingconflict.Aios, D("01-09-2027"), D("19-09-2027")), new("P0009", Plaatsingconflict.Stageplaats, D("01-09-2027"), D("19-09-2027")),
        ]);

    [Theory, Trait("Regel", "PLA-87")]
    [InlineData("19-09-2027", true)]
    [InlineData("20-09-2027", false)]
    public void From_the_day_after_the_new_end_there_is_no_conflict(string volgende, bool conflict) =>
        Conflictbewaking.Van(Verlengd.State!, Aios(volgende), Kopie(Altijd())).Count.ShouldBe(conflict ? 1 : 0);

    [Fact, Trait("Regel", "PLA-2")]
    public void With_a_place_to_spare_there_is_no_conflict_on_the_stageplaats() =>
        Conflictbewaking.Van(Verlengd.State!, Voorbeeld.Aios(traject: Deel()), Plaats(capaciteit: 2)).ShouldBeEmpty();

    [Fact, Trait("Regel", "PLA-87"), Trait("Regel", "PLA-77")]
    public void The_planner_is_told_once_with_a_date_that_leaves_seven_weeks()
    {
        var nu = Conflictbewaking.Van(Verlengd.State!, Aios(), Kopie(Altijd()));
        var besluit = Verlengd.When(p => Conflictbewaking.Decide(p!, nu, Vandaag));
        besluit.Decision.Feiten[0].ShouldBe(
            new PlaatsingConflict(Plaatsingscode, "P0002", Plaatsingconflict.Aios, D("01-09-2027"), D("19-09-2027"), Instituut).Volgens("PLA-87", Rollen.Stagesecretariaat));
        var signaal = besluit.Decision.Events.OfType<SignaalGeregistreerd>().Single();
        signaal.ShouldSatisfyAllConditions(
            s => s.Geadresseerde.ShouldBe(Rollen.Stagesecretariaat), s => s.UiterlijkOp.ShouldBe(D("13-07-2027")), s => s.Tekst.ShouldContain("Na 21-07-2027"));
        var na = Verlengd.And([.. besluit.Decision.Events]);
        na.State!.Conflicten.ShouldBe(nu);
        Conflictbewaking.Decide(na.State!, nu, Vandaag).ShouldBe(Decision.NothingNew);
        na.Op(D("14-07-2027")).State!.Signalen.Values.Single().Geadresseerde
            .ShouldBe(Rollen.Stagecoordinator, "seven weeks before 01-09-2027 it goes to the stagecoördinator");
    }

    [Fact, Trait("Regel", "PLA-87")]
    public void A_conflict_that_changes_is_told_without_a_second_question_and_one_that_is_resolved_closes_it()
    {
        var nu = Conflictbewaking.Van(Verlengd.State!, Aios(), Kopie(Altijd()));
        var met = Verlengd.And([.. Conflictbewaking.Decide(Verlengd.State!, nu, Vandaag).Events]);
        var korter = Conflictbewaking.Decide(met.State!, [nu[0] with { TotEnMet = D("12-09-2027") }], Vandaag);
        korter.Events.ShouldHaveSingleItem().ShouldBeOfType<PlaatsingConflict>().TotEnMet.ShouldBe(D("12-09-2027"));
        met.And([.. korter.Events]).State!.Conflicten.ShouldHaveSingleItem().TotEnMet.ShouldBe(D("12-09-2027"));
        var opgelost = Conflictbewaking.Decide(met.State!, [], Vandaag);
        opgelost.Events.Select(e => e.GetType()).ShouldBe([typeof(PlaatsingConflictOpgelost), typeof(SignaalVervallen)]);
        met.And([.. opgelost.Events]).State!.ShouldSatisfyAllConditions(p => p.Conflicten.ShouldBeEmpty(), p => p.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "PLA-87"), Trait("Regel", "OVK-7")]
    public void When_the_stage_is_over_the_question_lapses()
    {
        var met = Verlengd.And([.. Conflictbewaking.Decide(Verlengd.State!, Conflictbewaking.Van(Verlengd.State!, Aios(), Kopie(Altijd())), Vandaag).Events]);
        met.Op(D("20-09-2027")).State!.ShouldSatisfyAllConditions(
            p => p.Stand.Status.ShouldBe(Plaatsingstatus.Afgerond), p => p.Conflicten.ShouldBeEmpty(), p => p.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "PLA-87")]
    public void A_conflict_that_comes_too_late_asks_for_an_answer_today() =>
        Conflictbewaking.Decide(Verlengd.State!, [new("P0002", Plaatsingconflict.Aios, D("01-06-2027"), D("19-09-2027"))], Vandaag)
            .Events.OfType<SignaalGeregistreerd>().Single().UiterlijkOp.ShouldBe(Vandaag);

    [Fact, Trait("Regel", "PLA-87")]
    public void Neither_plaatsing_is_changed_and_one_that_is_over_meets_nobody()
    {
        Conflictbewaking.Decide(Verlengd.State!, Conflictbewaking.Van(Verlengd.State!, Aios(), Plaats()), Vandaag).Events
            .ShouldNotContain(e => e is PlaatsingHerzien || e is PlaatsingVerkort || e is PlaatsingVerlengd);
        Conflictbewaking.Van(Plaatsing("01-03-2027", "19-09-2027", Plaatsingstatus.Afgerond).State!, Aios(), Plaats()).ShouldBeEmpty();
    }
}
