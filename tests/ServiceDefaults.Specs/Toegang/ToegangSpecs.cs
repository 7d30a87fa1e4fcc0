using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StageSystem.Kern;
using StageSystem.ServiceDefaults.Specs.Api;

namespace StageSystem.ServiceDefaults.Specs.Toegang;

public sealed class ToegangSpecs : IAsyncLifetime
{
    private static readonly Ontwikkeltokens Tokens = new(Proefdienst.Sleutel);

    private Proefdienst _dienst = null!;

    public async Task InitializeAsync() => _dienst = await Proefdienst.StartAsync();

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    public static TheoryData<string, string> Ongeldig()
    {
        var nu = DateTimeOffset.UtcNow;
        return new()
        {
            { "no token", "" },
            { "not a token", "abc" },
            { "expired", Token(c => c["exp"] = nu.AddMinutes(-5).ToUnixTimeSeconds()) },
            { "without an end", Token(c => c.Remove("exp")) },
            { "not valid yet", Token(c => c["nbf"] = nu.AddMinutes(5).ToUnixTimeSeconds()) },
            { "for another audience", Token(c => c["aud"] = "elders") },
            { "of another issuer", Token(c => c["iss"] = "iemand") },
            { "without a subject", Token(c => c.Remove("sub")) },
            { "signed with another key", new Ontwikkeltokens(new string('x', 40)).Maak(Rollen.Stagesecretariaat, "SBOH") },
            { "not signed", Deel("""{"alg":"none","typ":"JWT"}""") + "." + Tokens.Maak(Rollen.Stagesecretariaat, "SBOH").Split('.')[1] + "." },
            { "changed", Veranderd() },
        };
    }

    [Theory, MemberData(nameof(Ongeldig))]
    public async Task A_token_that_is_not_good_is_401(string waarom, string token)
    {
        using var antwoord = await _dienst.GetAsync("/v1/dingen", token);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, waarom);
        antwoord.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
        (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/niet-aangemeld");
    }

    [Theory, Trait("Regel", "OVK-1")]
    [InlineData(null)]
    [InlineData("http://eidas.europa.eu/LoA/low")]
    [InlineData("")]
    public async Task Without_a_second_factor_a_person_is_401_and_told_which_level_is_needed(string? acr)
    {
        using var antwoord = await _dienst.GetAsync("/v1/dingen", Token(c =>
        {
            if (acr is null) c.Remove("acr");
            else c["acr"] = acr;
        }));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        antwoord.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain("insufficient_user_authentication");
        antwoord.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain("http://eidas.europa.eu/LoA/substantial");
        (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/tweede-factor-nodig");
    }

    [Fact, Trait("Regel", "OVK-1")]
    public async Task A_register_integration_is_a_system_and_needs_no_second_factor()
    {
        using var alleenRegister = await _dienst.GetAsync("/v1/dingen", Token(c => (c["rol"], c["acr"]) = (new[] { Rollen.Register }, "")));
        using var ookMens = await _dienst.GetAsync("/v1/dingen", Token(c => (c["rol"], c["acr"]) = (new[] { Rollen.Register, Rollen.Aios }, "")));

        alleenRegister.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ookMens.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Each_role_may_only_what_names_it()
    {
        foreach (var rol in Rollen.Alle)
        {
            using var lijst = await _dienst.GetAsync("/v1/dingen", Tokens.Maak(rol, "SBOH"));
            lijst.StatusCode.ShouldBe(rol is Rollen.Stagesecretariaat or Rollen.Aios ? HttpStatusCode.OK : HttpStatusCode.Forbidden, rol);
            if (lijst.StatusCode == HttpStatusCode.Forbidden)
                (await lijst.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/geen-toegang");

            using var maken = await _dienst.PostAsync("/v1/dingen", "{}", token: Tokens.Maak(rol, "SBOH"));
            maken.StatusCode.ShouldBe(rol is Rollen.Stagesecretariaat ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, rol);
        }
    }

    [Fact]
    public async Task Without_a_token_no_address_tells_whether_it_exists()
    {
        foreach (var pad in new[] { "/v1/dingen", "/v1/bestaat-niet", "/bestaat-niet" })
        {
            using var antwoord = await _dienst.GetAsync(pad, token: "");
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, pad);
        }
    }

    [Theory, Trait("Regel", "OVK-12")]
    [InlineData("SBOH", 200)]
    [InlineData("sboh", 200)]
    [InlineData("*", 200)]
    [InlineData("ANDERS", 404)]
    [InlineData("", 404)]
    public async Task A_record_of_another_institute_is_404_like_one_that_does_not_exist(string instituut, int status)
    {
        using var antwoord = await _dienst.GetAsync("/v1/dingen/a", Proefdienst.Token(instituut: instituut));

        ((int)antwoord.StatusCode).ShouldBe(status);
        if (status != 404) return;
        using var onbekend = await _dienst.GetAsync("/v1/dingen/weg");
        (await antwoord.ProbleemAsync())["detail"]!.GetValue<string>().ShouldBe((await onbekend.ProbleemAsync())["detail"]!.GetValue<string>());
        antwoord.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task With_several_roles_the_caller_acts_in_the_one_that_the_endpoint_names()
    {
        var token = Token(c => c["rol"] = new[] { Rollen.Hoofd, Rollen.Stagesecretariaat });
        using var antwoord = await _dienst.PostAsync("/v1/dingen", """{"naam":"a","van":"2026-11-02","aantal":1,"kleur":"rood"}""", token: token);

        _dienst.Uitgevoerd.Single().ShouldContain($":{Rollen.Stagesecretariaat}:");
    }

    [Theory]
    [InlineData("a", 200, "A")]
    [InlineData("weg", 404, "WEG")]
    public async Task A_view_of_a_dossier_is_logged_with_its_outcome(string nummer, int status, string onderwerp)
    {
        using var antwoord = await _dienst.GetAsync($"/v1/dingen/{nummer}", Proefdienst.Token(Rollen.Aios, nummer: "A-1"));

        ((int)antwoord.StatusCode).ShouldBe(status);
        var inzage = _dienst.Logboek.Inzagen.Single();
        (inzage.Gebruiker, inzage.Rol, inzage.Instituut).ShouldBe(($"ontwikkel-{Rollen.Aios}-A-1", Rollen.Aios, "SBOH"));
        (inzage.Soort, inzage.Onderwerp, inzage.Handeling, inzage.Uitkomst, inzage.Systeem).ShouldBe(("ding", onderwerp, "Ding", status, "proef"));
    }

    [Fact]
    public async Task A_dossier_is_not_shown_when_the_view_cannot_be_logged()
    {
        _dienst.Logboek.Weg = true;
        using var antwoord = await _dienst.GetAsync("/v1/dingen/a");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await antwoord.Content.ReadAsStringAsync()).ShouldNotContain("instituut");
    }

    [Theory]
    [InlineData("Production", "Toegang:Ontwikkelsleutel", Proefdienst.Sleutel, "Development only")]
    [InlineData("Staging", "Toegang:Ontwikkelsleutel", Proefdienst.Sleutel, "Development only")]
    [InlineData("Development", "Toegang:Ontwikkelsleutel", "kort", "at least 32 characters")]
    [InlineData("Production", "Toegang:Iets", "x", "Set Toegang:Authority")]
    [InlineData("Production", "Toegang:Authority", "http://aanmelden.example", "https")]
    public async Task A_service_does_not_start_when_it_is_not_safe_whose_tokens_it_takes(string omgeving, string naam, string waarde, string melding)
    {
        var fout = await Should.ThrowAsync<OptionsValidationException>(() =>
            Proefdienst.StartAsync(omgeving: omgeving, instellingen: new Dictionary<string, string?> { [naam] = waarde }));

        fout.Message.ShouldContain(melding);
    }

    [Fact]
    public async Task In_production_a_development_token_is_worth_nothing()
    {
        await using var productie = await Proefdienst.StartAsync(
            omgeving: "Production", instellingen: new Dictionary<string, string?> { ["Toegang:Authority"] = "https://127.0.0.1:1" });

        using var antwoord = await productie.GetAsync("/v1/dingen", Proefdienst.Token());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_service_does_not_start_with_a_route_that_names_no_roles()
    {
        var fout = await Should.ThrowAsync<InvalidOperationException>(() => Proefdienst.StartAsync(routes: v1 => v1.MapGet("/vergeten", () => "x")));

        fout.Message.ShouldContain("/v1/vergeten");
    }

    [Fact]
    public void A_role_that_does_not_exist_cannot_be_named()
    {
        var app = WebApplication.Create();
        Should.Throw<ArgumentException>(() => app.MapGet("/x", () => "x").Rollen("baas"));
        Should.Throw<ArgumentException>(() => app.MapGet("/y", () => "y").Rollen());
    }

    [Fact]
    public async Task The_levels_with_a_second_factor_can_be_set()
    {
        await using var dienst = await Proefdienst.StartAsync(instellingen: new Dictionary<string, string?>
        {
            ["Toegang:Ontwikkelsleutel"] = Proefdienst.Sleutel,
            ["Toegang:AcrWaarden:0"] = "urn:eigen:twee",
        });

        using var eigen = await dienst.GetAsync("/v1/dingen", Token(c => c["acr"] = "urn:eigen:twee"));
        using var standaard = await dienst.GetAsync("/v1/dingen", Proefdienst.Token());

        eigen.StatusCode.ShouldBe(HttpStatusCode.OK);
        standaard.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Token(Action<Dictionary<string, object>> verander)
    {
        var inhoud = Tokens.Maak(Rollen.Stagesecretariaat, "SBOH").Split('.')[1];
        var claims = JsonSerializer.Deserialize<Dictionary<string, object>>(System.Buffers.Text.Base64Url.DecodeFromChars(inhoud))!;
        verander(claims);
        return Tokens.Teken(claims);
    }

    private static string Veranderd()
    {
        var delen = Tokens.Maak(Rollen.Aios, "SBOH").Split('.');
        var andere = Tokens.Maak(Rollen.Hoofd, "SBOH").Split('.');
        return string.Join('.', delen[0], andere[1], delen[2]);
    }

    private static string Deel(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
