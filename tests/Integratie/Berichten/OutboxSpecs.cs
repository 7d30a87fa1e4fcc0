using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using Xunit.Abstractions;

namespace StageSystem.Integratie.Berichten;

[Collection(Servers.Naam)]
public sealed class OutboxSpecs(Servers servers, ITestOutputHelper uitvoer) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;

    public async Task InitializeAsync() => _opstelling = await Opstelling.NieuwAsync(servers);

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task What_is_counted_here_is_known_there_with_its_cause_and_its_actor()
    {
        var (id, correlatie) = (Teller.IdVan("keten"), Guid.NewGuid());
        var doel = await _opstelling.StartDoelAsync<KopieConsumer>();
        var bron = await _opstelling.StartBronAsync();
        using (Herkomst.Zet(new(correlatie, correlatie, "stagesecretariaat:s1", Bronnen.Api))) await Opstelling.VerhoogAsync(bron, id, 4);

        (await Opstelling.TotEffectenAsync(doel, id, 1)).Waarde.ShouldBe(4);
        await using var hier = bron.Store.QuerySession();
        await using var daar = doel.Store.QuerySession();
        var oorzaak = (await hier.Events.FetchStreamAsync(id)).ShouldHaveSingleItem();
        var gevolg = (await daar.Events.FetchStreamAsync(Kopie.IdVan(id))).ShouldHaveSingleItem();
        gevolg.CorrelationId.ShouldBe(correlatie.ToString());
        gevolg.CausationId.ShouldBe(oorzaak.Id.ToString());
        gevolg.UserName.ShouldBe("stagesecretariaat:s1");
        gevolg.GetHeader(Kopregels.Bron)?.ToString().ShouldBe("bericht");
        var verwerkt = (await daar.QueryAsync<VerwerktBericht>("where true")).ShouldHaveSingleItem();
        verwerkt.Sleutel.ShouldBe(oorzaak.Id, "the message id is the id of the stored event");
    }

    [Fact]
    public async Task A_message_that_comes_three_times_has_one_effect()
    {
        var (id, bericht) = (Teller.IdVan("dubbel"), Guid.NewGuid());
        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        for (var keer = 0; keer < 3; keer++) await doel.Bus.Publish(new V1.TellerGewijzigd(id, 1, 1), context => context.MessageId = bericht);
        await doel.Bus.Publish(new V1.TellerGewijzigd(id, 2, 2));

        await Opstelling.TotEffectenAsync(doel, id, 2);
        await Wacht.TotAsync(() => doel.Storing.Begonnen >= 4, "all four deliveries");
        await LegeQueueAsync(_opstelling.Queue);
        (await doel.LaadAsync<Kopie>(Kopie.IdVan(id)))!.Effecten.Order().ShouldBe([1L, 2L]);
    }

    [Fact]
    public async Task Killed_between_publish_and_checkpoint_it_publishes_again_and_nothing_is_lost_or_doubled()
    {
        var id = Teller.IdVan("halverwege");
        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        await using (var eerste = await _opstelling.StartBronAsync())
        {
            // The process "dies" within a page: some messages are out, the checkpoint has not moved.
            var halverwege = new NaZoveel(5);
            eerste.Bus.ConnectPublishObserver(halverwege);
            await Opstelling.VerhoogAsync(eerste, id, Enumerable.Repeat(1, 20));
            await halverwege.Bereikt.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        await _opstelling.StartBronAsync();
        await Opstelling.TotEffectenAsync(doel, id, 20);
        await LegeQueueAsync(_opstelling.Queue);
        (await doel.LaadAsync<Kopie>(Kopie.IdVan(id)))!.Effecten.Order().ShouldBe(Enumerable.Range(1, 20).Select(v => (long)v));
    }

    [Fact]
    public async Task A_reader_that_was_never_started_finds_what_was_published_before()
    {
        var id = Teller.IdVan("later");
        var bron = await _opstelling.StartBronAsync();
        await Opstelling.VerhoogAsync(bron, id, Enumerable.Repeat(1, 10));
        await WachtendAsync(_opstelling.Queue, 10);

        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        (await Opstelling.TotEffectenAsync(doel, id, 10)).Effecten.Order().ShouldBe(Enumerable.Range(1, 10).Select(v => (long)v));
    }

    [Fact]
    public async Task When_the_broker_forgot_everything_the_queues_are_declared_again_before_a_message_is_lost()
    {
        var id = Teller.IdVan("vergeten");
        var bron = await _opstelling.StartBronAsync();
        await Opstelling.VerhoogAsync(bron, id, 1);
        await WachtendAsync(_opstelling.Queue, 1);
        await using (var verbinding = await servers.VerbindAsync())
        await using (var kanaal = await verbinding.CreateChannelAsync())
        {
            await kanaal.QueueDeleteAsync(_opstelling.Queue);
            await kanaal.ExchangeDeleteAsync(typeof(V1.TellerGewijzigd).FullName!);
        }

        await Opstelling.VerhoogAsync(bron, id, 1, 1);
        await WachtendAsync(_opstelling.Queue, 2);
    }

    [Fact]
    public async Task With_the_broker_away_commands_go_on_and_the_backlog_drains_by_itself()
    {
        const int aantal = 1500;
        const int stromen = 100;
        static Guid Stroom(int i) => Teller.IdVan($"broker weg {i % stromen}");
        await using var doorgang = Doorgang.Naar(servers.Broker);
        var via = doorgang.Via(servers.Broker);
        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        var bron = await _opstelling.StartBronAsync(via);
        var id = Teller.IdVan("broker weg");
        await Opstelling.VerhoogAsync(bron, id, 1);
        await Opstelling.TotEffectenAsync(doel, id, 1);

        doorgang.Sluit();
        await Wacht.TotAsync(async () => (await GezondheidAsync(bron)).Contains("Degraded", StringComparison.Ordinal), "health says that the broker is away");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(deel => Task.Run(async () =>
        {
            for (var i = deel; i < aantal; i += 4) await Opstelling.VerhoogAsync(bron, Stroom(i), 1);
        })));
        (await WachtendNuAsync(_opstelling.Queue)).ShouldBe(0u);

        var begin = Stopwatch.GetTimestamp();
        doorgang.Open();
        foreach (var stroom in Enumerable.Range(0, stromen).Select(Stroom)) await Opstelling.TotEffectenAsync(doel, stroom, aantal / stromen, TimeSpan.FromSeconds(30));
        var duur = Stopwatch.GetElapsedTime(begin);
        uitvoer.WriteLine($"{aantal} messages taken in {duur.TotalSeconds:F1} s after the broker was back, reconnecting included: {aantal / duur.TotalSeconds:F0}/s");
        duur.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        await Wacht.TotAsync(async () => (await GezondheidAsync(bron)).StartsWith("{\"status\":\"Healthy\"", StringComparison.Ordinal), "health is well again");
    }

    [Fact]
    public async Task A_service_starts_and_works_without_a_broker()
    {
        await using var doorgang = Doorgang.Naar(servers.Broker);
        doorgang.Sluit();
        var bron = await _opstelling.StartBronAsync(doorgang.Via(servers.Broker));
        var id = Teller.IdVan("zonder broker");
        await Opstelling.VerhoogAsync(bron, id, 1, 1, 1);
        (await bron.LaadAsync<Teller>(id))!.Waarde.ShouldBe(3);
        using var client = bron.Client(Rollen.FunctioneelBeheerder);
        (await client.GetAsync(new Uri("/v1/fouten", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, "a service without consumers has no error queues");

        doorgang.Open();
        await WachtendAsync(_opstelling.Queue, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_any_order_the_highest_version_holds(int zaad)
    {
        var id = Teller.IdVan($"volgorde {zaad}");
        var doel = await _opstelling.StartDoelAsync<KopieConsumer>();
        var berichten = Enumerable.Range(1, 60).Select(v => new V1.TellerGewijzigd(id, v * 10, v)).ToArray();
        new Random(zaad).Shuffle(berichten);
        foreach (var bericht in berichten) await doel.Bus.Publish(bericht);

        await Wacht.TotAsync(async () => (await doel.LaadAsync<Kopie>(Kopie.IdVan(id)))?.Versie == 60, "the last version");
        await LegeQueueAsync(_opstelling.Queue);
        (await doel.LaadAsync<Kopie>(Kopie.IdVan(id)))!.Waarde.ShouldBe(600);
    }

    [Fact]
    public async Task The_trace_goes_on_in_the_other_service()
    {
        using var luisteraar = new ActivityListener
        {
            ShouldListenTo = bron => bron.Name is Berichtentelemetrie.Naam or "Proef",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(luisteraar);
        using var proef = new ActivitySource("Proef");
        var id = Teller.IdVan("spoor");
        var doel = await _opstelling.StartDoelAsync<KopieConsumer>();
        var bron = await _opstelling.StartBronAsync();
        string spoor;
        using (var melding = proef.StartActivity("melding", ActivityKind.Server, default(ActivityContext))!)
        {
            spoor = melding.TraceId.ToHexString();
            await Opstelling.VerhoogAsync(bron, id, 1);
        }

        await Opstelling.TotEffectenAsync(doel, id, 1);
        await using var session = doel.Store.QuerySession();
        var gevolg = (await session.Events.FetchStreamAsync(Kopie.IdVan(id))).ShouldHaveSingleItem();
        gevolg.GetHeader(Kopregels.Traceparent)?.ToString().ShouldNotBeNull().ShouldContain(spoor);
    }

    private static async Task<string> GezondheidAsync(Proefdienst dienst)
    {
        using var client = dienst.Client(Rollen.FunctioneelBeheerder);
        return await client.GetStringAsync(new Uri("/health", UriKind.Relative));
    }

    private Task LegeQueueAsync(string queue) => WachtendAsync(queue, 0);

    private Task WachtendAsync(string queue, uint aantal) =>
        Wacht.TotAsync(async () => await WachtendNuAsync(queue) == aantal, $"{aantal} messages in {queue}");

    private async Task<uint?> WachtendNuAsync(string queue)
    {
        await using var verbinding = await servers.VerbindAsync();
        await using var kanaal = await verbinding.CreateChannelAsync();
        try
        {
            return await kanaal.MessageCountAsync(queue);
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
        {
            return null;
        }
    }

    /// <summary>Holds every publish after the first few, as a process that is about to be killed.</summary>
    private sealed class NaZoveel(int aantal) : IPublishObserver
    {
        private int _gezien;

        internal TaskCompletionSource Bereikt { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task PrePublish<T>(PublishContext<T> context)
            where T : class
        {
            if (Interlocked.Increment(ref _gezien) <= aantal) return Task.CompletedTask;
            Bereikt.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        }

        public Task PostPublish<T>(PublishContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PublishFault<T>(PublishContext<T> context, Exception exception)
            where T : class => Task.CompletedTask;
    }
}
