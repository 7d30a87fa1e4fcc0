using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Cascades;

/// <summary>C-1 and C-2 through the real consumers, with a clock that meets every deadline.</summary>
public class AfwezigheidCascadeSpecs
{
    private static Wereld Alleen() => new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("W").MetStageplaats("S1", "A", null);

    private static Wereld Duo() => new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetOpleider("W").MetStageplaats("S1", "A", "B");

    private static IEnumerable<string> Namen(IEnumerable<object> events) => events.Select(e => e.GetType().Name);

    private static void ErkenWaarnemer(Wereld w, string van, string? totEnMet, Guid? oorzaak = null, int ronde = 1)
    {
        var p = w.Procedure(oorzaak, ronde: ronde)!;
        w.Voer(async werk => (await WaarnemingOpslag.StelKandidaatVoorAsync(werk, p.Id, null, new("W", Dag(van), null), w.Vandaag)).ShouldBeOfType<Decision.Accepted>());
        w.Voer(async werk => (await WaarnemingOpslag.VraagAanAsync(werk, p.Id, null)).ShouldBeOfType<Decision.Accepted>());
        w.Voer(async werk => (await WaarnemingOpslag.LegRgsBesluitVastAsync(werk, p.Id, null, new(true, "RGS-1", w.Vandaag, Dag(van), MaybeDag(totEnMet)), w.Vandaag))
            .ShouldBeOfType<Decision.Accepted>());
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_sole_stageopleider_away_for_35_days_leaves_it_uncovered_and_starts_a_procedure()
    {
        var w = Alleen();
        Namen(w.MeldAfwezig("A", "02-11-2026", "06-12-2026")).ShouldBe(["StageopleiderAfwezigheidOvergenomen"]);

        Namen(w.MeldOverschreden("A", "02-11-2026", "06-12-2026")).ShouldBe(
        [
            "StageopleiderOverschrijdingOvergenomen", "ErkenningTwijfelachtigGeworden", "DekkingVastgesteld", "StageplaatsOngedekt",
            "WaarnemingsprocedureGestart", "SignaalGeregistreerd", "WaarnemingsprocedureVerbonden",
        ]);
        w.Procedure()!.Nodig().ShouldBe(P("02-11-2026", "06-12-2026"));
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void A_sole_stageopleider_away_for_exactly_21_days_changes_nothing_but_the_copy_of_the_absence()
    {
        var w = Alleen();

        Namen(w.MeldAfwezig("A", "02-11-2026", "22-11-2026")).ShouldBe(["StageopleiderAfwezigheidOvergenomen"]);
        Namen(w.Naar("31-12-2026")).ShouldBeEmpty();
        w.Dekking().ShouldBe(["01-01-2022..31-12-2029 enkel A", "01-01-2030.. ongedekt"]);
    }

    [Fact, Trait("Regel", "ERK-19")]
    public void A_duo_partner_covers_42_days_without_procedure_and_the_first_is_named_again_after_it()
    {
        var w = Duo();
        w.MeldAfwezig("A", "02-11-2026", "13-12-2026");

        Namen(w.MeldOverschreden("A", "02-11-2026", "13-12-2026")).ShouldBe(
        [
            "StageopleiderOverschrijdingOvergenomen", "ErkenningTwijfelachtigGeworden", "DekkingVastgesteld", "StageplaatsGedektDoorDuo", "SignaalGeregistreerd",
        ]);
        w.Dekking().ShouldBe(
        [
            "01-01-2022..01-11-2026 duo A+B", "02-11-2026..13-12-2026 enkel B", "14-12-2026..31-12-2029 duo A+B", "01-01-2030.. ongedekt",
        ]);
        w.Procedure().ShouldBeNull();
        Namen(w.Naar("14-12-2026")).Where(n => n != "SignaalGeescaleerd").ShouldBe(["ErkenningHersteld"]);
    }

    [Fact, Trait("Regel", "ERK-17")]
    public void The_timeline_example_sick_from_02_11_known_on_23_11_waarnemer_from_01_12()
    {
        var w = Alleen();
        w.MeldAfwezig("A", "02-11-2026", null);
        w.Naar("23-11-2026").ShouldBeEmpty();

        w.MeldOverschreden("A", "02-11-2026", null);
        w.Dekking()[1].ShouldBe("02-11-2026..31-12-2029 ongedekt");
        w.Procedure()!.ResultaatUiterlijkOp.ShouldBe(Dag("14-12-2026"));

        w.Naar("25-11-2026");
        ErkenWaarnemer(w, "01-12-2026", "31-03-2027");

        w.Dekking().ShouldBe(
        [
            "01-01-2022..01-11-2026 enkel A", "02-11-2026..30-11-2026 ongedekt", "01-12-2026..31-03-2027 enkel W", "01-04-2027..31-12-2029 ongedekt",
            "01-01-2030.. ongedekt",
        ]);
        w.Procedure()!.Status.ShouldBe("erkend");
        var weer = w.Verhaal.OfType<StageplaatsWeerGedekt>().ShouldHaveSingleItem();
        weer.ShouldBe(new StageplaatsWeerGedekt("S1", "AMC", Dag("01-12-2026"), Dag("31-03-2027"), "W", Oorzaak));
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_who_ends_before_the_absence_leaves_days_uncovered_and_starts_a_second_round()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", null);
        w.Naar("10-11-2026");
        ErkenWaarnemer(w, "01-12-2026", "31-01-2027");

        var tweede = w.Procedure(ronde: 2)!;
        tweede.Status.ShouldBe("gestart");
        tweede.Van.ShouldBe(Dag("01-02-2027"));
        w.Plaats().Procedures[Oorzaak].ShouldBe(new Procedureverwijzing(tweede.Id, 2));
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_until_the_return_covers_all_days_and_stops_by_itself()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", null);
        w.Naar("10-11-2026");
        ErkenWaarnemer(w, "15-11-2026", null);
        w.Dekking()[2].ShouldBe("15-11-2026..31-12-2029 enkel W");

        w.Naar("05-01-2027");
        w.MeldOverschreden("A", "02-11-2026", "04-01-2027");

        w.Dekking().ShouldBe(
        [
            "01-01-2022..01-11-2026 enkel A", "02-11-2026..14-11-2026 ongedekt", "15-11-2026..04-01-2027 enkel W", "05-01-2027..31-12-2029 enkel A",
            "01-01-2030.. ongedekt",
        ]);
        w.Procedure(ronde: 2).ShouldBeNull();
        w.Verhaal.OfType<WaarnemingNaTerugkeerVoorgelegd>().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void A_waarnemer_with_stated_end_stays_after_the_return_until_the_stagecoordinator_ends_it()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", "20-12-2026");
        w.Naar("10-11-2026");
        ErkenWaarnemer(w, "15-11-2026", "31-01-2027");

        Namen(w.Naar("20-12-2026")).ShouldNotContain("WaarnemingNaTerugkeerVoorgelegd");
        Namen(w.Naar("21-12-2026")).ShouldContain("WaarnemingNaTerugkeerVoorgelegd");
        w.Plaats().DekkingOp(Dag("15-01-2027"))!.Opleidernummers.ShouldBe(["A", "W"]);

        w.Voer(async werk => await WaarnemingOpslag.BeeindigAsync(werk, w.Procedure()!.Id, null, new(Dag("22-12-2026"), "stagecoordinator"), w.Vandaag));
        w.Plaats().DekkingOp(Dag("15-01-2027"))!.Opleidernummers.ShouldBe(["A"]);
        w.Plaats().DekkingOp(Dag("22-12-2026"))!.Opleidernummers.ShouldBe(["A", "W"]);
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Case_1_no_longer_exceeded_is_as_if_never_doubtful_and_cancels_the_procedure()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", "06-12-2026");
        w.Naar("10-11-2026");

        Namen(w.MeldVervallen("A")).ShouldBe(
        [
            "StageopleiderOverschrijdingOvergenomen", "ErkenningHersteld", "DekkingVastgesteld", "StageplaatsWeerGedekt", "WaarnemingsprocedureGeannuleerd",
            "SignaalVervallen",
        ]);
        w.Dekking().ShouldBe(["01-01-2022..31-12-2029 enkel A", "01-01-2030.. ongedekt"]);
        w.Procedure()!.Status.ShouldBe("geannuleerd");
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Case_2_exceeded_and_back_is_whole_from_the_return_and_the_days_before_stay_uncovered()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", null);
        w.Naar("01-12-2026");
        w.Procedure()!.Status.ShouldBe("mislukt");

        var events = w.MeldOverschreden("A", "02-11-2026", "30-11-2026");

        events.OfType<ErkenningHersteld>().Single().Vanaf.ShouldBe(Dag("01-12-2026"));
        w.Dekking()[1].ShouldBe("02-11-2026..30-11-2026 ongedekt");
        w.Dekking()[2].ShouldBe("01-12-2026..31-12-2029 enkel A");
        Namen(events).ShouldContain("WaarnemingsbehoefteVervallen");
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Case_2_without_other_report_the_day_after_the_announced_end_everything_is_whole_again()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", "23-11-2026");

        Namen(w.Naar("23-11-2026")).ShouldAllBe(n => n == "SignaalGeescaleerd");
        Namen(w.Naar("24-11-2026")).ShouldBe(
            ["ErkenningHersteld", "StageplaatsWeerGedekt", "WaarnemingsprocedureGeannuleerd", "SignaalVervallen"], ignoreOrder: true);
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Case_3_still_exceeded_and_not_back_only_changes_the_period()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", "06-12-2026");

        Namen(w.MeldOverschreden("A", "02-11-2026", "29-11-2026")).ShouldBe(
        [
            "StageopleiderOverschrijdingOvergenomen", "ErkenningTwijfelBijgesteld", "DekkingVastgesteld", "StageplaatsWeerGedekt", "WaarnemingsprocedureBijgesteld",
        ]);
        w.Procedure()!.Nodig().ShouldBe(P("02-11-2026", "29-11-2026"));
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void The_procedure_fails_when_21_days_have_passed_and_a_late_recognition_still_covers()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", null);
        Namen(w.Naar("23-11-2026")).ShouldNotContain("WaarnemingsprocedureMislukt");
        Namen(w.Naar("24-11-2026")).ShouldContain("WaarnemingsprocedureMislukt");

        ErkenWaarnemer(w, "01-12-2026", null);

        w.Procedure()!.Status.ShouldBe("erkend");
        w.Plaats().DekkingOp(Dag("01-12-2026"))!.Opleidernummers.ShouldBe(["W"]);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void Both_partners_away_with_different_periods_are_handled_per_part()
    {
        var w = Duo();
        w.MeldOverschreden("A", "02-11-2026", "15-12-2026");
        var events = w.MeldOverschreden("B", "20-11-2026", "31-12-2026", Oorzaak2);

        w.Dekking().ShouldBe(
        [
            "01-01-2022..01-11-2026 duo A+B", "02-11-2026..19-11-2026 enkel B", "20-11-2026..15-12-2026 ongedekt", "16-12-2026..31-12-2026 enkel A",
            "01-01-2027..31-12-2029 duo A+B", "01-01-2030.. ongedekt",
        ]);
        events.OfType<StageplaatsOngedekt>().Single().ShouldBe(new StageplaatsOngedekt("S1", "AMC", Dag("20-11-2026"), Dag("15-12-2026"), Oorzaak2));
        w.Procedure(Oorzaak2)!.Nodig().ShouldBe(P("20-11-2026", "15-12-2026"));
        w.Procedure().ShouldBeNull();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void When_one_of_two_is_back_the_uncovered_part_is_covered_and_its_procedure_cancelled()
    {
        var w = Duo();
        w.MeldOverschreden("A", "02-11-2026", "15-12-2026");
        w.MeldOverschreden("B", "20-11-2026", "31-12-2026", Oorzaak2);

        var events = w.MeldVervallen("A");

        w.Procedure(Oorzaak2)!.Status.ShouldBe("geannuleerd");
        events.OfType<StageplaatsWeerGedekt>().Single().Opleidernummer.ShouldBe("A");
        w.Dekking()[1].ShouldBe("20-11-2026..31-12-2026 enkel A");
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void A_departure_ends_the_erkenning_and_starts_the_search_for_a_new_stageopleider()
    {
        var w = Alleen();

        Namen(w.MeldOverschreden("A", "01-12-2026", null, keertTerug: false)).ShouldBe(
        [
            "StageopleiderOverschrijdingOvergenomen", "StageopleiderVertrokken", "ErkenningBeeindigd", "ErkenningBeeindigingVerzocht", "DekkingVastgesteld",
            "StageplaatsOngedekt", "WaarnemingsprocedureGestart", "SignaalGeregistreerd", "WaarnemingsprocedureVerbonden",
        ]);
        w.Procedure()!.Soort.ShouldBe("stageopleider");
        w.Dekking()[0].ShouldBe("01-01-2022..30-11-2026 enkel A");
    }

    [Fact, Trait("Regel", "ERK-21")]
    public void A_new_stageopleider_is_linked_for_good_and_named()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "01-12-2026", null, keertTerug: false);
        ErkenWaarnemer(w, "01-12-2026", null);

        w.Dekking().ShouldBe(["01-01-2022..30-11-2026 enkel A", "01-12-2026..31-12-2029 enkel W", "01-01-2030.. enkel W"]);
        w.Plaats().Gegevens.Stageopleiders.ShouldBe(["A", "W"]);
        w.Persoon("W").Stageplaatsen.ShouldBe(["S1"]);
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void A_withdrawn_departure_undoes_everything()
    {
        var w = Alleen();
        var voor = w.Dekking();
        w.MeldOverschreden("A", "01-12-2026", null, keertTerug: false);

        var events = w.MeldVervallen("A");

        w.Dekking().ShouldBe(voor);
        w.Procedure()!.Status.ShouldBe("geannuleerd");
        Namen(events).ShouldContain("StageopleiderVertrekIngetrokken");
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void Sick_and_then_leaving_has_a_waarnemer_until_then_and_a_successor_after()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", null);
        w.MeldOverschreden("A", "01-12-2026", null, Oorzaak2, keertTerug: false);

        w.Procedure()!.Nodig().ShouldBe(P("02-11-2026", "30-11-2026"));
        w.Procedure(Oorzaak2)!.Soort.ShouldBe("stageopleider");
        w.Procedure(Oorzaak2)!.Van.ShouldBe(Dag("01-12-2026"));
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void Chosen_at_the_14_day_check_a_waarneming_starts_before_the_threshold_and_the_stageplaats_stays_covered()
    {
        var (w, besluit) = (Alleen(), Guid.NewGuid());
        w.MeldAfwezig("A", "02-11-2026", null);
        w.Naar("17-11-2026");

        Namen(w.MeldBesluit("A", "waarneming", "02-11-2026", null, besluit)).ShouldBe(
            ["StageopleiderVervangingOvergenomen", "WaarnemingsprocedureGestart", "SignaalGeregistreerd", "WaarnemingsprocedureVerbonden"]);
        w.Plaats().DekkingOp(Dag("17-11-2026"))!.Soort.ShouldBe("enkel");

        // The threshold passes: the same absence keeps its one procedure.
        w.Naar("23-11-2026");
        var events = w.MeldOverschreden("A", "02-11-2026", null);
        Namen(events).ShouldNotContain("WaarnemingsprocedureGestart");
        w.Plaats().Procedures[Oorzaak].ShouldBe(w.Plaats().Procedures[besluit]);
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData(false)]
    [InlineData(true)]
    public void Chosen_at_the_check_and_back_before_the_threshold_the_procedure_is_cancelled(bool ingetrokken)
    {
        var (w, besluit, afwezigheid) = (Alleen(), Guid.NewGuid(), Guid.NewGuid());
        w.MeldAfwezig("A", "02-11-2026", null, id: afwezigheid);
        w.Naar("17-11-2026");
        w.MeldBesluit("A", "waarneming", "02-11-2026", null, besluit);
        w.Naar("19-11-2026");

        w.MeldAfwezig("A", "02-11-2026", ingetrokken ? null : "18-11-2026", id: afwezigheid, ingetrokken: ingetrokken);

        w.Procedure(besluit)!.Status.ShouldBe("geannuleerd");
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void A_choice_that_overtakes_the_absence_starts_the_same_procedure()
    {
        var (w, besluit) = (Alleen(), Guid.NewGuid());
        w.Naar("17-11-2026");
        w.MeldBesluit("A", "waarneming", "02-11-2026", null, besluit);
        w.Procedure(besluit)!.Nodig().Van.ShouldBe(Dag("02-11-2026"));

        Namen(w.MeldAfwezig("A", "02-11-2026", null)).ShouldBe(["StageopleiderAfwezigheidOvergenomen"]);
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void Where_a_partner_covers_a_chosen_waarneming_starts_nothing() =>
        Namen(Duo().MeldBesluit("A", "waarneming", "02-11-2026", null, Guid.NewGuid())).ShouldBe(["StageopleiderVervangingOvergenomen"]);

    [Fact, Trait("Regel", "VER-41")]
    public void Elders_plaatsen_at_the_check_asks_for_herplaatsing_at_once_and_only_once()
    {
        var (w, besluit) = (Alleen(), Guid.NewGuid());
        w.MeldAfwezig("A", "02-11-2026", "06-12-2026");
        w.Naar("17-11-2026");

        Namen(w.MeldBesluit("A", "elders plaatsen", "02-11-2026", "06-12-2026", besluit)).ShouldBe(
            ["StageopleiderVervangingOvergenomen", "HerplaatsingGevraagd", "WaarnemingsprocedureVerbonden"]);
        var events = Namen(w.MeldOverschreden("A", "02-11-2026", "06-12-2026")).ToList();
        events.ShouldNotContain("HerplaatsingGevraagd");
        events.ShouldNotContain("WaarnemingsprocedureGestart");
    }

    [Fact, Trait("Regel", "VER-41")]
    public void Elders_plaatsen_during_a_procedure_ends_it()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", "06-12-2026");

        w.MeldBesluit("A", "elders plaatsen", "02-11-2026", "06-12-2026", Guid.NewGuid());

        w.Procedure()!.Grond.ShouldBe("elders plaatsen");
    }

    [Fact, Trait("Regel", "ERK-17")]
    public void Every_stageplaats_of_the_person_is_recomputed_and_no_other()
    {
        var w = Alleen().MetStageplaats("S2", "A", "W").MetStageplaats("S3", "W", null);

        var events = w.MeldOverschreden("A", "02-11-2026", "06-12-2026");

        events.OfType<DekkingVastgesteld>().Select(e => e.Stageplaatscode).ShouldBe(["S1", "S2"]);
        w.Procedure(code: "S1").ShouldNotBeNull();
        w.Procedure(code: "S2").ShouldBeNull();
    }

    [Fact, Trait("Regel", "ERK-17")]
    public void A_stageplaats_registered_after_the_absence_was_told_is_not_missed()
    {
        var w = Alleen();
        w.MeldOverschreden("A", "02-11-2026", "06-12-2026");

        w.MetStageplaats("S2", "A", null);

        w.Verhaal.OfType<StageplaatsOngedekt>().Select(e => e.Stageplaatscode).ShouldBe(["S1", "S2"]);
        w.Procedure(code: "S2")!.Status.ShouldBe("gestart");
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void A_copy_of_a_message_under_another_id_adds_nothing()
    {
        var w = Alleen();
        var bericht = new Contracts.Verlof.V1.StageopleiderAfwezigheidDrempelOverschreden(
            Oorzaak, "A", null, Dag("02-11-2026"), Dag("06-12-2026"), true, 21, "AMC", 5);

        w.Meld(bericht).ShouldNotBeEmpty();
        w.Meld(bericht).ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void An_unknown_stageopleider_is_a_fault_and_is_not_passed_over() =>
        Should.Throw<InvalidOperationException>(() => Alleen().MeldOverschreden("X", "02-11-2026", null)).Message.ShouldContain("X");

    [Fact, Trait("Regel", "OVK-5")]
    public void Every_stored_event_names_its_rule()
    {
        var w = Duo();
        w.MeldOverschreden("A", "02-11-2026", "15-12-2026");
        w.MeldOverschreden("B", "20-11-2026", null, Oorzaak2);
        w.Naar("31-12-2026");

        w.Feiten.ShouldAllBe(f => System.Text.RegularExpressions.Regex.IsMatch(f.Regel, "^(ERK|PLA|VER|OVK|BEO)-[0-9]+$"));
    }
}
