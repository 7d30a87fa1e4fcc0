using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

[Trait("Regel", "OVK-4")]
public class OvernameSpecs
{
    private static readonly Guid Afwezigheid = Guid.Parse("0f000000-0000-0000-0000-000000000006");

    private static StageopleiderAfwezigheidOvergenomen Overgenomen(long versie, bool ingetrokken = false) =>
        new(Afwezigheid, "A", "AMC", null, Dag("11-11-2026"), Dag("20-11-2026"), ingetrokken, versie);

    [Fact]
    public void An_absence_below_the_threshold_is_kept_and_touches_no_erkenning() =>
        Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => NeemAfwezigheidOver.Decide(s!, new(Afwezigheid, null, Dag("11-11-2026"), Dag("20-11-2026"), false, 3)))
            .Then(Overgenomen(3));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Of_one_absence_the_highest_version_holds(long versie, bool nieuw) =>
        Spec.Given<Stageopleider>([.. OpleiderEvents("A"), Overgenomen(3)])
            .When(s => NeemAfwezigheidOver.Decide(s!, new(Afwezigheid, null, Dag("11-11-2026"), Dag("20-11-2026"), true, versie)))
            .Then(nieuw ? [Overgenomen(versie, ingetrokken: true)] : []);

    [Fact]
    public void A_decision_on_replacement_is_kept_once() =>
        Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => NeemVervangingOver.Decide(s!, new(Oorzaak, null, "waarneming", Dag("02-11-2026"), null, 9)))
            .Then(new StageopleiderVervangingOvergenomen(Oorzaak, "A", "AMC", null, "waarneming", Dag("02-11-2026"), null, 9));

    [Fact]
    public void A_link_is_kept_once() =>
        Spec.Given<Stageopleider>(OpleiderEvents("A"))
            .When(s => KoppelStageplaats.Decide(s!, new("S1")))
            .Then(new StageplaatsGekoppeld("A", "S1"))
            .State!.Stageplaatsen.ShouldBe(["S1"]);

    // Two unions, one of which turns into a departure and back: whatever the order and however often each message comes.
    private static readonly VerwerkDrempel[] Berichten =
    [
        new(Oorzaak, null, Dag("02-11-2026"), null, true, 21, false, 1),
        new(Oorzaak, null, Dag("02-11-2026"), Dag("06-12-2026"), true, 21, false, 3),
        new(Oorzaak, null, Dag("02-11-2026"), Dag("20-11-2026"), true, 21, false, 7),
        VerwerkDrempel.Verval(Oorzaak2, 2),
        new(Oorzaak2, "I1", Dag("01-02-2027"), null, false, 0, false, 4),
        new(Oorzaak2, "I1", Dag("01-02-2027"), Dag("31-03-2027"), true, 21, false, 5),
        new(Oorzaak2, "I1", Dag("15-02-2027"), null, false, 0, false, 8),
    ];

    [Fact]
    public void Whatever_the_order_of_the_messages_and_however_often_they_come_the_erkenning_is_the_same()
    {
        var verwacht = Afloop(Berichten);
        verwacht.ShouldContain("2026-11-20");
        verwacht.ShouldContain("2027-02-14");

        Prop.ForAll(Gen.Shuffle([.. Berichten, .. Berichten]).ToArbitrary(), volgorde => Afloop(volgorde) == verwacht)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static string Afloop(IEnumerable<VerwerkDrempel> berichten)
    {
        var vandaag = Dag("25-11-2026");
        var s = berichten.Aggregate(Opleider("A"), (o, b) => VerwerkDrempel.Decide(o, b, vandaag).Events.Aggregate((Stageopleider?)o, Stageopleider.Fold)!);
        return System.Text.Json.JsonSerializer.Serialize(s with { Stageplaatsen = [] });
    }
}
