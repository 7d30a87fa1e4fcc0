using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Specs.Indelingen;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Uitleg;

public class IndelingsuitlegSpecs
{
    [Fact, Trait("Regel", "§7.1.3")]
    public void In_example_C1_the_number_of_3s_decides_against_A1()
    {
        var uitleg = Indelingsuitleg.Maak(IndelingSpecs.C1, Lezer.Aios);

        uitleg.Select(u => u.Aios).ShouldBe(["A1", "A2", "A3"]);
        uitleg[0].Gekregen.ShouldBe([new Gekregen("H1", 1, 2)]);
        uitleg[0].HogereVoorkeuren.Select(v => v.Plaats).ShouldBe(["H2", "H3"]);
        uitleg[0].HogereVoorkeuren[0].Beslissend.ShouldBe("aantalDrieen");
        uitleg[0].Tekst.ShouldBe(
            "Je bent gekoppeld aan H1 (nummer 1 van jouw lijst). Jij gaf H1 een 2. "
            + "Bij H2 was één plaats; die ging naar A2. Had jij H2 gekregen, dan bleef het totaal van de groep gelijk, maar telde het één 3 meer en moest A2 naar H1. "
            + "Bij H3 was één plaats; die ging naar A3. Had jij H3 gekregen, dan was de groep één punt slechter uit en moest A3 naar H2 en A2 naar H1.");
        uitleg[2].HogereVoorkeuren.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void In_example_C3_the_squares_decide_against_A1()
    {
        var uitleg = Indelingsuitleg.Maak(IndelingSpecs.C3, Lezer.Beoordelaar)[0];

        uitleg.HogereVoorkeuren.Single().Tekst.ShouldBe(
            "Bij H1 was één plaats; die ging naar A2. Had jij H1 gekregen, dan bleef het totaal van de groep gelijk, maar was het minder eerlijk verdeeld en moest A2 naar H2. "
            + "(Verschil: zonderGesprek 0, somScores 0, aantalDrieen 0, somKwadraten +2, somRang 0.)");
        uitleg.HogereVoorkeuren[0].Bezetting.ShouldBe([new Bezetter("A2", 1, 2, 1)]);
    }

    [Fact, Trait("Regel", "PLA-59"), Trait("Regel", "PLA-62")]
    public void The_version_for_an_aios_shows_no_scores_of_others_and_does_not_depend_on_how_they_are_made_up()
    {
        for (var zaad = 0; zaad < 50; zaad++)
        {
            var uitleg = Indelingsuitleg.Maak(IndelingenGenerator.Groep(zaad, 10, 10, 3), Lezer.Aios);
            foreach (var voorkeur in uitleg.SelectMany(u => u.HogereVoorkeuren))
            {
                voorkeur.Bezetting.ShouldAllBe(b => b.ScoreAios == null && b.ScorePlaats == null && b.Rang == null);
                voorkeur.Tekst.ShouldNotContain("Verschil");
            }
        }

        // H1 scores A2 2 instead of 1, H2 scores A2 1 instead of 2: the same totals for the group, the same words for A1.
        var anders = IndelingSpecs.Tabel([["1/1", "2/2"], ["1/2", "1/1"]]);
        var ruil = anders with { Gesprekken = [.. anders.Gesprekken.Select(g => g.Aios == "A2" ? g with { ScoreAios = g.ScoreHao, ScoreHao = g.ScoreAios } : g)] };
        Indelingsuitleg.Maak(anders, Lezer.Aios)[0].Tekst.ShouldBe(Indelingsuitleg.Maak(ruil, Lezer.Aios)[0].Tekst);
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void When_everything_is_equal_the_lot_is_named()
    {
        var opdracht = IndelingSpecs.Tabel([["1/1", "1/1"], ["1/1", "1/1"]], [[1, 2], [1, 2]]);
        var lot = Indeler.Los(opdracht).Lot!.Volgorde;

        var tweede = Indelingsuitleg.Maak(opdracht, Lezer.Aios).Single(u => u.Aios == lot[1]);

        tweede.HogereVoorkeuren.Single().Besluit.ShouldBe(Besluit.Loting);
        tweede.HogereVoorkeuren[0].Tekst.ShouldBe($"Bij H1 was één plaats; die ging naar {lot[0]}. Had jij H1 gekregen, dan was de groep precies even goed uit en moest {lot[0]} naar H2. Toen besliste de loting: {lot[0]} was eerder aan de beurt dan jij.");
    }

    [Fact]
    public void What_the_institute_pinned_or_excluded_is_said()
    {
        var vast = Indelingsuitleg.Maak(IndelingSpecs.C2 with { Vast = [new("A1", "H1")] }, Lezer.Aios)[0];
        vast.HogereVoorkeuren.Single().ShouldSatisfyAllConditions(
            v => v.Besluit.ShouldBe(Besluit.Onmogelijk),
            v => v.Verschil.ShouldBeEmpty(),
            v => v.Tekst.ShouldBe("H2 was niet mogelijk: het instituut heeft jou vastgezet bij H1."));
        var verboden = Indelingsuitleg.Maak(IndelingSpecs.C2 with { Verboden = [new("A1", "H2")] }, Lezer.Aios)[0];
        verboden.HogereVoorkeuren.Single(v => v.Plaats == "H2").Tekst.ShouldBe("H2 was niet mogelijk: het instituut heeft dit paar uitgesloten.");
    }

    [Fact]
    public void Who_would_be_left_without_a_place_is_named()
    {
        var opdracht = new Indelingsopdracht
        {
            Aios = ["A1", "A2"], Haos = [new("H1"), new("H2")], Zaad = 1,
            Gesprekken = [new("A1", "H1", 1, 1, 1), new("A1", "H2", 2, 2, 2), new("A2", "H1", 3, 3, 1)],
        };

        Indelingsuitleg.Maak(opdracht, Lezer.Aios)[0].HogereVoorkeuren.Single().Tekst
            .ShouldBe("Bij H1 was één plaats; die ging naar A2. Had jij H1 gekregen, dan was er voor A2 te weinig plaats en kreeg niet iedereen een plaats.");
    }

    [Fact]
    public void Every_preference_of_sixty_instances_equals_a_forced_solution_of_its_own()
    {
        var soorten = new Dictionary<Besluit, int>();
        for (var zaad = 0; zaad < 260; zaad++)
        {
            var opdracht = zaad < 200 ? IndelingenGenerator.Klein(zaad) : IndelingenGenerator.Groep(zaad, 10, 11, 4);
            var uitkomst = Indeler.Los(opdracht);
            var uitleg = Indelingsuitleg.Maak(opdracht, Lezer.Beoordelaar);
            if (uitkomst.Toestand != Toestand.Opgelost)
            {
                uitleg.ShouldBeEmpty();
                continue;
            }

            foreach (var aios in uitleg)
            {
                var eigen = uitkomst.Koppels.Single(k => k.Aios == aios.Aios);
                aios.Gekregen.Single().Plaats.ShouldBe(eigen.Hao);
                aios.HogereVoorkeuren.Select(v => v.Plaats).ShouldBe(Hoger(opdracht, eigen), $"zaad {zaad}, {aios.Aios}");
                foreach (var voorkeur in aios.HogereVoorkeuren)
                {
                    soorten[voorkeur.Besluit] = soorten.GetValueOrDefault(voorkeur.Besluit) + 1;
                    IsGedwongen(opdracht, uitkomst, aios.Aios, voorkeur, $"zaad {zaad}, {aios.Aios} bij {voorkeur.Plaats}");
                }
            }
        }

        soorten.Keys.Order().ShouldBe([Besluit.Groep, Besluit.Loting, Besluit.Onmogelijk]);
        soorten.Values.Min().ShouldBeGreaterThan(5);
    }

    private static IEnumerable<string> Hoger(Indelingsopdracht opdracht, Koppel eigen) =>
        opdracht.Gesprekken.Select(g => (g.Aios, g.Hao, Score: g.ScoreAios ?? 2, g.Rang))
            .Concat(opdracht.ZonderGesprekToegestaan ? opdracht.Aanbod.Select(a => (a.Aios, a.Hao, Score: 2, a.Rang)) : [])
            .Where(p => p.Aios == eigen.Aios && (p.Score < eigen.ScoreAios || (p.Score == eigen.ScoreAios && p.Rang < eigen.Rang)))
            .OrderBy(p => p.Score).ThenBy(p => p.Rang).ThenBy(p => p.Hao, StringComparer.Ordinal).Select(p => p.Hao);

    private static void IsGedwongen(Indelingsopdracht opdracht, Indeling uitkomst, string aios, HogereVoorkeur voorkeur, string bij)
    {
        var gedwongen = Indeler.Los(opdracht with { Vast = [.. opdracht.Vast, new Paar(aios, voorkeur.Plaats)] });
        if (gedwongen.Toestand != Toestand.Opgelost)
        {
            voorkeur.Besluit.ShouldBe(Besluit.Onmogelijk, bij);
            voorkeur.Verplaatsingen.ShouldBeEmpty(bij);
            return;
        }

        var verschil = IndelingSpecs.Waarden(gedwongen).Zip(IndelingSpecs.Waarden(uitkomst), (na, voor) => na - voor).ToArray();
        voorkeur.Verschil.Select(c => c.Waarde).ShouldBe(verschil, bij);
        voorkeur.Besluit.ShouldBe(verschil.All(v => v == 0) ? Besluit.Loting : Besluit.Groep, bij);
        voorkeur.Beslissend.ShouldBe(Indeler.Criteria.Zip(verschil).FirstOrDefault(p => p.Second != 0).First, bij);
        voorkeur.Verplaatsingen[0].ShouldBe(new Verplaatsing(aios, uitkomst.Koppels.Single(k => k.Aios == aios).Hao, voorkeur.Plaats), bij);
        voorkeur.Bezetting.Select(b => b.Aios).ShouldBe(uitkomst.Koppels.Where(k => k.Hao == voorkeur.Plaats).Select(k => k.Aios), bij);

        var na = uitkomst.Koppels.ToDictionary(k => k.Aios, k => k.Hao);
        foreach (var stap in voorkeur.Verplaatsingen)
        {
            na[stap.Aios].ShouldBe(stap.Van, bij);
            na[stap.Aios] = stap.Naar!;
        }

        IndelingenOrakel.Criteria(opdracht, na).ShouldBe(IndelingSpecs.Waarden(gedwongen), bij);
        opdracht.Haos.ShouldAllBe(h => na.Values.Count(x => x == h.Id) <= h.Capaciteit, bij);
        if (voorkeur.Besluit == Besluit.Loting && voorkeur.Tekst.Contains("Toen besliste de loting: ", StringComparison.Ordinal))
        {
            var genoemd = voorkeur.Tekst.Split("Toen besliste de loting: ")[1].Split(' ')[0];
            var volgorde = uitkomst.Lot!.Volgorde.ToList();
            volgorde.IndexOf(genoemd).ShouldBeLessThan(volgorde.IndexOf(aios), bij);
        }
    }
}
