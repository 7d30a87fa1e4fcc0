using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Stabiliteit;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stabiliteit;

[Trait("Regel", "§7.1.3")]
public class StabielezoekerSpecs
{
    private static Stabieleindeling Los(Stabieleopdracht opdracht, string voor) =>
        Stabielezoeker.Los(opdracht with { OptimaalVoor = voor });

    [Fact]
    public void Each_side_gets_its_own_optimum_of_the_classic_three_by_three()
    {
        var opdracht = new Stabieleopdracht
        {
            Aios = [new("A", ["1", "2", "3"]), new("B", ["2", "3", "1"]), new("C", ["3", "1", "2"])],
            Plaatsen = [new("1", 1, ["B", "C", "A"]), new("2", 1, ["C", "A", "B"]), new("3", 1, ["A", "B", "C"])],
        };

        Los(opdracht, "aios").Paren.ShouldBe([new("A", "1"), new("B", "2"), new("C", "3")]);
        Los(opdracht, "plaats").Paren.ShouldBe([new("A", "3"), new("B", "1"), new("C", "2")]);
    }

    [Fact]
    public void A_pair_that_only_one_side_names_is_not_acceptable()
    {
        var opdracht = new Stabieleopdracht
        {
            Aios = [new("A", ["X", "Y"]), new("B", ["Y"])],
            Plaatsen = [new("X", 1, ["B"]), new("Y", 1, ["B", "A"])],
        };
        foreach (var voor in (string[])["aios", "plaats"])
        {
            var indeling = Los(opdracht, voor);
            indeling.Paren.ShouldBe([new("B", "Y")]);
            indeling.ZonderPlaats.ShouldBe(["A"]);
            indeling.Criteria.ShouldBe([new("zonderPlaats", 1), new("somRang", 1)]);
        }
    }

    [Fact]
    public void A_place_without_capacity_takes_nobody()
    {
        var opdracht = new Stabieleopdracht { Aios = [new("A", ["X"])], Plaatsen = [new("X", 0, ["A"])] };
        Los(opdracht, "aios").ZonderPlaats.ShouldBe(["A"]);
        Los(opdracht, "plaats").ZonderPlaats.ShouldBe(["A"]);
    }

    [Fact]
    public void What_is_not_an_instance_is_refused_with_the_name_that_is_wrong()
    {
        Should.Throw<OngeldigeOpdracht>(() => Los(new() { Aios = [new("A", ["Q"])], Plaatsen = [] }, "aios")).Message.ShouldBe("aios[0].voorkeuren[0]: Q bestaat niet.");
        Should.Throw<OngeldigeOpdracht>(() => Los(new() { Aios = [new("A", []), new("A", [])], Plaatsen = [] }, "aios")).Message.ShouldStartWith("aios[1].id: A");
        Should.Throw<OngeldigeOpdracht>(() => Los(new() { Aios = [], Plaatsen = [new("P", -1, [])] }, "aios")).Message.ShouldStartWith("plaatsen[0].capaciteit: is -1");
        Should.Throw<OngeldigeOpdracht>(() => Los(new() { Aios = [new("A", ["P", "P"])], Plaatsen = [new("P", 1, [])] }, "aios")).Message.ShouldStartWith("aios[0].voorkeuren[1]: P");
        Should.Throw<OngeldigeOpdracht>(() => Los(new() { Aios = [], Plaatsen = [] }, "hao")).Message.ShouldContain("optimaalVoor");
    }

    [Fact]
    public void A_cancelled_calculation_stops() =>
        Should.Throw<OperationCanceledException>(() => Stabielezoeker.Los(Willekeurig(new Random(1), 5, 5), null, new CancellationToken(true)));

    [Fact]
    public void Ten_thousand_random_instances_have_no_blocking_pair_in_either_mode()
    {
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 25), lot.Next(1, 10));
            var aios = Los(opdracht, "aios");
            var plaats = Los(opdracht, "plaats");
            Blokkerend(opdracht, aios).ShouldBeEmpty($"zaad {zaad}, aios");
            Blokkerend(opdracht, plaats).ShouldBeEmpty($"zaad {zaad}, plaats");

            // Rural hospitals (Roth 1986): the same aios without a place, as many in every place, and the same set where a place has room.
            plaats.ZonderPlaats.ShouldBe(aios.ZonderPlaats, $"zaad {zaad}");
            foreach (var p in opdracht.Plaatsen)
            {
                var een = aios.Paren.Where(x => x.Plaats == p.Id).Select(x => x.Aios).ToArray();
                var twee = plaats.Paren.Where(x => x.Plaats == p.Id).Select(x => x.Aios).ToArray();
                twee.Length.ShouldBe(een.Length, $"zaad {zaad}");
                if (een.Length < p.Capaciteit) twee.ShouldBe(een, $"zaad {zaad}");
            }

            // Best for every aios is worst for every place, so no aios does better when the places propose.
            var rang = Rangen(opdracht, aios);
            foreach (var (id, r) in Rangen(opdracht, plaats)) r.ShouldBeGreaterThanOrEqualTo(rang[id], $"zaad {zaad}");
        }
    }

    [Fact]
    public void On_small_instances_every_aios_gets_the_best_and_the_worst_of_all_stable_allocations()
    {
        for (var zaad = 0; zaad < 2_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 6), lot.Next(1, 5));
            var stabiel = AlleStabiele(opdracht);
            stabiel.ShouldNotBeEmpty($"zaad {zaad}");
            var best = Rangen(opdracht, Los(opdracht, "aios"));
            var slechtst = Rangen(opdracht, Los(opdracht, "plaats"));
            foreach (var a in opdracht.Aios)
            {
                best[a.Id].ShouldBe(stabiel.Min(s => s[a.Id]), $"zaad {zaad}, {a.Id}");
                slechtst[a.Id].ShouldBe(stabiel.Max(s => s[a.Id]), $"zaad {zaad}, {a.Id}");
            }
        }
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        for (var zaad = 0; zaad < 300; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, 30, 8);
            var (aios, plaatsen) = (opdracht.Aios.ToArray(), opdracht.Plaatsen.ToArray());
            lot.Shuffle(aios);
            lot.Shuffle(plaatsen);
            foreach (var voor in (string[])["aios", "plaats"])
                JsonSerializer.Serialize(Los(opdracht with { Aios = aios, Plaatsen = plaatsen }, voor))
                    .ShouldBe(JsonSerializer.Serialize(Los(opdracht, voor)), $"zaad {zaad}");
        }
    }

    /// <summary>Incomplete lists, some pairs named by one side only, capacities 0–3.</summary>
    private static Stabieleopdracht Willekeurig(Random lot, int n, int m)
    {
        var kans = lot.NextDouble();
        string[] Lijst(char soort, int aantal)
        {
            var alle = Enumerable.Range(0, aantal).Where(_ => lot.NextDouble() < 0.4 + (0.6 * kans)).Select(i => $"{soort}{i:D2}").ToArray();
            lot.Shuffle(alle);
            return alle;
        }

        return new()
        {
            Aios = [.. Enumerable.Range(0, n).Select(i => new StabieleAios($"A{i:D2}", Lijst('P', m)))],
            Plaatsen = [.. Enumerable.Range(0, m).Select(i => new StabielePlaats($"P{i:D2}", lot.Next(0, 4), Lijst('A', n)))],
        };
    }

    private static Dictionary<string, int> Rangen(Stabieleopdracht opdracht, Stabieleindeling indeling)
    {
        var plaats = indeling.Paren.ToDictionary(p => p.Aios, p => p.Plaats);
        return opdracht.Aios.ToDictionary(a => a.Id, a => plaats.TryGetValue(a.Id, out var p) ? a.Voorkeuren.ToList().IndexOf(p) : int.MaxValue);
    }

    /// <summary>The definition, from the two lists alone: infeasible, unacceptable or blocking pairs.</summary>
    private static List<string> Blokkerend(Stabieleopdracht opdracht, Stabieleindeling indeling) =>
        Blokkerend(opdracht, indeling.Paren.ToDictionary(p => p.Aios, p => p.Plaats));

    private static List<string> Blokkerend(Stabieleopdracht opdracht, Dictionary<string, string> plaats)
    {
        var fout = new List<string>();
        var bij = opdracht.Plaatsen.ToDictionary(p => p.Id, p => plaats.Where(x => x.Value == p.Id).Select(x => p.Voorkeuren.ToList().IndexOf(x.Key)).ToList());
        foreach (var p in opdracht.Plaatsen)
            if (bij[p.Id].Count > p.Capaciteit || bij[p.Id].Contains(-1)) fout.Add(p.Id);
        foreach (var a in opdracht.Aios)
            foreach (var p in opdracht.Plaatsen)
            {
                var (ra, rp) = (a.Voorkeuren.ToList().IndexOf(p.Id), p.Voorkeuren.ToList().IndexOf(a.Id));
                if (ra < 0 && plaats.TryGetValue(a.Id, out var eigen) && eigen == p.Id) fout.Add(a.Id);
                if (ra < 0 || rp < 0) continue;
                var wil = !plaats.TryGetValue(a.Id, out var nu) || ra < a.Voorkeuren.ToList().IndexOf(nu);
                var mag = bij[p.Id].Count < p.Capaciteit || bij[p.Id].Any(r => r > rp);
                if (wil && mag) fout.Add($"{a.Id}-{p.Id}");
            }

        return fout;
    }

    private static List<Dictionary<string, int>> AlleStabiele(Stabieleopdracht opdracht)
    {
        var gevonden = new List<Dictionary<string, int>>();
        var nu = new Dictionary<string, string>();
        Verder(0);
        return gevonden;

        void Verder(int i)
        {
            if (i == opdracht.Aios.Count)
            {
                if (Blokkerend(opdracht, nu).Count == 0)
                    gevonden.Add(Rangen(opdracht, new Stabieleindeling { Toestand = Toestand.Opgelost, Paren = [.. nu.Select(x => new Paar(x.Key, x.Value))] }));
                return;
            }

            var a = opdracht.Aios[i];
            Verder(i + 1);
            foreach (var p in a.Voorkeuren)
            {
                nu[a.Id] = p;
                Verder(i + 1);
                nu.Remove(a.Id);
            }
        }
    }
}
