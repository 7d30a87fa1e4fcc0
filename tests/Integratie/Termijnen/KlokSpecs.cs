namespace StageSystem.Integratie.Termijnen;

public sealed class KlokSpecs
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 2, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_never_goes_back_when_the_systems_time_does_but_follows_when_it_is_moved()
    {
        var systeem = new Systeemtijd { Nu = Begin };
        var klok = new VerschuifbareKlok(systeem);
        klok.GetUtcNow().ShouldBe(Begin);
        systeem.Nu = Begin.AddMinutes(-10);
        klok.GetUtcNow().ShouldBe(Begin);
        systeem.Nu = Begin.AddMinutes(1);
        klok.GetUtcNow().ShouldBe(Begin.AddMinutes(1));

        klok.Verzet(Begin.AddDays(20));
        klok.GetUtcNow().ShouldBe(Begin.AddDays(20));
        systeem.Nu += TimeSpan.FromHours(1);
        klok.GetUtcNow().ShouldBe(Begin.AddDays(20).AddHours(1));
        klok.Verzet(Begin.AddDays(-5));
        klok.GetUtcNow().ShouldBe(Begin.AddDays(-5));
    }

    [Theory]
    [InlineData("2026-03-28T23:30:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2028-02-29T22:59:59Z", "2028-02-29")]
    public void A_day_begins_at_midnight_in_Amsterdam_also_when_the_clock_changes(string moment, string dag)
    {
        var klok = new VerschuifbareKlok(new Systeemtijd { Nu = DateTimeOffset.Parse(moment, null) });
        klok.Vandaag().ShouldBe(DateOnly.Parse(dag, null));
    }

    private sealed class Systeemtijd : TimeProvider
    {
        internal DateTimeOffset Nu { get; set; }

        public override DateTimeOffset GetUtcNow() => Nu;
    }
}
