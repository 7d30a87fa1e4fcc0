using Shouldly;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Werktijden;

[Trait("Regel", "VER-2")]
public class ContracturenSpecs
{
    [Theory]
    [InlineData(100, 38.0, 31.5, 6.5)]
    [InlineData(85, 32.3, 25.8, 6.5)]
    [InlineData(50, 19.0, 12.5, 6.5)]
    public void The_teaching_day_stays_whole_at_every_percentage(int percentage, decimal totaal, decimal instelling, decimal onderwijs) =>
        Contracturen.Van(percentage, Amc).Uitkomst.ShouldBe(new Weekuren(totaal, instelling, onderwijs));

    [Fact]
    public void Without_a_teaching_day_all_hours_are_in_the_instelling() =>
        Contracturen.Van(100, Nspoh).Uitkomst.ShouldBe(new Weekuren(38, 38, 0));

    [Fact]
    public void The_explanation_gives_the_figures_and_the_rule()
    {
        var uren = Contracturen.Van(85, Amc);

        uren.Stappen.Select(s => s.Tekst).ShouldBe([
            "Voltijd is 38 uur per week; 85 % daarvan is 32,3 uur.",
            "Daarvan is 6,5 uur onderwijs; 25,8 uur in de instelling. In een week zonder onderwijs 32,3 uur in de instelling.",
        ]);
        uren.Regels.Select(r => (r.Regel, r.Bron)).ShouldBe([("VER-2", "uren.voltijd"), ("VER-2", "uren.onderwijs")]);
    }

    [Fact, Trait("Regel", "OVK-13")]
    public void Another_working_week_holds_from_its_day()
    {
        var nieuw = Met(("uren.voltijd", "36"));

        Contracturen.Van(50, nieuw).Uitkomst.Totaal.ShouldBe(18);
        Contracturen.Van(50, nieuw).Regels.First().GeldigVanaf.ShouldBe(new(2026, 1, 1));
    }
}
