using Shouldly;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Werktijden;

/// <summary>Patterns whose hours add up and that nobody can work.</summary>
public class WerkpatroonGrensSpecs
{
    [Theory, Trait("Regel", "VER-2")]
    [InlineData(-0.1, 8.7)]
    [InlineData(24.1, -15.5)]
    public void No_day_has_less_than_0_or_more_than_24_hours(decimal maandag, decimal dinsdag) =>
        Werkpatroonregels.Toets(100, new(maandag, dinsdag, 7.9m, 31.5m - 7.9m - maandag - dinsdag, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding!.Regel.ShouldBe("VER-2");

    [Fact, Trait("Regel", "VER-2")]
    public void Hours_beyond_every_measure_are_refused_and_do_not_overflow()
    {
        var overtreding = Werkpatroonregels.Toets(100, new(decimal.MaxValue, decimal.MaxValue, 0, 0, 6.5m, 0, 0, Weekdag.Vrijdag), Amc).Overtreding!;
        (overtreding.Regel, overtreding.Cijfers["maxUren"]).ShouldBe(("VER-2", (object)24));
    }

    [Theory, Trait("Regel", "VER-6"), Trait("Regel", "VER-49")]
    [InlineData(Weekdag.Vrijdag, null)]
    [InlineData(Weekdag.Donderdag, "VER-6")]
    public void The_teaching_day_is_that_of_the_instituut(Weekdag les, string? regel)
    {
        decimal Uren(Weekdag dag) => dag == les ? 6.5m : 7.875m;
        Werkpatroonregels.Toets(100, new(Uren(Weekdag.Maandag), Uren(Weekdag.Dinsdag), Uren(Weekdag.Woensdag), Uren(Weekdag.Donderdag), Uren(Weekdag.Vrijdag), 0, 0, les), Amc)
            .Overtreding?.Regel.ShouldBe(regel);
        Werkpatroonregels.Toets(100, new(Uren(Weekdag.Maandag), Uren(Weekdag.Dinsdag), Uren(Weekdag.Woensdag), Uren(Weekdag.Donderdag), Uren(Weekdag.Vrijdag), 0, 0, les), Met(("onderwijs.dag", les is Weekdag.Vrijdag ? "Friday" : "Thursday")))
            .Overtreding.ShouldBeNull();
    }
}
