using Shouldly;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stagebeheerders;

public class StagebeheerSpecs
{
    private static readonly StageplaatsGeregistreerd Zonder = new(Gegevens(opleiders: ["A"]) with { Stagebeheerder = null });
    private static readonly StageplaatsGeregistreerd Met = new(Gegevens(opleiders: ["A"]));

    private static StageplaatsZonderStagebeheerder Sinds(string dag) => new("S1", "AMC", Dag(dag));

    private static StagebeheerderToegewezen Toegewezen(string code, string vanaf) => new("S1", "AMC", code, Dag(vanaf));

    private static StagebeheerderVertrokken Vertrokken(string code, string laatsteDag) => new("S1", "AMC", code, Dag(laatsteDag));

    private static Decision Wijs(Stageplaats? s, string code, string vanaf, bool wissel = false) => WijsStagebeheerderToe.Decide(s!, new(code, Dag(vanaf), wissel), Vandaag);

    private static Decision Verstrijk(Stageplaats? s, string dag) => Stagebeheerverloop.Verstreken(s!, Dag(dag));

    private static SignaalGeregistreerd Signaal(string regel, string rol, string onderwerp = "stageplaats S1") =>
        (SignaalGeregistreerd)Signalen.Registreer(regel, onderwerp, Oorzaak, rol, "Doe iets.", Dag("01-12-2026"), "AMC").Event;

    [Fact, Trait("Regel", "ERK-29")]
    public void A_stageplaats_without_gets_its_stagebeheerder() =>
        Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026")).When(s => Wijs(s, " sb07 ", "02-11-2026")).ThenFeiten(
            Toegewezen("SB07", "02-11-2026").Volgens("ERK-29", Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Stageopleider));

    [Theory, Trait("Regel", "ERK-29")]
    [InlineData("02-11-2026")]
    [InlineData("02-11-2030")]
    public void A_second_active_stagebeheerder_is_refused(string vanaf)
    {
        var overtreding = Spec.Given<Stageplaats>(Met).When(s => Wijs(s, "SB02", vanaf)).ThenRefusedBy("ERK-29");
        overtreding.Melding.ShouldContain("SB01 al als stagebeheerder");
    }

    [Theory, Trait("Regel", "ERK-29")]
    [InlineData("30-11-2026", true)]
    [InlineData("01-12-2026", false)]
    public void Only_from_the_day_after_the_last_one_another_may_begin(string vanaf, bool geweigerd)
    {
        var spec = Spec.Given<Stageplaats>(Met, Vertrokken("SB01", "30-11-2026")).When(s => Wijs(s, "SB02", vanaf));
        if (geweigerd) spec.ThenRefusedBy("ERK-29");
        else spec.Then(Toegewezen("SB02", vanaf));
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void A_change_ends_the_former_on_the_day_before_and_leaves_no_day_without()
    {
        var na = Spec.Given<Stageplaats>(Met).When(s => Wijs(s, "SB02", "01-12-2026", wissel: true))
            .Then(Vertrokken("SB01", "30-11-2026"), Toegewezen("SB02", "01-12-2026")).State!;
        (na.Beheer.Op(Dag("30-11-2026")), na.Beheer.Op(Dag("01-12-2026"))).ShouldBe(("SB01", "SB02"));
        na.OpenTermijnen().ShouldNotContain(t => t.Regel == "ERK-29" || t.Regel == "C-34");
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void Nobody_to_change_is_refused() =>
        Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026")).When(s => Wijs(s, "SB02", "02-11-2026", wissel: true)).ThenRefusedBy("ERK-29");

    [Fact, Trait("Regel", "ERK-29")]
    public void A_change_from_the_first_day_of_the_present_one_is_refused() =>
        Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026"), Toegewezen("SB01", "02-11-2026")).When(s => Wijs(s, "SB02", "02-11-2026", wissel: true)).ThenRefusedBy("ERK-29");

    [Theory, Trait("Regel", "ERK-29")]
    [InlineData("08-11-2026", false)]
    [InlineData("09-11-2026", true)]
    [InlineData("10-11-2026", true)]
    public void Without_a_stagebeheerder_the_signaal_comes_on_the_eighth_day(string dag, bool gemeld)
    {
        var spec = Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026"), new StagebeheerOvergedragen("S1", "AMC", Dag("02-11-2026"), [])).When(s => Verstrijk(s, dag));
        if (!gemeld)
        {
            spec.ThenNothing();
            return;
        }

        var na = spec.ThenTypes(typeof(StagebeheerderOntbreekt), typeof(SignaalGeregistreerd)).State!;
        var signaal = na.Signalen.Values.ShouldHaveSingleItem();
        (signaal.Regel, signaal.Geadresseerde).ShouldBe(("ERK-29", Rollen.Stagecoordinator));
        na.OpenTermijnen().ShouldNotContain(t => t.Regel == "ERK-29");
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void The_deadline_is_the_eighth_day_and_is_gone_for_a_stageplaats_with_a_stagebeheerder()
    {
        Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026")).State!.OpenTermijnen().ShouldContain(new Termijn("stagebeheerder-ontbreekt", Dag("09-11-2026"), "ERK-29"));
        Spec.Given<Stageplaats>(Met).State!.OpenTermijnen().ShouldNotContain(t => t.Regel == "ERK-29");
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void Who_comes_makes_the_signaal_lapse()
    {
        var na = Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026"), new StagebeheerOvergedragen("S1", "AMC", Dag("02-11-2026"), []))
            .When(s => Verstrijk(s, "09-11-2026")).ThenTypes(typeof(StagebeheerderOntbreekt), typeof(SignaalGeregistreerd))
            .When(s => Wijs(s, "SB02", "09-11-2026")).ThenTypes(typeof(StagebeheerderToegewezen), typeof(SignaalVervallen));
        na.State!.Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void After_downtime_a_stageplaats_that_has_someone_again_gets_a_fact_and_no_signaal() =>
        Spec.Given<Stageplaats>(Zonder, Sinds("02-10-2026"), Toegewezen("SB02", "02-11-2026")).When(s => Verstrijk(s, "03-11-2026"))
            .Then(new StagebeheerOvergedragen("S1", "AMC", Dag("02-10-2026"), []), new StagebeheerderOntbreekt("S1", "AMC", Dag("02-10-2026")));

    [Fact, Trait("Regel", "C-34")]
    public void When_the_stagebeheerder_has_left_the_open_signalen_go_to_the_stagecoordinator_and_come_back_to_the_next()
    {
        var (van, ander) = (Signaal("ERK-13", Rollen.Stagebeheerder), Signaal("ERK-17", Rollen.Stagesecretariaat));
        var weg = Spec.Given<Stageplaats>(Met, van, ander).When(s => BeeindigStagebeheer.Decide(s!, new(Dag("01-11-2026")), Vandaag)).ThenFeiten(
            Vertrokken("SB01", "01-11-2026").Volgens("C-34", Rollen.Stagecoordinator, Rollen.Stageopleider),
            new StagebeheerOvergedragen("S1", "AMC", Dag("02-11-2026"), [van.SignaalId]).Volgens("C-34", Rollen.Stagecoordinator),
            new SignaalOvergedragen(van.SignaalId, Rollen.Stagecoordinator).Volgens("C-34", Rollen.Stagecoordinator));
        weg.State!.Signalen[van.SignaalId].UiterlijkOp.ShouldBe(Dag("01-12-2026"));
        weg.State!.Signalen[ander.SignaalId].Geadresseerde.ShouldBe(Rollen.Stagesecretariaat);

        weg.When(s => Wijs(s, "SB02", "05-11-2026")).Then(Toegewezen("SB02", "05-11-2026"), new SignaalOvergedragen(van.SignaalId, Rollen.Stagebeheerder));
    }

    [Theory, Trait("Regel", "C-34")]
    [InlineData("30-11-2026", false)]
    [InlineData("01-12-2026", true)]
    public void The_signalen_stay_through_the_last_day(string dag, bool gaan)
    {
        var spec = Spec.Given<Stageplaats>(Met, Signaal("ERK-13", Rollen.Stagebeheerder)).When(s => BeeindigStagebeheer.Decide(s!, new(Dag("30-11-2026")), Vandaag))
            .Then(Vertrokken("SB01", "30-11-2026")).When(s => Verstrijk(s, dag));
        if (gaan) spec.ThenTypes(typeof(StagebeheerOvergedragen), typeof(SignaalOvergedragen));
        else spec.ThenNothing();
    }

    [Fact, Trait("Regel", "C-34")]
    public void While_there_is_nobody_new_signalen_go_to_the_stagecoordinator()
    {
        var s = Spec.Given<Stageplaats>(Met, Vertrokken("SB01", "01-11-2026")).State!;
        (s.Beheerrol(Dag("01-11-2026")), s.Beheerrol(Dag("02-11-2026"))).ShouldBe((Rollen.Stagebeheerder, Rollen.Stagecoordinator));
    }

    [Fact, Trait("Regel", "C-34")]
    public void Ending_what_is_not_there_is_refused() =>
        Spec.Given<Stageplaats>(Zonder, Sinds("02-11-2026")).When(s => BeeindigStagebeheer.Decide(s!, new(Vandaag), Vandaag)).ThenRefusedBy("ERK-29");

    [Fact, Trait("Regel", "ERK-29")]
    public void A_registration_without_a_stagebeheerder_starts_the_seven_days()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A");
        w.Voer(werk => StageplaatsOpslag.RegistreerAsync(
            werk, Plaatsregistratie(duo: null) with { Stagebeheerder = null }, w.Vandaag));
        w.Verhaal.OfType<StageplaatsZonderStagebeheerder>().ShouldBe([Sinds("02-11-2026")]);
        w.Naar("08-11-2026").OfType<StagebeheerderOntbreekt>().ShouldBeEmpty();
        w.Naar("09-11-2026").OfType<StagebeheerderOntbreekt>().ShouldHaveSingleItem();
    }
}
