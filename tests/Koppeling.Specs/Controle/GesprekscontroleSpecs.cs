using System.Text.Json.Nodes;
using StageSystem.Koppeling.Specs.Gesprekken;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

[Trait("Regel", "PLA-55")]
public class GesprekscontroleSpecs
{
    private static IEnumerable<string> Rijen(JsonObject u) => u["gesprekken"]!.AsArray().Where(g => g!["haos"]!.AsArray().Count > 0).Select(g => g!["aios"]!.GetValue<string>());

    private static IEnumerable<string> Haos(JsonObject u) => u["gesprekken"]!.AsArray().SelectMany(g => g!["haos"]!.AsArray()).Select(h => h!.GetValue<string>());

    [Fact]
    public void Every_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(lot => GesprekkenGenerator.Klein(lot.Next()),
    [
        .. Transportmutaties.Alle(Rijen, Haos),
        new("aios weg", (u, lot) => Mutatieproef.Weg(u["gesprekken"], lot), "plaats(en), maar moet"),
        new("aios dubbel", (u, lot) => Mutatieproef.Dubbel(u["gesprekken"], lot)),
        new("gesprek weg", (u, lot) => Mutatieproef.Een(u["gesprekken"], lot, g => Mutatieproef.Weg(g["haos"], lot))),
        new("gesprek dubbel", (u, lot) => Mutatieproef.Een(u["gesprekken"], lot, g => Mutatieproef.Dubbel(g["haos"], lot))),
        new("volgorde van de hao's", (u, lot) => Mutatieproef.Een(u["gesprekken"], lot, g => Mutatieproef.Wissel(g["haos"], lot)), "volgorde van id"),
        new("gesprekken van twee aios gewisseld", (u, lot) => Mutatieproef.Wissel(u["gesprekken"], "haos", lot)),
        new("andere hao", (u, lot) => Mutatieproef.Een(u["gesprekken"], lot, g =>
        {
            if (g["haos"] is JsonArray { Count: > 0 } haos && Haos(u).Except(haos.Select(h => h!.GetValue<string>())).FirstOrDefault() is { } ander) haos[lot.Next(haos.Count)] = ander;
        })),
    ], 3_000);

    [Fact]
    public void Larger_groups_are_accepted()
    {
        for (var zaad = 0; zaad < 40; zaad++) Aanvaard.Moet(GesprekkenGenerator.Groep(zaad, 8 + zaad, 10 + zaad, 3), zaad);
    }
}
