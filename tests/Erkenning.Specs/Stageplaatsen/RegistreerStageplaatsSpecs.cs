using Shouldly;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

public class RegistreerStageplaatsSpecs
{
    private static readonly Dictionary<string, Stageopleider> Bekend = new() { ["A"] = Opleider("A"), ["B"] = Opleider("B") };

    private static Decision Registreer(Stageplaats? s, RegistreerStageplaats c, Dictionary<string, Stageopleider>? opleiders = null, string? koepel = null) =>
        RegistreerStageplaats.Decide(s, c, I(Sleutel.Normaal(c.Instellingscode), koepel), opleiders ?? Bekend, Parametertabel.Regelboek, Vandaag);

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("S1", "A", "B", "I1")]
    [InlineData(" s1", "a ", " b", "i1 ")]
    public void A_stageplaats_is_stored_with_its_coverage_however_its_keys_are_typed(string code, string a, string b, string instelling) =>
        Spec.Given<Stageplaats>().When(s => Registreer(s, Plaatsregistratie(code, a, b, instelling)))
            .Then(
                new StageplaatsGeregistreerd(Gegevens(opleiders: ["A", "B"]) with { Ziekenhuis = true }),
                new DekkingVastgesteld(
                    "S1", "AMC", [D("01-01-2022", "31-12-2029", "duo", null, "A", "B"), D("01-01-2030", null, "ongedekt")], Stageplaats.IdVan("S1")),
                new KwaliteitscyclusVernieuwd(
                    "S1", "AMC", Sleutel.Id("bezoek-uit-administratie", "S1", "visitatie"), "visitatie", Dag("11-08-2024"), Dag("11-08-2026"), Dag("11-08-2029")),
                new KwaliteitscyclusVernieuwd(
                    "S1", "AMC", Sleutel.Id("bezoek-uit-administratie", "S1", "evaluatiegesprek"), "evaluatiegesprek", Dag("27-07-2025"), Dag("27-07-2027"), Dag("11-08-2029")),
                new KwaliteitscyclusGestart("S1", "AMC", Dag("16-04-2026"), Dag("27-07-2027"), Dag("11-08-2029")));

    [Theory, Trait("Regel", "ERK-39")]
    [InlineData("02-11-2024", "02-11-2025", "02-11-2027", "02-11-2029")]
    [InlineData("02-11-2025", "02-11-2024", "02-11-2027", "02-11-2030")]
    [InlineData(null, "02-11-2026", "02-11-2028", "16-04-2031")]
    [InlineData(null, "03-11-2026", "16-04-2028", "16-04-2031")]
    [InlineData(null, null, "16-04-2028", "16-04-2031")]
    public void The_last_visits_of_its_instelling_count_unless_they_lie_ahead(string? visitatie, string? gesprek, string gesprekOp, string visitatieOp)
    {
        var instelling = I("I1");
        var bekend = instelling with { Gegevens = instelling.Gegevens with { LaatsteVisitatie = MaybeDag(visitatie), LaatsteEvaluatiegesprek = MaybeDag(gesprek) } };
        var besluit = RegistreerStageplaats.Decide(null, Plaatsregistratie(), bekend, Bekend, Parametertabel.Regelboek, Dag("02-11-2026"));
        var na = besluit.Events.Aggregate((Stageplaats?)null, Stageplaats.Fold)!;
        (na.Kwaliteit.Evaluatiegesprek!.UiterlijkOp, na.Kwaliteit.Visitatie!.UiterlijkOp).ShouldBe((Dag(gesprekOp), Dag(visitatieOp)));
    }

    [Fact, Trait("Regel", "ERK-39")]
    public void A_stageplaats_that_becomes_active_later_starts_its_cycle_then() =>
        RegistreerStageplaats.Decide(null, Plaatsregistratie(), I("I1"), Bekend, Parametertabel.Regelboek, Dag("15-04-2026"))
            .Events.OfType<KwaliteitscyclusGestart>().ShouldBeEmpty();

    [Theory, Trait("Regel", "ERK-9")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    public void Without_a_duo_partner_it_is_accepted(string? duo) =>
        Registreer(null, Plaatsregistratie(duo: duo)).Events.OfType<StageplaatsGeregistreerd>().Single().Gegevens.Stageopleiders.ShouldBe(["A"]);

    [Fact, Trait("Regel", "ERK-13")]
    public void The_last_valid_day_of_the_slwp_is_stored() =>
        Registreer(null, Plaatsregistratie(slwp: "29-02-2028")).Events.OfType<StageplaatsGeregistreerd>().Single().Gegevens.SlwpGeldigTotEnMet.ShouldBe(Dag("27-02-2029"));

    [Fact, Trait("Regel", "OVK-2")]
    public void An_unknown_instelling_is_refused() =>
        Spec.Given<Stageplaats>().When(s => RegistreerStageplaats.Decide(s, Plaatsregistratie(instelling: "I999"), null, Bekend, Parametertabel.Regelboek, Vandaag))
            .ThenRefusedBy("OVK-2").Melding.ShouldContain("I999");

    [Theory, Trait("Regel", "OVK-2")]
    [InlineData("X", null)]
    [InlineData("A", "X")]
    public void An_unknown_stageopleider_is_refused(string a, string? duo) =>
        Spec.Given<Stageplaats>().When(s => Registreer(s, Plaatsregistratie(stageopleider: a, duo: duo))).ThenRefusedBy("OVK-2").Melding.ShouldContain("X");

    [Fact, Trait("Regel", "ERK-3")]
    public void A_stageopleider_of_another_instelling_cannot_be_linked() =>
        Spec.Given<Stageplaats>()
            .When(s => Registreer(s, Plaatsregistratie(stageopleider: "X", duo: null), new() { ["X"] = Opleider("X", "I2") }))
            .ThenRefusedBy("ERK-3").Cijfers["opleidernummer"].ShouldBe("X");

    [Fact, Trait("Regel", "ERK-4")]
    public void A_stageopleider_of_another_instelling_of_the_koepel_can_be_linked_and_covers() =>
        Registreer(null, Plaatsregistratie(stageopleider: "X", duo: null, instelling: "K2"), new() { ["X"] = Opleider("X", "K1", "K") }, "K")
            .Events.OfType<DekkingVastgesteld>().Single().Perioden[0].Opleidernummers.ShouldBe(["X"]);

    [Theory, Trait("Regel", "PLA-2")]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_capacity_is_one_or_more(int capaciteit, bool mag)
    {
        var beslissing = Spec.Given<Stageplaats>().When(s => Registreer(s, Plaatsregistratie() with { Capaciteit = capaciteit }));

        if (mag) beslissing.Decision.ShouldBeOfType<Decision.Accepted>();
        else beslissing.ThenRefusedBy("PLA-2");
    }

    [Theory, Trait("Regel", "PLA-18")]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(13, true)]
    [InlineData(25, false)]
    [InlineData(26, true)]
    public void The_duration_is_one_of_three(int weken, bool mag)
    {
        var beslissing = Spec.Given<Stageplaats>().When(s => Registreer(s, Plaatsregistratie() with { DuurWeken = weken }));

        if (mag) beslissing.Decision.ShouldBeOfType<Decision.Accepted>();
        else beslissing.ThenRefusedBy("PLA-18");
    }

    private static Gegeven<Stageplaats> GivenS1() => Spec.Given<Stageplaats>([.. Registreer(null, Plaatsregistratie()).Events]);

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_content_again_adds_nothing() => GivenS1().When(s => Registreer(s, Plaatsregistratie(" s1 ", "a", "b"))).ThenNothing();

    public static TheoryData<string, Func<RegistreerStageplaats, RegistreerStageplaats>> Wijzigingen => new()
    {
        { "Stagesoort", r => r with { Stagesoort = "PP" } },
        { "Traject", r => r with { Traject = "B" } },
        { "Poule", r => r with { Poule = "PP-13" } },
        { "Duur (weken)", r => r with { DuurWeken = 13 } },
        { "Capaciteit", r => r with { Capaciteit = 2 } },
        { "Duo-stageopleider", r => r with { DuoStageopleider = null } },
        { "SLWP geautoriseerd op", r => r with { SlwpGeautoriseerdOp = Dag("17-04-2026") } },
        { "Stagebeheerder", r => r with { Stagebeheerder = "SB02" } },
        { "Deeltijd minimaal (%)", r => r with { DeeltijdMinimaal = 90 } },
        { "Diensten", r => r with { Diensten = false } },
        { "Gevaluteerd", r => r with { Gevaluteerd = true } },
        { "Startmaanden", r => r with { Startmaanden = [3] } },
    };

    [Theory, Trait("Regel", "OVK-14"), MemberData(nameof(Wijzigingen), DisableDiscoveryEnumeration = true)]
    public void Other_content_is_a_conflict_that_names_the_field(string veld, Func<RegistreerStageplaats, RegistreerStageplaats> wijzig) =>
        ((IReadOnlyList<string>)GivenS1().When(s => Registreer(s, wijzig(Plaatsregistratie()))).ThenRefusedBy("OVK-14").Cijfers["velden"]).ShouldBe([veld]);

    [Fact, Trait("Regel", "ERK-18")]
    public void The_stageplaats_of_someone_who_is_away_over_the_threshold_is_uncovered_from_its_registration() =>
        Registreer(null, Plaatsregistratie(duo: null), new()
            {
                ["A"] = VerwerkDrempel.Decide(Opleider("A"), new(Oorzaak, null, Dag("02-11-2026"), null, true, 21, false, 1), Vandaag).Events
                    .Aggregate((Stageopleider?)Opleider("A"), Stageopleider.Fold)!,
            })
            .Events.OfType<StageplaatsOngedekt>().ShouldHaveSingleItem().Van.ShouldBe(Dag("02-11-2026"));
}
