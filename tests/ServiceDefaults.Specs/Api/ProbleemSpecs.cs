using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace StageSystem.ServiceDefaults.Specs.Api;

public sealed class ProbleemSpecs : IAsyncLifetime
{
    private Proefdienst _dienst = null!;

    public async Task InitializeAsync() => _dienst = await Proefdienst.StartAsync();

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Theory]
    [InlineData("GET", "/v1/bestaat-niet", 404, "onbekend")]
    [InlineData("GET", "/bestaat-niet", 404, "onbekend")]
    [InlineData("GET", "/v1/dingen/", 404, "onbekend")]
    [InlineData("GET", "/v1/dingen/weg", 404, "onbekend")]
    [InlineData("DELETE", "/v1/dingen", 405, "methode-niet-toegestaan")]
    [InlineData("TRACE", "/v1/dingen", 405, "methode-niet-toegestaan")]
    [InlineData("GET", "/v1/dagen/geen-getal", 404, "onbekend")]
    [InlineData("GET", "/v1/dagen/1", 400, "ongeldige-invoer")]
    [InlineData("GET", "/v1/dagen/1?op=morgen", 400, "ongeldige-invoer")]
    [InlineData("GET", "/v1/dingen?tekst=a%00b", 400, "niet-verwerkt")]
    [InlineData("GET", "/v1/dingen/a%01b", 400, "niet-verwerkt")]
    [InlineData("GET", "/v1/fouten/bind", 400, "niet-verwerkt")]
    [InlineData("GET", "/v1/fouten/overig", 500, "storing")]
    [InlineData("GET", "/v1/fouten/uniek", 500, "storing")]
    [InlineData("GET", "/v1/fouten/verbinding", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("GET", "/v1/fouten/stopt", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("GET", "/v1/fouten/schijf", 503, "tijdelijk-niet-beschikbaar")]
    [InlineData("GET", "/v1/fouten/botsing", 503, "tijdelijk-niet-beschikbaar")]
    public async Task Every_error_is_a_problem_whose_type_leads_to_a_page(string methode, string pad, int status, string soort)
    {
        using var antwoord = await _dienst.StuurAsync(new HttpRequestMessage(new HttpMethod(methode), pad));

        ((int)antwoord.StatusCode).ShouldBe(status);
        var probleem = await antwoord.ProbleemAsync();
        probleem["status"]!.GetValue<int>().ShouldBe(status);
        probleem["type"]!.GetValue<string>().ShouldBe($"/problemen/{soort}");
        probleem["title"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        probleem["detail"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        probleem["instance"]!.GetValue<string>().ShouldStartWith("/");
        probleem["traceId"]!.GetValue<string>().Length.ShouldBe(32);
        (antwoord.Headers.RetryAfter is not null).ShouldBe(status == 503);

        using var pagina = await _dienst.GetAsync(probleem["type"]!.GetValue<string>(), token: "");
        pagina.StatusCode.ShouldBe(HttpStatusCode.OK);
        pagina.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await pagina.Content.ReadAsStringAsync()).ShouldContain("lang=\"nl\"");
    }

    [Fact]
    public async Task An_unplanned_error_shows_nothing_of_ours()
    {
        using var antwoord = await _dienst.GetAsync("/v1/fouten/overig");

        var tekst = await antwoord.Content.ReadAsStringAsync();
        tekst.ShouldNotContain("geheim detail");
        tekst.ShouldNotContain("Exception");
        tekst.ShouldNotContain(".cs");
    }

    [Fact, Trait("Regel", "OVK-5")]
    public async Task A_refusal_by_a_rule_names_the_rule_and_its_figures()
    {
        using var antwoord = await _dienst.PostAsync("/v1/weigeringen", "{}");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var probleem = await antwoord.ProbleemAsync();
        probleem["regel"]!.GetValue<string>().ShouldBe("ERK-20");
        probleem["detail"]!.GetValue<string>().ShouldBe("Dat mag niet.");
        probleem["type"]!.GetValue<string>().ShouldBe("/problemen/regelovertreding");
        JsonNode.DeepEquals(probleem["cijfers"], JsonNode.Parse("""{"dagen":22,"grens":"2026-11-02"}""")).ShouldBeTrue();
    }

    [Fact]
    public async Task Another_media_type_is_415_and_a_problem()
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/v1/dingen") { Content = new StringContent("<x/>", Encoding.UTF8, "application/xml") };
        using var antwoord = await _dienst.StuurAsync(verzoek, null, ("Idempotency-Key", "a"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/verkeerd-mediatype");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_1_MB_is_413_also_when_its_length_is_not_said(bool metLengte)
    {
        var groot = Encoding.UTF8.GetBytes($$"""{"naam":"{{new string('x', 1100 * 1024)}}"}""");
        using var inhoud = metLengte ? new ByteArrayContent(groot) : (HttpContent)new StreamContent(new NietZoekbaar(groot));
        inhoud.Headers.ContentType = new("application/json");
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/v1/dingen") { Content = inhoud };
        if (!metLengte) verzoek.Headers.TransferEncodingChunked = true;
        verzoek.Headers.ExpectContinue = true;
        using var antwoord = await _dienst.StuurAsync(verzoek, null, ("Idempotency-Key", "a"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/te-groot");
    }

    [Fact]
    public async Task An_unknown_kind_of_problem_is_404()
    {
        using var antwoord = await _dienst.GetAsync("/problemen/onzin", token: "");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await antwoord.ProbleemAsync())["traceId"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/v1/dingen", 200)]
    [InlineData("/v1/dingen/5", 200)]
    [InlineData("/v1/dingen/", 404)]
    [InlineData("/v1/onbekend", 404)]
    [InlineData("/v1/fouten/overig", 500)]
    [InlineData("/v1/fouten/stopt", 503)]
    [InlineData("/health", 200)]
    [InlineData("/alive", 200)]
    [InlineData("/", 302)]
    [InlineData("/api/index.html", 200)]
    [InlineData("/problemen", 200)]
    [InlineData("/v1/openapi.json", 200)]
    public async Task Every_answer_has_the_version_and_the_security_headers(string pad, int status)
    {
        using var antwoord = await _dienst.GetAsync(pad);

        ((int)antwoord.StatusCode).ShouldBe(status);
        Kop(antwoord, "API-Version").ShouldBe("1.2.3");
        Kop(antwoord, "Cache-Control").ShouldBe("no-store");
        Kop(antwoord, "Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        Kop(antwoord, "Strict-Transport-Security").ShouldStartWith("max-age=");
        Kop(antwoord, "X-Content-Type-Options").ShouldBe("nosniff");
        Kop(antwoord, "X-Frame-Options").ShouldBe("DENY");
        antwoord.Headers.Contains("Server").ShouldBeFalse();
    }

    private static string Kop(HttpResponseMessage antwoord, string naam) => antwoord.Headers.GetValues(naam).Single();

    /// <summary>Content of which the length is not known beforehand.</summary>
    private sealed class NietZoekbaar(byte[] inhoud) : MemoryStream(inhoud)
    {
        public override bool CanSeek => false;
    }
}
