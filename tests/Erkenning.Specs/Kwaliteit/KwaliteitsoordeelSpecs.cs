using Shouldly;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Kwaliteit;

public class KwaliteitsoordeelSpecs
{
    private static readonly Kwaliteitsnorm Norm = Kwaliteitsnorm.Van(Parametertabel.Regelboek.Voor("AMC", Vandaag));

    /// <summary>One measurement, all criteria 4 but one.</summary>
    internal static Kwaliteitsmeting M(string op, int criterium, int? score) =>
        new("stage-evaluatie", Guid.NewGuid(), Dag(op), [.. Scores(criterium, score)]);

    internal static IReadOnlyList<Criteriumscore> Scores(int criterium = 0, int? score = null) =>
        [.. Enumerable.Range(1, 18).Select(n => new Criteriumscore(n, n == criterium ? score : 4))];

    private static IEnumerable<(int, string)> Vlaggen(params Kwaliteitsmeting[] metingen) =>
        Kwaliteitsoordeel.Bepaal(metingen, Norm).Uitkomst.Select(v => (v.Criterium, v.Grond));

    [Fact, Trait("Regel", "ERK-38")]
    public void There_are_eighteen_criteria()
    {
        Kwaliteitscriteria.Namen.Length.ShouldBe(18);
        (Kwaliteitscriteria.Bestaat(0), Kwaliteitscriteria.Bestaat(1), Kwaliteitscriteria.Bestaat(18), Kwaliteitscriteria.Bestaat(19)).ShouldBe((false, true, true, false));
        Kwaliteitscriteria.Naam(10).ShouldBe("10 (opbouwende, veilige sfeer)");
    }

    [Theory, Trait("Regel", "ERK-38")]
    [InlineData(3, 3, 2, true)]
    [InlineData(3, 3, 3, false)]
    [InlineData(2, 3, 4, false)]
    [InlineData(2, 2, 4, true)]
    public void An_average_below_three_over_the_last_three_is_flagged(int a, int b, int c, bool vlag) =>
        Vlaggen(M("01-03-2026", 12, a), M("01-06-2026", 12, b), M("01-09-2026", 12, c)).ShouldBe(vlag ? [(12, Vlaggrond.Gemiddelde)] : []);

    [Fact, Trait("Regel", "ERK-38")]
    public void Only_the_last_three_count_by_day_and_not_by_order_of_recording()
    {
        Vlaggen(M("01-01-2026", 12, 1), M("01-03-2026", 12, 3), M("01-06-2026", 12, 3), M("01-09-2026", 12, 3)).ShouldBeEmpty();
        Vlaggen(M("01-03-2026", 12, 3), M("01-06-2026", 12, 3), M("01-09-2026", 12, 3), M("01-01-2026", 12, 1)).ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-38")]
    public void Two_evaluations_have_no_average() => Vlaggen(M("01-06-2026", 12, 1), M("01-09-2026", 12, 1)).ShouldBeEmpty();

    [Fact, Trait("Regel", "ERK-38")]
    public void Not_applicable_says_nothing() =>
        Vlaggen(M("01-01-2026", 12, 2), M("01-03-2026", 12, 2), M("01-06-2026", 12, null), M("01-09-2026", 12, 2)).ShouldBe([(12, Vlaggrond.Gemiddelde)]);

    [Theory, Trait("Regel", "ERK-38")]
    [InlineData(5, 1, false)]
    [InlineData(6, 1, true)]
    [InlineData(7, 1, true)]
    [InlineData(8, 1, false)]
    [InlineData(9, 1, false)]
    [InlineData(10, 1, true)]
    [InlineData(11, 1, false)]
    [InlineData(10, 2, false)]
    public void One_score_1_is_enough_on_6_7_and_10(int criterium, int score, bool vlag) =>
        Vlaggen(M("01-09-2026", criterium, score)).ShouldBe(vlag ? [(criterium, Vlaggrond.Score)] : []);

    [Fact, Trait("Regel", "ERK-38")]
    public void After_three_better_evaluations_that_one_counts_no_longer()
    {
        var een = M("01-01-2026", 10, 1);
        Vlaggen(een, M("01-03-2026", 10, 4), M("01-06-2026", 10, 4)).ShouldBe([(10, Vlaggrond.Score)]);
        Vlaggen(een, M("01-03-2026", 10, 4), M("01-06-2026", 10, 4), M("01-09-2026", 10, 4)).ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-12")]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_low_score_of_the_slwp_in_the_last_evaluation_is_flagged(int score, bool vlag)
    {
        Vlaggen(M("01-09-2026", 1, score)).ShouldBe(vlag ? [(1, Vlaggrond.Slwp)] : []);
        Kwaliteitsoordeel.Bepaal([M("01-09-2026", 1, 2)], Norm).Uitkomst.Single().Regel.ShouldBe("ERK-12");
    }

    [Fact, Trait("Regel", "ERK-38")]
    public void The_answer_explains_itself_with_figures_rule_and_version()
    {
        var tabel = new Parametertabel(new Parameterwijziging("kwaliteit.gemiddelde", Dag("01-01-2026"), "3.5"));
        var oordeel = Kwaliteitsoordeel.Bepaal([M("01-03-2026", 12, 3), M("01-06-2026", 12, 4), M("01-09-2026", 12, 3)], Kwaliteitsnorm.Van(tabel.Voor("AMC", Vandaag)));
        oordeel.Uitkomst.ShouldHaveSingleItem();
        var stap = oordeel.Stappen.Single(s => s.Tekst.StartsWith("Criterium 12", StringComparison.Ordinal));
        stap.Tekst.ShouldContain("3, 4, 3 over de laatste 3; gemiddeld 3,33, lager dan 3,5.");
        stap.Volgens.ShouldBe(new("ERK-38", Dag("01-01-2026"), "kwaliteit.gemiddelde"));
    }

    [Fact, Trait("Regel", "ERK-38")]
    public void The_signaal_goes_to_the_stagebeheerder_without_figures_and_lapses_when_it_holds_no_longer()
    {
        var spec = Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])));
        var gevlagd = spec.When(s => SignaleerKwaliteit.Decide(s!, new([new(10, Vlaggrond.Score, "ERK-38"), new(1, Vlaggrond.Slwp, "ERK-12")]), Vandaag))
            .ThenTypes(typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd));
        gevlagd.State!.Signalen.Values.Select(s => (s.Regel, s.Geadresseerde)).ShouldBe(
            [("ERK-38", Rollen.Stagebeheerder), ("ERK-12", Rollen.Stagebeheerder)], ignoreOrder: true);
        gevlagd.When(s => SignaleerKwaliteit.Decide(s!, new([new(1, Vlaggrond.Slwp, "ERK-12")]), Vandaag)).ThenTypes(typeof(SignaalVervallen))
            .State!.Signalen.Values.Single().Regel.ShouldBe("ERK-12");
    }

    private static Decision Scoor(Stagedossier? d, IReadOnlyList<Criteriumscore> scores, string bron = "stage-evaluatie", string op = "01-11-2026") =>
        ScoorCriteria.Decide(d ?? Stagedossier.Leeg("S1", "AMC"), new(Oorzaak2, bron, Oorzaak, Dag(op), scores), schaal: 5, Vandaag);

    [Fact, Trait("Regel", "ERK-38")]
    public void All_eighteen_are_scored_and_scoring_again_corrects()
    {
        var na = Spec.Given<Stagedossier>().When(d => Scoor(d, [.. Scores(12, null).Reverse()]))
            .Then(new CriteriaGescoord(Oorzaak2, "S1", "AMC", "stage-evaluatie", Oorzaak, Dag("01-11-2026"), Scores(12, null)));
        na.When(d => Scoor(d, Scores(12, 2))).ThenTypes(typeof(CriteriaGescoord)).State!.Metingen.Single().Van(12).ShouldBe(2);
    }

    public static TheoryData<string, int[]> Fout => new()
    {
        { "ontbreekt", [.. Enumerable.Range(1, 17)] },
        { "dubbel", [.. Enumerable.Range(1, 18), 3] },
        { "onbekend", [.. Enumerable.Range(1, 18), 19] },
    };

    [Theory, Trait("Regel", "ERK-38"), MemberData(nameof(Fout))]
    public void What_is_missing_double_or_unknown_is_refused_with_the_numbers(string wat, int[] nummers) =>
        Spec.Given<Stagedossier>().When(d => Scoor(d, [.. nummers.Select(n => new Criteriumscore(n, 4))])).ThenRefusedBy("ERK-38").Melding.ShouldContain(wat);

    [Theory, Trait("Regel", "ERK-38")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(int.MinValue, false)]
    public void A_score_is_1_to_5(int score, bool goed)
    {
        var spec = Spec.Given<Stagedossier>().When(d => Scoor(d, Scores(12, score)));
        if (goed) spec.ThenTypes(typeof(CriteriaGescoord));
        else spec.ThenRefusedBy("ERK-38");
    }

    [Fact, Trait("Regel", "ERK-38")]
    public void Tomorrow_and_a_visit_that_is_not_in_the_dossier_are_refused()
    {
        Spec.Given<Stagedossier>().When(d => Scoor(d, Scores(), op: "03-11-2026")).ThenRefusedBy("ERK-38");
        Spec.Given<Stagedossier>().When(d => Scoor(d, Scores(), bron: "visitatie")).ThenRefusedBy("ERK-28");
        var bezocht = Spec.Given<Stagedossier>(new BezoekGehouden(Oorzaak, "S1", "AMC", "visitatie", Dag("31-10-2026")));
        bezocht.When(d => Scoor(d, Scores(), bron: "visitatie")).ThenRefusedBy("ERK-38");
        bezocht.When(d => Scoor(d, Scores(), bron: "visitatie", op: "31-10-2026")).ThenTypes(typeof(CriteriaGescoord));
    }
}
