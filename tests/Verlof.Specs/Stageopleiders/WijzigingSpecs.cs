using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>Longer, shorter, withdrawn, back: what was raised is taken back or follows the dates.</summary>
[Trait("Regel", "VER-42"), Trait("Regel", "ERK-22")]
public class WijzigingSpecs
{
    private static readonly DateOnly Van = new(2026, 12, 1);

    private static Verloop MetDagen(int dagen, Reden reden = Reden.Ziekte) => Verloop().Meld(1, reden, Van, Van.AddDays(dagen - 1));

    private static string Tot(int dagen) => $"{Van.AddDays(dagen - 1):dd-MM-yyyy}";

    [Theory]
    [InlineData(22, 21), InlineData(35, 21), InlineData(22, 15), InlineData(366, 16)]
    public void Shortened_to_21_days_or_less_the_erkenning_is_no_longer_affected_but_the_check_stays(int eerst, int dan)
    {
        var verloop = MetDagen(eerst).StelBij(1, "01-12-2026", Tot(dan));

        verloop.State.Drempels().ShouldBe([$"Controle overal 01-12-2026 t/m {Tot(dan)} >14"]);
        verloop.Laatste.Feiten.Single(f => f.Event is StageopleiderAfwezigheidDrempelVervallen)
            .ShouldBe(new StageopleiderAfwezigheidDrempelVervallen(OverschrijdingId(2), Nummer, "AMC").Volgens("VER-40"));
        verloop.State.Signalen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(22, 14), InlineData(15, 14), InlineData(100, 1)]
    public void Shortened_to_14_days_or_less_nothing_stays_and_the_task_lapses(int eerst, int dan)
    {
        var verloop = MetDagen(eerst).StelBij(1, "01-12-2026", Tot(dan));

        verloop.State.Overschrijdingen.ShouldBeEmpty();
        verloop.State.Signalen.ShouldBeEmpty();
        verloop.Laatste.Events.OfType<SignaalVervallen>().ShouldHaveSingleItem();
        verloop.State.OpenTermijnen().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(22, 23), InlineData(40, 22), InlineData(23, 100)]
    public void Still_over_the_threshold_only_the_period_changes(int eerst, int dan)
    {
        var verloop = MetDagen(eerst).StelBij(1, "01-12-2026", Tot(dan));

        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidOverschrijdingBijgesteld>().Single()
            .ShouldBe(new(OverschrijdingId(2), Nummer, null, Van, Van.AddDays(dan - 1), true, 21, "AMC"));
        verloop.Laatste.Events.OfType<StageopleiderSignaleringBijgesteld>().Single().ShouldBe(new(OverschrijdingId(1), Van, Van.AddDays(dan - 1), 14));
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(1);
    }

    [Theory]
    [InlineData(14, 15, 1, 0), InlineData(14, 22, 1, 1), InlineData(21, 22, 1, 1), InlineData(1, 21, 1, 0)]
    public void Lengthened_across_a_threshold_it_is_raised(int eerst, int dan, int controle, int twijfel)
    {
        var verloop = MetDagen(eerst).StelBij(1, "01-12-2026", Tot(dan));

        verloop.Aantal<StageopleiderControleDrempelOverschreden>().ShouldBe(controle);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel);
    }

    [Fact]
    public void Raised_lapsed_and_raised_again_is_another_one()
    {
        var verloop = MetDagen(22).StelBij(1, "01-12-2026", Tot(10)).StelBij(1, "01-12-2026", Tot(30));

        verloop.Gebeurd.Select(f => f.Event).OfType<StageopleiderAfwezigheidDrempelOverschreden>().Select(e => e.OverschrijdingId)
            .ShouldBe([OverschrijdingId(2), OverschrijdingId(4)]);
    }

    [Fact]
    public void Moved_as_a_whole_it_stays_the_same_one()
    {
        var verloop = MetDagen(30).StelBij(1, "01-03-2027", "30-03-2027");

        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidOverschrijdingBijgesteld>().Single().OverschrijdingId.ShouldBe(OverschrijdingId(2));
        verloop.Aantal<StageopleiderAfwezigheidDrempelVervallen>().ShouldBe(0);
    }

    [Fact]
    public void A_change_is_recorded_as_it_then_stands_and_tells_the_secretariaat() =>
        Spec.Given<Stageopleider>(Bekend, new StageopleiderAfwezigGemeld(Nr(1), "I001", Van, null, true, Secretariaat, Nu))
            .When(s => StelAfwezigheidBij.Decide(s!, new(Nr(1), null, Van.AddDays(1), Van.AddDays(3), Secretariaat, Nu), Feiten(Peildatum))!)
            .ThenFeiten(
                new StageopleiderAfwezigheidBijgesteld(Nr(1), Van.AddDays(1), Van.AddDays(3), true, Secretariaat, Nu).Volgens("VER-42"),
                new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van.AddDays(1), Van.AddDays(3), false, "AMC", 14, 21)
                    .Volgens("VER-42", Rollen.Stagesecretariaat));

    [Fact]
    public void A_change_to_what_it_already_is_adds_nothing() => MetDagen(30).StelBij(1, "01-12-2026", Tot(30)).Laatste.Events.ShouldBeEmpty();

    [Fact]
    public void Another_reason_alone_stores_no_event_of_its_own_but_has_its_consequence()
    {
        MetDagen(10).StelBij(1, "01-12-2026", Tot(10), Reden.Vakantie).Laatste.Events.ShouldBeEmpty();
        MetDagen(16, Reden.Vakantie).StelBij(1, "01-12-2026", Tot(16), Reden.Ziekte).Laatste.Events.Select(e => e.GetType()).ShouldBe(
            [typeof(StageopleiderControleDrempelOverschreden), typeof(SignaalGeregistreerd), typeof(StageopleiderSignaleringVervallen), typeof(SignaalVervallen)]);
    }

    [Fact]
    public void A_last_day_before_the_first_is_refused() =>
        MetDagen(30).StelBij(1, "01-12-2026", "30-11-2026").Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-39");

    [Fact]
    public void A_change_into_the_days_of_another_record_is_refused() =>
        MetDagen(10).Meld(2, Reden.Vakantie, "15-12-2026", "20-12-2026").StelBij(1, "01-12-2026", "15-12-2026").Laatste
            .ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-39");

    [Fact]
    public void A_change_within_its_own_days_is_no_overlap() =>
        MetDagen(10).StelBij(1, "03-12-2026", "05-12-2026").Laatste.ShouldBeOfType<Decision.Accepted>();

    [Fact]
    public void What_is_not_known_cannot_change()
    {
        StelAfwezigheidBij.Decide(Leeg, new(Nr(9), null, Van, null, Secretariaat, Nu), Feiten(Peildatum)).ShouldBeNull();
        TrekAfwezigheidIn.Decide(Leeg, new(Nr(9), Secretariaat, Nu), Feiten(Peildatum)).ShouldBeNull();
        MeldTerugkeer.Decide(Leeg, new(Nr(9), Van, Secretariaat, Nu), Feiten(Peildatum)).ShouldBeNull();
    }

    [Theory, Trait("Regel", "OVK-14")]
    [InlineData(10), InlineData(15), InlineData(22)]
    public void Withdrawn_it_never_was_and_everything_it_caused_lapses(int dagen)
    {
        var verloop = MetDagen(dagen).TrekIn(1);

        verloop.State.Overschrijdingen.ShouldBeEmpty();
        verloop.State.Signalen.ShouldBeEmpty();
        verloop.State.OpenTermijnen().ShouldBeEmpty();
        verloop.Laatste.Events.OfType<StageopleiderAfwezigheidVastgelegd>().Single().Ingetrokken.ShouldBeTrue();
        verloop.Aantal<StageopleiderAfwezigheidDrempelVervallen>().ShouldBe(dagen > 21 ? 1 : 0);
        verloop.TrekIn(1).Laatste.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_withdrawn_absence_can_no_longer_change_or_end()
    {
        MetDagen(10).TrekIn(1).StelBij(1, "01-12-2026", Tot(9)).Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-42");
        MetDagen(10).TrekIn(1).KomTerug(1, "05-12-2026").Laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-42");
    }

    [Theory, Trait("Regel", "VER-39")]
    [InlineData("01-12-2026", "10-12-2026", true)]   // another last day
    [InlineData("02-12-2026", "20-12-2026", true)]   // another first day
    [InlineData("01-12-2026", null, true)]           // no longer known
    public void Other_dates_from_another_reporter_are_taken_over_and_the_stagecoordinator_decides(string van, string? totEnMet, bool signaal)
    {
        var verloop = MetDagen(20, Reden.Vakantie).StelBij(1, van, totEnMet, melder: Aios);

        verloop.State.Afwezigheden[Nr(1)].Van.ShouldBe(Dag(van));
        var vraag = verloop.Laatste.Feiten.Where(f => f.Event is SignaalGeregistreerd { Regel: "VER-39" }).ToList();
        vraag.Count.ShouldBe(signaal ? 1 : 0);
        ((SignaalGeregistreerd)vraag[0].Event).ShouldSatisfyAllConditions(
            s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.OorzaakId.ShouldBe(Nr(1)), s => s.UiterlijkOp.ShouldBe(Dag("05-11-2026")));
        verloop.TrekIn(1).State.Signalen.ShouldBeEmpty("OVK-7: the cause was withdrawn");
    }

    [Fact, Trait("Regel", "VER-39")]
    public void An_end_that_becomes_known_through_another_contradicts_nothing() =>
        Verloop().Meld(1, Reden.Vakantie, Van, null).StelBij(1, "01-12-2026", Tot(5), melder: Aios).Laatste.Events.OfType<SignaalGeregistreerd>().ShouldBeEmpty();

    [Fact, Trait("Regel", "VER-39")]
    public void The_same_reporter_does_not_contradict_themselves() =>
        MetDagen(10).StelBij(1, "02-12-2026", Tot(9)).Laatste.Events.OfType<SignaalGeregistreerd>().ShouldBeEmpty();
}
