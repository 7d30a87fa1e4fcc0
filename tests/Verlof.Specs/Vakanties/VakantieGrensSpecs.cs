using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Vakanties;

/// <summary>Which stages are extended, which have halves, and what comes between a request and its approval.</summary>
public class VakantieGrensSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 2, 1);

    private static decimal Recht(AiosPlaatsingVernomen plaatsing)
    {
        var aios = Gegeven(P2 with { Van = new(2027, 11, 1), PlaatsingVersie = 2 }, plaatsing with { PlaatsingVersie = 2 }).State!;
        return Vakantiesaldo.Van(aios, aios.Stages[plaatsing.Plaatsingscode], Op(Vandaag)).Uitkomst.Recht;
    }

    [Theory, Trait("Regel", "VER-25")]
    [InlineData(100, "2027-03-01", "2027-08-31", 114)]
    [InlineData(85, "2027-03-01", "2027-10-01", 114.47)]
    [InlineData(85, "2027-03-01", "2027-08-31", 96.9)]
    [InlineData(99, "2027-03-02", "2027-09-01", 114.1)]
    public void Part_time_that_makes_the_stage_longer_lets_the_right_grow_and_the_calendar_does_not(int percentage, string van, string totEnMet, decimal uren) =>
        Recht(P1 with { Percentage = percentage, Van = D(van), TotEnMet = D(totEnMet) }).ShouldBe(uren);

    [Fact, Trait("Regel", "VER-25"), Trait("Regel", "VER-33")]
    public void One_day_of_extension_for_sickness_lets_the_right_grow()
    {
        // Sick 22-03…05-04-2027: 11 own contract days, one beyond two weeks; the end goes from Tuesday 31-08 to Wednesday 01-09-2027: 185 days.
        var aios = Gegeven(P2 with { Van = new(2027, 9, 6), PlaatsingVersie = 2 }).State!;
        aios = aios.Doe(MeldZiek.Decide(aios, new(Nr(1), new(2027, 3, 22), null, 0, Door, Moment(new(2027, 3, 22))), Op(new(2027, 3, 22))));
        aios = aios.Doe(MeldHerstel.Decide(aios, new(Nr(1), new(2027, 4, 6), 100, Door, Moment(new(2027, 4, 6))), Op(new(2027, 4, 6))));
        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(P1 with { TotEnMet = new(2027, 9, 1), PlaatsingVersie = 2 }), Op(new(2027, 4, 7))));
        Vakantiesaldo.Van(aios, aios.Stages["P1"], Op(new(2027, 4, 7))).Uitkomst.Recht.ShouldBe(115.88m);
    }

    [Fact, Trait("Regel", "VER-25")]
    public void A_half_year_that_was_ended_within_13_weeks_has_one_half()
    {
        Vakantiestage kort = new(new(2027, 3, 1), new(2027, 4, 30), 26, [new Percentage(new(2027, 3, 1), 100)], false);
        Vakantieregels.PerKwartaal(kort, new Dictionary<DateOnly, decimal> { [new(2027, 3, 8)] = 57 }, Amc).ShouldBeNull();
        Vakantieregels.PerKwartaal(kort, new Dictionary<DateOnly, decimal> { [new(2027, 3, 8)] = 57.1m }, Amc)!.Regel.ShouldBe("VER-25");
    }

    [Fact, Trait("Regel", "VER-25")]
    public void A_part_of_a_day_counts_for_its_part_in_a_half()
    {
        // 7 days of 7.88 h and 1.5 h of an eighth day stay below 57 h.
        var aios = Gegeven().State!;
        aios = aios.Doe(VraagVakantieAan.Decide(aios, new(Nr(1), new(2027, 3, 1), new(2027, 3, 9), null, "aios:a1", Moment(Vandaag)), Op(Vandaag)));
        var deel = VraagVakantieAan.Decide(aios, new(Nr(2), new(2027, 3, 10), new(2027, 3, 10), 1.5m, "aios:a1", Moment(Vandaag)), Op(Vandaag));
        aios.Vakantie.Vakanties[Nr(1)].Aangevraagd.Uren.ShouldBeLessThanOrEqualTo(55.5m);
        deel.Events.OfType<SignaalGeregistreerd>().ShouldNotContain(s => s.Regel == "VER-25");
    }

    [Fact, Trait("Regel", "VER-27")]
    public void Sickness_that_was_recorded_before_the_second_approval_refuses_it()
    {
        var aios = Gegeven().State!;
        aios = aios.Doe(VraagVakantieAan.Decide(aios, new(Nr(1), new(2027, 4, 5), new(2027, 4, 9), null, "aios:a1", Moment(Vandaag)), Op(Vandaag)));
        aios = aios.Doe(GeefVakantieAkkoord.Decide(aios, new(Nr(1), Vakantiepartij.Stageopleider, "stageopleider:o1", Moment(Vandaag))));
        var ziek = aios.Doe(MeldZiek.Decide(aios, new(Nr(2), new(2027, 4, 9), new(2027, 4, 9), 0, Door, Moment(new(2027, 4, 9))), Op(new(2027, 4, 9))));

        GeefVakantieAkkoord.Decide(ziek, new(Nr(1), Vakantiepartij.Instituut, Door, Moment(new(2027, 4, 9)))).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-27");
        GeefVakantieAkkoord.Decide(aios, new(Nr(1), Vakantiepartij.Instituut, Door, Moment(Vandaag)))!.Events.OfType<VakantieGoedgekeurd>().Count().ShouldBe(1);
    }

    [Theory, Trait("Regel", "VER-29")]
    [InlineData(13, true)]
    [InlineData(26, false)]
    public void The_construction_is_for_a_stage_of_three_months(int weken, bool mag)
    {
        var aios = Gegeven(
            P1 with { TotEnMet = new(2027, 5, 31), NominaleWeken = 13, PlaatsingVersie = 2 },
            P2 with { Van = new(2027, 6, 1), TotEnMet = new(2027, weken == 13 ? 8 : 11, weken == 13 ? 31 : 30), NominaleWeken = weken, PlaatsingVersie = 2 }).State!;
        var besluit = SpreekConstructieAf.Decide(aios, new(Nr(1), "P2", Vandaag, Gemeld: true, Door, Moment(Vandaag)), Op(Vandaag));
        (besluit is Decision.Accepted).ShouldBe(mag);
        if (!mag) besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Cijfers["nominaleWeken"].ShouldBe(26m);
    }
}
