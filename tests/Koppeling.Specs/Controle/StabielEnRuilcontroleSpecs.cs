using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

public class StabielEnRuilcontroleSpecs
{
    private static string[] Ids(string letter, int aantal) => [.. Enumerable.Range(1, aantal).Select(i => letter + i)];

    private static T[] Greep<T>(Random lot, T[] uit, int minst) => [.. uit.OrderBy(_ => lot.Next()).Take(lot.Next(minst, uit.Length + 1))];

    private static Stabieleopdracht Stabiel(Random lot)
    {
        var (aios, plaatsen) = (Ids("A", lot.Next(2, 8)), Ids("P", lot.Next(2, 6)));
        return new Stabieleopdracht
        {
            Aios = [.. aios.Select(id => new StabieleAios(id, Greep(lot, plaatsen, 1)))],
            Plaatsen = [.. plaatsen.Select(id => new StabielePlaats(id, lot.Next(0, 4), Greep(lot, aios, 1)))],
            OptimaalVoor = lot.Next(2) == 0 ? "aios" : "plaats",
        };
    }

    [Fact]
    public void Every_stable_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(Stabiel,
    [
        Mutatieproef.Criterium, Mutatieproef.Criteriumnaam, Mutatieproef.Criteriumweg, Mutatieproef.Toestandfout,
        new("wissel plaatsen", (u, lot) => Mutatieproef.Wissel(u["paren"], "plaats", lot)),
        new("andere plaats", (u, lot) => Mutatieproef.Ander(u["paren"], "plaats", lot)),
        new("paar weg", (u, lot) => Mutatieproef.Weg(u["paren"], lot)),
        new("paar dubbel", (u, lot) => Mutatieproef.Dubbel(u["paren"], lot), "twee plaatsen"),
        new("zonder plaats", (u, lot) => Mutatieproef.Weg(u["zonderPlaats"], lot), "zonder plaats"),
        new("loting erbij", (u, _) =>
        {
            u["lot"] = new System.Text.Json.Nodes.JsonObject { ["zaad"] = 1, ["volgorde"] = new System.Text.Json.Nodes.JsonArray() };
            return true;
        }, "niet geloot"),
    ], 2_000);

    private static Ruilopdracht Ruil(Random lot)
    {
        var plaatsen = Ids("P", lot.Next(2, 6));
        return new Ruilopdracht { Aios = [.. Ids("A", lot.Next(2, 9)).Select(id => new RuilAios(id, plaatsen[lot.Next(plaatsen.Length)], Greep(lot, plaatsen, 0)))] };
    }

    [Fact, Trait("Regel", "PLA-74")]
    public void Every_swap_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(Ruil,
    [
        Mutatieproef.Toestandfout,
        new("kring weg", (u, lot) => Mutatieproef.Weg(u["kringen"], lot)),
        new("kring dubbel", (u, lot) => Mutatieproef.Dubbel(u["kringen"], lot), "twee keer"),
        new("stap weg", (u, lot) => Mutatieproef.Een(u["kringen"], lot, k => Mutatieproef.Weg(k["stappen"], lot))),
        new("stap met ander doel", (u, lot) => Mutatieproef.Een(u["kringen"], lot, k => Mutatieproef.Ander(k["stappen"], "naar", lot))),
        new("stap met andere herkomst", (u, lot) => Mutatieproef.Een(u["kringen"], lot, k => Mutatieproef.Ander(k["stappen"], "van", lot))),
        new("stap van een ander", (u, lot) => Mutatieproef.Een(u["kringen"], lot, k => Mutatieproef.Wissel(k["stappen"], "aios", lot))),
        new("criterium erbij", (u, _) =>
        {
            u["criteria"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["naam"] = "x", ["waarde"] = 0 });
            return true;
        }, "criteria"),
    ], 2_000);
}
