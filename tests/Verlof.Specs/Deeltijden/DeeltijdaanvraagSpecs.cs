using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Deeltijden;

public class DeeltijdaanvraagSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 2, 1);
    private static readonly Werkpatroon Patroon85 = new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag);

    private static VraagDeeltijdAan Vraag(int percentage = 85, Werkpatroon? patroon = null, string vanaf = "2027-09-01") =>
        new(Nr(1), percentage, patroon ?? Patroon85, D(vanaf), "aios:a1", Moment(Vandaag));

    private static Aios Gevraagd(VraagDeeltijdAan? vraag = null) => Gegeven().State!.Doe(VraagDeeltijdAan.Decide(Gegeven().State!, vraag ?? Vraag(), Op(Vandaag)));

    private static Aios Akkoord(Aios aios, params string[] partijen) =>
        partijen.Aggregate(aios, (a, p) => a.Doe(GeefDeeltijdAkkoord.Decide(a, new(Nr(1), p, $"door {p}", Moment(Vandaag)))));

    private static Decision Goed(Aios aios, string op = "2027-02-03") => KeurDeeltijdGoed.Decide(aios, new(Nr(1), Moment(D(op))), Op(D(op)))!;

    [Fact, Trait("Regel", "VER-10")]
    public void The_effective_date_needs_three_agreements()
    {
        var aios = Akkoord(Gevraagd(), Deeltijdpartij.Stageopleider, Deeltijdpartij.Instelling);
        var overtreding = Goed(aios).ShouldBeOfType<Decision.Refused>().Overtreding;
        (overtreding.Regel, overtreding.Cijfers["ontbreekt"]).ShouldBe(("VER-10", (object)"instituut"));

        aios = Akkoord(aios, Deeltijdpartij.Instituut);
        aios.Deeltijd.Aanvragen[Nr(1)].Op(Vandaag).ShouldBe(Deeltijdstatus.Akkoord);
        aios = aios.Doe(Goed(aios));
        aios.Deeltijd.Aanvragen[Nr(1)].Op(new(2027, 8, 31)).ShouldBe(Deeltijdstatus.Goedgekeurd);
        aios.Deeltijd.Aanvragen[Nr(1)].Op(new(2027, 9, 1)).ShouldBe(Deeltijdstatus.Ingegaan);
        Goed(aios).Events.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "VER-10"), Trait("Regel", "OVK-17")]
    [InlineData(Deeltijdpartij.Stageopleider, Deeltijdpartij.Instelling, true)]
    [InlineData(Deeltijdpartij.Stageopleider, Deeltijdpartij.Instituut, false)]
    [InlineData(Deeltijdpartij.Instituut, Deeltijdpartij.Stageopleider, false)]
    public void The_stageopleider_may_answer_for_the_instelling_and_not_for_the_instituut(string eerst, string dan, bool mag)
    {
        var aios = Gevraagd();
        aios = aios.Doe(GeefDeeltijdAkkoord.Decide(aios, new(Nr(1), eerst, "zelfde", Moment(Vandaag))));
        var besluit = GeefDeeltijdAkkoord.Decide(aios, new(Nr(1), dan, "zelfde", Moment(Vandaag)));
        (besluit is Decision.Accepted).ShouldBe(mag);
    }

    [Theory]
    [InlineData(49), Trait("Regel", "VER-7")]
    [InlineData(86), Trait("Regel", "VER-9")]
    [InlineData(84), Trait("Regel", "VER-2")]
    public void What_the_rules_of_percentage_and_pattern_forbid_is_refused(int percentage) =>
        Gegeven().When(aios => VraagDeeltijdAan.Decide(aios!, Vraag(percentage, percentage == 86 ? new(8.72m, 8.73m, 8.73m, 0, 6.5m, 0, 0, Weekdag.Vrijdag) : null), Op(Vandaag)))
            .ThenRefusedBy(percentage switch { 49 => "VER-7", 86 => "VER-9", _ => "VER-2" });

    [Fact, Trait("Regel", "VER-11")]
    public void In_a_planned_clinical_stage_the_stagecoordinator_is_asked_and_in_CCP_the_stageopleider()
    {
        Gevraagd(Vraag(vanaf: "2027-04-05")).Signalen.Values.Where(s => s.Regel == "VER-11").ShouldHaveSingleItem().Geadresseerde.ShouldBe(Rollen.Stagecoordinator);
        Gevraagd().Signalen.Values.Where(s => s.Regel == "VER-11").ShouldHaveSingleItem().Onderwerp.ShouldBe("aios A0001 stageopleider O0002");
    }

    [Fact, Trait("Regel", "VER-7")]
    public void A_stageplaats_that_takes_nobody_at_this_percentage_is_flagged()
    {
        Werkpatroon helft = new(4.16m, 4.17m, 4.17m, 0, 6.5m, 0, 0, Weekdag.Vrijdag);
        var signalen = Gevraagd(Vraag(50, helft)).Signalen.Values.Where(s => s.Regel == "VER-7").ToList();
        signalen.Count.ShouldBe(1);
        VraagDeeltijdAan.Decide(Gegeven().State!, Vraag(50, helft), Op(Vandaag)).Events.OfType<SignaalGeregistreerd>().ShouldContain(s => s.Tekst.Contains("vanaf 60 %"));
    }

    [Fact, Trait("Regel", "VER-12"), Trait("Regel", "VER-49")]
    public void In_the_clinical_stage_what_remains_is_divided_by_the_new_percentage()
    {
        // From Monday 05-04-2027: 35 of 182 days done, ⌈14700 / 85⌉ = 173 days.
        var aios = Akkoord(Gevraagd(Vraag(vanaf: "2027-04-05")), [.. Deeltijdpartij.Alle]);
        var gevolg = Goed(aios).Events.OfType<DeeltijdGoedgekeurd>().Single();
        gevolg.Vanaf.ShouldBe(new(2027, 4, 5));
        gevolg.Stages.Single(s => s.Plaatsingscode == "P1").ShouldBe(new Stagegevolg("P1", new DateOnly(2027, 3, 1).AddDays(35 + 173 - 1), true, 0));
    }

    [Fact, Trait("Regel", "VER-13")]
    public void In_traject_B_the_planner_chooses_and_hears_both()
    {
        var aios = Akkoord(Gevraagd(), [.. Deeltijdpartij.Alle]);
        var besluit = Goed(aios);
        var gevolg = besluit.Events.OfType<DeeltijdGoedgekeurd>().Single().Stages.Single();
        gevolg.NieuwEinde.ShouldBe(new DateOnly(2027, 9, 1).AddDays(108 - 1));
        gevolg.TekortVoltijdWeken.ShouldBe(1.95m);
        var signaal = besluit.Events.OfType<SignaalGeregistreerd>().Single(s => s.Regel == "VER-13");
        signaal.Tekst.ShouldContain("1,95 voltijdweken");
        signaal.Tekst.ShouldContain("17-12-2027");
    }

    [Theory, Trait("Regel", "VER-49")]
    [InlineData("2027-02-03", "2027-04-06", "2027-04-06")]
    [InlineData("2027-04-06", "2027-04-06", "2027-04-12")]
    public void It_holds_from_the_day_asked_or_the_first_Monday_after_the_approval(string goedgekeurd, string gevraagd, string vanaf)
    {
        var aios = Akkoord(Gevraagd(Vraag(vanaf: gevraagd)), [.. Deeltijdpartij.Alle]);
        Goed(aios, goedgekeurd).Events.OfType<DeeltijdGoedgekeurd>().Single().Vanaf.ShouldBe(D(vanaf));
    }

    [Fact, Trait("Regel", "VER-2"), Trait("Regel", "VER-49")]
    public void From_its_day_contract_hours_and_days_are_those_of_the_new_percentage()
    {
        var aios = Akkoord(Gevraagd(Vraag(vanaf: "2027-04-05")), [.. Deeltijdpartij.Alle]);
        aios = aios.Doe(Goed(aios));

        aios.Stages["P2"].Percentage.ShouldBe(85);
        // Plaatsing follows: the first weeks stay full-time.
        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(P1 with { Percentage = 85, TotEnMet = new(2027, 9, 24), PlaatsingVersie = 2 }), Op(new(2027, 2, 4))));
        aios.Stages["P1"].Percentage.ShouldBe(100);
        Vakanties.Aan(aios, "2027-03-29", "2027-04-04").ShouldBe(38m);
        Vakanties.Aan(aios, "2027-04-05", "2027-04-11").ShouldBe(32.3m);
    }

    [Fact, Trait("Regel", "VER-4"), Trait("Regel", "VER-49")]
    public void Other_days_are_for_the_stageopleider_to_approve_and_start_on_a_Monday()
    {
        var aios = Gegeven(P2 with { Percentage = 85, PlaatsingVersie = 2 }).State!;
        StelWerkpatroonVast wens = new(Nr(3), new(8.6m, 0, 8.6m, 8.6m, 6.5m, 0, 0, Weekdag.Vrijdag), "stageopleider:o2", Moment(new(2027, 9, 8)));

        var na = aios.Doe(StelWerkpatroonVast.Decide(aios, wens, Op(new(2027, 9, 8))));

        na.Deeltijd.Patronen[Nr(3)].Vanaf.ShouldBe(new(2027, 9, 13));
        StelWerkpatroonVast.Decide(na, wens, Op(new(2027, 9, 8))).Events.ShouldBeEmpty();
        StelWerkpatroonVast.Decide(na, wens with { PatroonId = Nr(4), Op = Moment(new(2027, 9, 15)) }, Op(new(2027, 9, 15))).Events.ShouldBeEmpty();
        StelWerkpatroonVast.Decide(aios, wens with { Patroon = new(12.9m, 0, 0, 12.9m, 6.5m, 0, 0, Weekdag.Vrijdag) }, Op(new(2027, 9, 8)))
            .ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-8");
        Vakanties.Aan(na, "2027-09-13", "2027-09-13").ShouldBe(8.6m);
    }

    [Fact, Trait("Regel", "VER-46")]
    public void Other_days_within_four_weeks_ask_about_childcare()
    {
        var aios = Gegeven(P2 with { Percentage = 85, PlaatsingVersie = 2 }).State!;
        var besluit = StelWerkpatroonVast.Decide(
            aios, new(Nr(3), new(8.6m, 0, 8.6m, 8.6m, 6.5m, 0, 0, Weekdag.Vrijdag), "stageopleider:o2", Moment(new(2027, 9, 8))), Op(new(2027, 9, 8)));
        besluit.Events.OfType<SignaalGeregistreerd>().ShouldHaveSingleItem().Regel.ShouldBe("VER-46");
    }

    [Fact, Trait("Regel", "VER-10"), Trait("Regel", "OVK-14")]
    public void A_request_that_was_closed_stays_closed()
    {
        var aios = Akkoord(Gevraagd(), Deeltijdpartij.Stageopleider);
        var afgewezen = aios.Doe(WijsDeeltijdAf.Decide(aios, new(Nr(1), Door, Moment(Vandaag))));
        afgewezen.Signalen.ShouldBeEmpty();
        WijsDeeltijdAf.Decide(afgewezen, new(Nr(1), Door, Moment(Vandaag)))!.Events.ShouldBeEmpty();
        GeefDeeltijdAkkoord.Decide(afgewezen, new(Nr(1), Deeltijdpartij.Instituut, Door, Moment(Vandaag))).ShouldBeOfType<Decision.Refused>();
        Goed(afgewezen).ShouldBeOfType<Decision.Refused>();
        TrekDeeltijdaanvraagIn.Decide(afgewezen, new(Nr(1), Door, Moment(Vandaag))).ShouldBeOfType<Decision.Refused>();
        WijsDeeltijdAf.Decide(aios, new(Nr(9), Door, Moment(Vandaag))).ShouldBeNull();
    }
}

/// <summary>Hours of days, by asking for vacation on them.</summary>
internal static class Vakanties
{
    internal static decimal Aan(Aios aios, string van, string totEnMet) =>
        Verlof.Vakanties.VraagVakantieAan.Decide(aios, new(Nr(77), D(van), D(totEnMet), null, "aios:a1", Moment(new(2027, 2, 4))), Op(new(2027, 2, 4)))
            .Events.OfType<Verlof.Vakanties.VakantieAangevraagd>().Single().Uren;
}
