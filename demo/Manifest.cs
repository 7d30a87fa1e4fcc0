using System.Text.Json;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>Compares what the import refused with the faults that a manifest says were put in on purpose.</summary>
public static class Manifest
{
    /// <summary>What is missing and what is too much, one line each; empty when the report is exactly the manifest.</summary>
    /// <param name="pad">The manifest: <c>fouten</c> with <c>bestand</c>, <c>sleutel</c>, <c>fout</c>.</param>
    /// <param name="verslagen">The reports of all files.</param>
    public static IReadOnlyList<string> Verschillen(string pad, IReadOnlyList<Importverslag> verslagen)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(pad));

        // The retyped row is no fault: it must merge without a word.
        var verwacht = json.RootElement.GetProperty("fouten").EnumerateArray()
            .Where(f => !f.GetProperty("fout").GetString()!.Contains("geen fout", StringComparison.Ordinal))
            .Select(f => (Bestand: f.GetProperty("bestand").GetString()!, Sleutel: Sleutel.Normaal(f.GetProperty("sleutel").GetString()!))).Order().ToList();
        var gezien = verslagen.SelectMany(v => v.Geweigerd).Select(g => (g.Bestand, g.Rij, Sleutel: EersteDeel(g.Sleutel))).Distinct()
            .Select(g => (g.Bestand, g.Sleutel)).Order().ToList();
        return
        [
            .. Zonder(verwacht, gezien).Select(f => $"{f.Bestand} {f.Sleutel}: in het manifest, niet gemeld"),
            .. Zonder(gezien, verwacht).Select(f => $"{f.Bestand} {f.Sleutel}: gemeld, niet in het manifest"),
        ];
    }

    private static List<(string Bestand, string Sleutel)> Zonder(List<(string, string)> lijst, List<(string, string)> weg)
    {
        var over = new List<(string, string)>(lijst);
        foreach (var x in weg) over.Remove(x);
        return over;
    }

    /// <summary>The key in the manifest is the first column of the natural key.</summary>
    private static string EersteDeel(string? sleutel) => Sleutel.Normaal((sleutel ?? "").Split(['/', ' ', '+', ';'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "");
}
