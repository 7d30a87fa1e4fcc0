using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-11 row 4 and C-26: an interruption of the training, and the construction around 1 June, as a plaatsing sees them.</summary>
public class OnderbrekingSpecs
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-0000000000b1");

    private static Lijst<Onderbreking> Van(string van, string tot) => [new(Id, D(van), D(tot), false, 3)];

    private static Gegeven<Plaatsing> Onderbroken(Gegeven<Plaatsing> plaatsing, Lijst<Onderbreking> onderbrekingen, DateOnly vandaag) =>
        plaatsing.And([.. VerwerkDekking.Decide(plaatsing.State!, Kopie(Altijd()), vandaag, onderbrekingen).Events]);

    [Fact, Trait("Regel", "VER-48"), Trait("Regel", "PLA-86")]
    public void A_running_stage_is_in_gevaar_and_the_planner_is_asked_to_plan_the_rest()
    {
        // 26 weeks at 100 %; through 31-12-2026 122 of the 182 days are done.
        var na = Onderbroken(Plaatsing(), Van("01-01-2027", "22-04-2027"), Dag22).State!;
        na.Gevaren.ShouldBe([new(Id, Beperking.Onderbreking, D("01-01-2027"), D("28-02-2027"))]);
        na.Stand.ShouldBe(Stand(opleider: Vast), "nothing moves by itself");
        na.Signalen.Values.Single().ShouldSatisfyAllConditions(
            s => s.Regel.ShouldBe("VER-48"), s => s.Geadresseerde.ShouldBe(Rollen.Stagesecretariaat), s => s.UiterlijkOp.ShouldBe(D("30-11-2026")));
        VerwerkDekking.Decide(Plaatsing().State!, Kopie(Altijd()), Dag22, Van("01-01-2027", "22-04-2027")).Events.OfType<SignaalGeregistreerd>().Single()
            .Tekst.ShouldContain("60 dagen over bij 100 %");
    }

    [Theory, Trait("Regel", "VER-48")]
    [InlineData("31-08-2026", false)]
    [InlineData("01-09-2026", true)]
    public void Only_the_days_of_the_stage_matter(string tot, bool raakt) =>
        Onderbroken(Plaatsing(), Van("01-08-2026", tot), D("01-08-2026")).State!.Beperkingen.Count.ShouldBe(raakt ? 1 : 0);

    [Fact, Trait("Regel", "PLA-86")]
    public void Interrupted_days_are_no_work_done() =>
        Onderbroken(Plaatsing(), Van("01-10-2026", "31-10-2026"), Dag22).State!.GeldigeDagen(D("01-12-2026")).ShouldBe(30 + 30);

    [Fact, Trait("Regel", "OVK-14")]
    public void Other_days_ask_again_and_a_withdrawal_makes_it_safe()
    {
        var eerst = Onderbroken(Plaatsing(), Van("01-01-2027", "22-04-2027"), Dag22);
        var later = Onderbroken(eerst, Van("01-02-2027", "22-05-2027"), Dag22);
        later.State!.Signalen.Values.ShouldHaveSingleItem();
        VerwerkDekking.Decide(eerst.State!, Kopie(Altijd()), Dag22, Van("01-02-2027", "22-05-2027")).Events.Select(e => e.GetType())
            .ShouldBe([typeof(BeperkingenVastgesteld), typeof(SignaalVervallen), typeof(SignaalGeregistreerd), typeof(PlaatsingsgevaarBijgesteld)]);
        Onderbroken(later, [], Dag22).State!.ShouldSatisfyAllConditions(p => p.InGevaar.ShouldBeFalse(), p => p.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_interruption_again_asks_nothing() =>
        VerwerkDekking.Decide(Onderbroken(Plaatsing(), Van("01-01-2027", "22-04-2027"), Dag22).State!, Kopie(Altijd()), Dag22, Van("01-01-2027", "22-04-2027"))
            .Events.ShouldBeEmpty();

    [Fact, Trait("Regel", "VER-29")]
    public void The_construction_of_2027_ends_the_first_stage_on_19_05_and_starts_the_last_on_20_05()
    {
        var eerste = Plaatsing("01-03-2027", "31-05-2027", weken: 13).When(p => VolgConstructie.Decide(p!, new(Id, null, D("19-05-2027")), D("26-02-2027")));
        eerste.ThenFeiten(new PlaatsingHerzien(
                Stand("01-03-2027", "19-05-2027", weken: 13), D("01-03-2027"), D("31-05-2027"), PlaatsingHerzien.Constructie, Id, null, null)
            .Volgens("VER-29", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
        var laatste = Gepland("01-06-2027", "31-08-2027");
        var naar = laatste.And([.. VolgConstructie.Decide(laatste.State!, new(Id, D("20-05-2027"), null), D("26-02-2027")).Events]);
        naar.State!.Stand.ShouldSatisfyAllConditions(s => s.Van.ShouldBe(D("20-05-2027")), s => s.TotEnMet.ShouldBe(D("31-08-2027")), s => s.Nominaal.ShouldBe(18_200));
        VolgConstructie.Decide(naar.State!, new(Id, D("20-05-2027"), null), D("26-02-2027")).ShouldBe(Decision.NothingNew);
    }

    [Fact, Trait("Regel", "VER-29"), Trait("Regel", "OVK-14")]
    public void Withdrawn_before_1_March_both_stages_get_their_days_back()
    {
        var laatste = Gepland("01-06-2027", "31-08-2027");
        var naar = laatste.And([.. VolgConstructie.Decide(laatste.State!, new(Id, D("20-05-2027"), null), D("26-02-2027")).Events]);
        var terug = VolgConstructie.Decide(naar.State!, new(Id, null, null), D("27-02-2027"));
        terug.Feiten.ShouldHaveSingleItem().Regel.ShouldBe("OVK-14");
        naar.And([.. terug.Events]).State!.Stand.Van.ShouldBe(D("01-06-2027"));
        VolgConstructie.Decide(laatste.State!, new(Id, null, null), D("27-02-2027")).ShouldBe(Decision.NothingNew, "it was never heard of");
    }
}
