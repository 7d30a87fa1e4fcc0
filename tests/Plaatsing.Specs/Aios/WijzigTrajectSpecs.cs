using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>REG-5 and REG-7: the register follows the traject.</summary>
public class WijzigTrajectSpecs
{
    private static readonly DateOnly Vandaag = D("23-11-2026");
    private static readonly Guid EersteId = Sleutel.Uuid5("registerwijziging:A0001:1");
    private static readonly Guid TweedeId = Sleutel.Uuid5("registerwijziging:A0001:2");
    private static readonly Trajectdeel Oud = Deel();
    private static readonly Trajectdeel Ingekort = Deel(tot: "30-11-2026");
    private static readonly Trajectdeel Vervolg = Deel("P0001-H1", "01-12-2026", "28-04-2027", "S0002");
    private static readonly WijzigTraject Herplaatsing = new([new("P0001", Ingekort), new("P0001-H1", Vervolg)], false);

    private static Gegeven<Plaatsingen.Aios> Aios => Spec.Given<Plaatsingen.Aios>(AiosEvent(), new TrajectdeelOpgenomen(Aiosnummer, Oud, true));

    private static Gegeven<Plaatsingen.Aios> Herplaatst => Aios.When(a => WijzigTraject.Decide(a!, Herplaatsing, Vandaag)) is var b
        ? Aios.And([.. b.Decision.Events]) : Aios;

    [Fact, Trait("Regel", "REG-7")]
    public void An_imported_plaatsing_is_in_the_register_already() =>
        Spec.Given<Plaatsingen.Aios>(AiosEvent()).When(a => WijzigTraject.Decide(a!, new([new("P0001", Oud)], true), Vandaag))
            .Then(new TrajectdeelOpgenomen(Aiosnummer, Oud, true))
            .State!.Register["P0001"].ShouldBe(Oud);

    [Fact, Trait("Regel", "REG-7"), Trait("Regel", "REG-5")]
    public void A_herplaatsing_is_one_change_of_two_lines_with_a_task_for_the_aios() => Aios
        .When(a => WijzigTraject.Decide(a!, Herplaatsing, Vandaag))
        .ThenFeiten(
            new TrajectdeelOpgenomen(Aiosnummer, Ingekort, false).Volgens("REG-7"),
            new TrajectdeelOpgenomen(Aiosnummer, Vervolg, false).Volgens("REG-7"),
            new RegisterwijzigingVereist(EersteId, Aiosnummer, [new("P0001", Ingekort), new("P0001-H1", Vervolg)], Vandaag, D("30-11-2026"), Instituut)
                .Volgens("REG-7", Rollen.Aios),
            Signalen.Registreer(
                "REG-5", "aios A0001", EersteId, Rollen.Aios, "Vraag in MijnRGS de wijziging van uw opleidingsschema aan.", D("30-11-2026"), Instituut));

    [Fact, Trait("Regel", "REG-7")]
    public void More_changes_on_the_same_day_are_one_bundle()
    {
        var later = Vervolg with { TotEnMet = D("05-05-2027") };
        Herplaatst.When(a => WijzigTraject.Decide(a!, new([new("P0001-H1", later)], false), Vandaag))
            .Then(
                new TrajectdeelOpgenomen(Aiosnummer, later, false),
                new RegisterwijzigingVereist(EersteId, Aiosnummer, [new("P0001", Ingekort), new("P0001-H1", later)], Vandaag, D("30-11-2026"), Instituut))
            .State!.Wijzigingen.Count.ShouldBe(1);
    }

    [Fact, Trait("Regel", "REG-7")]
    public void A_change_on_another_day_is_another_bundle_of_what_differs_since()
    {
        var later = Vervolg with { TotEnMet = D("05-05-2027") };
        var na = Herplaatst.When(a => WijzigTraject.Decide(a!, new([new("P0001-H1", later)], false), D("24-11-2026")))
            .ThenTypes(typeof(TrajectdeelOpgenomen), typeof(RegisterwijzigingVereist), typeof(SignaalGeregistreerd));
        na.State!.Wijzigingen.Select(w => (w.WijzigingId, w.Regels.Count, w.UiterlijkOp))
            .ShouldBe([(EersteId, 2, D("30-11-2026")), (TweedeId, 1, D("01-12-2026"))]);
    }

    [Fact, Trait("Regel", "REG-7")]
    public void A_change_of_which_nothing_is_left_lapses_with_its_task()
    {
        var na = Herplaatst.When(a => WijzigTraject.Decide(a!, new([new("P0001", Oud), new("P0001-H1", null)], false), D("25-11-2026")))
            .ThenTypes(typeof(TrajectdeelOpgenomen), typeof(TrajectdeelVervallen), typeof(RegisterwijzigingVervallen), typeof(SignaalVervallen));
        na.State!.ShouldSatisfyAllConditions(a => a.Wijzigingen.ShouldBeEmpty(), a => a.Signalen.ShouldBeEmpty(), a => a.Traject.Keys.ShouldBe(["P0001"]));
    }

    [Fact, Trait("Regel", "REG-7")]
    public void Taken_back_on_the_same_day_the_bundle_lapses() =>
        Herplaatst.When(a => WijzigTraject.Decide(a!, new([new("P0001", Oud), new("P0001-H1", null)], false), Vandaag))
            .ThenTypes(typeof(TrajectdeelOpgenomen), typeof(TrajectdeelVervallen), typeof(RegisterwijzigingVervallen), typeof(SignaalVervallen));

    [Fact, Trait("Regel", "REG-7")]
    public void A_line_that_must_go_is_a_line_without_a_part() =>
        Aios.When(a => WijzigTraject.Decide(a!, new([new("P0001", null)], false), Vandaag)).Decision.Events.OfType<RegisterwijzigingVereist>().Single()
            .Regels.ShouldBe([new Schemaregel("P0001", null)]);

    [Theory, Trait("Regel", "REG-5")]
    [InlineData("30-11-2026", false)]
    [InlineData("01-12-2026", true)]
    [InlineData("24-12-2026", true)]
    public void After_five_werkdagen_the_studiebegeleider_hears_of_it_once(string vandaag, bool signaal) =>
        Herplaatst.Op(D(vandaag)).Op(D(vandaag)).State!.Signalen.Values.Count(s => s.Geadresseerde == Rollen.Studiebegeleider).ShouldBe(signaal ? 1 : 0);

    [Fact, Trait("Regel", "REG-5")]
    public void The_task_stays_with_the_aios_until_it_is_processed()
    {
        Herplaatst.Op(D("24-12-2026")).State!.Signalen.Values.ShouldContain(s => s.Geadresseerde == Rollen.Aios);
        Herplaatst.When(a => VerwerkRegisterwijziging.Decide(a!, new(EersteId, D("27-11-2026"), "stagesecretariaat:s1"), D("27-11-2026")))
            .ThenFeiten(
                new RegisterwijzigingVerwerkt(EersteId, D("27-11-2026"), "stagesecretariaat:s1").Volgens("REG-5", Rollen.Aios, Rollen.Stagesecretariaat),
                new SignaalAfgehandeld(
                    Signalen.Id("REG-5", "aios A0001", EersteId, Rollen.Aios), "stagesecretariaat:s1", "RGS heeft de wijziging verwerkt.").Volgens("REG-5"))
            .State!.ShouldSatisfyAllConditions(
                a => a.Wijzigingen.ShouldBeEmpty(), a => a.Register["P0001"].ShouldBe(Ingekort), a => a.Register["P0001-H1"].ShouldBe(Vervolg),
                a => a.OpenTermijnen().ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "REG-7")]
    public void What_was_processed_is_not_asked_again()
    {
        var verwerkt = Herplaatst.When(a => VerwerkRegisterwijziging.Decide(a!, new(EersteId, Vandaag, "register:rgs"), Vandaag));
        Herplaatst.And([.. verwerkt.Decision.Events]).When(a => WijzigTraject.Decide(a!, Herplaatsing, D("01-12-2026"))).ThenNothing();
    }

    [Theory, Trait("Regel", "REG-5")]
    [InlineData("22-11-2026", true)]
    [InlineData("23-11-2026", false)]
    [InlineData("27-11-2026", false)]
    [InlineData("28-11-2026", true)]
    public void It_was_processed_between_its_origin_and_today(string dag, bool geweigerd)
    {
        var beslissing = Herplaatst.When(a => VerwerkRegisterwijziging.Decide(a!, new(EersteId, D(dag), "register:rgs"), D("27-11-2026")));
        if (geweigerd) beslissing.ThenRefusedBy("REG-5");
        else beslissing.ThenTypes(typeof(RegisterwijzigingVerwerkt), typeof(SignaalAfgehandeld));
    }

    [Theory, Trait("Regel", "PLA-26")]
    [InlineData("01-03-2027", "31-05-2027", null)]
    [InlineData("28-02-2027", "31-05-2027", "P0001")]
    [InlineData("01-06-2026", "31-08-2026", null)]
    [InlineData("01-06-2026", "01-09-2026", "P0001")]
    [InlineData("01-10-2026", "01-10-2026", "P0001")]
    [InlineData("01-01-2026", "31-12-2027", "P0001")]
    public void Two_plaatsingen_of_one_aios_share_no_day(string van, string tot, string? ander) =>
        (WijzigTraject.Overlap(Aios.State!, new(D(van), D(tot)))?.Plaatsingscode).ShouldBe(ander);
}
