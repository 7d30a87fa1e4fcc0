using Shouldly;
using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Beoordelingen.Specs.Voorbeeld;

namespace StageSystem.Beoordelingen.Specs;

public class HerplaatsingSpecs
{
    private static readonly Feit Signaal = Signalen.Registreer(
        "BEO-20", "plaatsing P1", Herplaatsing, Rollen.Studiebegeleider,
        "Geen overdracht: bij plaatsing P1 is geen stagebeoordeling vastgesteld. De aios gaat verder op plaatsing P2.", null, "AMC");

    [Fact, Trait("Regel", "BEO-20")]
    public void The_old_stageverloop_ends_with_geen_overdracht_and_the_studiebegeleider_is_told() =>
        Spec.Given<Stageverloop>(Oud, Plicht)
            .When(s => DraagStageOver.Decide(s, Overdracht))
            .ThenFeiten(
                new StageverloopBeeindigd("P1", new(2027, 3, 20)).Volgens("BEO-20", Rollen.Aios, Rollen.Stageopleider, Rollen.Studiebegeleider),
                Overgedragen.Volgens("BEO-20", Rollen.Stageopleider, Rollen.Studiebegeleider),
                Signaal);

    [Fact, Trait("Regel", "BEO-1")]
    public void Its_obligations_go_along() =>
        Spec.Given<Stageverloop>(Oud, Plicht).When(s => DraagStageOver.Decide(s, Overdracht))
            .ThenTypes(typeof(StageverloopBeeindigd), typeof(OverdrachtGemaakt), typeof(SignaalGeregistreerd))
            .State!.Verplichtingen.ShouldBeNull();

    [Fact]
    public void It_ends_once_when_Plaatsing_said_so_before() =>
        Spec.Given<Stageverloop>(Oud, Plicht, new StageverloopBeeindigd("P1", new(2027, 3, 20)))
            .When(s => DraagStageOver.Decide(s, Overdracht))
            .Then(Overgedragen, Signaal.Event);

    [Fact, Trait("Regel", "BEO-1")]
    public void The_row_of_the_original_stage_holds_for_both_parts_together()
    {
        var na = Spec.Given<Stageverloop>(Nieuw, Verplichtingen.Bereken("P2", 10.2m, new Stagedagen([new("P2", Nieuw.Van, Nieuw.TotEnMet)])))
            .When(s => ZetStageVoort.Decide(s, new(Verplaatst)))
            .Then(Verplaatst, Verplichtingen.Bereken(
                "P2", 13, new Stagedagen([new("P1", new(2027, 3, 1), new(2027, 3, 20)), new("P2", Nieuw.Van, Nieuw.TotEnMet)])));
        (na.State!.Verplichtingen!.Rij, na.State.Verplichtingen.KpbMinimum).ShouldBe((13, 3));
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_herplaatsing_may_arrive_before_both_plaatsingen()
    {
        var oud = Spec.Given<Stageverloop>().When(s => DraagStageOver.Decide(s, Overdracht))
            .Then(new StageverloopBeeindigd("P1", new(2027, 3, 20)), Overgedragen, Signaal.Event);
        var onbekend = ZetStageVoort.Na(oud.State!)!;
        onbekend.Voorganger.ShouldBe(Verplaatst with { NominaleWeken = null, EerdereDelen = [] });

        // The new plaatsing arrives: its row cannot be said yet, so it is not invented.
        var nieuw = Spec.Given<Stageverloop>().When(s => ZetStageVoort.Decide(s, onbekend)).Then(onbekend.Voorganger)
            .When(s => VolgPlaatsing.Decide(s, new(Nieuw, "geplaatst", null))).Then(Nieuw);

        // The old one arrives at last, with the version from before it ended.
        oud = oud.When(s => VolgPlaatsing.Decide(s, new(Oud, "lopend", null))).Then(Oud);
        nieuw.When(s => ZetStageVoort.Decide(s, ZetStageVoort.Na(oud.State!)!))
            .ThenTypes(typeof(StageverloopVerplaatst), typeof(StageverplichtingenVastgesteld))
            .State!.Verplichtingen!.Rij.ShouldBe(13);
    }

    [Fact, Trait("Regel", "BEO-1")]
    public void A_plaatsing_that_never_ran_hands_on_its_row_and_no_days()
    {
        var oud = Spec.Given<Stageverloop>(Oud, Plicht).When(s => DraagStageOver.Decide(s, Overdracht with { LaatsteDag = Oud.Van.AddDays(-1) }))
            .ThenTypes(typeof(StageverloopBeeindigd), typeof(OverdrachtGemaakt), typeof(SignaalGeregistreerd));
        ZetStageVoort.Na(oud.State!)!.Voorganger.ShouldBe(Verplaatst with { EerdereDelen = [] });
    }

    [Fact, Trait("Regel", "BEO-1")]
    public void Placed_elsewhere_twice_the_first_stage_still_decides()
    {
        var tweede = Spec.Given<Stageverloop>(Nieuw, Verplaatst)
            .When(s => DraagStageOver.Decide(s, new(Guid.Empty, "P2", new(2027, 5, 1), "P3", "A0001", "AMC", 9)))
            .ThenTypes(typeof(StageverloopBeeindigd), typeof(OverdrachtGemaakt), typeof(SignaalGeregistreerd));

        ZetStageVoort.Na(tweede.State!)!.Voorganger.ShouldBe(new StageverloopVerplaatst(
            "P3", "P2", Guid.Empty, 13, [new("P1", new(2027, 3, 1), new(2027, 3, 20)), new("P2", new(2027, 4, 12), new(2027, 5, 1))]));
    }

    [Fact]
    public void A_stage_that_stays_hands_nothing_on() => ZetStageVoort.Na(Spec.Given<Stageverloop>(Oud).State!).ShouldBeNull();
}
