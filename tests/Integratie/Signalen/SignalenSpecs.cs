using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace StageSystem.Integratie.Signalen;

[Collection(Servers.Naam)]
public sealed class SignalenSpecs(Servers servers) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;
    private Proefdienst _dienst = null!;

    public async Task InitializeAsync()
    {
        _opstelling = await Opstelling.NieuwAsync(servers);
        _dienst = await Proefdienst.StartAsync(
            _opstelling.BronNaam, _opstelling.BronDatabase, servers.Broker, _opstelling.Abonnementen,
            service => service.Aggregaat<Teller, TellerProjection>().Vertrouwelijk<SignaalGeregistreerd>(s => s.Regel == "VER-41"));
    }

    public async Task DisposeAsync()
    {
        await _dienst.DisposeAsync();
        await _opstelling.DisposeAsync();
    }

    [Fact, Trait("Regel", "OVK-7")]
    public async Task A_signaal_goes_from_open_to_taken_up_to_closed_with_a_reason()
    {
        var id = await RegistreerAsync("ERK-19", "stageplaats S0012", Rollen.Stagesecretariaat);
        var signaal = (await LijstAsync(Rollen.Stagesecretariaat, $"?onderwerp={Uri.EscapeDataString("stageplaats S0012")}")).ShouldHaveSingleItem();
        signaal.GetProperty("signaalId").GetGuid().ShouldBe(id);
        signaal.GetProperty("status").GetString().ShouldBe("open");

        (await DoeAsync(Rollen.Stagesecretariaat, id, "in-behandeling-name", "\"9\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await DoeAsync(Rollen.Stagesecretariaat, id, "in-behandeling-name", null)).StatusCode.ShouldBe((HttpStatusCode)428);
        var genomen = await DoeAsync(Rollen.Stagesecretariaat, id, "in-behandeling-name", "\"1\"");
        genomen.StatusCode.ShouldBe(HttpStatusCode.OK);
        genomen.Headers.ETag!.Tag.ShouldBe("\"2\"");

        (await DoeAsync(Rollen.Stagebeheerder, id, "afhandeling", "\"2\"", new { reden = "gebeld" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await DoeAsync(Rollen.Stagesecretariaat, id, "afhandeling", "\"2\"", new { reden = "" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var afgehandeld = await DoeAsync(Rollen.Stagecoordinator, id, "afhandeling", "\"2\"", new { reden = "gebeld" });
        afgehandeld.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await afgehandeld.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString().ShouldBe("afgehandeld");
        (await LijstAsync(Rollen.Stagesecretariaat, "")).ShouldNotContain(s => s.GetProperty("signaalId").GetGuid() == id);
        (await LijstAsync(Rollen.Stagesecretariaat, "?status=afgehandeld")).ShouldContain(s => s.GetProperty("signaalId").GetGuid() == id);
    }

    [Fact, Trait("Regel", "OVK-7")]
    public async Task After_its_due_date_it_goes_to_the_next_role_and_when_its_cause_goes_it_lapses()
    {
        var oorzaak = Guid.NewGuid();
        var id = await RegistreerAsync("ERK-20", "stageplaats S0013", Rollen.Stagesecretariaat, uiterlijk: _dienst.Services.Vandaag().AddDays(-1), oorzaak: oorzaak);
        await Wacht.TotAsync(
            async () => (await _dienst.LaadAsync<SignaalOverzicht>(id))!.Geadresseerde == Rollen.Stagecoordinator, "it goes to the stagecoördinator");
        (await _dienst.LaadAsync<SignaalOverzicht>(id))!.UiterlijkOp.ShouldBe(Kalender.PlusWerkdagen(_dienst.Services.Vandaag(), Kern.Signalen.EscalatieWerkdagen));

        await _dienst.Streams.DecideAsync<Teller>(Teller.IdVan("stageplaats S0013"), t => Decision.Accept([.. Kern.Signalen.Vervallen(t!.Signalen, oorzaak, "hersteld")]));
        (await _dienst.LaadAsync<SignaalOverzicht>(id))!.Status.ShouldBe(Signaalstatus.Vervallen);
    }

    [Fact, Trait("Regel", "OVK-12")]
    public async Task Everyone_sees_what_is_theirs_to_see()
    {
        var eigen = await RegistreerAsync("ERK-19", "stageopleider O0001", Rollen.Stageopleider);
        var ander = await RegistreerAsync("ERK-19", "stageopleider O0002", Rollen.Stageopleider);
        var vertrouwelijk = await RegistreerAsync("VER-41", "stageopleider O0003", Rollen.Stagecoordinator);
        var gevraagd = await RegistreerAsync("VER-41", "aios A0001 stageopleider O0004", Rollen.Stageopleider);
        var elders = await RegistreerAsync("ERK-19", "stageplaats U0001", Rollen.Stagesecretariaat, instituut: "UU");

        (await IdsAsync(Rollen.Stageopleider, nummer: "o0001")).ShouldBe([eigen]);
        var hoofd = await IdsAsync(Rollen.Hoofd);
        hoofd.ShouldContain(vertrouwelijk);
        hoofd.ShouldContain(ander);
        hoofd.ShouldNotContain(elders);
        (await IdsAsync(Rollen.Studiebegeleider)).ShouldNotContain(vertrouwelijk);
        // Confidential, and asked of this person: nobody else of the staff reads it.
        (await IdsAsync(Rollen.Stageopleider, nummer: "o0004")).ShouldBe([gevraagd]);
        (await IdsAsync(Rollen.Studiebegeleider)).ShouldNotContain(gevraagd);
        (await DoeAsync(Rollen.Stagesecretariaat, elders, "in-behandeling-name", "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_hold_everything_once_first_what_is_due_first()
    {
        var begin = new DateOnly(2998, 1, 1);
        var ids = new List<Guid>();
        foreach (var i in Enumerable.Range(0, 12)) ids.Add(await RegistreerAsync("OVK-7", "bladen", Rollen.Stagebeheerder, begin.AddDays(20 - i), Guid.NewGuid()));
        var (gezien, volgende) = (new List<Guid>(), "");
        do
        {
            using var client = _dienst.Client(Rollen.Stagebeheerder);
            var blad = await client.GetFromJsonAsync<JsonElement>($"/v1/signalen?onderwerp=bladen&aantal=5{volgende}");
            gezien.AddRange(blad.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("signaalId").GetGuid()));
            volgende = blad.GetProperty("volgende").GetString() is { } cursor ? $"&cursor={cursor}" : null;
        }
        while (volgende is not null);

        ids.Reverse();
        gezien.ShouldBe(ids);
    }

    private async Task<Guid> RegistreerAsync(
        string regel, string onderwerp, string rol, DateOnly? uiterlijk = null, Guid? oorzaak = null, string instituut = "IJ")
    {
        var id = Teller.IdVan(onderwerp);
        var signaal = Kern.Signalen.Registreer(regel, onderwerp, oorzaak ?? Guid.NewGuid(), rol, "Kijk hier eens naar.", uiterlijk ?? new DateOnly(2999, 1, 1), instituut);
        await _dienst.Streams.DecideAsync<Teller>(id, t => Decision.Accept([.. t is null ? Teller.Verhoog(id).Feiten : [], signaal]));
        return ((SignaalGeregistreerd)signaal.Event).SignaalId;
    }

    private async Task<IReadOnlyList<JsonElement>> LijstAsync(string rol, string vraag, string? nummer = null)
    {
        using var client = _dienst.Client(rol, nummer: nummer);
        return [.. (await client.GetFromJsonAsync<JsonElement>($"/v1/signalen{vraag}")).GetProperty("items").EnumerateArray()];
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(string rol, string? nummer = null) =>
        [.. (await LijstAsync(rol, "", nummer)).Select(s => s.GetProperty("signaalId").GetGuid())];

    private async Task<HttpResponseMessage> DoeAsync(string rol, Guid id, string wat, string? etag, object? inhoud = null)
    {
        using var client = _dienst.Client(rol);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"/v1/signalen/{id}/{wat}") { Content = inhoud is null ? null : JsonContent.Create(inhoud) };
        verzoek.Headers.Add(Idempotentie.Header, Guid.NewGuid().ToString());
        if (etag is not null) verzoek.Headers.Add("If-Match", etag);
        return await client.SendAsync(verzoek);
    }
}
