using Shouldly;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>Which absences make one union, and for which instelling it counts.</summary>
[Trait("Regel", "ERK-18")]
public class UnieSpecs
{
    // 2026: 06-11 is a Friday, 09-11 a Monday.
    [Theory]
    [InlineData("06-11-2026", "07-11-2026", true)]   // the next day, a Saturday
    [InlineData("06-11-2026", "08-11-2026", true)]   // only the Saturday between
    [InlineData("06-11-2026", "09-11-2026", true)]   // Friday to Monday: the weekend between
    [InlineData("06-11-2026", "10-11-2026", false)]  // the Monday was worked
    [InlineData("07-11-2026", "09-11-2026", true)]   // Saturday to Monday: the Sunday between
    [InlineData("08-11-2026", "09-11-2026", true)]   // Sunday to Monday
    [InlineData("08-11-2026", "10-11-2026", false)]
    [InlineData("05-11-2026", "06-11-2026", true)]   // Thursday to Friday
    [InlineData("05-11-2026", "07-11-2026", false)]  // the Friday was worked
    [InlineData("05-11-2026", "09-11-2026", false)]
    [InlineData("09-11-2026", "10-11-2026", true)]
    [InlineData("09-11-2026", "11-11-2026", false)]  // a day of work between
    public void A_weekend_between_two_absences_does_not_break_contiguity_a_werkdag_does(string eindeEerste, string beginTweede, bool aaneen)
    {
        var (einde, begin) = (Dag(eindeEerste), Dag(beginTweede));
        var verloop = Verloop().Meld(1, Reden.Vakantie, einde.AddDays(-11), einde).Meld(2, Reden.Vakantie, begin, begin.AddDays(11));

        verloop.State.Drempels().Length.ShouldBe(aaneen ? 2 : 0, "12 days each, more than 21 together");
        if (aaneen) verloop.State.Overschrijdingen.Values.ShouldAllBe(o => o.Van == einde.AddDays(-11) && o.TotEnMet == begin.AddDays(11));
    }

    [Theory]
    [InlineData(14, 5, 21, false)]  // Monday 30-11 … Sunday 13-12, then five days
    [InlineData(12, 7, 21, false)]  // Monday … Friday, weekend, Monday … Sunday: 12 + 2 + 7 = 21
    [InlineData(12, 8, 22, true)]
    public void The_weekend_between_counts_in_the_length(int eerste, int tweede, int lengte, bool twijfel)
    {
        var maandag = new DateOnly(2026, 11, 30);
        var begin = eerste % 7 == 5 ? maandag.AddDays(eerste + 2) : maandag.AddDays(eerste);
        begin.AddDays(tweede).DayNumber.ShouldBe(maandag.DayNumber + lengte - (eerste == 14 ? 2 : 0));

        Verloop().Meld(1, Reden.Vakantie, maandag, maandag.AddDays(eerste - 1)).Meld(2, Reden.Vakantie, begin, begin.AddDays(tweede - 1))
            .Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(twijfel ? 1 : 0);
    }

    [Theory]
    [InlineData(2), InlineData(3), InlineData(5), InlineData(10)]
    public void Many_short_absences_in_a_row_are_one(int stukken)
    {
        var verloop = Verloop();
        var dagen = 30 / stukken;
        for (var i = 0; i < stukken; i++)
            verloop.Meld(i + 1, i % 2 == 0 ? Reden.Vakantie : Reden.Anders, Peildatum.AddDays(i * dagen), Peildatum.AddDays(((i + 1) * dagen) - 1));

        verloop.Aantal<StageopleiderAfwezigheidGesignaleerd>().ShouldBe(1);
        verloop.Aantal<StageopleiderAfwezigheidDrempelOverschreden>().ShouldBe(1);
        verloop.State.Overschrijdingen.Values.ShouldAllBe(o => o.Van == Peildatum && o.TotEnMet == Peildatum.AddDays(29));
    }

    [Fact]
    public void Two_absences_apart_are_two_unions_each_with_its_own_thresholds() =>
        Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "30-11-2026").Meld(2, Reden.Ziekte, "15-12-2026", "10-01-2027").State.Drempels().ShouldBe(
        [
            "Controle overal 15-12-2026 t/m 10-01-2027 >14",
            "Signalering overal 02-11-2026 t/m 30-11-2026 >14",
            "Twijfel overal 02-11-2026 t/m 30-11-2026 >21",
            "Twijfel overal 15-12-2026 t/m 10-01-2027 >21",
        ]);

    [Fact, Trait("Regel", "VER-40")]
    public void An_absence_at_one_instelling_counts_there_only() =>
        Verloop().Meld(1, Reden.Anders, "02-11-2026", "23-11-2026", "I001").State.Drempels()
            .ShouldBe(["Signalering I001 02-11-2026 t/m 23-11-2026 >14", "Twijfel I001 02-11-2026 t/m 23-11-2026 >21"]);

    [Fact, Trait("Regel", "VER-40")]
    public void At_two_instellingen_without_koepel_between_them_the_days_are_not_added() =>
        Verloop().Meld(1, Reden.Anders, "02-11-2026", "14-11-2026", "I001").Meld(2, Reden.Anders, "15-11-2026", "27-11-2026", "I003").State.Drempels().ShouldBeEmpty();

    [Fact, Trait("Regel", "VER-40")]
    public void Within_a_koepel_the_days_are_added_and_count_at_each_of_its_instellingen() =>
        Verloop().Meld(1, Reden.Anders, "02-11-2026", "14-11-2026", "I003").Meld(2, Reden.Anders, "15-11-2026", "27-11-2026", "I004").State.Drempels().ShouldBe(
        [
            "Signalering I003 02-11-2026 t/m 27-11-2026 >14",
            "Signalering I004 02-11-2026 t/m 27-11-2026 >14",
            "Twijfel I003 02-11-2026 t/m 27-11-2026 >21",
            "Twijfel I004 02-11-2026 t/m 27-11-2026 >21",
        ]);

    [Fact, Trait("Regel", "VER-40")]
    public void An_absence_at_one_instelling_of_a_koepel_affects_the_other_but_asks_once() =>
        Verloop().Meld(1, Reden.Anders, "02-11-2026", "27-11-2026", "I003").State.Drempels().ShouldBe(
        [
            "Signalering I003 02-11-2026 t/m 27-11-2026 >14",
            "Twijfel I003 02-11-2026 t/m 27-11-2026 >21",
            "Twijfel I004 02-11-2026 t/m 27-11-2026 >21",
        ]);

    [Fact, Trait("Regel", "VER-39")]
    public void Without_instelling_it_counts_at_all_of_them_in_one_event() =>
        Verloop().Meld(1, Reden.Anders, "02-11-2026", "27-11-2026").State.Drempels()
            .ShouldBe(["Signalering overal 02-11-2026 t/m 27-11-2026 >14", "Twijfel overal 02-11-2026 t/m 27-11-2026 >21"]);

    [Fact, Trait("Regel", "VER-40")]
    public void An_absence_everywhere_and_one_at_an_instelling_make_a_union_there() =>
        Verloop().Meld(1, Reden.Vakantie, "02-11-2026", "15-11-2026").Meld(2, Reden.Anders, "16-11-2026", "24-11-2026", "I001").State.Drempels()
            .ShouldBe(["Signalering I001 02-11-2026 t/m 24-11-2026 >14", "Twijfel I001 02-11-2026 t/m 24-11-2026 >21"], "14 days elsewhere, 23 at I001");
}
