using Shouldly;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Verzuim;

/// <summary>The same case by each source, on a day, at an opleidingsinstituut; each names itself and its version.</summary>
[Trait("Regel", "VER-32"), Trait("Regel", "VER-34")]
public class BronvergelijkingSpecs
{
    private static readonly DateOnly Start = new(2026, 9, 1);
    private static readonly Patroontijdlijn Voltijd = new(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(100, Amc)));

    private static Bronvergelijking Vergelijk(Parameterstand parameters, string van, string totEnMet, int gewerkt = 0) =>
        Bronvergelijking.Van([new(Afwezigheidssoort.Ziekte, new(D(van), D(totEnMet), gewerkt))], Start, Voltijd, parameters);

    private static decimal[] Dagen(Bronvergelijking v) => [.. v.Bronnen.Select(b => b.Uitkomst.Uitkomst.Dagen)];

    [Theory]
    [InlineData("2027-03-01", "2027-03-12", 0, 0, 0, 1.5)] // 10 working days
    [InlineData("2027-03-01", "2027-03-16", 0, 2, 2, 3.5)] // 12 working days
    [InlineData("2027-03-01", "2027-04-09", 0, 20, 20, 23.5)] // 30 working days
    [InlineData("2027-03-01", "2027-03-15", 50, 0, 0, 0)] // 11 half days: 5.5, not 6
    [InlineData("2027-03-01", "2027-03-29", 50, 0.5, 0.5, 2)] // 21 half days: 10.5
    public void Each_source_answers(string van, string totEnMet, int gewerkt, decimal handboek, decimal kaderbesluit, decimal hovumc) =>
        Dagen(Vergelijk(Amc, van, totEnMet, gewerkt)).ShouldBe([handboek, kaderbesluit, hovumc]);

    [Fact]
    public void Each_source_names_itself_its_version_and_how_it_is_rounded()
    {
        var vergelijking = Vergelijk(Amc, "2027-03-01", "2027-04-09");
        vergelijking.Bronnen.Select(b => (b.Uitkomst.Uitkomst.Bron, b.Versie, b.Geldt)).ShouldBe(
        [
            ("Stagehandboek 001 §IV.9", "001 §IV.9", true), ("Kaderbesluit B.9", "onderdeel B.9", false), ("HOVUmc, onderbreking van de opleiding", "wiki, nieuwere tekst", false),
        ]);
        vergelijking.Bronnen.ShouldAllBe(b => b.Uitkomst.Stappen.Length > 0);
        Bronvergelijking.Afronding.ShouldContain("halve dagen");
    }

    [Fact, Trait("Regel", "OVK-13")]
    public void Which_one_holds_and_in_which_version_follows_from_the_day_and_the_instituut()
    {
        Parametertabel tabel = new(
            new Parameterwijziging("verzuim.leer", new(2027, 9, 1), "kaderbesluit", "AMC"), new("verzuim.leer", new(2028, 9, 1), "hovumc", "AMC"),
            new("verzuim.versie.kaderbesluit", new(2028, 1, 1), "2028"));

        (string, DateOnly?, DateOnly?) Geldend(string instituut, string dag)
        {
            var v = Vergelijk(tabel.Voor(instituut, D(dag)), "2027-03-01", "2027-04-09");
            return (v.Bronnen.Single(b => b.Geldt).Uitkomst.Uitkomst.Bron, v.Keuze.GeldigVanaf, v.KeuzeTotEnMet);
        }

        Geldend("AMC", "2027-08-31").ShouldBe(("Stagehandboek 001 §IV.9", null, new DateOnly(2027, 8, 31)));
        Geldend("AMC", "2027-09-01").ShouldBe(("Kaderbesluit B.9", new DateOnly(2027, 9, 1), new DateOnly(2028, 8, 31)));
        Geldend("AMC", "2028-09-01").ShouldBe(("HOVUmc, onderbreking van de opleiding", new DateOnly(2028, 9, 1), null));
        Geldend("VUMC", "2028-09-01").ShouldBe(("Stagehandboek 001 §IV.9", null, null));

        Bronuitkomst Kader(string dag) => Vergelijk(tabel.Voor("VUMC", D(dag)), "2027-03-01", "2027-04-09").Bronnen.Single(b => b.Uitkomst.Uitkomst.Leer is Verlengingsleer.Kaderbesluit);
        (Kader("2027-12-31").Versie, Kader("2027-12-31").GeldigVanaf, Kader("2027-12-31").GeldigTotEnMet).ShouldBe(("onderdeel B.9", null, new DateOnly(2027, 12, 31)));
        (Kader("2028-01-01").Versie, Kader("2028-01-01").GeldigVanaf, Kader("2028-01-01").GeldigTotEnMet).ShouldBe(("2028", new DateOnly(2028, 1, 1), null));
    }

    [Fact, Trait("Regel", "VER-38")]
    public void The_case_of_an_aios_is_what_stands()
    {
        DateOnly van = new(2027, 3, 15), dag = new(2027, 4, 1);
        var aios = Gegeven(new OnderbrekingVastgelegd(Nr(7), Aiosnummer, new(2027, 9, 6), new(2027, 9, 24), "AMC", Door, Moment(van))).State!;
        aios = aios.Doe(MeldZiek.Decide(aios, new(Nr(1), van, null, 0, Door, Moment(van)), Op(van)));

        var vergelijking = Bronvergelijking.Van(aios, null, Op(dag));
        (vergelijking.StartOpleiding, vergelijking.Instituut, vergelijking.Op).ShouldBe((new DateOnly(2027, 3, 1), "AMC", dag));
        // Sick for 14 days so far and 15 days of interruption: 4 + 15 by period, 29 − 10 by year.
        Dagen(vergelijking)[..2].ShouldBe([19m, 19m]);
        Bronvergelijking.Van(aios, new(2026, 9, 2), Op(dag)).StartOpleiding.ShouldBe(new(2026, 9, 2));
    }

    [Fact, Trait("Regel", "VER-12")]
    public void Twenty_six_weeks_at_85_percent_are_215_days() => Stageduur.Dagen(26, 85).ShouldBe(215);
}
