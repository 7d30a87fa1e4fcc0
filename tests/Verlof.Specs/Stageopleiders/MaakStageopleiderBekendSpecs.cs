using Shouldly;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

[Trait("Regel", "OVK-2")]
public class MaakStageopleiderBekendSpecs
{
    private static MaakStageopleiderBekend Bericht(long versie, params Werkplek[] werkplekken) => new(" o0047 ", "AMC", werkplekken, versie);

    [Fact]
    public void Who_was_not_known_becomes_known_by_the_normalised_number() =>
        Spec.Given<Stageopleider>().When(s => MaakStageopleiderBekend.Decide(s, Bericht(3, new Werkplek("i004 ", "k01"), new Werkplek("I001", null)), Feiten(Peildatum)))
            .Then(new StageopleiderBekendGeworden(Id, "O0047", "AMC", [new("I001", null), new("I004", "K01")], 3));

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData(2, true), InlineData(1, false), InlineData(0, false)]
    public void The_highest_version_holds(long versie, bool nieuw) =>
        MaakStageopleiderBekend.Decide(Leeg, Bericht(versie, new Werkplek("I009", null)), Feiten(Peildatum)).Events.Any().ShouldBe(nieuw);

    [Fact, Trait("Regel", "VER-40")]
    public void A_koepel_that_becomes_known_later_lets_an_absence_count_at_its_other_instelling()
    {
        var verloop = Verloop().Meld(1, Reden.Anders, "02-11-2026", "27-11-2026", "I001");
        verloop.Doe(MaakStageopleiderBekend.Decide(verloop.State, Bericht(2, new Werkplek("I001", "K02"), new Werkplek("I007", "K02")), verloop.Feiten));

        verloop.State.Drempels().ShouldContain("Twijfel I007 02-11-2026 t/m 27-11-2026 >21");
    }

    [Fact, Trait("Regel", "VER-40")]
    public void A_koepel_that_is_left_takes_it_back()
    {
        var verloop = Verloop().Meld(1, Reden.Anders, "02-11-2026", "27-11-2026", "I003");
        verloop.Doe(MaakStageopleiderBekend.Decide(verloop.State, Bericht(2, new Werkplek("I003", "K01")), verloop.Feiten));

        verloop.State.Drempels().ShouldBe(["Signalering I003 02-11-2026 t/m 27-11-2026 >14", "Twijfel I003 02-11-2026 t/m 27-11-2026 >21"]);
    }
}
