using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>The separate checker accepts what this folder answers, from the two files alone.</summary>
[Trait("Regel", "§7.2")]
public sealed class PoulesGecontroleerdSpecs
{
    [Fact]
    public void The_checker_accepts_small_results_of_every_kind()
    {
        for (var zaad = 30_000; zaad < 30_200; zaad++)
        {
            var poules = PoulesProef.Maak(zaad);
            Controleer(poules, Poulesindeler.Los(poules), $"poules {zaad}");
            var amc = AmcProef.Maak(zaad);
            Controleer(amc, Amcindeler.Los(amc), $"amc {zaad}");
        }
    }

    [Fact]
    public void The_checker_accepts_a_larger_single_quarter_and_two_quarters_with_26_weeks()
    {
        var groot = Poulesgenerator.Landelijk(300, 120, 8, 1);
        Controleer(groot, Poulesindeler.Los(groot), "landelijk");
        var twee = Poulesgenerator.Instituut(30, 16, 2, 4, 60, 2);
        Controleer(twee, Poulesindeler.Los(twee), "twee kwartalen");
    }

    private static void Controleer(Opdracht opdracht, Uitkomst uitkomst, string wat) =>
        Controleur.Controleer(JsonSerializer.SerializeToUtf8Bytes(opdracht, Json.Opties), JsonSerializer.SerializeToUtf8Bytes(uitkomst, Json.Opties)).Bezwaren.ShouldBeEmpty(wat);

    /// <summary>With seed 3 the search for the lot ends its dive on whole shares: they must be taken, or nothing is proven.</summary>
    [Theory, InlineData(3UL), InlineData(4UL)]
    public void At_institute_size_everything_is_proven(ulong zaad)
    {
        var opdracht = (Poulesopdracht)Generator.Maak("poules", zaad, 150, 80);

        var uit = Poulesindeler.Los(opdracht);

        (uit.Toestand, uit.Certificaat!.Kloof).ShouldBe((Toestand.Opgelost, "0"));
    }
}
