using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-1 as a plaatsing sees it: in gevaar, veiliggesteld, another stageopleider named, validity in dispute.</summary>
public class VerwerkDekkingSpecs
{
    [Fact, Trait("Regel", "ERK-10")]
    public void The_first_cover_names_the_stageopleider() => Plaatsing()
        .When(p => VerwerkDekking.Decide(p!, Kopie(Altijd()), Dag22))
        .ThenFeiten(new StageopleiderOpPlaatsingBenoemd(Stand(opleider: Vast), Vast, D("01-09-2026"), D("28-02-2027"))
            .Volgens("ERK-10", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat))
        .State!.BenoemdOp(Dag22).ShouldBe(Vast);

    [Fact, Trait("Regel", "OVK-8"), Trait("Regel", "REG-18")]
    public void On_day_22_the_plaatsing_is_in_gevaar_and_the_elapsed_days_are_in_dispute()
    {
        var zaak = Sleutel.Uuid5("geldigheid:P0001:2026-11-02:0");
        Plaatsing().Na(Altijd(), D("01-09-2026"))
            .When(p => VerwerkDekking.Decide(p!, Kopie(Afwezig("02-11-2026", null)), Dag22))
            .ThenFeiten(
                new OngedekteDagenVastgesteld(Plaatsingscode, [new(Oorzaak, D("02-11-2026"), D("28-02-2027"))]).Volgens("ERK-17"),
                new PlaatsingInGevaar(Plaatsingscode, Aiosnummer, Oorzaak, Gevaar.Dekking, D("02-11-2026"), D("28-02-2027"), Instituut)
                    .Volgens("OVK-8", Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
                new StageGeldigheidInGeding(Plaatsingscode, Aiosnummer, zaak, D("02-11-2026"), D("22-11-2026"), Instituut)
                    .Volgens("REG-18", Rollen.Stagecoordinator, Rollen.Hoofd),
                Signalen.Registreer(
                    "REG-18", "plaatsing P0001", zaak, Rollen.Hoofd,
                    "Op een aantal dagen van deze stage was er geen erkende stageopleider. Besluit of deze dagen meetellen.", null, Instituut));
    }

    [Theory, Trait("Regel", "OVK-8")]
    [InlineData("01-09-2026", "28-02-2027", Plaatsingstatus.Lopend, true)]
    [InlineData("01-12-2026", "28-02-2027", Plaatsingstatus.Geplaatst, true)]
    [InlineData("01-12-2026", "28-02-2027", Plaatsingstatus.Voorlopig, true)]
    [InlineData("01-12-2026", "28-02-2027", Plaatsingstatus.OnderVoorbehoud, true)]
    [InlineData("01-01-2027", "28-02-2027", Plaatsingstatus.Geplaatst, false)]
    [InlineData("31-12-2026", "28-02-2027", Plaatsingstatus.Geplaatst, true)]
    [InlineData("01-09-2026", "01-11-2026", Plaatsingstatus.Lopend, false)]
    [InlineData("01-09-2026", "30-11-2026", Plaatsingstatus.Afgerond, false)]
    [InlineData("01-09-2026", "30-11-2026", Plaatsingstatus.VoortijdigBeeindigd, false)]
    [InlineData("01-09-2026", "28-02-2027", Plaatsingstatus.Vervallen, false)]
    public void Running_and_planned_plaatsingen_that_overlap_are_in_gevaar(string van, string tot, string status, bool inGevaar)
    {
        var na = Plaatsing(van, tot, status).Na(Afwezig("02-11-2026", "31-12-2026"), Dag22).State!;
        na.InGevaar.ShouldBe(inGevaar);
    }

    [Theory, Trait("Regel", "OVK-8")]
    [InlineData("02-11-2026", "10-12-2026", "02-11-2026", "10-12-2026")]
    [InlineData("15-08-2026", "10-12-2026", "01-09-2026", "10-12-2026")]
    [InlineData("02-11-2026", "31-03-2027", "02-11-2026", "28-02-2027")]
    [InlineData("15-08-2026", null, "01-09-2026", "28-02-2027")]
    [InlineData("23-11-2026", "23-11-2026", "23-11-2026", "23-11-2026")]
    [InlineData("28-02-2027", null, "28-02-2027", "28-02-2027")]
    public void The_threatened_days_are_those_of_the_plaatsing(string van, string? tot, string eerste, string laatste) =>
        Plaatsing().Na(Afwezig(van, tot), Dag22).State!.Gevaren.ShouldBe([new Gevaar(Oorzaak, Gevaar.Dekking, D(eerste), D(laatste))]);

    [Theory, Trait("Regel", "OVK-8")]
    [InlineData("22-11-2026", false)]
    [InlineData("23-11-2026", true)]
    public void Days_that_have_passed_threaten_no_more(string tot, bool inGevaar) =>
        Plaatsing().Na(Afwezig("02-11-2026", tot), Dag22).State!.InGevaar.ShouldBe(inGevaar);

    [Fact, Trait("Regel", "ERK-19")]
    public void With_a_duo_the_partner_is_named_and_nothing_is_threatened()
    {
        Lijst<Dekkingsdeel> partner = [Gedekt("01-01-2020", "01-11-2026", Vast, Partner), VervangenDoor("02-11-2026", null, Partner)];
        Plaatsing().Na(Altijd(Vast, Partner), D("01-09-2026"))
            .When(p => VerwerkDekking.Decide(p!, Kopie(partner, Gegevens(opleiders: [Vast, Partner])), Dag22))
            .ThenFeiten(new StageopleiderOpPlaatsingVervangen(Plaatsingscode, Partner, D("02-11-2026"), D("28-02-2027"), Instituut)
                .Volgens("ERK-19", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat))
            .State!.ShouldSatisfyAllConditions(
                p => p.BenoemdOp(D("01-11-2026")).ShouldBe(Vast), p => p.BenoemdOp(D("02-11-2026")).ShouldBe(Partner), p => p.InGevaar.ShouldBeFalse());
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void After_the_return_the_original_stageopleider_is_named_again()
    {
        Lijst<Dekkingsdeel> weg = [Gedekt("01-01-2020", "01-11-2026", Vast, Partner), VervangenDoor("02-11-2026", null, Partner)];
        Lijst<Dekkingsdeel> terug =
            [Gedekt("01-01-2020", "01-11-2026", Vast, Partner), VervangenDoor("02-11-2026", "14-12-2026", Partner), Gedekt("15-12-2026", null, Vast, Partner)];
        Plaatsing().Na(Altijd(Vast, Partner), D("01-09-2026")).Na(weg, Dag22)
            .When(p => VerwerkDekking.Decide(p!, Kopie(terug, Gegevens(opleiders: [Vast, Partner])), D("15-12-2026")))
            .ThenFeiten(new StageopleiderOpPlaatsingVervangen(Plaatsingscode, Vast, D("15-12-2026"), D("28-02-2027"), Instituut)
                .Volgens("ERK-22", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
    }

    [Fact, Trait("Regel", "ERK-19")]
    public void A_partner_who_covers_part_leaves_the_other_part_threatened()
    {
        Lijst<Dekkingsdeel> deels =
        [
            Gedekt("01-01-2020", "01-11-2026", Vast, Partner), VervangenDoor("02-11-2026", "30-11-2026", Partner), Ongedekt("01-12-2026", "15-12-2026"),
            Gedekt("16-12-2026", null, Vast, Partner),
        ];
        Plaatsing().Na(Altijd(Vast, Partner), D("01-09-2026"))
            .When(p => VerwerkDekking.Decide(p!, Kopie(deels, Gegevens(opleiders: [Vast, Partner])), Dag22))
            .Then(
                new OngedekteDagenVastgesteld(Plaatsingscode, [new(Oorzaak, D("01-12-2026"), D("15-12-2026"))]),
                new StageopleiderOpPlaatsingVervangen(Plaatsingscode, Partner, D("02-11-2026"), D("30-11-2026"), Instituut),
                new PlaatsingInGevaar(Plaatsingscode, Aiosnummer, Oorzaak, Gevaar.Dekking, D("01-12-2026"), D("15-12-2026"), Instituut))
            .State!.BenoemdOp(D("05-12-2026")).ShouldBe(Vast, "days without cover keep the name they had");
    }

    [Fact, Trait("Regel", "ERK-20"), Trait("Regel", "REG-18")]
    public void The_timeline_of_C_1_a_waarnemer_from_01_12_leaves_02_11_to_30_11_in_dispute()
    {
        Lijst<Dekkingsdeel> waarneming = [Gedekt("01-01-2020", "01-11-2026", Vast), Ongedekt("02-11-2026", "30-11-2026"), VervangenDoor("01-12-2026", null, Waarnemer)];
        var na = Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22).Op(D("26-11-2026"))
            .When(p => VerwerkDekking.Decide(p!, Kopie(waarneming), D("26-11-2026")))
            .ThenFeiten(
                new OngedekteDagenVastgesteld(Plaatsingscode, [new(Oorzaak, D("02-11-2026"), D("30-11-2026"))]).Volgens("ERK-17"),
                new StageopleiderOpPlaatsingVervangen(Plaatsingscode, Waarnemer, D("01-12-2026"), D("28-02-2027"), Instituut)
                    .Volgens("ERK-20", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat),
                new PlaatsingsgevaarBijgesteld(Plaatsingscode, Aiosnummer, Oorzaak, D("02-11-2026"), D("30-11-2026"), Instituut)
                    .Volgens("OVK-8", Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat));
        na.State!.InGevaar.ShouldBeTrue("until 30-11 nobody covers");

        var later = na.Op(D("01-12-2026")).State!;
        later.InGevaar.ShouldBeFalse();
        later.Geldigheid.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            z => z.Van.ShouldBe(D("02-11-2026")), z => z.TotEnMet.ShouldBe(D("30-11-2026")), z => z.Uitkomst.ShouldBeNull());
        na.Op(D("01-03-2027")).State!.Geldigheid.ShouldHaveSingleItem().TotEnMet.ShouldBe(D("30-11-2026"), "it grows no further");
    }

    [Fact, Trait("Regel", "OVK-8"), Trait("Regel", "ERK-22")]
    public void The_return_makes_the_plaatsing_safe_and_leaves_the_days_before_in_dispute() =>
        Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22).Op(D("07-12-2026"))
            .When(p => VerwerkDekking.Decide(p!, Kopie(Afwezig("02-11-2026", "06-12-2026")), D("07-12-2026")))
            .ThenFeiten(
                new OngedekteDagenVastgesteld(Plaatsingscode, [new(Oorzaak, D("02-11-2026"), D("06-12-2026"))]).Volgens("ERK-17"),
                new PlaatsingVeiliggesteld(Plaatsingscode, Aiosnummer, Oorzaak, Instituut)
                    .Volgens("OVK-8", Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator))
            .State!.Geldigheid.ShouldHaveSingleItem().TotEnMet.ShouldBe(D("06-12-2026"));

    [Fact, Trait("Regel", "ERK-22")]
    public void A_withdrawn_report_takes_everything_back_as_if_never_doubtful()
    {
        var na = Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22)
            .When(p => VerwerkDekking.Decide(p!, Kopie(Altijd()), D("24-11-2026")))
            .ThenTypes(
                typeof(OngedekteDagenVastgesteld), typeof(PlaatsingVeiliggesteld), typeof(StageGeldigheidGedingVervallen), typeof(SignaalVervallen));
        na.State!.ShouldSatisfyAllConditions(
            p => p.InGevaar.ShouldBeFalse(), p => p.Geldigheid.ShouldBeEmpty(), p => p.Ongedekt.ShouldBeEmpty(), p => p.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "OVK-8")]
    public void Two_causes_stand_together_and_the_flag_clears_with_the_last()
    {
        Lijst<Dekkingsdeel> beide =
            [Gedekt("01-01-2020", "30-11-2026", Vast), Ongedekt("01-12-2026", "25-12-2026"), Gedekt("26-12-2026", "31-12-2026", Vast), Ongedekt("01-01-2027", "31-01-2027", AndereOorzaak), Gedekt("01-02-2027", null, Vast)];
        Lijst<Dekkingsdeel> een = [Gedekt("01-01-2020", "31-12-2026", Vast), Ongedekt("01-01-2027", "31-01-2027", AndereOorzaak), Gedekt("01-02-2027", null, Vast)];
        var na = Plaatsing().Na(Altijd(), D("01-09-2026")).Na(beide, Dag22);
        na.State!.Gevaren.Select(g => g.OorzaakId).ShouldBe([Oorzaak, AndereOorzaak]);

        var over = na.When(p => VerwerkDekking.Decide(p!, Kopie(een), Dag22))
            .Then(new OngedekteDagenVastgesteld(Plaatsingscode, [new(AndereOorzaak, D("01-01-2027"), D("31-01-2027"))]), new PlaatsingsgevaarGeweken(Plaatsingscode, Oorzaak));
        over.State!.InGevaar.ShouldBeTrue();
        over.When(p => VerwerkDekking.Decide(p!, Kopie(Altijd()), Dag22))
            .Then(new OngedekteDagenVastgesteld(Plaatsingscode, []), new PlaatsingVeiliggesteld(Plaatsingscode, Aiosnummer, AndereOorzaak, Instituut));
        na.When(p => VerwerkDekking.Decide(p!, Kopie(Altijd()), Dag22))
            .Then(
                new OngedekteDagenVastgesteld(Plaatsingscode, []), new PlaatsingsgevaarGeweken(Plaatsingscode, Oorzaak),
                new PlaatsingVeiliggesteld(Plaatsingscode, Aiosnummer, AndereOorzaak, Instituut));
    }

    [Fact, Trait("Regel", "OVK-8")]
    public void Causes_end_by_themselves_when_their_last_day_has_passed()
    {
        Lijst<Dekkingsdeel> beide =
            [Gedekt("01-01-2020", "30-11-2026", Vast), Ongedekt("01-12-2026", "25-12-2026"), Ongedekt("26-12-2026", "31-01-2027", AndereOorzaak), Gedekt("01-02-2027", null, Vast)];
        var na = Plaatsing().Na(beide, Dag22);
        na.Op(D("25-12-2026")).State!.Gevaren.Count.ShouldBe(2);
        na.Op(D("26-12-2026")).State!.Gevaren.ShouldHaveSingleItem().OorzaakId.ShouldBe(AndereOorzaak);
        na.Op(D("31-01-2027")).State!.InGevaar.ShouldBeTrue();
        na.Op(D("01-02-2027")).State!.InGevaar.ShouldBeFalse();
    }

    [Fact, Trait("Regel", "ERK-17")]
    public void Without_a_known_cover_nothing_is_judged() =>
        Plaatsing().When(p => VerwerkDekking.Decide(p!, Kopie(null), Dag22)).ThenNothing();

    [Fact, Trait("Regel", "OVK-8")]
    public void A_plaatsing_that_lapsed_hears_nothing() =>
        Plaatsing(status: Plaatsingstatus.Vervallen).When(p => VerwerkDekking.Decide(p!, Kopie(Afwezig("02-11-2026", null)), Dag22)).ThenNothing();

    [Fact, Trait("Regel", "REG-18")]
    public void A_stage_that_ended_keeps_its_uncovered_days_in_dispute_without_being_in_gevaar()
    {
        var na = Plaatsing(tot: "30-11-2026", status: Plaatsingstatus.Afgerond).Na(Afwezig("02-11-2026", "31-12-2026"), D("10-12-2026")).State!;
        na.InGevaar.ShouldBeFalse();
        na.Geldigheid.ShouldHaveSingleItem().ShouldSatisfyAllConditions(z => z.Van.ShouldBe(D("02-11-2026")), z => z.TotEnMet.ShouldBe(D("30-11-2026")));
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void A_changed_naming_never_touches_the_plaatsing_itself() =>
        Plaatsing().Na(Altijd(Vast, Partner), D("01-09-2026")).Na([VervangenDoor("01-01-2020", null, Partner)], Dag22).State!
            .ShouldSatisfyAllConditions(p => p.Stand.Van.ShouldBe(D("01-09-2026")), p => p.Stand.Status.ShouldBe(Plaatsingstatus.Lopend));
}
