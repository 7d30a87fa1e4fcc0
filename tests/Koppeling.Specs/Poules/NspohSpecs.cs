using Shouldly;
using StageSystem.Koppeling.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>§7.4: shows, never decides.</summary>
[Trait("Regel", "§7.4")]
public sealed class NspohSpecs
{
    [Fact]
    [Trait("Regel", "PLA-70")]
    public void The_overview_shows_preference_status_rivals_capacity_and_conflicts_without_placing_anyone()
    {
        var uit = Nspohondersteuning.Los(Opdracht(false));
        uit.Starters.ShouldBe([new("A", "P", "voorlopig", 2, 1), new("B", "P", "onder voorbehoud", 2, 1), new("C", null, "geen", 0, null), new("D", "Q", "voorlopig", 1, 2)]);
        uit.Conflicten.ShouldBe(["2 starters willen P, daar is plaats voor 1: A, B.", "D wil Q, maar kan daar niet worden geplaatst."]);
        uit.Voorstel.ShouldBeNull();
        uit.Criteria.ShouldBeEmpty();
    }

    [Fact]
    public void The_optional_proposal_costs_one_for_the_preference_and_five_for_others()
    {
        var uit = Nspohondersteuning.Los(Opdracht(true));
        uit.Toestand.ShouldBe(Toestand.Opgelost);
        uit.Criteria.ShouldBe([new Criterium("kosten", 20)]);
        uit.Voorstel!.Single(v => v.Starter == "D").ShouldBe(new NspohVoorstel("D", "P", 5));
    }

    [Fact]
    public void Ten_thousand_small_proposals_equal_every_allocation_tried()
    {
        int opgelost = 0, tekort = 0;
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var r = new Random(zaad);
            var plaatsen = Enumerable.Range(0, r.Next(1, 6)).Select(n => new NspohPlaats($"P{n}", r.Next(3))).ToArray();
            var o = new Nspohopdracht
            {
                Plaatsen = plaatsen,
                Starters = [.. Enumerable.Range(0, r.Next(1, 5)).Select(n => new NspohStarter($"S{n}", r.Next(5) == 0 ? null : plaatsen[r.Next(plaatsen.Length)].Id, "voorlopig", [.. plaatsen.Where(_ => r.Next(4) > 0).Select(p => p.Id)]))],
                MetVoorstel = true,
                Zaad = (ulong)zaad,
            };
            var uit = Nspohondersteuning.Los(o);
            var lot = Koppeling.Stroom.Lot.Trek(o.Zaad, o.Starters.Select(s => s.Id)).Volgorde;
            var starters = lot.Select(id => o.Starters.Single(s => s.Id == id)).Select(s => (s.Id, s.Mogelijk.Select(p => new Bruteplan([new Brutestart(p, 0, 13, 0)], [p == s.Voorkeur ? 1 : 5], 0, 0, 0)).ToList())).ToList();
            var brute = new Planbrute(starters, plaatsen.ToDictionary(p => $"{p.Id}@0", p => p.Capaciteit));
            if (brute.Los() is not { } beste)
            {
                tekort++;
                uit.Toestand.ShouldBe(Toestand.Tekort, $"zaad {zaad}");
                uit.Tekort.ShouldNotBeNull().Gevraagd.ShouldBeGreaterThan(uit.Tekort!.Beschikbaar, $"zaad {zaad}");
                continue;
            }

            opgelost++;
            uit.Criteria.Single().Waarde.ShouldBe(beste[2], $"zaad {zaad}");
            uit.Voorstel!.Select(v => (v.Starter, v.Plaats)).ShouldBe(brute.Besten!.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => (b.Key, b.Value.Starts[0].Plaats)), $"zaad {zaad}");
        }

        opgelost.ShouldBeGreaterThan(1_000);
        tekort.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void A_wrong_instance_is_refused_with_its_place()
    {
        var o = Opdracht(false);
        void Weiger(Nspohopdracht fout, string pad) => Should.Throw<OngeldigeOpdracht>(() => Nspohondersteuning.Los(fout)).Pad.ShouldBe(pad);
        Weiger(o with { Plaatsen = [new("P", -1)] }, "plaatsen[0].capaciteit");
        Weiger(o with { Starters = [o.Starters[0], o.Starters[0]] }, "starters[1]");
        Weiger(o with { Starters = [o.Starters[0] with { Voorkeur = "X" }] }, "starters[0].voorkeur");
        Weiger(o with { Starters = [o.Starters[0] with { Mogelijk = ["P", "X"] }] }, "starters[0].mogelijk[1]");
    }

    private static Nspohopdracht Opdracht(bool metVoorstel) => new()
    {
        Plaatsen = [new("P", 1), new("Q", 2), new("R", 4)],
        Starters = [new("D", "Q", "voorlopig", ["P"]), new("B", "P", "onder voorbehoud", ["P", "Q"]), new("A", "P", "voorlopig", ["P", "R"]), new("C", null, "geen", ["R"])],
        MetVoorstel = metVoorstel,
        Zaad = 3,
    };
}
