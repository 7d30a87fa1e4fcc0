using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Opstellingen;
using Xunit;

namespace StageSystem.Import.Integratie;

/// <summary>One running system for the tests of a class; each test has keys of its own.</summary>
public sealed class Systeem : IAsyncLifetime
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(1);
    private int _teller;

    internal Opstelling Opstelling { get; private set; } = null!;

    /// <summary>A part for the keys of one test.</summary>
    internal string Nieuw() => $"X{Interlocked.Increment(ref _teller):D3}";

    public async Task InitializeAsync() => Opstelling = await Opstelling.StartAsync();

    public async Task DisposeAsync() => await Opstelling.DisposeAsync();

    /// <summary>Sends a file as it is.</summary>
    internal Task<Antwoord> StuurAsync(string dienst, string bestand, byte[] inhoud, string? levering = null, string type = "text/csv", Stageklant? als = null)
    {
        var http = new ByteArrayContent(inhoud);
        http.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var vraag = $"/v1/importen?bestand={bestand}" + (levering is null ? "" : $"&levering={levering}");
        return (als ?? Opstelling.Klant).PostAsync(dienst, vraag, http, Rollen.Stagesecretariaat);
    }

    /// <summary>Sends a file and waits for its report.</summary>
    internal async Task<JsonElement> ImporteerAsync(string dienst, string bestand, string kop, IEnumerable<string> rijen, Stageklant? als = null)
    {
        var antwoord = (await StuurAsync(dienst, bestand, Csv([kop, .. rijen]), als: als)).Verwacht(HttpStatusCode.Accepted);
        return await WachtAsync(dienst, antwoord.Locatie!.ToString(), als);
    }

    internal async Task<JsonElement> WachtAsync(string dienst, string pad, Stageklant? als = null)
    {
        using var uiterlijk = new CancellationTokenSource(Geduld);
        while (true)
        {
            var antwoord = await (als ?? Opstelling.Klant).GetAsync(dienst, pad, Rollen.Stagesecretariaat, uiterlijk.Token);
            antwoord.Verwacht(HttpStatusCode.OK);
            if (antwoord.Inhoud.GetProperty("status").GetString() == "verwerkt") return antwoord.Inhoud;
            await Task.Delay(TimeSpan.FromMilliseconds(50), uiterlijk.Token);
        }
    }

    internal static byte[] Csv(IEnumerable<string> regels) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", regels) + "\r\n")];

    internal static IReadOnlyList<(int Rij, string? Kolom, string? Regel)> Fouten(JsonElement verslag) =>
        [.. verslag.GetProperty("geweigerd").EnumerateArray().Select(f => (f.GetProperty("rij").GetInt32(), f.GetProperty("kolom").GetString(), f.GetProperty("regel").GetString()))];

    internal static (int Rijen, int Nieuw, int Ongewijzigd, int Geweigerd) Tellingen(JsonElement verslag) => (
        verslag.GetProperty("rijen").GetInt32(), verslag.GetProperty("nieuw").GetInt32(), verslag.GetProperty("ongewijzigd").GetInt32(),
        verslag.GetProperty("aantalGeweigerd").GetInt32());
}
