using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>Sends the files of an administration to the services that own them, and reads the reports.</summary>
/// <param name="klant">Calls the APIs.</param>
public sealed class Importklant(Stageklant klant)
{
    /// <summary>Which service takes which file (data/README.md).</summary>
    public static IReadOnlyDictionary<string, string> Eigenaar { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["instellingen.csv"] = "erkenning",
        ["stageopleiders.csv"] = "erkenning",
        ["stageplaatsen.csv"] = "erkenning",
        ["huisartsopleiders.csv"] = "erkenning",
        ["aios.csv"] = "plaatsing",
        ["plaatsingen.csv"] = "plaatsing",
        ["voorkeuren.csv"] = "plaatsing",
        ["koppelgroepen.csv"] = "plaatsing",
        ["gespreksscores.csv"] = "plaatsing",
        ["afwezigheden.csv"] = "verlof",
    };

    /// <summary>Sends the files in the order given, closes the levering at every service, and waits for all reports.</summary>
    /// <param name="bestanden">Content by file name.</param>
    /// <param name="levering">Ties the files together; see docs/besluiten/0006-levering.md.</param>
    /// <exception cref="InvalidOperationException">A file has no owner, or a service refused it as a whole.</exception>
    public async Task<IReadOnlyList<Importverslag>> ImporteerAsync(
        IEnumerable<KeyValuePair<string, byte[]>> bestanden, string levering, CancellationToken ct = default)
    {
        var importen = new List<(string Dienst, string Pad)>();
        foreach (var (naam, bytes) in bestanden)
        {
            var dienst = Eigenaar.GetValueOrDefault(naam) ?? throw new InvalidOperationException($"Geen dienst neemt {naam} aan.");
            using var inhoud = new ByteArrayContent(bytes);
            inhoud.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            var antwoord = await klant.PostAsync(
                dienst, $"/v1/importen?bestand={Uri.EscapeDataString(naam)}&levering={Uri.EscapeDataString(levering)}", inhoud, Rollen.Stagesecretariaat, ct);
            antwoord.Verwacht(HttpStatusCode.Created, HttpStatusCode.Accepted);
            importen.Add((dienst, antwoord.Locatie!.ToString()));
        }

        foreach (var dienst in Eigenaar.Values.Distinct())
            (await klant.PostAsync(dienst, $"/v1/leveringen/{Uri.EscapeDataString(levering)}/afsluiting", new { }, Rollen.Stagesecretariaat, ct: ct))
                .Verwacht(HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.NoContent);

        return [.. await Task.WhenAll(importen.Select(i => WachtAsync(i.Dienst, i.Pad, ct)))];
    }

    private async Task<Importverslag> WachtAsync(string dienst, string pad, CancellationToken ct)
    {
        while (true)
        {
            var antwoord = (await klant.GetAsync(dienst, pad, Rollen.Stagesecretariaat, ct)).Verwacht(HttpStatusCode.OK);
            if (antwoord.Inhoud.GetProperty("status").GetString() == "verwerkt") return Importverslag.Van(dienst, antwoord.Inhoud);
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }
}

/// <summary>The report of one file.</summary>
/// <param name="Dienst">Who judged it.</param>
/// <param name="Bestand">Name of the file.</param>
/// <param name="Rijen">Number of rows, without the header.</param>
/// <param name="Nieuw">Rows that were taken in.</param>
/// <param name="Ongewijzigd">Rows that were known already.</param>
/// <param name="Geweigerd">What was refused or reported.</param>
public sealed record Importverslag(string Dienst, string Bestand, int Rijen, int Nieuw, int Ongewijzigd, IReadOnlyList<GeweigerdeRij> Geweigerd)
{
    /// <summary>The cascade of the levering: everything that its files bring in, in every service.</summary>
    public Guid CorrelatieId { get; init; }

    internal static Importverslag Van(string dienst, JsonElement json) => new(
        dienst, json.GetProperty("bestand").GetString()!, json.GetProperty("rijen").GetInt32(), json.GetProperty("nieuw").GetInt32(),
        json.GetProperty("ongewijzigd").GetInt32(), [.. json.GetProperty("geweigerd").EnumerateArray().Select(GeweigerdeRij.Van)])
    {
        CorrelatieId = Sleutel.Id("levering", json.GetProperty("levering").GetString()!),
    };
}

/// <summary>One fault in one row.</summary>
/// <param name="Bestand">Name of the file.</param>
/// <param name="Rij">Line in the file; the header is line 1.</param>
/// <param name="Kolom">Column, or null when it concerns the row.</param>
/// <param name="Sleutel">Natural key of the row as it stands there.</param>
/// <param name="Melding">What is wrong.</param>
/// <param name="Regel">The rule that refuses it, when one does.</param>
public sealed record GeweigerdeRij(string Bestand, int Rij, string? Kolom, string? Sleutel, string Melding, string? Regel)
{
    internal static GeweigerdeRij Van(JsonElement json) => new(
        json.GetProperty("bestand").GetString()!, json.GetProperty("rij").GetInt32(), Tekst(json, "kolom"), Tekst(json, "sleutel"),
        json.GetProperty("melding").GetString()!, Tekst(json, "regel"));

    private static string? Tekst(JsonElement json, string naam) => json.TryGetProperty(naam, out var waarde) ? waarde.GetString() : null;
}
