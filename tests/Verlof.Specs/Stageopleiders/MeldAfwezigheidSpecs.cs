using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

public class MeldAfwezigheidSpecs
{
    private static readonly DateOnly Van = new(2026, 12, 1);

    private static Beslissing<Stageopleider> Meld(MeldAfwezigheid command, params object[] eerder) =>
        Spec.Given<Stageopleider>([Bekend, .. eerder]).When(s => MeldAfwezigheid.Decide(s!, command, Feiten(Peildatum)));

    private static StageopleiderAfwezigGemeld Eerder(int nr, DateOnly van, DateOnly? totEnMet, string? instelling = null) =>
        new(Nr(nr), instelling, van, totEnMet, true, Secretariaat, Nu);

    [Fact, Trait("Regel", "VER-39")]
    public void A_report_is_recorded_with_the_absence_as_it_stands_and_tells_the_secretariaat() =>
        Meld(Melding(1, Reden.Vakantie, Van, Van.AddDays(6)))
            .ThenFeiten(
                new StageopleiderAfwezigGemeld(Nr(1), null, Van, Van.AddDays(6), true, Secretariaat, Nu).Volgens("VER-39"),
                new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, null, Van, Van.AddDays(6), false, "AMC", 14, 21).Volgens("VER-39", Rollen.Stagesecretariaat));

    [Theory, Trait("Regel", "VER-43")]
    [InlineData(1), InlineData(2), InlineData(14)]
    public void A_shorter_absence_may_be_reported_too_and_changes_nothing_else(int dagen) =>
        Meld(Melding(1, Reden.Ziekte, Van, Van.AddDays(dagen - 1), melder: Aios))
            .ThenTypes(typeof(StageopleiderAfwezigGemeld), typeof(StageopleiderAfwezigheidVastgelegd));

    [Theory, Trait("Regel", "OVK-3")]
    [InlineData(-400), InlineData(-30), InlineData(0), InlineData(30), InlineData(400)]
    public void It_may_lie_in_the_past_or_in_the_future(int dagenVanafVandaag) =>
        Meld(Melding(1, Reden.Anders, Peildatum.AddDays(dagenVanafVandaag), Peildatum.AddDays(dagenVanafVandaag + 3)))
            .ThenTypes(typeof(StageopleiderAfwezigGemeld), typeof(StageopleiderAfwezigheidVastgelegd));

    [Fact, Trait("Regel", "VER-39")]
    public void A_last_day_before_the_first_is_refused_with_both_days()
    {
        var overtreding = Meld(Melding(1, Reden.Ziekte, Van, Van.AddDays(-1))).ThenRefusedBy("VER-39");
        overtreding.Cijfers["van"].ShouldBe(Van);
        overtreding.Cijfers["totEnMet"].ShouldBe(Van.AddDays(-1));
        overtreding.Melding.ShouldContain("30-11-2026");
    }

    [Fact, Trait("Regel", "VER-39")]
    public void One_day_is_an_absence() =>
        Meld(Melding(1, Reden.Ziekte, Van, Van)).ThenTypes(typeof(StageopleiderAfwezigGemeld), typeof(StageopleiderAfwezigheidVastgelegd));

    [Fact, Trait("Regel", "VER-39")]
    public void A_departure_with_a_last_day_is_refused() =>
        Meld(Melding(1, Reden.Vertrek, Van, Van.AddDays(30))).ThenRefusedBy("VER-39");

    [Theory, Trait("Regel", "VER-39")]
    [InlineData(Reden.Vakantie), InlineData(Reden.Ziekte), InlineData(Reden.Zwangerschap), InlineData(Reden.Anders)]
    public void Everyone_is_expected_back(Reden reden) =>
        Meld(Melding(1, reden, Van, Van)).Decision.Events.OfType<StageopleiderAfwezigGemeld>().Single().KeertTerug.ShouldBeTrue();

    [Fact, Trait("Regel", "VER-39")]
    public void Except_after_a_departure() =>
        Meld(Melding(1, Reden.Vertrek, Van, null)).Decision.Events.OfType<StageopleiderAfwezigGemeld>().Single().KeertTerug.ShouldBeFalse();

    [Fact, Trait("Regel", "VER-39")]
    public void An_instelling_where_the_person_does_not_work_is_refused_with_those_where_she_does() =>
        Meld(Melding(1, Reden.Ziekte, Van, Van, "I099")).ThenRefusedBy("VER-39").Cijfers["bekend"].ShouldBe("I001, I003, I004");

    [Theory, Trait("Regel", "VER-39")]
    [InlineData("10-12-2026", "20-12-2026", true)]   // the same days
    [InlineData("09-12-2026", "10-12-2026", true)]   // its first day
    [InlineData("20-12-2026", "21-12-2026", true)]   // its last day
    [InlineData("01-12-2026", "31-12-2026", true)]   // around it
    [InlineData("12-12-2026", "12-12-2026", true)]   // within it
    [InlineData("01-12-2026", null, true)]           // from before, without end
    [InlineData("01-12-2026", "09-12-2026", false)]  // touches it before
    [InlineData("21-12-2026", "31-12-2026", false)]  // touches it after
    [InlineData("21-12-2026", null, false)]
    public void A_record_that_shares_a_day_with_another_of_the_same_person_is_refused(string van, string? totEnMet, bool geweigerd)
    {
        var beslissing = Meld(Melding(2, Reden.Vakantie, Dag(van), Einde(totEnMet)), Eerder(1, new(2026, 12, 10), new(2026, 12, 20)));
        if (!geweigerd)
        {
            beslissing.Decision.ShouldBeOfType<Decision.Accepted>();
            return;
        }

        var overtreding = beslissing.ThenRefusedBy("VER-39");
        overtreding.Melding.ShouldContain("Stel de bestaande afwezigheid bij");
        overtreding.Melding.ShouldContain("10-12-2026 t/m 20-12-2026");
        overtreding.Cijfers["afwezigheidId"].ShouldBe(Nr(1));
    }

    [Theory, Trait("Regel", "VER-39")]
    [InlineData("I001", "I001", true)]
    [InlineData("I001", "I003", false)]
    [InlineData("I003", "I004", false)]
    [InlineData(null, "I001", true)]
    [InlineData("I001", null, true)]
    [InlineData(null, null, true)]
    public void An_overlap_counts_per_instelling_and_without_instelling_at_all_of_them(string? eerste, string? tweede, bool geweigerd)
    {
        var beslissing = Meld(Melding(2, Reden.Vakantie, Van, Van, tweede), Eerder(1, Van, Van, eerste));
        (beslissing.Decision is Decision.Refused).ShouldBe(geweigerd);
    }

    [Fact, Trait("Regel", "VER-39")]
    public void An_absence_after_a_departure_overlaps_it() =>
        Meld(Melding(2, Reden.Vakantie, Van.AddDays(20), Van.AddDays(30)), Eerder(1, Van, null) with { KeertTerug = false }).ThenRefusedBy("VER-39");

    [Fact, Trait("Regel", "VER-42")]
    public void A_withdrawn_record_is_in_nobodys_way() =>
        Meld(
                Melding(2, Reden.Vakantie, Van, Van),
                Eerder(1, Van, Van), new StageopleiderAfwezigheidIngetrokken(Nr(1), Secretariaat, Nu))
            .ThenTypes(typeof(StageopleiderAfwezigGemeld), typeof(StageopleiderAfwezigheidVastgelegd));

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_report_again_adds_nothing_also_after_it_was_changed() =>
        Meld(Melding(1, Reden.Ziekte, Van, null), Eerder(1, Van, null), new StageopleiderTeruggekeerd(Nr(1), Nummer, Van.AddDays(3), "AMC", Secretariaat, Nu))
            .ThenNothing();

    [Theory, Trait("Regel", "VER-39")]
    [InlineData(1, 0, null), InlineData(0, 1, null), InlineData(0, 0, "I001")]
    public void Another_report_with_the_same_id_is_refused(int laterVan, int laterTot, string? instelling) =>
        Meld(Melding(1, Reden.Ziekte, Van.AddDays(laterVan), Van.AddDays(5 + laterTot), instelling), Eerder(1, Van, Van.AddDays(5))).ThenRefusedBy("VER-39");

    [Fact, Trait("Regel", "VER-39")]
    public void The_same_id_with_another_reason_is_another_report()
    {
        var verloop = Verloop().Meld(1, Reden.Vakantie, "01-12-2026", "05-12-2026");
        verloop.Meld(1, Reden.Ziekte, "01-12-2026", "05-12-2026").Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-39");
    }

    [Fact, Trait("Regel", "OVK-11")]
    public void No_stored_event_and_no_text_tells_the_reason()
    {
        foreach (var reden in Enum.GetValues<Reden>())
        {
            var totEnMet = reden is Reden.Vertrek ? (DateOnly?)null : Van.AddDays(40);
            foreach (var e in Meld(Melding(1, reden, Van, totEnMet)).Decision.Events)
                foreach (var woord in Redenwoorden.Toegestaan.Add(Redenwoorden.BetrekkingElders))
                    e.ToString()!.ShouldNotContain(woord, Case.Insensitive);
        }
    }
}
