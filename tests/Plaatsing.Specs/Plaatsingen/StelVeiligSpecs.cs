using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

public class StelVeiligSpecs
{
    private static readonly Lijst<Dekkingsdeel> Beide =
        [Gedekt("01-01-2020", "30-11-2026", Vast), Ongedekt("01-12-2026", "25-12-2026"), Ongedekt("26-12-2026", "31-01-2027", AndereOorzaak), Gedekt("01-02-2027", null, Vast)];

    private static Gegeven<Plaatsing> InGevaar => Plaatsing().Na(Beide, Dag22);

    [Fact, Trait("Regel", "OVK-8")]
    public void A_human_accepts_one_cause_and_the_other_stays() => InGevaar
        .When(p => StelVeilig.Decide(p!, new(Procedure, Oorzaak, "De teamleider is er elke dag.", "stagecoordinator:c1")))
        .ThenFeiten(
            new PlaatsingsgevaarAanvaard(Plaatsingscode, Oorzaak, D("01-12-2026"), D("25-12-2026"), Procedure, "stagecoordinator:c1")
                .Volgens("OVK-8", Rollen.Stagecoordinator),
            new PlaatsingsgevaarGeweken(Plaatsingscode, Oorzaak).Volgens("OVK-8"))
        .State!.Gevaren.ShouldHaveSingleItem().OorzaakId.ShouldBe(AndereOorzaak);

    [Fact, Trait("Regel", "OVK-8")]
    public void Without_a_cause_named_all_are_accepted() => InGevaar
        .When(p => StelVeilig.Decide(p!, new(Procedure, null, "Geregeld.", "stagecoordinator:c1")))
        .ThenTypes(typeof(PlaatsingsgevaarAanvaard), typeof(PlaatsingsgevaarAanvaard), typeof(PlaatsingsgevaarGeweken), typeof(PlaatsingVeiliggesteld))
        .State!.InGevaar.ShouldBeFalse();

    [Fact, Trait("Regel", "OVK-8")]
    public void What_was_accepted_does_not_come_back_when_the_same_cover_is_judged_again()
    {
        var veilig = InGevaar.When(p => StelVeilig.Decide(p!, new(Procedure, null, "Geregeld.", "stagecoordinator:c1")));
        InGevaar.And([.. veilig.Decision.Events]).When(p => VerwerkDekking.Decide(p!, Kopie(Beide), Dag22)).ThenNothing();
    }

    [Fact, Trait("Regel", "OVK-8")]
    public void More_days_by_an_accepted_cause_threaten_again()
    {
        var veilig = InGevaar.When(p => StelVeilig.Decide(p!, new(Procedure, null, "Geregeld.", "stagecoordinator:c1")));
        Lijst<Dekkingsdeel> langer =
            [Gedekt("01-01-2020", "30-11-2026", Vast), Ongedekt("01-12-2026", "25-12-2026"), Ongedekt("26-12-2026", "05-02-2027", AndereOorzaak), Gedekt("06-02-2027", null, Vast)];
        InGevaar.And([.. veilig.Decision.Events]).Na(langer, Dag22).State!.Gevaren
            .ShouldBe([new Gevaar(AndereOorzaak, Gevaar.Dekking, D("26-12-2026"), D("05-02-2027"))]);
    }

    [Fact, Trait("Regel", "REG-18")]
    public void What_was_accepted_may_still_not_count()
    {
        var veilig = InGevaar.When(p => StelVeilig.Decide(p!, new(Procedure, null, "Geregeld.", "stagecoordinator:c1")));
        InGevaar.And([.. veilig.Decision.Events]).Op(D("05-12-2026")).State!.Geldigheid.ShouldHaveSingleItem().TotEnMet.ShouldBe(D("04-12-2026"));
    }

    [Theory, Trait("Regel", "OVK-8"), Trait("Regel", "OVK-5")]
    [InlineData("")]
    [InlineData("   ")]
    public void It_takes_a_reason(string reden) =>
        InGevaar.When(p => StelVeilig.Decide(p!, new(Procedure, Oorzaak, reden, "stagecoordinator:c1"))).ThenRefusedBy("OVK-8");

    [Fact, Trait("Regel", "OVK-8")]
    public void A_plaatsing_that_nothing_threatens_cannot_be_made_safe()
    {
        Plaatsing().When(p => StelVeilig.Decide(p!, new(Procedure, null, "Geregeld.", "stagecoordinator:c1"))).ThenRefusedBy("OVK-8");
        InGevaar.When(p => StelVeilig.Decide(p!, new(Procedure, Procedure, "Geregeld.", "stagecoordinator:c1"))).ThenRefusedBy("OVK-8");
    }
}
