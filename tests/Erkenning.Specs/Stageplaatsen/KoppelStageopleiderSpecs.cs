using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

public class KoppelStageopleiderSpecs
{
    private static readonly Guid ProcedureId = Guid.Parse("0e000000-0000-0000-0000-000000000005");
    private static readonly StageopleiderGekoppeld Gekoppeld = new("S1", "W", Koppelrol.Waarnemer, Dag("01-12-2026"), Dag("31-01-2027"), ProcedureId, "A");

    private static Gegeven<Stageplaats> S1(params object[] events) =>
        Spec.Given<Stageplaats>([new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])), .. events]);

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarnemer_is_linked_for_the_period_and_is_not_named_in_what_the_stageplaats_is() =>
        S1().When(s => KoppelStageopleider.Decide(s!, new(new("W", Koppelrol.Waarnemer, Dag("01-12-2026"), Dag("31-01-2027"), ProcedureId, "A")))).Then(Gekoppeld);

    [Fact, Trait("Regel", "ERK-21")]
    public void A_new_stageopleider_is_linked_and_named() =>
        S1().When(s => KoppelStageopleider.Decide(s!, new(new("C", Koppelrol.Stageopleider, Dag("01-12-2026"), null, ProcedureId, "A"))))
            .Then(
                new StageopleiderGekoppeld("S1", "C", Koppelrol.Stageopleider, Dag("01-12-2026"), null, ProcedureId, "A"),
                new StageplaatsgegevensBijgewerkt(Gegevens(opleiders: ["A", "C"])));

    [Fact, Trait("Regel", "ERK-20")]
    public void A_waarneming_can_end_earlier() =>
        S1(Gekoppeld).When(s => OntkoppelStageopleider.Decide(s!, new(ProcedureId, Dag("15-01-2027"))))
            .Then(new StageopleiderOntkoppeld("S1", "W", ProcedureId, Dag("15-01-2027")));

    [Fact, Trait("Regel", "OVK-4")]
    public void A_procedure_is_tied_to_its_cause_once() =>
        S1().When(s => VerbindProcedure.Decide(s!, new(Oorzaak, ProcedureId, 1))).Then(new WaarnemingsprocedureVerbonden("S1", Oorzaak, ProcedureId, 1));
}
