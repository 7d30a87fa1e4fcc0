using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>On hold and the end of the cooperation (ERK-30, ERK-31).</summary>
public class StilleggingSpecs
{
    private static readonly Guid Besluit = Guid.Parse("0f000000-0000-0000-0000-00000000000f");

    private static Gegeven<Stageplaats> Plaats(bool duo = true) => Spec.Given<Stageplaats>(
        new StageplaatsGeregistreerd(Gegevens(opleiders: duo ? ["A", "B"] : ["A"])),
        new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", null, duo ? "duo" : "enkel", null, duo ? ["A", "B"] : ["A"])], Oorzaak));

    private static Decision OnHold(
        Stageplaats? s, string? evaluatie = "01-02-2027", int punten = 1, string? wie = null, string rol = Rollen.Stagecoordinator, string vandaag = "02-11-2026") =>
        ZetOnHold.Decide(s!, new(Besluit, MaybeDag(evaluatie), punten, wie, rol), Dag(vandaag));

    private static Gegeven<Stageplaats> IsOnHold() => Plaats().And([.. OnHold(Plaats().State).Events]);

    private static Decision Beoordeel(Stageplaats? s, bool verbeterd, string vandaag, string? nieuw = null, string rol = Rollen.Hoofd) =>
        BeoordeelOnHold.Decide(s!, new(verbeterd, MaybeDag(nieuw), rol), Dag(vandaag));

    [Fact, Trait("Regel", "ERK-30")]
    public void On_hold_from_the_day_of_the_decision_and_others_hear_the_whole_picture() =>
        Plaats().When(s => OnHold(s)).ThenFeiten(
            new StageplaatsOnHoldGezet(Besluit, "S1", "AMC", Dag("02-11-2026"), Dag("01-02-2027"), null, true)
                .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Contactpersoon, Rollen.Stagesecretariaat),
            new StageplaatsgegevensBijgewerkt(Gegevens(opleiders: ["A", "B"]) with { Gesloten = [new(Dag("02-11-2026"), null)] })
                .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Contactpersoon, Rollen.Stagesecretariaat))
            .State!.ShouldSatisfyAllConditions(s => s.StatusOp(Dag("01-11-2026")).ShouldBe("actief"), s => s.StatusOp(Dag("02-11-2026")).ShouldBe("on hold"));

    [Theory, Trait("Regel", "ERK-30")]
    [InlineData(null, 1, Rollen.Stagecoordinator)]
    [InlineData("02-11-2026", 1, Rollen.Stagecoordinator)]
    [InlineData("01-02-2027", 0, Rollen.Stagecoordinator)]
    [InlineData("01-02-2027", 1, Rollen.Stagesecretariaat)]
    public void Without_a_later_evaluation_date_or_points_or_by_another_it_is_refused(string? evaluatie, int punten, string rol) =>
        Plaats().When(s => OnHold(s, evaluatie, punten, rol: rol)).ThenRefusedBy("ERK-30");

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("01-10-2026", "01-11-2026", new int[0])]
    [InlineData("01-10-2026", "02-11-2026", new[] { 5 })]
    [InlineData("02-11-2026", "30-11-2026", new[] { 1, 5 })]
    [InlineData("01-02-2027", "30-03-2027", new int[0])]
    public void Numbers_1_and_5_are_real(string van, string tot, int[] nummers)
    {
        var s = IsOnHold().And([.. Beoordeel(IsOnHold().State, true, "01-02-2027").Events]).State!;
        var feiten = Plaatsbaarheidsfeiten.Van(s);
        Plaatsbaarheid.Toets(feiten, P(van, tot), Vandaag).Select(b => b.Nummer).ShouldBe(nummers);
        if (nummers.Length > 0) Plaatsbaarheid.Toets(feiten, P(van, tot), Vandaag).ShouldAllBe(b => b.EersteDag == Dag("02-11-2026"));
    }

    [Theory, Trait("Regel", "ERK-30")]
    [InlineData("31-01-2027", false)]
    [InlineData("01-02-2027", true)]
    [InlineData("02-02-2027", true)]
    public void It_is_lifted_at_or_after_the_evaluation_date_only(string vandaag, bool kan)
    {
        var besluit = IsOnHold().When(s => Beoordeel(s, true, vandaag));
        if (!kan) besluit.ThenRefusedBy("ERK-30").Cijfers["evaluatiedatum"].ShouldBe(Dag("01-02-2027"));
        else
        {
            besluit.Decision.Events.Aggregate(IsOnHold().State, Stageplaats.Fold)!.ShouldSatisfyAllConditions(
                s => s.StatusOp(Dag(vandaag).AddDays(-1)).ShouldBe("on hold"), s => s.StatusOp(Dag(vandaag)).ShouldBe("actief"), s => s.OnHold.ShouldBeNull());
        }
    }

    [Fact, Trait("Regel", "ERK-30")]
    public void Not_improved_it_gets_a_new_date_or_a_human_ends_the_cooperation()
    {
        IsOnHold().When(s => Beoordeel(s, false, "01-02-2027")).ThenRefusedBy("ERK-30").Melding.ShouldContain("beëindigt");
        IsOnHold().When(s => Beoordeel(s, false, "01-02-2027", "01-03-2027")).ThenOnce(new StageplaatsOnHoldVerlengd(Besluit, "S1", "AMC", Dag("01-03-2027")))
            .State!.OnHold!.VolgendSignaal().ShouldBe(Dag("01-03-2027"));
        IsOnHold().When(s => Beoordeel(s, true, "01-02-2027", rol: Rollen.Stagebeheerder)).ThenRefusedBy("ERK-30");
        Plaats().When(s => Beoordeel(s, true, "01-02-2027")).ThenRefusedBy("ERK-30");
    }

    [Theory, Trait("Regel", "ERK-30")]
    [InlineData("31-01-2027", 0)]
    [InlineData("01-02-2027", 1)]
    [InlineData("07-02-2027", 1)]
    [InlineData("08-02-2027", 2)]
    [InlineData("15-02-2027", 3)]
    public void Without_a_result_it_is_told_on_the_day_itself_and_every_seven_days(string tot, int keren)
    {
        var (s, verteld) = (IsOnHold().State!, new List<int>());
        for (var dag = Dag("25-01-2027"); dag <= Dag(tot); dag = dag.AddDays(1))
        {
            foreach (var termijn in s.OpenTermijnen().Where(t => t.Soort == Onholdverloop.Soort && t.Op <= dag).ToList())
            {
                var besluit = Stageplaats.Verstreken(s, termijn, dag);
                verteld.AddRange(besluit.Events.OfType<OnHoldEvaluatieOpen>().Select(e => e.Nummer));
                s = besluit.Events.Aggregate((Stageplaats?)s, Stageplaats.Fold)!;
            }
        }

        verteld.ShouldBe(Enumerable.Range(1, keren));
        s.Signalen.Count.ShouldBe(keren == 0 ? 0 : 1);
    }

    [Fact, Trait("Regel", "ERK-30")]
    public void After_downtime_it_is_told_once()
    {
        var besluit = Onholdverloop.Verstreken(IsOnHold().State!, Dag("20-02-2027"));
        besluit.Events.OfType<OnHoldEvaluatieOpen>().Single().Nummer.ShouldBe(3);
        besluit.Events.Aggregate(IsOnHold().State, Stageplaats.Fold)!.OnHold!.VolgendSignaal().ShouldBe(Dag("22-02-2027"));
    }

    [Theory, Trait("Regel", "ERK-30")]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_stageopleider_alone_on_hold_stops_the_stageplaats_only_when_nobody_else_covers(bool duo, bool geheel)
    {
        var gezet = OnHold(Plaats(duo).State, wie: "a").Events.OfType<StageplaatsOnHoldGezet>().Single();
        (gezet.Opleidernummer, gezet.StageplaatsOnHold).ShouldBe(("A", geheel));
        Plaats(duo).When(s => OnHold(s, wie: "Z")).ThenRefusedBy("ERK-30");
    }

    [Fact, Trait("Regel", "ERK-30")]
    public void Who_is_on_hold_covers_nothing_and_the_erkenning_stays()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats("S1", "A", "B");
        w.Voer(werk => StilleggingOpslag.ZetOnHoldAsync(werk, "S1", new(Besluit, Dag("01-02-2027"), 1, "A", Rollen.Hoofd), w.Vandaag));
        w.Dekking().ShouldContain("02-11-2026..31-12-2029 enkel B");
        w.Persoon("A").Erkenningen.Values.Single().StatusOp(w.Vandaag).ShouldBe("verleend");
        w.Plaats().StatusOp(w.Vandaag).ShouldBe("actief");

        w.Naar("01-02-2027");
        w.Voer(werk => StilleggingOpslag.BeoordeelAsync(werk, "S1", new(true, null, Rollen.Hoofd), w.Vandaag));
        w.Dekking().ShouldContain("01-02-2027..31-12-2029 duo A+B");
    }

    [Fact, Trait("Regel", "ERK-30")]
    public void Nobody_is_looked_for_while_the_stageplaats_is_on_hold()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetStageplaats("S1", "A", null);
        w.Voer(werk => StilleggingOpslag.ZetOnHoldAsync(werk, "S1", new(Besluit, Dag("01-02-2027"), 1, "A", Rollen.Hoofd), w.Vandaag));
        w.Plaats().StatusOp(w.Vandaag).ShouldBe("on hold");
        w.Procedure(Besluit).ShouldBeNull();
    }

    private static Decision StelVoor(Stageplaats? s, string met = "stageopleider", string? wie = "A", bool blijft = false, string toelichting = "Onveilig.", string rol = Rollen.Stagecoordinator) =>
        StelBeeindigingVoor.Decide(s!, new(Besluit, met, wie, blijft, toelichting, rol, $"{rol}:c1"), Vandaag);

    private static Decision Bevestig(Stageplaats? s, string rol = Rollen.Hoofd, string door = "h1", bool akkoord = true) =>
        BevestigBeeindiging.Decide(s!, new(akkoord, rol, $"{rol}:{door}"), Vandaag);

    [Fact, Trait("Regel", "ERK-31")]
    public void The_cooperation_ends_by_two_persons_with_an_explanation()
    {
        Plaats().When(s => StelVoor(s, toelichting: " ")).ThenRefusedBy("ERK-31");
        Plaats().When(s => StelVoor(s, rol: Rollen.Stagebeheerder)).ThenRefusedBy("ERK-31");
        Plaats().When(s => StelVoor(s, wie: "Z")).ThenRefusedBy("ERK-31");
        Plaats().When(s => Bevestig(s)).ThenRefusedBy("ERK-31");

        var voorstel = Plaats().When(s => StelVoor(s, "beide")).Then(
            new SamenwerkingBeeindigingVoorgesteld(Besluit, "S1", "AMC", "beide", "A", false, Rollen.Stagecoordinator, "stagecoordinator:c1"));
        voorstel.State!.StatusOp(Vandaag).ShouldBe("actief");
        voorstel.When(s => Bevestig(s, akkoord: false)).ThenOnce(new SamenwerkingBeeindigingIngetrokken(Besluit, "S1", "AMC"));
        var einde = Bevestig(voorstel.State);
        einde.Events.First().ShouldBe(new SamenwerkingBeeindigd(Besluit, "S1", "I1", "AMC", "beide", "A", Vandaag, false));
        einde.Events.OfType<StageplaatsgegevensBijgewerkt>().Single().Gegevens.Gesloten.ShouldBe([new(Vandaag, null)]);
        einde.Events.Aggregate((Stageplaats?)voorstel.State, Stageplaats.Fold)!.ShouldSatisfyAllConditions(
            s => s.StatusOp(Vandaag).ShouldBe("beëindigd"), s => s.OpenTermijnen().ShouldBeEmpty(),
            s => new Gegeven<Stageplaats>(s).When(x => StelVoor(x)).ThenRefusedBy("ERK-31"));
    }

    [Theory, Trait("Regel", "OVK-17")]
    [InlineData(Rollen.Stagecoordinator, "c2")]
    [InlineData(Rollen.Stagecoordinator, "c1")]
    [InlineData(Rollen.Stagebeheerder, "b1")]
    public void The_same_role_does_not_confirm(string rol, string door) =>
        Plaats().And([.. StelVoor(Plaats().State).Events]).When(s => Bevestig(s, rol, door)).ThenRefusedBy("OVK-17");

    [Theory, Trait("Regel", "ERK-31")]
    [InlineData(true, "stageopleider", true)]
    [InlineData(true, "beide", false)]
    [InlineData(false, "stageopleider", false)]
    public void The_stageplaats_goes_on_only_under_another_stageopleider(bool duo, string met, bool kan)
    {
        var voorstel = Plaats(duo).When(s => StelVoor(s, met, blijft: true));
        if (!kan) voorstel.ThenRefusedBy("ERK-31");
        else Bevestig(voorstel.Decision.Events.Aggregate(Plaats(duo).State, Stageplaats.Fold)).Events.ShouldHaveSingleItem()
            .ShouldBe(new SamenwerkingBeeindigd(Besluit, "S1", "I1", "AMC", "stageopleider", "A", Vandaag, true));
    }

    [Fact, Trait("Regel", "ERK-31")]
    public void RGS_is_asked_for_the_stageopleider_and_the_instelling_and_both_keep_their_erkenning()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetStageplaats("S1", "A", null);
        w.Beslis<Stageplaats>(Stageplaats.IdVan("S1"), s => StelVoor(s, "beide"));
        var feiten = w.Voer(werk => StilleggingOpslag.BevestigAsync(werk, "S1", new(true, Rollen.Hoofd, "hoofd:h1"), w.Vandaag));

        feiten.OfType<Erkenningen.Stageopleiders.ErkenningBeeindigingVerzocht>().Single().PerDatum.ShouldBe(w.Vandaag);
        feiten.OfType<Erkenningen.Instellingen.InstellingBeeindigingVerzocht>().Single().PerDatum.ShouldBe(w.Vandaag);
        w.Persoon("A").Erkenningen.Values.Single().StatusOp(w.Vandaag).ShouldBe("verleend");
        w.Procedure(Besluit).ShouldBeNull();
        w.Plaats().StatusOp(w.Vandaag).ShouldBe("beëindigd");
    }
}
