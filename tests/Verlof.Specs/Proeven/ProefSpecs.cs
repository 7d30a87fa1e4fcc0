using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Proeven;
using StageSystem.Verlof.Specs.Stageopleiders;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Proeven;

/// <summary>What would happen is what happens: the same decisions on the same state.</summary>
public class ProefSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 3, 1);

    [Fact, Trait("Regel", "VER-32"), Trait("Regel", "VER-33")]
    public void Five_weeks_of_sickness_show_the_threshold_and_the_extension()
    {
        var proef = Proefvragen.Ziekte(Gegeven().State!, new(2027, 3, 15), new(2027, 4, 18), 0, Op(Vandaag));

        proef.Overtreding.ShouldBeNull();
        proef.Stappen.Select(s => (s.Op, s.Feit.Event.GetType().Name)).ShouldContain((new DateOnly(2027, 3, 29), nameof(VerzuimdrempelOverschreden)));
        var verlenging = proef.Stappen.Select(s => s.Feit.Event).OfType<OpleidingsverlengingVastgesteld>().ShouldHaveSingleItem();
        (verlenging.Dagen, verlenging.Delen.Single().NieuwEinde).ShouldBe((15, new DateOnly(2027, 9, 21)));
        proef.Stappen.Select(s => s.Feit.Regel).ShouldNotContain("VER-26");
    }

    [Fact, Trait("Regel", "VER-31")]
    public void A_rule_that_forbids_it_is_the_answer() =>
        Proefvragen.Ziekte(Gegeven().State!, new(2027, 3, 15), new(2027, 3, 14), 0, Op(Vandaag)).Overtreding!.Regel.ShouldBe("VER-31");

    [Fact, Trait("Regel", "VER-12")]
    public void Another_percentage_shows_the_new_end()
    {
        var proef = Proefvragen.Deeltijd(Gegeven().State!, 85, new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag), new(2027, 4, 5), Op(Vandaag));
        proef.Stappen.Select(s => s.Feit.Event).OfType<DeeltijdGoedgekeurd>().Single().Stages[0].NieuwEinde.ShouldBe(new DateOnly(2027, 3, 1).AddDays(35 + 173 - 1));
    }

    [Fact, Trait("Regel", "ERK-18"), Trait("Regel", "VER-40")]
    public void Five_weeks_without_the_stageopleider_show_what_this_service_tells()
    {
        var stageopleider = Spec.Given<Stageopleider>(Voorbeeld.Bekend).State!;
        DateOnly van = new(2026, 11, 2);
        var namen = Proefvragen.Afwezigheid(stageopleider, null, Reden.Ziekte, van, van.AddDays(34), Weegfeiten.ZonderRedenen(van)).Stappen.Select(s => s.Feit.Event.GetType()).ToList();
        namen.ShouldContain(typeof(StageopleiderControleDrempelOverschreden));
        namen.ShouldContain(typeof(StageopleiderAfwezigheidDrempelOverschreden));
        stageopleider.Afwezigheden.ShouldBeEmpty();
    }

    [Fact]
    public void A_thousand_times_the_dry_run_tells_what_the_real_run_stores()
    {
        for (var zaad = 0; zaad < 1000; zaad++)
        {
            var toeval = new Random(zaad);
            var van = Vandaag.AddDays(toeval.Next(0, 200));
            var totEnMet = van.AddDays(toeval.Next(0, 90));
            var percentage = toeval.Next(2) == 0 ? 0 : toeval.Next(1, 100);
            var proef = Proefvragen.Ziekte(Gegeven().State!, van, totEnMet, percentage, Op(Vandaag));

            var echt = Gegeven().State!.Tot(van.AddDays(-1));
            echt = echt.Doe(MeldZiek.Decide(echt, new(Nr(1), van, totEnMet, percentage, Door, Kalender.Begin(van).AddHours(12)), Op(van))).Tot(totEnMet);
            echt = echt.Doe(MeldHerstel.Decide(echt, new(Nr(1), totEnMet.AddDays(1), 100, Door, Kalender.Begin(totEnMet.AddDays(1)).AddHours(12)), Op(totEnMet.AddDays(1))));
            echt = echt.Tot((totEnMet > Vandaag ? totEnMet : Vandaag).AddDays(Proefvragen.HorizonDagen));

            var (verwacht, gezien) = (Verlengingen(echt), Verlengingen(proef.Na));
            gezien.ShouldBe(verwacht, $"seed {zaad}: {van} – {totEnMet} at {percentage} %");
        }
    }

    /// <summary>What was told in the end, without the id, which the question chooses itself.</summary>
    private static string Verlengingen(Aios aios) => string.Join(
        "; ", aios.Verzuim.Perioden.Values.Select(p => $"{p.Vastgelegd with { VerzuimId = default }} {p.Overschreden} {p.Verlenging?.Dagen} {string.Join(",", p.Verlenging?.Delen ?? [])}"));
}
