using System.Net;
using System.Text;
using Npgsql;
using Shouldly;
using StageSystem.Demo;
using StageSystem.Kern;
using Xunit;

namespace StageSystem.Import.Integratie;

public class ImportSpecs(Systeem systeem) : IClassFixture<Systeem>
{
    private const string Aioskop = "Aiosnummer;Naam;BIG-nummer;Opleidingsinstituut;Start opleiding;Deeltijd (%);Vrijstelling;Regiovoorkeur;Woonplaats";
    private const string Instellingkop = "Instellingscode;Naam;Soort;Koepel;Plaats;Regio;Erkend vanaf;Erkend tot;Opleidingsinstituut;Laatste visitatie;Laatste evaluatiegesprek";
    private const string Opleiderkop = "Opleidernummer;Naam;BIG-nummer;Instellingscode;In dienst vanaf;Uren per week;Specialisme;Erkend vanaf;Erkend tot";

    [Fact]
    public async Task Without_a_levering_a_file_is_judged_at_once()
    {
        var x = systeem.Nieuw();
        var verslag = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x + "1"), Aios(x + "2", deeltijd: 40), Aios(x.ToLowerInvariant() + "1 ")]);

        Systeem.Tellingen(verslag).ShouldBe((3, 1, 1, 1));
        Systeem.Fouten(verslag).ShouldBe([(3, "Deeltijd (%)", "VER-7")]);
        verslag.GetProperty("geweigerd")[0].GetProperty("sleutel").GetString().ShouldBe(x + "2");
    }

    [Fact]
    public async Task Every_error_of_a_row_is_reported_with_its_column_and_rule()
    {
        var x = systeem.Nieuw();
        var verslag = await systeem.ImporteerAsync("erkenning", "stageopleiders.csv", Opleiderkop, [$"{x};Naam;;I{x};01-10-2026;12,0;SEH;01-12-2026;01-01-2030"]);

        Systeem.Fouten(verslag).ShouldBe([(2, "BIG-nummer", "ERK-1"), (2, "Instellingscode", null), (2, "In dienst vanaf", "ERK-1"), (2, "Uren per week", "ERK-8")], ignoreOrder: true);
        Systeem.Tellingen(verslag).ShouldBe((1, 0, 0, 1));
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_a_conflict_that_names_the_columns_and_the_first_stays()
    {
        var x = systeem.Nieuw();
        var eerste = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x), Aios(x, naam: "Iemand Anders", deeltijd: 80)]);
        Systeem.Tellingen(eerste).ShouldBe((2, 1, 0, 1));
        Systeem.Fouten(eerste).ShouldBe([(3, "Naam", "OVK-14"), (3, "Deeltijd (%)", "OVK-14")]);

        var tweede = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x), Aios(x, deeltijd: 90)]);
        Systeem.Tellingen(tweede).ShouldBe((2, 0, 1, 1));
        Systeem.Fouten(tweede).ShouldBe([(3, "Deeltijd (%)", "OVK-14")]);
    }

    [Fact]
    public async Task A_row_that_was_refused_can_be_sent_again_when_it_is_right()
    {
        var x = systeem.Nieuw();
        Systeem.Tellingen(await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x, deeltijd: 49)])).ShouldBe((1, 0, 0, 1));
        Systeem.Tellingen(await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x, deeltijd: 50)])).ShouldBe((1, 1, 0, 0));
    }

    [Fact, Trait("Regel", "OVK-12")]
    public async Task A_row_of_another_instituut_than_the_senders_is_reported()
    {
        var x = systeem.Nieuw();
        using var amc = Als("AMC");
        var verslag = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x + "1"), Aios(x + "2", instituut: "VUMC")], amc);
        Systeem.Tellingen(verslag).ShouldBe((2, 1, 0, 1));
        Systeem.Fouten(verslag).ShouldBe([(3, "Opleidingsinstituut", "OVK-12")]);
    }

    [Fact, Trait("Regel", "OVK-12")]
    public async Task The_report_is_not_for_another_instituut()
    {
        using var amc = Als("AMC");
        using var vumc = Als("VUMC");
        var antwoord = (await systeem.StuurAsync("plaatsing", "aios.csv", Systeem.Csv([Aioskop]), als: amc)).Verwacht(HttpStatusCode.Accepted);
        await systeem.WachtAsync("plaatsing", antwoord.Locatie!.ToString(), amc);
        (await vumc.GetAsync("plaatsing", antwoord.Locatie!.ToString(), Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_with_only_a_header_has_no_rows() =>
        Systeem.Tellingen(await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [])).ShouldBe((0, 0, 0, 0));

    [Fact]
    public async Task Rows_that_cannot_be_read_are_reported_and_the_good_ones_go_in()
    {
        var x = systeem.Nieuw();
        var verslag = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x + "1"), "te;weinig", Aios(x + "2") + ";te veel", $"{x}3;O\"Brien;1;AMC;01-03-2026;100;;;", Aios(x + "4", naam: "\"De; \"\"Graaf\"\"\"")]);
        Systeem.Tellingen(verslag).ShouldBe((5, 2, 0, 3));
        Systeem.Fouten(verslag).Select(f => (f.Rij, f.Kolom)).ShouldBe([(3, null), (4, null), (5, null)]);
    }

    public static TheoryData<byte[], string> HeleBestanden => new()
    {
        { [], "leeg" },
        { Encoding.Latin1.GetBytes(Aioskop + "\r\nA1;Zoë;1;AMC;01-03-2026;100;;;\r\n"), "UTF-8" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Aioskop)], "UTF-16" },
        { Encoding.UTF8.GetBytes(Aioskop.Replace("Naam", "Achternaam", StringComparison.Ordinal)), "'Naam' ontbreekt" },
        { Encoding.UTF8.GetBytes(Aioskop + ";Extra"), "'Extra' hoort niet" },
        { Encoding.UTF8.GetBytes(Aioskop.Replace(';', ',')), "puntkomma" },
    };

    [Theory, MemberData(nameof(HeleBestanden), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_is_wrong_as_a_whole_is_refused_with_what_is_wrong(byte[] inhoud, string melding)
    {
        var antwoord = (await systeem.StuurAsync("plaatsing", "aios.csv", inhoud)).Verwacht(HttpStatusCode.BadRequest);
        antwoord.Inhoud.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("melding").GetString()).ShouldContain(m => m!.Contains(melding));
    }

    [Fact]
    public async Task A_file_of_another_service_is_refused_with_the_files_that_it_takes()
    {
        var antwoord = (await systeem.StuurAsync("plaatsing", "stageopleiders.csv", Systeem.Csv([Opleiderkop]))).Verwacht(HttpStatusCode.BadRequest);
        antwoord.Inhoud.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("plaatsingen.csv");
    }

    [Fact]
    public async Task Another_type_of_content_is_refused() =>
        (await systeem.StuurAsync("plaatsing", "aios.csv", "{}"u8.ToArray(), type: "application/json")).Verwacht(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task A_form_with_a_file_is_taken_too()
    {
        var x = systeem.Nieuw();
        using var formulier = new MultipartFormDataContent { { new ByteArrayContent(Systeem.Csv([Aioskop, Aios(x)])), "bestand", "aios.csv" } };
        var antwoord = (await systeem.Opstelling.Klant.PostAsync("plaatsing", "/v1/importen?bestand=aios.csv", formulier, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Accepted);
        Systeem.Tellingen(await systeem.WachtAsync("plaatsing", antwoord.Locatie!.ToString())).ShouldBe((1, 1, 0, 0));
    }

    [Fact]
    public async Task A_long_report_comes_in_pages()
    {
        var x = systeem.Nieuw();
        var verslag = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, Enumerable.Range(1, 120).Select(i => Aios($"{x}{i}", deeltijd: 10)));
        Systeem.Tellingen(verslag).ShouldBe((120, 0, 0, 120));

        var (rijen, pad) = (new List<int>(), $"/v1/importen/{verslag.GetProperty("id").GetString()}?aantal=50");
        for (string? cursor = ""; cursor is not null;)
        {
            var pagina = (await systeem.Opstelling.Klant.GetAsync("plaatsing", cursor.Length == 0 ? pad : $"{pad}&cursor={cursor}", Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK).Inhoud;
            rijen.AddRange(Systeem.Fouten(pagina).Select(f => f.Rij));
            cursor = pagina.GetProperty("volgende").GetString();
        }

        rijen.ShouldBe(Enumerable.Range(2, 120));
    }

    [Fact]
    public async Task A_closed_levering_takes_no_more_files()
    {
        var naam = "dicht-" + systeem.Nieuw();
        await SluitAsync("plaatsing", naam);
        var antwoord = (await systeem.StuurAsync("plaatsing", "aios.csv", Systeem.Csv([Aioskop]), naam)).Verwacht(HttpStatusCode.BadRequest);
        antwoord.Inhoud.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("afgesloten");
    }

    /// <summary>The worker is kept busy with files without a levering, so that it looks for work while the others come in.</summary>
    [Fact]
    public async Task The_first_file_of_a_levering_waits_for_its_closing_however_busy_the_worker_is()
    {
        var x = systeem.Nieuw();
        var paden = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            var los = systeem.StuurAsync("plaatsing", "aios.csv", Systeem.Csv([Aioskop, Aios($"{x}L{i}")]));
            var eerste = systeem.StuurAsync("plaatsing", "aios.csv", Systeem.Csv([Aioskop, Aios($"{x}E{i}")]), $"{x}-{i}");
            (await los).Verwacht(HttpStatusCode.Accepted);
            paden.Add((await eerste).Verwacht(HttpStatusCode.Accepted).Locatie!.ToString());
        }

        await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x + "EIND")]); // the worker has looked at all of them
        foreach (var pad in paden) (await WachtOpAsync("plaatsing", pad)).ShouldBe("het afsluiten van de levering", pad);
    }

    [Fact, Trait("Regel", "OVK-2")]
    public async Task A_service_waits_until_it_knows_which_keys_the_owner_knows()
    {
        var (x, naam) = (systeem.Nieuw(), "wacht-" + systeem.Nieuw());
        var afwezig = (await systeem.StuurAsync(
            "verlof", "afwezigheden.csv",
            Systeem.Csv(["Opleidernummer;Van;Tot;Reden;Gemeld op", $"{x};01-12-2026;10-12-2026;vakantie;02-11-2026", $"{x}9;01-12-2026;10-12-2026;vakantie;02-11-2026"]), naam))
            .Verwacht(HttpStatusCode.Accepted).Locatie!.ToString();
        (await WachtOpAsync("verlof", afwezig)).ShouldBe("het afsluiten van de levering");
        await SluitAsync("verlof", naam);
        (await WachtOpAsync("verlof", afwezig)).ShouldNotBeNull().ShouldContain("stageopleiders.csv");

        (await systeem.StuurAsync("erkenning", "stageopleiders.csv", Systeem.Csv([Opleiderkop, Opleider(x)]), naam)).Verwacht(HttpStatusCode.Accepted);
        (await systeem.StuurAsync("erkenning", "instellingen.csv", Systeem.Csv([Instellingkop, Instelling(x)]), naam)).Verwacht(HttpStatusCode.Accepted);
        await SluitAsync("erkenning", naam);

        var verslag = await systeem.WachtAsync("verlof", afwezig);
        Systeem.Tellingen(verslag).ShouldBe((2, 1, 0, 1));
        Systeem.Fouten(verslag).ShouldBe([(3, "Opleidernummer", "VER-39")]);
    }

    [Fact, Trait("Regel", "OVK-14")]
    public async Task Imported_facts_are_events_that_name_their_file_and_row()
    {
        var x = systeem.Nieuw();
        var verslag = await systeem.ImporteerAsync("plaatsing", "aios.csv", Aioskop, [Aios(x + "1"), Aios(x + "2")]);
        await using var database = NpgsqlDataSource.Create(await systeem.Opstelling.VerbindingAsync("plaatsing"));
        await using var vraag = database.CreateCommand(
            "select headers ->> 'bron', headers ->> 'bestand', headers ->> 'rij', user_name from mt_events where correlation_id = $1 order by seq_id");
        vraag.Parameters.AddWithValue(verslag.GetProperty("id").GetString()!);
        var gezien = new List<(string, string, string, string)>();
        await using var lezer = await vraag.ExecuteReaderAsync();
        while (await lezer.ReadAsync()) gezien.Add((lezer.GetString(0), lezer.GetString(1), lezer.GetString(2), lezer.GetString(3).Split(':')[0]));
        gezien.ShouldBe([("import", "aios.csv", "2", Rollen.Stagesecretariaat), ("import", "aios.csv", "3", Rollen.Stagesecretariaat)]);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public async Task Killed_in_the_middle_it_goes_on_where_it_was()
    {
        var x = systeem.Nieuw();
        const int Aantal = 20_000;
        var antwoord = (await systeem.StuurAsync("plaatsing", "aios.csv", Systeem.Csv([Aioskop, .. Enumerable.Range(1, Aantal).Select(i => Aios($"{x}{i}"))]))).Verwacht(HttpStatusCode.Accepted);
        var pad = antwoord.Locatie!.ToString();
        using var uiterlijk = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await systeem.Opstelling.Klant.GetAsync("plaatsing", pad, Rollen.Stagesecretariaat, uiterlijk.Token)).Inhoud.GetProperty("rijen").GetInt32() == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), uiterlijk.Token);

        await systeem.Opstelling.DoodAsync("plaatsing");
        await systeem.Opstelling.HerstartAsync("plaatsing");

        Systeem.Tellingen(await systeem.WachtAsync("plaatsing", pad)).ShouldBe((Aantal, Aantal, 0, 0));
        await using var database = NpgsqlDataSource.Create(await systeem.Opstelling.VerbindingAsync("plaatsing"));
        await using var tel = database.CreateCommand("select count(distinct stream_id), count(*) from mt_events where correlation_id = $1");
        tel.Parameters.AddWithValue(pad.Split('/')[^1]);
        await using var lezer = await tel.ExecuteReaderAsync();
        await lezer.ReadAsync();
        (lezer.GetInt64(0), lezer.GetInt64(1)).ShouldBe((Aantal, Aantal));
    }

    private Stageklant Als(string instituut) => new(
        new[] { "erkenning", "plaatsing", "verlof" }.ToDictionary(d => d, systeem.Opstelling.Adres), rol => systeem.Opstelling.Tokens.Maak(rol, instituut));

    private async Task SluitAsync(string dienst, string levering) =>
        (await systeem.Opstelling.Klant.PostAsync(dienst, $"/v1/leveringen/{levering}/afsluiting", new { }, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Accepted);

    private async Task<string?> WachtOpAsync(string dienst, string pad) =>
        (await systeem.Opstelling.Klant.GetAsync(dienst, pad, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK).Inhoud.GetProperty("wachtOp").GetString();

    private static string Aios(string nummer, string naam = "Ula Smit", int deeltijd = 100, string instituut = "AMC") =>
        $"{nummer};{naam};41025538901;{instituut};01-03-2026;{deeltijd};;;Zaandam";

    private static string Instelling(string x) => $"I{x};Ziekenhuis {x};ziekenhuis;;Hoorn;Waterland;01-01-2020;;AMC;;";

    private static string Opleider(string x) => $"{x};Hanna Huisman;88293371201;I{x};01-12-2016;32,0;SEH;17-12-2022;29-01-2029";
}
