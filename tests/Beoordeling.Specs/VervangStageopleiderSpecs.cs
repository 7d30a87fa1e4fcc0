using Shouldly;
using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Beoordelingen.Specs.Voorbeeld;

namespace StageSystem.Beoordelingen.Specs;

[Trait("Regel", "BEO-3")]
public class VervangStageopleiderSpecs
{
    private static readonly StageopleiderBenoemd Benoemd = new("P1", "O0001", 1);
    private static readonly StageopleiderVervangen Duo = new("P1", "O0002", new(2027, 4, 1), new(2027, 4, 30), 4);
    private static readonly StageopleiderVervangen Terug = new("P1", "O0001", new(2027, 4, 20), new(2027, 5, 30), 6);

    [Fact]
    public void Who_is_replaced_loses_the_portfolio_right() =>
        Spec.Given<Stageverloop>(Oud, Plicht, Benoemd)
            .When(s => VervangStageopleider.Decide(s, new(Duo)))
            .ThenFeiten(
                Duo.Volgens("BEO-3", Rollen.Aios, Rollen.Stageopleider),
                new PortfoliorechtIngetrokken("P1", "O0001", new(2027, 4, 1)).Volgens("BEO-3", Rollen.Stageopleider, Rollen.Aios));

    [Fact]
    public void The_other_is_named_for_those_days_and_no_others()
    {
        var na = Spec.Given<Stageverloop>(Oud, Benoemd, Duo).State!;
        na.Stageopleider(new(2027, 3, 31)).ShouldBe("O0001");
        na.Stageopleider(new(2027, 4, 1)).ShouldBe("O0002");
        na.Stageopleider(new(2027, 4, 30)).ShouldBe("O0002");
        na.Stageopleider(new(2027, 5, 1)).ShouldBe("O0001");
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void On_return_the_substitute_loses_the_right()
    {
        var na = Spec.Given<Stageverloop>(Oud, Plicht, Benoemd, Duo, new PortfoliorechtIngetrokken("P1", "O0001", Duo.Van))
            .When(s => VervangStageopleider.Decide(s, new(Terug)))
            .Then(Terug, new PortfoliorechtIngetrokken("P1", "O0002", new(2027, 4, 20)));
        na.State!.Stageopleider(new(2027, 4, 25)).ShouldBe("O0001");
    }

    [Fact]
    public void Naming_the_same_person_again_takes_no_right_away() =>
        Spec.Given<Stageverloop>(Oud, Plicht, Benoemd)
            .When(s => VervangStageopleider.Decide(s, new(Terug)))
            .Then(Terug);

    [Fact, Trait("Regel", "OVK-4")]
    public void It_may_arrive_before_the_plaatsing()
    {
        var na = Spec.Given<Stageverloop>()
            .When(s => VervangStageopleider.Decide(s, new(Duo))).Then(Duo)
            .When(s => VolgPlaatsing.Decide(s, new(Oud, "lopend", "O0001")))
            .Then(Oud, Benoemd, Plicht, new PortfoliorechtIngetrokken("P1", "O0001", Duo.Van));
        na.State!.Stageopleider(new(2027, 4, 10)).ShouldBe("O0002");
    }
}
