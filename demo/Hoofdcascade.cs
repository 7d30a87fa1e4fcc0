using System.Net;
using System.Text.Json;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>
/// The headline cascade (regelboek C-1) on the cohort, played three times through the public APIs: a sole stageopleider away for 35 days,
/// one with a duo partner for 42, and a sole one for exactly 21.
/// </summary>
internal static class Hoofdcascade
{
    /// <summary>Plays and checks.</summary>
    internal static async Task<IReadOnlyList<Uitkomst>> SpeelAsync(Toneel toneel, Rolverdeling rollen, CancellationToken ct) =>
    [
        await SoloAsync(toneel, rollen.Solo, ct),
        await DuoAsync(toneel, rollen.Duo, ct),
        await DrempelAsync(toneel, rollen.Drempel, ct),
    ];

    private static async Task<Uitkomst> SoloAsync(Toneel toneel, Rolbezetting rol, CancellationToken ct)
    {
        const string naam = "a. enige stageopleider, 35 dagen ziek";
        Console.WriteLine();
        Console.WriteLine($"2. {naam} ({rol.Opleidernummer}, stageplaats {rol.Stageplaatscode}, {rol.Plaatsingen.Count} lopende plaatsing(en))");
        var melding = await MeldAsync(toneel, rol.Opleidernummer, "ziekte", 35, ct);
        var eerste = await toneel.SpeelAsync(melding, Verwachtingen.Ongedekt(rol), ct);

        Console.WriteLine("   De stagecoördinator: er is geen waarnemer mogelijk.");
        var procedure = eerste.Gezien.First(s => s.Gebeurtenis == "WaarnemingsprocedureGestart").Gegevens.GetProperty("procedureId").GetGuid();
        var besluit = await toneel.PostMetVersieAsync(
            "erkenning", $"/v1/waarnemingsprocedures/{procedure}", "/besluiten",
            new { waarnemerMogelijk = false, reden = "Niemand in de instelling voldoet aan ERK-1." }, ct);
        var tweede = await toneel.SpeelAsync(besluit, Verwachtingen.Mislukt(rol), ct);

        Console.WriteLine("   De stagecoördinator kiest voor elke aios de eerste kandidaat.");
        var delen = new List<Deel> { eerste, tweede };
        foreach (var herplaatsing in tweede.Gezien.Where(s => s.Gebeurtenis == "HerplaatsingGestart").Select(s => s.Gegevens.GetProperty("herplaatsingId").GetGuid()))
        {
            var stand = (await toneel.Klant.GetAsync("plaatsing", $"/v1/herplaatsingen/{herplaatsing}", Rollen.Stagecoordinator, ct)).Verwacht(HttpStatusCode.OK);
            var kandidaten = stand.Inhoud.GetProperty("kandidaten").EnumerateArray().Where(k => k.GetProperty("mag").GetBoolean()).ToList();
            if (kandidaten.Count == 0) throw new InvalidOperationException($"Herplaatsing {herplaatsing} heeft geen kandidaat die mag.");
            DrukKandidaten(kandidaten);
            var keuze = await toneel.PostMetVersieAsync(
                "plaatsing", $"/v1/herplaatsingen/{herplaatsing}", "/besluiten",
                new { stageplaatscode = kandidaten[0].GetProperty("stageplaatscode").GetString(), ingangsdatum = Toneel.Peildatum.AddDays(7), reden = "Eerste kandidaat." },
                ct);
            delen.Add(await toneel.SpeelAsync(keuze, Verwachtingen.Herplaatst, ct));
        }

        return Uitkomst.Van(naam, delen);
    }

    private static async Task<Uitkomst> DuoAsync(Toneel toneel, Rolbezetting rol, CancellationToken ct)
    {
        const string naam = "b. stageopleider met duo-partner, 42 dagen vakantie";
        Console.WriteLine();
        Console.WriteLine($"2. {naam} ({rol.Opleidernummer}, stageplaats {rol.Stageplaatscode}, {rol.Plaatsingen.Count} lopende plaatsing(en))");
        var melding = await MeldAsync(toneel, rol.Opleidernummer, "vakantie", 42, ct);
        return Uitkomst.Van(naam, [await toneel.SpeelAsync(melding, Verwachtingen.Duo(rol), ct)]);
    }

    private static async Task<Uitkomst> DrempelAsync(Toneel toneel, Rolbezetting rol, CancellationToken ct)
    {
        const string naam = "c. enige stageopleider, precies 21 dagen ziek";
        Console.WriteLine();
        Console.WriteLine($"2. {naam} ({rol.Opleidernummer}, stageplaats {rol.Stageplaatscode})");
        var melding = await MeldAsync(toneel, rol.Opleidernummer, "ziekte", 21, ct);
        return Uitkomst.Van(naam, [await toneel.SpeelAsync(melding, Verwachtingen.OnderDeDrempel, ct)]);
    }

    private static Task<Gestart> MeldAsync(Toneel toneel, string opleidernummer, string reden, int dagen, CancellationToken ct) => toneel.PostAsync(
        "verlof", $"/v1/stageopleiders/{opleidernummer}/afwezigheden",
        new { reden, van = Toneel.Peildatum, totEnMet = Toneel.Peildatum.AddDays(dagen - 1) }, ct);

    private static void DrukKandidaten(List<JsonElement> kandidaten)
    {
        foreach (var k in kandidaten.Take(3))
            Console.WriteLine($"   kandidaat {k.GetProperty("stageplaatscode").GetString()}: mag om {k.GetProperty("waarom").GetArrayLength()} redenen. {Zinnen(k, "tegen")}");
    }

    private static string Zinnen(JsonElement kandidaat, string naam) => kandidaat.TryGetProperty(naam, out var zinnen) && zinnen.GetArrayLength() > 0
        ? $"{naam}: {string.Join("; ", zinnen.EnumerateArray().Select(z => z.GetString()))}. "
        : "";
}
