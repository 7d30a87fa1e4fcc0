using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>§7.3: every plan of every aios is tried.</summary>
[Trait("Regel", "§7.3"), Trait("Regel", "PLA-66"), Trait("Regel", "PLA-21"), Trait("Regel", "PLA-47")]
public class AmcOrakelSpecs
{
    [Fact]
    public void Ten_thousand_small_instances_equal_every_combination_tried()
    {
        var (volledig, tekort) = (0, 0);
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 4), lot.Next(2, 7), lot.Next(1, 4));
            var volgorde = Lot.Trek(opdracht.Zaad, opdracht.Aios.Select(a => a.Id)).Volgorde;
            var beste = Volledigzoeken.Los(
                [.. volgorde.Select(id => AmcOrakel.Plannen(opdracht, opdracht.Aios.Single(a => a.Id == id)))],
                AmcOrakel.Capaciteit(opdracht), null, 6, AmcOrakel.Grootste, nietNegatief: true)!.Value;
            var indeling = Amcindeler.Los(opdracht);
            indeling.Toestand.ShouldBe(beste.Criteria[0] == 0 ? Toestand.Opgelost : Toestand.Tekort, $"zaad {zaad}: {string.Join(' ', indeling.Tegenstrijdig)}");
            if (beste.Criteria[0] == 0) volledig++;
            else tekort++;
            indeling.Criteria.Select(c => c.Waarde).ShouldBe(beste.Criteria, $"zaad {zaad}");
            indeling.Starts.Select(s => $"{s.Aios}:{s.Verplichting}:{s.Plaats}@{s.Kwartaal}").Order(StringComparer.Ordinal)
                .ShouldBe(beste.Keuze.SelectMany(k => k.Naam.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal), $"zaad {zaad}");
            if (zaad % 20 == 0) Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(indeling)).Bezwaren.ShouldBeEmpty($"zaad {zaad}");
        }

        volledig.ShouldBeGreaterThan(1_000);
        tekort.ShouldBeGreaterThan(1_000);
    }

    private static Amcopdracht Willekeurig(Random lot, int n, int m, int kwartalen)
    {
        string[] soorten = ["SEH", "klinisch", "PP", "CCP"];
        string[] regios = ["Noord", "Zuid"];
        var plaatsen = Enumerable.Range(0, m).Select(i =>
        {
            var soort = soorten[lot.Next(4)];
            return new AmcPlaats(
                $"P{i}", soort, soort == "SEH" && lot.Next(2) == 0 ? 26 : 13, regios[lot.Next(2)],
                [.. Enumerable.Range(0, kwartalen).Select(_ => lot.Next(0, 3))], soort is "SEH" or "klinisch" && lot.Next(6) > 0);
        }).ToArray();

        AmcVerplichting Met(AmcVerplichting v) => v with
        {
            VoorkeurSoorten = lot.Next(3) == 0 ? [v.Soorten[lot.Next(v.Soorten.Count)]] : null,
            VoorkeurPlaatsen = lot.Next(2) == 0 ? [plaatsen[lot.Next(m)].Id, plaatsen[lot.Next(m)].Id] : null,
            VoorkeurKwartalen = lot.Next(3) == 0 ? [lot.Next(kwartalen)] : null,
            Volgorde = lot.Next(3) == 0 ? lot.Next(1, 4) : null,
            SterkeArgumentatie = lot.Next(4) == 0,
        };

        return new()
        {
            Kwartalen = [.. Enumerable.Range(1, kwartalen).Select(q => $"K{q}")],
            Plaatsen = plaatsen,
            Aios = [.. Enumerable.Range(0, n).Select(i =>
            {
                List<AmcVerplichting> taken = [];
                switch (lot.Next(4))
                {
                    case 0: taken.Add(Met(new("a", 26, ["SEH"]))); break;
                    case 1:
                        // PLA-10: six months SEH, or three followed by three elsewhere.
                        taken.Add(Met(new("a26", 26, ["SEH"], Groep: "A", Optie: "een")));
                        taken.Add(Met(new("a1", 13, ["SEH"], Groep: "A", Optie: "twee")));
                        taken.Add(Met(new("a2", 13, ["klinisch"], Na: "a1", Groep: "A", Optie: "twee")));
                        break;
                    case 2: taken.Add(Met(new("a", 13, ["SEH", "klinisch"]))); break;
                }

                if (lot.Next(3) > 0) taken.Add(Met(new("pp", 13, lot.Next(3) == 0 ? ["PP", "CCP"] : ["PP"])));
                if (lot.Next(3) > 0) taken.Add(Met(new("ccp", 13, ["CCP"])));
                return new AmcAios
                {
                    Id = $"A{i}",
                    Kwartalen = [.. Enumerable.Range(0, kwartalen).Where(_ => lot.Next(6) > 0)],
                    Verplichtingen = taken,
                    Regio = lot.Next(2) == 0 ? regios[lot.Next(2)] : null,
                    Deeltijd = lot.Next(3) == 0,
                    NaDeeltijdKlinisch = lot.Next(8) == 0,
                    HerhaalbareSoorten = lot.Next(4) == 0 ? ["CCP"] : [],
                    Uitgesloten = lot.Next(4) == 0 ? [plaatsen[lot.Next(m)].Id] : [],
                };
            })],
            Zaad = (ulong)lot.NextInt64(),
        };
    }
}
