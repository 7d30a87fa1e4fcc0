using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

public class ErkenningsvoorwaardenSpecs
{
    [Theory, Trait("Regel", "ERK-7")]
    [InlineData("31-08-2026", "28-02-2027")]
    [InlineData("31-08-2027", "29-02-2028")]
    [InlineData("30-08-2026", "28-02-2027")]
    [InlineData("28-08-2026", "28-02-2027")]
    [InlineData("15-09-2026", "15-03-2027")]
    [InlineData("01-01-2027", "01-07-2027")]
    [InlineData("31-03-2027", "30-09-2027")]
    [InlineData("31-12-2026", "30-06-2027")]
    [InlineData("29-02-2028", "29-08-2028")]
    public void Six_months_of_employment_are_calendar_months_with_clamping(string inDienst, string vroegst) =>
        Erkenningsvoorwaarden.VroegsteDag(Dag(inDienst)).ShouldBe(Dag(vroegst));

    [Theory, Trait("Regel", "ERK-1")]
    [InlineData("14-03-2027", false)]
    [InlineData("15-03-2027", true)]
    [InlineData("16-03-2027", true)]
    public void Employed_since_15_09_2026_the_earliest_erkenning_is_15_03_2027(string ingangsdatum, bool mag)
    {
        var feiten = new Voorwaardefeiten(true, Dag("15-09-2026"), 24.0m, P("01-02-2027", "31-01-2028"));

        var falend = Erkenningsvoorwaarden.Falend(feiten, Dag(ingangsdatum));

        falend.Select(f => f.Onderdeel).ShouldBe(mag ? [] : ["b"]);
        if (!mag) falend[0].Vroegst.ShouldBe(Dag("15-03-2027"));
    }

    [Theory, Trait("Regel", "ERK-8")]
    [InlineData("0", false)]
    [InlineData("15.9", false)]
    [InlineData("15.99", false)]
    [InlineData("16.0", true)]
    [InlineData("16.1", true)]
    [InlineData("36", true)]
    public void Sixteen_hours_are_enough_and_less_is_not(string uren, bool genoeg)
    {
        var aantal = decimal.Parse(uren, System.Globalization.CultureInfo.InvariantCulture);
        Erkenningsvoorwaarden.HaaltUrennorm(aantal).ShouldBe(genoeg);
        Erkenningsvoorwaarden.Falend(new(true, Dag("01-01-2020"), aantal, P("01-01-2026", "31-12-2026")), Vandaag)
            .Select(f => f.Onderdeel).ShouldBe(genoeg ? [] : ["c"]);
    }

    [Theory, Trait("Regel", "ERK-1")]
    [InlineData("31-01-2027", false)]
    [InlineData("01-02-2027", true)]
    [InlineData("31-01-2028", true)]
    [InlineData("01-02-2028", false)]
    public void An_authorised_slwp_must_be_valid_on_the_first_day(string ingangsdatum, bool mag) =>
        Erkenningsvoorwaarden.Falend(new(true, Dag("01-01-2020"), 24.0m, P("01-02-2027", "31-01-2028")), Dag(ingangsdatum))
            .Select(f => f.Onderdeel).ShouldBe(mag ? [] : ["d"]);

    // Every combination of failing conditions is told as a whole.
    public static TheoryData<bool, bool, bool, bool> Combinaties()
    {
        var data = new TheoryData<bool, bool, bool, bool>();
        for (var i = 0; i < 16; i++) data.Add((i & 1) > 0, (i & 2) > 0, (i & 4) > 0, (i & 8) > 0);
        return data;
    }

    [Theory, Trait("Regel", "ERK-1"), MemberData(nameof(Combinaties))]
    public void Every_failing_condition_is_listed_not_just_the_first(bool a, bool b, bool c, bool d)
    {
        var feiten = new Voorwaardefeiten(
            a, b ? Dag("01-01-2026") : Dag("01-10-2026"), c ? 16.0m : 15.9m, d ? P("01-01-2026", "31-12-2026") : null);

        var falend = Erkenningsvoorwaarden.Falend(feiten, Vandaag);

        string?[] verwacht = [a ? null : "a", b ? null : "b", c ? null : "c", d ? null : "d"];
        falend.Select(f => f.Onderdeel).ShouldBe(verwacht.OfType<string>());
        if (falend.Count == 0) return;
        var overtreding = Erkenningsvoorwaarden.Overtreding("ERK-1", falend, feiten, Vandaag);
        ((string[])overtreding.Cijfers["voorwaarden"]).ShouldBe(verwacht.OfType<string>());
        foreach (var voorwaarde in falend) overtreding.Melding.ShouldContain(voorwaarde.Melding);
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void The_first_possible_day_is_told_when_every_condition_has_one()
    {
        var feiten = new Voorwaardefeiten(true, Dag("15-09-2026"), 24.0m, P("01-02-2027", "31-01-2028"));
        var falend = Erkenningsvoorwaarden.Falend(feiten, Dag("01-01-2027"));

        Erkenningsvoorwaarden.Overtreding("ERK-1", falend, feiten, Dag("01-01-2027")).Cijfers["vroegstMogelijk"].ShouldBe(Dag("15-03-2027"));
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void No_first_possible_day_is_told_when_one_condition_has_none()
    {
        var feiten = new Voorwaardefeiten(false, Dag("15-09-2026"), 24.0m, P("01-02-2027", "31-01-2028"));
        var falend = Erkenningsvoorwaarden.Falend(feiten, Dag("01-03-2027"));

        Erkenningsvoorwaarden.Overtreding("ERK-1", falend, feiten, Dag("01-03-2027")).Cijfers.ShouldNotContainKey("vroegstMogelijk");
    }

    [Fact, Trait("Regel", "ERK-1")]
    public void Who_is_not_employed_there_fails_on_employment_and_hours() =>
        Erkenningsvoorwaarden.Falend(new(true, null, null, P("01-01-2026", "31-12-2026")), Vandaag).Select(f => f.Onderdeel).ShouldBe(["b", "c"]);
}
