using Shouldly;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Waarnemingen;

public class WaarnemingsprocedureSpecs
{
    internal static readonly Guid Id = Waarnemingsprocedure.IdVan("S1", Oorzaak);

    internal static WaarnemingsprocedureGestart Gestart(
        string van = "02-11-2026", string? totEnMet = "06-12-2026", string op = "02-11-2026", string soort = "waarnemend") => new(
        Id, "S1", "I1", null, "AMC", soort, Dag(van), MaybeDag(totEnMet), Oorzaak, "A", Dag(op), Kalender.PlusWerkdagen(Dag(op), 5), Dag(op).AddDays(21));

    private static Behoefte Nodig(string van, string? totEnMet, bool keertTerug = true, bool elders = false) =>
        new(Oorzaak, [], "A", keertTerug, elders, [P(van, totEnMet)]);

    private static Decision Volg(Waarnemingsprocedure? p, Behoefte? b, string vandaag, params Periode[] weg) =>
        VolgBehoefte.Decide(p, new(Id, Gegevens(opleiders: ["A"]), b, weg), Parametertabel.Regelboek, Dag(vandaag));

    private static Gegeven<Waarnemingsprocedure> Given(params object[] events) => Spec.Given<Waarnemingsprocedure>(events);

    private static Gegeven<Waarnemingsprocedure> Lopend() => Given([.. Volg(null, Nodig("02-11-2026", "06-12-2026"), "02-11-2026").Events]);

    [Fact, Trait("Regel", "ERK-20")]
    public void Uncovered_days_start_a_procedure_with_its_deadlines_and_a_task_for_the_stagecoordinator() =>
        Given().When(p => Volg(p, Nodig("02-11-2026", "06-12-2026"), "02-11-2026"))
            .ThenFeiten(
                new WaarnemingsprocedureGestart(
                    Id, "S1", "I1", null, "AMC", "waarnemend", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak, "A", Dag("02-11-2026"), Dag("09-11-2026"),
                    Dag("23-11-2026")).Volgens("ERK-20", Rollen.Contactpersoon, Rollen.Stagecoordinator, Rollen.Stagebeheerder),
                Signalen.Registreer(
                    "ERK-20", "stageplaats S1", Id, Rollen.Stagecoordinator,
                    "Stageplaats S1 heeft geen stageopleider (02-11-2026 t/m 06-12-2026). Beslis of een waarnemer mogelijk is.", Dag("09-11-2026"), "AMC"));

    [Fact, Trait("Regel", "ERK-21")]
    public void Without_return_it_is_a_search_for_a_new_stageopleider()
    {
        var events = Volg(null, Nodig("01-12-2026", null, keertTerug: false), "02-11-2026").Events.ToList();

        events.OfType<WaarnemingsprocedureGestart>().Single().Soort.ShouldBe("stageopleider");
        events.OfType<SignaalGeregistreerd>().Single().Regel.ShouldBe("ERK-21");
    }

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("02-11-2026", "09-11-2026", "23-11-2026")]
    [InlineData("06-11-2026", "13-11-2026", "27-11-2026")]
    [InlineData("23-11-2026", "30-11-2026", "14-12-2026")]
    [InlineData("28-11-2026", "04-12-2026", "19-12-2026")]
    public void Five_werkdagen_for_the_decision_and_21_days_for_the_result_both_from_the_start(string start, string besluit, string resultaat)
    {
        var gestart = Volg(null, Nodig("02-11-2026", null), start).Events.OfType<WaarnemingsprocedureGestart>().Single();

        gestart.BesluitUiterlijkOp.ShouldBe(Dag(besluit));
        gestart.ResultaatUiterlijkOp.ShouldBe(Dag(resultaat));
        gestart.Van.ShouldBe(Dag("02-11-2026"));
    }

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("30-11-2026", false)]
    [InlineData("01-12-2026", true)]
    public void Days_that_are_all_over_start_nothing(string vandaag, bool voorbij) =>
        Volg(null, Nodig("02-11-2026", "30-11-2026"), vandaag).Events.Any().ShouldBe(!voorbij);

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("22-11-2026", false)]
    [InlineData("23-11-2026", false)]   // the last day for a result, included
    [InlineData("24-11-2026", true)]
    [InlineData("30-11-2026", true)]    // after downtime
    public void Without_result_it_fails_after_the_21st_day(string vandaag, bool mislukt)
    {
        var p = Lopend();
        var termijn = p.State!.OpenTermijnen().Single(t => t.Soort == "resultaat");
        termijn.ShouldBe(new Termijn("resultaat", Dag("24-11-2026"), "ERK-20"));

        p.When(x => Waarnemingsprocedure.Verstreken(x!, termijn, Dag(vandaag)))
            .ThenTypes(mislukt ? [typeof(WaarnemingsprocedureMislukt), typeof(SignaalVervallen)] : []);
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_failure_tells_the_stagecoordinator_and_the_hoofd() =>
        Waarnemingsprocedure.Verstreken(Lopend().State!, new("resultaat", Dag("24-11-2026"), "ERK-20"), Dag("24-11-2026")).Feiten[0].ShouldBe(
            new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "termijn verstreken", Oorzaak)
                .Volgens("ERK-20", Rollen.Stagecoordinator, Rollen.Hoofd));

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("09-11-2026", false)]
    [InlineData("10-11-2026", true)]
    public void Without_decision_in_five_werkdagen_there_is_only_a_signal_further_up(string vandaag, bool hogerop)
    {
        var termijn = Lopend().State!.OpenTermijnen().Single(t => Signalen.IsVan(t));

        Lopend().When(p => Waarnemingsprocedure.Verstreken(p!, termijn, Dag(vandaag))).ThenTypes(hogerop ? [typeof(SignaalGeescaleerd)] : [])
            .State!.Status.ShouldBe("gestart");
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("06-12-2026", "24-11-2026", true)]
    [InlineData("20-11-2026", "21-11-2026", false)]
    public void Of_the_end_of_the_absence_and_the_last_day_for_a_result_the_first_counts(string totEnMet, string vandaag, bool mislukt)
    {
        var p = Given([.. Volg(null, Nodig("02-11-2026", totEnMet), "02-11-2026").Events]);
        var na = p.State!.OpenTermijnen().Where(t => t.Op <= Dag(vandaag) && !Signalen.IsVan(t)).OrderBy(t => t.Op).First();

        p.When(x => Waarnemingsprocedure.Verstreken(x!, na, Dag("31-12-2026"))).ThenTypes(
            mislukt ? typeof(WaarnemingsprocedureMislukt) : typeof(WaarnemingsprocedureGeannuleerd), typeof(SignaalVervallen));
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("20-11-2026", false)]
    [InlineData("21-11-2026", true)]
    public void On_the_day_after_the_announced_end_an_open_procedure_is_cancelled(string vandaag, bool geannuleerd)
    {
        var p = Given([.. Volg(null, Nodig("02-11-2026", "20-11-2026"), "02-11-2026").Events]);
        var termijn = p.State!.OpenTermijnen().Single(t => t.Soort == "einde");
        termijn.Op.ShouldBe(Dag("21-11-2026"));

        p.When(x => Waarnemingsprocedure.Verstreken(x!, termijn, Dag(vandaag)))
            .ThenTypes(geannuleerd ? [typeof(WaarnemingsprocedureGeannuleerd), typeof(SignaalVervallen)] : []);
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Without_need_an_open_procedure_is_cancelled_and_its_tasks_lapse() =>
        Lopend().When(p => Volg(p, null, "10-11-2026")).ThenTypes(typeof(WaarnemingsprocedureGeannuleerd), typeof(SignaalVervallen))
            .State!.OpenTermijnen().ShouldBeEmpty();

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("02-11-2026", "31-12-2026")]
    [InlineData("01-11-2026", "06-12-2026")]
    [InlineData("02-11-2026", null)]
    public void Other_days_change_an_open_procedure_and_not_its_deadlines(string van, string? totEnMet) =>
        Lopend().When(p => Volg(p, Nodig(van, totEnMet), "05-11-2026"))
            .Then(new WaarnemingsprocedureBijgesteld(Id, "waarnemend", Dag(van), MaybeDag(totEnMet)))
            .State!.ResultaatUiterlijkOp.ShouldBe(Dag("23-11-2026"));

    [Fact, Trait("Regel", "ERK-21")]
    public void An_absence_that_turns_into_a_departure_changes_the_kind() =>
        Lopend().When(p => Volg(p, Nodig("02-11-2026", null, keertTerug: false), "05-11-2026"))
            .Then(new WaarnemingsprocedureBijgesteld(Id, "stageopleider", Dag("02-11-2026"), null));

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_need_adds_nothing() => Lopend().When(p => Volg(p, Nodig("02-11-2026", "06-12-2026"), "20-11-2026")).ThenNothing();

    [Fact, Trait("Regel", "VER-41")]
    public void Choosing_elders_plaatsen_before_there_is_a_procedure_asks_for_herplaatsing_at_once() =>
        Given().When(p => Volg(p, Nodig("02-11-2026", "06-12-2026", elders: true), "16-11-2026"))
            .ThenFeiten(new HerplaatsingGevraagd(
                Id, "S1", "I1", null, "AMC", "waarnemend", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak, "A")
                .Volgens("PLA-86", Rollen.Stagecoordinator, Rollen.Hoofd))
            .State!.Status.ShouldBe("mislukt");

    [Fact, Trait("Regel", "VER-41")]
    public void Choosing_elders_plaatsen_during_a_procedure_ends_it() =>
        Lopend().When(p => Volg(p, Nodig("02-11-2026", "06-12-2026", elders: true), "16-11-2026"))
            .Then(
                new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "elders plaatsen", Oorzaak),
                new SignaalVervallen(Signalen.Id("ERK-20", "stageplaats S1", Id, Rollen.Stagecoordinator), "De procedure is mislukt."));

    [Fact, Trait("Regel", "ERK-20")]
    public void No_waarnemer_possible_fails_at_once_and_the_task_is_dealt_with() =>
        Lopend().When(p => BeslisOverWaarnemer.Decide(p!, new(Oorzaak2, false, "stagecoordinator"), Dag("03-11-2026")))
            .Then(
                new WaarnemingsbesluitGenomen(Id, Oorzaak2, false, Dag("03-11-2026")),
                new SignaalAfgehandeld(Signalen.Id("ERK-20", "stageplaats S1", Id, Rollen.Stagecoordinator), "stagecoordinator", "Er is besloten over de waarneming."),
                new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "geen waarnemer", Oorzaak));

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_is_possible_keeps_the_procedure_open_and_its_result_awaited() =>
        Lopend().When(p => BeslisOverWaarnemer.Decide(p!, new(Oorzaak2, true, "stagecoordinator"), Dag("03-11-2026")))
            .ThenTypes(typeof(WaarnemingsbesluitGenomen), typeof(SignaalAfgehandeld))
            .State!.OpenTermijnen().Select(t => t.Soort).ShouldBe(["resultaat", "einde"]);

    public static TheoryData<string, object[]> Gesloten => new()
    {
        { "geannuleerd", [new WaarnemingsprocedureGeannuleerd(Id, "S1", "AMC")] },
        { "mislukt", [new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "termijn verstreken", Oorzaak)] },
        { "erkend", [new WaarnemendStageopleiderErkend(Id, "S1", "AMC", "W", Dag("01-12-2026"), null, "RGS-1", Dag("20-11-2026"))] },
    };

    [Theory, Trait("Regel", "ERK-20"), MemberData(nameof(Gesloten), DisableDiscoveryEnumeration = true)]
    public void A_closed_procedure_has_nothing_to_decide(string status, object[] events) =>
        Given([Gestart(), .. events]).When(p => BeslisOverWaarnemer.Decide(p!, new(Oorzaak2, false, "x"), Dag("25-11-2026")))
            .ThenRefusedBy("ERK-20").Cijfers["status"].ShouldBe(status);

    [Fact, Trait("Regel", "ERK-22")]
    public void After_a_failure_a_need_that_is_gone_is_recorded_and_another_need_is_a_new_round()
    {
        var p = Given(Gestart(), new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "geen waarnemer", Oorzaak));
        VolgBehoefte.IsNieuweRonde(p.State!, Nodig("02-11-2026", "06-12-2026"), Dag("10-11-2026")).ShouldBeFalse();

        var na = p.When(x => Volg(x, null, "10-11-2026")).Then(new WaarnemingsbehoefteVervallen(Id));

        VolgBehoefte.IsNieuweRonde(na.State!, Nodig("02-11-2026", "06-12-2026"), Dag("10-11-2026")).ShouldBeTrue();
        na.State!.Status.ShouldBe("mislukt");
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void After_a_cancellation_another_need_is_a_new_round()
    {
        var p = Given(Gestart(), new WaarnemingsprocedureGeannuleerd(Id, "S1", "AMC")).State!;

        VolgBehoefte.IsNieuweRonde(p, Nodig("02-11-2026", "06-12-2026"), Dag("10-11-2026")).ShouldBeTrue();
        VolgBehoefte.IsNieuweRonde(p, Nodig("02-11-2026", "09-11-2026"), Dag("10-11-2026")).ShouldBeFalse();
    }

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("02-11-2026", "30-11-2026", false)]   // the days before the waarnemer began
    [InlineData("01-02-2027", null, true)]            // the days after the waarnemer ended
    public void A_waarnemer_who_leaves_days_after_the_start_uncovered_asks_for_a_new_round(string van, string? tot, bool nieuw) =>
        VolgBehoefte.IsNieuweRonde(
            Given(Gestart(), new WaarnemendStageopleiderErkend(Id, "S1", "AMC", "W", Dag("01-12-2026"), Dag("31-01-2027"), "RGS-1", Dag("20-11-2026"))).State!,
            Nodig(van, tot), Dag("25-11-2026")).ShouldBe(nieuw);

    private static Gegeven<Waarnemingsprocedure> Erkend(string? waarnemingTot = "31-01-2027") => Given(
        Gestart(totEnMet: null), new WaarnemendStageopleiderErkend(Id, "S1", "AMC", "W", Dag("01-12-2026"), MaybeDag(waarnemingTot), "RGS-1", Dag("20-11-2026")));

    [Fact, Trait("Regel", "ERK-22")]
    public void An_erkende_waarnemer_is_not_cancelled_when_the_stageopleider_is_back_the_stagecoordinator_is_asked() =>
        Erkend().When(p => Volg(p, null, "21-12-2026", P("02-11-2026", "20-12-2026")))
            .Then(
                new WaarnemingsprocedureBijgesteld(Id, "waarnemend", Dag("02-11-2026"), Dag("20-12-2026")),
                new WaarnemingNaTerugkeerVoorgelegd(Id, Dag("21-12-2026")),
                new SignaalGeregistreerd(
                    Signalen.Id("ERK-22", "stageplaats S1", Id, Rollen.Stagecoordinator), "ERK-22", "stageplaats S1", Id, Rollen.Stagecoordinator,
                    "De stageopleider van stageplaats S1 is terug, maar de waarneming loopt tot en met 31-01-2027. Beslis of de waarneming eerder eindigt.",
                    null, "AMC"))
            .State!.Status.ShouldBe("erkend");

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("20-12-2026", false)]
    [InlineData("21-12-2026", true)]
    public void The_question_comes_on_the_return_not_before(string vandaag, bool vraag)
    {
        var p = Erkend().And(new WaarnemingsprocedureBijgesteld(Id, "waarnemend", Dag("02-11-2026"), Dag("20-12-2026")));
        var termijn = p.State!.OpenTermijnen().ShouldHaveSingleItem();
        termijn.ShouldBe(new Termijn("terugkeer", Dag("21-12-2026"), "ERK-22"));

        p.When(x => Waarnemingsprocedure.Verstreken(x!, termijn, Dag(vandaag)))
            .ThenTypes(vraag ? [typeof(WaarnemingNaTerugkeerVoorgelegd), typeof(SignaalGeregistreerd)] : []);
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void A_withdrawn_absence_asks_the_question_too() =>
        Erkend().When(p => Volg(p, null, "05-12-2026")).ThenTypes(typeof(WaarnemingNaTerugkeerVoorgelegd), typeof(SignaalGeregistreerd));

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_without_stated_end_stops_by_itself_so_nothing_is_asked() =>
        Erkend(waarnemingTot: null).When(p => Volg(p, null, "21-12-2026", P("02-11-2026", "20-12-2026"))).ThenTypes(typeof(WaarnemingsprocedureBijgesteld));

    [Fact, Trait("Regel", "ERK-22")]
    public void A_waarneming_that_is_over_asks_nothing() => Erkend().When(p => Volg(p, null, "01-02-2027")).ThenNothing();

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("30-11-2026", false)]
    [InlineData("01-12-2026", true)]
    [InlineData("20-12-2026", true)]
    [InlineData("01-02-2027", false)]
    public void Only_a_human_ends_a_waarneming_and_only_within_its_days(string laatsteDag, bool mag)
    {
        var beslissing = Erkend().When(p => BeeindigWaarneming.Decide(p!, new(Dag(laatsteDag), "stagecoordinator")));

        if (mag) beslissing.Then(new WaarnemingBeeindigd(Id, "S1", "AMC", "W", Dag(laatsteDag)));
        else beslissing.ThenRefusedBy("ERK-22");
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Ending_it_answers_the_question()
    {
        var p = Erkend();
        p = p.And([.. Volg(p.State, null, "05-12-2026").Events]);

        p.When(x => BeeindigWaarneming.Decide(x!, new(Dag("05-12-2026"), "stagecoordinator"))).ThenTypes(typeof(WaarnemingBeeindigd), typeof(SignaalAfgehandeld));
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Without_waarneming_there_is_nothing_to_end() =>
        Lopend().When(p => BeeindigWaarneming.Decide(p!, new(Dag("05-12-2026"), "x"))).ThenRefusedBy("ERK-22");
}
