using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Verzuim;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Verzuim;

/// <summary>Recovery, correction, and the diensten in the days between (C-10, C-12).</summary>
public class HerstelSpecs
{
    private static Aios Ziek(Aios aios, int id, string van, string? totEnMet) =>
        aios.Doe(MeldZiek.Decide(aios, new(Nr(id), D(van), totEnMet is null ? null : D(totEnMet), 0, Door, Moment(D(van))), Op(D(van))));

    private static Decision Herstel(Aios aios, int id, string op, int percentage = 100) => MeldHerstel.Decide(aios, new(Nr(id), D(op), percentage, Door, Moment(D(op))), Op(D(op)))!;

    [Theory, Trait("Regel", "VER-31")]
    [InlineData("2027-04-12", 100, true)]
    [InlineData("2027-04-13", 100, false)]
    [InlineData("2027-04-12", 50, false)]
    public void A_later_recovery_does_not_run_into_another_report(string op, int percentage, bool mag)
    {
        var aios = Ziek(Ziek(Gegeven().State!, 1, "2027-04-05", "2027-04-07"), 2, "2027-04-12", "2027-04-14");
        var besluit = Herstel(aios, 1, op, percentage);
        if (mag) besluit.ShouldBeOfType<Decision.Accepted>();
        else besluit.ShouldBeOfType<Decision.Refused>().Overtreding.ShouldSatisfyAllConditions(o => o.Regel.ShouldBe("VER-31"), o => o.Cijfers["bestaandeVan"].ShouldBe(D("2027-04-12")));
    }

    [Fact, Trait("Regel", "VER-32"), Trait("Regel", "OVK-14")]
    public void A_recovery_that_was_taken_back_leaves_the_extension_provisional_until_the_next()
    {
        var aios = Ziek(Gegeven().State!, 1, "2027-03-08", null);
        aios = aios.Tot(new(2027, 3, 29)).Doe(Herstel(aios.Tot(new(2027, 3, 29)), 1, "2027-03-29"));
        aios.Verzuim.Perioden.Values.Single().Verlenging!.ShouldSatisfyAllConditions(v => v.Dagen.ShouldBe(5), v => v.Voorlopig.ShouldBeFalse());

        var weer = aios.Doe(CorrigeerZiekmelding.Decide(aios, new(Nr(1), new(2027, 3, 8), null, 0, Door, Moment(new(2027, 3, 30))), Op(new(2027, 3, 30))));
        weer.Verzuim.Perioden.Values.Single().Verlenging!.ShouldSatisfyAllConditions(v => v.Dagen.ShouldBe(7), v => v.Voorlopig.ShouldBeTrue());

        var dan = weer.Doe(Herstel(weer, 1, "2027-04-05"));
        dan.Verzuim.Perioden.Values.Single().Verlenging!.ShouldSatisfyAllConditions(v => v.Dagen.ShouldBe(10), v => v.Voorlopig.ShouldBeFalse());
    }

    [Fact, Trait("Regel", "VER-15"), Trait("Regel", "VER-31"), Trait("Regel", "OVK-11")]
    public void A_report_flags_the_diensten_in_its_days_and_recovery_takes_the_flags_away()
    {
        var aios = Gegeven(
            new DienstGeregistreerd(Nr(8), "P1", new(2027, 4, 7), new(18, 0), 5, 0, false, Door, Moment(new(2027, 3, 1))),
            new DienstGeregistreerd(Nr(9), "P1", new(2027, 4, 14), new(18, 0), 5, 0, false, Door, Moment(new(2027, 3, 1)))).State!;

        var besluit = MeldZiek.Decide(aios, new(Nr(1), new(2027, 4, 5), null, 0, Door, Moment(new(2027, 4, 5))), Op(new(2027, 4, 5)));
        besluit.Events.OfType<SignaalGeregistreerd>().Select(s => (s.Regel, s.Geadresseerde, s.OorzaakId)).ShouldBe(
            [("VER-15", Rollen.Stageopleider, Nr(8)), ("VER-15", Rollen.Stageopleider, Nr(9))]);
        besluit.Events.OfType<SignaalGeregistreerd>().ShouldAllBe(s => !s.Tekst.Contains("ziek"));

        // Back on 12 April: the dienst of 7 April stays flagged, that of 14 April does not.
        aios = aios.Doe(besluit);
        aios = aios.Doe(Herstel(aios, 1, "2027-04-12"));
        aios.Signalen.Values.Where(s => s.Regel == "VER-15").ShouldHaveSingleItem().OorzaakId.ShouldBe(Nr(8));
        aios.Doe(TrekZiekmeldingIn.Decide(aios, new(Nr(1), Door, Moment(new(2027, 4, 12))), Op(new(2027, 4, 12)))).Signalen.Values.ShouldNotContain(s => s.Regel == "VER-15");
    }
}
