using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-4 rows 3 and 4, C-6 row 2: what an expired SLWP and a lost erkenning of the instelling do to plaatsingen.</summary>
public class StageplaatsbeperkingenSpecs
{
    /// <summary>Authorised 01-02-2026: valid through 31-01-2027, the first invalid day is 01-02-2027, the grace is over on 01-03-2027.</summary>
    private static readonly Lijst<Tijdvak> Jaar = [new(D("01-02-2026"), D("31-01-2027"))];

    private static readonly Guid Einde = new("00000000-0000-0000-0000-0000000000e0");

    private static readonly Guid Verlies = Sleutel.Id("instelling-erkenning", "I001", $"{D("01-01-2027"):O}");

    private static Stageplaatskopie Verlopen(bool respijtVoorbij = false, string? opnieuw = null) => Met(
        Kopie(Altijd(), Gegevens(slwp: opnieuw is null ? Jaar : [.. Jaar, new(D(opnieuw), D(opnieuw).AddYears(1).AddDays(-1))])),
        new SlwpEindeOvergenomen(Plaatscode, D("01-02-2027"), respijtVoorbij, Einde));

    [Fact, Trait("Regel", "ERK-15")]
    public void A_planned_stage_is_in_gevaar_when_the_SLWP_has_expired_and_the_aios_is_not_told()
    {
        var besluit = Gepland("01-03-2027", "31-08-2027").When(p => VerwerkDekking.Decide(p!, Verlopen(), D("01-02-2027"))).Decision;
        besluit.Feiten.Single(f => f.Event is PlaatsingInGevaar).ShouldBe(
            new PlaatsingInGevaar(Plaatsingscode, Aiosnummer, Einde, Beperking.SlwpStart, D("01-03-2027"), D("31-08-2027"), Instituut)
                .Volgens("OVK-8", Rollen.Stagesecretariaat, Rollen.Stagecoordinator));
        besluit.Events.ShouldNotContain(e => e is StageGeldigheidInGeding || e is VervolgkeuzeGevraagd);
    }

    [Theory, Trait("Regel", "ERK-15")]
    [InlineData("31-01-2027", false)]
    [InlineData("01-02-2027", true)]
    [InlineData("02-02-2027", true)]
    public void Only_a_start_on_or_after_the_first_invalid_day_is_threatened(string start, bool inGevaar) =>
        Gepland(start, "31-08-2027").Volgt(Verlopen(), D("01-02-2027")).State!.InGevaar.ShouldBe(inGevaar);

    [Fact, Trait("Regel", "ERK-16")]
    public void Before_the_SLWP_has_expired_nothing_is_threatened() =>
        Gepland("01-03-2027", "31-08-2027").Volgt(Kopie(Altijd(), Gegevens(slwp: Jaar)), D("31-01-2027")).State!.ShouldSatisfyAllConditions(
            p => p.InGevaar.ShouldBeFalse(), p => p.Gebreken!.ShouldContain(g => g.Onder == 4));

    [Fact, Trait("Regel", "ERK-15"), Trait("Regel", "OVK-8")]
    public void A_new_authorisation_makes_the_planned_stage_safe_and_it_can_start()
    {
        var na = Gepland("01-03-2027", "31-08-2027").Volgt(Verlopen(), D("01-02-2027"));
        var hersteld = na.When(p => VerwerkDekking.Decide(p!, Verlopen(opnieuw: "10-02-2027"), D("10-02-2027")));
        hersteld.Decision.Events.ShouldContain(new PlaatsingVeiliggesteld(Plaatsingscode, Aiosnummer, Einde, Instituut));
        na.And([.. hersteld.Decision.Events]).Op(D("01-03-2027")).State!.Stand.Status.ShouldBe(Plaatsingstatus.Lopend);
    }

    [Fact, Trait("Regel", "PLA-84")]
    public void Without_a_new_authorisation_it_cannot_start() =>
        Gepland("01-03-2027", "31-08-2027").Volgt(Verlopen(), D("01-02-2027")).Op(D("01-03-2027")).State!.ShouldSatisfyAllConditions(
            p => p.StartTegengehouden.ShouldBeTrue(), p => p.Gevaren.Select(g => g.Soort).ShouldBe([Beperking.SlwpStart, Gevaar.Start], ignoreOrder: true));

    [Fact, Trait("Regel", "ERK-15"), Trait("Regel", "REG-18")]
    public void A_running_stage_goes_on_and_is_not_questioned_within_four_weeks()
    {
        var na = Plaatsing(tot: "31-05-2027").Volgt(Verlopen(), D("01-02-2027"));
        na.State!.InGevaar.ShouldBeFalse();
        na.Op(D("28-02-2027")).State!.Geldigheid.ShouldBeEmpty("the grace lasts through 28-02-2027");
        na.Volgt(Verlopen(opnieuw: "28-02-2027"), D("28-02-2027")).Op(D("31-05-2027")).State!.Geldigheid.ShouldBeEmpty("authorised within four weeks");
    }

    [Theory, Trait("Regel", "ERK-39"), Trait("Regel", "C-7")]
    [InlineData("28-02-2027", false)]
    [InlineData("01-03-2027", true)]
    public void A_missed_visitatie_that_blocks_threatens_a_start_after_its_due_date_until_it_is_held(string start, bool inGevaar)
    {
        var geblokkeerd = Kopie(Altijd(), Gegevens() with { GeenStartNa = D("28-02-2027") });
        var na = Gepland(start, "31-08-2027").Volgt(geblokkeerd, D("01-02-2027"));
        na.State!.InGevaar.ShouldBe(inGevaar);
        Plaatsbaarheid.Toets(geblokkeerd, new(D(start), D("31-08-2027")), Plaatsingscode).Any(g => g == new Gebrek(1, D(start))).ShouldBe(inGevaar);
        na.Volgt(Kopie(Altijd()), D("10-02-2027")).State!.InGevaar.ShouldBeFalse();
    }

    [Fact, Trait("Regel", "REG-18"), Trait("Regel", "ERK-15")]
    public void After_four_weeks_all_days_without_SLWP_are_in_dispute_growing_until_the_authorisation()
    {
        var zaak = Sleutel.Uuid5("geldigheid:P0001:2027-02-01:0");
        var besluit = Plaatsing(tot: "31-05-2027").Volgt(Verlopen(), D("01-02-2027")).When(p => VerwerkDekking.Decide(p!, Verlopen(true), D("01-03-2027")));
        besluit.ThenFeiten(
            new BeperkingenVastgesteld(Plaatsingscode, [new(Einde, Beperking.Slwp, D("01-02-2027"), D("31-05-2027"))]).Volgens("OVK-9"),
            new StageGeldigheidInGeding(Plaatsingscode, Aiosnummer, zaak, D("01-02-2027"), D("28-02-2027"), Instituut)
                .Volgens("REG-18", Rollen.Stagecoordinator, Rollen.Hoofd),
            Signalen.Registreer(
                "REG-18", "plaatsing P0001", zaak, Rollen.Hoofd,
                "Op een aantal dagen van deze stage was er geen geldig stageleerwerkplan (SLWP). Besluit of deze dagen meetellen.", null, Instituut));
        var daarna = Plaatsing(tot: "31-05-2027").Volgt(Verlopen(true), D("01-03-2027"));
        daarna.Op(D("11-03-2027")).State!.Geldigheid.ShouldBe([new(zaak, D("01-02-2027"), D("10-03-2027"), null)]);
        daarna.Op(D("11-03-2027")).Volgt(Verlopen(true, "11-03-2027"), D("11-03-2027")).Op(D("31-05-2027")).State!.ShouldSatisfyAllConditions(
            p => p.Geldigheid.ShouldBe([new(zaak, D("01-02-2027"), D("10-03-2027"), null)], "days before a late authorisation stay for the hoofd to decide"),
            p => p.InGevaar.ShouldBeFalse());
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void Days_without_SLWP_that_are_in_dispute_do_not_count_for_what_is_done()
    {
        var na = Plaatsing(tot: "31-05-2027").Volgt(Verlopen(true), D("01-03-2027")).State!;
        na.GeldigeDagen(D("01-03-2027")).ShouldBe(new Periode(D("01-09-2026"), D("31-01-2027")).Dagen);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_end_of_the_grace_may_come_before_the_end_itself_or_after_the_new_authorisation()
    {
        var kopie = Kopie(Altijd(), Gegevens(slwp: Jaar));
        var eerstRespijt = Met(kopie, [.. NeemOver.Slwpeinde(kopie, Plaatscode, D("01-02-2027"), true, Einde).Events]);
        NeemOver.Slwpeinde(eerstRespijt, Plaatscode, D("01-02-2027"), false, Einde).Events.ShouldBeEmpty();
        NeemOver.Slwpeinde(eerstRespijt, Plaatscode, D("01-02-2027"), true, Einde).Events.ShouldBeEmpty();
        var eerstEinde = Met(kopie, [.. NeemOver.Slwpeinde(kopie, Plaatscode, D("01-02-2027"), false, Einde).Events]);
        NeemOver.Slwpeinde(eerstEinde, Plaatscode, D("01-02-2027"), true, Einde).Events.ShouldHaveSingleItem();
        Stageplaatsbeperkingen.Van(Plaatsing(tot: "31-05-2027").State!, Verlopen(true, "10-02-2027"), [])
            .ShouldBe([new(Einde, Beperking.Slwp, D("01-02-2027"), D("09-02-2027"))]);
        Stageplaatsbeperkingen.Van(Plaatsing(tot: "31-05-2027").State!, Verlopen(true, "01-02-2027"), []).ShouldBeEmpty("authorised again in time: there was no end");
    }

    [Fact, Trait("Regel", "PLA-86"), Trait("Regel", "OVK-8")]
    public void An_instelling_that_loses_its_erkenning_threatens_and_starts_a_herplaatsing_for_who_does_not_end_before()
    {
        var kopie = Kopie(Altijd(), Gegevens(instellingErkend: [new(D("01-01-2020"), D("31-12-2026"))]));
        var na = Plaatsing().Volgt(kopie, Dag22).State!;
        na.Gevaren.ShouldBe([new(Verlies, Beperking.Instelling, D("01-01-2027"), D("28-02-2027"))]);
        Vervolgkeuzes.Elders(na).ShouldBe([new(Verlies, D("01-01-2027"), null, Beperking.Instelling, Verlies)]);
        StartHerplaatsing.IsNodig(na, Vervolgkeuzes.Elders(na).Single(), Dag22).ShouldBeTrue();
        Plaatsing(tot: "31-12-2026").Volgt(kopie, Dag22).State!.ShouldSatisfyAllConditions(p => p.InGevaar.ShouldBeFalse(), p => p.Keuzes.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "REG-18")]
    public void Elapsed_days_without_an_erkende_instelling_are_in_dispute() =>
        Plaatsing().Volgt(Kopie(Altijd(), Gegevens(instellingErkend: [new(D("01-01-2020"), D("31-12-2026"))])), Dag22).Op(D("11-01-2027")).State!
            .Geldigheid.Single().ShouldSatisfyAllConditions(z => z.Van.ShouldBe(D("01-01-2027")), z => z.TotEnMet.ShouldBe(D("10-01-2027")));

    [Fact, Trait("Regel", "OVK-14")]
    public void An_erkenning_that_is_given_back_undoes_it_and_the_search_is_withdrawn()
    {
        var weg = Plaatsing().Volgt(Kopie(Altijd(), Gegevens(instellingErkend: [new(D("01-01-2020"), D("31-12-2026"))])), Dag22);
        var gestart = Spec.Given<Herplaatsing>([.. StartHerplaatsing.Decide(null, new(Vervolgkeuzes.Elders(weg.State!).Single()), weg.State!, [], Dag22).Events]).State!;
        WeegHerplaatsing.Decide(gestart, weg.State!, Dag22).Events.ShouldBeEmpty();
        var terug = weg.Volgt(Kopie(Altijd()), Dag22).State!;
        terug.ShouldSatisfyAllConditions(p => p.InGevaar.ShouldBeFalse(), p => p.Keuzes.ShouldBeEmpty());
        WeegHerplaatsing.Decide(gestart, terug, Dag22).Feiten[0].ShouldBe(
            new HerplaatsingIngetrokken(gestart.Id, Plaatsingscode, Rollen.Systeem)
                .Volgens("OVK-14", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Studiebegeleider, Rollen.Stagesecretariaat));
    }

    [Fact, Trait("Regel", "PLA-76")]
    public void New_contact_persons_ask_for_a_new_plaatsingsbericht_once_and_a_newer_version_replaces_the_request()
    {
        var eerste = VernieuwPlaatsingsbericht.Decide(Plaatsing().State!, new(3, [VernieuwPlaatsingsbericht.Contactgegevens, "diensten"]), Dag22);
        var signaal = eerste.Events.ShouldHaveSingleItem().ShouldBeOfType<SignaalGeregistreerd>();
        signaal.ShouldSatisfyAllConditions(s => s.Geadresseerde.ShouldBe(Rollen.Stagesecretariaat), s => s.UiterlijkOp.ShouldBe(D("30-11-2026")));
        VernieuwPlaatsingsbericht.Decide(Plaatsing().And(signaal).State!, new(4, [VernieuwPlaatsingsbericht.Contactgegevens]), Dag22).Events
            .Select(e => e.GetType()).ShouldBe([typeof(SignaalVervallen), typeof(SignaalGeregistreerd)]);
        VernieuwPlaatsingsbericht.Decide(Plaatsing().State!, new(3, ["diensten"]), Dag22).Events.ShouldBeEmpty();
        VernieuwPlaatsingsbericht.Decide(Plaatsing(status: Plaatsingstatus.Afgerond).State!, new(3, [VernieuwPlaatsingsbericht.Contactgegevens]), Dag22).Events.ShouldBeEmpty();
        var kopie = Met(Kopie(Altijd()), [.. NeemOver.Slwpherziening(null, Plaatscode, 4, [], 9).Events]);
        NeemOver.Slwpherziening(kopie, Plaatscode, 3, [VernieuwPlaatsingsbericht.Contactgegevens], 8).Events.ShouldBeEmpty("an older version came later");
    }
}
