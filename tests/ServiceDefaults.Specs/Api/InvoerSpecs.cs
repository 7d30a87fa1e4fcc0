using System.Net;
using System.Text.Json.Nodes;

namespace StageSystem.ServiceDefaults.Specs.Api;

public sealed class InvoerSpecs : IAsyncLifetime
{
    private Proefdienst _dienst = null!;

    public async Task InitializeAsync() => _dienst = await Proefdienst.StartAsync();

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Fact]
    public async Task Every_field_that_is_wrong_is_named_at_once()
    {
        var probleem = await FoutAsync("""
            {"van":"02-11-2026","totEnMet":20261102,"aantal":"3","kleur":"groen","dingId":"x","keuze":"misschien","onzin":1,
             "delen":[{"code":"","gewicht":true},{"gewicht":1,"los":0},null,"nee"]}
            """);

        Fouten(probleem).Order(StringComparer.Ordinal).ShouldBe(
        [
            "/aantal", "/delen/0/code", "/delen/0/gewicht", "/delen/1/code", "/delen/1/los", "/delen/2", "/delen/3", "/dingId", "/keuze", "/kleur",
            "/naam", "/onzin", "/totEnMet", "/van",
        ]);
        probleem["detail"]!.GetValue<string>().ShouldBe("Er zijn 14 fouten in de invoer.");
        probleem["errors"]!.AsArray().Single(fout => fout!["pointer"]!.GetValue<string>() == "/kleur")!["melding"]!.GetValue<string>().ShouldBe("Kies uit: rood, licht-blauw.");
    }

    [Theory]
    [InlineData("naam", "null")]
    [InlineData("naam", "\"\"")]
    [InlineData("naam", "\"   \"")]
    [InlineData("naam", "\"een naam van meer dan twintig tekens\"")]
    [InlineData("naam", "\"a\\u0000b\"")]
    [InlineData("naam", "\"\\ud800\"")]
    [InlineData("naam", "[\"a\"]")]
    [InlineData("naam", "{\"a\":1}")]
    [InlineData("van", "\"2026-02-30\"")]
    [InlineData("van", "\"2026-11-02T00:00:00\"")]
    [InlineData("van", "\"0001-01-01\"")]
    [InlineData("van", "\"9999-12-31\"")]
    [InlineData("van", "\"11/02/2026\"")]
    [InlineData("aantal", "0")]
    [InlineData("aantal", "11")]
    [InlineData("aantal", "1.5")]
    [InlineData("aantal", "99999999999999999999")]
    [InlineData("aantal", "1e400")]
    [InlineData("kleur", "0")]
    [InlineData("kleur", "\"Rood\"")]
    [InlineData("kleur", "\"rood, licht-blauw\"")]
    [InlineData("dingId", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("dingId", "\"{0192f7a2-0b9a-7cc3-a7f1-0f5a3c1d2e4b}\"")]
    [InlineData("keuze", "\"JA\"")]
    [InlineData("totEnMet", "\"2026-11-01\"")]
    [InlineData("delen", "{}")]
    public async Task A_wrong_value_is_400_with_the_pointer_of_its_field(string veld, string waarde)
    {
        var inhoud = (JsonObject)JsonNode.Parse("""{"naam":"a","van":"2026-11-02","aantal":1,"kleur":"rood"}""")!;
        inhoud.Remove(veld);
        var json = inhoud.ToJsonString()[..^1] + $",\"{veld}\":{waarde}}}";

        Fouten(await FoutAsync(json)).ShouldBe(["/" + veld]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nee")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("""{"naam":"a","naam":"b"}""")]
    [InlineData("""{"naam":"a",}""")]
    [InlineData("""{"naam":"a"} {}""")]
    public async Task What_is_not_a_JSON_object_is_400_about_the_whole_body(string json) => Fouten(await FoutAsync(json)).ShouldBe([""]);

    [Fact]
    public async Task Deep_nesting_is_400() =>
        Fouten(await FoutAsync(string.Concat(Enumerable.Repeat("{\"delen\":[", 500)))).ShouldBe([""]);

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_400()
    {
        using var inhoud = new ByteArrayContent([.. "{\"naam\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        inhoud.Headers.ContentType = new("application/json");
        using var antwoord = await _dienst.StuurAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/dingen") { Content = inhoud }, null, ("Idempotency-Key", "a"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_complete_body_is_taken_with_texts_trimmed_and_defaults_filled_in()
    {
        using var antwoord = await _dienst.PostAsync("/v1/dingen",
            """{"naam":"  stoel ","van":"2026-11-02","aantal":10,"kleur":"licht-blauw","totEnMet":null,"delen":[{"code":"a","gewicht":1.5}]}""");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created);
        var ding = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;
        ding["naam"]!.GetValue<string>().ShouldBe("stoel");
        ding["van"]!.GetValue<string>().ShouldBe("2026-11-02");
    }

    [Fact]
    public async Task Query_parameters_are_read_the_same_way()
    {
        using var fout = await _dienst.GetAsync("/v1/dingen?op=2-11-2026&diep=9&alles=ja&kleur=groen&tekst=zeslang&sort=x&aantal=0&cursor=!!");

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var probleem = await fout.ProbleemAsync();
        Fouten(probleem).Order(StringComparer.Ordinal).ShouldBe(["/aantal", "/alles", "/cursor", "/diep", "/kleur", "/op", "/sort", "/tekst"]);
        probleem["errors"]!.AsArray().ShouldAllBe(f => f!["plaats"]!.GetValue<string>() == "query");

        using var goed = await _dienst.GetAsync("/v1/dingen?op=2026-11-02&diep=5&alles=true&kleur=licht-blauw&tekst=vijf&aantal=100");
        goed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_query_parameter_twice_is_400()
    {
        using var fout = await _dienst.GetAsync("/v1/dingen?diep=1&diep=2");

        Fouten(await fout.ProbleemAsync()).ShouldBe(["/diep"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double()
    {
        var gezien = new List<string>();
        string? cursor = null;
        do
        {
            using var antwoord = await _dienst.GetAsync("/v1/dingen?aantal=100" + (cursor is null ? "" : $"&cursor={cursor}"));
            var pagina = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;
            gezien.AddRange(pagina["items"]!.AsArray().Select(item => item!.GetValue<string>()));
            cursor = pagina["volgende"]?.GetValue<string>();
        }
        while (cursor is not null && gezien.Count < 1000);

        gezien.ShouldBe(Enumerable.Range(0, 250).Select(i => $"D{i:000}"));
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("veel")]
    public async Task A_page_has_1_to_100_items(string aantal)
    {
        using var antwoord = await _dienst.GetAsync($"/v1/dingen?aantal={aantal}");

        Fouten(await antwoord.ProbleemAsync()).ShouldBe(["/aantal"]);
    }

    [Fact]
    public async Task Values_that_the_framework_binds_are_named_too()
    {
        using var antwoord = await _dienst.GetAsync("/v1/dagen/1?op=morgen");

        Fouten(await antwoord.ProbleemAsync()).ShouldBe(["/op"]);
    }

    private async Task<JsonObject> FoutAsync(string json)
    {
        using var antwoord = await _dienst.PostAsync("/v1/dingen", json);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _dienst.Uitgevoerd.ShouldBeEmpty();
        return await antwoord.ProbleemAsync();
    }

    private static IEnumerable<string> Fouten(JsonObject probleem) => probleem["errors"]!.AsArray().Select(fout => fout!["pointer"]!.GetValue<string>());
}
