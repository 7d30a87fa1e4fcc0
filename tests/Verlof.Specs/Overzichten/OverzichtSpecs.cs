using System.Text.Json;
using Shouldly;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Overzichten;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using Wereld = StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Overzichten;

public class OverzichtSpecs
{
    [Fact, Trait("Regel", "OVK-11"), Trait("Regel", "VER-32")]
    public void The_totals_for_the_studiebegeleider_say_how_much_and_not_why_or_when()
    {
        DateOnly van = new(2027, 3, 15), dag = new(2027, 5, 3);
        var aios = Gegeven(new OnderbrekingVastgelegd(Nr(7), Aiosnummer, new(2027, 4, 26), new(2027, 4, 30), "AMC", Door, Moment(van))).State!;
        aios = aios.Doe(MeldZiek.Decide(aios, new(Nr(1), van, null, 0, Door, Moment(van)), Op(van))).Tot(new(2027, 4, 18));
        aios = aios.Doe(MeldHerstel.Decide(aios, new(Nr(1), new(2027, 4, 19), 100, Door, Moment(new(2027, 4, 19))), Op(new(2027, 4, 19))));

        var totalen = Verloftotalen.Van(aios, Op(dag), _ => true);
        (totalen.Verlengingsdagen, totalen.Percentage).ShouldBe((15m, 100));
        // 25 days of one kind and 5 of another, of 46 own contract days.
        totalen.Stages[0].ShouldBe(new Stagetotaal("P1", 114m, 0m, 114m, 0m, 30, 46));
        totalen.Stages[1].ShouldBe(new Stagetotaal("P2", 57m, 0m, 57m, 0m, 0, 0));

        var tekst = JsonSerializer.Serialize(totalen);
        foreach (var woord in new[] { "ziek", "zwanger", "onderbrek", "reden", "2027-03-15", "2027-04-18", "2027-04-26" }) tekst.ShouldNotContain(woord, Case.Insensitive);
        Verloftotalen.Van(aios, Op(dag), p => p.Bevat(new(2027, 10, 1))).Stages.ShouldHaveSingleItem().Plaatsingscode.ShouldBe("P2");
    }

    [Fact, Trait("Regel", "VER-40"), Trait("Regel", "OVK-3")]
    public void The_thresholds_on_a_day_are_those_of_that_day()
    {
        var v = Wereld.Verloop().Meld(1, Reden.Vakantie, "02-11-2026", null).TotDag("30-11-2026");
        Drempelsoort[] Op(string dag) => [.. WeegAfwezigheden.OpDag(v.State, v.Feiten with { Vandaag = Wereld.Dag(dag) }).Select(o => o.Soort)];

        Op("01-11-2026").ShouldBeEmpty();
        Op("15-11-2026").ShouldBeEmpty();
        Op("16-11-2026").ShouldBe([Drempelsoort.Signalering]);
        Op("22-11-2026").ShouldBe([Drempelsoort.Signalering]);
        Op("23-11-2026").ShouldBe([Drempelsoort.Signalering, Drempelsoort.Twijfel], ignoreOrder: true);
        // What is announced has its effect from its first day to its last.
        v = Wereld.Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "06-12-2026");
        Op("01-11-2026").ShouldBeEmpty();
        Op("02-11-2026").Length.ShouldBe(2);
        Op("06-12-2026").Length.ShouldBe(2);
        Op("07-12-2026").ShouldBeEmpty();
    }
}
