using Shouldly;
using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Specs.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Scholingen;

public class ScholingSpecs
{
    private static readonly Guid Middag = Guid.Parse("0f000000-0000-0000-0000-000000000009");
    private static readonly ScholingsaanbodGeopend Open = new("AMC", 2027);

    private static BijeenkomstGepland B(string op, string soort = Bijeenkomstsoort.Onderwijsmiddag, bool metVu = false, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), "AMC", soort, Dag(op), metVu);

    private static Gegeven<Scholingsaanbod> Met(params BijeenkomstGepland[] bijeenkomsten) => Spec.Given<Scholingsaanbod>([Open, .. bijeenkomsten]);

    private static Decision Beoordeel(Scholingsaanbod? s, string dag, Parametertabel? tabel = null) =>
        BeoordeelScholingsaanbod.Decide(s!, tabel ?? Parametertabel.Regelboek, Dag(dag));

    [Theory, Trait("Regel", "ERK-25")]
    [InlineData("31-03-2027", false)]
    [InlineData("01-04-2027", true)]
    [InlineData("02-04-2027", true)]
    public void With_two_scheduled_the_secretariaat_is_told_on_1_April(string dag, bool gemeld)
    {
        var spec = Met(B("10-02-2027"), B("10-05-2027", metVu: true)).When(s => Beoordeel(s, dag));
        if (!gemeld)
        {
            spec.ThenNothing();
            return;
        }

        var na = spec.ThenTypes(typeof(ScholingsaanbodBeoordeeld), typeof(SignaalGeregistreerd)).State!;
        (na.VolgendJaar, na.Signalen.Values.Single().Geadresseerde).ShouldBe((2028, Rollen.Stagesecretariaat));
        na.OpenTermijnen().ShouldContain(new Termijn("scholing-beoordeling", Dag("01-04-2028"), "ERK-25"));
    }

    [Fact, Trait("Regel", "ERK-25")]
    public void With_three_there_is_no_signaal() =>
        Met(B("10-02-2027"), B("10-05-2027"), B("10-10-2027")).When(s => Beoordeel(s, "01-04-2027")).Then(new ScholingsaanbodBeoordeeld("AMC", 2027, 3, 3));

    [Fact, Trait("Regel", "ERK-25")]
    public void The_training_for_starters_and_another_year_do_not_count_and_neither_does_what_was_cancelled() =>
        Met(B("10-02-2027"), B("10-05-2027"), B("10-10-2027", Bijeenkomstsoort.Starterstraining), B("10-02-2028"), B("11-10-2027", id: Middag))
            .And(new BijeenkomstVervallen(Middag, "AMC")).When(s => Beoordeel(s, "01-04-2027"))
            .ThenTypes(typeof(ScholingsaanbodBeoordeeld), typeof(SignaalGeregistreerd));

    [Fact, Trait("Regel", "ERK-25")]
    public void The_number_is_a_dated_parameter()
    {
        var tabel = new Parametertabel(new Parameterwijziging("scholing.onderwijsmiddagen", Dag("01-04-2027"), "2"));
        Met(B("10-02-2027"), B("10-05-2027")).When(s => Beoordeel(s, "01-04-2027", tabel)).Then(new ScholingsaanbodBeoordeeld("AMC", 2027, 2, 2));
    }

    [Fact, Trait("Regel", "ERK-25")]
    public void Of_a_year_that_is_past_only_the_fact_is_kept() =>
        Met().When(s => Beoordeel(s, "02-01-2028")).Then(new ScholingsaanbodBeoordeeld("AMC", 2027, 0, 3));

    [Fact, Trait("Regel", "ERK-25")]
    public void The_third_makes_the_signaal_lapse()
    {
        var tekort = Met(B("10-02-2027"), B("10-05-2027")).When(s => Beoordeel(s, "01-04-2027")).ThenTypes(typeof(ScholingsaanbodBeoordeeld), typeof(SignaalGeregistreerd));
        tekort.When(s => PlanBijeenkomst.Decide(s!, new(B("10-10-2027", id: Middag)), 3)).ThenTypes(typeof(BijeenkomstGepland), typeof(SignaalVervallen)).State!.Signalen.ShouldBeEmpty();
        tekort.When(s => PlanBijeenkomst.Decide(s!, new(B("10-10-2027", Bijeenkomstsoort.Starterstraining, id: Middag)), 3)).ThenTypes(typeof(BijeenkomstGepland));
    }

    [Theory, Trait("Regel", "ERK-25")]
    [InlineData("01-04-2027", 2027)]
    [InlineData("02-04-2027", 2028)]
    public void The_watch_begins_at_the_first_1_April_that_is_not_past(string vandaag, int jaar) =>
        Spec.Given<Scholingsaanbod>().When(s => OpenScholingsaanbod.Decide(s, new("AMC"), Dag(vandaag))).Then(new ScholingsaanbodGeopend("AMC", jaar));

    [Fact, Trait("Regel", "ERK-25")]
    public void Invitation_enrolment_attendance_and_accreditation_are_recorded_once()
    {
        var gepland = Met(B("02-11-2026", id: Middag));
        gepland.When(s => BeheerBijeenkomst.NodigUit(s!, Middag, ["b", "A", "a"], Vandaag)).Then(new StageopleidersUitgenodigd(Middag, "AMC", ["A", "B"], Vandaag))
            .When(s => BeheerBijeenkomst.NodigUit(s!, Middag, ["A", "C"], Vandaag)).Then(new StageopleidersUitgenodigd(Middag, "AMC", ["C"], Vandaag));
        gepland.When(s => BeheerBijeenkomst.SchrijfIn(s!, Middag, "d", true)).Then(new StageopleiderIngeschreven(Middag, "AMC", "D", true))
            .When(s => BeheerBijeenkomst.SchrijfIn(s!, Middag, "D", false)).Then(new StageopleiderIngeschreven(Middag, "AMC", "D", false)).State!.Bijeenkomsten[0].Ingeschreven.ShouldBeEmpty();
        gepland.When(s => BeheerBijeenkomst.VraagAccreditatieAan(s!, Middag, Vandaag)).Then(new AccreditatieAangevraagd(Middag, "AMC", Vandaag));
        gepland.When(s => BeheerBijeenkomst.LegAanwezigheidVast(s!, Middag, ["A"], Vandaag)).Then(new AanwezigheidVastgelegd(Middag, "AMC", ["A"]))
            .When(s => BeheerBijeenkomst.Annuleer(s!, Middag)).ThenRefusedBy("ERK-25");
    }

    [Fact, Trait("Regel", "ERK-25")]
    public void Attendance_before_the_day_the_same_day_twice_and_an_unknown_or_cancelled_meeting_are_refused()
    {
        var morgen = Met(B("03-11-2026", id: Middag));
        morgen.When(s => BeheerBijeenkomst.LegAanwezigheidVast(s!, Middag, ["A"], Vandaag)).ThenRefusedBy("ERK-25");
        morgen.When(s => PlanBijeenkomst.Decide(s!, new(B("03-11-2026")), 3)).ThenRefusedBy("ERK-25");
        morgen.When(s => BeheerBijeenkomst.NodigUit(s!, Oorzaak, ["A"], Vandaag)).ThenRefusedBy("ERK-25");
        morgen.When(s => BeheerBijeenkomst.Annuleer(s!, Middag)).ThenOnce(new BijeenkomstVervallen(Middag, "AMC"))
            .When(s => BeheerBijeenkomst.SchrijfIn(s!, Middag, "A", true)).ThenRefusedBy("ERK-25");
    }

    [Fact, Trait("Regel", "ERK-26")]
    public void What_is_followed_is_recorded_and_tomorrow_is_refused()
    {
        Spec.Given<DidactischeScholing>().When(d => LegDidactiekVast.Decide(d, new("A", "AMC", "bezig", Vandaag), Vandaag))
            .Then(new DidactischeScholingVastgelegd("A", "AMC", "bezig", Vandaag));
        Spec.Given<DidactischeScholing>().When(d => LegDidactiekVast.Decide(d, new("A", "AMC", "gevolgd", Dag("03-11-2026")), Vandaag)).ThenRefusedBy("ERK-26");
    }

    private static IReadOnlyList<Aandachtspunt> Punten(Stageleerwerkplan? plan = null, string? didactiekA = null)
    {
        var s = Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(opleiders: ["A", "B"])),
            new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", null, "duo", null, "A", "B")], Oorzaak)).State!;
        var didactiek = new Dictionary<string, DidactischeScholing> { ["B"] = new(Oorzaak, "B", "AMC", "gevolgd", Vandaag) };
        if (didactiekA is not null) didactiek["A"] = new(Oorzaak, "A", "AMC", didactiekA, Vandaag);
        return Aandachtspunten.Bepaal(s, plan, didactiek, Vandaag);
    }

    [Theory, Trait("Regel", "ERK-26")]
    [InlineData(null, true)]
    [InlineData("geen", true)]
    [InlineData("bezig", false)]
    [InlineData("gevolgd", false)]
    public void Who_has_not_followed_didactic_training_is_flagged_and_on_the_agenda(string? stand, bool vlag) =>
        Punten(didactiekA: stand).ShouldBe(vlag ? [new("ERK-26", "Van stageopleider A is geen didactische scholing bekend.", OpAgenda: true, "A")] : []);

    private static Stageleerwerkplan Plan(string? afwezig, params string[] ingevuld) =>
        Spec.Given<Stageleerwerkplan>(new SlwpConceptIngediend("S1", "AMC", 1, AutoriseerSlwpSpecs.Vol with { VasteAfwezigheid = afwezig }, ingevuld, Vandaag)).State!;

    [Fact, Trait("Regel", "ERK-27")]
    public void What_the_slwp_does_not_say_about_supervision_is_flagged()
    {
        var alles = new[] { Slwponderdeel.Begeleiding, Slwponderdeel.Achterwacht, Slwponderdeel.Calamiteiten, Slwponderdeel.Vervanging };
        Punten(Plan(null, alles), "gevolgd").ShouldBeEmpty();
        foreach (var ontbreekt in alles)
        {
            Punten(Plan(null, [.. alles.Except([ontbreekt])]), "gevolgd").ShouldHaveSingleItem()
                .ShouldBe(new Aandachtspunt("ERK-27", $"In het stageleerwerkplan (SLWP) ontbreekt: {ontbreekt}.", OpAgenda: true));
        }
    }

    [Fact, Trait("Regel", "ERK-27")]
    public void Each_structural_absence_day_needs_a_named_replacement()
    {
        string[] rest = [Slwponderdeel.Begeleiding, Slwponderdeel.Achterwacht, Slwponderdeel.Calamiteiten, Slwponderdeel.Vervanging];
        Punten(Plan("maandag,woensdag", [.. rest, Slwponderdeel.VervangingOp("maandag")]), "gevolgd").ShouldHaveSingleItem()
            .Tekst.ShouldBe("In het stageleerwerkplan (SLWP) ontbreekt: vervanging op woensdag.");
        Punten(Plan("maandag,woensdag", [.. rest, Slwponderdeel.VervangingOp("maandag"), Slwponderdeel.VervangingOp("woensdag")]), "gevolgd").ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-27")]
    public void Who_replaces_on_which_day_is_kept_beside_the_events()
    {
        var contact = new Slwpcontact(Oorzaak, "S1", 1, null, null, null, null, null, null)
        {
            VervangersPerDag = new Dictionary<string, string> { ["woensdag"] = "W. Aarnemer", ["maandag"] = " " },
        };
        contact.Ingevuld().ShouldBe([Slwponderdeel.VervangingOp("woensdag")]);
    }
}
