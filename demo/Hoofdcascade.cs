using System.Diagnostics;
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
    /// <summary>The day that the cohort speaks of.</summary>
    internal static readonly DateOnly Peildatum = new(2026, 11, 2);

    private static readonly TimeSpan Stilte = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Uiterlijk = TimeSpan.FromSeconds(20);

    /// <summary>Imports, plays and checks.</summary>
    /// <returns>0 only when the import and every cascade gave exactly what was expected.</returns>
    internal static async Task<int> SpeelAsync(Stageklant klant, CancellationToken ct)
    {
        Console.WriteLine();
        Console.WriteLine("1. De administratie in data/cohort inlezen");
        var verslagen = await Mapimport.ImporteerAsync(Path.Combine("data", "cohort"), klant, ct);
        Mapimport.Druk(verslagen);
        var fouten = Manifest.Verschillen(Path.Combine("data", "cohort", "manifest.json"), verslagen);
        foreach (var fout in fouten) Console.WriteLine($"  ANDERS DAN manifest.json: {fout}");
        if (fouten.Count == 0) Console.WriteLine("  Precies de fouten die manifest.json noemt, geen andere.");

        var rollen = await Rolverdeling.MaakAsync(klant, ct);
        var uitkomsten = new List<Uitkomst>
        {
            await SoloAsync(klant, rollen.Solo, ct),
            await DuoAsync(klant, rollen.Duo, ct),
            await DrempelAsync(klant, rollen.Drempel, ct),
        };

        Console.WriteLine();
        Console.WriteLine($"  {"cascade",-52}{"stappen",9}{"laatste na",13}  uitkomst");
        foreach (var u in uitkomsten)
            Console.WriteLine($"  {u.Naam,-52}{u.Stappen,9}{u.Laatste.TotalMilliseconds,10:N0} ms  {(u.Verschillen.Count == 0 ? "precies zoals verwacht" : $"{u.Verschillen.Count} verschillen")}");
        return fouten.Count == 0 && uitkomsten.All(u => u.Verschillen.Count == 0) ? 0 : 1;
    }

    private static async Task<Uitkomst> SoloAsync(Stageklant klant, Rolbezetting rol, CancellationToken ct)
    {
        const string naam = "a. enige stageopleider, 35 dagen ziek";
        Console.WriteLine();
        Console.WriteLine($"2. {naam} ({rol.Opleidernummer}, stageplaats {rol.Stageplaatscode}, {rol.Plaatsingen.Count} lopende plaatsing(en))");
        var melding = await MeldAsync(klant, rol.Opleidernummer, "ziekte", 35, ct);
        var eerste = await SpeelAsync(klant, naam, melding, Verwachtingen.Ongedekt(rol), ct);

        Console.WriteLine("   De stagecoördinator: er is geen waarnemer mogelijk.");
        var procedure = eerste.Gezien.First(s => s.Gebeurtenis == "WaarnemingsprocedureGestart").Gegevens.GetProperty("procedureId").GetGuid();
        var besluit = await PostMetVersieAsync(
            klant, "erkenning", $"/v1/waarnemingsprocedures/{procedure}", "/besluiten",
            new { waarnemerMogelijk = false, reden = "Niemand in de instelling voldoet aan ERK-1." }, ct);
        var tweede = await SpeelAsync(klant, naam, besluit, Verwachtingen.Mislukt(rol), ct);

        Console.WriteLine("   De stagecoördinator kiest voor elke aios de eerste kandidaat.");
        var delen = new List<Deel> { eerste, tweede };
        foreach (var herplaatsing in tweede.Gezien.Where(s => s.Gebeurtenis == "HerplaatsingGestart").Select(s => s.Gegevens.GetProperty("herplaatsingId").GetGuid()))
        {
            var stand = (await klant.GetAsync("plaatsing", $"/v1/herplaatsingen/{herplaatsing}", Rollen.Stagecoordinator, ct)).Verwacht(HttpStatusCode.OK);
            var kandidaten = stand.Inhoud.GetProperty("kandidaten").EnumerateArray().Where(k => k.GetProperty("mag").GetBoolean()).ToList();
            if (kandidaten.Count == 0) throw new InvalidOperationException($"Herplaatsing {herplaatsing} heeft geen kandidaat die mag.");
            DrukKandidaten(kandidaten);
            var keuze = await PostMetVersieAsync(
                klant, "plaatsing", $"/v1/herplaatsingen/{herplaatsing}", "/besluiten",
                new { stageplaatscode = kandidaten[0].GetProperty("stageplaatscode").GetString(), ingangsdatum = Peildatum.AddDays(7), reden = "Eerste kandidaat." },
                ct);
            delen.Add(await SpeelAsync(klant, naam, keuze, Verwachtingen.Herplaatst, ct));
        }

        return Uitkomst.Van(naam, delen);
    }

    private static async Task<Uitkomst> DuoAsync(Stageklant klant, Rolbezetting rol, CancellationToken ct)
    {
        const string naam = "b. stageopleider met duo-partner, 42 dagen vakantie";
        Console.WriteLine();
        Console.WriteLine($"2. {naam} ({rol.Opleidernummer}, stageplaats {rol.Stageplaatscode}, {rol.Plaatsingen.Count} lopende plaatsing(en))");
        var melding = await MeldAsync(klant, rol.Opleidernummer, "vakantie", 42, ct);
        return Uitkomst.Van(naam, [await SpeelAsync(klant, naam, melding, Verwachtingen.Duo(rol), ct)]);
    }

    private static async Task<Uitkomst> DrempelAsync(Stageklant klant, Rolbezetting rol, CancellationToken ct)
    {
        const string naam = "c. enige stageopleider, precies 21 dagen ziek";
        Console.WriteLine();
        Console.WriteLine($"2. {naam} ({rol.Opleidernummer}, stageplaats {rol.Stageplaatscode})");
        var melding = await MeldAsync(klant, rol.Opleidernummer, "ziekte", 21, ct);
        return Uitkomst.Van(naam, [await SpeelAsync(klant, naam, melding, Verwachtingen.OnderDeDrempel, ct)]);
    }

    private static async Task<Gestart> MeldAsync(Stageklant klant, string opleidernummer, string reden, int dagen, CancellationToken ct)
    {
        var antwoord = await klant.PostAsync(
            "verlof", $"/v1/stageopleiders/{opleidernummer}/afwezigheden",
            new { reden, van = Peildatum, totEnMet = Peildatum.AddDays(dagen - 1) }, Rollen.Stagesecretariaat, ct: ct);
        return new(antwoord.Verwacht(HttpStatusCode.Created).CorrelatieId!.Value, Stopwatch.GetTimestamp());
    }

    private static async Task<Gestart> PostMetVersieAsync(Stageklant klant, string dienst, string pad, string bewerking, object inhoud, CancellationToken ct)
    {
        var stand = (await klant.GetAsync(dienst, pad, Rollen.Stagecoordinator, ct)).Verwacht(HttpStatusCode.OK);
        var antwoord = await klant.PostAsync(dienst, pad + bewerking, inhoud, Rollen.Stagecoordinator, ifMatch: stand.Versie, ct: ct);
        antwoord.Verwacht(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent);
        return new(antwoord.CorrelatieId!.Value, Stopwatch.GetTimestamp());
    }

    private static async Task<Deel> SpeelAsync(Stageklant klant, string naam, Gestart gestart, Verwachting verwachting, CancellationToken ct)
    {
        var gezien = await new Cascadevolger(klant, Rollen.Stagecoordinator).VolgAsync(
            gestart.CorrelatieId, gestart.Begin, verwachting.IsCompleet, Stilte, Uiterlijk, Druk, ct);
        var verschillen = verwachting.Verschillen(gezien);
        foreach (var verschil in verschillen) Console.WriteLine($"   ANDERS DAN VERWACHT: {verschil}");
        return new(gezien, verschillen);
    }

    private static void Druk(GezieneStap stap) => Console.WriteLine(
        $"   {stap.Na.TotalMilliseconds,6:N0} ms  {stap.Dienst,-12}{stap.Gebeurtenis,-44}{stap.Regel,-8}{(stap.Aan.Count == 0 ? "" : "→ " + string.Join(", ", stap.Aan))}");

    private static void DrukKandidaten(List<JsonElement> kandidaten)
    {
        foreach (var k in kandidaten.Take(3))
            Console.WriteLine($"   kandidaat {k.GetProperty("stageplaatscode").GetString()}: mag om {k.GetProperty("waarom").GetArrayLength()} redenen. {Zinnen(k, "tegen")}");
    }

    private static string Zinnen(JsonElement kandidaat, string naam) => kandidaat.TryGetProperty(naam, out var zinnen) && zinnen.GetArrayLength() > 0
        ? $"{naam}: {string.Join("; ", zinnen.EnumerateArray().Select(z => z.GetString()))}. "
        : "";

    private sealed record Gestart(Guid CorrelatieId, long Begin);

    private sealed record Deel(IReadOnlyList<GezieneStap> Gezien, IReadOnlyList<string> Verschillen);

    private sealed record Uitkomst(string Naam, int Stappen, TimeSpan Laatste, IReadOnlyList<string> Verschillen)
    {
        internal static Uitkomst Van(string naam, IReadOnlyList<Deel> delen) => new(
            naam, delen.Sum(d => d.Gezien.Count), delen.Max(d => d.Gezien.Select(s => s.Na).DefaultIfEmpty().Max()), [.. delen.SelectMany(d => d.Verschillen)]);
    }
}
