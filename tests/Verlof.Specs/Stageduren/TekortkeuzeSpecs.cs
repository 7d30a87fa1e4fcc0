using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Stageduren;

public class TekortkeuzeSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 3, 1);

    private static Aios Deeltijd(int p1 = 100, int p2 = 85) =>
        Testing.Spec.Given<Aios>(P1 with { Percentage = p1 }, P2 with { Percentage = p2 }).State!;

    private static Decision? Kies(Aios aios, string code, Verlengingsplek plek, string? reden = "in overleg") =>
        LegTekortkeuzeVast.Decide(aios, new(code, plek, reden, "stagecoordinator:c1", Moment(Vandaag)), Op(Vandaag));

    private static TekortkeuzeVastgelegd Keuze(string plek, int dagen, DateOnly? einde) =>
        new(Aiosnummer, "P2", plek, 1.95m, dagen, einde, "AMC", "stagecoordinator:c1", Moment(Vandaag));

    [Theory, Trait("Regel", "VER-13")]
    [InlineData(Verlengingsplek.Oph2, "oph2", 17, null)]
    [InlineData(Verlengingsplek.Stageplaats, "stageplaats", 17, "2027-12-17")]
    public void Thirteen_weeks_at_85_percent_are_made_up_at_OPH2_or_on_the_stageplaats(Verlengingsplek plek, string woord, int dagen, string? einde)
    {
        var besluit = Kies(Deeltijd(), "P2", plek)!;
        besluit.Events.ShouldBe([Keuze(woord, dagen, einde is null ? null : DateOnly.Parse(einde, System.Globalization.CultureInfo.InvariantCulture))]);
        Kies(Deeltijd().Doe(besluit), "P2", plek)!.Events.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "VER-13"), Trait("Regel", "REG-13")]
    [InlineData("2027-09-01", "2027-11-30")]
    [InlineData("2026-12-01", "2027-02-28")]
    [InlineData("2027-03-01", "2027-05-31")]
    public void A_quarter_of_90_91_or_92_days_is_short_of_the_same(string van, string totEnMet)
    {
        DateOnly Lees(string dag) => DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
        var aios = Testing.Spec.Given<Aios>(P2 with { Van = Lees(van), TotEnMet = Lees(totEnMet), Percentage = 85 }).State!;
        var stand = Stagestanden.Van(aios, aios.Stages["P2"], Op(Vandaag))!.Uitkomst;
        (stand.TekortVoltijdWeken, stand.ExtraDagen).ShouldBe((1.95m, 17));
    }

    [Fact, Trait("Regel", "VER-14")]
    public void A_stage_of_traject_B_may_stay_shorter_with_a_reason()
    {
        Kies(Deeltijd(), "P2", Verlengingsplek.Niet, " ").ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-14");
        var besluit = Kies(Deeltijd(), "P2", Verlengingsplek.Niet)!;
        besluit.Events.First().ShouldBe(Keuze("niet", 0, null));
        besluit.Feiten[0].Regel.ShouldBe("VER-14");
        var aios = Deeltijd().Doe(besluit);
        aios.Signalen.Values.ShouldHaveSingleItem().Regel.ShouldBe("VER-14");
        // Another choice after all: nothing is left to look at.
        aios.Doe(Kies(aios, "P2", Verlengingsplek.Oph2)).Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-14"), Trait("Regel", "VER-12")]
    public void A_clinical_stage_has_no_choice()
    {
        var niet = Kies(Deeltijd(p1: 85), "P1", Verlengingsplek.Niet).ShouldBeOfType<Decision.Refused>().Overtreding;
        // 184 days at 85 %.
        (niet.Regel, niet.Cijfers["voltijddagen"]).ShouldBe(("VER-14", 156.4m));
        var oph = Kies(Deeltijd(p1: 85), "P1", Verlengingsplek.Oph2).ShouldBeOfType<Decision.Refused>().Overtreding;
        (oph.Regel, oph.Cijfers["formeelEinde"]).ShouldBe(("VER-12", new DateOnly(2027, 10, 1)));
    }

    [Fact, Trait("Regel", "VER-13")]
    public void Without_a_shortfall_or_a_known_stage_there_is_nothing_to_choose()
    {
        Kies(Deeltijd(p2: 100), "P2", Verlengingsplek.Oph2).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-13");
        Kies(Deeltijd(), "P9", Verlengingsplek.Oph2).ShouldBeNull();
        var rest = Testing.Spec.Given<Aios>(P2 with { Percentage = 85, NominaleWeken = 7.4m }).State!;
        Kies(rest, "P2", Verlengingsplek.Oph2).ShouldBeOfType<Decision.Refused>().Overtreding.Cijfers["nominaleWeken"].ShouldBe(7.4m);
    }

    [Fact, Trait("Regel", "VER-13")]
    public void The_choice_deals_with_the_question()
    {
        Werkpatroon patroon = new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag);
        var aios = Gegeven().State!;
        aios = aios.Doe(VraagDeeltijdAan.Decide(aios, new(Nr(1), 85, patroon, new(2027, 9, 1), Door, Moment(Vandaag)), Op(Vandaag)));
        foreach (var partij in Deeltijdpartij.Alle) aios = aios.Doe(GeefDeeltijdAkkoord.Decide(aios, new(Nr(1), partij, $"{partij}:x", Moment(Vandaag))));
        aios = aios.Doe(KeurDeeltijdGoed.Decide(aios, new(Nr(1), Moment(Vandaag)), Op(Vandaag)));
        aios.Signalen.Values.Count(s => s.Regel == "VER-13").ShouldBe(1);

        var besluit = Kies(aios, "P2", Verlengingsplek.Stageplaats)!;
        besluit.Events.OfType<SignaalAfgehandeld>().ShouldHaveSingleItem().Door.ShouldBe("stagecoordinator:c1");
        aios.Doe(besluit).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-13");
    }

    [Theory, Trait("Regel", "VER-12"), Trait("Regel", "REG-11")]
    [InlineData("2027-08-31", 184, true)]
    [InlineData("2027-08-29", 182, true)]
    [InlineData("2027-08-24", 177, false)]
    public void Traject_A_has_a_minimum_of_182_voltijd_days(string einde, int dagen, bool gehaald)
    {
        var aios = Testing.Spec.Given<Aios>(P1 with { TotEnMet = DateOnly.Parse(einde, System.Globalization.CultureInfo.InvariantCulture) }).State!;
        var klinisch = Stagestanden.Klinisch(aios, Op(Vandaag));
        klinisch.Uitkomst.ShouldBe(dagen);
        klinisch.Stappen.ShouldHaveSingleItem().Tekst.ShouldContain($"{dagen} voltijddagen");
        (Stagestanden.KlinischTekort(aios, Op(Vandaag)) is null).ShouldBe(gehaald);
    }
}
