using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

[Trait("Regel", "VER-42")]
public class TerugkeerSpecs
{
    [Fact]
    public void A_return_closes_the_absence_the_day_before() =>
        Spec.Given<Stageopleider>(Bekend, new StageopleiderAfwezigGemeld(Nr(1), null, Dag("02-11-2026"), null, true, Secretariaat, Nu))
            .When(s => MeldTerugkeer.Decide(s!, new(Nr(1), Dag("09-11-2026"), Secretariaat, Nu), Feiten(Dag("09-11-2026")))!)
            .ThenFeiten(
                new StageopleiderTeruggekeerd(Nr(1), Nummer, Dag("09-11-2026"), "AMC", Secretariaat, Nu)
                    .Volgens("VER-42", Rollen.Stagesecretariaat, Rollen.Stagecoordinator),
                new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, null, Dag("02-11-2026"), Dag("08-11-2026"), false, "AMC", 14, 21)
                    .Volgens("VER-42", Rollen.Stagesecretariaat));

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("16-11-2026", false, false)]  // 14 days away
    [InlineData("17-11-2026", true, false)]   // 15
    [InlineData("23-11-2026", true, false)]   // 21
    [InlineData("24-11-2026", true, true)]    // 22
    public void What_was_really_over_the_threshold_stays_so_for_those_days(string op, bool controle, bool twijfel)
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).TotDag(op).KomTerug(1, op);

        var tot = Dag(op).AddDays(-1);
        string[] verwacht =
        [
            .. controle ? [$"Controle overal 02-11-2026 t/m {tot:dd-MM-yyyy} >14"] : Array.Empty<string>(),
            .. twijfel ? [$"Twijfel overal 02-11-2026 t/m {tot:dd-MM-yyyy} >21"] : Array.Empty<string>(),
        ];
        verloop.State.Drempels().ShouldBe(verwacht);
        verloop.State.Signalen.ShouldBeEmpty("there is nobody to replace any more");
        verloop.State.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Back_on_day_15_the_check_of_that_morning_is_taken_back()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).TotDag("16-11-2026");
        verloop.State.Signalen.Count.ShouldBe(1);

        verloop.KomTerug(1, "16-11-2026").State.Overschrijdingen.ShouldBeEmpty();
        verloop.State.Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Earlier_than_announced_it_shortens_across_the_threshold()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "06-12-2026").KomTerug(1, "20-11-2026");

        verloop.State.Drempels().ShouldBe(["Signalering overal 02-11-2026 t/m 19-11-2026 >14"]);
        verloop.Aantal<StageopleiderAfwezigheidDrempelVervallen>().ShouldBe(1);
    }

    [Fact, Trait("Regel", "OVK-3")]
    public void Later_than_announced_it_lengthens() =>
        Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "20-11-2026").KomTerug(1, "25-11-2026").State.Drempels()
            .ShouldBe(["Signalering overal 02-11-2026 t/m 24-11-2026 >14", "Twijfel overal 02-11-2026 t/m 24-11-2026 >21"]);

    [Fact]
    public void On_the_day_that_was_announced_only_the_return_is_recorded() =>
        Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "20-11-2026").KomTerug(1, "21-11-2026").Laatste.Events.ShouldHaveSingleItem().ShouldBeOfType<StageopleiderTeruggekeerd>();

    [Theory]
    [InlineData("02-11-2026"), InlineData("01-11-2026"), InlineData("01-01-2020")]
    public void A_return_on_or_before_the_first_day_is_refused_and_says_to_withdraw(string op)
    {
        var overtreding = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).KomTerug(1, op).Laatste.ShouldBeOfType<Decision.Refused>().Overtreding;
        overtreding.Regel.ShouldBe("VER-42");
        overtreding.Melding.ShouldContain("Trek de afwezigheid in");
        overtreding.Cijfers["op"].ShouldBe(Dag(op));
        overtreding.Cijfers["van"].ShouldBe(Dag("02-11-2026"));
    }

    [Fact]
    public void One_day_after_the_first_is_a_return() =>
        Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).KomTerug(1, "03-11-2026").State.Afwezigheden[Nr(1)].TotEnMet.ShouldBe(Dag("02-11-2026"));

    [Fact, Trait("Regel", "OVK-4")]
    public void Twice_the_same_return_is_once_another_day_is_a_correction()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).KomTerug(1, "05-11-2026");
        verloop.KomTerug(1, "05-11-2026").Laatste.Events.ShouldBeEmpty();
        verloop.KomTerug(1, "06-11-2026").State.Afwezigheden[Nr(1)].TotEnMet.ShouldBe(Dag("05-11-2026"));
    }

    [Fact]
    public void A_return_into_the_days_of_another_record_is_refused() =>
        Verloop().Meld(1, Reden.Ziekte, "02-11-2026", "08-11-2026").Meld(2, Reden.Vakantie, "10-11-2026", "20-11-2026").KomTerug(1, "12-11-2026").Laatste
            .ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-39");

    [Fact]
    public void A_return_from_one_leaves_the_next_contiguous_one()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "15-11-2026").Meld(2, Reden.Ziekte, "16-11-2026", "30-11-2026");
        verloop.KomTerug(1, "12-11-2026").State.Drempels().ShouldBe(["Controle overal 16-11-2026 t/m 30-11-2026 >14"]);
    }
}
