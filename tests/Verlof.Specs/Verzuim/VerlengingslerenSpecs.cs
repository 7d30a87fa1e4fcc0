using Shouldly;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Verzuim;

/// <summary>The sources differ: each answers the same case, and says who it is.</summary>
[Trait("Regel", "VER-32")]
public class VerlengingslerenSpecs
{
    private static readonly DateOnly Start = new(2026, 9, 1);
    private static readonly Patroontijdlijn Voltijd = new(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(100, Amc)));

    private static Afwezigheidsdeel Deel(Afwezigheidssoort soort, string van, string totEnMet) => new(soort, new(D(van), D(totEnMet)));

    private static decimal Dagen(Verlengingsleer leer, params Afwezigheidsdeel[] delen) => Verlengingsleren.Van(leer, delen, Start, Voltijd, Amc).Uitkomst.Dagen;

    /// <summary>30 working days of sickness: six weeks.</summary>
    private static readonly Afwezigheidsdeel Dertig = Deel(Afwezigheidssoort.Ziekte, "2027-03-01", "2027-04-09");

    [Fact]
    public void Thirty_days_off_compensate_twenty_by_the_Kaderbesluit() => Dagen(Verlengingsleer.Kaderbesluit, Dertig).ShouldBe(20);

    [Fact]
    public void The_three_sources_on_one_case_of_sickness()
    {
        Dagen(Verlengingsleer.Handboek, Dertig).ShouldBe(20);
        // 30 days of sickness build up 30 × 30 / 260 = 3.46 days of vacation: 33.5 − 10.
        Dagen(Verlengingsleer.Hovumc, Dertig).ShouldBe(23.5m);
    }

    [Fact]
    public void Two_short_illnesses_in_one_year_count_together_for_the_Kaderbesluit_only()
    {
        Afwezigheidsdeel[] twee = [Deel(Afwezigheidssoort.Ziekte, "2026-10-05", "2026-10-14"), Deel(Afwezigheidssoort.Ziekte, "2027-03-01", "2027-03-10")];
        Dagen(Verlengingsleer.Handboek, twee).ShouldBe(0);
        Dagen(Verlengingsleer.Kaderbesluit, twee).ShouldBe(6);
    }

    [Fact]
    public void A_training_year_starts_on_its_own_day()
    {
        // Three weeks over the turn of the training year: 10 days in the first, 5 in the second.
        var overgang = Deel(Afwezigheidssoort.Ziekte, "2027-08-18", "2027-09-07");
        Dagen(Verlengingsleer.Kaderbesluit, overgang).ShouldBe(0);
        Dagen(Verlengingsleer.Handboek, overgang).ShouldBe(5);
    }

    [Theory, Trait("Regel", "VER-38")]
    [InlineData(Verlengingsleer.Handboek, 80)]
    [InlineData(Verlengingsleer.Kaderbesluit, 70)]
    [InlineData(Verlengingsleer.Hovumc, 0)]
    public void Pregnancy_leave_of_sixteen_weeks(Verlengingsleer leer, decimal dagen) =>
        Dagen(leer, Deel(Afwezigheidssoort.Zwangerschapsverlof, "2027-03-01", "2027-06-20")).ShouldBe(dagen);

    [Fact, Trait("Regel", "VER-38")]
    public void Whether_pregnancy_leave_extends_is_a_parameter() =>
        Verlengingsleren.Van(
            Verlengingsleer.Handboek, [Deel(Afwezigheidssoort.Zwangerschapsverlof, "2027-03-01", "2027-06-20")], Start, Voltijd,
            Met(("zwangerschapsverlof.verlengtVolledig", "false"))).Uitkomst.Dagen.ShouldBe(0);

    [Theory]
    [InlineData(Verlengingsleer.Handboek)]
    [InlineData(Verlengingsleer.Kaderbesluit)]
    [InlineData(Verlengingsleer.Hovumc)]
    public void Vacation_extends_by_no_source(Verlengingsleer leer) => Dagen(leer, Deel(Afwezigheidssoort.Vakantie, "2027-07-05", "2027-08-20")).ShouldBe(0);

    [Theory]
    [InlineData(Verlengingsleer.Handboek, 20)]
    [InlineData(Verlengingsleer.Kaderbesluit, 10)]
    public void An_interruption_counts_whole_in_the_handbook(Verlengingsleer leer, decimal dagen) =>
        Dagen(leer, Deel(Afwezigheidssoort.Onderbreking, "2027-03-01", "2027-03-26")).ShouldBe(dagen);

    [Theory, Trait("Regel", "OVK-13")]
    [InlineData("AMC", "2027-08-31", Verlengingsleer.Handboek, "Stagehandboek 001 §IV.9")]
    [InlineData("AMC", "2027-09-01", Verlengingsleer.Kaderbesluit, "Kaderbesluit B.9")]
    [InlineData("VUMC", "2027-09-01", Verlengingsleer.Hovumc, "HOVUmc, onderbreking van de opleiding")]
    public void Which_source_holds_follows_from_the_instituut_and_the_day(string instituut, string dag, Verlengingsleer leer, string bron)
    {
        Kern.Parameters.Parametertabel tabel = new(
            new Kern.Parameters.Parameterwijziging("verzuim.leer", new(2027, 9, 1), "kaderbesluit", "AMC"), new("verzuim.leer", new(2027, 9, 1), "hovumc", "VUMC"));

        var geldend = Verlengingsleren.Geldend([Dertig], Start, Voltijd, tabel.Voor(instituut, D(dag)));

        (geldend.Uitkomst.Leer, geldend.Uitkomst.Bron).ShouldBe((leer, bron));
        geldend.Stappen[0].Tekst.ShouldBe($"Bij {instituut} geldt op {D(dag):dd-MM-yyyy}: {bron}.");
        geldend.Regels.First().GeldigVanaf.ShouldBe(leer is Verlengingsleer.Handboek ? null : new DateOnly(2027, 9, 1));
    }
}
