using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Diensten;

public class DienstbesluitSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 3, 1);

    private static Aios Met(Dienstregime regime = Dienstregime.Diensten, bool inSlwp = true, params DateOnly[] lessen) => Gegeven(
        new PlaatsingsafsprakenVastgelegd("P1", regime, inSlwp, false, false, null, lessen, [], Door, Moment(Vandaag)),
        new PlaatsingsafsprakenVastgelegd("P2", regime, inSlwp, false, false, null, lessen, [], Door, Moment(Vandaag))).State!;

    private static RegistreerDienst Avond(string dag, int id = 1, decimal gewerkt = 3) => new(new(Nr(id), D(dag), new(18, 0), 5, gewerkt), Door, Moment(Vandaag));

    private static RegistreerDienst Weekend(string dag, int id = 1, decimal aanwezig = 24, decimal gewerkt = 9) =>
        new(new(Nr(id), D(dag), new(8, 0), aanwezig, gewerkt), Door, Moment(Vandaag));

    private static Aios Doe(Aios aios, RegistreerDienst dienst) => aios.Doe(RegistreerDienst.Decide(aios, dienst, Op(Vandaag)));

    private static Regelovertreding Geweigerd(Aios aios, RegistreerDienst dienst) => RegistreerDienst.Decide(aios, dienst, Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding;

    private static Compensatiesaldo Saldo(Aios aios, string dag, string plaatsing = "P1") => Compensatiestand.Op(aios, aios.Stages[plaatsing], D(dag), Op(D(dag))).Uitkomst;

    private static Decision Neem(Aios aios, string dag, decimal uren, int id = 9) => NeemCompensatieOp.Decide(aios, new(Nr(id), D(dag), uren, Door, Moment(Vandaag)), Op(Vandaag));

    [Fact, Trait("Regel", "VER-15"), Trait("Regel", "VER-18")]
    public void A_dienst_with_a_basis_builds_up_its_compensation()
    {
        RegistreerDienst.Decide(Met(), Avond("2027-03-03"), Op(Vandaag)).Events.ShouldBe([
            new DienstGeregistreerd(Nr(1), "P1", new(2027, 3, 3), new(18, 0), 5, 3, false, Door, Moment(Vandaag)), new CompensatieOpgebouwd(Nr(1), "P1", 2)]);
        RegistreerDienst.Decide(Doe(Met(), Avond("2027-03-03")), Avond("2027-03-03"), Op(Vandaag)).Events.ShouldBeEmpty();
        Geweigerd(Met(inSlwp: false), Avond("2027-03-03")).Regel.ShouldBe("VER-15");
        Geweigerd(Gegeven().State!, Avond("2027-03-03")).Regel.ShouldBe("VER-15");
        Geweigerd(Met(), Avond("2027-12-08")).Regel.ShouldBe("VER-15");
    }

    [Fact, Trait("Regel", "VER-6")]
    public void No_dienst_on_a_teaching_day() => Geweigerd(Met(lessen: new DateOnly(2027, 3, 5)), Avond("2027-03-05")).Regel.ShouldBe("VER-6");

    [Fact, Trait("Regel", "VER-16")]
    public void The_limits_look_at_the_diensten_that_stand()
    {
        var aios = Doe(Met(), Avond("2027-03-01"));
        Geweigerd(aios, Avond("2027-03-05", 2)).Regel.ShouldBe("VER-16");
        aios = aios.Doe(LaatDienstVervallen.Decide(aios, new(Nr(1), Door, Moment(Vandaag)), Op(Vandaag)));
        Doe(aios, Avond("2027-03-05", 2)).Diensten.Diensten.Count.ShouldBe(2);
        Doe(Doe(Met(Dienstregime.SehOngevaluteerd), Avond("2027-03-01")), Avond("2027-03-02", 2)).Diensten.Diensten.Count.ShouldBe(2);
    }

    [Fact, Trait("Regel", "VER-17"), Trait("Regel", "VER-18")]
    public void The_worked_examples_in_the_balance()
    {
        Saldo(Doe(Met(), Avond("2027-03-03")), "2027-03-07").ShouldBe(new Compensatiesaldo(2, 3, 0));
        Saldo(Doe(Met(), Weekend("2027-03-06")), "2027-03-07").Open.ShouldBe(13);
        Saldo(Doe(Met(), Weekend("2027-03-06", aanwezig: 12, gewerkt: 0)), "2027-03-07").Open.ShouldBe(2);
    }

    [Fact, Trait("Regel", "VER-17")]
    public void Recorded_hours_go_before_the_pattern_and_leave_counts_as_fulfilled()
    {
        var aios = Doe(Met(), Avond("2027-03-03"));
        var week = new LegWeekurenVast(new(2027, 3, 4), 30.4m, 7.6m, Door, Moment(Vandaag));
        var na = aios.Doe(LegWeekurenVast.Decide(aios, week, Op(Vandaag)));
        Saldo(na, "2027-03-07").Overuren.ShouldBe(3);
        LegWeekurenVast.Decide(na, week, Op(Vandaag)).Events.ShouldBeEmpty();
        var minder = na.Doe(LegWeekurenVast.Decide(na, week with { RegulierUren = 27.4m }, Op(Vandaag)));
        Saldo(minder, "2027-03-07").Overuren.ShouldBe(0);
        aios.Doe(LegWeekurenVast.Decide(aios, week with { VerlofUren = 60 }, Op(Vandaag))).Diensten.Weken[Vandaag].VerlofUren.ShouldBe(38);
    }

    [Fact, Trait("Regel", "VER-20")]
    public void A_SEH_without_valuation_above_the_contract_on_average_is_flagged()
    {
        var aios = Met(Dienstregime.SehOngevaluteerd);
        var teVeel = aios.Doe(LegWeekurenVast.Decide(aios, new(new(2027, 3, 1), 44, 0, Door, Moment(Vandaag)), Op(Vandaag)));
        teVeel.Signalen.Values.ShouldHaveSingleItem().Regel.ShouldBe("VER-20");
        teVeel.Doe(LegWeekurenVast.Decide(teVeel, new(new(2027, 3, 8), 32, 0, Door, Moment(Vandaag)), Op(Vandaag))).Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-19")]
    public void Compensation_is_taken_from_the_working_day_before_the_dienst_and_within_the_stage()
    {
        var aios = Doe(Met(), Avond("2027-03-10", gewerkt: 0));
        Neem(aios, "2027-03-08", 2).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-19");
        Neem(aios, "2027-03-09", 2.1m).ShouldBeOfType<Decision.Refused>();
        var na = aios.Doe(Neem(aios, "2027-03-09", 2));
        Neem(na, "2027-03-09", 2).Events.ShouldBeEmpty();
        Neem(na, "2027-03-11", 1, 10).ShouldBeOfType<Decision.Refused>();
        Neem(aios, "2027-09-01", 1).ShouldBeOfType<Decision.Refused>();
        var terug = na.Doe(TrekCompensatieopnameIn.Decide(na, new(Nr(9), Door, Moment(Vandaag))));
        Saldo(terug, "2027-03-11").Open.ShouldBe(2);
        TrekCompensatieopnameIn.Decide(terug, new(Nr(9), Door, Moment(Vandaag))).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-19")]
    public void A_dienst_that_lapses_after_its_compensation_was_taken_leaves_a_negative_balance_with_a_flag()
    {
        var aios = Doe(Met(), Avond("2027-03-10", gewerkt: 0));
        aios = aios.Doe(Neem(aios, "2027-03-09", 2));
        var na = aios.Doe(LaatDienstVervallen.Decide(aios, new(Nr(1), Door, Moment(Vandaag)), Op(Vandaag)));
        Saldo(na, "2027-03-11").Open.ShouldBe(-2);
        na.Signalen.Values.ShouldHaveSingleItem().Regel.ShouldBe("VER-19");
    }

    [Fact, Trait("Regel", "VER-19"), Trait("Regel", "OVK-10")]
    public void An_open_balance_is_told_of_at_four_and_two_weeks_and_at_the_end_a_human_decides()
    {
        var aios = Doe(Met(), Avond("2027-03-10"));
        string[] Voor(DateOnly dag) => [.. aios.Tot(dag).Signalen.Values.Where(s => s.Regel == "VER-19").Select(s => s.Geadresseerde).Order(StringComparer.Ordinal)];

        Voor(new(2027, 8, 2)).ShouldBeEmpty();
        Voor(new(2027, 8, 3)).ShouldBe([Rollen.Aios, Rollen.Stageopleider]);
        Voor(new(2027, 8, 17)).ShouldContain(Rollen.Stagesecretariaat);
        Voor(new(2027, 8, 31)).ShouldContain(Rollen.Stagecoordinator);
        Aios.Verstreken(aios, new("compensatie:einde:P1", new(2027, 8, 31), "VER-19"), Op(new(2027, 8, 31))).Events
            .ShouldContain(new CompensatieOpenBijEinde("P1", new(2027, 8, 31), 5));
        var later = aios.Doe(VerwerkPlaatsing.Decide(aios, new(P1 with { TotEnMet = new(2027, 9, 28), PlaatsingVersie = 2 }), Op(Vandaag)));
        later.OpenTermijnen().ShouldContain(new Termijn("compensatie:4 weken:P1", new(2027, 8, 31), "VER-19"));
    }

    [Fact, Trait("Regel", "VER-19")]
    public void Without_a_balance_nobody_is_told()
    {
        var aios = Doe(Met(), Avond("2027-03-10", gewerkt: 0));
        aios = aios.Doe(Neem(aios, "2027-03-09", 2)).Tot(new(2027, 8, 31));
        aios.Signalen.Values.ShouldNotContain(s => s.Regel == "VER-19");
    }

    [Fact, Trait("Regel", "VER-22")]
    public void Under_ORT_the_instelling_first_accepts_the_charge()
    {
        var nspoh = Spec.Given<Aios>(
            P1 with { Instituut = "NSPOH" }, new PlaatsingsafsprakenVastgelegd("P1", Dienstregime.Diensten, true, false, false, null, [], [], Door, Moment(Vandaag))).State!;
        Geweigerd(nspoh, Avond("2027-03-03")).Regel.ShouldBe("VER-22");
        var akkoord = nspoh.Doe(LegAfsprakenVast.Decide(nspoh, new(nspoh.Afspraken["P1"] with { OrtAkkoord = true }), Op(Vandaag)));
        Doe(akkoord, Avond("2027-03-03")).Diensten.Opgebouwd.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-23")]
    public void Overtime_needs_a_signed_form()
    {
        LegOverwerkVast overwerk = new(Nr(4), new(2027, 3, 3), 4, Ondertekend: false, Door, Moment(Vandaag));
        LegOverwerkVast.Decide(Met(), overwerk).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-23");
        Met().Doe(LegOverwerkVast.Decide(Met(), overwerk with { Ondertekend = true })).Diensten.Overwerk.Count.ShouldBe(1);
    }

    [Fact, Trait("Regel", "VER-15"), Trait("Regel", "OVK-11")]
    public void A_dienst_in_days_of_absence_is_flagged_without_saying_why()
    {
        var aios = Met();
        aios = aios.Doe(MeldZiek.Decide(aios, new(Nr(8), new(2027, 3, 1), null, 0, Door, Moment(Vandaag)), Op(Vandaag)));
        var signaal = RegistreerDienst.Decide(aios, Avond("2027-03-03"), Op(Vandaag)).Events.OfType<SignaalGeregistreerd>().ShouldHaveSingleItem();
        signaal.Tekst.ShouldNotContain("ziek");
    }

    [Fact, Trait("Regel", "VER-6"), Trait("Regel", "VER-30")]
    public void Agreements_stay_within_the_stage_and_the_same_twice_adds_nothing()
    {
        var aios = Met();
        LegAfsprakenVast.Decide(aios, new(aios.Afspraken["P1"] with { VastgelegdOp = Moment(new(2027, 3, 2)) }), Op(Vandaag))!.Events.ShouldBeEmpty();
        LegAfsprakenVast.Decide(aios, new(aios.Afspraken["P1"] with { Onderwijsdagen = [new(2027, 2, 26)] }), Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-6");
        LegAfsprakenVast.Decide(aios, new(aios.Afspraken["P1"] with { Blokkades = [new(Verlof.Vakanties.Blokkadesoort.Introductie, new(2027, 3, 5), new(2027, 3, 4))] }), Op(Vandaag))
            .ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-30");
        LegAfsprakenVast.Decide(aios, new(aios.Afspraken["P1"] with { Plaatsingscode = "P9" }), Op(Vandaag)).ShouldBeNull();
        LegAfsprakenVast.Decide(aios, new(aios.Afspraken["P1"] with { Onderwijsdagen = [new(2027, 3, 5)] }), Op(Vandaag))!.Events.OfType<SignaalGeregistreerd>().ShouldHaveSingleItem().Regel.ShouldBe("VER-6");
    }
}
