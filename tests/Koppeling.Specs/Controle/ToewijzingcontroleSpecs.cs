using System.Text.Json.Nodes;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

public class ToewijzingcontroleSpecs
{
    private static Toewijzingsopdracht Klein(Random lot)
    {
        string[] rijen = [.. Enumerable.Range(8, lot.Next(1, 6)).Select(i => $"A{i}")], kolommen = [.. Enumerable.Range(8, lot.Next(1, 6)).Select(i => $"P{i}")];
        var (criteria, hoogste, meer) = (lot.Next(1, 4), lot.Next(1, 6), lot.Next(3) == 0);
        Kostenpaar[] paren = [.. rijen.SelectMany(r => kolommen.Where(_ => lot.Next(10) < 8).Select(k => new Kostenpaar(r, k, [.. Enumerable.Range(0, criteria).Select(_ => (long)lot.Next(-1, hoogste))]))).OrderBy(_ => lot.Next())];
        return new Toewijzingsopdracht
        {
            Rijen = [.. rijen.Select(id => new Rij(id, meer ? lot.Next(0, 3) : 1))],
            Kolommen = [.. kolommen.Select(id => new Kolom(id, lot.Next(0, 4), lot.Next(6) == 0 ? 1 : 0))],
            Criteria = [.. Enumerable.Range(1, criteria).Select(i => $"c{i}")],
            Paren = paren,
            Vast = [.. paren.Where(_ => lot.Next(25) == 0).Select(p => new Paar(p.Rij, p.Kolom))],
            Verboden = [.. paren.Where(_ => lot.Next(15) == 0).Select(p => new Paar(p.Rij, p.Kolom))],
            Zaad = lot.Next(2) == 0 ? (ulong)lot.Next() : null,
        };
    }

    private static IEnumerable<string> Kolommen(JsonObject u) => u["paren"]!.AsArray().Select(p => p!["kolom"]!.GetValue<string>());

    private static IEnumerable<string> Rijen(JsonObject u) => u["paren"]!.AsArray().Select(p => p!["rij"]!.GetValue<string>());

    // Without pins and minimums every used price can be made to break a condition.
    private static Toewijzingsopdracht ZonderVast(Random lot)
    {
        var opdracht = Klein(lot);
        return opdracht with { Vast = [], Kolommen = [.. opdracht.Kolommen.Select(k => k with { Minimum = 0 })] };
    }

    private static IEnumerable<Mutatie> Paren() =>
    [
        new("kolommen gewisseld", (u, lot) => Mutatieproef.Wissel(u["paren"], "kolom", lot)),
        new("rijen gewisseld", (u, lot) => Mutatieproef.Wissel(u["paren"], "rij", lot)),
        new("andere kolom", (u, lot) => Mutatieproef.Ander(u["paren"], "kolom", lot)),
        new("paar weg", (u, lot) => Mutatieproef.Weg(u["paren"], lot), "moet er"),
        new("paar dubbel", (u, lot) => Mutatieproef.Dubbel(u["paren"], lot), "twee keer"),
        new("volgorde van de paren", (u, lot) => Mutatieproef.Wissel(u["paren"], lot), "niet in volgorde"),
        Mutatieproef.Lotzaad, Mutatieproef.Lotvolgorde, Mutatieproef.Lotweg,
    ];

    [Fact]
    public void Every_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(ZonderVast, [.. Transportmutaties.Alle(Rijen, Kolommen), .. Paren()], 4_000);

    [Fact]
    public void Every_change_of_the_pairs_is_rejected_with_pins_and_minimums_too() => Mutatieproef.Voer(Klein, [.. Paren(), Mutatieproef.Criterium, Mutatieproef.Toestandfout], 4_000);

    [Fact]
    public void An_equally_good_answer_that_another_lot_would_give_is_rejected_for_the_lot_alone()
    {
        var afgekeurd = 0;
        for (var zaad = 0; afgekeurd < 300; zaad++)
        {
            zaad.ShouldBeLessThan(30_000);
            var opdracht = Klein(new Random(zaad));
            opdracht = opdracht with { Criteria = ["c"], Paren = [.. opdracht.Paren.Select(p => p with { Kosten = [p.Kosten[0] & 1] })] };
            opdracht = opdracht with { Zaad = (ulong)zaad };
            var (goed, ander) = (Toewijzer.Los(opdracht), Toewijzer.Los(opdracht with { Zaad = (ulong)zaad + 1_000_000 }));
            if (goed.Paren.SequenceEqual(ander.Paren)) continue;
            var uitslag = Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(ander with { Lot = goed.Lot }));
            uitslag.Bezwaren.ShouldNotBeEmpty($"zaad {zaad}");
            uitslag.Bezwaren.ShouldAllBe(b => b.StartsWith("Loting: "), $"zaad {zaad}");
            afgekeurd++;
        }
    }

    [Fact]
    public void A_thousand_aios_are_accepted() => Aanvaard.Moet(Generator.Maak("toewijzing", 7, 1_000, 400), 7);

    [Fact]
    public void An_answer_that_is_not_the_best_cannot_be_proven_with_any_prices_of_the_best()
    {
        // A1 and A2 swapped costs 2 more; the prices of the optimum say so.
        var opdracht = new Toewijzingsopdracht
        {
            Rijen = [new("A1"), new("A2")],
            Kolommen = [new("P1"), new("P2")],
            Paren = [new("A1", "P1", [1]), new("A1", "P2", [2]), new("A2", "P1", [2]), new("A2", "P2", [1])],
        };
        var beste = Toewijzer.Los(opdracht);
        var slechter = beste with { Paren = [new("A1", "P2"), new("A2", "P1")], Criteria = [new("kosten", 4)] };
        var uitslag = Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(slechter));
        uitslag.Bezwaren.ShouldContain(b => b.StartsWith("Certificaat: het gekozen paar A", StringComparison.Ordinal));
        Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(beste)).Bezwaren.ShouldBeEmpty();
    }

    [Fact]
    public void Weights_too_large_to_calculate_with_are_rejected()
    {
        var opdracht = ZonderVast(new Random(3)) with { Paren = [new("A8", "P8", [2])], Rijen = [new("A8")], Kolommen = [new("P8")], Criteria = ["kosten"], Verboden = [], Zaad = null };
        var uitkomst = Toewijzer.Los(opdracht);
        uitkomst = uitkomst with { Certificaat = uitkomst.Certificaat! with { Gewichten = [Int128.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)] } };
        Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(uitkomst)).Bezwaren.ShouldContain(b => b.Contains("zo groot", StringComparison.Ordinal));
    }
}
