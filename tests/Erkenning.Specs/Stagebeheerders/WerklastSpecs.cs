using Shouldly;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stagebeheerders;

public class WerklastSpecs
{
    private static readonly Werklastnorm Norm = new(4, 8);

    private static object[] Met(int aantal) =>
        [.. Enumerable.Range(1, aantal).Select(i => new StageplaatsInBeheerGenomen("SB01", "AMC", $"S{i}", null, i, 8))];

    private static Decision Neem(Stagebeheerder? b, string code, Werklastnorm? norm = null) =>
        NeemInBeheer.Decide(b, new("SB01", "AMC", code, Vandaag), norm ?? Norm, Vandaag);

    private static Decision Geef(Stagebeheerder? b, string code, Werklastnorm? norm = null) => GeefBeheerAf.Decide(b!, new(code, Dag("01-11-2026")), norm ?? Norm, Vandaag);

    [Theory, Trait("Regel", "ERK-29")]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void The_ninth_stageplaats_is_taken_and_flagged(int al, bool vlag)
    {
        var spec = Spec.Given<Stagebeheerder>(Met(al)).When(b => Neem(b, "S99"));
        if (vlag) spec.ThenTypes(typeof(StageplaatsInBeheerGenomen), typeof(SignaalGeregistreerd));
        else spec.Then(new StageplaatsInBeheerGenomen("SB01", "AMC", "S99", Vandaag, al + 1, 8));
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void The_flag_is_for_the_stagecoordinator_with_the_figures()
    {
        var signaal = Neem(Spec.Given<Stagebeheerder>(Met(8)).State, "S99").Events.OfType<SignaalGeregistreerd>().Single();
        (signaal.Regel, signaal.Geadresseerde, signaal.Onderwerp).ShouldBe(("ERK-29", Rollen.Stagecoordinator, "stagebeheerder SB01"));
        signaal.Tekst.ShouldContain("S99 erbij 9 stageplaatsen; de norm is hoogstens 8");
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void Of_the_ninth_and_the_tenth_one_flag_is_open_and_it_lapses_at_eight()
    {
        var tien = Spec.Given<Stagebeheerder>(Met(8)).When(b => Neem(b, "S90")).ThenTypes(typeof(StageplaatsInBeheerGenomen), typeof(SignaalGeregistreerd))
            .When(b => Neem(b, "S91")).ThenTypes(typeof(StageplaatsInBeheerGenomen), typeof(SignaalVervallen), typeof(SignaalGeregistreerd));
        tien.State!.Signalen.ShouldHaveSingleItem();
        var negen = tien.When(b => Geef(b, "S1")).ThenTypes(typeof(StageplaatsUitBeheerGegaan));
        negen.When(b => Geef(b, "S2")).ThenTypes(typeof(StageplaatsUitBeheerGegaan), typeof(SignaalVervallen)).State!.Signalen.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-29")]
    [InlineData(5, false)]
    [InlineData(4, true)]
    [InlineData(1, false)]
    public void Leaving_someone_with_fewer_than_four_is_flagged_and_with_none_not(int al, bool vlag)
    {
        var spec = Spec.Given<Stagebeheerder>(Met(al)).When(b => Geef(b, "S1"));
        if (vlag) spec.ThenTypes(typeof(StageplaatsUitBeheerGegaan), typeof(SignaalGeregistreerd));
        else spec.Then(new StageplaatsUitBeheerGegaan("SB01", "AMC", "S1", Dag("01-11-2026"), al - 1, 4));
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void The_flag_about_too_few_lapses_when_a_fourth_comes()
    {
        var drie = Spec.Given<Stagebeheerder>(Met(4)).When(b => Geef(b, "S1")).ThenTypes(typeof(StageplaatsUitBeheerGegaan), typeof(SignaalGeregistreerd));
        drie.When(b => Neem(b, "S9")).ThenTypes(typeof(StageplaatsInBeheerGenomen), typeof(SignaalVervallen)).State!.Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void Without_a_norm_nothing_is_flagged()
    {
        var norm = Werklastnorm.Van(Parametertabel.Regelboek.Voor("NSPOH", Vandaag));
        norm.ShouldBe(Werklastnorm.Geen);
        Neem(Spec.Given<Stagebeheerder>(Met(20)).State, "S99", norm).Events.OfType<SignaalGeregistreerd>().ShouldBeEmpty();
        Geef(Spec.Given<Stagebeheerder>(Met(2)).State, "S1", norm).Events.OfType<SignaalGeregistreerd>().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void The_norm_is_that_of_the_day()
    {
        var tabel = new Parametertabel(new Parameterwijziging("stagebeheerder.max", Dag("01-01-2027"), "10"));
        Werklastnorm.Van(tabel.Voor("AMC", Dag("31-12-2026"))).ShouldBe(new(4, 8));
        Werklastnorm.Van(tabel.Voor("AMC", Dag("01-01-2027"))).ShouldBe(new(4, 10));
    }

    [Theory, Trait("Regel", "ERK-29")]
    [InlineData(3, "te weinig")]
    [InlineData(4, "passend")]
    [InlineData(8, "passend")]
    [InlineData(9, "te veel")]
    public void The_overview_judges_the_number(int aantal, string oordeel) => Norm.Oordeel(aantal).ShouldBe(oordeel);

    [Fact, Trait("Regel", "C-34")]
    public void Who_leaves_altogether_leaves_every_stageplaats_without_a_flag_about_too_few()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats("S1").MetStageplaats("S2");
        var sb = w.Beheerder("SB01");
        sb.Stageplaatsen(w.Vandaag).ShouldBe(["S1", "S2"]);

        var feiten = w.Voer(werk => StagebeheerOpslag.VertrekAsync(werk, sb, w.Vandaag, w.Vandaag));
        feiten.Select(f => f.GetType()).ShouldBe(
            [typeof(StagebeheerderVertrokken), typeof(StageplaatsUitBeheerGegaan), typeof(StagebeheerderVertrokken), typeof(StageplaatsUitBeheerGegaan)]);
        w.Beheerder("SB01").Stageplaatsen(w.Vandaag.AddDays(1)).ShouldBeEmpty();
        w.Naar("10-11-2026").OfType<StagebeheerderOntbreekt>().Select(e => e.Stageplaatscode).ShouldBe(["S1", "S2"]);
    }

    [Fact, Trait("Regel", "ERK-29")]
    public void A_change_moves_the_stageplaats_from_one_load_to_the_other()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats();
        w.Voer(werk => StagebeheerOpslag.WijsToeAsync(werk, "S1", new("SB02", Dag("01-12-2026"), IsWissel: true), w.Vandaag));
        (w.Beheerder("SB01").Stageplaatsen(Dag("30-11-2026")), w.Beheerder("SB02").Stageplaatsen(Dag("30-11-2026"))).ShouldSatisfyAllConditions(
            x => x.Item1.ShouldBe(["S1"]), x => x.Item2.ShouldBeEmpty());
        w.Beheerder("SB01").Stageplaatsen(Dag("01-12-2026")).ShouldBeEmpty();
        w.Beheerder("SB02").Stageplaatsen(Dag("01-12-2026")).ShouldBe(["S1"]);
    }
}
