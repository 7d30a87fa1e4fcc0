using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>§7.2 against every allocation tried, in every criterion and the lot, with each proof computed again.</summary>
[Trait("Regel", "§7.2")]
public sealed class PoulesBruteSpecs
{
    [Theory]
    [InlineData(0), InlineData(2_500), InlineData(5_000), InlineData(7_500)]
    public void Ten_thousand_small_instances_equal_every_allocation_tried(int begin)
    {
        var toestanden = new Dictionary<Toestand, int>();
        for (var zaad = begin; zaad < begin + 2_500; zaad++)
        {
            var o = PoulesProef.Maak(zaad);
            var uit = Poulesindeler.Los(o);
            toestanden[uit.Toestand] = toestanden.GetValueOrDefault(uit.Toestand) + 1;
            Vergelijk(o, uit, $"zaad {zaad}");
            if (zaad % 10 == 0)
                JsonSerializer.Serialize<Uitkomst>(Poulesindeler.Los(Geschud(o, zaad))).ShouldBe(JsonSerializer.Serialize<Uitkomst>(uit), $"zaad {zaad} geschud");
        }

        toestanden.GetValueOrDefault(Toestand.Opgelost).ShouldBeGreaterThan(500);
        toestanden.GetValueOrDefault(Toestand.Tekort).ShouldBeGreaterThan(300);
        toestanden.GetValueOrDefault(Toestand.Tegenstrijdig).ShouldBeGreaterThan(10);
        toestanden.ShouldNotContainKey(Toestand.NietBewezen);
    }

    internal static void Vergelijk(Poulesopdracht o, Poulesindeling uit, string wat)
    {
        var lot = Koppeling.Stroom.Lot.Trek(o.Zaad, o.Aios.Select(a => a.Id)).Volgorde;
        var aios = lot.Select(id => (id, Poulesplannen.Van(o, o.Aios.Single(a => a.Id == id)))).ToList();
        var brute = new Planbrute(aios, Poulesplannen.Capaciteit(o));
        if (brute.Los() is not { } beste)
        {
            uit.Toestand.ShouldBe(Toestand.Tegenstrijdig, wat);
            uit.Tegenstrijdig.ShouldNotBeEmpty(wat);
            return;
        }

        uit.Toestand.ShouldBe(beste[0] > 0 ? Toestand.Tekort : Toestand.Opgelost, wat + string.Concat(uit.Tegenstrijdig));
        uit.Criteria.Select(c => c.Waarde).ShouldBe([beste[0], beste[1], beste[2], beste[4], beste[5]], wat);
        uit.Starts.Select(s => (s.Aios, s.Plaats, s.Kwartaal, s.Kosten)).ShouldBe(brute.Besten!.OrderBy(b => b.Key, StringComparer.Ordinal).SelectMany(b => b.Value.Starts.Select(s => (b.Key, s.Plaats, s.Kwartaal, s.Kosten))), wat);
        uit.ZonderPlaats.Count.ShouldBe((int)beste[0], wat);
        if (beste[0] > 0)
        {
            uit.Tekort.ShouldNotBeNull(wat);
            uit.Tekort.Gevraagd.ShouldBeGreaterThan(uit.Tekort.Beschikbaar, wat);
        }

        var p = o.Parameters;
        long c = new[] { p.KostenNietGenoemd, p.KostenOngeldig, p.KostenAndereKlinischeGeldig, p.KostenAndereVorm, 1 + o.Aios.SelectMany(a => a.Voorkeuren).Select(v => v.Plaatsen.Count).DefaultIfEmpty(0).Max() }.Max();
        new Bewijsnarekening(aios, Poulesplannen.Capaciteit(o), brute.Besten!, uit.Criteria, uit.Certificaat.ShouldNotBeNull(), false,
            (o.Aios.Sum(a => a.Kwartalen.Count), o.Aios.Count, p.Gewicht26Weken, c, Math.Max(c, p.KostenAfgewezen))).Controleer(wat);
    }

    internal static Poulesopdracht Geschud(Poulesopdracht o, int zaad)
    {
        var r = new Random(zaad);
        T[] Schud<T>(IReadOnlyList<T> rij) => [.. rij.OrderBy(_ => r.Next())];
        return o with
        {
            Poules = Schud(o.Poules),
            Plaatsen = Schud(o.Plaatsen),
            Aios = [.. Schud(o.Aios).Select(a => a with { Kwartalen = Schud(a.Kwartalen), Poules = Schud(a.Poules), Voorkeuren = Schud(a.Voorkeuren), Uitgesloten = Schud(a.Uitgesloten), Vast = Schud(a.Vast) })],
        };
    }
}
