using System.Text.Json.Nodes;
using Shouldly;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

[Trait("Regel", "§7.2")]
public class PoulescontroleSpecs
{
    private static readonly string[] Namen = ["K", "K6", "P", "Q"];

    private static Poulesopdracht Klein(Random lot)
    {
        var kwartalen = lot.Next(1, 4);
        Poule[] poules = [new("K", 13), new("K6", 26), new("P", 13), new("Q", 13)];
        Poulesplaats[] plaatsen = [.. Enumerable.Range(8, lot.Next(3, 8)).Select(i => new Poulesplaats($"S{i}", Namen[lot.Next(4)], [.. Enumerable.Range(0, kwartalen).Select(_ => lot.Next(0, 3))], lot.Next(2) == 0))];
        return new Poulesopdracht
        {
            Kwartalen = [.. Enumerable.Range(1, kwartalen).Select(q => $"k{q}")],
            Poules = poules,
            Plaatsen = plaatsen,
            Aios = [.. Enumerable.Range(9, lot.Next(1, 5)).Select(i => Aios($"A{i}", lot, kwartalen, plaatsen))],
            Zaad = (ulong)lot.Next(),
        };
    }

    private static PoulesAios Aios(string id, Random lot, int kwartalen, Poulesplaats[] plaatsen)
    {
        Poulevoorkeur Voorkeur(string poule)
        {
            var eigen = plaatsen.Where(p => p.Poule == poule).OrderBy(_ => lot.Next()).Select(p => p.Id).ToArray();
            return new(poule, lot.Next(5) > 0, [.. eigen.Take(2)], eigen.Length > 2 && lot.Next(2) == 0 ? eigen[2] : null, eigen.Length > 0 && lot.Next(4) == 0 ? new Dictionary<string, int> { [eigen[0]] = lot.Next(-1, 2) } : null);
        }
        return new PoulesAios
        {
            Id = id,
            Kwartalen = [.. Enumerable.Range(0, kwartalen).Where(_ => lot.Next(6) > 0)],
            Poules = [.. new[] { "P", "Q" }.Where(_ => lot.Next(3) > 0)],
            Klinisch = lot.Next(2) == 0 ? new Klinisch("K6", "K", lot.Next(3) switch { 0 => 13, 1 => 26, _ => null }, lot.Next(4) == 0) : null,
            Voorkeuren = [.. Namen.Where(_ => lot.Next(4) > 0).Select(Voorkeur)],
            Uitgesloten = lot.Next(4) == 0 ? [plaatsen[lot.Next(plaatsen.Length)].Id] : [],
            Vast = lot.Next(12) == 0 ? [new VasteStart(plaatsen[lot.Next(plaatsen.Length)].Id, lot.Next(kwartalen))] : [],
        };
    }

    private static bool MetBewijs(JsonObject u, Random lot, Func<JsonObject, bool> doe) =>
        u["certificaat"]?["doelen"] is JsonArray { Count: > 0 } doelen && doe(doelen[lot.Next(doelen.Count)]!.AsObject());

    internal static Mutatie[] Bewijs { get; } =
    [
        Mutatieproef.Criterium, Mutatieproef.Criteriumnaam, Mutatieproef.Criteriumweg, Mutatieproef.Certificaatweg, Mutatieproef.Lotzaad, Mutatieproef.Lotvolgorde,
        // Pins may clash before a lot is drawn, so there the lot may be absent.
        new("loting weg", (u, _) => u["toestand"]!.GetValue<string>() != "tegenstrijdig" && u.Remove("lot"), "loting ontbreekt"),
        new("toestand", (u, lot) =>
        {
            // "nietBewezen" claims less, so it may be accepted with a remark.
            u["toestand"] = new[] { "opgelost", "tekort", "tegenstrijdig", "onzin" }.Where(t => t != u["toestand"]!.GetValue<string>()).ElementAt(lot.Next(3));
            return true;
        }),
        new("ondergrens", (u, lot) => Mutatieproef.Verander(u["certificaat"], c => c["ondergrens"] = (Int128.Parse(c["ondergrens"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) + 1 + lot.Next(3)).ToString(System.Globalization.CultureInfo.InvariantCulture)), "ondergrens"),
        new("kloof", (u, _) => Mutatieproef.Verander(u["certificaat"], c => c["kloof"] = "1"), "kloof"),
        new("doel weg", (u, lot) => u["certificaat"] is JsonObject c && Mutatieproef.Weg(c["doelen"], lot)),
        new("doel dubbel", (u, lot) => u["certificaat"] is JsonObject c && Mutatieproef.Dubbel(c["doelen"], lot)),
        new("naam van een doel", (u, lot) => MetBewijs(u, lot, d => Mutatieproef.Verander(d, x => x["doel"] = x["doel"] + "x"))),
        new("grens van een doel", (u, lot) => MetBewijs(u, lot, d => Mutatieproef.Verander(d, x => x["grens"] = (x["grens"]?.GetValue<int>() ?? 3) + 1)), "grens"),
        new("gewicht van een doel", (u, lot) => MetBewijs(u, lot, d => Mutatieproef.Verander(d, x => x["gewichten"]![2] = "0")), "weegt niet op"),
        new("prijs onder 0", (u, lot) => u["certificaat"]?["lijsten"] is JsonArray { Count: > 0 } l && l[lot.Next(l.Count)]!["prijzen"] is JsonObject { Count: > 0 } p && Mutatieproef.Verander(p, x => x[x.ElementAt(lot.Next(x.Count)).Key] = "-1"), "minstens 0"),
    ];

    internal static Mutatie[] Starts { get; } =
    [
        new("kosten", (u, lot) => Mutatieproef.Plus(u["starts"], "kosten", lot), "kost"),
        new("weken", (u, lot) => Mutatieproef.Een(u["starts"], lot, s => s["weken"] = 39 - s["weken"]!.GetValue<int>()), "weken"),
        new("plaatsen gewisseld", (u, lot) => Mutatieproef.Wissel(u["starts"], "plaats", lot)),
        new("andere plaats", (u, lot) => Mutatieproef.Ander(u["starts"], "plaats", lot)),
        new("ander kwartaal", (u, lot) => Mutatieproef.Plus(u["starts"], "kwartaal", lot)),
        new("aios gewisseld", (u, lot) => Mutatieproef.Wissel(u["starts"], "aios", lot)),
        new("start weg", (u, lot) => Mutatieproef.Weg(u["starts"], lot)),
        new("start dubbel", (u, lot) => Mutatieproef.Dubbel(u["starts"], lot)),
        new("zonder plaats weg", (u, lot) => Mutatieproef.Weg(u["zonderPlaats"], lot), "onder plaats"),
        new("zonder plaats dubbel", (u, lot) => Mutatieproef.Dubbel(u["zonderPlaats"], lot), "onder plaats"),
    ];

    [Fact]
    public void Every_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(Klein,
    [
        .. Bewijs, .. Starts,
        new("rang", (u, lot) => Mutatieproef.Plus(u["starts"], "rang", lot), "voorkeur"),
        new("afgewezen", (u, lot) => Mutatieproef.Vlag(u["starts"], "afgewezen", lot), "afgewezen"),
    ], 2_000);

    [Fact]
    public void An_equally_good_allocation_that_another_lot_would_give_is_rejected()
    {
        var afgekeurd = 0;
        for (var zaad = 0; afgekeurd < 100; zaad++)
        {
            zaad.ShouldBeLessThan(10_000);
            var opdracht = Klein(new Random(zaad));
            var (goed, ander) = (Poulesindeler.Los(opdracht), Poulesindeler.Los(opdracht with { Zaad = opdracht.Zaad + 1_000_003 }));
            if (goed.Starts.SequenceEqual(ander.Starts)) continue;
            var uitslag = StageSystem.Koppeling.Controle.Controleur.Controleer(StageSystem.Koppeling.Cli.Json.Schrijf(opdracht), StageSystem.Koppeling.Cli.Json.Schrijf(ander with { Lot = goed.Lot }));
            uitslag.Bezwaren.ShouldNotBeEmpty($"zaad {zaad}");
            uitslag.Bezwaren.ShouldAllBe(b => b.Contains("lot", StringComparison.Ordinal), $"zaad {zaad}");
            afgekeurd++;
        }
    }

    [Fact]
    public void An_institute_is_accepted() => Aanvaard.Moet(Generator.Maak("poules", 2, 60, 40), 2);
}
