using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;

namespace StageSystem.Integratie.Contracten;

[Collection(Servers.Naam)]
public sealed class AsyncApiSpecs(Servers servers)
{
    /// <summary>Set to the path of contracts/asyncapi.json to write it anew after a change of the contracts.</summary>
    private const string Schrijf = "STAGE_SCHRIJF_ASYNCAPI";

    private static readonly string[] Diensten = ["beoordeling", "erkenning", "plaatsing", "verlof"];

    [Fact]
    public void The_document_says_what_the_contracts_say()
    {
        var verwacht = AsyncApiDocument.Maak(Abonnementen.Alle);
        if (Environment.GetEnvironmentVariable(Schrijf) is { Length: > 0 } pad) File.WriteAllText(pad, verwacht);
        else File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "asyncapi.json")).ShouldBe(verwacht, $"set {Schrijf} to its path to write it anew");
    }

    [Fact]
    public void Every_contract_has_one_publisher_and_no_contract_is_forgotten()
    {
        var contracten = typeof(Contracts.Verlof.V1.StageopleiderAfwezigheidVastgelegd).Assembly.GetExportedTypes();
        var delen = contracten.SelectMany(c => c.GetProperties()).SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType)).ToHashSet();
        Abonnementen.Alle.Lijst.Select(a => a.Bericht).ShouldBe(contracten.Where(c => !delen.Contains(c)), ignoreOrder: true);
        Abonnementen.Alle.Lijst.ShouldAllBe(a => Diensten.Contains(a.Uitgever) && a.Lezers.All(Diensten.Contains));
        Abonnementen.Alle.Lijst.ShouldAllBe(a => a.Bericht.Namespace == $"StageSystem.Contracts.{char.ToUpperInvariant(a.Uitgever[0])}{a.Uitgever.Substring(1)}.V1");
    }

    [Fact]
    public async Task The_running_bus_has_the_exchanges_queues_and_bindings_of_the_document()
    {
        var broker = new Broker(servers.Broker, "proef");
        foreach (var dienst in Diensten)
        {
            using var topologie = new Topologie(broker, Abonnementen.Alle, [], dienst, NullLogger<Topologie>.Instance);
            await topologie.ZekerAsync(CancellationToken.None);
        }

        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "asyncapi.json")))!.AsObject();
        var lezers = document["operations"]!.AsObject().Where(o => (string)o.Value!["action"]! == "receive")
            .Select(o => (Exchange: ((string)o.Value!["channel"]!["$ref"]!)["#/channels/".Length..], Queue: (string)o.Value!["x-queue"]!)).ToList();
        await using var verbinding = await servers.VerbindAsync();
        await using var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        foreach (var (_, queue) in lezers)
        {
            await Wacht.TotAsync(async () => await kanaal.ConsumerCountAsync(queue) == 0, $"nobody reads {queue}");
            await kanaal.QueuePurgeAsync(queue);
        }

        foreach (var exchange in document["channels"]!.AsObject().Select(c => c.Key)) await kanaal.BasicPublishAsync(exchange, "", Encoding.UTF8.GetBytes(exchange));

        // What is published to each exchange comes out of exactly the queues that the document names.
        foreach (var queue in lezers.Select(l => l.Queue).Distinct())
        {
            var gezien = new List<string>();
            while (await kanaal.BasicGetAsync(queue, autoAck: true) is { } bericht) gezien.Add(Encoding.UTF8.GetString(bericht.Body.Span));
            gezien.ShouldBe(lezers.Where(l => l.Queue == queue).Select(l => l.Exchange), queue);
        }
    }
}
