using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

public class DecisionSpecs
{
    private sealed record Gebeurd(string Wat);

    private sealed record AndersGebeurd(string Wat);

    [Fact]
    public void A_fact_is_what_it_says_by_which_rule_and_to_whom()
    {
        var feit = new Gebeurd("x").Volgens("ERK-18", Rollen.Stagecoordinator, Rollen.Hoofd);

        feit.ShouldBe(new Gebeurd("x").Volgens("ERK-18", Rollen.Stagecoordinator, Rollen.Hoofd));
        feit.GetHashCode().ShouldBe(new Gebeurd("x").Volgens("ERK-18", Rollen.Stagecoordinator, Rollen.Hoofd).GetHashCode());
        feit.ShouldNotBe(new Gebeurd("y").Volgens("ERK-18", Rollen.Stagecoordinator, Rollen.Hoofd));
        feit.ShouldNotBe(new AndersGebeurd("x").Volgens("ERK-18", Rollen.Stagecoordinator, Rollen.Hoofd));
        feit.ShouldNotBe(new Gebeurd("x").Volgens("ERK-19", Rollen.Stagecoordinator, Rollen.Hoofd));
        feit.ShouldNotBe(new Gebeurd("x").Volgens("ERK-18", Rollen.Hoofd, Rollen.Stagecoordinator));
        feit.ShouldNotBe(new Gebeurd("x").Volgens("ERK-18"));
    }

    [Fact]
    public void Decisions_with_the_same_facts_are_the_same()
    {
        Decision een = new Gebeurd("x").Volgens("ERK-18");
        var ander = Decision.Accept(new Gebeurd("x").Volgens("ERK-18"));

        een.ShouldBe(ander);
        een.GetHashCode().ShouldBe(ander.GetHashCode());
        een.ShouldNotBe(Decision.Accept(new Gebeurd("y").Volgens("ERK-18")));
        een.ShouldNotBe(Decision.NothingNew);
    }

    [Fact]
    public void Accepting_nothing_is_nothing_new()
    {
        Decision.Accept().ShouldBe(Decision.NothingNew);
        Decision.NothingNew.Feiten.ShouldBeEmpty();
        Decision.NothingNew.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Facts_keep_their_order()
    {
        var beslissing = Decision.Accept(new Gebeurd("1").Volgens("A-1"), new AndersGebeurd("2").Volgens("A-2"));
        beslissing.Events.ShouldBe([new Gebeurd("1"), new AndersGebeurd("2")]);
        beslissing.ShouldNotBe(Decision.Accept(new AndersGebeurd("2").Volgens("A-2"), new Gebeurd("1").Volgens("A-1")));
    }

    [Fact]
    public void A_refusal_stores_nothing()
    {
        Decision beslissing = new Regelovertreding("ERK-8", "Te weinig uren.", ("uren", 15.9m));
        beslissing.Feiten.ShouldBeEmpty();
        beslissing.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-8");
    }

    [Fact]
    public void Refusals_with_the_same_rule_words_and_figures_are_the_same()
    {
        var een = new Regelovertreding("ERK-8", "Te weinig uren.", ("uren", 15.9m), ("norm", 16));
        var ander = new Regelovertreding("ERK-8", "Te weinig uren.", ("norm", 16), ("uren", 15.9m));

        een.ShouldBe(ander);
        een.GetHashCode().ShouldBe(ander.GetHashCode());
        een.ShouldNotBe(new Regelovertreding("ERK-8", "Te weinig uren.", ("norm", 16)));
        een.ShouldNotBe(new Regelovertreding("ERK-8", "Te weinig uren.", ("norm", 16), ("uren", 15.8m)));
        een.ShouldNotBe(new Regelovertreding("ERK-1", "Te weinig uren.", ("uren", 15.9m), ("norm", 16)));
        ((Decision)een).ShouldBe((Decision)ander);
    }

    [Fact]
    public void Escalation_ends_with_the_hoofd()
    {
        Rollen.Volgende(Rollen.Stagesecretariaat).ShouldBe(Rollen.Stagecoordinator);
        Rollen.Volgende(Rollen.Studiebegeleider).ShouldBe(Rollen.Stagecoordinator);
        Rollen.Volgende(Rollen.Stagecoordinator).ShouldBe(Rollen.Hoofd);
        Rollen.Volgende(Rollen.Hoofd).ShouldBeNull();
    }
}
