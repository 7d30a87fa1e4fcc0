using System.Globalization;
using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

public class KalenderSpecs
{
    [Theory]
    [InlineData("2026-11-02T22:59:59.999Z", "2026-11-02")]
    [InlineData("2026-11-02T23:00:00Z", "2026-11-03")]      // winter: one hour ahead of UTC
    [InlineData("2026-07-01T21:59:59.999Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]      // summer: two hours
    [InlineData("2027-03-27T22:59:59Z", "2027-03-27")]      // the night in which the clock goes forward
    [InlineData("2027-03-27T23:00:00Z", "2027-03-28")]
    [InlineData("2027-03-28T21:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T22:00:00Z", "2027-03-29")]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]      // and back
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]      // year end
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2028-02-28T23:00:00Z", "2028-02-29")]      // leap day
    [InlineData("2028-02-29T23:00:00Z", "2028-03-01")]
    public void A_day_begins_at_midnight_in_Amsterdam(string moment, string dag) =>
        Kalender.Dag(Moment(moment)).ShouldBe(Dag(dag));

    [Fact]
    public void The_offset_of_the_moment_does_not_matter() =>
        Kalender.Dag(new DateTimeOffset(2026, 11, 2, 12, 30, 0, TimeSpan.FromHours(13))).ShouldBe(new DateOnly(2026, 11, 2));

    [Fact]
    public void Every_day_begins_at_its_own_first_moment_and_not_before()
    {
        for (var dag = new DateOnly(2026, 1, 1); dag < new DateOnly(2030, 1, 1); dag = dag.AddDays(1))
        {
            var begin = Kalender.Begin(dag);
            begin.Offset.ShouldBe(TimeSpan.Zero);
            Kalender.Dag(begin).ShouldBe(dag);
            Kalender.Dag(begin.AddTicks(-1)).ShouldBe(dag.AddDays(-1));
        }
    }

    [Theory]
    [InlineData("2027-03-28", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-11-02", 24)]
    public void A_day_is_as_long_as_the_clock_makes_it(string dag, int uren) =>
        (Kalender.Begin(Dag(dag).AddDays(1)) - Kalender.Begin(Dag(dag))).ShouldBe(TimeSpan.FromHours(uren));

    [Fact]
    public void Today_is_the_day_of_the_clock_in_Amsterdam() =>
        new StilstaandeKlok(Moment("2026-11-01T23:00:00Z")).Vandaag().ShouldBe(new DateOnly(2026, 11, 2));

    [Theory]
    [InlineData("2026-11-02", 0, "2026-11-02")]
    [InlineData("2026-11-02", 1, "2026-11-03")]
    [InlineData("2026-11-02", 5, "2026-11-09")]
    [InlineData("2026-11-06", 1, "2026-11-09")]             // from a Friday
    [InlineData("2026-11-07", 1, "2026-11-09")]             // from a Saturday
    [InlineData("2026-11-08", 1, "2026-11-09")]             // from a Sunday
    [InlineData("2026-11-07", 0, "2026-11-07")]
    [InlineData("2026-12-31", 1, "2027-01-01")]             // no feestdagen unless loaded
    [InlineData("2028-02-28", 2, "2028-03-01")]
    public void Werkdagen_are_counted_from_the_day_after(string dag, int aantal, string verwacht) =>
        Kalender.PlusWerkdagen(Dag(dag), aantal).ShouldBe(Dag(verwacht));

    [Fact]
    public void Loaded_feestdagen_are_no_werkdagen()
    {
        DateOnly[] feestdagen = [new(2026, 12, 25), new(2026, 12, 26), new(2027, 1, 1)];
        Kalender.IsWerkdag(new(2026, 12, 25)).ShouldBeTrue();
        Kalender.IsWerkdag(new(2026, 12, 25), feestdagen).ShouldBeFalse();
        Kalender.PlusWerkdagen(new(2026, 12, 24), 1, feestdagen).ShouldBe(new DateOnly(2026, 12, 28));
        Kalender.PlusWerkdagen(new(2026, 12, 24), 5, feestdagen).ShouldBe(new DateOnly(2027, 1, 4));
    }

    [Fact]
    public void Saturday_and_Sunday_are_no_werkdagen() =>
        Enumerable.Range(2, 7).Select(dag => Kalender.IsWerkdag(new(2026, 11, dag)))
            .ShouldBe([true, true, true, true, true, false, false]);

    [Fact]
    public void Werkdagen_are_not_counted_backwards() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Kalender.PlusWerkdagen(new(2026, 11, 2), -1));

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);

    private sealed class StilstaandeKlok(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}
