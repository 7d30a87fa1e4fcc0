using Shouldly;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.EigenStageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Aanmeldingen;

/// <summary>An own stageplaats, with the form on 01-02-2027 (ERK-35).</summary>
[Trait("Regel", "ERK-35")]
public class EigenStageplaatsSpecs
{
    private static readonly Guid Id = Guid.Parse("0f000000-0000-0000-0000-0000000000d1");
    private static readonly EigenStageplaatsGemeld Gemeld = new(Id, "AI1", "NSPOH", "GGD Noord", "SEH", Dag("15-01-2027"));

    private static Gegeven<EigenStageplaats> Aangevraagd() =>
        Spec.Given<EigenStageplaats>(Gemeld, new EigenStageplaatsAangevraagd(Id, Dag("01-02-2027"), Dag("01-03-2027")));

    private static Decision Beslis(EigenStageplaats? e, bool goed = true, string rol = Rollen.Instituutsopleider) => BesluitEigenStageplaats.Decide(e!, new(goed, rol), Dag("20-02-2027"));

    [Theory]
    [InlineData("NSPOH", true)]
    [InlineData("TNO", true)]
    [InlineData("AMC", false)]
    [InlineData("VUMC", false)]
    public void The_procedure_exists_at_NSPOH_only(string instituut, bool mag)
    {
        var dagen = Parametertabel.Regelboek.Voor(instituut, Dag("15-01-2027")).Waarde(Erkenningparameters.EigenStageplaatsDagen);
        var besluit = Spec.Given<EigenStageplaats>().When(e => MeldEigenStageplaats.Decide(e, new(Id, "AI1", instituut, "GGD Noord", "SEH"), dagen, Dag("15-01-2027")));
        if (mag) besluit.Then(Gemeld with { Instituut = instituut });
        else besluit.ThenRefusedBy("ERK-35");
    }

    [Fact]
    public void The_form_without_the_report_is_refused_and_with_it_an_answer_is_aimed_at_by_01_03_2027()
    {
        Spec.Given<EigenStageplaats>().When(e => DienFormulierIn.Decide(e, new(Id), 28, Dag("01-02-2027"))).ThenRefusedBy("ERK-35");
        Spec.Given<EigenStageplaats>(Gemeld).When(e => DienFormulierIn.Decide(e, new(Id), 28, Dag("01-02-2027")))
            .ThenFeiten(new EigenStageplaatsAangevraagd(Id, Dag("01-02-2027"), Dag("01-03-2027")).Volgens("ERK-35", Rollen.Instituutsopleider));
    }

    [Theory]
    [InlineData("21-02-2027", new int[0])]
    [InlineData("22-02-2027", new[] { 21 })]
    [InlineData("28-02-2027", new[] { 21 })]
    [InlineData("01-03-2027", new[] { 21, 28 })]
    public void The_instituutsopleider_is_reminded_on_day_21_and_told_on_day_28(string vandaag, int[] dagen)
    {
        var (s, verteld) = (Aangevraagd().State!, new List<int>());
        for (var dag = Dag("01-02-2027"); dag <= Dag(vandaag); dag = dag.AddDays(1))
        {
            foreach (var termijn in s.OpenTermijnen().Where(t => t.Op <= dag && !Signalen.IsVan(t)).ToList())
            {
                var besluit = EigenStageplaats.Verstreken(s, termijn, dag);
                verteld.AddRange(besluit.Events.OfType<EigenStageplaatsWacht>().Select(e => e.Dag));
                s = besluit.Events.Aggregate((EigenStageplaats?)s, EigenStageplaats.Fold)!;
            }
        }

        verteld.ShouldBe(dagen);
        s.Signalen.Count.ShouldBe(dagen.Length == 0 ? 0 : 1);
        Beslis(s).Events.OfType<SignaalVervallen>().Count().ShouldBe(s.Signalen.Count);
    }

    [Fact]
    public void Only_the_instituutsopleider_decides_on_a_form()
    {
        Aangevraagd().When(e => Beslis(e, rol: Rollen.Stagesecretariaat)).ThenRefusedBy("ERK-35");
        Spec.Given<EigenStageplaats>(Gemeld).When(e => Beslis(e)).ThenRefusedBy("ERK-35");
        Aangevraagd().When(e => Beslis(e)).ThenFeiten(new EigenStageplaatsBesloten(Id, true, Dag("20-02-2027"))
            .Volgens("ERK-35", Rollen.Aios, Rollen.Contactpersoon, Rollen.Stagesecretariaat)).When(e => Beslis(e, goed: false)).ThenRefusedBy("ERK-35");
        Aangevraagd().When(e => Beslis(e, goed: false)).Then(new EigenStageplaatsBesloten(Id, false, Dag("20-02-2027"))).State!.OpenTermijnen().ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-34")]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void On_approval_the_instelling_gets_the_intentieverklaring_when_it_has_none(bool goed, int aantal)
    {
        var w = new Wereld();
        foreach (var id in new[] { Id, Oorzaak })
        {
            w.Voer(werk => werk.DecideAsync<EigenStageplaats>(id, e => MeldEigenStageplaats.Decide(e, new(id, "AI1", "NSPOH", "GGD Noord", "SEH"), 28, w.Vandaag)));
            w.Voer(werk => werk.DecideAsync<EigenStageplaats>(id, e => DienFormulierIn.Decide(e, new(id), 28, w.Vandaag)));
            w.Voer(werk => EigenStageplaatsOpslag.BeslisAsync(werk, id, new(goed, Rollen.Instituutsopleider), w.Vandaag));
        }

        w.Verhaal.OfType<StageIntentieverklaringVerzonden>().Count().ShouldBe(aantal);
    }
}
