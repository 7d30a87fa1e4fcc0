using MassTransit;

namespace StageSystem.Integratie.Berichten;

/// <summary>Restarts, replicas, and a database that is away: nothing lost, nothing doubled.</summary>
[Collection(Servers.Naam)]
public sealed class UitvalSpecs(Servers servers) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;

    public async Task InitializeAsync() => _opstelling = await Opstelling.NieuwAsync(servers);

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task A_reader_that_is_stopped_in_the_middle_goes_on_where_it_was()
    {
        const int aantal = 300;
        var id = Teller.IdVan("gestopt");
        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        var bron = await _opstelling.StartBronAsync();
        await Opstelling.VerhoogAsync(bron, id, Enumerable.Repeat(1, aantal));
        for (var gestart = 0; gestart < 3; gestart++)
        {
            await Opstelling.TotEffectenAsync(doel, id, 40 * (gestart + 1));
            await doel.StopAsync();
            doel = await _opstelling.StartDoelAsync<TelConsumer>();
        }

        (await Opstelling.TotEffectenAsync(doel, id, aantal)).Effecten.Order().ShouldBe(Enumerable.Range(1, aantal).Select(v => (long)v));
    }

    [Fact]
    public async Task Of_two_replicas_each_the_other_takes_over_and_no_effect_is_missing_or_doubled()
    {
        var id = Teller.IdVan("replica's");
        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        var tweedeDoel = await _opstelling.StartDoelAsync<TelConsumer>();
        var bron = await _opstelling.StartBronAsync();
        var tweedeBron = await _opstelling.StartBronAsync();
        await Opstelling.VerhoogAsync(bron, id, Enumerable.Repeat(1, 50));
        await Opstelling.TotEffectenAsync(doel, id, 50);

        await bron.StopAsync();
        await doel.StopAsync();
        await Opstelling.VerhoogAsync(tweedeBron, id, Enumerable.Repeat(1, 50));
        (await Opstelling.TotEffectenAsync(tweedeDoel, id, 100, TimeSpan.FromSeconds(10))).Effecten.Order().ShouldBe(Enumerable.Range(1, 100).Select(v => (long)v));
    }

    [Fact]
    public async Task With_the_database_away_messages_wait_and_none_ends_in_the_error_queue()
    {
        var id = Teller.IdVan("database weg");
        var doel = await _opstelling.StartDoelAsync<TelConsumer>();
        await using (await servers.ZonderDatabaseAsync())
        {
            foreach (var versie in Enumerable.Range(1, 30)) await doel.Bus.Publish(new V1.TellerGewijzigd(id, 1, versie));
            await Wacht.TotAsync(() => doel.Storing.Begonnen >= 8, "deliveries that fail");
        }

        (await Opstelling.TotEffectenAsync(doel, id, 30)).Effecten.Order().ShouldBe(Enumerable.Range(1, 30).Select(v => (long)v));
    }
}
