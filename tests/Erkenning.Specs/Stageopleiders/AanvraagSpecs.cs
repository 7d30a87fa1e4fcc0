using Shouldly;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

/// <summary>Request → decision of RGS (ERK-1, ERK-6, ERK-7, ERK-47).</summary>
public class AanvraagSpecs
{
    private static readonly Guid Aanvraag = Guid.Parse("0f000000-0000-0000-0000-0000000000a1");

    /// <summary>The example of ERK-1: employed since 15-09-2026, 24 h/week, BIG ok, SLWP authorised 01-02-2027.</summary>
    private static readonly Voorwaardefeiten Voorbeeldfeiten = new(true, Dag("15-09-2026"), 24m, P("01-02-2027", "31-01-2028"));

    private static Gegeven<Stageopleider> A() => Spec.Given<Stageopleider>(OpleiderEvents("A"));

    private static DoeAanvraag Vraag(string soort = "stageopleider", string[]? groep = null, params Professionaliseringsregel[] overzicht) =>
        new(Aanvraag, "I1", soort, "SEH", Dag("15-03-2027"), "S1", [], groep ?? [], overzicht);

    private static Gegeven<Stageopleider> Aangevraagd(string soort = "stageopleider") => A().And([.. DoeAanvraag.Decide(A().State!, Vraag(soort)).Events]);

    private static Decision Besluit(
        Stageopleider? s, string? van = "15-03-2027", Voorwaardefeiten? feiten = null, string referentie = "RGS-1", string op = "01-03-2027", bool verleend = true, Guid? id = null) =>
        BeslisOpAanvraag.Decide(s!, new(id ?? Aanvraag, verleend, referentie, Dag(op), MaybeDag(van), null), feiten ?? Voorbeeldfeiten, Dag("01-03-2027"));

    [Fact, Trait("Regel", "ERK-1")]
    public void The_worked_example_is_possible_from_15_03_2027()
    {
        var toets = Voorwaardentoets.Bepaal(Voorbeeldfeiten, Dag("01-02-2027"));
        toets.Uitkomst.VroegstMogelijk.ShouldBe(Dag("15-03-2027"));
        toets.Uitkomst.Falend.ShouldHaveSingleItem().Onderdeel.ShouldBe("b");
        toets.Stappen.Select(s => s.Tekst).ShouldBe(
            [
                "a. Ingeschreven in het BIG-register: ja.",
                "b. In dienst sinds 15-09-2026; plus 6 maanden is 15-03-2027.",
                "c. 24 uur per week; nodig is 16 uur.",
                "d. Stageleerwerkplan (SLWP) geldig 01-02-2027 t/m 31-01-2028.",
                "Een erkenning per 01-02-2027 kan niet; wel vanaf 15-03-2027.",
            ]);
        toets.Regels.Select(r => r.Regel).ShouldBe(["ERK-1", "ERK-7", "ERK-8", "ERK-13"]);
    }

    [Theory, Trait("Regel", "ERK-7")]
    [InlineData("14-03-2027", false)]
    [InlineData("15-03-2027", true)]
    [InlineData("16-03-2027", true)]
    public void Erkenning_6_months_since_15_09_2026(string van, bool kan)
    {
        Voorwaardentoets.Bepaal(Voorbeeldfeiten, Dag(van)).Uitkomst.Falend.Count.ShouldBe(kan ? 0 : 1);
        var besluit = Aangevraagd().When(s => Besluit(s, van));
        if (!kan) besluit.ThenRefusedBy("ERK-6").Cijfers["vroegstMogelijk"].ShouldBe(Dag("15-03-2027"));
        else besluit.Decision.Events.OfType<ErkenningVerleend>().Single().Van.ShouldBe(Dag(van));
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void Every_failing_condition_is_answered_at_once_and_no_day_is_promised()
    {
        var feiten = new Voorwaardefeiten(false, Dag("15-09-2026"), 15.9m, null);
        var toets = Voorwaardentoets.Bepaal(feiten, Dag("01-02-2027"));
        toets.Uitkomst.Falend.Select(f => f.Onderdeel).ShouldBe(["a", "b", "c", "d"]);
        toets.Uitkomst.VroegstMogelijk.ShouldBeNull();
        toets.Stappen.Select(s => s.Tekst).ShouldContain("c. 15,9 uur per week; nodig is 16 uur.");
        Aangevraagd().When(s => Besluit(s, feiten: feiten)).ThenRefusedBy("ERK-6").Cijfers["voorwaarden"].ShouldBe(new[] { "a", "c", "d" });
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void An_SLWP_that_ends_before_the_months_are_full_promises_no_day() =>
        Voorwaardentoets.Bepaal(Voorbeeldfeiten with { SlwpGeldig = P("01-03-2026", "28-02-2027") }, Dag("01-02-2027")).Uitkomst.VroegstMogelijk.ShouldBeNull();

    [Fact, Trait("Regel", "ERK-6")]
    public void A_request_may_be_made_while_conditions_fail_and_once_only()
    {
        A().When(s => DoeAanvraag.Decide(s!, Vraag())).ThenFeiten(
            new ErkenningAangevraagd(Aanvraag, "A", "AMC", "I1", "stageopleider", "SEH", Dag("15-03-2027"), null) { Stageplaatscode = "S1" }
                .Volgens("ERK-6", Rollen.Register));
        Aangevraagd().When(s => DoeAanvraag.Decide(s!, Vraag() with { AanvraagId = Oorzaak })).ThenRefusedBy("ERK-6");
        Aangevraagd().When(s => DoeAanvraag.Decide(s!, Vraag("waarnemend") with { AanvraagId = Oorzaak })).ThenTypes(typeof(ErkenningAangevraagd));
    }

    [Fact, Trait("Regel", "ERK-47")]
    public void A_group_adds_a_line_for_each_member()
    {
        Professionaliseringsregel Regel(string wie) => new(wie, "Teach the teacher", Dag("10-03-2026"));
        A().When(s => DoeAanvraag.Decide(s!, Vraag(groep: ["A", "b", "C"], overzicht: [Regel("A")]))).ThenRefusedBy("ERK-47")
            .Cijfers["zonderRegel"].ShouldBeAssignableTo<IReadOnlyList<string>>().ShouldBe(["B", "C"]);
        A().When(s => DoeAanvraag.Decide(s!, Vraag(groep: ["A", "b"], overzicht: [Regel("A"), Regel("B")]))).ThenTypes(typeof(ErkenningAangevraagd));
        A().When(s => DoeAanvraag.Decide(s!, Vraag(groep: []))).ThenTypes(typeof(ErkenningAangevraagd));
    }

    [Fact, Trait("Regel", "ERK-6")]
    public void Only_RGS_decides_with_a_reference_on_an_open_request()
    {
        Aangevraagd().When(s => Besluit(s, referentie: "")).ThenRefusedBy("ERK-6").Melding.ShouldContain("kenmerk");
        Aangevraagd().When(s => Besluit(s, op: "02-03-2027")).ThenRefusedBy("ERK-6");
        Aangevraagd().When(s => Besluit(s, id: Oorzaak)).ThenRefusedBy("ERK-6");
        Aangevraagd().When(s => Besluit(s, van: null)).ThenRefusedBy("ERK-6");
        Aangevraagd().When(s => Besluit(s, verleend: false)).ThenOnce(new ErkenningAfgewezen(Aanvraag, "A", "AMC", "I1", "RGS-1", Dag("01-03-2027")))
            .State!.Aanvragen.ShouldBeEmpty();
        Aangevraagd().When(s => Besluit(s)).ThenOnce(new ErkenningVerleend(
            Erkenning.IdVan("A", "I1", Aanvraag), "A", "AMC", "I1", "stageopleider", "SEH", Dag("15-03-2027"), null, "RGS-1", Dag("01-03-2027"), Aanvraag));
    }

    [Fact, Trait("Regel", "ERK-20")]
    public void A_request_of_a_procedure_is_decided_there() =>
        A().And(new ErkenningAangevraagd(Aanvraag, "A", "AMC", "I1", "waarnemend", "SEH", Dag("15-03-2027"), Oorzaak)).When(s => Besluit(s)).ThenRefusedBy("ERK-20");

    [Theory, Trait("Regel", "ERK-4")]
    [InlineData("K", "01-01-2020")]
    [InlineData(null, "01-06-2026")]
    public void Within_a_koepel_the_months_count_from_the_first_employment_there(string? koepel, string inDienst)
    {
        var s = Opleider("A", "K1", koepel);
        s = Stageopleider.Fold(s, new AanstellingGeregistreerd("A", "AMC", "K2", koepel, Dag("01-06-2026"), 20m, "SEH", []))!;
        var feiten = Voorwaardefeiten.Van(s, "K2", koepel, [P("16-04-2026", "15-04-2027")], Dag("01-01-2027"));
        feiten.InDienstVan.ShouldBe(Dag(inDienst));
        feiten.UrenPerWeek.ShouldBe(20m);
    }

    [Fact, Trait("Regel", "ERK-7")]
    public void An_employment_that_ended_does_not_count() =>
        Voorwaardefeiten.Van(
            Stageopleider.Fold(Opleider("A"), new AanstellingBeeindigd(Oorzaak, "A", "AMC", "I1", Dag("31-12-2026")))!, "I1", null, [], Dag("01-01-2027"))
            .ShouldBe(new(true, null, null, null));

    [Theory, Trait("Regel", "ERK-9")]
    [InlineData("31-01-2027", true)]
    [InlineData("01-02-2027", false)]
    public void A_granted_duo_partner_covers_from_the_first_day_and_the_flag_goes(string dag, bool ontbreekt)
    {
        var w = MetPartner();
        w.Plaats().DuoStageopleiderOntbreekt(Dag(dag)).ShouldBe(ontbreekt);
        w.Plaats().StatusOp(Dag(dag)).ShouldBe("actief");
    }

    [Fact, Trait("Regel", "ERK-21")]
    public void A_granted_successor_is_linked_and_every_change_of_the_person_finds_the_stageplaats()
    {
        var w = MetPartner();
        w.Plaats().Gegevens.Stageopleiders.ShouldBe(["A", "B"]);
        w.Persoon("B").Stageplaatsen.ShouldContain("S1");
        w.MeldOverschreden("A", "01-03-2027", "30-04-2027").OfType<StageplaatsGedektDoorDuo>().Single().Opleidernummer.ShouldBe("B");
    }

    private static Wereld MetPartner()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B", erkendVan: "01-01-2021", erkendTot: "31-12-2023").MetStageplaats("S1", "A", null);
        w.Voer(async werk => await AanvraagOpslag.VraagAanAsync(werk, "B", Vraag()));
        var feiten = w.Voer(async werk => (await AanvraagOpslag.BeslisAsync(
            werk, "B", new(Aanvraag, true, "RGS-1", w.Vandaag, Dag("01-02-2027"), null), w.Vandaag)).ShouldBeOfType<Decision.Accepted>());
        feiten.OfType<StageopleiderToegevoegd>().Single().Vanaf.ShouldBe(Dag("01-02-2027"));
        return w;
    }

    [Fact, Trait("Regel", "ERK-14")]
    public void Every_version_of_the_SLWP_is_kept_to_be_read_also_of_a_place_that_takes_nobody_now()
    {
        var plan = Spec.Given<Stageleerwerkplan>(
            new SlwpConceptIngediend("S1", "AMC", 1, Stageleerwerkplannen.AutoriseerSlwpSpecs.Vol, [], Vandaag),
            new SlwpGeautoriseerd("S1", "AMC", 1, Vandaag, Dag("01-11-2027"), "A", new(true, null, null))).State!;
        plan.Geldend()!.Inhoud.Omschrijving.ShouldBe("SEH van een opleidingsziekenhuis.");
        plan.StatusOp(plan.Geldend()!, Dag("02-11-2027")).ShouldBe("verlopen");
        plan.Versie(1)!.Inhoud.ShouldBe(Stageleerwerkplannen.AutoriseerSlwpSpecs.Vol);
    }
}
