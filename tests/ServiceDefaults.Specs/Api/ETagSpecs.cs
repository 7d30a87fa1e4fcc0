using System.Net;
using System.Text;

namespace StageSystem.ServiceDefaults.Specs.Api;

public sealed class ETagSpecs : IAsyncLifetime
{
    private const string Geldig = """{"naam":"a","van":"2026-11-02","aantal":1,"kleur":"rood"}""";

    private Proefdienst _dienst = null!;

    public async Task InitializeAsync() => _dienst = await Proefdienst.StartAsync();

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Theory]
    [InlineData(null, 200)]
    [InlineData("\"4\"", 200)]
    [InlineData("\"5\"", 304)]
    [InlineData("W/\"5\"", 304)]
    [InlineData("\"4\", \"5\"", 304)]
    [InlineData("*", 304)]
    [InlineData("onzin", 200)]
    public async Task A_GET_sends_only_what_the_caller_does_not_have(string? ifNoneMatch, int status)
    {
        using var antwoord = await _dienst.GetAsync("/v1/dingen/a", null, ifNoneMatch is null ? [] : [("If-None-Match", ifNoneMatch)]);

        ((int)antwoord.StatusCode).ShouldBe(status);
        antwoord.Headers.ETag!.ToString().ShouldBe("\"5\"");
        ((await antwoord.Content.ReadAsByteArrayAsync()).Length == 0).ShouldBe(status == 304);
    }

    [Theory]
    [InlineData(null, 428)]
    [InlineData("", 428)]
    [InlineData("\"5\"", 204)]
    [InlineData("*", 204)]
    [InlineData("\"4\"", 412)]
    [InlineData("\"6\"", 412)]
    [InlineData("W/\"5\"", 412)]
    [InlineData("\"abc\"", 412)]
    [InlineData("\"-5\"", 412)]
    [InlineData("\"99999999999999999999\"", 412)]
    [InlineData("5", 400)]
    [InlineData("\"5\", \"6\"", 400)]
    public async Task A_change_names_the_version_that_it_changes(string? ifMatch, int status)
    {
        using var antwoord = await WijzigAsync(ifMatch, Geldig);

        ((int)antwoord.StatusCode).ShouldBe(status);
        if (status == 412) antwoord.Headers.ETag!.ToString().ShouldBe("\"5\"");
        if (status == 204) antwoord.Headers.ETag!.ToString().ShouldBe("\"6\"");
        if (status == 428) (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/if-match-ontbreekt");
    }

    [Fact]
    public async Task A_malformed_header_and_a_malformed_body_are_reported_together()
    {
        using var antwoord = await WijzigAsync("5", """{"naam":1}""");

        var pointers = (await antwoord.ProbleemAsync())["errors"]!.AsArray().Select(fout => fout!["pointer"]!.GetValue<string>());
        pointers.ShouldBe(["/If-Match", "/naam", "/van", "/aantal", "/kleur"], ignoreOrder: true);
    }

    private Task<HttpResponseMessage> WijzigAsync(string? ifMatch, string json) => _dienst.StuurAsync(
        new HttpRequestMessage(HttpMethod.Put, "/v1/dingen/a") { Content = new StringContent(json, Encoding.UTF8, "application/json") },
        null, ifMatch is null ? [] : [("If-Match", ifMatch)]);
}
