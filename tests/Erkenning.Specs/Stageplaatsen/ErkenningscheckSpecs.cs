using Shouldly;
using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.Erkenningen.Erkenningsvragen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>Who is named on which day and is that person erkend (ERK-2, ERK-10), and who may ask (ERK-11).</summary>
public class ErkenningscheckSpecs
{
    private static readonly Guid Vraag = Guid.Parse("0f000000-0000-0000-0000-0000000000b1");

    private static Wereld Duo() => new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats("S1", "A", "B").MetStageplaats("S2", "A", null);

    private static IReadOnlyList<string> Check(Wereld w, string code, string van = "01-12-2026", string tot = "28-02-2027") =>
        [.. Erkenningscheck.Bepaal(w.Plaats(code), Opleiders(w), P(van, tot))
            .Select(s => $"{s.Van:dd-MM-yyyy}..{s.TotEnMet:dd-MM-yyyy} {s.Opleidernummer} {s.Status} {(s.InstellingErkend ? "erkend" : "niet erkend")}")];

    private static Dictionary<string, Stageopleider> Opleiders(Wereld w) => new() { ["A"] = w.Persoon("A"), ["B"] = w.Persoon("B") };

    private static Regelovertreding? Weigering(Wereld w, string code, string van = "01-12-2026", string tot = "28-02-2027") =>
        Erkenningscheck.Weigering(w.Plaats(code), Erkenningscheck.Bepaal(w.Plaats(code), Opleiders(w), P(van, tot)));

    [Fact, Trait("Regel", "ERK-10")]
    public void The_partner_is_named_for_the_days_of_the_absence_and_the_message_may_be_produced()
    {
        var w = Duo();
        w.MeldOverschreden("A", "10-12-2026", "10-01-2027");
        Check(w, "S1").ShouldBe(
            ["01-12-2026..09-12-2026 A verleend erkend", "10-12-2026..10-01-2027 B verleend erkend", "11-01-2027..28-02-2027 A verleend erkend"]);
        Weigering(w, "S1").ShouldBeNull();
    }

    [Fact, Trait("Regel", "ERK-10")]
    public void A_doubtful_stageopleider_is_refused_and_the_day_is_named()
    {
        var w = Duo();
        w.MeldOverschreden("A", "10-12-2026", "10-01-2027");
        Check(w, "S2")[1].ShouldBe("10-12-2026..10-01-2027  twijfelachtig erkend");
        Weigering(w, "S2")!.ShouldSatisfyAllConditions(
            o => o.Regel.ShouldBe("ERK-10"), o => o.Cijfers["eersteDag"].ShouldBe(Dag("10-12-2026")), o => o.Melding.ShouldContain("10-12-2026"),
            o => o.Cijfers["status"].ShouldBe("twijfelachtig"));
        Weigering(w, "S2", "01-11-2026", "09-12-2026").ShouldBeNull();
        Weigering(w, "S2", "01-11-2026", "10-12-2026").ShouldNotBeNull();
    }

    [Fact, Trait("Regel", "ERK-10")]
    public void An_ended_erkenning_is_refused_too()
    {
        var w = Duo();
        w.MeldOverschreden("A", "01-01-2027", null, keertTerug: false);
        Check(w, "S2").ShouldBe(["01-12-2026..31-12-2026 A verleend erkend", "01-01-2027..28-02-2027  beeindigd erkend"]);
        Weigering(w, "S2")!.Cijfers["status"].ShouldBe("beeindigd");
    }

    [Fact, Trait("Regel", "ERK-2")]
    public void Both_the_stageopleider_and_the_instelling_are_erkend()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats("S1", "A", null);
        var s = w.Plaats() with { Gegevens = w.Plaats().Gegevens with { InstellingErkend = [new(Dag("01-01-2020"), Dag("31-12-2026"))] } };
        var stukken = Erkenningscheck.Bepaal(s, Opleiders(w), P("01-12-2026", "28-02-2027"));
        stukken.Select(x => x.IsErkend()).ShouldBe([true, false]);
        Erkenningscheck.Weigering(s, stukken)!.Melding.ShouldContain("01-01-2027");
        s.StatusOp(Dag("31-12-2026")).ShouldBe("actief");
        s.StatusOp(Dag("01-01-2027")).ShouldBe("twijfelachtig");
    }

    private static PlaatsingOvergenomen Plaatsing(string aios = "AI1", long versie = 1) =>
        new("P1", aios, "S2", Dag("01-12-2026"), Dag("28-02-2027"), "geplaatst", "AMC", versie);

    [Theory, Trait("Regel", "ERK-11")]
    [InlineData("AI1", true)]
    [InlineData("AI2", false)]
    public void An_aios_asks_about_an_own_plaatsing_only_and_the_question_is_kept(string aios, bool mag)
    {
        var w = Duo();
        w.MeldOverschreden("A", "10-12-2026", "10-01-2027");
        var stukken = Erkenningscheck.Bepaal(w.Plaats("S2"), Opleiders(w), P("01-12-2026", "28-02-2027"));
        var besluit = StelErkenningsvraag.Decide(null, new(Vraag, aios), Plaatsing("ai1"), stukken, Vandaag);
        if (!mag) besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-11");
        else
        {
            besluit.Feiten.ShouldBe(
                [new ErkenningsvraagGesteld(Vraag, "P1", "AI1", "S2", "AMC", Vandaag, Dag("10-12-2026")).Volgens("ERK-11", Rollen.Stagesecretariaat)]);
            StelErkenningsvraag.Decide(Erkenningsvraag.Fold(null, besluit.Events.Single()), new(Vraag, aios), Plaatsing("ai1"), stukken, Vandaag).Events.ShouldBeEmpty();
        }
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void Of_a_plaatsing_the_highest_version_holds()
    {
        var kopie = NeemPlaatsingOver.Decide(null, new(Plaatsing(versie: 3))).Events.Aggregate((Plaatsingskopie?)null, Plaatsingskopie.Fold);
        NeemPlaatsingOver.Decide(kopie, new(Plaatsing("AI9", versie: 2))).Events.ShouldBeEmpty();
        NeemPlaatsingOver.Decide(kopie, new(Plaatsing("AI9", versie: 4))).Events.ShouldBe([Plaatsing("AI9", versie: 4)]);
    }

    [Fact, Trait("Regel", "ERK-11")]
    public void The_plaatsing_comes_from_Plaatsing()
    {
        var w = Duo();
        w.Meld(new PlaatsingVastgesteld("P1", "AI1", "S2", Dag("01-12-2026"), Dag("28-02-2027"), 13m, 100, "geplaatst", "A", "AMC", 4)).ShouldBe([Plaatsing(versie: 4)]);
    }
}
