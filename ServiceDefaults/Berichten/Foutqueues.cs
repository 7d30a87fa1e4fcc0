using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace StageSystem.ServiceDefaults;

/// <summary>A message that could not be processed.</summary>
internal sealed record Foutbericht(string? BerichtId, string? Soort, string Reden, string? Moment);

/// <summary>The error queues of this service: what waits there and why, and sending it again.</summary>
internal sealed class Foutqueues(Broker broker, IReadOnlyList<Consumentregistratie> consumenten)
{
    private static readonly string[] Foutkoppen = ["MT-Fault-", "MT-Reason", "x-death", "x-first-death-", "x-last-death-", "x-delivery-count"];

    /// <summary>The queues of this service's consumers.</summary>
    internal IEnumerable<string> Queues => consumenten.Select(c => c.Queue);

    /// <summary>How many messages wait, and the first of them.</summary>
    internal async Task<(uint Aantal, IReadOnlyList<Foutbericht> Eerste)> LeesAsync(string queue, int hoogstens, CancellationToken ct)
    {
        await using var verbinding = await broker.VerbindAsync(ct).ConfigureAwait(false);
        if (await AantalAsync(verbinding, Wachtrij.Fouten(queue), ct).ConfigureAwait(false) is not { } aantal) return (0, []);
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: ct).ConfigureAwait(false);
        var berichten = new List<Foutbericht>();
        ulong laatste = 0;
        while (berichten.Count < hoogstens && await kanaal.BasicGetAsync(Wachtrij.Fouten(queue), autoAck: false, ct).ConfigureAwait(false) is { } bericht)
        {
            laatste = bericht.DeliveryTag;
            berichten.Add(Beschrijf(bericht.BasicProperties));
        }

        if (laatste > 0) await kanaal.BasicNackAsync(laatste, multiple: true, requeue: true, ct).ConfigureAwait(false);
        return (aantal, berichten);
    }

    /// <summary>Moves what waits now back to its queue, each with a confirm before it leaves the error queue. A crash in between makes a copy, which has no effect.</summary>
    /// <returns>How many were moved.</returns>
    internal async Task<int> VerzendOpnieuwAsync(string queue, CancellationToken ct)
    {
        await using var verbinding = await broker.VerbindAsync(ct).ConfigureAwait(false);
        if (await AantalAsync(verbinding, Wachtrij.Fouten(queue), ct).ConfigureAwait(false) is not { } aantal) return 0;
        await using var kanaal = await verbinding.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct).ConfigureAwait(false);
        var verzonden = 0;
        while (verzonden < aantal && await kanaal.BasicGetAsync(Wachtrij.Fouten(queue), autoAck: false, ct).ConfigureAwait(false) is { } bericht)
        {
            var eigenschappen = new BasicProperties(bericht.BasicProperties);
            eigenschappen.Headers = eigenschappen.Headers?
                .Where(kop => !Foutkoppen.Any(fout => kop.Key.StartsWith(fout, StringComparison.Ordinal))).ToDictionary(kop => kop.Key, kop => kop.Value);
            await kanaal.BasicPublishAsync("", queue, mandatory: true, eigenschappen, bericht.Body, ct).ConfigureAwait(false);
            await kanaal.BasicAckAsync(bericht.DeliveryTag, multiple: false, ct).ConfigureAwait(false);
            verzonden++;
        }

        return verzonden;
    }

    /// <summary>Whether a message waits in a queue or error queue of this service.</summary>
    internal async Task<bool> WachtIetsAsync(CancellationToken ct)
    {
        await using var verbinding = await broker.VerbindAsync(ct).ConfigureAwait(false);
        foreach (var queue in Queues.SelectMany(queue => new[] { queue, Wachtrij.Fouten(queue) }))
        {
            if (await AantalAsync(verbinding, queue, ct).ConfigureAwait(false) > 0) return true;
        }

        return false;
    }

    /// <summary>On a channel of its own: asking for a queue that is not there closes the channel.</summary>
    private static async Task<uint?> AantalAsync(IConnection verbinding, string queue, CancellationToken ct)
    {
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: ct).ConfigureAwait(false);
        try
        {
            return (await kanaal.QueueDeclarePassiveAsync(queue, ct).ConfigureAwait(false)).MessageCount;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }

    private static Foutbericht Beschrijf(IReadOnlyBasicProperties eigenschappen)
    {
        var reden = Kop(eigenschappen, "MT-Fault-Message") ?? (eigenschappen.Headers?.ContainsKey("x-death") == true
            ? string.Create(CultureInfo.InvariantCulture, $"Meer dan {Wachtrij.MaxHerbezorgingen} keer bezorgd zonder antwoord.")
            : "Onbekend.");
        return new(
            eigenschappen.MessageId, Kop(eigenschappen, "MT-Fault-MessageType") ?? Kop(eigenschappen, "MT-MessageType"), reden, Kop(eigenschappen, "MT-Fault-Timestamp"));
    }

    private static string? Kop(IReadOnlyBasicProperties eigenschappen, string naam) =>
        eigenschappen.Headers?.TryGetValue(naam, out var waarde) != true ? null
        : waarde is byte[] bytes ? Encoding.UTF8.GetString(bytes)
        : waarde is AmqpTimestamp moment ? DateTimeOffset.FromUnixTimeSeconds(moment.UnixTime).ToString("O", CultureInfo.InvariantCulture)
        : waarde?.ToString();
}
