using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Zwangerschap;

public class WerktijdbeschermingSpecs
{
    private static readonly DateOnly Bevalling = new(2027, 1, 10);
    private static readonly Periode Beschermd = new(new(2027, 3, 1), new(2027, 6, 30));

    private static Dienst Nacht(string dag) => new(Guid.Empty, D(dag), new(22, 0), 9, 9);

    private static Dienst Avond(string dag, bool aangepast) => new(Guid.Empty, D(dag), new(18, 0), 4, 4, aangepast);

    [Theory, Trait("Regel", "VER-37")]
    [InlineData("2027-01-10", "2027-07-09")]
    [InlineData("2026-08-31", "2027-02-27")]
    public void The_last_protected_day(string bevalling, string laatste) => Werktijdbescherming.LaatsteBeschermdeDag(D(bevalling)).ShouldBe(D(laatste));

    [Theory, Trait("Regel", "VER-37")]
    [InlineData("2027-07-09", false, false)]
    [InlineData("2027-07-10", false, true)]
    [InlineData("2027-07-09", true, true)]
    [InlineData("2027-01-09", false, true)]
    public void A_night_shift_is_refused_until_six_months_after_the_birth_unless_the_aios_consents(string dag, bool instemming, bool mag)
    {
        var overtreding = Werktijdbescherming.NaBevalling(Nacht(dag), Bevalling, instemming);
        (overtreding is null).ShouldBe(mag);
        overtreding?.Cijfers["totEnMet"].ShouldBe(new DateOnly(2027, 7, 9));
    }

    [Theory, Trait("Regel", "VER-37")]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void An_evening_is_overtime_unless_the_day_was_adapted(bool aangepast, bool mag) =>
        (Werktijdbescherming.NaBevalling(Avond("2027-05-03", aangepast), Bevalling, instemming: false) is null).ShouldBe(mag);

    [Theory, Trait("Regel", "VER-35")]
    [InlineData(9, 8, 0)]
    [InlineData(9, 8.5, 2)]
    [InlineData(22, 8, 2)]
    public void A_roster_with_a_night_or_more_than_eight_hours_is_flagged_to_both(int uur, decimal uren, int punten)
    {
        var gevonden = Werktijdbescherming.Rooster([new(new(2027, 3, 1), new(uur, 0), uren)], Beschermd, _ => 7.6m);
        gevonden.Length.ShouldBe(punten);
        if (punten > 0) gevonden.Select(p => p.Geadresseerde).ShouldBe([Rollen.Stageopleider, Rollen.Aios]);
    }

    [Fact, Trait("Regel", "VER-35")]
    public void An_evening_dienst_asks_for_an_adapted_day()
    {
        Werktijdbescherming.Dienst(Avond("2027-03-01", aangepast: false), Beschermd).Length.ShouldBe(2);
        Werktijdbescherming.Dienst(Avond("2027-03-01", aangepast: true), Beschermd).ShouldBeEmpty();
        Werktijdbescherming.Dienst(Avond("2027-07-01", aangepast: false), Beschermd).ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-35"), Trait("Regel", "OVK-11")]
    public void The_flag_does_not_say_why() =>
        Werktijdbescherming.Dienst(Nacht("2027-03-01"), Beschermd).ShouldAllBe(p => !p.Tekst.Contains("zwanger", StringComparison.OrdinalIgnoreCase));
}
