extern alias erkenning;

using System.Net;
using System.Text.Json;
using erkenning::StageSystem.Erkenningen.Instellingen;
using erkenning::StageSystem.Erkenningen.Stageopleiders;
using erkenning::StageSystem.Erkenningen.Stageplaatsen;
using Marten;
using StageSystem.Kern;

namespace StageSystem.Integratie.Lijsten;

/// <summary>Questions that store nothing, the explained coverage, and the deletion of personal data, over HTTP on a real database.</summary>
[Collection(Servers.Naam)]
public sealed class ProefEnWisSpecs(Servers servers) : IAsyncLifetime
{
    private Erkenningdienst _dienst = null!;

    public async Task InitializeAsync()
    {
        _dienst = await Erkenningdienst.StartAsync(servers);
        await _dienst.BewaarAsync<Instelling>(
            Instelling.IdVan("I1"), new InstellingGeregistreerd("I1", "Ziekenhuis", "ziekenhuis", null, "Plaats", "Noord", new(2020, 1, 1), null, "AMC", null, null));
        await _dienst.BewaarAsync<Stageopleider>(
            Stageopleider.IdVan("O1"), new StageopleiderGeregistreerd("O1", "AMC", true), new AanstellingGeregistreerd("O1", "AMC", "I1", null, new(2020, 1, 1), 32m, "SEH", []),
            new ErkenningVerleend(Erkenning.IdVan("O1", "I1"), "O1", "AMC", "I1", Erkenningssoort.Stageopleider, "SEH", new(2022, 1, 1), new(2029, 12, 31), "ref", null, null),
            new StageplaatsGekoppeld("O1", "S1"));
        await _dienst.BewaarAsync<Stageplaats>(
            Stageplaats.IdVan("S1"),
            new StageplaatsGeregistreerd(new(
                "S1", "I1", null, "AMC", "SEH", "A", "P", 26, 1, null, 50, false, false, [3, 9], ["O1"], new DateOnly(2026, 6, 1), new DateOnly(2027, 5, 31),
                [new(new(2020, 1, 1), null)])),
            new DekkingVastgesteld(
                "S1", "AMC",
                [new(new(2022, 1, 1), new(2029, 12, 31), Dekkingssoort.Enkel, ["O1"], null), new(new(2030, 1, 1), null, Dekkingssoort.Ongedekt, [], null)], Guid.NewGuid()));
    }

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Fact]
    [Trait("Regel", "ERK-18")]
    public async Task A_question_shows_what_would_follow_and_changes_nothing()
    {
        var voor = await ETagAsync("/v1/stageplaatsen/S1");
        var stappen = await VraagAsync("/v1/stageopleiders/O1/proeven/afwezigheid", new { van = "2026-11-02", totEnMet = "2026-12-06" });
        stappen.ShouldContain(("2026-11-02", "stageplaats", "StageplaatsOngedekt"));
        stappen.ShouldContain(("2026-11-02", "waarnemingsprocedure", "WaarnemingsprocedureGestart"));
        stappen.ShouldContain(("2026-11-24", "waarnemingsprocedure", "WaarnemingsprocedureMislukt"));
        (await VraagAsync("/v1/stageopleiders/o1/proeven/vertrek", new { laatsteDag = "2026-11-30" })).ShouldContain(s => s.Gebeurtenis == "ErkenningBeeindigd");
        (await VraagAsync("/v1/stageplaatsen/S1/proeven/slwp", new { })).ShouldContain(("2027-06-01", "stageplaats", "SlwpVerlopen"));

        (await ETagAsync("/v1/stageplaatsen/S1")).ShouldBe(voor);
        using var procedures = await _dienst.VraagAsync("/v1/waarnemingsprocedures");
        (await procedures.Content.ReadAsStringAsync()).ShouldContain("\"items\":[]");
    }

    [Theory]
    [InlineData("/v1/stageopleiders/O1/proeven/afwezigheid", """{"van":"2026-11-02","totEnMet":"2026-11-01"}""", 400)]
    [InlineData("/v1/stageopleiders/O1/proeven/afwezigheid", """{"van":"9999-12-31"}""", 400)]
    [InlineData("/v1/stageopleiders/O1/proeven/afwezigheid", """{"van":"2199-12-31","totEnMet":"2199-12-31","drempelDagen":0}""", 200)]
    [InlineData("/v1/stageopleiders/O1/proeven/afwezigheid", """{}""", 400)]
    [InlineData("/v1/stageopleiders/O1/proeven/vertrek", """{"laatsteDag":"1900-01-01"}""", 422)]
    [InlineData("/v1/stageopleiders/O1/proeven/vertrek", """{"laatsteDag":"2199-12-31","instellingscode":"I1"}""", 200)]
    [InlineData("/v1/stageopleiders/O1/proeven/vertrek", """{"laatsteDag":"2026-11-30","instellingscode":"I9"}""", 422)]
    [InlineData("/v1/stageopleiders/O9/proeven/vertrek", """{"laatsteDag":"2026-11-30"}""", 404)]
    [InlineData("/v1/stageopleiders/O1/proeven/locatiewissel", """{"van":"I1","naar":"I1","vanaf":"2026-12-01"}""", 422)]
    [InlineData("/v1/stageopleiders/O1/proeven/locatiewissel", """{"van":"I1","naar":"I1","vanaf":"2026-12-01","stageplaatsen":[null]}""", 400)]
    [InlineData("/v1/stageplaatsen/S9/proeven/slwp", """{}""", 404)]
    [InlineData("/v1/stageplaatsen/S1/proeven/slwp", """{"totEnMet":"2199-12-31"}""", 200)]
    [InlineData("/v1/stageplaatsen/S1/proeven/slwp", """{"totEnMet":"1900-01-01"}""", 200)]
    public async Task A_question_that_cannot_be_is_refused(string pad, string inhoud, int status)
    {
        using var antwoord = await _dienst.StuurAsync(HttpMethod.Post, pad, JsonDocument.Parse(inhoud).RootElement, Rollen.Stagecoordinator);
        ((int)antwoord.StatusCode).ShouldBe(status, await antwoord.Content.ReadAsStringAsync());
    }

    [Fact]
    [Trait("Regel", "ERK-17")]
    public async Task The_coverage_is_explained_for_staff_and_not_for_an_aios()
    {
        using var antwoord = await _dienst.VraagAsync("/v1/stageplaatsen/S1/dekking?van=2029-12-01&totEnMet=2030-01-31");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var perioden = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("perioden");
        perioden.EnumerateArray().Select(p => p.GetProperty("soort").GetString()).ShouldBe(["enkel", "ongedekt"]);
        perioden[1].GetProperty("uitleg")[0].GetProperty("regel").GetString().ShouldBe("ERK-3");

        foreach (var (vraag, status) in new[] { ("?van=2029-12-02&totEnMet=2029-12-01", 400), ("?totEnMet=2029-12-01", 400), ("?van=1900-01-01&totEnMet=2199-12-31", 400), ("", 200), ("?zoalsBekendOp=2026-10-01T00:00:00Z", 404) })
        {
            using var ander = await _dienst.VraagAsync($"/v1/stageplaatsen/S1/dekking{vraag}");
            ((int)ander.StatusCode).ShouldBe(status, vraag);
        }

        using var aios = await _dienst.VraagAsync("/v1/stageplaatsen/S1/dekking", Rollen.Aios, nummer: "AI1");
        aios.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var vreemd = await _dienst.VraagAsync("/v1/stageplaatsen/S1/dekking", Rollen.Stageopleider, nummer: "O9");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Regel", "OVK-11")]
    public async Task The_hoofd_has_a_person_forgotten_and_the_dossier_stays()
    {
        var store = _dienst.Dienst<IDocumentStore>();
        await using (var session = store.LightweightSession())
        {
            session.Store(new Persoonsgegevens(Stageopleider.IdVan("O1"), "O1", "Hanna Huisman", "88293371201"));
            await session.SaveChangesAsync();
        }

        const string pad = "/v1/stageopleiders/O1/persoonsgegevens";
        var etag = await ETagAsync("/v1/stageopleiders/O1");
        foreach (var (rol, ifMatch, status) in new[] { (Rollen.Stagecoordinator, etag, 403), (Rollen.Hoofd, null, 428), (Rollen.Hoofd, "\"1\"", 412), (Rollen.Hoofd, etag, 204) })
        {
            using var antwoord = await _dienst.StuurAsync(HttpMethod.Delete, pad, null, rol, ifMatch);
            ((int)antwoord.StatusCode).ShouldBe(status, $"{rol} {ifMatch} {await antwoord.Content.ReadAsStringAsync()}");
        }

        using var na = await _dienst.VraagAsync("/v1/stageopleiders/O1");
        var tekst = await na.Content.ReadAsStringAsync();
        na.StatusCode.ShouldBe(HttpStatusCode.OK);
        tekst.ShouldNotContain("Huisman");
        tekst.ShouldNotContain("88293371201");
        using var nogmaals = await _dienst.StuurAsync(HttpMethod.Delete, pad, null, Rollen.Hoofd, "*");
        nogmaals.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ETagAsync("/v1/stageopleiders/O1")).ShouldBe(na.Headers.ETag!.Tag, "nothing was left to delete");
        await using var lezen = store.QuerySession();
        (await lezen.LoadAsync<Stageopleider>(Stageopleider.IdVan("O1")))!.PersoonGewistOp.ShouldBe(new DateOnly(2026, 11, 2));
    }

    private async Task<List<(string Op, string Bij, string Gebeurtenis)>> VraagAsync(string pad, object inhoud)
    {
        using var antwoord = await _dienst.StuurAsync(HttpMethod.Post, pad, inhoud, Rollen.Stagesecretariaat);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, tekst);
        return [.. JsonDocument.Parse(tekst).RootElement.GetProperty("gebeurtenissen").EnumerateArray()
            .Select(g => (g.GetProperty("op").GetString()!, g.GetProperty("bij").GetString()!, g.GetProperty("gebeurtenis").GetString()!))];
    }

    private async Task<string> ETagAsync(string pad)
    {
        using var antwoord = await _dienst.VraagAsync(pad);
        return antwoord.Headers.ETag!.Tag;
    }
}
