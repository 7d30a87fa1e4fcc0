using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Shouldly;
using StageSystem.Kern;
using StageSystem.Opstellingen;
using Xunit;

namespace StageSystem.Systeem;

/// <summary>Walks every route of every service as its OpenAPI document lists them: nobody comes in without a token, or with the wrong role.</summary>
[Collection(Systeemtests.Naam)]
public class RoutesSpecs(HeelSysteem systeem)
{
    public static TheoryData<string> Diensten => ["erkenning", "plaatsing", "beoordeling", "verlof"];

    [Theory]
    [MemberData(nameof(Diensten))]
    public async Task Without_a_token_every_route_answers_401(string dienst)
    {
        using var http = new HttpClient { BaseAddress = systeem.Opstelling.Adres(dienst) };
        foreach (var (methode, pad, _) in await RoutesAsync(http))
        {
            using var antwoord = await http.SendAsync(Verzoek(methode, pad, token: null));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{methode} {pad}");
            await IsProbleemAsync(antwoord);
        }
    }

    [Theory]
    [MemberData(nameof(Diensten))]
    public async Task With_a_role_that_the_route_does_not_name_it_answers_403_and_with_one_that_it_names_never(string dienst)
    {
        using var http = new HttpClient { BaseAddress = systeem.Opstelling.Adres(dienst) };
        var geprobeerd = 0;
        foreach (var (methode, pad, rollen) in await RoutesAsync(http))
        {
            rollen.ShouldNotBeEmpty($"{methode} {pad} says in its document who may call it");
            foreach (var rol in Rollen.Alle)
            {
                using var antwoord = await http.SendAsync(Verzoek(methode, pad, systeem.Opstelling.Tokens.Maak(rol, "AMC", "ONBEKEND")));
                if (rollen.Contains(rol)) antwoord.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, $"{methode} {pad} as {rol}");
                else antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{methode} {pad} as {rol}");
                ((int)antwoord.StatusCode).ShouldBeLessThan(500, $"{methode} {pad} as {rol}: nothing that a caller sends is a 500");
                Kopregels(antwoord, $"{methode} {pad} as {rol}");
                geprobeerd++;
            }
        }

        geprobeerd.ShouldBeGreaterThan(50);
    }

    [Theory]
    [MemberData(nameof(Diensten))]
    public async Task A_token_that_is_forged_expired_or_without_second_factor_answers_401(string dienst)
    {
        using var http = new HttpClient { BaseAddress = systeem.Opstelling.Adres(dienst) };
        var echt = systeem.Opstelling.Tokens.Maak(Rollen.Stagesecretariaat, "AMC");
        var delen = echt.Split('.');
        string[] vals =
        [
            $"{delen[0]}.{delen[1]}.{new string('A', delen[2].Length)}",
            $"{Convert.ToBase64String(Encoding.ASCII.GetBytes("""{"alg":"none"}""")).TrimEnd('=')}.{delen[1]}.",
            systeem.Opstelling.Tokens.Maak(Rollen.Stagesecretariaat, "AMC", geldig: TimeSpan.FromHours(-1)),
        ];
        foreach (var token in vals)
        {
            using var antwoord = await http.SendAsync(Verzoek("GET", "/v1/signalen", token));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var goed = await http.SendAsync(Verzoek("GET", "/v1/signalen", echt));
        goed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<(string Methode, string Pad, string[] Rollen)>> RoutesAsync(HttpClient http)
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync("/v1/openapi.json"));
        var routes = (
            from pad in document.RootElement.GetProperty("paths").EnumerateObject()
            from operatie in pad.Value.EnumerateObject()
            where operatie.Name is "get" or "post" or "put" or "patch" or "delete"
            select (operatie.Name.ToUpperInvariant(), "/v1" + Ingevuld(pad.Name), RollenVan(operatie.Value))).ToList();
        routes.Count.ShouldBeGreaterThan(5);
        return routes;
    }

    /// <summary>The document says it in words, for people: <c>Rollen: stagesecretariaat, hoofd.</c></summary>
    private static string[] RollenVan(JsonElement operatie)
    {
        var tekst = operatie.TryGetProperty("description", out var beschrijving) ? beschrijving.GetString()! : "";
        var begin = tekst.LastIndexOf("Rollen: ", StringComparison.Ordinal);
        return begin < 0 ? [] : tekst[(begin + "Rollen: ".Length)..].TrimEnd('.').Split(", ");
    }

    private static string Ingevuld(string pad)
    {
        var uit = new StringBuilder();
        for (var i = 0; i < pad.Length; i++)
        {
            if (pad[i] != '{')
            {
                uit.Append(pad[i]);
                continue;
            }

            var einde = pad.IndexOf('}', i);
            var naam = pad[(i + 1)..einde];
            uit.Append(naam.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? "00000000-0000-4000-8000-000000000001" : "ONBEKEND");
            i = einde;
        }

        return uit.ToString();
    }

    private static HttpRequestMessage Verzoek(string methode, string pad, string? token)
    {
        var verzoek = new HttpRequestMessage(new HttpMethod(methode), pad);
        if (token is not null) verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return verzoek;
    }

    private static void Kopregels(HttpResponseMessage antwoord, string wat)
    {
        antwoord.Headers.Contains("API-Version").ShouldBeTrue(wat);
        antwoord.Headers.Contains("Strict-Transport-Security").ShouldBeTrue(wat);
        antwoord.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], wat);
        antwoord.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"], wat);
        antwoord.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue(wat);
    }

    private static async Task IsProbleemAsync(HttpResponseMessage antwoord)
    {
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("status").GetInt32().ShouldBe((int)antwoord.StatusCode);
        json.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
    }
}
