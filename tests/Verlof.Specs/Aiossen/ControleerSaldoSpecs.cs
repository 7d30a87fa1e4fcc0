using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using Xunit;

namespace StageSystem.Verlof.Specs.Aiossen;

[Trait("Regel", "PLA-86")]
public class ControleerSaldoSpecs
{
    private static readonly Guid Herplaatsing = new(1, 0, 0, new byte[8]);
    private static readonly ControleerSaldo Bericht = new(Herplaatsing, " a0001", new(2026, 12, 14), new(2026, 12, 15), "AMC");
    private static readonly AiosHerplaatsingVernomen Vernomen = new(Herplaatsing, "A0001", new(2026, 12, 14), new(2026, 12, 15), "AMC");

    [Fact]
    public void A_herplaatsing_asks_the_secretariaat_to_look_at_the_balance()
    {
        var beslissing = Spec.Given<Aios>().When(aios => ControleerSaldo.Decide(aios, Bericht));

        beslissing.ThenTypes(typeof(AiosHerplaatsingVernomen), typeof(SignaalGeregistreerd));
        beslissing.Decision.Events.First().ShouldBe(Vernomen);
        var signaal = (SignaalGeregistreerd)beslissing.Decision.Events.Last();
        (signaal.Geadresseerde, signaal.Onderwerp, signaal.UiterlijkOp, signaal.OorzaakId).ShouldBe((Rollen.Stagesecretariaat, "aios A0001", null, Herplaatsing));
        signaal.Tekst.ShouldContain("15-12-2026");
        signaal.Tekst.ShouldContain("verlof- en compensatiesaldo");
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_herplaatsing_asks_once() =>
        Spec.Given<Aios>(Vernomen).When(aios => ControleerSaldo.Decide(aios, Bericht)).ThenNothing();

    [Fact]
    public void Another_herplaatsing_asks_again() =>
        Spec.Given<Aios>(Vernomen).When(aios => ControleerSaldo.Decide(aios, Bericht with { HerplaatsingId = new(2, 0, 0, new byte[8]) }))
            .ThenTypes(typeof(AiosHerplaatsingVernomen), typeof(SignaalGeregistreerd));

    [Fact]
    public void Without_a_due_date_there_is_no_deadline() =>
        Spec.Given<Aios>().When(aios => ControleerSaldo.Decide(aios, Bericht)).Then(
            Vernomen,
            Signalen.Registreer(
                "PLA-86", "aios A0001", Herplaatsing, Rollen.Stagesecretariaat,
                "Aios A0001 gaat op 15-12-2026 op een andere stageplaats verder. Controleer het verlof- en compensatiesaldo.", null, "AMC").Event)
            .State!.OpenTermijnen().ShouldBeEmpty();
}
