using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>A list with the filters that are measured, in turn.</summary>
/// <param name="Pad">The endpoint.</param>
/// <param name="Rol">Who asks.</param>
/// <param name="Filters">Query strings without cursor.</param>
internal sealed record Lijst(string Pad, string Rol, params string[] Filters);

/// <summary>Pages of lists over HTTP: first ones and deep ones, one request after the other.</summary>
internal sealed class Lijstmeting(Uitslag uitslag)
{
    private const double Grens = 50;
    private const int Verzoeken = 300;

    /// <summary>Pages of 100 that are walked beforehand to have deep cursors.</summary>
    private const int Diepte = 25;

    /// <summary>A list that is far over its bar is not waited for: what was measured by then is reported.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);

    internal static void Kop(string naam)
    {
        Uitslag.Deel(naam);
        Console.WriteLine($"  {"ms, one request after the other; bar: p95 ≤ 50",-52}{"n",6}{"p50",9}{"p95",9}{"p99",9}{"max",9}");
    }

    internal async Task MeetAsync(Lijst lijst, Func<string, HttpClient> klantVan)
    {
        using var klant = klantVan(lijst.Rol);
        var adressen = new List<string>();
        foreach (var filter in lijst.Filters.Prepend(""))
        {
            var adres = lijst.Pad + (filter.Length > 0 ? "?" + filter : "");
            foreach (var cursor in await CursorsAsync(klant, adres)) adressen.AddRange(new[] { 50, 100 }.Select(aantal => Met(Met(adres, "aantal", $"{aantal}"), "cursor", cursor)));
        }

        var (keuze, metingen) = (new Random(17), new List<double>());
        var eerste = Stopwatch.GetTimestamp();
        for (var i = 0; i < Verzoeken && Stopwatch.GetElapsedTime(eerste) < Geduld; i++)
        {
            var adres = adressen[keuze.Next(adressen.Count)];
            var begin = Stopwatch.GetTimestamp();
            using var antwoord = await klant.GetAsync(adres);
            await antwoord.Content.ReadAsByteArrayAsync();
            metingen.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            antwoord.EnsureSuccessStatusCode();
        }

        uitslag.Meld($"{lijst.Pad} ({lijst.Filters.Length + 1} filters, {adressen.Count} pages)", metingen, Grens);
    }

    /// <summary>The first page, and pages after it as deep as the list goes.</summary>
    private static async Task<IReadOnlyList<string?>> CursorsAsync(HttpClient klant, string adres)
    {
        var (cursors, begin) = (new List<string?> { null }, Stopwatch.GetTimestamp());
        for (var blad = 0; blad < Diepte && Stopwatch.GetElapsedTime(begin) < Geduld / 5; blad++)
        {
            using var antwoord = await klant.GetAsync(Met(Met(adres, "aantal", "100"), "cursor", cursors[^1]));
            if (!antwoord.IsSuccessStatusCode) throw new InvalidOperationException($"{adres}: {(int)antwoord.StatusCode} {await antwoord.Content.ReadAsStringAsync()}");
            var inhoud = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
            if (!inhoud.TryGetProperty("volgende", out var volgende) || volgende.ValueKind != JsonValueKind.String) break;
            cursors.Add(volgende.GetString());
        }

        return [cursors[0], .. cursors.Skip(1).Where((_, i) => i % 5 == 0 || i >= cursors.Count - 3)];
    }

    private static string Met(string adres, string naam, string? waarde) => waarde is null ? adres : $"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{naam}={Uri.EscapeDataString(waarde)}";
}
