using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Controle;

namespace StageSystem.Koppeling.Specs.Controle;

/// <summary>A change of a result that must be rejected.</summary>
/// <param name="Doe">Changes the result; false: this result has nothing to change in this way.</param>
/// <param name="Reden">Part of a reason that the checker must give; null: any.</param>
public sealed record Mutatie(string Naam, Func<JsonObject, Random, bool> Doe, string? Reden = null);

/// <summary>Solves random instances, has every result accepted, changes it, and has every change rejected.</summary>
internal static class Mutatieproef
{
    public const int Mutaties = 1_000;

    /// <param name="maak">Instance from a seed.</param>
    /// <param name="instanties">Number of instances whose result must be accepted.</param>
    public static void Voer(Func<Random, Opdracht> maak, IReadOnlyList<Mutatie> mutaties, int instanties)
    {
        var (afgekeurd, zaad, gebruikt) = (0, 0, new HashSet<string>());
        var doorgelaten = new List<string>();
        for (; zaad < instanties || afgekeurd < Mutaties || gebruikt.Count < mutaties.Count; zaad++)
        {
            zaad.ShouldBeLessThan(20 * instanties, $"{afgekeurd} mutaties; niet voorgekomen: {string.Join(", ", mutaties.Select(m => m.Naam).Except(gebruikt))}");
            var opdracht = maak(new Random(zaad));
            var uitkomst = Rekenkern.Los(opdracht);
            var (o, u) = (Json.Schrijf(opdracht), Json.Schrijf(uitkomst));
            var uitslag = Controleur.Controleer(o, u);
            uitslag.Bezwaren.ShouldBeEmpty($"zaad {zaad}: {Encoding.UTF8.GetString(o)} {Encoding.UTF8.GetString(u)}");
            if ((afgekeurd >= Mutaties && gebruikt.Count == mutaties.Count) || (uitkomst.Toestand != Toestand.Opgelost && zaad % 4 != 0)) continue;
            for (var poging = 0; poging < 4; poging++)
            {
                var lot = new Random(1_000_003 * zaad + poging);
                var mutatie = mutaties[lot.Next(mutaties.Count)];
                var json = JsonNode.Parse(u)!.AsObject();
                if (!mutatie.Doe(json, lot)) continue;
                var veranderd = Encoding.UTF8.GetBytes(json.ToJsonString(Json.Opties));
                if (JsonNode.DeepEquals(JsonNode.Parse(u), json)) continue;
                uitslag = Controleur.Controleer(o, veranderd);
                if (uitslag.Akkoord || (mutatie.Reden is { } reden && !uitslag.Bezwaren.Any(b => b.Contains(reden, StringComparison.Ordinal))))
                    doorgelaten.Add($"zaad {zaad}.{poging}, {mutatie.Naam}: {(uitslag.Akkoord ? "aanvaard" : string.Join(" / ", uitslag.Bezwaren))}\n{Encoding.UTF8.GetString(o)}\n{Encoding.UTF8.GetString(veranderd)}");
                doorgelaten.Count.ShouldBeLessThan(1, string.Join("\n", doorgelaten));
                afgekeurd++;
                gebruikt.Add(mutatie.Naam);
            }
        }
        afgekeurd.ShouldBeGreaterThanOrEqualTo(Mutaties);
    }

    // Changes that every kind of result knows.

    public static Mutatie Criterium { get; } = new("criterium", (u, lot) => Een(u["criteria"], lot, c => c["waarde"] = c["waarde"]!.GetValue<long>() + (lot.Next(2) == 0 ? 1 : -1)), "riteri");

    public static Mutatie Criteriumnaam { get; } = new("naam van een criterium", (u, lot) => Een(u["criteria"], lot, c => c["naam"] = c["naam"] + "x"), "Criterium");

    public static Mutatie Criteriumweg { get; } = new("criterium weg", (u, lot) => Weg(u["criteria"], lot), "criteria");

    public static Mutatie Toestandfout { get; } = new("toestand", (u, lot) =>
    {
        u["toestand"] = new[] { "opgelost", "tekort", "tegenstrijdig", "onzin" }.Where(t => t != u["toestand"]!.GetValue<string>()).ElementAt(lot.Next(3));
        return true;
    });

    public static Mutatie Certificaatweg { get; } = new("certificaat weg", (u, _) => u.Remove("certificaat"), "ertificaat");

    public static Mutatie Lotzaad { get; } = new("zaad", (u, lot) => Verander(u["lot"], l => l["zaad"] = l["zaad"]!.GetValue<ulong>() + 1 + (ulong)lot.Next(9)), "zaad");

    public static Mutatie Lotvolgorde { get; } = new("volgorde van de loting", (u, lot) => u["lot"] is JsonObject l && Wissel(l["volgorde"], lot), "volgorde van de loting");

    public static Mutatie Lotweg { get; } = new("loting weg", (u, _) => u.Remove("lot"), "loting ontbreekt");

    public static bool Verander(JsonNode? knoop, Action<JsonObject> doe)
    {
        if (knoop is not JsonObject o) return false;
        doe(o);
        return true;
    }

    public static bool Een(JsonNode? lijst, Random lot, Action<JsonObject> doe) => lijst is JsonArray { Count: > 0 } l && Verander(l[lot.Next(l.Count)], doe);

    public static bool Weg(JsonNode? lijst, Random lot)
    {
        if (lijst is not JsonArray { Count: > 0 } l) return false;
        l.RemoveAt(lot.Next(l.Count));
        return true;
    }

    public static bool Dubbel(JsonNode? lijst, Random lot)
    {
        if (lijst is not JsonArray { Count: > 0 } l) return false;
        l.Add(l[lot.Next(l.Count)]!.DeepClone());
        return true;
    }

    /// <summary>Exchanges two different values of a list.</summary>
    public static bool Wissel(JsonNode? lijst, Random lot)
    {
        if (lijst is not JsonArray { Count: > 1 } l) return false;
        var (a, b) = (lot.Next(l.Count), lot.Next(l.Count));
        if (JsonNode.DeepEquals(l[a], l[b])) return false;
        var (x, y) = (l[a]!.DeepClone(), l[b]!.DeepClone());
        (l[a], l[b]) = (y, x);
        return true;
    }

    /// <summary>Exchanges one member of two elements of a list.</summary>
    public static bool Wissel(JsonNode? lijst, string veld, Random lot)
    {
        if (lijst is not JsonArray { Count: > 1 } l) return false;
        var (a, b) = (l[lot.Next(l.Count)]!.AsObject(), l[lot.Next(l.Count)]!.AsObject());
        if (JsonNode.DeepEquals(a[veld], b[veld])) return false;
        var (x, y) = (a[veld]?.DeepClone(), b[veld]?.DeepClone());
        (a[veld], b[veld]) = (y, x);
        return true;
    }

    /// <summary>Gives one element of a list another of the values that this member has in the list.</summary>
    public static bool Ander(JsonNode? lijst, string veld, Random lot)
    {
        if (lijst is not JsonArray { Count: > 1 } l) return false;
        var (a, b) = (l[lot.Next(l.Count)]!.AsObject(), l[lot.Next(l.Count)]!.AsObject());
        if (JsonNode.DeepEquals(a[veld], b[veld])) return false;
        a[veld] = b[veld]?.DeepClone();
        return true;
    }

    /// <summary>Adds to an integer member of one element.</summary>
    public static bool Plus(JsonNode? lijst, string veld, Random lot) => Een(lijst, lot, e => e[veld] = (e[veld]?.GetValue<long>() ?? 5) + 1 + lot.Next(2));

    /// <summary>Turns a flag of one element.</summary>
    public static bool Vlag(JsonNode? lijst, string veld, Random lot) => Een(lijst, lot, e => e[veld] = !e[veld]!.GetValue<bool>());
}
