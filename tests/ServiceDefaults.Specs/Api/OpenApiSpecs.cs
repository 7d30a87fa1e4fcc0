using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults.Specs.Api;

public sealed partial class OpenApiSpecs : IAsyncLifetime
{
    private Proefdienst _dienst = null!;
    private JsonObject _document = null!;

    public async Task InitializeAsync()
    {
        _dienst = await Proefdienst.StartAsync();
        using var antwoord = await _dienst.GetAsync("/v1/openapi.json", token: "");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        _document = (JsonObject)JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;
    }

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Fact]
    public void The_head_says_what_the_design_rules_ask()
    {
        Tekst(_document["openapi"]).ShouldStartWith("3.1");
        Tekst(_document["info"]!["version"]).ShouldBe("1.2.3");
        foreach (var naam in new[] { "name", "email", "url" }) Tekst(_document["info"]!["contact"]![naam]).ShouldNotBeNullOrWhiteSpace();
        Tekst(_document["servers"]!.AsArray().Single()!["url"]).ShouldEndWith("/v1");
        _document["components"]!["securitySchemes"]!["bearer"]!["scheme"]!.GetValue<string>().ShouldBe("bearer");
    }

    [Fact]
    public void Every_path_is_in_kebab_case_without_a_slash_at_the_end_or_the_version()
    {
        foreach (var (pad, _) in Paden)
        {
            pad.ShouldMatch("^(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-zA-Z0-9]+\\}))+$");
            pad.ShouldNotStartWith("/v1/");
        }

        Paden.Select(pad => pad.Key).ShouldContain("/dingen/{nummer}");
        Paden.Select(pad => pad.Key).ShouldNotContain(pad => pad.Contains("openapi", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_operation_declares_its_problems_with_the_one_schema()
    {
        foreach (var (naam, operatie) in Operaties)
        {
            var antwoorden = operatie["responses"]!.AsObject();
            foreach (var status in new[] { "401", "403", "503" }) antwoorden.ContainsKey(status).ShouldBeTrue($"{naam} {status}");
            foreach (var (status, antwoord) in antwoorden.Where(a => a.Key[0] is '4' or '5'))
                Tekst(antwoord!["content"]!["application/problem+json"]!["schema"]!["$ref"]).ShouldBe("#/components/schemas/Probleem", $"{naam} {status}");
            foreach (var (_, antwoord) in antwoorden) antwoord!["headers"]!.AsObject().ContainsKey("API-Version").ShouldBeTrue(naam);
            operatie["security"]!.AsArray().ShouldNotBeEmpty();
        }

        Statussen("/dingen", "post").ShouldBe(["201", "400", "401", "403", "409", "413", "415", "422", "503"], ignoreOrder: true);
        Statussen("/dingen/{nummer}", "put").ShouldBe(["204", "400", "401", "403", "404", "412", "413", "415", "422", "428", "503"], ignoreOrder: true);
        Statussen("/dingen/{nummer}", "get").ShouldBe(["200", "400", "401", "403", "404", "503"], ignoreOrder: true);
        Statussen("/dingen", "get").ShouldBe(["200", "400", "401", "403", "503"], ignoreOrder: true);
    }

    [Fact]
    public void Headers_query_parameters_and_bodies_are_described()
    {
        Parameters("/dingen", "post").ShouldBe(["header:Idempotency-Key", "header:Correlation-Id"], ignoreOrder: true);
        Parameters("/dingen/{nummer}", "put").ShouldBe(["path:nummer", "header:If-Match", "header:Correlation-Id"], ignoreOrder: true);
        Parameters("/dingen", "get").ShouldBe(
            ["header:If-None-Match", "query:cursor", "query:aantal", "query:op", "query:diep", "query:alles", "query:kleur", "query:tekst"], ignoreOrder: true);

        var schema = Schema(Operatie("/dingen", "post")["requestBody"]!["content"]!["application/json"]!["schema"]!);
        schema["required"]!.AsArray().Select(Tekst).ShouldBe(["naam", "van", "aantal", "kleur"], ignoreOrder: true);
        Tekst(schema["properties"]!["naam"]!["description"]).ShouldBe("Naam van het ding.");
        Tekst(schema["properties"]!["van"]!["format"]).ShouldBe("date");
        schema["properties"]!["keuze"]!["enum"]!.AsArray().Select(Tekst).ShouldBe(["ja", "nee"]);
        Schema(schema["properties"]!["kleur"]!)["enum"]!.AsArray().Select(Tekst).ShouldBe(["rood", "licht-blauw"]);
        schema["properties"]!["aantal"]!["maximum"]!.GetValue<int>().ShouldBe(10);
    }

    [Fact]
    public void Every_operation_has_a_name_a_Dutch_summary_and_its_roles()
    {
        foreach (var (naam, operatie) in Operaties)
        {
            operatie.ContainsKey("operationId").ShouldBeTrue(naam);
            Tekst(operatie["summary"]).ShouldNotBeNullOrWhiteSpace();
            Tekst(operatie["description"]).ShouldContain("Rollen: ");
        }

        Tekst(Operatie("/dingen", "get")["description"]).ShouldContain($"Rollen: {Rollen.Stagesecretariaat}, {Rollen.Aios}.");
    }

    [Fact]
    public void No_description_is_English()
    {
        var teksten = new List<string>();
        Verzamel(_document, teksten);

        teksten.Count.ShouldBeGreaterThan(50);
        teksten.Where(tekst => Engels().IsMatch(tekst)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Anyone_may_read_the_document_from_any_origin_and_nothing_else()
    {
        using var document = await _dienst.GetAsync("/v1/openapi.json", "", ("Origin", "https://elders.example"));
        using var data = await _dienst.GetAsync("/v1/dingen", null, ("Origin", "https://elders.example"));

        document.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        data.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task The_API_page_loads_its_own_parts_only()
    {
        using var begin = await _dienst.GetAsync("/", token: "");
        begin.Headers.Location!.ToString().ShouldBe("/api/index.html");
        using var pagina = await _dienst.GetAsync("/api/index.html", token: "");
        var html = await pagina.Content.ReadAsStringAsync();

        html.ShouldContain("StageSystem: Proef");
        // The content security policy allows no script in the page itself, and nothing from elsewhere.
        ScriptInPagina().IsMatch(html).ShouldBeFalse();
        html.ShouldNotContain("http://");
        foreach (Match deel in Deel().Matches(html))
        {
            using var antwoord = await _dienst.GetAsync("/api/" + deel.Groups[1].Value.TrimStart('.', '/'), token: "");
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, deel.Value);
        }
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Paden => _document["paths"]!.AsObject();

    private IEnumerable<(string Naam, JsonObject Operatie)> Operaties =>
        Paden.SelectMany(pad => pad.Value!.AsObject().Select(methode => ($"{methode.Key} {pad.Key}", methode.Value!.AsObject())));

    private JsonObject Operatie(string pad, string methode) => _document["paths"]![pad]![methode]!.AsObject();

    private IEnumerable<string> Statussen(string pad, string methode) => Operatie(pad, methode)["responses"]!.AsObject().Select(a => a.Key);

    private IEnumerable<string> Parameters(string pad, string methode) =>
        Operatie(pad, methode)["parameters"]!.AsArray().Select(p => $"{Tekst(p!["in"])}:{Tekst(p["name"])}");

    private JsonObject Schema(JsonNode schema) => schema["$ref"] is { } verwijzing
        ? _document["components"]!["schemas"]![Tekst(verwijzing).Split('/')[^1]]!.AsObject()
        : schema.AsObject();

    private static string Tekst(JsonNode? waarde) => waarde!.GetValue<string>();

    private static void Verzamel(JsonNode? node, List<string> teksten)
    {
        if (node is JsonArray lijst) foreach (var item in lijst) Verzamel(item, teksten);
        if (node is not JsonObject groep) return;
        foreach (var (naam, waarde) in groep)
        {
            if (naam is "description" or "summary" && waarde is JsonValue tekst) teksten.Add(tekst.GetValue<string>());
            else Verzamel(waarde, teksten);
        }
    }

    [GeneratedRegex(@"\b(the|and|must|this|which|request|response)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Engels();

    [GeneratedRegex("<script(?![^>]*src=)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptInPagina();

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Deel();
}
