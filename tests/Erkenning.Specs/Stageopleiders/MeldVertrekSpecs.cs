using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

[Trait("Regel", "ERK-23")]
public class MeldVertrekSpecs
{
    private static readonly Guid VertrekId = MeldVertrek.IdVan("A", "I1");

    private static Gegeven<Stageopleider> GivenA(params object[] events) => Spec.Given<Stageopleider>([.. OpleiderEvents("A"), .. events]);

    [Theory]
    [InlineData("I1")]
    [InlineData(" i1 ")]
    public void A_departure_ends_the_erkenning_of_that_instelling_and_asks_the_register(string code) =>
        GivenA().When(s => MeldVertrek.Decide(s!, new(code, Dag("30-11-2026")), Vandaag))
            .Then(
                new StageopleiderVertrokken(VertrekId, "A", "AMC", "I1", Dag("30-11-2026")),
                new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("30-11-2026"), VertrekId),
                new ErkenningBeeindigingVerzocht(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-12-2026"), VertrekId));

    [Fact]
    public void Another_day_corrects_the_departure() =>
        GivenA(new StageopleiderVertrokken(VertrekId, "A", "AMC", "I1", Dag("30-11-2026")), new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("30-11-2026"), VertrekId))
            .When(s => MeldVertrek.Decide(s!, new("I1", Dag("31-12-2026")), Vandaag))
            .Then(
                new StageopleiderVertrokken(VertrekId, "A", "AMC", "I1", Dag("31-12-2026")),
                new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("31-12-2026"), VertrekId),
                new ErkenningBeeindigingVerzocht(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-01-2027"), VertrekId));

    [Fact]
    public void Not_employed_there_is_refused() =>
        GivenA().When(s => MeldVertrek.Decide(s!, new("I2", Dag("30-11-2026")), Vandaag)).ThenRefusedBy("ERK-23");

    [Theory]
    [InlineData("31-12-2019", false)]
    [InlineData("01-01-2020", true)]
    public void A_last_day_before_the_employment_is_refused(string laatsteDag, bool mag)
    {
        var beslissing = GivenA().When(s => MeldVertrek.Decide(s!, new("I1", Dag(laatsteDag)), Vandaag));

        if (mag) beslissing.Decision.Events.ShouldNotBeEmpty();
        else beslissing.ThenRefusedBy("ERK-23");
    }

    [Fact]
    public void Withdrawn_the_erkenning_is_as_if_nobody_had_left() =>
        GivenA(new StageopleiderVertrokken(VertrekId, "A", "AMC", "I1", Dag("30-11-2026")), new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("30-11-2026"), VertrekId))
            .When(s => TrekVertrekIn.Decide(s!, new(VertrekId), Vandaag))
            .Then(
                new StageopleiderVertrekIngetrokken(VertrekId, "A", "AMC"),
                new ErkenningHersteld(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-12-2026"), VertrekId));

    [Fact]
    public void An_unknown_departure_cannot_be_withdrawn() =>
        GivenA().When(s => TrekVertrekIn.Decide(s!, new(VertrekId), Vandaag)).ThenRefusedBy("ERK-23");

    [Fact, Trait("Regel", "OVK-2")]
    public void A_departure_that_Verlof_told_is_withdrawn_in_Verlof() =>
        GivenA(
                new StageopleiderOverschrijdingOvergenomen(Oorzaak, "A", "AMC", null, Dag("01-12-2026"), null, false, 0, false, 4),
                new StageopleiderVertrokken(Oorzaak, "A", "AMC", null, Dag("30-11-2026")))
            .When(s => TrekVertrekIn.Decide(s!, new(Oorzaak), Vandaag)).ThenRefusedBy("OVK-2");
}
