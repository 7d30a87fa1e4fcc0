using Shouldly;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Explanations of §7.3 against every allocation with the preference pinned.</summary>
[Trait("Regel", "§7.3")]
public sealed class AmcUitlegSpecs
{
    [Fact]
    public void Every_preference_not_met_of_fifty_instances_costs_what_a_forced_solution_costs()
    {
        var gezien = new Dictionary<string, int>();
        for (var (zaad, gedaan) = (70_000, 0); gedaan < 50; zaad++)
        {
            var o = AmcProef.Maak(zaad);
            if (Startbrute.Los(o) is not { } nu)
                continue;
            var uitleg = Amcuitleg.Maak(o, Lezer.Beoordelaar);
            if (uitleg.All(u => u.HogereVoorkeuren.Count == 0))
                continue;
            gedaan++;
            uitleg.Select(u => u.Aios).ShouldBe(o.Aios.Select(a => a.Id).Order(StringComparer.Ordinal));
            var namen = Amcindeler.Los(o).Criteria.Select(c => c.Naam).ToArray();
            foreach (var u in uitleg)
            {
                var eigen = nu.Plannen[u.Aios];
                u.Gekregen.Select(g => (g.Plaats, g.Kwartaal, g.Score)).ShouldBe(eigen.Starts.Select(s => (s.Plaats, (int?)s.Kwartaal, (long?)s.Kosten)), $"zaad {zaad}, {u.Aios}");
                string.Join(' ', u.HogereVoorkeuren.Where(h => eigen.Starts.All(s => s.Plaats != h.Plaats)).Select(h => h.Plaats).Order(StringComparer.Ordinal))
                    .ShouldBe(string.Join(' ', Plaatswensen(o, o.Aios.Single(a => a.Id == u.Aios), eigen)), $"zaad {zaad}, {u.Aios}");
                foreach (var h in u.HogereVoorkeuren)
                {
                    var wat = $"zaad {zaad}, {u.Aios}, {h.Plaats}";
                    // The own place in another quarter: that quarter alone; another place: any quarter.
                    var periode = eigen.Starts.Any(s => s.Plaats == h.Plaats);
                    var beste = Gedwongen(o, u.Aios, h.Plaats, periode ? [h.Kwartaal!.Value] : o.Aios.Single(a => a.Id == u.Aios).Kwartalen);
                    var soort = $"{(periode ? "periode" : "plaats")} {h.Besluit}";
                    gezien[soort] = gezien.GetValueOrDefault(soort) + 1;
                    string.Join(' ', h.Bezetting.Select(b => b.Aios)).ShouldBe(string.Join(' ', Bezet(o, nu.Plannen, h)), wat);
                    if (beste is null)
                    {
                        h.Besluit.ShouldBe(Besluit.Onmogelijk, wat);
                        h.Tekst.ShouldContain("was niet mogelijk", Case.Sensitive, wat);
                        continue;
                    }

                    h.Verschil.Select(c => c.Waarde).ShouldBe(beste.Zip(nu.Waarden, (a, b) => a - b), wat);
                    var eerste = Enumerable.Range(0, beste.Length).FirstOrDefault(k => beste[k] != nu.Waarden[k], -1);
                    h.Besluit.ShouldBe(eerste < 0 ? Besluit.Loting : Besluit.Groep, wat);
                    h.Beslissend.ShouldBe(eerste < 0 ? null : namen[eerste], wat);
                    h.Verplaatsingen[0].Aios.ShouldBe(u.Aios, wat);
                }
            }
        }

        foreach (var soort in new[] { "plaats Groep", "plaats Onmogelijk", "periode Groep" })
            gezien.GetValueOrDefault(soort).ShouldBeGreaterThan(2, soort);
    }

    [Fact]
    [Trait("Regel", "PLA-47")]
    public void The_aios_reads_what_was_got_who_is_in_the_preferred_place_and_what_decided()
    {
        AmcVerplichting wens = new("b", 13, ["pp"], VoorkeurPlaatsen: ["P1"]);
        var o = new Amcopdracht
        {
            Kwartalen = ["2027K1"],
            Zaad = 1,
            Plaatsen = [new("P1", "pp", 13, "Noord", [1]), new("P2", "pp", 13, "Zuid", [1])],
            Aios = [new() { Id = "A", Kwartalen = [0], Verplichtingen = [wens], Regio = "Noord" }, new() { Id = "B", Kwartalen = [0], Verplichtingen = [wens with { SterkeArgumentatie = true }] }],
        };
        var uitleg = Amcuitleg.Maak(o, Lezer.Aios);
        uitleg.Single(u => u.Aios == "B").Tekst.ShouldBe("Je hebt P1 gekregen vanaf 2027K1.");
        uitleg.Single(u => u.Aios == "A").Tekst.ShouldBe("Je hebt P2 gekregen vanaf 2027K1. P2 ligt buiten je eigen regio; de regio telt alleen mee als twee indelingen verder even goed zijn. " +
            "Bij P1 was één plaats; die ging naar B. Had jij P1 gekregen vanaf 2027K1, dan kregen evenveel aios een plaats, maar was de groep twee punten slechter uit en moest B naar P2.");
        Amcuitleg.Maak(o, Lezer.Beoordelaar, null, ["A"]).Single().Tekst.ShouldContain("somKosten +2");

        var gelijk = Amcuitleg.Maak(o with { Aios = [o.Aios[0] with { Regio = null }, new() { Id = "B", Kwartalen = [0], Verplichtingen = [wens] }] }, Lezer.Aios).Single(u => u.HogereVoorkeuren.Count > 0);
        gelijk.HogereVoorkeuren.Single().Besluit.ShouldBe(Besluit.Loting);
        gelijk.Tekst.ShouldContain("Toen besliste de loting: ");
    }

    private static List<string> Plaatswensen(Amcopdracht o, AmcAios a, Bruteplan eigen)
    {
        var uit = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var v in a.Verplichtingen)
        {
            var start = eigen.Starts.FirstOrDefault(s => s.Verplichting == v.Id);
            if (start is null && eigen.Zonder == 0)
                continue;
            var past = o.Plaatsen.Where(p => p.Weken == v.Weken && v.Soorten.Contains(p.Soort));
            if (v.VoorkeurPlaatsen is { } adressen && !adressen.Contains(start?.Plaats))
                uit.UnionWith(past.Where(p => adressen.Contains(p.Id)).Select(p => p.Id));
            else if (v.VoorkeurSoorten is { } soorten && !(start is not null && soorten.Contains(o.Plaatsen.Single(p => p.Id == start.Plaats).Soort)))
                uit.UnionWith(past.Where(p => soorten.Contains(p.Soort)).Select(p => p.Id));
        }

        return [.. uit.Where(p => eigen.Starts.All(s => s.Plaats != p))];
    }

    private static string[] Bezet(Amcopdracht o, Dictionary<string, Bruteplan> plannen, HogereVoorkeur h)
    {
        var lengte = o.Plaatsen.Single(p => p.Id == h.Plaats).Weken / 13;
        var vakken = Enumerable.Range(h.Kwartaal!.Value, lengte).Select(q => $"{h.Plaats}@{q}").ToArray();
        return [.. plannen.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => p.Value.Starts.Where(s => s.Bezet.Intersect(vakken).Any()).Select(_ => p.Key))];
    }

    private static long[]? Gedwongen(Amcopdracht o, string aios, string plaats, IReadOnlyList<int> kwartalen)
    {
        long[]? beste = null;
        foreach (var q in kwartalen)
        {
            if (Startbrute.Los(Startbrute.Pin(o, aios, plaats, q)) is { Waarden: var w } && (beste is null || w.Zip(beste).Select(x => x.First.CompareTo(x.Second)).FirstOrDefault(x => x != 0) < 0))
                beste = w;
        }

        return beste;
    }
}
