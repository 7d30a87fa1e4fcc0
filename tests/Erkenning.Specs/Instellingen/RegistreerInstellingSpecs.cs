using Shouldly;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Instellingen;

public class RegistreerInstellingSpecs
{
    [Theory, Trait("Regel", "ERK-40")]
    [InlineData("I1", null)]
    [InlineData(" i1", "  ")]
    [InlineData("i1 ", "")]
    public void An_instelling_is_stored_under_its_normalised_code(string code, string? koepel) =>
        Spec.Given<Instelling>()
            .When(i => RegistreerInstelling.Decide(i, new(InstellingVan("I1") with { Instellingscode = code, Koepel = koepel })))
            .Then(InstellingVan("I1"))
            .State!.Id.ShouldBe(Instelling.IdVan("I1"));

    [Fact, Trait("Regel", "ERK-4")]
    public void The_koepel_is_normalised_too() =>
        Spec.Given<Instelling>().When(i => RegistreerInstelling.Decide(i, new(InstellingVan("K1", " k01 "))))
            .Then(InstellingVan("K1", "K01"));

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_content_again_adds_nothing() =>
        Spec.Given<Instelling>(InstellingVan("I1")).When(i => RegistreerInstelling.Decide(i, new(InstellingVan("i1 ")  with { Naam = "Ziekenhuis I1" }))).ThenNothing();

    public static TheoryData<string, Func<InstellingGeregistreerd, InstellingGeregistreerd>> Wijzigingen => new()
    {
        { "Naam", i => i with { Naam = "Anders" } },
        { "Soort", i => i with { Soort = "ggz" } },
        { "Koepel", i => i with { Koepel = "K9" } },
        { "Plaats", i => i with { Plaats = "Hoorn" } },
        { "Regio", i => i with { Regio = "Flevoland" } },
        { "Erkend vanaf", i => i with { ErkendVan = Dag("02-01-2020") } },
        { "Erkend tot", i => i with { ErkendTotEnMet = null } },
        { "Opleidingsinstituut", i => i with { Instituut = "VUMC" } },
        { "Laatste visitatie", i => i with { LaatsteVisitatie = null } },
        { "Laatste evaluatiegesprek", i => i with { LaatsteEvaluatiegesprek = Dag("01-01-2026") } },
    };

    [Theory, Trait("Regel", "OVK-14"), MemberData(nameof(Wijzigingen), DisableDiscoveryEnumeration = true)]
    public void Other_content_is_a_conflict_that_names_the_field(string veld, Func<InstellingGeregistreerd, InstellingGeregistreerd> wijzig) =>
        ((IReadOnlyList<string>)Spec.Given<Instelling>(InstellingVan("I1"))
            .When(i => RegistreerInstelling.Decide(i, new(wijzig(InstellingVan("I1")))))
            .ThenRefusedBy("OVK-14").Cijfers["velden"]).ShouldBe([veld]);

    [Theory, Trait("Regel", "ERK-40")]
    [InlineData("31-12-2019", false)]
    [InlineData("01-01-2020", true)]
    public void An_erkenning_does_not_end_before_it_begins(string tot, bool mag)
    {
        var beslissing = Spec.Given<Instelling>().When(i => RegistreerInstelling.Decide(i, new(InstellingVan("I1") with { ErkendTotEnMet = Dag(tot) })));

        if (mag) beslissing.Decision.Events.ShouldHaveSingleItem();
        else beslissing.ThenRefusedBy("ERK-40");
    }
}
