using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

public class GeldigheidSpecs
{
    private const string Reden = "Het register is akkoord met de waarneming.";

    private static Gegeven<Plaatsing> InGeding => Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22);

    [Fact, Trait("Regel", "REG-18")]
    public void The_case_grows_by_each_day_that_passes()
    {
        var zaak = InGeding.State!.Geldigheid[0].ZaakId;
        InGeding.State!.OpenTermijnen().ShouldContain(new Termijn("geldigheid:20261123", D("24-11-2026"), "REG-18"));
        InGeding.When(p => Plaatsingen.Plaatsing.Verstreken(p!, new("geldigheid:20261123", D("24-11-2026"), "REG-18"), D("24-11-2026")))
            .ThenFeiten(new StageGeldigheidInGeding(Plaatsingscode, Aiosnummer, zaak, D("02-11-2026"), D("23-11-2026"), Instituut).Volgens("REG-18"));
    }

    [Fact, Trait("Regel", "REG-18"), Trait("Regel", "OVK-10")]
    public void After_downtime_it_grows_at_once_to_yesterday()
    {
        InGeding.When(p => Plaatsingen.Plaatsing.Verstreken(p!, new("geldigheid:20261123", D("24-11-2026"), "REG-18"), D("15-12-2026")))
            .Then(new StageGeldigheidInGeding(Plaatsingscode, Aiosnummer, InGeding.State!.Geldigheid[0].ZaakId, D("02-11-2026"), D("14-12-2026"), Instituut));
    }

    [Fact, Trait("Regel", "REG-18")]
    public void It_stops_at_the_last_day_of_the_stage() =>
        InGeding.Op(D("30-06-2027")).State!.Geldigheid.ShouldHaveSingleItem().TotEnMet.ShouldBe(D("28-02-2027"));

    [Theory, Trait("Regel", "REG-18")]
    [InlineData("30-11-2026", "30-11-2026")]
    [InlineData("22-11-2026", "22-11-2026")]
    [InlineData("21-11-2026", "21-11-2026")]
    [InlineData("02-11-2026", "02-11-2026")]
    public void A_correction_of_the_end_corrects_the_case(string einde, string tot) =>
        InGeding.Na(Afwezig("02-11-2026", einde), Dag22).Op(D("15-12-2026")).State!.Geldigheid.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(z => z.TotEnMet.ShouldBe(D(tot)), z => z.ZaakId.ShouldBe(InGeding.State!.Geldigheid[0].ZaakId));

    [Fact, Trait("Regel", "REG-18")]
    public void A_correction_of_the_first_day_keeps_the_case() =>
        InGeding.Na(Afwezig("05-11-2026", null), Dag22).State!.Geldigheid.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(z => z.Van.ShouldBe(D("05-11-2026")), z => z.ZaakId.ShouldBe(InGeding.State!.Geldigheid[0].ZaakId));

    [Fact, Trait("Regel", "REG-18")]
    public void Covered_days_in_between_make_two_cases_with_ids_of_their_own()
    {
        Lijst<Dekkingsdeel> twee =
            [Gedekt("01-01-2020", "01-11-2026", Vast), Ongedekt("02-11-2026", "08-11-2026"), VervangenDoor("09-11-2026", "15-11-2026", Waarnemer), Ongedekt("16-11-2026", null)];
        var zaken = InGeding.Na(twee, Dag22).State!.Geldigheid;
        zaken.Select(z => (z.Van, z.TotEnMet)).ShouldBe([(D("02-11-2026"), D("08-11-2026")), (D("16-11-2026"), D("22-11-2026"))]);
        zaken.Select(z => z.ZaakId).Distinct().Count().ShouldBe(2);
        InGeding.Na(twee, Dag22).Na(Afwezig("02-11-2026", null), Dag22).State!.Geldigheid.ShouldHaveSingleItem().TotEnMet.ShouldBe(Dag22.AddDays(-1));
    }

    [Fact, Trait("Regel", "REG-18")]
    public void A_case_whose_first_day_moved_and_a_new_one_on_the_old_day_stay_apart()
    {
        Lijst<Dekkingsdeel> twee =
            [Gedekt("01-01-2020", "01-11-2026", Vast), Ongedekt("02-11-2026", "03-11-2026"), VervangenDoor("04-11-2026", "04-11-2026", Waarnemer), Ongedekt("05-11-2026", null)];
        var zaken = InGeding.Na(Afwezig("05-11-2026", null), Dag22).Na(twee, Dag22).State!.Geldigheid;
        zaken.Count.ShouldBe(2);
        zaken.Select(z => z.ZaakId).Distinct().Count().ShouldBe(2);
    }

    [Fact, Trait("Regel", "REG-18")]
    public void The_hoofd_decides_that_the_days_count()
    {
        var zaak = InGeding.State!.Geldigheid[0];
        var signaal = InGeding.State!.Signalen.Values.Single();
        var na = InGeding.When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.Geldig, Reden, "hoofd:h1"))).ThenFeiten(
            new StageGeldigheidBesloten(Plaatsingscode, zaak.ZaakId, D("02-11-2026"), D("22-11-2026"), Geldigheidszaak.Geldig, 0, "hoofd:h1")
                .Volgens("REG-18", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Stagesecretariaat),
            new SignaalAfgehandeld(signaal.SignaalId, "hoofd:h1", "Besloten: geldig.").Volgens("REG-18"));
        na.State!.GeldigeDagen(D("23-11-2026")).ShouldBe(83, "01-09 through 22-11");
    }

    [Theory, Trait("Regel", "REG-18"), Trait("Regel", "PLA-86")]
    [InlineData(100, 21)]
    [InlineData(85, 21)]
    [InlineData(50, 21)]
    public void Days_that_do_not_count_are_made_up_for(int percentage, int dagen)
    {
        var plaatsing = Plaatsing(percentage: percentage).Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22);
        var na = plaatsing.When(p => BesluitGeldigheid.Decide(p!, new(p!.Geldigheid[0].ZaakId, Geldigheidszaak.NietGeldig, Reden, "hoofd:h1")))
            .ThenTypes(typeof(StageGeldigheidBesloten), typeof(SignaalAfgehandeld), typeof(SignaalGeregistreerd));
        na.State!.Geldigheid[0].Uitkomst.ShouldBe(Geldigheidszaak.NietGeldig);
        na.State!.Signalen.Values.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.Regel.ShouldBe("PLA-86"));
        plaatsing.When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.NietGeldig, Reden, "hoofd:h1"))).Decision.Events
            .OfType<StageGeldigheidBesloten>().Single().VerlengingDagen.ShouldBe(dagen);
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("geldig", "Het vervolg is 21 dagen langer dan nodig")]
    [InlineData("niet geldig", null)]
    public void Decided_after_a_herplaatsing_only_days_that_count_change_what_remains(string uitkomst, string? tekst)
    {
        var herplaatst = InGeding.And(new PlaatsingVoortijdigBeeindigd(Stand(tot: "22-11-2026", status: Plaatsingstatus.VoortijdigBeeindigd), Procedure));
        var signalen = herplaatst.When(p => BesluitGeldigheid.Decide(p!, new(null, uitkomst, Reden, "hoofd:h1"))).Decision.Events.OfType<SignaalGeregistreerd>().ToList();
        if (tekst is null) signalen.ShouldBeEmpty();
        else signalen.ShouldHaveSingleItem().Tekst.ShouldContain(tekst);
    }

    [Fact, Trait("Regel", "REG-18")]
    public void Days_after_the_decision_make_a_new_case()
    {
        var besloten = InGeding.When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.NietGeldig, Reden, "hoofd:h1")));
        var na = InGeding.And([.. besloten.Decision.Events]).Op(D("26-11-2026")).State!;
        na.Geldigheid.Select(z => (z.Van, z.TotEnMet, z.Uitkomst)).ShouldBe(
            [(D("02-11-2026"), D("22-11-2026"), Geldigheidszaak.NietGeldig), (D("23-11-2026"), D("25-11-2026"), null)]);
    }

    [Theory, Trait("Regel", "REG-18"), Trait("Regel", "OVK-5")]
    [InlineData("misschien", "Omdat.")]
    [InlineData("geldig", "")]
    [InlineData("niet geldig", "  ")]
    public void A_decision_has_an_outcome_and_a_reason(string uitkomst, string reden) =>
        InGeding.When(p => BesluitGeldigheid.Decide(p!, new(null, uitkomst, reden, "hoofd:h1"))).ThenRefusedBy("REG-18");

    [Fact, Trait("Regel", "REG-18")]
    public void Without_a_case_there_is_nothing_to_decide() =>
        Plaatsing().When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.Geldig, Reden, "hoofd:h1"))).ThenRefusedBy("REG-18");

    [Fact, Trait("Regel", "REG-18")]
    public void A_decision_is_not_turned_round_in_silence()
    {
        var besloten = InGeding.When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.NietGeldig, Reden, "hoofd:h1")));
        InGeding.And([.. besloten.Decision.Events])
            .When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.Geldig, Reden, "hoofd:h1"))).ThenRefusedBy("REG-18");
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("01-09-2026", 0)]
    [InlineData("31-08-2026", 0)]
    [InlineData("02-09-2026", 1)]
    [InlineData("02-11-2026", 62)]
    [InlineData("03-11-2026", 62)]
    [InlineData("23-11-2026", 62)]
    [InlineData("01-07-2027", 62)]
    public void Uncovered_and_disputed_days_do_not_count_until_decided(string tot, int dagen) => InGeding.State!.GeldigeDagen(D(tot)).ShouldBe(dagen);

    [Fact, Trait("Regel", "PLA-86")]
    public void Days_decided_not_to_count_never_do_even_when_covered_later()
    {
        var besloten = InGeding.When(p => BesluitGeldigheid.Decide(p!, new(null, Geldigheidszaak.NietGeldig, Reden, "hoofd:h1")));
        InGeding.And([.. besloten.Decision.Events]).Na(Afwezig("02-11-2026", "22-11-2026"), D("01-12-2026")).State!
            .GeldigeDagen(D("01-12-2026")).ShouldBe(62 + 8);
    }
}
