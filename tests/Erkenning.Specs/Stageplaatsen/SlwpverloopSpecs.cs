using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>Cascade C-4, with an SLWP that was authorised on 01-02-2027: valid through 31-01-2028, no more on 01-02-2028.</summary>
public class SlwpverloopSpecs
{
    private static readonly Guid Einde = Slwpverloop.OorzaakVan("S1", Dag("31-01-2028"));

    private static Gegeven<Stageplaats> Plaats(params object[] verder) =>
        Spec.Given<Stageplaats>([new StageplaatsGeregistreerd(Gegevens(slwp: "01-02-2027", opleiders: ["A", "B"])), .. verder]);

    private static Decision Verstreken(Stageplaats? s, string vandaag) => Slwpverloop.Verstreken(s!, Dag(vandaag));

    private static SlwpVerlooptBinnenkort Binnenkort(int weken) => new("S1", "AMC", Dag("31-01-2028"), weken, Einde);

    private static SlwpVerlopen Verlopen() => new("S1", "AMC", Dag("01-02-2028"), 28, Einde);

    private static Stageplaats Tot(string dag)
    {
        var s = Plaats().State!;
        for (var vandaag = Dag("01-12-2027"); vandaag <= Dag(dag); vandaag = vandaag.AddDays(1))
        {
            foreach (var termijn in s.OpenTermijnen().Where(t => t.Op <= vandaag).OrderBy(t => t.Op).ToList())
                s = Stageplaats.Verstreken(s, termijn, vandaag).Events.Aggregate((Stageplaats?)s, Stageplaats.Fold)!;
        }

        return s;
    }

    private static IReadOnlyList<string> Open(Stageplaats s) => [.. s.Signalen.Values.Select(x => $"{x.Regel} {x.Geadresseerde} {x.Onderwerp}").Order(StringComparer.Ordinal)];

    [Fact, Trait("Regel", "ERK-13")]
    public void The_deadlines_are_eight_and_two_weeks_before_the_first_invalid_day_that_day_and_28_days_after_it() =>
        Plaats().State!.OpenTermijnen().Select(t => (t.Soort, t.Op)).ShouldBe(
            [
                ("slwp-herinnering-8", Dag("07-12-2027")), ("slwp-herinnering-2", Dag("18-01-2028")), ("slwp-verlopen", Dag("01-02-2028")),
                ("slwp-respijt", Dag("29-02-2028")),
            ]);

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData("06-12-2027", new int[0])]
    [InlineData("07-12-2027", new[] { 8 })]
    [InlineData("17-01-2028", new[] { 8 })]
    [InlineData("18-01-2028", new[] { 8, 2 })]
    [InlineData("31-01-2028", new[] { 8, 2 })]
    public void The_reminders_come_on_their_day_and_after_downtime_too(string vandaag, int[] weken) =>
        Verstreken(Plaats().State, vandaag).Events.OfType<SlwpVerlooptBinnenkort>().Select(e => e.Weken).ShouldBe(weken);

    [Fact, Trait("Regel", "ERK-13")]
    public void The_first_reminder_asks_both_stageopleiders_and_the_stagebeheerder_by_the_last_valid_day()
    {
        var besluit = Verstreken(Plaats().State, "07-12-2027");
        besluit.Feiten[0].ShouldBe(Binnenkort(8).Volgens("ERK-13", Rollen.Stageopleider, Rollen.Stagebeheerder));
        besluit.Events.OfType<SignaalGeregistreerd>().Select(s => (s.Geadresseerde, s.Onderwerp, s.UiterlijkOp)).ShouldBe(
            [
                (Rollen.Stageopleider, "stageplaats S1 stageopleider A", Dag("31-01-2028")), (Rollen.Stageopleider, "stageplaats S1 stageopleider B", Dag("31-01-2028")),
                (Rollen.Stagebeheerder, "stageplaats S1", Dag("31-01-2028")),
            ]);
        Verstreken(besluit.Events.Aggregate(Plaats().State, Stageplaats.Fold), "07-12-2027").Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-13")]
    public void The_second_reminder_takes_the_place_of_the_first()
    {
        Open(Tot("17-01-2028")).Count.ShouldBe(3);
        Open(Tot("18-01-2028")).ShouldBe(
            ["ERK-13 stagebeheerder stageplaats S1", "ERK-13 stageopleider stageplaats S1 stageopleider A", "ERK-13 stageopleider stageplaats S1 stageopleider B"]);
    }

    [Theory, Trait("Regel", "ERK-15")]
    [InlineData("31-01-2028", false)]
    [InlineData("01-02-2028", true)]
    public void On_the_first_invalid_day_it_has_expired(string vandaag, bool verlopen)
    {
        var s = Tot(vandaag);
        s.Slwpbewaking.Verlopen.ShouldBe(verlopen);
        s.SlwpPerioden().Any(p => p.Bevat(Dag(vandaag))).ShouldBe(!verlopen);
    }

    [Fact, Trait("Regel", "ERK-15")]
    public void The_end_is_told_to_three_roles_and_takes_the_place_of_the_reminders()
    {
        var feiten = Verstreken(Tot("31-01-2028"), "01-02-2028").Feiten;
        feiten.Single(f => f.Event is SlwpVerlopen).ShouldBe(Verlopen().Volgens("ERK-15", Rollen.Stageopleider, Rollen.Stagebeheerder, Rollen.Stagesecretariaat));
        Open(Tot("01-02-2028")).ShouldBe(
            [
                "ERK-15 stagebeheerder stageplaats S1", "ERK-15 stageopleider stageplaats S1 stageopleider A", "ERK-15 stageopleider stageplaats S1 stageopleider B",
                "ERK-15 stagesecretariaat stageplaats S1",
            ]);
    }

    [Theory, Trait("Regel", "ERK-15")]
    [InlineData("28-02-2028", false)]
    [InlineData("29-02-2028", true)]
    public void After_28_days_the_stagecoordinator_is_asked_and_nothing_ends_by_itself(string vandaag, bool voorbij)
    {
        var s = Tot(vandaag);
        s.Slwpbewaking.RespijtVerstreken.ShouldBe(voorbij);
        s.Signalen.Values.Count(x => x is { Geadresseerde: Rollen.Stagecoordinator, UiterlijkOp: null, Regel: "ERK-15" }).ShouldBe(voorbij ? 1 : 0);
        s.ToestandOp(Dag(vandaag)).ShouldBe("actief");
    }

    [Fact, Trait("Regel", "ERK-15")]
    public void Heard_of_too_late_no_reminder_is_sent_any_more() =>
        Verstreken(Plaats().State, "15-03-2028").Events.Where(e => e is not SignaalGeregistreerd).ShouldBe(
            [Verlopen(), new SlwpRespijtVerstreken("S1", "AMC", Dag("01-02-2028"), Einde)]);

    [Fact, Trait("Regel", "ERK-15")]
    public void An_authorisation_ends_every_signal_and_the_days_between_stay_without()
    {
        var s = Tot("10-02-2028");
        var na = new Gegeven<Stageplaats>(s).When(x => NeemSlwpOver.Decide(x!, new(Dag("10-02-2028"), Dag("09-02-2029"), Slwptermijnen.Regelboek))).ThenTypes(
            [typeof(StageplaatsgegevensBijgewerkt), .. Enumerable.Repeat(typeof(SignaalVervallen), 4)]).State!;

        na.Signalen.ShouldBeEmpty();
        na.SlwpPerioden().ShouldBe([P("01-02-2027", "31-01-2028"), P("10-02-2028", "09-02-2029")]);
        na.OpenTermijnen().Select(t => t.Op).ShouldBe([Dag("16-12-2028"), Dag("27-01-2029"), Dag("10-02-2029"), Dag("10-03-2029")]);
    }

    [Theory, Trait("Regel", "ERK-15")]
    [InlineData("31-01-2028", "actief")]
    [InlineData("01-02-2028", "twijfelachtig")]
    [InlineData("09-02-2028", "twijfelachtig")]
    [InlineData("10-02-2028", "actief")]
    public void The_stageplaats_is_doubtful_on_the_days_between(string dag, string status)
    {
        var s = Plaats(new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", null, "enkel", null, "A")], Oorzaak)).State!;
        s = NeemSlwpOver.Decide(s, new(Dag("10-02-2028"), Dag("09-02-2029"), Slwptermijnen.Regelboek)).Events.Aggregate((Stageplaats?)s, Stageplaats.Fold)!;
        s.StatusOp(Dag(dag)).ShouldBe(status);
    }

    [Fact, Trait("Regel", "ERK-13")]
    public void An_authorisation_in_time_joins_the_periods()
    {
        var s = NeemSlwpOver.Decide(Plaats().State!, new(Dag("20-01-2028"), Dag("19-01-2029"), Slwptermijnen.Regelboek)).Events.Aggregate(Plaats().State, Stageplaats.Fold)!;
        s.SlwpPerioden().ShouldBe([P("01-02-2027", "19-01-2029")]);
        NeemSlwpOver.Decide(s, new(Dag("20-01-2028"), Dag("19-01-2029"), Slwptermijnen.Regelboek)).Events.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-16")]
    [InlineData("31-01-2028", true)]
    [InlineData("01-02-2028", false)]
    public void SLWP_last_day_valid_next_day_no_new_start(string start, bool kan)
    {
        var s = Plaats(new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", null, "enkel", null, "A")], Oorzaak)).State!;
        Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(s), new(Dag(start), Dag(start).AddDays(89)), Vandaag)
            .Select(b => (b.Nummer, b.EersteDag)).ShouldBe(kan ? [] : [(4, Dag(start))]);
    }

    [Fact, Trait("Regel", "ERK-13")]
    public void Without_an_slwp_there_is_nothing_to_watch() =>
        Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(slwp: null, opleiders: ["A"]))).State!.OpenTermijnen().ShouldBeEmpty();

    [Fact, Trait("Regel", "ERK-13")]
    public void Who_no_longer_covers_is_not_asked() =>
        Plaats(new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", "30-06-2027", "duo", null, "A", "B"), D("01-07-2027", null, "enkel", Oorzaak, "B")], Oorzaak))
            .State!.Verantwoordelijken(Dag("07-12-2027")).ShouldBe(["B"]);
}
