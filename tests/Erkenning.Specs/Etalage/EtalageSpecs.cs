using Shouldly;
using StageSystem.Erkenningen.Etalage;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Etalage;

/// <summary>FMS: the opleidingsetalage of ERK-42. Instelling I1 is erkend from 01-01-2020 through 31-12-2029; today is 02-11-2026.</summary>
public class EtalageSpecs
{
    internal static readonly Guid Id = Guid.Parse("0e700000-0000-0000-0000-000000000001");

    internal static Stagemogelijkheid S(string van = "01-01-2027", string tot = "31-12-2027", string titel = "Acute kindergeneeskunde", string? stageplaats = null) => new(
        "Kindergeneeskunde", Oorregio.Utrecht, titel, "Opvang van het zieke kind.", "Visitatie 2025: goed.", "Klein team, open sfeer.", Dag(van), Dag(tot), 2, stageplaats);

    private static StagemogelijkheidGepubliceerd Gepubliceerd(Stagemogelijkheid? s = null) => new(Id, "I1", "AMC", s ?? S(), Vandaag);

    private static Gegeven<Etalagevermelding> Vermelding(Stagemogelijkheid? s = null) => Spec.Given<Etalagevermelding>(Gepubliceerd(s));

    private static Decision Publiceer(Etalagevermelding? v, Stagemogelijkheid s, Instelling? instelling = null, Stageplaats? plaats = null) =>
        PubliceerStagemogelijkheid.Decide(v, new(Id, s), instelling ?? I("I1"), plaats, Vandaag);

    private static Stageplaats Plaats(string instelling = "I1", string instituut = "AMC") =>
        Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(instelling: instelling, opleiders: ["A"]) with { Instituut = instituut }))!;

    private static Instelling Met(params object[] events) => events.Aggregate(I("I1"), (i, e) => Instelling.Fold(i, e)!);

    [Fact, Trait("Regel", "ERK-42")]
    public void A_vakgroep_publishes_a_stagemogelijkheid() =>
        Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S())).Then(Gepubliceerd()).State!.Specialisme.ShouldBe("KINDERGENEESKUNDE");

    [Theory, Trait("Regel", "ERK-42")]
    [InlineData("01-11-2026", true)]
    [InlineData("02-11-2026", true)]
    [InlineData("03-11-2026", false)]
    public void Publishing_for_an_instelling_that_is_not_erkend_today_is_refused(string perDatum, bool geweigerd)
    {
        // Erkend until the day before, and again long before the period begins.
        var instelling = Met(
            new InstellingErkenningBeeindigd("I1", "AMC", Dag(perDatum), "RGS-1", Dag("01-10-2026")), new InstellingErkend("I1", "AMC", Dag("04-11-2026"), null, "RGS-2", Dag("01-10-2026")));
        var besluit = Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S(), instelling));
        if (geweigerd) besluit.ThenRefusedBy("ERK-42").Cijfers["datum"].ShouldBe(Vandaag);
        else besluit.Then(Gepubliceerd());
    }

    [Theory, Trait("Regel", "ERK-42"), Trait("Regel", "ERK-40")]
    [InlineData("30-12-2029", false)]
    [InlineData("31-12-2029", false)]
    [InlineData("01-01-2030", true)]
    public void The_instelling_is_erkend_on_every_day_that_is_offered(string tot, bool geweigerd)
    {
        var besluit = Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S(tot: tot)));
        if (geweigerd) besluit.ThenRefusedBy("ERK-42").Cijfers["eersteDagNietErkend"].ShouldBe(Dag("01-01-2030"));
        else besluit.Then(Gepubliceerd(S(tot: tot)));
    }

    [Theory, Trait("Regel", "ERK-42")]
    [InlineData("01-11-2026", true)]
    [InlineData("02-11-2026", false)]
    public void A_period_that_is_over_is_not_offered(string tot, bool geweigerd)
    {
        var besluit = Publiceer(null, S("01-01-2026", tot));
        (besluit is Decision.Refused { Overtreding.Regel: "ERK-42" }).ShouldBe(geweigerd);
    }

    [Fact, Trait("Regel", "ERK-42")]
    public void The_named_stageplaats_is_one_of_the_instelling()
    {
        Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S(stageplaats: "S1"), plaats: Plaats())).Then(Gepubliceerd(S(stageplaats: "S1")));
        Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S(stageplaats: "S1"), plaats: Plaats("I2"))).ThenRefusedBy("ERK-42");
        Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S(stageplaats: "S1"), plaats: Plaats(instituut: "VUMC"))).ThenRefusedBy("OVK-2");
        Spec.Given<Etalagevermelding>().When(v => Publiceer(v, S(stageplaats: "S9"))).ThenRefusedBy("OVK-2");
    }

    [Fact, Trait("Regel", "ERK-42")]
    public void It_is_changed_but_not_its_specialism_and_withdrawn_once()
    {
        var ander = S(titel: "Poli") with { Specialisme = "Chirurgie" };
        var herzien = Vermelding().When(v => HerzieStagemogelijkheid.Decide(v!, new(ander), I("I1"), null, Vandaag))
            .Then(new StagemogelijkheidHerzien(Id, S(titel: "Poli"), Vandaag));
        herzien.When(v => HerzieStagemogelijkheid.Decide(v!, new(S(tot: "01-01-2030")), I("I1"), null, Vandaag)).ThenRefusedBy("ERK-42");
        herzien.When(v => TrekStagemogelijkheidIn.Decide(v!, Vandaag)).Then(new StagemogelijkheidIngetrokken(Id, Vandaag))
            .When(v => HerzieStagemogelijkheid.Decide(v!, new(S()), I("I1"), null, Vandaag)).ThenRefusedBy("ERK-42");
    }

    [Fact, Trait("Regel", "ERK-42"), Trait("Regel", "ERK-40")]
    public void An_instelling_that_loses_its_erkenning_in_the_offered_period_is_told_once_and_it_lapses_when_that_is_over()
    {
        var zonder = Met(new InstellingErkenningBeeindigd("I1", "AMC", Dag("01-07-2027"), "RGS-1", Dag("02-11-2026")));
        var verloren = Vermelding().When(v => VolgErkenningVanInstelling.Decide(v!, zonder));
        verloren.Decision.Events.First().ShouldBe(new StagemogelijkheidErkenningGewijzigd(Id, "AMC", Dag("01-07-2027")));
        var signalen = verloren.Decision.Events.OfType<SignaalGeregistreerd>().ToList();
        signalen.Select(s => s.Geadresseerde).ShouldBe([Rollen.Contactpersoon, Rollen.Stagecoordinator]);
        signalen.ShouldAllBe(s => s.Regel == "ERK-42" && s.Tekst.Contains("01-07-2027"));

        var na = Vermelding().And([.. verloren.Decision.Events]);
        na.When(v => VolgErkenningVanInstelling.Decide(v!, zonder)).ThenNothing();
        na.When(v => VolgErkenningVanInstelling.Decide(v!, I("I1"))).ThenTypes(typeof(StagemogelijkheidErkenningGewijzigd), typeof(SignaalVervallen), typeof(SignaalVervallen))
            .State!.EersteDagNietErkend.ShouldBeNull();
        na.When(v => HerzieStagemogelijkheid.Decide(v!, new(S(tot: "30-06-2027")), zonder, null, Vandaag))
            .ThenTypes(typeof(StagemogelijkheidHerzien), typeof(SignaalVervallen), typeof(SignaalVervallen));
        Vermelding(S(tot: "30-06-2027")).When(v => VolgErkenningVanInstelling.Decide(v!, zonder)).ThenNothing();
    }

    [Theory, Trait("Regel", "ERK-42")]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void At_least_two_and_at_most_four_stand_side_by_side(int aantal, bool kan)
    {
        var weigering = Etalagevergelijking.Weigering(aantal);
        (weigering is null).ShouldBe(kan);
        if (weigering is null) return;
        weigering.Regel.ShouldBe("ERK-42");
        (weigering.Cijfers["aantal"], weigering.Cijfers["minimum"], weigering.Cijfers["maximum"]).ShouldBe((aantal, 2, 4));
    }

    [Fact, Trait("Regel", "ERK-42")]
    public void Side_by_side_shows_per_aspect_what_differs()
    {
        var een = Vermelding().State!;
        var twee = Vermelding(S(titel: "Neonatologie") with { Kwaliteit = "Nieuw.", Capaciteit = 1 }).State!;
        var kenmerken = Etalagevergelijking.Kenmerken([(een, "Ziekenhuis I1", 3), (twee, "Ziekenhuis I1", null)]);
        kenmerken.Select(k => k.Naam).ShouldBe(
            ["specialisme", "regio", "instelling", "periode", "capaciteit", "inhoud", "kwaliteit", "opleidingsklimaat", "lokaal opleidingsplan"]);
        kenmerken.Where(k => k.Verschilt()).Select(k => k.Naam).ShouldBe(["capaciteit", "kwaliteit", "lokaal opleidingsplan"]);
        kenmerken[3].Waarden.ShouldBe(["01-01-2027 t/m 31-12-2027", "01-01-2027 t/m 31-12-2027"]);
        kenmerken[8].Waarden.ShouldBe(["versie 3", "ontbreekt"]);
    }

    [Fact, Trait("Regel", "ERK-42")]
    public void There_are_eight_regions_and_the_message_names_them_all()
    {
        Oorregio.Alle.Distinct().Count().ShouldBe(8);
        Oorregio.Alle.ShouldAllBe(oor => Oorregio.Keuze.Contains(oor));
    }
}
