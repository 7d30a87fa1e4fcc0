using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Vakanties;

public class VakantieaanvraagSpecs
{
    private const string Opleider = "stageopleider:o1";
    private static readonly DateOnly Vandaag = new(2027, 2, 1);

    private static VraagVakantieAan Vraag(string van, string totEnMet, int id = 1, decimal? uren = null) =>
        new(Nr(id), D(van), D(totEnMet), uren, "aios:a1", Moment(Vandaag));

    private static Aios Gevraagd(Aios aios, VraagVakantieAan vraag) => aios.Doe(VraagVakantieAan.Decide(aios, vraag, Op(Vandaag)));

    private static Regelovertreding Geweigerd(Aios aios, VraagVakantieAan vraag) =>
        VraagVakantieAan.Decide(aios, vraag, Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding;

    private static GeefVakantieAkkoord Akkoord(string partij, string door) => new(Nr(1), partij, door, Moment(Vandaag));

    private static PlaatsingsafsprakenVastgelegd Afspraken(DateOnly? roosterOp = null, params Geblokkeerd[] blokkades) =>
        new("P1", Dienstregime.Diensten, false, false, false, roosterOp, [], blokkades, Door, Moment(Vandaag));

    [Fact, Trait("Regel", "VER-27"), Trait("Regel", "VER-24")]
    public void A_request_costs_the_contract_hours_and_asks_both_to_agree()
    {
        var besluit = Gegeven().When(aios => VraagVakantieAan.Decide(aios!, Vraag("2027-04-05", "2027-04-11"), Op(Vandaag)));

        besluit.ThenTypes(typeof(VakantieAangevraagd), typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd));
        var gevraagd = (VakantieAangevraagd)besluit.Decision.Events.First();
        (gevraagd.Uren, gevraagd.Delen.Single()).ShouldBe((38m, new Vakantiedeel("P1", 38m)));
        besluit.Decision.Events.OfType<SignaalGeregistreerd>().Select(s => (s.Geadresseerde, s.Onderwerp))
            .ShouldBe([(Rollen.Stageopleider, "aios A0001 stageopleider O0001"), (Rollen.Stagesecretariaat, "aios A0001")]);
    }

    [Fact, Trait("Regel", "VER-27")]
    public void It_is_granted_once_both_agreed_whatever_the_order()
    {
        foreach (var (eerst, dan) in new[] { (Vakantiepartij.Stageopleider, Vakantiepartij.Instituut), (Vakantiepartij.Instituut, Vakantiepartij.Stageopleider) })
        {
            var aios = Gevraagd(Gegeven().State!, Vraag("2027-04-05", "2027-04-09"));
            aios = aios.Doe(GeefVakantieAkkoord.Decide(aios, Akkoord(eerst, "een")));
            aios.Vakantie.Vakanties[Nr(1)].Status.ShouldBe(Vakantiestatus.Aangevraagd);
            aios = aios.Doe(GeefVakantieAkkoord.Decide(aios, Akkoord(dan, "ander")));
            aios.Vakantie.Vakanties[Nr(1)].Status.ShouldBe(Vakantiestatus.Goedgekeurd);
            aios.Signalen.ShouldBeEmpty();
            GeefVakantieAkkoord.Decide(aios, Akkoord(dan, "ander"))!.Events.ShouldBeEmpty();
        }
    }

    [Fact, Trait("Regel", "VER-27"), Trait("Regel", "OVK-17")]
    public void One_person_is_not_two_parties()
    {
        var aios = Gevraagd(Gegeven().State!, Vraag("2027-04-05", "2027-04-09"));
        aios = aios.Doe(GeefVakantieAkkoord.Decide(aios, Akkoord(Vakantiepartij.Stageopleider, Opleider)));
        GeefVakantieAkkoord.Decide(aios, Akkoord(Vakantiepartij.Instituut, Opleider)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("OVK-17");
        aios.Vakantie.Vakanties[Nr(1)].Status.ShouldBe(Vakantiestatus.Aangevraagd);
    }

    [Fact, Trait("Regel", "VER-1")]
    public void The_instelling_cannot_grant_leave()
    {
        var aios = Gevraagd(Gegeven().State!, Vraag("2027-04-05", "2027-04-09"));
        GeefVakantieAkkoord.Decide(aios, Akkoord("instelling", "contactpersoon:c1")).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-1");
    }

    [Fact, Trait("Regel", "VER-5")]
    public void There_is_no_leave_for_study_time() =>
        new[] { typeof(VakantieAangevraagd), typeof(VraagVakantieAan), typeof(AiosZiekGemeld) }.SelectMany(t => t.GetProperties())
            .Where(p => p.Name.Contains("Studie", StringComparison.OrdinalIgnoreCase) || p.Name is "Verlofsoort" or "Soort").ShouldBeEmpty();

    [Fact, Trait("Regel", "VER-25"), Trait("Regel", "VER-28")]
    public void Three_weeks_in_thirteen_are_too_much_and_in_twenty_six_allowed()
    {
        var overtreding = Geweigerd(Gegeven().State!, Vraag("2027-09-13", "2027-10-03"));
        (overtreding.Regel, overtreding.Cijfers["rechtUren"], overtreding.Cijfers["gevraagdUren"]).ShouldBe(("VER-25", (object)57m, (object)114m));
        Gevraagd(Gegeven().State!, Vraag("2027-07-05", "2027-07-25")).Vakantie.Vakanties[Nr(1)].Aangevraagd.Uren.ShouldBe(114m);
    }

    [Fact, Trait("Regel", "VER-28")]
    public void Three_weeks_over_two_stages_count_each_in_its_own_stage()
    {
        var aios = Gevraagd(Gegeven().State!, Vraag("2027-08-16", "2027-09-03"));
        aios.Vakantie.Vakanties[Nr(1)].Aangevraagd.Delen.Select(d => d.Plaatsingscode).ShouldBe(["P1", "P2"]);
        aios.Signalen.Values.Where(s => s.Geadresseerde == Rollen.Stageopleider && s.Regel == "VER-27").Select(s => s.Onderwerp)
            .ShouldBe(["aios A0001 stageopleider O0001", "aios A0001 stageopleider O0002"], ignoreOrder: true);
    }

    [Fact, Trait("Regel", "VER-25")]
    public void More_than_a_quarter_of_the_year_in_one_half_is_flagged()
    {
        Gevraagd(Gegeven().State!, Vraag("2027-04-05", "2027-04-11")).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-25");
        Gevraagd(Gegeven().State!, Vraag("2027-04-05", "2027-04-18")).Signalen.Values.ShouldContain(s => s.Regel == "VER-25");
    }

    [Fact, Trait("Regel", "VER-25")]
    public void What_was_asked_before_counts_and_what_was_rejected_or_withdrawn_does_not()
    {
        var aios = Gevraagd(Gegeven().State!, Vraag("2027-09-13", "2027-09-19"));
        Geweigerd(aios, Vraag("2027-10-04", "2027-10-08", 2)).Regel.ShouldBe("VER-25");
        var ingetrokken = aios.Doe(TrekVakantieIn.Decide(aios, new(Nr(1), "aios:a1", Moment(Vandaag))));
        Gevraagd(ingetrokken, Vraag("2027-10-04", "2027-10-08", 2)).Vakantie.Opgenomen("P2").ShouldBe(38m);
        var afgewezen = aios.Doe(WijsVakantieAf.Decide(aios, new(Nr(1), Vakantiepartij.Instituut, Door, Moment(Vandaag))));
        afgewezen.Vakantie.Opgenomen("P2").ShouldBe(0);
        afgewezen.Signalen.ShouldBeEmpty();
        WijsVakantieAf.Decide(ingetrokken, new(Nr(1), Vakantiepartij.Instituut, Door, Moment(Vandaag))).ShouldBeOfType<Decision.Refused>();
    }

    [Fact, Trait("Regel", "VER-27")]
    public void Recorded_sickness_other_vacation_and_days_outside_a_stage_refuse()
    {
        var ziek = Gegeven().State!;
        ziek = ziek.Doe(MeldZiek.Decide(ziek, new(Nr(9), new(2027, 4, 8), null, 0, Door, Moment(new(2027, 4, 8))), Op(new(2027, 4, 8))));
        Geweigerd(ziek, Vraag("2027-04-05", "2027-04-09")).Regel.ShouldBe("VER-27");
        Geweigerd(Gevraagd(Gegeven().State!, Vraag("2027-04-05", "2027-04-09")), Vraag("2027-04-09", "2027-04-12", 2)).Regel.ShouldBe("VER-27");
        Geweigerd(Gegeven().State!, Vraag("2027-11-29", "2027-12-01")).Cijfers["van"].ShouldBe(D("2027-12-01"));
        Geweigerd(Gegeven().State!, Vraag("2027-04-09", "2027-04-05")).Regel.ShouldBe("VER-27");
        Geweigerd(Gegeven().State!, Vraag("2027-04-10", "2027-04-11")).Melding.ShouldContain("werkt de aios niet");
    }

    [Fact, Trait("Regel", "VER-30")]
    public void A_blocked_period_refuses()
    {
        var aios = Gegeven(Afspraken(null, new Geblokkeerd(Blokkadesoort.Startclass, new(2027, 3, 8), new(2027, 3, 15)))).State!;
        Geweigerd(aios, Vraag("2027-03-15", "2027-03-16")).Regel.ShouldBe("VER-30");
        Gevraagd(aios, Vraag("2027-03-16", "2027-03-17")).Vakantie.Vakanties.Count.ShouldBe(1);
    }

    [Fact, Trait("Regel", "VER-47")]
    public void After_the_roster_was_made_it_is_flagged()
    {
        Gevraagd(Gegeven(Afspraken(new(2027, 1, 31))).State!, Vraag("2027-04-05", "2027-04-09")).Signalen.Values.ShouldContain(s => s.Regel == "VER-47");
        Gevraagd(Gegeven(Afspraken(new(2027, 2, 1))).State!, Vraag("2027-04-05", "2027-04-09")).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-47");
    }

    [Theory, Trait("Regel", "VER-24")]
    [InlineData("2027-04-05", "2027-04-05", 3.5, null)]
    [InlineData("2027-04-05", "2027-04-05", 8.0, "VER-24")]
    [InlineData("2027-04-05", "2027-04-06", 3.5, "VER-24")]
    public void A_part_of_a_day_is_asked_by_the_day(string van, string totEnMet, decimal uren, string? regel)
    {
        var besluit = VraagVakantieAan.Decide(Gegeven().State!, Vraag(van, totEnMet, uren: uren), Op(Vandaag));
        (besluit as Decision.Refused)?.Overtreding.Regel.ShouldBe(regel);
        if (regel is null) besluit.Events.OfType<VakantieAangevraagd>().Single().Uren.ShouldBe(uren);
    }

    [Fact, Trait("Regel", "VER-26"), Trait("Regel", "OVK-10")]
    public void Four_weeks_before_the_end_the_aios_hears_what_is_open_and_it_moves_with_the_end()
    {
        var aios = Gegeven().State!.Tot(new(2027, 8, 2));
        aios.Signalen.ShouldBeEmpty();
        aios = aios.Tot(new(2027, 8, 3));
        var signaal = aios.Signalen.Values.ShouldHaveSingleItem();
        (signaal.Regel, signaal.Geadresseerde, signaal.UiterlijkOp).ShouldBe(("VER-26", Rollen.Aios, new DateOnly(2027, 8, 31)));

        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(P1 with { TotEnMet = new(2027, 9, 30), PlaatsingVersie = 2 }), Op(new(2027, 8, 10))));
        aios.OpenTermijnen().ShouldContain(new Termijn("vakantie:P1", new(2027, 9, 2), "VER-26"));
    }

    [Fact, Trait("Regel", "VER-26")]
    public void With_nothing_open_and_after_the_end_nobody_is_told()
    {
        var aios = Gegeven().State!;
        foreach (var (van, tot, id) in new[] { ("2027-04-05", "2027-04-09", 1), ("2027-05-03", "2027-05-07", 2), ("2027-07-05", "2027-07-09", 3) }) aios = Gevraagd(aios, Vraag(van, tot, id));
        aios.Tot(new(2027, 8, 3)).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-26");
        Gegeven().State!.Tot(new(2027, 9, 15), _ => Op(new(2027, 9, 15))).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-26");
    }

    [Fact, Trait("Regel", "VER-44")]
    public void Making_up_for_the_STARtclass_takes_from_the_balance_and_needs_permission_when_expected()
    {
        LegStartclassInhaalVast Inhaal(bool verwacht, string? toestemming, decimal uren = 15.2m) =>
            new(Nr(5), "P2", new(2027, 9, 6), uren, verwacht, toestemming, Door, Moment(Vandaag));

        var aios = Gegeven().State!;
        LegStartclassInhaalVast.Decide(aios, Inhaal(true, null), Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-44");
        LegStartclassInhaalVast.Decide(aios, Inhaal(false, null, 57.5m), Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-25");
        var na = aios.Doe(LegStartclassInhaalVast.Decide(aios, Inhaal(true, Rollen.Studiebegeleider), Op(Vandaag)));
        Vakantiesaldo.Van(na, na.Stages["P2"], Op(Vandaag)).Uitkomst.ShouldBe(new Saldo(57m, 15.2m));
        var nspoh = Spec.Given<Aios>(P2 with { Instituut = "NSPOH" }).State!;
        LegStartclassInhaalVast.Decide(nspoh, Inhaal(false, null), Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-44");
    }

    [Fact, Trait("Regel", "VER-25"), Trait("Regel", "VER-26")]
    public void The_balance_explains_itself()
    {
        var saldo = Vakantiesaldo.Van(Gevraagd(Gegeven().State!, Vraag("2027-09-13", "2027-09-17")), P2Stage, Op(Vandaag));
        saldo.Uitkomst.ShouldBe(new Saldo(57m, 38m));
        saldo.Stappen.Select(s => s.Volgens.Regel).ShouldBe(["VER-24", "VER-25", "VER-26"]);
        saldo.Stappen[2].Tekst.ShouldBe("Daarvan staat 38 uur vast; over is 19 uur. Wat over is gaat niet mee naar de volgende stage.");
    }

    private static Stage P2Stage => Gegeven().State!.Stages["P2"];
}
