using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-10 row 4a and C-12 row 2: the end of a clinical stage moves with an extension, and back. The example of the regelboek: 01-03-2027…29-08-2027, 15 days.</summary>
public class VolgVerlengingSpecs
{
    private static readonly Guid Een = new("00000000-0000-0000-0000-0000000000e1");

    private static readonly Guid Twee = new("00000000-0000-0000-0000-0000000000e2");

    private static readonly DateOnly Vandaag = D("03-05-2027");

    private static Gegeven<Plaatsing> Klinisch => Plaatsing("01-03-2027", "29-08-2027");

    private static Verlengingsdeel Deel(string van, string naar, int dagen) => new(Plaatsingscode, dagen, dagen, D(naar).DayNumber - D(van).DayNumber, D(naar));

    [Fact, Trait("Regel", "VER-33")]
    public void Five_weeks_of_absence_in_a_clinical_stage_move_its_end_by_three_weeks() => Klinisch
        .When(p => VolgVerlenging.Decide(p!, new(Een, [Deel("29-08-2027", "19-09-2027", 15)]), Vandaag))
        .ThenFeiten(new PlaatsingVerlengd(
                Stand("01-03-2027", "19-09-2027") with { ZonderVerlenging = D("29-08-2027") }, D("29-08-2027"), Een)
            .Volgens("VER-33", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat))
        .State!.EindeZonderVerlenging.ShouldBe(D("29-08-2027"));

    [Fact, Trait("Regel", "OVK-16"), Trait("Regel", "OVK-4")]
    public void The_same_again_changes_nothing() => Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15)])
        .When(p => VolgVerlenging.Decide(p!, new(Een, [Deel("29-08-2027", "19-09-2027", 15)]), Vandaag)).Decision.ShouldBe(Decision.NothingNew);

    [Fact, Trait("Regel", "VER-33")]
    public void A_second_period_goes_on_where_the_first_left_the_end()
    {
        var eerste = Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15)]);
        var beide = eerste.Na([Deel("29-08-2027", "19-09-2027", 15), Deel("19-09-2027", "21-09-2027", 2)]).State!;
        beide.ShouldSatisfyAllConditions(p => p.Stand.TotEnMet.ShouldBe(D("21-09-2027")), p => p.EindeZonderVerlenging.ShouldBe(D("29-08-2027")));
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void A_withdrawn_extension_gives_the_original_end_back_while_that_lies_ahead() => Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15)])
        .When(p => VolgVerlenging.Decide(p!, new(Een, []), D("29-08-2027")))
        .ThenFeiten(new PlaatsingVerkort(Stand("01-03-2027", "29-08-2027"), D("19-09-2027"), Een)
            .Volgens("OVK-14", Rollen.Stageopleider, Rollen.Aios, Rollen.Stagesecretariaat));

    [Fact, Trait("Regel", "OVK-14")]
    public void On_the_day_after_the_original_end_a_human_decides()
    {
        var besluit = Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15)]).When(p => VolgVerlenging.Decide(p!, new(Een, []), D("30-08-2027")));
        besluit.Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<SignaalGeregistreerd>().ShouldSatisfyAllConditions(
            s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.UiterlijkOp.ShouldBe(D("06-09-2027")), s => s.Tekst.ShouldContain("29-08-2027"));
    }

    [Fact, Trait("Regel", "OVK-4"), Trait("Regel", "OVK-16")]
    public void What_was_computed_on_another_end_waits_until_Verlof_has_computed_it_again()
    {
        // The first extension was withdrawn; the second was computed on top of it, and comes again from the original end.
        var beide = Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15), Deel("19-09-2027", "26-09-2027", 5)]);
        VolgVerlenging.Decide(beide.State!, new(Een, [Deel("19-09-2027", "26-09-2027", 5)]), Vandaag).ShouldBe(Decision.NothingNew);
        beide.Na([Deel("29-08-2027", "05-09-2027", 5)]).State!.Stand.TotEnMet.ShouldBe(D("05-09-2027"));
        // The other order: the new one first, while the first has yet to be withdrawn.
        VolgVerlenging.Decide(beide.State!, new(Twee, [Deel("29-08-2027", "19-09-2027", 15), Deel("29-08-2027", "05-09-2027", 5)]), Vandaag).ShouldBe(Decision.NothingNew);
    }

    [Fact, Trait("Regel", "VER-33")]
    public void A_stage_that_is_over_is_not_changed_and_the_stagecoordinator_plans_the_days() =>
        Plaatsing("01-03-2027", "29-08-2027", Plaatsingstatus.Afgerond).When(p => VolgVerlenging.Decide(p!, new(Een, [Deel("29-08-2027", "19-09-2027", 15)]), D("01-09-2027")))
            .Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<SignaalGeregistreerd>().ShouldSatisfyAllConditions(
                s => s.Regel.ShouldBe("VER-33"), s => s.Geadresseerde.ShouldBe(Rollen.Stagecoordinator), s => s.Tekst.ShouldContain("21 dagen"));

    [Fact, Trait("Regel", "PLA-84"), Trait("Regel", "OVK-10")]
    public void The_extended_stage_ends_on_its_new_last_day() => Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15)]).ShouldSatisfyAllConditions(
        p => p.Op(D("19-09-2027")).State!.Stand.Status.ShouldBe(Plaatsingstatus.Lopend),
        p => p.Op(D("20-09-2027")).State!.Stand.Status.ShouldBe(Plaatsingstatus.Afgerond));

    [Fact, Trait("Regel", "VER-12")]
    public void Another_percentage_takes_the_place_of_the_end_and_what_came_before_it_waits()
    {
        var verlengd = Klinisch.Na([Deel("29-08-2027", "19-09-2027", 15)]);
        var na = verlengd.And([.. VolgDeeltijd.Decide(
            verlengd.State!, new(Een, 85, D("07-06-2027"), new(Plaatsingscode, D("14-09-2027"), true, 0), 8), Vandaag).Events]);
        na.State!.ShouldSatisfyAllConditions(
            p => p.Stand.TotEnMet.ShouldBe(D("14-09-2027")), p => p.Stand.ZonderVerlenging.ShouldBeNull(), p => p.Stand.Deeltijdpercentage.ShouldBe(85));
        VolgVerlenging.Decide(na.State!, new(Een, [Deel("29-08-2027", "19-09-2027", 15)]), Vandaag).ShouldBe(Decision.NothingNew);
        na.Na([Deel("14-09-2027", "05-10-2027", 12)]).State!.Stand.TotEnMet.ShouldBe(D("05-10-2027"));
    }
}

internal static class Verlengd
{
    /// <summary>The plaatsing after these parts of extensions.</summary>
    internal static Gegeven<Plaatsing> Na(this Gegeven<Plaatsing> plaatsing, Lijst<Verlengingsdeel> delen) =>
        plaatsing.And([.. VolgVerlenging.Decide(plaatsing.State!, new(Guid.Empty, delen), Voorbeeld.D("03-05-2027")).Events]);
}
