using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

public class RegistreerStageopleiderSpecs
{
    private static readonly Persoonsgegevens Bekend = Registratie("A").Persoon();

    private static Decision Registreer(Stageopleider? s, RegistreerStageopleider c, string instelling = "I1", string? koepel = null, Persoonsgegevens? persoon = null) =>
        RegistreerStageopleider.Decide(s, c, I(instelling, koepel), persoon, Vandaag);

    [Fact, Trait("Regel", "ERK-6")]
    public void A_registration_stores_the_person_the_employment_and_the_erkenning() =>
        Spec.Given<Stageopleider>()
            .When(s => Registreer(s, Registratie("a ")))
            .Then(
                new StageopleiderGeregistreerd("A", "AMC", BigGeregistreerd: true),
                new AanstellingGeregistreerd("A", "AMC", "I1", null, Dag("01-01-2020"), 24.0m, "SEH", [new("I1", null)]),
                new ErkenningVerleend(
                    ErkenningVan("A"), "A", "AMC", "I1", "stageopleider", "SEH", Dag("01-01-2022"), Dag("31-12-2029"),
                    RegistreerStageopleider.Overgenomen, null, null));

    [Fact, Trait("Regel", "OVK-11")]
    public void No_event_holds_the_name_or_the_big_nummer()
    {
        var tekst = string.Join(' ', Registreer(null, Registratie("A")).Events.Select(e => System.Text.Json.JsonSerializer.Serialize(e)));

        tekst.ShouldNotContain("Naam A");
        tekst.ShouldNotContain("12345678901");
        Bekend.ShouldBe(new Persoonsgegevens(Stageopleider.IdVan("A"), "A", "Naam A", "12345678901"));
    }

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData("A")]
    [InlineData("a")]
    [InlineData("  a ")]
    public void The_same_content_again_adds_nothing_however_it_is_typed(string nummer) =>
        Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => Registreer(s, Registratie("A") with { Opleidernummer = nummer }, persoon: Bekend))
            .ThenNothing();

    public static TheoryData<string, Func<RegistreerStageopleider, RegistreerStageopleider>> Wijzigingen => new()
    {
        { "Naam", r => r with { Naam = "Jansen" } },
        { "BIG-nummer", r => r with { BigNummer = "99999999999" } },
        { "In dienst vanaf", r => r with { InDienstVan = Dag("02-01-2020") } },
        { "Uren per week", r => r with { UrenPerWeek = 24.1m } },
        { "Specialisme", r => r with { Specialisme = "PP" } },
        { "Erkend vanaf", r => r with { ErkendVan = Dag("02-01-2022") } },
        { "Erkend tot", r => r with { ErkendTotEnMet = Dag("30-12-2029") } },
    };

    [Theory, Trait("Regel", "OVK-14"), MemberData(nameof(Wijzigingen), DisableDiscoveryEnumeration = true)]
    public void Other_content_under_the_same_key_is_a_conflict_that_names_the_field(string veld, Func<RegistreerStageopleider, RegistreerStageopleider> wijzig)
    {
        var overtreding = Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => Registreer(s, wijzig(Registratie("A")), persoon: Bekend))
            .ThenRefusedBy("OVK-14");

        ((IReadOnlyList<string>)overtreding.Cijfers["velden"]).ShouldBe([veld]);
        overtreding.Melding.ShouldContain(veld);
        overtreding.Melding.ShouldNotContain("Jansen");
        overtreding.Melding.ShouldNotContain("99999999999");
    }

    [Fact, Trait("Regel", "ERK-3")]
    public void Another_instelling_is_a_second_employment_with_an_erkenning_of_its_own() =>
        Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => Registreer(s, Registratie("A", "K1"), "K1", "K", Bekend))
            .Then(
                new AanstellingGeregistreerd("A", "AMC", "K1", "K", Dag("01-01-2020"), 24.0m, "SEH", [new("I1", null), new("K1", "K")]),
                new ErkenningVerleend(
                    ErkenningVan("A", "K1"), "A", "AMC", "K1", "stageopleider", "SEH", Dag("01-01-2022"), Dag("31-12-2029"),
                    RegistreerStageopleider.Overgenomen, null, null));

    [Fact, Trait("Regel", "ERK-5")]
    public void A_second_opleidingsinstituut_is_refused() =>
        Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => RegistreerStageopleider.Decide(s, Registratie("A", "V1"), I("V1", instituut: "VUMC"), Bekend, Vandaag))
            .ThenRefusedBy("ERK-5").Cijfers["instituut"].ShouldBe("AMC");

    [Fact, Trait("Regel", "OVK-2")]
    public void An_unknown_instelling_is_refused_and_not_invented() =>
        Spec.Given<Stageopleider>()
            .When(s => RegistreerStageopleider.Decide(s, Registratie("A", "I999"), null, null, Vandaag))
            .ThenRefusedBy("OVK-2").Melding.ShouldContain("I999");

    [Theory, Trait("Regel", "ERK-1")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_big_nummer_it_is_refused(string? big) =>
        Spec.Given<Stageopleider>()
            .When(s => Registreer(s, Registratie("A") with { BigNummer = big }))
            .ThenRefusedBy("ERK-1");

    [Theory, Trait("Regel", "ERK-1")]
    [InlineData("02-04-2022", true)]
    [InlineData("01-04-2022", true)]
    [InlineData("31-03-2022", false)]
    public void Granted_within_six_months_of_employment_it_is_refused(string erkendVan, bool mag)
    {
        var besluit = Registreer(null, Registratie("A", erkendVan: erkendVan) with { InDienstVan = Dag("01-10-2021") });

        if (mag) besluit.ShouldBeOfType<Decision.Accepted>();
        else besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-1");
    }

    [Theory, Trait("Regel", "ERK-8")]
    [InlineData("16.0", true)]
    [InlineData("15.9", false)]
    public void Under_sixteen_hours_it_is_refused_by_the_rule_of_the_hours(string uren, bool mag)
    {
        var besluit = Registreer(null, Registratie("A") with { UrenPerWeek = decimal.Parse(uren, System.Globalization.CultureInfo.InvariantCulture) });

        if (mag) besluit.ShouldBeOfType<Decision.Accepted>();
        else besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-8");
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void Too_few_hours_and_too_short_in_service_are_told_together()
    {
        var overtreding = Spec.Given<Stageopleider>()
            .When(s => Registreer(s, Registratie("A") with { BigNummer = null, UrenPerWeek = 8, InDienstVan = Dag("01-12-2021") }))
            .ThenRefusedBy("ERK-1");

        ((string[])overtreding.Cijfers["voorwaarden"]).ShouldBe(["a", "b", "c"]);
    }

    [Theory, Trait("Regel", "ERK-6")]
    [InlineData("31-12-2021", false)]
    [InlineData("01-01-2022", true)]
    public void An_erkenning_does_not_end_before_it_begins(string erkendTot, bool mag)
    {
        var besluit = Registreer(null, Registratie("A", erkendTot: erkendTot));

        if (mag) besluit.ShouldBeOfType<Decision.Accepted>();
        else besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-6");
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void A_second_erkenning_of_someone_who_is_away_everywhere_is_doubtful_at_once() =>
        Spec.Given<Stageopleider>([
                .. OpleiderEvents("A"),
                new StageopleiderOverschrijdingOvergenomen(Oorzaak, "A", "AMC", null, Dag("02-11-2026"), null, true, 21, false, 7),
            ])
            .When(s => Registreer(s, Registratie("A", "K1"), "K1", "K", Bekend))
            .Decision.Events.OfType<ErkenningTwijfelachtigGeworden>().Select(e => e.Instellingscode).ShouldBe(["I1", "K1"], ignoreOrder: true);

    [Fact, Trait("Regel", "ERK-7")]
    public void Figures_of_the_boundary_tests()
    {
        static Decision Op(string erkendVan) => Registreer(null, Registratie("A", erkendVan: erkendVan) with { InDienstVan = Dag("15-09-2026") });

        Op("15-03-2027").ShouldBeOfType<Decision.Accepted>();
        Op("14-03-2027").ShouldBeOfType<Decision.Refused>().Overtreding.Cijfers["vroegstMogelijk"].ShouldBe(Dag("15-03-2027"));
    }
}
