using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

[Trait("Regel", "ERK-6")]
public class RgsBesluitSpecs
{
    private static readonly Guid AanvraagId = Guid.Parse("0d000000-0000-0000-0000-000000000004");
    private static readonly Guid ProcedureId = Guid.Parse("0e000000-0000-0000-0000-000000000005");
    private static readonly ErkenningAangevraagd Aangevraagd = new(AanvraagId, "A", "AMC", "I1", "waarnemend", "SEH", Dag("01-12-2026"), ProcedureId);

    private static VerwerkRgsBesluit Besluit(bool verleend = true, string referentie = "RGS-2026-1") =>
        new(AanvraagId, verleend, "I1", "waarnemend", ProcedureId, referentie, Dag("01-11-2026"), Dag("01-12-2026"), Dag("31-01-2027"));

    private static Gegeven<Stageopleider> GivenA(params object[] events) => Spec.Given<Stageopleider>([.. OpleiderEvents("A"), .. events]);

    [Fact]
    public void A_request_is_stored_and_makes_nobody_erkend() =>
        GivenA().When(s => VraagErkenningAan.Decide(s!, new(AanvraagId, "I1", "waarnemend", Dag("01-12-2026"), ProcedureId)))
            .Then(Aangevraagd).State!.Erkenningen.Count.ShouldBe(1);

    [Theory]
    [InlineData("I1", "waarnemend", false)]
    [InlineData("I1", "stageopleider", true)]
    [InlineData("I2", "waarnemend", true)]
    public void A_second_open_request_for_the_same_instelling_and_kind_is_refused(string instelling, string soort, bool mag)
    {
        var beslissing = GivenA(Aangevraagd).When(s => VraagErkenningAan.Decide(s!, new(Guid.NewGuid(), instelling, soort, Vandaag, ProcedureId)));

        if (mag) beslissing.Decision.Events.ShouldHaveSingleItem().ShouldBeOfType<ErkenningAangevraagd>();
        else beslissing.ThenRefusedBy("ERK-6");
    }

    [Fact]
    public void Granted_the_person_has_an_erkenning_of_its_own_for_the_procedure() =>
        GivenA(Aangevraagd).When(s => VerwerkRgsBesluit.Decide(s!, Besluit(), Vandaag))
            .Then(new ErkenningVerleend(
                Erkenning.IdVan("A", "I1", ProcedureId), "A", "AMC", "I1", "waarnemend", "SEH", Dag("01-12-2026"), Dag("31-01-2027"), "RGS-2026-1",
                Dag("01-11-2026"), AanvraagId))
            .State!.Aanvragen.ShouldBeEmpty();

    [Fact]
    public void Rejected_the_request_is_closed() =>
        GivenA(Aangevraagd).When(s => VerwerkRgsBesluit.Decide(s!, Besluit(verleend: false), Vandaag))
            .Then(new ErkenningAfgewezen(AanvraagId, "A", "AMC", "I1", "RGS-2026-1", Dag("01-11-2026")))
            .State!.Aanvragen.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Without_a_reference_nobody_can_grant_or_reject(string referentie)
    {
        GivenA(Aangevraagd).When(s => VerwerkRgsBesluit.Decide(s!, Besluit(true, referentie), Vandaag)).ThenRefusedBy("ERK-6");
        GivenA(Aangevraagd).When(s => VerwerkRgsBesluit.Decide(s!, Besluit(false, referentie), Vandaag)).ThenRefusedBy("ERK-6");
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void A_new_erkenning_of_someone_over_the_threshold_is_doubtful_at_once() =>
        GivenA(Aangevraagd, new StageopleiderOverschrijdingOvergenomen(Oorzaak, "A", "AMC", null, Dag("15-12-2026"), null, true, 21, false, 7))
            .When(s => VerwerkRgsBesluit.Decide(s!, Besluit(), Vandaag)).Decision.Events
            .OfType<ErkenningTwijfelachtigGeworden>().ShouldContain(e => e.ErkenningId == Erkenning.IdVan("A", "I1", ProcedureId));
}
