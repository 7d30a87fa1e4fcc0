using System.Text.Json.Nodes;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Specs.Poules;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

public class AmcEnNspohcontroleSpecs
{
    [Fact, Trait("Regel", "§7.3")]
    public void Every_AMC_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(lot => AmcProef.Maak(lot.Next()),
    [
        .. PoulescontroleSpecs.Bewijs, .. PoulescontroleSpecs.Starts,
        new("verplichting", (u, lot) => Mutatieproef.Ander(u["starts"], "verplichting", lot)),
        new("buiten regio", (u, lot) => Mutatieproef.Vlag(u["starts"], "buitenRegio", lot), "buitenRegio"),
        new("spreiding weg", (u, lot) => Mutatieproef.Weg(u["spreiding"], lot), "Spreiding"),
        new("spreiding dubbel", (u, lot) => Mutatieproef.Dubbel(u["spreiding"], lot), "Spreiding"),
    ], 1_500);

    [Fact]
    public void A_year_of_AMC_aios_is_accepted() => Aanvaard.Moet(Generator.Maak("amc", 3, 30, 30), 3);

    private static Nspohopdracht Nspoh(Random lot)
    {
        string[] plaatsen = [.. Enumerable.Range(8, lot.Next(1, 6)).Select(i => $"P{i}")];
        return new Nspohopdracht
        {
            Plaatsen = [.. plaatsen.Select(id => new NspohPlaats(id, lot.Next(0, 4)))],
            Starters = [.. Enumerable.Range(8, lot.Next(1, 7)).Select(i => new NspohStarter($"A{i}", lot.Next(5) == 0 ? null : plaatsen[lot.Next(plaatsen.Length)], lot.Next(2) == 0 ? "concept" : "ingediend",
                [.. plaatsen.Where(_ => lot.Next(4) > 0).OrderBy(_ => lot.Next())]))],
            MetVoorstel = lot.Next(4) > 0,
            Zaad = (ulong)lot.Next(),
        };
    }

    private static IEnumerable<string> Starters(JsonObject u) => (u["voorstel"] as JsonArray ?? []).Select(v => v!["starter"]!.GetValue<string>());

    private static IEnumerable<string> Plaatsen(JsonObject u) => (u["voorstel"] as JsonArray ?? []).Select(v => v!["plaats"]!.GetValue<string>());

    [Fact, Trait("Regel", "PLA-70")]
    public void Every_NSPOH_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(Nspoh,
    [
        .. Transportmutaties.Alle(Starters, Plaatsen).Where(m => m.Naam != "certificaat weg" && m.Naam != "toestand"),
        new("certificaat weg", (u, _) => u["voorstel"] is JsonArray { Count: > 0 } && u.Remove("certificaat"), "ertificaat"),
        new("toestand", (u, _) => Mutatieproef.Verander(u, x => x["toestand"] = x["toestand"]!.GetValue<string>() == "opgelost" ? "tekort" : "opgelost")),
        new("voorstel weg", (u, _) => u.Remove("voorstel"), "voorstel"),
        new("plaatsen gewisseld", (u, lot) => Mutatieproef.Wissel(u["voorstel"], "plaats", lot)),
        new("andere plaats", (u, lot) => Mutatieproef.Ander(u["voorstel"], "plaats", lot)),
        new("starter weg", (u, lot) => Mutatieproef.Weg(u["voorstel"], lot)),
        new("kosten", (u, lot) => Mutatieproef.Plus(u["voorstel"], "kosten", lot), "kost"),
        new("voorkeur", (u, lot) => Mutatieproef.Ander(u["starters"], "voorkeur", lot), "voorkeur"),
        new("status", (u, lot) => Mutatieproef.Ander(u["starters"], "status", lot), "status"),
        new("met zelfde voorkeur", (u, lot) => Mutatieproef.Plus(u["starters"], "metZelfdeVoorkeur", lot), "hebben de voorkeur"),
        new("capaciteit", (u, lot) => Mutatieproef.Plus(u["starters"], "capaciteit", lot), "capaciteit"),
        new("regel weg", (u, lot) => Mutatieproef.Weg(u["starters"], lot), "overzicht"),
        new("conflict weg", (u, lot) => Mutatieproef.Weg(u["conflicten"], lot), "conflict"),
        new("conflict dubbel", (u, lot) => Mutatieproef.Dubbel(u["conflicten"], lot), "conflict"),
        Mutatieproef.Lotzaad, Mutatieproef.Lotvolgorde, new("loting weg", (u, _) => u.Remove("lot"), "lot"),
    ], 2_500);
}
