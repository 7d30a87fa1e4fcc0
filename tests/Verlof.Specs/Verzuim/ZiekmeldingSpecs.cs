using Shouldly;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Verzuim;

public class ZiekmeldingSpecs
{
    /// <summary>Monday; five weeks from here end on 18-04-2027.</summary>
    private static readonly DateOnly Maandag = new(2027, 3, 15);

    private static MeldZiek Ziek(DateOnly van, DateOnly? totEnMet = null, int id = 1, int gewerkt = 0, DateOnly? op = null) =>
        new(Nr(id), van, totEnMet, gewerkt, Door, Moment(op ?? van));

    private static MeldHerstel Hersteld(DateOnly op, int id = 1, int percentage = 100) => new(Nr(id), op, percentage, Door, Moment(op));

    private static Aios Meld(Aios aios, MeldZiek melding, DateOnly? vandaag = null) => aios.Doe(MeldZiek.Decide(aios, melding, Op(vandaag ?? Kalender.Dag(melding.GemeldOp))));

    private static Aios Herstel(Aios aios, MeldHerstel herstel) => aios.Doe(MeldHerstel.Decide(aios, herstel, Op(herstel.Op)));

    private static Verzuimstand Enige(Aios aios) => aios.Verzuim.Perioden.Values.ShouldHaveSingleItem();

    [Fact, Trait("Regel", "VER-31")]
    public void One_report_tells_the_stageopleider_and_the_secretariaat()
    {
        var besluit = Gegeven().When(aios => MeldZiek.Decide(aios!, Ziek(Maandag), Op(Maandag)));

        besluit.ThenTypes(typeof(AiosZiekGemeld), typeof(VerzuimperiodeVastgelegd));
        besluit.Decision.Feiten[0].ShouldBe(new AiosZiekGemeld(Nr(1), Maandag, null, 0, Door, Moment(Maandag)).Volgens("VER-31", Rollen.Stageopleider, Rollen.Stagesecretariaat));
        var periode = (VerzuimperiodeVastgelegd)besluit.Decision.Events.Last();
        (periode.Van, periode.TotEnMet, periode.DrempelDagen, periode.DrempelOp, periode.WeegOp).ShouldBe((Maandag, null, 10, new(2027, 3, 29), new(2027, 3, 29)));
    }

    [Theory, Trait("Regel", "VER-31")]
    [InlineData("2027-03-17", 0)]
    [InlineData("2027-03-18", 1)]
    public void A_report_more_than_two_werkdagen_later_is_flagged(string gemeldOp, int punten)
    {
        var besluit = MeldZiek.Decide(Gegeven().State!, Ziek(Maandag, op: Profielen.D(gemeldOp)), Op(Profielen.D(gemeldOp)));
        besluit.Events.OfType<SignaalGeregistreerd>().Count(s => s.Regel == "VER-31").ShouldBe(punten);
    }

    [Fact, Trait("Regel", "VER-31")]
    public void A_last_day_before_the_first_is_refused() =>
        Gegeven().When(aios => MeldZiek.Decide(aios!, Ziek(Maandag, Maandag.AddDays(-1)), Op(Maandag))).ThenRefusedBy("VER-31");

    [Fact, Trait("Regel", "VER-31")]
    public void Overlap_with_another_period_is_refused_and_the_figures_say_which()
    {
        var aios = Meld(Gegeven().State!, Ziek(Maandag, Maandag.AddDays(4)));
        var overtreding = MeldZiek.Decide(aios, Ziek(Maandag.AddDays(4), id: 2), Op(Maandag)).ShouldBeOfType<Decision.Refused>().Overtreding;
        (overtreding.Regel, overtreding.Cijfers["bestaandeVan"]).ShouldBe(("VER-31", (object)Maandag));
    }

    [Fact, Trait("Regel", "VER-31")]
    public void The_same_id_with_other_days_is_refused()
    {
        var aios = Meld(Gegeven().State!, Ziek(Maandag));
        MeldZiek.Decide(aios, Ziek(Maandag.AddDays(1)), Op(Maandag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-31");
    }

    [Fact, Trait("Regel", "VER-32")]
    public void On_own_contract_day_eleven_the_threshold_is_told_of_and_recovery_fixes_the_extension()
    {
        var aios = Meld(Gegeven().State!, Ziek(Maandag));
        Enige(aios.Tot(new(2027, 3, 28))).Overschreden.ShouldBeFalse();
        aios = aios.Tot(new(2027, 3, 29));
        Enige(aios).Overschreden.ShouldBeTrue();
        Enige(aios).Verlenging.ShouldBeNull();

        aios = Herstel(aios, Hersteld(new(2027, 4, 19)));

        var verlenging = Enige(aios).Verlenging!;
        (verlenging.Dagen, verlenging.Voorlopig, verlenging.TotEnMet).ShouldBe((15, false, new DateOnly(2027, 4, 18)));
        verlenging.Delen.ShouldBe([new("P1", Verlengingsplaats.Kliniek, 15, 15, 21, new(2027, 9, 21))]);
        aios.OpenTermijnen().ShouldNotContain(t => t.Regel == "VER-32");
    }

    [Fact, Trait("Regel", "VER-32")]
    public void Recovery_before_the_threshold_changes_nothing_for_the_training()
    {
        var aios = Herstel(Meld(Gegeven().State!, Ziek(Maandag)), Hersteld(new(2027, 3, 29)));
        (Enige(aios).Overschreden, Enige(aios).Verlenging, Enige(aios).Vastgelegd.DrempelOp).ShouldBe((false, null, null));
        aios.OpenTermijnen().ShouldNotContain(t => t.Regel == "VER-32");
    }

    [Fact, Trait("Regel", "VER-32")]
    public void While_still_sick_it_is_told_of_provisionally_after_thirteen_weeks_and_at_the_end_of_the_stage()
    {
        var aios = Meld(Gegeven().State!, Ziek(new(2027, 4, 5))).Tot(new(2027, 7, 4));
        // Thirteen weeks from 05-04 is 05-07: 66 days missed on that day, 56 beyond.
        Enige(aios).Verlenging.ShouldBeNull();
        aios = aios.Tot(new(2027, 7, 5));
        (Enige(aios).Verlenging!.Dagen, Enige(aios).Verlenging!.Voorlopig).ShouldBe((56, true));
        aios = aios.Tot(new(2027, 8, 31));
        (Enige(aios).Verlenging!.TotEnMet, Enige(aios).Verlenging!.Voorlopig).ShouldBe((new DateOnly(2027, 8, 31), true));
        aios = Herstel(aios, Hersteld(new(2027, 9, 6)));
        Enige(aios).Verlenging!.Voorlopig.ShouldBeFalse();
        Enige(aios).Verlenging!.Delen.Select(d => (d.Plaatsingscode, d.Plaats)).ShouldBe([("P1", "kliniek"), ("P2", "einde opleiding")]);
    }

    [Fact, Trait("Regel", "VER-31")]
    public void An_expected_last_day_that_went_by_asks_for_the_recovery_and_the_report_closes_it()
    {
        var aios = Meld(Gegeven().State!, Ziek(Maandag, Maandag.AddDays(4))).Tot(Maandag.AddDays(5));
        aios.Signalen.Values.ShouldHaveSingleItem().Regel.ShouldBe("VER-31");
        Herstel(aios, Hersteld(Maandag.AddDays(5))).Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-34")]
    public void Partial_recovery_goes_on_for_the_hours_not_worked_and_is_confirmed_at_recovery()
    {
        var aios = Meld(Gegeven().State!, Ziek(Maandag));
        aios = Herstel(aios.Tot(new(2027, 3, 29)), Hersteld(new(2027, 3, 29), percentage: 40));
        aios.Verzuim.Meldingen[MeldHerstel.VervolgId(Nr(1), new(2027, 3, 29))].GewerktPercentage.ShouldBe(40);
        aios = aios.Tot(new(2027, 3, 31));
        var vervolg = new MeldHerstel(MeldHerstel.VervolgId(Nr(1), new(2027, 3, 29)), new(2027, 4, 1), 100, Door, Moment(new(2027, 4, 1)));
        aios = Herstel(aios, vervolg);

        // Ten days, then three at 40 % of the hours: 10 + 1.8 → 12.
        (Enige(aios).Verlenging!.Dagen, Enige(aios).Vastgelegd.Van).ShouldBe((2, Maandag));
        aios.Signalen.Values.ShouldHaveSingleItem().Geadresseerde.ShouldBe(Rollen.Stagecoordinator);
        MeldHerstel.Decide(aios, vervolg, Op(new(2027, 4, 1)))!.Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-32"), Trait("Regel", "OVK-14")]
    public void A_correction_below_the_threshold_withdraws_the_extension()
    {
        var aios = Herstel(Meld(Gegeven().State!, Ziek(Maandag)).Tot(new(2027, 4, 18)), Hersteld(new(2027, 4, 19)));
        var besluit = CorrigeerZiekmelding.Decide(aios, new(Nr(1), Maandag, new(2027, 3, 26), 0, Door, Moment(new(2027, 4, 20))), Op(new(2027, 4, 20)))!;

        besluit.Events.OfType<VerlengingIngetrokken>().ShouldHaveSingleItem();
        var na = aios.Doe(besluit);
        (Enige(na).Overschreden, Enige(na).Verlenging).ShouldBe((false, null));
        na.Verzuim.Meldingen[Nr(1)].HersteldOp.ShouldBe(new(2027, 3, 27));
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void A_withdrawn_report_never_was()
    {
        var aios = Herstel(Meld(Gegeven().State!, Ziek(Maandag)).Tot(new(2027, 4, 18)), Hersteld(new(2027, 4, 19)));
        var intrekking = new TrekZiekmeldingIn(Nr(1), Door, Moment(new(2027, 4, 20)));
        var besluit = TrekZiekmeldingIn.Decide(aios, intrekking, Op(new(2027, 4, 20)))!;

        besluit.Events.Select(e => e.GetType()).ShouldBe([typeof(ZiekmeldingIngetrokken), typeof(VerlengingIngetrokken), typeof(VerzuimperiodeVervallen)]);
        var na = aios.Doe(besluit);
        na.Verzuim.Perioden.ShouldBeEmpty();
        TrekZiekmeldingIn.Decide(na, intrekking, Op(new(2027, 4, 20)))!.Events.ShouldBeEmpty();
        CorrigeerZiekmelding.Decide(na, new(Nr(1), Maandag, null, 0, Door, Moment(Maandag)), Op(Maandag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("OVK-14");
    }

    [Fact, Trait("Regel", "VER-31")]
    public void Recovery_on_or_before_the_first_day_is_refused_and_an_unknown_report_is_unknown()
    {
        var aios = Meld(Gegeven().State!, Ziek(Maandag));
        MeldHerstel.Decide(aios, Hersteld(Maandag), Op(Maandag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-31");
        MeldHerstel.Decide(aios, Hersteld(Maandag, id: 9), Op(Maandag)).ShouldBeNull();
        var hersteld = Herstel(aios, Hersteld(Maandag.AddDays(2)));
        MeldHerstel.Decide(hersteld, Hersteld(Maandag.AddDays(3)), Op(Maandag)).ShouldBeOfType<Decision.Refused>();
        MeldHerstel.Decide(hersteld, Hersteld(Maandag.AddDays(2)), Op(Maandag))!.Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-33")]
    public void A_second_period_starts_from_the_end_that_the_first_left_and_Plaatsing_moving_it_changes_nothing()
    {
        var aios = Herstel(Meld(Gegeven().State!, Ziek(Maandag)).Tot(new(2027, 4, 18)), Hersteld(new(2027, 4, 19)));
        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(P1 with { TotEnMet = new(2027, 9, 21), PlaatsingVersie = 2 }), Op(new(2027, 4, 20))));
        aios.Stages["P1"].ZonderVerlenging.ShouldBe(new(2027, 8, 31));

        aios = Herstel(Meld(aios, Ziek(new(2027, 6, 7), id: 2)).Tot(new(2027, 6, 27)), Hersteld(new(2027, 6, 28), id: 2));
        aios.Verzuim.Perioden.Values.Select(p => p.Verlenging!.Delen.Single().NieuwEinde).Order().ShouldBe([new DateOnly(2027, 9, 21), new DateOnly(2027, 9, 28)]);
    }

    [Fact, Trait("Regel", "OVK-16"), Trait("Regel", "VER-33")]
    public void An_end_that_was_overtaken_meanwhile_is_no_new_starting_point_when_Plaatsing_says_which_part_is_extension()
    {
        var aios = Herstel(Meld(Gegeven().State!, Ziek(Maandag)).Tot(new(2027, 4, 18)), Hersteld(new(2027, 4, 19)));
        var laat = P1 with { TotEnMet = new(2027, 9, 14), PlaatsingVersie = 2, ZonderVerlenging = new(2027, 8, 31) };
        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(laat), Op(new(2027, 4, 20))));
        aios.Stages["P1"].ZonderVerlenging.ShouldBe(new(2027, 8, 31));
        Enige(aios).Verlenging!.Delen.Single().NieuwEinde.ShouldBe(new(2027, 9, 21));
    }

    [Fact, Trait("Regel", "OVK-10")]
    public void A_plaatsing_that_moves_takes_the_extension_along()
    {
        var aios = Herstel(Meld(Gegeven().State!, Ziek(Maandag)).Tot(new(2027, 4, 18)), Hersteld(new(2027, 4, 19)));
        var besluit = VerwerkPlaatsing.Decide(aios, new(P1 with { TotEnMet = new(2027, 8, 29), PlaatsingVersie = 2 }), Op(new(2027, 4, 20)));
        besluit.Events.OfType<OpleidingsverlengingVastgesteld>().ShouldHaveSingleItem().Delen.Single().NieuwEinde.ShouldBe(new(2027, 9, 19));
    }

    [Fact, Trait("Regel", "OVK-2"), Trait("Regel", "OVK-4")]
    public void An_older_version_of_a_plaatsing_changes_nothing() =>
        Gegeven().When(aios => VerwerkPlaatsing.Decide(aios, new(P1 with { Percentage = 50 }), Op(Maandag))).ThenNothing();

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_reports_that_join_are_one_period_in_either_order(bool eersteEerst)
    {
        MeldZiek a = Ziek(Maandag, new(2027, 3, 26), 1, op: new(2027, 4, 12)), b = Ziek(new(2027, 3, 29), new(2027, 4, 9), 2, op: new(2027, 4, 12));
        var aios = eersteEerst ? Meld(Meld(Gegeven().State!, a), b) : Meld(Meld(Gegeven().State!, b), a);
        aios = Herstel(aios, Hersteld(new(2027, 4, 12), id: 2));
        (Enige(aios).Vastgelegd.Van, Enige(aios).Verlenging!.Dagen).ShouldBe((Maandag, 10));
    }

    [Fact, Trait("Regel", "VER-32"), Trait("Regel", "OVK-13")]
    public void Where_another_source_holds_the_stagecoordinator_compares()
    {
        Parametertabel tabel = new(new Parameterwijziging("verzuim.leer", new(2027, 1, 1), "kaderbesluit", "AMC"));
        var aios = Meld(Gegeven().State!, Ziek(Maandag));
        var besluit = MeldHerstel.Decide(aios, Hersteld(new(2027, 4, 19)), Op(new(2027, 4, 19), tabel))!;
        besluit.Events.OfType<SignaalGeregistreerd>().ShouldContain(s => s.Regel == "VER-32" && s.Tekst.Contains("Kaderbesluit B.9"));
    }

    [Fact, Trait("Regel", "VER-31"), Trait("Regel", "OVK-11")]
    public void No_command_or_event_has_a_place_for_what_the_illness_is() =>
        new[] { typeof(MeldZiek), typeof(MeldHerstel), typeof(CorrigeerZiekmelding), typeof(TrekZiekmeldingIn) }.Concat(AiosProjection.Events)
            .SelectMany(t => t.GetProperties())
            .Where(p => new[] { "Reden", "Aard", "Oorzaak", "Diagnose", "Klacht", "Toelichting", "Opmerking" }.Any(w => p.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeEmpty();
}
