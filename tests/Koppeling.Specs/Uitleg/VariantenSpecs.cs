using Shouldly;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Specs.Gesprekken;
using StageSystem.Koppeling.Specs.Indelingen;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Uitleg;

public class VariantenSpecs
{
    [Fact]
    public void Variants_stand_side_by_side_with_values_difference_and_who_moves()
    {
        var overzicht = Varianten.Vergelijk(IndelingSpecs.C1,
        [
            new Variantwijziging { Naam = "A1 bij H2", Vast = [new("A1", "H2")] },
            new Variantwijziging { Naam = "twee bij H3", MeerPlaatsen = new Dictionary<string, int> { ["H3"] = 1 } },
            new Variantwijziging { Naam = "geen H1", MeerPlaatsen = new Dictionary<string, int> { ["H1"] = -1 } },
        ]);

        IndelingSpecs.Tekst((Indeling)overzicht.Basis).ShouldBe("A1-H1 A2-H2 A3-H3");
        var (vast, meer, minder) = (overzicht.Varianten[0], overzicht.Varianten[1], overzicht.Varianten[2]);
        vast.Verschil.Select(v => v.Waarde).ShouldBe([0, 0, 1, 0, 0]);
        vast.Verplaatsingen.ShouldBe([new("A1", "H1", "H2"), new("A2", "H2", "H1")]);
        vast.Tekst.ShouldBe("A1 bij H2: aantalDrieen 1 hoger (slechter); A1 en A2 verhuizen.");
        meer.Verschil[1].ShouldBe(new Criterium("somScores", -1));
        meer.Verplaatsingen.ShouldContain(v => v.Naar == "H3");
        minder.Uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        minder.Verschil.ShouldBeEmpty();
        minder.Tekst.ShouldStartWith("geen H1: Er zijn 3 aios en bij de hao's samen 2 plaatsen.");
    }

    [Fact]
    public void Other_weights_are_compared_in_the_weights_of_the_instance_and_can_only_be_worse_there()
    {
        var anders = 0;
        for (var zaad = 0; zaad < 40; zaad++)
        {
            var opdracht = IndelingenGenerator.Groep(zaad, 10, 11, 3);
            var variant = Varianten.Vergelijk(opdracht, [new Variantwijziging { Naam = "aios telt dubbel", GewichtAios = 2 }]).Varianten.Single();
            var indeling = (Indeling)variant.Uitkomst;

            variant.Criteria.Select(c => c.Waarde).ShouldBe(IndelingenOrakel.Criteria(opdracht, indeling.Koppels.Select(k => KeyValuePair.Create(k.Aios, k.Hao))), $"zaad {zaad}");
            IndelingSpecs.Waarden(indeling).ShouldBe(IndelingenOrakel.Criteria(opdracht with { GewichtAios = 2 }, indeling.Koppels.Select(k => KeyValuePair.Create(k.Aios, k.Hao))), $"zaad {zaad}");
            (variant.Verschil.FirstOrDefault(v => v.Waarde != 0)?.Waarde ?? 0).ShouldBeGreaterThanOrEqualTo(0, $"zaad {zaad}");
            anders += variant.Verplaatsingen.Count > 0 ? 1 : 0;
        }

        anders.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Interviews_lost_and_gained_are_listed_per_aios()
    {
        var variant = Varianten.Vergelijk(GespreksindelingSpecs.VoorbeeldB, [new Variantwijziging { Naam = "een gesprek", GesprekkenPerAios = 1 }]).Varianten.Single();

        variant.Verplaatsingen.Count.ShouldBeGreaterThanOrEqualTo(4);
        variant.Verplaatsingen.Where(v => v.Aios == "A1").ShouldAllBe(v => v.Van != null);
    }

    [Fact]
    public void A_difference_that_does_not_belong_to_the_kind_or_an_unknown_place_is_refused()
    {
        Should.Throw<OngeldigeOpdracht>(() => Varianten.Vergelijk(GespreksindelingSpecs.VoorbeeldB, [new Variantwijziging { Naam = "x", GewichtAios = 2 }])).Pad.ShouldBe("varianten.x.gewichtAios");
        Should.Throw<OngeldigeOpdracht>(() => Varianten.Vergelijk(IndelingSpecs.C1, [new Variantwijziging { Naam = "x", GesprekkenPerAios = 2 }])).Pad.ShouldBe("varianten.x.gesprekkenPerAios");
        Should.Throw<OngeldigeOpdracht>(() => Varianten.Vergelijk(IndelingSpecs.C1, [new Variantwijziging { Naam = "x", MeerPlaatsen = new Dictionary<string, int> { ["H9"] = 1 } }])).Pad.ShouldBe("varianten.x.meerPlaatsen.H9");
        Should.Throw<OngeldigeOpdracht>(() => Varianten.Vergelijk(new StageSystem.Koppeling.Ruil.Ruilopdracht { Aios = [] }, [])).Pad.ShouldBe("soort");
    }
}
