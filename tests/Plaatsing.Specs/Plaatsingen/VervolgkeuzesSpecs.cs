using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-8 rows 6, 7, 9 and 10: a stageplaats that is on hold, or with which the cooperation ended.</summary>
public class VervolgkeuzesSpecs
{
    private const string Coordinator = "stagecoordinator:c1";

    private static readonly Guid Besluit = new("00000000-0000-0000-0000-0000000000d0");

    private static Stageplaatskopie OnHold(string vanaf = "23-11-2026", string? opgeheven = null) => Met(
        Kopie(Altijd()), new StilleggingOvergenomen(Plaatscode, Besluit, Beperking.OnHold, D(vanaf), DN(opgeheven)));

    private static Stageplaatskopie Beeindigd(string vanaf = "23-11-2026") => Met(
        Kopie(Altijd()), [.. NeemOver.Beeindiging(null, Plaatscode, Besluit, D(vanaf), Instituut, Dag22).Events]);

    [Theory, Trait("Regel", "ERK-30")]
    [InlineData("17-01-2027", true)]
    [InlineData("18-01-2027", false)]
    [InlineData("19-01-2027", false)]
    public void A_start_less_than_eight_weeks_away_does_not_wait_for_a_choice(string start, bool meteen)
    {
        var na = Gepland(start, "31-08-2027").Volgt(OnHold(), Dag22).State!;
        na.Gevaren.ShouldBe([new(Besluit, Beperking.OnHold, D(start), D("31-08-2027"))]);
        Vervolgkeuzes.Elders(na).Any().ShouldBe(meteen);
        na.Signalen.Values.Any(s => s.Regel == "ERK-30").ShouldBe(!meteen);
    }

    [Fact, Trait("Regel", "ERK-30"), Trait("Regel", "OVK-6")]
    public void A_later_start_asks_the_stagecoordinator_to_choose_before_eight_weeks_ahead()
    {
        var besluit = Gepland("01-03-2027", "31-08-2027").When(p => VerwerkDekking.Decide(p!, OnHold(), Dag22)).Decision;
        besluit.Events.OfType<VervolgkeuzeGevraagd>().ShouldBe([new(Plaatsingscode, Besluit, Beperking.OnHold, D("01-03-2027"))]);
        besluit.Events.OfType<SignaalGeregistreerd>().Single(s => s.Regel == "ERK-30").ShouldSatisfyAllConditions(
            s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.UiterlijkOp.ShouldBe(D("04-01-2027")));
        besluit.Feiten.Single(f => f.Event is PlaatsingInGevaar).Aan.ShouldContain(Rollen.Aios);
    }

    [Theory, Trait("Regel", "ERK-30")]
    [InlineData("04-01-2027", false)]
    [InlineData("05-01-2027", true)]
    public void When_nobody_chose_the_search_starts_by_itself_on_the_day_that_is_less_than_eight_weeks_ahead(string vandaag, bool zoekt)
    {
        var na = Gepland("01-03-2027", "31-08-2027").Volgt(OnHold(), Dag22).Op(D(vandaag)).State!;
        Vervolgkeuzes.Elders(na).Any().ShouldBe(zoekt);
        na.Signalen.Values.Any(s => s.OorzaakId == Besluit).ShouldBe(!zoekt);
    }

    [Fact, Trait("Regel", "ERK-30")]
    public void A_running_stage_is_not_in_gevaar_and_the_stagecoordinator_chooses_in_five_werkdagen()
    {
        var na = Plaatsing().Volgt(OnHold(), Dag22).State!;
        na.InGevaar.ShouldBeFalse();
        na.Keuzes.ShouldBe([new(Besluit, Beperking.OnHold, Dag22, null)]);
        na.Signalen.Values.Single(s => s.OorzaakId == Besluit).UiterlijkOp.ShouldBe(D("30-11-2026"));
    }

    [Fact, Trait("Regel", "ERK-30")]
    public void Lifting_makes_the_planned_stage_safe_withdraws_the_search_and_asks_nothing_any_more()
    {
        var gepland = Gepland("01-12-2026", "31-05-2027").Volgt(OnHold(), Dag22);
        var zoekt = Spec.Given<Herplaatsing>([.. StartHerplaatsing.Decide(null, new(Vervolgkeuzes.Elders(gepland.State!).Single()), gepland.State!, [], Dag22).Events]).State!;
        zoekt.Overmacht.ShouldBe(2);
        var vrij = gepland.Volgt(OnHold(opgeheven: "30-11-2026"), D("30-11-2026")).State!;
        vrij.ShouldSatisfyAllConditions(p => p.InGevaar.ShouldBeFalse(), p => p.Keuzes.ShouldBeEmpty());
        WeegHerplaatsing.Decide(zoekt, vrij, D("30-11-2026")).Events.OfType<HerplaatsingIngetrokken>().ShouldHaveSingleItem();
        Plaatsing().Volgt(OnHold(), Dag22).Volgt(OnHold(opgeheven: "30-11-2026"), D("30-11-2026")).State!.Signalen.Values.ShouldNotContain(s => s.OorzaakId == Besluit);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_end_of_a_hold_may_come_before_its_beginning()
    {
        var eerst = NeemOver.OnHold(null, Plaatscode, Besluit, null, D("30-11-2026")).Events.Aggregate(Kopie(Altijd()), Fold);
        Stageplaatsbeperkingen.Van(Plaatsing().State!, eerst, []).ShouldBeEmpty();
        var beide = NeemOver.OnHold(eerst, Plaatscode, Besluit, Dag22, null).Events.Aggregate(eerst, Fold);
        beide.Stilleggingen.ShouldBe(OnHold(opgeheven: "30-11-2026").Stilleggingen);
        Stageplaatsbeperkingen.Van(Plaatsing().State!, beide, []).ShouldBe([new(Besluit, Beperking.OnHold, Dag22, D("29-11-2026"))]);
        NeemOver.OnHold(beide, Plaatscode, Besluit, Dag22, null).Events.ShouldBeEmpty();
        NeemOver.OnHold(beide, Plaatscode, Besluit, null, D("30-11-2026")).Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-31"), Trait("Regel", "PLA-86")]
    public void An_ended_cooperation_sends_every_future_stage_elsewhere_and_asks_about_the_running_one()
    {
        var toekomst = Gepland("01-09-2027", "28-02-2028").Volgt(Beeindigd(), Dag22).State!;
        toekomst.InGevaar.ShouldBeTrue();
        Vervolgkeuzes.Elders(toekomst).ShouldHaveSingleItem().Grond.ShouldBe(Beperking.Samenwerking);
        var lopend = Plaatsing().Volgt(Beeindigd(), Dag22).State!;
        lopend.InGevaar.ShouldBeFalse();
        lopend.Signalen.Values.ShouldContain(s => s.Regel == "ERK-31" && s.Geadresseerde == Rollen.Stagecoordinator);
    }

    [Fact, Trait("Regel", "PLA-8")]
    public void The_planner_is_asked_to_take_the_place_out_of_rounds_that_are_not_published()
    {
        var signaal = Beeindigd().Signalen.Values.Single();
        signaal.ShouldSatisfyAllConditions(s => s.Regel.ShouldBe("PLA-8"), s => s.Geadresseerde.ShouldBe(Rollen.Stagesecretariaat), s => s.UiterlijkOp.ShouldBe(D("30-11-2026")));
        NeemOver.Beeindiging(Beeindigd(), Plaatscode, Besluit, Dag22, Instituut, Dag22).Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-31")]
    public void Once_the_cooperation_has_ended_an_earlier_hold_says_nothing_more()
    {
        var hold = new Guid("00000000-0000-0000-0000-0000000000d1");
        var kopie = Met(Beeindigd("10-12-2026"), new StilleggingOvergenomen(Plaatscode, hold, Beperking.OnHold, Dag22, null));
        Stageplaatsbeperkingen.Van(Plaatsing().State!, kopie, []).ShouldBe(
            [new(hold, Beperking.OnHold, Dag22, D("09-12-2026")), new(Besluit, Beperking.Samenwerking, D("10-12-2026"), D("28-02-2027"))]);
    }

    [Fact, Trait("Regel", "OVK-6")]
    public void The_stagecoordinator_lets_a_running_stage_go_on_under_conditions_or_sends_the_aios_elsewhere()
    {
        var lopend = Plaatsing().Volgt(OnHold(), Dag22);
        var blijft = lopend.When(p => KiesVervolg.Decide(p!, new(Besluit, Vervolgkeuze.Voortzetten, "Elke week een gesprek.", Coordinator)));
        blijft.Decision.Events.Select(e => e.GetType()).ShouldBe([typeof(VervolgGekozen), typeof(SignaalAfgehandeld)]);
        var gebleven = lopend.And([.. blijft.Decision.Events]);
        gebleven.When(p => KiesVervolg.Decide(p!, new(Besluit, Vervolgkeuze.Voortzetten, "x", Coordinator))).Decision.ShouldBe(Decision.NothingNew);
        gebleven.When(p => VerwerkDekking.Decide(p!, OnHold(), D("24-11-2026"))).Decision.Events.ShouldBeEmpty("chosen is chosen");
        var weg = gebleven.And([.. KiesVervolg.Decide(gebleven.State!, new(Besluit, Vervolgkeuze.EldersPlaatsen, "Het gaat niet.", Coordinator)).Events]).State!;
        Vervolgkeuzes.Elders(weg).ShouldBe([new(Besluit, Dag22, null, Beperking.OnHold, Besluit)]);
    }

    [Fact, Trait("Regel", "ERK-30"), Trait("Regel", "OVK-5")]
    public void Refused_are_staying_before_the_start_an_unknown_choice_no_reason_and_a_choice_that_is_overtaken()
    {
        var gepland = Gepland("01-03-2027", "31-08-2027").Volgt(OnHold(), Dag22).State!;
        Regel(KiesVervolg.Decide(gepland, new(Besluit, Vervolgkeuze.Voortzetten, "x", Coordinator))).ShouldBe("ERK-30");
        Regel(KiesVervolg.Decide(gepland, new(Besluit, "misschien", "x", Coordinator))).ShouldBe("OVK-6");
        Regel(KiesVervolg.Decide(gepland, new(Oorzaak, Vervolgkeuze.EldersPlaatsen, "x", Coordinator))).ShouldBe("OVK-6");
        Regel(KiesVervolg.Decide(gepland, new(Besluit, Vervolgkeuze.EldersPlaatsen, " ", Coordinator))).ShouldBe("OVK-6");
        var zoekt = Gepland("01-12-2026", "31-05-2027").Volgt(OnHold(), Dag22).State!;
        Regel(KiesVervolg.Decide(zoekt, new(Besluit, Vervolgkeuze.Voortzetten, "x", Coordinator))).ShouldBe("ERK-30");

        static string Regel(Decision besluit) => besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel;
    }

    [Fact, Trait("Regel", "OVK-7")]
    public void When_the_stage_is_over_nothing_is_left_to_choose() =>
        Plaatsing(tot: "30-11-2026").Volgt(OnHold(), Dag22).Op(D("01-12-2026")).State!.ShouldSatisfyAllConditions(
            p => p.Keuzes.ShouldBeEmpty(), p => p.Signalen.Values.ShouldNotContain(s => s.OorzaakId == Besluit));

    private static Stageplaatskopie Fold(Stageplaatskopie kopie, object e) => Stageplaatskopie.Fold(kopie, e)!;
}
