using System.Net.Http.Json;
using System.Text.Json;

namespace StageSystem.Integratie.Cascades;

[Collection(Servers.Naam)]
public sealed class CascadeSpecs(Servers servers) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;

    public async Task InitializeAsync() => _opstelling = await Opstelling.NieuwAsync(servers);

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task Each_service_shows_its_part_without_free_text_and_without_what_is_confidential()
    {
        var (id, correlatie) = (Teller.IdVan("cascade"), Guid.NewGuid());
        var doel = await _opstelling.StartDoelAsync<KopieConsumer>();
        var bron = await _opstelling.StartBronAsync();
        using (Herkomst.Zet(new(correlatie, correlatie, "stagesecretariaat:s1", Bronnen.Api)))
        {
            await bron.Streams.DecideAsync<Teller>(id, _ => Decision.Accept(
                new TellerVerhoogd(id, 2, "IJ", "mevrouw Jansen is ziek").Volgens("OVK-4", Rollen.Stagesecretariaat, Rollen.Hoofd),
                new TellerGeheim("IJ").Volgens("VER-41", Rollen.Stagecoordinator)));
        }

        var hier = await StappenAsync(bron, correlatie, Rollen.Stagecoordinator, 2);
        hier[0].GetProperty("gebeurtenis").GetString().ShouldBe("TellerVerhoogd");
        hier[0].GetProperty("regel").GetString().ShouldBe("OVK-4");
        hier[0].GetProperty("aan").EnumerateArray().Select(a => a.GetString()).ShouldBe(["stagesecretariaat", "hoofd"]);
        hier[0].GetProperty("rol").GetString().ShouldBe("stagesecretariaat");
        hier[0].GetProperty("soort").GetString().ShouldBe("teller");
        hier[0].GetProperty("gegevens").GetProperty("met").GetInt32().ShouldBe(2);
        hier[0].GetRawText().ShouldNotContain("Jansen");
        hier[1].GetProperty("gebeurtenis").GetString().ShouldBe("TellerGeheim");
        (await StappenAsync(bron, correlatie, Rollen.Studiebegeleider, 1)).ShouldNotContain(s => s.GetProperty("gebeurtenis").GetString() == "TellerGeheim");
        (await StappenAsync(bron, correlatie, Rollen.Hoofd, 0, instituut: "UU")).ShouldBeEmpty();

        var daar = await StappenAsync(doel, correlatie, Rollen.Hoofd, 1);
        daar[0].GetProperty("gebeurtenis").GetString().ShouldBe("KopieBijgewerkt");
        daar[0].GetProperty("oorzaakId").GetGuid().ShouldBe(hier[0].GetProperty("gebeurtenisId").GetGuid());
    }

    private static async Task<IReadOnlyList<JsonElement>> StappenAsync(Proefdienst dienst, Guid correlatie, string rol, int aantal, string instituut = "IJ")
    {
        using var client = dienst.Client(rol, instituut);
        List<JsonElement> stappen = [];
        await Wacht.TotAsync(
            async () =>
            {
                stappen = [.. (await client.GetFromJsonAsync<JsonElement>($"/v1/cascades/{correlatie}")).GetProperty("stappen").EnumerateArray()];
                return stappen.Count >= aantal;
            },
            $"{aantal} steps");
        return stappen;
    }
}
