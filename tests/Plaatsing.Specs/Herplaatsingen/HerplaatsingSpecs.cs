using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>PLA-86, ERK-22 and C-1 row 10: from a procedure without result to a new place, or back.</summary>
public class HerplaatsingSpecs
{
    private const string Coordinator = "stagecoordinator:c1";

    private static readonly Guid Id = Plaatsingen.Herplaatsing.StreamId(Plaatsingscode, Procedure);

    private static readonly Kandidaat Goed = new("S0002", "I002", "SEH", D("24-11-2026"), D("23-03-2027"), [], ["ERK-16"], []);

    private static readonly Kandidaat Vol = Goed with { Stageplaatscode = "S0003", Belet = [new("PLA-2", "Vol.", null)] };

    private static Gegeven<Plaatsing> Oud => Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22);

    private static Gegeven<Herplaatsing> Gestart => Van(Oud.State!, Mislukt());

    private static Stageplaatskopie Doel => Kopie(Altijd("O0005"), Gegevens("S0002", opleiders: ["O0005"]));

    private static BesluitHerplaatsing.Facts Facts => new(Oud.State!, Voorbeeld.Aios(), Gegevens(), Doel, "P0001-H1");

    [Fact, Trait("Regel", "PLA-86")]
    public void It_starts_with_the_places_that_may_be_chosen_and_ten_werkdagen() =>
        Spec.Given<Herplaatsing>().When(h => StartHerplaatsing.Decide(h, new(Mislukt()), Oud.State!, [Goed, Vol], Dag22)).ThenFeiten(
            new HerplaatsingGestart(
                Id, Procedure, Plaatsingscode, Aiosnummer, Plaatscode, Oorzaak, "geen waarnemer", 1, D("28-02-2027"), D("24-11-2026"), [Goed], 1,
                D("07-12-2026"), Instituut)
                .Volgens("PLA-86", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
            Signalen.Registreer(
                "PLA-86", "plaatsing P0001", Id, Rollen.Stagecoordinator,
                "Kies een andere plaats voor de rest van deze stage. Er is 1 plaats die aan alle regels voldoet.", D("07-12-2026"), Instituut));

    [Theory, Trait("Regel", "PLA-78")]
    [InlineData("geen waarnemer", 1)]
    [InlineData("afgewezen door RGS", 1)]
    [InlineData("termijn verstreken", 1)]
    [InlineData("elders plaatsen", 3)]
    public void The_ground_of_overmacht_is_recorded_without_any_reason(string grond, int overmacht) =>
        Van(Oud.State!, Mislukt(grond: grond)).State!.Overmacht.ShouldBe(overmacht);

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("02-11-2026", null, Plaatsingstatus.Lopend, true)]
    [InlineData("28-02-2027", null, Plaatsingstatus.Lopend, true)]
    [InlineData("01-03-2027", null, Plaatsingstatus.Lopend, false)]
    [InlineData("02-11-2026", "22-11-2026", Plaatsingstatus.Lopend, false)]
    [InlineData("02-11-2026", "23-11-2026", Plaatsingstatus.Lopend, true)]
    [InlineData("02-11-2026", null, Plaatsingstatus.Geplaatst, true)]
    [InlineData("02-11-2026", null, Plaatsingstatus.Afgerond, false)]
    [InlineData("02-11-2026", null, Plaatsingstatus.VoortijdigBeeindigd, false)]
    [InlineData("02-11-2026", null, Plaatsingstatus.Vervallen, false)]
    public void Every_running_or_planned_plaatsing_with_days_to_come_in_the_period_needs_one(string van, string? tot, string status, bool nodig) =>
        StartHerplaatsing.IsNodig(Plaatsing(status: status).State!, Mislukt(van, tot), Dag22).ShouldBe(nodig);

    [Fact, Trait("Regel", "PLA-86")]
    public void One_herplaatsing_at_a_time()
    {
        var bezig = Oud.When(p => StartHerplaatsing.Onthoud(p!, Id)).Then(new PlaatsingInHerplaatsingGenomen(Plaatsingscode, Id));
        StartHerplaatsing.IsNodig(bezig.State!, Mislukt(), Dag22).ShouldBeFalse();
        bezig.When(p => StartHerplaatsing.Vergeet(p!, Id)).Then(new PlaatsingUitHerplaatsingGenomen(Plaatsingscode, Id));
        bezig.When(p => StartHerplaatsing.Vergeet(p!, Procedure)).ThenNothing();
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("01-09-2026", "02-11-2026", "23-11-2026", "24-11-2026")]
    [InlineData("01-09-2026", "02-11-2026", "27-11-2026", "30-11-2026")]
    [InlineData("01-12-2026", "02-11-2026", "23-11-2026", "01-12-2026")]
    [InlineData("01-12-2026", "15-12-2026", "23-11-2026", "15-12-2026")]
    public void Places_are_judged_for_the_next_werkdag_or_when_the_trouble_begins(string vanPlaatsing, string vanProcedure, string vandaag, string ingang) =>
        StartHerplaatsing.Ingangsdatum(Plaatsing(vanPlaatsing).State!, Mislukt(vanProcedure), D(vandaag)).ShouldBe(D(ingang));

    [Theory, Trait("Regel", "OVK-7"), Trait("Regel", "PLA-86")]
    [InlineData("07-12-2026", Rollen.Stagecoordinator)]
    [InlineData("08-12-2026", Rollen.Hoofd)]
    public void A_proposal_that_is_late_goes_to_the_hoofd(string vandaag, string rol) =>
        Gestart.Op(D(vandaag)).State!.Signalen.Values.ShouldHaveSingleItem().Geadresseerde.ShouldBe(rol);

    [Fact, Trait("Regel", "PLA-86")]
    public void The_chosen_place_is_judged_again_and_the_aios_goes_on_there()
    {
        var beslissing = Gestart.When(h => BesluitHerplaatsing.Decide(h!, new("s0002", D("01-12-2026"), Coordinator), Facts, Dag22));
        beslissing.ThenFeiten(
            new AiosHerplaatst(
                Id, Aiosnummer, Plaatsingscode, D("30-11-2026"), "P0001-H1", "S0002", D("01-12-2026"), D("30-03-2027"), 62, 12_000, 100,
                Coordinator, Instituut)
                .Volgens("PLA-86", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Studiebegeleider),
            new SignaalAfgehandeld(Signalen.Id("PLA-86", "plaatsing P0001", Id, Rollen.Stagecoordinator), Coordinator, "De aios is herplaatst.").Volgens("PLA-86"))
            .State!.ShouldSatisfyAllConditions(h => h.Status.ShouldBe(Herplaatsingstatus.Herplaatst), h => h.OpenTermijnen().ShouldBeEmpty());
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("22-11-2026", "PLA-86")]
    [InlineData("23-11-2026", null)]
    [InlineData("01-12-2026", null)]
    public void It_does_not_begin_in_the_past(string ingang, string? regel)
    {
        var beslissing = Gestart.When(h => BesluitHerplaatsing.Decide(h!, new("S0002", D(ingang), Coordinator), Facts, Dag22));
        if (regel is null) beslissing.ThenTypes(typeof(AiosHerplaatst), typeof(SignaalAfgehandeld));
        else beslissing.ThenRefusedBy(regel);
    }

    [Fact, Trait("Regel", "PLA-2"), Trait("Regel", "OVK-5")]
    public void A_place_that_filled_up_meanwhile_is_refused_with_the_first_full_day()
    {
        var vol = Kopie(Altijd("O0005"), Gegevens("S0002"), ("P0044", "01-02-2027", "30-04-2027"));
        var weigering = Gestart.When(h => BesluitHerplaatsing.Decide(h!, new("S0002", D("01-12-2026"), Coordinator), Facts with { Doel = vol }, Dag22))
            .ThenRefusedBy("PLA-2");
        weigering.Cijfers["eersteDag"].ShouldBe(D("01-02-2027"));
        weigering.Melding.ShouldContain("P0044");
    }

    [Fact, Trait("Regel", "ERK-16"), Trait("Regel", "OVK-5")]
    public void A_place_without_cover_is_refused_with_every_failing_rule()
    {
        var slecht = Kopie(Afwezig("15-12-2026", null), Gegevens("S0002", slwp: []));
        var weigering = Gestart.When(h => BesluitHerplaatsing.Decide(h!, new("S0002", D("01-12-2026"), Coordinator), Facts with { Doel = slecht }, Dag22))
            .ThenRefusedBy("ERK-16");
        weigering.Cijfers["regels"].ShouldBe("ERK-16 (3), ERK-16 (4)");
        weigering.Cijfers["eersteDag"].ShouldBe(D("01-12-2026"));
    }

    [Fact, Trait("Regel", "OVK-2")]
    public void A_place_that_nobody_knows_is_refused() =>
        Gestart.When(h => BesluitHerplaatsing.Decide(h!, new("S9999", D("01-12-2026"), Coordinator), Facts with { Doel = null }, Dag22)).ThenRefusedBy("OVK-2");

    [Fact, Trait("Regel", "OVK-4")]
    public void Decided_is_decided()
    {
        var besluit = Gestart.When(h => BesluitHerplaatsing.Decide(h!, new("S0002", D("01-12-2026"), Coordinator), Facts, Dag22));
        var na = Gestart.And([.. besluit.Decision.Events]);
        na.When(h => BesluitHerplaatsing.Decide(h!, new("S0002", D("01-12-2026"), Coordinator), Facts, Dag22)).ThenNothing();
        na.When(h => BesluitHerplaatsing.Decide(h!, new("S0003", D("01-12-2026"), Coordinator), Facts, Dag22)).ThenRefusedBy("PLA-86");
        na.When(h => MisluktHerplaatsing.Decide(h!, new("Geen plaats.", Coordinator))).ThenRefusedBy("PLA-86");
        na.When(h => TrekHerplaatsingIn.Decide(h!, new("Toch niet.", Coordinator))).ThenRefusedBy("PLA-86");
        na.When(h => WeegHerplaatsing.Decide(h!, Oud.Na(Altijd(), Dag22).State!, Dag22)).ThenNothing();
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void When_no_place_is_found_the_stagecoordinator_decides_what_then() =>
        Gestart.When(h => MisluktHerplaatsing.Decide(h!, new("Nergens plaats.", Coordinator)))
            .ThenTypes(typeof(HerplaatsingMislukt), typeof(SignaalVervallen), typeof(SignaalGeregistreerd))
            .State!.ShouldSatisfyAllConditions(h => h.Status.ShouldBe(Herplaatsingstatus.Mislukt), h => h.Signalen.Count.ShouldBe(1));

    [Theory, Trait("Regel", "OVK-5")]
    [InlineData("")]
    [InlineData("  ")]
    public void Failing_and_withdrawing_take_a_reason(string reden)
    {
        Gestart.When(h => MisluktHerplaatsing.Decide(h!, new(reden, Coordinator))).ThenRefusedBy("PLA-86");
        Gestart.When(h => TrekHerplaatsingIn.Decide(h!, new(reden, Coordinator))).ThenRefusedBy("ERK-22");
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Uncovered_days_that_never_were_take_it_back() =>
        Gestart.When(h => WeegHerplaatsing.Decide(h!, Oud.Na(Altijd(), D("24-11-2026")).State!, D("24-11-2026")))
            .ThenFeiten(
                new HerplaatsingDagenBijgesteld(Id, null).Volgens("ERK-22"),
                new HerplaatsingIngetrokken(Id, Plaatsingscode, Rollen.Systeem)
                    .Volgens("ERK-22", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
                new SignaalVervallen(Signalen.Id("PLA-86", "plaatsing P0001", Id, Rollen.Stagecoordinator), "De herplaatsing is ingetrokken.")
                    .Volgens("OVK-7", Rollen.Stagecoordinator));

    [Fact, Trait("Regel", "ERK-22")]
    public void A_return_before_the_decision_leaves_the_choice_to_the_stagecoordinator()
    {
        var terug = Oud.Na(Afwezig("02-11-2026", "29-11-2026"), D("30-11-2026")).State!;
        var gevraagd = Gestart.When(h => WeegHerplaatsing.Decide(h!, terug, D("30-11-2026")))
            .ThenTypes(typeof(HerplaatsingDagenBijgesteld), typeof(HerplaatsingKeuzeGevraagd), typeof(SignaalGeregistreerd));
        gevraagd.State!.ShouldSatisfyAllConditions(h => h.IsOpen.ShouldBeTrue(), h => h.KeuzeGevraagd.ShouldBeTrue(), h => h.Signalen.Count.ShouldBe(2));
        gevraagd.When(h => TrekHerplaatsingIn.Decide(h!, new("De stageopleider is terug.", Coordinator)))
            .ThenTypes(typeof(HerplaatsingIngetrokken), typeof(SignaalVervallen), typeof(SignaalVervallen));
        gevraagd.When(h => BesluitHerplaatsing.Decide(h!, new("S0002", D("01-12-2026"), Coordinator), Facts with { Plaatsing = terug }, D("30-11-2026")))
            .ThenTypes(typeof(AiosHerplaatst), typeof(SignaalAfgehandeld), typeof(SignaalAfgehandeld));
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("06-12-2026", false)]
    [InlineData("07-12-2026", true)]
    public void The_day_after_the_announced_end_the_choice_is_asked_without_a_message(string vandaag, bool gevraagd) =>
        Van(Oud.Na(Afwezig("02-11-2026", "06-12-2026"), Dag22).State!, Mislukt(tot: "06-12-2026")).Op(D(vandaag)).State!.KeuzeGevraagd.ShouldBe(gevraagd);

    [Fact, Trait("Regel", "ERK-22")]
    public void Uncovered_again_the_choice_is_off()
    {
        var terug = Oud.Na(Afwezig("02-11-2026", "29-11-2026"), D("30-11-2026"));
        var gevraagd = Gestart.When(h => WeegHerplaatsing.Decide(h!, terug.State!, D("30-11-2026")));
        Gestart.And([.. gevraagd.Decision.Events])
            .When(h => WeegHerplaatsing.Decide(h!, terug.Na(Afwezig("02-11-2026", null), D("01-12-2026")).State!, D("01-12-2026")))
            .ThenTypes(typeof(HerplaatsingDagenBijgesteld), typeof(HerplaatsingKeuzeVervallen), typeof(SignaalVervallen))
            .State!.KeuzeGevraagd.ShouldBeFalse();
    }

    [Fact, Trait("Regel", "VER-41")]
    public void Chosen_at_the_14_day_check_it_goes_on_while_the_stageplaats_is_still_covered()
    {
        var gedekt = Plaatsing().Na(Altijd(), Dag22).State!;
        Van(gedekt, Mislukt(grond: MislukteProcedure.EldersPlaatsen)).When(h => WeegHerplaatsing.Decide(h!, gedekt, Dag22)).ThenNothing()
            .State!.IsOpen.ShouldBeTrue();
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("01-12-2026", "30-11-2026", Plaatsingstatus.VoortijdigBeeindigd)]
    [InlineData("02-09-2026", "01-09-2026", Plaatsingstatus.VoortijdigBeeindigd)]
    [InlineData("01-09-2026", "31-08-2026", Plaatsingstatus.Vervallen)]
    public void The_old_plaatsing_ends_the_day_before_or_lapses_when_it_never_ran(string ingang, string laatste, string status)
    {
        var laatsteDag = D(ingang).AddDays(-1);
        laatsteDag.ShouldBe(D(laatste));
        var na = Oud.And(new PlaatsingInHerplaatsingGenomen(Plaatsingscode, Id))
            .When(p => BeeindigDoorHerplaatsing.Decide(p!, new(Id, laatsteDag), Dag22));
        var staat = Oud.And([.. na.Decision.Events]).State!;
        staat.ShouldSatisfyAllConditions(
            p => p.Stand.Status.ShouldBe(status), p => p.InGevaar.ShouldBeFalse(), p => p.HerplaatsingId.ShouldBeNull(),
            p => p.Stand.TotEnMet.ShouldBe(status == Plaatsingstatus.Vervallen ? D("28-02-2027") : laatsteDag));
    }

    [Fact, Trait("Regel", "REG-18")]
    public void The_uncovered_days_of_the_old_plaatsing_stay_in_dispute_up_to_its_end()
    {
        var na = Oud.When(p => BeeindigDoorHerplaatsing.Decide(p!, new(Id, D("30-11-2026")), Dag22)).ThenTypes(typeof(PlaatsingVoortijdigBeeindigd));
        na.Op(D("31-12-2026")).State!.Geldigheid.ShouldHaveSingleItem().TotEnMet.ShouldBe(D("30-11-2026"));
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void The_new_plaatsing_holds_the_rest()
    {
        var besluit = new AiosHerplaatst(
            Id, Aiosnummer, Plaatsingscode, D("30-11-2026"), "P0001-H1", "S0002", D("01-12-2026"), D("30-03-2027"), 62, 12_000, 100, Coordinator, Instituut);
        Spec.Given<Plaatsing>().When(p => BesluitHerplaatsing.Vervolg(p, besluit)).Then(new PlaatsingGeregistreerd(
            new("P0001-H1", Aiosnummer, "S0002", D("01-12-2026"), D("30-03-2027"), 12_000, 100, Plaatsingstatus.Geplaatst, null, Instituut),
            Plaatsingstatus.Geplaatst, Id));
    }

    [Theory]
    [InlineData("P0012", 1, "P0012-H1")]
    [InlineData("P0012", 2, "P0012-H2")]
    [InlineData("P0012-H1", 1, "P0012-H2")]
    [InlineData("P0012-H9", 1, "P0012-H10")]
    [InlineData("P-HX", 1, "P-HX-H1")]
    [InlineData("-H1", 1, "-H1-H1")]
    public void A_continuation_has_a_code_that_says_so(string code, int poging, string nieuw) => BesluitHerplaatsing.NieuweCode(code, poging).ShouldBe(nieuw);

    private static Gegeven<Herplaatsing> Van(Plaatsing plaatsing, MislukteProcedure procedure) =>
        Spec.Given<Herplaatsing>([.. StartHerplaatsing.Decide(null, new(procedure), plaatsing, [Goed, Vol], Dag22).Events]);
}
