using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Specs.Gesprekken;
using StageSystem.Koppeling.Specs.Indelingen;
using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Uitleg;

public class SchaarsteSpecs
{
    [Fact]
    public void One_place_more_in_an_indeling_gains_what_solving_again_gains()
    {
        var winst = 0;
        for (var zaad = 0; zaad < 300; zaad++)
        {
            var opdracht = zaad < 250 ? IndelingenGenerator.Klein(zaad) : IndelingenGenerator.Groep(zaad, 10, 11, 4);
            var nu = Indeler.Los(opdracht);
            var schaarste = Plaatsschaarste.Meet(opdracht);
            if (nu.Toestand != Toestand.Opgelost)
            {
                schaarste.ShouldBeEmpty();
                continue;
            }

            schaarste.Select(s => s.Plaats).ShouldBe(opdracht.Haos.Select(h => h.Id).Order(StringComparer.Ordinal));
            foreach (var s in schaarste)
            {
                var met = Indeler.Los(opdracht with { Haos = [.. opdracht.Haos.Select(h => h.Id == s.Plaats ? h with { Capaciteit = h.Capaciteit + 1 } : h)] });
                s.Verschil.Select(v => v.Waarde).ShouldBe(IndelingSpecs.Waarden(met).Zip(IndelingSpecs.Waarden(nu), (a, b) => a - b), $"zaad {zaad}, {s.Plaats}");
                s.Bezet.ShouldBe(nu.Koppels.Count(k => k.Hao == s.Plaats));
                winst += s.Verschil.Any(v => v.Waarde != 0) ? 1 : 0;
            }
        }

        winst.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void One_place_more_in_a_gespreksindeling_is_K_interviews_more()
    {
        for (var zaad = 0; zaad < 200; zaad++)
        {
            var opdracht = GesprekkenGenerator.Klein(zaad);
            var nu = Gespreksindeler.Los(opdracht);
            foreach (var s in Plaatsschaarste.Meet(opdracht))
            {
                var orakel = new GesprekkenOrakel(opdracht with { Haos = [.. opdracht.Haos.Select(h => h.Id == s.Plaats ? h with { Capaciteit = h.Capaciteit + 1 } : h)] });
                s.Verschil.Select(v => v.Waarde).ShouldBe([orakel.SomRang - nu.Criteria[0].Waarde, orakel.SomKwadraat - nu.Criteria[1].Waarde], $"zaad {zaad}, {s.Plaats}");
            }
        }
    }

    [Fact]
    public void One_place_more_in_a_plain_allocation_gains_what_solving_again_gains()
    {
        var winst = 0;
        for (var zaad = 0; zaad < 60; zaad++)
        {
            var opdracht = ToewijzingsuitlegSpecs.Maak(zaad, 9, 5, 4, eenheden: 1);
            opdracht = opdracht with { Kolommen = [.. opdracht.Kolommen.Select(k => k with { Capaciteit = 2 })] };
            var nu = Toewijzer.Los(opdracht);
            foreach (var s in Plaatsschaarste.Meet(opdracht))
            {
                var met = Toewijzer.Los(opdracht with { Kolommen = [.. opdracht.Kolommen.Select(k => k.Id == s.Plaats ? k with { Capaciteit = 3 } : k)] });
                s.Verschil.Select(v => v.Waarde).ShouldBe(met.Criteria.Zip(nu.Criteria, (a, b) => a.Waarde - b.Waarde), $"zaad {zaad}, {s.Plaats}");
                winst += s.Verschil.Any(v => v.Waarde != 0) ? 1 : 0;
            }
        }

        winst.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_first_choice_of_all_is_the_scarce_one_in_example_B()
    {
        var schaarste = Plaatsschaarste.Meet(GespreksindelingSpecs.VoorbeeldB);

        schaarste[0].Tekst.ShouldBe("Met één plaats meer bij H1 wordt somRang 4 lager.");
        schaarste[4].Tekst.ShouldBe("Eén plaats meer bij H5 maakt voor de groep geen verschil.");
    }
}
