using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Verzuim;

[Trait("Regel", "VER-33")]
public class VerlengingsplaatsSpecs
{
    private static readonly DateOnly Na = new(2027, 12, 1);

    /// <summary>Sick from a day through another, and back at work.</summary>
    private static Aios Ziek(DateOnly van, DateOnly totEnMet)
    {
        var aios = Gegeven().State!;
        aios = aios.Doe(MeldZiek.Decide(aios, new(Nr(1), van, null, 0, Door, Moment(van)), Op(van)));
        var terug = totEnMet.AddDays(1);
        aios = aios.Tot(terug.AddDays(-1));
        return aios.Doe(MeldHerstel.Decide(aios, new(Nr(1), terug, 100, Door, Moment(terug)), Op(terug)));
    }

    /// <summary>Three weeks in the CCP stage: five days beyond two weeks.</summary>
    private static Aios InCcp() => Ziek(new(2027, 10, 4), new(2027, 10, 24));

    private static Guid Id(Aios aios) => aios.Verzuim.Perioden.Keys.Single();

    private static Verlengingsdeel Deel(Aios aios) => aios.Verzuim.Perioden.Values.Single().Verlenging!.Delen.Single();

    private static Decision? Kies(Aios aios, string code, string plaats) => KiesVerlengingsplaats.Decide(aios, new(Id(aios), code, plaats, "stagecoordinator:c1", Moment(Na)), Op(Na));

    [Fact]
    public void Days_of_traject_B_go_to_the_end_of_the_training_unless_the_planner_chooses_the_stageplaats()
    {
        var aios = InCcp();
        Deel(aios).ShouldBe(new Verlengingsdeel("P2", Verlengingsplaats.EindeOpleiding, 5, 5, 0, null));

        var besluit = Kies(aios, "P2", Verlengingsplaats.Stageplaats)!;
        besluit.Events.Select(e => e.GetType()).ShouldBe([typeof(VerlengingsplaatsGekozen), typeof(OpleidingsverlengingVastgesteld)]);
        besluit.Feiten[0].Aan.ShouldBe([Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat]);
        var gekozen = aios.Doe(besluit);
        // Five own contract days are one week: 30-11-2027 becomes 07-12-2027.
        Deel(gekozen).ShouldBe(new Verlengingsdeel("P2", Verlengingsplaats.Stageplaats, 5, 5, 7, new(2027, 12, 7)));
        Kies(gekozen, "P2", Verlengingsplaats.Stageplaats)!.Events.ShouldBeEmpty();
        WeegVerzuim.Uitleg(gekozen, Op(Na)).Single().Verlenging.Stappen.ShouldContain(s => s.Volgens.Regel == "VER-33" && s.Tekst.Contains("planner koos") && s.Tekst.Contains("07-12-2027"));

        // Plaatsing moves the end: that is no new starting point, and choosing again takes it back.
        var verlengd = gekozen.Doe(VerwerkPlaatsing.Decide(gekozen, new(P2 with { TotEnMet = new(2027, 12, 7), PlaatsingVersie = 2 }), Op(Na)));
        Deel(verlengd).NieuwEinde.ShouldBe(new(2027, 12, 7));
        Deel(verlengd.Doe(Kies(verlengd, "P2", Verlengingsplaats.EindeOpleiding))).ShouldBe(new Verlengingsdeel("P2", Verlengingsplaats.EindeOpleiding, 5, 5, 0, null));
    }

    [Fact]
    public void A_clinical_stage_has_no_choice()
    {
        var aios = Ziek(new(2027, 3, 15), new(2027, 4, 18));
        var overtreding = Kies(aios, "P1", Verlengingsplaats.EindeOpleiding).ShouldBeOfType<Decision.Refused>().Overtreding;
        (overtreding.Regel, overtreding.Cijfers["dagen"]).ShouldBe(("VER-33", 15m));
    }

    [Fact]
    public void What_is_not_fixed_or_not_there_is_not_chosen()
    {
        var aios = InCcp();
        Kies(aios, "P1", Verlengingsplaats.Stageplaats).ShouldBeNull();
        KiesVerlengingsplaats.Decide(aios, new(Nr(9), "P2", Verlengingsplaats.Stageplaats, Door, Moment(Na)), Op(Na)).ShouldBeNull();

        DateOnly van = new(2027, 10, 4), dag = new(2027, 10, 20);
        var ziek = Gegeven().State!;
        ziek = ziek.Doe(MeldZiek.Decide(ziek, new(Nr(1), van, null, 0, Door, Moment(van)), Op(van))).Tot(dag);
        KiesVerlengingsplaats.Decide(ziek, new(Id(ziek), "P2", Verlengingsplaats.Stageplaats, Door, Moment(dag)), Op(dag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-33");
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void The_choice_stays_when_the_dates_are_corrected()
    {
        var aios = InCcp();
        aios = aios.Doe(Kies(aios, "P2", Verlengingsplaats.Stageplaats));
        var gecorrigeerd = aios.Doe(CorrigeerZiekmelding.Decide(aios, new(Nr(1), new(2027, 10, 4), new(2027, 10, 25), 0, Door, Moment(Na)), Op(Na)));
        // Six days: one week and one own contract day.
        Deel(gecorrigeerd).ShouldBe(new Verlengingsdeel("P2", Verlengingsplaats.Stageplaats, 6, 6, 8, new(2027, 12, 8)));
    }
}
