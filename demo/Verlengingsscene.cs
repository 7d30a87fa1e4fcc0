using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>Scene b: an aios is away for five weeks in a clinical stage (regelboek C-10). The worked example: 25 days missed, 10 do not extend, 15 days are three weeks.</summary>
internal static class Verlengingsscene
{
    /// <summary>A SEH stage of 26 weeks with one aios at 100 %.</summary>
    internal const string Stageplaats = "S0087";

    /// <summary>Where the aios goes on afterwards.</summary>
    internal const string VolgendeStageplaats = "S0076";

    private const string Aios = "A0095";
    private const string Plaatsing = "P0095";
    private const string Volgende = "P9810";
    private const string Naam = "e. aios vijf weken ziek in een klinische stage";

    internal static async Task<Uitkomst> SpeelAsync(Toneel toneel, CancellationToken ct)
    {
        var voor = await LeesAsync(toneel, "plaatsing", $"/v1/plaatsingen/{Plaatsing}", ct);
        var einde = Dag(voor, "totEnMet");
        Console.WriteLine();
        Console.WriteLine($"3. {Naam} ({Aios}, plaatsing {Plaatsing} op {Stageplaats}, t/m {einde:dd-MM-yyyy})");
        Console.WriteLine($"   De volgende stage van de aios begint op {einde.AddDays(1):dd-MM-yyyy}.");
        var rij = string.Create(CultureInfo.InvariantCulture, $"{Volgende};{Aios};{VolgendeStageplaats};{einde.AddDays(1):dd-MM-yyyy};{einde.AddDays(91):dd-MM-yyyy};geplaatst");
        await Miniadministratie.ImporteerAsync(toneel.Klant, new() { ["plaatsingen.csv"] = ("Plaatsingscode;Aiosnummer;Stageplaatscode;Van;Tot;Status", [rij]) }, ct);

        var eerste = Toneel.Peildatum.AddDays(-35);
        var melding = await toneel.PostAsync("verlof", $"/v1/aios/{Aios}/ziekmeldingen", new { van = eerste }, ct);
        var drempel = await toneel.SpeelAsync(melding, Drempel, ct);

        Console.WriteLine("   De aios werkt weer.");
        var herstel = await toneel.Klant.PostAsync(
            "verlof", $"/v1/aios/{Aios}/ziekmeldingen/{Ziekmelding(melding)}/herstel", new { op = Toneel.Peildatum }, Rollen.Stagesecretariaat, melding.Antwoord!.Versie, ct: ct);
        herstel.Verwacht(HttpStatusCode.OK);
        var verlengd = await toneel.SpeelAsync(new(herstel.CorrelatieId!.Value, System.Diagnostics.Stopwatch.GetTimestamp()), Verlengd, ct);

        var uitleg = (await LeesAsync(toneel, "verlof", $"/v1/aios/{Aios}", ct)).GetProperty("verlengingen").EnumerateArray().Single();
        foreach (var stap in uitleg.GetProperty("uitleg").EnumerateArray()) Console.WriteLine($"     {stap.GetProperty("regel").GetString(),-8}{stap.GetProperty("tekst").GetString()}");

        var na = await LeesAsync(toneel, "plaatsing", $"/v1/plaatsingen/{Plaatsing}", ct);
        var aios = await LeesAsync(toneel, "plaatsing", $"/v1/aios/{Aios}", ct);
        var buiten = drempel.Gezien.Concat(verlengd.Gezien).Where(s => s.Dienst != "verlof").Select(s => s.Gebeurtenis + s.Gegevens.GetRawText());
        return Uitkomst.Van(Naam,
        [
            drempel, verlengd,
            Toneel.Controleer($"de stage eindigt nu drie weken later, op {einde.AddDays(21):dd-MM-yyyy}", Dag(na, "totEnMet") == einde.AddDays(21)),
            Toneel.Controleer("de planner weet van de botsing met de volgende stage", na.GetProperty("conflicten").EnumerateArray().Any(c => c.GetProperty("plaatsingscode").GetString() == Volgende)),
            Toneel.Controleer("de aios heeft één taak voor het register", aios.GetProperty("registerwijzigingen").GetArrayLength() == 1),
            Toneel.Controleer("buiten Verlof staat nergens waarom", !buiten.Any(tekst => tekst.Contains("ziek", StringComparison.OrdinalIgnoreCase))),
        ]);
    }

    /// <summary>C-10 rows 1 and 2: on the eleventh own contract day the threshold was passed.</summary>
    private static Verwachting Drempel { get; } = new(
    [
        new("verlof", "AiosZiekGemeld", "VER-31"),
        new("verlof", "SignaalGeregistreerd", "VER-31"), // reported later than the first morning
        new("verlof", "VerzuimperiodeVastgelegd", "VER-32"),
        new("verlof", "VerzuimdrempelOverschreden", "VER-32"),
        new("plaatsing", "VerlengingOvergenomen", "VER-32"),
    ]);

    /// <summary>C-10 rows 3, 4a, 5 and 6, and PLA-87: the extension, the stage, its place, the register, the obligations, the conflict.</summary>
    private static Verwachting Verlengd { get; } = new(
    [
        new("verlof", "AiosHersteld", "VER-31"),
        new("verlof", "VerzuimperiodeVastgelegd", "VER-32"),
        new("verlof", "OpleidingsverlengingVastgesteld", "VER-32"),
        new("plaatsing", "PlaatsingVerlengd", "VER-33"),
        new("plaatsing", "StageplaatsBezet", "PLA-2"),
        new("plaatsing", "VerlengingOvergenomen", "VER-32"),
        new("plaatsing", "TrajectdeelOpgenomen", "REG-7"),
        new("plaatsing", "RegisterwijzigingVereist", "REG-8"),
        new("plaatsing", "SignaalGeregistreerd", "REG-5"),
        new("plaatsing", "StageopleiderOpPlaatsingBenoemd", "ERK-10"),
        new("plaatsing", "PlaatsingConflict", "PLA-87"),
        new("plaatsing", "SignaalGeregistreerd", "PLA-87"),
        new("beoordeling", "StageverloopBijgesteld", "OVK-10"),
        new("beoordeling", "StageverplichtingenVastgesteld", "BEO-1"),

        // Two changes of the plaatsing come in messages of their own, in any order; a late version changes nothing.
        new("beoordeling", "StageverloopBevestigd", "OVK-4", 0, 1),
        new("verlof", "AiosPlaatsingVernomen", "OVK-2", 1, 2),
        new("erkenning", "PlaatsingOvergenomen", "OVK-2", 1, 2),
    ]);

    private static Guid Ziekmelding(Gestart melding) => melding.Antwoord!.Inhoud.GetProperty("ziekmeldingId").GetGuid();

    private static DateOnly Dag(JsonElement json, string naam) => DateOnly.Parse(json.GetProperty(naam).GetString()!, CultureInfo.InvariantCulture);

    private static async Task<JsonElement> LeesAsync(Toneel toneel, string dienst, string pad, CancellationToken ct) =>
        (await toneel.Klant.GetAsync(dienst, pad, Rollen.Stagecoordinator, ct)).Verwacht(HttpStatusCode.OK).Inhoud;
}

/// <summary>A few rows beside the cohort, that a scene needs.</summary>
internal static class Miniadministratie
{
    /// <summary>Imports these rows; all of them must be new.</summary>
    /// <exception cref="InvalidOperationException">A row was refused.</exception>
    internal static async Task<IReadOnlyList<Importverslag>> ImporteerAsync(
        Stageklant klant, Dictionary<string, (string Kop, string[] Rijen)> bestanden, CancellationToken ct)
    {
        var verslagen = await new Importklant(klant).ImporteerAsync(
            bestanden.Select(b => KeyValuePair.Create(b.Key, Encoding.UTF8.GetBytes(string.Join("\r\n", [b.Value.Kop, .. b.Value.Rijen, ""])))), Guid.NewGuid().ToString("N"), ct);
        return verslagen.SelectMany(v => v.Geweigerd).FirstOrDefault() is { } geweigerd
            ? throw new InvalidOperationException($"{geweigerd.Bestand} rij {geweigerd.Rij}: {geweigerd.Melding}")
            : verslagen;
    }
}
