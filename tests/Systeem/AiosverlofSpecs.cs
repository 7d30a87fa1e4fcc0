using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Npgsql;
using RabbitMQ.Client;
using Shouldly;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;

namespace StageSystem.Systeem;

/// <summary>The leave of one aios through HTTP on the running system, with the database and the bus looked at from outside. Each test has an aios of its own.</summary>
[Collection(Systeemtests.Naam)]
public sealed class AiosverlofSpecs(HeelSysteem systeem)
{
    private const string Instituut = "AMC";
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly DateOnly Vandaag = Administratie.Peildatum;

    private Stageklant Klant => systeem.Opstelling.Klant;

    [Fact, Trait("Regel", "VER-27"), Trait("Regel", "VER-32"), Trait("Regel", "VER-33"), Trait("Regel", "OVK-14")]
    public async Task From_plaatsing_to_correction_and_the_dry_run_is_what_happens()
    {
        var (aios, plaatsing, opleider) = Wie(11);
        var stand = await StandAsync(aios);
        stand.GetProperty("stages")[0].GetProperty("klinisch").GetBoolean().ShouldBeTrue();
        await using var bus = await Afluisteraar.StartAsync(await systeem.Opstelling.VerbindingAsync("rabbitmq"), "VerzuimdrempelOverschreden", "OpleidingsverlengingVastgesteld", "VerlengingIngetrokken");

        // Agreements: their version is that of the aios.
        var afspraken = await WijzigAsync(HttpMethod.Put, $"/v1/aios/{aios}/plaatsingen/{plaatsing}/afspraken", new { dienstenInSlwp = true, onderwijsdagen = new[] { "2026-11-06" } }, Rollen.Stagesecretariaat);
        afspraken.GetProperty("dienstenInSlwp").GetBoolean().ShouldBeTrue();

        // Vacation is granted by two: the stageopleider of the stage, and the instituut.
        var vakantie = (await Klant.PostAsync("verlof", $"/v1/aios/{aios}/vakanties", new { van = "2027-01-04", totEnMet = "2027-01-08" }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created).Inhoud;
        var vakantiepad = $"/v1/aios/{aios}/vakanties/{vakantie.GetProperty("vakantieId").GetGuid()}/akkoorden";
        (await WijzigAsync(HttpMethod.Post, vakantiepad, new { }, Rollen.Stagesecretariaat)).GetProperty("status").GetString().ShouldBe("aangevraagd");
        var open = await LeesAsync("/v1/verlofaanvragen?soort=vakantie&wachtOp=stageopleider");
        open.GetProperty("items").EnumerateArray().ShouldContain(r => r.GetProperty("aiosnummer").GetString() == aios);
        (await WijzigAsync(HttpMethod.Post, vakantiepad, new { }, Rollen.Stageopleider, opleider)).GetProperty("status").GetString().ShouldBe("goedgekeurd");
        (await LeesAsync("/v1/verlofaanvragen")).GetProperty("items").EnumerateArray().ShouldNotContain(r => r.GetProperty("aiosnummer").GetString() == aios);

        // What would five weeks of sickness do, and what do they do?
        var voor = (await EventsAsync(aios)).Count;
        var proef = (await Klant.PostAsync("verlof", $"/v1/aios/{aios}/proeven/ziekte", new { van = "2026-09-07", totEnMet = "2026-10-11" }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK).Inhoud;
        (await EventsAsync(aios)).Count.ShouldBe(voor, "a dry run stores nothing");
        var ziekmelding = await ZiekAsync(aios);
        await WijzigAsync(HttpMethod.Post, $"/v1/aios/{aios}/ziekmeldingen/{ziekmelding}/herstel", new { op = "2026-10-12" }, Rollen.Stagesecretariaat);
        var gebeurd = (await EventsAsync(aios)).Skip(voor).Where(e => e.Naam != "AiosPlaatsingVernomen").Select(e => e.Naam).ToList();
        gebeurd.ShouldBe([.. proef.GetProperty("gebeurtenissen").EnumerateArray().Where(g => g.GetProperty("op").GetString() == Dag(Vandaag)).Select(g => g.GetProperty("gebeurtenis").GetString()!)]);
        gebeurd.ShouldContain("VerzuimdrempelOverschreden");
        gebeurd.ShouldContain("OpleidingsverlengingVastgesteld");

        // Fifteen own contract days in the clinic: three weeks later.
        var verlenging = (await StandAsync(aios)).GetProperty("verlengingen")[0];
        (verlenging.GetProperty("dagen").GetDecimal(), verlenging.GetProperty("delen")[0].GetProperty("nieuwEinde").GetString()).ShouldBe((15m, "2027-03-21"));
        verlenging.GetProperty("uitleg").EnumerateArray().Select(s => s.GetProperty("regel").GetString()).ShouldContain("VER-33");
        var bericht = await bus.WachtOpAsync("OpleidingsverlengingVastgesteld", aios);
        // On the bus a decimal is a text.
        (decimal.Parse(bericht.GetProperty("dagen").GetString()!, CultureInfo.InvariantCulture), bericht.GetProperty("delen")[0].GetProperty("nieuwEinde").GetString()).ShouldBe((15m, "2027-03-21"));
        (await bus.WachtOpAsync("VerzuimdrempelOverschreden", aios)).GetProperty("op").GetString().ShouldBe("2026-09-21");
        var signalen = await SignalenAsync(aios);
        signalen.ShouldContain(s => s.GetProperty("regel").GetString() == "VER-31" && s.GetProperty("geadresseerde").GetString() == Rollen.Stagesecretariaat);

        // A clinical stage has no choice of place; a correction below the threshold takes the extension back.
        var id = verlenging.GetProperty("verlengingId").GetGuid();
        var geweigerd = await StuurAsync(HttpMethod.Put, $"/v1/aios/{aios}/verlengingen/{id}/plaatsen/{plaatsing}", new { plaats = "einde-opleiding", reden = "liever later" }, Rollen.Stagecoordinator, null);
        (geweigerd.Status, geweigerd.Inhoud.GetProperty("regel").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "VER-33"));
        await WijzigAsync(HttpMethod.Put, $"/v1/aios/{aios}/ziekmeldingen/{ziekmelding}", new { van = "2026-09-07", totEnMet = "2026-09-20" }, Rollen.Stagesecretariaat);
        await bus.WachtOpAsync("VerlengingIngetrokken", aios);
        (await StandAsync(aios)).GetProperty("verlengingen")[0].GetProperty("dagen").GetDecimal().ShouldBe(0m);

        // As it was known before the correction it is still there.
        var moment = (await EventsAsync(aios)).Last(e => e.Naam == "OpleidingsverlengingVastgesteld").Op;
        var toen = await LeesAsync($"/v1/aios/{aios}?zoalsBekendOp={Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture))}");
        toen.GetProperty("verlengingen")[0].GetProperty("dagen").GetDecimal().ShouldBe(15m);
    }

    [Fact, Trait("Regel", "OVK-11")]
    public async Task A_reason_is_in_its_document_and_nowhere_else_and_can_be_erased()
    {
        var (aios, _, _) = Wie(12);
        await StandAsync(aios);
        string[] redenen = [$"reden-{Guid.NewGuid():N}", $"reden-{Guid.NewGuid():N}"];
        await using var bus = await Afluisteraar.StartAsync(await systeem.Opstelling.VerbindingAsync("rabbitmq"), "OnderbrekingVastgelegd");

        var onderbreking = (await Klant.PostAsync(
            "verlof", $"/v1/aios/{aios}/onderbrekingen", new { van = "2026-12-01", totEnMet = "2026-12-31", reden = redenen[0] }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created);
        var vakantie = (await Klant.PostAsync("verlof", $"/v1/aios/{aios}/vakanties", new { van = "2027-01-04", totEnMet = "2027-01-08" }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created);
        var vakantieId = vakantie.Inhoud.GetProperty("vakantieId").GetGuid();
        await WijzigAsync(HttpMethod.Post, $"/v1/aios/{aios}/vakanties/{vakantieId}/afwijzing", new { toelichting = redenen[1] }, Rollen.Stagesecretariaat);
        var bericht = await bus.WachtOpAsync("OnderbrekingVastgelegd", aios);

        // No answer, event, message or signaal has it.
        var gezien = new StringBuilder().Append(onderbreking.Tekst).Append(vakantie.Tekst).Append(bericht.GetRawText()).Append((await StandAsync(aios)).GetRawText())
            .Append(string.Join(' ', await SignalenAsync(aios))).Append((await LeesAsync($"/v1/cascades/{onderbreking.CorrelatieId}")).GetRawText())
            .Append((await Klant.GetAsync("verlof", $"/v1/aios/{aios}/verloftotalen", Rollen.Studiebegeleider)).Verwacht(HttpStatusCode.OK).Tekst).ToString();
        foreach (var reden in redenen)
        {
            gezien.ShouldNotContain(reden);
            (await TabellenMetAsync(reden)).ShouldBe([("mt_doc_besluittoelichting", 1L)]);
        }

        // Erased, it is nowhere; that it was erased is recorded.
        (await WijzigAsync(HttpMethod.Post, $"/v1/aios/{aios}/gegevenswissing", new { opVerzoek = true }, Rollen.Hoofd)).GetProperty("aantal").GetInt32().ShouldBe(2);
        foreach (var reden in redenen) (await TabellenMetAsync(reden)).ShouldBeEmpty();
        (await EventsAsync(aios)).Select(e => e.Naam).ShouldContain("AiosgegevensGewist");
        (await WijzigAsync(HttpMethod.Post, $"/v1/aios/{aios}/gegevenswissing", new { opVerzoek = true }, Rollen.Hoofd)).GetProperty("aantal").GetInt32().ShouldBe(0);
    }

    [Fact, Trait("Regel", "OVK-11"), Trait("Regel", "OVK-3")]
    public async Task The_reason_of_a_stageopleider_is_erased_and_the_absence_stays_in_the_lists()
    {
        var nummer = HeelSysteem.Solo.Stageopleider(13);
        var gemeld = (await Klant.PostAsync(
            "verlof", $"/v1/stageopleiders/{nummer}/afwezigheden", new { reden = "zwangerschap", van = Vandaag.AddDays(1), totEnMet = Vandaag.AddDays(40) }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created);
        var afwezigheid = gemeld.Inhoud.GetProperty("afwezigheidId").GetGuid();
        var pad = $"/v1/stageopleiders/{nummer}";
        (await RedenAsync()).ShouldBe("zwangerschap");

        var teVroeg = await StuurAsync(HttpMethod.Post, $"{pad}/afwezigheden/{afwezigheid}/redenwissing", new { opVerzoek = false }, Rollen.Hoofd, null);
        (teVroeg.Status, teVroeg.Inhoud.GetProperty("regel").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "VER-41"));
        (await WijzigAsync(HttpMethod.Post, $"{pad}/afwezigheden/{afwezigheid}/redenwissing", new { opVerzoek = true }, Rollen.Hoofd, stand: pad)).GetProperty("aantal").GetInt32().ShouldBe(1);
        (await RedenAsync()).ShouldBeNull();
        (await WijzigAsync(HttpMethod.Post, $"{pad}/gegevenswissing", new { opVerzoek = true }, Rollen.Hoofd, stand: pad)).GetProperty("aantal").GetInt32().ShouldBe(0);

        // The list of absences has no reason, as a page and as a file.
        var lijst = await LeesAsync($"/v1/afwezigheden?opleidernummer={nummer}&gevolgVoorErkenning=true");
        lijst.GetProperty("items")[0].GetProperty("afwezigheidId").GetGuid().ShouldBe(afwezigheid);
        var csv = await CsvAsync($"/v1/afwezigheden?opleidernummer={nummer}");
        csv[0].ShouldStartWith("opleidernummer;instituut;afwezigheidId;");
        csv[0].ShouldNotContain("reden");
        csv[1].ShouldContain(afwezigheid.ToString());

        // On a day, and as it was known before.
        (await LeesAsync($"{pad}?op={Dag(Vandaag.AddDays(40))}")).GetProperty("afwezig").GetBoolean().ShouldBeTrue();
        var erna = await LeesAsync($"{pad}?op={Dag(Vandaag.AddDays(41))}");
        (erna.GetProperty("afwezig").GetBoolean(), erna.GetProperty("drempels").GetArrayLength()).ShouldBe((false, 0));
        var begin = (await EventsAsync(nummer, "stageopleider"))[0].Op;
        (await LeesAsync($"{pad}?zoalsBekendOp={Uri.EscapeDataString(begin.ToString("O", CultureInfo.InvariantCulture))}")).GetProperty("afwezigheden").GetArrayLength().ShouldBe(0);

        async Task<string?> RedenAsync() => (await LeesAsync($"{pad}/afwezigheden/{afwezigheid}")).GetProperty("reden").GetString();
    }

    [Fact, Trait("Regel", "VER-3"), Trait("Regel", "VER-12"), Trait("Regel", "VER-34"), Trait("Regel", "OVK-12")]
    public async Task Rosters_stage_lengths_sources_and_the_list_answer_with_figures()
    {
        var (aios, plaatsing, _) = Wie(14);
        await StandAsync(aios);

        var rooster = await WijzigAsync(
            HttpMethod.Put, $"/v1/aios/{aios}/plaatsingen/{plaatsing}/roosters/2026-11-11", new { gepubliceerd = true, blokken = new[] { Blok("2026-11-09", "09:00", 8), Blok("2026-11-10", "17:00", 8) } }, Rollen.Stagesecretariaat);
        rooster.GetProperty("aandachtspunten").EnumerateArray().ShouldHaveSingleItem().GetProperty("regel").GetString().ShouldBe("VER-3");
        (await LeesAsync($"/v1/aios/{aios}/roosters?van=2026-11-09&totEnMet=2026-11-15")).GetProperty("items").GetArrayLength().ShouldBe(1);
        var fout = await StuurAsync(
            HttpMethod.Put, $"/v1/aios/{aios}/plaatsingen/{plaatsing}/roosters/2026-11-11",
            new { blokken = new[] { Blok("2026-11-09", "09:00", 8), Blok("2026-11-09", "16:00", 8), Blok("2026-11-16", "09:00", 8) } }, Rollen.Stagesecretariaat, null);
        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Inhoud.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("pointer").GetString()).ShouldBe(["/blokken/2/dag", "/blokken/1/begin"], ignoreOrder: true);

        var duren = await LeesAsync($"/v1/aios/{aios}/stageduren");
        duren.GetProperty("klinischMinimum").GetProperty("minimum").GetInt32().ShouldBe(182);
        var keuze = await StuurAsync(HttpMethod.Put, $"/v1/aios/{aios}/plaatsingen/{plaatsing}/tekortkeuze", new { plek = "niet", reden = "kan niet anders" }, Rollen.Stagecoordinator, null);
        (keuze.Status, keuze.Inhoud.GetProperty("regel").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "VER-14"));

        var bronnen = (await LeesAsync($"/v1/aios/{aios}/verlengingsbronnen")).GetProperty("bronnen").EnumerateArray().ToList();
        bronnen.Select(b => (b.GetProperty("leer").GetString(), b.GetProperty("geldt").GetBoolean())).ShouldBe([("handboek", true), ("kaderbesluit", false), ("hovumc", false)]);
        var geval = (await Klant.PostAsync(
            "verlof", "/v1/verlengingsvergelijkingen",
            new { instituut = Instituut, startOpleiding = "2026-09-01", afwezigheden = new[] { new { soort = "ziekte", van = "2027-03-01", totEnMet = "2027-04-09" } } }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK);
        geval.Inhoud.GetProperty("bronnen").EnumerateArray().Select(b => b.GetProperty("dagen").GetDecimal()).ShouldBe([20m, 20m, 23.5m]);

        // Sick on a day, at an instelling, with an extension: each filter finds and leaves out.
        var melding = (await Klant.PostAsync("verlof", $"/v1/aios/{aios}/ziekmeldingen", new { van = "2026-10-26" }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created);
        melding.Inhoud.GetProperty("van").GetString().ShouldBe("2026-10-26");
        async Task<bool> StaatErinAsync(string filter) =>
            (await Klant.AllesAsync("verlof", "/v1/aios?" + filter, Rollen.Stagesecretariaat)).Any(r => r.GetProperty("aiosnummer").GetString() == aios);
        (await StaatErinAsync("ziekOp=2026-11-02")).ShouldBeTrue();
        (await StaatErinAsync("ziekOp=2026-10-25")).ShouldBeFalse();
        (await StaatErinAsync($"stageOp=2026-11-02&opleidernummer={HeelSysteem.Solo.Stageopleider(14)}&stageplaatscode={HeelSysteem.Solo.Stageplaats(14)}&instellingscode=XI0001")).ShouldBeTrue();
        (await StaatErinAsync("stageOp=2026-11-02&instellingscode=BESTAATNIET")).ShouldBeFalse();
        (await StaatErinAsync("stageOp=2027-03-01")).ShouldBeFalse();
        (await StaatErinAsync("van=2027-03-01")).ShouldBeFalse();
        (await StaatErinAsync("verlengd=true")).ShouldBeFalse();
        (await StaatErinAsync("verlengd=false&openAanvragen=false")).ShouldBeTrue();
        (await StaatErinAsync("openAanvragen=true")).ShouldBeFalse();
        var csv = await CsvAsync("/v1/aios?ziekOp=2026-11-02");
        csv[0].ShouldStartWith("aiosnummer;instituut;plaatsingscode;");
        csv.ShouldContain(rij => rij.StartsWith(aios + ";AMC;" + plaatsing, StringComparison.Ordinal));

        using var elders = new Stageklant(new Dictionary<string, Uri> { ["verlof"] = systeem.Opstelling.Adres("verlof") }, rol => systeem.Opstelling.Tokens.Maak(rol, "VUMC"));
        (await elders.GetAsync("verlof", "/v1/aios?ziekOp=2026-11-02", Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK).Inhoud.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static (string Aios, string Plaatsing, string Opleider) Wie(int i) => (HeelSysteem.Solo.Aios(i), HeelSysteem.Solo.Plaatsing(i), HeelSysteem.Solo.Stageopleider(i));

    private static object Blok(string dag, string begin, int uren) => new { dag, begin, uren };

    private static string Dag(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Five weeks, reported by the aios.</summary>
    private async Task<Guid> ZiekAsync(string aios)
    {
        using var zelf = Als(aios);
        var gemeld = await zelf.PostAsync("verlof", $"/v1/aios/{aios}/ziekmeldingen", new { van = "2026-09-07", totEnMet = "2026-10-11" }, Rollen.Aios);
        return gemeld.Verwacht(HttpStatusCode.Created).Inhoud.GetProperty("ziekmeldingId").GetGuid();
    }

    private Stageklant Als(string nummer) =>
        new(new Dictionary<string, Uri> { ["verlof"] = systeem.Opstelling.Adres("verlof") }, rol => systeem.Opstelling.Tokens.Maak(rol, Instituut, nummer));

    /// <summary>The aios, once Verlof has heard of the plaatsing.</summary>
    private async Task<JsonElement> StandAsync(string aios)
    {
        for (var begin = Stopwatch.GetTimestamp();;)
        {
            var antwoord = await Klant.GetAsync("verlof", $"/v1/aios/{aios}", Rollen.Stagesecretariaat);
            if (antwoord.Status == HttpStatusCode.OK) return antwoord.Inhoud;
            Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(Geduld, antwoord.Tekst);
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private async Task<JsonElement> LeesAsync(string pad) => (await Klant.GetAsync("verlof", pad, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK).Inhoud;

    private async Task<JsonElement> WijzigAsync(HttpMethod methode, string pad, object inhoud, string rol, string? nummer = null, string? stand = null) =>
        (await StuurAsync(methode, pad, inhoud, rol, nummer, stand)).Verwacht(HttpStatusCode.OK).Inhoud;

    /// <summary>With the version that stands now; another service may have moved it in between.</summary>
    private async Task<Antwoord> StuurAsync(HttpMethod methode, string pad, object inhoud, string rol, string? nummer, string? stand = null)
    {
        using var eigen = nummer is null ? null : Als(nummer);
        var klant = eigen ?? Klant;
        for (var begin = Stopwatch.GetTimestamp();;)
        {
            var versie = (await Klant.GetAsync("verlof", stand ?? string.Join('/', pad.Split('/').Take(4)), Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK).Versie;
            var antwoord = methode == HttpMethod.Put ? await klant.PutAsync("verlof", pad, inhoud, rol, versie) : await klant.PostAsync("verlof", pad, inhoud, rol, versie);
            if (antwoord.Status != HttpStatusCode.PreconditionFailed) return antwoord;
            Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(Geduld);
        }
    }

    private async Task<IReadOnlyList<JsonElement>> SignalenAsync(string aios) => await Klant.AllesAsync("verlof", $"/v1/signalen?onderwerp={Uri.EscapeDataString($"aios {aios}")}", Rollen.Stagesecretariaat);

    private async Task<string[]> CsvAsync(string pad)
    {
        using var http = new HttpClient { BaseAddress = systeem.Opstelling.Adres("verlof") };
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, pad);
        verzoek.Headers.Authorization = new("Bearer", systeem.Opstelling.Tokens.Maak(Rollen.Stagesecretariaat, Instituut));
        verzoek.Headers.Accept.Add(new("text/csv"));
        using var antwoord = await http.SendAsync(verzoek);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();
        bytes.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        return Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The events of a stream as they are stored.</summary>
    private async Task<IReadOnlyList<(string Naam, DateTimeOffset Op)>> EventsAsync(string nummer, string soort = "aios")
    {
        await using var verbinding = new NpgsqlConnection(await systeem.Opstelling.VerbindingAsync("verlof"));
        await verbinding.OpenAsync();
        await using var vraag = new NpgsqlCommand("select mt_dotnet_type, timestamp from mt_events where stream_id = $1 order by version", verbinding) { Parameters = { new() { Value = Sleutel.Id(soort, nummer) } } };
        await using var lezer = await vraag.ExecuteReaderAsync();
        var events = new List<(string, DateTimeOffset)>();
        while (await lezer.ReadAsync()) events.Add((lezer.GetString(0).Split(',')[0].Split('.')[^1], lezer.GetFieldValue<DateTimeOffset>(1)));
        return events;
    }

    /// <summary>Every table of the database of Verlof with this text anywhere in a row, and how many rows.</summary>
    private async Task<IReadOnlyList<(string Tabel, long Rijen)>> TabellenMetAsync(string tekst)
    {
        await using var verbinding = new NpgsqlConnection(await systeem.Opstelling.VerbindingAsync("verlof"));
        await verbinding.OpenAsync();
        var tabellen = new List<string>();
        await using (var vraag = new NpgsqlCommand("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1", verbinding))
        await using (var lezer = await vraag.ExecuteReaderAsync())
        {
            while (await lezer.ReadAsync()) tabellen.Add(lezer.GetString(0));
        }

        tabellen.ShouldContain("mt_events");
        var gevonden = new List<(string, long)>();
        foreach (var tabel in tabellen)
        {
            await using var telling = new NpgsqlCommand($"select count(*) from \"{tabel}\" t where strpos(t::text, $1) > 0", verbinding) { Parameters = { new() { Value = tekst } } };
            if ((long)(await telling.ExecuteScalarAsync())! is > 0 and var rijen) gevonden.Add((tabel, rijen));
        }

        return gevonden;
    }
}
