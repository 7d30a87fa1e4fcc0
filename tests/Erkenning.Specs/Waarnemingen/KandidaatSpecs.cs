using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;
using static StageSystem.Erkenningen.Specs.Waarnemingen.WaarnemingsprocedureSpecs;

namespace StageSystem.Erkenningen.Specs.Waarnemingen;

public class KandidaatSpecs
{
    private static readonly Guid AanvraagId = Sleutel.Id("erkenningsaanvraag", Id.ToString(), "W");
    private static readonly WaarnemerVoorgesteld Voorgesteld = new(Id, "W", Dag("01-12-2026"), null);
    private static readonly WaarnemerAangevraagd Aangevraagd = new(Id, AanvraagId, "W", Dag("01-12-2026"));
    private static readonly WaarnemingsprocedureMislukt Mislukt = new(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "termijn verstreken", Oorzaak);

    private static Kandidaatfeiten Feiten(
        bool verbonden = true, bool big = true, string inDienst = "01-01-2020", string uren = "24.0", string? slwp = "16-04-2026", params Periode[] weg) =>
        new("W", verbonden, new(big, Dag(inDienst), decimal.Parse(uren, System.Globalization.CultureInfo.InvariantCulture),
            slwp is null ? null : new Periode(Dag(slwp), Slwp.GeldigTotEnMet(Dag(slwp), Parametertabel.Regelboek, "AMC"))), weg);

    private static Gegeven<Waarnemingsprocedure> Given(params object[] events) => Spec.Given<Waarnemingsprocedure>([Gestart(), .. events]);

    private static Beslissing<Waarnemingsprocedure> Stel(Gegeven<Waarnemingsprocedure> p, Kandidaatfeiten? feiten, string? per = "01-12-2026", string? uitzondering = null) =>
        p.When(x => StelKandidaatVoor.Decide(x!, new(" w ", MaybeDag(per), uitzondering), feiten, Dag("10-11-2026")));

    [Fact, Trait("Regel", "ERK-20")]
    public void A_candidate_who_meets_every_condition_is_proposed() => Stel(Given(), Feiten()).Then(Voorgesteld).State!.Status.ShouldBe("kandidaat");

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("02-11-2026", "10-11-2026")]
    [InlineData("01-02-2027", "01-02-2027")]
    public void Without_a_date_it_is_as_soon_as_needed_and_not_before_today(string nodigVan, string ingang) =>
        Stel(Spec.Given<Waarnemingsprocedure>(Gestart(van: nodigVan, totEnMet: null)), Feiten(), per: null).Then(Voorgesteld with { Ingangsdatum = Dag(ingang) });

    [Fact, Trait("Regel", "OVK-2")]
    public void An_unknown_candidate_is_refused() => Stel(Given(), null).ThenRefusedBy("OVK-2");

    [Fact, Trait("Regel", "ERK-20")]
    public void A_candidate_who_is_not_linked_to_the_instelling_or_koepel_is_refused() =>
        Stel(Given(), Feiten(verbonden: false)).ThenRefusedBy("ERK-20").Cijfers["instellingscode"].ShouldBe("I1");

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("20-11-2026", "30-11-2026", true)]
    [InlineData("20-11-2026", "01-12-2026", false)]
    [InlineData("05-12-2026", "05-12-2026", false)]
    [InlineData("06-12-2026", "20-12-2026", false)]
    [InlineData("07-12-2026", "20-12-2026", true)]
    [InlineData("01-11-2026", null, false)]
    public void A_candidate_who_is_absent_in_the_same_period_is_refused_also_below_the_threshold(string van, string? tot, bool mag)
    {
        var beslissing = Stel(Given(), Feiten(weg: P(van, tot)));

        if (mag) beslissing.Then(Voorgesteld);
        else beslissing.ThenRefusedBy("ERK-20").Cijfers["afwezigVan"].ShouldBe(Dag(van));
    }

    [Theory, Trait("Regel", "ERK-21")]
    [InlineData("01-12-2026", "05-12-2026", false)]
    [InlineData("02-12-2026", "05-12-2026", true)]
    public void A_new_stageopleider_must_be_there_on_the_first_day(string van, string tot, bool mag)
    {
        var beslissing = Stel(Spec.Given<Waarnemingsprocedure>(Gestart(soort: "stageopleider", totEnMet: null)), Feiten(weg: P(van, tot)));

        if (mag) beslissing.Then(Voorgesteld);
        else beslissing.ThenRefusedBy("ERK-20");
    }

    [Theory, Trait("Regel", "ERK-1")]
    [InlineData(true, "01-06-2026", "16.0", "16-04-2026", "")]
    [InlineData(true, "02-06-2026", "16.0", "16-04-2026", "b")]
    [InlineData(true, "01-06-2026", "15.9", "16-04-2026", "c")]
    [InlineData(true, "01-06-2026", "16.0", "01-12-2025", "d")]
    [InlineData(true, "01-06-2026", "16.0", "02-12-2025", "")]
    [InlineData(true, "01-06-2026", "16.0", null, "d")]
    [InlineData(false, "02-06-2026", "15.9", null, "abcd")]
    public void A_candidate_must_meet_ERK_1_and_hears_every_failing_condition(bool big, string inDienst, string uren, string? slwp, string falend)
    {
        var beslissing = Stel(Given(), Feiten(big: big, inDienst: inDienst, uren: uren, slwp: slwp));

        if (falend.Length == 0) beslissing.Then(Voorgesteld);
        else string.Concat((string[])beslissing.ThenRefusedBy("ERK-1").Cijfers["voorwaarden"]).ShouldBe(falend);
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void An_exception_of_RGS_with_a_reference_lets_a_candidate_through_Q57() =>
        Stel(Given(), Feiten(uren: "12.0"), uitzondering: "RGS-uitz-7").Then(Voorgesteld with { RgsUitzondering = "RGS-uitz-7" });

    [Fact, Trait("Regel", "ERK-20")]
    public void The_one_who_is_absent_cannot_stand_in_for_himself() =>
        Given().When(p => StelKandidaatVoor.Decide(p!, new("a", null, null), Feiten(), Dag("10-11-2026"))).ThenRefusedBy("ERK-20");

    [Fact, Trait("Regel", "ERK-6")]
    public void Another_candidate_during_a_request_is_refused() =>
        Given(Voorgesteld, Aangevraagd).When(p => StelKandidaatVoor.Decide(p!, new("X", null, null), Feiten() with { Opleidernummer = "X" }, Dag("10-11-2026")))
            .ThenRefusedBy("ERK-6");

    [Fact, Trait("Regel", "ERK-20")]
    public void After_the_failure_a_candidate_can_still_come_and_the_status_stays_mislukt() =>
        Stel(Given(Mislukt), Feiten()).Then(Voorgesteld).State!.Status.ShouldBe("mislukt");

    [Theory, Trait("Regel", "ERK-20"), MemberData(nameof(Dicht), DisableDiscoveryEnumeration = true)]
    public void A_closed_procedure_takes_no_candidate_and_no_request(object[] events)
    {
        Stel(Given(events), Feiten()).ThenRefusedBy("ERK-20");
        Given(events).When(p => VraagWaarnemerAan.Decide(p!, Feiten())).ThenRefusedBy("ERK-20");
    }

    public static TheoryData<object[]> Dicht => new()
    {
        { [new WaarnemingsprocedureGeannuleerd(Id, "S1", "AMC")] },
        { [new WaarnemendStageopleiderErkend(Id, "S1", "AMC", "X", Dag("01-12-2026"), null, "RGS-1", Dag("20-11-2026"))] },
        { [Mislukt, new WaarnemingsbehoefteVervallen(Id)] },
    };

    [Fact, Trait("Regel", "ERK-20")]
    public void A_candidate_is_asked_for_at_RGS() =>
        Given(Voorgesteld).When(p => VraagWaarnemerAan.Decide(p!, Feiten())).Then(Aangevraagd).State!.Status.ShouldBe("aangevraagd");

    [Fact, Trait("Regel", "ERK-20")]
    public void Without_a_candidate_there_is_nothing_to_ask() => Given().When(p => VraagWaarnemerAan.Decide(p!, null)).ThenRefusedBy("ERK-20");

    [Fact, Trait("Regel", "OVK-9")]
    public void The_candidate_is_checked_again_at_the_request() =>
        Given(Voorgesteld).When(p => VraagWaarnemerAan.Decide(p!, Feiten(weg: P("01-12-2026", "02-12-2026")))).ThenRefusedBy("ERK-20");

    private static Beslissing<Waarnemingsprocedure> Besluit(
        Gegeven<Waarnemingsprocedure> p, bool verleend = true, string referentie = "RGS-1", string? van = "01-12-2026", string? tot = "31-01-2027",
        string besluitdatum = "20-11-2026", Kandidaatfeiten? feiten = null) =>
        p.When(x => LegRgsBesluitVast.Decide(
            x!, new(verleend, referentie, Dag(besluitdatum), MaybeDag(van), MaybeDag(tot)), feiten ?? Feiten(), Dag("25-11-2026")));

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("31-01-2027")]
    [InlineData(null)]
    public void Granted_the_waarnemer_is_erkend_and_everyone_concerned_is_told(string? tot) =>
        Besluit(Given(Voorgesteld, Aangevraagd), tot: tot).ThenFeiten(
            new WaarnemendStageopleiderErkend(Id, "S1", "AMC", "W", Dag("01-12-2026"), MaybeDag(tot), "RGS-1", Dag("20-11-2026"))
                .Volgens("ERK-20", Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator))
            .State!.Status.ShouldBe("erkend");

    [Fact, Trait("Regel", "ERK-21")]
    public void Granted_a_new_stageopleider_is_erkend() =>
        Besluit(Spec.Given<Waarnemingsprocedure>(Gestart(soort: "stageopleider"), Voorgesteld, Aangevraagd), tot: null)
            .Then(new NieuweStageopleiderErkend(Id, "S1", "AMC", "W", Dag("01-12-2026"), null, "RGS-1", Dag("20-11-2026")));

    [Fact, Trait("Regel", "ERK-20")]
    public void Rejected_the_procedure_fails() =>
        Besluit(Given(Voorgesteld, Aangevraagd), verleend: false).Decision.Events.ShouldBe(
        [
            new WaarnemerAfgewezen(Id, AanvraagId, "W", "RGS-1", Dag("20-11-2026")),
            new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "afgewezen door RGS", Oorzaak),
        ]);

    [Fact, Trait("Regel", "ERK-20")]
    public void A_late_recognition_is_still_accepted() =>
        Besluit(Given(Voorgesteld, Aangevraagd, Mislukt)).ThenTypes(typeof(WaarnemendStageopleiderErkend)).State!.Status.ShouldBe("erkend");

    [Fact, Trait("Regel", "ERK-20")]
    public void A_late_rejection_does_not_fail_it_twice() =>
        Besluit(Given(Voorgesteld, Aangevraagd, Mislukt), verleend: false).Decision.Events.Select(e => e.GetType()).ShouldBe([typeof(WaarnemerAfgewezen)]);

    [Theory, Trait("Regel", "ERK-6")]
    [InlineData("")]
    [InlineData(" ")]
    public void A_decision_without_reference_is_refused(string referentie)
    {
        Besluit(Given(Voorgesteld, Aangevraagd), referentie: referentie).ThenRefusedBy("ERK-6");
        Besluit(Given(Voorgesteld, Aangevraagd), verleend: false, referentie: referentie).ThenRefusedBy("ERK-6");
    }

    [Fact, Trait("Regel", "ERK-6")]
    public void A_decision_without_request_is_refused()
    {
        Besluit(Given(Voorgesteld)).ThenRefusedBy("ERK-6");
        Besluit(Given()).ThenRefusedBy("ERK-6");
    }

    [Theory, Trait("Regel", "ERK-6")]
    [InlineData("25-11-2026", true)]
    [InlineData("26-11-2026", false)]
    public void A_decision_of_tomorrow_is_refused(string besluitdatum, bool mag)
    {
        var beslissing = Besluit(Given(Voorgesteld, Aangevraagd), besluitdatum: besluitdatum);

        if (mag) beslissing.ThenTypes(typeof(WaarnemendStageopleiderErkend));
        else beslissing.ThenRefusedBy("ERK-6");
    }

    [Theory, Trait("Regel", "ERK-6")]
    [InlineData("14-12-2026", false)]
    [InlineData("15-12-2026", true)]
    public void An_effective_date_before_a_failing_condition_is_met_is_refused(string van, bool mag)
    {
        var beslissing = Besluit(Given(Voorgesteld, Aangevraagd), van: van, feiten: Feiten(inDienst: "15-06-2026"));

        if (mag) beslissing.ThenTypes(typeof(WaarnemendStageopleiderErkend));
        else beslissing.ThenRefusedBy("ERK-6").Cijfers["vroegstMogelijk"].ShouldBe(Dag("15-12-2026"));
    }

    [Theory, Trait("Regel", "ERK-6")]
    [InlineData(null, "31-01-2027")]
    [InlineData("01-12-2026", "30-11-2026")]
    public void A_grant_has_a_first_day_and_does_not_end_before_it(string? van, string tot) =>
        Besluit(Given(Voorgesteld, Aangevraagd), van: van, tot: tot).ThenRefusedBy("ERK-6");

    [Fact, Trait("Regel", "ERK-20")]
    public void A_grant_is_recorded_also_when_the_candidate_has_become_absent() =>
        Besluit(Given(Voorgesteld, Aangevraagd), feiten: Feiten(weg: P("01-12-2026", "05-12-2026"))).ThenTypes(typeof(WaarnemendStageopleiderErkend));

    [Fact, Trait("Regel", "ERK-20")]
    public void The_facts_of_a_candidate_come_from_the_person_and_the_stageplaats()
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        var w = Opleider("W");
        w = NeemAfwezigheidOver.Decide(w, new(Oorzaak2, null, Dag("01-12-2026"), Dag("10-12-2026"), false, 1)).Events.Aggregate((Stageopleider?)w, Stageopleider.Fold)!;

        var feiten = Kandidaatfeiten.Van(w, s, Dag("01-12-2026"));

        feiten.IsVerbonden.ShouldBeTrue();
        feiten.Voorwaarden.ShouldBe(new Voorwaardefeiten(true, Dag("01-01-2020"), 24.0m, P("16-04-2026", "15-04-2027")));
        feiten.Weg.ShouldBe([P("01-12-2026", "10-12-2026")]);
        Kandidaatfeiten.Van(Opleider("X", "I2"), s, Dag("01-12-2026")).IsVerbonden.ShouldBeFalse();
    }

    [Fact, Trait("Regel", "ERK-4")]
    public void Within_the_koepel_the_employment_counts()
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(instelling: "K2", koepel: "K", opleiders: ["A"])))!;

        Kandidaatfeiten.Van(Opleider("X", "K1", "K"), s, Dag("01-12-2026")).IsVerbonden.ShouldBeTrue();
        Kandidaatfeiten.Van(Opleider("X", "K1", "L"), s, Dag("01-12-2026")).IsVerbonden.ShouldBeFalse();
    }

    [Theory, Trait("Regel", "ERK-8"), Trait("Regel", "ERK-20"), Trait("Regel", "OVK-3")]
    [InlineData("31-12-2026", true)]
    [InlineData("01-01-2027", false)]
    [InlineData("31-05-2027", false)]
    [InlineData("01-06-2027", true)]
    public void The_hours_are_those_of_the_first_day_not_of_later(string ingang, bool genoeg)
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(slwp: "16-10-2026", opleiders: ["A"])))!;
        var w = Opleider("W");
        foreach (var uren in new WijzigUren[] { new("I1", Dag("01-01-2027"), 15.9m), new("I1", Dag("01-06-2027"), 16.0m) })
            w = WijzigUren.Decide(w, uren, Vandaag).Events.Aggregate((Stageopleider?)w, Stageopleider.Fold)!;

        Erkenningsvoorwaarden.Falend(Kandidaatfeiten.Van(w, s, Dag(ingang)).Voorwaarden, Dag(ingang)).Select(f => f.Onderdeel).ShouldBe(genoeg ? [] : ["c"]);
    }

    [Theory, Trait("Regel", "ERK-20")]
    [InlineData("31-12-2026", true)]
    [InlineData("01-01-2027", false)]
    public void Who_is_no_longer_employed_on_the_first_day_is_not_linked(string ingang, bool verbonden)
    {
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        var w = Opleider("W");
        w = BeeindigAanstelling.Decide(w, new("I1", Dag("31-12-2026")), Vandaag).Events.Aggregate((Stageopleider?)w, Stageopleider.Fold)!;
        Kandidaatfeiten.Van(w, s, Dag(ingang)).IsVerbonden.ShouldBe(verbonden);
    }
}
