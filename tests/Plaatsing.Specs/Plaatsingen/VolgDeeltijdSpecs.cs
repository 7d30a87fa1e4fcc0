using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-13: another percentage, as a plaatsing sees it.</summary>
public class VolgDeeltijdSpecs
{
    private static readonly Guid Aanvraag = new("00000000-0000-0000-0000-0000000000f1");

    private static readonly DateOnly Vandaag = D("01-02-2027");

    private static VolgDeeltijd Naar85(string vanaf, string? einde = null, bool klinisch = true, long versie = 5) =>
        new(Aanvraag, 85, D(vanaf), einde is null ? null : new(Plaatsingscode, D(einde), klinisch, klinisch ? 0 : 1.95m), versie);

    [Fact, Trait("Regel", "VER-12")]
    public void A_clinical_stage_from_01_03_2027_at_85_percent_ends_on_01_10_2027()
    {
        var na = Gepland("01-03-2027", "29-08-2027").When(p => VolgDeeltijd.Decide(p!, Naar85("01-03-2027", "01-10-2027"), Vandaag)).ThenFeiten(new PlaatsingHerzien(
                Stand("01-03-2027", "01-10-2027", Plaatsingstatus.Geplaatst, 85), D("01-03-2027"), D("29-08-2027"), PlaatsingHerzien.Deeltijd, Aanvraag, D("01-03-2027"), 5)
            .Volgens("VER-12", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
        na.State!.ShouldSatisfyAllConditions(p => p.PercentageOp(D("01-03-2027")).ShouldBe(85), p => p.DatumsGewijzigd.ShouldBeTrue());
    }

    [Fact, Trait("Regel", "VER-13")]
    public void A_stage_of_traject_B_keeps_its_end()
    {
        var na = Plaatsing(tot: "30-11-2026", weken: 13).When(p => VolgDeeltijd.Decide(p!, Naar85("02-11-2026", "17-12-2026", klinisch: false), D("01-10-2026")));
        na.Decision.Feiten.ShouldHaveSingleItem().Regel.ShouldBe("VER-13");
        Plaatsing(tot: "30-11-2026", weken: 13).And([.. na.Decision.Events]).State!.ShouldSatisfyAllConditions(
            p => p.Stand.TotEnMet.ShouldBe(D("30-11-2026")), p => p.Stand.Deeltijdpercentage.ShouldBe(85), p => p.DatumsGewijzigd.ShouldBeFalse(),
            p => p.PercentageOp(D("01-11-2026")).ShouldBe(100), p => p.PercentageOp(D("02-11-2026")).ShouldBe(85));
    }

    [Fact, Trait("Regel", "PLA-86"), Trait("Regel", "VER-12")]
    public void Work_counts_at_the_percentage_of_its_own_day()
    {
        var p = Plaatsing("01-09-2026", "28-02-2027").And([.. VolgDeeltijd.Decide(Plaatsing().State!, Naar85("10-11-2026", "12-03-2027"), D("01-10-2026")).Events]).State!;
        p.GeldigeDagen(D("20-11-2026")).ShouldBe(80);
        p.Gedaan(D("20-11-2026")).ShouldBe((70 * 100) + (10 * 85));
        Resterend.Rest(18_200, p.Gedaan(D("20-11-2026"))).ShouldBe(18_200 - 7_850);
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void The_example_of_26_weeks_at_85_percent_after_70_days_leaves_145_days()
    {
        var p = Plaatsing(percentage: 85).State!;
        var rest = Resterend.Rest(p.Stand.Nominaal, p.Gedaan(D("10-11-2026")));
        Resterend.Weken(rest).ShouldBe(17.5m);
        Resterend.Dagen(rest, 85).ShouldBe(145);
        Resterend.Einde(D("10-11-2026"), rest, 85).ShouldBe(D("10-11-2026").AddDays(144));
        Resterend.Einde(DateOnly.MaxValue.AddDays(-3), rest, 85).ShouldBe(DateOnly.MaxValue);
    }

    [Fact, Trait("Regel", "VER-12")]
    public void The_rest_of_a_stage_is_left_to_the_stagecoordinator_with_the_end_that_follows()
    {
        // 26 weeks at 100 %, 70 days done: 112 full-time days remain, at 85 % 132 days from 10-11-2026.
        var besluit = VolgDeeltijd.Decide(Plaatsing().State!, Naar85("10-11-2026"), D("01-10-2026"));
        besluit.Events.OfType<PlaatsingHerzien>().Single().Stand.TotEnMet.ShouldBe(D("28-02-2027"));
        besluit.Events.OfType<SignaalGeregistreerd>().Single().ShouldSatisfyAllConditions(
            s => s.Regel.ShouldBe("VER-12"), s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.Tekst.ShouldContain("21-03-2027"), s => s.UiterlijkOp.ShouldBe(D("08-10-2026")));
    }

    [Fact, Trait("Regel", "VER-12")]
    public void An_end_that_would_lie_in_the_past_is_asked_and_not_taken()
    {
        var besluit = VolgDeeltijd.Decide(Plaatsing(percentage: 50).State!, new(Aanvraag, 100, D("01-12-2026"), new(Plaatsingscode, D("20-01-2027"), true, 0), 5), D("21-01-2027"));
        besluit.Events.OfType<PlaatsingHerzien>().Single().Stand.ShouldSatisfyAllConditions(s => s.TotEnMet.ShouldBe(D("28-02-2027")), s => s.Deeltijdpercentage.ShouldBe(100));
        besluit.Events.OfType<SignaalGeregistreerd>().ShouldHaveSingleItem().Geadresseerde.ShouldBe(Rollen.Stagecoordinator);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void An_older_request_that_comes_later_changes_nothing()
    {
        var nieuw = Plaatsing().And([.. VolgDeeltijd.Decide(Plaatsing().State!, Naar85("10-11-2026", "21-03-2027", versie: 9), D("01-10-2026")).Events]);
        VolgDeeltijd.Decide(nieuw.State!, Naar85("03-11-2026", "25-03-2027", versie: 8), D("01-10-2026")).ShouldBe(Decision.NothingNew);
        VolgDeeltijd.Decide(nieuw.State!, Naar85("10-11-2026", "21-03-2027", versie: 9), D("01-10-2026")).ShouldBe(Decision.NothingNew);
        VolgDeeltijd.Decide(Plaatsing(status: Plaatsingstatus.Afgerond).State!, Naar85("10-11-2026", "21-03-2027"), D("01-10-2026")).ShouldBe(Decision.NothingNew);
    }

    [Theory, Trait("Regel", "OVK-8")]
    [InlineData(85, false)]
    [InlineData(86, true)]
    public void A_future_stage_at_a_place_that_does_not_accept_the_percentage_is_in_gevaar(int minimaal, bool inGevaar)
    {
        var gepland = Gepland("01-03-2027", "29-08-2027");
        var na = gepland.And([.. VolgDeeltijd.Decide(gepland.State!, Naar85("01-03-2027", "01-10-2027"), Vandaag).Events]).Volgt(Kopie(Altijd(), Gegevens(minimaal: minimaal)), Vandaag).State!;
        na.Gevaren.Any(g => g.Soort == Beperking.Deeltijd && g.OorzaakId == Aanvraag).ShouldBe(inGevaar);
        gepland.Volgt(Kopie(Altijd(), Gegevens(minimaal: 100)), Vandaag).State!.InGevaar.ShouldBeFalse("what was agreed before is not judged again");
    }

    [Fact, Trait("Regel", "VER-13")]
    public void A_shortfall_on_the_stageplaats_makes_13_weeks_at_85_percent_108_days_and_another_choice_gives_the_end_back()
    {
        var stage = Plaatsing("01-09-2026", "30-11-2026", weken: 13, percentage: 85);
        var langer = stage.When(p => VolgTekortkeuze.Decide(p!, new(D("17-12-2026")), D("02-11-2026"))).ThenFeiten(new PlaatsingHerzien(
                Stand("01-09-2026", "17-12-2026", weken: 13, percentage: 85), D("01-09-2026"), D("30-11-2026"), PlaatsingHerzien.Tekort,
                VerwerkVerlofafspraken.Tekort(Plaatsingscode), null, null)
            .Volgens("VER-13", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
        langer.State!.Periode().Dagen.ShouldBe(108);
        VolgTekortkeuze.Decide(langer.State!, new(D("17-12-2026")), D("02-11-2026")).ShouldBe(Decision.NothingNew);
        VolgTekortkeuze.Decide(langer.State!, new((DateOnly?)null), D("30-11-2026")).Events.OfType<PlaatsingHerzien>().Single().Stand.TotEnMet.ShouldBe(D("30-11-2026"));
        VolgTekortkeuze.Decide(langer.State!, new((DateOnly?)null), D("01-12-2026")).Events.ShouldHaveSingleItem().ShouldBeOfType<SignaalGeregistreerd>();
        VolgTekortkeuze.Decide(stage.State!, new((DateOnly?)null), D("02-11-2026")).ShouldBe(Decision.NothingNew);
    }
}
