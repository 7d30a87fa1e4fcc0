using Shouldly;
using StageSystem.Erkenningen.Huisartsopleiders;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Testing;
using Xunit;

namespace StageSystem.Erkenningen.Specs.Huisartsopleiders;

[Trait("Regel", "ERK-48")]
public class RegistreerHuisartsopleiderSpecs
{
    private static readonly RegistreerHuisartsopleider Registratie = new("h001", "Guus", "71872243001", "Haarlem", "groep", 90);
    private static readonly HuisartsopleiderGeregistreerd Geregistreerd = new("H001", "Haarlem", "groep", 90);

    [Fact]
    public void A_huisartsopleider_is_stored_without_personal_data()
    {
        Spec.Given<Huisartsopleider>().When(h => RegistreerHuisartsopleider.Decide(h, Registratie, null)).Then(Geregistreerd);
        Registratie.Persoon().ShouldBe(new Persoonsgegevens(Huisartsopleider.IdVan("H001"), "H001", "Guus", "71872243001"));
    }

    [Theory]
    [InlineData("h001")]
    [InlineData(" H001 ")]
    public void The_same_content_again_adds_nothing(string nummer) =>
        Spec.Given<Huisartsopleider>(Geregistreerd)
            .When(h => RegistreerHuisartsopleider.Decide(h, Registratie with { Opleidernummer = nummer }, Registratie.Persoon())).ThenNothing();

    public static TheoryData<string, RegistreerHuisartsopleider> Wijzigingen => new()
    {
        { "Naam", Registratie with { Naam = "Piet" } },
        { "BIG-nummer", Registratie with { BigNummer = "11111111111" } },
        { "Plaats", Registratie with { Plaats = "Hoorn" } },
        { "Praktijksoort", Registratie with { Praktijksoort = "solo" } },
        { "Deeltijd (%)", Registratie with { Deeltijd = 91 } },
    };

    [Theory, MemberData(nameof(Wijzigingen), DisableDiscoveryEnumeration = true)]
    public void Other_content_is_a_conflict(string veld, RegistreerHuisartsopleider anders) =>
        ((IReadOnlyList<string>)Spec.Given<Huisartsopleider>(Geregistreerd)
            .When(h => RegistreerHuisartsopleider.Decide(h, anders, Registratie.Persoon()))
            .ThenRefusedBy("OVK-14").Cijfers["velden"]).ShouldBe([veld]);

    [Fact]
    public void Without_a_big_registratie_it_is_refused() =>
        Spec.Given<Huisartsopleider>().When(h => RegistreerHuisartsopleider.Decide(h, Registratie with { BigNummer = " " }, null)).ThenRefusedBy("ERK-48");
}
