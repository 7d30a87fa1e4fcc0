using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

public class RegistreerAiosSpecs
{
    private static readonly RegistreerAios Rij = new("A0001", "Ula Smit", "41025538901", "VUMC", D("01-03-2026"), 100, [], null, "Zaandam");

    private static readonly Persoonsgegevens Persoon = new(Plaatsingen.Aios.StreamId("A0001"), "A0001", "Ula Smit", "41025538901", "Zaandam");

    [Fact, Trait("Regel", "OVK-11")]
    public void An_aios_is_registered_without_personal_data_in_the_event()
    {
        Geen.When(a => RegistreerAios.Decide(a, Rij, Persoon)).Then(new AiosGeregistreerd("A0001", "VUMC", D("01-03-2026"), 100, [], null));
        Rij.Persoonsgegevens().ShouldBe(Persoon);
        var json = System.Text.Json.JsonSerializer.Serialize<object>(RegistreerAios.Decide(null, Rij, null).Events.Single());
        foreach (var geheim in new[] { "Ula", "Smit", "41025538901", "Zaandam" }) json.ShouldNotContain(geheim);
    }

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData("a0001 ", "Ula Smit", "VUMC")]
    [InlineData("A0001", " Ula Smit ", " vumc")]
    public void The_same_aios_typed_in_another_way_is_nothing_new(string nummer, string naam, string instituut) =>
        Bekend.When(a => RegistreerAios.Decide(a, Rij with { Aiosnummer = nummer, Naam = naam, Instituut = instituut }, Persoon)).ThenNothing();

    public static TheoryData<string, string> AndereInhoud => new()
    {
        { "naam", "Naam" }, { "big", "BIG-nummer" }, { "instituut", "Opleidingsinstituut" }, { "start", "Start opleiding" }, { "deeltijd", "Deeltijd" },
        { "vrijstelling", "Vrijstelling" }, { "regio", "Regiovoorkeur" }, { "woonplaats", "Woonplaats" },
    };

    [Theory, Trait("Regel", "OVK-14")]
    [MemberData(nameof(AndereInhoud))]
    public void Other_content_is_a_conflict_that_names_the_field(string veld, string kolom)
    {
        var anders = veld switch
        {
            "naam" => Rij with { Naam = "Ula de Smit" },
            "big" => Rij with { BigNummer = "41025538902" },
            "instituut" => Rij with { Instituut = "AMC" },
            "start" => Rij with { StartOpleiding = D("02-03-2026") },
            "deeltijd" => Rij with { Deeltijdpercentage = 85 },
            "vrijstelling" => Rij with { Vrijstellingen = ["SEH"] },
            "regio" => Rij with { Regiovoorkeur = "Waterland" },
            _ => Rij with { Woonplaats = "Purmerend" },
        };
        var weigering = Bekend.When(a => RegistreerAios.Decide(a, anders, Persoon)).ThenRefusedBy("OVK-14");
        weigering.Cijfers["velden"].ShouldBe(kolom);
        weigering.Melding.ShouldNotContain("Smit");
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void Erased_personal_data_are_not_compared() =>
        Bekend.When(a => RegistreerAios.Decide(a, Rij with { Naam = "Iemand Anders" }, null)).ThenNothing();

    [Theory, Trait("Regel", "VER-7")]
    [InlineData(49, true)]
    [InlineData(40, true)]
    [InlineData(0, true)]
    [InlineData(-5, true)]
    [InlineData(101, true)]
    [InlineData(50, false)]
    [InlineData(74, false)]
    [InlineData(75, false)]
    [InlineData(100, false)]
    public void A_percentage_is_at_least_50(int percentage, bool geweigerd)
    {
        var beslissing = Geen.When(a => RegistreerAios.Decide(a, Rij with { Deeltijdpercentage = percentage }, null));
        if (geweigerd) beslissing.ThenRefusedBy("VER-7").Cijfers["percentage"].ShouldBe(percentage);
        else beslissing.Decision.Events.First().ShouldBeOfType<AiosGeregistreerd>().Deeltijdpercentage.ShouldBe(percentage);
    }

    [Theory, Trait("Regel", "VER-7")]
    [InlineData(50, true)]
    [InlineData(74, true)]
    [InlineData(75, false)]
    [InlineData(100, false)]
    public void Below_75_a_human_looks_at_it(int percentage, bool signaal) =>
        RegistreerAios.Decide(null, Rij with { Deeltijdpercentage = percentage }, null).Events.OfType<SignaalGeregistreerd>()
            .Select(s => (s.Regel, s.Geadresseerde)).ShouldBe(signaal ? [("VER-7", Rollen.Stagecoordinator)] : []);

    [Theory, Trait("Regel", "REG-1")]
    [InlineData("")]
    [InlineData("4102553890")]
    [InlineData("410255389012")]
    [InlineData("4102553890x")]
    public void A_big_nummer_has_eleven_digits(string nummer) =>
        Geen.When(a => RegistreerAios.Decide(a, Rij with { BigNummer = nummer }, null)).ThenRefusedBy("REG-1");

    [Theory, Trait("Regel", "PLA-19")]
    [InlineData("SEH", true)]
    [InlineData("GGZ", true)]
    [InlineData("verpleeghuis", true)]
    [InlineData("cardiologie", false)]
    public void Only_vrijstellingen_that_exist_are_registered(string vrijstelling, bool bestaat)
    {
        var beslissing = Geen.When(a => RegistreerAios.Decide(a, Rij with { Vrijstellingen = [vrijstelling] }, null));
        if (bestaat) beslissing.ThenTypes(typeof(AiosGeregistreerd)).State!.Vrijstellingen.ShouldBe([vrijstelling]);
        else beslissing.ThenRefusedBy("PLA-19");
    }

    private static Gegeven<Plaatsingen.Aios> Geen => Spec.Given<Plaatsingen.Aios>();

    private static Gegeven<Plaatsingen.Aios> Bekend => Spec.Given<Plaatsingen.Aios>(AiosEvent());
}
