using Shouldly;
using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Uitleg;

public class ToewijzingsuitlegSpecs
{
    [Fact]
    public void Each_preference_says_who_is_there_what_it_would_cost_and_who_would_move()
    {
        var opdracht = new Toewijzingsopdracht
        {
            Rijen = [new("A1"), new("A2")], Kolommen = [new("P1"), new("P2", 2)],
            Paren = [new("A1", "P1", [1]), new("A1", "P2", [4]), new("A2", "P1", [1]), new("A2", "P2", [9])],
        };

        var uitleg = Toewijzingsuitleg.Maak(opdracht, Lezer.Aios);

        uitleg[0].Tekst.ShouldBe("Je hebt P2 (keuze 2) gekregen. Bij P1 was één plaats; die ging naar A2. Had jij P1 gekregen, dan was de groep vijf punten slechter uit en moest A2 naar P2.");
        uitleg[1].Tekst.ShouldBe("Je hebt P1 (keuze 1) gekregen.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_preference_of_sixty_instances_equals_a_forced_solution_of_its_own(bool metLot)
    {
        var soorten = new Dictionary<Besluit, int>();
        for (var zaad = 0; zaad < 60; zaad++)
        {
            var opdracht = Maak(zaad, 8, 6, 4) with { Zaad = metLot ? (ulong)zaad : null };
            var voor = Toewijzer.Los(opdracht);
            foreach (var aios in Toewijzingsuitleg.Maak(opdracht, Lezer.Beoordelaar))
            {
                var eigen = voor.Paren.Where(p => p.Rij == aios.Aios).Select(p => p.Kolom).ToArray();
                aios.Gekregen.Select(g => g.Plaats).ShouldBe(eigen);
                foreach (var voorkeur in aios.HogereVoorkeuren)
                {
                    var bij = $"zaad {zaad}, {aios.Aios} bij {voorkeur.Plaats}";
                    soorten[voorkeur.Besluit] = soorten.GetValueOrDefault(voorkeur.Besluit) + 1;
                    var na = Toewijzer.Los(opdracht with { Vast = [.. opdracht.Vast, new Paar(aios.Aios, voorkeur.Plaats)] });
                    if (na.Toestand != Toestand.Opgelost)
                    {
                        voorkeur.Besluit.ShouldBe(Besluit.Onmogelijk, bij);
                        continue;
                    }

                    voorkeur.Verschil.Select(v => v.Waarde).ShouldBe(na.Criteria.Zip(voor.Criteria, (a, b) => a.Waarde - b.Waarde), bij);
                    voorkeur.Besluit.ShouldBe(voorkeur.Verschil.Any(v => v.Waarde != 0) ? Besluit.Groep : metLot ? Besluit.Loting : Besluit.VasteVolgorde, bij);
                }
            }
        }

        soorten.Keys.Count.ShouldBe(3);
        soorten.Values.Min().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Each_of_a_thousand_aios_gets_an_explanation()
    {
        var opdracht = Maak(7, 1000, 400, 8, eenheden: 1);
        Toewijzer.Los(opdracht).Toestand.ShouldBe(Toestand.Opgelost);

        var uitleg = Toewijzingsuitleg.Maak(opdracht, Lezer.Aios);

        uitleg.Count.ShouldBe(1000);
        uitleg.Sum(u => u.HogereVoorkeuren.Count).ShouldBeGreaterThan(100);
    }

    internal static Toewijzingsopdracht Maak(int zaad, int rijen, int kolommen, int voorkeuren, int eenheden = 2)
    {
        var toeval = new Random(zaad);
        var k = Enumerable.Range(1, kolommen).Select(i => new Kolom($"P{i}", (rijen * eenheden / kolommen) + toeval.Next(0, 3))).ToArray();
        var r = Enumerable.Range(1, rijen).Select(i => new Rij($"A{i}", toeval.Next(1, eenheden + 1))).ToArray();
        var opdracht = new Toewijzingsopdracht
        {
            Rijen = r,
            Kolommen = k,
            Criteria = ["kosten", "spreiding"],
            Paren = [.. r.SelectMany(rij => k.OrderBy(x => (x.Id.Length + (int.Parse(x.Id[1..], System.Globalization.CultureInfo.InvariantCulture) * 0.05)) * toeval.NextDouble())
                .Take(voorkeuren + (rijen > 100 ? 4 : 0)).Select((x, i) => new Kostenpaar(rij.Id, x.Id, [i < voorkeuren ? (i / 2) + 1 : 50, toeval.Next(2)])))],
            Zaad = 5,
        };
        return opdracht with { Verboden = [.. opdracht.Paren.Where(_ => toeval.Next(40) == 0).Select(p => new Paar(p.Rij, p.Kolom))] };
    }
}
