using Shouldly;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Verzuim;

public class VerlengingSpecs
{
    private static readonly Patroontijdlijn Voltijd = new(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(100, Amc)));
    private static readonly Patroontijdlijn Deeltijd85 = new(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(85, Amc)));
    private static readonly Verzuimstage Kliniek = new("P1", new(2027, 3, 1), new(2027, 8, 29), Klinisch: true);

    private static Verzuimverlenging Ziek(string van, string totEnMet, Patroontijdlijn? patronen = null, params Verzuimstage[] stages) =>
        Verlenging.Van(new([new(D(van), D(totEnMet))]), D(totEnMet), patronen ?? Voltijd, stages, Amc).Uitkomst;

    [Theory, Trait("Regel", "VER-32")]
    [InlineData("2026-09-07", "2026-09-25", 15, 5)]
    [InlineData("2026-09-07", "2026-09-18", 10, 0)]
    [InlineData("2026-09-07", "2026-09-20", 10, 0)]
    [InlineData("2026-09-07", "2026-09-21", 11, 1)]
    [InlineData("2026-09-07", "2026-10-09", 25, 15)]
    public void Days_beyond_two_weeks_extend_the_training(string van, string totEnMet, decimal gemist, decimal dagen)
    {
        var verlenging = Ziek(van, totEnMet);
        (verlenging.Gemist, verlenging.Drempel, verlenging.Dagen).ShouldBe((gemist, 10, dagen));
    }

    [Fact, Trait("Regel", "VER-32")]
    public void Part_time_counts_the_own_week()
    {
        var verlenging = Ziek("2026-09-07", "2026-09-27", Deeltijd85);
        (verlenging.Gemist, verlenging.Drempel, verlenging.Dagen).ShouldBe((12, 8, 4));
    }

    [Theory, Trait("Regel", "VER-32")]
    [InlineData("2026-09-20", null)]
    [InlineData("2026-09-21", "2026-09-21")]
    [InlineData("2026-10-09", "2026-09-21")]
    public void The_threshold_is_passed_on_own_contract_day_eleven(string tot, string? drempelOp) =>
        Verlenging.Van(new([new(new(2026, 9, 7), Kern.Periode.Open)]), D(tot), Voltijd, [], Amc).Uitkomst.DrempelOp.ShouldBe(drempelOp is null ? null : D(drempelOp));

    [Fact, Trait("Regel", "VER-33")]
    public void Five_weeks_in_a_clinical_stage_move_its_end_by_three()
    {
        var verlenging = Ziek("2027-03-15", "2027-04-18", null, Kliniek);
        verlenging.Dagen.ShouldBe(15);
        verlenging.Delen.Single().ShouldBe(new Verlengingsdeel("P1", Verlengingsplaats.Kliniek, 15, 15, 21, new(2027, 9, 19)));
    }

    [Theory, Trait("Regel", "VER-33")]
    [InlineData("2027-08-29", 15, "2027-09-19")]
    [InlineData("2027-08-29", 17, "2027-09-21")]
    [InlineData("2027-08-31", 15, "2027-09-21")]
    [InlineData("2027-08-31", 17, "2027-09-23")]
    [InlineData("2027-08-29", 0, "2027-08-29")]
    [InlineData("2027-08-27", 1, "2027-08-30")]
    public void The_end_moves_by_whole_weeks_and_then_by_own_contract_days(string einde, int dagen, string nieuw) =>
        Verlenging.NieuwEinde(D(einde), dagen, Voltijd).ShouldBe(D(nieuw));

    [Fact, Trait("Regel", "VER-33")]
    public void In_a_stage_of_traject_B_the_end_of_the_training_moves()
    {
        var verlenging = Ziek("2027-03-15", "2027-04-18", null, Kliniek with { Klinisch = false });
        verlenging.Delen.Single().ShouldBe(new Verlengingsdeel("P1", Verlengingsplaats.EindeOpleiding, 15, 15, 0, null));
    }

    [Fact, Trait("Regel", "VER-33")]
    public void Over_two_stages_each_day_counts_where_it_fell()
    {
        // Five weeks from Monday 09-08: days 11 to 15 are the week of 23-08, in the first stage; the last ten in the second.
        var verlenging = Ziek("2027-08-09", "2027-09-10", null, Kliniek, new Verzuimstage("P2", new(2027, 8, 30), new(2027, 11, 28), false));
        verlenging.Delen.Select(d => (d.Plaatsingscode, d.Dagen, d.NieuwEinde)).ShouldBe([("P1", 5, new DateOnly(2027, 9, 5)), ("P2", 10, null)]);
    }

    [Fact, Trait("Regel", "VER-33")]
    public void Outside_every_stage_the_end_of_the_training_moves() =>
        Ziek("2027-09-06", "2027-09-24", null, Kliniek).Delen.Single().ShouldBe(new Verlengingsdeel(null, Verlengingsplaats.EindeOpleiding, 5, 5, 0, null));

    [Theory, Trait("Regel", "VER-34")]
    [InlineData(150, 1.5)]
    [InlineData(160, 2.0)]
    [InlineData(180, 2.0)]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)]
    [InlineData(50, 0.5)]
    [InlineData(51, 1.0)]
    public void Absence_is_rounded_up_to_half_days(int honderdsten, decimal dagen) => Verlenging.Half(honderdsten).ShouldBe(dagen);

    [Fact, Trait("Regel", "VER-34")]
    public void Three_days_at_forty_percent_are_two_days_missed()
    {
        var verlenging = Verlenging.Van(new([new(new(2026, 9, 7), new(2026, 9, 9), 40)]), new(2026, 9, 9), Voltijd, [], Amc);
        verlenging.Uitkomst.Gemist.ShouldBe(2m);
        verlenging.Stappen.Select(s => s.Tekst).ShouldContain("Gedeeltelijk gewerkte dagen tellen voor de niet gewerkte uren: 1,8, naar boven afgerond op halve dagen 2.");
    }

    [Fact, Trait("Regel", "VER-33"), Trait("Regel", "VER-34")]
    public void Half_days_beyond_the_threshold_add_a_whole_day_to_the_stage()
    {
        // Ten whole days and one of half the hours: 10.5 − 10 = 0.5.
        Verzuimperiode periode = new([new(new(2027, 3, 1), new(2027, 3, 12)), new(new(2027, 3, 15), new(2027, 3, 15), 50)]);
        var verlenging = Verlenging.Van(periode, new(2027, 3, 15), Voltijd, [Kliniek], Amc).Uitkomst;
        (verlenging.Dagen, verlenging.Delen.Single().HeleDagen, verlenging.Delen.Single().NieuwEinde).ShouldBe((0.5m, 1, new DateOnly(2027, 8, 30)));
    }

    [Fact, Trait("Regel", "VER-32"), Trait("Regel", "VER-49")]
    public void The_own_contract_days_are_those_of_the_pattern_of_each_day()
    {
        Patroontijdlijn anders = new(new(DateOnly.MinValue, Werkpatroon.Gewoon(100, Amc)), new(new(2026, 9, 14), Werkpatroon.Gewoon(85, Amc)));
        // A week of five days and one of four do not extend; the third week has four.
        var verlenging = Ziek("2026-09-07", "2026-09-25", anders);
        (verlenging.Gemist, verlenging.Drempel, verlenging.Dagen, verlenging.DrempelOp).ShouldBe((13, 10, 4, new DateOnly(2026, 9, 21)));
    }

    [Theory, Trait("Regel", "VER-32")]
    [InlineData("2026-09-11", "2026-09-14", 0, 1)]
    [InlineData("2026-09-11", "2026-09-15", 0, 2)]
    [InlineData("2026-09-11", "2026-09-15", 1, 1)]
    [InlineData("2026-09-11", "2026-09-16", 1, 2)]
    public void Periods_are_one_without_a_contract_day_between_unless_the_parameter_joins_more(string einde, string begin, int samentellen, int aantal) =>
        Verzuimperiode.Van([new(D(begin), D(begin).AddDays(3)), new(new(2026, 9, 7), D(einde))], Voltijd, samentellen).Length.ShouldBe(aantal);

    [Fact, Trait("Regel", "VER-32")]
    public void The_explanation_reads_from_dates_to_days()
    {
        var tekst = Verlenging.Van(new([new(new(2027, 3, 15), new(2027, 4, 18))]), new(2027, 4, 18), Voltijd, [Kliniek], Amc);
        tekst.Stappen.Select(s => s.Tekst).ShouldBe([
            "Van 15-03-2027 t/m 18-04-2027 zijn 25 dagen van het eigen werkpatroon gemist.",
            "2 weken van 5 dagen, samen 10 dagen, verlengen de opleiding niet.",
            "De opleiding wordt verlengd met 25 − 10 = 15 dagen.",
            "15 dagen in de klinische stage P1: die moeten ook in de kliniek. Het einde gaat van 29-08-2027 naar 19-09-2027.",
        ]);
        tekst.Regels.Select(r => r.Regel).ShouldBe(["VER-32", "VER-32", "VER-33"]);
    }
}
