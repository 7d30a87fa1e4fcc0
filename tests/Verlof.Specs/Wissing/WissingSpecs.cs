using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Specs.Stageopleiders;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Wissing;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Wissing;

[Trait("Regel", "OVK-11")]
public class WissingSpecs
{
    private static Decision? Wis(Verloop v, int nr, bool opVerzoek) => WisReden.Decide(v.State, new(Nr(nr), opVerzoek, "hoofd:h1", Nu), v.Feiten);

    [Fact]
    public void A_reason_is_erased_once_the_absence_is_over_and_erasing_twice_adds_nothing()
    {
        var v = Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "06-11-2026").TotDag("06-11-2026");
        Wis(v, 1, opVerzoek: false).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-41");
        v.TotDag("07-11-2026");
        var besluit = Wis(v, 1, opVerzoek: false)!;
        besluit.Events.ShouldBe([new AfwezigheidsredenGewist(Nr(1), false, "hoofd:h1", Nu)]);
        v.Doe(besluit).WisReden(1);
        Wis(v, 1, opVerzoek: false)!.Events.ShouldBeEmpty();
        Wis(v, 9, opVerzoek: true).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-41")]
    public void On_request_it_is_erased_at_any_time_and_then_counts_as_another_reason()
    {
        var v = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).TotDag("16-11-2026");
        v.State.Signalen.Values.ShouldContain(s => s.Regel == "VER-41");
        var besluit = Wis(v, 1, opVerzoek: true)!;
        besluit.Events.First().ShouldBe(new AfwezigheidsredenGewist(Nr(1), true, "hoofd:h1", Nu));
        v.Doe(besluit);
        v.State.Signalen.Values.ShouldNotContain(s => s.Regel == "VER-41");
        v.State.Overschrijdingen.Values.ShouldHaveSingleItem().Soort.ShouldBe(Drempelsoort.Signalering);
    }

    [Fact]
    public void That_an_absence_was_long_stays_when_why_is_erased()
    {
        var v = Verloop().Meld(1, Reden.Zwangerschap, "02-11-2026", "20-12-2026").TotDag("21-12-2026");
        var voor = v.State.Overschrijdingen.Values.Single(o => o.Soort is Drempelsoort.Twijfel);
        v.Doe(Wis(v, 1, opVerzoek: false)!);
        v.State.Overschrijdingen.Values.Single(o => o.Soort is Drempelsoort.Twijfel).ShouldBe(voor);
        v.Laatste.Events.OfType<SignaalGeregistreerd>().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void A_departure_stays_a_departure()
    {
        var v = Verloop().Meld(1, Reden.Vertrek, "02-11-2026", null);
        var voor = v.State.Drempels();
        v.Doe(Wis(v, 1, opVerzoek: false)!).State.Drempels().ShouldBe(voor);
    }

    [Fact]
    public void Everything_of_a_person_is_erased_at_once()
    {
        var v = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", "06-11-2026").Meld(2, Reden.Vakantie, "16-11-2026", "20-11-2026").TotDag("01-12-2026");
        WisStageopleidergegevens.Decide(v.State, new(3, true, "hoofd:h1", Nu), v.Feiten).Events.ShouldBe([new StageopleidergegevensGewist(3, true, "hoofd:h1", Nu)]);
        WisStageopleidergegevens.Decide(v.State, new(0, true, "hoofd:h1", Nu), v.Feiten).Events.ShouldBeEmpty();
    }
}
