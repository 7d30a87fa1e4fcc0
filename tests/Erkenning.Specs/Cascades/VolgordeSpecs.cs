using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using StageSystem.Contracts.Verlof.V1;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Cascades;

/// <summary>OVK-4: whatever Verlof said last holds, whatever the order in which it came and however often.</summary>
[Trait("Regel", "OVK-4")]
public class VolgordeSpecs
{
    private static readonly Guid AfwezigA = Guid.Parse("01000000-0000-0000-0000-00000000000a");
    private static readonly Guid AfwezigB = Guid.Parse("01000000-0000-0000-0000-00000000000b");
    private static readonly Guid Derde = Guid.Parse("0c000000-0000-0000-0000-00000000000c");

    private static readonly object[] Berichten =
    [
        new StageopleiderAfwezigheidVastgelegd(AfwezigA, "A", null, Dag("02-11-2026"), null, false, "AMC", 1),
        new StageopleiderAfwezigheidDrempelOverschreden(Oorzaak, "A", null, Dag("02-11-2026"), null, true, 21, "AMC", 2),
        new StageopleiderAfwezigheidVastgelegd(AfwezigA, "A", null, Dag("02-11-2026"), Dag("20-12-2026"), false, "AMC", 3),
        new StageopleiderAfwezigheidDrempelOverschreden(Oorzaak, "A", null, Dag("02-11-2026"), Dag("20-12-2026"), true, 21, "AMC", 4),
        new StageopleiderAfwezigheidVastgelegd(AfwezigB, "B", null, Dag("25-11-2026"), Dag("31-01-2027"), false, "AMC", 1),
        new StageopleiderAfwezigheidDrempelOverschreden(Oorzaak2, "B", "I1", Dag("25-11-2026"), Dag("31-01-2027"), true, 21, "AMC", 2),
        new StageopleiderAfwezigheidDrempelOverschreden(Derde, "B", null, Dag("01-03-2027"), null, false, 0, "AMC", 3),
        new StageopleiderAfwezigheidDrempelVervallen(Derde, "B", "AMC", 5),
    ];

    [Fact]
    public void Every_order_and_every_duplicate_leads_to_the_same_coverage_and_erkenningen()
    {
        var verwacht = Afloop(Berichten);
        verwacht.ShouldContain("25-11-2026..20-12-2026 ongedekt");

        Prop.ForAll(Gen.Shuffle([.. Berichten, .. Berichten]).ToArbitrary(), volgorde => Afloop(volgorde) == verwacht)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static string Afloop(IEnumerable<object> berichten)
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetStageplaats("S1", "A", "B").MetStageplaats("S2", "B", null);
        foreach (var bericht in berichten) w.Meld(bericht);
        var erkenningen = new[] { "A", "B" }.Select(n => System.Text.Json.JsonSerializer.Serialize(w.Persoon(n).Erkenningen));
        var open = new[] { ("S1", Oorzaak), ("S1", Oorzaak2), ("S2", Oorzaak2), ("S2", Derde) }
            .Select(p => w.Procedure(p.Item2, p.Item1))
            .Select(p => p is { } x && x.IsOpen() ? $"{x.Stageplaatscode} {x.Soort} {x.Nodig()}" : "");
        return string.Join('\n', [.. w.Dekking(), .. w.Dekking("S2"), .. erkenningen, .. open]);
    }
}
