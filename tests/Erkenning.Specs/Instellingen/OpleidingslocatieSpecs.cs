using Shouldly;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stagekaders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Instellingen;

/// <summary>ERK-40: I1 is erkend from 01-01-2020 through 31-12-2029.</summary>
public class OpleidingslocatieSpecs
{
    private static readonly Dictionary<string, Instelling> Bekend = new() { ["I1"] = I("I1") };

    private static Schemaonderdeel Deel(string code, string van, string tot) => new(code, P(van, tot));

    [Theory, Trait("Regel", "ERK-40")]
    [InlineData("31-12-2019", "31-12-2019", "31-12-2019")]
    [InlineData("31-12-2019", "01-01-2020", "31-12-2019")]
    [InlineData("01-01-2020", "31-12-2029", null)]
    [InlineData("01-12-2029", "01-01-2030", "01-01-2030")]
    public void The_register_contains_only_locations_that_are_erkend_on_every_day(string van, string tot, string? eersteDag)
    {
        var weigering = Opleidingslocatie.Weigering(Opleidingslocatie.Fouten([Deel("I1", van, tot)], Bekend));
        if (eersteDag is null) weigering.ShouldBeNull();
        else (weigering!.Regel, weigering.Cijfers["eersteDag"]).ShouldBe(("ERK-40", (object)Dag(eersteDag)));
    }

    [Fact, Trait("Regel", "ERK-40")]
    public void The_refusal_names_every_part_and_an_unknown_location_is_erkend_on_no_day()
    {
        var fouten = Opleidingslocatie.Fouten([Deel("I1", "01-01-2027", "31-12-2027"), Deel("I1", "01-12-2029", "28-02-2030"), Deel("I9", "01-03-2028", "31-05-2028")], Bekend);
        fouten.ShouldBe([new("I1", Dag("01-01-2030"), true), new("I9", Dag("01-03-2028"), false)]);
        var weigering = Opleidingslocatie.Weigering(fouten)!;
        weigering.Melding.ShouldContain("instelling I1 is op 01-01-2030 niet erkend; instelling I9 is onbekend");
        weigering.Cijfers["eersteDag"].ShouldBe(Dag("01-03-2028"));
    }

    [Fact, Trait("Regel", "ERK-40")]
    public void The_answer_is_per_day_range_without_gap()
    {
        var i = Instelling.Fold(Instelling.Fold(I("I1"), new InstellingErkenningBeeindigd("I1", "AMC", Dag("01-07-2027"), "RGS", Vandaag))!,
            new InstellingErkend("I1", "AMC", Dag("01-09-2027"), null, "RGS", Vandaag))!;
        Opleidingslocatie.Bepaal(i, P("01-06-2027", "31-12-2030")).ShouldBe(
        [
            new(Dag("01-06-2027"), Dag("30-06-2027"), true), new(Dag("01-07-2027"), Dag("31-08-2027"), false), new(Dag("01-09-2027"), Dag("31-12-2030"), true),
        ]);
    }

    [Theory, Trait("Regel", "ERK-45")]
    [InlineData("ziekenhuis", true)]
    [InlineData("universitair", true)]
    [InlineData("ggz", false)]
    [InlineData("verpleeghuis", false)]
    public void The_modelinstructie_applies_in_hospitals_and_goes_along_with_the_stageplaats(string soort, bool geldt)
    {
        Modelinstructie.Geldt(soort).ShouldBe(geldt);
        var instelling = Instelling.Fold(null, InstellingVan("I1") with { Soort = soort })!;
        var besluit = RegistreerStageplaats.Decide(null, Plaatsregistratie(duo: null), instelling, new Dictionary<string, Erkenningen.Stageopleiders.Stageopleider> { ["A"] = Opleider("A") }, Parametertabel.Regelboek, Vandaag);
        besluit.Events.OfType<StageplaatsGeregistreerd>().Single().Gegevens.Ziekenhuis.ShouldBe(geldt ? true : null);
        var aangemeld = NeemAanmeldingOp.Decide(null, new("N1", "SEH", 13, 1, false, Oorzaak), instelling, Vandaag);
        aangemeld.Events.OfType<StageplaatsGeregistreerd>().Single().Gegevens.Ziekenhuis.ShouldBe(geldt ? true : null);
    }

    [Fact, Trait("Regel", "ERK-45")]
    public void Its_link_and_versions_are_a_document_of_the_institute()
    {
        var eerste = StelStagekaderVast.Decide(null, new("AMC", Stagekaderkeuze.Modelinstructie, "https://lad.nl/modelinstructie", Dag("01-01-2027")));
        eerste.Events.ShouldBe([new StagekaderVastgesteld("AMC", "modelinstructie", 1, "https://lad.nl/modelinstructie", Dag("01-01-2027"))]);
    }
}
