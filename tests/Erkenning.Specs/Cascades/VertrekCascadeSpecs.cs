using Shouldly;
using StageSystem.Erkenningen.Berichten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Cascades;

/// <summary>Cascades C-2, C-3 and C-6: who leaves, moves or loses a condition, and what that does to each stageplaats.</summary>
public class VertrekCascadeSpecs
{
    private static Wereld Koepel(string? duo = null) => new Wereld().MetInstelling("K1", "K").MetInstelling("K2", "K").MetInstelling("I1")
        .MetOpleider("A", "K1").MetOpleider("B", "K1").MetOpleider("C", "K2").MetStageplaats("S1", "A", duo, "K1").MetStageplaats("S2", "C", null, "K2");

    private static IReadOnlyList<object> Wissel(Wereld w, string naar = "K2", string vanaf = "01-05-2027", params string[] plaatsen) =>
        w.Voer(async werk => await LocatiewisselOpslag.WisselAsync(werk, "A", new("K1", naar, Dag(vanaf)), plaatsen, w.Vandaag));

    [Fact, Trait("Regel", "ERK-24")]
    public void Inside_a_koepel_the_erkenning_stays_the_old_location_is_uncovered_and_the_new_one_gains_cover()
    {
        var w = Koepel();
        var feiten = Wissel(w, plaatsen: "S2");

        feiten.OfType<ErkenningBeeindigd>().ShouldBeEmpty();
        w.Persoon("A").Erkenningen.Values.Single().StatusOp(Dag("01-05-2027")).ShouldBe("verleend");
        w.Dekking("S1").ShouldBe(["01-01-2022..30-04-2027 enkel A", "01-05-2027..31-12-2029 ongedekt", "01-01-2030.. ongedekt"]);
        w.Dekking("S2").ShouldContain("01-05-2027..31-12-2029 duo C+A");
        feiten.OfType<StageplaatsOngedekt>().Single().ShouldBe(
            new("S1", "AMC", Dag("01-05-2027"), Dag("31-12-2029"), WisselVanLocatie.IdVan("A", "K1", Dag("01-05-2027"))));
        feiten.OfType<WaarnemingsprocedureGestart>().Single().Soort.ShouldBe("stageopleider");
    }

    [Fact, Trait("Regel", "ERK-4")]
    public void Outside_a_koepel_a_move_is_refused_and_told_to_be_a_departure()
    {
        var w = Koepel();
        var besluit = WisselVanLocatie.Decide(w.Persoon("A"), new("K1", "I1", Dag("01-05-2027")), koepelVanNaar: null);
        besluit.ShouldBeOfType<Decision.Refused>().Overtreding.ShouldSatisfyAllConditions(o => o.Regel.ShouldBe("ERK-4"), o => o.Melding.ShouldContain("vertrek"));
        WisselVanLocatie.IsBinnenKoepel("K", "K").ShouldBeTrue();
        WisselVanLocatie.IsBinnenKoepel("K", "L").ShouldBeFalse();
        WisselVanLocatie.IsBinnenKoepel(null, null).ShouldBeFalse();
        WisselVanLocatie.Decide(w.Persoon("A"), new("K9", "K2", Dag("01-05-2027")), "K").ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-24");
    }

    [Fact, Trait("Regel", "ERK-24")]
    public void A_withdrawn_move_leaves_everything_as_it_was()
    {
        var w = Koepel();
        var (een, twee) = (w.Dekking("S1"), w.Dekking("S2"));
        Wissel(w, plaatsen: "S2");
        var wissel = WisselVanLocatie.IdVan("A", "K1", Dag("01-05-2027"));
        var feiten = w.Voer(async werk => await LocatiewisselOpslag.TrekInAsync(werk, "A", wissel, w.Vandaag));

        w.Dekking("S1").ShouldBe(een);
        w.Dekking("S2").ShouldBe(twee);
        feiten.OfType<WaarnemingsprocedureGeannuleerd>().ShouldHaveSingleItem();
        w.Plaats("S2").Gegevens.Stageopleiders.ShouldBe(["C"]);
    }

    [Fact, Trait("Regel", "ERK-24")]
    public void Moved_back_the_old_location_is_covered_again_from_that_day()
    {
        var w = Koepel();
        Wissel(w);
        w.Voer(async werk => await LocatiewisselOpslag.WisselAsync(werk, "A", new("K2", "K1", Dag("01-09-2027")), [], w.Vandaag));
        w.Dekking("S1").ShouldBe(["01-01-2022..30-04-2027 enkel A", "01-05-2027..31-08-2027 ongedekt", "01-09-2027..31-12-2029 enkel A", "01-01-2030.. ongedekt"]);
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void With_a_duo_partner_a_departure_leaves_one_and_the_flag()
    {
        var w = Koepel(duo: "B");
        w.Plaats().DuoStageopleiderOntbreekt(Dag("01-12-2026")).ShouldBeFalse();
        Vertrek(w, "30-11-2026");
        w.Dekking("S1").ShouldContain("01-12-2026..31-12-2029 enkel B");
        w.Plaats().DuoStageopleiderOntbreekt(Dag("30-11-2026")).ShouldBeFalse();
        w.Plaats().DuoStageopleiderOntbreekt(Dag("01-12-2026")).ShouldBeTrue();
        w.Plaats().StatusOp(Dag("01-12-2026")).ShouldBe("actief");
    }

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData("A", 1)]
    [InlineData("B", 0)]
    public void Who_authorised_the_SLWP_leaves_and_the_other_authorises_within_four_weeks(string door, int signalen)
    {
        var w = Koepel(duo: "B");
        w.Voer(werk => werk.DecideAsync<Stageleerwerkplan>(Stageleerwerkplan.IdVan("S1"), p => Decision.Accept(
            new SlwpConceptIngediend("S1", "AMC", 1, Stageleerwerkplannen.AutoriseerSlwpSpecs.Vol, [], w.Vandaag).Volgens("ERK-12"),
            new SlwpGeautoriseerd("S1", "AMC", 1, w.Vandaag, Dag("01-11-2027"), door, new(true, null, null)).Volgens("ERK-13"))));
        var feiten = Vertrek(w, "30-11-2026");

        feiten.OfType<SignaalGeregistreerd>().Count(s => s.Regel == "ERK-13").ShouldBe(signalen);
        if (signalen == 0) return;
        feiten.OfType<SignaalGeregistreerd>().Single(s => s.Regel == "ERK-13").ShouldSatisfyAllConditions(
            s => s.Onderwerp.ShouldBe("stageplaats S1 stageopleider B"), s => s.UiterlijkOp.ShouldBe(Dag("29-12-2026")));
        NeemSlwpOver.Decide(w.Plaats(), new(Dag("01-12-2026"), Dag("30-11-2027"), Slwptermijnen.Regelboek)).Events.OfType<SignaalVervallen>().Count().ShouldBe(1);
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void Lost_hours_of_the_only_stageopleider_start_the_search_for_a_waarnemer()
    {
        var w = Koepel();
        w.Beslis<Stageopleider>(Stageopleider.IdVan("A"), s => WijzigUren.Decide(s, new("K1", Dag("01-12-2026"), 15.9m), w.Vandaag));
        var oorzaak = WijzigUren.IdVan("A", "K1", Dag("01-12-2026"));
        var feiten = w.Voer(werk => DekkingOpslag.HerberekenVanAsync(werk, "A", oorzaak, w.Vandaag));
        feiten.OfType<StageplaatsOngedekt>().Single().Van.ShouldBe(Dag("01-12-2026"));
        feiten.OfType<WaarnemingsprocedureGestart>().Single().ShouldSatisfyAllConditions(p => p.Soort.ShouldBe("waarnemend"), p => p.OorzaakId.ShouldBe(oorzaak));
    }

    [Fact, Trait("Regel", "ERK-2")]
    public void Without_an_erkende_instelling_every_stageplaats_is_doubtful_and_nobody_is_looked_for()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats("S1", "A", "B").MetStageplaats("S2", "B", null);
        w.Beslis<Instelling>(Instelling.IdVan("I1"), i => BeeindigErkenning.Decide(i, new(Dag("01-01-2027"), "RGS-7", w.Vandaag, null), w.Vandaag))
            .Select(e => e.GetType()).ShouldBe([typeof(InstellingErkenningBeeindigd), typeof(InstellingErkenningVastgesteld)]);
        var feiten = Volg(w, "I1", ["S1", "S2"], ["A", "B"]);

        foreach (var code in new[] { "S1", "S2" })
        {
            w.Plaats(code).StatusOp(Dag("31-12-2026")).ShouldBe("actief");
            w.Plaats(code).StatusOp(Dag("01-01-2027")).ShouldBe("twijfelachtig");
            Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(w.Plaats(code)), P("01-12-2026", "28-02-2027"), w.Vandaag)
                .ShouldContain(b => b.Nummer == 2 && b.EersteDag == Dag("01-01-2027"));
        }

        w.Persoon("B").Erkenningen.Values.Single().StatusOp(Dag("01-01-2027")).ShouldBe("beeindigd");
        feiten.OfType<WaarnemingsprocedureGestart>().ShouldBeEmpty();
        Volg(w, "I1", ["S1", "S2"], ["A", "B"]).ShouldBeEmpty();

        w.Beslis<Instelling>(Instelling.IdVan("I1"), i => ErkenInstelling.Decide(i, new(Dag("01-01-2027"), null, "RGS-8", w.Vandaag), w.Vandaag));
        Volg(w, "I1", ["S1", "S2"], ["A", "B"]);
        w.Plaats().StatusOp(Dag("01-01-2027")).ShouldBe("actief");
        w.Plaats().Gegevens.InstellingErkend.ShouldBe([new(Dag("01-01-2020"), null)]);
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void When_a_koepel_ends_its_members_fall_back_to_their_own_erkenning_and_moving_ends()
    {
        var w = Koepel();
        Wissel(w, vanaf: "01-12-2026", plaatsen: "S2");
        w.Dekking("S2").ShouldContain("01-12-2026..31-12-2029 duo C+A");
        w.Beslis<Instelling>(Instelling.IdVan("K2"), i => ErkenInstelling.Decide(i, new(Dag("01-01-2025"), null, "RGS-1", w.Vandaag), w.Vandaag));
        foreach (var code in new[] { "K1", "K2" })
            w.Beslis<Instelling>(Instelling.IdVan(code), i => BeeindigErkenning.Decide(i, new(Dag("01-04-2027"), "RGS-7", w.Vandaag, "K"), w.Vandaag));
        Volg(w, "K1", ["S1"], ["A", "B"]);
        Volg(w, "K2", ["S2"], ["A", "C"]);

        w.Plaats("S2").StatusOp(Dag("01-04-2027")).ShouldBe("actief");
        w.Dekking("S2").ShouldContain("01-12-2026..31-03-2027 duo C+A");
        w.Dekking("S2").ShouldContain("01-04-2027..31-12-2029 enkel C");
        w.Plaats("S1").StatusOp(Dag("01-04-2027")).ShouldBe("twijfelachtig");
        Instelling.Fold(null, InstellingVan("K1", "K"))!.KoepelOp(Dag("01-04-2027")).ShouldBe("K");
    }

    [Fact, Trait("Regel", "ERK-6")]
    public void RGS_changes_an_erkenning_of_an_instelling_only_with_a_reference_and_not_in_the_future()
    {
        var i = I("I1");
        ErkenInstelling.Decide(i, new(Vandaag, null, " ", Vandaag), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-6");
        BeeindigErkenning.Decide(i, new(Vandaag, "RGS", Dag("03-11-2026"), null), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-6");
        BeeindigErkenning.Decide(i, new(Vandaag, "RGS", Vandaag, "K"), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-4");
        ErkenInstelling.Decide(i, new(Vandaag, Dag("01-11-2026"), "RGS", Vandaag), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-40");
    }

    private static IReadOnlyList<object> Vertrek(Wereld w, string laatsteDag)
    {
        var id = MeldVertrek.IdVan("A", "K1");
        w.Beslis<Stageopleider>(Stageopleider.IdVan("A"), s => MeldVertrek.Decide(s, new("K1", Dag(laatsteDag)), w.Vandaag));
        return w.Voer(werk => DekkingOpslag.HerberekenVanAsync(werk, "A", id, w.Vandaag));
    }

    private static IReadOnlyList<object> Volg(Wereld w, string instelling, string[] plaatsen, string[] opleiders) => w.Voer(async werk =>
        await InstellingserkenningOpslag.VolgAsync(werk, (await werk.LaadAsync<Instelling>(Instelling.IdVan(instelling)))!, plaatsen, opleiders, w.Vandaag));
}
