extern alias erkenning;

using System.Net;
using System.Text.Json;
using erkenning::StageSystem.Erkenningen.Instellingen;
using erkenning::StageSystem.Erkenningen.Stageopleiders;
using erkenning::StageSystem.Erkenningen.Stageplaatsen;
using erkenning::StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;

namespace StageSystem.Integratie.Lijsten;

/// <summary>Both senses of time: what held on a day (<c>op</c>), and what was known at a moment (<c>zoalsBekendOp</c>).</summary>
[Collection(Servers.Naam)]
[Trait("Regel", "OVK-3")]
public sealed class TerugblikSpecs(Servers servers) : IAsyncLifetime
{
    private static readonly Guid Oorzaak = Guid.Parse("0f000000-0000-0000-0000-0000000000f1");

    private Erkenningdienst _dienst = null!;

    public async Task InitializeAsync()
    {
        _dienst = await Erkenningdienst.StartAsync(servers);
        await _dienst.BewaarAsync<Instelling>(
            Instelling.IdVan("I1"), new InstellingGeregistreerd("I1", "Ziekenhuis", "ziekenhuis", null, "Plaats", "Noord", new(2020, 1, 1), null, "AMC", null, null));
        await _dienst.BewaarAsync<Stageopleider>(
            Stageopleider.IdVan("O1"), new StageopleiderGeregistreerd("O1", "AMC", true), new AanstellingGeregistreerd("O1", "AMC", "I1", null, new(2020, 1, 1), 32m, "SEH", []));
        await _dienst.BewaarAsync<Stageplaats>(
            Stageplaats.IdVan("S1"),
            new StageplaatsGeregistreerd(new(
                "S1", "I1", null, "AMC", "SEH", "A", "P", 26, 1, null, 50, false, false, [3, 9], ["O1"], new DateOnly(2026, 6, 1), new DateOnly(2027, 5, 31),
                [new(new(2020, 1, 1), null)])),
            new DekkingVastgesteld("S1", "AMC", [new(new(2024, 1, 1), null, Dekkingssoort.Enkel, ["O1"], null)], Guid.NewGuid()));

        // Ten days later it is told that O1 was away all the time.
        await _dienst.ZetKlokAsync("2026-11-12T08:00:00+01:00");
        await _dienst.BewaarAsync<Stageopleider>(
            Stageopleider.IdVan("O1"), new StageopleiderAfwezigheidOvergenomen(Oorzaak, "O1", "AMC", null, new(2026, 11, 2), new(2026, 12, 6), false, 1));
        await _dienst.BewaarAsync<Stageplaats>(
            Stageplaats.IdVan("S1"),
            new DekkingVastgesteld(
                "S1", "AMC",
                [
                    new(new(2024, 1, 1), new(2026, 11, 1), Dekkingssoort.Enkel, ["O1"], null), new(new(2026, 11, 2), new(2026, 12, 6), Dekkingssoort.Ongedekt, [], Oorzaak),
                    new(new(2026, 12, 7), null, Dekkingssoort.Enkel, ["O1"], null),
                ],
                Oorzaak));
    }

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Theory]
    [InlineData("", "twijfelachtig", "ongedekt")]
    [InlineData("?op=2026-11-01", "actief", "enkel")]
    [InlineData("?op=2026-11-02", "twijfelachtig", "ongedekt")]
    [InlineData("?op=2026-12-07", "actief", "enkel")]
    [InlineData("?zoalsBekendOp=2026-11-05T12:00:00Z", "actief", "enkel")]
    [InlineData("?zoalsBekendOp=2026-11-05T12:00:00Z&op=2026-11-20", "actief", "enkel")]
    [InlineData("?zoalsBekendOp=2026-11-13T12:00:00Z&op=2026-11-05", "twijfelachtig", "ongedekt")]
    public async Task A_late_report_changes_the_past_and_not_what_was_known_of_it(string vraag, string status, string dekking)
    {
        var json = await LeesAsync($"/v1/stageplaatsen/S1{vraag}");
        json.GetProperty("stageplaats").GetProperty("status").GetString().ShouldBe(status);
        json.GetProperty("stageplaats").GetProperty("dekkingVandaag").GetString().ShouldBe(dekking);
    }

    [Fact]
    [Trait("Regel", "ERK-16")]
    public async Task Placeability_is_answered_as_it_was_known()
    {
        const string stage = "/v1/stageplaatsen/S1/plaatsbaarheid?van=2026-11-10&totEnMet=2027-02-28";
        (await LeesAsync($"{stage}&zoalsBekendOp=2026-11-05T12:00:00Z")).GetProperty("plaatsbaar").GetBoolean().ShouldBeTrue();
        (await LeesAsync(stage)).GetProperty("belemmeringen")[0].GetProperty("nummer").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_stageopleider_had_no_absence_before_it_was_told()
    {
        (await LeesAsync("/v1/stageopleiders/O1?zoalsBekendOp=2026-11-05T12:00:00Z")).GetProperty("afwezigheden").GetArrayLength().ShouldBe(0);
        (await LeesAsync("/v1/stageopleiders/O1?op=2026-01-01")).GetProperty("afwezigheden").GetArrayLength().ShouldBe(1);
        (await LeesAsync("/v1/instellingen/I1?op=2019-12-31")).GetProperty("erkend").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("/v1/stageplaatsen/S1")]
    [InlineData("/v1/stageplaatsen/S1/plaatsbaarheid?van=2026-11-10&totEnMet=2027-02-28")]
    [InlineData("/v1/stageopleiders/O1")]
    [InlineData("/v1/instellingen/I1")]
    public async Task Before_it_was_recorded_it_is_not_known_and_a_look_back_has_no_ETag(string pad)
    {
        var teken = pad.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var voor = await _dienst.VraagAsync($"{pad}{teken}zoalsBekendOp=2026-11-01T12:00:00Z");
        voor.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var terug = await _dienst.VraagAsync($"{pad}{teken}zoalsBekendOp=2026-11-05T12:00:00Z");
        terug.StatusCode.ShouldBe(HttpStatusCode.OK);
        terug.Headers.ETag.ShouldBeNull();
        using var nu = await _dienst.VraagAsync(pad);
        nu.Headers.ETag.ShouldNotBeNull();
        using var ander = await _dienst.VraagAsync($"{pad}{teken}zoalsBekendOp=2026-11-05T12:00:00Z", instituut: "VUMC");
        ander.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var fout = await _dienst.VraagAsync($"{pad}{teken}zoalsBekendOp=gisteren");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_procedure_is_shown_as_it_was_known()
    {
        var id = Waarnemingsprocedure.IdVan("S1", Oorzaak, 1);
        await _dienst.BewaarAsync<Waarnemingsprocedure>(id, new WaarnemingsprocedureGestart(
            id, "S1", "I1", null, "AMC", "waarnemend", new(2026, 11, 2), new(2026, 12, 6), Oorzaak, "O1", new(2026, 11, 12), new(2026, 11, 19), new(2026, 12, 3)));
        (await LeesAsync($"/v1/waarnemingsprocedures/{id}?zoalsBekendOp=2026-11-12T12:00:00Z")).GetProperty("status").GetString().ShouldBe("gestart");
        using var voor = await _dienst.VraagAsync($"/v1/waarnemingsprocedures/{id}?zoalsBekendOp=2026-11-11T12:00:00Z");
        voor.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> LeesAsync(string pad)
    {
        using var antwoord = await _dienst.VraagAsync(pad);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, tekst);
        return JsonDocument.Parse(tekst).RootElement;
    }
}
