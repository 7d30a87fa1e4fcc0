using System.Net;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>Scene a: an SLWP expires (regelboek C-4): reminders, doubt, a planned plaatsing in gevaar, days in dispute after the grace, and a new authorisation.</summary>
internal static class Slwpscene
{
    private const string Stageplaats = "S9700";
    private const string Opleider = "O9700";
    private const string Lopend = "P9700";
    private const string Gepland = "P9701";
    private const string Naam = "d. stageleerwerkplan (SLWP) verloopt";

    // Authorised 04-01-2026: valid through 03-01-2027.
    private static readonly DateOnly EersteOngeldige = new(2027, 1, 4);

    internal static async Task<Uitkomst> SpeelAsync(Toneel toneel, CancellationToken ct)
    {
        Console.WriteLine();
        Console.WriteLine($"5. {Naam} (stageplaats {Stageplaats}: geldig t/m {EersteOngeldige.AddDays(-1):dd-MM-yyyy}; {Lopend} loopt, {Gepland} begint op 01-05-2027)");
        var cascade = await ImporteerAsync(toneel, ct);
        var eerder = new List<GezieneStap>(await new Cascadevolger(toneel.Klant, Rollen.Stagecoordinator).VolgAsync(
            cascade, 0, _ => true, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20), ct: ct));

        var delen = new List<Deel>();
        foreach (var (dag, verwachting) in new (DateOnly, Verwachting)[]
        {
            (EersteOngeldige.AddDays(-56), Herinnering(0)), (EersteOngeldige.AddDays(-14), Herinnering(2)), (EersteOngeldige, Verlopen), (EersteOngeldige.AddDays(28), RespijtVoorbij),
        })
        {
            var deel = await toneel.SpeelAsync(new(cascade, await toneel.ZetKlokAsync(dag, ct)), verwachting, ct, eerder);
            eerder.AddRange(deel.Gezien);
            delen.Add(deel);
        }

        var (lopend, gepland) = (await PlaatsingAsync(toneel, Lopend, ct), await PlaatsingAsync(toneel, Gepland, ct));
        delen.Add(Toneel.Controleer("de lopende stage gaat door en is niet in gevaar", !lopend.GetProperty("inGevaar").GetBoolean()));
        delen.Add(Toneel.Controleer("van de lopende stage zijn 28 dagen in geding, van 04-01 t/m 31-01-2027", lopend.GetProperty("geldigheid").EnumerateArray()
            .Any(z => z.GetProperty("van").GetString() == "2027-01-04" && z.GetProperty("totEnMet").GetString() == "2027-01-31")));
        delen.Add(Toneel.Controleer("de geplande stage is in gevaar", gepland.GetProperty("inGevaar").GetBoolean()));

        Console.WriteLine("   De stageopleider dient een nieuwe versie in en autoriseert haar.");
        delen.Add(await toneel.SpeelAsync(await AutoriseerAsync(toneel, ct), Hersteld, ct));
        delen.Add(Toneel.Controleer("de geplande stage is weer veilig", !(await PlaatsingAsync(toneel, Gepland, ct)).GetProperty("inGevaar").GetBoolean()));
        return Uitkomst.Van(Naam, delen);
    }

    /// <summary>C-4 row 1; the second reminder takes the place of the first.</summary>
    private static Verwachting Herinnering(int vorige) => new(
    [
        new("erkenning", "SlwpVerlooptBinnenkort", "ERK-13"),
        new("erkenning", "SignaalGeregistreerd", "ERK-13", 2),
        .. vorige == 0 ? [] : new VerwachteStap[] { new("erkenning", "SignaalVervallen", "OVK-7", vorige) },
    ]);

    /// <summary>C-4 rows 2 and 3. A reminder may go up the line just before it lapses: it was due the day before.</summary>
    private static Verwachting Verlopen { get; } = new(
    [
        new("erkenning", "SlwpVerlopen", "ERK-15"),
        new("erkenning", "SignaalGeregistreerd", "ERK-15", 3),
        new("erkenning", "SignaalVervallen", "OVK-7", 2),
        new("erkenning", "SignaalGeescaleerd", "OVK-7", 0, 2),
        new("plaatsing", "SlwpEindeOvergenomen", "ERK-15"),
        new("plaatsing", "BeperkingenVastgesteld", "OVK-9"),
        new("plaatsing", "PlaatsingInGevaar", "OVK-8"),
    ]);

    /// <summary>C-4 rows 4 and 5.</summary>
    private static Verwachting RespijtVoorbij { get; } = new(
    [
        new("erkenning", "SlwpRespijtVerstreken", "ERK-15"),
        new("erkenning", "SignaalGeregistreerd", "ERK-15"),
        new("erkenning", "SignaalGeescaleerd", "OVK-7", 3),
        new("plaatsing", "SlwpEindeOvergenomen", "ERK-15"),
        new("plaatsing", "BeperkingenVastgesteld", "OVK-9", 2),
        new("plaatsing", "StageGeldigheidInGeding", "REG-18"),
        new("plaatsing", "SignaalGeregistreerd", "REG-18"),
    ]);

    /// <summary>C-4, cancel: the planned stage is safe; days that have passed stay for the hoofd to decide.</summary>
    private static Verwachting Hersteld { get; } = new(
    [
        new("erkenning", "SlwpGeautoriseerd", "ERK-13"),
        new("erkenning", "StageplaatsgegevensBijgewerkt", "ERK-15"),
        new("erkenning", "SignaalVervallen", "OVK-7", 4),
        new("plaatsing", "StageplaatsOvergenomen", "OVK-2"),
        new("plaatsing", "BeperkingenVastgesteld", "OVK-9", 2),
        new("plaatsing", "PlaatsbaarheidBeoordeeld", "OVK-9"),
        new("plaatsing", "PlaatsingVeiliggesteld", "OVK-8"),
    ]);

    private static async Task<Guid> ImporteerAsync(Toneel toneel, CancellationToken ct)
    {
        var verslagen = await Miniadministratie.ImporteerAsync(toneel.Klant, new()
        {
            ["stageopleiders.csv"] = ("Opleidernummer;Naam;BIG-nummer;Instellingscode;In dienst vanaf;Uren per week;Specialisme;Erkend vanaf;Erkend tot",
                [$"{Opleider};Noor Verhoeven;97000000001;I001;01-01-2018;32,0;interne geneeskunde;01-01-2021;31-12-2030"]),
            ["stageplaatsen.csv"] = (
                "Stageplaatscode;Instellingscode;Stagesoort;Traject;Poule;Duur (weken);Capaciteit;Stageopleider;Duo-stageopleider;SLWP geautoriseerd op;Stagebeheerder;Deeltijd minimaal (%);Diensten;Gevaluteerd;Startmaanden",
                [$"{Stageplaats};I001;interne geneeskunde;A;KLIN-13;26;1;{Opleider};;04-01-2026;SB01;50;nee;nee;mrt,sep"]),
            ["aios.csv"] = ("Aiosnummer;Naam;BIG-nummer;Opleidingsinstituut;Start opleiding;Deeltijd (%);Vrijstelling;Regiovoorkeur;Woonplaats",
                ["A9700;Sem de Wit;97000000002;AMC;01-03-2026;100;;;Utrecht", "A9701;Roos Kok;97000000003;AMC;01-03-2026;100;;;Utrecht"]),
            ["plaatsingen.csv"] = ("Plaatsingscode;Aiosnummer;Stageplaatscode;Van;Tot;Status",
                [$"{Lopend};A9700;{Stageplaats};01-09-2026;30-04-2027;gestart", $"{Gepland};A9701;{Stageplaats};01-05-2027;31-10-2027;geplaatst"]),
        }, ct);
        return verslagen[0].CorrelatieId;
    }

    private static async Task<Gestart> AutoriseerAsync(Toneel toneel, CancellationToken ct)
    {
        using var zelf = toneel.Als(Opleider);
        var pad = $"/v1/stageplaatsen/{Stageplaats}/slwp";
        (await zelf.PostAsync("erkenning", pad + "/versies", new
        {
            omschrijving = "Interne geneeskunde in de volle breedte.", contactStageopleider = "via het secretariaat", contactInstelling = "via het secretariaat",
            werktijden = "8.00 tot 17.00 uur", diensten = new { geen = true }, vakantie = "niet in de eerste twee weken", introductie = "eerste week meelopen",
            administratie = "VOG", afwezigheidsdagen = "geen", deeltijd = "vanaf 50 %",
        }, Rollen.Stageopleider, ct: ct)).Verwacht(HttpStatusCode.Created);
        return await toneel.PostMetVersieAsync("erkenning", pad, "/autorisaties", new { versie = 1 }, ct, Rollen.Stageopleider, zelf);
    }

    private static async Task<System.Text.Json.JsonElement> PlaatsingAsync(Toneel toneel, string code, CancellationToken ct) =>
        (await toneel.Klant.GetAsync("plaatsing", $"/v1/plaatsingen/{code}", Rollen.Stagecoordinator, ct)).Verwacht(HttpStatusCode.OK).Inhoud;
}
