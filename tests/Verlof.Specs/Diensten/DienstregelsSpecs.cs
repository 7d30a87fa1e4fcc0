using Shouldly;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Diensten;

public class DienstregelsSpecs
{
    private static readonly Dienstafspraak Geen = new(Dienstregime.Diensten, InSlwp: false, Afgesproken: false, OrtAkkoord: false);

    private static Dienst Avond(string dag) => new(Guid.Empty, D(dag), new(18, 0), 5, 3);

    private static Dienst Weekend(string dag, decimal uren = 24) => new(Guid.Empty, D(dag), new(8, 0), uren, 9);

    [Theory, Trait("Regel", "VER-15")]
    [InlineData(false, false, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, true, false)]
    [InlineData(true, true, true, true)]
    public void A_dienst_needs_a_basis_and_one_is_enough_unless_both_are_asked(bool inSlwp, bool afgesproken, bool mag, bool magBeide)
    {
        var afspraak = Geen with { InSlwp = inSlwp, Afgesproken = afgesproken };

        (Dienstregels.Grondslag(afspraak, Amc) is null).ShouldBe(mag);
        var beide = Dienstregels.Grondslag(afspraak, Met(("dienst.beideGrondslagen", "true")));
        (beide is null).ShouldBe(magBeide);
        beide?.Regel.ShouldBe("VER-15");
    }

    [Theory, Trait("Regel", "VER-16")]
    [InlineData("2027-03-01", "2027-03-05", false)]
    [InlineData("2027-03-01", "2027-03-08", true)]
    [InlineData("2027-03-05", "2027-03-08", true)]
    [InlineData("2027-12-31", "2027-12-27", false)]
    public void One_avond_or_nachtdienst_in_an_iso_week(string eerste, string tweede, bool mag)
    {
        var overtreding = Dienstregels.Limiet(Avond(tweede), [Avond(eerste)], Amc);
        (overtreding is null).ShouldBe(mag);
        overtreding?.Regel.ShouldBe("VER-16");
        overtreding?.Cijfers["bestaandeDag"].ShouldBe(D(eerste));
    }

    [Theory, Trait("Regel", "VER-16")]
    [InlineData(24.0, true)]
    [InlineData(24.5, false)]
    public void A_weekenddienst_lasts_at_most_24_hours(decimal uren, bool mag) =>
        (Dienstregels.Limiet(Weekend("2027-03-06", uren), [], Amc) is null).ShouldBe(mag);

    [Theory, Trait("Regel", "VER-16")]
    [InlineData("2027-04-03", true)]
    [InlineData("2027-03-27", false)]
    [InlineData("2027-02-06", true)]
    [InlineData("2027-02-07", false)]
    public void Between_the_starts_of_two_weekenddiensten_are_28_days(string ander, bool mag)
    {
        var overtreding = Dienstregels.Limiet(Weekend(ander), [Weekend("2027-03-06")], Amc);

        (overtreding is null).ShouldBe(mag);
        overtreding?.Cijfers["vanaf"].ShouldBe(D("2027-04-03"));
    }

    [Fact, Trait("Regel", "VER-16")]
    public void An_evening_and_a_weekend_in_one_week_do_not_limit_each_other()
    {
        Dienstregels.Limiet(Weekend("2027-03-06"), [Avond("2027-03-05")], Amc).ShouldBeNull();
        Dienstregels.Limiet(Avond("2027-03-05"), [Weekend("2027-03-06")], Amc).ShouldBeNull();
    }

    [Theory, Trait("Regel", "VER-16")]
    [InlineData("2027-03-05", 22, 8, Dienstsoort.AvondNacht, true)]
    [InlineData("2027-03-05", 18, 6, Dienstsoort.AvondNacht, false)]
    [InlineData("2027-03-06", 0, 8, Dienstsoort.Weekend, true)]
    [InlineData("2027-03-07", 12, 12, Dienstsoort.Weekend, false)]
    public void The_kind_follows_from_the_start(string dag, int uur, decimal uren, Dienstsoort soort, bool nacht)
    {
        Dienst dienst = new(Guid.Empty, D(dag), new(uur, 0), uren, uren);
        (dienst.Soort, dienst.IsNacht).ShouldBe((soort, nacht));
    }

    [Fact, Trait("Regel", "VER-16"), Trait("Regel", "VER-22")]
    public void An_instituut_with_limits_of_its_own_has_none_of_these()
    {
        Dienstregels.Limiet(Avond("2027-03-02"), [Avond("2027-03-01")], Nspoh).ShouldBeNull();
        Dienstregels.Limiet(Weekend("2027-03-06", 30), [Weekend("2027-02-27")], Nspoh).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-22")]
    public void Where_ORT_holds_the_instelling_first_accepts_the_charge()
    {
        Dienstregels.Ort(Geen, Nspoh)!.Regel.ShouldBe("VER-22");
        Dienstregels.Ort(Geen with { OrtAkkoord = true }, Nspoh).ShouldBeNull();
        Dienstregels.Ort(Geen, Amc).ShouldBeNull();
    }

    [Theory, Trait("Regel", "VER-20")]
    [InlineData(38.0, 38.0, false)]
    [InlineData(40.0, 36.0, false)]
    [InlineData(40.0, 36.1, true)]
    public void On_a_SEH_without_valuation_the_average_stays_within_the_contract(decimal week1, decimal week2, bool punt) =>
        (Dienstregels.SehGemiddelde([week1, week2], 38) is not null).ShouldBe(punt);

    [Theory, Trait("Regel", "VER-21")]
    [InlineData(12, 8, false)]
    [InlineData(13, 7, true)]
    public void More_than_sixty_percent_outside_office_hours_in_four_weeks_is_flagged(int buiten, int binnen, bool punt)
    {
        var dagen = Enumerable.Range(0, 28).Select(i => new DateOnly(2027, 3, 1).AddDays(i)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var rooster = dagen.Select((dag, i) => new Roosterblok(dag, i < buiten ? new(15, 0) : new(9, 0), 8)).ToList();

        rooster.Count.ShouldBe(buiten + binnen);
        (Dienstregels.SehBuitenKantoor(rooster, Amc) is not null).ShouldBe(punt);
    }

    [Fact, Trait("Regel", "VER-23")]
    public void Overtime_is_paid_through_SBOH_with_a_signature_only()
    {
        Overwerk.Toets(4, ondertekend: false)!.Regel.ShouldBe("VER-23");
        Overwerk.Toets(4, ondertekend: true).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-23")]
    public void No_type_of_a_dienst_has_a_place_for_money() =>
        new[] { typeof(Dienst), typeof(Dienstafspraak), typeof(Gewerkteweek), typeof(Opname), typeof(Compensatiesaldo) }
            .SelectMany(t => t.GetProperties()).Where(p => p.Name.Contains("Bedrag", StringComparison.OrdinalIgnoreCase) || p.Name.Contains("Euro", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
}
