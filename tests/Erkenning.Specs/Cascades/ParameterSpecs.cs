using Shouldly;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.EigenStageplaatsen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Cascades;

/// <summary>OVK-13: another value holds from its day on, not before; what was judged keeps the value of its own day.</summary>
[Trait("Regel", "OVK-13")]
public class ParameterSpecs
{
    private static readonly Guid Id = Guid.Parse("0f000000-0000-0000-0000-0000000000e1");

    private static Parametertabel Anders(Parameter parameter, string waarde, string? instituut = null) =>
        new(new Parameterwijziging(parameter.Sleutel, Dag("01-03-2027"), waarde, instituut));

    [Theory]
    [Trait("Regel", "ERK-13")]
    [InlineData("28-02-2027", "27-02-2028")]
    [InlineData("01-03-2027", "28-02-2029")]
    [InlineData("02-03-2027", "01-03-2029")]
    public void An_SLWP_is_valid_for_two_years_when_it_is_authorised_from_the_day_of_the_change_on(string op, string totEnMet) =>
        Slwp.GeldigTotEnMet(Dag(op), Anders(Erkenningparameters.SlwpGeldigheidJaren, "2"), "AMC").ShouldBe(Dag(totEnMet));

    [Fact]
    public void A_value_of_one_institute_leaves_the_others_alone()
    {
        var tabel = Anders(Erkenningparameters.SlwpGeldigheidJaren, "2", "VUMC");
        Slwp.GeldigTotEnMet(Dag("01-03-2027"), tabel, "VUMC").ShouldBe(Dag("28-02-2029"));
        Slwp.GeldigTotEnMet(Dag("01-03-2027"), tabel, "AMC").ShouldBe(Dag("29-02-2028"));
    }

    [Theory]
    [Trait("Regel", "ERK-13")]
    [Trait("Regel", "ERK-15")]
    [InlineData("28-02-2027", new[] { 8, 2 }, 28)]
    [InlineData("01-03-2027", new[] { 12, 4, 1 }, 14)]
    public void An_SLWP_keeps_the_reminders_and_the_grace_of_the_day_of_its_authorisation(string op, int[] weken, int respijt)
    {
        var tabel = new Parametertabel(
            new(Erkenningparameters.SlwpHerinneringWeken.Sleutel, Dag("01-03-2027"), "4,12,1"),
            new(Erkenningparameters.SlwpLopendeStageRespijtDagen.Sleutel, Dag("01-03-2027"), "14"));
        var s = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        s = NeemSlwpOver.Decide(s, new(Dag(op), Dag("31-01-2028"), Slwptermijnen.Van(tabel.Voor("AMC", Dag(op))))).Events.Aggregate((Stageplaats?)s, Stageplaats.Fold)!;

        Slwpverloop.Termijnen(s).Select(t => (t.Soort, t.Op)).ShouldBe(
        [
            .. weken.Select(w => ($"slwp-herinnering-{w}", Dag("01-02-2028").AddDays(-7 * w))), ("slwp-verlopen", Dag("01-02-2028")),
            ("slwp-respijt", Dag("01-02-2028").AddDays(respijt)),
        ]);
        var verlopen = Slwpverloop.Verstreken(s, Dag("01-02-2028")).Events.OfType<SlwpVerlopen>().Single();
        verlopen.RespijtDagen.ShouldBe(respijt);
    }

    [Theory]
    [Trait("Regel", "ERK-20")]
    [InlineData("28-02-2027", "05-03-2027", "21-03-2027")]
    [InlineData("01-03-2027", "11-03-2027", "31-03-2027")]
    public void A_procedure_has_the_terms_of_the_day_on_which_it_starts(string start, string besluit, string resultaat)
    {
        var w = new Wereld().MetParameters(
                new(Erkenningparameters.WaarnemingBesluitWerkdagen.Sleutel, Dag("01-03-2027"), "8"),
                new(Erkenningparameters.WaarnemingMaxDagen.Sleutel, Dag("01-03-2027"), "30"))
            .MetInstelling("I1").MetOpleider("A").MetStageplaats("S1", "A", duo: null);
        w.Naar(start);
        var gestart = w.MeldOverschreden("A", start, "31-05-2027").OfType<WaarnemingsprocedureGestart>().Single();

        gestart.BesluitUiterlijkOp.ShouldBe(Dag(besluit));
        gestart.ResultaatUiterlijkOp.ShouldBe(Dag(resultaat));
    }

    [Theory]
    [Trait("Regel", "ERK-19")]
    [InlineData("26-02-2027", "05-03-2027")]
    [InlineData("01-03-2027", "03-03-2027")]
    public void A_duo_partner_confirms_within_the_werkdagen_of_the_day_on_which_is_asked(string op, string uiterlijk)
    {
        var w = new Wereld().MetParameters(new Parameterwijziging(Erkenningparameters.DuoBevestigenWerkdagen.Sleutel, Dag("01-03-2027"), "2"))
            .MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats();
        w.Naar(op);

        w.MeldOverschreden("A", op, "31-05-2027").OfType<StageplaatsGedektDoorDuo>().Single().BevestigenUiterlijkOp.ShouldBe(Dag(uiterlijk));
    }

    [Theory]
    [Trait("Regel", "ERK-33")]
    [InlineData("26-02-2027", new[] { 4, 6 }, "05-03-2027")]
    [InlineData("01-03-2027", new[] { 1, 3 }, "03-03-2027")]
    public void A_registration_is_shown_within_the_werkdagen_of_the_day_of_receipt(string op, int[] dagen, string uiterlijk)
    {
        var formulier = new Aanmeldingsformulier("GGD", "Weg 1", ["jeugdarts"], "JGZ", Dag("01-06-2027"), null, 1, false, null);
        var besluit = MeldStageplaatsAan.Decide(
            null, new(Id, "NSPOH", formulier, true, true), Anders(Erkenningparameters.AanmeldingTonenWerkdagen, "2"), Dag(op));
        var aanmelding = besluit.Events.Aggregate((Aanmelding?)null, Aanmelding.Fold)!;

        aanmelding.TonenUiterlijkOp.ShouldBe(Dag(uiterlijk));
        aanmelding.OpenTermijnen().Select(t => t.Op).ShouldBe(dagen.Select(d => Kalender.PlusWerkdagen(Dag(op), d)));
        Aanmelding.Verstreken(aanmelding, aanmelding.OpenTermijnen().First(), Kalender.PlusWerkdagen(Dag(op), dagen[0])).Events
            .OfType<AanmeldingNietGetoond>().Select(e => e.Werkdag).ShouldBe([dagen[0]]);
    }

    [Fact]
    [Trait("Regel", "ERK-35")]
    public void The_reminder_of_an_own_stageplaats_is_that_of_the_day_of_the_form()
    {
        var gemeld = EigenStageplaats.Fold(null, new EigenStageplaatsGemeld(Id, "AI1", "NSPOH", "GGD", "JGZ", Dag("01-01-2027")))!;
        EigenStageplaats Na(int herinnering) =>
            DienFormulierIn.Decide(gemeld, new(Id, herinnering), 28, Dag("01-02-2027")).Events.Aggregate((EigenStageplaats?)gemeld, EigenStageplaats.Fold)!;

        Na(21).OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("22-02-2027"), Dag("01-03-2027")]);
        Na(7).OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("08-02-2027"), Dag("01-03-2027")]);
        Na(28).OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("01-03-2027")], "the day itself needs no reminder");
        EigenStageplaats.Verstreken(Na(7), Na(7).OpenTermijnen().First(), Dag("08-02-2027")).Events.OfType<SignaalGeregistreerd>().Single().UiterlijkOp.ShouldBe(Dag("01-03-2027"));
    }

    [Fact]
    [Trait("Regel", "ERK-13")]
    public void The_other_stageopleider_authorises_within_the_weeks_of_the_day_of_the_departure()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats();
        DateOnly? Uiterlijk(string vandaag) => VraagNieuweAutorisatie.Decide(
                w.Plaats(), new("A", Dag(vandaag)), Anders(Erkenningparameters.SlwpOvernameWeken, "6"), Dag(vandaag)).Events
            .OfType<SignaalGeregistreerd>().First().UiterlijkOp;

        Uiterlijk("28-02-2027").ShouldBe(Dag("29-03-2027"));
        Uiterlijk("01-03-2027").ShouldBe(Dag("13-04-2027"));
    }
}
