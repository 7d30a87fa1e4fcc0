using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MassTransit;
using RabbitMQ.Client;

namespace StageSystem.Integratie.Berichten;

[Collection(Servers.Naam)]
public sealed class FoutenSpecs(Servers servers) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;
    private Proefdienst _doel = null!;

    public async Task InitializeAsync()
    {
        _opstelling = await Opstelling.NieuwAsync(servers);
        _doel = await _opstelling.StartDoelAsync<TelConsumer>();
    }

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task Poison_goes_to_the_error_queue_with_its_reason_while_others_flow_and_can_be_sent_again()
    {
        var (id, vergif) = (Teller.IdVan("gif"), Guid.NewGuid());
        _doel.Storing.Gif.Add(666);
        await _doel.Bus.Publish(new V1.TellerGewijzigd(id, 666, 1), context => context.MessageId = vergif);
        foreach (var versie in Enumerable.Range(2, 50)) await _doel.Bus.Publish(new V1.TellerGewijzigd(id, 1, versie));
        (await Opstelling.TotEffectenAsync(_doel, id, 50)).Effecten.ShouldNotContain(1);

        var fouten = await FoutenAsync(1);
        fouten.GetProperty("berichten")[0].GetProperty("reden").GetString().ShouldBe("Dit bericht is giftig.");
        fouten.GetProperty("berichten")[0].GetProperty("berichtId").GetString().ShouldBe(vergif.ToString());

        _doel.Storing.Gif.Clear();
        (await HerzendAsync(_opstelling.Queue)).GetProperty("aantal").GetInt32().ShouldBe(1);
        (await Opstelling.TotEffectenAsync(_doel, id, 51)).Effecten.ShouldContain(1);
        await FoutenAsync(0);
    }

    [Theory]
    [InlineData("{ dit is geen json", "bad JSON")]
    [InlineData("""{"messageId":"6f8dc0a4-5b0c-4e5e-9a41-0a9b1d3a7a10","messageType":["urn:message:StageSystem.Integratie.V2:TellerGewijzigd"],"message":{"nieuw":1}}""", "an unknown newer version")]
    public async Task What_cannot_be_read_waits_in_the_error_queue_with_a_reason(string inhoud, string wat)
    {
        await using var verbinding = await servers.VerbindAsync();
        await using var kanaal = await verbinding.CreateChannelAsync();
        await kanaal.BasicPublishAsync(
            "", _opstelling.Queue, mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true }, Encoding.UTF8.GetBytes(inhoud));

        var fouten = await FoutenAsync(1);
        fouten.GetProperty("berichten")[0].GetProperty("reden").GetString().ShouldNotBeNullOrWhiteSpace(wat);
        fouten.GetProperty("berichten")[0].GetProperty("reden").GetString().ShouldNotBe("Onbekend.", wat);
    }

    [Fact]
    public async Task Over_the_delivery_limit_a_message_is_kept_and_can_be_sent_again()
    {
        var id = Teller.IdVan("valt om");
        await _doel.StopAsync();
        await using (var verbinding = await servers.VerbindAsync())
        await using (var kanaal = await verbinding.CreateChannelAsync())
        {
            var envelop = JsonSerializer.SerializeToUtf8Bytes(new
            {
                messageId = Guid.NewGuid(),
                messageType = new[] { "urn:message:StageSystem.Integratie.V1:TellerGewijzigd" },
                message = new { tellerId = id, waarde = 1, versie = 1 },
            });
            await kanaal.BasicPublishAsync("", _opstelling.Queue, mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true }, envelop);
        }

        var keren = 0;
        await Wacht.TotAsync(
            async () =>
            {
                if (await ValOmAsync()) keren++;
                return await AantalAsync(Wachtrij.Fouten(_opstelling.Queue)) == 1;
            },
            "a dead letter");
        keren.ShouldBeInRange(Wachtrij.MaxHerbezorgingen, Wachtrij.MaxHerbezorgingen + 1);
        _doel = await _opstelling.StartDoelAsync<TelConsumer>();
        (await FoutenAsync(1)).GetProperty("berichten")[0].GetProperty("reden").GetString().ShouldNotBeNull().ShouldContain("5 keer bezorgd");
        await HerzendAsync(_opstelling.Queue);
        await Opstelling.TotEffectenAsync(_doel, id, 1);
    }

    [Fact]
    public async Task A_lost_race_in_a_consumer_is_decided_again_and_costs_no_redelivery()
    {
        var id = Teller.IdVan("druk");
        foreach (var versie in Enumerable.Range(1, 200)) await _doel.Bus.Publish(new V1.TellerGewijzigd(id, 1, versie));
        (await Opstelling.TotEffectenAsync(_doel, id, 200)).Effecten.Order().ShouldBe(Enumerable.Range(1, 200).Select(v => (long)v));
        await FoutenAsync(0);
    }

    [Fact]
    public async Task Only_the_functioneel_beheerder_may_look_and_send()
    {
        using var hoofd = _doel.Client(Rollen.Hoofd);
        (await hoofd.GetAsync(new Uri("/v1/fouten", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var verzoek = Herzending(_opstelling.Queue);
        (await hoofd.SendAsync(verzoek)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var beheerder = _doel.Client(Rollen.FunctioneelBeheerder);
        using var onbekend = Herzending("een-andere-queue");
        (await beheerder.SendAsync(onbekend)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Takes the message and dies without an answer.</summary>
    private async Task<bool> ValOmAsync()
    {
        await using var verbinding = await servers.VerbindAsync();
        await using var kanaal = await verbinding.CreateChannelAsync();
        var genomen = await kanaal.BasicGetAsync(_opstelling.Queue, autoAck: false) is not null;
        await verbinding.AbortAsync();
        return genomen;
    }

    private async Task<uint> AantalAsync(string queue)
    {
        await using var verbinding = await servers.VerbindAsync();
        await using var kanaal = await verbinding.CreateChannelAsync();
        return await kanaal.MessageCountAsync(queue);
    }

    private async Task<JsonElement> FoutenAsync(int aantal)
    {
        using var client = _doel.Client(Rollen.FunctioneelBeheerder);
        JsonElement queue = default;
        await Wacht.TotAsync(
            async () =>
            {
                queue = (await client.GetFromJsonAsync<JsonElement>("/v1/fouten")).GetProperty("queues")[0];
                return queue.GetProperty("aantal").GetInt64() == aantal && queue.GetProperty("berichten").GetArrayLength() == aantal;
            },
            $"{aantal} in the error queue");
        return queue;
    }

    private async Task<JsonElement> HerzendAsync(string queue)
    {
        using var client = _doel.Client(Rollen.FunctioneelBeheerder);
        using var verzoek = Herzending(queue);
        var antwoord = await client.SendAsync(verzoek);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await antwoord.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static HttpRequestMessage Herzending(string queue) => new(HttpMethod.Post, $"/v1/fouten/{queue}/herzending")
    {
        Headers = { { Idempotentie.Header, Guid.NewGuid().ToString() } },
    };
}
