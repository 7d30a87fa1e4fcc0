using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using StageSystem.Beoordelingen.Stageverlopen;
using Xunit;
using static StageSystem.Beoordelingen.Specs.Voorbeeld;

namespace StageSystem.Beoordelingen.Specs;

[Trait("Regel", "OVK-4")]
public class VolgordeSpecs
{
    // What Plaatsing says in the course of one herplaatsing, in the order in which it said it.
    private static readonly object[] Berichten =
    [
        new VolgPlaatsing(Oud, "geplaatst", "O0001"),
        new VolgPlaatsing(Oud with { BronVersie = 2 }, "lopend", "O0001"),
        new VervangStageopleider(new("P1", "O0002", new(2027, 3, 10), new(2027, 3, 31), 3)),
        new VolgPlaatsing(Oud with { BronVersie = 4 }, "lopend", "O0002"),
        new VervangStageopleider(new("P1", "O0001", new(2027, 3, 18), new(2027, 5, 30), 5)),
        new VolgPlaatsing(Oud with { TotEnMet = new(2027, 3, 20), BronVersie = 6 }, "voortijdig beeindigd", "O0001"),
        new VolgPlaatsing(Nieuw, "geplaatst", "O0007"),
        Overdracht,
        new VolgPlaatsing(Nieuw with { TotEnMet = new(2027, 6, 28), BronVersie = 2 }, "lopend", "O0007"),
    ];

    private static readonly string InVolgorde = Afloop(Berichten);

    [Fact]
    public void In_order_it_ends_as_the_rules_say()
    {
        InVolgorde.ShouldContain("P1: tot 2027-03-20, geen verplichtingen");
        InVolgorde.ShouldContain("P2: tot 2027-06-28, rij 13");
    }

    [Fact]
    public void Every_order_of_arrival_and_every_duplicate_leads_to_the_same_state() =>
        Prop.ForAll(Gen.Shuffle([.. Berichten, .. Berichten]).ToArbitrary(), volgorde => Afloop(volgorde) == InVolgorde)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string Afloop(object[] berichten)
    {
        var streams = new Dictionary<string, Stageverloop?> { ["P1"] = null, ["P2"] = null };
        foreach (var bericht in berichten)
        {
            switch (bericht)
            {
                case VolgPlaatsing c: Beslis(streams, c.Stage.Plaatsingscode, s => VolgPlaatsing.Decide(s, c)); break;
                case VervangStageopleider c: Beslis(streams, c.Vervanging.Plaatsingscode, s => VervangStageopleider.Decide(s, c)); break;
                case DraagStageOver c: Beslis(streams, c.Plaatsingscode, s => DraagStageOver.Decide(s, c)); break;
            }

            if (streams["P1"] is { } oud && ZetStageVoort.Na(oud) is { } voort) Beslis(streams, "P2", s => ZetStageVoort.Decide(s, voort));
        }

        return string.Join('\n', streams.Values.Select(s => Samenvatting(s!)));
    }

    private static void Beslis(Dictionary<string, Stageverloop?> streams, string code, Func<Stageverloop?, Kern.Decision> beslis) =>
        streams[code] = beslis(streams[code]).Events.Aggregate(streams[code], Stageverloop.Fold);

    private static string Samenvatting(Stageverloop s)
    {
        var namen = Enumerable.Range(0, 120).Select(d => new DateOnly(2027, 3, 1).AddDays(d)).Select(d => s.Stageopleider(d));
        return $"{s.Plaatsingscode}: tot {s.LaatsteDag ?? s.Stage!.TotEnMet:yyyy-MM-dd}, "
            + $"{(s.Verplichtingen is { } v ? $"rij {v.Rij} {v}" : "geen verplichtingen")}, {string.Join(',', namen)}, "
            + $"{string.Join(';', Rechten(s))}, {s.Stage}, {string.Join(';', s.Delen()!)}";
    }

    // A right may have been withdrawn from a day on which the person turned out not to be named any more: that takes nothing away.
    private static IEnumerable<string> Rechten(Stageverloop s) =>
        s.IngetrokkenRechten.Where(r => s.Stageopleider(r.Per.AddDays(-1)) == r.Opleidernummer).Select(r => r.ToString()).Order(StringComparer.Ordinal);
}
