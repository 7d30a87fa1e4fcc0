using System.Diagnostics;
using System.Text.Json;
using RabbitMQ.Client;
using Shouldly;

namespace StageSystem.Systeem;

/// <summary>A queue of its own behind some contracts of Verlof: what is published, as a register would hear it.</summary>
internal sealed class Afluisteraar : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private readonly List<(string Contract, JsonElement Bericht)> _gehoord = [];
    private readonly IConnection _verbinding;
    private readonly IChannel _kanaal;
    private readonly string _queue;

    private Afluisteraar(IConnection verbinding, IChannel kanaal, string queue) => (_verbinding, _kanaal, _queue) = (verbinding, kanaal, queue);

    /// <summary>Listens to these contracts from now on.</summary>
    internal static async Task<Afluisteraar> StartAsync(string broker, params string[] contracten)
    {
        var verbinding = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        var kanaal = await verbinding.CreateChannelAsync();
        var queue = (await kanaal.QueueDeclareAsync()).QueueName;
        foreach (var contract in contracten) await kanaal.QueueBindAsync(queue, $"StageSystem.Contracts.Verlof.V1.{contract}", "");
        return new(verbinding, kanaal, queue);
    }

    /// <summary>The last message of this contract about an aios.</summary>
    internal async Task<JsonElement> WachtOpAsync(string contract, string aiosnummer)
    {
        for (var begin = Stopwatch.GetTimestamp();;)
        {
            while (await _kanaal.BasicGetAsync(_queue, autoAck: true) is { } ontvangen)
            {
                using var document = JsonDocument.Parse(ontvangen.Body);
                _gehoord.Add((ontvangen.Exchange.Split('.')[^1], document.RootElement.GetProperty("message").Clone()));
            }

            var gevonden = _gehoord.Where(g => g.Contract == contract && g.Bericht.GetProperty("aiosnummer").GetString() == aiosnummer).Select(g => (JsonElement?)g.Bericht).LastOrDefault();
            if (gevonden is { } bericht) return bericht;
            Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(Geduld, $"{contract} about {aiosnummer}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _kanaal.DisposeAsync();
        await _verbinding.DisposeAsync();
    }
}
