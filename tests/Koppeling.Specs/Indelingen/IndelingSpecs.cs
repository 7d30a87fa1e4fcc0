using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Indelingen;

public class IndelingSpecs
{
    internal static readonly Indelingsopdracht C1 = Tabel([["2/2", "1/2", "1/2"], ["3/1", "1/2", "1/2"], ["3/2", "2/1", "1/1"]]);
    internal static readonly Indelingsopdracht C2 = Tabel([["2/2", "1/1", "2/3"], ["1/1", "1/1", "2/1"], ["1/3", "2/2", "3/1"]]);
    internal static readonly Indelingsopdracht C3 = Tabel([["1/1", "2/1"], ["1/2", "2/2"]]);

    [Fact, Trait("Regel", "§7.1.3"), Trait("Regel", "PLA-60")]
    public void Worked_example_C1_is_decided_by_the_number_of_3s()
    {
        var uitkomst = Indeler.Los(C1);

        Tekst(uitkomst).ShouldBe("A1-H1 A2-H2 A3-H3");
        Waarden(uitkomst)[..4].ShouldBe([0, 9, 0, 29]);
        uitkomst.EenNaBesteTotaal.ShouldBe(9);
        var ander = Indeler.Los(C1 with { Vast = [new("A1", "H2"), new("A2", "H1"), new("A3", "H3")] });
        Waarden(ander)[..4].ShouldBe([0, 9, 1, 29]);
        new IndelingenOrakel(C1).Alle.Select(x => x.Criteria[1]).Order().ShouldBe([9, 9, 10, 10, 11, 11]);
        uitkomst.PerAios.ShouldBe([new("A1", 2, 9), new("A2", 1, 9), new("A3", 1, 9)]);
    }

    [Fact, Trait("Regel", "§7.1.3"), Trait("Regel", "PLA-58")]
    public void Worked_example_C2_places_A3_at_the_place_scored_3()
    {
        var uitkomst = Indeler.Los(C2);

        Tekst(uitkomst).ShouldBe("A1-H2 A2-H1 A3-H3");
        Waarden(uitkomst)[..4].ShouldBe([0, 8, 1, 24]);
        uitkomst.EenNaBesteTotaal.ShouldBe(9);
        uitkomst.PerAios.Single(a => a.Aios == "A3").ShouldBe(new EigenEen("A3", 3, 9));
    }

    [Fact, Trait("Regel", "§7.1.3"), Trait("Regel", "Q80"), Trait("Regel", "Bijlage D: indeling, equal sum and equal 3s")]
    public void Worked_example_C3_takes_3_plus_3_and_reports_the_blocking_pair()
    {
        var uitkomst = Indeler.Los(C3);

        Tekst(uitkomst).ShouldBe("A1-H2 A2-H1");
        Waarden(uitkomst)[..4].ShouldBe([0, 6, 0, 18]);
        uitkomst.BlokkerendeParen.ShouldBe([new("A1", "H1")]);
        var ander = Indeler.Los(C3 with { Vast = [new("A1", "H1")] });
        Waarden(ander)[..4].ShouldBe([0, 6, 0, 20]);
        ander.BlokkerendeParen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void With_equal_scores_the_lowest_sum_of_ranks_decides_before_the_lot()
    {
        var uitkomst = Indeler.Los(Tabel([["1/1", "1/1"], ["1/1", "1/1"]], [[2, 1], [1, 2]]));

        Tekst(uitkomst).ShouldBe("A1-H2 A2-H1");
        Waarden(uitkomst).ShouldBe([0, 4, 0, 8, 2]);
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void With_everything_equal_the_first_of_the_lot_gets_the_lowest_own_rank()
    {
        var opdracht = Tabel([["1/1", "1/1"], ["1/1", "1/1"]], [[1, 2], [1, 2]]);
        var eersten = new HashSet<string>();
        for (ulong zaad = 0; zaad < 20; zaad++)
        {
            var uitkomst = Indeler.Los(opdracht with { Zaad = zaad });
            uitkomst.Lot!.Zaad.ShouldBe(zaad);
            uitkomst.Koppels.Single(k => k.Hao == "H1").Aios.ShouldBe(uitkomst.Lot.Volgorde[0]);
            eersten.Add(uitkomst.Lot.Volgorde[0]);
        }

        eersten.Count.ShouldBe(2);
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void With_equal_ranks_too_the_smallest_hao_id_goes_first_and_ids_compare_ordinally()
    {
        var uitkomst = Indeler.Los(new Indelingsopdracht { Aios = ["A"], Haos = [new("H9"), new("H10")], Gesprekken = [new("A", "H9", 1, 1, 1), new("A", "H10", 1, 1, 1)], Zaad = 1 });

        uitkomst.Koppels.Single().Hao.ShouldBe("H10");
    }

    [Fact, Trait("Regel", "PLA-57"), Trait("Regel", "Q26")]
    public void A_missing_score_counts_as_2_and_is_marked()
    {
        var uitkomst = Indeler.Los(new Indelingsopdracht { Aios = ["A1"], Haos = [new("H1")], Gesprekken = [new("A1", "H1", null, 1, 1)], Zaad = 1 });

        uitkomst.Koppels.ShouldBe([new("A1", "H1", 2, 1, 1, ZonderGesprek: false, ScoreOntbrak: true)]);
        Waarden(uitkomst).ShouldBe([0, 3, 0, 9, 1]);
        uitkomst.PerAios.ShouldBe([new("A1", 2, null)]);
    }

    [Fact, Trait("Regel", "Q28")]
    public void History_without_any_1_is_accepted()
    {
        Waarden(Indeler.Los(Tabel([["2/3", "3/3"], ["2/2", "3/2"]])))[1].ShouldBe(10);
    }

    [Fact, Trait("Regel", "§7.1.3"), Trait("Regel", "PLA-60")]
    public void Without_enough_interviews_nobody_is_left_out_silently()
    {
        var opdracht = TweeOpEenHao;

        var uitkomst = Indeler.Los(opdracht);

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        uitkomst.Koppels.ShouldBeEmpty();
        uitkomst.Tekort!.Aios.ShouldBe(["A1", "A2"]);
        uitkomst.Tekort.Plaatsen.ShouldBe(["H1"]);
        (uitkomst.Tekort.Gevraagd, uitkomst.Tekort.Beschikbaar).ShouldBe((2, 1));
        uitkomst.Tekort.Tekst.ShouldBe("A1 en A2 kunnen samen alleen naar H1. Daar is 1 plaats voor 2 aios. Als de teamleider koppels zonder gesprek toestaat, kan iedereen wel een plaats krijgen.");
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void Pairs_without_interview_are_as_few_as_possible_count_2_and_2_and_are_marked()
    {
        var uitkomst = Indeler.Los(TweeOpEenHao with { ZonderGesprekToegestaan = true });

        uitkomst.Toestand.ShouldBe(Toestand.Opgelost);
        Waarden(uitkomst).ShouldBe([1, 9, 0, 29, 5]);
        uitkomst.Koppels.ShouldBe(
        [
            new("A1", "H1", 2, 1, 1, false, false),
            new("A2", "H2", 2, 2, 2, ZonderGesprek: true, ScoreOntbrak: true),
            new("A3", "H3", 1, 1, 2, false, false),
        ], ignoreOrder: false);
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void A_pair_without_interview_is_not_taken_for_a_better_total()
    {
        var opdracht = new Indelingsopdracht
        {
            Aios = ["A1"], Haos = [new("H1"), new("H2")], Gesprekken = [new("A1", "H1", 3, 3, 2)],
            Aanbod = [new("A1", "H2", 1)], ZonderGesprekToegestaan = true, Zaad = 1,
        };

        var uitkomst = Indeler.Los(opdracht);

        uitkomst.Koppels.Single().Hao.ShouldBe("H1");
        uitkomst.EenNaBesteTotaal.ShouldBe(4);
    }

    [Fact]
    public void An_aios_without_any_interview_is_named_alone()
    {
        var uitkomst = Indeler.Los(C1 with { Gesprekken = [.. C1.Gesprekken.Where(g => g.Aios != "A2")] });

        uitkomst.Tekort!.Aios.ShouldBe(["A2"]);
        uitkomst.Tekort.Plaatsen.ShouldBeEmpty();
        uitkomst.Tekort.Tekst.ShouldBe("A2 heeft geen hao die kan.");
    }

    [Fact]
    public void Other_weights_count_in_the_sum_and_in_the_squares()
    {
        var uitkomst = Indeler.Los(C1 with { GewichtAios = 3, GewichtHao = 1 });

        uitkomst.Toestand.ShouldBe(Toestand.Opgelost);
        Waarden(uitkomst)[..4].ShouldBe(IndelingenOrakel.Criteria(C1 with { GewichtAios = 3 }, uitkomst.Koppels.Select(k => KeyValuePair.Create(k.Aios, k.Hao)))[..4]);
        Waarden(uitkomst)[1].ShouldBe(new IndelingenOrakel(C1 with { GewichtAios = 3 }).Alle.Min(x => x.Criteria[1]));
    }

    [Fact]
    public void A_hao_with_two_places_takes_two_aios_and_a_place_left_counts_as_preferring()
    {
        var opdracht = new Indelingsopdracht
        {
            Aios = ["A1", "A2"], Haos = [new("H1", 2), new("H2")], Zaad = 1,
            Gesprekken = [new("A1", "H1", 1, 3, 1), new("A2", "H1", 2, 3, 2), new("A2", "H2", 1, 3, 1)],
        };

        Indeler.Los(opdracht with { Verboden = [new("A2", "H2")] }).Koppels.Select(k => k.Hao).ShouldBe(["H1", "H1"]);
        var met = Indeler.Los(opdracht with { Vast = [new("A2", "H1")] });
        met.BlokkerendeParen.ShouldBe([new("A2", "H2")]);
    }

    [Fact, Trait("Regel", "§7.1.3")]
    public void A_hao_with_two_places_prefers_who_it_scored_better_than_the_worst_of_its_two()
    {
        var opdracht = new Indelingsopdracht
        {
            Aios = ["A1", "A2", "A3"], Haos = [new("H1", 2), new("H2")], Zaad = 1,
            Gesprekken = [new("A1", "H1", 1, 1, 1), new("A2", "H1", 1, 3, 1), new("A3", "H1", 1, 2, 1), new("A3", "H2", 2, 1, 2)],
        };

        Indeler.Los(opdracht).BlokkerendeParen.ShouldBe([new("A3", "H1")]);
        Indeler.Los(opdracht with { Gesprekken = [.. opdracht.Gesprekken.Select(g => g.Aios == "A2" ? g with { ScoreHao = 2 } : g)] }).BlokkerendeParen.ShouldBeEmpty();
    }

    internal static readonly Indelingsopdracht TweeOpEenHao = new()
    {
        Aios = ["A1", "A2", "A3"], Haos = [new("H1"), new("H2"), new("H3")], Zaad = 3,
        Gesprekken = [new("A1", "H1", 2, 1, 1), new("A2", "H1", 3, 2, 1), new("A3", "H2", 2, 2, 1), new("A3", "H3", 1, 1, 2)],
        Aanbod = [new("A1", "H2", 3), new("A2", "H2", 2)],
    };

    /// <summary>Rows A1…, columns H1…, "score by aios / score by hao"; ranks 1, 2, 3… per row unless given.</summary>
    internal static Indelingsopdracht Tabel(string[][] scores, int[][]? rangen = null) => new()
    {
        Aios = [.. Enumerable.Range(1, scores.Length).Select(i => $"A{i}")],
        Haos = [.. Enumerable.Range(1, scores[0].Length).Select(i => new Hao($"H{i}"))],
        Gesprekken = [.. scores.SelectMany((rij, i) => rij.Select((s, j) => new Gesprek($"A{i + 1}", $"H{j + 1}", s[0] - '0', s[2] - '0', rangen?[i][j] ?? j + 1)))],
        Zaad = 2027,
    };

    internal static string Tekst(Indeling uitkomst) => string.Join(" ", uitkomst.Koppels.Select(k => $"{k.Aios}-{k.Hao}"));

    internal static long[] Waarden(Uitkomst uitkomst) => [.. uitkomst.Criteria.Select(c => c.Waarde)];
}
