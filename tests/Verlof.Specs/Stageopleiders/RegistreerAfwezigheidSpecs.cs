using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>Rows of an existing administration: history, that may overlap, and that is taken over once.</summary>
public class RegistreerAfwezigheidSpecs
{
    private static readonly DateOnly Van = new(2026, 11, 11);

    private static RegistreerAfwezigheid Rij(Reden reden = Reden.Ziekte, string tot = "08-12-2026", string gemeldOp = "02-11-2026") =>
        new(reden, Van, Dag(tot), "stagesecretariaat:s1", Dag(gemeldOp));

    [Fact, Trait("Regel", "VER-39")]
    public void A_row_is_a_report_of_the_day_on_which_it_was_made() =>
        Spec.Given<Stageopleider>(Bekend).When(s => RegistreerAfwezigheid.Decide(s!, Rij(tot: "12-11-2026"), Feiten(Peildatum))).Then(
            new StageopleiderAfwezigGemeld(RegistreerAfwezigheid.Id(Nummer, Van), null, Van, Dag("12-11-2026"), true, Secretariaat, Kalender.Begin(Peildatum)),
            new StageopleiderAfwezigheidVastgelegd(RegistreerAfwezigheid.Id(Nummer, Van), Nummer, null, Van, Dag("12-11-2026"), false, "AMC", 14, 21));

    [Fact, Trait("Regel", "ERK-18")]
    public void Its_thresholds_are_raised_as_for_any_other() =>
        Verloop().NeemOver(Reden.Ziekte, "11-11-2026", "08-12-2026").State.Drempels()
            .ShouldBe(["Controle overal 11-11-2026 t/m 08-12-2026 >14", "Twijfel overal 11-11-2026 t/m 08-12-2026 >21"]);

    // Every row of data/cohort/afwezigheden.csv, judged on the peildatum.
    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("11-11-2026", "08-12-2026", Reden.Ziekte, "Controle, Twijfel")]       // O0047: 28 days
    [InlineData("13-11-2026", "17-12-2026", Reden.Vakantie, "Signalering, Twijfel")]  // O0023: 35
    [InlineData("19-11-2026", "23-12-2026", Reden.Ziekte, "Controle, Twijfel")]       // O0033: 35
    [InlineData("05-11-2026", null, Reden.Vertrek, "Signalering, Vertrek")]           // O0034
    [InlineData("13-11-2026", "24-12-2026", Reden.Zwangerschap, "Signalering, Twijfel")] // O0050: 42
    [InlineData("05-11-2026", "24-02-2027", Reden.Ziekte, "Controle, Twijfel")]       // O0027: 112
    [InlineData("11-11-2026", "25-11-2026", Reden.Ziekte, "Controle")]                // O0016: 15
    [InlineData("06-12-2026", "25-12-2026", Reden.Vakantie, "Signalering")]           // O0131: 20
    [InlineData("06-12-2026", "25-12-2026", Reden.Ziekte, "Controle")]                // O0046: 20
    [InlineData("08-11-2026", "22-11-2026", Reden.Vakantie, "Signalering")]           // O0001: 15
    public void The_cohort(string van, string? totEnMet, Reden reden, string soorten) =>
        string.Join(", ", Verloop().NeemOver(reden, van, totEnMet).State.Overschrijdingen.Values.Select(o => o.Soort).Order()).ShouldBe(soorten);

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_row_again_changes_nothing_also_after_it_was_corrected_here()
    {
        var verloop = Verloop().NeemOver(Reden.Ziekte, "11-11-2026", "08-12-2026");
        verloop.NeemOver(Reden.Ziekte, "11-11-2026", "08-12-2026").Laatste.Events.ShouldBeEmpty();

        var id = RegistreerAfwezigheid.Id(Nummer, Van);
        verloop.Doe(StelAfwezigheidBij.Decide(verloop.State, new(id, Reden.Anders, Van, Dag("20-11-2026"), Secretariaat, Nu), verloop.Feiten)!);
        verloop.NeemOver(Reden.Ziekte, "11-11-2026", "08-12-2026").Laatste.Events.ShouldBeEmpty();
        verloop.Doe(TrekAfwezigheidIn.Decide(verloop.State, new(id, Secretariaat, Nu), verloop.Feiten)!);
        verloop.NeemOver(Reden.Ziekte, "11-11-2026", "08-12-2026").Laatste.Events.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "OVK-14")]
    [InlineData(Reden.Ziekte, "09-12-2026", "02-11-2026")]
    [InlineData(Reden.Vakantie, "08-12-2026", "02-11-2026")]
    [InlineData(Reden.Ziekte, "08-12-2026", "01-11-2026")]
    public void Another_content_under_the_same_key_is_a_conflict_and_overwrites_nothing(Reden reden, string tot, string gemeldOp)
    {
        var eerste = RegistreerAfwezigheid.Decide(Leeg, Rij(), Feiten(Peildatum));
        var feiten = Feiten(Peildatum).Met(RegistreerAfwezigheid.Id(Nummer, Van), Reden.Ziekte);
        Spec.Given<Stageopleider>([Bekend, .. eerste.Events]).When(s => RegistreerAfwezigheid.Decide(s!, Rij(reden, tot, gemeldOp), feiten)).ThenRefusedBy("OVK-14");
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void A_reason_that_was_erased_is_no_conflict()
    {
        var eerste = RegistreerAfwezigheid.Decide(Leeg, Rij(), Feiten(Peildatum));
        Spec.Given<Stageopleider>([Bekend, .. eerste.Events]).When(s => RegistreerAfwezigheid.Decide(s!, Rij(Reden.Vakantie), Feiten(Peildatum))).ThenNothing();
    }

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("20-11-2026", "05-12-2026")]  // overlaps
    [InlineData("25-11-2026", "05-12-2026")]  // touches
    [InlineData("12-11-2026", "05-12-2026")]
    public void Two_that_overlap_or_touch_both_go_in_and_are_one_union(string van, string totEnMet)
    {
        var verloop = Verloop().NeemOver(Reden.Vakantie, "11-11-2026", "24-11-2026").NeemOver(Reden.Anders, van, totEnMet);
        verloop.State.Afwezigheden.Count.ShouldBe(2);
        verloop.State.Drempels().ShouldBe(["Signalering overal 11-11-2026 t/m 05-12-2026 >14", "Twijfel overal 11-11-2026 t/m 05-12-2026 >21"]);
    }

    [Fact, Trait("Regel", "VER-39")]
    public void A_last_day_before_the_first_is_refused() =>
        Verloop().NeemOver(Reden.Ziekte, "11-11-2026", "10-11-2026").Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-39");

    [Fact]
    public void The_natural_key_is_trimmed_and_case_insensitive() => RegistreerAfwezigheid.Id(" o0047 ", Van).ShouldBe(RegistreerAfwezigheid.Id("O0047", Van));
}
