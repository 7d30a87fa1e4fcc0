using Shouldly;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

public class AfwezigheidsdrempelsSpecs
{
    [Theory, Trait("Regel", "ERK-18")]
    [InlineData(Reden.Vakantie, 14, 14, false, 21)]
    [InlineData(Reden.Ziekte, 14, 14, true, 21)]
    [InlineData(Reden.Zwangerschap, 0, 14, false, 21)]
    [InlineData(Reden.Vertrek, 0, 0, false, 0)]
    [InlineData(Reden.Anders, 14, 14, false, 21)]
    public void The_table_of_the_regelboek(Reden reden, int melden, int controle, bool taak, int twijfelachtig)
    {
        foreach (var instituut in new[] { "AMC", "VUMC", "NSPOH", "FMS" })
            Afwezigheidsdrempels.Regelboek.Op(instituut, Peildatum).Voor(reden).ShouldBe(new(reden, melden, controle, taak, twijfelachtig));
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void It_has_a_row_for_every_reason() =>
        Afwezigheidsdrempels.Regelboek.Op("AMC", Peildatum).Rijen.Select(r => r.Reden).ShouldBe(Enum.GetValues<Reden>(), ignoreOrder: true);

    [Theory, Trait("Regel", "OVK-13")]
    [InlineData("AMC", "31-12-2026", 21), InlineData("AMC", "01-01-2027", 28), InlineData("AMC", "01-07-2027", 10)]
    [InlineData("VUMC", "01-01-2027", 28), InlineData("VUMC", "01-07-2027", 28), InlineData("amc", "01-07-2027", 10)]
    public void A_change_holds_from_its_day_on_and_one_of_the_instituut_goes_before_one_for_all(string instituut, string dag, int dagen) =>
        new Afwezigheidsdrempels(
                new Drempeltabel(new(2027, 1, 1), null, 14, 28), new Drempeltabel(new(2027, 3, 1), "AMC", 7, 10), new Drempeltabel(new(2027, 1, 1), "NSPOH", 1, 2))
            .Op(instituut, Dag(dag)).TwijfelachtigNaDagen.ShouldBe(dagen);

    [Theory, Trait("Regel", "OVK-13")]
    [InlineData(-1, 21), InlineData(14, 13)]
    public void A_table_that_makes_no_sense_is_refused_at_the_start(int controle, int twijfelachtig) =>
        Should.Throw<ArgumentException>(() => new Afwezigheidsdrempels(new Drempeltabel(Peildatum, null, controle, twijfelachtig)));

    [Fact, Trait("Regel", "OVK-13")]
    public void An_absence_is_judged_by_the_table_of_its_first_day_and_the_event_keeps_the_figures()
    {
        var verloop = new Verloop(Leeg, Peildatum) { Tabellen = new(new Drempeltabel(new(2027, 1, 1), null, 7, 10)) };
        verloop.Meld(1, Reden.Anders, "20-12-2026", "02-01-2027").State.Overschrijdingen.ShouldBeEmpty("14 days by the table of 2026");
        verloop.Meld(2, Reden.Anders, "10-01-2027", "20-01-2027").State.Drempels()
            .ShouldBe(["Signalering overal 10-01-2027 t/m 20-01-2027 >7", "Twijfel overal 10-01-2027 t/m 20-01-2027 >10"]);
        verloop.Gebeurd.Select(f => f.Event).OfType<StageopleiderAfwezigheidVastgelegd>().Select(e => (e.ControleNaDagen, e.TwijfelachtigNaDagen))
            .ShouldBe([(14, 21), (7, 10)]);
    }

    [Fact, Trait("Regel", "OVK-13")]
    public void With_an_unknown_end_the_days_to_wait_for_follow_the_table() =>
        new Verloop(Leeg, Peildatum) { Tabellen = new(new Drempeltabel(new(2026, 1, 1), null, 7, 10)) }.Meld(1, Reden.Anders, "02-11-2026", null)
            .State.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("09-11-2026"), Dag("12-11-2026")]);

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData(Reden.Ziekte, 1, true), InlineData(Reden.Ziekte, 14, true), InlineData(Reden.Vakantie, 21, false), InlineData(Reden.Anders, 1, false)]
    public void Choice_Q2_the_stricter_reading_lets_sickness_count_from_its_first_day(Reden reden, int dagen, bool twijfel)
    {
        var strikt = new Verloop(Leeg, Peildatum) { Tabellen = new(new Drempeltabel(new(2026, 1, 1), ZiekteMeteenTwijfelachtig: true)) };
        strikt.Meld(1, reden, Peildatum, Peildatum.AddDays(dagen - 1)).Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void Choice_Q2_also_with_an_unknown_end_and_then_it_only_waits_for_the_check() =>
        new Verloop(Leeg, Peildatum) { Tabellen = new(new Drempeltabel(new(2026, 1, 1), ZiekteMeteenTwijfelachtig: true)) }.Meld(1, Reden.Ziekte, "02-11-2026", null)
            .State.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("16-11-2026")]);
}

public class RedenSpecs
{
    [Theory]
    [InlineData("ziekte", Reden.Ziekte), InlineData(" Vakantie ", Reden.Vakantie), InlineData("ZWANGERSCHAP", Reden.Zwangerschap)]
    [InlineData("vertrek", Reden.Vertrek), InlineData("betrekking elders", Reden.Vertrek), InlineData("Betrekking Elders", Reden.Vertrek), InlineData("anders", Reden.Anders)]
    public void Words_of_files_and_callers_are_read(string woord, Reden reden)
    {
        Redenwoorden.TryLees(woord, out var gelezen).ShouldBeTrue();
        gelezen.ShouldBe(reden);
    }

    [Theory]
    [InlineData("griep"), InlineData(""), InlineData(null), InlineData("2"), InlineData("ziek")]
    public void Other_words_are_not(string? woord) => Redenwoorden.TryLees(woord, out _).ShouldBeFalse();

    [Fact]
    public void Every_reason_has_its_own_word() => Redenwoorden.Toegestaan.Distinct().Count().ShouldBe(Enum.GetValues<Reden>().Length);

    [Fact, Trait("Regel", "OVK-11")]
    public void An_erased_reason_counts_as_another_one()
    {
        var verloop = Verloop().Meld(1, Reden.Ziekte, "02-11-2026", null).WisReden(1).TotDag("16-11-2026");
        verloop.State.Drempels().ShouldBe(["Signalering overal vanaf 02-11-2026 >14"]);
    }
}
