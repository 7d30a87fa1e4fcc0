using Shouldly;
using StageSystem.Koppeling.Indelingen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Indelingen;

public class HerzieningSpecs
{
    private static readonly Indeling UitkomstC1 = Indeler.Los(IndelingSpecs.C1);

    [Fact, Trait("Regel", "§7.1.4"), Trait("Regel", "PLA-61")]
    public void An_exchange_shows_the_change_of_every_criterion_and_the_new_blocking_pairs()
    {
        var oordeel = Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1, Herziening.Ruil(UitkomstC1, "A1", "A2"));

        oordeel.Toegestaan.ShouldBeTrue();
        oordeel.Geschonden.ShouldBeEmpty();
        oordeel.Verschil.ShouldBe([new("zonderGesprek", 0), new("somScores", 0), new("aantalDrieen", 1), new("somKwadraten", 0), new("somRang", 0)]);
        oordeel.Criteria[2].ShouldBe(new Criterium("aantalDrieen", 1));
        oordeel.Koppels.Select(k => k.Hao).ShouldBe(["H2", "H1", "H3"]);
        oordeel.BlokkerendeParen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "PLA-61")]
    public void A_move_to_a_full_hao_uses_it_doubly_and_one_taken_out_has_no_place()
    {
        var dubbel = Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1, [new("A1", "H3")]);
        dubbel.Toegestaan.ShouldBeFalse();
        dubbel.Geschonden.ShouldBe(["H3 is dan dubbel gebruikt: A1 en A3 voor 1 plaats."]);
        dubbel.Verschil[1].ShouldBe(new Criterium("somScores", -1));

        var weg = Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1, [new("A1", null), new("A3", "H1")]);
        weg.Toegestaan.ShouldBeFalse();
        weg.Geschonden.ShouldBe(["A1 heeft dan geen plaats."]);
        weg.Verschil.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "PLA-61")]
    public void Pairs_that_are_not_admissible_are_named_with_the_reason()
    {
        var opdracht = IndelingSpecs.TweeOpEenHao with { ZonderGesprekToegestaan = true };
        var uitkomst = Indeler.Los(opdracht);

        Herziening.Beoordeel(opdracht with { ZonderGesprekToegestaan = false }, uitkomst, []).Geschonden
            .ShouldBe(["A2 kan niet naar H2: zij hadden geen gesprek en koppels zonder gesprek zijn niet toegestaan."]);
        Herziening.Beoordeel(opdracht, uitkomst, [new("A1", "H3"), new("A3", "H1")]).Geschonden
            .ShouldBe(["A1 kan niet naar H3: zij hadden geen gesprek en H3 is niet aan A1 aangeboden.", "A3 kan niet naar H1: zij hadden geen gesprek en H1 is niet aan A3 aangeboden."]);
        Herziening.Beoordeel(opdracht with { Verboden = [new("A3", "H2")], Vast = [new("A3", "H3")] }, uitkomst, [new("A2", "H1"), new("A1", "H2"), new("A3", "H2")]).Geschonden
            .ShouldBe(["A3 kan niet naar H2: dat paar is uitgesloten.", "A3 is vastgezet bij H3 en kan dus niet naar H2.", "H2 is dan dubbel gebruikt: A1 en A3 voor 1 plaats."]);
    }

    [Fact]
    public void A_change_that_makes_no_sense_is_refused()
    {
        Should.Throw<OngeldigeOpdracht>(() => Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1, [new("A9", "H1")])).Pad.ShouldBe("wisselingen[0].aios");
        Should.Throw<OngeldigeOpdracht>(() => Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1, [new("A1", "H9")])).Pad.ShouldBe("wisselingen[0].naar");
        Should.Throw<OngeldigeOpdracht>(() => Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1, [new("A1", "H2"), new("A1", "H3")])).Pad.ShouldBe("wisselingen[1].aios");
        Should.Throw<OngeldigeOpdracht>(() => Herziening.Beoordeel(IndelingSpecs.C1, UitkomstC1 with { Koppels = [] }, [])).Pad.ShouldBe("koppels");
        Should.Throw<OngeldigeOpdracht>(() => Herziening.Ruil(UitkomstC1, "A1", "A9"));
    }

    [Fact, Trait("Regel", "§7.1.4")]
    public void Every_exchange_in_random_groups_changes_the_criteria_as_counted_from_the_pairs()
    {
        for (var zaad = 0; zaad < 60; zaad++)
        {
            var opdracht = IndelingenGenerator.Groep(zaad, 8, 8, 3);
            var uitkomst = Indeler.Los(opdracht);
            foreach (var a in opdracht.Aios)
            {
                foreach (var b in opdracht.Aios.Where(x => string.CompareOrdinal(a, x) < 0))
                {
                    var oordeel = Herziening.Beoordeel(opdracht, uitkomst, Herziening.Ruil(uitkomst, a, b));
                    var na = uitkomst.Koppels.ToDictionary(k => k.Aios, k => k.Hao);
                    (na[a], na[b]) = (na[b], na[a]);
                    var kan = na.All(k => opdracht.Gesprekken.Any(g => (g.Aios, g.Hao) == (k.Key, k.Value)));
                    oordeel.Toegestaan.ShouldBe(kan, $"zaad {zaad}: {a} en {b}");
                    if (!kan)
                        continue;
                    oordeel.Criteria.Select(c => c.Waarde).ShouldBe(IndelingenOrakel.Criteria(opdracht, na), $"zaad {zaad}: {a} en {b}");
                    oordeel.Verschil.Select((v, i) => uitkomst.Criteria[i].Waarde + v.Waarde).ShouldBe(oordeel.Criteria.Select(c => c.Waarde));
                    oordeel.BlokkerendeParen.Select(p => (p.Aios, p.Hao)).ShouldBe(IndelingenOrakel.Blokkerend(opdracht, na));
                }
            }
        }
    }
}
