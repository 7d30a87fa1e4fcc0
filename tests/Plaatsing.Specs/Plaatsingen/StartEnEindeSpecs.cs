using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

public class StartEnEindeSpecs
{
    private static readonly DateOnly Start = D("01-03-2027");

    private static Gegeven<Plaatsing> Gepland => Plaatsing("01-03-2027", "31-05-2027", Plaatsingstatus.Geplaatst, weken: 13);

    [Fact, Trait("Regel", "PLA-84")]
    public void On_its_first_day_a_placeable_stage_starts() => Gepland.Na(Altijd(), Dag22)
        .When(p => Plaatsingen.Plaatsing.Verstreken(p!, new("start", Start, "PLA-84"), Start))
        .ThenFeiten(new PlaatsingGestart(Stand("01-03-2027", "31-05-2027", weken: 13, opleider: Vast))
            .Volgens("PLA-84", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));

    [Theory, Trait("Regel", "PLA-84")]
    [InlineData("28-02-2027", Plaatsingstatus.Geplaatst)]
    [InlineData("01-03-2027", Plaatsingstatus.Lopend)]
    [InlineData("31-05-2027", Plaatsingstatus.Lopend)]
    [InlineData("01-06-2027", Plaatsingstatus.Afgerond)]
    [InlineData("01-01-2028", Plaatsingstatus.Afgerond)]
    public void The_days_decide_the_status(string vandaag, string status) =>
        Gepland.Na(Altijd(), Dag22).Op(D(vandaag)).State!.Stand.Status.ShouldBe(status);

    [Fact, Trait("Regel", "PLA-84")]
    public void A_stage_that_is_not_placeable_waits_in_gevaar_with_a_signaal_the_same_day()
    {
        var oorzaak = StartEnEinde.OorzaakStart(Plaatsingscode);
        var plaatsing = Gepland.And([.. VerwerkDekking.Decide(Gepland.State!, Kopie(Altijd(), Gegevens(slwp: [])), Dag22).Events]);
        plaatsing.When(p => Plaatsingen.Plaatsing.Verstreken(p!, new("start", Start, "PLA-84"), Start))
            .ThenFeiten(
                new PlaatsingStartTegengehouden(Plaatsingscode, [new(4, Start)]).Volgens("PLA-84", Rollen.Stagecoordinator),
                new PlaatsingInGevaar(Plaatsingscode, Aiosnummer, oorzaak, Gevaar.Start, Start, D("31-05-2027"), Instituut)
                    .Volgens("PLA-84", Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
                Signalen.Registreer(
                    "PLA-84", "plaatsing P0001", oorzaak, Rollen.Stagecoordinator,
                    "Deze stage kan niet starten: niet voldaan is aan ERK-16 (4) het SLWP is geldig op de startdatum. Besluit wat er moet gebeuren.",
                    Start, Instituut))
            .State!.Stand.Status.ShouldBe(Plaatsingstatus.Geplaatst);
    }

    [Fact, Trait("Regel", "PLA-84")]
    public void A_stage_that_was_never_judged_does_not_start() =>
        Gepland.Op(Start).State!.ShouldSatisfyAllConditions(
            p => p.Stand.Status.ShouldBe(Plaatsingstatus.Geplaatst), p => p.StartTegengehouden.ShouldBeTrue(), p => p.InGevaar.ShouldBeTrue());

    [Fact, Trait("Regel", "PLA-84"), Trait("Regel", "OVK-8")]
    public void When_the_obstacle_goes_the_stage_starts_after_all()
    {
        var wacht = Gepland.Na(Afwezig("01-02-2027", null), D("10-02-2027")).Op(Start);
        wacht.State!.Gevaren.Select(g => g.Soort).ShouldBe([Gevaar.Dekking, Gevaar.Start]);
        var na = wacht.When(p => VerwerkDekking.Decide(p!, Kopie(Altijd()), D("05-03-2027"))).ThenTypes(
            typeof(OngedekteDagenVastgesteld), typeof(StageopleiderOpPlaatsingBenoemd), typeof(PlaatsingsgevaarGeweken),
            typeof(PlaatsbaarheidBeoordeeld), typeof(PlaatsingGestart), typeof(PlaatsingVeiliggesteld), typeof(SignaalVervallen));
        na.State!.ShouldSatisfyAllConditions(p => p.Stand.Status.ShouldBe(Plaatsingstatus.Lopend), p => p.InGevaar.ShouldBeFalse(), p => p.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "REG-18")]
    public void Days_on_which_a_stage_waits_to_start_are_not_done_and_not_in_dispute()
    {
        var wacht = Gepland.Na(Afwezig("01-02-2027", null), D("10-02-2027")).Op(D("15-03-2027"));
        wacht.State!.Geldigheid.ShouldBeEmpty();
        wacht.State!.GeldigeDagen(D("15-03-2027")).ShouldBe(0);
    }

    [Fact, Trait("Regel", "OVK-9")]
    public void A_planned_stage_is_judged_again_after_each_change()
    {
        var na = Gepland.Na(Altijd(), Dag22);
        na.State!.Gebreken.ShouldBe([]);
        na.When(p => VerwerkDekking.Decide(p!, Kopie(Altijd(), Gegevens(gesloten: [new(D("01-02-2027"), null)])), Dag22))
            .Then(new PlaatsbaarheidBeoordeeld(Plaatsingscode, [new(1, Start), new(5, Start)]));
    }

    [Fact, Trait("Regel", "OVK-9")]
    public void A_running_stage_is_not_judged_on_ERK_16_again() =>
        Plaatsing().Na(Altijd(), Dag22).When(p => VerwerkDekking.Decide(p!, Kopie(Altijd(), Gegevens(slwp: [])), Dag22)).ThenNothing();

    [Fact, Trait("Regel", "PLA-84"), Trait("Regel", "OVK-10")]
    public void After_downtime_a_stage_of_which_both_days_have_passed_starts_and_ends() =>
        Gepland.Na(Altijd(), Dag22).Op(D("01-07-2027")).State!.ShouldSatisfyAllConditions(
            p => p.Stand.Status.ShouldBe(Plaatsingstatus.Afgerond), p => p.OpenTermijnen().ShouldBeEmpty());

    [Fact, Trait("Regel", "OVK-8")]
    public void The_end_of_a_stage_ends_what_threatened_it() =>
        Plaatsing().Na(Afwezig("02-11-2026", null), Dag22).Op(D("01-03-2027")).State!.ShouldSatisfyAllConditions(
            p => p.Stand.Status.ShouldBe(Plaatsingstatus.Afgerond), p => p.InGevaar.ShouldBeFalse());

    [Fact, Trait("Regel", "OVK-7")]
    public void A_signaal_that_nobody_answers_goes_up() =>
        Gepland.Op(Start).Op(D("02-03-2027")).State!.Signalen.Values.ShouldHaveSingleItem().Geadresseerde.ShouldBe(Rollen.Hoofd);
}
