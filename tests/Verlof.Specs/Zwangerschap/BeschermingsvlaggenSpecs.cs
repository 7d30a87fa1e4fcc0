using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Zwangerschap;

/// <summary>The flags on diensten that stand come and go with the report, the birth and the consent.</summary>
public class BeschermingsvlaggenSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 1, 11);

    /// <summary>A night that starts on the last protected day after a birth on 10-01-2027, and one on the day after.</summary>
    private static Aios Aios() => Gegeven(
        new DienstGeregistreerd(Nr(1), "P1", new(2027, 7, 9), new(22, 0), 9, 9, false, Door, Moment(Vandaag)),
        new DienstGeregistreerd(Nr(2), "P1", new(2027, 7, 10), new(22, 0), 9, 9, false, Door, Moment(Vandaag))).State!;

    private static Aios Bevallen(Aios aios, string dag = "2027-01-10") =>
        aios.Doe(RegistreerBevalling.Decide(aios, new(Nr(3), DateOnly.ParseExact(dag, "yyyy-MM-dd"), Door, Moment(Vandaag)), Op(Vandaag)));

    private static Aios Instemming(Aios aios, bool geldt) => aios.Doe(LegInstemmingVast.Decide(aios, new(geldt, "aios:a1", Moment(Vandaag)), Op(Vandaag)));

    private static IEnumerable<Guid> Gevlagd(Aios aios, string regel) => aios.Signalen.Values.Where(s => s.Regel == regel).Select(s => s.OorzaakId).Distinct();

    [Fact, Trait("Regel", "VER-37")]
    public void The_night_of_09_07_2027_is_flagged_after_a_birth_on_10_01_2027_and_that_of_10_07_2027_is_not() =>
        Gevlagd(Bevallen(Aios()), "VER-37").ShouldBe([Nr(1)]);

    [Fact, Trait("Regel", "VER-37")]
    public void Consent_takes_the_flag_away_and_taken_back_it_returns()
    {
        var aios = Instemming(Bevallen(Aios()), true);
        Gevlagd(aios, "VER-37").ShouldBeEmpty();
        Gevlagd(Instemming(aios, false), "VER-37").ShouldBe([Nr(1)]);
    }

    [Fact, Trait("Regel", "VER-37"), Trait("Regel", "OVK-14")]
    public void A_corrected_date_moves_the_protection() =>
        Gevlagd(Bevallen(Bevallen(Aios()), "2027-01-11"), "VER-37").ShouldBe([Nr(1), Nr(2)], ignoreOrder: true);

    [Fact, Trait("Regel", "VER-35"), Trait("Regel", "OVK-14")]
    public void A_report_that_is_corrected_or_withdrawn_takes_its_flags_along()
    {
        var aios = Aios();
        aios = aios.Doe(MeldZwangerschap.Decide(aios, new(Nr(5), new(2027, 7, 10), Door, Moment(Vandaag)), Op(Vandaag)));
        Gevlagd(aios, "VER-35").ShouldBe([Nr(1), Nr(2)], ignoreOrder: true);
        aios = aios.Doe(MeldZwangerschap.Decide(aios, new(Nr(5), new(2027, 7, 9), Door, Moment(Vandaag)), Op(Vandaag)));
        Gevlagd(aios, "VER-35").ShouldBe([Nr(1)]);
        Gevlagd(aios.Doe(TrekZwangerschapsmeldingIn.Decide(aios, new(Nr(5), Door, Moment(Vandaag)), Op(Vandaag))), "VER-35").ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-35"), Trait("Regel", "VER-37"), Trait("Regel", "OVK-11")]
    public void No_flag_says_why()
    {
        var aios = Aios();
        var zwanger = MeldZwangerschap.Decide(aios, new(Nr(5), new(2027, 7, 10), Door, Moment(Vandaag)), Op(Vandaag));
        var bevallen = RegistreerBevalling.Decide(aios, new(Nr(3), new(2027, 1, 10), Door, Moment(Vandaag)), Op(Vandaag));
        zwanger.Events.Concat(bevallen.Events).OfType<SignaalGeregistreerd>().ShouldAllBe(s => !s.Tekst.Contains("zwanger") && !s.Tekst.Contains("bevall"));
    }
}
