using Shouldly;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Variants of §7.2 and §7.3 against every allocation of the changed instance tried.</summary>
public sealed class StartvariantenSpecs
{
    [Theory]
    [Trait("Regel", "§7.2")]
    [Trait("Regel", "§7.3")]
    [InlineData("poules"), InlineData("amc")]
    public void Variants_of_fifty_instances_equal_every_allocation_tried(string soort)
    {
        var gezien = new Dictionary<string, int>();
        for (var (zaad, gedaan) = (40_000, 0); gedaan < 50; zaad++)
        {
            Opdracht o = soort == "poules" ? PoulesProef.Maak(zaad) : AmcProef.Maak(zaad);
            if (Startbrute.Los(o) is not { } nu)
                continue;
            gedaan++;
            var r = new Random(zaad);
            var aios = Startbrute.Aios(o)[r.Next(Startbrute.Aios(o).Count)];
            var (plaats, _, capaciteit) = Startbrute.Plaatsen(o)[r.Next(Startbrute.Plaatsen(o).Count)];
            var q = r.Next(capaciteit.Count);
            var overzicht = Varianten.Vergelijk(o,
            [
                new Variantwijziging { Naam = "vast", VasteStarts = [new(aios, plaats, q)] },
                new Variantwijziging { Naam = "overal een meer", MeerPlaatsen = new Dictionary<string, int> { [plaats] = 1 } },
                new Variantwijziging { Naam = "een kwartaal", MeerInKwartaal = [new(plaats, q)] },
                new Variantwijziging { Naam = "kosten", Parameters = soort == "poules" ? new Dictionary<string, int> { ["kostenNietGenoemd"] = 2, ["gewicht26Weken"] = 3 } : new Dictionary<string, int> { ["kostenAdres"] = 5, ["kostenPeriode"] = 0, ["gewicht26Weken"] = 3 } },
            ]);
            Opdracht[] anders = [Startbrute.Pin(o, aios, plaats, q), Startbrute.Meer(o, plaats, [.. Enumerable.Range(0, capaciteit.Count)]), Startbrute.Meer(o, plaats, q), MetKosten(o)];
            overzicht.Basis.Criteria.Select(c => c.Waarde).ShouldBe(nu.Waarden, $"zaad {zaad}");
            for (var n = 0; n < anders.Length; n++)
            {
                var (v, wat) = (overzicht.Varianten[n], $"zaad {zaad}, {overzicht.Varianten[n].Naam}");
                if (Startbrute.Los(anders[n]) is not { } dan)
                {
                    v.Uitkomst.Toestand.ShouldBe(Toestand.Tegenstrijdig, wat);
                    v.Criteria.ShouldBeEmpty(wat);
                    gezien["tegenstrijdig"] = gezien.GetValueOrDefault("tegenstrijdig") + 1;
                    continue;
                }

                v.Uitkomst.Criteria.Select(c => c.Waarde).ShouldBe(dan.Waarden, wat);
                // Other costs: the allocation of the variant in the costs of the instance as it is.
                var geteld = n == 3 ? Startbrute.Tel(o, dan.Plannen) : dan.Waarden;
                v.Criteria.Select(c => c.Waarde).ShouldBe(geteld, wat);
                v.Criteria.Select(c => c.Naam).ShouldBe(overzicht.Basis.Criteria.Select(c => c.Naam), wat);
                v.Verschil.Select(c => c.Waarde).ShouldBe(geteld.Zip(nu.Waarden, (a, b) => a - b), wat);
                v.Verplaatsingen.ShouldBe(Verplaatsingen(nu.Plannen, dan.Plannen), wat);
                gezien[v.Naam] = gezien.GetValueOrDefault(v.Naam) + (v.Verplaatsingen.Count > 0 ? 1 : 0);
            }
        }

        foreach (var naam in new[] { "tegenstrijdig", "vast", "overal een meer", "een kwartaal", "kosten" })
            gezien.GetValueOrDefault(naam).ShouldBeGreaterThan(2, naam);
    }

    [Fact]
    [Trait("Regel", "§7.2")]
    public void In_example_D_one_place_more_helps_and_a_pin_costs()
    {
        var overzicht = Varianten.Vergelijk(PoulesVoorbeeldSpecs.D(1),
        [
            new Variantwijziging { Naam = "S1 een meer", MeerPlaatsen = new Dictionary<string, int> { ["S1"] = 1 } },
            new Variantwijziging { Naam = "B op S1", VasteStarts = [new("B", "S1", 0)] },
            new Variantwijziging { Naam = "niet S4", MeerPlaatsen = new Dictionary<string, int> { ["S4"] = -9, ["S5"] = -1 } },
        ]);
        overzicht.Varianten[0].Verschil.ShouldContain(new Criterium("somKosten", -1));
        overzicht.Varianten[1].Verschil.ShouldContain(new Criterium("somKosten", 1));
        overzicht.Varianten[1].Verplaatsingen.ShouldContain(new Verplaatsing("B", "S3", "S1", 0));
        overzicht.Varianten[1].Tekst.ShouldStartWith("B op S1: somKosten 1 hoger (slechter); ");
        overzicht.Varianten[2].Uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        overzicht.Varianten[2].Verschil[0].ShouldBe(new Criterium("zonderPlaats", 1));
    }

    [Fact]
    [Trait("Regel", "§7.2")]
    [Trait("Regel", "PLA-70")]
    public void A_difference_that_does_not_fit_is_refused_with_its_place()
    {
        var d = PoulesVoorbeeldSpecs.D(1);
        void Weiger(Variantwijziging w, string pad) => Should.Throw<OngeldigeOpdracht>(() => Varianten.Vergelijk(d, [w])).Pad.ShouldBe($"varianten.x.{pad}");
        Weiger(new() { Naam = "x", GewichtAios = 2 }, "gewichtAios");
        Weiger(new() { Naam = "x", Vast = [new("A", "S1")] }, "vast");
        Weiger(new() { Naam = "x", VasteStarts = [new("Z", "S1", 0)] }, "vasteStarts");
        Weiger(new() { Naam = "x", VasteStarts = [new("A", "S9", 0)] }, "vasteStarts");
        Weiger(new() { Naam = "x", VasteStarts = [new("A", "S1", 1)] }, "vasteStarts");
        Weiger(new() { Naam = "x", Verboden = [new("A", "S9")] }, "verboden");
        Weiger(new() { Naam = "x", MeerInKwartaal = [new("S1", 7)] }, "meerInKwartaal");
        Weiger(new() { Naam = "x", MeerPlaatsen = new Dictionary<string, int> { ["S9"] = 1 } }, "meerPlaatsen.S9");
        Weiger(new() { Naam = "x", Parameters = new Dictionary<string, int> { ["kostenAdres"] = 1 } }, "parameters.kostenAdres");
        var nspoh = new Nspohopdracht { Zaad = 1, Plaatsen = [], Starters = [] };
        Should.Throw<OngeldigeOpdracht>(() => Varianten.Vergelijk(nspoh, [])).Message.ShouldContain("bij nspoh beslist de rekenkern niets");
    }

    private static Opdracht MetKosten(Opdracht o) => o is Poulesopdracht p
        ? p with { Parameters = p.Parameters with { KostenNietGenoemd = 2, Gewicht26Weken = 3 } }
        : (Amcopdracht)o with { Parameters = ((Amcopdracht)o).Parameters with { KostenAdres = 5, KostenPeriode = 0, Gewicht26Weken = 3 } };

    private static List<Verplaatsing> Verplaatsingen(Dictionary<string, Bruteplan> nu, Dictionary<string, Bruteplan> dan)
    {
        var uit = new List<Verplaatsing>();
        foreach (var aios in nu.Keys.Order(StringComparer.Ordinal))
        {
            for (var q = 0; q < 3; q++)
            {
                var (van, naar) = (nu[aios].Starts.FirstOrDefault(s => s.Kwartaal == q)?.Plaats, dan[aios].Starts.FirstOrDefault(s => s.Kwartaal == q)?.Plaats);
                if (van != naar)
                    uit.Add(new Verplaatsing(aios, van, naar, q));
            }
        }

        return uit;
    }
}
