using Shouldly;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Kwaliteit;

public class KwaliteitscyclusSpecs
{
    private static readonly Guid Bezoek = Guid.Parse("0f000000-0000-0000-0000-000000000006");
    private static readonly Parametertabel Blokkeert = new(new Parameterwijziging("visitatie.blokkeert", Dag("01-01-2026"), "true"));

    private static readonly object[] Actief =
    [
        new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])),
        new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", null, "enkel", null, "A")], Oorzaak),
    ];

    /// <summary>First active on 16-04-2026: the SLWP came last.</summary>
    private static Gegeven<Stageplaats> Gestart() => Spec.Given<Stageplaats>([.. Actief, Start("16-04-2026", "16-04-2028", "16-04-2031")]);

    private static KwaliteitscyclusGestart Start(string actief, string gesprek, string visitatie) => new("S1", "AMC", Dag(actief), Dag(gesprek), Dag(visitatie));

    private static Decision Verstrijk(Stageplaats? s, string dag, Parametertabel? tabel = null) => Kwaliteitsverloop.Verstreken(s!, tabel ?? Parametertabel.Regelboek, Dag(dag));

    private static Decision Neem(Stageplaats? s, string soort, string op) => NeemBezoekOver.Decide(s!, new(Bezoek, soort, Dag(op)), Parametertabel.Regelboek);

    [Fact, Trait("Regel", "ERK-39")]
    public void The_cycle_counts_from_the_first_active_day()
    {
        var spec = Spec.Given<Stageplaats>(Actief);
        spec.State!.OpenTermijnen().ShouldContain(new Termijn("kwaliteitscyclus-start", Dag("16-04-2026"), "ERK-39"));
        spec.When(s => Verstrijk(s, "02-11-2026")).Then(Start("16-04-2026", "16-04-2028", "16-04-2031"));
    }

    [Fact, Trait("Regel", "ERK-39")]
    public void When_the_first_active_day_turns_out_another_the_days_move()
    {
        var eerder = Gegevens(opleiders: ["A"]) with { SlwpPerioden = [new(Dag("01-02-2026"), Dag("15-04-2027"))] };
        Gestart().And(new StageplaatsgegevensBijgewerkt(eerder)).When(s => Verstrijk(s, "02-11-2026")).Then(Start("01-02-2026", "01-02-2028", "01-02-2031"));
    }

    [Fact, Trait("Regel", "ERK-39")]
    public void What_was_never_active_has_no_cycle() =>
        Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(slwp: null, opleiders: ["A"]))).When(s => Verstrijk(s, "02-11-2099")).ThenNothing();

    [Theory, Trait("Regel", "BEO-42")]
    [InlineData("10-09-2025", "10-09-2027")]
    [InlineData("29-02-2024", "28-02-2026")]
    [InlineData("28-02-2026", "28-02-2028")]
    public void An_evaluatiegesprek_is_due_two_years_after_the_last(string op, string uiterlijk) =>
        Kwaliteitscyclus.Bepaal(null, [new(Bezoek, "evaluatiegesprek", Dag(op))], Parametertabel.Regelboek, "AMC").ShouldBe((Dag(uiterlijk), null));

    [Theory, Trait("Regel", "BEO-44")]
    [InlineData("15-05-2022", "15-05-2024", "15-05-2027")]
    [InlineData("03-05-2027", "03-05-2029", "03-05-2032")]
    [InlineData("29-02-2028", "28-02-2030", "28-02-2033")]
    public void A_visitatie_resets_both_counters(string op, string gesprek, string visitatie) =>
        Kwaliteitscyclus.Bepaal(Dag("01-01-2020"), [new(Bezoek, "visitatie", Dag(op))], Parametertabel.Regelboek, "AMC").ShouldBe((Dag(gesprek), Dag(visitatie)));

    [Fact, Trait("Regel", "ERK-39")]
    public void Without_a_visit_29_February_comes_back_on_the_28th() =>
        Kwaliteitscyclus.Bepaal(Dag("29-02-2028"), [], Parametertabel.Regelboek, "AMC").ShouldBe((Dag("28-02-2030"), Dag("28-02-2033")));

    [Fact, Trait("Regel", "BEO-42")]
    public void The_years_are_those_of_the_day_from_which_is_counted()
    {
        var tabel = new Parametertabel(new Parameterwijziging("evaluatiegesprek.jaren", Dag("01-01-2027"), "3"));
        Kwaliteitscyclus.Bepaal(Dag("31-12-2026"), [], tabel, "AMC").Evaluatiegesprek.ShouldBe(Dag("31-12-2028"));
        Kwaliteitscyclus.Bepaal(Dag("01-01-2027"), [], tabel, "AMC").Evaluatiegesprek.ShouldBe(Dag("01-01-2030"));
    }

    [Fact, Trait("Regel", "BEO-42")]
    public void An_evaluatiegesprek_leaves_the_visitatie_where_it_was() =>
        Gestart().When(s => Neem(s, "evaluatiegesprek", "01-11-2026"))
            .Then(new KwaliteitscyclusVernieuwd("S1", "AMC", Bezoek, "evaluatiegesprek", Dag("01-11-2026"), Dag("01-11-2028"), Dag("16-04-2031")));

    [Theory, Trait("Regel", "ERK-39")]
    [InlineData("15-04-2028", false)]
    [InlineData("16-04-2028", true)]
    [InlineData("17-04-2028", true)]
    public void On_the_due_day_itself_the_stagebeheerder_is_told(string dag, bool gemeld)
    {
        var spec = Gestart().When(s => Verstrijk(s, dag));
        if (!gemeld)
        {
            spec.ThenNothing();
            return;
        }

        var na = spec.ThenTypes(typeof(KwaliteitsbezoekAanDeBeurt), typeof(SignaalGeregistreerd)).State!;
        (na.Kwaliteit.IsTeLaat(), na.Signalen.Values.Single().Geadresseerde).ShouldBe((false, Rollen.Stagebeheerder));
    }

    [Theory, Trait("Regel", "ERK-39"), Trait("Regel", "C-7")]
    [InlineData("13-05-2028", false)]
    [InlineData("14-05-2028", true)]
    [InlineData("15-05-2028", true)]
    public void Four_weeks_after_the_due_day_the_cycle_is_overdue(string dag, bool teLaat)
    {
        var spec = Gestart().And(new KwaliteitsbezoekAanDeBeurt("S1", "AMC", "evaluatiegesprek", Dag("16-04-2028"))).When(s => Verstrijk(s, dag));
        if (!teLaat)
        {
            spec.ThenNothing();
            return;
        }

        var na = spec.ThenTypes(typeof(KwaliteitscyclusTeLaat), typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd)).State!;
        na.Kwaliteit.IsTeLaat().ShouldBeTrue();
        na.Signalen.Values.Select(s => s.Geadresseerde).ShouldBe([Rollen.Stagebeheerder, Rollen.Stagecoordinator], ignoreOrder: true);
        na.Signalen.Values.ShouldAllBe(s => s.Regel == "ERK-39");
    }

    [Fact, Trait("Regel", "C-7")]
    public void An_overdue_visitatie_is_told_to_the_hoofd_too_and_the_earlier_signaal_lapses()
    {
        var na = Gestart().And(new KwaliteitscyclusTeLaat("S1", "AMC", "evaluatiegesprek", Dag("16-04-2028")))
            .When(s => Verstrijk(s, "16-04-2031")).ThenTypes(typeof(KwaliteitsbezoekAanDeBeurt), typeof(SignaalGeregistreerd))
            .When(s => Verstrijk(s, "17-04-2031")).Then(new VisitatieblokkadeBeoordeeld("S1", "AMC", Dag("16-04-2031"), false))
            .When(s => Verstrijk(s, "14-05-2031")).ThenTypes(
                typeof(SignaalVervallen), typeof(KwaliteitscyclusTeLaat), typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd)).State!;
        na.Signalen.Values.Select(s => s.Geadresseerde).ShouldBe([Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Hoofd], ignoreOrder: true);
        na.OpenTermijnen().ShouldNotContain(t => t.Regel == "ERK-39" || t.Regel == "BEO-42" || t.Regel == "BEO-44");
    }

    [Fact, Trait("Regel", "ERK-39")]
    public void After_downtime_over_both_days_only_the_overdue_one_is_told() =>
        Gestart().When(s => Verstrijk(s, "01-06-2028")).ThenTypes(typeof(KwaliteitscyclusTeLaat), typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd));

    [Fact, Trait("Regel", "ERK-39")]
    public void A_visit_takes_the_flag_and_its_signalen_away()
    {
        var na = Gestart().When(s => Verstrijk(s, "01-06-2028")).ThenTypes(typeof(KwaliteitscyclusTeLaat), typeof(SignaalGeregistreerd), typeof(SignaalGeregistreerd))
            .When(s => Neem(s, "evaluatiegesprek", "05-06-2028")).ThenTypes(typeof(KwaliteitscyclusVernieuwd), typeof(SignaalVervallen), typeof(SignaalVervallen)).State!;
        (na.Kwaliteit.IsTeLaat(), na.Signalen.Count, na.Kwaliteit.Evaluatiegesprek!.UiterlijkOp).ShouldBe((false, 0, Dag("05-06-2030")));
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void A_visit_that_was_not_held_brings_the_old_day_back()
    {
        var na = Gestart().When(s => Neem(s, "visitatie", "01-11-2026"))
            .Then(new KwaliteitscyclusVernieuwd("S1", "AMC", Bezoek, "visitatie", Dag("01-11-2026"), Dag("01-11-2028"), Dag("01-11-2031")))
            .When(s => LaatBezoekVervallen.Decide(s!, new(Bezoek), Parametertabel.Regelboek))
            .Then(new KwaliteitsbezoekVervallen("S1", "AMC", Bezoek, Dag("16-04-2028"), Dag("16-04-2031"))).State!;
        na.Kwaliteit.Bezoeken.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-39")]
    [InlineData("16-04-2028")]
    [InlineData("14-05-2028")]
    public void A_stageplaats_that_has_ended_waits_for_no_visit(string einde) =>
        Gestart().And(new StageplaatsToestandGewijzigd("S1", "AMC", Dag(einde), Stageplaatsstatus.Beeindigd, Oorzaak)).State!
            .OpenTermijnen().ShouldNotContain(t => t.Op >= Dag(einde) && (t.Regel == "ERK-39" || t.Regel == "BEO-42" || t.Regel == "BEO-44"));

    [Theory, Trait("Regel", "ERK-39"), Trait("Regel", "C-7")]
    [InlineData("16-04-2031", false)]
    [InlineData("17-04-2031", true)]
    public void By_parameter_a_missed_visitatie_blocks_from_the_day_after(string dag, bool blokkeert)
    {
        var na = Gestart().When(s => Verstrijk(s, dag, Blokkeert)).Decision.Events.ToList();
        na.OfType<VisitatieblokkadeBeoordeeld>().Select(e => e.Blokkeert).ShouldBe(blokkeert ? [true] : []);
        na.OfType<StageplaatsgegevensBijgewerkt>().Select(e => e.Gegevens.GeenStartNa).ShouldBe(blokkeert ? [Dag("16-04-2031")] : []);
    }

    [Theory, Trait("Regel", "ERK-39"), Trait("Regel", "ERK-16")]
    [InlineData("16-04-2031", true)]
    [InlineData("17-04-2031", false)]
    public void Blocked_a_stage_may_start_on_the_due_day_and_not_after_it(string start, bool plaatsbaar)
    {
        // Everything else is in order until 2040.
        var gegevens = Gegevens(opleiders: ["A"]) with { SlwpPerioden = [new(Dag("16-04-2026"), Dag("31-12-2040"))], InstellingErkend = [new(Dag("01-01-2020"), null)] };
        var s = Gestart().And(new StageplaatsgegevensBijgewerkt(gegevens), new VisitatieblokkadeBeoordeeld("S1", "AMC", Dag("16-04-2031"), true)).State!;
        var belemmeringen = Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(s), new(Dag(start), Dag("30-09-2031")), Dag("01-05-2031"));
        (belemmeringen.Count == 0).ShouldBe(plaatsbaar);
        if (!plaatsbaar) (belemmeringen[0].Nummer, belemmeringen[0].EersteDag, belemmeringen[0].Melding.Contains("16-04-2031")).ShouldBe((1, Dag(start), true));
    }

    [Fact, Trait("Regel", "ERK-39")]
    public void The_visitatie_lifts_the_block_also_for_Plaatsing()
    {
        var geblokkeerd = Gestart().And(new KwaliteitsbezoekAanDeBeurt("S1", "AMC", "visitatie", Dag("16-04-2031")), new KwaliteitscyclusTeLaat("S1", "AMC", "evaluatiegesprek", Dag("16-04-2028")))
            .When(s => Verstrijk(s, "17-04-2031", Blokkeert)).ThenTypes(typeof(VisitatieblokkadeBeoordeeld), typeof(StageplaatsgegevensBijgewerkt));
        geblokkeerd.State!.Kwaliteit.GeenStartNa().ShouldBe(Dag("16-04-2031"));
        var na = geblokkeerd.When(s => Neem(s, "visitatie", "20-04-2031")).ThenTypes(typeof(KwaliteitscyclusVernieuwd), typeof(StageplaatsgegevensBijgewerkt)).State!;
        (na.Kwaliteit.GeenStartNa(), na.Gegevens.GeenStartNa).ShouldBe((null, null));
    }
}
