using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Specs.Gesprekken;
using StageSystem.Koppeling.Specs.Indelingen;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Uitleg;

public class GespreksuitlegSpecs
{
    [Fact, Trait("Regel", "PLA-55")]
    public void In_example_B_A4_hears_why_there_is_no_interview_with_the_first_choice()
    {
        var a4 = Gespreksuitleg.Maak(GespreksindelingSpecs.VoorbeeldB, Lezer.Aios).Single(u => u.Aios == "A4");

        a4.Gekregen.ShouldBe([new Gekregen("H3", 3), new Gekregen("H4", 2)]);
        a4.Tekst.ShouldStartWith("Je hebt gesprekken met H4 (nummer 2) en H3 (nummer 3) van jouw lijst. Bij H1 waren twee gespreksplekken; die gingen naar A1 en A3. Had jij een gesprek met H1 gekregen in plaats van met H");
        a4.HogereVoorkeuren.Single().Plaats.ShouldBe("H1");
    }

    [Fact, Trait("Regel", "PLA-65")]
    public void A_one_on_one_link_explains_why_there_are_no_interviews()
    {
        var uitleg = Gespreksuitleg.Maak(GespreksindelingSpecs.VoorbeeldB with { EenOpEen = [new("A2", "H5")] }, Lezer.Aios);

        uitleg.Select(u => u.Aios).ShouldBe(["A1", "A2", "A3", "A4"]);
        uitleg[1].Tekst.ShouldBe("Je hebt een één-op-éénkoppeling met H5, gemaakt door de teamleider. Daarom heb je geen gesprekken.");
    }

    [Fact]
    public void An_excluded_pair_is_said_to_be_impossible()
    {
        var a1 = Gespreksuitleg.Maak(GespreksindelingSpecs.VoorbeeldB with { Uitgesloten = [new("A1", "H1")] }, Lezer.Aios)[0];

        a1.HogereVoorkeuren[0].Tekst.ShouldBe("Een gesprek met H1 was niet mogelijk: het instituut heeft dit paar uitgesloten.");
    }

    [Fact]
    public void Every_preference_of_two_hundred_instances_equals_brute_force_with_that_pair_forced()
    {
        var soorten = new Dictionary<Besluit, int>();
        for (var zaad = 0; zaad < 300; zaad++)
        {
            var opdracht = GesprekkenGenerator.Klein(zaad);
            var uitkomst = Gespreksindeler.Los(opdracht);
            foreach (var aios in Gespreksuitleg.Maak(opdracht, Lezer.Beoordelaar))
            {
                foreach (var voorkeur in aios.HogereVoorkeuren)
                {
                    soorten[voorkeur.Besluit] = soorten.GetValueOrDefault(voorkeur.Besluit) + 1;
                    IsGedwongen(opdracht, uitkomst, aios.Aios, voorkeur, $"zaad {zaad}, {aios.Aios} bij {voorkeur.Plaats}");
                }
            }
        }

        soorten.Keys.Order().ShouldBe([Besluit.Groep, Besluit.VasteVolgorde, Besluit.Onmogelijk]);
        soorten.Values.Min().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void The_order_of_the_file_changes_no_explanation()
    {
        for (var zaad = 0; zaad < 60; zaad++)
        {
            var gesprekken = GesprekkenGenerator.Groep(zaad, 8, 9, 3);
            var indeling = IndelingenGenerator.Groep(zaad, 8, 9, 3);
            Json(Gespreksuitleg.Maak(GesprekkenGenerator.Schud(gesprekken, zaad), Lezer.Aios)).ShouldBe(Json(Gespreksuitleg.Maak(gesprekken, Lezer.Aios)));
            Json(Indelingsuitleg.Maak(IndelingenGenerator.Schud(indeling, zaad), Lezer.Beoordelaar)).ShouldBe(Json(Indelingsuitleg.Maak(indeling, Lezer.Beoordelaar)));
            Json(Plaatsschaarste.Meet(IndelingenGenerator.Schud(indeling, zaad))).ShouldBe(Json(Plaatsschaarste.Meet(indeling)));
        }
    }

    private static string Json<T>(T uit) => System.Text.Json.JsonSerializer.Serialize(uit);

    private static void IsGedwongen(Gespreksopdracht opdracht, Gespreksindeling uitkomst, string aios, HogereVoorkeur voorkeur, string bij)
    {
        var orakel = new GesprekkenOrakel(opdracht, (aios, voorkeur.Plaats));
        if (orakel.Beste is null)
        {
            voorkeur.Besluit.ShouldBe(Besluit.Onmogelijk, bij);
            return;
        }

        voorkeur.Verschil.Select(c => c.Waarde).ShouldBe([orakel.SomRang - uitkomst.Criteria[0].Waarde, orakel.SomKwadraat - uitkomst.Criteria[1].Waarde], bij);
        voorkeur.Besluit.ShouldBe(voorkeur.Verschil.All(v => v.Waarde == 0) ? Besluit.VasteVolgorde : Besluit.Groep, bij);
        var na = uitkomst.Gesprekken.ToDictionary(g => g.Aios, g => g.Haos.ToList());
        foreach (var stap in voorkeur.Verplaatsingen)
        {
            na[stap.Aios].Remove(stap.Van!).ShouldBeTrue(bij);
            na[stap.Aios].ShouldNotContain(stap.Naar!, bij);
            na[stap.Aios].Add(stap.Naar!);
        }

        na[aios].ShouldContain(voorkeur.Plaats, bij);
        na.Sum(g => g.Value.Sum(h => opdracht.Aios.Single(a => a.Id == g.Key).Rangen[h])).ShouldBe((int)orakel.SomRang, bij);
    }
}
