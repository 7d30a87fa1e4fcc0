using System.Globalization;
using System.Text.Json.Nodes;

namespace StageSystem.Koppeling.Specs.Controle;

/// <summary>Changes of a certificate of prices that really break a condition.</summary>
internal static class Transportmutaties
{
    private static readonly Int128 Veel = (Int128)1 << 100;

    private static Int128 Getal(JsonNode? n) => Int128.Parse(n!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static string Tekst(Int128 getal) => getal.ToString(CultureInfo.InvariantCulture);

    /// <summary>A row pays so little that its chosen pair is dearer than the prices; only where the row has a free pair.</summary>
    public static Mutatie Rijprijs(Func<JsonObject, IEnumerable<string>> rijen) => new("prijs van een aios", (u, lot) =>
    {
        if (u["certificaat"]?["aiosPrijzen"] is not JsonObject prijzen) return false;
        var kandidaten = rijen(u).ToArray();
        if (kandidaten.Length == 0) return false;
        var id = kandidaten[lot.Next(kandidaten.Length)];
        prijzen[id] = Tekst(Getal(prijzen[id]) - Veel);
        return true;
    }, "Certificaat: het gekozen paar");

    /// <summary>A column with room gets a price below 0, or a column above its minimum one above 0.</summary>
    public static Mutatie Kolomprijs(Func<JsonObject, IEnumerable<string>> gebruikt) => new("prijs van een plaats", (u, lot) =>
    {
        if (u["certificaat"]?["plaatsPrijzen"] is not JsonObject prijzen) return false;
        var kandidaten = gebruikt(u).Distinct().ToArray();
        if (kandidaten.Length == 0) return false;
        prijzen[kandidaten[lot.Next(kandidaten.Length)]] = Tekst(1 + lot.Next(5));
        return true;
    }, "Certificaat");

    public static Mutatie Prijsweg { get; } = new("prijs weg", (u, lot) =>
    {
        if (u["certificaat"]?[lot.Next(2) == 0 ? "aiosPrijzen" : "plaatsPrijzen"] is not JsonObject { Count: > 0 } prijzen) return false;
        prijzen.Remove(prijzen.ElementAt(lot.Next(prijzen.Count)).Key);
        return true;
    }, "prijzen in plaats van");

    public static Mutatie Gewicht { get; } = new("gewicht", (u, lot) =>
    {
        if (u["certificaat"]?["gewichten"] is not JsonArray { Count: > 0 } gewichten) return false;
        gewichten[lot.Next(gewichten.Count)] = lot.Next(2) == 0 ? "0" : "-1";
        return true;
    }, "weegt niet op");

    public static Mutatie Gewichttekst { get; } = new("gewicht geen getal", (u, _) => Mutatieproef.Verander(u["certificaat"], c => c["gewichten"]![0] = "1e3"), "geheel getal");

    public static Mutatie Tekortgetal { get; } = new("getal van het tekort", (u, lot) => Mutatieproef.Verander(u["tekort"], t =>
    {
        var veld = lot.Next(2) == 0 ? "gevraagd" : "beschikbaar";
        t[veld] = t[veld]!.GetValue<int>() + 1;
    }), "Tekort");

    public static Mutatie Tekortaios { get; } = new("aios van het tekort", (u, lot) => u["tekort"] is JsonObject t && Mutatieproef.Weg(t["aios"], lot), "Tekort");

    public static IEnumerable<Mutatie> Alle(Func<JsonObject, IEnumerable<string>> rijen, Func<JsonObject, IEnumerable<string>> gebruikt) =>
    [
        Mutatieproef.Criterium, Mutatieproef.Criteriumnaam, Mutatieproef.Criteriumweg, Mutatieproef.Toestandfout, Mutatieproef.Certificaatweg,
        Rijprijs(rijen), Kolomprijs(gebruikt), Prijsweg, Gewicht, Gewichttekst, Tekortgetal, Tekortaios,
    ];
}
