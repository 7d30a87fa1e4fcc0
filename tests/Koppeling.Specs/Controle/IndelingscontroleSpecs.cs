using System.Text.Json.Nodes;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Specs.Indelingen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

[Trait("Regel", "PLA-60")]
public class IndelingscontroleSpecs
{
    private static Indelingsopdracht Klein(Random lot) => IndelingenGenerator.Klein(lot.Next()) with { Stabiliteit = (Stabiliteitsvariant)lot.Next(3) };

    // Pinned aios have no free pair, so no price of theirs can break anything: these instances have no pins.
    private static Indelingsopdracht ZonderVast(Random lot) => Klein(lot) with { Vast = [] };

    private static IEnumerable<string> Rijen(JsonObject u) => u["koppels"]!.AsArray().Select(k => k!["aios"]!.GetValue<string>());

    private static IEnumerable<string> Haos(JsonObject u) => u["koppels"]!.AsArray().Select(k => k!["hao"]!.GetValue<string>());

    private static IEnumerable<Mutatie> Verslag(string naam, Func<JsonObject, JsonObject?> deel) => new Mutatie[]
    {
        new("score van de aios", (u, lot) => Mutatieproef.Plus(deel(u)?["koppels"], "scoreAios", lot), "score van de aios"),
        new("score van de hao", (u, lot) => Mutatieproef.Plus(deel(u)?["koppels"], "scoreHao", lot), "score van de hao"),
        new("rang", (u, lot) => Mutatieproef.Plus(deel(u)?["koppels"], "rang", lot), "de rang is"),
        new("zonderGesprek", (u, lot) => Mutatieproef.Vlag(deel(u)?["koppels"], "zonderGesprek", lot), "gesprek"),
        new("scoreOntbrak", (u, lot) => Mutatieproef.Vlag(deel(u)?["koppels"], "scoreOntbrak", lot), "score"),
        new("hao's gewisseld", (u, lot) => Mutatieproef.Wissel(deel(u)?["koppels"], "hao", lot)),
        new("andere hao", (u, lot) => Mutatieproef.Ander(deel(u)?["koppels"], "hao", lot)),
        new("koppel weg", (u, lot) => Mutatieproef.Weg(deel(u)?["koppels"], lot)),
        new("koppel dubbel", (u, lot) => Mutatieproef.Dubbel(deel(u)?["koppels"], lot)),
        new("een-na-beste", (u, _) => Mutatieproef.Verander(deel(u), d => d["eenNaBesteTotaal"] = (d["eenNaBesteTotaal"]?.GetValue<long>() ?? 3) + 1), "een-na-beste"),
        new("eigen score", (u, lot) => Mutatieproef.Plus(deel(u)?["perAios"], "score", lot), "gaf de eigen plaats"),
        new("eigen 1", (u, lot) => Mutatieproef.Plus(deel(u)?["perAios"], "besteTotaal", lot), "eigen 1"),
        new("aios uit perAios", (u, lot) => Mutatieproef.Weg(deel(u)?["perAios"], lot), "perAios"),
        new("blokkerend paar weg", (u, lot) => Mutatieproef.Weg(deel(u)?["blokkerendeParen"], lot), "blokkerende paren"),
        new("blokkerend paar dubbel", (u, lot) => Mutatieproef.Dubbel(deel(u)?["blokkerendeParen"], lot), "blokkerende paren"),
    }.Select(m => m with { Naam = naam + m.Naam });

    [Fact]
    public void Every_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(ZonderVast,
    [
        .. Transportmutaties.Alle(Rijen, Haos), .. Verslag("", u => u["koppels"]!.AsArray().Count > 0 ? u : null),
        Mutatieproef.Lotzaad, Mutatieproef.Lotvolgorde, Mutatieproef.Lotweg,
    ], 3_000);

    [Fact]
    public void Every_change_of_a_second_proposal_is_rejected() => Mutatieproef.Voer(Klein,
    [
        .. Verslag("variant: ", u => u["variant"] as JsonObject),
        new("variant weg", (u, _) => u.Remove("variant"), "tweede voorstel"),
        new("variant: blokkerendMinstens", (u, _) => Mutatieproef.Verander(u["variant"], v => v["blokkerendMinstens"] = v["blokkerendMinstens"]!.GetValue<int>() + 1), "blokkerende"),
        new("variant: toestand", (u, _) => Mutatieproef.Verander(u["variant"], v => v["toestand"] = "tekort"), "toestand"),
        new("variant: criterium", (u, lot) => Mutatieproef.Een(u["variant"]?["criteria"], lot, c => c["waarde"] = c["waarde"]!.GetValue<long>() + 1), "riteri"),
    ], 1_000);

    [Fact, Trait("Regel", "§7.1.3")]
    public void An_equally_good_allocation_that_another_lot_would_give_is_rejected()
    {
        var afgekeurd = 0;
        for (var zaad = 0; afgekeurd < 200; zaad++)
        {
            zaad.ShouldBeLessThan(20_000);
            var opdracht = IndelingenGenerator.Klein(zaad) with { Gesprekken = [.. IndelingenGenerator.Klein(zaad).Gesprekken.Select(g => g with { Rang = 1 })] };
            var ander = (Indeling)Rekenkern.Los(opdracht with { Zaad = opdracht.Zaad + 1 });
            var goed = (Indeling)Rekenkern.Los(opdracht);
            if (ander.Toestand != Toestand.Opgelost || ander.Koppels.SequenceEqual(goed.Koppels)) continue;
            var uitslag = Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(ander with { Lot = goed.Lot }));
            uitslag.Bezwaren.ShouldContain(b => b.StartsWith("Loting: "), $"zaad {zaad}");
            uitslag.Bezwaren.ShouldAllBe(b => b.StartsWith("Loting: "), $"zaad {zaad}: only the tie-break is wrong");
            afgekeurd++;
        }
    }

    [Fact]
    public void Larger_groups_are_accepted()
    {
        for (var zaad = 0; zaad < 30; zaad++) Aanvaard.Moet(IndelingenGenerator.Groep(zaad, 8 + zaad, 10 + zaad, 3), zaad);
    }
}
