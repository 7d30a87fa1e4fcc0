using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace StageSystem.Integratie.Berichten;

/// <summary>How long the inbox remembers a message.</summary>
[Collection(Servers.Naam)]
public sealed class InboxSpecs(Servers servers) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;
    private Proefdienst _doel = null!;

    private Inboxopruiming Opruiming => _doel.Services.GetRequiredService<Inboxopruiming>();

    public async Task InitializeAsync()
    {
        _opstelling = await Opstelling.NieuwAsync(servers);
        _doel = await _opstelling.StartDoelAsync<TelConsumer>();
    }

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task A_message_is_forgotten_after_the_time_that_it_is_kept_and_not_before()
    {
        var (oud, jong) = (Guid.NewGuid(), Guid.NewGuid());
        await VerwerkAsync(oud, 1);
        await VerwerkAsync(jong, 2);
        await VerouderAsync(oud, Inboxopruiming.Bewaartijd + TimeSpan.FromMinutes(1));
        await VerouderAsync(jong, Inboxopruiming.Bewaartijd - TimeSpan.FromMinutes(1));

        (await Opruiming.RuimOpAsync(TimeProvider.System.GetUtcNow() - Inboxopruiming.Bewaartijd, default)).ShouldBe(1);
        (await BekendAsync()).ShouldBe([jong]);
        (await Opruiming.RuimOpAsync(TimeProvider.System.GetUtcNow() - Inboxopruiming.Bewaartijd, default)).ShouldBe(0);

        // What is remembered has no second effect.
        await PubliceerAsync(jong, 2);
        await VerwerkAsync(Guid.NewGuid(), 3);
        (await _doel.LaadAsync<Kopie>(Kopie.IdVan(Id)))!.Effecten.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Nothing_is_forgotten_as_long_as_a_message_waits_in_an_error_queue()
    {
        var oud = Guid.NewGuid();
        await VerwerkAsync(oud, 1);
        await VerouderAsync(oud, TimeSpan.FromDays(1000));
        _doel.Storing.Gif.Add(666);
        await _doel.Bus.Publish(new V1.TellerGewijzigd(Id, 666, 9));
        var queues = _doel.Services.GetRequiredService<Foutqueues>();
        await Wacht.TotAsync(async () => (await queues.LeesAsync(_opstelling.Queue, 1, default)).Aantal == 1, "one in the error queue");

        (await Opruiming.RuimOpAsync(TimeProvider.System.GetUtcNow(), default)).ShouldBe(0);
        (await BekendAsync()).ShouldBe([oud]);

        _doel.Storing.Gif.Clear();
        await queues.VerzendOpnieuwAsync(_opstelling.Queue, default);
        await Opstelling.TotEffectenAsync(_doel, Id, 2);
        await Wacht.TotAsync(async () => !await queues.WachtIetsAsync(default), "the queues are empty");
        (await Opruiming.RuimOpAsync(TimeProvider.System.GetUtcNow() - Inboxopruiming.Bewaartijd, default)).ShouldBe(1);
    }

    private static Guid Id => Teller.IdVan("inbox");

    private Task PubliceerAsync(Guid bericht, int versie) => _doel.Bus.Publish(new V1.TellerGewijzigd(Id, 1, versie), context => context.MessageId = bericht);

    /// <summary>Publishes and waits until it had its effect and nothing waits any more.</summary>
    private async Task VerwerkAsync(Guid bericht, int versie)
    {
        await PubliceerAsync(bericht, versie);
        await Opstelling.TotEffectenAsync(_doel, Id, versie);
        var queues = _doel.Services.GetRequiredService<Foutqueues>();
        await Wacht.TotAsync(async () => !await queues.WachtIetsAsync(default), "the queues are empty");
    }

    private async Task VerouderAsync(Guid bericht, TimeSpan leeftijd)
    {
        await using var session = _doel.Store.LightweightSession();
        session.QueueSqlCommand(
            "update mt_doc_verwerktbericht set mt_last_modified = ? where data ->> 'sleutel' = ?", TimeProvider.System.GetUtcNow() - leeftijd, bericht.ToString());
        await session.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<Guid>> BekendAsync()
    {
        await using var session = _doel.Store.QuerySession();
        return [.. (await session.QueryAsync<VerwerktBericht>("where true")).Select(b => b.Sleutel)];
    }
}
