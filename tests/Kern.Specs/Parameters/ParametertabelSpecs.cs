using Shouldly;
using StageSystem.Kern.Parameters;
using Xunit;

namespace StageSystem.Kern.Specs.Parameters;

[Trait("Regel", "OVK-13")]
public class ParametertabelSpecs
{
    private static readonly DateOnly Dag = new(2027, 3, 1);

    [Theory]
    [InlineData("AMC", 38, 6.5, 228, 4)]
    [InlineData("vumc", 38, 6.5, 228, 4)]
    [InlineData("NSPOH", 38, null, 228, null)]
    [InlineData(" TNO ", 38, null, 228, null)]
    [InlineData("FMS", 38, 6.5, 228, 4)]
    public void Each_profile_has_the_defaults_of_its_column(string instituut, int voltijd, double? onderwijs, int vakantie, int? stagebeheerderMin)
    {
        var stand = Parametertabel.Regelboek.Voor(instituut, Dag);

        stand.Waarde(Verlofparameters.UrenVoltijd).ShouldBe(voltijd);
        stand.Waarde(Verlofparameters.UrenOnderwijs).ShouldBe((decimal?)onderwijs);
        stand.Waarde(Verlofparameters.VakantieUren).ShouldBe(vakantie);
        stand.Waarde(Erkenningparameters.StagebeheerderMin).ShouldBe(stagebeheerderMin);
    }

    [Fact]
    public void The_figures_of_Appendix_B_are_the_defaults_of_AMC()
    {
        var amc = Parametertabel.Regelboek.Voor("AMC", Dag);

        amc.Waarde(Kalenderparameters.Kwartalen).ShouldBe(Kwartaalkalender.Rotatie);
        amc.Waarde(Kalenderparameters.Feestdagen).ShouldBeEmpty();
        (amc.Waarde(Erkenningparameters.WaarnemingBesluitWerkdagen), amc.Waarde(Erkenningparameters.WaarnemingMaxDagen)).ShouldBe((5, 21));
        (amc.Waarde(Erkenningparameters.SlwpGeldigheidJaren), amc.Waarde(Erkenningparameters.SlwpLopendeStageRespijtDagen)).ShouldBe((1, 28));
        amc.Waarde(Erkenningparameters.SlwpHerinneringWeken).ShouldBe([8, 2]);
        (amc.Waarde(Erkenningparameters.EvaluatiegesprekJaren), amc.Waarde(Erkenningparameters.VisitatieJaren)).ShouldBe((2, 5));
        amc.Waarde(Erkenningparameters.VisitatieBlokkeert).ShouldBeFalse();
        (amc.Waarde(Erkenningparameters.StagebeheerderMin), amc.Waarde(Erkenningparameters.StagebeheerderMax)).ShouldBe((4, 8));
        (amc.Waarde(Verlofparameters.DeeltijdMinimum), amc.Waarde(Verlofparameters.DeeltijdSignaal)).ShouldBe((50, 75));
        (amc.Waarde(Verlofparameters.DeeltijdVrijeDagMax), amc.Waarde(Verlofparameters.DeeltijdVierDagenVanaf)).ShouldBe((85, 86));
        (amc.Waarde(Verlofparameters.KlinischMinimumDagen), amc.Waarde(Verlofparameters.TolerantieDagen)).ShouldBe((182, 3));
        amc.Waarde(Verlofparameters.OnderwijsDag).ShouldBe(DayOfWeek.Friday);
        amc.Waarde(Verlofparameters.VakantieConstructieDatum).ShouldBe(new DagVanHetJaar(6, 1));
        (amc.Waarde(Verlofparameters.CompensatieAvondNacht), amc.Waarde(Verlofparameters.CompensatieWeekend)).ShouldBe((2m, 4m));
        amc.Waarde(Verlofparameters.CompensatieCumulatief).ShouldBeTrue();
        (amc.Waarde(Verlofparameters.DienstAvondNachtPerWeek), amc.Waarde(Verlofparameters.DienstWeekendMaxUren), amc.Waarde(Verlofparameters.DienstWeekendTussenDagen))
            .ShouldBe((1, 24m, 28));
        (amc.Waarde(Verlofparameters.VerzuimDrempelWeken), amc.Waarde(Verlofparameters.VerzuimSamentellenDagen), amc.Waarde(Verlofparameters.VerzuimVoorlopigWeken))
            .ShouldBe((2, 0, 13));
        amc.Waarde(Verlofparameters.ZwangerschapsverlofVerlengt).ShouldBeTrue();
    }

    [Fact]
    public void What_a_profile_does_not_know_has_no_value()
    {
        var nspoh = Parametertabel.Regelboek.Voor("NSPOH", Dag);

        nspoh.Waarde(Kalenderparameters.Kwartalen).ShouldBe(Kwartaalkalender.Kalender);
        nspoh.Waarde(Verlofparameters.KlinischMinimumDagen).ShouldBeNull();
        nspoh.Waarde(Verlofparameters.VakantieConstructieDatum).ShouldBeNull();
        nspoh.Waarde(Verlofparameters.CompensatieAvondNacht).ShouldBeNull();
        nspoh.Waarde(Erkenningparameters.EigenStageplaatsDagen).ShouldBe(28);
        Parametertabel.Regelboek.Op(Erkenningparameters.EigenStageplaatsDagen, "AMC", Dag).Waarde.ShouldBeNull();
    }

    [Fact]
    public void A_value_holds_from_its_day_and_says_since_when()
    {
        var tabel = new Parametertabel(new Parameterwijziging("deeltijd.minimum", new(2027, 9, 1), "60"));

        tabel.Op(Verlofparameters.DeeltijdMinimum, "AMC", new(2027, 8, 31)).ShouldBe(new Geldend<int>(50, new("VER-7", null, "deeltijd.minimum")));
        tabel.Op(Verlofparameters.DeeltijdMinimum, "AMC", new(2027, 9, 1)).ShouldBe(new Geldend<int>(60, new("VER-7", new(2027, 9, 1), "deeltijd.minimum")));
        tabel.Voor("AMC", new(2027, 8, 31)).Op(new(2027, 9, 1)).Waarde(Verlofparameters.DeeltijdMinimum).ShouldBe(60);
        tabel.Op(Verlofparameters.DeeltijdSignaal, "AMC", new(2027, 9, 1)).Waarde.ShouldBe(75);
    }

    [Fact]
    public void That_of_the_instituut_goes_before_one_for_all_whatever_the_order()
    {
        Parameterwijziging alle = new("vakantie.uren", new(2027, 6, 1), "240"), eigen = new("vakantie.uren", new(2027, 1, 1), "232.5", "amc"),
            later = new("vakantie.uren", new(2028, 1, 1), "236", "AMC");
        foreach (var tabel in new[] { new Parametertabel(alle, eigen, later), new Parametertabel(later, eigen, alle) })
        {
            tabel.Op(Verlofparameters.VakantieUren, "AMC", new(2026, 12, 31)).Waarde.ShouldBe(228m);
            tabel.Op(Verlofparameters.VakantieUren, "AMC", new(2027, 7, 1)).Waarde.ShouldBe(232.5m);
            tabel.Op(Verlofparameters.VakantieUren, "AMC", new(2028, 1, 1)).Waarde.ShouldBe(236m);
            tabel.Op(Verlofparameters.VakantieUren, "VUMC", new(2027, 7, 1)).Waarde.ShouldBe(240m);
        }
    }

    [Fact]
    public void Every_type_is_read_as_it_is_written()
    {
        DateOnly vanaf = new(2027, 1, 1);
        var stand = new Parametertabel(
            new Parameterwijziging("kalender.feestdagen", vanaf, "2027-01-01, 2027-04-27"),
            new("kalender.kwartalen", vanaf, "kalender"),
            new("slwp.herinneringWeken", vanaf, "6,1"),
            new("visitatie.blokkeert", vanaf, "true"),
            new("stagebeheerder.max", vanaf, ""),
            new("onderwijs.dag", vanaf, "Thursday"),
            new("vakantie.constructieDatum", vanaf, "09-01")).Voor("AMC", Dag);

        stand.Waarde(Kalenderparameters.Feestdagen).ShouldBe([new(2027, 1, 1), new(2027, 4, 27)]);
        stand.Waarde(Kalenderparameters.Kwartalen).ShouldBe(Kwartaalkalender.Kalender);
        stand.Waarde(Erkenningparameters.SlwpHerinneringWeken).ShouldBe([6, 1]);
        stand.Waarde(Erkenningparameters.VisitatieBlokkeert).ShouldBeTrue();
        stand.Waarde(Erkenningparameters.StagebeheerderMax).ShouldBeNull();
        stand.Waarde(Verlofparameters.OnderwijsDag).ShouldBe(DayOfWeek.Thursday);
        stand.Waarde(Verlofparameters.VakantieConstructieDatum).ShouldBe(new DagVanHetJaar(9, 1));
        stand.Waarde(Verlofparameters.VakantieConstructieDatum)!.Is(new(2027, 9, 1)).ShouldBeTrue();
        stand.Waarde(Verlofparameters.VakantieConstructieDatum)!.In(2028).ShouldBe(new(2028, 9, 1));
    }

    [Theory]
    [InlineData("deeltijd.minimum", "vijftig")]
    [InlineData("deeltijd.minimum", "-1")]
    [InlineData("deeltijd.minimum", "")]
    [InlineData("vakantie.uren", "228,5")]
    [InlineData("visitatie.blokkeert", "ja")]
    [InlineData("slwp.herinneringWeken", "8;2")]
    [InlineData("kalender.feestdagen", "01-01-2027")]
    [InlineData("kalender.kwartalen", "1")]
    [InlineData("vakantie.constructieDatum", "02-29")]
    [InlineData("stagebeheerder.max", "acht")]
    [InlineData("deeltijd.maximum", "100")]
    public void A_value_that_cannot_be_read_or_an_unknown_key_stops_the_host(string sleutel, string waarde) =>
        Should.Throw<ArgumentException>(() => new Parametertabel(new Parameterwijziging(sleutel, Dag, waarde))).Message.ShouldContain(sleutel);

    [Fact]
    public void Every_key_is_there_once() => Parametertabel.Bekend.Select(p => p.Sleutel).ShouldBeUnique();

    [Theory, Trait("Regel", "VER-12"), Trait("Regel", "PLA-92")]
    [InlineData("2027-03-01", 26, "2027-08-31")]
    [InlineData("2027-03-01", 13, "2027-05-31")]
    [InlineData("2026-12-01", 13, "2027-02-28")]
    [InlineData("2027-12-01", 13, "2028-02-29")]
    [InlineData("2026-09-01", 26, "2027-02-28")]
    [InlineData("2027-03-01", 6, null)]
    [InlineData("2027-03-02", 13, null)]
    [InlineData("2027-04-01", 13, null)]
    public void A_period_of_the_rotation_calendar_has_an_end_of_its_own(string van, int weken, string? einde)
    {
        Kwartaalkalender.Rotatie.Einde(DateOnly.Parse(van, null), weken).ShouldBe(einde is null ? null : DateOnly.Parse(einde, null));
        Kwartaalkalender.Kalender.Einde(DateOnly.Parse(van, null), weken).ShouldBeNull();
    }
}
