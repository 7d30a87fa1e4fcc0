using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Roosters;

public class RoosterSpecs
{
    private static readonly DateOnly Maandag = new(2027, 3, 1);

    private static Roosterblok Blok(int dag, int uur, decimal uren) => new(Maandag.AddDays(dag), new(uur, 0), uren);

    /// <summary>Monday to Thursday, 31.5 hours in the instelling.</summary>
    private static Roosterblok[] Gewoon => [Blok(0, 9, 8), Blok(1, 9, 8), Blok(2, 9, 8), Blok(3, 9, 7.5m)];

    private static LegRoosterVast Leg(bool gepubliceerd, DateOnly op, params Roosterblok[] blokken) =>
        new(new("P1", Isoweek.Maandag(blokken[0].Dag), blokken, gepubliceerd, Door, Moment(op)));

    private static Decision Besluit(Aios aios, params Roosterblok[] blokken) => LegRoosterVast.Decide(aios, Leg(true, new(2027, 2, 1), blokken), Op(new(2027, 2, 1)))!;

    /// <summary>In the CCP stage, which is no SEH.</summary>
    private static Decision Ccp(Aios aios, DateOnly op, params Roosterblok[] blokken) => LegRoosterVast.Decide(
        aios, new(new("P2", Isoweek.Maandag(blokken[0].Dag), blokken, true, Door, Moment(op))), Op(op))!;

    private static Roosterblok InCcp(int dag, int uur, decimal uren) => new(new DateOnly(2027, 9, 6).AddDays(dag), new(uur, 0), uren);

    private static Aios Regime(Dienstregime regime, params DateOnly[] onderwijsdagen) =>
        Gegeven(new PlaatsingsafsprakenVastgelegd("P1", regime, true, false, false, null, onderwijsdagen, [], Door, Moment(Maandag))).State!;

    private static IEnumerable<SignaalGeregistreerd> Signalen(Decision besluit) => besluit.Events.OfType<SignaalGeregistreerd>();

    [Fact, Trait("Regel", "VER-3")]
    public void Office_hours_are_no_matter_and_given_twice_are_given_once()
    {
        var aios = Gegeven().State!;
        var leg = Leg(true, new(2027, 2, 1), Gewoon);
        var besluit = LegRoosterVast.Decide(aios, leg, Op(new(2027, 2, 1)))!;

        besluit.Events.ShouldBe([leg.Rooster]);
        LegRoosterVast.Decide(aios.Doe(besluit), leg, Op(new(2027, 2, 2)))!.Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-3")]
    public void Hours_outside_the_window_are_flagged_in_a_stage_that_is_no_SEH_until_they_are_inside()
    {
        var aios = Gegeven().State!;
        var buiten = Ccp(aios, new(2027, 8, 1), InCcp(0, 9, 8), InCcp(1, 12, 8), InCcp(5, 9, 4));
        var signaal = Signalen(buiten).ShouldHaveSingleItem();
        (signaal.Regel, signaal.Geadresseerde).ShouldBe(("VER-3", Rollen.Stageopleider));
        signaal.Tekst.ShouldContain("2 keer");
        signaal.Tekst.ShouldContain("07-09-2027");

        var na = aios.Doe(buiten);
        // The other day is the same matter: it is not raised again.
        var opnieuw = Ccp(na, new(2027, 8, 1), InCcp(0, 8, 8), InCcp(1, 12, 8), InCcp(5, 9, 4));
        opnieuw.Events.OfType<RoosterVastgesteld>().ShouldHaveSingleItem();
        opnieuw.Events.Count().ShouldBe(1);
        na.Doe(Ccp(na, new(2027, 8, 1), InCcp(0, 9, 8), InCcp(1, 9, 8), InCcp(2, 9, 4))).Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-3")]
    public void On_a_SEH_the_window_does_not_hold() => Signalen(Besluit(Gegeven().State!, Blok(0, 14, 9), Blok(5, 9, 9))).ShouldBeEmpty();

    [Theory, Trait("Regel", "VER-3")]
    [InlineData("2027-02-28")]
    [InlineData("2027-09-01")]
    [InlineData("9999-12-27")]
    [InlineData("0001-01-01")]
    public void Hours_outside_the_stage_are_refused(string dag) =>
        LegRoosterVast.Decide(Gegeven().State!, Leg(true, Maandag, new Roosterblok(D(dag), new(9, 0), 8)), Op(Maandag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-3");

    [Fact]
    public void An_unknown_plaatsing_is_not_known() =>
        LegRoosterVast.Decide(Gegeven().State!, new(Leg(true, Maandag, Gewoon).Rooster with { Plaatsingscode = "P9" }), Op(Maandag)).ShouldBeNull();

    [Fact, Trait("Regel", "VER-6")]
    public void No_hours_on_a_teaching_day_whichever_came_first()
    {
        var vrijdag = Maandag.AddDays(4);
        Besluit(Regime(Dienstregime.Diensten, vrijdag), Blok(4, 9, 4)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-6");

        var aios = Gegeven().State!;
        aios = aios.Doe(Besluit(aios, Blok(4, 9, 4)));
        PlaatsingsafsprakenVastgelegd afspraken = new("P1", Dienstregime.Diensten, true, false, false, null, [vrijdag], [], Door, Moment(Maandag));
        var later = LegAfsprakenVast.Decide(aios, new(afspraken), Op(Maandag))!;
        Signalen(later).ShouldContain(s => s.Regel == "VER-6" && s.Geadresseerde == Rollen.Stageopleider && s.Tekst.Contains("05-03-2027"));
    }

    [Theory, Trait("Regel", "VER-21")]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void More_than_60_percent_outside_office_hours_in_four_weeks_is_flagged_for_a_gevaluteerde_SEH(int avonden, int aantal)
    {
        var aios = Regime(Dienstregime.SehGevaluteerd);
        var blokken = Enumerable.Range(0, 10).Select(i => new Roosterblok(Maandag.AddDays((i / 5 * 7) + (i % 5)), new(i < avonden ? 15 : 9, 0), 8)).ToList();
        foreach (var week in blokken.GroupBy(b => Isoweek.Maandag(b.Dag))) aios = aios.Doe(Besluit(aios, [.. week]));

        var open = aios.Signalen.Values.Where(s => s.Regel == "VER-21").ToList();
        open.Count.ShouldBe(aantal);
        if (aantal > 0) Roosterpunten(aios).ShouldContain(p => p.Contains("7 van 10") && p.Contains("60 %"));
    }

    [Theory, Trait("Regel", "VER-20")]
    [InlineData(8, 0)]
    [InlineData(8.5, 1)]
    public void On_a_SEH_without_valuation_the_hours_stay_within_the_contract_on_average(decimal uren, int aantal)
    {
        var aios = Regime(Dienstregime.SehOngevaluteerd);
        aios = aios.Doe(Besluit(aios, Blok(0, 15, 8), Blok(1, 15, 8), Blok(2, 15, 8), Blok(5, 9, 6), Blok(6, 9, uren)));
        aios.Signalen.Values.Count(s => s.Regel == "VER-20").ShouldBe(aantal);
    }

    [Fact, Trait("Regel", "VER-35")]
    public void In_pregnancy_a_night_a_long_day_and_an_evening_are_flagged_to_both_and_go_with_the_report()
    {
        var aios = Gegeven().State!;
        aios = aios.Doe(Besluit(aios, Blok(0, 9, 8), Blok(1, 9, 8.5m), Blok(2, 22, 8), Blok(3, 14, 8)));
        aios.Signalen.ShouldBeEmpty();

        var gemeld = aios.Doe(MeldZwangerschap.Decide(aios, new(Nr(5), new(2027, 7, 1), Door, Moment(Maandag)), Op(Maandag)));
        gemeld.Signalen.Values.Select(s => (s.Regel, s.Geadresseerde)).ShouldBe([("VER-35", Rollen.Stageopleider), ("VER-35", Rollen.Aios)], ignoreOrder: true);
        var tekst = Roosterpunten(gemeld).First(p => p.Contains("afgeraden", StringComparison.Ordinal));
        tekst.ShouldContain("02-03-2027 8,5 uur, meer dan 8 uur");
        tekst.ShouldContain("03-03-2027 een nachtdienst");
        tekst.ShouldContain("04-03-2027 een avonddienst zonder aangepaste dag");
        tekst.ShouldNotContain("01-03-2027");
        tekst.ShouldNotContain("zwanger");

        gemeld.Doe(TrekZwangerschapsmeldingIn.Decide(gemeld, new(Nr(5), Door, Moment(Maandag)), Op(Maandag))).Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-35")]
    public void Eight_hours_a_day_is_no_matter_in_pregnancy()
    {
        var aios = Gegeven(new ZwangerschapGemeld(Nr(5), new(2027, 7, 1), Door, Moment(new(2027, 2, 1)))).State!;
        Signalen(Besluit(aios, Gewoon)).ShouldBeEmpty();
        Signalen(Besluit(aios, Blok(0, 8, 4), Blok(0, 13, 4.25m))).Count().ShouldBe(2);
    }

    [Fact, Trait("Regel", "VER-37")]
    public void Within_six_months_after_a_birth_a_night_or_overtime_is_refused_without_consent()
    {
        var aios = Gegeven(new BevallingGeregistreerd(Nr(6), new(2027, 1, 10), Door, Moment(Maandag))).State!;
        var nacht = Besluit(aios, Blok(0, 22, 8)).ShouldBeOfType<Decision.Refused>().Overtreding;
        nacht.Regel.ShouldBe("VER-37");
        nacht.Melding.ShouldContain("09-07-2027");
        Besluit(aios, Blok(0, 9, 8), Blok(1, 9, 8), Blok(2, 9, 8), Blok(3, 9, 8), Blok(4, 9, 6)).ShouldBeOfType<Decision.Accepted>();
        var overwerk = Besluit(aios, Blok(0, 9, 8), Blok(1, 9, 8), Blok(2, 9, 8), Blok(3, 9, 8), Blok(4, 9, 6.25m)).ShouldBeOfType<Decision.Refused>().Overtreding;
        overwerk.Melding.ShouldContain("38,25 uur");

        // The first day after the six months is free.
        DateOnly laatste = new(2027, 7, 9);
        Besluit(aios, new Roosterblok(laatste, new(22, 0), 8)).ShouldBeOfType<Decision.Refused>();
        Besluit(aios, new Roosterblok(laatste.AddDays(1), new(22, 0), 8)).ShouldBeOfType<Decision.Accepted>();

        var akkoord = aios.Doe(LegInstemmingVast.Decide(aios, new(true, "aios:a1", Moment(Maandag)), Op(Maandag)));
        akkoord = akkoord.Doe(Besluit(akkoord, Blok(0, 22, 8)));
        akkoord.Signalen.ShouldBeEmpty();
        akkoord.Doe(LegInstemmingVast.Decide(akkoord, new(false, "aios:a1", Moment(Maandag)), Op(Maandag))).Signalen.Values.ShouldHaveSingleItem().Regel.ShouldBe("VER-37");
    }

    [Theory, Trait("Regel", "VER-46")]
    [InlineData("2027-08-10", 1)]
    [InlineData("2027-08-09", 0)]
    public void Other_days_after_publication_ask_about_childcare_within_four_weeks(string op, int aantal)
    {
        var aios = Gegeven().State!;
        aios = aios.Doe(Ccp(aios, new(2027, 7, 1), InCcp(0, 9, 8), InCcp(1, 9, 8)));
        Signalen(Ccp(aios, D(op), InCcp(0, 9, 4), InCcp(1, 9, 8))).ShouldBeEmpty();
        Signalen(Ccp(aios, D(op), InCcp(0, 9, 8), InCcp(2, 9, 8), InCcp(1, 9, 8))).Count(s => s.Regel == "VER-46").ShouldBe(0);
        Signalen(Ccp(aios, D(op), InCcp(1, 9, 8))).Count(s => s.Regel == "VER-46").ShouldBe(aantal);
    }

    [Fact, Trait("Regel", "VER-47")]
    public void A_published_roster_is_no_draft_again_and_a_later_vacation_request_is_flagged()
    {
        var aios = Gegeven().State!;
        aios = aios.Doe(LegRoosterVast.Decide(aios, Leg(false, new(2027, 2, 1), Gewoon), Op(new(2027, 2, 1))));
        VraagVakantieAan vraag = new(Nr(9), new(2027, 3, 2), new(2027, 3, 2), null, Door, Moment(new(2027, 2, 3)));
        Signalen(VraagVakantieAan.Decide(aios, vraag, Op(new(2027, 2, 3)))).ShouldNotContain(s => s.Regel == "VER-47");

        aios = aios.Doe(LegRoosterVast.Decide(aios, Leg(true, new(2027, 2, 2), Gewoon), Op(new(2027, 2, 2))));
        aios.Roosters.Weken.Values.ShouldHaveSingleItem().GepubliceerdOp.ShouldBe(new(2027, 2, 2));
        LegRoosterVast.Decide(aios, Leg(false, new(2027, 2, 3), Gewoon), Op(new(2027, 2, 3))).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-47");
        Signalen(VraagVakantieAan.Decide(aios, vraag, Op(new(2027, 2, 3)))).ShouldContain(s => s.Regel == "VER-47" && s.Tekst.Contains("02-02-2027"));
        // On the day of publication itself it was not yet known to be too late.
        Signalen(VraagVakantieAan.Decide(aios, vraag with { AangevraagdOp = Moment(new(2027, 2, 2)) }, Op(new(2027, 2, 2)))).ShouldNotContain(s => s.Regel == "VER-47");
    }

    [Fact, Trait("Regel", "VER-2")]
    public void The_explanation_sets_the_hours_against_the_contract()
    {
        var vrijdag = Maandag.AddDays(4);
        var aios = Regime(Dienstregime.SehGevaluteerd, vrijdag);
        aios = aios.Doe(Besluit(aios, [.. Gewoon, Blok(5, 9, 6)]));

        var uitleg = Roosteruitleg.Van(aios, aios.Stages["P1"], aios.Roosters.Van("P1", Maandag)!.Vastgesteld, Op(Maandag));
        uitleg.Uitkomst.ShouldBe(new Roosteruren(37.5m, 6.5m, 38m));
        uitleg.Regels.Select(r => r.Regel).ShouldBe(["VER-2", "VER-3", "VER-21"]);
    }

    private static IEnumerable<string> Roosterpunten(Aios aios) => Verlof.Roosters.Roosterpunten.Van(aios, Op(Maandag)).Select(p => p.Punt.Tekst);
}
